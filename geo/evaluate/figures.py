"""Predictions and gold -> figures, for the kinds of annotated corpora.

A prediction of a place counts as found when its span overlaps that of a gold place, one to one. It is right
when it also lies within 161 km (100 miles) of it, the customary measure of toponym resolution
(Gritta et al. 2018, "What's missing in geographical parsing?").
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

from geo.errors import EvaluationError
from geo.evaluate.coreference import CoreferenceFigures, evaluate_coreference
from geo.evaluate.rows import Row, claims_by_article, f1_figures, overlap, read_rows, touches, value

CorpusKind = Literal["places", "event-place", "event-types", "same-event", "coreference"]

NEAR_KM = 161.0
FARTHEST_KM = 20039.0
"""Half of the Earth's girth: how far off an unresolved place counts."""
EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """How well place names were found and placed."""

    gold: int
    predicted: int
    precision: float
    recall: float
    f1: float
    strict_f1: float
    """Both ends within one character."""
    acc161: float
    """The share of the found within 161 km of gold."""
    e2e: float
    """F1 of what was found and lies within 161 km: the headline."""
    median_km: float | None
    mean_km: float
    auc: float
    """Mean of ln(km + 1) / ln(20040); lower is better."""


@dataclass(frozen=True, slots=True)
class EventPlaceFigures:
    """How well events were found and linked to where they happened."""

    texts: int
    trigger_recall: float
    precision: float
    recall: float
    f1: float
    exact: float


@dataclass(frozen=True, slots=True)
class EventTypeFigures:
    """How often the most salient claim, and any claim, had the type of the text's main event."""

    texts: int
    top1: float
    anywhere: float


@dataclass(frozen=True, slots=True)
class SameEventFigures:
    """How well articles that report the same event were linked, in pairs."""

    articles: int
    pairs: int
    linked: int
    linked_across_topics: int
    within_topics: float
    """The share of the links that are not across topics."""
    precision: float
    recall: float
    f1: float


Figures = PlaceFigures | EventPlaceFigures | EventTypeFigures | SameEventFigures | CoreferenceFigures

_KEYS: dict[CorpusKind, frozenset[str]] = {
    "event-place": frozenset({"id", "text", "triggers", "places"}),
    "event-types": frozenset({"id", "text", "type"}),
    "same-event": frozenset({"id", "text", "topic", "story"}),
    "coreference": frozenset({"id", "text", "bundle", "mentions"}),
    "places": frozenset({"id", "text", "places"}),
}


def corpus_kind(path: Path) -> CorpusKind:
    """Which task a gold file is for, told from the keys of its rows.

    Raises:
        EvaluationError: the file cannot be read, is empty, or is of no known task.
    """
    rows = read_rows(path)
    if not rows:
        raise EvaluationError(f"{path}: the corpus is empty")
    for kind, keys in _KEYS.items():
        if all(keys <= row.keys() for row in rows):
            return kind
    wanted = "; ".join(f"{kind}: {', '.join(sorted(keys))}" for kind, keys in _KEYS.items())
    raise EvaluationError(f"{path}: no known corpus has rows with the keys {', '.join(sorted(rows[0]))}. Known are {wanted}")


def evaluate(kind: CorpusKind, gold: Iterable[Row], predicted: Iterable[Row]) -> Figures:
    """The figures of a task; `predicted` are the rows of `places.jsonl` for places, else those of `events.jsonl`.

    Raises:
        EvaluationError: a row lacks what the task needs.
    """
    scorers: dict[CorpusKind, Callable[[Iterable[Row], Iterable[Row]], Figures]] = {
        "places": evaluate_places,
        "event-place": evaluate_event_places,
        "event-types": evaluate_event_types,
        "same-event": evaluate_same_event,
        "coreference": evaluate_coreference,
    }
    return scorers[kind](gold, predicted)


def evaluate_places(gold: Iterable[Row], predicted: Iterable[Row]) -> PlaceFigures:
    """Score mentions with their positions; gold places without coordinates are left out.

    Raises:
        EvaluationError: a row lacks a span or has one that is not a pair of numbers.
    """
    pairs = paired(gold, predicted)
    found = [(place, mention) for place, mention in pairs if place is not None and mention is not None]
    return _place_figures(
        gold=sum(place is not None for place, _ in pairs),
        predicted=sum(mention is not None for _, mention in pairs),
        strict=sum(all(abs(mention[end] - place[end]) <= 1 for end in ("start", "end")) for place, mention in found),
        distances=sorted(distance_km(place, mention) for place, mention in found),
    )


