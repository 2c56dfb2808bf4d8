"""Relative shapes around anchors anywhere on Earth: at the antimeridian, at the poles, large and small."""

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from geo.errors import PlaceNotFound
from geo.records import Location, Manner, Mention, Phrase, Place
from geo.relative import locate_phrase
from geo.relative.geodesy import area_km2, distance_azimuth
from tests.geodesics import EARTH, km_from_line, km_from_point, sampled

LATS = st.floats(-89.9, 89.9) | st.sampled_from([-89.9, 0.0, 89.9])
LONS = st.floats(-180, 180) | st.sampled_from([-180.0, 179.99, 180.0, 0.0])
DISTANCES = st.tuples(st.floats(0, 400), st.floats(1, 300)).map(lambda pair: (pair[0], pair[0] + pair[1]))
EXAMPLES = 60


class World:
    """One place, a settlement or a box of degrees, and nothing else on Earth."""

    def __init__(self, only: Place, area: BaseGeometry | None = None) -> None:
        self.only, self.area = only, area
        self.lat, self.lon, self.population = [only.lat], [only.lon], [only.population]

    def lookup(self, name: str) -> tuple[Place, ...]:
        return (self.only,) if name == self.only.name else ()

    def place(self, row: int) -> Place:
        return (self.only,)[row]

    def by_id(self, place_id: str) -> Place:
        raise PlaceNotFound(place_id)

    def country(self, row: int) -> str:
        return (self.only.country,)[row]

    def rows_of(self, feature: str) -> tuple[int, ...]:
        return (0,) if self.only.feature.startswith(feature) else ()

    def outline(self, place: Place) -> BaseGeometry | None:
        return self.area if place == self.only else None

    def bounds(self, place: Place) -> tuple[float, float, float, float] | None:
        area = self.outline(place)
        return None if area is None else area.bounds

    def outline_wkb(self, place: Place) -> bytes | None:
        area = self.outline(place)
        return None if area is None else shapely.to_wkb(area)

    def border(self, place: Place, other: Place | None = None) -> BaseGeometry:
        assert place == self.only
        assert other is None
        return shapely.MultiLineString()

    def neighbours(self, place: Place) -> tuple[Place, ...]:
        assert place == self.only
        return ()

    def country_place(self, code: str) -> Place:
        return {"XX": self.only}[code]

    def country_codes(self) -> tuple[str, ...]:
        return ("XX",)


def town(lat: float, lon: float, radius: float = 2.0) -> World:
    return World(Place("geonames:1", "Somewhere", "PPL", lat, lon, "XX", radius_km=radius))


def land(lat: float, lon: float, size: float) -> World:
    """A country of about so many degrees, cut at the antimeridian as outlines are."""
    lat = min(max(lat, -85 + size), 85 - size)
    wide = min(size / np.cos(np.radians(abs(lat) + size)), 150)
    west, east = lon - wide, lon + wide
    boxes = [shapely.box(west + turn, lat - size, east + turn, lat + size) for turn in (-360, 0, 360)]
    area = shapely.union_all([shapely.intersection(box, shapely.box(-180, -90, 180, 90)) for box in boxes])
    middle = shapely.point_on_surface(area)
    return World(Place("geonames:2", "Someland", "PCLI", middle.y, middle.x, "XX", radius_km=size * 111), area)


def located(world: World, phrase: Phrase) -> tuple[Location, BaseGeometry]:
    name = phrase.anchors[0]
    place = world.only
    anchor = Location(name, place, place.lat, place.lon, "settlement", place.radius_km, 0.9, "there is no other")
    mention = Mention("a", 0, 6, "phrase", "relative", "place", "phrase", phrase=phrase)
    location = locate_phrase(mention, (anchor,), (), world)
    assert location.geometry is not None
    return location, shapely.from_wkb(location.geometry)


NAME = Mention("a", 0, 9, "Somewhere", "name", "place", "Somewhere")


def check(location: Location, shape: BaseGeometry) -> None:
    west, south, east, north = shape.bounds
    assert shape.is_valid
    assert shape.geom_type in ("Polygon", "MultiPolygon")
    assert west >= -180
    assert east <= 180
    assert south >= -90
    assert north <= 90
    assert shapely.intersects_xy(shape, location.lon, location.lat)


@settings(max_examples=EXAMPLES, deadline=None)
@given(lat=LATS, lon=LONS, distance=DISTANCES)
def test_a_ring_around_a_town_is_as_far_as_it_says(lat: float, lon: float, distance: tuple[float, float]) -> None:
    low, high = distance
    location, shape = located(town(lat, lon), Phrase("distance", (NAME,), low_km=low, high_km=high))
    check(location, shape)
    far = km_from_point(lat, lon, sampled(shape))
    assert low * 0.99 - 0.3 <= far.min()
    assert far.max() <= high + 2.0 + 0.01 * high


