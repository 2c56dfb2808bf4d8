"""Borders and coasts: which line a phrase is measured from, which side of it is meant, and where land and sea are."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.gazetteer.outlines import GRID, edges, runs
from geo.records import Place
from geo.relative.atlas import Atlas, countries_around, countries_within
from geo.relative.geodesy import meets, near_by, polygonal
from geo.relative.vocabulary import combined, combining_forms, named_borders, peoples

_SEAM, _POLE = 179.8999, -89.8999
"""Natural Earth cuts its outlines at these longitudes and this latitude."""
_MARGIN = 1e-6
_NO_EDGES = np.empty(0, np.complex128)
_KM_PER_DEGREE = 111.0
_SHORE_DEGREES = 0.5
"""Within this of a sea's outline a coast is on it."""
_FACING_RADII = (0.05, 0.15, 0.4)
"""Shares of an area's radius: a point of its edge faces a direction when that far in it one is outside the area."""


Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def is_country(place: Place) -> bool:
    """Whether a place is a country or a dependency."""
    return place.feature.startswith("PCL")


def side_of(atlas: Atlas, place: Place, context: Sequence[str]) -> Place | None:
    """The country on whose side of a country's border a phrase lies: the first spoken of that borders on it."""
    if not is_country(place):
        return None
    near = {country.country: country for country in atlas.neighbours(place)}
    return next((near[code] for code in context if code in near and code != place.country), None)


def with_borders(atlas: Atlas, places: Sequence[Place]) -> list[Place]:
    """Places that have borders: for a town its country, as in "the border between Rafah and Egypt".

    Where that is the country of another place too, it is the town's province, as in "the border between Aleppo and Idlib province",
    and also where the province has the town's name, "the border with Katsina"; a town and its own country have no border but the country's.
    """
    found = [_with_border(atlas, place, others=[other for other in places if other is not place]) for place in places]
    return list({place.id: place for place in found}.values())


def _with_border(atlas: Atlas, place: Place, *, others: Sequence[Place]) -> Place:
    if atlas.outline(place) is not None or place.country not in atlas.country_codes():
        return place
    if place.admin1 and any(other.country == place.country and not is_country(other) for other in others):
        return atlas.by_id(f"admin1:{place.country}.{place.admin1}")
    namesake = None if others else next((one for one in atlas.lookup(place.name) if one.feature == "ADM1" and _is_of(place, one)), None)
    if namesake is not None:
        return namesake
    return atlas.country_place(place.country)


def _is_of(town: Place, division: Place) -> bool:
    return (town.country, town.admin1) == (division.country, division.admin1)


def third_of(atlas: Atlas, places: Sequence[Place], context: Sequence[str]) -> Place | None:
    """The country that borders on both of two others, the first spoken of: "near the Israeli and Jordanian borders" of Syria."""
    if len(places) != 2 or not all(is_country(place) for place in places):
        return None
    both = {country.country: country for country in atlas.neighbours(places[0])}
    also = {country.country for country in atlas.neighbours(places[1])}
    return next((both[code] for code in context if code in both and code in also), None)


def spoken_of(atlas: Atlas, context: Sequence[str], *, border: bool) -> list[Place]:
    """The countries that words without a name are about: the first spoken of.

    For "the border" these are the country on its other side first, then the one that the text plays in.
    """
    known = set(atlas.country_codes())
    countries = [atlas.country_place(code) for code in context if code in known]
    if not border or not countries:
        return countries[:1]
    beyond = side_of(atlas, countries[0], [country.country for country in countries[1:]])
    return [beyond, countries[0]] if beyond is not None else countries[:1]


def named_line(atlas: Atlas, words: str) -> list[Place]:
    """The two places on either side of a line that words name: "both sides of the Line of Control", "the Sino-Indian border"; else none."""
    low = words.lower()
    codes: Sequence[str] = next((codes for name, codes in named_borders().items() if name.lower() in low), ())
    if two := combined().search(low):
        codes = combining_forms()[two["first"]], peoples()[two["second"]]
    known = set(atlas.country_codes())
    return [atlas.by_id(f"admin1:{code}") if "." in code else atlas.country_place(code) for code in codes if code[:2] in known]


def line_of(atlas: Atlas, places: Sequence[Place], side: Place | None) -> tuple[BaseGeometry, Place | None]:
    """The border that a phrase is measured from, and the place on its other side where only one is meant.

    Two places share their border; one country has it with the neighbour spoken of, or else all its land borders;
    any other area has its whole edge.
    """
    place = places[0]
    outline = atlas.outline(place)
    if outline is None:
        return shapely.LineString(), None
    other = places[1] if len(places) > 1 else side
    if other is not None and atlas.outline(other) is not None:
        shared = atlas.border(place, other)
        if not shared.is_empty:
            return shared, other
    if is_country(place):
        whole = atlas.border(place)
        if not whole.is_empty:
            return whole, None
    return edge_of(outline), None


def land(atlas: Atlas, place: Place, other: Place | None) -> list[BaseGeometry]:
    """The outlines on both sides of a border; none where the place is not a country, as there is land all round."""
    if not is_country(place) and other is None:
        return []
    sides = [place, other] if other is not None else [place, *atlas.neighbours(place)]
    return [area for side in sides if (area := atlas.outline(side)) is not None]


