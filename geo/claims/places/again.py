"""The places that a noun takes up: "recaptured the town", "across the island", where the text has named one place that is meant.

Such a noun is a place of its sentence like a name would be; where two of its kind were named last, it stays without one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import closes, is_time
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.claims.places.holders import held
from geo.claims.places.phrases import PlacePhrase
from geo.lexicon import table
from geo.records import Location, Place

_MEMORY = 8
"""How many sentences back the place may have been named."""


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A place that a sentence names."""

    location: Location
    place: Place | None
    """None for a name that the gazetteer does not hold, whose location may be that of what it lies in."""


def taken_up_places(sentence: Sentence, hits: Sequence[Hit], told: Sequence[Sequence[ToldPlace]]) -> list[Placed]:
    """The nouns of a sentence that take up a place, each with the place's location; `told` has the places of the sentences before."""
    if not hits or not told or _kinds().isdisjoint(sentence.words):
        return []
    return list(_taken_up(sentence, hits, told[-_MEMORY:]))


def places_told(sentence: Sentence, phrases: Sequence[PlacePhrase], hits: Sequence[Hit]) -> tuple[ToldPlace, ...]:
    """The places that a sentence names: those of the gazetteer, and others that stand where places do."""
    places = [one for one in sentence.locations if not one.again and one.location.mention.role == "place"]
    outer = [one for one in places if one.location.mention.kind == "relative"]
    named = (one for one in places if one.location.mention.kind == "name")
    told = (one for one in named if not any(_is_aside(one, phrase, sentence.words) for phrase in outer))
    known = (one.location for one in told if one.location.place is not None or any(_is_in(one, phrase) for phrase in outer))
    found = [ToldPlace(location, location.place) for location in known]
    if any(phrase.placed.location.place is None for phrase in phrases):
        unlisted = (one for one, raw in zip(held(phrases, sentence), phrases, strict=True) if raw.placed.location.place is None)
        found += [ToldPlace(one.placed.location, None) for one in unlisted if _is_set_as_place(one, sentence, hits)]
    return tuple(found)


def _is_in(one: Placed, phrase: Placed) -> bool:
    return phrase.first <= one.first and one.last <= phrase.last


def _is_aside(one: Placed, phrase: Placed, words: tuple[str, ...]) -> bool:
    """Whether a name only tells which way something is: "on the road to Téra", "between Niamey and Téra"."""
    told = phrase.location.mention.phrase
    leads = words[one.first - 1] in table("grammar")["roles"]["destination"] or (told is not None and told.relation == "between")
    return leads and _is_in(one, phrase)


def _is_set_as_place(phrase: PlacePhrase, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """Whether a name that the gazetteer does not hold stands where places do: "in X", "the village of X", "the army took X"."""
    if phrase.placed.location.mention.kind != "name" or phrase.barred:
        return False
    first, after = phrase.placed.first, sentence.words[phrase.placed.last : phrase.placed.last + 1]
    if not all(closes(word) or is_time(word) or word in words_of("time_openers") for word in after):
        return False  # "the group's Sahel branch"
    called = not _kinds().isdisjoint(sentence.words[max(0, first - 2) : first])
    struck = any(hit.is_verb and hit.last == first for hit in hits)
    governed = phrase.preposition in words_of("inner_places") or (phrase.preposition != "" and not phrase.unlisted)
    return called or struck or governed


def _taken_up(sentence: Sentence, hits: Sequence[Hit], told: Sequence[Sequence[ToldPlace]]) -> Iterator[Placed]:
    for position, kind in enumerate(sentence.words):
        if kind not in _kinds() or not _points_back(position, sentence, hits) or not _stands_as_place(position, sentence, hits):
            continue
        meant = None if any(_is_meant_here(kind, position, placed) for placed in sentence.locations) else _last_named(kind, told)
        if meant is not None:
            yield Placed(position, position + 1, meant, again=True)


def _is_meant_here(kind: str, position: int, placed: Placed) -> bool:
    """Whether a place of the sentence may be what a noun means, or the noun is part of a phrase: "the edge of the city"."""
    place = placed.location.place
    return placed.first <= position < placed.last or (place is not None and not placed.again and _may_be(kind, place))


def _points_back(position: int, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """Whether a noun goes back to what was named: "the town", "the besieged town", not "the town of X" or "the town council"."""
    words, article = sentence.words, position - 1
    while article > 0 and words[article] in words_of("telling_again"):
        article -= 1
    if article < 0 or words[article] not in words_of("pointing"):
        return False
    after = words[position + 1 : position + 2]
    if not after or after[0] in words_of("setting_apart"):
        return not after
    if after[0] in words_of("coordinators") and not _kinds().isdisjoint(words[position + 2 : position + 3]):
        return False  # "the district and state games"
    told = any(hit.is_verb and hit.first == position + 1 for hit in hits)
    return told or closes(after[0]) or is_time(after[0]) or after[0] in words_of("owner_marks", "adverbs")


def _stands_as_place(position: int, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """Whether a noun stands where the name of a place would tell where: after a preposition or a verb, or as the one who suffers."""
    words, article = sentence.words, position - 1
    while words[article] not in words_of("pointing"):
        article -= 1
    governed = article > 0 and words[article - 1] in words_of("taking_up")
    struck = any(hit.is_verb and hit.last == article for hit in hits)
    return governed or struck or any(word in words_of("owner_marks", "passive") for word in words[position + 1 : position + 2])


def _last_named(kind: str, told: Sequence[Sequence[ToldPlace]]) -> Location | None:
    """The place of a kind that was named last, unless two were in one sentence."""
    for places in reversed(told):
        fitting = [one for one in places if _may_be(kind, one.place)]
        if fitting:
            alone = len({one.place or one.location.mention.name for one in fitting}) == 1
            return fitting[-1].location if alone else None
    return None


def _may_be(kind: str, place: Place | None) -> bool:
    """Whether a place may be called so; what the gazetteer does not hold is a town or a village."""
    kinds = table("place_words")["taken_up"]
    if place is None:
        return "PPL" in kinds["features"][kind]
    if place.name in kinds["names"].get(kind, ()) or place.name.lower().endswith(" " + kind):
        return True
    there = place.country in kinds["countries"].get(kind, (place.country,)) or not place.feature.startswith("ADM")
    fitting = there and place.country != "" and place.feature.startswith(tuple(kinds["features"][kind]))  # not the Caribbean
    return fitting and place.population <= kinds["most"].get(kind, place.population)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(table("place_words")["taken_up"]["features"])
