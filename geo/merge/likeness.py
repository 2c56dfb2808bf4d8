"""Whether two claims can be, and how surely they are, about one event."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import log, sqrt

from geo.lexicon import table
from geo.merge.shapes import Likeness, alike, main_place
from geo.records import Claim, Count, Location

_WORD = re.compile(r"[^\W_]{4,}|\d{2,}")
_STEM = 6
"""Words are compared by their first letters, which inflections leave alone."""
_SLACK_BEFORE, _SLACK_AFTER = 7, 1
"""Days before and after publication in which an undated event of the news lies."""
_COUNT_RATIO = 2.5
"""Counts of the same thing further apart than this are of different events."""

WORDS_ALONE, WORDS_HELP = 0.5, 0.16
"""The likeness of two articles that is enough for claims without places, and that which claims with a shared place need."""


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
    words: frozenset[str]
    countries: frozenset[str]
    """Of its actors."""


def features_of(claim: Claim) -> Features:
    """What is compared of a claim."""
    place = main_place(claim)
    first, last = _days(claim)
    return Features(
        claim=claim,
        location=place.location if place else None,
        first=first,
        last=last,
        exact=claim.when.source != "publication" and claim.when.start is not None,
        words=words_of(claim.quote),
        countries=frozenset(actor.country for actor in claim.actors if actor.country),
    )


def _days(claim: Claim) -> tuple[int, int]:
    when = claim.when
    if when.start is None or when.end is None:
        return 0, 0
    if when.precision == "unknown":
        return (when.start - timedelta(days=_SLACK_BEFORE)).toordinal(), (when.end + timedelta(days=_SLACK_AFTER)).toordinal()
    return when.start.toordinal(), when.end.toordinal()


@cache
def _common() -> frozenset[str]:
    return frozenset(word[:_STEM] for word in table("merging")["common"])


def words_of(text: str) -> frozenset[str]:
    """The telling words of a text, by their first letters, and its numbers."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower())) - _common()


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


class Vocabulary:
    """How rare words are among articles, and how alike two articles are by the words of their claims."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        words: dict[str, set[str]] = {}
        for claim in claims:
            words.setdefault(claim.source.id, set(words_of(claim.source.title))).update(words_of(claim.quote))
        self._articles: Mapping[str, frozenset[str]] = {name: frozenset(found) for name, found in words.items()}
        counts = Counter(word for found in words.values() for word in found)
        self._rarity = {word: log(1 + len(words) / count) for word, count in counts.items()}
        self._size = {name: sqrt(sum(self._rarity[w] ** 2 for w in found)) or 1.0 for name, found in words.items()}

    def rarity(self, word: str) -> float:
        """The weight of a word: high when few articles have it."""
        return self._rarity.get(word, 0.0)

    def articles(self) -> Mapping[str, frozenset[str]]:
        """The words of each article, by its id."""
        return self._articles

    def alike(self, first: str, second: str) -> float:
        """The cosine of two articles' words, each weighted by how rare it is."""
        common = self._articles[first] & self._articles[second]
        return sum(self._rarity[word] ** 2 for word in common) / (self._size[first] * self._size[second])

    def claims_alike(self, first: Features, second: Features) -> float:
        """The same for two claims' own words."""
        common = sum(self.rarity(word) ** 2 for word in first.words & second.words)
        sizes = [sqrt(sum(self.rarity(word) ** 2 for word in one.words)) or 1.0 for one in (first, second)]
        return common / (sizes[0] * sizes[1])
