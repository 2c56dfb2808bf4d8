"""What each pattern of `calendar.toml` means: a match and its context -> an interval."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from geo.dates.intervals import day_of, interval_of, month_of, months_on, part_of, shifted, unknown, year_of
from geo.lexicon import table
from geo.records import DatePrecision, DateSource, Interval

_SOON = 45
"""A date without a year lies at most so many days ahead of publication, when nothing says which year."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    ahead: bool
    """Whether the words before it look to the future."""


Reading = Interval | None
Groups = dict[str, str | None]


def _text(groups: Groups, key: str) -> str:
    return re.sub(r"\s+", " ", groups.get(key) or "").strip()


def _number(groups: Groups, key: str) -> int:
    word = _text(groups, key)
    return int(word) if word.isdigit() else int(table("calendar")["numbers"][word])


def _month_number(groups: Groups) -> int:
    return int(table("calendar")["months"][_text(groups, "m")])


def _year_for(month: int, day: int, context: Context) -> int | None:
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


def _iso(groups: Groups, _: Context) -> Reading:
    return day_of(_number(groups, "y"), int(groups["m"] or 0), int(groups["d"] or 0), "explicit")


def _slashes(groups: Groups, _: Context) -> Reading:
    """A date in figures, where only one order of day and month is possible."""
    first, second, year = _number(groups, "a"), _number(groups, "b"), _number(groups, "y")
    if first == second or first > 12:
        return day_of(year, second, first, "explicit")
    return day_of(year, first, second, "explicit") if second > 12 else None


def _dated(groups: Groups, context: Context) -> Reading:
    """A day, or days, of a named month, with or without the year."""
    month, day = _month_number(groups), _number(groups, "d")
    year = _number(groups, "y") if groups.get("y") else _year_for(month, day, context)
    if not 1 <= day <= 31:
        return None
    if year is None:
        return Interval(None, None, "unknown", "explicit")
    first = day_of(year, month, day, "explicit")
    if first is None or not groups.get("e"):
        return first
    last = day_of(year, month, _number(groups, "e"), "explicit")
    return interval_of(first.start, last.end, "day", "explicit") if last and last.end else None


def _quarter(groups: Groups, context: Context) -> Reading:
    ordinals = table("calendar")["ordinals"]
    number = int(groups["n"] or 0) or int(ordinals[_text(groups, "o")])
    source: DateSource = "explicit" if groups["y"] else "relative"
    if groups["y"]:
        year = _number(groups, "y")
    elif context.published is None:
        return unknown()
    else:
        begun = (number - 1) * 3 + 1 <= context.published.month
        year = context.published.year if begun or context.ahead else context.published.year - 1
    start = date(year, number * 3 - 2, 1)
    return interval_of(start, months_on(start, 3) - timedelta(days=1), "month", source)


def _fiscal(groups: Groups, _: Context) -> Reading:
    """A fiscal year, whose bounds differ by country: the calendar years that it may touch."""
    year = _number(groups, "y")
    year += 2000 if year < 100 else 0
    return interval_of(date(year - 1, 7, 1), date(year, 12, 31), "year", "explicit")


def _part_of_month(groups: Groups, context: Context) -> Reading:
    month = _month_alone(groups, context) if not groups["y"] else month_of(_number(groups, "y"), _month_number(groups), "explicit")
    return part_of(month, _text(groups, "p")) if month else None


def _part_of_year(groups: Groups, _: Context) -> Reading:
    return part_of(year_of(_number(groups, "y"), "explicit"), _text(groups, "p"))


def _part_relative(groups: Groups, context: Context) -> Reading:
    whole = _unit_directed(groups, context)
    return part_of(whole, _text(groups, "p")) if whole else None


