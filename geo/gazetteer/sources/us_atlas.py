"""Outlines of US counties, from the topology in the npm package us-atlas."""

from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.sources.geonames import read_json

_FLAT = 3


def county_outlines(path: Path) -> dict[str, BaseGeometry]:
    """FIPS code -> outline, x = longitude. Neighbours share their vertices."""
    topology = read_json(path)
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    areas = {county["id"]: _area(county, arcs) for county in topology["objects"]["counties"]["geometries"]}
    return {fips: area for fips, area in areas.items() if not area.is_empty}


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> Any:
    return np.cumsum(np.array(arc), axis=0) * transform["scale"] + transform["translate"]


def _area(county: dict[str, Any], arcs: list[Any]) -> BaseGeometry:
    polygons = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
    # The source's own grid has flattened some islets to two points.
    drawn = [[line for ring in rings if len(line := _ring(ring, arcs)) > _FLAT] for rings in polygons]
    return shapely.union_all([shapely.make_valid(shapely.Polygon(rings[0], rings[1:])) for rings in drawn if rings])


def _ring(ring: list[int], arcs: list[Any]) -> Any:
    """An arc numbered below zero is the complement's, walked backwards, as the TopoJSON format says."""
    lines = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring]
    return np.vstack([lines[0], *(line[1:] for line in lines[1:])])
