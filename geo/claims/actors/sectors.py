"""The nouns, groups and titles of those who act, as `sectors.toml` has them."""

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from geo.claims.grammar.event_words import split_words
from geo.claims.grammar.sentences import Sentence, endings_of
from geo.lexicon import rows, table
from geo.records import Actor

_COUNTRY_CODE = 2
"""Letters of a country's code; a division's has more."""


@cache
def roles() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Role nouns by their first word, longest first: ("prime", "minister") -> GOV."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kinds in (table("sectors")["roles"], table("sectors")["persons"]):
        for sector, nouns in kinds.items():
            for words in map(split_words, nouns):
                found.setdefault(words[0], []).append((words, sector))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def private_nouns() -> frozenset[tuple[str, ...]]:
    """The nouns for people that tell who acts and nothing else."""
    return frozenset(split_words(noun) for nouns in table("sectors")["persons"].values() for noun in nouns)


@cache
def groups() -> Mapping[str, tuple[tuple[tuple[str, ...], Actor], ...]]:
    """Groups known by name by their first word, longest first, people of a nation among them."""
    found: dict[str, list[tuple[tuple[str, ...], Actor]]] = {word: [((word,), actor)] for word, actor in _nationals().items()}
    for phrase, (name, country, sector) in table("sectors")["groups"].items():
        words = split_words(phrase)
        found.setdefault(words[0], []).append((words, Actor(name, country, sector)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def _nationals() -> dict[str, Actor]:
    """Nouns for people of a country: "israelis", "frenchman"."""
    found = {}
    for row in rows("demonyms"):
        noun, country = row["demonym"], row["code"]
        if len(country) != _COUNTRY_CODE or " " in noun:
            continue
        if noun.endswith(endings_of("person_endings")):
            found[noun.lower()] = Actor(noun, country, "CVL")
        elif not noun.endswith(endings_of("people_endings")):
            found[f"{noun.lower()}s"] = Actor(f"{noun}s", country, "CVL")
    return found


@cache
def titles() -> dict[str, str]:
    """Titles before a person's name, with their sector."""
    return {title: sector for sector, words in table("sectors")["titles"].items() for title in words}


@cache
def bodies() -> frozenset[str]:
    """Role nouns that no person bears."""
    return frozenset(table("sectors")["bodies"]["words"])


@cache
def openings() -> frozenset[str]:
    """The words that an actor who is not named can begin with."""
    return frozenset(roles()) | frozenset(groups()) | frozenset(named_bodies())


@cache
def no_surnames() -> frozenset[str]:
    """Those of these words that end no person's name."""
    return openings().difference(table("sectors")["in_capitals"])


@cache
def named_bodies() -> Mapping[str, str]:
    """The nouns that end the names of bodies, with the sector of these: "Department" -> GOV."""
    return {noun: sector for sector, nouns in table("sectors")["bodies"]["named"].items() for noun in nouns}


_T = TypeVar("_T")


def matching(
    lexicon: Mapping[str, tuple[tuple[tuple[str, ...], _T], ...]], words: tuple[str, ...], position: int
) -> tuple[tuple[str, ...], _T] | None:
    """The longest phrase of a lexicon that begins at a token, with what it says of it."""
    for phrase, value in lexicon.get(words[position], ()):
        if words[position : position + len(phrase)] == phrase:
            return phrase, value
    return None


def is_thing(words: tuple[str, ...], noun: int) -> bool:
    """Whether the word before a noun for who acts makes it a thing: "a passenger coach"."""
    return noun > 0 and words[noun - 1] in table("sectors")["not_after"].get(words[noun], ())


def is_head(sentence: Sentence, last: int) -> bool:
    """Whether the noun that ends here is its phrase's head: not "troop deployment", "police station", "law firm employee"."""
    if last >= len(sentence.words):
        return True
    following, noun = sentence.words[last], sentence.words[last - 1]
    if following in _not_before() or following in table("sectors")["not_before_of"].get(noun, ()):
        return False
    several = noun.endswith("s") and not noun.endswith("ss")
    return following not in _plain_roles() or several or sentence.capitals[last]


@cache
def _plain_roles() -> frozenset[str]:
    """The nouns of one word for people who act, which another such noun before them only describes."""
    return frozenset(phrase[0] for entries in roles().values() for phrase, _ in entries if len(phrase) == 1)


@cache
def _not_before() -> frozenset[str]:
    return frozenset(table("sectors")["not_before"])
