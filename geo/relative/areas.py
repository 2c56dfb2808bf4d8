"""Areas drawn around places: bands, discs, sectors, corridors, and parts of an area by direction.

All geometries are in degrees, x = longitude and y = latitude; distances are geodesic kilometres.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.relative.geodesy import Frame, clipped, destination, distance_azimuth, frame_of, meets, polygonal, tiles, window, wrapped

_ARC_DEGREES = 5.0
_NOTHING_KM = 0.001
"""Less than this is no distance."""
_QUARTER, _LOOSE_QUARTER = 6, 3
"""Segments of a quarter circle in a buffer: the chord is 0.9 % inside the arc, or 3.4 % where the words give no distance."""
_STEPS = (0.25, 1.0)
"""Shares of its distance in which an area grows."""
_GRID_CELLS = 60
_MEASURED = 600.0
"""An area is measured by its outline to this part of its length."""
_REACH = 1000.0
"""In degrees: past everything on Earth."""
FINE, LOOSE, LOOSEST = 0.06, 0.15, 0.4
"""The slack of a band whose distance the text gives, of one that reaches as far as its words or its place let it, and of
one of those around a country as large as Canada, whose coast has a hundred thousand bays and islands."""
_COARSE = 0.7
"""Of a band's slack, what the line is simplified by before anything else."""
_FINISH = 4.0
"""And the part of the rest that the finished band is simplified by."""
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
    quarter = _QUARTER if slack < LOOSE else _LOOSE_QUARTER
    fine = km * (1 - _COARSE)
    outer, inner = [], []
    for tile in tiles(_simpler(core, _COARSE * km / _KM_PER_DEGREE)):
        frame = frame_of(tile)
        flat = frame.to_plane(tile)
        hole = None if low <= _NOTHING_KM else _hole(frame, tile, low + km, away_from, km)
        shape = (
            _grown(flat, high - km, fine, quarter) if away_from is not None or hole is None else _grown(hole, high - low - 2 * km, fine / 2)
        )
        if bearing is not None:
            shape = shape.intersection(_moved(flat, (low + high) / 2, bearing))
        outer.append(_laid(frame, shape, fine))
        inner += [] if hole is None else [_laid(frame, hole, fine)]
    area = _whole(outer)
    area = shapely.difference(area, _whole(inner)) if inner else area
    if len(within) > 1:
        within = (_touching(within, area),)
    return _cut_out(area, within, without)


def _laid(frame: Frame, shape: BaseGeometry, fine: float) -> BaseGeometry:
    """A shape of a frame on the globe, without the vertices of its arcs that its tolerance in kilometres has no use for."""
    simple = shapely.simplify(polygonal(shape), fine / _FINISH, preserve_topology=False)
    return frame.to_globe(shape if simple.is_empty else simple)


def _touching(outers: Sequence[BaseGeometry], area: BaseGeometry) -> BaseGeometry:
    """The union of those pieces of areas that touch another area."""
    shapely.prepare(area)
    pieces = shapely.get_parts([outer for outer in outers if meets(outer, area.bounds)])
    return together(pieces[shapely.intersects(area, pieces)])


def together(pieces: NDArray[np.object_]) -> BaseGeometry:
    """The union of an array of pieces of areas. Neighbours meet exactly and are joined fast; a province and its country overlap."""
    try:
        union: BaseGeometry = shapely.coverage_union_all(pieces)
    except shapely.GEOSException:
        union = shapely.union_all(pieces)
    return union


def _whole(pieces: Sequence[BaseGeometry]) -> BaseGeometry:
    return pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)


def _hole(frame: Frame, tile: BaseGeometry, km: float, away_from: BaseGeometry | None, slack: float) -> BaseGeometry:
    """What is too near to a tile of a line, or to what else a band keeps away from."""
    if away_from is None:
        return _grown(frame.to_plane(tile), km, (1 - _COARSE) * slack / 2)
    near = clipped(away_from, window(tile.bounds, 2.1 * km + 1))
    near = _simpler(near, _COARSE * slack / _KM_PER_DEGREE)
    return _grown(frame.to_plane(near), km, (1 - _COARSE) * slack)


def _simpler(core: BaseGeometry, degrees: float) -> BaseGeometry:
    """A line or an area with fewer vertices, without the parts that are smaller than what is simplified away."""
    simple = shapely.simplify(core, degrees, preserve_topology=False)
    if simple.geom_type == "MultiLineString":
        lines = shapely.get_parts(simple)
        long = lines[shapely.length(lines) > 2 * degrees]
        kept: Any = shapely.multilinestrings(long) if len(long) else core
        whole: BaseGeometry = kept
        return whole
    return core if simple.is_empty else simple if simple.is_valid else shapely.make_valid(simple, method="structure", keep_collapsed=False)


def _cut_out(area: BaseGeometry, within: Sequence[BaseGeometry], without: Sequence[BaseGeometry]) -> BaseGeometry:
    """What of an area lies in some areas and outside of others."""
    bounds = area.bounds
    if within:
        held = [shapely.intersection(area, clipped(outer, bounds)) for outer in within if meets(outer, bounds)]
        area = _whole(held or [shapely.Polygon()])
    for other in without:
        if meets(other, bounds):
            area = shapely.difference(area, clipped(other, bounds))
    return polygonal(area)


