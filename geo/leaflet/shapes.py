"""The shapes of a page: each kept once, however many events lie in it, simplified to what a screen can show."""

from collections.abc import Mapping
from typing import Any

import geopandas
import numpy as np

from geo.leaflet.polylines import encode, encode_lines, encode_rings, quantise

# Shapes wider than this many degrees are kept to 100 m, smaller ones to 10 m.
_WIDE = 2.0
_WIDE_SCALE, _NARROW_SCALE = 1_000, 10_000
# What simplification may move a line by, as a part of the shape's width: less than a pixel when it fills a screen;
# and at most so many degrees, or a country's border would leave the one that is drawn under it.
_TOLERANCE, _MOST_DEGREES = 1 / 3_000, 0.01


class Shapes:
    """A table of encoded shapes that grows as shapes are added; equal shapes share one entry."""

    def __init__(self) -> None:
        self.table: list[dict[str, Any]] = []
        self._numbers: dict[object, int | None] = {}
        self._kept: list[object] = []

    def add(self, geometry: Any) -> int | None:
        """The number in the table of a geometry in (lon, lat) order: a shapely one, or GeoJSON as a dictionary.

        None for no geometry, for an empty one, and for a point, which needs no shape.
        """
        if geometry is None or (not isinstance(geometry, Mapping) and (geometry.is_empty or geometry.geom_type == "Point")):
            return None
        if isinstance(geometry, Mapping):
            if geometry.get("type") == "Point":
                return None
            key: object = id(geometry)
            self._kept.append(geometry)  # an id is only good while its object lives
        else:
            key = geometry.wkb
        if key not in self._numbers:
            self._numbers[key] = self._number(geometry)
        return self._numbers[key]

    def _number(self, geometry: Any) -> int | None:
        shape = encode_shape(geometry)
        if shape is None:
            return None
        content = (shape["scale"], str(shape.get("areas")), str(shape.get("lines")), str(shape.get("points")))
        if content not in self._numbers:
            self._numbers[content] = len(self.table)
            self.table.append(shape)
        return self._numbers[content]


def encode_shape(geometry: Any) -> dict[str, Any] | None:
    """A geometry as `{"scale", "areas": [[ring, ...]], "lines": [...], "points": ...}`, keys without content left out.

    Coordinates are whole multiples of 1/scale degree, encoded by `geo.leaflet.polylines`.
    """
    series = geopandas.GeoSeries([geometry]) if not isinstance(geometry, Mapping) else _from_geojson(geometry)
    west, south, east, north = series.total_bounds
    width = max(east - west, north - south)
    scale = _WIDE_SCALE if width > _WIDE else _NARROW_SCALE
    parts = series.simplify(min(width * _TOLERANCE, _MOST_DEGREES)).explode(ignore_index=True)
    kinds: dict[str, list[Any]] = {"Polygon": [], "LineString": [], "Point": []}
    for part in parts:
        if part is not None and part.geom_type in kinds:
            kinds[part.geom_type].append(part)
    shape: dict[str, Any] = {"scale": scale}
    if areas := encode_rings(kinds["Polygon"], scale):
        shape["areas"] = areas
    if lines := encode_lines(kinds["LineString"], scale):
        shape["lines"] = lines
    if kinds["Point"]:
        points = np.array([(point.x, point.y) for point in kinds["Point"]])
        shape["points"] = encode(quantise(points, scale))
    return shape if len(shape) > 1 else None


def _from_geojson(geometry: Mapping[str, Any]) -> geopandas.GeoSeries:
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    return geopandas.GeoDataFrame.from_features([feature]).geometry
