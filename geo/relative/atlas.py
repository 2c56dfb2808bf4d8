"""What relative places need to know of the world, so that a small hand-made one serves as well as the gazetteer."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import PlaceNotFound
from geo.lexicon import rows, table
from geo.records import Place
from geo.relative.areas import Measure, measure


class Atlas(Protocol):
    """The part of the gazetteer that shapes are made from. Rows number its places; outlines are in degrees, x = longitude."""

    def __hash__(self) -> int:
        """What is worked out for an atlas is kept."""

    @property
    def lat(self) -> Sequence[float]:
        """Latitudes by row."""

    @property
    def lon(self) -> Sequence[float]:
        """Longitudes by row."""

    @property
    def population(self) -> Sequence[int]:
        """People by row."""

    def lookup(self, name: str) -> tuple[Place, ...]:
        """The places under a name, the most important first."""

    def place(self, row: int) -> Place:
        """The place in a row."""

    def rows_of(self, feature: str) -> Sequence[int]:
        """The rows of all places whose feature code starts so, in rising order."""

    def country(self, row: int) -> str:
        """The ISO 3166 alpha-2 code of the place in a row, or the empty string."""

    def by_id(self, place_id: str) -> Place:
        """A place by its id. Raises PlaceNotFound."""

    def outline(self, place: Place) -> BaseGeometry | None:
        """The area of a place, or None."""

    def bounds(self, place: Place) -> tuple[float, float, float, float] | None:
        """West, south, east and north of the area of a place, or None."""

    def outline_wkb(self, place: Place) -> bytes | None:
        """The area of a place as WKB, or None."""

    def border(self, place: Place, other: Place | None = None) -> BaseGeometry:
        """The land border that two areas share; without the second, all the land borders of a country."""

    def neighbours(self, place: Place) -> tuple[Place, ...]:
        """The countries that share a land border with a country."""

    def country_place(self, code: str) -> Place:
        """The country with an ISO 3166 alpha-2 code."""

    def country_codes(self) -> tuple[str, ...]:
        """The codes of all countries."""


@lru_cache(maxsize=256)
def weighed(atlas: Atlas, place: Place, *, by_people: bool = True) -> Measure | None:
    """The measure of a place's area, by land alone or by land and people; None for a place without an area."""
    outline = atlas.outline(place)
    if outline is None:
        return None
    people = _inhabited(atlas)[1]
    return measure(outline, people[_within(people, outline.bounds) if by_people else slice(0)])


def _within(people: Any, bounds: tuple[float, float, float, float]) -> Any:
    west, south, east, north = bounds
    lats, lons = people[:, 0], people[:, 1]
    rows = np.flatnonzero((lats >= south) & (lats <= north))
    return rows[(lons[rows] >= west) & (lons[rows] <= east)]


@lru_cache(maxsize=2)
def _inhabited(atlas: Atlas) -> tuple[Any, Any]:
    """The rows of all settlements that have people, and where they lie with how many: latitude, longitude, population."""
    rows = np.asarray(atlas.rows_of("PPL"), int)
    rows = rows[np.asarray(atlas.population)[rows] > 0]
    # Each column lies in one piece, as it is gone through for every area that is looked at.
    return rows, np.asfortranarray(np.column_stack([np.asarray(column)[rows] for column in (atlas.lat, atlas.lon, atlas.population)]))


@lru_cache(maxsize=2)
def _capitals(atlas: Atlas) -> dict[str, int]:
    """Country code -> the row of its capital."""
    return {atlas.country(row): row for row in atlas.rows_of("PPLC")}


def _seat_of_government(atlas: Atlas, country: str) -> Place | None:
    """What news calls a country's capital; None where neither our table nor the gazetteer has one."""
    seats = table("relative")["seats"]
    if country in seats:
        try:
            return atlas.by_id(seats[country])
        except PlaceNotFound:  # a small gazetteer
            pass
    row = _capitals(atlas).get(country)
    return atlas.place(row) if row is not None else None


@lru_cache(maxsize=256)
def _seats(atlas: Atlas, country: str) -> dict[str, Place]:
    """Code of a first-level division of a country -> its capital, as GeoNames has it."""
    seats: dict[str, Place] = {}
    # A country's capital is that of a division only where no other is.
    for row in sorted(_towns_of(country), key=lambda row: row["feature"] == "PPLC"):
        try:
            town = atlas.by_id(f"geonames:{row['geonames']}")
        except PlaceNotFound:
            continue
        if town.country == country:
            seats.setdefault(town.admin1, town)
    return seats


def _towns_of(country: str) -> list[dict[str, str]]:
    return [row for row in rows("division_capitals") if row["country"] == country]


@lru_cache(maxsize=256)
def capital(atlas: Atlas, place: Place) -> Place | None:
    """The capital of a country or a first-level division; of any other area its largest town; a settlement is its own."""
    outline = atlas.outline(place)
    if outline is None and not place.feature.startswith("ADM"):
        return place
    seat = _seat_of_government(atlas, place.country) if place.feature.startswith("PCL") else None
    if seat is not None:
        return seat
    if place.feature == "ADM1" and place.admin1 in _seats(atlas, place.country):
        return _seats(atlas, place.country)[place.admin1]
    if outline is None:
        return None
    numbers, people = _inhabited(atlas)
    near = _within(people, outline.bounds)
    near = near[shapely.contains_xy(outline, people[near, 1], people[near, 0])]
    return atlas.place(int(numbers[near[np.argmax(people[near, 2])]])) if len(near) else None


@lru_cache(maxsize=2)
def _country_tree(atlas: Atlas) -> tuple[shapely.STRtree, tuple[Place, ...]]:
    places = tuple(atlas.country_place(code) for code in atlas.country_codes())
    outlined = [(place, bounds) for place in places if (bounds := atlas.bounds(place)) is not None]
    return shapely.STRtree([shapely.box(*bounds) for _, bounds in outlined]), tuple(place for place, _ in outlined)


def countries_around(atlas: Atlas, area: BaseGeometry) -> list[Place]:
    """The countries whose bounds meet those of any part of an area, which may lie on both sides of the antimeridian."""
    tree, places = _country_tree(atlas)
    boxes = shapely.box(*shapely.bounds(shapely.get_parts(area)).T)
    return [places[i] for i in np.unique(tree.query(boxes)[1])]


def countries_within(atlas: Atlas, bounds: tuple[float, float, float, float]) -> list[Place]:
    """The countries whose bounds meet a window in degrees, which may reach over the antimeridian."""
    tree, places = _country_tree(atlas)
    west, south, east, north = bounds
    windows = [shapely.box(west + turn, south, east + turn, north) for turn in (-360, 0, 360)]
    return [places[i] for i in sorted({int(i) for window in windows for i in tree.query(window)})]
