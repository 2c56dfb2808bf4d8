"""What each pattern of `calendar.toml` means: a match and its context -> an interval."""

from collections.abc import Callable
from datetime import date, timedelta

from geo.dates.context import Context, Groups, Reading, month_number, number_of, step_of, text_of
from geo.dates.intervals import day_of, interval_of, month_of, months_on, part_of, unknown, year_of
from geo.dates.units import (
    bound,
    half,
    part_relative,
    span_before,
    span_of,
    unit_ago,
    unit_ahead,
    unit_directed,
    unit_from,
    unit_later,
    unit_on,
    unit_span,
    within_relative,
)
from geo.lexicon import table
from geo.records import DateSource, Interval

_SOON = 45
"""A date without a year lies at most so many days ahead of publication, when nothing says which year."""


_NEARER = 3
"""Days since the last of a weekday, after which the next is nearer."""


def _year_for(month: int, day: int, context: Context) -> int | None:
    """The year that a date without one means: the last such day, or the next when the text looks ahead."""
    published = context.published
    if published is None:
        return None
    this_year = published.year
    ahead = (month, day) > (published.month, published.day)
    if not ahead:
        return (
            this_year + 1
            if context.outlook.ahead and (month, day) < (published.month, published.day) and month != published.month
            else this_year
        )
    if context.outlook.ahead:
        return this_year
    try:
        soon = (date(this_year, month, day) - published).days <= _SOON
    except ValueError:
        soon = True
    return this_year if soon else this_year - 1


def _iso(groups: Groups, _: Context) -> Reading:
    return day_of(number_of(groups, "y"), int(groups["m"] or 0), int(groups["d"] or 0), "explicit")


def _slashes(groups: Groups, _: Context) -> Reading:
    """A date in figures, where only one order of day and month is possible."""
    first, second, year = number_of(groups, "a"), number_of(groups, "b"), number_of(groups, "y")
    if first == second or first > 12:
        return day_of(year, second, first, "explicit")
    return day_of(year, first, second, "explicit") if second > 12 else None


def _dated(groups: Groups, context: Context) -> Reading:
    """A day, or days, of a named month, with or without the year."""
    month, day = month_number(groups), number_of(groups, "d")
    year = number_of(groups, "y") if groups.get("y") else _year_for(month, day, context)
    if not 1 <= day <= 31:
        return None
    if year is None:
        return Interval(None, None, "unknown", "explicit")
    first = day_of(year, month, day, "explicit")
    if first is None or not groups.get("e"):
        return first
    last = day_of(year, month, number_of(groups, "e"), "explicit")
    return interval_of(first.start, last.end, "day", "explicit") if last and last.end else None


def _quarter(groups: Groups, context: Context) -> Reading:
    ordinals = table("calendar")["ordinals"]
    number = int(groups["n"] or 0) or int(ordinals[text_of(groups, "o")])
    source: DateSource = "explicit" if groups["y"] else "relative"
    if groups["y"]:
        year = number_of(groups, "y")
    elif context.published is None:
        return unknown()
    else:
        begun = (number - 1) * 3 + 1 <= context.published.month
        year = context.published.year if begun or context.outlook.ahead else context.published.year - 1
    start = date(year, number * 3 - 2, 1)
    return interval_of(start, months_on(start, 3) - timedelta(days=1), "month", source)


def _fiscal(groups: Groups, _: Context) -> Reading:
    """A fiscal year, whose bounds differ by country: the calendar years that it may touch."""
    year = number_of(groups, "y")
    year += 2000 if year < 100 else 0
    return interval_of(date(year - 1, 7, 1), date(year, 12, 31), "year", "explicit")


def _part_of_month(groups: Groups, context: Context) -> Reading:
    month = _month_alone(groups, context) if not groups["y"] else month_of(number_of(groups, "y"), month_number(groups), "explicit")
    return part_of(month, text_of(groups, "p")) if month else None


def _part_of_year(groups: Groups, _: Context) -> Reading:
    return part_of(year_of(number_of(groups, "y"), "explicit"), text_of(groups, "p"))


