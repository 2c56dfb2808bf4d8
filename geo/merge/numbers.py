"""Whether the numbers that two claims give of one thing go together."""

from collections.abc import Iterable
from functools import cache

from geo.lexicon import table
from geo.records import Claim, Count

_RATIO = 2.5
"""Numbers of the same thing further apart than this are of different events."""
_CONTESTED = 4.0
"""The same of what two claims place in one town on one day: an army and a rebel speak of other tolls."""
_RISE = 20.0
"""How many times its first number a toll may rise to."""
_OPEN = 50.0
"""How many times more there may be of what is told with a lower end alone: "thousands"."""
_APART = 3
"""Numbers no further apart than this may be of one event."""
_NEAR = 1.25
"""Numbers closer than this may be two roundings of one."""
_MANY, _TENS = 100, 10
"""How large a number must be to say much, or something: three are often wounded."""
TELLING = ("tens", "many")
"""Agreements that seldom come by chance."""


@cache
def thing(what: str) -> str:
    """What is counted, by one name where it has several: "troops" for "soldiers"."""
    return next((family[0] for family in table("merging")["same_things"] if what in family), what)


def whole(claim: Claim) -> tuple[Count, ...]:
    """The counts of a claim; none where its word is a part of what is counted: "five of the injured"."""
    return () if claim.quote[: claim.trigger.start - claim.start].lower().endswith(_part_of()) else claim.counts


def is_against_outlaws(claim: Claim) -> bool:
    """Whether others than attackers or rebels killed some of these."""
    outlaws = table("merging")["outlaws"]
    harmed = claim.type == "ASSAULT" and bool(claim.recipients) and all(one.sector in outlaws for one in claim.recipients)
    return harmed and not is_done_by_outlaws(claim)


def is_done_by_outlaws(claim: Claim) -> bool:
    """Whether attackers or rebels did what a claim tells."""
    return any(one.sector in table("merging")["outlaws"] for one in claim.actors)


@cache
def _part_of() -> str:
    return f" {table('merging')['part_of']} "


def counts_differ(
    first: Iterable[Count], second: Iterable[Count], days: tuple[int, int], *, contested: bool = False, grows: bool = False
) -> bool:
    """Whether some count of the same thing is too different to be of one event.

    `days` are those of the articles; `contested` says that both name the very place and day, where numbers may be disputed,
    and `grows` that all numbers may rise: of those whom an epidemic or a flood befalls.
    """
    ratio = _CONTESTED if contested else _RATIO
    return any(thing(a.what) == thing(b.what) and _is_far(a, b, days, ratio, grows=grows) for a in first for b in second)


def _is_far(a: Count, b: Count, days: tuple[int, int], ratio: float, *, grows: bool) -> bool:
    """Whether two counts of one thing, with the days of their articles, are of two events.

    What is "at least" so, or "thousands", may be many times more, and so may be what a toll rises to.
    """
    low, high = typical(a), typical(b)
    told, later = days
    if low > high:
        a, low, high, told, later = b, high, low, later, told
    if high <= ratio * max(low, 1) or high - low <= _APART:
        return False
    if a.best is None and a.high is None:
        return high > _OPEN * max(low, 1)
    rises = (grows or a.what in table("merging")["rising"]) and told < later
    return not rises or high > _RISE * max(low, 1)


def numbers_differ(first: Iterable[Count], second: Iterable[Count]) -> bool:
    """Whether two claims give one number each of the same thing, and not the same."""
    return any(thing(a.what) == thing(b.what) and _exact(a) and _exact(b) and a.best != b.best for a in first for b in second)


def _exact(count: Count) -> bool:
    return count.low == count.best == count.high


def falls(earlier: Iterable[Count], later: Iterable[Count]) -> bool:
    """Whether a toll that was told as a number is lower later, which tolls are not."""
    rising = table("merging")["rising"]
    before = {count.what: count.best for count in earlier if count.what in rising and _exact(count)}
    return any(count.what in before and count.high is not None and count.high < (before[count.what] or 0) for count in later)


def counts_in_common(first: Iterable[Count], second: Iterable[Count]) -> list[tuple[int, str]]:
    """The numbers above one that both give of the same thing, with the thing."""
    given = {(n, thing(c.what)) for c in first for n in (c.low, c.best, c.high) if n is not None and n > 1}
    return sorted(given & {(n, thing(c.what)) for c in second for n in (c.low, c.best, c.high) if n is not None}) if given else []


def agreement(first: tuple[Count, ...], second: tuple[Count, ...]) -> str:
    """How the numbers of two claims go together: the same "few", "tens" or "many" of a thing, "near", others; empty where none can."""
    if not first or not second:
        return ""
    common = counts_in_common(first, second)
    if common:
        most = max(number for number, _ in common)
        return "many" if most >= _MANY else "tens" if most >= _TENS else "few"
    pairs = [(typical(a), typical(b)) for a in first for b in second if thing(a.what) == thing(b.what)]
    if not pairs:
        return ""
    near = any(min(pair) >= _TENS and max(pair) <= _NEAR * min(pair) for pair in pairs)
    return "near" if near else "others"


def typical(count: Count) -> int:
    """The best number of a count, else its least, else its greatest."""
    number = count.low if count.best is None else count.best
    return number if number is not None else count.high or 0
