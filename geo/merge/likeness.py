"""Whether two claims can be about one event: by kind, status, time, doers, numbers and place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from geo.lexicon import table
from geo.merge.anaphora import is_another, is_known
from geo.merge.matters import Things, compared, forms, matters, storms, things
from geo.merge.numbers import TELLING, agreement, counts_differ, falls, whole
from geo.merge.shapes import ONE_PLACE, SAME_PLACE, Likeness, alike, main_place, spot_of
from geo.merge.words import Vector, stems, together, vector
from geo.records import Claim, Count, Location

REACH_DAYS = 31
"""Articles published further apart are not taken to report the same event."""
_SLACK_BEFORE, _SLACK_AFTER = 7, 1
"""Days before and after publication in which an undated event of the news lies."""
_SLACK_KNOWN = 14
"""The same before publication of what the text takes for known."""
_FRESH = 2
"""Days before publication in which it lies where it is itself what is new; the harm of a disaster is told for longer."""
_RESIZED = 0.5
"""Measurements of one earthquake that are corrected differ by less."""
_LASTING = ("DISASTER",)


@dataclass(frozen=True, slots=True)
class Features:
    """A claim with what is compared of it."""

    claim: Claim
    location: Location | None
    spot: str
    """The name of the place where it was, if the gazetteer does not hold it."""
    first: int
    last: int
    """Days (proleptic ordinals) between which it happened; 0 to 0 when nothing is known."""
    fresh: int
    """The first of them if it is what is new in its article."""
    published: int
    """The day of publication; 0 when it is not known."""
    exact: bool
    """Whether the text itself gives the days."""
    countries: frozenset[str]
    """Of its actors."""
    sufferers: frozenset[str]
    """Its recipients, by name and by country."""
    sides: frozenset[str]
    """Who meets or agrees, by country where it is known; empty for what has no two sides."""
    unharmed: bool
    """Whether it says only that nobody was harmed, which is no denial of harm that is numbered."""
    another: bool
    """Whether its sentence says that it is something else than what was told: "a second bomb"."""
    leading: bool
    """Whether it is the most salient claim of its kind in its article."""
    forms: frozenset[str]
    """Its event word without endings."""
    matters: frozenset[str]
    """What its event word tells of."""
    counts: tuple[Count, ...]
    """Its numbers, if they are of all that is counted."""
    magnitude: float
    """Of an earthquake; 0 when it is not told."""
    sites: Things
    """The kinds of building, vehicle and site that its sentence names."""
    persons: Things
    """Whether its sentence names men, women, children ..."""
    storms: Things
    """The names of storms in its sentence, of those that its article calls so."""
    words: Vector
    """Of its quote."""
    article: Vector
    """Of its article's title and of all that the article claims."""


def features_of(claims: Iterable[Claim]) -> list[Features]:
    """What is compared of each claim of one article; `claims` must be all of them."""
    said = list(claims)
    quotes = {claim.quote: stems(claim.quote) for claim in said}
    article = vector(together([*(stems(claim.source.title) for claim in said[:1]), *quotes.values()]))
    named = frozenset().union(*(storms(text) for text in (*(claim.source.title for claim in said[:1]), *quotes)))
    told = {quote: (vector(words), *things(quote), frozenset(name for name in named if name in quote)) for quote, words in quotes.items()}
    leading = _leading(said)
    lead = min((claim.start for claim in said), default=0)
    return [_features(claim, told[claim.quote], article, leading=claim.id in leading, opening=claim.start == lead) for claim in said]


