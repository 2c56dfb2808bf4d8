"""People named one by one beside those counted: "a nurse, a guard and" before "two boys", "and their mother" after them."""

from functools import cache

from geo.claims.grammar.phrases import closes
from geo.claims.grammar.sentences import words_of
from geo.lexicon import table

_NOUN = 2
"""The most words of a noun for one person: "police officer"."""


@cache
def _nouns() -> dict[str, int]:
    """The nouns for one person, and for two, with how many they are."""
    things = table("counts")["things"]
    return {**dict.fromkeys(things["singular"], 1), **dict.fromkeys(things["pairs"], 2)}


def single_end(words: tuple[str, ...], first: int) -> tuple[int, int]:
    """Where the noun for one person ends that begins at a token, and how many it is of; the token itself and 0 for none."""
    for position in range(first, min(first + _NOUN, len(words))):
        if words[position] in _nouns():
            return position + 1, _nouns()[words[position]]
        if not words[position].isalpha() or closes(words[position]):
            break
    return first, 0


def singles_before(words: tuple[str, ...], first: int) -> tuple[int, int]:
    """Where the singles begin that "and" joins to what begins at a token, and how many they are: "a woman and her" of "two sons"."""
    owned = first > 0 and words[first - 1] in words_of("possessives")
    link, start, number = first - owned - 1, first, 0
    if link < 2 or words[link] != "and":
        return first, 0
    if words[link - 1] in words_of("reflexives"):
        return link - 1, 0  # "killed himself and 12 others"
    while link > 1 and words[link] == ("," if number else "and"):
        opening = next((i for i in range(link - 2, max(link - _NOUN - 2, -1), -1) if words[i] in _openings()), -1)
        end, each = single_end(words, opening + 1) if opening >= 0 else (0, 0)
        if end != link or not each:
            break
        link, start, number = opening - 1, opening, number + each
    return start, number


@cache
def _openings() -> frozenset[str]:
    """What stands before the noun for one person."""
    return words_of("articles") | {"one"}
