"""Natural Earth's provinces and disputed borders, from the world map in Debian's package qgis-common.

Its outlines follow control on the ground. `policy="iso"` hands each area to the country that
ISO 3166 and the UN see it in (data/lexicon/boundary_policy.csv); `policy="control"` leaves them.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import GazetteerError
from geo.gazetteer.outlines import on_grid
from geo.lexicon import rows

Policy = Literal["iso", "control"]

_TOLERANCE = 0.02  # degrees in which a corner's triangle may be cut off; about 2 km at the equator for a right angle
_GOLAN = ("Syrian claim", "HaZafon", "Golan Heights")


@dataclass(frozen=True, slots=True)
class Province:
    """An area of Natural Earth's finest level: a first-level division or a part of one."""

    name: str
    names: tuple[str, ...]
    country: str
    outline: BaseGeometry
    disputed: str = ""


def _read(path: Path, layer: str) -> list[dict[str, Any]]:
    import geopandas  # only the builder needs it

    if not path.is_file():
        raise GazetteerError(f"{path}: no such source; see data/SOURCES.md for where it comes from")
    frame = geopandas.read_file(path, layer=layer)
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def provinces(path: Path, *, policy: Policy = "iso") -> list[Province]:
    """All provinces; neighbours' outlines share their vertices, on the grid of `geo.gazetteer.outlines`."""
    found = _read(path, "states_provinces")
    areas = on_grid(shapely.coverage_simplify([row["geometry"] for row in found], _TOLERANCE))
    listed = [_province(row, area) for row, area in zip(found, areas, strict=True)]
    if policy == "control":
        return listed
    claims = {(row["area"], row["source_country"]): row for row in rows("boundary_policy")}
    return [_by_policy(p, claims) for p in _golan_apart(listed, path)]


def _province(row: dict[str, Any], area: BaseGeometry) -> Province:
    names = [name for key in ("name", "woe_name", "gn_name") if isinstance(name := row[key], str)]
    return Province(names[0] if names else "", tuple(dict.fromkeys(names)), row["iso_a2"], area)


def _by_policy(province: Province, claims: dict[tuple[str, str], dict[str, str]]) -> Province:
    claim = claims.get((province.name, province.country))
    if claim is None:
        return replace(province, country="" if province.country == "-1" else province.country)
    return replace(province, country=claim["country"], disputed=claim["disputed"])


def _golan_apart(listed: list[Province], path: Path) -> list[Province]:
    """The Golan Heights, which the source draws within Israel, as a province of Syria's: cut off along the claimed line."""
    line_name, whole_name, part_name = _GOLAN
    line = shapely.simplify(next(line for name, line in disputed_borders(path) if name == line_name), _TOLERANCE / 4)
    whole = next(p for p in listed if p.name == whole_name)
    edges = shapely.get_parts(shapely.union_all([whole.outline.boundary, line, *_extended(line)]))
    faces = shapely.get_parts(shapely.polygonize(edges))
    parts = [face for face in faces if whole.outline.contains(face.representative_point())]
    middle = float(shapely.centroid(line).x)
    east = [p for p in parts if p.centroid.x > middle]
    west = [p for p in parts if p.centroid.x <= middle]
    note = "Syria's by ISO 3166 and the UN; under Israeli control since 1967"
    golan = Province(part_name, (part_name, "Golan"), "SY", on_grid(shapely.union_all(east)), note)
    rest = replace(whole, outline=on_grid(shapely.union_all(west)))
    return [rest if p is whole else p for p in listed] + [golan]


def _extended(line: BaseGeometry) -> list[BaseGeometry]:
    """The ends of a line drawn on by a tenth of a degree, so that it surely crosses the area to be cut."""
    points = shapely.get_coordinates(shapely.line_merge(line))
    ends = [(points[0], points[1]), (points[-1], points[-2])]
    return [shapely.LineString([end, end + (end - inner) / np.hypot(*(end - inner)) * 0.1]) for end, inner in ends]


def disputed_borders(path: Path) -> list[tuple[str, BaseGeometry]]:
    """(what is claimed, line) of each disputed border, x = longitude."""
    return [(row["name"], row["geometry"]) for row in _read(path, "disputed_borders")]
