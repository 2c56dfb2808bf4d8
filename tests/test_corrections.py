"""Events split and joined by hand, now and on the next run."""

from datetime import timedelta
from pathlib import Path

import pytest
from merge_help import DAY, FAR, claim

import geo
from geo.cli import main
from geo.corrections import correct, read_corrections, write_corrections
from geo.errors import CorrectionError, RecordError
from geo.merge import grow, merge
from geo.records import Event, Join, Split

OTHER_WORDS = "The marines crossed the river at Sudzha in armoured boats."
CLAIMS = (
    claim("a", 0),
    claim("b", 0, quote=OTHER_WORDS, published=DAY + timedelta(days=1)),
    claim("c", 0, place=FAR, published=DAY + timedelta(days=1)),
)


@pytest.fixture
def events() -> tuple[Event, ...]:
    made = merge(CLAIMS)
    assert shape(made) == {("a:0", "b:0"), ("c:0",)}
    return made


def shape(events: tuple[Event, ...]) -> set[tuple[str, ...]]:
    return {tuple(claim.id for claim in event.claims) for event in events}


def event_with(events: tuple[Event, ...], claim_id: str) -> Event:
    return next(event for event in events if any(claim.id == claim_id for claim in event.claims))


def test_a_claim_is_pulled_out_and_what_stays_keeps_its_id(events: tuple[Event, ...]) -> None:
    corrected = correct(events, [Split(("b:0",), "another crossing")])
    assert shape(corrected) == {("a:0",), ("b:0",), ("c:0",)}
    assert event_with(corrected, "a:0").id == event_with(events, "a:0").id
    assert event_with(corrected, "b:0").corrected == "split by hand: another crossing"
    assert event_with(corrected, "a:0").number_of_sources == 1


def test_the_first_claim_pulled_out_takes_the_id_along(events: tuple[Event, ...]) -> None:
    corrected = correct(events, [Split(("a:0",))])
    assert event_with(corrected, "a:0").id == event_with(events, "a:0").id
    assert len({event.id for event in corrected}) == 3


def test_events_are_joined_under_the_id_of_the_first_published(events: tuple[Event, ...]) -> None:
    first, second = event_with(events, "a:0"), event_with(events, "c:0")
    (joint,) = correct(events, [Join((second.id, first.id), "one raid")])
    assert (joint.id, joint.former_ids, joint.corrected) == (first.id, (second.id,), "joined by hand: one raid")
    assert joint.number_of_sources == 3


def test_corrections_are_applied_in_their_order(events: tuple[Event, ...]) -> None:
    names = (event_with(events, "a:0").id, event_with(events, "c:0").id)
    assert shape(correct(events, [Join(names), Split(("b:0",))])) == {("a:0", "c:0"), ("b:0",)}


def test_what_was_corrected_already_stays_as_it_is(events: tuple[Event, ...]) -> None:
    names = (event_with(events, "a:0").id, event_with(events, "c:0").id)
    corrections = [Split(("b:0",)), Join(names)]
    once = correct(events, corrections)
    assert correct(once, corrections) == once


def test_corrections_hold_when_events_grow(events: tuple[Event, ...]) -> None:
    corrections = [Split(("b:0",)), Join((event_with(events, "a:0").id, event_with(events, "c:0").id))]
    stored = correct(events, corrections)
    new = claim("d", 0, quote="In boats the marines crossed the river at Sudzha.", published=DAY + timedelta(days=2))
    grown = correct(grow(stored, [new]).events, corrections)
    assert event_with(grown, "c:0") is event_with(grown, "a:0")
    assert event_with(grown, "b:0") is not event_with(grown, "a:0")


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Split(("z:9",)), "no claim has the id 'z:9'"),
        (Split(("a:0", "c:0")), "of several events"),
        (Join(("e0", "e1")), "no event has or had the id 'e0', 'e1'"),
    ],
)
def test_what_does_not_exist_or_is_not_together_is_named(events: tuple[Event, ...], correction: Split | Join, said: str) -> None:
    with pytest.raises(CorrectionError, match=said):
        correct(events, [correction])


def test_corrections_are_read_as_they_were_written(tmp_path: Path) -> None:
    corrections = (Split(("a:0", 'b"\\\x7f:1'), "two\nlines"), Join(("e1", "e2")))
    write_corrections(corrections, tmp_path / "fixes.toml")
    assert read_corrections(tmp_path / "fixes.toml") == corrections


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no toml", "cannot be read"),
        ("[other]\na = 1", "nothing but entries"),
        ("correction = 3", "nothing but entries"),
        ("correction = [3]", "nothing but entries"),
        ('[[correction]]\ndo = "merge"', "correction 1: do is 'merge'"),
        ('[[correction]]\ndo = "split"\nevents = ["e1"]', "correction 1: a split has claims"),
        ('[[correction]]\ndo = "split"\nclaims = "a:0"', "correction 1: claims must be a list"),
        ('[[correction]]\ndo = "join"\nevents = ["e1"]', "correction 1: a join needs the ids of two or more events"),
        ('[[correction]]\ndo = "split"\nclaims = [1]', "correction 1: a split needs the ids"),
        ('[[correction]]\ndo = ["split"]', "correction 1: do is"),
    ],
)
def test_an_entry_that_is_no_correction_is_named(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "fixes.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorrectionError, match=rf"fixes\.toml.*{said}"):
        read_corrections(path)


def test_a_join_of_one_event_is_refused() -> None:
    with pytest.raises(RecordError, match="two or more"):
        Join(("e1",))


STORY = "Floods in eastern Spain killed at least 95 people on Tuesday. A train left the rails at Alora in Andalusia, and nobody was hurt."


def test_the_command_adds_to_events_and_applies_corrections(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(f"---\ndate: 2024-10-30\n---\n{STORY}\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text(
        "---\ndate: 2024-10-31\n---\nFloods killed 92 people in eastern Spain on Tuesday.\n", encoding="utf-8"
    )
    first, second, fixes = tmp_path / "first.jsonl", tmp_path / "second.jsonl", tmp_path / "fixes.toml"
    assert main(["events", str(tmp_path / "one.txt"), "-o", str(first)]) == 0
    before = geo.read_events(first)
    write_corrections([Split((before[0].claims[0].id,)), Join(tuple(event.id for event in before[-2:]))], fixes)
    arguments = ["events", str(tmp_path / "two.txt"), "--add-to", str(first), "--corrections", str(fixes), "-o", str(second)]
    assert main(arguments) == 0
    assert "1 article read, added to 1 article known before" in capsys.readouterr().err
    after = geo.read_events(second)
    assert any(event.corrected for event in after)
    assert {claim.source.id for event in after for claim in event.claims} == {"one", "two"}


def test_the_command_names_an_id_that_does_not_exist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    fixes = tmp_path / "fixes.toml"
    write_corrections([Join(("e1", "e2"))], fixes)
    assert main(["events", str(tmp_path / "one.txt"), "--corrections", str(fixes), "-o", str(tmp_path / "e.jsonl")]) == 2
    assert "no event has or had the id 'e1', 'e2'" in capsys.readouterr().err
    assert not (tmp_path / "e.jsonl").exists()