def _moved(flat: BaseGeometry, km: float, bearing: float) -> BaseGeometry:
    """Where a point lies that is on a side of a line: moved back by its distance, it is near the line."""
    moved = shapely.transform(flat, lambda xy: xy + km * np.array([np.sin(np.radians(bearing)), np.cos(np.radians(bearing))]))
    return moved.simplify(km / 20).buffer(0.7 * km)


def _grown(flat: BaseGeometry, km: float, slack: float, quarter: int = _QUARTER) -> BaseGeometry:
    """The points within kilometres of a line or an area in a frame, by at most `slack` too few or too many.

    It grows in steps and is simplified after each: the first and small one fills the bays and joins the islands, which
    are what takes long to grow around. The time of a single step over a long coast is ten times as much.
    """
    shape, grown = shapely.simplify(flat, slack / len(_STEPS), preserve_topology=False), 0.0
    for step in _STEPS:
        shape, grown = shapely.buffer(shape, step * km - grown, quad_segs=quarter), step * km
        shape = shape if step == 1 else shapely.simplify(shape, slack / len(_STEPS), preserve_topology=False)
    return shape


def sector(lat: float, lon: float, low: float, high: float, *, bearing: float | None = None, width: float | None = None) -> BaseGeometry:
    """The points between two distances from a point and, with a bearing, within half of `width` degrees of it on either side."""
    frame = Frame(lat, lon)
    if bearing is None or width is None or width >= 360:
        disc = shapely.Point(0, 0).buffer(high, quad_segs=18)
        return frame.to_globe(disc.difference(shapely.Point(0, 0).buffer(low, quad_segs=18)) if low > _NOTHING_KM else disc)
    angles = np.radians(np.linspace(bearing - width / 2, bearing + width / 2, max(3, int(width / _ARC_DEGREES) + 1)))
    directions = np.column_stack([np.sin(angles), np.cos(angles)])
    inner = directions[::-1] * low if low > _NOTHING_KM else np.zeros((1, 2))
    return frame.to_globe(shapely.Polygon(np.vstack([directions * high, inner])))


def corridor(ends: tuple[tuple[float, float], tuple[float, float]], half_width: float) -> BaseGeometry:
    """The strip along the geodesic between two points (lat, lon), `half_width` kilometres to either side, not beyond its ends."""
    pieces = [frame.to_globe(shapely.LineString([(-x, -y), (x, y)]).buffer(half_width, cap_style="flat")) for frame, x, y in _steps(*ends)]
    return polygonal(shapely.union_all(pieces))


