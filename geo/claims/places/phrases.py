"""The places of a sentence that something can happen at, each with the preposition that governs it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from math import inf
from types import MappingProxyType

from geo.claims.actors.named import Named
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.phrases import closes, is_in_ly, is_time
from geo.claims.grammar.sentences import Placed, Sentence, endings_of, words_of
from geo.claims.places.roads import streets
from geo.claims.places.sides import is_party
from geo.lexicon import table
from geo.records import Mention

_TITLE_REACH = 8
"""How many tokens a place phrase may run from its preposition to its name."""
_LIST_REACH = 5
"""How many tokens may stand between two places of a list."""
_PLACING = ("distance", "near", "along", "between", "direction", "coast", "border")
"""The relations of phrases that tell by themselves where something is, whatever stands before."""


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place in its phrase: the preposition's token (or -1), the preposition, and the place."""

    start: int
    preposition: str
    placed: Placed
    listed: bool = False
    """Whether it only goes on a list that another place began."""
    unlisted: bool = False
    """Whether it is a name that the gazetteer does not hold, and so perhaps no place."""
    barred: bool = False
    """Whether such a name is none."""
    of_actor: bool = False
    """Whether it follows an actor at once, and so may only say where that is: "the rebels in Goma"."""
    last: int = 0
    """The token after the place and after what only says in what it lies: ", Borno State"."""


def find_place_phrases(
    sentence: Sentence, named: Sequence[Named] = (), unlisted: Mapping[int, bool] = MappingProxyType({})
) -> tuple[PlacePhrase, ...]:
    """The places of a sentence that something can happen at: not governments, demonyms or parts of other names.

    `named` are its actors, whose home is not where they act; `unlisted` has the first tokens of names that the
    gazetteer does not hold, and whether each is barred from being a place.
    """
    if not sentence.locations:
        return ()
    parties = [placed for placed in sentence.locations if is_party(placed, named, sentence)]
    candidates = [placed for placed in sentence.locations if _can_hold(placed, sentence) and placed not in parties]
    overlapping = any(other.first < one.last for one, other in pairwise(candidates))
    outer = [
        placed
        for placed in candidates
        if not (overlapping and any(_within(placed, other) for other in candidates if other is not placed))
        and not any(_contains_before(party, placed, sentence) for party in parties)
        and not _describes_any(placed, candidates, sentence)
        and not _names_road(placed, candidates, sentence)
        and not _is_crossed(placed, candidates, sentence)
    ]
    found: list[PlacePhrase] = []
    for placed in outer:
        if found and any(_contains_before(one, placed, sentence) for one in _ending_with(found[-1].placed, sentence)):
            found[-1] = replace(found[-1], last=_past_kind(placed, sentence))
            continue
        if found and found[-1].placed.location.lat is not None and _is_told_of(found[-1].placed, placed, sentence):
            continue
        if found and _is_told_closer(found[-1], placed, sentence):
            found[-1] = replace(found[-1], placed=placed, last=placed.last)
            continue
        start, preposition = _preposition(sentence, placed)
        relation = placed.location.mention.phrase.relation if placed.location.mention.phrase else ""
        if relation in _PLACING and (
            not preposition
            or preposition in words_of("verb_particles")
            or _ends_place(sentence, placed.first)
            or _has_gerund(sentence.words[start : placed.first])
        ):
            start, preposition = placed.first, "at"
        listed = bool(found) and (not preposition or start == found[-1].start) and _listed(found[-1], placed, sentence)
        if listed:
            start, preposition = found[-1].start, found[-1].preposition
        unknown, barred = placed.first in unlisted, unlisted.get(placed.first, False)
        of_actor = any(one.last == start for one in named)
        found.append(PlacePhrase(start, preposition, placed, listed, unknown, barred, of_actor, _past_kind(placed, sentence)))
    return tuple(found)


def _is_told_closer(before: PlacePhrase, placed: Placed, sentence: Sentence) -> bool:
    """Whether an expression only tells where in a wider place it was: "in Peru, 90 km south of Cusco"."""
    phrase, outer = placed.location.mention.phrase, before.placed.location.place
    if phrase is None or phrase.relation not in _CLOSER or before.of_actor:
        return False
    if outer is None or before.placed.location.mention.kind != "name" or outer.feature.startswith(_TOLD_WHERE):
        return False  # "Panjwai district, 24 km west of Kandahar" is told where it lies
    between = sentence.words[before.last : placed.first]
    if not all(word in (",", "on") or is_time(word) for word in between):
        return False
    return (placed.location.radius_km or inf) < (before.placed.location.radius_km or 0.0)


_CLOSER = ("distance", "near", "direction", "coast")
"""The relations of expressions that tell where in a wider place something is."""
_TOLD_WHERE = ("PPL", "ADM2", "STM")
"""The features of places that an expression rather tells where they lie: towns and their like, districts, rivers."""


