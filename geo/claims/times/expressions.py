"""The time expressions of a sentence: from token to token, and whether they name an event, compare or open a clause."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import closes, is_year
from geo.claims.grammar.sentences import Sentence, words_of
from geo.dates import TimeExpression
from geo.dates.intervals import shifted
from geo.lexicon import table
from geo.records import Interval

_SINCE = 14
"""How far before a time "since" may stand, what happened then between."""
_COMPARED, _COMPARED_FAR = 10, 14
"""How far before "since" the word may stand that compares: "the worst attack in the city since May"; farther where a clause follows."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, from its first token to the one after its last."""

    first: int
    last: int
    interval: Interval
    point: Interval
    """What is named of a stretch, "May" of "since May"; of others the same."""
    compared: bool
    """Whether it only says since when nothing was like the event: "the first attack since May"."""
    opening: bool
    """Whether it opens the clause that it is the time of: "a day after the two met"."""
    naming: bool
    """Whether it is a part of what a noun is called: "Monday's attack", "the 2019 bombing", "the February floods", "the 2007 law"."""


def time_in(expression: TimeExpression, hits: tuple[Hit, ...], sentence: Sentence) -> Time:
    """A time expression in its sentence, with what the words around it say of it."""
    words, first, last = sentence.words, sentence.token_at(expression.start), sentence.token_at(expression.end - 1) + 1
    since = _since(words, first)
    clause = expression.point is not None and 0 <= since < first - 1  # "since the war began in May"
    reach = max(0, since - (_COMPARED_FAR if clause else _COMPARED))
    compared = since >= 0 and not words_of("comparing").isdisjoint(words[reach:since])
    compared = compared or _is_of_record(first, words)
    following = words[last] if last < len(words) else "."
    clause_follows = following[0].isalnum() and following not in words_of("prepositions")  # not "The day before, they met"
    opening = words[last - 1] in words_of("apart") and clause_follows
    point = expression.point or expression.interval
    named = _is_label(first, last, sentence) or any(_is_name(first, last, hit, words) for hit in hits)
    naming = words[last : last + 1] in (("'s",), ("’s",)) or named or words[last - 1] == "of"  # "a week of protests"
    return Time(since if clause else first, last, expression.interval, point, compared, opening, naming)


def _is_of_record(first: int, words: tuple[str, ...]) -> bool:
    """Whether a year or month is only that in which nothing was like the event: "the deadliest attack on the city this year"."""
    before = words[max(0, first - _RECORD) : first]
    near = before[max((i + 1 for i, word in enumerate(before) if word in (",", ";")), default=0) :]
    span = words[first] == "this" and not words_of("record_spans").isdisjoint(words[first + 1 : first + 2])
    return span and not words_of("comparing").isdisjoint(near)


_RECORD = 8
"""How far before "this year" the word may stand that compares."""


def _is_name(first: int, last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a time is a part of what the noun right after it is called: "the 2019 bombing", "the February floods"."""
    if hit.first != last or hit.is_verb:
        return False
    return named_year(hit, words) is not None or (words[first - 1 : first] == ("the",) and words[first - 2 : first - 1] != ("since",))


def _is_label(first: int, last: int, sentence: Sentence) -> bool:
    """Whether a year is a part of what something is called that is no event: "the 2007 law", but "the 1991 Gulf War"."""
    words, year = sentence.words, last - 1
    if not is_year(words[year]) or first < year - 1 or words[year - 1] not in words_of("definite", "articles"):
        return False
    return last < len(words) and words[last].isalpha() and not sentence.capitals[last] and not closes(words[last])


def _since(words: tuple[str, ...], first: int) -> int:
    """The "since" that a time follows, the words of what happened then between: "since the war began in May"; -1 for none."""
    if "since" not in words[: first + 1]:
        return -1
    stops = (i for i in range(first, max(first - _SINCE, -1), -1) if words[i] in _since_stops())
    stop = next(stops, -1)
    return stop if stop >= 0 and words[stop] == "since" else -1


@cache
def _since_stops() -> frozenset[str]:
    """What ends the search for "since" before a time, besides itself."""
    return words_of("perfect", "since_breaks", "quotes", "closing_quotes") | {"since", ",", ";", ":", "(", ")"}


def named_year(hit: Hit, words: tuple[str, ...]) -> Interval | None:
    """The year that stands before a noun as a part of what it is called: "a 2001 quake"."""
    year = words[hit.first - 1] if hit.first > 1 and not hit.is_verb else ""
    if not is_year(year) or words[hit.first - 2] not in words_of("determiners", "definite", "possessives"):
        return None
    return Interval(date(int(year), 1, 1), date(int(year), 12, 31), "year", "explicit")


def begun_before(hit: Hit, end: Interval | None, words: tuple[str, ...]) -> date | None:
    """The day on which what a noun tells of began, whose length stands before it: "an eight-day strike"; None where none does."""
    calendar, length = table("calendar"), words[max(0, hit.first - 3) : hit.first]
    if hit.is_verb or length[1:2] != ("-",) or length[2] not in calendar["units"] or end is None or end.start is None:
        return None
    count = int(length[0]) if length[0].isdigit() else calendar["numbers"].get(length[0], 0)
    unit = calendar["units"][length[2]]
    return shifted(end.start, -count, unit) if count and unit in ("day", "week", "month") else None
