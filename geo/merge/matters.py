"""What an event word tells of, and what things its sentence names, so that forms and synonyms are one: "killed" and "dead"."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from geo.lexicon import table

_STEM = 5
"""Words that begin with so many of the same letters are taken for forms of one."""
_LEAST_STEM = 3
"""What is left of a word without its ending must be so long."""
_LONG = 4
"""Shorter words of an event word say little: "broke out"."""
_WORD = re.compile(r"[a-z]{3,}")

Things = frozenset[str]
NOTHING: Things = frozenset()


@cache
def forms(trigger: str) -> frozenset[str]:
    """An event word, of one word or several, without its endings, the words of one harm as one: "died" as "killed"."""
    return frozenset(_first_of("same_words", word) for word in _told(trigger))


@cache
def matters(trigger: str) -> frozenset[str]:
    """What an event word tells of, the synonyms of one matter as one: "the ambush" as "attacked"; nothing of "came" or "reached"."""
    told = [word for word in _told(trigger) if word not in table("merging")["general"]]
    found = {_first_of("same_matters", _first_of("same_words", word)) for word in told}
    return frozenset(found.union(_first_of("same_matters", word) for word in told))


@cache
def is_matter(word: str) -> bool:
    """Whether a word tells of a matter of the lexicon: "talks"."""
    return any(word.startswith(tuple(family)) for family in table("merging")["same_matters"])


def _told(trigger: str) -> list[str]:
    """The words of an event word that say something, but for those that much else is told with, where there are others."""
    words = trigger.lower().replace("-", " ").split()
    longer = [word for word in words if len(word) >= _LONG] or words
    return [word for word in longer if word not in table("merging")["general"]] or longer


def _first_of(sort: str, word: str) -> str:
    families = table("merging")[sort]
    return next((family[0] for family in families if word.startswith(tuple(family))), _stem(word))


def _stem(word: str) -> str:
    """A word without its ending, of which the first letters tell enough: "mov" of "moving" and "moved"."""
    ending = next((ending for ending in table("merging")["endings"] if word.endswith(ending)), "")
    return word[: len(word) - len(ending) if len(word) - len(ending) >= _LEAST_STEM else len(word)][:_STEM]


@cache
def _families(sort: str) -> dict[str, str]:
    return {word: family[0] for family in table("merging")[sort] for word in family}


def things(quote: str) -> tuple[Things, Things, Things]:
    """The sites, the persons and the illnesses that a sentence names, each by the first word of its family."""
    words = _WORD.findall(quote.lower())
    sites, persons, illnesses = (_named(words, _families(sort)) for sort in ("sites", "persons", "illnesses"))
    return sites, persons, illnesses


def _named(words: Iterable[str], families: Mapping[str, str]) -> Things:
    return frozenset([families[word] for word in words if word in families])


def storms(text: str) -> Things:
    """The names of storms that a text gives: "Typhoon X"."""
    return frozenset(_storm().findall(text))


@cache
def _storm() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in table("merging")["named_storms"])
    return re.compile(rf"\b(?:{words}) ([A-Z][a-z]+)\b")


def compared(first: Things, second: Things) -> str:
    """Whether two sentences name the same thing of a sort, or others; empty where one names none."""
    if not first or not second:
        return ""
    return "same" if first & second else "others"


def alike_or_not(first: str, second: str) -> str:
    """Whether two words of one sort are the same, or others; "one" where only one is told, empty where none is."""
    if first and second:
        return "same" if first == second else "others"
    return "one" if first or second else ""
