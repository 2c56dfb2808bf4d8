"""What is compared of a claim when it is asked whether two are about one event."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from geo.lexicon import table
from geo.merge.anaphora import is_aftermath, is_another, is_known, is_late_death
from geo.merge.matters import NOTHING, Things, forms, is_matter, matters, storms, things
from geo.merge.numbers import is_against_outlaws, whole
from geo.merge.shapes import main_place, spot_of, town_of
from geo.merge.words import Vector, stems, together, vector
from geo.records import Claim, Count, Location

_SLACK_BEFORE, _SLACK_AFTER = 7, 1
"""Days before and after publication in which an undated event of the news lies."""
_SLACK_KNOWN = 14
"""The same before publication of what the text takes for known."""
_FRESH = 2
"""Days before publication in which it lies where it is itself what is new; the harm of a disaster is told for longer."""
_LASTING = ("DISASTER",)
_OBJECT = 5
"""So many words after a verb its object ends: "began two days of talks"."""
_YEAR = 366
"""What was between days further apart went on for years."""


@dataclass(frozen=True, slots=True)
class Features:
    """A claim with what is compared of it."""

    claim: Claim
    location: Location | None
    spot: str
    """The name of the place where it was, if the gazetteer does not hold it."""
    town: str
    """The id of the town where it was."""
    first: int
    last: int
    """Days (proleptic ordinals) between which it happened; 0 to 0 when nothing is known."""
    fresh: int
    """The first of them if it is what is new in its article."""
    published: int
    """The day of publication; 0 when it is not known."""
    exact: bool
    """Whether the text itself gives the days."""
    lasts: bool
    """Whether they are those of years."""
    recent: bool
    """Whether it is known to be of no years: by its days, or as what is new in its article."""
    countries: frozenset[str]
    """Of its actors."""
    sufferers: frozenset[str]
    """Its recipients, by name and by country."""
    kinds: frozenset[str]
    """Its types: of what several claims tell, all of theirs."""
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
    against_outlaws: bool
    """Whether its numbers are of attackers or rebels."""
    counts: tuple[Count, ...]
    """Its numbers, if they are of all that is counted."""
    magnitude: float
    """Of an earthquake; 0 when it is not told."""
    sites: Things
    """The kinds of building, vehicle and site that its sentence names."""
    persons: Things
    """Whether its sentence names men, women, children ..."""
    illnesses: Things
    """Those that its sentence names, else the only one that its article names."""
    outbreak: bool
    """Whether it tells of people's illness and not of what may have brought it."""
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
    ill = frozenset().union(*(illnesses for _, _, _, illnesses, _ in told.values()))
    only = ill if len(ill) == 1 else NOTHING
    leading = _leading(said)
    lead = min((claim.start for claim in said), default=0)
    return [_features(claim, told[claim.quote], article, only, leading=claim.id in leading, opening=claim.start == lead) for claim in said]


def _features(
    claim: Claim, told: tuple[Vector, Things, Things, Things, Things], article: Vector, ill: Things, *, leading: bool, opening: bool
) -> Features:
    elsewhere = is_late_death(claim)
    place = None if elsewhere else main_place(claim)
    words, sites, persons, illnesses, named = told
    later = is_aftermath(claim)
    first, last, fresh = _days(claim, later=later, news=leading or opening or place is None)
    exact = claim.when.source != "publication" and claim.when.start is not None and not later
    lasts = last - first > _YEAR
    word_forms = _forms(claim, later=later)
    return Features(
        claim=claim,
        location=place.location if place else None,
        spot="" if elsewhere else spot_of(claim, place),
        town=town_of(place),
        first=first,
        last=last,
        fresh=fresh,
        published=claim.source.published.toordinal() if claim.source.published else 0,
        exact=exact,
        lasts=lasts,
        recent=not lasts and (exact or fresh > first),
        countries=frozenset(actor.country for actor in claim.actors if actor.country),
        sufferers=frozenset(name for one in claim.recipients for name in (one.name.lower(), one.country) if name),
        kinds=frozenset([claim.type]),
        sides=_sides(claim),
        unharmed=claim.status == "denied"
        and not (claim.mode or claim.actors or claim.counts)
        and not word_forms.isdisjoint(table("merging")["harm"]),
        another=is_another(claim),
        leading=leading,
        forms=word_forms,
        matters=matters(_event_word(claim)),
        against_outlaws=is_against_outlaws(claim),
        counts=whole(claim) if claim.counts and not later else (),
        magnitude=_magnitude(claim),
        sites=sites,
        persons=persons,
        illnesses=illnesses or ill if claim.type == "DISASTER" else NOTHING,
        outbreak=claim.type == "DISASTER" and _is_of_outbreak(claim),
        storms=named if claim.type == "DISASTER" else NOTHING,
        words=words,
        article=article,
    )


def _is_of_outbreak(claim: Claim) -> bool:
    """Whether it tells of an illness: "infected", "has killed"."""
    word = claim.trigger.text.lower()
    return word.startswith(tuple(table("merging")["outbreaks"])) or not forms(word).isdisjoint(table("merging")["harm"])


def _forms(claim: Claim, *, later: bool) -> frozenset[str]:
    """Its event word without endings; what is told later of an event is a word for the harm that it counts: "the toll rose"."""
    harm = (forms(count.what) for count in claim.counts if later and count.what in table("merging")["rising"])
    return forms(claim.trigger.text).union(*harm)


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


def doers_of(one: Features) -> frozenset[str]:
    """Who did it, by name and by country."""
    return one.countries | {actor.name.casefold() for actor in one.claim.actors}


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
    """The word that says what happened, with the noun where it says only that something did: "shooting took place", "began talks"."""
    word = claim.trigger.text
    if word.lower() not in table("merging")["light_verbs"]:
        return word
    before = claim.quote[: claim.trigger.start - claim.start].split()[-1:]
    after = claim.quote[claim.trigger.end - claim.start :].split(maxsplit=_OBJECT)[:_OBJECT]
    return " ".join([*before, word, *filter(is_matter, after)])


def _days(claim: Claim, *, later: bool, news: bool) -> tuple[int, int, int]:
    """The days between which it happened, and the first of them if it is what is new.

    What tells `later` of it has days of its own, before which it was; `news` is what may be new in its article.
    """
    when = claim.when
    if when.start is None or when.end is None:
        return 0, 0, 0
    known = later or is_known(claim)
    before = when.start.toordinal() - (_SLACK_KNOWN if known else _SLACK_BEFORE)
    if later:
        return before, when.end.toordinal(), before
    if when.precision != "unknown":
        return when.start.toordinal(), when.end.toordinal(), when.start.toordinal()
    new = news and not known and claim.type not in _LASTING and claim.status != "denied"
    last = when.end.toordinal()
    return before, last + _SLACK_AFTER, max(before, last - _FRESH) if new else before


@cache
def type_pairs(*lists: str) -> frozenset[frozenset[str]]:
    """The pairs of types that some lists of the lexicon hold."""
    return frozenset(frozenset(pair) for name in lists for pair in table("merging")[name])


@cache
def kind_family(kind: str) -> str:
    """One type for all those that, by way of others, articles on one subject tell of with this one."""
    members, added = {kind}, True
    while added:
        pairs = type_pairs("compatible_types", "related_types")
        more = {one for pair in pairs if pair & members for one in pair} - members
        members |= more
        added = bool(more)
    return min(members)
