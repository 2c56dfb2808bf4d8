"""All weights that come with Dateline, made again from the corpora."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.training.calibration import calibration_model, outcomes
from geo.training.choices import choices_model
from geo.training.corpora import FOLDS, NEWS, PLACES, SENTENCES, corpus, fold
from geo.training.kinds import write_kinds
from geo.training.links import write_links
from geo.training.merging import write_merging
from geo.training.names import names_model
from geo.training.words import write_words


@dataclass(frozen=True, slots=True)
class Weights:
    """The models of one training."""

    names: LinearModel
    """Which candidates are names of places."""
    choices: LinearModel
    """Which place a name means."""


def learn(rows: Sequence[dict[str, Any]], sentences: Sequence[dict[str, Any]], texts: Sequence[str], gazetteer: Gazetteer) -> Weights:
    """The weights learned from annotated articles, sentences and plain texts. The same ones give the same weights."""
    names = names_model(rows, sentences, gazetteer)
    return Weights(names, choices_model(rows, texts, gazetteer, names))


def training_rows() -> list[dict[str, Any]]:
    """All articles with the positions of places. Raises EvaluationError when the corpora are not there."""
    return [row for name in PLACES for row in corpus(name)]


def training_sentences() -> list[dict[str, Any]]:
    """All sentences with names. Raises EvaluationError when the corpora are not there."""
    return [row for name in SENTENCES for row in corpus(name)]


def training_texts() -> list[str]:
    """Ordinary news without annotations. Raises EvaluationError when the corpora are not there."""
    return [row["text"] for name, step in NEWS for row in corpus(name)[::step]]


def learn_folds(gazetteer: Gazetteer) -> tuple[Weights, ...]:
    """For each fold the weights learned without its articles, by which figures count."""
    rows, sentences, texts = training_rows(), training_sentences(), training_texts()
    return tuple(learn([row for row in rows if fold(row) != number], sentences, texts, gazetteer) for number in range(FOLDS))


def write_weights(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from all articles and write `names.json`, `choices.json` and `calibration.json` into a folder, usually `data/models`.

    How sure to be is learned from the folds, each judged by weights that have not seen it.
    """
    rows = training_rows()
    weights = learn(rows, training_sentences(), training_texts(), gazetteer)
    outcomes_by_fold = [
        outcomes([row for row in rows if fold(row) == number], seen.names, seen.choices, gazetteer)
        for number, seen in enumerate(learn_folds(gazetteer))
    ]
    calibration = calibration_model([outcome for found in outcomes_by_fold for outcome in found])
    about = {"made by": "python -m geo.training", "learned from": [*PLACES, *SENTENCES, *(name for name, _ in NEWS)]}
    for name, model in (("names", weights.names), ("choices", weights.choices), ("calibration", calibration)):
        write_model(folder / f"{name}.json", model, about)


def write_all(folder: Path, gazetteer: Gazetteer) -> None:
    """Write the weights of every model, usually into `data/models`.

    Names of places come first, since what is learned of events rests on them.
    """
    write_weights(folder, gazetteer)
    write_words(folder)
    write_links(folder, gazetteer)
    write_kinds(folder, gazetteer)
    write_merging(folder, gazetteer)
