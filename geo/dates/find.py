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
_TABLES = ("weekdays", "months", "units", "numbers", "ordinals", "days", "days_on", "seasons", "feasts", "parts")
"""The tables of words that patterns are built from."""
_LOOK_ON = 90
"""How many characters after an expression may hold it."""
_WORD = re.compile(r"[^\W\d_]+|\d+|[-–/]")
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that speaks of a time, and the days it means."""

    start: int
    end: int
    interval: Interval


def find_dates(
    text: str, published: date | None, *, words: Collection[str] | None = None, told: date | None = None
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of `text`, in its order and without overlaps.

    `published` is what relative expressions are counted from; without it they have no days and the
    precision `unknown`. An expression whose date cannot exist ("30 February") is left out. `words` are the
    words, numbers and marks of the text in lower case, where it has been taken apart already. `told` is the day that
    "the next day" is counted from where the text itself names none before it.
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
            context = _context(lowered, start, end, published, before=_before(start, taken), told=told)
            interval = READERS[name](match.groupdict(), context)
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


@cache
def _future_cue() -> re.Pattern[str]:
    return re.compile(r"(?:\b|(?=['’]))(?:" + "|".join(map(re.escape, table("calendar")["future"]["cues"])) + r")\b")


def _before(start: int, taken: list[TimeExpression]) -> Interval | None:
    """The last of the times that end before a character."""
    earlier = [one for one in taken if one.end <= start and one.interval.start is not None]
    return max(earlier, key=lambda one: one.end).interval if earlier else None


def _context(text: str, start: int, end: int, published: date | None, *, before: Interval | None, told: date | None) -> Context:
    looked = text[max(0, start - _LOOK_BACK) : start]
    sentence = _asides().sub(" ", re.split(r"[.!?]\s|\n", looked)[-1])
    statement = _turns().split(sentence)[-1]
    lasting = _opening_until().search(statement) is not None and _past().search(statement) is None
    ahead = lasting or _is_ahead(statement) or _is_set_for(statement, text, end) or _is_present_clause(statement)
    done = not ahead and _done().search(statement) is not None
    ahead = ahead or (not done and _looks_on(statement, text[end : end + _LOOK_ON]))
    day = before.start if before is not None and before.precision == "day" else None
    leaning = not ahead and _leaning().search(statement) is not None
    return Context(published, ahead, done, leaning, before, day or told)


def _is_ahead(statement: str) -> bool:
    """Whether words look to the future, and what follows does not turn to what came before: "will strike after talks failed"."""
    cues = [cue.end() for cue in _future_cue().finditer(statement)]
    return bool(cues) and _turn_back().search(statement, cues[-1]) is None


def _is_set_for(statement: str, text: str, end: int) -> bool:
    """Whether something is set for a day: "called a strike for Friday", but not "came for Friday prayers"."""
    return statement.endswith(" for ") and _after_day().match(text, end) is not None


def _is_present_clause(statement: str) -> bool:
    """Whether a clause of time in the present holds the day: "when he is sentenced on May 6"."""
    return _present_clause().search(statement) is not None


def _looks_on(statement: str, following: str) -> bool:
    """Whether the verb after a day looks to the future: "on Monday is expected to leave", "On Friday, the two will meet"."""
    if _future_verb().match(following):
        return True
    if not _fronted().fullmatch(statement):
        return False
    clause = re.split(r"[.;:!?\n]", following)[0]
    cue, told = _future_cue().search(clause), _told_verb().search(clause)
    return cue is not None and (told is None or cue.start() < told.start())


@cache
def _after_day() -> re.Pattern[str]:
    """What may follow a day that something is set for: the end of its phrase."""
    return re.compile(rf"\s*(?:[.,;:!?)]|$|\s(?:{_future_words('after_day')})\b)")


@cache
def _present_clause() -> re.Pattern[str]:
    words = r"(?:[\w'’-]+\s){1,5}"
    return re.compile(rf"\b(?:{_future_words('clauses')})\s{words}(?:{_future_words('present')})\s{words}$")


@cache
def _future_verb() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{_future_words('verbs')})\b")


@cache
def _fronted() -> re.Pattern[str]:
    """What stands before a day that opens its sentence."""
    return re.compile(r"[\W\d]*(?:and |but )?(?:on |by |at )?(?:the )?")


@cache
def _told_words() -> str:
    """The forms of what is told, as parts of a pattern."""
    pasts = "|".join(map(re.escape, table("grammar")["irregular_pasts"]))
    return rf"{_future_words('past')}|{_future_words('done')}|said|told|says|{pasts}|[a-z]{{2,}}ed"


@cache
def _told_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_told_words()})\b")


@cache
def _turn_back() -> re.Pattern[str]:
    words = r"(?:[\w'’-]+\s){0,5}?"
    return re.compile(rf"\b(?:{_future_words('behind')})\s(?:{words}(?:{_told_words()})|[a-z]+ing)\b")


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('leaning')})\b[^,;]*\bto\s(?!(?:a|an|the|its|their|his|her)\b)")


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
