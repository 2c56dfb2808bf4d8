"""The basemap: built from areas that meet, from the project's gazetteer for real."""

import json
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import shapely

from geo.gazetteer import open_gazetteer
from geo.leaflet.background import basemap_path, read
from geo.leaflet.basemap import areas_of, build, disputed_of, write
from geo.leaflet.mapnames import Name, english, names_of
from geo.leaflet.polylines import decode


@pytest.fixture(scope="module")
def small() -> dict[str, Any]:
    """Two countries side by side, the eastern one of two provinces, of which the southern is disputed."""
    areas = geopandas.GeoDataFrame(
        {"country": ["AA", "BB", "BB"], "disputed": [False, False, True]},
        geometry=[shapely.box(0, 0, 4, 8), shapely.box(4, 4, 8, 8), shapely.box(4, 0, 8, 4)],
        crs="EPSG:4326",
    )
    # The western border needs the corner where the three meet, as coverages have it.
    areas.loc[0, "geometry"] = shapely.Polygon([(0, 0), (4, 0), (4, 4), (4, 8), (0, 8)])
    claim = geopandas.GeoSeries([shapely.LineString([(1, 1), (2, 2)])], crs="EPSG:4326")
    names = [Name("country", "Alphaland", 4, 2, 32), Name("city", "Large", 1, 1, 5e6), Name("city", "Small", 1, 1.5, 2e4)]
    return build(areas, claim, names)


def ends(lines: list[str], scale: int) -> set[frozenset[tuple[float, float]]]:
    """Every line of two points or more by its two ends, in degrees."""
    points = [decode(line) / scale for line in lines]
    return {frozenset((tuple(map(float, one[0])), tuple(map(float, one[-1])))) for one in points}


def test_a_border_runs_where_two_countries_meet_and_nowhere_else(small: dict[str, Any]) -> None:
    assert ends(small["world"]["borders"], 100) == {frozenset(((4.0, 4.0), (4.0, 8.0)))}


def test_the_border_of_a_disputed_area_is_drawn_as_disputed(small: dict[str, Any]) -> None:
    disputed = ends(small["world"]["disputed"], 100)
    assert frozenset(((4.0, 0.0), (4.0, 4.0))) in disputed or frozenset(((4.0, 0.0), (8.0, 4.0))) in disputed
    assert frozenset(((1.0, 1.0), (2.0, 2.0))) in disputed
    assert small["world"]["provinces"] == []


def test_land_is_one_piece_without_the_borders_inside_it(small: dict[str, Any]) -> None:
    (rings,) = small["world"]["land"]
    assert len(rings) == 1
    ring = decode(rings[0]) / 100
    assert shapely.Polygon(ring).area == pytest.approx(64)


def test_large_cities_are_named_on_the_world_and_small_ones_in_their_tile(small: dict[str, Any]) -> None:
    assert [name[1] for name in small["world"]["names"]] == ["Large", "Alphaland"]
    assert [name[1] for name in small["tiles"]["at"]["0,0"]["names"]] == ["Small"]


