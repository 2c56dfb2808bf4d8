"""The shapes of relative phrases, measured with pyproj's geodesics, which the code under test does not use."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from geo.gazetteer import open_gazetteer
from geo.records import Location
from geo.relative import locate
from tests.geodesics import EARTH, km_from_line, km_from_point, sampled

PHRASES = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))["phrase"]


@cache
def outline(country: str) -> BaseGeometry:
    gazetteer = open_gazetteer()
    area = gazetteer.outline(gazetteer.country_place(country))
    assert area is not None
    return area


@cache
def measured(what: str) -> tuple[Any, BaseGeometry | None]:
    """Points along a border or an outline at most a kilometre or so apart, and the area inside which the distance is 0."""
    gazetteer = open_gazetteer()
    first, line, second = what.partition("|")
    if not line:
        return shapely.get_coordinates(shapely.segmentize(outline(first).boundary, 0.01)), outline(first)
    places = [gazetteer.country_place(code) for code in (first, second) if code]
    return shapely.get_coordinates(shapely.segmentize(gazetteer.border(*places), 0.01)), None


def km_from(origin: Any, points: Any) -> Any:
    """Kilometres of points (x, y) from a place, an outline or a border."""
    if not isinstance(origin, str):
        return km_from_point(*origin, points)
    return km_from_line(*measured(origin), points)


def between(bearing: float, low: float, high: float) -> bool:
    return (bearing - low) % 360 <= (high - low) % 360


def shape_of(location: Location) -> BaseGeometry:
    assert location.geometry is not None
    return shapely.from_wkb(location.geometry)


@pytest.mark.parametrize("row", PHRASES, ids=[row["text"] for row in PHRASES])
def test_what_a_phrase_says_holds_of_its_shape(row: dict[str, Any]) -> None:
    location = locate(row["text"], open_gazetteer(), near=row.get("near"))
    shape = shape_of(location)
    points = sampled(shape)
    assert location.precision == row.get("precision", "relative")
    assert shape.is_valid
    assert shape.area > 0
    for origin, limits in ((row.get("from"), row.get("km")), (row.get("also"), row.get("also_km"))):
        if origin is not None:
            distances = km_from(origin, points)
            assert limits[0] <= distances.min()
            assert distances.max() <= limits[1]
    for code in row.get("in", ()):
        assert shapely.area(shapely.difference(shape, outline(code))) < 0.002 * shape.area
    for code in (*row.get("out", ()), *row.get("sea", ())):
        assert shapely.area(shapely.intersection(shape, outline(code))) < 0.002 * shape.area
    for lat, lon in row.get("has", ()):
        assert shapely.contains_xy(shape, lon, lat), (lat, lon)
    for lat, lon in row.get("lacks", ()):
        assert not shapely.contains_xy(shape, lon, lat), (lat, lon)


@pytest.mark.parametrize("row", [row for row in PHRASES if "bearing" in row], ids=lambda row: row["text"])
def test_a_direction_holds_of_every_point(row: dict[str, Any]) -> None:
    shape = shape_of(locate(row["text"], open_gazetteer(), near=row.get("near")))
    lat, lon = row["from"]
    points = sampled(shape)
    away = points[km_from(row["from"], points) > 3]
    bearings = EARTH.inv(np.full(len(away), lon), np.full(len(away), lat), away[:, 0], away[:, 1])[0]
    assert all(between(bearing, *row["bearing"]) for bearing in bearings)


@pytest.mark.parametrize("row", [row for row in PHRASES if "area" in row], ids=lambda row: row["text"])
def test_a_shape_has_a_sensible_size(row: dict[str, Any]) -> None:
    shape = shape_of(locate(row["text"], open_gazetteer(), near=row.get("near")))
    size = abs(EARTH.geometry_area_perimeter(shapely.orient_polygons(shape))[0]) / 1e6
    low, high = row["area"]
    assert low <= size <= high


@pytest.mark.parametrize("row", PHRASES[::7], ids=lambda row: row["text"])
def test_the_point_is_inside_the_shape_and_the_radius_is_of_its_size(row: dict[str, Any]) -> None:
    location = locate(row["text"], open_gazetteer(), near=row.get("near"))
    shape = shape_of(location)
    size = abs(EARTH.geometry_area_perimeter(shapely.orient_polygons(shape))[0]) / 1e6
    assert shapely.intersects_xy(shape, location.lon, location.lat)
    assert location.radius_km == pytest.approx((size / np.pi) ** 0.5, rel=0.02)


def test_a_distance_says_how_it_was_made() -> None:
    location = locate("50 kilometres from the Ukrainian border", open_gazetteer(), near="Russia")
    assert location.reason == "between 42 and 58 km from Ukraine's border, on Russia's side"


def test_a_strip_along_a_border_says_that_its_side_is_open() -> None:
    location = locate("a 10-km-wide strip along the Lebanese border", open_gazetteer())
    assert location.reason.endswith("on both sides: whether the strip lies on one of them or on both is open")


def test_what_is_up_a_river_stays_vague_in_the_state_that_it_lies_in() -> None:
    location = locate("upriver from Vicksburg, Mississippi", open_gazetteer())
    assert location.precision == "vague"
    assert "which way the river runs is not known; in Mississippi" in location.reason


def test_three_countries_whose_borders_do_not_meet_have_no_area_where_they_do() -> None:
    assert locate("the tri-border area of Mali, Kenya and Peru", open_gazetteer()).precision == "vague"


def test_the_way_between_countries_that_touch_is_along_their_border() -> None:
    location = locate("the road between Poland and Ukraine", open_gazetteer())
    assert location.reason == "up to 15 km from Poland's border with Ukraine, on both sides"


def test_outside_of_a_country_is_nowhere_in_particular() -> None:
    location = locate("outside Ukraine", open_gazetteer())
    assert location.precision == "unresolved"
    assert "anywhere else" in location.reason


def test_the_coast_of_a_country_without_one_is_the_country_and_says_so() -> None:
    location = locate("off the coast of Chad", open_gazetteer())
    assert location.precision == "vague"
    assert "Chad, which has no coast" in location.reason


@pytest.mark.parametrize(
    "text",
    ["50,000 km from Aleppo", "9,999,999,999 km from Aleppo", "9,000 km from the Ukrainian border", "40,000 miles off the coast of Yemen"],
)
def test_what_is_too_far_to_be_a_place_is_unresolved_and_says_so(text: str) -> None:
    location = locate(text, open_gazetteer())
    assert location.precision == "unresolved"
    assert "too far" in location.reason


def test_the_middle_of_a_long_country_reaches_its_coast() -> None:
    shape = shapely.from_wkb(locate("central Vietnam", open_gazetteer()).geometry)
    assert shapely.contains_xy(shape, 108.1, 16.0)  # by Da Nang
    assert not shapely.contains_xy(shape, 105.85, 21.0)  # Hanoi
    assert not shapely.contains_xy(shape, 106.5, 10.8)  # by Ho Chi Minh City
