"""What a name of a place stands for where it is used: the place, its government or people, or part of another name."""

from functools import cache

from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions.candidates import Candidate
from geo.mentions.reading import Reading
from geo.mentions.words import members, organisation_words
from geo.records import MentionRole

_GOVERNS = frozenset({"PCLI", "PPLC", "GOVB", "ADM1", "CONT"})


@cache
def _words(section: str, key: str) -> frozenset[str]:
    words = table("metonymy")[section][key] if section else table("metonymy")[key]
    return frozenset(words)


@cache
def _before() -> dict[str, frozenset[str]]:
    return {word: frozenset(words) for word, words in table("metonymy")["before"].items()}


def role(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> MentionRole:
    """The role of a candidate that was found to be a name of a place."""
    features = {gazetteer.feature(row) for row in candidate.rows[:3]}
    if "GOVB" in features:
        return "place" if _in_building(reading, candidate.first) else "actor"
    if candidate.kind == "demonym":
        return "place" if _qualifies_place(reading, candidate.last) else "actor"
    if _is_part(reading, candidate):
        return "part"
    return "actor" if not features.isdisjoint(_GOVERNS) and _acts(reading, candidate) else "place"


def _in_building(reading: Reading, first: int) -> bool:
    before = reading.word(first - 2) if reading.word(first - 1) == "the" else reading.word(first - 1)
    return before in _words("building", "place_before")


def _qualifies_place(reading: Reading, last: int) -> bool:
    """Whether a demonym describes a place: "the Ukrainian border", "the northern Syrian city"."""
    return any(reading.word(index) in _words("after", "places") for index in (last, last + 1))


def _is_part(reading: Reading, candidate: Candidate) -> bool:
    """Whether the name is inside that of an organisation: "Austin Police Department", "University of Aleppo"."""
    first, last = candidate.first, candidate.last
    if reading.word(first - 1) == "of" and first > 1 and reading.capital[first - 2]:
        return reading.lower[first - 2] in organisation_words()
    after = last
    while after < min(last + 4, len(reading)) and reading.capital[after] and reading.joined[after]:
        if reading.lower[after] in organisation_words():
            return True
        after += 1
    return False


def _acts(reading: Reading, candidate: Candidate) -> bool:
    """Whether the words around a country's or capital's name have it do, say or be made to do something."""
    before, after = reading.word(candidate.first - 1), reading.word(candidate.last)
    if before in members("inside") or before in members("direction") or before == "from":
        return False
    if after in _words("", "verbs_after") or after in _words("after", "nouns"):
        return True
    if before in _words("", "pushed_before") and after in _words("", "pushed_after"):
        return True
    wanted = _before().get(before)
    return wanted is not None and any(reading.word(candidate.first - back) in wanted for back in (2, 3))
