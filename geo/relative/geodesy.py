"""Distances and bearings on the WGS 84 ellipsoid, and flat local frames in which shapes can be drawn.

Geometries outside a frame are in degrees, x = longitude and y = latitude; inside a frame they are in
kilometres east and north of its centre. A frame is the azimuthal equidistant projection on the ellipsoid:
distances and bearings from its centre are exact; across a frame of 800 km radius distances are right to 0.3 %.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

_A = 6378.137
"""WGS 84: equatorial radius in km."""
_F = 1 / 298.257223563
_B = _A * (1 - _F)
Geometries: TypeAlias = Sequence[BaseGeometry] | NDArray[np.object_]
_SAME = 1e-9
"""Radians: 6 mm."""
_KM_PER_DEGREE = 110.5
"""Of latitude, at least: the shortest degree, at the equator, is 110.57 km."""
_TILE_KM = 700.0
_EDGE_KM = 25.0
"""Edges are divided to this length before they pass between degrees and kilometres, as straight in one is bent in the other."""
_EDGE_DEGREES = 0.5
_POLAR, _LEAST_EDGE_KM, _BEND_KM = 75.0, 0.2, 0.03
"""Nearer to a pole than this latitude edges are divided further, so that they bend by at most this much."""
_SIDE = 90.0
"""Degrees of longitude: nearer than this to the middle of a frame nothing is beyond a pole."""
_MARGIN = 1e-6
_AROUND = 0.2
"""Degrees around an area up to which others are looked at."""


def distance_azimuth(lat: Any, lon: Any, lats: Any, lons: Any) -> tuple[Any, Any]:
    """Kilometres and azimuths (radians clockwise from north) from one point to many, all given in degrees.

    Vincenty's inverse formula (1975). Pairs within about 50 km of each other's antipodes do not converge and are less exact.
    """
    u1, u2 = np.arctan((1 - _F) * np.tan(np.radians(lat))), np.arctan((1 - _F) * np.tan(np.radians(np.asarray(lats))))
    s1, c1, s2, c2 = np.sin(u1), np.cos(u1), np.sin(u2), np.cos(u2)
    across = np.radians((np.asarray(lons) - lon + 180) % 360 - 180)
    lam = across
    for _ in range(12):
        sin_lam, cos_lam = np.sin(lam), np.cos(lam)
        east, north = c2 * sin_lam, c1 * s2 - s1 * c2 * cos_lam
        sin_sigma, cos_sigma = np.hypot(east, north), s1 * s2 + c1 * c2 * cos_lam
        sigma = np.arctan2(sin_sigma, cos_sigma)
        sin_alpha = np.divide(c1 * east, sin_sigma, out=np.zeros_like(sin_sigma), where=sin_sigma > 0)
        cos2_alpha = 1 - sin_alpha**2
        mid = cos_sigma - np.divide(2 * s1 * s2, cos2_alpha, out=np.zeros_like(sigma), where=cos2_alpha > 1e-12)
        c = _F / 16 * cos2_alpha * (4 + _F * (4 - 3 * cos2_alpha))
        previous = lam
        lam = across + (1 - c) * _F * sin_alpha * (sigma + c * sin_sigma * (mid + c * cos_sigma * (2 * mid**2 - 1)))
        if np.all(np.abs(lam - previous) < _SAME):
            break
    big_a, big_b = _series(cos2_alpha)
    return _B * big_a * (sigma - _delta(sigma, mid, big_b)), np.arctan2(east, north)


def destination(lat: Any, lon: Any, distances: Any, azimuths: Any) -> tuple[Any, Any]:
    """Latitudes and longitudes in degrees, reached from a point over kilometres along azimuths in radians.

    Longitudes are within 180 degrees of the start's and may lie beyond 180. Vincenty's direct formula (1975).
    """
    distances, azimuths = np.asarray(distances, float), np.asarray(azimuths, float)
    u1 = np.arctan((1 - _F) * np.tan(np.radians(lat)))
    s1, c1, sin_a, cos_a = np.sin(u1), np.cos(u1), np.sin(azimuths), np.cos(azimuths)
    sigma1 = np.arctan2(s1, c1 * cos_a)
    sin_alpha = c1 * sin_a
    cos2_alpha = 1 - sin_alpha**2
    big_a, big_b = _series(cos2_alpha)
    first = distances / (_B * big_a)
    sigma = first
    for _ in range(8):
        mid = np.cos(2 * sigma1 + sigma)
        previous, sigma = sigma, first + _delta(sigma, mid, big_b)
        if np.all(np.abs(sigma - previous) < _SAME):
            break
    mid, sin_s, cos_s = np.cos(2 * sigma1 + sigma), np.sin(sigma), np.cos(sigma)
    rest = s1 * sin_s - c1 * cos_s * cos_a
    lats = np.arctan2(s1 * cos_s + c1 * sin_s * cos_a, (1 - _F) * np.hypot(sin_alpha, rest))
    lam = np.arctan2(sin_s * sin_a, c1 * cos_s - s1 * sin_s * cos_a)
    c = _F / 16 * cos2_alpha * (4 + _F * (4 - 3 * cos2_alpha))
    across = lam - (1 - c) * _F * sin_alpha * (sigma + c * sin_s * (mid + c * cos_s * (2 * mid**2 - 1)))
    return np.degrees(lats), lon + np.degrees(across)


def _series(cos2_alpha: Any) -> tuple[Any, Any]:
    u2 = cos2_alpha * (_A**2 - _B**2) / _B**2
    return (
        1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
        u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2))),
    )


def _delta(sigma: Any, mid: Any, big_b: Any) -> Any:
    sin_s, cos_s = np.sin(sigma), np.cos(sigma)
    inner = cos_s * (2 * mid**2 - 1) - big_b / 6 * mid * (4 * sin_s**2 - 3) * (4 * mid**2 - 3)
    return big_b * sin_s * (mid + big_b / 4 * inner)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Geodesic kilometres between two points in degrees."""
    return float(distance_azimuth(lat, lon, np.array([other_lat]), np.array([other_lon]))[0][0])


