"""The weights that say at which place of its sentence something happened, learned from `event-place.jsonl`."""

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from geo.claims.actors.named import People
from geo.claims.places.link_features import FEATURES, nowhere_values, place_values
from geo.claims.places.scenes import Scene, scenes_of
from geo.claims.reading import readings
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.pipeline import places
from geo.records import Article, Location
from geo.training.corpora import FOLDS, corpus
from geo.training.softmax import Choice, train_choices


def links_fold(row: dict[str, Any]) -> int:
    """Which of the folds a row is in; all of one text are in one."""
    return zlib.crc32(row["text"].encode()) % FOLDS


def link_choices(row: dict[str, Any], article: Article, locations: Sequence[Location]) -> list[Choice]:
    """For each event word that the annotators marked, the places that there are and which of them is right, nowhere among them."""
    found = []
    for reading in readings(article, locations, People()):
        scenes = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)
        for hit in reading.hits:
            start, end = reading.sentence.starts[hit.first], reading.sentence.ends[hit.last - 1]
            if reading.phrases and any(trigger["start"] < end and start < trigger["end"] for trigger in row["triggers"]):
                found.append(_choice(scenes[hit.first], row["places"]))
    return found


def _choice(scene: Scene, gold: Sequence[dict[str, Any]]) -> Choice:
    mentions = [phrase.placed.location.mention for phrase in scene.phrases]
    right = [any(place["start"] < mention.end and mention.start < place["end"] for place in gold) for mention in mentions]
    options = [place_values(scene, index) for index in range(len(mentions))]
    return Choice((*options, nowhere_values(scene)), frozenset(index for index, yes in enumerate([*right, not any(right)]) if yes))


def links_model(choices: Sequence[Choice]) -> LinearModel:
    """Learn from what there was to choose from."""
    return train_choices(choices, FEATURES, rounds=8, decay=1e-3, rarest=3, step=0.1, averaged=True)


def write_links(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpus and write `links.json` into a folder, usually `data/models`."""
    choices = []
    for row in corpus("event-place"):
        article = Article(str(row["id"]), row["text"])
        choices += link_choices(row, article, places(article, gazetteer))
    write_model(folder / "links.json", links_model(choices), {"made by": "python -m geo.training", "learned from": ["event-place"]})
