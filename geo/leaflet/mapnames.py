"""The names that the basemap writes: each place once, by the name that English readers know it by."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import table

LEAST_PEOPLE = 15_000
_SEAS = ("OCN", "SEA", "GULF", "BAY")
_PARTS_OF_SEAS = ("North ", "South ", "Eastern ")
_QUARTERS = ("PPLX", "PPLQ", "PPLH", "PPLW")
_KM_PER_DEGREE = 111.2
# Two entries are one city when the second also bears the main name of the first, within so many km and about its size;
_DOUBLE_KM, _DOUBLE_SIZE, _DOUBLE_LEAST = 15, (0.3, 2), 200_000
# and when the second stands in the middle of a large city that its division is named for, with about all its people.
_QUARTER_KM, _QUARTER_SIZE, _QUARTER_LEAST = 4, 0.6, 1_000_000
# Macron, breve, dot and line below, cedilla: the marks of transliteration.
_TRANSLITERATION = "\u0304\u0306\u0323\u0331\u0327"
_AYIN = "‘ʻʿ`"
_OVERSTATED = 100_000


class Name(NamedTuple):
    """A name to write on the map. `weight` is the population of a city, the square degrees of a country or sea."""

    kind: str
    """country, capital, city or sea."""
    name: str
    lat: float
    lon: float
    weight: float


def names_of(gazetteer: Gazetteer) -> list[Name]:
    """Countries, seas, capitals, and cities of 15,000 people and more."""
    seas = [_wide(gazetteer, row, "sea") for feature in _SEAS for row in gazetteer.rows_of(feature)]
    known = {sea.name for sea in seas}
    countries = [_wide(gazetteer, row, "country") for row in gazetteer.rows_of("PCLI")]
    return [*countries, *(sea for sea in seas if not _part_of_sea(sea.name, known)), *_cities(gazetteer)]


def _wide(gazetteer: Gazetteer, row: int, kind: str) -> Name:
    place = gazetteer.place(row)
    name = table("map_names")["countries"].get(place.country, place.name) if kind == "country" else place.name
    # As wide on the map as the circle that has the area's size.
    return Name(kind, name, place.lat, place.lon, (2 * place.radius_km / _KM_PER_DEGREE) ** 2)


def _part_of_sea(name: str, seas: set[str]) -> bool:
    rests = [name.removeprefix(part) for part in _PARTS_OF_SEAS if name.startswith(part)]
    return any(rest in seas or f"{rest} Sea" in seas for rest in rests)


def _cities(gazetteer: Gazetteer) -> Iterator[Name]:
    words = table("map_names")
    rows = [row for row in gazetteer.rows_of("PPL") if _is_drawn(gazetteer, row)]
    people = _people(gazetteer, rows)
    for row in rows:
        if row in people:
            place = gazetteer.place(row)
            key = f"{place.country}/{_plain(place.name)}"
            weight = min(people[row], _OVERSTATED) if key in words["overstated"] else people[row]
            yield Name("capital" if place.feature == "PPLC" else "city", english(place.name, place.country), place.lat, place.lon, weight)


def _is_drawn(gazetteer: Gazetteer, row: int) -> bool:
    feature = gazetteer.feature(row)
    return feature == "PPLC" or (feature not in _QUARTERS and gazetteer.population[row] >= LEAST_PEOPLE)


def english(name: str, country: str) -> str:
    """The name of a city as English readers know it: `english("Thāne", "IN") == "Thane"`, `english("Makkah", "SA") == "Mecca"`."""
    words = table("map_names")
    for ending in words["endings"].get(country, ()):
        name = name.removesuffix(ending)
    # What stands after a comma says where the place is.
    name = name.partition(",")[0]
    if country in words["transliterated"]:
        name = _plain(name)
    return str(words["cities"].get(f"{country}/{name}", name))


def _plain(name: str) -> str:
    """A name without the marks of transliteration. Accents that are part of a spelling, as in Fès, stay."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFD", name):
        french = letter == "\u0327" and letters[-1:] in (["c"], ["C"])
        if french or letter not in _TRANSLITERATION + _AYIN:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters))


def _people(gazetteer: Gazetteer, rows: list[int]) -> dict[int, float]:
    """The population by row of each city; where two entries are one city, of the one with the main name, and the greater of both."""
    found = {row: float(gazetteer.population[row]) for row in rows}
    lat, lon = (np.asarray(values)[rows] for values in (gazetteer.lat, gazetteer.lon))
    for row in sorted((row for row in rows if found[row] >= _DOUBLE_LEAST), key=lambda row: -found[row]):
        north, east = lat - gazetteer.lat[row], (lon - gazetteer.lon[row]) * np.cos(np.radians(gazetteer.lat[row]))
        away = _KM_PER_DEGREE * np.hypot(north, east)
        for number in np.flatnonzero(away < _DOUBLE_KM):
            other = rows[number]
            if row in found and other in found and _same_city(gazetteer, row, other, float(away[number])):
                found[row] = max(found[row], found.pop(other))
    return found


def _same_city(gazetteer: Gazetteer, row: int, other: int, km: float) -> bool:
    """Whether another entry, so many km away, is the city in a row under the name of a quarter or of old."""
    if row == other or gazetteer.country(row) != gazetteer.country(other) or gazetteer.feature(other) == "PPLC":
        return False
    name, second = gazetteer.place(row).name, gazetteer.place(other).name
    size = gazetteer.population[other] / gazetteer.population[row]
    if _DOUBLE_SIZE[0] < size < _DOUBLE_SIZE[1] and fold(name) != fold(second) and other in gazetteer.rows(name):
        return row not in gazetteer.rows(second) or size <= 1
    large = km < _QUARTER_KM and gazetteer.population[row] >= _QUARTER_LEAST and size > _QUARTER_SIZE
    return large and _names_a_division(gazetteer, name, row) and not _names_a_division(gazetteer, second, other)


def _names_a_division(gazetteer: Gazetteer, name: str, row: int) -> bool:
    return any(place.feature in ("ADM1", "ADM2") and place.country == gazetteer.country(row) for place in gazetteer.lookup(name))
