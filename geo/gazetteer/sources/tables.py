"""Our own tables: regions and seas, government buildings, landmarks, settlements and their names, and points of reference."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import LexiconError
from geo.gazetteer.entry import Entry, area_radius_km, point_within
from geo.gazetteer.outlines import on_grid
from geo.lexicon import rows, table

_BUILDING_KM, _BUILDING_WEIGHT, _LANDMARK_WEIGHT, _REGION_WEIGHT = 0.3, 1e8, 3e5, 1e9
_DISTRICT_WEIGHT = 2e4
"""So that a district comes behind its chief town where both bear one name."""


def reference_points() -> dict[str, tuple[float, float]]:
    """`CA` or `CA.01` -> (lat, lon) of the point by which GeoNames refers to a country or a first-level division."""
    return {row["place"]: (float(row["lat"]), float(row["lon"])) for row in rows("reference_points")}


def buildings() -> list[Entry]:
    """Buildings that stand for governments."""
    return [_point(row, "building", "GOVB", _BUILDING_KM, _BUILDING_WEIGHT) for row in rows("government_buildings")]


def landmarks() -> list[Entry]:
    """Rivers, lakes, mountains, islands, airports and squares that news speaks of: a point and how far around it they reach."""
    return [_point(row, "landmark", row["feature"], float(row["radius_km"]), _LANDMARK_WEIGHT) for row in rows("landmarks")]


def districts() -> list[Entry]:
    """Second-level and former divisions that no settlement of GeoNames' carries the code of: a point and how far around it they reach."""
    return [_point(row, "district", row["feature"], float(row["radius_km"]), _DISTRICT_WEIGHT) for row in rows("districts")]


def with_names(settlements: Sequence[Entry]) -> list[Entry]:
    """GeoNames' settlements, those of which news writes a name that GeoNames lacks with it."""
    more = {f"geonames:{row['geonames']}": tuple(row["names"].split("|")) for row in rows("settlement_names")}
    return [replace(one, names=(*one.names, *more[one.id])) if one.id in more else one for one in settlements]


def with_division_names(divisions: Sequence[Entry]) -> list[Entry]:
    """Divisions of both levels (ids as `admin1:RU.41`), those that news calls otherwise too with these names.

    Raises:
        LexiconError: our table names a division that there is not.
    """
    more = {row["code"]: tuple(row["names"].split("|")) for row in rows("division_aliases")}
    unknown = more.keys() - {one.id.partition(":")[2] for one in divisions}
    if unknown:
        raise LexiconError(f"division_aliases.csv: there is no division {', '.join(sorted(unknown))}")
    return [replace(one, names=(*one.names, *more.get(one.id.partition(":")[2], ()))) for one in divisions]


def settlements() -> list[Entry]:
    """Quarters of cities, camps, towns and villages that news speaks of and GeoNames' settlements lack."""
    return [
        replace(
            _point(row, "settlement", row["feature"], float(row["radius_km"]), float(row["population"])),
            population=int(row["population"]),
        )
        for row in rows("settlements")
    ]


def _point(row: dict[str, str], scheme: str, feature: str, radius_km: float, weight: float) -> Entry:
    return Entry(
        id=f"{scheme}:{row['id']}",
        name=row["name"],
        feature=feature,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=row["country"],
        names=tuple(filter(None, row["aliases"].split("|"))),
        radius_km=radius_km,
        weight=weight,
    )


def regions(areas: dict[str, BaseGeometry], land: BaseGeometry) -> list[Entry]:
    """Regions and seas as `data/lexicon/regions.toml` defines them.

    Args:
        areas: the outlines that definitions may name: `UA` for a country, `UA/Donetsk` for a division.
        land: all land, which seas are cut with.

    Raises:
        LexiconError: a definition names an area that there is not, or comes out empty.
    """
    built: dict[str, BaseGeometry] = {}
    entries = []
    for key, row in table("regions").items():
        outline = _region_outline(key, row, areas | built, land)
        built[f"region:{key}"] = outline
        lat, lon = row.get("point") or point_within(outline)
        entries.append(
            Entry(
                id=f"region:{key}",
                name=row["name"],
                feature=row.get("feature", "RGN"),
                lat=lat,
                lon=lon,
                country=row.get("country", ""),
                names=tuple(row.get("aliases", ())),
                outline=outline,
                radius_km=area_radius_km(outline),
                weight=_REGION_WEIGHT,
            )
        )
    return entries


def _region_outline(key: str, row: dict[str, Any], areas: dict[str, BaseGeometry], land: BaseGeometry) -> BaseGeometry:
    unknown = [member for member in row.get("members", ()) if member not in areas]
    if unknown:
        raise LexiconError(f"regions.toml, [{key}]: no area is known as {', '.join(unknown)}")
    whole = shapely.union_all([areas[member] for member in row["members"]]) if "members" in row else shapely.Polygon(row["within"])
    if "members" in row and "within" in row:
        whole = whole.intersection(shapely.Polygon(row["within"]))
    if "members" not in row and row.get("feature", "RGN") != "RGN":
        whole = whole.difference(land.intersection(whole.envelope.buffer(1)))
    parts = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon" and part.area > 1e-4]
    if not parts:
        raise LexiconError(f"regions.toml, [{key}]: the area comes out empty")
    outline: BaseGeometry = on_grid(shapely.MultiPolygon(parts))
    return outline
