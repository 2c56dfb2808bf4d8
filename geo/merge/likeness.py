"""Whether two claims can be about one event: by kind, status, time, doers, numbers and place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from geo.lexicon import table
from geo.merge.shapes import Likeness, alike, main_place
from geo.merge.words import Vector, stems, together, vector
from geo.records import Claim, Count, Location

REACH_DAYS = 31
"""Articles published further apart are not taken to report the same event."""
_SLACK_BEFORE, _SLACK_AFTER = 7, 1
"""Days before and after publication in which an undated event of the news lies."""
_STEM = 5
"""Words that begin with so many of the same letters are taken for forms of one."""
_LONG = 4
"""Shorter words of an event word say little: "broke out"."""
_COUNT_RATIO = 2.5
"""Counts of the same thing further apart than this are of different events."""
_RISE = 20.0
"""How many times its first number a toll may rise to."""
_FEW = 3
"""Counts no further apart than this may be of one event."""


@dataclass(frozen=True, slots=True)
class Features:
    """A claim with what is compared of it."""

    claim: Claim
    location: Location | None
    first: int
    last: int
    """Days (proleptic ordinals) between which it happened; 0 to 0 when nothing is known."""
    published: int
    """The day of publication; 0 when it is not known."""
    exact: bool
    """Whether the text itself gives the days."""
    countries: frozenset[str]
    """Of its actors."""
    sides: frozenset[str]
    """Who meets or agrees, by country where it is known; empty for what has no two sides."""
    leading: bool
    """Whether it is the most salient claim of its kind in its article."""
    stem: str
    """The first letters of its event word."""
    words: Vector
    """Of its quote."""
    article: Vector
    """Of its article's title and of all that the article claims."""


def features_of(claims: Iterable[Claim]) -> list[Features]:
    """What is compared of each claim of one article; `claims` must be all of them."""
    said = list(claims)
    quotes = {claim.quote: stems(claim.quote) for claim in said}
    article = vector(together([*(stems(claim.source.title) for claim in said[:1]), *quotes.values()]))
    vectors = {quote: vector(words) for quote, words in quotes.items()}
    leading = _leading(said)
    return [_features(claim, vectors[claim.quote], article, leading=claim.id in leading) for claim in said]


def _features(claim: Claim, words: Vector, article: Vector, *, leading: bool) -> Features:
    place = main_place(claim)
    first, last = _days(claim)
    return Features(
        claim=claim,
        location=place.location if place else None,
        first=first,
        last=last,
        published=claim.source.published.toordinal() if claim.source.published else 0,
        exact=claim.when.source != "publication" and claim.when.start is not None,
        countries=frozenset(actor.country for actor in claim.actors if actor.country),
        sides=_sides(claim),
        leading=leading,
        stem=claim.trigger.text.lower()[:_STEM],
        words=words,
        article=article,
    )


def _sides(claim: Claim) -> frozenset[str]:
    if claim.type not in table("merging")["two_sided"]:
        return frozenset()
    return frozenset(actor.country or actor.name for actor in (*claim.actors, *claim.recipients))


def _leading(claims: Sequence[Claim]) -> set[str]:
    """The ids of the most salient claims, one a family of kinds."""
    best: dict[str, Claim] = {}
    for claim in claims:
        kind = kind_family(claim.type)
        if kind not in best or (-claim.salience, claim.trigger.start) < (-best[kind].salience, best[kind].trigger.start):
            best[kind] = claim
    return {claim.id for claim in best.values()}