def _can_hold(placed: Placed, sentence: Sentence) -> bool:
    """Whether something can happen at a location: not at a demonym, nor at a border that a state only has, "shares a border with Mali"."""
    mention = placed.location.mention
    if mention.role != "place" or mention.kind == "demonym":
        return False
    if sentence.words[placed.first - 1] in words_of("bordering_verbs") and mention.kind == "name":
        return False  # "Niger, which borders Libya"
    if mention.phrase is None or mention.phrase.relation != "border":
        return True
    return words_of("bordering").isdisjoint(sentence.words[max(0, placed.first - 2) : placed.first])


def describes(outer: Placed, inner: Placed, sentence: Sentence) -> bool:
    """Whether a name only says of which town or country a place is the quarter or town: "the Paris suburb of Nanterre".

    Also as whose it is: "Gaza City's southern neighbourhood of Zeitun".
    """
    between = sentence.words[outer.last : inner.first]
    if not _QUARTER <= len(between) <= _OWNED_QUARTER or between[-1] != "of" or between[-2] not in _parts():
        return False
    if len(between) > _QUARTER and (between[0] not in words_of("owner_marks") or any(map(closes, between[1:-2]))):
        return False
    a, b = outer.location, inner.location
    if a.radius_km is None or b.radius_km is None:
        return a.radius_km is not None  # but "the Exarchia district of Athens"
    return a.radius_km > b.radius_km


_QUARTER, _OWNED_QUARTER = 2, 4
"""How many words stand between a town and its quarter: "suburb of", and at most "'s southern neighbourhood of"."""


def _describes_any(placed: Placed, others: Sequence[Placed], sentence: Sentence) -> bool:
    if "of" not in sentence.words[placed.last + 1 : placed.last + _OWNED_QUARTER]:
        return False
    return any(describes(placed, other, sentence) for other in others if other.first > placed.last)


def _names_road(placed: Placed, others: Sequence[Placed], sentence: Sentence) -> bool:
    """Whether a road is only called after a place, and where it was follows: "on the Kayseri road in Kahramanmaras"."""
    words, road = sentence.words, placed.last
    if words[road : road + 1] == () or words[road] not in streets() or sentence.capitals[road]:
        return False
    return not words_of("prepositions").isdisjoint(words[road + 1 : road + 2]) and any(other.first == road + 2 for other in others)


def _is_crossed(placed: Placed, others: Sequence[Placed], sentence: Sentence) -> bool:
    """Whether a river only says where in a town it was: "on a bridge over the Danube in Novi Sad"."""
    place, following = placed.location.place, sentence.words[placed.last : placed.last + 1]
    if place is None or place.feature != "STM" or following not in (("in",), ("at",)):
        return False
    return any(one.first == placed.last + 1 for one in others)


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("place_words")["containers"]["parts"])


def _within(inner: Placed, outer: Placed) -> bool:
    a, b = inner.location.mention, outer.location.mention
    return b.start <= a.start and a.end <= b.end and (b.end - b.start) > (a.end - a.start)


def _ending_with(placed: Placed, sentence: Sentence) -> list[Placed]:
    """A place and those that end with it: "Leeds" of "a beach in Leeds"."""
    if sentence.words[placed.last : placed.last + 1] != (",",):
        return []
    return [placed, *(one for one in sentence.locations if one.last == placed.last and one.first > placed.first)]


def _contains_before(first: Placed, second: Placed, sentence: Sentence) -> bool:
    """Whether the second only says where the first lies: "Kursk, Russia", "Gwoza in Borno State"."""
    if sentence.words[first.last : second.first] != (",",):
        return False
    a, b = first.location.place, second.location.place
    if _goes_on(second, sentence) and a is not None and b is not None and (b.feature == "ADM2" or a.admin1 != b.admin1 != ""):
        return False  # "strikes hit Sanaa, Hodeidah and Saada"
    told = first.location.mention.container == second.location.mention.name and sentence.words[second.last :] in ((), (".",))
    told = told or _is_division_around(second, first, sentence) or _is_part_around(second.location.mention, first.location.mention)
    return told or is_larger(second, first)  # the province in "on its way to Bogo, Cebu.", though a town is called so too


def _past_kind(placed: Placed, sentence: Sentence) -> int:
    """The token after a place and after the word that calls it a division: "Hodeidah province"."""
    return placed.last + (not words_of("division_nouns").isdisjoint(sentence.words[placed.last : placed.last + 1]))


def _is_division_around(second: Placed, first: Placed, sentence: Sentence) -> bool:
    """Whether a comma leads from a place to what is called a division, and no list goes on: "Teiba, Sherkole District"."""
    words, divisions = sentence.words, words_of("division_nouns")
    if words[first.last - 1] in divisions or words[second.last :] == () or _goes_on(second, sentence):
        return False
    return words[second.last - 1] in divisions or words[second.last] in divisions


def _is_part_around(outer: Mention, inner: Mention) -> bool:
    """Whether an expression names a part of the country or region that a place is set in: "Beledweyne, central Somalia"."""
    phrase = outer.phrase
    if phrase is None or phrase.relation not in ("part", "direction") or phrase.high_km is not None:
        return False
    return inner.phrase is None and inner.container in [anchor.name for anchor in phrase.anchors]


