"""The small area that an article is plainly about, for its places that the gazetteer does not hold."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from geo.gazetteer import Gazetteer
from geo.resolve.choose import Judged

AREA_SCORE = 0.5
"""How sure to be that an unknown place lies in the area of the others."""
_KM_PER_DEGREE = 111.2
_FEWEST = 3
_WIDEST_KM = 80.0
_SURE = 0.5
_SMALL = ("PPL", "PPLC", "ADM2")
_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Area:
    """A circle around the places of an article."""

    lat: float
    lon: float
    radius_km: float
    reason: str


def home_area(names: Sequence[Judged], gazetteer: Gazetteer) -> Area | None:
    """The circle in which four of five of an article's towns and counties lie; none when they are few or far apart."""
    rows = [row for name in names if name.sense.feature != "PPLC" and (row := _small_place(name)) is not None]
    states = {row for name in names if name.sense.feature == "PPLC" and (row := _small_place(name)) is not None}
    rows += sorted(states.difference(rows))  # a capital that tells of its state too counts once
    if len(rows) < _FEWEST:
        return None
    spots = {row: (float(gazetteer.lat[row]), float(gazetteer.lon[row])) for row in rows}
    centre = min(rows, key=lambda row: sum(_km(spots[row], spots[other]) for other in rows))
    distances = sorted(_km(spots[centre], spots[row]) for row in rows)
    radius = distances[math.ceil(_SHARE * len(rows)) - 1]
    if radius > _WIDEST_KM:
        return None
    place = gazetteer.place(centre)
    reason = f"most places of this article lie within {max(1, round(radius))} km of {gazetteer.label(place)}"
    return Area(place.lat, place.lon, max(radius, place.radius_km), reason)


def _small_place(name: Judged) -> int | None:
    """The row of the town or county that a name means, when that is more probable than not."""
    best = max(range(len(name.chances)), key=name.chances.__getitem__)
    place = name.sense.candidates[best]
    return place.row if name.chances[best] > _SURE and place.feature in _SMALL else None


def _km(spot: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two (lat, lon), on a plane: exact enough for telling near from far."""
    north = spot[0] - other[0]
    east = (spot[1] - other[1] + 180) % 360 - 180
    return math.hypot(north, east * math.cos(math.radians(spot[0]))) * _KM_PER_DEGREE
