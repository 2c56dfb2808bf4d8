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


Reading = Interval | None
Groups = dict[str, str | None]


def text_of(groups: Groups, key: str) -> str:
    return re.sub(r"\s+", " ", groups.get(key) or "").strip()


def number_of(groups: Groups, key: str) -> int:
    word = text_of(groups, key)
    return int(word) if word.isdigit() else int(table("calendar")["numbers"][word])


def month_number(groups: Groups) -> int:
    return int(table("calendar")["months"][text_of(groups, "m")])
