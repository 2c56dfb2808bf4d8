"""The README's table of figures beside those of other systems."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from geo.errors import EvaluationError
from geo.resources import data_folder

CORPORA = {"lgl": "LGL", "tr-news": "TR-News"}
"""The corpora of the table, as files and as they are called."""
FIGURES = {"f1": "F1", "acc161": "within 161 km", "e2e": "end to end"}
BEGIN, END = "<!-- figures: written by make figures -->", "<!-- end of the figures -->"

Told = Mapping[str, Mapping[str, float]]
"""Corpus -> figure -> value."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a system and its figures."""

    system: str
    told: Told


@cache
def peers() -> tuple[Line, ...]:
    """Other systems, from raw text on the same articles, as `data/figures/peers.csv` has them, the best on LGL last."""
    with (data_folder() / "figures" / "peers.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = [
        Line(row["system"], {corpus: {figure: float(row[f"{corpus} {figure}"]) for figure in FIGURES} for corpus in CORPORA})
        for row in rows
    ]
    return tuple(sorted(found, key=lambda line: line.told["lgl"]["e2e"]))


def markdown(lines: Sequence[Line]) -> str:
    """The table, one line a system; a figure that is not known stays empty."""
    columns = [(corpus, figure) for corpus in CORPORA for figure in FIGURES]
    head = ["system", *(f"{CORPORA[corpus]} {FIGURES[figure]}" for corpus, figure in columns)]
    body = [[line.system, *(_cell(line.told.get(corpus, {}).get(figure)) for corpus, figure in columns)] for line in lines]
    rule = ["---", *("---:" for _ in columns)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, rule, *body])


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def with_table(document: str, table: str) -> str:
    """A document with the table between its two comments.

    Raises:
        EvaluationError: the document does not have the two comments, each on its own line, in their order.
    """
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise EvaluationError(f"there is no room for the table: it goes between the lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
