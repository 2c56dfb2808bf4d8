"""Records as the dictionaries of the files."""

import json
from dataclasses import replace

import pytest

from geo.records import Article, Claim, Event, Location
from geo.serial import claim_dict, event_dict, location_dict

PLACES_KEYS = "article start end text kind role lat lon precision radius_km score place alternatives reason geometry"
EVENT_KEYS = "id type mode label status date_start date_end date_prec date_source actors recipients places counts number_of_sources claims"
CLAIM_KEYS = (
    "article start end quote type mode status salience trigger places actors recipients speaker counts "
    "date_start date_end date_prec date_source"
)


def test_a_location_has_exactly_the_keys_of_the_file_in_their_order(derna: Location) -> None:
    assert list(location_dict(derna)) == PLACES_KEYS.split()


def test_a_location_keeps_the_span_and_the_chosen_place(derna: Location) -> None:
    line = location_dict(derna)
    assert (line["start"], line["end"], line["text"]) == (20, 25, "Derna")
    assert line["place"] == {"id": "geonames:87205", "name": "Darnah", "feature": "PPLA", "country": "LY", "admin1": "64"}
    assert [other["country"] for other in line["alternatives"]] == ["RO"]


def test_positions_are_rounded_to_six_decimals(derna: Location) -> None:
    line = location_dict(derna)
    assert (line["lat"], line["lon"], line["score"]) == (32.76484, 22.639055, 0.8765)


def test_a_location_without_a_shape_is_a_point_with_longitude_first(derna: Location) -> None:
    assert location_dict(derna)["geometry"] == {"type": "Point", "coordinates": [22.639055, 32.76484]}


def test_a_shape_becomes_geojson_with_rounded_corners(east: Location) -> None:
    geometry = location_dict(east)["geometry"]
    assert geometry["type"] == "Polygon"
    assert sorted(map(tuple, geometry["coordinates"][0][:4])) == [(20.0, 29.0), (20.0, 33.0), (25.0, 29.0), (25.0, 33.0)]


def test_what_is_not_resolved_has_a_reason_and_no_position(nowhere: Location) -> None:
    line = location_dict(nowhere)
    assert (line["lat"], line["lon"], line["place"], line["geometry"]) == (None, None, None, None)
    assert line["reason"] == "no place of this name is known"


@pytest.mark.parametrize("lon", [-0.0, -0.00000001])
def test_no_coordinate_is_written_as_minus_zero(derna: Location, lon: float) -> None:
    assert "-0.0" not in json.dumps(location_dict(replace(derna, lon=lon)))


def test_an_event_has_the_keys_of_the_file(event: Event) -> None:
    assert set(EVENT_KEYS.split()) <= set(event_dict(event))


def test_an_event_place_has_its_shape_its_reason_and_where_it_was_read(event: Event) -> None:
    at, near = event_dict(event)["places"]
    assert (at["role"], at["name"], at["geometry"]["type"]) == ("at", "Darnah", "Point")
    assert (near["role"], near["name"], near["geometry"]["type"]) == ("near", "Libya", "Polygon")
    assert (near["article"], near["start"], near["end"], near["reason"]) == ("derna", 42, 47, "the eastern part of Libya")


def test_a_claim_has_the_keys_of_the_file_and_the_particulars_of_its_article(claim: Claim) -> None:
    line = claim_dict(claim)
    assert set(CLAIM_KEYS.split()) <= set(line)
    assert (line["title"], line["outlet"], line["published"]) == ("Water in Derna", "Sample Desk", "2023-09-12")


def test_a_claim_leaves_out_the_outline_of_a_known_place_but_keeps_a_shape_that_was_worked_out(claim: Claim) -> None:
    known, worked_out = claim_dict(claim)["places"]
    assert known["geometry"] is None
    assert known["place"]["id"] == "geonames:87205"
    assert worked_out["geometry"]["type"] == "Polygon"


def test_dates_are_iso_strings_and_an_unknown_date_is_null(event: Event) -> None:
    line = event_dict(event)
    assert (line["date_start"], line["date_end"], line["date_prec"], line["date_source"]) == ("2023-09-10", "2023-09-11", "day", "explicit")


def test_every_span_of_an_event_is_the_text_that_it_says(event: Event, article: Article) -> None:
    text = article.text
    line = event_dict(event)["claims"][0]
    assert text[line["start"] : line["end"]] == line["quote"]
    assert text[line["trigger"]["start"] : line["trigger"]["end"]] == line["trigger"]["text"]
    assert all(text[p["start"] : p["end"]] == p["text"] for p in line["places"])


def test_an_event_is_plain_json(event: Event) -> None:
    line = event_dict(event)
    assert json.loads(json.dumps(line)) == line
