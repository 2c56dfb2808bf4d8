"""The larger place that the words around a name set it in: "Kursk, Russia", "León, in northern Spain", "the Spanish city of León"."""

from functools import cache

from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions.asked import may_be_divisions
from geo.mentions.candidates import Candidate
from geo.mentions.features import Surroundings
from geo.mentions.parts import name_end
from geo.mentions.reading import Reading
from geo.mentions.words import befalling, feature_words, first_names, members, quarters, surnames

_AREAS = frozenset({"PCLI", "ADM1", "ADM2", "CONT", "RGN"})
_JOINTS = (",", "and", "or", "&")
"""What stands before the next name of a list: "Tokyo, Beijing and Moscow"."""
_OWNERS = ("'s", "’s")
_DIVISIONS = ("ADM1", "ADM2")
_SENTENCE = 40
"""How many tokens a town may stand behind the "In" that opens its sentence."""
_COMPARABLE = 0.1
"""The share of the people of the greatest place of a name from which on a smaller one is meant where the sentence names its division."""
_KNOWN = 20_000
"""People of a place that is told by its country's genitive alone, "Mali's Gao"; smaller ones are called like people."""
_DESCRIBED = 3
"""How many words may stand between a people's word and "of": "the Spanish port city of"."""
_DEFINED = 10
"""How many words may say what a place is: "is a city in and the county seat of"."""
_BRACKETED = 14
"""How many tokens may stand in brackets after a name."""


