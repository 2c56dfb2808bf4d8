"""The weights that say whether two claims are about one event, learned from `same-event.jsonl`.

Its articles come in topics of two stories each that are easily mixed up. The annotators marked words that tell of
one event in several articles: two claims whose words are marked are an example of yes or no. Of claims that are
not marked only those of different stories are examples, of no.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement
from pathlib import Path
from typing import Any

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.merge import merge
from geo.merge.candidates import candidates
from geo.merge.features import Features, by_article, features_of, order
from geo.merge.likeness import possible
from geo.merge.weighing import FEATURES, JOINING, values, weighing
from geo.merge.words import cosine
from geo.pipeline import claims
from geo.records import Article, Claim, Event
from geo.training.corpora import FOLDS, corpus
from geo.training.logistic import Example, train

Row = dict[str, Any]
_LEAST = 0.28
"""How likely two groups of claims must be one event, on the mean, to be joined.

By folds, 0.24 linked articles with a precision of 0.88 and an F1 of 0.77, 0.28 with 0.89 and 0.76; by weights that have seen
them 0.24 with 0.90 and 0.78, 0.28 with 0.94 and 0.78. A wrong join costs a reader more than a missed one.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """Two claims of different articles that were compared, and what the annotators say of them."""

    values: tuple[str, ...]
    topics: tuple[Any, Any]
    label: bool | None
    """None where nobody knows."""


def told(rows: Sequence[Row], said: Iterable[Claim]) -> list[Told]:
    """Every pair of claims of two articles that merging compares and that can be of one event."""
    by_id = {str(row["id"]): row for row in rows}
    found = sorted((one for own in by_article(said).values() for one in features_of(own)), key=lambda one: order(one.claim))
    marked = [_marked(one.claim, by_id[one.claim.source.id]) for one in found]
    pairs = []
    for a, b in candidates(found, [True] * len(found)):
        first, second = by_id[found[a].claim.source.id], by_id[found[b].claim.source.id]
        if first is not second and possible(found[a], found[b]):
            label = _label(first, second, marked[a], marked[b])
            pairs.append(Told(_values(found[a], found[b]), (first["topic"], second["topic"]), label))
    return pairs


def _values(first: Features, second: Features) -> tuple[str, ...]:
    return values(first, second, cosine(first.article, second.article))


def _marked(claim: Claim, row: Row) -> frozenset[str]:
    """The events that the annotators see in the claim's trigger."""
    start, end = claim.trigger.start, claim.trigger.end
    marks = (mark for mark in row.get("mentions", ()) if mark["kind"].startswith(("ACTION", "NEG_ACTION")))
    return frozenset(mark["cluster"] for mark in marks if mark["start"] < end and start < mark["end"])


def _label(first: Row, second: Row, one: frozenset[str], other: frozenset[str]) -> bool | None:
    if one and other:
        return bool(one & other)
    return None if first["story"] == second["story"] else False


def merging_model(pairs: Iterable[Told]) -> LinearModel:
    """Learn from pairs of claims of annotated articles."""
    examples = [Example(pair.values, pair.label) for pair in pairs if pair.label is not None]
    learned = train(examples, FEATURES, rounds=4, decay=1e-4, rarest=5, averaged=True)
    return LinearModel((*FEATURES, JOINING), (*learned.tables, {"least": _LEAST}))


def fold_links(rows: Sequence[Row], gazetteer: Gazetteer) -> list[Row]:
    """The pairs of articles that share an event, each an event of two; each pair is judged by what was learned without their topics.

    The topics are in five folds. Articles of one fold are merged by what the other four teach; for the pairs of two
    folds the articles of both are merged by what the other three teach.
    """
    said = claims_of(rows, gazetteer)
    pairs = told(rows, said)
    topics = sorted({row["topic"] for row in rows}, key=str)
    fold = {topic: number % FOLDS for number, topic in enumerate(topics)}
    fold_of = {str(row["id"]): fold[row["topic"]] for row in rows}
    linked: list[Row] = []
    for unseen in combinations_with_replacement(range(FOLDS), 2):
        taught = [pair for pair in pairs if not {fold[topic] for topic in pair.topics} & set(unseen)]
        weights = weighing(merging_model(taught))
        events = merge([claim for claim in said if fold_of[claim.source.id] in unseen], weighing=weights)
        linked += [_linking(pair) for pair in _article_pairs(events) if sorted(fold_of[article] for article in pair) == list(unseen)]
    return linked


def _article_pairs(events: Iterable[Event]) -> set[tuple[str, str]]:
    """The articles that share an event."""
    groups = ({claim.source.id for claim in event.claims} for event in events)
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _linking(pair: tuple[str, str]) -> Row:
    """An event of two articles, as a row to be scored."""
    return {"id": " ".join(pair), "claims": [{"article": article} for article in pair]}


def write_merging(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpus and write `merging.json` into a folder, usually `data/models`."""
    rows = corpus("same-event")
    said = claims_of(rows, gazetteer)
    write_model(
        folder / "merging.json",
        merging_model(told(rows, said)),
        {"made by": "python -m geo.training", "learned from": ["same-event"]},
    )


def claims_of(rows: Iterable[Row], gazetteer: Gazetteer) -> list[Claim]:
    """All claims of annotated articles."""
    return [claim for row in rows for claim in claims(Article(str(row["id"]), row["text"]), gazetteer)[1]]
