"""Outlines of areas as bytes: whole ten-thousandths of a degree, first the start of a ring, then steps.

The grid is about 11 m. Rings that shared vertices before they were put on it share them after, so
neighbours still meet. Layout of one outline, little-endian: count of polygons (I); for each polygon the
count of its rings (I); for each ring the count of its points (I), its start as x, y (i, i) and the
steps to each next point as dx, dy (h, h). A ring's last point, equal to its first, is left out.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

GRID = 10_000
_LONGEST_STEP = 3.0  # degrees; a step must fit in 16 bits
_WKB_HEAD, _WKB_POLYGON, _WKB_MULTIPOLYGON = "<BII", 3, 6  # the order of bytes, the kind, how many rings or polygons follow
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
    """The bytes of a Polygon or MultiPolygon whose vertices are on the grid; parts smaller than the grid are dropped.

    Rounding to the grid can make a ring cross itself: such an area is mended here, so that whoever reads it need not look.
    """
    packed = _pack(area)
    if unpack_outline(memoryview(packed)).is_valid:
        return packed
    return _pack(shapely.set_precision(shapely.make_valid(area, method="structure", keep_collapsed=False), 1 / GRID))


def _pack(area: BaseGeometry) -> bytes:
    parts = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon" and not part.is_empty]
    polygons = [rings for rings in map(_rings, parts) if rings]
    return struct.pack("<I", len(polygons)) + b"".join(struct.pack("<I", len(rings)) + b"".join(rings) for rings in polygons)


@dataclass(frozen=True, slots=True)
class Rings:
    """The rings of an outline on the grid."""

    points: Any
    """Integers of shape (n, 2), x before y; a ring's last point is its first again."""
    ring: Any
    """The number of each point's ring, in rising order: shape (n,)."""
    polygon: Any
    """The number of each ring's polygon, in rising order."""


def unpack_rings(data: memoryview) -> Rings:
    """The rings of a packed outline, the outer one of each polygon before its holes."""
    words, counts, heads, polygon, at = data.cast("I"), [0], [], [], 1
    for number in range(words[0]):
        counts.append(at)
        at += 1
        for _ in range(words[counts[-1]]):
            heads.append(at)
            polygon.append(number)
            at += words[at] + 2
    head = np.array(heads)
    count, start = np.asarray(words)[head].astype(np.int64), np.frombuffer(data, "<i4")[head[:, None] + np.array([1, 2])]
    # All but the steps is nothing, and then the sums of all rings are taken at once.
    steps = np.frombuffer(data, "<i2").reshape(-1, 2).T.astype(np.int64, order="C")
    steps[:, counts] = 0
    steps[:, head[:, None] + np.arange(3)] = 0
    moved = np.cumsum(steps, axis=1)
    first = np.cumsum(count + 1) - count - 1
    ring = np.repeat(np.arange(len(head)), count + 1)
    row = np.arange(len(ring)) - first[ring] + head[ring] + 2
    row[first + count] = head + 2
    points = np.take(moved, row, axis=1) + np.take(start.T - moved[:, head + 2], ring, axis=1)
    return Rings(points.T, ring, np.array(polygon))


def unpack_outline(data: memoryview) -> BaseGeometry:
    """The area, as a valid Polygon or MultiPolygon with x = longitude and y = latitude."""
    rings = unpack_rings(data)
    lines: Any = shapely.linearrings(rings.points / GRID, indices=rings.ring)
    polygons: Any = shapely.polygons(lines, indices=rings.polygon)
    area: Any = polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)
    whole: BaseGeometry = area
    return whole


def packed_wkb(data: memoryview) -> bytes:
    """The area as little-endian WKB with x = longitude and y = latitude, as of `unpack_outline`, without making it."""
    rings = unpack_rings(data)
    points, ends = (rings.points / GRID).tobytes(), np.cumsum(np.bincount(rings.ring)).tolist()
    written = [struct.pack("<I", end - start) + points[16 * start : 16 * end] for start, end in pairwise([0, *ends])]
    polygons = [
        struct.pack(_WKB_HEAD, 1, _WKB_POLYGON, last - first) + b"".join(written[first:last])
        for first, last in pairwise([0, *np.cumsum(np.bincount(rings.polygon)).tolist()])
    ]
    return polygons[0] if len(polygons) == 1 else struct.pack(_WKB_HEAD, 1, _WKB_MULTIPOLYGON, len(polygons)) + b"".join(polygons)


def packed_bounds(data: memoryview) -> tuple[float, float, float, float]:
    """West, south, east and north of an outline in degrees, without making it."""
    x, y = unpack_rings(data).points.T / GRID
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def shared_edges(first: memoryview, *others: memoryview) -> BaseGeometry:
    """The lines along which a packed outline meets others: the edges that both have."""
    own = unpack_rings(first)
    is_shared = np.zeros(len(own.points), bool)
    for other in map(unpack_rings, others):
        starts = _starts_within(own, other)
        theirs = _coded(other.points, _starts_within(other, own))
        is_shared[starts[np.isin(_coded(own.points, starts), theirs, assume_unique=True)]] = True
    return shapely.line_merge(runs(own.points / GRID, np.flatnonzero(is_shared)))


def _starts_within(rings: Rings, other: Rings) -> Any:
    """The numbers of the vertices from which edges of an outline go that lie in the bounds of another."""
    inside = np.ones(len(rings.points), bool)
    for own, theirs in zip(rings.points.T, other.points.T, strict=True):
        inside &= (own >= theirs.min()) & (own <= theirs.max())
    return np.flatnonzero((rings.ring[1:] == rings.ring[:-1]) & inside[:-1] & inside[1:])


def edges(points: Any, line: Any) -> Any:
    """The edges of lines, each as one number that does not depend on its direction, so that they can be sorted and compared.

    Args:
        points: the lines' vertices on the grid: integers of shape (n, 2).
        line: the number of each vertex's line, in rising order: shape (n,).

    Returns:
        Complex numbers: the codes of an edge's two ends. A code, of 44 bits, is exact as a float.
    """
    return _coded(points, np.flatnonzero(line[1:] == line[:-1]))


def _coded(points: Any, starts: Any) -> Any:
    """The numbers of the edges that go from some vertices to the next ones."""
    codes = ((points[:, 0] + _HALF) * (2 * _HALF) + points[:, 1] + _HALF).astype(np.float64)
    a, b = codes[starts], codes[starts + 1]
    return np.minimum(a, b) + 1j * np.maximum(a, b)


def runs(points: Any, starts: Any) -> BaseGeometry:
    """The lines that edges make which follow each other.

    Args:
        points: vertices in degrees: shape (n, 2).
        starts: the numbers of the vertices from which edges go to the next ones, in rising order.
    """
    if not len(starts):
        return shapely.LineString()
    begins = np.diff(starts, prepend=-2) != 1
    # A line has the first point of each of its edges, and the second of its last.
    last = np.append(begins[1:], True)
    number = np.cumsum(begins) - 1
    order = np.argsort(np.concatenate([starts, starts[last] + 0.5]))
    ends, numbers = np.concatenate([starts, starts[last] + 1])[order], np.concatenate([number, number[last]])[order]
    lines: Any = shapely.linestrings(points[ends], indices=numbers)
    whole: BaseGeometry = shapely.multilinestrings(lines)
    return whole
