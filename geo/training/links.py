"""The weights that say whether something happened at a place of its sentence, learned from `event-place.jsonl`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geo.claims.actors import People
from geo.claims.linking import FEATURES, link_values
from geo.claims.reading import Reading, readings
from geo.claims.roles import rule_roles
from geo.claims.triggers import Hit
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.pipeline import places
from geo.records import Article, Location
from geo.training.corpora import corpus
from geo.training.logistic import Example, train

_PLACED_WEIGHT = 1.0
"""What an example counts whose answer is yes."""


def links_model(rows: Sequence[dict[str, Any]], read: Sequence[tuple[Article, Sequence[Location]]]) -> LinearModel:
    """Learn from annotated sentences; `read` holds each row's article with its locations, in the same order."""
    examples = [example for row, (article, locations) in zip(rows, read, strict=True) for example in _examples(row, article, locations)]
    return train(examples, FEATURES, rounds=6, decay=1e-4, rarest=3)


def _examples(row: dict[str, Any], article: Article, locations: Sequence[Location]) -> list[Example]:
    """One example for each place beside each event word that the annotators marked."""
    found = []
    for reading in readings(article, locations, People()):
        for hit in reading.hits:
            start, end = reading.sentence.starts[hit.first], reading.sentence.ends[hit.last - 1]
            if any(trigger["start"] < end and start < trigger["end"] for trigger in row["triggers"]):
                found += _examples_of(hit, reading, row["places"])
    return found


def _examples_of(hit: Hit, reading: Reading, gold: Sequence[dict[str, Any]]) -> list[Example]:
    rules = rule_roles(hit, reading.hits, reading.phrases, reading.reports, reading.sentence)
    found = []
    for index, rule in enumerate(rules):
        mention = reading.phrases[index].placed.location.mention
        label = any(place["start"] < mention.end and mention.start < place["end"] for place in gold)
        values = link_values(hit, index, reading.phrases, rule, reading.hits, reading.reports, reading.sentence)
        found.append(Example(values, label, _PLACED_WEIGHT if label else 1.0))
    return found


def write_links(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpus and write `links.json` into a folder, usually `data/models`."""
    rows = corpus("event-place")
    articles = [Article(str(row["id"]), row["text"]) for row in rows]
    weights = links_model(rows, [(article, places(article, gazetteer)) for article in articles])
    write_model(folder / "links.json", weights, {"made by": "python -m geo.training", "learned from": ["event-place"]})
