"""Where a text speaks of a time, with neighbouring expressions joined to stretches."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from geo.dates.context import Context
from geo.dates.intervals import interval_of, month_of
from geo.dates.outlook import is_put_off, outlook_of
from geo.dates.readers import READERS
from geo.errors import LexiconError
from geo.lexicon import table
from geo.records import Interval

_TABLES = ("weekdays", "months", "units", "numbers", "ordinals", "days", "days_on", "seasons", "feasts", "parts")
"""The tables of words that patterns are built from."""
_WORD = re.compile(r"[^\W\d_]+|\d+|[-–/]")
_YEAR_DIGITS = 4
_CLAUSE = 110
"""How many characters before an expression its clause may begin."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that speaks of a time, and the days it means."""

    start: int
    end: int
    interval: Interval
    point: Interval | None = None
    """The time that is named, of a stretch from there or up to there: the month of "since May"."""


def find_dates(
    text: str,
    published: date | None,
    *,
    words: Collection[str] | None = None,
    told: date | None = None,
    year: int | None = None,
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of `text`, in its order and without overlaps.

    `published` is what relative expressions are counted from; without it they have no days and the
    precision `unknown`. An expression whose date cannot exist ("30 February") is left out. `words` are the
    words, numbers and marks of the text in lower case, where it has been taken apart already. `told` is the day that
    "the next day" is counted from where the text itself names none before it; `year` that of "in May of that year".
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
            outlook = outlook_of(text, lowered, start, end)
            before = _before(start, taken) or _of_main_clause(start, end, taken, lowered)
            day = before.start if before is not None and before.precision == "day" else told
            interval = READERS[name](match.groupdict(), Context(published, outlook, before, day, year))
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
        listed = [max(_WORD.findall(words.removeprefix("the ")), key=len) for words in calendar.get(entry.strip("{}"), ())]
        for word in listed if entry.startswith("{") else entry.split():
            found.setdefault(word, set()).add(entry)
            found.setdefault(f"{word}.", set()).add(entry)  # "Dec."
    return {word: frozenset(entries) for word, entries in found.items()}


def _before(start: int, taken: list[TimeExpression]) -> Interval | None:
    """The last of the times that end before a character."""
    earlier = [one for one in taken if one.end <= start and one.interval.start is not None]
    return max(earlier, key=lambda one: one.end).interval if earlier else None


def _of_main_clause(start: int, end: int, taken: list[TimeExpression], text: str) -> Interval | None:
    """The time after the comma that ends the clause which opens here: "A day after the blast, police raided a house on Friday".

    That of the clause itself is the same, but for hours: "Hours after troops left on Friday, rebels came".
    """
    if start > 0:
        return None
    comma = text.find(",", end)
    if comma < 0:
        return None
    later = min((one for one in taken if one.start >= end), key=lambda one: one.start, default=None)
    hours = any(unit in text[:end] for unit in _units_within_days())
    return later.interval if later is not None and (later.start > comma or hours) else None


@cache
def _units_within_days() -> tuple[str, ...]:
    return tuple(table("calendar")["stretches"]["within_days"])


@cache
def _before_month() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:" + "|".join(table("calendar")["ambiguous"]["month_cues"]) + r")\s+|-)$")


@cache
def _before_weekday() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:" + "|".join(table("calendar")["ambiguous"]["weekday_cues"]) + r")\s+|-)$")


def _is_verb(written: str) -> bool:
    """Whether a word that a month is called by too has no capital: "called on them to march", "29 may have died"."""
    return not set(table("calendar")["ambiguous"]["months"]).isdisjoint(written.split())


@cache
def _stretch_words() -> tuple[frozenset[str], frozenset[str]]:
    stretches = table("calendar")["stretches"]
    return frozenset(stretches["since"]), frozenset(stretches["until"])


def _joined(found: list[TimeExpression], text: str, published: date | None) -> list[TimeExpression]:
    """Drop months and weekdays that are other words; make "from May to June" and "since Monday" one stretch."""
    joined: list[TimeExpression] = []
    for one in found:
        if _is_another_word(one, text):
            continue
        if joined and _shares_year(text, joined[-1], one):
            joined[-1] = _of_year(joined[-1], one)
        if joined and _is_range(text, joined[-1], one):
            joined[-1] = TimeExpression(joined[-1].start, one.end, _span(joined[-1].interval, one.interval))
        else:
            joined.append(_stretched(one, text, published, after=joined[-1].end if joined else 0))
    return joined


def _stretched(one: TimeExpression, text: str, published: date | None, *, after: int) -> TimeExpression:
    """The stretch from or to publication that an expression opens or closes: "since Monday", "until May"."""
    since, until = _stretch_words()
    start, end = one.interval.start, one.interval.end
    if published is None or start is None or end is None:
        return one
    before = text[max(0, one.start - 12) : one.start].split()
    opening = text[one.start : one.end].split()[0]
    word = opening if opening in since | until else before[-1] if before else ""
    if start <= published and ((word in since and word != "from") or _is_since(one, text, after)):
        return replace(one, interval=replace(one.interval, end=published), point=one.interval)
    if word in until and end >= published and not is_put_off(text[max(after, one.start - _CLAUSE) : one.start]):
        return replace(one, interval=replace(one.interval, start=published), point=one.interval)
    return one


