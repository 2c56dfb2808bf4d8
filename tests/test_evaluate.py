"""Figures against gold, on small made-up corpora whose figures can be worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from geo.errors import EvaluationError
from geo.evaluate import (
    corpus_kind,
    evaluate_coreference,
    evaluate_event_places,
    evaluate_event_types,
    evaluate_places,
    evaluate_same_event,
)


def place(start: int, end: int, lat: float | None = 0.0, lon: float | None = 0.0) -> dict[str, Any]:
    return {"start": start, "end": end, "lat": lat, "lon": lon}


def given(start: int, end: int, lat: float | None = 0.0, lon: float | None = 0.0) -> dict[str, Any]:
    return {"article": "a", **place(start, end, lat, lon)}


def gold(*places: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "a", "text": "", "places": list(places)}]


def test_all_found_and_near_is_one_throughout() -> None:
    figures = evaluate_places(gold(place(0, 5), place(9, 12)), [given(0, 5), given(9, 12)])
    assert (figures.precision, figures.recall, figures.f1, figures.strict_f1, figures.acc161, figures.e2e) == (1, 1, 1, 1, 1, 1)


def test_a_place_more_than_161_km_off_is_found_but_not_right() -> None:
    figures = evaluate_places(gold(place(0, 5)), [given(0, 5, 1.5, 0.0)])
    assert (figures.f1, figures.acc161, figures.e2e) == (1, 0, 0)
    assert figures.median_km == pytest.approx(166.8, abs=0.1)


def test_a_place_without_a_position_is_found_and_as_far_off_as_can_be() -> None:
    figures = evaluate_places(gold(place(0, 5)), [given(0, 5, None, None)])
    assert (figures.recall, figures.median_km, figures.auc) == (1, 20039, pytest.approx(1))


def test_gold_without_a_position_is_left_out_and_what_is_found_there_counts_against_precision() -> None:
    figures = evaluate_places(gold(place(0, 5), place(9, 12, None, None)), [given(0, 5), given(9, 12)])
    assert (figures.gold, figures.precision, figures.recall) == (1, 0.5, 1)


def test_one_prediction_answers_one_gold_place() -> None:
    figures = evaluate_places(gold(place(0, 5), place(6, 10)), [given(0, 10)])
    assert (figures.precision, figures.recall, figures.strict_f1) == (1, 0.5, 0)


def test_the_larger_overlap_is_taken() -> None:
    figures = evaluate_places(gold(place(0, 10)), [given(0, 2, 80.0, 0.0), given(3, 10)])
    assert (figures.acc161, figures.precision) == (1, 0.5)


def event(
    article: str, *, event_id: str = "e", trigger: tuple[int, int] = (0, 3), salience: float = 0.5, kind: str = "ASSAULT", **more: Any
) -> dict[str, Any]:
    claim = {
        "article": article,
        "trigger": {"start": trigger[0], "end": trigger[1]},
        "places": [],
        "type": kind,
        "salience": salience,
        **more,
    }
    return {"id": event_id, "type": kind, "claims": [claim]}


def test_an_event_is_linked_to_the_places_where_it_happened_only() -> None:
    wanted = [{"id": "a", "text": "", "triggers": [place(0, 3)], "places": [place(5, 9)]}]
    near, at = {"start": 5, "end": 9, "role": "near"}, {"start": 5, "end": 9, "role": "at"}
    assert evaluate_event_places(wanted, [event("a", places=[near])]).recall == 0
    figures = evaluate_event_places(wanted, [event("a", places=[at, near])])
    assert (figures.trigger_recall, figures.f1, figures.exact) == (1, 1, 1)


def test_an_event_nowhere_is_exact_only_when_its_trigger_was_found() -> None:
    wanted = [{"id": "a", "text": "", "triggers": [place(0, 3)], "places": []}]
    assert evaluate_event_places(wanted, [event("a")]).exact == 1
    assert evaluate_event_places(wanted, [event("a", trigger=(7, 9))]).exact == 0


def test_the_main_event_is_the_most_salient_claim() -> None:
    wanted = [{"id": "a", "text": "", "type": "PROTEST"}]
    figures = evaluate_event_types(wanted, [event("a", salience=0.9), event("a", kind="PROTEST")])
    assert (figures.top1, figures.anywhere) == (0, 1)


def test_articles_are_linked_by_an_event_that_has_claims_of_both() -> None:
    wanted = [{"id": i, "text": "", "topic": t, "story": s} for i, t, s in [("a", 1, "x"), ("b", 1, "x"), ("c", 2, "y")]]
    figures = evaluate_same_event(wanted, [event("a"), event("b"), event("c")])
    assert (figures.pairs, figures.linked, figures.linked_across_topics) == (1, 3, 2)
    assert (figures.precision, figures.recall) == (pytest.approx(1 / 3), 1)


def story(name: str, *marks: tuple[int, str]) -> dict[str, Any]:
    mentions = [{"start": start, "end": start + 3, "events": [event]} for start, event in marks]
    return {"id": name, "text": "", "bundle": "1", "mentions": mentions}


def joined(name: str, *claims: tuple[str, int]) -> dict[str, Any]:
    return {"id": name, "claims": [{"article": article, "trigger": {"start": start, "end": start + 3}} for article, start in claims]}


def test_claims_of_one_story_are_rightly_together_when_they_are_marked_with_one_event() -> None:
    gold = [story("a", (0, "raid"), (10, "raid"), (20, "fire"))]
    figures = evaluate_coreference(gold, [joined("e", ("a", 0), ("a", 20)), joined("f", ("a", 10))])
    assert (figures.within_precision, figures.within_recall, figures.trigger_recall) == (0, 0, 1)
    figures = evaluate_coreference(gold, [joined("e", ("a", 0), ("a", 10)), joined("f", ("a", 20))])
    assert (figures.within_precision, figures.within_recall) == (1, 1)


def test_two_stories_are_rightly_linked_by_an_event_that_both_are_marked_with() -> None:
    gold = [story("a", (0, "raid")), story("b", (0, "raid"), (10, "fire")), story("c", (0, "fire"))]
    figures = evaluate_coreference(gold, [joined("e", ("a", 0), ("b", 0), ("c", 0))])
    assert (figures.linked, figures.precision, figures.recall) == (3, pytest.approx(1 / 3), 0.5)


def test_a_claim_whose_word_is_not_marked_says_nothing_of_joining() -> None:
    figures = evaluate_coreference([story("a", (0, "raid")), story("b", (0, "raid"))], [joined("e", ("a", 0), ("b", 40))])
    assert (figures.linked, figures.recall, figures.trigger_recall) == (0, 0, 0.5)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"id": "1", "text": "", "places": []}, "places"),
        ({"id": "1", "text": "", "places": [], "triggers": []}, "event-place"),
        ({"id": "1", "text": "", "type": "AID"}, "event-types"),
        ({"id": "1", "text": "", "topic": 1, "story": "s"}, "same-event"),
        ({"id": "1", "text": "", "bundle": "1", "mentions": []}, "coreference"),
    ],
)
def test_the_keys_tell_the_kind_of_corpus(tmp_path: Path, row: dict[str, Any], kind: str) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert corpus_kind(path) == kind


@pytest.mark.parametrize("content", ["", "not json\n", "[1]\n", '{"a": 1}\n'])
def test_a_file_that_is_no_corpus_is_named_in_the_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"corpus\.jsonl"):
        corpus_kind(path)


def test_a_prediction_without_a_span_is_shown_in_the_error() -> None:
    with pytest.raises(EvaluationError, match="no span"):
        evaluate_places(gold(place(0, 5)), [{"article": "a"}])
