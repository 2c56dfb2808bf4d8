"""Logistic regression over features that have one value each, by stochastic gradient descent with adaptive steps.

The steps are those of Duchi, Hazan and Singer (2011, "Adaptive subgradient methods"). The result
depends on nothing but the examples and their order.
"""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from geo.linear import LinearModel, probability

_STEP = 0.3
_SEED = 20240601


@dataclass(frozen=True, slots=True)
class Example:
    """What the model sees, and whether the answer is yes."""

    values: tuple[str, ...]
    label: bool
    weight: float = 1.0


def train(
    examples: Sequence[Example],
    features: tuple[str, ...],
    *,
    rounds: int = 8,
    decay: float = 2e-5,
    rarest: int = 2,
    averaged: bool = False,
) -> LinearModel:
    """Fit a model.

    Args:
        examples: each with one value a feature.
        features: the names of the features.
        rounds: how often each example is looked at.
        decay: how strongly weights are pulled to nothing.
        rarest: values seen fewer times than this get no weight.
        averaged: whether the weights are the mean of those at the ends of the later half of the rounds (Polyak and Juditsky, 1992),
            which depends less on the order of the examples.
    """
    counts = [Counter(example.values[i] for example in examples) for i in range(len(features))]
    weights = [{value: 0.0 for value, count in counter.items() if count >= rarest} for counter in counts]
    squares = [dict.fromkeys(table, 1e-2) for table in weights]
    order = list(range(len(examples)))
    shuffle = random.Random(_SEED).shuffle
    late: list[list[dict[str, float]]] = []
    for done in range(1, rounds + 1):
        shuffle(order)
        for index in order:
            _learn(examples[index], weights, squares, decay)
        if averaged and 2 * done > rounds:
            late.append([dict(table) for table in weights])
    return LinearModel(features, tuple(mean_tables(late) if averaged else weights))


def mean_tables(late: Sequence[Sequence[dict[str, float]]]) -> list[dict[str, float]]:
    """The mean of the tables of weights at several times."""
    return [{value: sum(each[i][value] for each in late) / len(late) for value in table} for i, table in enumerate(late[0])]


def _learn(example: Example, weights: list[dict[str, float]], squares: list[dict[str, float]], decay: float) -> None:
    score = sum(table.get(value, 0.0) for table, value in zip(weights, example.values, strict=True))
    slope = example.weight * (probability(score) - example.label)
    for table, square, value in zip(weights, squares, example.values, strict=True):
        if value in table:
            gradient = slope + decay * table[value]
            square[value] += gradient * gradient
            table[value] -= _STEP * gradient / math.sqrt(square[value])
