"""Small linear models: tables of weights that are read from JSON and added up."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geo.errors import LexiconError
from geo.resources import data_folder


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A weight for each value of each feature. A value that was never seen weighs nothing."""

    features: tuple[str, ...]
    tables: tuple[dict[str, float], ...]
    """For each feature, value -> weight."""

    def score(self, values: Sequence[str]) -> float:
        """The sum of the weights of one value a feature, in the order of `features`."""
        # Called for every candidate of every article: the loop over the tables runs in C.
        return sum(filter(None, map(dict.get, self.tables, values)))

    def part(self, features: Sequence[str]) -> "LinearModel":
        """The model for some of its features only."""
        tables = dict(zip(self.features, self.tables, strict=True))
        return LinearModel(tuple(features), tuple(tables[name] for name in features))


def probability(score: float) -> float:
    """A score in logits as a probability; safe for any size."""
    bounded = score if -_FAR < score < _FAR else math.copysign(_FAR, score)
    return 1 / (1 + math.exp(-bounded))


_FAR = 60.0
"""Scores that are further from 0 than this count as this."""


def read_model(path: Path, features: tuple[str, ...]) -> LinearModel:
    """The model in a JSON file, `{"features": {name: {value: weight}}}`.

    Raises:
        LexiconError: the file is missing, damaged, or was made for other features than those given.
    """
    try:
        tables = json.loads(path.read_text(encoding="utf-8"))["features"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LexiconError(f"{path}: not a model: {error}; make it again with python -m geo.training") from error
    if set(tables) != set(features):
        differing = ", ".join(sorted(set(tables) ^ set(features)))
        raise LexiconError(f"{path}: made for other features ({differing}); make it again with python -m geo.training")
    return LinearModel(features, tuple(tables[name] for name in features))


def write_model(path: Path, model: LinearModel, about: Mapping[str, object]) -> None:
    """Write a model with what is to be said about it; weights to three decimals, those of nothing left out."""
    tables = {}
    for name, table in zip(model.features, model.tables, strict=True):
        rounded = {value: round(weight, 3) for value, weight in sorted(table.items())}
        tables[name] = {value: weight for value, weight in rounded.items() if weight}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"about": about, "features": tables}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


@cache
def model(name: str, features: tuple[str, ...]) -> LinearModel:
    """The model `data/models/NAME.json` that comes with Dateline. Raises LexiconError as `read_model`."""
    return read_model(data_folder() / "models" / f"{name}.json", features)
