"""Names of places that are part of another name: of a body, a newspaper, a road, a treaty, a title, a disease."""

from geo.gazetteer import Gazetteer
from geo.mentions.candidates import Candidate
from geo.mentions.reading import Reading
from geo.mentions.words import members, metonymy, organisation_words

DASHES = ("-", "–")
_AREAS = ("PCLI", "ADM1")
_RUN = 4
"""How many capitalised words after a name are looked through."""


def is_part(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the name is inside that of something else: "Austin Police Department", "Duke of Norfolk", "Lagos Street"."""
    return (
        _is_owner(reading, candidate.first)
        or _begins_body(reading, candidate.last)
        or begins_thing(reading, candidate.last)
        or reading.word(candidate.last) in metonymy("parts", "of_town")
        or _begins_road(reading, candidate)
        or _is_university(reading, candidate, gazetteer)
        or _names_disease(reading, candidate.last)
        or _names_treaty(reading, candidate, gazetteer)
        or _is_vessel(reading, candidate, gazetteer)
        or _is_gang(reading, candidate)
        or _is_branch(reading, candidate)
    )


def _is_owner(reading: Reading, first: int) -> bool:
    """Whether a name ends another: "University of Aleppo", "the Duke of Norfolk", "Radio Kenya"."""
    before = reading.word(first - 1)
    if before == "of":
        kind = reading.word(first - 2)
        return kind in metonymy("parts", "of") or (first > 1 and reading.capital[first - 2] and kind in organisation_words())
    return before in metonymy("parts", "before") and reading.capital[first - 1] and reading.joined[first]


def _begins_body(reading: Reading, last: int) -> bool:
    """Whether a body's word is among the next capitalised ones: "Austin Police Department", "Texas A&M"."""
    if f"{reading.word(last)} {reading.word(last + 1)}" in metonymy("parts", "after_of_two"):
        return True
    return not organisation_words().isdisjoint(reading.lower[last : name_end(reading, last, _RUN)])


def begins_thing(reading: Reading, last: int, kind: str = "after") -> bool:
    """Whether a newspaper's or another thing's word is among the next capitalised ones: "Belfast Telegraph", "Damascus Gate"."""
    return not metonymy("parts", kind).isdisjoint(reading.lower[last : name_end(reading, last, _RUN)])


def _begins_road(reading: Reading, candidate: Candidate) -> bool:
    """Whether the capitalised words after a name end in a road's: "Michigan Avenue", "Iowa Highway 9", but not "Texas Road Rage".

    A road that is called after both its ends runs between them: "the Palmyra-Homs Highway".
    """
    last = candidate.last
    end = name_end(reading, last, _RUN)
    return end > last and reading.word(end - 1) in members("street") and reading.word(candidate.first - 1) not in DASHES


def _is_university(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether "State" with its capital makes an American state a university, where none is called so itself: "Ohio State"."""
    if metonymy("parts", "universities").isdisjoint(reading.words[candidate.last : candidate.last + 1]) or not candidate.rows:
        return False
    row = candidate.rows[0]
    if gazetteer.country(row) != "US" or gazetteer.feature(row) not in _AREAS:
        return False
    before = reading.word(candidate.first - 1)
    return candidate.name not in metonymy("parts", "states") or before in metonymy("parts", "before_universities")


def _names_disease(reading: Reading, last: int) -> bool:
    """Whether a germ or its illness is called after a place: "Marburg virus", "the Sudan or Marburg viruses"."""
    if reading.word(last) in ("or", "and"):
        last = name_end(reading, last + 1, _RUN)
    return reading.word(last) in metonymy("parts", "diseases")


def _names_treaty(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a treaty is called after the town where it was made, "the Minsk agreements"; after a country it is one with that."""
    if reading.word(candidate.last) not in metonymy("parts", "treaties") or governing(reading, candidate.first) == "with":
        return False
    return bool(candidate.rows) and gazetteer.feature(candidate.rows[0]) != "PCLI" and reading.word(candidate.first - 1) == "the"


def _is_vessel(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a ship is called after a place, "the frigate Bremen", "the crew of the Boracay".

    A country more likely did something: "the tanker Iran seized".
    """
    first = candidate.first
    manned = tuple(reading.lower[max(0, first - 2) : first]) == ("of", "the") and reading.word(first - 3) in metonymy("parts", "of_vessels")
    if not manned and (reading.word(first - 1) not in metonymy("parts", "vessels") or not reading.joined[first]):
        return False
    return bool(candidate.rows) and gazetteer.feature(candidate.rows[0]) != "PCLI"


def _is_gang(reading: Reading, candidate: Candidate) -> bool:
    """Whether a gang is called after a place: "the Sinaloa cartel", "the Los Lobos gang", but not "a Leeds gang"."""
    return reading.word(candidate.last) in metonymy("parts", "gangs") and reading.word(candidate.first - 1) == "the"


def _is_branch(reading: Reading, candidate: Candidate) -> bool:
    """Whether an armed group calls its branch so: "Islamic State in the Sahel Province"."""
    last = candidate.last
    if "Province" not in reading.words[last - 1 : last + 1]:
        return False
    link = candidate.first - 1 - (reading.word(candidate.first - 1) == "the")
    link -= reading.word(link) in ("in", "'s", "’s")
    return reading.word(link) == "state" and reading.word(link - 1) == "islamic"


def has_court(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the name is that of a town whose court it begins, and so where that sits: "Luton Crown Court".

    A court with its article is told as a body, "the Lahore High Court ordered", unless something is said to be there.
    """
    before = governing(reading, candidate.first)
    if not candidate.rows or gazetteer.feature(candidate.rows[0]) in _AREAS or before in metonymy("building", "beside"):
        return False
    if reading.word(candidate.first - 1) == "the" and before not in metonymy("building", "place_before"):
        return False
    courts = metonymy("building", "courts")
    return reading.word(candidate.last) in courts or reading.word(name_end(reading, candidate.last) - 1) in courts


def governing(reading: Reading, first: int) -> str:
    """The word before a name, or before its "the"."""
    return reading.word(first - 2) if reading.word(first - 1) == "the" else reading.word(first - 1)


def name_end(reading: Reading, index: int, most: int | None = None) -> int:
    """Where the capitalised words that begin at a token end, or the first `most` of them."""
    end = len(reading) if most is None else min(index + most, len(reading))
    while index < end and reading.capital[index] and reading.joined[index]:
        index += 1
    return index
