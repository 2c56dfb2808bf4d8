"""Whether two claims can be about one event: by kind, status, time, doers, numbers and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from geo.lexicon import table
from geo.merge.shapes import Likeness, alike, main_place
from geo.merge.words import Vector
from geo.records import Claim, Count, Location

_SLACK_BEFORE, _SLACK_AFTER = 7, 1
"""Days before and after publication in which an undated event of the news lies."""
_COUNT_RATIO = 2.5
"""Counts of the same thing further apart than this are of different events."""


@dataclass(frozen=True, slots=True)
class Features:
    """A claim with what is compared of it."""

    claim: Claim
    location: Location | None
    first: int
    last: int
    """Days (proleptic ordinals) between which it happened; 0 to 0 when nothing is known."""
    exact: bool
    """Whether the text itself gives the days."""
    countries: frozenset[str]
    """Of its actors."""
    story: int
    """The number of the story that its article tells."""
    leading: bool
    """Whether it is the most salient claim of its kind in its article."""
    words: Vector
    """Of its quote."""


def features_of(claim: Claim, *, story: int, leading: bool, words: Vector) -> Features:
    """What is compared of a claim, as described under `Features`."""
    place = main_place(claim)
    first, last = _days(claim)
    return Features(
        claim=claim,
        location=place.location if place else None,
        first=first,
        last=last,
        exact=claim.when.source != "publication" and claim.when.start is not None,
        countries=frozenset(actor.country for actor in claim.actors if actor.country),
        story=story,
        leading=leading,
        words=words,
    )


def _days(claim: Claim) -> tuple[int, int]:
    when = claim.when
    if when.start is None or when.end is None:
        return 0, 0
    if when.precision == "unknown":
        return (when.start - timedelta(days=_SLACK_BEFORE)).toordinal(), (when.end + timedelta(days=_SLACK_AFTER)).toordinal()
    return when.start.toordinal(), when.end.toordinal()


@cache
def _type_pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("merging")["compatible_types"])


@cache
def kind_family(kind: str) -> str:
    """One type for all those that can, by way of others, be sides of one event with this one."""
    members, added = {kind}, True
    while added:
        more = {one for pair in _type_pairs() if pair & members for one in pair} - members
        members |= more
        added = bool(more)
    return min(members)


@cache
def _families() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(family) for family in table("merging")["mode_families"])


def same_kind(first: Claim, second: Claim) -> bool:
    """Whether two claims' types and modes can be those of one event."""
    if first.type != second.type:
        return frozenset((first.type, second.type)) in _type_pairs()
    if not first.mode or not second.mode or first.mode == second.mode:
        return True
    return any(first.mode in family and second.mode in family for family in _families())


def same_status(first: Features, second: Features) -> bool:
    """What happened, is claimed or is denied goes together; a plan only with what happens on its day; a mere possibility with its like."""
    a, b = first.claim.status, second.claim.status
    if "hypothetical" in (a, b):
        return a == b
    if (a == "planned") != (b == "planned"):
        return first.exact and second.exact
    return True


def same_time(first: Features, second: Features) -> bool:
    """Whether the days of two claims overlap, or those of one are not known."""
    if not first.last or not second.last:
        return True
    return first.first <= second.last and second.first <= first.last


def same_actors(first: Features, second: Features) -> bool:
    """Whether some doer's country is shared, or one claim names none."""
    return not first.countries or not second.countries or bool(first.countries & second.countries)


def counts_differ(first: Iterable[Count], second: Iterable[Count]) -> bool:
    """Whether some count of the same thing is too different to be of one event."""
    for a in first:
        for b in second:
            if a.what != b.what:
                continue
            low, high = sorted((_typical(a), _typical(b)))
            if high > _COUNT_RATIO * max(low, 1) and high - low > 3:
                return True
    return False


def counts_agree(first: Iterable[Count], second: Iterable[Count]) -> bool:
    """Whether some number is the same in both."""
    given = {(c.what, n) for c in first for n in (c.low, c.best, c.high) if n is not None and n > 1}
    return any((c.what, n) in given for c in second for n in (c.low, c.best, c.high) if n is not None)


def _typical(count: Count) -> int:
    return next(n for n in (count.best, count.low, count.high) if n is not None)


def places_alike(first: Features, second: Features) -> Likeness | None:
    """How alike two claims' places are; None when they are apart or one has none."""
    if first.location is None or second.location is None:
        return None
    return alike(first.location, second.location)
