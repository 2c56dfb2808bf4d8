"""Texts as weighted words, so that two can be told to speak of one thing: names and numbers weigh most, common words little."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt

from geo.lexicon import table
from geo.linear import model

FEATURES = ("rarity",)
"""The model `data/models/words.json` holds one table: a word's first letters -> how rare it is in news."""

_WORD = re.compile(r"[^\W_]{4,}|\d{2,}")
STEM = 6
"""Words are compared by so many first letters, which inflections leave alone."""
_NAME, _NUMBER = 2.0, 2.0
"""How much more a name or a number says than another word of its rarity."""
_UNSEEN = 8.0
"""The rarity of a word that the model has never seen."""

Vector = Mapping[str, float]
"""Stem -> weight; the squares of the weights add up to 1."""


@cache
def _common() -> frozenset[str]:
    return frozenset(word[:STEM] for word in table("merging")["common"])


def stems(text: str) -> dict[str, float]:
    """The telling words of a text by their first letters, each with its emphasis: 1, or more for names and numbers."""
    found: dict[str, float] = {}
    common = _common()
    for word in _WORD.findall(text):
        stem = word[:STEM].lower()
        if stem in common:
            continue
        emphasis = _NUMBER if word[0].isdigit() else _NAME if word[0].isupper() else 1.0
        if emphasis > found.get(stem, 0.0):
            found[stem] = emphasis
    return found


class Weights:
    """How much each word of some articles says: by its rarity in news, and less when many of these articles have it."""

    def __init__(self, articles: Iterable[Iterable[str]]) -> None:
        """`articles` are the words of each article, as stems."""
        self._rarity = model("words", FEATURES).tables[0]
        self._counts: Counter[str] = Counter()
        self._size = 0
        for words in articles:
            self._counts.update(words)
            self._size += 1

    def of(self, stem: str) -> float:
        """The weight of one stem."""
        known = self._rarity.get(stem, _UNSEEN)
        return known * log(1 + self._size / max(self._counts[stem], 1)) / log(1 + self._size)

    def vector(self, emphases: Mapping[str, float]) -> Vector:
        """Stems with their emphases as a vector of length 1."""
        weights = {stem: emphasis * self.of(stem) for stem, emphasis in emphases.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {stem: weight / length for stem, weight in weights.items()}


def together(texts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The stems of several texts with the greatest emphasis of each."""
    found: dict[str, float] = {}
    for text in texts:
        for stem, emphasis in text.items():
            if emphasis > found.get(stem, 0.0):
                found[stem] = emphasis
    return found


def cosine(first: Vector, second: Vector) -> float:
    """How alike two texts are, 0 to 1; for sums of vectors, the sum of how alike their members are."""
    if len(first) > len(second):
        first, second = second, first
    return sum(weight * second[stem] for stem, weight in first.items() if stem in second)


def heaviest(vector: Vector, count: int) -> tuple[str, ...]:
    """The stems that say most of a text."""
    return tuple(sorted(vector, key=lambda stem: (-vector[stem], stem))[:count])
