"""Time expressions of a text -> the days they mean, with how exactly and from what that is known.

The words and patterns are data (`data/lexicon/calendar.toml`); here is what each pattern means. An
expression that leans on the publication date ("on Wednesday", "in August") is `relative`; one that names
its day or year is `explicit`. A day without direction is the last such day on or before publication,
unless its sentence looks ahead ("will", "scheduled").
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from geo.lexicon import table
from geo.records import DatePrecision, DateSource, Interval

_LOOK_BACK = 120
"""How many characters before an expression may hold the word that turns it to the future."""
_SOON = 45
"""A date without a year lies at most so many days ahead of publication, when nothing says which year."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that speaks of a time, and the days it means."""

    start: int
    end: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class _Context:
    """What an expression is read against."""

    published: date | None
    ahead: bool
    """Whether the words before it look to the future."""


_Reading = Interval | None
_Groups = dict[str, str | None]


def find_dates(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """Find the time expressions of `text`, in its order and without overlaps.

    `published` is what relative expressions are counted from; without it they have no days and the
    precision `unknown`. An expression whose date cannot exist ("30 February") is left out.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change length in lower case; offsets matter more than they do
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not _anything().search(lowered):
        return ()
    taken: list[TimeExpression] = []
    for name, pattern in _patterns():
        for match in pattern.finditer(lowered):
            start, end = match.span("expression")
            if any(start < t.end and t.start < end for t in taken):
                continue
            interval = _READERS[name](match.groupdict(), _context(lowered, match.start(), published))
            if interval is not None:
                taken.append(TimeExpression(start, end, interval))
    return tuple(_joined(sorted(taken, key=lambda t: t.start), lowered, published))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    calendar = table("calendar")
    names = {
        key: "|".join(sorted((re.escape(word).replace("\\ ", " ") for word in calendar[key]), key=len, reverse=True))
        for key in ("weekdays", "months", "units", "numbers", "ordinals", "days", "seasons", "feasts", "parts")
    }
    compiled = []
    for name, pattern in calendar["patterns"].items():
        for key, words in names.items():
            pattern = pattern.replace("{" + key + "}", words)
        spaced = re.sub(r" (?!\?)", r"\\s+", pattern).replace(" ?", r"\s?")
        compiled.append((name, re.compile(rf"(?<![\w.,/-])(?P<expression>{spaced})(?!\w)")))
    unread = {name for name, _ in compiled} ^ set(_READERS)
    if unread:
        raise LookupError(f"calendar.toml: patterns and readers differ: {sorted(unread)}")
    return tuple(compiled)


@cache
def _anything() -> re.Pattern[str]:
    """A quick test that a text has any word of time or a year at all."""
    calendar = table("calendar")
    keys = ("weekdays", "months", "units", "days", "seasons", "feasts")
    words = sorted({word for key in keys for word in calendar[key]})
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r"|\d{4}s?|q[1-4]|fy ?\d+)\b")


@cache
def _future_cue() -> re.Pattern[str]:
    return re.compile(r"(?:\b|(?=['’]))(?:" + "|".join(map(re.escape, table("calendar")["future"]["cues"])) + r")\b")


def _context(text: str, start: int, published: date | None) -> _Context:
    before = text[max(0, start - _LOOK_BACK) : start]
    sentence = re.split(r"[.!?]\s|\n", before)[-1]
    return _Context(published, bool(_future_cue().search(sentence)))


# --- building intervals -----------------------------------------------------------------------------


def _interval(start: date | None, end: date | None, precision: DatePrecision, source: DateSource) -> Interval:
    if start is None or end is None:
        return Interval(None, None, "unknown", source)
    return Interval(min(start, end), max(start, end), precision, source)


def _unknown() -> Interval:
    return Interval(None, None, "unknown", "relative")


def _day(year: int, month: int, day: int, source: DateSource) -> _Reading:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return _interval(found, found, "day", source)


def _month(year: int, month: int, source: DateSource) -> Interval:
    return _interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", source)


def _year(year: int, source: DateSource) -> Interval:
    return _interval(date(year, 1, 1), date(year, 12, 31), "year", source)


def _months(start: date, count: int) -> date:
    """The first day of the month `count` months after that of `start`."""
    index = start.year * 12 + start.month - 1 + count
    year = min(max(index // 12, _FIRST_YEAR), _LAST_YEAR)
    return date(year, index % 12 + 1, 1)


def _shift(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units, kept within a month's days."""
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    first = _months(day, months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _part(interval: Interval, part: str) -> Interval:
    """The early, middle or late third of an interval."""
    if interval.start is None or interval.end is None:
        return interval
    third = ((interval.end - interval.start).days + 1) / 3
    number = table("calendar")["parts"][part]
    start = interval.start + timedelta(days=round(third * (number - 1)))
    end = interval.start + timedelta(days=max(round(third * number) - 1, 0))
    return _interval(start, min(max(start, end), interval.end), interval.precision, interval.source)


# --- reading the pattern's groups -------------------------------------------------------------------


def _text(groups: _Groups, key: str) -> str:
    return re.sub(r"\s+", " ", groups.get(key) or "").strip()


def _number(groups: _Groups, key: str) -> int:
    word = _text(groups, key)
    return int(word) if word.isdigit() else int(table("calendar")["numbers"][word])


def _month_number(groups: _Groups) -> int:
    return int(table("calendar")["months"][_text(groups, "m")])


def _year_for(month: int, day: int, context: _Context) -> int | None:
    """The year that a date without one means: the last such day, or the next when the text looks ahead."""
    published = context.published
    if published is None:
        return None
    this_year = published.year
    ahead = (month, day) > (published.month, published.day)
    if not ahead:
        return (
            this_year + 1 if context.ahead and (month, day) < (published.month, published.day) and month != published.month else this_year
        )
    if context.ahead:
        return this_year
    try:
        soon = (date(this_year, month, day) - published).days <= _SOON
    except ValueError:
        soon = True
    return this_year if soon else this_year - 1


def _iso(groups: _Groups, _: _Context) -> _Reading:
    return _day(_number(groups, "y"), int(groups["m"] or 0), int(groups["d"] or 0), "explicit")


def _slashes(groups: _Groups, _: _Context) -> _Reading:
    """A date in figures, where only one order of day and month is possible."""
    first, second, year = _number(groups, "a"), _number(groups, "b"), _number(groups, "y")
    if first == second or first > 12:
        return _day(year, second, first, "explicit")
    return _day(year, first, second, "explicit") if second > 12 else None


def _dated(groups: _Groups, context: _Context) -> _Reading:
    """A day, or days, of a named month, with or without the year."""
    month, day = _month_number(groups), _number(groups, "d")
    year = _number(groups, "y") if groups.get("y") else _year_for(month, day, context)
    if not 1 <= day <= 31:
        return None
    if year is None:
        return Interval(None, None, "unknown", "explicit")
    first = _day(year, month, day, "explicit")
    if first is None or not groups.get("e"):
        return first
    last = _day(year, month, _number(groups, "e"), "explicit")
    return _interval(first.start, last.end, "day", "explicit") if last and last.end else None


def _quarter(groups: _Groups, context: _Context) -> _Reading:
    ordinals = table("calendar")["ordinals"]
    number = int(groups["n"] or 0) or int(ordinals[_text(groups, "o")])
    source: DateSource = "explicit" if groups["y"] else "relative"
    if groups["y"]:
        year = _number(groups, "y")
    elif context.published is None:
        return _unknown()
    else:
        begun = (number - 1) * 3 + 1 <= context.published.month
        year = context.published.year if begun or context.ahead else context.published.year - 1
    start = date(year, number * 3 - 2, 1)
    return _interval(start, _months(start, 3) - timedelta(days=1), "month", source)


def _fiscal(groups: _Groups, _: _Context) -> _Reading:
    """A fiscal year, whose bounds differ by country: the calendar years that it may touch."""
    year = _number(groups, "y")
    year += 2000 if year < 100 else 0
    return _interval(date(year - 1, 7, 1), date(year, 12, 31), "year", "explicit")


def _part_of_month(groups: _Groups, context: _Context) -> _Reading:
    month = _month_alone(groups, context) if not groups["y"] else _month(_number(groups, "y"), _month_number(groups), "explicit")
    return _part(month, _text(groups, "p")) if month else None


def _part_of_year(groups: _Groups, _: _Context) -> _Reading:
    return _part(_year(_number(groups, "y"), "explicit"), _text(groups, "p"))


def _part_relative(groups: _Groups, context: _Context) -> _Reading:
    whole = _unit_directed(groups, context)
    return _part(whole, _text(groups, "p")) if whole else None


def _within_relative(groups: _Groups, context: _Context) -> _Reading:
    """Earlier or later within a week, month or year: cut at the publication date."""
    whole = _unit_directed(groups, context)
    if whole is None or whole.start is None or whole.end is None or context.published is None:
        return whole
    if _text(groups, "r") != "this":
        return whole
    if _text(groups, "w") == "earlier":
        return _interval(whole.start, context.published, whole.precision, "relative")
    return _interval(context.published, whole.end, whole.precision, "relative")


def _day_word(groups: _Groups, context: _Context) -> _Reading:
    if context.published is None:
        return _unknown()
    day = context.published + timedelta(days=table("calendar")["days"][_text(groups, "k")])
    return _interval(day, day, "day", "relative")


def _weekday_number(groups: _Groups) -> int:
    return int(table("calendar")["weekdays"][_text(groups, "k")])


def _weekday(groups: _Groups, context: _Context) -> _Reading:
    """A bare weekday: the last on or before publication; the next, today included, when the text looks ahead."""
    if context.published is None:
        return _unknown()
    back = (context.published.weekday() - _weekday_number(groups)) % 7
    day = context.published - timedelta(days=back)
    if context.ahead and back:
        day += timedelta(days=7)
    return _interval(day, day, "day", "relative")


def _weekday_directed(groups: _Groups, context: _Context) -> _Reading:
    """ "Last Friday" is before publication, "next Friday" after it; "this Friday" goes as the sentence does."""
    published = context.published
    if published is None:
        return _unknown()
    direction = _text(groups, "r")
    if direction == "this":
        return _weekday(groups, context)
    back = (published.weekday() - _weekday_number(groups)) % 7
    if direction in ("last", "past", "this past", "the previous"):
        day = published - timedelta(days=back or 7)
    else:
        day = published + timedelta(days=7 - back)
    return _interval(day, day, "day", "relative")


def _weekday_of_week(groups: _Groups, context: _Context) -> _Reading:
    if context.published is None:
        return _unknown()
    monday = context.published - timedelta(days=context.published.weekday())
    weeks = table("calendar")["directions"][_text(groups, "r")]
    day = monday + timedelta(days=7 * weeks + _weekday_number(groups))
    return _interval(day, day, "day", "relative")


def _month_directed(groups: _Groups, context: _Context) -> _Reading:
    if context.published is None:
        return _unknown()
    month, published, direction = _month_number(groups), context.published, _text(groups, "r")
    year = published.year
    if direction in ("last", "this past"):
        year -= month >= published.month
    elif direction in ("next", "this coming"):
        year += month <= published.month
    return _month(year, month, "relative")


def _month_year(groups: _Groups, _: _Context) -> _Reading:
    return _month(_number(groups, "y"), _month_number(groups), "explicit")


def _month_alone(groups: _Groups, context: _Context) -> _Reading:
    """A month without a year: the last one begun by publication, or the next when the text looks ahead."""
    if context.published is None:
        return _unknown()
    month, published = _month_number(groups), context.published
    year = published.year
    if month > published.month and not context.ahead:
        year -= 1
    elif month < published.month and context.ahead:
        year += 1
    return _month(year, month, "relative")


def _feast(groups: _Groups, context: _Context) -> _Reading:
    month, day = table("calendar")["feasts"][_text(groups, "k")]
    if groups["y"]:
        return _day(_number(groups, "y"), month, day, "explicit")
    year = _year_for(month, day, context)
    return _unknown() if year is None else _day(year, month, day, "relative")


def _season(groups: _Groups, context: _Context) -> _Reading:
    first_month = int(table("calendar")["seasons"][_text(groups, "s")])
    direction = _text(groups, "r")
    if groups["y"]:
        year = _number(groups, "y")
    elif context.published is None:
        return _unknown()
    elif not direction:
        return None
    else:
        year = context.published.year
        begun = date(year, first_month, 1) <= context.published
        over = _months(date(year, first_month, 1), 3) <= context.published
        if direction in ("last", "this past") and not over:
            year -= 1
        elif direction in ("next", "this coming") and begun:
            year += 1
        elif direction == "this" and first_month == 12 and context.published.month <= 2:
            year -= 1
    start = date(year, first_month, 1)
    return _interval(start, _months(start, 3) - timedelta(days=1), "month", "explicit" if groups["y"] else "relative")


def _unit(groups: _Groups) -> str:
    return str(table("calendar")["units"][_text(groups, "u")])


_UNIT_PRECISION: dict[str, DatePrecision] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "month",
    "year": "year", "decade": "year", "century": "year",
}  # fmt: skip


def _unit_ago(groups: _Groups, context: _Context) -> _Reading:
    return _counted(groups, context, -1)


def _unit_ahead(groups: _Groups, context: _Context) -> _Reading:
    return _counted(groups, context, 1)


def _counted(groups: _Groups, context: _Context, sign: int) -> _Reading:
    """So many units before or after publication: the unit that it falls in, around that day."""
    if context.published is None:
        return _unknown()
    unit, count = _unit(groups), _number(groups, "n")
    if unit == "hour":
        day = context.published + timedelta(days=sign * (count // 24))
        return _interval(day, day, "day", "relative")
    if unit == "weekend":
        return None
    if count * {"decade": 10, "century": 100, "year": 1}.get(unit, 0) > 900:
        return None
    day = _shift(context.published, sign * count, unit)
    precision = _UNIT_PRECISION[unit]
    if precision == "week":
        return _interval(day - timedelta(days=3), day + timedelta(days=3), precision, "relative")
    if precision == "month":
        return _month(day.year, day.month, "relative")
    return _year(day.year, "relative") if precision == "year" else _interval(day, day, precision, "relative")


def _unit_span(groups: _Groups, context: _Context) -> _Reading:
    """A stretch up to publication ("the past two weeks", "after more than two years"), or on from it."""
    direction, unit = _text(groups, "r"), _unit(groups)
    directed = direction in table("calendar")["directions"]
    if not directed and _text(groups, "lead") not in ("for", "after", "over"):
        return None
    if context.published is None:
        return _unknown()
    count = _number(groups, "n")
    if unit == "weekend" or count * {"decade": 10, "century": 100, "year": 1}.get(unit, 0) > 900:
        return None
    if unit == "hour":
        unit, count = "day", max(count // 24, 1)
    sign = 1 if direction in ("next", "coming") else -1
    far = _shift(context.published, sign * count, unit)
    return _interval(far, context.published, _UNIT_PRECISION[unit], "relative")


def _unit_directed(groups: _Groups, context: _Context) -> _Reading:
    """ "Last week", "this month", "next year": the calendar week from Monday, month or year."""
    published = context.published
    if published is None:
        return _unknown()
    unit, step = _unit(groups), int(table("calendar")["directions"][_text(groups, "r")])
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday())
        if unit == "week":
            start = monday + timedelta(days=7 * step)
            return _interval(start, start + timedelta(days=6), "week", "relative")
        saturday = monday + timedelta(days=5 + 7 * step)
        return _interval(saturday, saturday + timedelta(days=1), "day", "relative")
    if unit == "month":
        first = _months(published, step)
        return _month(first.year, first.month, "relative")
    if unit == "quarter":
        first = _months(date(published.year, (published.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return _interval(first, _months(first, 3) - timedelta(days=1), "month", "relative")
    if unit == "year":
        return _year(published.year + step, "relative")
    return _span_of_years(published, step, 10 if unit == "decade" else 100)


def _span_of_years(published: date, step: int, years: int) -> Interval:
    first = published.year // years * years + step * years
    return _interval(date(first, 1, 1), date(first + years - 1, 12, 31), "year", "relative")


def _decade(groups: _Groups, _: _Context) -> _Reading:
    year = _number(groups, "y")
    whole = _interval(date(year, 1, 1), date(year + 9, 12, 31), "year", "explicit")
    return _part(whole, _text(groups, "p")) if groups["p"] else whole


def _year_alone(groups: _Groups, _: _Context) -> _Reading:
    return _year(_number(groups, "y"), "explicit")


_READERS: dict[str, Callable[[_Groups, _Context], _Reading]] = {
    "iso": _iso, "slashes": _slashes, "days_of_month": _dated, "days_month": _dated, "month_day": _dated, "day_month": _dated,
    "quarter": _quarter, "fiscal": _fiscal, "part_month": _part_of_month, "part_year": _part_of_year, "part_relative": _part_relative,
    "within_relative": _within_relative, "day_word": _day_word, "weekday_of_week": _weekday_of_week, "weekday": _weekday,
    "weekday_directed": _weekday_directed, "month_directed": _month_directed, "month_year": _month_year, "feast": _feast,
    "season": _season, "unit_ago": _unit_ago, "unit_ahead": _unit_ahead, "unit_span": _unit_span, "unit_directed": _unit_directed,
    "decade": _decade, "year": _year_alone, "month_alone": _month_alone,
}  # fmt: skip


# --- joining neighbours -----------------------------------------------------------------------------


@cache
def _before_month() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:" + "|".join(table("calendar")["ambiguous"]["month_cues"]) + r")\s+|-)$")


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
        word = before[-1] if before else ""
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
    return _interval(first.start, second.end, second.precision, second.source)
