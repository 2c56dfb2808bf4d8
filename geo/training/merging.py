"""The weights that say which claims tell of one event, within an article and of two, learned from annotated stories.

Of `data/coreference`, stories with dates, the annotators marked every word that tells of an event: two claims whose words are
marked are an example of yes or no. The articles of `same-event.jsonl` have no dates; they come in topics of two stories each
that are easily mixed up, and the annotators marked some words that tell of one event in several articles. There tellings that
are not marked are examples, of no, only where they are of different stories.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, combinations_with_replacement
from pathlib import Path
from typing import Any

from geo.events import find_claims
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.merge import coreference, merge
from geo.merge.candidates import candidates
from geo.merge.features import by_article, features_of, order
from geo.merge.likeness import possible
from geo.merge.tellings import Telling, tellings
from geo.merge.weighing import FEATURES, JOINING, Weighing, values, weighing
from geo.merge.words import cosine
from geo.pipeline import claims
from geo.records import Claim, Event
from geo.training.corpora import FOLDS, as_dated, bundle_folds, corpus, stories
from geo.training.links import without_stories
from geo.training.logistic import Example, train

Row = dict[str, Any]
Marks = frozenset[str]
_LEAST = 0.32
"""How likely two groups of tellings must be one event, on the mean, to be joined.

By folds, stories with dates were linked with a precision of 0.73 and a recall of 0.20, those of `same-event` with 0.88 and 0.68
(0.34: 0.88 and 0.68, 0.36: 0.88 and 0.66). A wrong join costs a reader more than a missed one.
"""
_EVERY = 3
"""Of the pairs of two topics, which are easily told apart, one in so many is looked at, and counts for all of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """Two claims or tellings that were compared, and what the annotators say of them."""

    values: tuple[str, ...]
    groups: tuple[Any, Any]
    """The bundle or topic of each."""
    label: bool


def marks_of(claim: Claim, row: Row) -> Marks:
    """The events that the annotators see in the claim's trigger; of `same-event` only of words for what is done or happens."""
    start, end = claim.trigger.start, claim.trigger.end
    touched = [mark for mark in row.get("mentions", ()) if mark["start"] < end and start < mark["end"]]
    own = {event for mark in touched for event in mark.get("events", ())}
    clusters = {mark["cluster"] for mark in touched if mark.get("kind", "").startswith(("ACTION", "NEG_ACTION"))}
    return frozenset(own | clusters)


def group_of(row: Row) -> Any:
    """The bundle or topic of an article."""
    return row.get("bundle", row.get("topic"))


def told_within(rows: Sequence[Row], said: Iterable[Claim]) -> list[Told]:
    """Every pair of claims of one article that are both marked."""
    by_id = {str(row["id"]): row for row in rows}
    pairs = []
    for name, own in by_article(said).items():
        features = features_of(own)
        marked = [marks_of(one.claim, by_id[name]) for one in features]
        group = group_of(by_id[name])
        for (first, second), described in coreference.described(features):
            if marked[first] and marked[second]:
                pairs.append(Told(described, (group, group), bool(marked[first] & marked[second])))
    return pairs


def within_model(pairs: Iterable[Told]) -> LinearModel:
    """Learn from pairs of claims of one article."""
    examples = [Example(pair.values, pair.label) for pair in pairs]
    return train(examples, coreference.FEATURES, rounds=8, decay=1e-3, rarest=3, averaged=True)


def told_across(rows: Sequence[Row], said: Iterable[Claim], within: LinearModel) -> list[Told]:
    """Every pair of tellings of two articles that merging compares, that can be of one event, and of which the annotators say something."""
    by_id = {str(row["id"]): row for row in rows}
    found = [one for own in by_article(said).values() for one in tellings(features_of(own), within)[0]]
    found.sort(key=lambda one: order(one.whole.claim))
    marked = [_most_marked(one, by_id) for one in found]
    wholes = [one.whole for one in found]
    pairs = []
    for a, b in candidates(wholes, [True] * len(found)):
        first, second = by_id[wholes[a].claim.source.id], by_id[wholes[b].claim.source.id]
        label = _label(first, second, marked[a], marked[b])
        if label is not None and possible(wholes[a], wholes[b]):
            described = values(wholes[a], wholes[b], cosine(wholes[a].article, wholes[b].article))
            pairs.append(Told(described, (group_of(first), group_of(second)), label))
    return pairs


def _most_marked(telling: Telling, by_id: Mapping[str, Row]) -> Marks:
    """The events that most claims of a telling are marked with."""
    times = Counter(mark for one in telling.members for mark in marks_of(one.claim, by_id[one.claim.source.id]))
    most = max(times.values(), default=0)
    return frozenset(mark for mark, count in times.items() if count == most)


def _label(first: Row, second: Row, one: Marks, other: Marks) -> bool | None:
    if one and other:
        return bool(one & other)
    told_apart = "story" in first and "story" in second and first["story"] != second["story"]
    return False if told_apart else None


