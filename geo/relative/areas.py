"""Areas drawn around places: discs, sectors, corridors, and parts of an area by direction.

All geometries are in degrees, x = longitude and y = latitude; distances are geodesic kilometres.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.relative.geodesy import Frame, destination, distance_azimuth, polygonal, simpler, wrapped

_ARC_DEGREES = 5.0
_NOTHING_KM = 0.001
"""Less than this is no distance."""
_GRID_CELLS = 60
_MEASURED = 600.0
"""An area is measured by its outline to this part of its length."""
_REACH = 1000.0
"""In degrees: past everything on Earth."""


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
    unrolled = simpler(unrolled, max(east - west, north - south) / _MEASURED)
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
    spans = sorted(map(tuple, shapely.bounds(shapely.get_parts(area))[:, [0, 2]].tolist()))
    widest, middle, reached = 0.0, -180.0, spans[0][1]
    for low, high in spans[1:]:
        if low - reached > widest:
            widest, middle = low - reached, (low + reached) / 2
        reached = max(reached, high)
    return middle


def middle(area: BaseGeometry, weighed: Measure) -> tuple[BaseGeometry, str]:
    """The middle of an area, and in words what it is without: the quarters towards each side, or the thirds at the ends of a long one.

    Vietnam has a north, a middle and a south, and its coast is a part of each. The area itself where nothing is left.
    """
    unrolled = _unrolled(area)
    north, east = np.array([0.0, 1.0]), np.array([1.0, 0.0])
    long, wide = _extent(unrolled, north, weighed), _extent(unrolled, east, weighed)
    if long > _ELONGATED * wide:
        share, across, without = 1 / 3, 0.0, "its northern and southern thirds"
    elif wide > _ELONGATED * long:
        share, across, without = 0.0, 1 / 3, "its eastern and western thirds"
    else:
        share, across, without = 1 / 4, 1 / 4, "its northern, eastern, southern and western quarters"
    south, top = _cut(north, 1 - share, weighed), _cut(north, share, weighed)
    west, end = _cut(east, 1 - across, weighed), _cut(east, across, weighed)
    rest = polygonal(shapely.intersection(unrolled, shapely.box(west, south, end, top)))
    return (area, "its sides") if rest.is_empty else (wrapped(rest), without)


_ELONGATED = 2.0
"""How much longer than wide an area is of whose middle no side is left out."""


def _extent(area: BaseGeometry, axis: Any, weighed: Measure) -> float:
    """How far an area reaches along an axis, in degrees of latitude, but for a twentieth at each end."""
    squeeze = float(_axis(area, 90.0)[0]) if axis[0] else 1.0
    return (_cut(axis, 0.05, weighed) - _cut(axis, 0.95, weighed)) * squeeze
