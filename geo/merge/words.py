"""Texts as weighted words, so that two can be told to speak of one thing: names and numbers weigh most, common words little."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import fsum, sqrt
from sys import intern

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
_SHARPNESS = 1.5
"""The power of the rarity that a word weighs: above 1, rare words count for more."""

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
        stem = intern(word[:STEM].lower())  # kept once for all the texts that have it
        if stem in common:
            continue
        emphasis = _NUMBER if word[0].isdigit() else _NAME if word[0].isupper() else 1.0
        if emphasis > found.get(stem, 0.0):
            found[stem] = emphasis
    return found


def weighed(emphases: Mapping[str, float]) -> dict[str, float]:
    """Stems with their weights: the rarer a word is in news, the more it weighs."""
    rarity = model("words", FEATURES).tables[0]
    return {stem: emphasis * rarity.get(stem, _UNSEEN) ** _SHARPNESS for stem, emphasis in emphases.items()}


def vector(emphases: Mapping[str, float]) -> Vector:
    """Stems with their emphases as a vector of length 1."""
    weights = weighed(emphases)
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
    """How alike two texts are, 0 to 1."""
    # A sum that no order of the words changes: that of a set differs from run to run.
    return fsum([first[stem] * second[stem] for stem in first.keys() & second.keys()])


def heaviest(words: Vector, count: int) -> tuple[str, ...]:
    """The stems that say most of a text."""
    return tuple(sorted(words, key=lambda stem: (-words[stem], stem))[:count])
