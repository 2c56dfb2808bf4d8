"""Where a text speaks of a time, with neighbouring expressions joined to stretches."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from geo.dates.context import Context
from geo.dates.intervals import interval_of, month_of
from geo.dates.readers import READERS
from geo.errors import LexiconError
from geo.lexicon import table
from geo.records import Interval

_LOOK_BACK = 120
"""How many characters before an expression may hold the word that turns it to the future."""
_TABLES = ("weekdays", "months", "units", "numbers", "ordinals", "days", "seasons", "feasts", "parts")
"""The tables of words that patterns are built from."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that speaks of a time, and the days it means."""

    start: int
    end: int
    interval: Interval


def find_dates(text: str, published: date | None, *, words: Collection[str] | None = None) -> tuple[TimeExpression, ...]:
    """Find the time expressions of `text`, in its order and without overlaps.

    `published` is what relative expressions are counted from; without it they have no days and the
    precision `unknown`. An expression whose date cannot exist ("30 February") is left out. `words` are the
    words and numbers of the text in lower case, where it has been taken apart already.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length in lower case; offsets matter more than they do
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    held = _held(_WORD.findall(lowered) if words is None else words)
    if not held:
        return ()
    taken: list[TimeExpression] = []
    for name, pattern in _patterns_for(held):
        for match in pattern.finditer(lowered):
            start, end = match.span("expression")
            if any(start < t.end and t.start < end for t in taken) or _is_verb(text[start:end]):
                continue
            interval = READERS[name](match.groupdict(), _context(lowered, match.start(), published))
            if interval is not None:
                taken.append(TimeExpression(start, end, interval))
    return tuple(_joined(sorted(taken, key=lambda t: t.start), lowered, published))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """The patterns by name, each with the entries of `needed` of which a text must hold a word for it to match."""
    calendar = table("calendar")
    if not calendar["patterns"].keys() == calendar["needed"].keys() == READERS.keys():
        differing = (calendar["patterns"].keys() ^ set(READERS)) | (calendar["needed"].keys() ^ set(READERS))
        raise LexiconError(f"calendar.toml: patterns, needed and readers differ: {sorted(differing)}")
    names = {key: "|".join(sorted((_spaced(word) for word in calendar[key]), key=len, reverse=True)) for key in _TABLES}
    compiled = []
    for name, pattern in calendar["patterns"].items():
        for key, words in names.items():
            pattern = pattern.replace("{" + key + "}", words)
        spaced = re.sub(r" (?!\?)", r"\\s+", pattern).replace(" ?", r"\s?")
        compiled.append((name, re.compile(rf"(?<![\w.,/-])(?P<expression>{spaced})(?!\w)"), frozenset(calendar["needed"][name])))
    return tuple(compiled)


@lru_cache(1 << 12)
def _patterns_for(held: frozenset[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns that can match a text, by name, given the entries of `needed` that it holds a word of."""
    return tuple((name, pattern) for name, pattern, needed in _patterns() if needed <= held)


def _spaced(word: str) -> str:
    return re.escape(word).replace("\\ ", " ")


def _held(words: Collection[str]) -> frozenset[str]:
    """The entries of `needed` that a text holds a word of, given its words."""
    known = _entries_by_word()
    held = {entry for word in known.keys() & words for entry in known[word]}
    figures = [word for word in words if word[0].isdigit()]
    if figures:
        held.add("{number}")
    if any(len(word) == _YEAR_DIGITS for word in figures):
        held.add("{year}")
    return frozenset(held)


@cache
def _entries_by_word() -> dict[str, frozenset[str]]:
    """Word, also with a period -> the entries of `needed` that it is a word of."""
    calendar, found = table("calendar"), dict[str, set[str]]()
    for entry in {entry for entries in calendar["needed"].values() for entry in entries}:
        listed = [max(_WORD.findall(words), key=len) for words in calendar.get(entry.strip("{}"), ())]
        for word in listed if entry.startswith("{") else entry.split():
            found.setdefault(word, set()).add(entry)
            found.setdefault(f"{word}.", set()).add(entry)  # "Dec."
    return {word: frozenset(entries) for word, entries in found.items()}


