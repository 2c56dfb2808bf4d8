"""All weights that come with Dateline, made again from the corpora."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.training.choices import choices_model
from geo.training.corpora import FOLDS, PLACES, corpus, fold
from geo.training.names import names_model


@dataclass(frozen=True, slots=True)
class Weights:
    """The models of one training."""

    names: LinearModel
    """Which candidates are names of places."""
    choices: LinearModel
    """Which place a name means."""


def learn(rows: Sequence[dict[str, Any]], gazetteer: Gazetteer) -> Weights:
    """The weights learned from annotated articles. The same articles give the same weights."""
    names = names_model(rows, gazetteer)
    return Weights(names, choices_model(rows, gazetteer, names))


def training_rows() -> list[dict[str, Any]]:
    """All articles with the positions of places. Raises EvaluationError when the corpora are not there."""
    return [row for name in PLACES for row in corpus(name)]


def learn_folds(gazetteer: Gazetteer) -> tuple[Weights, ...]:
    """For each fold the weights learned without its articles, by which figures count."""
    rows = training_rows()
    return tuple(learn([row for row in rows if fold(row) != number], gazetteer) for number in range(FOLDS))


def write_weights(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from all articles and write `names.json` and `choices.json` into a folder, usually `data/models`."""
    weights = learn(training_rows(), gazetteer)
    about = {"made by": "python -m geo.training", "learned from": list(PLACES)}
    write_model(folder / "names.json", weights.names, about)
    write_model(folder / "choices.json", weights.choices, about)
