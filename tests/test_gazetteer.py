import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import shapely
from small_gazetteer import ENTRIES, write_small_gazetteer

from geo.errors import GazetteerError, PlaceNotFound
from geo.gazetteer import Gazetteer, fold, open_gazetteer
from geo.gazetteer.build import assemble
from geo.gazetteer.divisions import short_names
from geo.gazetteer.index import Index, pack_index
from geo.gazetteer.outlines import pack_outline, packed_wkb, shared_edges, unpack_outline
from geo.lexicon import rows


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return Gazetteer(write_small_gazetteer(tmp_path_factory.mktemp("gazetteer")))


@pytest.fixture(scope="module")
def world():
    return open_gazetteer()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Saint-Denis", "saint denis"),
        ("U.S.", "us"),
        ("Kurs'k", "kursk"),
        ("Łódź", "lodz"),
        ("Türkiye", "turkiye"),
        ("  New\tYork ", "new york"),
        ("Курск", "курск"),
        ("...", ""),
    ],
)
def test_ways_of_writing_a_name_share_a_key(name, key):
    assert fold(name) == key


def test_a_name_finds_every_place_under_it_the_weightiest_first(small):
    assert [p.id for p in small.lookup("port said")] == ["geonames:11", "geonames:12"]


def test_a_saint_answers_to_the_abbreviation(small):
    assert [p.name for p in small.lookup("St. Mary")] == ["Saint Mary"]


def test_an_unknown_name_finds_nothing(small):
    assert small.lookup("Atlantis") == ()


def test_codes_are_found_only_when_asked_for(small):
    assert small.lookup("STM") == ()
    assert [p.name for p in small.lookup("STM", codes=True)] == ["Saint Mary"]


def test_a_place_is_found_by_its_id_and_carries_its_facts(small):
    place = small.by_id("geonames:11")
    assert (place.name, place.feature, place.country, place.admin1, place.population) == ("Port-Saïd", "PPL", "WE", "01", 90_000)
    assert (place.lat, place.lon) == (1.5, 0.5)


@pytest.mark.parametrize("place_id", ["geonames:99", "geonames:x", "admin1:WE.99", "nonsense", ""])
def test_an_unknown_id_is_an_error_that_names_it(small, place_id):
    with pytest.raises(PlaceNotFound, match="no place with this id"):
        small.by_id(place_id)


def test_neighbours_meet_along_one_line(small):
    border = small.border(small.country_place("WE"), small.country_place("EA"))
    assert border.equals(shapely.LineString([(2, 0), (2, 2)]))


def test_all_borders_of_a_country_are_its_borders_with_each_neighbour(small):
    assert small.border(small.country_place("WE")).length == pytest.approx(2)


def test_areas_that_do_not_touch_share_no_border(small):
    assert small.border(small.by_id("admin1:WE.01"), small.country_place("EA")).length == pytest.approx(0)


def test_a_place_without_outline_has_no_border(small):
    with pytest.raises(GazetteerError, match="outlines"):
        small.border(small.by_id("geonames:11"), small.country_place("EA"))


def test_containment_follows_the_codes(small):
    west, north, port = small.country_place("WE"), small.by_id("admin1:WE.01"), small.by_id("geonames:11")
    assert small.contains(west, port)
    assert small.contains(north, port)
    assert not small.contains(small.country_place("EA"), port)
    assert not small.contains(north, west)


def test_a_label_names_what_holds_the_place(small):
    assert small.label(small.by_id("geonames:11")) == "Port-Saïd, North Province, Westland"


def test_search_falls_back_to_parts_of_names(small):
    assert {p.name for p in small.search("rt sai")} == {"Port-Saïd", "Port Said"}


def test_disputed_areas_are_marked(small):
    assert small.disputed() == {"admin1:WE.01": "claimed by Eastland"}


def test_info_counts_what_is_inside(small):
    info = small.info()
    assert info["places"] == len(ENTRIES)
    assert info["by_feature"] == {"ADM1": 1, "PCLI": 2, "PPL": 2, "PPLC": 1}
    assert info["sources"] == ["made up for tests"]


def test_the_same_places_make_the_same_bytes_in_any_order():
    assert assemble(ENTRIES, neighbours={}) == assemble(ENTRIES[::-1], neighbours={})


def test_two_places_with_one_id_are_refused():
    with pytest.raises(GazetteerError, match="same id"):
        assemble([*ENTRIES, ENTRIES[0]], neighbours={})


@pytest.mark.parametrize("content", [b"", b"not a gazetteer at all, only text", b"DATELINE-GAZ 1  " + b"\xff" * 64])
def test_a_damaged_file_is_refused_with_advice(tmp_path, content):
    path = tmp_path / "broken.geo"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match="geo gazetteer build"):
        Gazetteer(path)