def container_of(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The name of the area that the text sets a place in; empty where it names none."""
    return (
        _after_comma(reading, candidate, around, gazetteer)
        or _after_preposition(reading, candidate, around, gazetteer)
        or (_of_town(reading, candidate, around) if reading.word(candidate.last) in quarters() else "")
        or _named(_told_of_itself(reading, candidate, around, gazetteer))
        or _of_owner(reading, candidate, around, gazetteer)
        or _opening_sentence(reading, candidate, around, gazetteer)
        or _heading_brief(candidate, around, gazetteer)
    )


def _after_comma(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The name after a comma, "Russia" in "Kursk, Russia"; a county gives way to a state after it. Lists have commas too."""
    index, container = candidate.last, _part_after_comma(reading, candidate, around, gazetteer)
    if container is not None:
        index = container.last
    while reading.word(index) == "," and (outer := around.starts.get(index + 1)) is not None and _is_area(outer, gazetteer):
        container, index = outer, outer.last
    if container is None:
        return ""
    following = around.starts.get(index + 1) or around.starts.get(index + 2)
    if following is None or reading.word(index) not in _JOINTS:
        return container.name
    listed = bool(may_be_divisions((candidate, container, following), gazetteer)) or not _may_hold(container, candidate, gazetteer)
    return "" if listed else container.name


def _part_after_comma(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> Candidate | None:
    """The country or region of which a part follows a comma and may hold the place: "Jalalabad, eastern Afghanistan"."""
    index = candidate.last + 1
    if reading.word(candidate.last) != "," or reading.word(index) not in _directions() or around.starts.get(index) is not None:
        return None
    outer = _within(reading, index, around, gazetteer)
    return outer if outer is not None and _may_hold(outer, candidate, gazetteer) else None


def _named(outer: Candidate | None) -> str:
    return outer.name if outer is not None else ""


def is_set_apart(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether the text says in which area the name lies, and it does: "Kozlu in Zonguldak", "Turkey's Kozlu", "Bor is a town in Iran"."""
    lower = reading.lower
    if lower[candidate.first - 1] in _OWNERS:
        return _is_owned(reading, candidate, around, gazetteer)
    itself = _told_of_itself(reading, candidate, around, gazetteer)
    if itself is not None:
        return _may_hold(itself, candidate, gazetteer)
    link = candidate.last + (lower[candidate.last] == ",")
    if lower[link] != "in":
        return False
    before = lower[candidate.first - 1]
    if link == candidate.last and before not in members("inside") and before not in befalling():
        return False
    outer = _within(reading, link + 1, around, gazetteer)
    return outer is not None and _may_hold(outer, candidate, gazetteer)


def _is_owned(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether a country whose genitive stands before holds a place of the name that comes first in it; people are owned so too."""
    owner, last = around.ends.get(candidate.first - 1), reading.words[candidate.last - 1]
    if owner is None or owner.kind != "name" or last in first_names() or last in surnames():
        return False
    if gazetteer.feature(owner.rows[0]) != "PCLI" or last.lower() in around.people.surnames:
        return False
    country = gazetteer.country(owner.rows[0])
    return any(gazetteer.country(row) == country and gazetteer.population[row] >= _KNOWN for row in candidate.rows[:2])


def _after_preposition(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The area after "in", over the kind of the place, a comma, a direction and another name: "Kozlu and Filyos in Zonguldak"."""
    index = candidate.last
    index += reading.word(index) in feature_words("feature_after")
    if reading.word(index) == "and":
        beside = around.starts.get(index + 1)
        end = beside.last if beside is not None else name_end(reading, index + 1)
        outer = _within(reading, end + 1, around, gazetteer) if reading.word(end) == "in" else None
        held = outer is not None and (_are_parts(reading, candidate) or _may_hold(outer, candidate, gazetteer))
        return outer.name if outer is not None and held else ""
    index += reading.word(index) == ","
    outer = _within(reading, index + 1, around, gazetteer) if reading.word(index) == "in" else None
    return outer.name if outer is not None else ""


def _are_parts(reading: Reading, candidate: Candidate) -> bool:
    """Whether the text calls a name and the next parts or towns of what comes: "the suburbs of Kozlu and Filyos"."""
    return reading.word(candidate.first - 1) == "of" and reading.word(candidate.first - 2).removesuffix("s") in _parts()


def _of_town(reading: Reading, candidate: Candidate, around: Surroundings) -> str:
    """The town that a quarter is of: "the Boa Vista district of Recife", "Recife's Boa Vista district", "In Recife ...".

    A sentence that opens with a town tells of its quarters.
    """
    if reading.word(candidate.last + 1) == "of":
        outer = around.starts.get(candidate.last + 2)
    elif reading.word(candidate.first - 1) in _OWNERS:
        outer = around.ends.get(candidate.first - 1)
    else:
        opening = _opening(reading, candidate.first)
        outer = around.starts.get(opening + 1) if reading.words[opening] == "In" else None
    return outer.name if outer is not None and outer.kind == "name" and outer.name != candidate.name else ""


def _told_of_itself(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> Candidate | None:
    """The place of which a name is said to be a part or a town: "San Antonio, a district of Cali", "Lima is a city in Allen County, Ohio".

    A county gives way to the state after it.
    """
    index = _after_brackets(reading, candidate.last)
    set_off = reading.word(index) == ","
    if not (set_off or reading.word(index) in _being()) or reading.word(index + 1) not in ("a", "an", "the"):
        return None
    for link in range(index + 3, index + 3 + (_DESCRIBED if set_off else _DEFINED)):
        if reading.word(link) not in ("of", "in"):
            continue
        if reading.word(link - 1) not in _parts():
            return None
        outer = _outer_at(reading, link + 1, around)
        if outer is not None:
            return _state_of(reading, outer, around, gazetteer)
    return None


def _after_brackets(reading: Reading, index: int) -> int:
    """The token at an index, or that behind the brackets which open there: "Oran (population 1,300) is"."""
    if reading.word(index) != "(":
        return index
    return next((end + 1 for end in range(index, index + _BRACKETED) if reading.word(end) == ")"), index)


def _outer_at(reading: Reading, index: int, around: Surroundings) -> Candidate | None:
    """The place named at a token, over its direction, its country's people and the word for its kind: "the Mexican state of Oaxaca"."""
    while reading.word(index) in _directions():
        index += 1
    people = around.starts.get(index)
    if people is not None and people.kind == "demonym":
        index = people.last
    if reading.word(index + 1) == "of" and reading.word(index) in feature_words("feature_before"):
        index += 2
    outer = around.starts.get(index)
    return outer if outer is not None and outer.kind == "name" else None


def _state_of(reading: Reading, outer: Candidate, around: Surroundings, gazetteer: Gazetteer) -> Candidate:
    """The area after a county's comma, of which others have a county of the name too."""
    state = around.starts.get(outer.last + 1) if reading.word(outer.last) == "," else None
    is_county = gazetteer.feature(outer.rows[0]) == "ADM2"
    return state if is_county and state is not None and _is_area(state, gazetteer) else outer


def _within(reading: Reading, index: int, around: Surroundings, gazetteer: Gazetteer) -> Candidate | None:
    """The area named at a token, or past its direction or kind: "northern Spain", "the province of León", but "South Sudan" itself."""
    while True:
        outer = around.starts.get(index)
        if outer is not None and outer.kind == "name" and _is_area(outer, gazetteer):
            return outer
        word = reading.word(index)
        if word not in _directions() and not (reading.word(index + 1) == "of" and word in feature_words("feature_before")):
            return None
        index += 1 if word in _directions() else 2


def _of_owner(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The country whose people's word or genitive stands before: "the Spanish city of Cordoba", "Spain's Cordoba province"."""
    first = candidate.first
    if reading.word(first - 1) in _OWNERS:
        owner = around.ends.get(first - 1)
        return owner.name if owner is not None and owner.kind == "name" and _is_area(owner, gazetteer) else ""
    if reading.word(first - 1) != "of" or reading.word(first - 2) not in feature_words("feature_before"):
        return ""
    people = next((around.ends[end] for end in range(first - 2, first - 2 - _DESCRIBED, -1) if end in around.ends), None)
    return people.name if people is not None and people.kind == "demonym" else ""


def _opening_sentence(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The division with which the sentence of a town begins, "In Kentucky, a tornado hit Bowling Green", if a town of the name is there."""
    if "In" not in reading.words[max(0, candidate.first - _SENTENCE) : candidate.first] or candidate.kind != "name":
        return ""
    first = _opening(reading, candidate.first)
    if reading.words[first] != "In":
        return ""
    outer = _within(reading, first + 1, around, gazetteer)
    if outer is None or reading.word(outer.last) != "," or gazetteer.feature(outer.rows[0]) not in _DIVISIONS:
        return ""
    return outer.name if _is_comparable_there(outer, candidate, gazetteer) else ""


def _heading_brief(candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The country whose brief a name stands in, if a town of the name is there: "BOLIVIA - Crowds gathered in La Paz"."""
    if not around.briefs or candidate.kind != "name" or not candidate.rows or gazetteer.feature(candidate.rows[0]) == "PCLI":
        return ""
    for first, last, country in around.briefs:
        if first < candidate.first < last:
            return country.name if _is_known_in(gazetteer.country(country.rows[0]), candidate, gazetteer) else ""
    return ""


def _is_known_in(country: str, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a country has a town of a name that is known by it; beside a capital abroad it is not dwarfed: no London for Ontario's."""
    abroad = any(gazetteer.feature(row) == "PPLC" and gazetteer.country(row) != country for row in candidate.rows[:2])
    least = max(_KNOWN, gazetteer.population[candidate.rows[0]] * _COMPARABLE if abroad else 0)
    return any(gazetteer.country(row) == country and gazetteer.population[row] >= least for row in candidate.rows)


def _opening(reading: Reading, index: int) -> int:
    """The first token of the sentence of a token."""
    while not reading.opens[index]:
        index -= 1
    return index


def _is_comparable_there(outer: Candidate, inner: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a division has a town of a name that is not dwarfed by the first of the name: no Geneva for that of Switzerland."""
    greatest = inner.rows[0]
    if not gazetteer.feature(greatest).startswith(("PPL", "ADM2")) or gazetteer.feature(greatest) == "PPLC":
        return False
    country, division = gazetteer.country(outer.rows[0]), gazetteer.admin1(outer.rows[0])
    least = gazetteer.population[greatest] * _COMPARABLE
    return any(
        gazetteer.country(row) == country and gazetteer.admin1(row) == division and gazetteer.population[row] >= least
        for row in inner.rows
        if row != outer.rows[0]
    )


def _is_area(candidate: Candidate, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.feature(row) in _AREAS for row in candidate.rows[:3])


def _may_hold(outer: Candidate, inner: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether some country or division of one name holds a place of another; of a district by its region."""
    for row in outer.rows[:3]:
        country, division = gazetteer.country(row), gazetteer.admin1(row)
        if gazetteer.feature(row) not in ("PCLI", "ADM1", "ADM2"):
            continue
        held = [other for other in inner.rows if other != row and gazetteer.country(other) == country]
        if held and (gazetteer.feature(row) == "PCLI" or any(gazetteer.admin1(other) == division for other in held)):
            return True
    return False


@cache
def _parts() -> frozenset[str]:
    """The words for what a place may be of or in another."""
    return frozenset(table("place_words")["containers"]["parts"])


@cache
def _being() -> frozenset[str]:
    return frozenset(table("place_words")["kinds"]["being"])


@cache
def _directions() -> frozenset[str]:
    """The words that may stand before an area's name for a part of it, "the north-eastern", "northeastern", or say that it is near."""
    adjectives = [word for entry in table("directions")["directions"] for word in entry["adjectives"]]
    parts = {part for word in adjectives for part in (*word.split("-"), "-")}
    return frozenset(parts | set(table("place_words")["containers"]["same"]) | {word.replace("-", "") for word in adjectives})