@settings(max_examples=EXAMPLES, deadline=None)
@given(lat=LATS, lon=LONS, distance=DISTANCES, bearing=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0, 337.5]))
def test_a_sector_lies_where_its_bearing_points(lat: float, lon: float, distance: tuple[float, float], bearing: float) -> None:
    low, high = distance
    location, shape = located(town(lat, lon), Phrase("distance", (NAME,), low_km=low, high_km=high, bearing=bearing, width=60.0))
    check(location, shape)
    points = sampled(shape)
    points = points[(km_from_point(lat, lon, points) > 2) & (np.abs(points[:, 1]) < 89.99)]
    angles = EARTH.inv(np.full(len(points), lon), np.full(len(points), lat), points[:, 0], points[:, 1])[0]
    assert np.abs((angles - bearing + 180) % 360 - 180).max(initial=0) <= 32


@settings(max_examples=EXAMPLES, deadline=None)
@given(lat=st.floats(-80, 80), lon=LONS, size=st.floats(0.3, 12), distance=DISTANCES)
def test_a_band_around_a_country_is_as_far_from_it_as_it_says(lat: float, lon: float, size: float, distance: tuple[float, float]) -> None:
    low, high = distance
    world = land(lat, lon, size)
    location, shape = located(world, Phrase("distance", (NAME,), low_km=low, high_km=high))
    check(location, shape)
    assert world.area is not None
    edge = shapely.get_coordinates(shapely.segmentize(world.area.boundary, 0.02))
    far = km_from_line(edge, None, sampled(shape))
    seam = 0.02 * 111
    assert low * 0.99 - 1 <= far.min()
    assert far.max() <= high * 1.01 + seam


@settings(max_examples=EXAMPLES, deadline=None)
@given(lat=st.floats(-80, 80), lon=LONS, size=st.floats(0.3, 12), bearing=st.floats(0, 359))
def test_the_part_of_a_country_is_in_it_and_of_the_size_that_it_says(lat: float, lon: float, size: float, bearing: float) -> None:
    world = land(lat, lon, size)
    location, shape = located(world, Phrase("part", (NAME,), bearing=bearing, width=60.0))
    check(location, shape)
    assert world.area is not None
    assert shapely.area(shapely.difference(shape, world.area)) <= 1e-6
    assert 0.2 <= area_km2(shape) / area_km2(world.area) <= 0.5


PHRASES = [
    Phrase(relation, (NAME,), low_km=10.0, high_km=40.0, bearing=bearing, width=60.0 if bearing is not None else None, manner=manner)
    for relation in ("distance", "direction", "part", "near")
    for bearing in (None, 0.0, 135.0)
    for manner in ("", "inside", "around", "middle", "edge", "half", "extreme", "travel")
] + [
    Phrase(relation, (NAME,), low_km=5.0, high_km=30.0, feature=feature, manner=manner)
    for relation, feature in (("distance", "border"), ("border", "border"), ("distance", "coast"), ("coast", "coast"))
    for manner in ("", "inside", "offshore")
]


@settings(max_examples=3 * EXAMPLES, deadline=None)
@given(lat=LATS, lon=LONS, size=st.floats(0.3, 12), phrase=st.sampled_from(PHRASES), wide=st.booleans())
def test_every_phrase_has_a_valid_shape_with_its_point_inside(lat: float, lon: float, size: float, phrase: Phrase, wide: bool) -> None:
    manners: tuple[Manner, ...] = ("inside",)
    world = land(lat, lon, size) if wide else town(lat, lon, size)
    location, shape = located(world, phrase)
    check(location, shape)
    assert location.precision in ("relative", "vague")
    assert phrase.manner not in manners or location.radius_km is not None


@settings(max_examples=EXAMPLES, deadline=None)
@given(lat=LATS, lon=LONS, other_lat=LATS, other_lon=LONS)
def test_distances_and_azimuths_are_those_of_the_ellipsoid(lat: float, lon: float, other_lat: float, other_lon: float) -> None:
    azimuth, _, metres = EARTH.inv(lon, lat, other_lon, other_lat)
    km, angles = distance_azimuth(lat, lon, np.array([other_lat]), np.array([other_lon]))
    if metres < 19_800_000:
        assert abs(km[0] - metres / 1000) < 0.001
        if metres > 1:
            assert abs((np.degrees(angles[0]) - azimuth + 180) % 360 - 180) < 0.001
