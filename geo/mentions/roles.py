"""What a name of a place stands for where it is used: the place, its government or people, or part of another name."""

from collections.abc import Set
from functools import cache

from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions.candidates import Candidate
from geo.mentions.reading import Reading
from geo.mentions.words import feature_words, members, organisation_words
from geo.records import MentionRole

_GOVERNS = frozenset({"PCLI", "PPLC", "GOVB", "ADM1", "CONT"})
_HAVE = frozenset({"has", "have", "had"})
_BE = frozenset({"is", "are", "was", "were"})
_ASIDE = 16
"""Tokens between a government and its verb that are looked through for the second comma."""


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
        return "place" if _governing(reading, candidate.first) in _words("building", "place_before") else "actor"
    if candidate.kind == "demonym":
        return "place" if _qualifies_place(reading, candidate.last) else "actor"
    if _is_part(reading, candidate):
        return "place" if _has_court(reading, candidate, gazetteer) else "part"
    if "PCLI" not in features and _names_event(reading, candidate):
        return "place"
    acts = not features.isdisjoint(_GOVERNS) and _acts(reading, candidate.first, _past_kind(reading, candidate.last, features))
    return "actor" if acts or _plays(reading, candidate) else "place"


def _names_event(reading: Reading, candidate: Candidate) -> bool:
    """Whether an event is called after a town where it happened: "the Paris attacks", and not "Paris attacks"."""
    return reading.word(candidate.first - 1) == "the" and reading.word(candidate.last) in _words("events", "nouns")


def _governing(reading: Reading, first: int) -> str:
    """The word before a name, or before its "the"."""
    return reading.word(first - 2) if reading.word(first - 1) == "the" else reading.word(first - 1)


def _qualifies_place(reading: Reading, last: int) -> bool:
    """Whether a demonym describes a place: "the Ukrainian border", "the northern Syrian city"."""
    return any(reading.word(index) in _words("after", "places") for index in (last, last + 1))


def _is_part(reading: Reading, candidate: Candidate) -> bool:
    """Whether the name is inside that of an organisation: "Austin Police Department", "University of Aleppo"."""
    first, last = candidate.first, candidate.last
    if reading.word(first - 1) == "of" and first > 1 and reading.capital[first - 2] and reading.lower[first - 2] in organisation_words():
        return True
    after = last
    while after < min(last + 4, len(reading)) and reading.capital[after] and reading.joined[after]:
        if reading.lower[after] in organisation_words():
            return True
        after += 1
    return False


