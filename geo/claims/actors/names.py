"""Persons' names in a sentence: where one ends, and whether a first name and a surname stand there."""

from collections.abc import Sequence
from functools import cache

from geo.claims.grammar.event_words import finite_words
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.lexicon import table

NAME_LONGEST = 5
"""The most words of a name, hyphens and particles left out."""


_LOUD = 0.6
"""The share of capitalised words from which on a capital may say nothing: a headline."""
_SMALL = 3
"""Letters of the words that a headline leaves small only where they are words of grammar."""


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals say nothing, as in a headline, so that they tell no names; not in "Omar Diaz met Ana Ruiz in Lima"."""
    small = words_of("prepositions", "determiners", "coordinators", "subordinators")
    for word, capital in zip(sentence.words, sentence.capitals, strict=True):
        if not capital and len(word) >= _SMALL and word.isalpha() and word not in small:
            return False
    return sum(sentence.capitals) > _LOUD * sum([word[0].isalpha() for word in sentence.words])


_FULL_NAME = (2, 3)
"""How many words a full name without a title has."""


def is_particle(word: str) -> bool:
    """Whether a word stands within a person's name between its parts: "al" and the hyphen of "Ahmed al-Sharaa"."""
    return word == "-" or word in words_of("name_particles")


def is_capital_after(sentence: Sentence, position: int) -> bool:
    """Whether a capital follows a token, particles between them left out: after "Ahmed" in "Ahmed al-Sharaa"."""
    following = position + 1
    while following < len(sentence.words) and is_particle(sentence.words[following]):
        following += 1
    return following < len(sentence.words) and sentence.capitals[following]


def is_full_name(sentence: Sentence, first: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether a first name and a surname stand here, and no name of a body or a place that begins with one.

    `nouns` are the words for those who act, which end no person's name.
    """
    words = sentence.words
    named = zip(words[first:last], sentence.capitals[first:last], strict=True)
    own = [capital for word, capital in named if word not in _NAME_MARKS and not is_particle(word)]
    if not _FULL_NAME[0] <= len(own) <= _FULL_NAME[1] or not all(own):
        return False
    if words[last - 1] in nouns or words[last - 1] in names_of_things():
        return False
    before, after = words[first - 1] if first else "", words[last] if last < len(words) else ""
    spatial = before in words_of("articles", "place_nouns", "subject_places") or after in words_of("place_nouns") or after in ("-", "&")
    held = any(placed.first < last and first < placed.last for placed in sentence.locations)
    return not held and not spatial and (first == 0 or not sentence.capitals[first - 1])


_NAME_MARKS = (".", "-")
"""What may stand within a name: "Kyle R. Hollins", "Jean-Pierre Okoro"."""


@cache
def names_of_things() -> frozenset[str]:
    """Words that end the names of places, bodies, streets and the like that begin with a person's name: "Martin Luther Hospital"."""
    classes, named = table("place_words")["classes"], ("street", "office", "education", "company", "team", "land", "water")
    return words_of("place_nouns") | {word for name in named for word in classes[name]}


def name_end(sentence: Sentence, first: int) -> int:
    """The token after the person's name that begins here; `first` itself where none does."""
    words, last = sentence.words, first
    held = _held(sentence.locations) if sentence.locations else frozenset()
    particles, never = words_of("name_particles"), no_names()
    while last < len(words) and last - first < NAME_LONGEST * 2 and last not in held:
        hyphen = words[last] == "-" and last > first and last + 1 < len(words)
        inner = words[last] in particles and last > first and is_capital_after(sentence, last)
        initial = words[last] == "." and last > first and len(words[last - 1]) == 1 and any(sentence.capitals[last + 1 : last + 2])
        if not hyphen and not inner and not initial and not sentence.capitals[last] and not (last > first and words[last - 1] == "-"):
            break
        if words[last] in never:
            break
        last += 1
    return last


def _held(locations: Sequence[Placed]) -> frozenset[int]:
    """The tokens of the names of known places."""
    known = [one for one in locations if one.location.mention.role == "place" and one.location.precision != "unresolved"]
    return frozenset([i for placed in known for i in range(placed.first, placed.last)])


@cache
def no_names() -> frozenset[str]:
    """Words that end a name though they may be capitalised: "in", "The", "Saturday", "Killed" in a headline."""
    return words_of("determiners") | words_of("prepositions") | frozenset(table("calendar")["weekdays"]) | finite_words("past")
