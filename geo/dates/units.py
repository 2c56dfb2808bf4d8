"""The readers of weeks, months, years and other units: "two weeks ago", "last month", "the first half of the year"."""

from dataclasses import replace
from datetime import date, timedelta

from geo.dates.context import Context, Groups, Reading, number_of, step_of, text_of
from geo.dates.intervals import interval_of, month_of, months_on, part_of, shifted, unknown, year_of
from geo.lexicon import table
from geo.records import DatePrecision, Interval


def _unit(groups: Groups) -> str:
    return str(table("calendar")["units"][text_of(groups, "u")])


_UNIT_PRECISION: dict[str, DatePrecision] = {
    "day": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "month",
    "year": "year", "decade": "year", "century": "year",
}  # fmt: skip
_LONG = ("week", "fortnight", "month", "quarter", "year", "decade")
"""The units in the last of which something has been done more than once."""
_MOST = 100
"""More units are no stretch that news is told of."""


def unit_ago(groups: Groups, context: Context) -> Reading:
    """So many units before publication: "two weeks ago"."""
    return _counted(groups, context, -1)


def unit_ahead(groups: Groups, context: Context) -> Reading:
    """So many units after publication: "in two weeks"; after what is done it only says how long that took, or in how long it was.

    The last units are those of "38 have died in ten years", but of weeks and more: "has closed in two days".
    """
    unit, count = _unit(groups), number_of(groups, "n")
    if context.outlook.compared:
        return None
    if context.outlook.up_to_now and context.published is not None and unit in _LONG and count <= _MOST:
        return interval_of(shifted(context.published, -count, unit), context.published, _UNIT_PRECISION[unit], "relative")
    return None if context.outlook.done else _counted(groups, context, 1)


def unit_later(groups: Groups, context: Context) -> Reading:
    """So many units after or before the day told of last: "two days later", "a day earlier"; that of publication for the latter else."""
    earlier = step_of(text_of(groups, "r")) < 0
    day = context.told or (context.published if earlier else None)
    return _counted(groups, replace(context, published=day), -1 if earlier else 1) if day else None


def unit_from(groups: Groups, context: Context) -> Reading:
    """When something happened so long before or after which the day before it in the text lies: "on Friday, a day after they left".

    Where no day is told, what came after it came on the day of publication or the one before: "The talks came a week after they left".
    """
    before = context.before.precision if context.before is not None else "day"
    if before != "day" and _unit(groups) not in _WITHIN.get(before, ()):
        return None
    if text_of(groups, "n") in ("", "the") and (text_of(groups, "u") != "day" if text_of(groups, "n") else _unit(groups) != "hour"):
        return None  # "in the days after", "the week after"
    known = {**groups, "n": groups["n"] if text_of(groups, "n") not in ("", "the") else "one"}
    sign = -1 if groups["r"] == "after" else 1
    day = context.before.start if context.before is not None else context.told if sign < 0 else None
    if day is not None:
        found = _counted(known, replace(context, published=day), sign)
        return _into_next_day(found, context) if found is not None and sign > 0 and _unit(groups) == "hour" else found
    latest = _counted(known, context, sign) if sign < 0 and not context.outlook.ahead else None
    if latest is None or latest.precision != "day" or latest.start is None:
        return latest
    return replace(latest, start=latest.start - timedelta(days=1))


def _into_next_day(found: Interval, context: Context) -> Interval:
    """What came hours after a day's event, maybe on the next day, if that is over: "on Friday night, hours before they came"."""
    if found.end is None or context.published is None or found.end >= context.published:
        return found
    return replace(found, end=found.end + timedelta(days=1))


_WITHIN: dict[DatePrecision, tuple[str, ...]] = {"month": ("month", "year", "decade"), "year": ("year", "decade")}
"""By how exact a time is, the units that may be counted from it: "in October 2019, a month after"."""


def span_of(groups: Groups, context: Context) -> Reading:
    """How long something had lasted up to the day before it in the text, or to publication: "killed in a week of protests"."""
    before, unit = context.before, _unit(groups)
    if before is not None and (before.precision != "day" or before.start != before.end):
        return None
    if unit == "year" and (context.outlook.lasted or not context.outlook.done):
        return None  # "thousands died in ten years of war", but "have died"
    last = before.start if before is not None else context.published
    if last is None:
        return unknown()
    return interval_of(shifted(last, -number_of(groups, "n"), unit), last, _UNIT_PRECISION[unit], "relative")


def span_before(groups: Groups, context: Context) -> Reading:
    """A stretch up to the time before it in the text, or to publication: "a truce last May after more than two years"."""
    start = context.before.start if context.before is not None else None
    return unit_span(groups, replace(context, published=start or context.published))


def _counted(groups: Groups, context: Context, sign: int) -> Reading:
    """So many units before or after publication: the unit that it falls in, around that day."""
    if context.published is None:
        return unknown()
    unit, count = _unit(groups), number_of(groups, "n")
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