@dataclass(frozen=True, slots=True)
class Frame:
    """A flat map around a point, in kilometres."""

    lat: float
    lon: float

    def to_plane(self, geometry: BaseGeometry) -> BaseGeometry:
        """A geometry in degrees as kilometres east and north of the centre."""
        flat: BaseGeometry = to_plane([self], [geometry])[0]
        return flat

    def to_globe(self, geometry: BaseGeometry) -> BaseGeometry:
        """An area in kilometres as degrees, cut where it crosses the antimeridian and closed over a pole that it holds."""
        return to_globe([self], [geometry])[0]

    def longest_edge(self, geometry: BaseGeometry) -> float:
        """How many kilometres long an edge may be, so that it bends by at most some metres between kilometres and degrees."""
        west, south, east, north = geometry.bounds
        nearest = 90 - abs(self.lat) - float(np.hypot(max(-west, east), max(-south, north))) / _KM_PER_DEGREE
        if not nearest < 90 - _POLAR:
            return _EDGE_KM
        from_pole = np.radians(90 - np.abs(_degrees(self.lat, self.lon, shapely.get_coordinates(geometry))[:, 1]).max())
        return max(_LEAST_EDGE_KM, min(_EDGE_KM, float(np.sqrt(8 * _A * _BEND_KM * np.tan(from_pole)))))

    def around_pole(self, geometry: BaseGeometry) -> BaseGeometry:
        """An area in kilometres near a pole, as `to_globe` lays it."""
        areas = [self._area(polygon) for polygon in _polygons(geometry)]
        return areas[0] if len(areas) == 1 else shapely.union_all(areas)

    def _area(self, polygon: shapely.Polygon) -> BaseGeometry:
        area = _on_globe(self._ring(polygon.exterior))
        holes = [_on_globe(self._ring(hole)) for hole in polygon.interiors]
        return shapely.difference(area, shapely.union_all(holes)) if holes else area

    def _ring(self, ring: BaseGeometry) -> Any:
        points = _degrees(self.lat, self.lon, shapely.get_coordinates(ring))
        return np.column_stack([np.degrees(np.unwrap(np.radians(points[:, 0]))), points[:, 1]])


def to_plane(frames: Sequence[Frame], geometries: Geometries) -> NDArray[np.object_]:
    """Geometries in degrees, each as kilometres east and north of the centre of its frame."""
    flat: Any = shapely.segmentize(geometries, _EDGE_DEGREES)
    points, number = shapely.get_coordinates(flat, return_index=True)
    lat, lon = _centres(frames, number)
    distances, azimuths = distance_azimuth(lat, lon, points[:, 1], points[:, 0])
    return _mended(shapely.set_coordinates(flat, np.column_stack([distances * np.sin(azimuths), distances * np.cos(azimuths)])))


def to_globe(frames: Sequence[Frame], areas: Geometries) -> list[BaseGeometry]:
    """Areas in kilometres around the centre of a frame each as degrees, cut and closed as `Frame.to_globe` does."""
    edges = [frame.longest_edge(area) for frame, area in zip(frames, areas, strict=True)]
    divided: Any = shapely.segmentize(areas, edges)
    points, number = shapely.get_coordinates(divided, return_index=True)
    lat, lon = _centres(frames, number)
    degrees = _degrees(lat, lon, points)
    turned = np.zeros(len(frames))
    np.maximum.at(turned, number, np.abs(degrees[:, 0] - lon))
    laid = _mended(shapely.set_coordinates(divided.copy(), degrees))
    # What runs around a pole, or past it, comes to the other side of the Earth.
    return [
        frame.around_pole(flat) if far > _SIDE else wrapped(one)
        for frame, flat, one, far in zip(frames, divided, laid, turned, strict=True)
    ]


