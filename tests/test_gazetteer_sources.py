"""How sources become places: small ones of our own in the formats of the real ones."""

import json
from pathlib import Path

import geopandas
import pytest
import shapely

from geo.errors import GazetteerError, LexiconError
from geo.gazetteer.divisions import first_level, historic, of_nearest, pieces, second_level
from geo.gazetteer.entry import Entry, area_km2, point_within, settlement_radius_km
from geo.gazetteer.sources.geonames import Divisions
from geo.gazetteer.sources.natural_earth import Province, provinces
from geo.gazetteer.sources.tables import districts, landmarks, regions, settlements, with_division_names, with_names
from geo.gazetteer.sources.us_atlas import county_outlines
from geo.lexicon import rows


def town(number: int, lat: float, lon: float, admin1: str, *, people: int = 1000, admin2: str = "") -> Entry:
    return Entry(f"geonames:{number}", f"Town {number}", "PPL", lat, lon, "XX", admin1, admin2, population=people)


def province(name: str, west: float, east: float) -> Province:
    return Province(name, (name,), "XX", shapely.box(west, 0, east, 1))


DIVIDED = Divisions({"XX.01": "One Province", "XX.02": "Two Province"}, {"XX.01.a": "Alpha District"}, {})


def test_an_outline_belongs_to_the_division_that_most_people_in_it_live_in() -> None:
    found = pieces([province("First", 0, 1)], [town(1, 0.5, 0.5, "01", people=9000), town(2, 0.5, 0.9, "02", people=50)])
    assert [(piece.code, piece.whole) for piece in found] == [("XX.01", True)]


def test_an_outline_of_several_divisions_is_shared_out_by_the_nearest_settlement() -> None:
    found = pieces([province("Former", 0, 2)], [town(1, 0.5, 0.5, "01"), town(2, 0.5, 1.5, "02")])
    shares = {piece.code: piece.outline for piece in found}
    assert shares["XX.01"].equals(shapely.box(0, 0, 1, 1))
    assert shares["XX.02"].equals(shapely.box(1, 0, 2, 1))


def test_a_province_that_was_shared_out_stays_as_a_former_one() -> None:
    found = pieces([province("Former", 0, 2)], [town(1, 0.5, 0.5, "01"), town(2, 0.5, 1.5, "02")])
    assert [(entry.name, entry.feature) for entry in historic(found)] == [("Former", "ADM1H")]


def test_outlines_of_one_division_are_joined_under_its_name() -> None:
    settlements = [town(1, 0.5, 0.5, "01"), town(2, 0.5, 1.5, "01")]
    found = pieces([province("A", 0, 1), province("B", 1, 2)], settlements)
    division = first_level(found, settlements, DIVIDED, spoken={"XX.01": ["Oneland"]})[0]
    assert (division.name, division.names, division.population) == ("Oneland", ("One Province", "One"), 2000)
    assert division.outline is not None
    assert division.outline.equals(shapely.box(0, 0, 2, 1))


def test_a_name_for_a_division_that_there_is_not_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"there is no division .*RU\.42"):
        first_level([], [], DIVIDED)


def test_a_second_level_division_lies_where_its_settlements_do() -> None:
    settlements = [town(1, 0.2, 0.2, "01", admin2="XX.01.a"), town(2, 0.4, 0.4, "01", admin2="XX.01.a")]
    found = second_level([], settlements, DIVIDED, {})
    assert [(d.id, d.name, d.lat, d.population) for d in found] == [("admin2:XX.01.a", "Alpha District", 0.3, 2000)]


def map_file(folder: Path) -> Path:
    """A world map of three provinces: one moved by the policy, one that is not, and the one that the policy cuts."""
    columns = {"name": ["Crimea", "Other", "HaZafon"], "woe_name": [None, "Öther", None], "gn_name": [None, None, None]}
    countries = ["RU", "RU", "IL"]
    boxes = [shapely.box(33, 44, 36, 46), shapely.box(36, 44, 40, 46), shapely.box(35, 32, 36, 33)]
    path = folder / "map.gpkg"
    geopandas.GeoDataFrame({**columns, "iso_a2": countries}, geometry=boxes, crs=4326).to_file(path, layer="states_provinces")
    line = shapely.LineString([(35.6, 32.1), (35.6, 32.9)])
    geopandas.GeoDataFrame({"name": ["Syrian claim"]}, geometry=[line], crs=4326).to_file(path, layer="disputed_borders")
    return path


def test_the_policy_of_iso_moves_what_our_table_says_and_marks_it(tmp_path: Path) -> None:
    found = {p.name: p for p in provinces(map_file(tmp_path))}
    assert found["Crimea"].country == "UA"
    assert "Russian control" in found["Crimea"].disputed
    assert (found["Other"].country, found["Other"].disputed) == ("RU", "")