def _has_court(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the name is that of a town whose court it begins, and so where that sits: "Luton Crown Court"."""
    if (
        not candidate.rows
        or gazetteer.feature(candidate.rows[0]) in ("PCLI", "ADM1")
        or _governing(reading, candidate.first) in _words("building", "beside")
    ):
        return False
    courts = _words("building", "courts")
    return reading.word(candidate.last) in courts or reading.word(_name_end(reading, candidate.last) - 1) in courts


def _past_kind(reading: Reading, last: int, features: Set[str]) -> int:
    """Where a division's name ends with the word for its kind: after "state" in "neighbouring Borno state", which is no "state media"."""
    return last + 1 if "ADM1" in features and feature_words("feature_after").get(reading.word(last)) == "ADM1" else last


def _acts(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around a country's, capital's or division's name have it do, say or be made to do something."""
    before, after = reading.word(first - 1), reading.word(last)
    if before == "from":
        return reading.word(first - 2) in _before()["from"]
    if before in members("inside") or before in members("direction"):
        return False
    if after in _words("after", "nouns") or _owns(reading, last):
        return True
    if before != "of" and does(reading, _past_aside(reading, _after_list(reading, first, last))):
        return True  # and not "a bombing in the south of Kandahar hit"
    if before in _words("", "pushed_before") and after in _words("", "pushed_after"):
        return True
    wanted = _before().get(before)
    return wanted is not None and any(reading.word(first - back) in wanted for back in (2, 3))


def does(reading: Reading, index: int) -> bool:
    """Whether a verb of what governments do begins at a token: "said", "has also accused", "is preparing", "shot down"."""
    index = _past_adverbs(reading, index)
    return reading.word(index) in _openings("verbs_after") and _goes_on(reading, index, "verbs_after")


def befalls_states(reading: Reading, index: int) -> bool:
    """Whether a verb there tells what states do to one another, or what is done to their capitals: "shelled", "hit by"."""
    index = _past_adverbs(reading, index)
    return reading.word(index) in _words("", "suffered") or _goes_on(reading, index, "of_states")


@cache
def telling() -> frozenset[str]:
    """The words after a capital of which one stands where it speaks or acts."""
    return members("speech") | _openings("of_states") | _words("", "adverbs") | _days() | {"on"}


@cache
def _openings(verbs: str) -> frozenset[str]:
    """The words with which such a verb begins, without adverbs."""
    pairs = (pair.split()[0] for pair in _words("", "verbs_of_two"))
    return _words("", verbs) | _words("", "suffered") | frozenset(pairs) | _HAVE | _BE


def _goes_on(reading: Reading, index: int, verbs: str) -> bool:
    """Whether the verb that a token begins is one of these, and not told of whom something befell."""
    word, following = reading.word(index), reading.word(_past_adverbs(reading, index + 1))
    if word in _HAVE:
        return following in _words("", verbs) or following in _words("", "done")
    if word in _BE:
        return following in _words("", "doing")
    if following == "by" or (word in _words("", "suffered") and following in _words("", "suffered_before")):
        return False
    return word in _words("", verbs) or f"{word} {following}" in _words("", "verbs_of_two")


def _past_aside(reading: Reading, index: int) -> int:
    """Where what follows begins behind words between commas: behind "which it fears" of "Kabul, which it fears, denied"."""
    if reading.word(index) != "," or reading.word(index + 1) not in _words("", "asides"):
        return index
    return next((end + 1 for end in range(index + 2, index + _ASIDE) if reading.word(end) == ","), index)


def _past_adverbs(reading: Reading, index: int) -> int:
    """Where what follows begins behind adverbs and a day: "never" and "on Monday" of "Moscow on Monday denied"."""
    while True:
        day = index + (reading.word(index) == "on")
        if reading.word(day) in _days():
            index = day + 1
        elif reading.word(index) in _words("", "adverbs"):
            index += 1
        else:
            return index


@cache
def _days() -> frozenset[str]:
    return frozenset(table("calendar")["weekdays"]) | {"yesterday", "today"}


def _after_list(reading: Reading, first: int, index: int) -> int:
    """Where a list of names ends that goes on at a token: after "Italy" in "Germany and Italy agreed"; the token itself where none does.

    What a verb stands before is no list: "attacked Basra and Iran struck a port".
    """
    if reading.word(first - 1) in _words("", "verbs_after") and reading.word(first - 1) not in _words("", "stating"):
        return index
    at = index
    while reading.word(at) == "," and _name_end(reading, at + 1) > at + 1:
        at = _name_end(reading, at + 1)
    end = _name_end(reading, at + 1)
    return end if reading.word(at) == "and" and end > at + 1 else index


def _name_end(reading: Reading, index: int) -> int:
    """Where the capitalised words that begin at a token end."""
    while index < len(reading) and reading.capital[index] and reading.joined[index]:
        index += 1
    return index


def _owns(reading: Reading, index: int) -> bool:
    """Whether a name owns what only a government or people has: "'s foreign ministry"."""
    owned = _words("after", "owned")
    return reading.word(index) in ("'s", "’s") and (reading.word(index + 1) in owned or reading.word(index + 2) in owned)


def _plays(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name is that of a side in a game: "Dallas won", "beat Chicago", "3-1 against Chicago"."""
    before, after = reading.word(candidate.first - 1), reading.word(candidate.last)
    if after in _words("sports", "beats") or before in _words("sports", "beaten"):
        return True
    return before in _words("sports", "against") and reading.word(candidate.first - 2).isdigit()