def test_the_same_areas_give_the_same_bytes_which_are_json(small: dict[str, Any], tmp_path: Path) -> None:
    write(small, tmp_path / "one.json")
    write(small, tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert json.loads((tmp_path / "one.json").read_text(encoding="utf-8")) == json.loads(json.dumps(small))


def on_land(lat: float, lon: float) -> bool:
    """Whether a point lies on the land of the project's basemap."""
    world = read()["world"]
    inside = False
    for rings in world["land"]:
        for text in rings:
            ring = decode(text) / world["scale"]
            inside ^= bool(shapely.contains_xy(shapely.Polygon(ring), lon, lat)) if len(ring) > 3 else False
    return inside


@pytest.mark.parametrize(
    ("where", "lat", "lon", "land"),
    [
        ("Kyiv", 50.45, 30.52, True),
        ("Alice Springs", -23.7, 133.9, True),
        ("mid-Atlantic", 30, -40, False),
        ("the Caspian Sea", 42, 51, False),
    ],
)
def test_land_is_where_land_is(where: str, lat: float, lon: float, land: bool) -> None:
    assert on_land(lat, lon) == land, where


def near_line(kind: str, lat: float, lon: float) -> float:
    """Degrees from a point to the nearest line of a kind."""
    world = read()["world"]
    point = np.array([lon, lat])
    return min(float(shapely.distance(shapely.LineString(decode(text) / world["scale"]), shapely.Point(point))) for text in world[kind])


def test_crimea_is_drawn_as_a_disputed_part_of_ukraine() -> None:
    """The line between Crimea and the mainland near Chonhar, and the strait of Kerch without a border."""
    assert near_line("disputed", 46.1, 34.5) < 0.3
    assert near_line("borders", 45.3, 36.5) > 1


def test_the_border_of_russia_and_ukraine_is_a_border() -> None:
    assert near_line("borders", 50.4, 36.8) < 0.3


# Coverages are simplified by GEOS, and another version of it may leave out other corners.
MADE_WITH_GEOS = (3, 14, 1)


@pytest.fixture(scope="module")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of the project's gazetteer, as a file."""
    gazetteer = open_gazetteer()
    path = tmp_path_factory.mktemp("basemap") / "world.json"
    write(build(areas_of(gazetteer), disputed_of(gazetteer), names_of(gazetteer)), path)
    return path


def test_the_basemap_that_comes_along_is_what_its_command_makes(made_again: Path) -> None:
    made, kept = read(made_again), read()
    assert made["world"]["names"] == kept["world"]["names"]
    assert list(made["tiles"]["at"]) == list(kept["tiles"]["at"])
    assert shapely.geos_version != MADE_WITH_GEOS or made_again.read_bytes() == basemap_path().read_bytes()


@pytest.mark.parametrize(
    ("name", "country", "known"),
    [
        ("Makkah", "SA", "Mecca"),
        ("Thāne", "IN", "Thane"),
        ("Ḩamāh", "SY", "Hama"),
        ("Goyang-si", "KR", "Goyang"),
        ("São Paulo", "BR", "São Paulo"),
        ("Rīga", "LV", "Rīga"),
        ("Fès", "MA", "Fès"),
        ("Mianzhu, Deyang, Sichuan", "CN", "Mianzhu"),
    ],
)
def test_a_city_is_named_as_english_readers_know_it(name: str, country: str, known: str) -> None:
    assert english(name, country) == known


@pytest.fixture(scope="module")
def drawn() -> dict[str, list[list[Any]]]:
    """The names that the project's basemap writes, by kind."""
    names = read()["world"]["names"]
    return {kind: [name for name in names if name[0] == kind] for kind in ("country", "capital", "city", "sea")}


@pytest.mark.parametrize("city", ["Mosul", "Basra", "Mecca", "Visakhapatnam", "New York", "Nizhny Novgorod"])
def test_a_large_city_is_named_once_by_its_main_name(drawn: dict[str, list[list[Any]]], city: str) -> None:
    (found,) = (name for name in drawn["city"] if name[1] == city)
    near = [name[1] for name in drawn["city"] if abs(name[2] - found[2]) < 0.05 and abs(name[3] - found[3]) < 0.05]
    assert near == [city]


def test_capitals_are_named_however_small_they_are(drawn: dict[str, list[list[Any]]]) -> None:
    assert {"Ulaanbaatar", "Astana", "Malabo", "Valletta", "Nuuk", "Washington"} <= {name[1] for name in drawn["capital"]}


def test_no_name_on_the_map_has_stray_spaces_commas_or_marks_that_do_not_belong(drawn: dict[str, list[list[Any]]]) -> None:
    names = [name[1] for kind in ("capital", "city", "country") for name in drawn[kind]]
    assert [name for name in names if name != name.strip() or "," in name or "  " in name or not name.isprintable()] == []
