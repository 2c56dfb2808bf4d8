"""Lines and areas grown by a distance, in kilometres on a plane.

What costs time around a border or a coast are its bends and bays: the curve that follows them at a distance crosses
itself at each, and the crossings must be found. None of it shows at a distance, as a ball of that radius that rolls along
the line does not come into them. So they are filled first, up to where the ball comes.
"""

from typing import Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray

Geometries: TypeAlias = NDArray[np.object_]

_TURNS = 8
"""How often a line is gone along; what is left then costs less than another turn."""
_BENDS, _ARCS = 0.6, 0.5
"""Of what may be wrong, the share of bends that are filled too far; of the rest, that of arcs drawn by chords. What is left is for
the points that are left out at the end."""
_FEW = 0.01
"""Or when less than this share of its points moves."""
_LIFTED = 4.0
"""Two chords to a point on the ball are so many times nearer to it than one."""
_CLOSE, _CLOSE_PARTS = 0.2, 0.3
"""Of the distance: where vertices lie closer than this, most of what is drawn around them is inside of the rest; so it is already
at the second where they are those of many parts."""
_MANY = 10
"""So many parts to a shape."""
_SHORT = 0.1
"""Of the way, the share of the first step where they do."""
_TINY = 1e-9


def grown(shapes: Geometries, km: float, slack: float) -> Geometries:
    """The points within kilometres of lines or areas, by at most `slack` kilometres too few or too many.

    Args:
        shapes: lines or areas, all of one kind, in kilometres.
        km: the distance.
        slack: kilometres.
    """
    shapes, slack = filled(shapes, km, _BENDS * slack), (1 - _BENDS) * slack
    if _crowded(shapes, km):
        # What lies among many islands is gone once they are joined, which a short way does. Each of three steps has a quarter of
        # the slack, as GEOS simplifies what it is given before each.
        shapes, km, slack = widened(shapes, _SHORT * km, slack / 4), (1 - _SHORT) * km, slack / 4
        shapes = filled(shapes, km, slack)
    return widened(shapes, km, slack)


def _crowded(shapes: Geometries, km: float) -> bool:
    """Whether the vertices of shapes lie close together for a distance."""
    many = len(shapely.get_parts(shapes)) > _MANY * len(shapes)
    apart = shapely.length(shapes).sum() / max(shapely.get_num_coordinates(shapes).sum(), 1)
    return bool(apart < (_CLOSE_PARTS if many else _CLOSE) * km)


def widened(shapes: Geometries, km: float, slack: float) -> Geometries:
    """As `grown`, of shapes without bays."""
    # An arc drawn by chords has points inside of it; one that is as much larger has as many outside.
    arc = _ARCS * slack
    turn = np.arccos(max(1 - 2 * arc / (km + arc), 0.0))
    around: Any = shapely.buffer(shapes, km + arc, quad_segs=max(int(np.ceil(np.pi / 4 / turn)), 2))
    fewer: Geometries = shapely.simplify(around, (1 - _ARCS) * slack, preserve_topology=False)
    return fewer


def filled(shapes: Geometries, radius: float, slack: float) -> Geometries:
    """Lines or areas with the bends and bays that a rolling ball does not come into, up to where it comes.

    Args:
        shapes: lines or areas, all of one kind, in kilometres.
        radius: of the ball.
        slack: how far the ball may reach into what is filled.
    """
    parts, shape = shapely.get_parts(shapes, return_index=True)
    there = ~shapely.is_empty(parts)
    parts, shape = parts[there], shape[there]
    if not len(parts):
        return shapes
    are_lines = parts[0].geom_type == "LineString"
    # What is inside of a ring and further than the radius by less than the slack is a pinhole, whose edge cannot be kept to it.
    points, ring, part = _there_and_back(parts, _thin(parts, radius + slack)) if are_lines else _around(parts)
    points, ring = _rolled(points, ring, radius, slack)
    size = np.bincount(ring)
    whole = np.flatnonzero(size >= 3)
    rings: Any = shapely.linearrings(points[size[ring] >= 3], indices=np.repeat(np.arange(len(whole)), size[whole]))
    bodies: Any = shapely.polygons(rings) if are_lines else shapely.polygons(rings, indices=part[whole])
    if are_lines:
        # A line that nowhere bends has gained no area, and stays a line.
        wide = shapely.area(bodies) > _TINY
        parts[whole[wide]] = bodies[wide]
        bodies = parts
    together: Geometries = shapes.copy()
    present, order = np.unique(shape, return_inverse=True)
    together[present] = shapely.geometrycollections(bodies, indices=order)
    return together


