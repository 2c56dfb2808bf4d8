"""An event word in its sentence with the places that stand there, and the role that grammar gives each."""

from collections.abc import Mapping
from dataclasses import dataclass

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.sentences import Sentence
from geo.claims.places.journeys import as_travelled
from geo.claims.places.other_clauses import own_roles
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import rule_roles, stops_in
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
    scenes = {}
    for hit in hits:
        elsewhere = tuple([count > (role is not None) for count, role in zip(given, rules[hit.first], strict=True)])
        scenes[hit.first] = Scene(hit, hits, phrases, reports, rules[hit.first], elsewhere, stops[hit.first], sentence)
    return scenes


def _roles(
    hit: Hit, hits: tuple[Hit, ...], phrases: tuple[PlacePhrase, ...], stops: frozenset[int], sentence: Sentence
) -> tuple[PlaceRole | None, ...]:
    """The role of each place for one event word, by its preposition, the other words that have it, and whether a way is told."""
    roles = rule_roles(hit, hits, phrases, stops, sentence)
    return as_travelled(hit, phrases, own_roles(hit, phrases, roles, sentence.words), sentence.words)