def facing(line: BaseGeometry, outline: BaseGeometry, bearing: float, radius_km: float) -> BaseGeometry:
    """The parts of an area's border or coast that face a direction; all of it where none does."""
    squeeze = max(np.cos(np.radians((line.bounds[1] + line.bounds[3]) / 2)), 0.05)
    steps = [
        share * radius_km / _KM_PER_DEGREE * np.array([np.sin(np.radians(bearing)) / squeeze, np.cos(np.radians(bearing))])
        for share in _FACING_RADII
    ]
    return _edges_where(line, lambda middles: ~np.any([shapely.contains_xy(outline, *(middles + step).T) for step in steps], axis=0))


def beside(line: BaseGeometry, waters: BaseGeometry) -> BaseGeometry:
    """The parts of a coast that lie on a sea; all of it where none does."""
    near = shapely.buffer(shapely.simplify(waters, _SHORE_DEGREES / 5, preserve_topology=False), _SHORE_DEGREES, quad_segs=2)
    shapely.prepare(near)
    return _edges_where(line, lambda middles: shapely.contains_xy(near, *middles.T))


def _edges_where(line: BaseGeometry, holds: Callable[[Any], Any]) -> BaseGeometry:
    """The edges of a line for whose middles something holds; all of it where it holds of none."""
    points, owner = shapely.get_coordinates(shapely.get_parts(line), return_index=True)
    follows = np.flatnonzero(owner[1:] == owner[:-1])
    kept = follows[holds((points[follows] + points[follows + 1]) / 2)]
    return runs(points, kept) if len(kept) else line


@lru_cache(maxsize=64)
def coast_of(atlas: Atlas, place: Place) -> BaseGeometry:
    """The edge of an area where no land adjoins it; empty for one without a coast.

    Outlines meet exactly: the coast of a country is what its edge does not share with a neighbour's,
    that of any other area what its edge shares with the coast of a country.
    """
    outline = atlas.outline(place)
    if outline is None:
        return shapely.LineString()
    if is_country(place):
        return _lines(outline, lambda own: ~np.isin(own, _edges_of(atlas, atlas.neighbours(place), outline.bounds)))
    return _lines(outline, lambda own: np.isin(own, _coasts_around(atlas, place, outline.bounds)))


def _coasts_around(atlas: Atlas, place: Place, bounds: Bounds) -> Any:
    """The edges of the coasts that an area may share: of its country, or, when it is of none, of all countries around it."""
    if place.country in atlas.country_codes():
        country = atlas.country_place(place.country)
        return np.setdiff1d(_edges_of(atlas, [country], bounds), _edges_of(atlas, atlas.neighbours(country), bounds))
    found, times = np.unique(_edges_of(atlas, countries_within(atlas, bounds), bounds), return_counts=True)
    return found[times == 1]


def _edges_of(atlas: Atlas, places: Sequence[Place], bounds: Bounds) -> Any:
    """The edges of places' outlines that lie within bounds in degrees."""
    west, south, east, north = bounds
    found = [_NO_EDGES]
    for outline in (area for place in places if (area := atlas.outline(place)) is not None and meets(area, bounds)):
        points, line = _rings(outline)
        x, y = points.T
        inside = (x >= west - _MARGIN) & (x <= east + _MARGIN) & (y >= south - _MARGIN) & (y <= north + _MARGIN)
        follows = line[1:] == line[:-1]
        coded = edges(np.round(points * GRID).astype(np.int64), line)
        found.append(coded[(inside[:-1] & inside[1:])[follows] & ~_on_seam(points, line)])
    return np.concatenate(found)


def _rings(outline: BaseGeometry) -> tuple[Any, Any]:
    """The vertices of all rings of an area, and the number of each vertex's ring."""
    found: tuple[Any, Any] = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(outline)), return_index=True)
    return found


def _lines(outline: BaseGeometry, holds: Callable[[Any], Any]) -> BaseGeometry:
    """The lines that those edges of an area make for which something holds, without where it is only cut at the antimeridian."""
    points, line = _rings(outline)
    follows = np.flatnonzero(line[1:] == line[:-1])
    kept = follows[holds(edges(np.round(points * GRID).astype(np.int64), line)) & ~_on_seam(points, line)]
    return runs(points, kept)


def _on_seam(points: Any, line: Any) -> Any:
    """Which edges of lines are only where an outline is cut: along the antimeridian, or at the South Pole."""
    follows = line[1:] == line[:-1]
    at = (np.abs(points[:, 0]) >= _SEAM) | (points[:, 1] <= _POLE)
    same = (points[:-1, 0] == points[1:, 0]) | (points[:-1, 1] == points[1:, 1])
    return (at[:-1] & at[1:] & same)[follows]


def edge_of(outline: BaseGeometry) -> BaseGeometry:
    """The edge of an area, without where it is only cut at the antimeridian."""
    if not np.any(_on_seam(*_rings(outline))):
        return outline.boundary
    return _lines(outline, lambda own: np.ones(len(own), bool))


def without_land(atlas: Atlas, area: BaseGeometry, *, but: Place | None = None) -> BaseGeometry:
    """What of an area is sea, or the land of one country."""
    around = [outline for place in countries_around(atlas, area) if place != but and (outline := atlas.outline(place)) is not None]
    shapely.prepare(area)
    pieces = shapely.get_parts(around)
    return polygonal(shapely.difference(area, near_by(pieces[shapely.intersects(area, pieces)], area.bounds)))


def facing_points(atlas: Atlas, first: Place, second: Place) -> tuple[tuple[float, float], tuple[float, float]]:
    """(lat, lon) of the points between which two places lie: settlements' own, and where areas come nearest to the other."""
    shapes = [atlas.outline(place) or shapely.Point(place.lon, place.lat) for place in (first, second)]
    start, end = shapely.get_coordinates(shapely.shortest_line(*shapes))
    return (float(start[1]), float(start[0])), (float(end[1]), float(end[0]))
