"""What a phrase is read with, and the shape that it gives."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from geo.records import Phrase, Place
from geo.relative.atlas import Atlas

_LEAST_RADIUS_KM = 1.0
"""Of a settlement of which no size is known."""
_LEAST_DIVISION_KM = 15.0
"""Of a district of which no more is known than its point."""
_LARGEST_TOWN_KM = 60.0
_COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")


@dataclass(frozen=True, slots=True)
class Shape:
    """An area, and how it was made."""

    area: BaseGeometry
    how: str
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is read with."""

    phrase: Phrase
    places: tuple[Place, ...]
    side: Place | None
    """The country on whose side of the anchor's border the text plays, where it says so."""
    atlas: Atlas
    each: bool = False
    """Whether each of two places has a border of its own with that country: "the Israeli and Jordanian borders"."""

    @property
    def place(self) -> Place:
        """The first anchor."""
        return self.places[0]

    @property
    def outline(self) -> BaseGeometry | None:
        """Of the first anchor, when it is an area."""
        return self.atlas.outline(self.place)

    @property
    def is_too_large_for_a_point(self) -> bool:
        """Whether the first anchor is a river, a range or another large thing of which only a point is known."""
        return self.outline is None and (self.place.feature == "STM" or self.place.radius_km > _LARGEST_TOWN_KM)

    @property
    def radius_km(self) -> float:
        """Of the first anchor."""
        least = _LEAST_DIVISION_KM if self.place.feature.startswith("ADM") else _LEAST_RADIUS_KM
        return max(self.place.radius_km, least)

    @property
    def reach(self) -> tuple[float, float]:
        """The phrase's distance in kilometres."""
        return self.phrase.low_km or 0.0, self.phrase.high_km or 0.0


def compass(bearing: float) -> str:
    """The name of the nearest of the eight main directions."""
    return _COMPASS[round(bearing / 45) % 8]


def km_told(low: float, high: float) -> str:
    """An interval of kilometres in words."""
    figures = (f"{low:.0f}", f"{high:.0f}") if high >= 10 else (f"{low:.1f}", f"{high:.1f}")
    return f"between {figures[0]} and {figures[1]} km" if low > 0 else f"up to {figures[1]} km"
