"""What an expression is read against, and the words of a match of `calendar.toml` as text and numbers."""

import re
from dataclasses import dataclass
from datetime import date

from geo.lexicon import table
from geo.records import Interval


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    ahead: bool
    """Whether the words before it look to the future."""
    done: bool = False
    """Whether they tell of what is done, and do not look to the future."""
    leaning: bool = False
    """Whether they tell of what somebody promised to do, so that the nearest of such days is meant."""
    before: Interval | None = None
    """The time expression before it in its text."""
    told: date | None = None
    """The day told of last, in its text or in those before."""


Reading = Interval | None
Groups = dict[str, str | None]


def text_of(groups: Groups, key: str) -> str:
    """A group's words with single spaces; empty when it is not there."""
    return re.sub(r"\s+", " ", groups.get(key) or "").strip()


def number_of(groups: Groups, key: str) -> int:
    """A group's number, in figures or as a word of `calendar.toml`."""
    word = text_of(groups, key)
    return int(word) if word.isdigit() else int(table("calendar")["numbers"][word])


def month_number(groups: Groups) -> int:
    """The month named by the group `m`, 1 to 12."""
    return int(table("calendar")["months"][text_of(groups, "m")])
