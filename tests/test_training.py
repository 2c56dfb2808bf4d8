"""Learning weights: on small made-up examples, and the form in which weights are kept."""

import json
from pathlib import Path

import pytest
from merge_help import claim

from geo.errors import EvaluationError, LexiconError
from geo.evaluate import read_rows
from geo.linear import LinearModel, probability, read_model, write_model
from geo.merge import coreference
from geo.merge.weighing import FEATURES as WEIGHED
from geo.training.corpora import FOLDS, corpora_folder, fold, gold_at, stories
from geo.training.logistic import Example, train
from geo.training.merging import Told, across_model, marks_of, told_across, told_within
from geo.training.softmax import Choice, train_choices

FEATURES = ("before", "size")


def examples() -> list[Example]:
    return [
        Example(("in", "large"), True),
        Example(("mr", "large"), False),
        Example(("in", "small"), True),
        Example(("mr", "small"), False),
    ] * 5


def test_what_tells_yes_from_no_is_learned_and_what_does_not_weighs_little() -> None:
    model = train(examples(), FEATURES)
    assert probability(model.score(("in", "large"))) > 0.9
    assert probability(model.score(("mr", "large"))) < 0.1
    assert abs(model.tables[1]["large"]) < abs(model.tables[0]["in"])


def test_the_same_examples_give_the_same_weights() -> None:
    assert train(examples(), FEATURES).tables == train(examples(), FEATURES).tables


def test_a_value_that_was_never_seen_weighs_nothing() -> None:
    assert train(examples(), FEATURES).score(("unheard", "of")) == 0


def test_the_right_one_of_several_is_learned() -> None:
    choices = [
        Choice((("near", "small"), ("far", "large")), frozenset([0])),
        Choice((("far", "large"), ("near", "large")), frozenset([1])),
    ] * 5
    model = train_choices(choices, FEATURES)
    assert model.score(("near", "small")) > model.score(("far", "large"))


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    model = LinearModel(FEATURES, ({"in": 1.25}, {"large": -0.5}))
    write_model(tmp_path / "model.json", model, {"made by": "a test"})
    assert read_model(tmp_path / "model.json", FEATURES) == model


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"features": {"before": {}}}'])
def test_a_file_that_is_no_model_or_another_one_is_named_in_the_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "model.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"model\.json"):
        read_model(path, FEATURES)


def test_all_articles_of_an_outlet_are_in_one_fold() -> None:
    folds = {fold({"outlet": "a.example", "id": number}) for number in range(9)}
    assert len(folds) == 1
    assert folds <= set(range(FOLDS))


def test_the_gold_that_agrees_with_a_span_goes_before_one_that_only_overlaps() -> None:
    gold = [{"start": 0, "end": 20}, {"start": 4, "end": 9}]
    assert gold_at(gold, 4, 10) == (gold[1], True)
    assert gold_at(gold, 12, 15) == (gold[0], False)
    assert gold_at(gold, 30, 35) == (None, False)


def test_corpora_that_are_not_there_are_said_to_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATELINE_CORPORA", str(tmp_path / "nowhere"))
    with pytest.raises(EvaluationError, match="DATELINE_CORPORA"):
        corpora_folder()


def test_the_weights_that_come_along_hold_nothing_but_numbers() -> None:
    folder = Path(__file__).parent.parent / "data" / "models"
    for name in ("names", "choices", "calibration"):
        tables = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["features"]
        assert all(isinstance(weight, float | int) for table in tables.values() for weight in table.values())


def marked(name: str, *, event: str = "", **more: object) -> dict[str, object]:
    marks = [{"start": 0, "end": 7, "kind": "ACTION_OCCURRENCE", "cluster": event}] if event else []
    return {"id": name, "topic": 1, "mentions": marks, **more}


def test_tellings_of_two_articles_are_examples_by_the_events_that_annotators_mark_or_else_by_their_stories() -> None:
    quote = "Marines crossed the river at Sudzha with boats."
    rows = [
        marked("a", event="crossing", story="1a"),
        marked("b", event="crossing", story="1a"),
        marked("c", story="1a"),
        marked("d", story="1b"),
    ]
    pairs = told_across(rows, [claim(str(row["id"]), 0, quote=quote) for row in rows], coreference.shipped_weights())
    assert [pair.label for pair in pairs] == [True, False, False, False]


def test_claims_of_one_story_are_examples_where_both_are_marked() -> None:
    said = [claim("a", start, quote="Marines crossed the river.") for start in (0, 100, 200, 300)]
    marks = [{"start": start, "end": start + 7, "events": [name]} for start, name in ((0, "first"), (100, "second"), (200, "first"))]
    pairs = told_within([{"id": "a", "bundle": "1", "mentions": marks}], said)
    assert [(pair.label, pair.groups) for pair in pairs] == [(False, ("1", "1")), (True, ("1", "1")), (False, ("1", "1"))]


def test_of_another_corpus_only_what_is_done_or_happens_is_marked() -> None:
    row = {"id": "a", "mentions": [{"start": 0, "end": 7, "kind": "LOC_FAC", "cluster": "river"}]}
    assert marks_of(claim("a", 0), row) == frozenset()


def test_the_stories_that_come_along_are_marked_where_their_words_stand() -> None:
    events = {row["id"] for row in read_rows(Path(__file__).parent.parent / "data" / "coreference" / "events.jsonl")}
    for row in stories():
        assert all(row["text"][mark["start"] : mark["end"]] == mark["text"] for mark in row["mentions"])
        assert all(set(mark["events"]) <= events for mark in row["mentions"])


def test_of_the_pairs_of_two_topics_that_are_not_one_event_a_third_is_learned_from() -> None:
    pairs = [Told((f"step {number % 3}", *[""] * (len(WEIGHED) - 1)), (1, 2), False) for number in range(30)]
    assert set(across_model([], pairs).tables[0]) == {"step 2"}
