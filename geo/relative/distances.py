"""Shapes measured from a settlement's middle or an area's edge: so far from it, to a side of it, near it."""

import shapely
from shapely.geometry.base import BaseGeometry

from geo.relative import areas, bands, borders
from geo.relative.geodesy import distance_km
from geo.relative.lines import from_border, from_coast
from geo.relative.setting import Setting, Shape, compass, km_told
from geo.relative.vocabulary import area_reach_km, settlement_reach_km

_MOST_FOR_EDGE = 0.25
"""Of a distance, the most that is added to it because it may be meant from a settlement's edge."""


def from_place(setting: Setting) -> Shape | None:
    """So many kilometres from a settlement, an area, or its border or coast."""
    if setting.phrase.feature == "border":
        return from_border(setting)
    if setting.phrase.feature == "coast":
        return from_coast(setting)
    if setting.outline is not None:
        return _from_area(setting, setting.outline)
    return None if setting.is_too_large_for_a_point else _from_settlement(setting)


def _from_settlement(setting: Setting) -> Shape:
    """Measured from the middle of the settlement, as most writers do, with room for those who measure from its edge."""
    phrase, place, (low, high), size = setting.phrase, setting.place, setting.reach, setting.radius_km
    low = 0.0 if phrase.manner in ("around", "inside") else low
    inland = ", inland" if phrase.manner == "inland" else ""
    high += size if phrase.manner == "outside" else min(size, _MOST_FOR_EDGE * high)
    how = f"{km_told(low, high)} from the middle of {place.name}"
    how += f", to the {compass(phrase.bearing)}" if phrase.bearing is not None else ""
    if phrase.manner == "travel":
        how += ": a guess at how far one comes in that time"
    area = areas.sector(place.lat, place.lon, low, high, bearing=phrase.bearing, width=phrase.width)
    if inland:
        area = shapely.difference(area, borders.without_land(setting.atlas, area))
    return Shape(area, how + inland, vague=phrase.manner == "travel")


def _from_area(setting: Setting, outline: BaseGeometry) -> Shape:
    phrase, place, (low, high) = setting.phrase, setting.place, setting.reach
    if phrase.manner == "inside":
        line, other = borders.line_of(setting.atlas, setting.places, setting.side)
        told = f"{place.name}'s border" + (f" with {other.name}" if other else "")
        return Shape(bands.band(line, low, high, within=(outline,)), f"{km_told(low, high)} from {told}, inside {place.name}")
    if phrase.bearing is None and setting.side is not None:
        return from_border(setting)
    area = bands.band(outline, low, high, away_from=outline, without=(outline,))
    how = f"{km_told(low, high)} from the edge of {place.name}"
    if phrase.bearing is not None:
        area = area.intersection(_wedge(setting, high))
        how += f", to the {compass(phrase.bearing)}"
    vague = phrase.manner == "travel"
    return Shape(area, how + (": a guess at how far one comes in that time" if vague else ""), vague=vague)


def _wedge(setting: Setting, beyond: float) -> BaseGeometry:
    """The directions that a bearing from an area's middle allows; a quarter of the compass, as areas are wide."""
    area = setting.outline
    assert area is not None
    middle = shapely.centroid(area)
    west, south, east, north = area.bounds
    reach = max(distance_km(middle.y, middle.x, y, x) for x in (west, east) for y in (south, north)) + 2 * beyond
    width = max(setting.phrase.width or 0.0, 90.0)
    return areas.sector(middle.y, middle.x, 0, min(reach, 9000.0), bearing=setting.phrase.bearing, width=width)


def beyond(setting: Setting) -> Shape | None:
    """To a side of a place or of its border, as far as its size lets it."""
    phrase, place = setting.phrase, setting.place
    if setting.is_too_large_for_a_point:
        return None
    bearing = phrase.bearing or 0.0
    if setting.outline is None:
        low, high = setting.radius_km, settlement_reach_km("direction", setting.radius_km)
        area = areas.sector(place.lat, place.lon, low, high, bearing=bearing, width=phrase.width)
        return Shape(area, f"to the {compass(bearing)} of {place.name}, {km_told(low, high)} from its middle by the settlement's size")
    high = area_reach_km(setting.radius_km)
    if phrase.feature == "border":
        line, other = borders.line_of(setting.atlas, setting.places, setting.side)
        area = bands.band(line, 0, high, within=borders.land(setting.atlas, place, other), bearing=bearing)
        return Shape(area, f"{km_told(0, high)} to the {compass(bearing)} of {place.name}'s border")
    area = bands.band(setting.outline, 0, high, without=(setting.outline,), slack=bands.LOOSE).intersection(_wedge(setting, high))
    return Shape(area, f"to the {compass(bearing)} of {place.name}, {km_told(0, high)} from its edge by its size")


def near(setting: Setting) -> Shape | None:
    """Near, around, outside or opposite a place, as far as its size lets it."""
    if setting.phrase.feature == "border":
        return from_border(setting)
    if setting.is_too_large_for_a_point:
        return None
    phrase, place, size = setting.phrase, setting.place, setting.radius_km
    manner = phrase.manner if phrase.manner in ("around", "outside", "opposite") else "near"
    if setting.outline is None:
        low, high = (size if manner == "outside" else 0.0), settlement_reach_km(manner, size)
        how = f"{km_told(low, high)} from the middle of {place.name}, by the settlement's size"
        if manner == "opposite":
            how = f"{km_told(low, high)} from the middle of {place.name}: on which side of it is not known"
        if phrase.manner == "river":
            how = f"{km_told(low, high)} from the middle of {place.name}: which way the river runs is not known"
        return Shape(areas.sector(place.lat, place.lon, low, high), how, vague=phrase.manner in ("opposite", "river"))
    high = area_reach_km(size)
    side = setting.side
    beyond = setting.atlas.outline(side) if side is not None else None
    within = (beyond,) if beyond is not None else ()
    area = bands.band(setting.outline, 0, high, within=within, without=(setting.outline,), slack=bands.LOOSE)
    told = f", in {side.name}" if side is not None and within else ""
    return Shape(area, f"{km_told(0, high)} from the edge of {place.name}{told}, by its size")
