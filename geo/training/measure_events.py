"""The claims of a corpus by folds: each text is read by weights learned without it and all of its family.

A family of `event-place` is the sentences of one text, of `event-types` the stories that share a headline, of `coreference` a bundle.
"""

from collections.abc import Sequence

from geo.claims.kinds import KindWeights, kind_weights
from geo.evaluate import CorpusKind, Row
from geo.events import find_claims
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.pipeline import places
from geo.records import Article
from geo.serial import claim_dict, event_dict
from geo.training.corpora import FOLDS, corpus
from geo.training.kinds import kinds_fold, kinds_model, told
from geo.training.links import links_fold, without_sentences
from geo.training.merging import fold_links, fold_stories

BY_FOLDS: frozenset[CorpusKind] = frozenset({"event-place", "event-types", "same-event", "coreference"})
"""The tasks whose weights are learned from the corpus that measures them."""


def numbered(gold: Sequence[Row]) -> list[Row]:
    """The rows with ids of their own, for sentences of one source may share one and are read apart."""
    return [row | {"id": str(number)} for number, row in enumerate(gold)]


def fold_events(task: CorpusKind, gold: Sequence[Row], gazetteer: Gazetteer) -> list[Row]:
    """The claims of each row of gold, as `events.jsonl` has them; one of `BY_FOLDS`. Those of `same-event` and `coreference` are merged.

    Raises:
        EvaluationError: the corpus to learn from is not there.
    """
    if task == "same-event":
        return fold_links(gold, gazetteer)
    if task == "coreference":
        return [event_dict(event) for event in fold_stories(gold, gazetteer)]
    if task == "event-place":
        links = without_sentences(gazetteer)
        return [_claims(row, gazetteer, links=links[links_fold(row)]) for row in gold]
    kinds = _kinds_by_fold(gazetteer)
    return [_claims(row, gazetteer, kinds=kinds[kinds_fold(row)]) for row in gold]


def _claims(row: Row, gazetteer: Gazetteer, *, links: LinearModel | None = None, kinds: KindWeights | None = None) -> Row:
    article = Article(str(row["id"]), row["text"])
    found = find_claims(article, places(article, gazetteer), links=links, kinds=kinds)
    return {"claims": [claim_dict(claim) for claim in found]}


def _kinds_by_fold(gazetteer: Gazetteer) -> list[KindWeights]:
    rows = corpus("event-types")
    learned = list(zip([kinds_fold(row) for row in rows], told(rows, gazetteer), strict=True))
    return [kind_weights(kinds_model([example for number, example in learned if number != left])) for left in range(FOLDS)]
