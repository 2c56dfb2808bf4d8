"""What an expression is read against, and the words of a match of `calendar.toml` as text and numbers."""

import re
from dataclasses import dataclass
from datetime import date

from geo.dates.outlook import Outlook
from geo.lexicon import table
from geo.records import Interval


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    outlook: Outlook
    """Where the words around it look."""
    before: Interval | None = None
    """The time expression before it in its text."""
    told: date | None = None
    """The day told of last, in its text or in those before."""
    year: int | None = None
    """The year told of last in the texts before."""


Reading = Interval | None
Groups = dict[str, str | None]


def text_of(groups: Groups, key: str) -> str:
    """A group's words with single spaces; empty when it is not there."""
    return re.sub(r"\s+", " ", groups.get(key) or "").strip()


def step_of(direction: str) -> int:
    """Which way "last" or "the following" points by `calendar.toml`: -1, 1, or 0 for "this" and what points nowhere."""
    return int(table("calendar")["directions"].get(direction, 0))


def number_of(groups: Groups, key: str) -> int:
    """A group's number, in figures or as a word of `calendar.toml`."""
    word = text_of(groups, key)
    return int(word) if word.isdigit() else int(table("calendar")["numbers"][word])


def month_number(groups: Groups) -> int:
    """The month named by the group `m`, 1 to 12."""
    return int(table("calendar")["months"][text_of(groups, "m")])