def _within_relative(groups: Groups, context: Context) -> Reading:
    """Earlier or later within a week, month or year: cut at the publication date."""
    whole = _unit_directed(groups, context)
    if whole is None or whole.start is None or whole.end is None or context.published is None:
        return whole
    if _text(groups, "r") != "this":
        return whole
    if _text(groups, "w") == "earlier":
        return interval_of(whole.start, context.published, whole.precision, "relative")
    return interval_of(context.published, whole.end, whole.precision, "relative")


def _day_word(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    day = context.published + timedelta(days=table("calendar")["days"][_text(groups, "k")])
    return interval_of(day, day, "day", "relative")


def _weekday_number(groups: Groups) -> int:
    return int(table("calendar")["weekdays"][_text(groups, "k")])


def _weekday(groups: Groups, context: Context) -> Reading:
    """A bare weekday: the last on or before publication; the next, today included, when the text looks ahead."""
    if context.published is None:
        return unknown()
    back = (context.published.weekday() - _weekday_number(groups)) % 7
    day = context.published - timedelta(days=back)
    if context.ahead and back:
        day += timedelta(days=7)
    return interval_of(day, day, "day", "relative")


def _weekday_directed(groups: Groups, context: Context) -> Reading:
    """ "Last Friday" is before publication, "next Friday" after it; "this Friday" goes as the sentence does."""
    published = context.published
    if published is None:
        return unknown()
    direction = _text(groups, "r")
    if direction == "this":
        return _weekday(groups, context)
    back = (published.weekday() - _weekday_number(groups)) % 7
    if direction in ("last", "past", "this past", "the previous"):
        day = published - timedelta(days=back or 7)
    else:
        day = published + timedelta(days=7 - back)
    return interval_of(day, day, "day", "relative")


def _weekday_of_week(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    monday = context.published - timedelta(days=context.published.weekday())
    weeks = table("calendar")["directions"][_text(groups, "r")]
    day = monday + timedelta(days=7 * weeks + _weekday_number(groups))
    return interval_of(day, day, "day", "relative")


def _month_directed(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    month, published, direction = _month_number(groups), context.published, _text(groups, "r")
    year = published.year
    if direction in ("last", "this past"):
        year -= month >= published.month
    elif direction in ("next", "this coming"):
        year += month <= published.month
    return month_of(year, month, "relative")


def _month_year(groups: Groups, _: Context) -> Reading:
    return month_of(_number(groups, "y"), _month_number(groups), "explicit")


def _month_alone(groups: Groups, context: Context) -> Reading:
    """A month without a year: the last one begun by publication, or the next when the text looks ahead."""
    if context.published is None:
        return unknown()
    month, published = _month_number(groups), context.published
    year = published.year
    if month > published.month and not context.ahead:
        year -= 1
    elif month < published.month and context.ahead:
        year += 1
    return month_of(year, month, "relative")


def _feast(groups: Groups, context: Context) -> Reading:
    month, day = table("calendar")["feasts"][_text(groups, "k")]
    if groups["y"]:
        return day_of(_number(groups, "y"), month, day, "explicit")
    year = _year_for(month, day, context)
    return unknown() if year is None else day_of(year, month, day, "relative")


def _season(groups: Groups, context: Context) -> Reading:
    first_month = int(table("calendar")["seasons"][_text(groups, "s")])
    direction = _text(groups, "r")
    if groups["y"]:
        year = _number(groups, "y")
    elif context.published is None:
        return unknown()
    elif not direction and not groups["lead"]:
        return None
    else:
        year = context.published.year
        begun = date(year, first_month, 1) <= context.published
        over = months_on(date(year, first_month, 1), 3) <= context.published
        if (direction in ("last", "this past") and not over) or (not direction and not begun and not context.ahead):
            year -= 1
        elif direction in ("next", "this coming") and begun:
            year += 1
        elif direction == "this" and first_month == 12 and context.published.month <= 2:
            year -= 1
    start = date(year, first_month, 1)
    return interval_of(start, months_on(start, 3) - timedelta(days=1), "month", "explicit" if groups["y"] else "relative")


def _unit(groups: Groups) -> str:
    return str(table("calendar")["units"][_text(groups, "u")])


_UNIT_PRECISION: dict[str, DatePrecision] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "month",
    "year": "year", "decade": "year", "century": "year",
}  # fmt: skip


def _unit_ago(groups: Groups, context: Context) -> Reading:
    return _counted(groups, context, -1)


def _unit_ahead(groups: Groups, context: Context) -> Reading:
    return _counted(groups, context, 1)


def _counted(groups: Groups, context: Context, sign: int) -> Reading:
    """So many units before or after publication: the unit that it falls in, around that day."""
    if context.published is None:
        return unknown()
    unit, count = _unit(groups), _number(groups, "n")
    if unit == "hour":
        day = context.published + timedelta(days=sign * (count // 24))
        return interval_of(day, day, "day", "relative")
    if unit == "weekend":
        return None
    if count * {"decade": 10, "century": 100, "year": 1}.get(unit, 0) > 900:
        return None
    day = shifted(context.published, sign * count, unit)
    precision = _UNIT_PRECISION[unit]
    if precision == "week":
        return interval_of(day - timedelta(days=3), day + timedelta(days=3), precision, "relative")
    if precision == "month":
        return month_of(day.year, day.month, "relative")
    return year_of(day.year, "relative") if precision == "year" else interval_of(day, day, precision, "relative")


def _unit_span(groups: Groups, context: Context) -> Reading:
    """A stretch up to publication ("the past two weeks", "after more than two years"), or on from it."""
    direction, unit = _text(groups, "r"), _unit(groups)
    directed = direction in table("calendar")["directions"]
    if directed and _text(groups, "n") in ("a", "an"):
        return None  # a verb: "to last a day"
    if not directed and _text(groups, "lead") not in ("for", "after", "over"):
        return None
    if context.published is None:
        return unknown()
    count = _number(groups, "n")
    if unit == "weekend" or count * {"decade": 10, "century": 100, "year": 1}.get(unit, 0) > 900:
        return None
    if unit == "hour":
        unit, count = "day", max(count // 24, 1)
    sign = 1 if direction in ("next", "coming") else -1
    far = shifted(context.published, sign * count, unit)
    return interval_of(far, context.published, _UNIT_PRECISION[unit], "relative")


def _unit_directed(groups: Groups, context: Context) -> Reading:
    """ "Last week", "this month", "next year": the calendar week from Monday, month or year."""
    published = context.published
    if published is None:
        return unknown()
    unit, step = _unit(groups), int(table("calendar")["directions"][_text(groups, "r")])
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday())
        if unit == "week":
            start = monday + timedelta(days=7 * step)
            return interval_of(start, start + timedelta(days=6), "week", "relative")
        saturday = monday + timedelta(days=5 + 7 * step)
        return interval_of(saturday, saturday + timedelta(days=1), "day", "relative")
    if unit == "month":
        first = months_on(published, step)
        return month_of(first.year, first.month, "relative")
    if unit == "quarter":
        first = months_on(date(published.year, (published.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return interval_of(first, months_on(first, 3) - timedelta(days=1), "month", "relative")
    if unit == "year":
        return year_of(published.year + step, "relative")
    return _span_of_years(published, step, 10 if unit == "decade" else 100)


def _span_of_years(published: date, step: int, years: int) -> Interval:
    first = published.year // years * years + step * years
    return interval_of(date(first, 1, 1), date(first + years - 1, 12, 31), "year", "relative")


def _decade(groups: Groups, _: Context) -> Reading:
    year = _number(groups, "y")
    whole = interval_of(date(year, 1, 1), date(year + 9, 12, 31), "year", "explicit")
    return part_of(whole, _text(groups, "p")) if groups["p"] else whole


def _year_alone(groups: Groups, _: Context) -> Reading:
    return year_of(_number(groups, "y"), "explicit")


def _years(groups: Groups, _: Context) -> Reading:
    """A stretch of years: "2014-2018", "from 2014 to 2018"."""
    first, last = (_number(groups, "y"), _number(groups, "e")) if groups["y"] else (_number(groups, "y2"), _number(groups, "e2"))
    return interval_of(date(first, 1, 1), date(last, 12, 31), "year", "explicit") if first < last else None


def _month_of_year(groups: Groups, context: Context) -> Reading:
    """A month, or a day of it, "of last year"."""
    if context.published is None:
        return unknown()
    year = context.published.year + int(table("calendar")["directions"][_text(groups, "r")])
    if groups["d"]:
        return day_of(year, _month_number(groups), _number(groups, "d"), "relative")
    return month_of(year, _month_number(groups), "relative")


def _half(groups: Groups, context: Context) -> Reading:
    """The first or second half of a year or month."""
    whole = year_of(_number(groups, "y"), "explicit") if groups["y"] else _current(groups, context)
    if whole.start is None or whole.end is None:
        return whole
    monthly = groups["u"] == "month"
    middle = whole.start.replace(day=16) if monthly else whole.start.replace(month=7)
    start, end = (whole.start, middle - timedelta(days=1)) if groups["o"] == "first" else (middle, whole.end)
    return interval_of(start, end, "day" if monthly else "month", whole.source)


def _current(groups: Groups, context: Context) -> Interval:
    """ "The year" is the one of publication, "last year" the one before."""
    direction = "this" if _text(groups, "r") == "the" else _text(groups, "r")
    return _unit_directed({**groups, "r": direction}, context) or unknown()


def _bound(groups: Groups, context: Context) -> Reading:
    """From publication to the end of a year or month, or from its beginning to publication."""
    whole = _current(groups, context)
    if whole.start is None or whole.end is None or context.published is None:
        return whole
    if not groups["to"]:
        return interval_of(whole.start, context.published, whole.precision, "relative") if whole.start <= context.published else None
    return interval_of(context.published, whole.end, whole.precision, "relative") if whole.end >= context.published else whole


def _weekend(_: Groups, context: Context) -> Reading:
    """The Saturday and Sunday last begun by publication, or the next when the text looks ahead."""
    if context.published is None:
        return unknown()
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    if context.ahead and (context.published - saturday).days > 1:
        saturday += timedelta(days=7)
    return interval_of(saturday, saturday + timedelta(days=1), "day", "relative")


def _overnight(_: Groups, context: Context) -> Reading:
    """The night to the day of publication, or the one that follows when the text looks ahead."""
    if context.published is None:
        return unknown()
    evening = context.published - timedelta(days=0 if context.ahead else 1)
    return interval_of(evening, evening + timedelta(days=1), "day", "relative")


def _ordinal_century(groups: Groups, _: Context) -> Reading:
    first = (_number(groups, "n") - 1) * 100 + 1
    return interval_of(date(first, 1, 1), date(first + 99, 12, 31), "year", "explicit")


READERS: dict[str, Callable[[Groups, Context], Reading]] = {
    "iso": _iso, "slashes": _slashes, "days_of_month": _dated, "days_month": _dated, "month_day": _dated, "day_month": _dated,
    "quarter": _quarter, "fiscal": _fiscal, "part_month": _part_of_month, "part_year": _part_of_year, "part_relative": _part_relative,
    "within_relative": _within_relative, "day_word": _day_word, "weekday_of_week": _weekday_of_week, "weekday": _weekday,
    "weekday_directed": _weekday_directed, "month_directed": _month_directed, "month_year": _month_year, "feast": _feast,
    "season": _season, "unit_ago": _unit_ago, "unit_ahead": _unit_ahead, "unit_span": _unit_span, "unit_directed": _unit_directed,
    "decade": _decade, "year": _year_alone, "month_alone": _month_alone, "year_named": _year_alone, "years": _years,
    "month_of_year": _month_of_year, "half": _half, "bound": _bound, "weekend": _weekend, "overnight": _overnight,
    "ordinal_century": _ordinal_century,
}  # fmt: skip