def test_the_golan_is_cut_off_along_the_claimed_line(tmp_path: Path) -> None:
    found = {p.name: p for p in provinces(map_file(tmp_path))}
    assert found["Golan Heights"].country == "SY"
    assert found["Golan Heights"].outline.equals(shapely.box(35.6, 32, 36, 33))
    assert found["HaZafon"].outline.equals(shapely.box(35, 32, 35.6, 33))


def test_the_policy_of_control_leaves_areas_with_who_holds_them(tmp_path: Path) -> None:
    found = {p.name: p.country for p in provinces(map_file(tmp_path), policy="control")}
    assert found == {"Crimea": "RU", "Other": "RU", "HaZafon": "IL"}


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"none\.gpkg: no such source"):
        provinces(tmp_path / "none.gpkg")


def test_counties_are_drawn_from_shared_arcs(tmp_path: Path) -> None:
    arcs = [[[0, 0], [0, 10]], [[0, 10], [-10, 0], [0, -10], [10, 0]], [[0, 10], [10, 0], [0, -10], [-10, 0]]]
    counties = [{"type": "Polygon", "id": "01001", "arcs": [[0, 1]]}, {"type": "MultiPolygon", "id": "01003", "arcs": [[[~0, ~2]]]}]
    topology = {"transform": {"scale": [0.1, 0.1], "translate": [-80, 30]}, "arcs": arcs, "objects": {"counties": {"geometries": counties}}}
    path = tmp_path / "counties.json"
    path.write_text(json.dumps(topology))
    found = county_outlines(path)
    assert found["01001"].equals(shapely.box(-81, 30, -80, 31))
    assert found["01003"].equals(shapely.box(-80, 30, -79, 31))


def test_a_region_of_an_unknown_area_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"\[africa\]: no area is known as continent:AF"):
        regions({}, shapely.Polygon())


def test_measures_of_areas_are_right_to_a_per_cent() -> None:
    assert area_km2(shapely.box(0, 0, 1, 1)) == pytest.approx(12_364, rel=0.01)
    assert settlement_radius_km(1_000_000) == pytest.approx(11, rel=0.01)
    ring = shapely.box(0, 0, 10, 10) - shapely.box(1, 1, 9, 9)
    lat, lon = point_within(ring)
    assert ring.contains(shapely.Point(lon, lat))


def test_a_settlement_of_ours_is_in_the_divisions_of_the_nearest_of_its_country() -> None:
    camp = Entry("settlement:camp", "Camp", "CMPRF", 0.5, 1.4, "XX")
    known = [town(1, 0.5, 0.5, "01", admin2="XX.01.a"), town(2, 0.5, 1.5, "02", admin2="XX.02.b")]
    assert [(one.admin1, one.admin2) for one in of_nearest([camp], known)] == [("02", "XX.02.b")]


def test_a_settlement_of_a_country_without_others_is_in_no_division() -> None:
    camp = Entry("settlement:camp", "Camp", "CMPRF", 0.5, 1.4, "YY")
    assert of_nearest([camp], [town(1, 0.5, 0.5, "01")]) == [camp]


def test_a_settlement_of_geonames_has_the_names_that_news_writes_too() -> None:
    musaffah = Entry("geonames:12042053", "Musaffah", "PPL", 24.36, 54.48, "AE", names=("Al Musaffah",))
    assert [one.names for one in with_names([musaffah, town(1, 0.5, 0.5, "01")])] == [("Al Musaffah", "Mussafah", "Musafah"), ()]


def test_our_settlements_are_few_kilometres_wide_and_have_ids_of_their_own() -> None:
    entries = settlements()
    assert len({entry.id for entry in entries}) == len(entries) > 2000
    assert all(0 < entry.radius_km <= 60 and entry.feature in ("PPL", "PPLC", "PPLX", "CMPRF") for entry in entries)


def test_our_landmarks_have_ids_of_their_own() -> None:
    entries = landmarks()
    assert len({entry.id for entry in entries}) == len(entries) > 1000


def test_our_districts_have_ids_of_their_own_and_are_divisions() -> None:
    entries = districts()
    assert len({entry.id for entry in entries}) == len(entries) > 1000
    assert {entry.feature for entry in entries} == {"ADM2", "ADM1H"}


def test_a_division_has_the_names_that_news_writes_too() -> None:
    known = [Entry(f"admin1:{row['code']}", "Old name", "ADM1", 0.5, 1.4, "XX", names=("Older",)) for row in rows("division_aliases")]
    found = {one.id: one.names for one in with_division_names(known)}
    assert found["admin1:SO.14"][:2] == ("Older", "Lower Shabelle")


def test_a_name_of_a_division_that_there_is_not_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"division_aliases\.csv: there is no division .*SO\.14"):
        with_division_names([])
