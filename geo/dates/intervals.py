"""Days, months, years and parts of them as intervals."""

from calendar import monthrange
from datetime import date, timedelta

from geo.lexicon import table
from geo.records import DatePrecision, DateSource, Interval

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def interval_of(start: date | None, end: date | None, precision: DatePrecision, source: DateSource) -> Interval:
    """An interval, its ends in order; without days when one is not known."""
    if start is None or end is None:
        return Interval(None, None, "unknown", source)
    return Interval(min(start, end), max(start, end), precision, source)


def unknown() -> Interval:
    """The interval of a relative expression without a publication date."""
    return Interval(None, None, "unknown", "relative")


def day_of(year: int, month: int, day: int, source: DateSource) -> Interval | None:
    """One day; None when there is no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return interval_of(found, found, "day", source)


def month_of(year: int, month: int, source: DateSource) -> Interval:
    """A whole month."""
    return interval_of(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", source)


def year_of(year: int, source: DateSource) -> Interval:
    """A whole year."""
    return interval_of(date(year, 1, 1), date(year, 12, 31), "year", source)


def months_on(start: date, count: int) -> date:
    """The first day of the month `count` months after that of `start`."""
    index = start.year * 12 + start.month - 1 + count
    year = min(max(index // 12, _FIRST_YEAR), _LAST_YEAR)
    return date(year, index % 12 + 1, 1)


def shifted(day: date, count: int, unit: str) -> date:
    """`day` moved by `count` units, kept within a month's days."""
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    first = months_on(day, months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def part_of(interval: Interval, part: str) -> Interval:
    """The early, middle or late third of an interval."""
    if interval.start is None or interval.end is None:
        return interval
    third = ((interval.end - interval.start).days + 1) / 3
    number = table("calendar")["parts"][part]
    start = interval.start + timedelta(days=round(third * (number - 1)))
    end = interval.start + timedelta(days=max(round(third * number) - 1, 0))
    return interval_of(start, min(max(start, end), interval.end), interval.precision, interval.source)
