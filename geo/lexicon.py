"""What languages and newsrooms decide, read from `data/lexicon/`: TOML tables and CSV lists."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from geo.errors import LexiconError
from geo.resources import data_folder


def _path(name: str) -> Path:
    path = data_folder() / "lexicon" / name
    if not path.is_file():
        raise LexiconError(f"{path}: no such lexicon file")
    return path


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `data/lexicon/NAME.toml`. Callers must not change what they are given.

    Raises:
        LexiconError: there is no such file, or it is not TOML.
    """
    path = _path(f"{name}.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: not valid TOML: {error}") from error


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/lexicon/NAME.csv`, one dictionary each, keyed by the header line.

    Raises:
        LexiconError: there is no such file, or a row has more or fewer fields than the header.
    """
    path = _path(f"{name}.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        fields = next(reader, [])
        found = []
        for row in filter(None, reader):
            if len(row) != len(fields):
                raise LexiconError(f"{path}, line {reader.line_num}: the row does not have the fields {fields}")
            found.append(dict(zip(fields, row, strict=True)))
    return tuple(found)


@cache
def word_classes() -> dict[str, str]:
    """The class of each of the most frequent words by what other words it is used like: towns, forenames, clubs ... are apart."""
    return {word: row["class"] for row in rows("word_classes") for word in row["words"].split()}
