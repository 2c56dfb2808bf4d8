"""The least that figures must be, so that what was reached is not lost again."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from geo.errors import EvaluationError
from geo.files import unread
from geo.resources import data_folder

Floors = Mapping[str, Mapping[str, float]]
"""Corpus -> figure -> the least that it must be."""


@cache
def floors(kind: str, path: Path | None = None) -> Floors:
    """The floors of one kind in `data/figures/floors.toml` or another file: `folds`, `shipped` or `quick`.

    Raises:
        EvaluationError: the file is missing or is not TOML, or has no floors of this kind.
    """
    source = path or data_folder() / "figures" / "floors.toml"
    try:
        found = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise EvaluationError(f"{source}: cannot be read: {unread(error)}; check the path, and that it is TOML") from error
    if kind not in found:
        raise EvaluationError(f"{source}: no floors for {kind!r}; there are {', '.join(found)}")
    chosen: Floors = found[kind]
    return chosen


def below(corpus: str, figures: Mapping[str, float], least: Floors) -> list[str]:
    """What is below its floor, in words; nothing for a corpus that has no floors.

    Raises:
        EvaluationError: there is a floor for a figure that was not given.
    """
    wanted = least.get(corpus, {})
    if missing := wanted.keys() - figures.keys():
        raise EvaluationError(f"{corpus}: there are floors for {', '.join(sorted(missing))}, which are not figures of this corpus")
    return [f"{corpus}: {name} {figures[name]:.3f} is below {floor}" for name, floor in wanted.items() if figures[name] < floor]
