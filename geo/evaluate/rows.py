"""The rows of annotated corpora and of what commands write, and what all figures are made with."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from geo.errors import EvaluationError
from geo.files import unread

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The objects of a JSON lines file.

    Raises:
        EvaluationError: there is no such file, or a line of it is not a JSON object.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}: cannot be read: {unread(error)}; check the path, and that it is JSON lines in UTF-8") from error
    return [_parsed(line, f"{path}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]


def _parsed(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise EvaluationError(f"{where}: not JSON: {error}") from error
    if not isinstance(row, dict):
        raise EvaluationError(f"{where}: {line[:40]!r} is not a JSON object")
    return row


def claims_by_article(events: Iterable[Row]) -> dict[str, list[tuple[Row, Row]]]:
    """The claims of each article, each with the event that it is in."""
    claims: dict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for event in events:
        for claim in value(event, "claims", "an event"):
            claims[str(value(claim, "article", "a claim"))].append((event, claim))
    return claims


def f1_figures(right: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of what was predicted, of which some are right, against gold."""
    precision, recall = right / max(predicted, 1), right / max(gold, 1)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def value(row: Row, key: str, what: str) -> Any:
    """What a row has under a key; `what` says in the error what the row is. Raises EvaluationError where it has none."""
    if key not in row:
        raise EvaluationError(f"{what} lacks {key!r}: {json.dumps(row, default=str)[:120]}")
    return row[key]


def overlap(a: Row, b: Row) -> int:
    """How many characters two spans share; not above 0 when they are apart. Raises EvaluationError where one is no span."""
    try:
        return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))
    except (KeyError, TypeError) as error:
        raise EvaluationError(f"no span of two numbers, start and end, in {a!r} or {b!r}") from error


def touches(span: Row, others: Iterable[Row]) -> bool:
    """Whether a span overlaps one of others."""
    return any(overlap(span, other) > 0 for other in others)
