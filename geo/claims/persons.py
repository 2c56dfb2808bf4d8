"""Whom an article shows to be persons or bodies by what it says of them: they speak, have a title, an age or kin."""

from collections.abc import Iterator
from functools import cache, lru_cache

from geo.claims.names import names_of_things
from geo.claims.sentences import words_of
from geo.lexicon import rows, table
from geo.text import Tokens, tokens_of

_OWNERS = ("'s", "’s")
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


@lru_cache(maxsize=4)
def persons_of(text: str) -> frozenset[str]:
    """The last words, in lower case, of the names that a text treats as those of persons or bodies anywhere."""
    tokens = tokens_of(text)
    return frozenset(tokens.lower[last - 1] for first, last in _names(tokens) if _is_person(tokens, first, last))


def _names(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words."""
    first, capitals, lower, never = 0, tokens.capitals, tokens.lower, _never()
    total = len(capitals)
    while first < total:
        if not capitals[first] or lower[first] in never:
            first += 1
            continue
        last = first + 1
        while last < total and capitals[last] and lower[last] not in never:
            last += 1
        yield first, last
        first = last


@cache
def _never() -> frozenset[str]:
    """Words that are no part of a name though they may be capitalised: "The", "In", "He", "Monday"."""
    grammar = words_of("determiners", "definite", "prepositions", "subordinators", "pronouns", "coordinators", "auxiliaries", "adverbs")
    return grammar | frozenset(table("place_words")["classes"]["calendar"])


def _is_person(tokens: Tokens, first: int, last: int) -> bool:
    lower, capitals = tokens.lower, tokens.capitals
    if lower[last - 1] in names_of_things() or lower[last - 1].rstrip(".") in titles():
        return False
    before = lower[first - 1] if first else ""
    titled = any(lower[position].rstrip(".") in _sure_titles() for position in range(max(0, first - 1), last - 1))
    return titled or before in _saying() or _is_told_of(lower[last : last + 4]) or (before == "old" and capitals[first])


def _is_told_of(after: tuple[str, ...]) -> bool:
    """Whether what follows a name is said of persons: ", 34,", "'s wife", "said", ", who"."""
    mark, following = after[:1], after[1:2]
    if mark == (",",):
        aged = following != () and following[0].isdigit() and len(following[0]) < _OLDEST and after[2:3] in ((",",), (".",))
        return aged or following == ("who",) or (following != () and following[0] in _saying())
    if mark != () and mark[0] in _OWNERS:
        return following != () and following[0] in words_of("persons_own")
    return mark != () and (mark[0] in _saying() or mark[0] == "who")


@cache
def _sure_titles() -> frozenset[str]:
    return titles() - words_of("titles_of_places")


@cache
def _saying() -> frozenset[str]:
    return frozenset(words_of("said_by_persons"))