def _steps(start: tuple[float, float], end: tuple[float, float]) -> list[tuple[Frame, float, float]]:
    """A geodesic in pieces of at most about 300 km: the frame at each one's middle and half the piece as kilometres east and north."""
    distances, _ = distance_azimuth(*start, np.array([end[0]]), np.array([end[1]]))
    count = int(distances[0] // 300) + 1
    half = distances[0] / count / 2
    steps = []
    for i in range(count):
        lat, lon = point_along(start, end, (2 * i + 1) / (2 * count))
        # The bearing changes on the way: it is taken towards the end, which is never this point.
        angle = float(distance_azimuth(lat, lon, np.array([end[0]]), np.array([end[1]]))[1][0])
        steps.append((Frame(lat, lon), 1.002 * half * np.sin(angle), 1.002 * half * np.cos(angle)))
    return steps


def point_along(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    """(lat, lon) of the point that lies a share of the geodesic's length from its start."""
    distances, azimuths = distance_azimuth(*start, np.array([end[0]]), np.array([end[1]]))
    lats, lons = destination(*start, distances * share, azimuths)
    return float(lats[0]), (float(lons[0]) + 180) % 360 - 180


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the land and the people of an area are: half of the weight is land, half people."""

    points: Any
    """Longitudes, running on beyond 180 where the area does, and latitudes: shape (n, 2)."""
    weights: Any
    """Shape (n,), in all 1."""


def measure(area: BaseGeometry, people: Any) -> Measure:
    """The measure of an area.

    Args:
        area: what is measured, by a grid of points.
        people: array of shape (n, 3) of latitude, longitude and population in and around the area; where it is empty, only land counts.
    """
    unrolled = _unrolled(area)
    west, south, east, north = unrolled.bounds
    unrolled = _simpler(unrolled, max(east - west, north - south) / _MEASURED)
    shapely.prepare(unrolled)
    x, y = (a.ravel() for a in np.meshgrid(np.linspace(west, east, _GRID_CELLS), np.linspace(south, north, _GRID_CELLS)))
    inside = shapely.contains_xy(unrolled, x, y)
    if not inside.any():
        x, y = shapely.get_coordinates(unrolled).T
        inside = np.ones(len(x), bool)
    land, cosines = np.column_stack([x, y])[inside], np.cos(np.radians(y[inside]))
    lons = np.where(people[:, 1] < west, people[:, 1] + 360, people[:, 1])
    held = shapely.contains_xy(unrolled, lons, people[:, 0])
    lons, people = lons[held], people[held]
    if not len(people) or people[:, 2].sum() == 0:
        return Measure(land, cosines / cosines.sum())
    points = np.vstack([land, np.column_stack([lons, people[:, 0]])])
    return Measure(points, np.concatenate([cosines / cosines.sum(), people[:, 2] / people[:, 2].sum()]) / 2)


def part(area: BaseGeometry, bearing: float, share: float, weighed: Measure) -> BaseGeometry:
    """The share of an area that lies furthest to a direction, by its measure.

    The cut is a straight line across the bearing. As land and people count alike, western Russia is not mostly
    Siberia and northern Mali is not empty of towns.

    Args:
        area: what is cut.
        bearing: degrees clockwise from north.
        share: 0 to 1.
        weighed: the area's measure.
    """
    axis = _axis(area, bearing)
    return wrapped(_beyond(_unrolled(area), axis, _cut(axis, share, weighed)))


def lies_beyond(area: BaseGeometry, point: tuple[float, float], bearing: float, share: float, weighed: Measure) -> bool:
    """Whether a point (lat, lon) of an area is in the share of it that lies furthest to a direction, as `part` cuts it."""
    lat, lon = point
    west, _, east, _ = area.bounds
    turned = lon + 360 if east - west >= 300 and lon < _gap(area) else lon
    axis = _axis(area, bearing)
    return bool(np.array([turned, lat]) @ axis >= _cut(axis, share, weighed))


def _axis(area: BaseGeometry, bearing: float) -> Any:
    """The direction of a bearing in degrees of longitude and latitude at the height of an area's middle."""
    _, south, _, north = area.bounds
    squeeze = max(np.cos(np.radians((south + north) / 2)), 0.05)
    return np.array([np.sin(np.radians(bearing)) * squeeze, np.cos(np.radians(bearing))])


def _beyond(area: BaseGeometry, axis: Any, cut: float) -> BaseGeometry:
    """The half of an area that lies beyond a straight line across an axis. Only the pieces on the line are cut."""
    pieces = shapely.get_parts(area)
    points, owner = shapely.get_coordinates(pieces, return_index=True)
    along = points @ axis
    starts = np.searchsorted(owner, np.arange(len(pieces)))
    nearest, furthest = np.minimum.reduceat(along, starts), np.maximum.reduceat(along, starts)
    crossing = pieces[(nearest < cut) & (furthest > cut)]
    foot, long = axis * cut / (axis @ axis), _REACH * axis / np.hypot(*axis)
    across = np.array([-long[1], long[0]])
    half = shapely.Polygon([foot - across, foot + across, foot + across + long, foot - across + long])
    beyond = [*_flat(shapely.intersection(crossing, half)), *pieces[nearest >= cut]]
    return polygonal(shapely.multipolygons(beyond)) if beyond else shapely.Polygon()


def _flat(geometries: Any) -> Any:
    parts = shapely.get_parts(geometries)
    return parts[(shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)]


def _cut(axis: Any, share: float, weighed: Measure) -> float:
    """Where along an axis the given share of a measure lies beyond."""
    along = weighed.points @ axis
    order = np.argsort(-along)
    beyond = np.cumsum(weighed.weights[order])
    return float(along[order][min(np.searchsorted(beyond, share), len(order) - 1)])


def _unrolled(area: BaseGeometry) -> BaseGeometry:
    """An area that lies on both sides of the antimeridian in one piece, its longitudes running on beyond 180."""
    west, _, east, _ = area.bounds
    if east - west < 300:
        return area
    return shapely.transform(area, lambda xy: np.column_stack([np.where(xy[:, 0] < _gap(area), xy[:, 0] + 360, xy[:, 0]), xy[:, 1]]))


def _gap(area: BaseGeometry) -> float:
    """A longitude in the widest stretch of longitudes that no part of the area has."""
    spans = sorted((part.bounds[0], part.bounds[2]) for part in shapely.get_parts(area))
    widest, middle, reached = 0.0, -180.0, spans[0][1]
    for low, high in spans[1:]:
        if low - reached > widest:
            widest, middle = low - reached, (low + reached) / 2
        reached = max(reached, high)
    return middle


def middle(area: BaseGeometry, weighed: Measure) -> BaseGeometry:
    """What is left of an area without its northern, southern, eastern and western quarters; the area itself where nothing is left."""
    unrolled = _unrolled(area)
    north, east = np.array([0.0, 1.0]), np.array([1.0, 0.0])
    low, high = (_cut(east, 3 / 4, weighed), _cut(north, 3 / 4, weighed)), (_cut(east, 1 / 4, weighed), _cut(north, 1 / 4, weighed))
    rest = polygonal(shapely.intersection(unrolled, shapely.box(*low, *high)))
    return area if rest.is_empty else wrapped(rest)
