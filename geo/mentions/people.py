"""People told from places: by a title, a first name, or a surname that the article gave in full before."""

from dataclasses import dataclass
from itertools import compress, count

from geo.mentions.reading import Reading
from geo.mentions.words import classes, first_names, kin, members, metonymy, name_titles, particles, surnames, titles

_NOT_IN_NAMES = frozenset(
    {"street", "water", "land", "division", "office", "education", "company", "team", "calendar", "direction", "settlement"}
)
_LONGEST = 6
_OLDEST = 110
_DESCRIBED = 4
"""How many words may stand between "a" and the comma where somebody's work is told: "Sydney, a retired school nurse, said"."""


@dataclass(frozen=True, slots=True)
class People:
    """Who an article names."""

    inside: frozenset[int]
    """The tokens that are part of a person's full name."""
    surnames: frozenset[str]
    """The last words of those names, in lower case."""
    sure: frozenset[int]
    """The tokens of names that no place can be, as a title, a family or an age is told with them: "singer Jordan Sparks"."""


def find_people(reading: Reading) -> People:
    """The names of people: a first name or title, then one or more capitalised words; or a single name that is surely a person's."""
    inside: set[int] = set()
    sure = _children(reading)
    last_names: set[str] = set()
    end = 0
    for index in compress(count(), reading.capital):
        if index >= end and _begins_name(reading, index):
            end = _name_end(reading, index)
            told = _is_told(reading, index, end)
            if told or end > index + 1 or _is_titled(reading, index):
                inside.update(range(index, end))
                sure.update(range(index, end) if told else ())
                last_names.add(reading.lower[end - 1])
    return People(frozenset(inside), frozenset(last_names), frozenset(sure))


def _is_told(reading: Reading, first: int, end: int) -> bool:
    """Whether the words around a name show it to be a person's: a title, a family, an age, work, or a common surname in it."""
    before = reading.word(first - 1)
    if before in kin() and _is_titled(reading, first) and end > first + 1:
        return True
    if _is_after_work(reading, first):
        return True
    if not _is_known(reading, first):
        return False
    if _is_titled(reading, first) and (end > first + 1 or before in kin()):
        return True
    if before == "," and reading.word(first - 2) in kin():
        return True
    if before in members("inside") or before in members("path") or before == "of":
        return False
    return _is_aged(reading, end) or _is_described(reading, end) or _has_surname(reading, first, end)


def _is_aged(reading: Reading, end: int) -> bool:
    """Whether an age between commas follows: "Georgia, 31, who", and no date or score."""
    age = reading.word(end + 1)
    return reading.word(end) == "," and age.isdecimal() and int(age) < _OLDEST and reading.word(end + 2) == ","


def _is_described(reading: Reading, end: int) -> bool:
    """Whether somebody's work follows between commas: "Sydney, a nurse, said"."""
    if reading.word(end) != "," or reading.word(end + 1) not in ("a", "an", "the"):
        return False
    comma = next((i for i in range(end + 3, end + 3 + _DESCRIBED) if reading.word(i) == ","), 0)
    return comma > 0 and not reading.capital[comma - 1] and reading.word(comma - 1) in name_titles()


def _has_surname(reading: Reading, first: int, end: int) -> bool:
    """Whether a name is a first name and a common surname, and no more: "Virginia Moore", but not "Glen Allen, Virginia"."""
    if end != first + 2 or reading.words[first + 1] not in surnames():
        return False
    if reading.word(end) in metonymy("after", "nouns") or reading.word(end) in members("settlement"):
        return False
    return not (reading.word(end) == "," and end + 1 < len(reading) and reading.capital[end + 1])


def _children(reading: Reading) -> set[int]:
    """The tokens of names that are listed after a word for several of a family: "two sons, Dallas of Tulsa and Houston of Boise"."""
    found: set[int] = set()
    if kin(several=True).isdisjoint(reading.lower):
        return found
    for index in (i for i, word in enumerate(reading.words) if word in kin(several=True)):
        first = index + 1 + (reading.word(index + 1) == ",")
        while (end := _capitals_end(reading, first)) > first and not _goes_on(reading, end):
            found.update(range(first, end))
            place = _capitals_end(reading, end + 1) if reading.word(end) in ("of", "from") else 0
            first = _next_item(reading, place or end, after_place=place > 0)
    return found


def _next_item(reading: Reading, index: int, *, after_place: bool) -> int:
    """Where the next name of a list begins; a comma after a place may be its own, "of Dallas, Texas", and ends the list."""
    if after_place:
        return index + 1 if reading.word(index) == "and" else len(reading)
    if reading.word(index) == "," and reading.word(index + 1).isdecimal():
        index += 2
    comma = index + (reading.word(index) == ",")
    link = comma + (reading.word(comma) == "and")
    return link if link > index else len(reading)


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether a word after capitalised ones makes them no item of a list of names: "police" of "two sons, Dallas police said"."""
    return reading.word(end)[0].isalpha() and reading.word(end) not in ("and", "of", "from")


def _capitals_end(reading: Reading, index: int) -> int:
    while index < len(reading) and reading.capital[index] and not reading.opens[index]:
        index += 1
    return index


def _begins_name(reading: Reading, index: int) -> bool:
    begins = _is_known(reading, index) or _is_titled(reading, index) or _is_after_work(reading, index)
    return begins and _in_name(reading, index)


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


def _is_after_work(reading: Reading, index: int) -> bool:
    """Whether a comma parts a name from somebody's work before it, and another from what they say: "The chief, Walther Oporto, said"."""
    if reading.word(index - 1) != "," or reading.word(index - 2) not in titles() or reading.capital[index - 2]:
        return False
    end = next((at for at in range(index, min(index + _LONGEST, len(reading))) if not reading.capital[at]), index)
    return end > index + 1 and reading.word(end) == "," and reading.word(end + 1) in members("speech")


def _in_name(reading: Reading, index: int) -> bool:
    """Whether a capitalised word can be part of a person's name: it is no street, office, month ..."""
    found = classes().get(reading.lower[index])
    return found is None or _NOT_IN_NAMES.isdisjoint(found.split("+"))