def _centres(frames: Sequence[Frame], number: Any) -> Any:
    """Latitudes and longitudes of the centres of numbered frames."""
    return np.array([(frame.lat, frame.lon) for frame in frames])[number].T


def _degrees(lat: Any, lon: Any, points: Any) -> Any:
    """Longitudes, which may lie beyond 180, and latitudes of points in kilometres east and north of centres."""
    lats, lons = destination(lat, lon, np.hypot(points[:, 0], points[:, 1]), np.arctan2(points[:, 0], points[:, 1]))
    return np.column_stack([lons, lats])


def _mended(areas: NDArray[np.object_]) -> NDArray[np.object_]:
    """Geometries, with areas that cross themselves repaired."""
    broken = (shapely.get_dimensions(areas) == 2) & ~shapely.is_valid(areas)
    areas[broken] = _repaired(areas[broken])
    return areas


def _on_globe(ring: Any) -> BaseGeometry:
    """The area inside a ring of degrees whose longitudes run on without a jump, brought back to -180..180."""
    if abs(ring[-1, 0] - ring[0, 0]) > 180:
        return _around_pole(ring)
    area = shapely.Polygon(ring)
    return wrapped(area if area.is_valid else _repaired(area))


def _around_pole(ring: Any) -> BaseGeometry:
    """The area between a ring that runs once around the Earth and the pole that it was drawn around.

    The ring is laid three times and cut once, as pieces put together would leave a hairline between them.
    """
    pole = 90.0 if ring[:, 1].mean() > 0 else -90.0
    ring = ring if ring[-1, 0] > ring[0, 0] else ring[::-1]
    turns = np.vstack([ring + np.array([360.0 * turn, 0.0]) for turn in (-2, -1, 0, 1, 2)])
    area: BaseGeometry = shapely.Polygon(np.vstack([turns, [[turns[-1, 0], pole], [turns[0, 0], pole]]]))
    area = area if area.is_valid else _repaired(area)
    return polygonal(shapely.intersection(area, shapely.box(-180, -90, 180, 90)))


