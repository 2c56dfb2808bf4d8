"""Where those on their way come from and go to, when a preposition alone does not say so."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import is_time
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.phrases import PlacePhrase
from geo.lexicon import table
from geo.records import Actor, ClaimPlace, Location, PlaceRole

_CARRIED = 7
"""How far before "from A to B" what is on that way may be told: "a bus carrying forty pilgrims from A to B"."""

_MADE = 3
"""How far before "to" what makes its way there is said to: "made its way to"."""


def as_travelled(
    hit: Hit, phrases: tuple[PlacePhrase, ...], roles: tuple[PlaceRole | None, ...], words: tuple[str, ...]
) -> tuple[PlaceRole | None, ...]:
    """The roles of the places of a word that tells of a way; those of any other word as they are.

    What is left for elsewhere is an origin, "fled Goma for Bukavu", and where somebody is taken from without a goal is
    where that happens, "rescued from a mine in Masisi", unless it may be his home, "rescued ten migrants from Mali".
    """
    verb = hit.lit or hit.base
    if verb in trigger_words("carrying"):
        return _carried(hit, phrases, roles)
    if verb not in trigger_words("taking") and verb not in trigger_words("leaving"):
        return roles
    taking, leaving, crossing = (verb in trigger_words(name) for name in ("taking", "leaving", "crossing"))
    left = {one.placed.last for one in phrases if hit.last <= one.placed.first and (one.start < hit.last or one.preposition == "from")}
    left |= set() if crossing else {hit.last}
    left |= {_after_time(last, words) for last in left}
    going = [_goal(phrase, role, left) if leaving else role for phrase, role in zip(phrases, roles, strict=True)]
    given = zip(phrases, going, strict=True)
    if "destination" in going:
        if crossing:
            return tuple(going)
        return tuple("origin" if role == "at" and one.start < hit.last <= one.placed.first else role for one, role in given)
    if not taking:
        return roles
    homes = {one.start for one in phrases if words[one.start - 1] in words_of("counted_again") or (one.of_actor and not leaving)}
    return tuple(role if role != "origin" else None if one.start in homes else "at" for one, role in given)


def _carried(hit: Hit, phrases: tuple[PlacePhrase, ...], roles: tuple[PlaceRole | None, ...]) -> tuple[PlaceRole | None, ...]:
    """The roles with both ends of the way on which somebody is brought: "taken from Gao to Bamako"; without one as they are."""
    ends: dict[int, PlaceRole] = {}
    for one, other in pairwise(phrases):
        if one.start >= hit.last and one.placed.last == other.start and {one.preposition, other.preposition} == {"from", "to"}:
            ends |= {end.start: "origin" if end.preposition == "from" else "destination" for end in (one, other)}
    return tuple([ends.get(phrase.start, role) for phrase, role in zip(phrases, roles, strict=True)]) if ends else roles


def _after_time(first: int, words: tuple[str, ...]) -> int:
    """The token after what only says when: "for" in "left Goma last week for Bukavu"."""
    last, units = first, table("calendar")["units"]
    while any(is_time(word) or word in units for word in words[last : last + 2]):
        last += 1
    return last


def _goal(phrase: PlacePhrase, role: PlaceRole | None, left: set[int]) -> PlaceRole | None:
    """The role of a place, a destination where "for" or "into" leads to it right after what is left: "left Goma for Bukavu"."""
    led = phrase.preposition in ("for", "into") and phrase.start in left and phrase.start + 1 == phrase.placed.first
    return "destination" if led else role


def is_of_way(hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], words: tuple[str, ...]) -> bool:
    """Whether a place only says from where to where something is on its way: "a bus from Pune to Goa", "the road to Quito"."""
    if hit.group.movement or phrase.start < 1 or phrase.preposition not in _bounding():
        return False
    if words[phrase.start - 1] in words_of("ways"):
        return words_of("making").isdisjoint(words[max(0, phrase.start - _MADE) : phrase.start])
    opening = _opening(phrase, phrases)
    return opening is not None and not words_of("ways").isdisjoint(words[max(0, opening.start - _CARRIED) : opening.start])


def _opening(phrase: PlacePhrase, phrases: Sequence[PlacePhrase]) -> PlacePhrase | None:
    """The "from A" of the "from A to B" that a place stands in, or the "to B" of "to B from A"."""
    ways = ((one, other) for one, other in pairwise(phrases) if {one.preposition, other.preposition} == {"from", "to"})
    return next((one for one, other in ways if one.placed.last == other.start and (phrase is one or phrase is other)), None)


@cache
def _bounding() -> frozenset[str]:
    """The prepositions of both ends of a way."""
    roles = table("grammar")["roles"]
    return frozenset((*roles["origin"], *roles["destination"]))


def origin_of(hit: Hit, places: tuple[ClaimPlace, ...], actors: tuple[Actor, ...], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The home of who is sent somewhere: the doer's country, where the sentence names it and it is not where they go."""
    if hit.group.movement != "dispatch" or any(place.role == "origin" for place in places):
        return ()
    goals = {place.location.place.country for place in places if place.role == "destination" and place.location.place}
    goals |= {anchor_country(place.location) for place in places if place.role == "destination"} - {""}
    if not goals or not actors or not actors[0].country or actors[0].country in goals:
        return ()
    for placed in sentence.locations:
        place = placed.location.place
        if (
            place is not None
            and place.feature == "PCLI"
            and place.country == actors[0].country
            and placed.location.mention.kind != "relative"
        ):
            return (ClaimPlace("origin", placed.location),)
    return ()


def goal_of(hit: Hit, places: tuple[ClaimPlace, ...], stops: frozenset[int], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The state that something is sent to: "supplied shells to Russia"."""
    if hit.group.movement != "dispatch" or places:
        return ()
    for placed in sentence.locations:
        place = placed.location.place
        reached = placed.first > hit.last and not any(position in stops for position in range(hit.last, placed.first))
        if place is not None and place.feature == "PCLI" and placed.location.mention.kind == "name" and reached:
            return (ClaimPlace("destination", placed.location),) if sentence.words[placed.first - 1] == "to" else ()
    return ()


def anchor_country(location: Location) -> str:
    """The country of a location's place, empty for a shape that has none."""
    return location.place.country if location.place is not None else ""
