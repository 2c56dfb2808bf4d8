"""Events that were written as JSON lines, read back."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from merge_help import DAY, FAR, KURSK, claim

import geo
from geo.archive import read_events
from geo.errors import FormatError, SourceNotFound
from geo.formats import write_events
from geo.frames import frame
from geo.gazetteer import open_gazetteer
from geo.merge import grow, merge
from geo.pipeline import extract
from geo.records import Article, Event
from geo.serial import event_dict

FLOODS = (
    Article("one", "VALENCIA: Floods in eastern Spain killed at least 95 people on Tuesday, officials said.", outlet="Post", published=DAY),
    Article("two", "Floods killed 92 people in eastern Spain on Tuesday. Troops were sent to Valencia.", outlet="Herald", published=DAY),
    Article("three", "Three boats sank 20 km off the coast of Yemen, the navy denied.", published=DAY + timedelta(days=1)),
)


def written(events: tuple[Event, ...], folder: Path) -> Path:
    path = folder / "events.jsonl"
    write_events(frame(events), path)
    return path


def test_events_are_read_as_they_were_written(tmp_path: Path) -> None:
    events = extract(FLOODS, open_gazetteer()).events
    read = read_events(written(events, tmp_path))
    assert [event_dict(event) for event in read] == [event_dict(event) for event in events]


def test_events_added_to_a_file_are_those_of_one_run(tmp_path: Path) -> None:
    whole = extract(FLOODS, open_gazetteer()).events
    path = written(extract(FLOODS[:1], open_gazetteer()).events, tmp_path)
    added = geo.extract(FLOODS[1:], known=geo.read_events(path), progress=False).events
    assert [event_dict(event) for event in added] == [event_dict(event) for event in whole]


def test_the_outline_of_a_known_place_is_there_again(tmp_path: Path) -> None:
    events = extract((Article("one", "Soldiers were sent to the Kursk region of Russia.", published=DAY),), open_gazetteer()).events
    read = geo.read_events(written(events, tmp_path))
    outlines = [[place.location.geometry for claim in event.claims for place in claim.places] for event in read]
    assert outlines == [[place.location.geometry for claim in event.claims for place in claim.places] for event in events]
    assert any(shape for shapes in outlines for shape in shapes)


def test_an_article_that_is_known_is_not_read_again() -> None:
    found = extract(FLOODS[:1], open_gazetteer())
    again = extract(FLOODS[:1], open_gazetteer(), known=found.events)
    assert (again.articles, again.known, again.compared) == (0, 1, 0)
    assert again.events == found.events
    assert again.problems[0].why.startswith("read before:")


def test_copies_links_and_former_ids_come_back(tmp_path: Path) -> None:
    events = merge([claim("a", 0), claim("b", 0), claim("c", 0, place=FAR), claim("d", 0, place=KURSK, status="denied")])
    read = read_events(written(events, tmp_path))
    assert [(event.copies, event.links, event.former_ids) for event in read] == [
        (event.copies, event.links, event.former_ids) for event in events
    ]
    assert grow(read, [claim("a", 0)]).compared == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("no JSON", "line 2: not an event"),
        ("[]", "line 2: not an event"),
        ('{"id": "e1"}', "line 2: not an event as geo events writes it"),
    ],
)
def test_a_line_that_is_no_event_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = written(merge([claim("a", 0)]), tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(FormatError, match=said):
        read_events(path)


def test_an_event_whose_values_contradict_each_other_is_named(tmp_path: Path) -> None:
    path = written(merge([claim("a", 0)]), tmp_path)
    row = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(row | {"status": "certain"}) + "\n", encoding="utf-8")
    with pytest.raises(FormatError, match=r"events\.jsonl, line 1: not an event: an event's status is 'certain'"):
        read_events(path)


def test_a_file_that_is_not_there_is_an_error_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match="geo events SOURCES -o"):
        read_events(tmp_path / "nowhere.jsonl")
