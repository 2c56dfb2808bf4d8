"""The countries that an article tells of by words that news use of one country alone: "Crown Court", "barangay"."""

from functools import cache

from geo.lexicon import table
from geo.text import tokens_of


def told_countries(text: str) -> tuple[str, ...]:
    """The codes of the countries of which words of a text tell, in the order of the alphabet."""
    found = {country for name, country in _names().items() if name in text}
    words = tokens_of(text).lower
    if not _words().keys().isdisjoint(words):
        found.update(_words()[word] for word in words if word in _words())
    return tuple(sorted(found))


@cache
def _words() -> dict[str, str]:
    """Word in lower case -> country code."""
    return {word: country for country, words in table("country_words")["words"].items() for word in words}


@cache
def _names() -> dict[str, str]:
    """What is searched as it is written -> country code."""
    return {name: country for country, names in table("country_words")["names"].items() for name in names}
