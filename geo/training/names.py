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


def names_model(rows: Sequence[dict[str, Any]], gazetteer: Gazetteer) -> LinearModel:
    """The weights learned from articles with their places."""
    return train([example for row in rows for example in _examples(row, gazetteer)], FEATURES)


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
