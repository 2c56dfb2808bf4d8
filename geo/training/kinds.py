"""The weights that say what kind of event an article mainly tells of, learned from `event-types.jsonl`."""

import math
import random
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from geo.claims.kinds import KINDS, kind_weights, signals
from geo.events import find_claims
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.pipeline import places
from geo.records import Article
from geo.training.corpora import FOLDS, corpus

_STEP, _DECAY, _ROUNDS = 0.3, 3e-3, 4
_LEAST_FAMILIES = 8
"""A signal counts when so many families of stories have it, for what only one headline's stories share teaches nothing."""
_SMALLEST = 0.2
"""Lighter weights are left out."""
_SEED = 20240601


@dataclass(frozen=True, slots=True)
class Told:
    """An article's signals, its main kind, and the family of stories that it belongs to."""

    signals: Mapping[str, float]
    kind: str
    family: str


def kinds_fold(row: Mapping[str, str]) -> int:
    """Which of the folds a row is in; all stories of one family are in one."""
    return zlib.crc32(row["template"].encode()) % FOLDS


def told(rows: Iterable[Mapping[str, str]], gazetteer: Gazetteer) -> list[Told]:
    """The annotated articles as examples."""
    unweighed = kind_weights(LinearModel(KINDS, tuple({} for _ in KINDS)))
    found = []
    for row in rows:
        article = Article(str(row["id"]), row["text"])
        claims = find_claims(article, places(article, gazetteer), kinds=unweighed)
        found.append(Told(signals(row["text"], claims), row["type"], row["template"]))
    return found


def kinds_model(examples: Sequence[Told]) -> LinearModel:
    """Fit a softmax regression with adaptive steps (Duchi, Hazan and Singer, 2011). The same examples give the same weights."""
    names = _shared_signals(examples)
    numbers = {name: number for number, name in enumerate(names)}
    weights = np.zeros((len(names), len(KINDS)))
    squares = np.full_like(weights, 0.1)
    order = list(range(len(examples)))
    shuffle = random.Random(_SEED).shuffle
    for _ in range(_ROUNDS):
        shuffle(order)
        for index in order:
            _learn(examples[index], numbers, weights, squares)
    tables = tuple(
        {name: float(weights[number, column]) for name, number in numbers.items() if abs(weights[number, column]) >= _SMALLEST}
        for column in range(len(KINDS))
    )
    return LinearModel(KINDS, tables)


def _shared_signals(examples: Sequence[Told]) -> list[str]:
    families: dict[str, set[str]] = {}
    for example in examples:
        for name in example.signals:
            families.setdefault(name, set()).add(example.family)
    return sorted(name for name, found in families.items() if len(found) >= _LEAST_FAMILIES)


def _learn(example: Told, numbers: Mapping[str, int], weights: NDArray[np.float64], squares: NDArray[np.float64]) -> None:
    known = [(numbers[name], value) for name, value in example.signals.items() if name in numbers]
    if not known:
        return
    length = math.sqrt(sum(value * value for value in example.signals.values()))
    rows = np.array([number for number, _ in known])
    values = np.array([value for _, value in known]) / length
    scores = values @ weights[rows]
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    shares[KINDS.index(example.kind)] -= 1
    slope = np.outer(values, shares) + _DECAY * weights[rows]
    squares[rows] += slope * slope
    weights[rows] -= _STEP * slope / np.sqrt(squares[rows])


def write_kinds(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpus and write `kinds.json` into a folder, usually `data/models`."""
    model = kinds_model(told(corpus("event-types"), gazetteer))
    write_model(folder / "kinds.json", model, {"made by": "python -m geo.training", "learned from": ["event-types"]})
