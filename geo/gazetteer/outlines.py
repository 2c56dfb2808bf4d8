"""Outlines of areas as bytes: whole ten-thousandths of a degree, first the start of a ring, then steps.

The grid is about 11 m. Rings that shared vertices before they were put on it share them after, so
neighbours still meet. Layout of one outline, little-endian: count of polygons (I); for each polygon the
count of its rings (I); for each ring the count of its points (I), its start as x, y (i, i) and the
steps to each next point as dx, dy (h, h). A ring's last point, equal to its first, is left out.
"""

import struct
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

GRID = 10_000
_LONGEST_STEP = 3.0  # degrees; a step must fit in 16 bits
_HALF = 1 << 21  # more than 180 degrees of the grid


def on_grid(areas: Any) -> Any:
    """An array of geometries with long edges divided and every vertex on the grid."""
    divided = shapely.segmentize(areas, _LONGEST_STEP)
    return shapely.transform(divided, lambda xy: np.round(xy * GRID) / GRID)


def _pack_ring(ring: Any) -> bytes:
    points = np.round(shapely.get_coordinates(ring) * GRID).astype(np.int64)
    moved = np.any(np.diff(points, axis=0) != 0, axis=1)
    points = points[np.concatenate([[True], moved])]
    if np.array_equal(points[0], points[-1]):
        points = points[:-1]
    if len(points) < 3:
        return b""
    steps: bytes = np.diff(points, axis=0).astype("<i2").tobytes()
    return struct.pack("<Iii", len(points), *points[0].tolist()) + steps


def _rings(polygon: Any) -> list[bytes]:
    packed = [_pack_ring(shapely.get_exterior_ring(polygon))]
    if packed[0]:
        packed += [_pack_ring(shapely.get_interior_ring(polygon, i)) for i in range(shapely.get_num_interior_rings(polygon))]
    return [ring for ring in packed if ring]


def pack_outline(area: BaseGeometry) -> bytes:
    """The bytes of a Polygon or MultiPolygon whose vertices are on the grid; parts smaller than the grid are dropped."""
    parts = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon" and not part.is_empty]
    polygons = [rings for rings in map(_rings, parts) if rings]
    return struct.pack("<I", len(polygons)) + b"".join(struct.pack("<I", len(rings)) + b"".join(rings) for rings in polygons)


def _unpack_ring(data: memoryview, at: int) -> tuple[Any, int]:
    count, x, y = struct.unpack_from("<Iii", data, at)
    points = np.empty((count + 1, 2), np.int64)
    points[0] = x, y
    points[1:count] = np.frombuffer(data, "<i2", 2 * (count - 1), at + 12).reshape(-1, 2)
    np.cumsum(points[:count], axis=0, out=points[:count])
    points[count] = points[0]
    return points, at + 12 + 4 * (count - 1)


def unpack_rings(data: memoryview) -> list[list[Any]]:
    """The closed rings of each polygon as integer arrays of shape (n, 2), x before y, on the grid."""
    (count,) = struct.unpack_from("<I", data, 0)
    at, polygons = 4, []
    for _ in range(count):
        (rings,) = struct.unpack_from("<I", data, at)
        at += 4
        polygon = []
        for _ in range(rings):
            points, at = _unpack_ring(data, at)
            polygon.append(points)
        polygons.append(polygon)
    return polygons


def unpack_outline(data: memoryview) -> BaseGeometry:
    """The area, as a valid Polygon or MultiPolygon with x = longitude and y = latitude."""
    packed = unpack_rings(data)
    rings = [ring for polygon in packed for ring in polygon]
    lines: Any = shapely.linearrings(np.vstack(rings) / GRID, indices=np.repeat(np.arange(len(rings)), [len(ring) for ring in rings]))
    polygons: Any = shapely.polygons(lines, indices=np.repeat(np.arange(len(packed)), [len(polygon) for polygon in packed]))
    area: Any = polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)
    if not area.is_valid:
        # Rounding to the grid can make a ring touch itself.
        area = shapely.make_valid(area, method="structure", keep_collapsed=False)
    whole: BaseGeometry = area
    return whole


def packed_bounds(data: memoryview) -> tuple[float, float, float, float]:
    """West, south, east and north of an outline in degrees, without making it."""
    points = np.vstack([rings[0] for rings in unpack_rings(data)]) / GRID
    (west, south), (east, north) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return west, south, east, north


def shared_edges(first: memoryview, second: memoryview) -> BaseGeometry:
    """The line along which two packed outlines meet: the edges that both have, joined."""
    return joined(np.intersect1d(_edges(first), _edges(second)))


def _edges(data: memoryview) -> Any:
    rings = [ring for polygon in unpack_rings(data) for ring in polygon]
    return edges(np.vstack(rings), np.repeat(np.arange(len(rings)), [len(ring) for ring in rings]))


def edges(points: Any, line: Any) -> Any:
    """The edges of lines, each as one number that does not depend on its direction, so that they can be sorted and compared.

    Args:
        points: the lines' vertices on the grid: integers of shape (n, 2).
        line: the number of each vertex's line, in rising order: shape (n,).

    Returns:
        Complex numbers: the codes of an edge's two ends. A code, of 44 bits, is exact as a float.
    """
    codes = ((points[:, 0] + _HALF) * (2 * _HALF) + points[:, 1] + _HALF).astype(np.float64)
    follows = line[1:] == line[:-1]
    a, b = codes[:-1][follows], codes[1:][follows]
    return np.minimum(a, b) + 1j * np.maximum(a, b)


def joined(coded: Any) -> BaseGeometry:
    """The lines that edges make, in degrees."""
    ends = np.column_stack([coded.real, coded.imag]).astype(np.int64)
    points = np.stack([ends // (2 * _HALF) - _HALF, ends % (2 * _HALF) - _HALF], axis=-1) / GRID
    lines: Any = shapely.linestrings(points)
    merged: Any = shapely.line_merge(shapely.multilinestrings(lines))
    whole: BaseGeometry = merged
    return whole
