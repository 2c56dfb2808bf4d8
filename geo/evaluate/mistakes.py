"""What kinds of mistakes there are among mentions and their places."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from geo.evaluate.figures import NEAR_KM, distance_km, paired
from geo.evaluate.rows import Row

MISTAKES = (
    "missed",
    "missed, not in gazetteer",
    "false",
    "false, relative phrase",
    "not in gazetteer",
    "unresolved",
    "wrong country",
    "wrong level",
    "wrong state",
    "wrong place in the state",
)
"""In the order in which they are shown. Of several that a place could be counted as, the first counts."""

_LEVELS = {"PCLI": "country", "PCLD": "country", "PCLS": "country", "ADM1": "state", "ADM2": "county"}

Known = Callable[[Row], Mapping[str, str] | None]
"""A gold place -> `{"country", "admin1", "feature"}` of the gazetteer's entry for it; None where it has none."""


def mistakes(gold: Iterable[Row], predicted: Iterable[Row], known: Known) -> dict[str, int]:
    """How many mistakes there are of each kind, all kinds of `MISTAKES` in their order.

    Raises:
        EvaluationError: a row lacks a span or has one that is not a pair of numbers.
    """
    counts = Counter(_mistake(place, found, known) for place, found in paired(gold, predicted))
    return {kind: counts[kind] for kind in MISTAKES}


def _mistake(place: Row | None, found: Row | None, known: Known) -> str:
    """The kind of mistake; empty where there is none."""
    if place is None:
        return "false, relative phrase" if found is not None and found.get("kind") == "relative" else "false"
    if found is None:
        return "missed" if known(place) else "missed, not in gazetteer"
    if distance_km(place, found) <= NEAR_KM:
        return ""
    entry = known(place)
    if entry is None:
        return "not in gazetteer"
    return _wrong(entry, found)


def _wrong(entry: Mapping[str, str], found: Row) -> str:
    """The kind of mistake of a location far from a place that the gazetteer knows."""
    chosen = found.get("place")
    if found.get("lat") is None or chosen is None:
        return "unresolved"
    if chosen.get("country") != entry["country"]:
        return "wrong country"
    if _level(chosen.get("feature") or "") != _level(entry["feature"]):
        return "wrong level"
    return "wrong state" if chosen.get("admin1") != entry["admin1"] else "wrong place in the state"


def _level(feature: str) -> str:
    return "settlement" if feature.startswith("PPL") else _LEVELS.get(feature, "other")