def test_a_file_cut_short_is_refused(tmp_path):
    path = write_small_gazetteer(tmp_path)
    path.write_bytes(path.read_bytes()[:-64])
    with pytest.raises(GazetteerError, match="cut short"):
        Gazetteer(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(GazetteerError, match=r"none\.geo"):
        Gazetteer(tmp_path / "none.geo")


def test_an_outline_that_rounding_makes_cross_itself_is_mended():
    crossing = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    mended = unpack_outline(memoryview(pack_outline(crossing)))
    assert mended.is_valid
    assert mended.area == pytest.approx(0.5)


def test_an_area_meets_each_of_several_others():
    middle, *others = (memoryview(pack_outline(shapely.box(x, 0, x + 1, 1))) for x in (1, 0, 2, 7))
    assert shared_edges(middle, *others).equals(shapely.MultiLineString([[(1, 0), (1, 1)], [(2, 0), (2, 1)]]))


def test_an_outline_survives_packing_with_its_holes():
    area = shapely.box(-179.9, -10, -170, 10) - shapely.box(-175, -1, -174, 1)
    assert unpack_outline(memoryview(pack_outline(shapely.segmentize(area, 3)))).equals(area)


@pytest.mark.parametrize("far", [shapely.Polygon(), shapely.box(20, 0, 21, 1)], ids=["one part", "two parts"])
def test_an_outline_is_written_as_wkb_as_it_is(far):
    packed = memoryview(pack_outline(shapely.segmentize((shapely.box(0, 0, 9, 9) - shapely.box(3, 3, 4, 4)) | far, 3)))
    assert packed_wkb(packed) == shapely.to_wkb(unpack_outline(packed), byte_order=1)


def test_shared_edges_of_separate_areas_are_none():
    west, far = (memoryview(pack_outline(shapely.box(x, 0, x + 1, 1))) for x in (0, 5))
    assert shared_edges(west, far).is_empty


def test_the_index_tells_names_apart_that_share_a_bucket():
    names = {f"name {i}": [(i, 0)] for i in range(500)}
    starts, blob = pack_index(names)
    index = Index(memoryview(starts), memoryview(blob))
    assert all(index.postings(name) == tuple(rows) for name, rows in names.items())
    assert index.postings("name") == ()
    assert set(index.names()) == set(names)


def test_the_index_keeps_high_rows_and_kinds():
    top = (2**26 - 1, 2)
    starts, blob = pack_index({"far": [top, (0, 1)]})
    assert Index(memoryview(starts), memoryview(blob)).postings("far") == (top, (0, 1))


def test_a_division_answers_to_its_name_without_its_kind():
    assert short_names("Kursk Oblast") == ("Kursk",)
    assert short_names("Rapides Parish") == ("Rapides",)
    assert short_names("Province du Yatenga") == ("Yatenga",)
    assert short_names("Daïra d’Oued Ghiou") == ("Oued Ghiou",)
    assert short_names("Karkamış İlçesi") == ("Karkamış",)
    assert short_names("Bavaria") == ()


# What follows is about the gazetteer that comes with Dateline.


def test_the_world_holds_what_the_design_says(world):
    by_feature = world.info()["by_feature"]
    ours = sum(row["feature"] in ("PPL", "PPLC") for row in rows("settlements"))
    assert by_feature["PPL"] + by_feature["PPLC"] - ours == 234_908
    assert by_feature["PCLI"] == 250
    assert by_feature["ADM1"] > 3_700
    assert sum(world.country(row) == "US" and world.feature(row) == "ADM2" and world.has_outline(row) for row in range(len(world))) > 3_000


def test_every_country_but_islets_has_an_outline_around_its_point(world):
    countries = [world.place(row) for row in range(len(world)) if world.feature(row) == "PCLI"]
    bare = {c.country for c in countries if world.outline(c) is None}
    assert bare == {"BQ", "BV", "SJ", "VA"}
    off = {c.country for c in countries if c.country not in bare and world.outline(c).distance(shapely.Point(c.lon, c.lat)) > 1}
    assert off == set()


def test_land_neighbours_meet(world):
    countries = [world.place(row) for row in range(len(world)) if world.feature(row) == "PCLI"]
    # GeoNames still lists Albania beside Serbia, and Cuba beside the United States for its base.
    apart = {
        (a.country, b.country)
        for a in countries
        for b in world.neighbours(a)
        if a.country < b.country and world.outline(a) is not None and world.outline(b) is not None and world.border(a, b).is_empty
    }
    assert apart == {("AL", "RS"), ("CU", "US")}


def test_neighbouring_provinces_neither_overlap_nor_gape(world):
    kursk, belgorod = world.by_id("admin1:RU.41"), world.by_id("admin1:RU.09")
    assert world.border(kursk, belgorod).length > 0.5
    assert world.outline(kursk).intersection(world.outline(belgorod)).area == pytest.approx(0, abs=1e-6)


def test_crimea_is_ukraines_by_the_default_policy_and_marked_disputed(world):
    ukraine, russia = world.country_place("UA"), world.country_place("RU")
    assert shapely.contains_xy(world.outline(ukraine), 34.1, 45.2)
    assert not shapely.contains_xy(world.outline(russia), 34.1, 45.2)
    assert "Russian control" in world.disputed()["admin1:UA.11"]


def test_the_golan_is_syrias_by_the_default_policy(world):
    assert shapely.contains_xy(world.outline(world.country_place("SY")), 35.75, 33.0)


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("Kursk", "PPL", "RU"),
        ("Kursk Oblast", "ADM1", "RU"),
        ("Pentagon", "GOVB", "US"),
        ("the Pentagon", "GOVB", "US"),
        ("Donbas", "RGN", "UA"),
        ("Korean Peninsula", "RGN", ""),
        ("Black Sea", "SEA", ""),
        ("Korea", "RGN", ""),
        ("Heathrow", "AIRP", "GB"),
        ("Euphrates", "STM", ""),
        ("Rapides Parish", "ADM2", "US"),
        ("U.S.", "PCLI", "US"),
        ("Britain", "PCLI", "GB"),
        ("Росія", "PCLI", "RU"),
        ("Chechnya", "ADM1", "RU"),
        ("El Alto", "PPL", "BO"),
        ("Lower Shabelle", "ADM1", "SO"),
        ("South Kordofan", "ADM1", "SD"),
        ("Rhineland-Palatinate", "ADM1", "DE"),
        ("Soum", "ADM2", "BF"),
        ("Mayo-Sava", "ADM2", "CM"),
        ("Negros", "ISL", "PH"),
        ("Karakoram", "MTS", ""),
        ("Kibera", "PPLX", "KE"),
        ("Kutupalong", "CMPRF", "BD"),
        ("Evin prison", "PRN", "IR"),
    ],
)
def test_the_first_place_under_a_name_is_the_one_most_meant(world, name, feature, country):
    first = world.lookup(name)[0]
    assert (first.feature, first.country) == (feature, country)


