"""What a number counts, by the noun after it, or by what shows that people are counted."""

from functools import cache
from typing import Any

from geo.claims.counts.numbers import before_bounds
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.phrases import closes, is_number
from geo.claims.grammar.sentences import Sentence, endings_of, words_of
from geo.lexicon import table


@cache
def count_list(*path: str) -> frozenset[str]:
    """A list of words of the lexicon of counts, by its keys."""
    data: Any = table("counts")
    for key in path:
        data = data[key]
    return frozenset(data)


@cache
def harm_words() -> dict[str, str]:
    """The kinds of harm by the words that tell of them."""
    return {word: kind for kind, words in table("counts")["harm"].items() for word in words}


REACH = 6
"""How many words after a number may say what it counts."""

_OWNER = 3
"""The most words between "of" and "'s"."""


def noun_after(words: tuple[str, ...], last: int) -> tuple[str, int]:
    """What a number that ends here counts, and where its noun ends; nothing where no known noun follows."""
    things = count_list("things", "words")
    for position in range(last, min(last + REACH, len(words))):
        word = words[position]
        if word in things and words[position + 1 : position + 2] not in _thing_words():  # not the police of "police officers"
            return word, position + 1
        if (is_number(word) and is_whole(words, position)) or (words[last] == "of" and word in words_of("possessive_marks")):
            continue  # "88 of 112 drones", "two of the ship's 20 sailors"
        named = word[0].isdigit() and (words[position - 1] == "-" or may_designate(words[position - 1]))  # "F-35 jets", "K2 tanks"
        if (
            not (word[0].isalpha() or word == "-" or named)
            or word in words_of("auxiliaries")
            or word in table("counts")["numbers"]
            or (word in words_of("prepositions") and word != "of")
            or (word in words_of("possessives") and words[position - 1] != "of")  # "900 left their homes"
            or word in words_of("said", "relatives", "subclause_openers")
            or (position == last and word == "and")  # "climbed to 26 and deaths to three"
        ):
            break
    return "", last


@cache
def _thing_words() -> frozenset[tuple[str, ...]]:
    return frozenset((word,) for word in count_list("things", "words"))


def may_designate(letters: str) -> bool:
    """Whether a word may stand before the figure of a thing's name: "AK" of "six AK 47 rifles"."""
    return len(letters) < _LETTERS and letters.isalpha() and not closes(letters)


_LETTERS = 4
"""Fewer letters than this stand before the figure of a thing's name."""


def is_whole(words: tuple[str, ...], first: int) -> bool:
    """Whether the number is what another is a part of: "two of the 12 hostages", "half of the 200 seats"."""
    if words[first - 1 : first] == ("of",):
        return first > 1 and is_number(words[first - 2])
    if first < 3 or words[first - 1] not in words_of("definite"):
        return False
    owned = words[first - 1] in words_of("possessive_marks")  # "two of the ship's 20 sailors"
    of = next((i for i in range(first - 2, max(first - 2 - _OWNER * owned, 1) - 1, -1) if words[i] == "of"), 0)
    return of > 0 and (is_number(words[of - 1]) or words[of - 1] in count_list("parts", "words"))


def nationals_after(sentence: Sentence, last: int) -> tuple[str, int]:
    """People of a country after a number, and where they end: "thousands of Belgians", "300 Poles"; nothing for none."""
    words = sentence.words
    noun = last + (words[last : last + 1] == ("of",))
    ends = (placed.last for placed in sentence.locations if placed.first == noun and placed.location.mention.kind == "demonym")
    end = next((end for end in ends if words[end - 1].endswith("s") or _is_people(words, end)), last)
    return ("people", end) if end > last else ("", last)


def _is_people(words: tuple[str, ...], end: int) -> bool:
    """Whether a nationality that has no plural stands for people: not in "six Chinese firms"."""
    after = words[end : end + 1]
    return words[end - 1].endswith(endings_of("people_endings")) and (after == () or closes(after[0]) or is_past(after[0]))


def are_marching(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number without a noun is of people, as what they do shows: "thousands marched", "10,000 crossed"."""
    doing = words[last : last + 1]
    if not count_list("crowds", "doing").isdisjoint(doing) and words[first] in count_list("crowds", "words"):
        return True
    return not count_list("crowds", "going").isdisjoint(doing)


def are_taken(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a bare number is of people, as the verb before it shows: "rebels free 12 in the hills"."""
    if last < len(words) and words[last] != "." and not closes(words[last]):
        return False
    verb = before_bounds(words, first) - 1
    return verb > 0 and words[verb] in count_list("crowds", "having_done")
