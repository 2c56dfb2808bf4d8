"""An event word in its sentence with the places that stand there, and the role that grammar gives each."""

from collections.abc import Mapping
from dataclasses import dataclass

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.journeys import as_travelled
from geo.claims.places.other_clauses import own_roles
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import is_before_where, rule_roles, stops_in
from geo.claims.speakers.find import Report
from geo.records import PlaceRole


@dataclass(frozen=True, slots=True)
class Scene:
    """An event word in its sentence, with the places that stand there and the role that grammar gives each."""

    hit: Hit
    hits: tuple[Hit, ...]
    phrases: tuple[PlacePhrase, ...]
    reports: tuple[Report, ...]
    rules: tuple[PlaceRole | None, ...]
    elsewhere: tuple[bool, ...]
    """For each place, whether grammar gives it to another event word."""
    brought: tuple[int, ...]
    """For each place, the first token of the word that tells that somebody is brought there, "taken to Leeds"; -1 for none."""
    stops: frozenset[int]
    """The tokens that open another clause."""
    sentence: Sentence


def scenes_of(
    hits: tuple[Hit, ...], phrases: tuple[PlacePhrase, ...], reports: tuple[Report, ...], sentence: Sentence
) -> Mapping[int, Scene]:
    """The scenes of a sentence's event words, by their first tokens."""
    if not hits:
        return {}
    stops = stops_in(hits, reports, sentence)
    rules = {hit.first: _roles(hit, hits, phrases, stops[hit.first], sentence) for hit in hits}
    given = [sum([role is not None for role in roles]) for roles in zip(*rules.values(), strict=True)]
    carrying = [hit.first for hit in hits if hit.form == "past" and hit.base in trigger_words("carrying")]
    brought = tuple([next((first for first in carrying if rules[first][index] == "destination"), -1) for index in range(len(phrases))])
    scenes = {}
    for hit in hits:
        elsewhere = tuple([count > (role is not None) for count, role in zip(given, rules[hit.first], strict=True)])
        scenes[hit.first] = Scene(hit, hits, phrases, reports, rules[hit.first], elsewhere, brought, stops[hit.first], sentence)
    return scenes


def _roles(
    hit: Hit, hits: tuple[Hit, ...], phrases: tuple[PlacePhrase, ...], stops: frozenset[int], sentence: Sentence
) -> tuple[PlaceRole | None, ...]:
    """The role of each place for one event word, by its preposition, the other words that have it, and whether a way is told."""
    roles = _of_inner(hit, rule_roles(hit, hits, phrases, stops, sentence), phrases, sentence)
    return as_travelled(hit, phrases, own_roles(hit, phrases, roles, sentence.words), sentence.words)


def _of_inner(
    hit: Hit, roles: tuple[PlaceRole | None, ...], phrases: tuple[PlacePhrase, ...], sentence: Sentence
) -> tuple[PlaceRole | None, ...]:
    """The roles with that of the place before "where" given to the one that it only holds: "Djibo in Soum province, where ten died"."""
    found = list(roles)
    for index in range(1, len(phrases)):
        inner, outer = phrases[index - 1], phrases[index]
        link = inner.placed.last
        while link < outer.start and (sentence.words[link] == "," or sentence.words[link] in words_of("place_nouns")):
            link += 1
        held = outer.preposition == "in" and outer.start == link and _is_smaller(inner, outer)
        told = found[index - 1] == "at" or outer.placed.last < hit.first
        if held and told and found[index] == "at" and is_before_where(outer, sentence):
            found[index - 1], found[index] = "at", None
    return tuple(found)


def _is_smaller(inner: PlacePhrase, outer: PlacePhrase) -> bool:
    a, b = inner.placed.location.radius_km, outer.placed.location.radius_km
    return inner.placed.location.mention.kind == "name" and (a is None or (b is not None and a < b))
