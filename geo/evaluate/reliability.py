"""How far the scores of locations can be relied on: of those scored about 0.8, about 80 % should be right."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.evaluate.figures import NEAR_KM, distance_km, paired
from geo.evaluate.rows import Row

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The locations with scores of one tenth."""

    low: float
    high: float
    count: int
    score: float
    """The mean of the scores."""
    right: float
    """The share within 161 km of gold."""


def reliability(gold: Iterable[Row], predicted: Iterable[Row]) -> tuple[Bin, ...]:
    """The tenths of the scores that have any found place in them, the lowest first; what gold does not have says nothing.

    Raises:
        EvaluationError: a row lacks a span or has one that is not a pair of numbers.
    """
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for place, found in paired(gold, predicted):
        if place is not None and found is not None and found.get("lat") is not None:
            score = float(found["score"])
            tenths[min(int(score * BINS), BINS - 1)].append((score, distance_km(place, found) <= NEAR_KM))
    return tuple(_bin(number, inside) for number, inside in enumerate(tenths) if inside)


def _bin(number: int, inside: list[tuple[float, bool]]) -> Bin:
    count = len(inside)
    mean, right = sum(score for score, _ in inside) / count, sum(right for _, right in inside) / count
    return Bin(number / BINS, (number + 1) / BINS, count, mean, right)
