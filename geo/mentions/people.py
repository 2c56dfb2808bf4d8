"""People told from places: by a title, a first name, or a surname that the article gave in full before."""

from dataclasses import dataclass
from itertools import compress, count

from geo.mentions.reading import Reading
from geo.mentions.words import classes, first_names, name_titles, particles

_NOT_IN_NAMES = frozenset(
    {"street", "water", "land", "division", "office", "education", "company", "team", "calendar", "direction", "settlement"}
)
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class People:
    """Who an article names."""

    inside: frozenset[int]
    """The tokens that are part of a person's full name."""
    surnames: frozenset[str]
    """The last words of those names, in lower case."""
    titled: frozenset[int]
    """The tokens of full names that a title opens, which no place can be: "singer Jordan Sparks"."""


def find_people(reading: Reading) -> People:
    """The names of people: a first name or title, then one or more capitalised words."""
    inside: set[int] = set()
    titled: set[int] = set()
    surnames: set[str] = set()
    end = 0
    for index in compress(count(), reading.capital):
        if index >= end and _begins_name(reading, index):
            end = _name_end(reading, index)
            if end > index + 1 or _is_titled(reading, index):
                inside.update(range(index, end))
                titled.update(range(index, end) if end > index + 1 and _is_known(reading, index) and _is_titled(reading, index) else ())
                surnames.add(reading.lower[end - 1])
    return People(frozenset(inside), frozenset(surnames), frozenset(titled))


def _begins_name(reading: Reading, index: int) -> bool:
    return (_is_known(reading, index) or _is_titled(reading, index)) and _in_name(reading, index)


def _is_known(reading: Reading, index: int) -> bool:
    """Whether a first name stands at a token; "Al" is short for Alfred, but not in "Al-Bab"."""
    word, known = reading.words[index], first_names()
    return (word in known or (word.isupper() and word.title() in known)) and index not in reading.articles


def _name_end(reading: Reading, index: int) -> int:
    """Where the name that begins at a token ends: after its last capitalised word."""
    end = index + 1
    for follow in range(index + 1, min(index + _LONGEST, len(reading.words))):
        if not reading.joined[follow] or (reading.opens[follow] and not _is_initial(reading, follow - 1)):
            break
        if reading.capital[follow]:
            if not _in_name(reading, follow):
                break
            end = follow + 1
        elif reading.words[follow] not in particles() and not _is_initial(reading, follow) and not _is_hyphen(reading, follow):
            break
    return end


def _is_initial(reading: Reading, period: int) -> bool:
    """Whether a period is that of an initial, and ends no sentence: "George W. Bush"."""
    return reading.words[period] == "." and reading.capital[period - 1] and len(reading.words[period - 1]) == 1


def _is_hyphen(reading: Reading, index: int) -> bool:
    return reading.words[index] == "-" and reading.capital[index - 1]


def _is_titled(reading: Reading, index: int) -> bool:
    """Whether a title stands before: "Secretary" in "Defense Secretary Austin", but no mere modifier."""
    if index == 0 or not reading.joined[index]:
        return False
    return reading.lower[index - 1] in name_titles()


def _in_name(reading: Reading, index: int) -> bool:
    """Whether a capitalised word can be part of a person's name: it is no street, office, month ..."""
    found = classes().get(reading.lower[index])
    return found is None or _NOT_IN_NAMES.isdisjoint(found.split("+"))
