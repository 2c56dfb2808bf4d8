"""The precision codes of UCDP and ACLED, each reached."""

from datetime import date, timedelta

import pytest

from geo.frames import frame, frame_places
from geo.gazetteer import open_gazetteer
from geo.precision import acled_geo_precision, acled_time_precision, ucdp_date_prec, ucdp_where_prec
from geo.records import DatePrecision, Interval, Location, Mention
from geo.relative import locate
from tests.sample_events import sample_events

PLACES = [
    ("Gwoza", 1, 1),
    ("the White House", 1, 1),
    ("just outside Gwoza", 2, 2),
    ("10 km north of Aleppo", 2, 2),
    ("Wayne County", 3, 2),
    ("Kursk Oblast", 4, 3),
    ("western Russia", 5, 3),
    ("50 km from the Ukrainian border", 5, 3),
    ("Donbas", 5, 3),
    ("Mali", 6, None),
    ("off the coast of Yemen", 7, 3),
    ("the Black Sea", 7, 3),
    ("Africa", None, None),
]


@pytest.mark.parametrize(("text", "where", "geo"), PLACES, ids=[row[0] for row in PLACES])
def test_a_place_has_the_codes_of_its_kind_and_size(text: str, where: int | None, geo: int | None) -> None:
    location = locate(text, open_gazetteer())
    assert ucdp_where_prec(location) == where
    assert acled_geo_precision(location) == geo


def test_what_has_no_place_has_no_code() -> None:
    lost = Location(Mention("a", 0, 2, "Oz", "name", "place", "Oz"), None, None, None, "unresolved", None, 0.0, "it is unknown")
    for location in (lost, None):
        assert ucdp_where_prec(location) is None
        assert acled_geo_precision(location) is None


TIMES: list[tuple[int, DatePrecision, int | None, int | None]] = [
    (1, "day", 1, 1),
    (3, "day", 2, 2),
    (6, "day", 2, 2),
    (7, "week", 3, 2),
    (7, "day", 3, 2),
    (1, "week", 3, 2),
    (31, "month", 4, 3),
    (14, "day", 4, 3),
    (90, "month", 5, None),
    (366, "year", 5, None),
    (800, "year", None, None),
]


@pytest.mark.parametrize(("days", "precision", "ucdp", "acled"), TIMES)
def test_a_time_has_the_codes_of_its_length(days: int, precision: DatePrecision, ucdp: int | None, acled: int | None) -> None:
    start = date(2024, 1, 1)
    when = Interval(start, start + timedelta(days=days - 1), precision, "explicit")
    assert ucdp_date_prec(when) == ucdp
    assert acled_time_precision(when) == acled


def test_an_unknown_time_has_no_code() -> None:
    unknown = Interval(None, None, "unknown", "publication")
    assert ucdp_date_prec(unknown) is None
    assert acled_time_precision(unknown) is None


def test_a_frame_has_the_codes_of_the_main_place_and_of_the_time() -> None:
    row = frame(sample_events()).set_index("id").loc["event-1"]
    assert (row["ucdp_where_prec"], row["acled_geo_precision"]) == (4, 3)
    assert (row["ucdp_date_prec"], row["acled_time_precision"]) == (2, 2)


def test_a_frame_has_none_where_there_is_no_place() -> None:
    row = frame(sample_events()).set_index("id").loc["event-8"]
    assert row["ucdp_where_prec"] is None


def test_a_frame_of_places_has_a_code_each() -> None:
    table = frame_places([locate("Gwoza", open_gazetteer()), locate("western Russia", open_gazetteer())])
    assert list(table["ucdp_where_prec"]) == [1, 5]
