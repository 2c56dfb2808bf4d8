"""The weights that tell names of places from other names, learned from the corpora of news with annotated places."""

from collections.abc import Sequence
from typing import Any

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.mentions.candidates import find_candidates
from geo.mentions.features import FEATURES, features, survey
from geo.mentions.people import find_people
from geo.mentions.reading import read
from geo.training.corpora import as_article, gold_at
from geo.training.logistic import Example, train

SENTENCE_WEIGHT = 0.3
"""What a candidate of a loose sentence counts, against one of an article."""
UNKNOWN_WEIGHT = 1.0
"""The same for a name that the gazetteer does not hold; the sentences speak of more of the world than the articles."""


def names_model(rows: Sequence[dict[str, Any]], sentences: Sequence[dict[str, Any]], gazetteer: Gazetteer) -> LinearModel:
    """The weights learned from articles with their places, and from sentences with names of people, places and organisations."""
    examples = [example for row in rows for example in _examples(row, gazetteer)]
    examples += [example for row in sentences for example in _sentence_examples(row, gazetteer)]
    return train(examples, FEATURES, rounds=5, decay=1e-3, averaged=True)


def _sentence_examples(row: dict[str, Any], gazetteer: Gazetteer) -> list[Example]:
    """The candidates of a sentence; yes for the names of places, nothing for what corpora annotate differently.

    That is demonyms, and places inside the names of organisations and of other things.
    """
    reading = read(row["text"])
    candidates = find_candidates(reading, gazetteer)
    around = survey(reading, candidates, find_people(reading), gazetteer, title="", outlet="")
    examples = []
    for candidate in candidates:
        span, agrees = gold_at(row["spans"], reading.starts[candidate.first], reading.ends[candidate.last - 1])
        label = span["label"] if span is not None else ""
        certain = label in ("", "PER") or (label == "LOC" and agrees) or (candidate.kind == "unknown" and label != "LOC")
        if candidate.kind != "demonym" and certain:
            weight = UNKNOWN_WEIGHT if candidate.kind == "unknown" else SENTENCE_WEIGHT
            examples.append(Example(features(reading, candidate, around, gazetteer), label == "LOC", weight))
    return examples


def _examples(row: dict[str, Any], gazetteer: Gazetteer) -> list[Example]:
    """The candidates of an article; yes for those that gold has, or that overlap what gold has and no candidate matches."""
    article = as_article(row)
    reading = read(article.text)
    candidates = find_candidates(reading, gazetteer)
    around = survey(reading, candidates, find_people(reading), gazetteer, title=article.title, outlet=article.outlet)
    matched = [gold_at(row["places"], reading.starts[c.first], reading.ends[c.last - 1]) for c in candidates]
    exact = {place["start"] for place, agrees in matched if place is not None and agrees}
    examples = []
    for candidate, (place, agrees) in zip(candidates, matched, strict=True):
        label = place is not None and place["lat"] is not None and (agrees or place["start"] not in exact)
        examples.append(Example(features(reading, candidate, around, gazetteer), label))
    return examples