@cache
def _future_cue() -> re.Pattern[str]:
    return re.compile(r"(?:\b|(?=['’]))(?:" + "|".join(map(re.escape, table("calendar")["future"]["cues"])) + r")\b")


def _context(text: str, start: int, published: date | None) -> Context:
    before = text[max(0, start - _LOOK_BACK) : start]
    sentence = _asides().sub(" ", re.split(r"[.!?]\s|\n", before)[-1])
    statement = _turns().split(sentence)[-1]
    lasting = _opening_until().search(statement) is not None and _past().search(statement) is None
    ahead = lasting or bool(_future_cue().search(statement))
    return Context(published, ahead, not ahead and _done().search(statement) is not None)


@cache
def _future_words(key: str) -> str:
    return "|".join(map(re.escape, table("calendar")["future"][key]))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf",\s(?:{_future_words('asides')})\b[^,]*,")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('turns')})\b")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('past')})\b")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('past')}|{_future_words('done')}|[a-z]{{2,}}ed)\b(?!.*\b(?:{_future_words('present')})\b)")


@cache
def _opening_until() -> re.Pattern[str]:
    return re.compile(r"\b(?:until|till)\s$")


@cache
def _before_month() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:" + "|".join(table("calendar")["ambiguous"]["month_cues"]) + r")\s+|-)$")


def _is_verb(written: str) -> bool:
    """Whether a word that a month is called by too has no capital: "called on them to march", "29 may have died"."""
    return not set(table("calendar")["ambiguous"]["months"]).isdisjoint(written.split())


@cache
def _stretch_words() -> tuple[frozenset[str], frozenset[str]]:
    stretches = table("calendar")["stretches"]
    return frozenset(stretches["since"]), frozenset(stretches["until"])


def _joined(found: list[TimeExpression], text: str, published: date | None) -> list[TimeExpression]:
    """Drop months that are other words; make "from May to June" and "since Monday" one stretch."""
    ambiguous = frozenset(table("calendar")["ambiguous"]["months"])
    since, until = _stretch_words()
    joined: list[TimeExpression] = []
    for one in found:
        if text[one.start : one.end] in ambiguous and not _before_month().search(text[max(0, one.start - 10) : one.start]):
            continue
        before = text[max(0, one.start - 12) : one.start].split()
        opening = text[one.start : one.end].split()[0]
        word = opening if opening in since | until else before[-1] if before else ""
        if joined and _is_range(text, joined[-1], one):
            joined[-1] = TimeExpression(joined[-1].start, one.end, _span(joined[-1].interval, one.interval))
        elif word in since and published and one.interval.start and one.interval.start <= published and word != "from":
            joined.append(
                TimeExpression(one.start, one.end, Interval(one.interval.start, published, one.interval.precision, one.interval.source))
            )
        elif word in until and published and one.interval.end and one.interval.end >= published:
            joined.append(
                TimeExpression(one.start, one.end, Interval(published, one.interval.end, one.interval.precision, one.interval.source))
            )
        else:
            joined.append(one)
    return joined


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether "between" or "from" stands before the first and only "and", "to" ... between the two."""
    link = text[first.end : second.start].strip()
    opening = text[max(0, first.start - 10) : first.start].split()[-1:]
    return (opening, link) in ((["between"], "and"), (["from"], "to"), (["from"], "until"), (["from"], "through"), (["from"], "till"))


def _span(first: Interval, second: Interval) -> Interval:
    if first.start is None or second.end is None:
        return first
    if first.source == "relative" and first.precision == "month" and second.source == "explicit":  # "between March and May 2021"
        year = second.end.year - (first.start.month > second.end.month)
        first = month_of(year, first.start.month, "explicit")
    if first.start is None:
        return first
    return interval_of(first.start, second.end, second.precision, second.source)
