"""Whom an article shows to be persons or bodies by what it says of them: they speak, have a title, an age or kin."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress, count

from geo.claims.actors.names import names_of_things
from geo.claims.grammar.sentences import words_of
from geo.lexicon import rows, table
from geo.text import Tokens, tokens_of

_OLDEST = 3
"""Digits of an age."""


@cache
def titles() -> frozenset[str]:
    """Titles of people, in lower case."""
    return frozenset(table("titles")["titles"])


@cache
def surnames() -> frozenset[str]:
    """Surnames of people, in lower case."""
    return frozenset(row["name"].lower() for row in rows("surnames"))


@lru_cache(maxsize=256)
def is_person(text: str, word: str) -> bool:
    """Whether a text treats a name that ends in the word, which is in lower case, as that of a person or body anywhere."""
    if word in names_of_things() or word.rstrip(".") in titles():
        return False
    tokens = tokens_of(text)
    return any(_is_person(tokens, first, last) for first, last in _names(text, word))


@lru_cache(maxsize=4)
def _capitalised(text: str) -> Mapping[str, Sequence[int]]:
    """The capitalised words of a text, in lower case, with the tokens that they are."""
    tokens, found = tokens_of(text), dict[str, list[int]]()
    for position in compress(count(), tokens.capitals):
        found.setdefault(tokens.lower[position], []).append(position)
    return found


def _names(text: str, word: str) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words that end in a word."""
    tokens = tokens_of(text)
    capitals, lower, never = tokens.capitals, tokens.lower, _never()
    for position in _capitalised(text).get(word, ()):
        goes_on = position + 1 < len(lower) and capitals[position + 1] and lower[position + 1] not in never
        if not goes_on:
            first = position
            while first > 0 and capitals[first - 1] and lower[first - 1] not in never:
                first -= 1
            yield first, position + 1


@cache
def _never() -> frozenset[str]:
    """Words that are no part of a name though they may be capitalised: "The", "In", "He", "Monday"."""
    grammar = words_of("determiners", "definite", "prepositions", "subordinators", "pronouns", "coordinators", "auxiliaries", "adverbs")
    return grammar | frozenset(table("place_words")["classes"]["calendar"])


def _is_person(tokens: Tokens, first: int, last: int) -> bool:
    lower = tokens.lower
    before = lower[first - 1] if first else ""
    titled = not _sure_titles().isdisjoint(lower[max(0, first - 1) : last - 1])
    aged = before in words_of("age_ends") and tokens.capitals[first]
    return titled or before in _saying() or _is_told_of(lower[last : last + 4]) or aged


def _is_told_of(after: tuple[str, ...]) -> bool:
    """Whether what follows a name is said of persons: ", 34,", "'s wife", "said", ", who"."""
    mark, following = after[:1], after[1:2]
    if mark == (",",):
        aged = following != () and following[0].isdigit() and len(following[0]) < _OLDEST and after[2:3] in ((",",), (".",))
        return aged or following == ("who",) or (following != () and following[0] in _saying())
    if mark != () and mark[0] in words_of("owner_marks"):
        return following != () and following[0] in words_of("persons_own")
    return mark != () and (mark[0] in _saying() or mark[0] == "who")


@cache
def _sure_titles() -> frozenset[str]:
    """Titles that no name of a place begins with, with and without a period."""
    sure = titles() - words_of("titles_of_places")
    return sure | {f"{title}." for title in sure}


@cache
def _saying() -> frozenset[str]:
    return frozenset(words_of("said_by_persons"))