def _day_word(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    day = context.published + timedelta(days=table("calendar")["days"][text_of(groups, "k")])
    return interval_of(day, day, "day", "relative")


def _weekday_number(groups: Groups) -> int:
    return int(table("calendar")["weekdays"][text_of(groups, "k")])


def _weekday(groups: Groups, context: Context) -> Reading:
    """A bare weekday: the last on or before publication; the next, today included, when the text looks ahead."""
    if context.published is None:
        return unknown()
    back = (context.published.weekday() - _weekday_number(groups)) % 7
    day = context.published - timedelta(days=back)
    if back and (context.outlook.ahead or (context.outlook.leaning and back > _NEARER)):
        day += timedelta(days=7)
    return interval_of(day, day, "day", "relative")


def _day_on(groups: Groups, context: Context) -> Reading:
    """A day counted from the one told of last: "the next day", "that night".

    Where none is told, "the day before" is the one before publication, or before the day that the news is of.
    """
    days = timedelta(days=table("calendar")["days_on"][text_of(groups, "k")])
    if context.told is not None:
        return interval_of(context.told + days, context.told + days, "day", "relative")
    if context.published is None or not days < timedelta(0):
        return None
    return interval_of(context.published + 2 * days, context.published + days, "day", "relative")


def _weekday_directed(groups: Groups, context: Context) -> Reading:
    """ "Last Friday" is before publication, "next Friday" after it; "this Friday" goes as the sentence does.

    The day after publication is never called so, unless it begins a week: "next Friday", told on a Thursday, is the one after.
    """
    published = context.published
    if published is None:
        return unknown()
    direction = text_of(groups, "r")
    if direction == "this":
        return _weekday(groups, context)
    never_tomorrow = direction in table("calendar")["directed"]["not_tomorrow"]
    back = (published.weekday() - _weekday_number(groups)) % 7
    if step_of(direction) < 0:
        day = published - timedelta(days=back or 7)
    else:
        day = published + timedelta(days=7 - back)
        if never_tomorrow and published.weekday() < day.weekday() and 7 - back == 1:
            day += timedelta(days=7)
    return interval_of(day, day, "day", "relative")


def _weekday_of_week(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    monday = context.published - timedelta(days=context.published.weekday())
    weeks = table("calendar")["directions"][text_of(groups, "r")]
    day = monday + timedelta(days=7 * weeks + _weekday_number(groups))
    return interval_of(day, day, "day", "relative")


def _month_directed(groups: Groups, context: Context) -> Reading:
    if context.published is None:
        return unknown()
    month, published, step = month_number(groups), context.published, step_of(text_of(groups, "r"))
    year = published.year
    if step < 0:
        year -= month >= published.month
    elif step > 0:
        year += month <= published.month
    return month_of(year, month, "relative")


def _month_year(groups: Groups, _: Context) -> Reading:
    return month_of(number_of(groups, "y"), month_number(groups), "explicit")


def _month_alone(groups: Groups, context: Context) -> Reading:
    """A month without a year: the last one begun by publication, or the next when the text looks ahead."""
    if context.published is None:
        return unknown()
    month, published = month_number(groups), context.published
    year = published.year
    if month > published.month and not (context.outlook.ahead or context.outlook.leaning):
        year -= 1
    elif month < published.month and context.outlook.ahead:
        year += 1
    return month_of(year, month, "relative")


def _feast(groups: Groups, context: Context) -> Reading:
    month, day = table("calendar")["feasts"][text_of(groups, "k")]
    if groups["y"]:
        return day_of(number_of(groups, "y"), month, day, "explicit")
    year = _year_for(month, day, context)
    return unknown() if year is None else day_of(year, month, day, "relative")


def _season(groups: Groups, context: Context) -> Reading:
    first_month = int(table("calendar")["seasons"][text_of(groups, "s")])
    direction = text_of(groups, "r")
    if groups["y"]:
        year = number_of(groups, "y")
    elif context.published is None:
        return unknown()
    elif not direction and not groups["lead"]:
        return None
    else:
        year = context.published.year
        begun = date(year, first_month, 1) <= context.published
        over = months_on(date(year, first_month, 1), 3) <= context.published
        if (step_of(direction) < 0 and not over) or (not direction and not begun and not context.outlook.ahead):
            year -= 1
        elif (step_of(direction) > 0 and begun) or (not direction and over and context.outlook.ahead):
            year += 1
        elif direction == "this" and first_month == 12 and context.published.month <= 2:
            year -= 1
    start = date(year, first_month, 1)
    return interval_of(start, months_on(start, 3) - timedelta(days=1), "month", "explicit" if groups["y"] else "relative")


def _decade(groups: Groups, _: Context) -> Reading:
    year = number_of(groups, "y")
    whole = interval_of(date(year, 1, 1), date(year + 9, 12, 31), "year", "explicit")
    return part_of(whole, text_of(groups, "p")) if groups["p"] else whole


def _year_alone(groups: Groups, _: Context) -> Reading:
    return year_of(number_of(groups, "y"), "explicit")


def _years(groups: Groups, _: Context) -> Reading:
    """A stretch of years: "2014-2018", "from 2014 to 2018"."""
    first, last = (number_of(groups, "y"), number_of(groups, "e")) if groups["y"] else (number_of(groups, "y2"), number_of(groups, "e2"))
    return interval_of(date(first, 1, 1), date(last, 12, 31), "year", "explicit") if first < last else None


def _month_of_year(groups: Groups, context: Context) -> Reading:
    """A month, or a day of it, "of last year"."""
    if context.published is None:
        return unknown()
    year = context.published.year + int(table("calendar")["directions"][text_of(groups, "r")])
    if groups["d"]:
        return day_of(year, month_number(groups), number_of(groups, "d"), "relative")
    return month_of(year, month_number(groups), "relative")


def _month_of_that_year(groups: Groups, context: Context) -> Reading:
    """A month, or a day of it, "of that year": of the one told of last, and of none that is known where the text names none."""
    if context.year is None:
        return unknown()
    year, day = context.year + step_of(text_of(groups, "r")), text_of(groups, "b") or text_of(groups, "d")
    return day_of(year, month_number(groups), int(day), "relative") if day else month_of(year, month_number(groups), "relative")


def _year_to(groups: Groups, context: Context) -> Reading:
    """The twelve months that end with a month."""
    last = _month_year(groups, context) if groups["y"] else _month_alone(groups, context)
    if last is None or last.end is None:
        return last
    return interval_of(months_on(last.end, -11), last.end, "month", last.source)


def _weekend(_: Groups, context: Context) -> Reading:
    """The Saturday and Sunday last begun by publication, or the next when the text looks ahead."""
    if context.published is None:
        return unknown()
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    if context.outlook.ahead and (context.published - saturday).days > 1:
        saturday += timedelta(days=7)
    return interval_of(saturday, saturday + timedelta(days=1), "day", "relative")


def _overnight(groups: Groups, context: Context) -> Reading:
    """The night to or from a day that is named with it, else to that of publication, or on from it when the text looks ahead."""
    if context.published is None:
        return unknown()
    day = _weekday(groups, context) if groups["k"] else None
    evening = day.start if day and day.start else context.published
    evening -= timedelta(days=1 if groups["to"] or not (day or context.outlook.ahead) else 0)
    return interval_of(evening, evening + timedelta(days=1), "day", "relative")


def _ordinal_century(groups: Groups, _: Context) -> Reading:
    first = (number_of(groups, "n") - 1) * 100 + 1
    return interval_of(date(first, 1, 1), date(first + 99, 12, 31), "year", "explicit")


READERS: dict[str, Callable[[Groups, Context], Reading]] = {
    "iso": _iso, "slashes": _slashes, "days_of_month": _dated, "days_month": _dated, "month_day": _dated, "day_month": _dated,
    "quarter": _quarter, "fiscal": _fiscal, "part_month": _part_of_month, "part_year": _part_of_year, "part_relative": part_relative,
    "within_relative": within_relative, "day_word": _day_word, "weekday_of_week": _weekday_of_week, "weekday": _weekday,
    "weekday_directed": _weekday_directed, "month_directed": _month_directed, "month_year": _month_year, "feast": _feast,
    "season": _season, "unit_ago": unit_ago, "unit_ahead": unit_ahead, "unit_span": unit_span, "unit_directed": unit_directed,
    "decade": _decade, "year": _year_alone, "month_alone": _month_alone, "year_named": _year_alone, "years": _years,
    "month_of_year": _month_of_year, "day_of_year": _month_of_year, "that_year": _month_of_that_year, "year_to": _year_to,
    "half": half, "bound": bound, "weekend": _weekend, "overnight": _overnight,
    "month_counted": _month_alone, "ordinal_century": _ordinal_century,
    "span_of": span_of, "span_before": span_before, "unit_from": unit_from, "unit_later": unit_later, "unit_on": unit_on, "day_on": _day_on,
}  # fmt: skip
