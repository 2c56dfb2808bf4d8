"""How rare words are in news, counted over the corpora that merging is not measured on."""

from collections import Counter
from collections.abc import Iterable
from math import log
from pathlib import Path

from geo.linear import LinearModel, write_model
from geo.merge.words import FEATURES, stems
from geo.training.corpora import corpus

SOURCES = ("lgl", "tr-news", "event-types")
_LEAST = 3
"""Stems in fewer articles are left out; they count as never seen."""


def words_model(texts: Iterable[str]) -> LinearModel:
    """The rarity of each stem: the logarithm of how many texts there are for each that has it."""
    counts: Counter[str] = Counter()
    size = 0
    for text in texts:
        size += 1
        counts.update(stems(text).keys())
    return LinearModel(FEATURES, ({stem: log(1 + size / count) for stem, count in counts.items() if count >= _LEAST},))


def write_words(folder: Path) -> None:
    """Count over the corpora and write `words.json` into a folder, usually `data/models`."""
    texts = [row["text"] for name in SOURCES for row in corpus(name)]
    write_model(folder / "words.json", words_model(texts), {"made by": "python -m geo.training", "learned from": list(SOURCES)})