def _features(claim: Claim, told: tuple[Vector, Things, Things, Things], article: Vector, *, leading: bool, opening: bool) -> Features:
    place = main_place(claim)
    words, sites, persons, named = told
    known = is_known(claim)
    first, last = _days(claim, _SLACK_KNOWN if known else _SLACK_BEFORE)
    new = last and not known and claim.when.precision == "unknown" and claim.type not in _LASTING and (leading or opening or place is None)
    word = _event_word(claim)
    word_forms = forms(claim.trigger.text)
    return Features(
        claim=claim,
        location=place.location if place else None,
        spot=spot_of(claim, place),
        first=first,
        last=last,
        fresh=max(first, last - _SLACK_AFTER - _FRESH) if new else first,
        published=claim.source.published.toordinal() if claim.source.published else 0,
        exact=claim.when.source != "publication" and claim.when.start is not None,
        countries=frozenset(actor.country for actor in claim.actors if actor.country),
        sufferers=frozenset(name for one in claim.recipients for name in (one.name.lower(), one.country) if name),
        sides=_sides(claim),
        unharmed=claim.status == "denied" and not claim.actors and not claim.counts and not word_forms.isdisjoint(table("merging")["harm"]),
        another=is_another(claim),
        leading=leading,
        forms=word_forms,
        matters=matters(word),
        counts=whole(claim) if claim.counts else (),
        magnitude=_magnitude(claim),
        sites=sites,
        persons=persons,
        storms=named if claim.type == "DISASTER" else frozenset(),
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


def _magnitude(claim: Claim) -> float:
    found = _sized().search(claim.quote) if claim.type == "DISASTER" else None
    return float(found[1] or found[2]) if found else 0.0


@cache
def _sized() -> re.Pattern[str]:
    """The size of an earthquake: "magnitude 6.8", "a 6.8-magnitude"."""
    word = re.escape(table("merging")["magnitude"])
    return re.compile(rf"{word}[- ](?:\w+ )?(\d\.\d)|(\d\.\d)[- ]{word}")


def _event_word(claim: Claim) -> str:
    """The word that says what happened, with the noun before it where it says only that something did: "shooting took place"."""
    word = claim.trigger.text
    if word.lower() not in table("merging")["light_verbs"]:
        return word
    before = claim.quote[: claim.trigger.start - claim.start].split()[-1:]
    return " ".join([*before, word])


def _days(claim: Claim, slack: int) -> tuple[int, int]:
    when = claim.when
    if when.start is None or when.end is None:
        return 0, 0
    if when.precision == "unknown":
        return (when.start - timedelta(days=slack)).toordinal(), (when.end + timedelta(days=_SLACK_AFTER)).toordinal()
    return when.start.toordinal(), when.end.toordinal()


@cache
def _type_pairs(*lists: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for name in lists for pair in table("merging")[name])


@cache
def kind_family(kind: str) -> str:
    """One type for all those that, by way of others, articles on one subject tell of with this one."""
    members, added = {kind}, True
    while added:
        pairs = _type_pairs("compatible_types", "related_types")
        more = {one for pair in pairs if pair & members for one in pair} - members
        members |= more
        added = bool(more)
    return min(members)


@cache
def _types_go_together(first: str, second: str) -> bool:
    return first == second or frozenset((first, second)) in _type_pairs("compatible_types")


@cache
def _modes_go_together(first: str, second: str) -> bool:
    return first == second or any(first in family and second in family for family in table("merging")["mode_families"])


def same_mode(first: Claim, second: Claim) -> bool:
    """Whether two claims' modes can be those of one event, where their types are one and both have a mode."""
    return first.type != second.type or not first.mode or not second.mode or _modes_go_together(first.mode, second.mode)


def same_status(first: Features, second: Features) -> bool:
    """What happened, is claimed or is denied goes together; a plan only with what happens on its day; a mere possibility with its like."""
    a, b = first.claim.status, second.claim.status
    if a == b:
        return True
    if "hypothetical" in (a, b):
        return False
    if "denied" in (a, b):
        return True
    if (a == "planned") != (b == "planned"):
        return first.exact and second.exact
    return True


def same_time(first: Features, second: Features) -> bool:
    """Whether the articles are of the same days, and the days that they tell of overlap or are not all known.

    What another article tells as new was not longer ago, unless a telling number is the same.
    """
    if first.published and second.published and abs(first.published - second.published) > REACH_DAYS:
        return False
    if not first.last or not second.last:
        return True
    if first.first > second.last or second.first > first.last:
        return False
    fresh = first.fresh <= second.last and second.fresh <= first.last
    return fresh or first.claim.source.id == second.claim.source.id or agreement(first.claim.counts, second.claim.counts) in TELLING


def same_turn(first: Features, second: Features) -> bool:
    """Whether it is not "a second bomb" that one tells of after the other was published, no day showing that it is the same."""
    if first.another == second.another or (first.exact and second.exact):
        return True
    later, earlier = (first, second) if first.another else (second, first)
    return not later.published or not earlier.published or earlier.published >= later.published


def same_things(first: Features, second: Features) -> bool:
    """Whether two claims without days, of articles of different days, do not tell of other sites, other victims or a lower toll."""
    if first.published == second.published or not (first.published and second.published):
        return True
    earlier, later = sorted((first, second), key=lambda one: one.published)
    fell = first.leading and second.leading and falls(earlier.claim.counts, later.claim.counts)
    return not fell and "others" not in (compared(first.sites, second.sites), compared(first.persons, second.persons))


def same_shock(first: Features, second: Features) -> bool:
    """Whether two claims of an earthquake can be of one shock: of one size as far as it is told, and not one of them an aftershock."""
    if second.claim.type != "DISASTER":
        return True
    after = [one.claim.trigger.text.lower().startswith(table("merging")["aftershock"]) for one in (first, second)]
    sized = first.magnitude and second.magnitude
    return after[0] == after[1] and (not sized or abs(first.magnitude - second.magnitude) <= _RESIZED)


def same_storm(first: Features, second: Features) -> bool:
    """Whether two claims of disasters name one storm."""
    return not first.storms.isdisjoint(second.storms)


def same_numbers(first: Features, second: Features) -> bool:
    """Whether the numbers of two claims can be of one event; at one place, on days that both tell, they may be disputed."""
    likeness = places_alike(first, second) if first.exact and second.exact else None
    contested = likeness is not None and likeness.value > SAME_PLACE
    return not counts_differ(first.counts, second.counts, (first.published, second.published), contested=contested)


def same_actors(first: Features, second: Features) -> bool:
    """Whether some doer's country is shared, or one claim names none."""
    return not first.countries or not second.countries or bool(first.countries & second.countries)


def same_matter(first: Features, second: Features) -> bool:
    """Whether two claims of no kind, or of what may only be, tell of one matter, by their event words or by a telling number."""
    a, b = first.claim, second.claim
    vague = a.type == b.type == "OTHER" or a.status == b.status == "hypothetical"
    return not vague or not first.matters.isdisjoint(second.matters) or agreement(a.counts, b.counts) in TELLING


def same_sides(first: Features, second: Features) -> bool:
    """Whether talks or agreements that both name their sides share two of them, where no place shows that they are the same."""
    if len(first.sides) < 2 or len(second.sides) < 2:
        return True
    return len(first.sides & second.sides) > 1 or places_alike(first, second) is not None


def told_as_one(first: Features, second: Features) -> bool:
    """Whether one article can tell of one event by two claims of their statuses: not by a plan and a report.

    A denial is of what was told by the same word: "they attacked", "denied that they attacked".
    """
    a, b = first.claim.status, second.claim.status
    if a == b:
        return True
    if "denied" in (a, b):
        return tells_of_no_harm(first, second) or first.forms <= second.forms or second.forms <= first.forms
    return "planned" not in (a, b)


def tells_of_no_harm(first: Features, second: Features) -> bool:
    """Whether the later of an article's claims says that nobody was harmed in what the earlier one tells: "Nobody was hurt"."""
    told = {first.claim.type, second.claim.type} <= set(table("merging")["going_on"]) and first.claim.status in ("reported", "claimed")
    return told and second.unharmed and not first.claim.counts


def places_alike(first: Features, second: Features) -> Likeness | None:
    """How alike two claims' places are; None when they are apart or one has none."""
    if first.spot and first.spot == second.spot:
        return ONE_PLACE
    if first.location is None or second.location is None:
        return None
    return alike(first.location, second.location)


def are_apart(first: Features, second: Features) -> bool:
    """Whether two claims were at places that cannot be one."""
    return first.location is not None and second.location is not None and places_alike(first, second) is None


def agree(first: Features, second: Features) -> bool:
    """Whether nothing that the two claims say of time, doers, numbers and place forbids that they are of one event."""
    return (
        same_time(first, second)
        and same_status(first, second)
        and same_actors(first, second)
        and same_sides(first, second)
        and same_turn(first, second)
        and (first.exact or second.exact or same_things(first, second))
        and (first.claim.type != "DISASTER" or same_shock(first, second))
        and compared(first.storms, second.storms) != "others"
        and (not first.counts or not second.counts or same_numbers(first, second))
        and (first.claim.mode != "arrest" or second.claim.mode != "arrest" or compared(first.persons, second.persons) != "others")
        and not are_apart(first, second)
    )


def may_be_one(first: Features, second: Features) -> bool:
    """Whether two claims that agree are of types that are sides of one event: a raid has its shots and its abductions."""
    return _types_go_together(first.claim.type, second.claim.type) and agree(first, second)


def possible(first: Features, second: Features) -> bool:
    """Whether two claims that agree can tell of one thing, which that nobody was hurt and a number of the hurt do not."""
    numbered = (first.unharmed and second.counts) or (second.unharmed and first.counts)
    return not numbered and same_matter(first, second) and may_be_one(first, second) and same_mode(first.claim, second.claim)