def paired(gold: Iterable[Row], predicted: Iterable[Row]) -> list[tuple[Row | None, Row | None]]:
    """Each gold place that has coordinates with the prediction that answers it; either is None where there is no other.

    Gold places, in the order of the text, take the free prediction that overlaps them most.

    Raises:
        EvaluationError: a row lacks a span or has one that is not a pair of numbers.
    """
    given: dict[str, list[Row]] = defaultdict(list)
    for row in predicted:
        given[str(value(row, "article", "a prediction"))].append(row)
    pairs: list[tuple[Row | None, Row | None]] = []
    for article in gold:
        free = given[str(value(article, "id", "a gold article"))]
        wanted = [place for place in value(article, "places", "a gold article") if place.get("lat") is not None]
        for place in sorted(wanted, key=lambda place: value(place, "start", "a gold place")):
            overlaps = [overlap(place, other) for other in free]
            best = max(overlaps, default=0)
            pairs.append((place, free.pop(overlaps.index(best)) if best > 0 else None))
    return pairs + [(None, row) for free in given.values() for row in free]


def _place_figures(gold: int, predicted: int, strict: int, distances: list[float]) -> PlaceFigures:
    found = len(distances)
    right = sum(distance <= NEAR_KM for distance in distances)
    precision, recall, f1 = f1_figures(found, predicted, gold)
    return PlaceFigures(
        gold=gold,
        predicted=predicted,
        precision=precision,
        recall=recall,
        f1=f1,
        strict_f1=f1_figures(strict, predicted, gold)[2],
        acc161=right / max(found, 1),
        e2e=f1_figures(right, predicted, gold)[2],
        median_km=distances[found // 2] if found else None,
        mean_km=sum(distances) / max(found, 1),
        auc=sum(math.log(distance + 1) for distance in distances) / math.log(FARTHEST_KM + 1) / max(found, 1),
    )


def evaluate_event_places(gold: Iterable[Row], events: Iterable[Row]) -> EventPlaceFigures:
    """Score the places where events happened (role "at") of the claims whose trigger overlaps a gold trigger.

    Raises:
        EvaluationError: a row lacks what is needed.
    """
    claims = claims_by_article(events)
    texts = detected = right = given_count = wanted_count = exact = 0
    for row in gold:
        wanted, triggers = value(row, "places", "a gold text"), value(row, "triggers", "a gold text")
        hits = [claim for _, claim in claims[str(value(row, "id", "a gold text"))] if touches(value(claim, "trigger", "a claim"), triggers)]
        places = [place for claim in hits for place in value(claim, "places", "a claim")]
        spans = {(place["start"], place["end"]) for place in places if place.get("role", "at") == "at" and place.get("start") is not None}
        given = [{"start": start, "end": end} for start, end in spans]
        matched = sum(touches(place, given) for place in wanted)
        texts, detected = texts + 1, detected + bool(hits)
        right, given_count, wanted_count = right + matched, given_count + len(given), wanted_count + len(wanted)
        exact += bool(hits) and matched == len(wanted) == len(given)
    precision, recall, f1 = f1_figures(right, given_count, wanted_count)
    return EventPlaceFigures(texts, detected / max(texts, 1), precision, recall, f1, exact / max(texts, 1))


def evaluate_event_types(gold: Iterable[Row], events: Iterable[Row]) -> EventTypeFigures:
    """Score the type of each text's main event.

    Raises:
        EvaluationError: a row lacks what is needed.
    """
    claims = claims_by_article(events)
    texts = top = anywhere = 0
    for row in gold:
        texts += 1
        wanted = value(row, "type", "a gold text")
        found = claims[str(value(row, "id", "a gold text"))]
        types = [claim.get("type", event.get("type")) for event, claim in found]
        saliences = [claim.get("salience", 0.0) for _, claim in found]
        top += bool(types) and types[saliences.index(max(saliences))] == wanted
        anywhere += wanted in types
    return EventTypeFigures(texts, top / max(texts, 1), anywhere / max(texts, 1))


def evaluate_same_event(gold: Iterable[Row], events: Iterable[Row]) -> SameEventFigures:
    """Score the pairs of articles that share an event against the pairs that report the same story.

    Raises:
        EvaluationError: a row lacks what is needed.
    """
    rows = {str(value(row, "id", "a gold article")): row for row in gold}
    members: dict[str, set[str]] = defaultdict(set)
    for article, found in claims_by_article(events).items():
        for event, _ in found:
            if article in rows:
                members[str(value(event, "id", "an event"))].add(article)
    linked = {pair for group in members.values() for pair in combinations(sorted(group), 2)}
    stories: dict[Any, list[str]] = defaultdict(list)
    for article in sorted(rows):
        stories[value(rows[article], "story", "a gold article")].append(article)
    same = {pair for group in stories.values() for pair in combinations(group, 2)}
    across = sum(rows[a].get("topic") != rows[b].get("topic") for a, b in linked)
    within = 1 - across / max(len(linked), 1)
    return SameEventFigures(len(rows), len(same), len(linked), across, within, *f1_figures(len(linked & same), len(linked), len(same)))


def distance_km(place: Row, found: Row) -> float:
    """How far a prediction lies from a gold place; half of the Earth's girth where it has no position."""
    if found.get("lat") is None:
        return FARTHEST_KM
    return great_circle_km(place["lat"], place["lon"], found["lat"], found["lon"])


def great_circle_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance of two points in degrees on a sphere, by the haversine formula."""
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return EARTH_RADIUS_KM * 2 * math.asin(min(1.0, math.sqrt(h)))