@pytest.mark.parametrize(
    ("code", "name"),
    [("KZ", "Astana"), ("MN", "Ulaanbaatar"), ("GD", "St. George's"), ("BO", "La Paz"), ("PW", "Melekeok"), ("PE", "Lima")],
)
def test_a_capital_is_known_by_whatever_name_its_country_has_it(world, code, name):
    assert code in {place.country for place in world.lookup(name) if place.feature == "PPLC"}


def test_a_quarter_that_goes_by_the_name_of_an_island_too_is_no_capital(world):
    assert {place.feature for place in world.lookup("Downtown")} == {"PPL"}


def test_the_united_states_are_referred_to_by_their_contiguous_centre(world):
    place = world.country_place("US")
    assert (place.lat, place.lon) == (39.76, -98.5)


def test_a_state_is_found_by_geonames_number_and_by_code(world):
    assert world.by_id("geonames:4331987") == world.admin1_place("US", "LA")


def test_a_town_knows_its_county(world):
    town = next(p for p in world.lookup("Alexandria") if p.admin1 == "LA")
    county = world.by_id("admin2:US.LA.079")
    assert county.name == "Rapides Parish"
    assert world.contains(county, town)


def test_the_world_opens_in_under_fifty_milliseconds(world):
    best = min(_opening_seconds(world.path) for _ in range(5))
    assert best < 0.05


def _opening_seconds(path: Path) -> float:
    start = time.perf_counter()
    Gazetteer(path)
    return time.perf_counter() - start


def test_the_file_stays_within_its_size(world):
    assert world.info()["bytes"] < 40_000_000


def test_processes_read_one_mapping(world):
    script = "from geo.gazetteer import open_gazetteer; print(open_gazetteer().lookup('Kursk')[0].id)"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ, cwd=Path(__file__).parent.parent
    )
    assert run.stdout.strip() == world.lookup("Kursk")[0].id


def test_the_bounds_of_an_area_are_those_of_its_outline(world):
    for code in ("FR", "FJ", "LS"):
        place = world.country_place(code)
        assert world.bounds(place) == pytest.approx(world.outline(place).bounds)


def test_a_place_with_only_a_point_has_no_bounds(world):
    assert world.bounds(world.lookup("Gwoza")[0]) is None