def _thin(lines: Geometries, radius: float) -> Any:
    """Which lines are rings with nothing inside that is further than a radius from them."""
    west, south, east, north = shapely.bounds(lines).T
    thin: Any = (np.minimum(east - west, north - south) < 2 * radius) & shapely.is_closed(lines)
    thin[thin] = shapely.is_ring(lines[thin])
    return thin


def _there_and_back(lines: Geometries, thin: Any) -> tuple[Any, Any, Any]:
    """The vertices of rings that run along lines and back, the number of each one's ring, and of each ring's line.

    Around a thin ring they run once, with the outside to their left: what is inside is near it anyway.
    """
    turned = np.where(thin & shapely.is_ccw(lines), shapely.reverse(lines), lines)
    points, line = shapely.get_coordinates(turned, return_index=True)
    ends = np.cumsum(np.bincount(line)).tolist()
    ways = [
        np.arange(start, end - 1) if once else np.concatenate([np.arange(start, end), np.arange(end - 2, start, -1)])
        for start, end, once in zip([0, *ends[:-1]], ends, thin.tolist(), strict=True)
    ]
    order = np.concatenate(ways)
    return points[order], line[order], np.arange(len(lines))


def _around(areas: Geometries) -> tuple[Any, Any, Any]:
    """The vertices of the rings of areas with the outside to their left, the number of each one's ring, and of each ring's area."""
    rings, area = shapely.get_rings(shapely.orient_polygons(areas, exterior_cw=True), return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    last = np.append(ring[1:] != ring[:-1], True)
    return points[~last], ring[~last], area


def _rolled(points: Any, ring: Any, radius: float, slack: float) -> tuple[Any, Any]:
    """The vertices of rings with those that the ball does not come to left out, or lifted to where it comes.

    Between two vertices the ball hangs down below the chord by its sag. Where that is hardly more than nothing, what is below
    the chord is left out; else a vertex that the ball does not come to, nor to its edges, is lifted to the ball, if chords to
    there are near enough to it.
    """
    vertices = points[:, 0] + 1j * points[:, 1]
    for turn in range(_TURNS):
        first = np.flatnonzero(np.diff(ring, prepend=-1))
        last = np.append(first[1:], len(ring)) - 1
        behind, ahead = _shifted(vertices, 1, first, last), _shifted(vertices, -1, last, first)
        chord, reach = ahead - behind, vertices - behind
        length = np.abs(chord) + _TINY
        seen = reach * chord.conj() / length
        # A line's end is on the chord to where it is left, and rounding must not put it below.
        below = np.flatnonzero(seen.imag < -_TINY)
        behind, chord, length, seen = behind[below], chord[below], length[below], seen[below]
        height = np.sqrt(np.maximum(radius**2 - length**2 / 4, _TINY))
        sag = radius - height
        # Both edges of a vertex leave the ball where it rests.
        hidden = -seen.imag > np.maximum(seen.real, length - seen.real) * length / 2 / height
        dropped = sag <= slack
        moved = np.zeros(len(ring), bool)
        moved[below] = dropped | (hidden & (sag <= _LIFTED * slack))
        # Of neighbours only one is moved at a time.
        moved &= ~(_shifted(moved, 1, first, last) & (np.arange(len(ring)) % 2 == turn % 2))
        moved &= ~_shifted(moved, 1, first, last)
        if np.count_nonzero(moved) <= _FEW * len(ring):
            break
        up = moved[below] & ~dropped
        vertices[below[up]] = (behind + chord / 2 - 1j * sag * chord / length)[up]
        moved[below[up]] = False
        vertices, ring = vertices[~moved], ring[~moved]
    return np.column_stack([vertices.real, vertices.imag]), ring


def _shifted(values: Any, by: int, ends: Any, others: Any) -> Any:
    """The values of the neighbours in rings on one side; of those at an end of their ring, the values at its other end."""
    shifted = np.roll(values, by)
    shifted[ends] = values[others]
    return shifted
