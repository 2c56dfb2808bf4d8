"""Where the text says that a name is which the gazetteer does not hold: in the town, county or country named with it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.actors.person_names import surnames
from geo.claims.grammar.sentences import Placed, Sentence, first_names, words_of
from geo.claims.places.phrases import PlacePhrase, describes
from geo.claims.places.roads import streets
from geo.lexicon import table
from geo.records import Location


def held(phrases: Sequence[PlacePhrase], sentence: Sentence) -> tuple[PlacePhrase, ...]:
    """The places of a sentence, the unlisted put where the text says that they are: "St. Mary's School in Leeds"."""
    if not any(map(_is_unplaced, phrases)):
        return tuple(phrases)
    found = list(phrases)
    for index in range(len(phrases) - 2, -1, -1):
        if _is_unplaced(found[index]):
            outer = _holder_after(found[index], found[index + 1 :], sentence)
            found[index] = _put(found[index], outer) if outer else found[index]
    found = [_put_as_told(inner, sentence) if _is_unplaced(inner) else inner for inner in found]
    if not any(map(_is_unplaced, found[1:])):
        return tuple(found)
    holders = [_holder_before(index, found, sentence) for index in range(len(found))]
    return tuple(_put(inner, holder) if holder else inner for inner, holder in zip(found, holders, strict=True))


def _holder_after(inner: PlacePhrase, after: Sequence[PlacePhrase], sentence: Sentence) -> PlacePhrase | None:
    """The next place with a position, if the unlisted one is in it; the latter of "in Sudan's North Darfur"."""
    placed = [phrase for phrase in after if not _is_unplaced(phrase)][:2]
    if not placed or placed[0].placed.location.lat is None or not _holds(inner, placed[0], sentence):
        return None
    owned = len(placed) > 1 and sentence.words[placed[0].placed.last : placed[1].placed.first] in _owned()
    return placed[1] if owned and placed[1].placed.location.lat is not None else placed[0]


def _is_unplaced(phrase: PlacePhrase) -> bool:
    """Whether a phrase is a name that has no position."""
    return phrase.placed.location.lat is None and phrase.placed.location.mention.kind == "name"


def _put(inner: PlacePhrase, outer: PlacePhrase) -> PlacePhrase:
    return _put_in(inner, outer.placed.location)


def _put_in(inner: PlacePhrase, outer: Location) -> PlacePhrase:
    return replace(inner, placed=replace(inner.placed, location=_within(inner.placed.location, outer)))


def _put_as_told(inner: PlacePhrase, sentence: Sentence) -> PlacePhrase:
    """A phrase put where the words after it or its own first words set it: "Umm Sariba, Gezira State", "Leeds Town Hall"."""
    outer = _told_container(inner.placed, sentence) or (_own_town(inner.placed, sentence) if inner.unlisted else None)
    return inner if outer is None or outer.location.lat is None else _put_in(inner, outer.location)


def _told_container(inner: Placed, sentence: Sentence) -> Placed | None:
    """The place that the words around a name set it in: "Syria" of "the Syrian town of Umm Sariba", or what was found to hold it.

    No capital that speaks holds it: "A drone hit a depot in Umm Sariba, Khartoum said".
    """
    container = inner.location.mention.container
    if sentence.words[inner.first - 1] == "of":
        described = next((one for one in sentence.locations if describes(one, inner, sentence)), None)
        if described is not None:
            return described
    if not container:
        return None
    named = [one for one in sentence.locations if one.location.mention.name == container]
    told = [one for one in named if one.location.mention.role != "actor" or one.location.mention.kind == "demonym"]
    return next((one for one in told if one.first >= inner.last), told[0] if told else None)


def _own_town(inner: Placed, sentence: Sentence) -> Placed | None:
    """The town whose name a building has, and is in: "Leeds Town Hall"."""
    if sentence.words[inner.last - 1] not in _town_buildings() or not _is_named_for_town(sentence.words[inner.first : inner.last]):
        return None
    return next((one for one in sentence.locations if one.first == inner.first and one.last < inner.last), None)


@cache
def _town_buildings() -> frozenset[str]:
    """The last words of what may be called after the town that it is in."""
    kinds = table("metonymy")["building"]
    return frozenset(name.split()[-1] for key in ("courts", "of_towns", "of_counties") for name in kinds[key])


def _is_named_for_town(words: tuple[str, ...]) -> bool:
    """Whether a name is that of what is called after the town that it is in, more than after people."""
    kinds = table("metonymy")["building"]
    if not words_of("counties").isdisjoint(words):
        return words[-1] in kinds["of_counties"] or words[-1] in kinds["courts"]
    if words[0] in surnames() or words[0] in first_names():
        return False
    return words[-1] in kinds["of_towns"] or words[-1] in kinds["courts"] or " ".join(words[-2:]) in kinds["of_towns"]


def _holder_before(index: int, phrases: Sequence[PlacePhrase], sentence: Sentence) -> PlacePhrase | None:
    """The place before an unlisted one that it is in: "in Karachi's Lyari district", "in London, a man was hurt on Edgware Road"."""
    inner, words = phrases[index], sentence.words
    if inner.barred or not _is_unplaced(inner):
        return None
    known = [phrase for phrase in phrases[:index] if not phrase.unlisted and phrase.placed.location.lat is not None]
    if not known:
        return None
    outer = known[-1]
    between = words[outer.placed.last : inner.placed.first]
    if between in _owned():
        return outer
    opens = len(known) == 1 and outer.start == 0 and between[:1] == (",",) and inner.preposition in _inner()
    return outer if opens and words_of("strong_breaks").isdisjoint(between) and ";" not in between else None


@cache
def _inner() -> frozenset[str]:
    roles = table("grammar")["roles"]
    return frozenset(roles["at"]).union(roles["near"]) - {"of"}


@cache
def _owned() -> frozenset[tuple[str]]:
    return frozenset((mark,) for mark in words_of("owner_marks"))


def _holds(inner: PlacePhrase, outer: PlacePhrase, sentence: Sentence) -> bool:
    """Whether the second place is that of the first: "in" or a comma leads from one to the other, and no list."""
    between = sentence.words[inner.placed.last : outer.placed.first]
    if outer.placed.location.mention.kind == "relative":
        return words_of("housing").issuperset(between)
    place = outer.placed.location.place
    if between == (",",):
        ends = not any(word[0].isalnum() for word in sentence.words[outer.placed.last :])  # "in Umm Sariba, Khartoum."
        known = place is not None and (place.feature in _AREAS or (place.feature == "PPLC" and ends))
        return known or (place is not None and sentence.words[inner.placed.last - 1] in streets())
    if between[:1] == (",",) and between[1:2] != () and between[1] in words_of("indefinite"):
        between = between[2:]  # "Umm Sariba, a village in Gezira State"
    linking = words_of("housing", "place_nouns", "buildings")
    first = outer.placed.first - len(between)
    unnamed = [word for i, word in enumerate(between, first) if not (sentence.capitals[i] and between[0] in _INTO)]
    return not words_of("housed").isdisjoint(between) and linking.issuperset(unnamed)


_AREAS = ("PCLI", "ADM1", "ADM2")

_INTO = (",", "in")
"""What may lead over names of districts to the area of a place: "Dansadau, in Maru Local Government Area of Zamfara"."""


def _within(inner: Location, outer: Location) -> Location:
    """A name at the position, and with the precision, of the place that it is in."""
    where = outer.mention.text
    return replace(outer, mention=inner.mention, reason=f"{inner.reason}; the text says that it is there: {where}")
