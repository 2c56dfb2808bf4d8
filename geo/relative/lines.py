"""Shapes along lines: borders, coasts, and the way between two places."""

from dataclasses import replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.relative import areas, bands, borders
from geo.relative.geodesy import distance_km, near_by, polygonal
from geo.relative.setting import Setting, Shape, compass, km_told
from geo.relative.vocabulary import border_km, share

_WATERS = ("SEA", "OCN", "GULF", "BAY", "STRT")
_LEAST_KM = 1.0
_VAST_KM = 1000.0
"""The radius from which on a country's borders and coasts are drawn with fewer details."""
_NEXT_DOOR_KM = 500.0
"""So far from a border one is still in the countries that share it."""
_ITS_SIDE = ("border", "near")
"""The relations whose bearing is that of a part of the border, as in "near the northern border", and not of what is meant from it."""


def from_border(setting: Setting) -> Shape:
    """The band along a border: cut to one side where the text tells which, else both sides."""
    phrase, place, (low, high), atlas = setting.phrase, setting.place, setting.reach, setting.atlas
    if len(setting.places) > 2:
        return _meeting(setting)
    if setting.each:
        shapes = [from_border(replace(setting, places=(one,), each=False)) for one in setting.places]
        return Shape(polygonal(shapely.union_all([shape.area for shape in shapes])), "; or ".join(shape.how for shape in shapes))
    line, other = borders.line_of(atlas, setting.places, setting.side)
    if line.is_empty:
        return Shape(shapely.Polygon(), "")
    own, faces = f"{place.name}'s border", ""
    if phrase.relation in _ITS_SIDE and phrase.bearing is not None and setting.outline is not None:
        line = borders.facing(line, setting.outline, phrase.bearing, setting.radius_km)
        faces = f", where it faces {compass(phrase.bearing)}"
    told = own + (f" with {other.name}" if other else "") + faces
    inside, slack = setting.outline, _slack(setting)
    if phrase.manner == "inside" and inside is not None:
        return Shape(bands.band(line, low, high, within=(inside,)), f"{km_told(low, high)} from {told}, inside {place.name}")
    side = setting.side if len(setting.places) == 1 else None
    beyond = atlas.outline(side) if side else None
    if side is not None and beyond is not None and phrase.relation != "border":
        area = bands.band(line, low, high, away_from=inside, within=(beyond,), slack=slack)
        return Shape(area, f"{km_told(low, high)} from {own}{faces}, on {side.name}'s side")
    within = borders.land(atlas, place, other) if high <= _NEXT_DOOR_KM else []
    bearing = phrase.bearing if phrase.relation not in _ITS_SIDE else None
    area = bands.band(line, low, high, within=within, bearing=bearing, slack=slack)
    where = "on both sides" if bearing is None else f"to the {compass(bearing)} of it"
    where += ": whether the strip lies on one of them or on both is open" if phrase.manner == "strip" else ""
    return Shape(area, f"{km_told(low, high)} from {told}, {where}")


def _meeting(setting: Setting) -> Shape:
    """Around the points where the borders of three countries or provinces meet, within these."""
    atlas, three, (low, high) = setting.atlas, setting.places[:3], setting.reach
    outlines = [area for place in three if (area := atlas.outline(place)) is not None]
    if len(outlines) < len(three):
        return Shape(shapely.Polygon(), "")
    first, second, third = (atlas.border(one, other) for one, other in ((three[0], three[1]), (three[0], three[2]), (three[1], three[2])))
    points = shapely.get_coordinates([shapely.intersection(first, second), shapely.intersection(first, third)])
    discs = [areas.sector(lat, lon, low, high) for lon, lat in np.unique(points, axis=0)]
    around = shapely.union_all(discs)
    if not discs:
        return Shape(around, "")
    area = polygonal(shapely.intersection(around, near_by(shapely.get_parts(outlines), around.bounds)))
    names = f"{three[0].name}, {three[1].name} and {three[2].name}"
    return Shape(area, f"{km_told(low, high)} from where the borders of {names} meet")


def from_coast(setting: Setting) -> Shape:
    """The band along a coast: out at sea, inland, or both."""
    phrase, place, (low, high), atlas, outline = setting.phrase, setting.place, setting.reach, setting.atlas, setting.outline
    if outline is not None and place.feature in _WATERS:
        return Shape(outline, f"in {place.name}")
    if outline is None:
        # "Off Aden" reaches less far than "off Yemen".
        high = high if phrase.relation == "distance" else min(high, border_km("near"))
        disc = areas.sector(place.lat, place.lon, low, high + setting.radius_km, bearing=phrase.bearing, width=phrase.width)
        sea = borders.without_land(atlas, disc)
        return Shape(sea, f"the sea {km_told(low, high + setting.radius_km)} from {place.name}")
    line, told = _coast(setting)
    if phrase.bearing is not None and not line.is_empty:
        line = borders.facing(line, outline, phrase.bearing, setting.radius_km)
    if line.is_empty:
        return Shape(line, "")
    if phrase.manner in ("inside", "inland"):
        return Shape(bands.band(line, low, high, within=(outline,)), f"{km_told(low, high)} from {told}, inland")
    if phrase.manner == "offshore":
        sea = borders.without_land(atlas, bands.band(line, low, high, away_from=outline, slack=_slack(setting)))
        return Shape(sea, f"the sea {km_told(low, high)} from {told}")
    area = bands.band(line, low, high, slack=_slack(setting))
    area = borders.without_land(atlas, area, but=place) if borders.is_country(place) else area
    return Shape(area, f"{km_told(low, high)} from {told}, on land or at sea")


def _coast(setting: Setting) -> tuple[BaseGeometry, str]:
    """A coast, of a sea where the text names one, and what it is called."""
    place, atlas = setting.place, setting.atlas
    line, told = borders.coast_of(atlas, place), f"{place.name}'s coast"
    sea = setting.places[1] if len(setting.places) > 1 else None
    waters = atlas.outline(sea) if sea is not None else None
    if sea is None or waters is None:
        return line, told
    near = borders.beside(line, waters)
    return (line, told) if near is line else (near, f"{told} on {sea.name}")


def _slack(setting: Setting) -> float:
    if setting.phrase.relation == "distance":
        return bands.FINE
    return bands.LOOSE if setting.radius_km < _VAST_KM else bands.LOOSEST


def between(setting: Setting) -> Shape | None:
    """The way between two places, or its middle; for areas that touch, their border."""
    if len(setting.places) < 2:
        return None
    first, second = setting.places[:2]
    start, end = borders.facing_points(setting.atlas, first, second)
    length = distance_km(*start, *end)
    if length < 1:
        border = replace(setting.phrase, relation="border", feature="border", low_km=0.0, high_km=border_km("at"))
        return from_border(replace(setting, phrase=border)) if setting.outline is not None else None
    if setting.phrase.manner == "middle":
        lat, lon = areas.point_along(start, end, 0.5)
        size = max(share("halfway") * length, _LEAST_KM)
        return Shape(areas.sector(lat, lon, 0, size), f"within {size:.0f} km of the middle of the way from {first.name} to {second.name}")
    half = max(share("corridor") * length, _LEAST_KM)
    how = f"the strip of {2 * half:.0f} km width along the straight line from {first.name} to {second.name}"
    return Shape(areas.corridor((start, end), half), how)