def across_model(dated: Iterable[Told], undated: Iterable[Told]) -> LinearModel:
    """Learn from pairs of tellings of two articles, of stories with dates and of `same-event`."""
    examples = [Example(pair.values, pair.label) for pair in dated]
    easy = 0
    for pair in undated:
        is_easy = not pair.label and pair.groups[0] != pair.groups[1]
        easy += is_easy
        if not is_easy:
            examples.append(Example(pair.values, pair.label))
        elif easy % _EVERY == 0:
            examples.append(Example(pair.values, pair.label, _EVERY))
    learned = train(examples, FEATURES, rounds=8, decay=1e-3, rarest=4, averaged=True)
    return LinearModel((*FEATURES, JOINING), (*learned.tables, {"least": _LEAST}))


@dataclass(frozen=True, slots=True)
class Read:
    """The articles of an annotated corpus with all their claims."""

    rows: Sequence[Row]
    said: Sequence[Claim]

    def without(self, groups: Iterable[Any]) -> "Read":
        """The articles of other bundles or topics."""
        left = set(groups)
        rows = [row for row in self.rows if group_of(row) not in left]
        kept = {str(row["id"]) for row in rows}
        return Read(rows, [claim for claim in self.said if claim.source.id in kept])


def read(rows: Sequence[Row], gazetteer: Gazetteer) -> Read:
    """All claims of annotated articles."""
    return Read(rows, [claim for row in rows for claim in claims(as_dated(row), gazetteer)[1]])


def read_stories(rows: Sequence[Row], gazetteer: Gazetteer) -> Read:
    """The same of stories of `data/coreference`, the places of each linked by what was learned without its fold."""
    folds = bundle_folds(rows)
    extractors = [partial(find_claims, links=links) for links in without_stories(gazetteer)]
    said = [claim for row in rows for claim in claims(as_dated(row), gazetteer, extractor=extractors[folds[row["bundle"]]])[1]]
    return Read(rows, said)


def fold_links(rows: Sequence[Row], gazetteer: Gazetteer) -> list[Row]:
    """The pairs of articles of `same-event` that share an event, each an event of two, judged by what was learned without their topics.

    The topics are in five folds. Articles of one fold are merged by what the other four teach; for the pairs of two
    folds the articles of both are merged by what the other three teach.
    """
    dated, own = read_stories(stories(), gazetteer), read(rows, gazetteer)
    within = within_model(told_within(dated.rows, dated.said))
    taught = told_across(dated.rows, dated.said, within)
    pairs = told_across(own.rows, own.said, within)
    topics = sorted({row["topic"] for row in rows}, key=str)
    fold = {topic: number % FOLDS for number, topic in enumerate(topics)}
    fold_of = {str(row["id"]): fold[row["topic"]] for row in rows}
    linked: list[Row] = []
    for unseen in combinations_with_replacement(range(FOLDS), 2):
        known = [pair for pair in pairs if not {fold[topic] for topic in pair.groups} & set(unseen)]
        weights = weighing(within, across_model(taught, known))
        events = merge([claim for claim in own.said if fold_of[claim.source.id] in unseen], weighing=weights)
        linked += [_linking(pair) for pair in _article_pairs(events) if sorted(fold_of[article] for article in pair) == list(unseen)]
    return linked


def fold_stories(rows: Sequence[Row], gazetteer: Gazetteer) -> list[Event]:
    """The events of the stories of `data/coreference`, fold by fold, by what the bundles of the other folds and `same-event` teach."""
    dated, undated = read_stories(rows, gazetteer), read(corpus("same-event"), gazetteer)
    folds = bundle_folds(rows)
    found: list[Event] = []
    for number in range(FOLDS):
        unseen = {bundle for bundle, fold in folds.items() if fold == number}
        weights = _taught(dated.without(unseen), undated)
        found += merge(dated.without(folds.keys() - unseen).said, weighing=weights)
    return found


def _taught(dated: Read, undated: Read) -> Weighing:
    within = within_model(told_within(dated.rows, dated.said))
    return weighing(within, _across(dated, undated, within))


def _across(dated: Read, undated: Read, within: LinearModel) -> LinearModel:
    return across_model(*(told_across(one.rows, one.said, within) for one in (dated, undated)))


def _article_pairs(events: Iterable[Event]) -> set[tuple[str, str]]:
    """The articles that share an event."""
    groups = ({claim.source.id for claim in event.claims} for event in events)
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _linking(pair: tuple[str, str]) -> Row:
    """An event of two articles, as a row to be scored."""
    return {"id": " ".join(pair), "claims": [{"article": article} for article in pair]}


def write_merging(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpora and write `tellings.json` and `merging.json` into a folder, usually `data/models`."""
    dated, undated = read_stories(stories(), gazetteer), read(corpus("same-event"), gazetteer)
    within = within_model(told_within(dated.rows, dated.said))
    about = {"made by": "python -m geo.training", "learned from": ["data/coreference"]}
    write_model(folder / "tellings.json", within, about)
    across = _across(dated, undated, within)
    write_model(folder / "merging.json", across, about | {"learned from": ["data/coreference", "same-event"]})
