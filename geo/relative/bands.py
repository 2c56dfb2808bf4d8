"""Bands along borders and coasts, and around areas: the points between two distances of them.

All geometries are in degrees, x = longitude and y = latitude; distances are geodesic kilometres.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.relative.geodesy import Frame, clipped, frame_of, polygonal, simpler, tiles, to_globe, to_plane, together, window
from geo.relative.growth import Geometries, grown, widened

_NOTHING_KM = 0.001
"""Less than this is no distance."""
FINE, LOOSE, LOOSEST = 0.06, 0.15, 0.4
"""The slack of a band whose distance the text gives, of one that reaches as far as its words or its place let it, and of
one of those around a country as large as Canada, whose coast has a hundred thousand bays and islands."""
_COARSE = 0.2
"""Of a band's slack, what the line is simplified by before anything else; the rest is for growing."""
_FIRST = 0.7
"""And of that, what is for growing to the nearer distance where the further one is grown from there."""
_MARGIN = 0.2
"""Degrees around an area up to which others are looked at."""
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
    km = (high - low) * slack
    pieces = list(tiles(simpler(core, _COARSE * km / _KM_PER_DEGREE)))
    frames = [frame_of(piece) for piece in pieces]
    flat = to_plane(frames, pieces)
    rest = (1 - _COARSE) * km
    holes = _array(())
    if low > _NOTHING_KM and away_from is not None:
        holes = grown(_near(away_from, pieces, frames, low + km, _COARSE * km / _KM_PER_DEGREE), low + km, rest)
    elif low > _NOTHING_KM:
        holes = grown(flat, low + km, _FIRST * rest)
    if away_from is not None or not len(holes):
        outer = grown(flat, high - km, rest)
    else:
        outer = widened(holes, high - low - 2 * km, (1 - _FIRST) * rest)
    if bearing is not None:
        outer = _array(
            polygonal(shapely.intersection(shape, _moved(one, (low + high) / 2, bearing))) for shape, one in zip(outer, flat, strict=True)
        )
    cut = _cutter(within, without)
    area = _whole([cut(one) for one in to_globe(frames, outer)])
    return polygonal(shapely.difference(area, _whole(to_globe(frames, holes)))) if len(holes) else area


def _array(geometries: Iterable[BaseGeometry]) -> Geometries:
    listed = list(geometries)
    array: Geometries = np.empty(len(listed), object)
    array[:] = listed
    return array


def _near(area: BaseGeometry, pieces: Sequence[BaseGeometry], frames: Sequence[Frame], km: float, degrees: float) -> Geometries:
    """What of an area is near enough to each piece of a line to matter within kilometres, in that piece's frame."""
    near = [simpler(clipped(area, window(piece.bounds, 2.1 * km + 1)), degrees) for piece in pieces]
    return _array(polygonal(one) for one in to_plane(frames, near))


def _whole(pieces: Sequence[BaseGeometry]) -> BaseGeometry:
    return pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)


def _cutter(within: Sequence[BaseGeometry], without: Sequence[BaseGeometry]) -> Callable[[BaseGeometry], BaseGeometry]:
    """What cuts an area with other areas: to where one or another lies, and to where none does."""
    inside, outside = shapely.get_parts(list(within)), shapely.get_parts(list(without))
    boxes = shapely.bounds(inside), shapely.bounds(outside)

    def cut(area: BaseGeometry) -> BaseGeometry:
        if len(inside):
            area = shapely.intersection(area, _close(inside, boxes[0], area.bounds))
        if len(outside):
            area = shapely.difference(area, _close(outside, boxes[1], area.bounds))
        return polygonal(area)

    return cut


def _close(pieces: Geometries, boxes: NDArray[np.float64], bounds: Sequence[float]) -> BaseGeometry:
    """The union of what of pieces of areas lies in or near a window of degrees."""
    west, south, east, north = bounds[0] - _MARGIN, bounds[1] - _MARGIN, bounds[2] + _MARGIN, bounds[3] + _MARGIN
    near = pieces[(boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)]
    cut: Any = shapely.clip_by_rect(near, west, south, east, north)
    return together(cut[~shapely.is_empty(cut)])


def _moved(flat: BaseGeometry, km: float, bearing: float) -> BaseGeometry:
    """Where a point lies that is on a side of a line: moved back by its distance, it is near the line."""
    moved = shapely.transform(flat, lambda xy: xy + km * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))]))
    return moved.simplify(km / 20).buffer(0.7 * km)