def by_article(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """The claims of each article, by its id."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.source.id, []).append(claim)
    return found


def order(claim: Claim) -> tuple[int, str, int, str]:
    """The order in which claims are taken: by publication, those without a day first, then by article and place in its text."""
    published = claim.source.published
    return published.toordinal() if published else 0, claim.source.id, claim.trigger.start, claim.id


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
def _types_go_together(first: str, second: str) -> bool:
    return first == second or frozenset((first, second)) in _type_pairs()


@cache
def _modes_go_together(first: str, second: str) -> bool:
    return first == second or any(first in family and second in family for family in table("merging")["mode_families"])


def same_kind(first: Claim, second: Claim) -> bool:
    """Whether two claims' types and modes can be those of one event."""
    if first.type != second.type or not first.mode or not second.mode:
        return _types_go_together(first.type, second.type)
    return _modes_go_together(first.mode, second.mode)


def same_status(first: Features, second: Features) -> bool:
    """What happened, is claimed or is denied goes together; a plan only with what happens on its day; a mere possibility with its like."""
    a, b = first.claim.status, second.claim.status
    if "hypothetical" in (a, b):
        return a == b
    if (a == "planned") != (b == "planned"):
        return first.exact and second.exact
    return True


def same_time(first: Features, second: Features) -> bool:
    """Whether the articles are of the same days, and the days that they tell of overlap or are not all known."""
    if first.published and second.published and abs(first.published - second.published) > REACH_DAYS:
        return False
    if not first.last or not second.last:
        return True
    return first.first <= second.last and second.first <= first.last


def same_actors(first: Features, second: Features) -> bool:
    """Whether some doer's country is shared, or one claim names none."""
    return not first.countries or not second.countries or bool(first.countries & second.countries)


def same_sides(first: Features, second: Features) -> bool:
    """Whether talks or agreements that both name their sides share two of them, where no place shows that they are the same."""
    if len(first.sides) < 2 or len(second.sides) < 2:
        return True
    return len(first.sides & second.sides) > 1 or places_alike(first, second) is not None


@cache
def thing(what: str) -> str:
    """What is counted, by one name where it has several: "troops" for "soldiers"."""
    return next((family[0] for family in table("merging")["same_things"] if what in family), what)


@cache
def same_matter(first: str, second: str) -> bool:
    """Whether two event words, each of one word or several, tell of one matter: a word of each begins alike, or as one family does."""
    families = [tuple(family) for family in table("merging")["same_matters"]]
    pairs = [(one, other) for one in _long(first) for other in _long(second)]
    return any(a[:_STEM] == b[:_STEM] or any(a.startswith(family) and b.startswith(family) for family in families) for a, b in pairs)


def _long(words: str) -> list[str]:
    return [word for word in words.lower().split() if len(word) >= _LONG]


def counts_differ(first: Features, second: Features) -> bool:
    """Whether some count of the same thing is too different to be of one event."""
    for a in first.claim.counts:
        for b in second.claim.counts:
            if thing(a.what) == thing(b.what) and _is_far(a, b, first.published, second.published):
                return True
    return False


def _is_far(a: Count, b: Count, told: int, later: int) -> bool:
    """Whether two counts of one thing, with the days of their articles, are of two events.

    A toll rises: what is "at least" so, or was so before, may be many times more.
    """
    low, high = _typical(a), _typical(b)
    if low > high:
        a, low, high, told, later = b, high, low, later, told
    if high <= _COUNT_RATIO * max(low, 1) or high - low <= _FEW:
        return False
    rises = a.what in table("merging")["rising"] and ((a.best is None and a.high is None) or told < later)
    return not rises or high > _RISE * max(low, 1)


def counts_in_common(first: Iterable[Count], second: Iterable[Count]) -> list[tuple[int, str]]:
    """The numbers above one that both give of the same thing, with the thing."""
    given = {(n, thing(c.what)) for c in first for n in (c.low, c.best, c.high) if n is not None and n > 1}
    return sorted(given & {(n, thing(c.what)) for c in second for n in (c.low, c.best, c.high) if n is not None}) if given else []


def _typical(count: Count) -> int:
    number = count.low if count.best is None else count.best
    return number if number is not None else count.high or 0


def places_alike(first: Features, second: Features) -> Likeness | None:
    """How alike two claims' places are; None when they are apart or one has none."""
    if first.location is None or second.location is None:
        return None
    return alike(first.location, second.location)


def possible(first: Features, second: Features) -> bool:
    """Whether nothing that the two claims say forbids that they are about one event."""
    return (
        same_time(first, second)
        and same_kind(first.claim, second.claim)
        and same_status(first, second)
        and same_actors(first, second)
        and same_sides(first, second)
        and not counts_differ(first, second)
        and (first.location is None or second.location is None or places_alike(first, second) is not None)
    )
