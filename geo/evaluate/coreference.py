"""Events of annotated stories -> how well the claims of one event were joined, within a story and of several.

The annotators marked each word that tells of an event. A claim is matched with the marks that its trigger overlaps; claims
without any are left out. Two stories are linked when an event has matched claims of both, rightly when these are of one event.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from geo.evaluate.rows import Row, claims_by_article, f1_figures, touches, value


@dataclass(frozen=True, slots=True)
class CoreferenceFigures:
    """How well the claims of one event were joined."""

    stories: int
    marks: int
    trigger_recall: float
    """The share of the marks that a claim was found for."""
    within_precision: float
    """Of the pairs of matched claims of one story that are in one event, the share that is of one."""
    within_recall: float
    within_f1: float
    linked: int
    """For each event the pairs of stories that it has matched claims of."""
    precision: float
    recall: float
    """The share found of the pairs of stories that tell of one event, for each event."""
    f1: float


Matched = tuple[str, frozenset[str]]
"""Of a matched claim the event that it is in, and the events that it is marked with."""
Claims = Mapping[str, Sequence[Matched]]
"""The matched claims of each story."""


def evaluate_coreference(gold: Iterable[Row], events: Iterable[Row]) -> CoreferenceFigures:
    """Score events, as `events.jsonl` has them, against marked stories.

    Raises:
        EvaluationError: a row lacks what is needed.
    """
    rows = list(gold)
    said = claims_by_article(events)
    matched: dict[str, list[Matched]] = {}
    marks = found = 0
    for row in rows:
        name, mentions = str(value(row, "id", "a gold story")), value(row, "mentions", "a gold story")
        own = [(str(value(event, "id", "an event")), value(claim, "trigger", "a claim")) for event, claim in said[name]]
        marks += len(mentions)
        found += sum(touches(mention, [trigger for _, trigger in own]) for mention in mentions)
        matched[name] = [(event, names) for event, trigger in own if (names := _names(mentions, trigger))]
    pairs, linked, right, hits = _across(rows, matched)
    precision, recall = right / max(linked, 1), hits / max(pairs, 1)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return CoreferenceFigures(
        len(rows), marks, found / max(marks, 1), *f1_figures(*_within(matched)), linked=linked, precision=precision, recall=recall, f1=f1
    )


def _names(mentions: Iterable[Row], trigger: Row) -> frozenset[str]:
    """The events that a claim's trigger is marked with."""
    return frozenset(name for mention in mentions if touches(mention, [trigger]) for name in mention["events"])


def _within(matched: Claims) -> tuple[int, int, int]:
    """Pairs of claims of one story: rightly in one event, in one event, of one event."""
    right = joined = wanted = 0
    for own in matched.values():
        for (event, names), (other, others) in combinations(own, 2):
            joined += event == other
            wanted += bool(names & others)
            right += event == other and bool(names & others)
    return right, joined, wanted


def _across(rows: Iterable[Row], matched: Claims) -> tuple[int, int, int, int]:
    """Pairs of stories: gold ones, for each event; those linked by an event of ours, all and rightly; the gold ones found."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for mention in row["mentions"]:
            for name in mention["events"]:
                tellers[name].add(str(row["id"]))
    members: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for story, own in matched.items():
        for event, names in own:
            members[event][story] |= names
    right = linked = 0
    hits: set[tuple[str, str, str]] = set()
    for stories in members.values():
        for first, second in combinations(sorted(stories), 2):
            shared = stories[first] & stories[second]
            linked, right = linked + 1, right + bool(shared)
            hits |= {(name, first, second) for name in shared}
    pairs = sum(len(stories) * (len(stories) - 1) // 2 for stories in tellers.values())
    return pairs, linked, right, len(hits)
