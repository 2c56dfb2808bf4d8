"""The reliability of scores and the kinds of mistakes, on rows whose counts can be worked out by hand."""

from typing import Any

import pytest

from geo.errors import EvaluationError
from geo.evaluate import MISTAKES, mistakes, reliability

HOME = {"country": "WE", "admin1": "01", "feature": "PPL"}


def gold(*starts: int) -> list[dict[str, Any]]:
    return [{"id": "a", "text": "", "places": [{"start": start, "end": start + 5, "lat": 0.0, "lon": 0.0} for start in starts]}]


def found(start: int, *, lat: float | None = 0.0, score: float = 0.9, **place: str) -> dict[str, Any]:
    lon = None if lat is None else 0.0
    return {"article": "a", "start": start, "end": start + 5, "lat": lat, "lon": lon, "score": score, "place": HOME | place, "kind": "name"}


def kinds(counts: dict[str, int]) -> dict[str, int]:
    return {kind: count for kind, count in counts.items() if count}


def test_a_tenth_of_the_scores_has_its_mean_and_the_share_that_is_right() -> None:
    (tenth,) = reliability(gold(0, 10), [found(0, score=0.82), found(10, score=0.86, lat=9.0)])
    assert (tenth.low, tenth.high, tenth.count, tenth.right) == (0.8, 0.9, 2, 0.5)
    assert tenth.score == pytest.approx(0.84)


def test_tenths_run_from_the_lowest_and_one_is_in_the_last() -> None:
    tenths = reliability(gold(0, 10, 20), [found(0, score=1.0), found(10, score=0.9), found(20, score=0.0)])
    assert [(tenth.low, tenth.count) for tenth in tenths] == [(0.0, 1), (0.9, 2)]


def test_what_gold_does_not_have_and_what_has_no_position_says_nothing_of_scores() -> None:
    assert reliability(gold(0), [found(0, lat=None), found(30)]) == ()


@pytest.mark.parametrize(
    ("prediction", "kind"),
    [
        (found(0, lat=9.0, country="EA"), "wrong country"),
        (found(0, lat=9.0, admin1="02"), "wrong state"),
        (found(0, lat=9.0, feature="ADM1"), "wrong level"),
        (found(0, lat=9.0), "wrong place in the state"),
        (found(0, lat=None), "unresolved"),
    ],
)
def test_a_place_far_from_gold_is_told_by_what_is_wrong_with_it(prediction: dict[str, Any], kind: str) -> None:
    assert kinds(mistakes(gold(0), [prediction], lambda _: HOME)) == {kind: 1}


def test_a_place_near_gold_is_no_mistake_whatever_it_is() -> None:
    assert kinds(mistakes(gold(0), [found(0, country="EA")], lambda _: HOME)) == {}


def test_what_the_gazetteer_does_not_hold_is_told_apart() -> None:
    assert kinds(mistakes(gold(0, 10), [found(0, lat=9.0)], lambda _: None)) == {"missed, not in gazetteer": 1, "not in gazetteer": 1}


def test_the_missed_and_the_false_are_counted_and_phrases_among_them_apart() -> None:
    counts = mistakes(gold(0), [found(10), found(20) | {"kind": "relative"}], lambda _: HOME)
    assert kinds(counts) == {"missed": 1, "false": 1, "false, relative phrase": 1}
    assert tuple(counts) == MISTAKES


def test_a_prediction_without_a_span_is_an_error_for_both() -> None:
    with pytest.raises(EvaluationError, match="no span"):
        reliability(gold(0), [{"article": "a"}])
    with pytest.raises(EvaluationError, match="no span"):
        mistakes(gold(0), [{"article": "a"}], lambda _: HOME)
