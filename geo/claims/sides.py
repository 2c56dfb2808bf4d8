"""Names of places that say who takes part, and not where: "US Coast Guard", "the EU-Israel summit"."""

from collections.abc import Sequence
from functools import cache

from geo.claims.named import Named
from geo.claims.sentences import Placed, Sentence, words_of
from geo.lexicon import table


def is_party(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name is an actor's home or one of two sides; an actor's home is not where it acts."""
    return _is_side(placed, sentence) or _is_home(placed, named, sentence) or _is_seat(placed, named, sentence)


def _is_home(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name begins that of an actor, "US Coast Guard", "Sudan's army", and no preposition of a place governs it."""
    if placed.first and sentence.words[placed.first - 1] in _governing():
        return False
    return any(one.first <= placed.first and placed.last < one.last and not one.bare and not one.guessed for one in named)


def _is_seat(placed: Placed, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a name is the capital that those before it govern from: "the government in Tripoli"."""
    place, link = placed.location.place, placed.first - 1
    if place is None or place.feature != "PPLC" or link < 1 or sentence.words[link] != "in":
        return False
    return sentence.words[link - 1] in words_of("seated") and any(one.last == link for one in named)


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
