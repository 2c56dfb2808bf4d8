"""Names of places that say who takes part or what else is called so, and not where: "US Coast Guard", "Anna Berg of Leeds"."""

from collections.abc import Sequence
from functools import cache

from geo.claims.actors.named import Named
from geo.claims.actors.names import names_of_things
from geo.claims.grammar.phrases import before_auxiliaries, is_compounded
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Placed, Sentence, first_names, words_of
from geo.lexicon import table
from geo.records import Place


def is_party(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name is an actor's or a person's home or one of two sides; nobody's home is where they act."""
    if _is_side(placed, sentence) or _is_home(placed, named, sentence) or _is_seat(placed, named, sentence) or _is_body(placed, named):
        return True
    return placed.location.mention.kind == "name" and (_is_residence(placed, sentence) or is_in_building(placed, sentence))


def is_in_building(placed: Placed, sentence: Sentence) -> bool:
    """Whether a name only begins that of a building, "St. Paul" in "St. Paul's Hospital"; "Bethlehem's Church of ..." is in Bethlehem."""
    after, capitals = sentence.words[placed.last : placed.last + 3], sentence.capitals[placed.last + 1 : placed.last + 3]
    if len(after) < 2 or after[0] not in words_of("owner_marks") or after[1] not in words_of("place_nouns") or after[2:] == ("of",):
        return False
    return capitals[:1] == (True,) and not any(capitals[1:])


def acts_from_afar(sentence: Sentence, verb: int) -> bool:
    """Whether who does it acts for a whole country, wherever in it that is: "the government declared", "Denmark has banned"."""
    end = before_auxiliaries(sentence.words, verb)
    if sentence.words[end - 1 : end] != () and sentence.words[end - 1] in words_of("seated", "acting_from_afar"):
        return True
    return any(placed.last == end and placed.location.precision == "country" for placed in sentence.locations)


def _is_residence(placed: Placed, sentence: Sentence) -> bool:
    """Whether a name says where a person or body is from: "Anna Berg, 40, of Leeds", "a Paris, Texas, man", "Leeds-based"."""
    if is_compounded(sentence, placed.last - 1) and sentence.words[placed.last + 1] in words_of("siding"):
        return True
    return _is_of_person(placed.first - 1, sentence) or _is_before_person(placed.last, sentence)


def _is_of_person(link: int, sentence: Sentence) -> bool:
    """Whether the preposition there goes on from a person's name, or from an age."""
    words = sentence.words
    if link < 2 or words[link] not in ("of", "from"):
        return False
    if words[link] == "of" and words[link - 1] in words_of("single_persons"):
        return True  # "a woman of Leeds"
    end = link - 1 if words[link - 1] == "," else link
    if words[end - 1].isdigit():
        return end < link and end > 2 and words[end - 2] == "," and sentence.capitals[end - 3]
    first = end
    while first > 0 and sentence.capitals[first - 1]:
        first -= 1
    return end - first > 1 and words[end - 1] not in names_of_things() and not first_names().isdisjoint(words[first : end - 1])


def _is_before_person(after: int, sentence: Sentence) -> bool:
    """Whether the noun for a person follows there, perhaps after the name of a state between commas."""
    words = sentence.words
    if words[after : after + 1] == (",",):
        outer = next((placed.last for placed in sentence.locations if placed.first == after + 1), after)
        after = outer + (words[outer : outer + 1] == (",",)) if outer > after else after
    return words[after : after + 1] != () and words[after] in words_of("single_persons")


def _is_home(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name begins that of an actor, "US Coast Guard", "Sudan's army", and no preposition of a place governs it."""
    if placed.first and sentence.words[placed.first - 1] in _governing():
        return False
    return any(one.first <= placed.first and placed.last < one.last and not one.bare and not one.guessed for one in named)


def _is_body(placed: Placed, named: Sequence[Named]) -> bool:
    """Whether a name is that of a body which a town is called like: "the Red Cross"."""
    own = [one.actor for one in named if one.first <= placed.first and placed.last <= one.last]
    return bool(own) and any(actor.sector in ("NGO", "IGO", "REB", "UAF") and not actor.country for actor in own)


def _is_seat(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name is the capital that those before it govern or speak from: "the government in Tripoli", "the army in Tripoli said"."""
    words, place, link = sentence.words, placed.location.place, placed.first - 1
    if link < 1 or words[link] != "in" or not is_capital(place):
        return False
    after = words[placed.last] if placed.last < len(words) else "."
    seated = words[link - 1] in words_of("seated") or (words[link - 1] in words_of("speaking_from") and after in _speaking())
    return seated and any(one.last == link for one in named)


def is_capital(place: Place | None) -> bool:
    """Whether a place is the capital of a state."""
    return place is not None and (place.feature == "PPLC" or place.name.lower() in words_of("capital_divisions"))


@cache
def _speaking() -> frozenset[str]:
    """The verbs of those who say something from where they have their seat."""
    return frozenset(reporting_verbs()) | words_of("calling")


@cache
def _governing() -> frozenset[str]:
    """The prepositions that make what follows a place: "in Sudan rebels attacked a mill"."""
    roles = table("grammar")["roles"]
    return frozenset(word for role in ("at", "near", "destination", "origin") for word in roles[role]) - {"of"}


def _is_side(placed: Placed, sentence: Sentence) -> bool:
    """Whether a hyphen joins a country to another name."""
    place, words = placed.location.place, sentence.words
    if place is None or place.feature != "PCLI" or placed.location.mention.kind != "name":
        return False
    before = words[placed.first - 1 : placed.first] == ("-",) and any(sentence.capitals[max(0, placed.first - 2) : placed.first - 1])
    return before or (words[placed.last : placed.last + 1] == ("-",) and any(sentence.capitals[placed.last + 1 : placed.last + 2]))
