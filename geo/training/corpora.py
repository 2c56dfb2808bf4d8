"""The annotated corpora, found through `DATELINE_CORPORA`."""

import os
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from geo.errors import EvaluationError
from geo.evaluate import read_rows
from geo.records import Article
from geo.resources import data_folder

PLACES = ("lgl", "tr-news")
"""The corpora with the positions of places."""
SENTENCES = ("names-wikigold", "names-ewt")
"""The corpora of sentences with the names of people, places and organisations."""
NEWS = (("event-place", 2), ("same-event", 1), ("event-types", 6))
"""Corpora of ordinary news, of which only the text is read here, and every how manieth of their texts."""
FOLDS = 5


def corpora_folder() -> Path:
    """Where the corpora are.

    Raises:
        EvaluationError: the folder that `DATELINE_CORPORA` names, or its default, does not exist.
    """
    folder = Path(os.environ.get("DATELINE_CORPORA", "../shared/corpora"))
    if not folder.is_dir():
        raise EvaluationError(f"{folder}: no such folder; set DATELINE_CORPORA to the folder of the corpora")
    return folder


def corpus(name: str) -> list[dict[str, Any]]:
    """The rows of one corpus."""
    return read_rows(corpora_folder() / f"{name}.jsonl")


def as_article(row: dict[str, Any]) -> Article:
    """A row of a places corpus as an article."""
    return Article(str(row["id"]), row["text"], title=row.get("title", ""), outlet=row.get("outlet", ""))


def stories() -> list[dict[str, Any]]:
    """The annotated stories with dates that come with Dateline."""
    return read_rows(data_folder() / "coreference" / "stories.jsonl")


def story_events() -> list[dict[str, Any]]:
    """The events of these stories: when and where each was."""
    return read_rows(data_folder() / "coreference" / "events.jsonl")


def bundle_folds(rows: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Which of the five folds the bundles of some stories are in."""
    return {bundle: number % FOLDS for number, bundle in enumerate(sorted({row["bundle"] for row in rows}))}


def as_dated(row: dict[str, Any]) -> Article:
    """A row of a corpus for merging as an article; that of `same-event` has neither title nor date."""
    published = date.fromisoformat(row["published"]) if row.get("published") else None
    return Article(str(row["id"]), row["text"], title=row.get("title", ""), outlet=row.get("outlet", ""), published=published)


def fold(row: dict[str, Any]) -> int:
    """Which of the five folds a row is in; all of one outlet are in one."""
    return zlib.crc32(row["outlet"].encode()) % FOLDS


def gold_at(gold: Sequence[dict[str, Any]], start: int, end: int) -> tuple[dict[str, Any] | None, bool]:
    """The gold place that overlaps a span, and whether both ends agree within one character."""
    best = None
    for place in gold:
        if place["start"] < end and start < place["end"]:
            if abs(place["start"] - start) <= 1 and abs(place["end"] - end) <= 1:
                return place, True
            best = best or place
    return best, False