def _is_told_of(first: Placed, second: Placed, sentence: Sentence) -> bool:
    """Whether an apposition only says where the first lies: "above Kara-Bulak, a settlement in the Kara-Kulja district"."""
    between = sentence.words[first.last : second.first]
    if not _APPOSED < len(between) <= _LIST_REACH + _APPOSED or between[0] != "," or between[1] not in words_of("articles"):
        return False
    noun = next((i for i, word in enumerate(between) if word in words_of("place_nouns", "apposed_places")), 0)
    return between[noun + 1 : noun + 2] in (("in",), ("of",)) and set(between[noun + 2 :]) <= words_of("definite")


_APPOSED = 3
"""The fewest words that can part a name from where an apposition says that it lies: ", a village in"."""


def is_larger(outer: Placed, inner: Placed) -> bool:
    """Whether a place is of a kind that may hold another, in the same country."""
    a, b = outer.location, inner.location
    if a.place is None or b.place is None:
        return inner.location.mention.container == outer.location.mention.name
    same_country = not a.place.country or not b.place.country or a.place.country == b.place.country
    return same_country and _rank(a.place.feature) > _rank(b.place.feature)


def _rank(feature: str) -> int:
    if feature.startswith("PPL") or feature in ("GOVB", "BLDG"):
        return 0
    return {"ADM2": 1, "ADM1": 2, "RGN": 3, "PCLI": 4, "CONT": 5}.get(feature, 1)


def _listed(before: PlacePhrase, placed: Placed, sentence: Sentence) -> bool:
    """Whether a place goes on a list: "in Hama, Homs province and nearby Aleppo", "Mosul and the town of Bartella"."""
    words, listing = sentence.words, words_of("listing")
    between = words[before.last : placed.first]
    if not 0 < len(between) <= _LIST_REACH or between[0] not in listing:
        return False
    ends = words[placed.last : placed.last + 1] in _ENDS or _goes_on(placed, sentence)
    if between == (",",) and not before.listed and not ends:
        return False  # "after the fall of Kabul, Pakistan closed the border"
    return all(word in words_of("listing", "articles", "place_nouns") or word == "of" for word in between)


def _goes_on(placed: Placed, sentence: Sentence) -> bool:
    """Whether "and" leads from a place to another name: "Hodeidah province and Saada", "Hodeidah, and the town of Saada"."""
    words, last = sentence.words, _past_kind(placed, sentence)
    last += words[last : last + 1] == (",",)
    if words[last : last + 1] not in _ANDS:
        return False
    passed = (i for i in range(last + 1, len(words)) if words[i] != "of" and words[i] not in words_of("articles", "place_nouns"))
    return sentence.capitals[next(passed, -1)]


_ANDS = (("and",), ("or",), ("&",))
_ENDS = (*_ANDS, (",",))


def _preposition(sentence: Sentence, placed: Placed) -> tuple[int, str]:
    """The preposition that governs a place and its token: back over its article, adjectives and nouns like "town of"."""
    words, through = sentence.words, words_of("place_nouns")
    apposed = placed.first > 1 and words[placed.first - 1] == "," and words[placed.first - 2] in words_of("capital_nouns")
    named = placed.first - 1 - apposed  # "in the capital, Tbilisi"
    for position in range(named, max(placed.first - _TITLE_REACH, -1), -1):
        word = words[position]
        if word == "of":
            before = words[position - 1] if position else ""
            if before in through or before in words_of("spots"):
                continue
            return position, word
        if word in words_of("prepositions"):
            return position, word
        if word in words_of("determiners", "spots") or word in through or word in ("-", "'s", "’s", "and"):
            continue
        if _breaks(word) or word in words_of("auxiliaries") or is_in_ly(word) or _is_of_verb(position, sentence):
            break
        if sentence.capitals[position] or word in words_of("place_nouns"):
            continue
        if word.endswith(endings_of("attribute_endings")) or "of" in words[position + 1 : position + 3]:
            continue
        return position, ""
    return -1, ""


def _is_of_verb(position: int, sentence: Sentence) -> bool:
    """Whether a verb stands there or right after that parts a place from the preposition before.

    "From Lagos to Abuja overturned near Lokoja", "went to Goma and closed the Bukavu road".
    """
    words = sentence.words
    if is_past(words[position]) and words[position - 1] in words_of("coordinators"):
        return words[position + 1] in words_of("articles")
    return sentence.capitals[position] and is_past(words[position + 1]) and _ends_place(sentence, position + 1)


def _has_gerund(words: tuple[str, ...]) -> bool:
    """Whether a verb and its object stand among words, which a preposition governs: "for seizing a ferry off Malta"."""
    return any(word.endswith("ing") and after in words_of("articles") for word, after in pairwise(words))


def _ends_place(sentence: Sentence, last: int) -> bool:
    return any(placed.last == last for placed in sentence.locations)


@lru_cache(1 << 14)
def _breaks(word: str) -> bool:
    return not word[0].isalnum() or word in words_of("strong_breaks") or word in words_of("relatives") or word in words_of("pronouns")
