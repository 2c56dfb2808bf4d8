"""Roads with a number, which the gazetteer does not hold: their number is a part of their name."""

from collections.abc import Iterator
from functools import cache

from geo.claims.grammar.sentences import Sentence, calendar_words, words_of
from geo.lexicon import table


def numbered_roads(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The roads with a number: "Interstate 75", "I-75", "East 52nd Street"."""
    words, first = sentence.words, 0
    if not any(map(str.isdigit, words)):
        return
    while first < len(words):
        last = _road_end(sentence, first)
        if last:
            turned = first and sentence.capitals[first - 1] and words[first].isdigit() and words[first - 1] in _directions()
            yield first - 1 if turned else first, last
        first = last or first + 1


def _road_end(sentence: Sentence, first: int) -> int:
    """Where the name of a road with a number ends that begins here; 0 where none does."""
    words, capitals, last = sentence.words, sentence.capitals, first + 1
    if words[first].isdigit():
        ordinal = words[last : last + 1] and words[last] in words_of("ordinal_endings") and words[last + 1 : last + 2]
        return last + 2 if ordinal and capitals[last + 1] and words[last + 1] in streets() else 0
    if not capitals[first] or (words[first] in never_named() and words[first] not in words_of("road_letters")):
        return 0
    while last < len(words) and capitals[last] and words[last - 1] not in streets():
        last += 1
    number = last + (words[last : last + 1] == ("-",))
    known = words[last - 1] in streets() or (last == first + 1 and words[first] in words_of("road_letters"))
    return number + 1 if known and number < len(words) and words[number].isdigit() else 0


@cache
def road_words() -> frozenset[str]:
    """The words of which the name of a road with a number has one."""
    return streets() | words_of("road_letters")


@cache
def _directions() -> frozenset[str]:
    return frozenset(table("place_words")["classes"]["direction"])


@cache
def streets() -> frozenset[str]:
    """The last words of the names of roads: "street", "highway"."""
    return frozenset(table("place_words")["classes"]["street"])


@cache
def never_named() -> frozenset[str]:
    """Words that begin or end no name though they are capitalised: those of grammar and of the calendar."""
    words = words_of(
        "determiners", "definite", "auxiliaries", "modals", "adverbs", "prepositions", "subordinators", "pronouns", "coordinators"
    )
    return words | calendar_words() | frozenset(table("place_words")["classes"]["calendar"])