def wrapped(area: BaseGeometry) -> BaseGeometry:
    """An area in degrees whose longitudes may lie beyond 180, cut at the antimeridian and brought back."""
    west, _, east, _ = area.bounds
    if area.is_empty or (west >= -180 and east <= 180):
        return area
    pieces: list[shapely.Polygon] = []
    for turn in range(int((west + 180) // 360), int((east + 180) // 360) + 1):
        window = shapely.box(360 * turn - 180, -90, 360 * turn + 180, 90)
        pieces += _polygons(_shifted(shapely.intersection(area, window), -360.0 * turn))
    # What lies on two turns meets only at the antimeridian, unless it is wider than the Earth.
    return polygonal(shapely.union_all(pieces)) if east - west > 360 else pieces[0] if len(pieces) == 1 else shapely.MultiPolygon(pieces)


def _shifted(area: BaseGeometry, degrees: float) -> BaseGeometry:
    return shapely.transform(area, lambda xy: xy + np.array([degrees, 0.0]))


def _polygons(geometry: BaseGeometry) -> list[shapely.Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, shapely.Polygon) and not part.is_empty]


def polygonal(geometry: BaseGeometry) -> BaseGeometry:
    """The areas of a geometry, without stray points and lines that cutting can leave."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    flat = [part for part in shapely.get_parts(geometry) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(flat) if flat else shapely.Polygon()


def _repaired(geometry: Any) -> Any:
    return shapely.make_valid(geometry, method="structure", keep_collapsed=False)


def window(bounds: tuple[float, float, float, float], reach_km: float) -> tuple[float, float, float, float]:
    """Bounds in degrees (west, south, east, north), widened by kilometres; longitudes may then lie beyond 180."""
    west, south, east, north = bounds
    south, north = south - 1.02 * reach_km / _KM_PER_DEGREE, north + 1.02 * reach_km / _KM_PER_DEGREE
    furthest = max(abs(south), abs(north))
    if furthest > 88:
        return -180.0, max(south, -90.0), 180.0, min(north, 90.0)
    wide = 1.02 * reach_km / (_KM_PER_DEGREE * np.cos(np.radians(furthest)))
    if east - west + 2 * wide >= 360:
        return -180.0, south, 180.0, north
    return west - wide, south, east + wide, north


def meets(geometry: BaseGeometry, bounds: tuple[float, float, float, float]) -> bool:
    """Whether a geometry's bounds meet a window, which may reach over the antimeridian."""
    west, south, east, north = geometry.bounds
    low, bottom, high, top = bounds
    return south <= top and north >= bottom and any(west + turn <= high and east + turn >= low for turn in (-360, 0, 360))


def clipped(geometry: BaseGeometry, bounds: tuple[float, float, float, float]) -> BaseGeometry:
    """What of a geometry lies in a window, which may reach over the antimeridian; the cut can leave an area that touches itself."""
    west, south, east, north = bounds
    spans = [(max(west, -180.0), min(east, 180.0))]
    spans += [(west + 360, 180.0)] if west < -180 else []
    spans += [(-180.0, east - 360)] if east > 180 else []
    pieces = [shapely.clip_by_rect(geometry, low, max(south, -90.0), high, min(north, 90.0)) for low, high in spans]
    pieces = [piece for piece in pieces if not piece.is_empty]
    return pieces[0] if len(pieces) == 1 else shapely.union_all([piece if piece.is_valid else _repaired(piece) for piece in pieces])


def tiles(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """A geometry in pieces, each small enough for one frame."""
    if geometry.is_empty:
        return
    west, south, east, north = geometry.bounds
    nearest = min(abs(south), abs(north)) if south * north > 0 else 0.0
    wide, high = (east - west) * 111.3 * np.cos(np.radians(nearest)), (north - south) * 111.7
    if max(wide, high) <= 2 * _TILE_KM:
        yield geometry
        return
    # A line along a meridian or a parallel has bounds without width, which nothing can be clipped to.
    west, south, east, north = max(west - _MARGIN, -180.0), south - _MARGIN, min(east + _MARGIN, 180.0), north + _MARGIN
    x, y = (west + east) / 2, (south + north) / 2
    halves = ((west, south, x, north), (x, south, east, north)) if wide > high else ((west, south, east, y), (west, y, east, north))
    for half in halves:
        # A cut can leave an area that touches itself; it is repaired when it is laid in its frame.
        yield from tiles(shapely.clip_by_rect(geometry, *half))


def simpler(core: BaseGeometry, degrees: float) -> BaseGeometry:
    """A line or an area with fewer vertices, without the parts that are smaller than what is simplified away."""
    simple = shapely.simplify(core, degrees, preserve_topology=False)
    if simple.geom_type == "MultiLineString":
        lines = shapely.get_parts(simple)
        long = lines[shapely.length(lines) > 2 * degrees]
        kept: Any = shapely.multilinestrings(long) if len(long) else core
        whole: BaseGeometry = kept
        return whole
    return core if simple.is_empty else simple if simple.is_valid else _repaired(simple)


def _together(pieces: NDArray[np.object_]) -> BaseGeometry:
    """The union of an array of pieces of areas. Neighbours meet exactly and are joined fast; a province and its country overlap."""
    try:
        union: BaseGeometry = shapely.coverage_union_all(pieces)
    except shapely.GEOSException:
        return shapely.union_all(_repaired(pieces))
    # Outlines of disputed areas overlap, and their joined edges then cross.
    return union if union.is_valid else polygonal(_repaired(union))


def near_by(pieces: NDArray[np.object_], bounds: tuple[float, float, float, float]) -> BaseGeometry:
    """The union of what of pieces of areas lies in or near a window of degrees."""
    boxes = shapely.bounds(pieces)
    west, south, east, north = bounds[0] - _AROUND, bounds[1] - _AROUND, bounds[2] + _AROUND, bounds[3] + _AROUND
    near = pieces[(boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)]
    cut: Any = shapely.clip_by_rect(near, west, south, east, north)
    return _together(cut[~shapely.is_empty(cut)])


def frame_of(geometry: BaseGeometry) -> Frame:
    """The frame around the middle of a geometry's bounds."""
    west, south, east, north = geometry.bounds
    return Frame((south + north) / 2, (west + east) / 2)


def area_km2(area: BaseGeometry) -> float:
    """Square kilometres of an area in degrees, by the equal-area cylindrical projection of the ellipsoid (Snyder 1987, 3-12)."""
    e = float(np.sqrt(_F * (2 - _F)))

    def project(points: Any) -> Any:
        sin_lat = np.sin(np.radians(points[:, 1]))
        q = (1 - e * e) * (sin_lat / (1 - (e * sin_lat) ** 2) + np.arctanh(e * sin_lat) / e)
        return np.column_stack([_A * np.radians(points[:, 0]), _A * q / 2])

    return float(shapely.area(shapely.transform(area, project)))


def radius_km(area: BaseGeometry) -> float:
    """Of the circle that has an area's size."""
    return float(np.sqrt(area_km2(area) / np.pi))