def unit_span(groups: Groups, context: Context) -> Reading:
    """A stretch up to publication ("the past two weeks", "after more than two years"), or on from it."""
    direction, unit = text_of(groups, "r"), _unit(groups)
    directed = direction in table("calendar")["directions"]
    lasting = text_of(groups, "lead") == "for" and not directed
    if lasting and (context.outlook.term or context.outlook.lasted):
        return None  # "jailed for at least two years", "burned for nearly 20 hours"
    if directed and text_of(groups, "n") in ("a", "an"):
        return None  # a verb: "to last a day"
    if not directed and text_of(groups, "lead") not in ("for", "after", "over"):
        return None
    if context.published is None:
        return unknown()
    count = number_of(groups, "n")
    if unit == "weekend" or count * {"decade": 10, "century": 100, "year": 1}.get(unit, 0) > 900:
        return None
    if unit == "hour":
        unit, count = "day", max(count // 24, 1)
    sign = 1 if step_of(direction) > 0 or (lasting and context.outlook.ahead) else -1
    far = shifted(context.published, sign * count, unit)
    return interval_of(far, context.published, _UNIT_PRECISION[unit], "relative")


def unit_directed(groups: Groups, context: Context) -> Reading:
    """ "Last week", "this month", "next year": the calendar week from Monday, month or year; "the past week" ends with publication.

    On a Sunday, which begins a week or ends one, "last week" may be the one up to the day before too.
    """
    if groups["the"] and text_of(groups, "r") == "next" and _unit(groups) in ("week", "month", "year"):
        return None  # "the next month", which may be the one after what was told
    if groups["the"] and text_of(groups, "r") in _UP_TO_NOW and _unit(groups) != "weekend":
        return _up_to_now(_unit(groups), context)
    whole, published = _directed(groups, context), context.published
    if whole is None or whole.start is None or published is None or whole.precision != "week":
        return whole
    eve = published - timedelta(days=1)
    return interval_of(whole.start, eve, "week", "relative") if whole.end == published - timedelta(days=7) else whole


_UP_TO_NOW = ("last", "past")
"""With an article before them, what says of a unit that it ends with publication."""


def _up_to_now(unit: str, context: Context) -> Interval:
    if context.published is None:
        return unknown()
    return interval_of(shifted(context.published, -1, unit), context.published, _UNIT_PRECISION[unit], "relative")


def unit_on(groups: Groups, context: Context) -> Reading:
    """The week, month or year after the one told of last: "the next month", "the following year"; after publication where none is told.

    What the text looks ahead to, and a stretch, "over the next month", go on from publication.
    """
    told = context.before.start if context.before is not None else context.told
    if _unit(groups) == "year" and context.before is None and context.year is not None:
        told = date(context.year, 1, 1)
    following = text_of(groups, "r") == "following"
    if context.outlook.ahead or told is None or (text_of(groups, "lead") and not following):
        return None if following else _directed(groups, context)
    on = _directed(groups, replace(context, published=told))
    over = on is not None and on.start is not None and context.published is not None and on.start <= context.published
    return on if over else None


def _directed(groups: Groups, context: Context) -> Reading:
    """The calendar week from Monday, month or year that "last", "this" or "next" tells of."""
    published = context.published
    if published is None:
        return unknown()
    unit, step = _unit(groups), int(table("calendar")["directions"][text_of(groups, "r")])
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


def part_relative(groups: Groups, context: Context) -> Reading:
    """The beginning, middle or end of a week, month or year: "late last month"."""
    whole = _directed(groups, context)
    return part_of(whole, text_of(groups, "p")) if whole else None


def within_relative(groups: Groups, context: Context) -> Reading:
    """Earlier or later within a week, month or year: cut at the publication date."""
    whole = _directed(groups, context)
    if whole is None or whole.start is None or whole.end is None or context.published is None:
        return whole
    if text_of(groups, "r") != "this":
        return whole
    if step_of(text_of(groups, "w")) < 0:
        return interval_of(whole.start, context.published, whole.precision, "relative")
    return interval_of(context.published, whole.end, whole.precision, "relative")


def half(groups: Groups, context: Context) -> Reading:
    """The first or second half of a year or month."""
    whole = year_of(number_of(groups, "y"), "explicit") if groups["y"] else _current(groups, context)
    if whole.start is None or whole.end is None:
        return whole
    monthly = groups["u"] == "month"
    middle = whole.start.replace(day=16) if monthly else whole.start.replace(month=7)
    start, end = (whole.start, middle - timedelta(days=1)) if groups["o"] == "first" else (middle, whole.end)
    return interval_of(start, end, "day" if monthly else "month", whole.source)


def _current(groups: Groups, context: Context) -> Interval:
    """ "The year" is the one of publication, "last year" the one before."""
    direction = "this" if text_of(groups, "r") == "the" else text_of(groups, "r")
    return _directed({**groups, "r": direction}, context) or unknown()


def bound(groups: Groups, context: Context) -> Reading:
    """From publication to the end of a year or month, or from its beginning to publication."""
    whole = _current(groups, context)
    if whole.start is None or whole.end is None or context.published is None:
        return whole
    if not groups["to"]:
        return interval_of(whole.start, context.published, whole.precision, "relative") if whole.start <= context.published else None
    return interval_of(context.published, whole.end, whole.precision, "relative") if whole.end >= context.published else whole
