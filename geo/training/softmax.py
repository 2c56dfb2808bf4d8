"""Choosing one of several by a linear model: conditional logistic regression, by stochastic gradient descent."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from geo.linear import LinearModel
from geo.training.logistic import mean_tables

_STEP = 0.2
_SEED = 20240601


@dataclass(frozen=True, slots=True)
class Choice:
    """What there was to choose from, one value a feature each, and which of them were right."""

    options: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    weight: float = 1.0


def train_choices(
    examples: Sequence[Choice],
    features: tuple[str, ...],
    *,
    rounds: int = 8,
    decay: float = 1e-4,
    rarest: int = 3,
    step: float = _STEP,
    averaged: bool = False,
) -> LinearModel:
    """Fit a model whose scores, as a softmax, make the right options likely. The arguments are those of `logistic.train`.

    `averaged` gives the mean of the weights at the ends of the later half of the rounds (Polyak and Juditsky, 1992),
    which depends less on the order of the examples.
    """
    counts = [Counter(option[i] for example in examples for option in example.options) for i in range(len(features))]
    weights = [{value: 0.0 for value, count in counter.items() if count >= rarest} for counter in counts]
    squares = [dict.fromkeys(table, 1e-2) for table in weights]
    model = LinearModel(features, tuple(weights))
    order = list(range(len(examples)))
    shuffle = random.Random(_SEED).shuffle
    late: list[tuple[dict[str, float], ...]] = []
    for done in range(1, rounds + 1):
        shuffle(order)
        for index in order:
            _learn(examples[index], model, weights, squares, decay, step)
        if averaged and 2 * done > rounds:
            late.append(tuple(dict(table) for table in weights))
    return LinearModel(features, tuple(mean_tables(late))) if averaged else model


def _learn(
    example: Choice, model: LinearModel, weights: list[dict[str, float]], squares: list[dict[str, float]], decay: float, step: float
) -> None:
    scores = [model.score(option) for option in example.options]
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total, wanted = sum(powers), sum(powers[i] for i in example.right)
    for index, option in enumerate(example.options):
        share = powers[index] / total
        slope = example.weight * (share - (powers[index] / wanted if index in example.right else 0.0))
        if abs(slope) < 1e-4:
            continue
        for table, square, value in zip(weights, squares, option, strict=True):
            if value in table:
                gradient = slope + decay * table[value]
                square[value] += gradient * gradient
                table[value] -= step * gradient / math.sqrt(square[value])