def _is_since(one: TimeExpression, text: str, after: int) -> bool:
    """Whether something goes on since what happened at a time: "since the war began in May", "a war that began in May has"."""
    clause = text[max(after, one.start - _CLAUSE) : one.start]
    if "since " in clause and _since_clause().search(clause):
        return True
    return ("which " in clause or "that " in clause) and _begun().search(clause) is not None and _perfect().match(text, one.end) is not None


@cache
def _since_clause() -> re.Pattern[str]:
    return re.compile(r"\bsince\s(?:(?!(?:and|but|has|have)\s)[\w'’-]+\s){1,12}$")


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(r"\b(?:which|that)\s(?:" + "|".join(table("calendar")["stretches"]["begun"]) + r")\b[^,;]*$")


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(r",?\s(?:has|have)\b")


@cache
def _ambiguous_words() -> tuple[frozenset[str], frozenset[str]]:
    """The short names of months and of weekdays that are other words too."""
    ambiguous = table("calendar")["ambiguous"]
    return frozenset(ambiguous["months"]), frozenset(ambiguous["weekdays"])


@cache
def _months_after_the() -> frozenset[str]:
    return frozenset(table("calendar")["ambiguous"]["after_the"])


def _owns(word: str, following: str) -> bool:
    """Whether a month's name is whose something is: "March's quake"."""
    ambiguous = table("calendar")["ambiguous"]
    return word in ambiguous["owning"] and following in ambiguous["owner_marks"]


def _is_another_word(one: TimeExpression, text: str) -> bool:
    """Whether what looks like a short month or weekday is none: "Sun", "march", "Chit Thu"."""
    word = text[one.start : one.end]
    months, weekdays = _ambiguous_words()
    named = (word in _months_after_the() and text[: one.start].endswith("the ")) or _owns(word, text[one.end : one.end + 2])
    if word in months and not named and not _before_month().search(text[max(0, one.start - 10) : one.start]):
        return True
    if word not in weekdays:
        return False
    following = text[one.end : one.end + 3].strip()
    if following[:1] in (",", "/") or (following[:1] == "." and following != "."):
        return False
    return _before_weekday().search(text[max(0, one.start - 10) : one.start]) is None


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether "between" or "from" stands before the first and only "and", "to" ... between the two."""
    link = text[first.end : second.start].strip()
    opening = text[max(0, first.start - 10) : first.start].split()[-1:]
    return bool(opening) and f"{opening[0]} {link}" in table("calendar")["stretches"]["ranges"]


def _shares_year(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether a day without its year is joined to one with it: "on May 12 and again on June 3 last year"."""
    if first.interval.precision != "day" or second.interval.precision != "day" or first.point is not None:
        return False
    stretches, link = table("calendar")["stretches"], text[first.end : second.start].replace(",", " ").split()
    if not link or link[0] not in stretches["listing"] or not set(link[1:]) <= set(stretches["listed"]):
        return False
    yearless = _month_and_day().fullmatch(text, first.start, first.end) is not None
    return yearless and _year_told().search(text, second.start, second.end) is not None


@cache
def _month_and_day() -> re.Pattern[str]:
    months = "|".join(map(re.escape, table("calendar")["months"]))
    return re.compile(rf"(?:{months}) \d{{1,2}}|\d{{1,2}} (?:{months})")


@cache
def _year_told() -> re.Pattern[str]:
    return re.compile(table("calendar")["stretches"]["year_told"])


def _of_year(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    """A day moved to the year of another."""
    day, other = first.interval.start, second.interval.start
    if day is None or other is None or (day.month, day.day) == (2, 29):
        return first
    moved = day.replace(year=other.year)
    return replace(first, interval=replace(first.interval, start=moved, end=moved))


def _month_after(first: Interval, month: int) -> Interval:
    """The next month of a number from one on, which is named with its year."""
    start = first.start or date.min
    return month_of(start.year + (month < start.month), month, "explicit")


def _span(first: Interval, second: Interval) -> Interval:
    if first.start is None or second.end is None:
        return first
    if first.source == "relative" and first.precision == "month" and second.source == "explicit":  # "between March and May 2021"
        year = second.end.year - (first.start.month > second.end.month)
        first = month_of(year, first.start.month, "explicit")
    elif first.source == "explicit" and first.precision == second.precision == "month" and second.source == "relative":
        second = _month_after(first, second.end.month)  # "between November 2023 and February"
    if first.start is None:
        return first
    return interval_of(first.start, second.end, second.precision, second.source)
