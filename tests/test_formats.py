"""Events written to files, whole or not at all."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from geo.errors import FormatError
from geo.files import whole_file
from geo.formats import FORMATS, format_for, format_named, write_events
from geo.frames import frame
from geo.records import Event, Location
from geo.serial import event_dict


def only_row(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    return row


def test_json_lines_are_the_events_with_all_their_claims(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write_events(frame([event, replace(event, id="e2")]), path)
    read = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    expected = [event_dict(event), {**event_dict(event), "id": "e2"}]
    assert [{key: line[key] for key in event_dict(event)} for line in read] == expected
    assert [(line["ucdp_where_prec"], line["acled_time_precision"]) for line in read] == [(1, 2), (1, 2)]


def test_an_event_without_a_place_or_a_date_is_written_with_nulls(event: Event, nowhere: Location, tmp_path: Path) -> None:
    when = replace(event.when, start=None, end=None, precision="unknown")
    lost = replace(event, id="e2", when=when, places=(replace(event.places[0], location=nowhere),))
    path = tmp_path / "events.jsonl"
    write_events(frame([event, lost]), path)
    read = json.loads(path.read_text(encoding="utf-8").splitlines()[1])
    assert (read["date_start"], read["places"][0]["lat"], read["places"][0]["geometry"]) == (None, None, None)


def test_geojson_has_a_feature_an_event_with_its_main_shape(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "events.geojson"
    write_events(frame([event, replace(event, id="e2", places=())]), path)
    placed, unplaced = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert placed["geometry"] == {"type": "Point", "coordinates": [22.639055, 32.76484]}
    assert (placed["id"], placed["properties"]["label"]) == ("e1", "Flood in Derna")
    assert unplaced["geometry"] is None


def test_no_events_are_a_valid_file_of_every_format(tmp_path: Path) -> None:
    for known in FORMATS:
        write_events(frame([]), tmp_path / f"none{known.suffixes[0]}")
    assert (tmp_path / "none.jsonl").read_text() == ""
    assert json.loads((tmp_path / "none.geojson").read_text()) == {"type": "FeatureCollection", "features": []}
    assert (tmp_path / "none.csv").read_text().startswith("id,type,")


def test_csv_has_a_flat_row_an_event(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    write_events(frame([event]), path)
    row = only_row(path)
    assert (row["place"], row["lat"], row["precision"]) == ("Darnah", "32.76484", "settlement")
    assert (row["recipients"], row["counts"], row["articles"]) == ("people", "40.. people hurt", "derna")


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_csv_makes_text_of_what_a_spreadsheet_would_run(event: Event, tmp_path: Path, label: str) -> None:
    path = tmp_path / "events.csv"
    write_events(frame([replace(event, label=label)]), path)
    row = only_row(path)
    assert row["label"] == "'" + label


def test_numbers_below_zero_stay_numbers_in_csv(event: Event, derna: Location, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    write_events(frame([replace(event, places=(replace(event.places[0], location=replace(derna, lat=-33.0)),))]), path)
    row = only_row(path)
    assert row["lat"] == "-33.0"


def test_the_format_named_wins_over_the_suffix(event: Event, tmp_path: Path) -> None:
    path = tmp_path / "events.dat"
    write_events(frame([event]), path, format="jsonl")
    assert json.loads(path.read_text(encoding="utf-8"))["id"] == "e1"


def test_an_unknown_suffix_lists_the_known_ones() -> None:
    with pytest.raises(FormatError, match=r"'\.docx'.*\.jsonl.*\.geojson.*\.csv"):
        format_for("events.docx")


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(FormatError, match=r"'word'.*jsonl, geojson, csv"):
        format_named("word")


def test_writing_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="full"), whole_file(path) as part:  # noqa: PT012
        part.write_text("half")
        raise RuntimeError("full")
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("out.txt", "old")]


def test_writing_that_succeeds_replaces_the_file(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with whole_file(path) as part:
        part.write_text("new")
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("out.txt", "new")]
