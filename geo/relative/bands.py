"""Bands along borders and coasts, and around areas: the points between two distances of them.

All geometries are in degrees, x = longitude and y = latitude; distances are geodesic kilometres.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.relative.geodesy import Frame, clipped, frame_of, near_by, polygonal, simpler, tiles, to_globe, to_plane, window
from geo.relative.growth import Geometries, grown, widened

_NOTHING_KM = 0.001
"""Less than this is no distance."""
FINE, LOOSE, LOOSEST = 0.06, 0.15, 0.4
"""The slack of a band whose distance the text gives, of one that reaches as far as its words or its place let it, and of
one of those around a country as large as Canada, whose coast has a hundred thousand bays and islands."""
_COARSE, _LOOSELY_COARSE = 0.02, 0.7
"""Of a band's slack, what a line is simplified by before anything else, and an area where the words give no distance, as small islands
and bays do not matter then. The rest is for growing, which makes more of it."""
_FIRST = 0.75
"""And of that, what is for growing to the nearer distance where the further one is grown from there."""
_KM_PER_DEGREE = 111.7


def band(
    core: BaseGeometry,
    low: float,
    high: float,
    *,
    away_from: BaseGeometry | None = None,
    within: Sequence[BaseGeometry] = (),
    without: Sequence[BaseGeometry] = (),
    bearing: float | None = None,
    slack: float = FINE,
) -> BaseGeometry:
    """The points between two distances of a line or an area.

    Args:
        core: what the distances are measured from.
        low, high: kilometres.
        away_from: what the points must be `low` away from, where that is more than the core.
        within: areas that the band lies in, one or another of them; none: anywhere.
        without: areas that are taken out of the band.
        bearing: degrees clockwise from north; only the points to this side of the core.
        slack: of the band's width, how far the line may be simplified; the band is narrowed by as much on either side,
            so that no point of it is nearer or further than was asked for.
    """
    if core.is_empty:
        return shapely.Polygon()
    km = (high - low) * slack
    coarse = (_LOOSELY_COARSE if slack >= LOOSE and shapely.get_dimensions(core) == 2 else _COARSE) * km
    pieces = list(tiles(simpler(core, coarse / _KM_PER_DEGREE)))
    frames = [frame_of(piece) for piece in pieces]
    flat = to_plane(frames, pieces)
    if low <= _NOTHING_KM:
        holes, outer = _array(()), grown(flat, high - km, km - coarse)
    elif away_from is None:
        holes = grown(flat, low + km, _FIRST * (km - coarse))
        outer = widened(holes, high - low - 2 * km, (1 - _FIRST) * (km - coarse))
    else:
        holes = grown(_near(away_from, pieces, flat, frames, low + km, km / 2 / _KM_PER_DEGREE), low + km, km / 2)
        outer = grown(flat, high - km, km - coarse)
    if bearing is not None:
        outer = _array(
            polygonal(shapely.intersection(shape, _moved(one, (low + high) / 2, bearing))) for shape, one in zip(outer, flat, strict=True)
        )
    return _cut(to_globe(frames, outer), to_globe(frames, holes) if len(holes) else [], within, without)


def _cut(
    outer: Sequence[BaseGeometry], holes: Sequence[BaseGeometry], within: Sequence[BaseGeometry], without: Sequence[BaseGeometry]
) -> BaseGeometry:
    """The union of areas without what is in holes and in other areas, and only where some areas are."""
    if within:
        # Cut before they are joined: each has only the land around it to be cut with.
        inside = shapely.get_parts(list(within))
        outer = [shapely.intersection(one, near_by(inside, one.bounds)) for one in outer]
    area = _whole(outer)
    if holes:
        area = shapely.difference(area, _whole(holes))
    for taken in without:
        # What lies wholly within the bounds needs no cutting, and is valid as it is.
        surrounded = shapely.box(*area.bounds).covers(shapely.box(*taken.bounds))
        area = shapely.difference(area, taken if surrounded else near_by(shapely.get_parts(taken), area.bounds))
    return polygonal(area)


def _array(geometries: Iterable[BaseGeometry]) -> Geometries:
    listed = list(geometries)
    array: Geometries = np.empty(len(listed), object)
    array[:] = listed
    return array


def _near(
    area: BaseGeometry, pieces: Sequence[BaseGeometry], flat: Geometries, frames: Sequence[Frame], km: float, degrees: float
) -> Geometries:
    """What of an area is near enough to each piece of a line to matter within kilometres, in that piece's frame."""
    reach = 2.1 * km + 1
    around = _array(clipped(area, window(piece.bounds, reach)) for piece in pieces)
    fewer: Geometries = shapely.simplify(around, degrees, preserve_topology=False)
    laid = to_plane(frames, np.where(shapely.is_empty(fewer), around, fewer))
    return _array(_reached(polygonal(one), piece, reach) for one, piece in zip(laid, flat, strict=True))


def _reached(area: BaseGeometry, line: BaseGeometry, km: float) -> BaseGeometry:
    """The parts of an area that are within kilometres of a line."""
    parts = shapely.get_parts(area)
    shapely.prepare(line)
    near: Any = shapely.multipolygons(parts[shapely.dwithin(line, parts, km)])
    return polygonal(near)


def _whole(pieces: Sequence[BaseGeometry]) -> BaseGeometry:
    """The union of areas. A buffer of nothing finds it at one go, where a union joins them two by two."""
    parts = shapely.get_parts([polygonal(piece) for piece in pieces])
    together: Any = shapely.multipolygons(parts[~shapely.is_empty(parts)])
    return pieces[0] if len(pieces) == 1 else polygonal(shapely.buffer(together, 0))


def _moved(flat: BaseGeometry, km: float, bearing: float) -> BaseGeometry:
    """Where a point lies that is on a side of a line: moved back by its distance, it is near the line."""
    moved = shapely.transform(flat, lambda xy: xy + km * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))]))
    return moved.simplify(km / 20).buffer(0.7 * km)
