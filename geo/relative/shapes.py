"""What a relative phrase means on Earth, once its names are places: an area, and a sentence that says how it was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from geo.records import Location, Mention, Phrase, Place, Precision
from geo.relative import areas, borders
from geo.relative.areas import Measure
from geo.relative.atlas import Atlas, capital, weighed
from geo.relative.geodesy import area_km2, distance_km, polygonal, radius_km
from geo.relative.vocabulary import area_reach_km, settlement_reach_km, share

_LEAST_RADIUS_KM = 1.0
"""Of a settlement of which no size is known."""
_MOST_FOR_EDGE = 0.25
"""Of a distance, the most that is added to it because it may be meant from a settlement's edge."""
_COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
_WATERS = ("SEA", "OCN", "GULF", "BAY", "STRT")
_SURE = 0.95
_KEPT_SHAPES = 2048
_FAR_KM = 600.0
"""How far a direction without a distance may reach where another phrase says more."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An area, and how it was made."""

    area: BaseGeometry
    how: str
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Finished:
    """What a location says of its shape."""

    lat: float
    lon: float
    radius_km: float
    wkb: bytes


@dataclass(frozen=True, slots=True)
class Setting:
    """What a phrase is read with."""

    phrase: Phrase
    places: tuple[Place, ...]
    side: Place | None
    """The country on whose side of the anchor's border the text plays, where it says so."""
    atlas: Atlas

    @property
    def place(self) -> Place:
        """The first anchor."""
        return self.places[0]

    @property
    def outline(self) -> BaseGeometry | None:
        """Of the first anchor, when it is an area."""
        return self.atlas.outline(self.place)

    @property
    def radius_km(self) -> float:
        """Of the first anchor."""
        return max(self.place.radius_km, _LEAST_RADIUS_KM)

    @property
    def reach(self) -> tuple[float, float]:
        """The phrase's distance in kilometres."""
        return self.phrase.low_km or 0.0, self.phrase.high_km or 0.0


def locate_phrase(mention: Mention, anchors: Sequence[Location], context: Sequence[str], atlas: Atlas) -> Location:
    """Where a relative phrase is.

    Args:
        mention: the phrase.
        anchors: what its anchors mean, in their order.
        context: ISO alpha-2 codes of the countries spoken of around the phrase, the most relevant first. They tell the side
            of a border; the anchor's own country and countries that do not border on it are passed over.
        atlas: the gazetteer.

    Returns:
        A location of precision "relative" with its shape as WKB in (lon, lat) order; of precision "vague", with the anchor's
        own area, where the phrase cannot be worked out; unresolved where an anchor is or where the phrase names no area.
    """
    phrase = mention.phrase
    if phrase is None:
        return _unresolved(mention, f"{mention.text!r} is not a relative phrase")
    lost = next((anchor for anchor in anchors if anchor.place is None), None)
    if lost is not None:
        return _unresolved(mention, f"it is measured from {lost.mention.text!r}, of which: {lost.reason}")
    own = len(phrase.anchors) - sum(len(part.anchors) for part in phrase.parts)
    setting = _setting(phrase, anchors[:own], context, atlas)
    if setting is None:
        return _unresolved(mention, f"the text around {mention.text!r} does not say which country's is meant")
    if phrase.manner == "outside" and phrase.low_km is None and setting.outline is not None:
        return _unresolved(mention, f"outside {setting.place.name} is anywhere else on Earth")
    score = min((anchor.score for anchor in anchors), default=mention.score)
    shape, finished = _drawn(setting)
    if shape is None or finished is None:
        return _vague(mention, score, setting)
    for part in phrase.parts:
        after = own + len(part.anchors)
        shape = _narrowed(shape, _setting(part, anchors[own:after], context, atlas))
        own = after
    return _located(mention, shape, score, _finished(shape.area) if phrase.parts else finished)


def _setting(phrase: Phrase, anchors: Sequence[Location], context: Sequence[str], atlas: Atlas) -> Setting | None:
    """A phrase with its places; where it names none, those that the countries around it make out."""
    places = [anchor.place for anchor in anchors if anchor.place is not None]
    if not places:
        spoken = borders.spoken_of(atlas, context, border=phrase.feature == "border")
        if not spoken:
            return None
        places, context = spoken[:1], [place.country for place in spoken[1:]]
    if phrase.feature == "capital":
        places = [town for place in places if (town := capital(atlas, place)) is not None]
    if not places:
        return None
    # What is drawn depends on what the phrase says and not on where: the same of another article is not drawn again.
    said = replace(phrase, anchors=(), parts=())
    return Setting(said, tuple(places), borders.side_of(atlas, places[0], context), atlas)


@lru_cache(maxsize=_KEPT_SHAPES)
def _drawn(setting: Setting) -> tuple[Shape | None, _Finished | None]:
    """The shape of a phrase by itself."""
    shape = _DRAW[setting.phrase.relation](setting)
    return shape, None if shape is None or shape.area.is_empty else _finished(shape.area)


def _narrowed(shape: Shape, part: Setting | None) -> Shape:
    """A shape with what else the text says of it; what does not fit it is left out, and that is said."""
    if part is None:
        return shape
    other = _constraint(part)
    if other is None or other.area.is_empty:
        return shape
    area = polygonal(shapely.intersection(shape.area, other.area))
    if area.is_empty:
        return Shape(shape.area, f"{shape.how}; this does not meet {other.how}, which is left out", shape.vague)
    return Shape(area, f"{shape.how}; {other.how}", shape.vague and other.vague)


def _constraint(part: Setting) -> Shape | None:
    """What a further phrase allows; a direction alone reaches as far as is needed."""
    phrase, place = part.phrase, part.place
    if phrase.relation == "direction" and part.outline is None and phrase.bearing is not None:
        area = areas.sector(place.lat, place.lon, 0, _FAR_KM, bearing=phrase.bearing, width=phrase.width)
        return Shape(area, f"to the {compass(phrase.bearing)} of {place.name}")
    if phrase.relation == "part" and phrase.bearing is None and not phrase.manner and part.outline is None:
        return None
    return _drawn(part)[0]


def _finished(area: BaseGeometry) -> _Finished:
    area = shapely.orient_polygons(area)
    point = shapely.centroid(area)
    if not shapely.contains(area, point):
        point = shapely.point_on_surface(area)
    return _Finished(point.y, point.x, radius_km(area), shapely.to_wkb(area))


def _located(mention: Mention, shape: Shape, score: float, finished: _Finished) -> Location:
    precision: Precision = "vague" if shape.vague else "relative"
    lat, lon, size = finished.lat, finished.lon, finished.radius_km
    return Location(mention, None, lat, lon, precision, size, score * _SURE, shape.how, geometry=finished.wkb)


def _unresolved(mention: Mention, reason: str) -> Location:
    return Location(mention, None, None, None, "unresolved", None, 0.0, reason)


def _vague(mention: Mention, score: float, setting: Setting) -> Location:
    """The anchor's own area, where a phrase cannot be worked out."""
    area = setting.outline
    if area is None:
        area = areas.sector(setting.place.lat, setting.place.lon, 0, setting.radius_km)
    reason = f"somewhere at {setting.place.name}: what {mention.text!r} adds could not be worked out for this place"
    return _located(mention, Shape(area, reason, vague=True), score, _finished(area))


def compass(bearing: float) -> str:
    """The name of the nearest of the eight main directions."""
    return _COMPASS[round(bearing / 45) % 8]


def _km(low: float, high: float) -> str:
    figures = (f"{low:.0f}", f"{high:.0f}") if high >= 10 else (f"{low:.1f}", f"{high:.1f}")
    return f"between {figures[0]} and {figures[1]} km" if low > 0 else f"up to {figures[1]} km"


def _distance(setting: Setting) -> Shape | None:
    if setting.phrase.feature == "border":
        return _from_border(setting)
    if setting.phrase.feature == "coast":
        return _from_coast(setting)
    if setting.outline is not None:
        return _from_area(setting, setting.outline)
    return _from_settlement(setting)


def _from_settlement(setting: Setting) -> Shape:
    """Measured from the middle of the settlement, as most writers do, with room for those who measure from its edge."""
    phrase, place, (low, high), size = setting.phrase, setting.place, setting.reach, setting.radius_km
    low = 0.0 if phrase.manner in ("around", "inside") else low
    high += size if phrase.manner == "outside" else min(size, _MOST_FOR_EDGE * high)
    how = f"{_km(low, high)} from the middle of {place.name}"
    how += f", to the {compass(phrase.bearing)}" if phrase.bearing is not None else ""
    if phrase.manner == "travel":
        how += ": a guess at how far one comes in that time"
    area = areas.sector(place.lat, place.lon, low, high, bearing=phrase.bearing, width=phrase.width)
    return Shape(area, how, vague=phrase.manner == "travel")


def _from_area(setting: Setting, outline: BaseGeometry) -> Shape:
    phrase, place, (low, high) = setting.phrase, setting.place, setting.reach
    if phrase.manner == "inside":
        line, other = borders.line_of(setting.atlas, setting.places, setting.side)
        told = f"{place.name}'s border" + (f" with {other.name}" if other else "")
        return Shape(areas.band(line, low, high, within=(outline,)), f"{_km(low, high)} from {told}, inside {place.name}")
    if phrase.bearing is None and setting.side is not None:
        return _from_border(setting)
    area = areas.band(outline, low, high, away_from=outline, without=(outline,))
    how = f"{_km(low, high)} from the edge of {place.name}"
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


def _from_border(setting: Setting) -> Shape:
    """The band along a border: cut to one side where the text tells which, else both sides."""
    phrase, place, (low, high), atlas = setting.phrase, setting.place, setting.reach, setting.atlas
    line, other = borders.line_of(atlas, setting.places, setting.side)
    if line.is_empty:
        return Shape(shapely.Polygon(), "")
    if phrase.relation == "border" and phrase.bearing is not None and setting.outline is not None:
        line = borders.facing(line, setting.outline, phrase.bearing, setting.radius_km)
    told = f"{place.name}'s border" + (f" with {other.name}" if other else "")
    inside = setting.outline
    if phrase.manner == "inside" and inside is not None:
        return Shape(areas.band(line, low, high, within=(inside,)), f"{_km(low, high)} from {told}, inside {place.name}")
    side = setting.side if len(setting.places) == 1 else None
    beyond = atlas.outline(side) if side else None
    if side is not None and beyond is not None and phrase.relation != "border":
        area = areas.band(line, low, high, away_from=inside, within=(beyond,))
        return Shape(area, f"{_km(low, high)} from {told.split(' with ')[0]}, on {side.name}'s side")
    within = borders.land(atlas, place, other)
    bearing = phrase.bearing if phrase.relation != "border" else None
    area = areas.band(line, low, high, within=within, bearing=bearing)
    where = "on both sides" if bearing is None else f"to the {compass(bearing)} of it"
    return Shape(area, f"{_km(low, high)} from {told}, {where}")


def _from_coast(setting: Setting) -> Shape:
    phrase, place, (low, high), atlas, outline = setting.phrase, setting.place, setting.reach, setting.atlas, setting.outline
    if outline is not None and place.feature in _WATERS:
        return Shape(outline, f"in {place.name}")
    if outline is None:
        disc = areas.sector(place.lat, place.lon, low, high + setting.radius_km, bearing=phrase.bearing, width=phrase.width)
        sea = borders.without_land(atlas, disc)
        return Shape(sea, f"the sea {_km(low, high + setting.radius_km)} from {place.name}")
    line = borders.coast_of(atlas, place)
    if phrase.bearing is not None and not line.is_empty:
        line = borders.facing(line, outline, phrase.bearing, setting.radius_km)
    if line.is_empty:
        return Shape(line, "")
    if phrase.manner == "inside":
        return Shape(areas.band(line, low, high, within=(outline,)), f"{_km(low, high)} from {place.name}'s coast, inland")
    others = borders.land_near(atlas, line, high)
    if phrase.manner == "offshore":
        area = areas.band(line, low, high, away_from=outline, without=others)
        return Shape(area, f"the sea {_km(low, high)} from {place.name}'s coast")
    own = (outline,)
    area = areas.band(line, low, high, without=[o for o in others if not o.equals(own[0])])
    return Shape(area, f"{_km(low, high)} from {place.name}'s coast, on land or at sea")


def _direction(setting: Setting) -> Shape:
    phrase, place = setting.phrase, setting.place
    bearing = phrase.bearing or 0.0
    if setting.outline is None:
        low, high = setting.radius_km, settlement_reach_km("direction", setting.radius_km)
        area = areas.sector(place.lat, place.lon, low, high, bearing=bearing, width=phrase.width)
        return Shape(area, f"to the {compass(bearing)} of {place.name}, {_km(low, high)} from its middle by the settlement's size")
    high = area_reach_km(setting.radius_km)
    if phrase.feature == "border":
        line, other = borders.line_of(setting.atlas, setting.places, setting.side)
        area = areas.band(line, 0, high, within=borders.land(setting.atlas, place, other), bearing=bearing)
        return Shape(area, f"{_km(0, high)} to the {compass(bearing)} of {place.name}'s border")
    area = areas.band(setting.outline, 0, high, without=(setting.outline,)).intersection(_wedge(setting, high))
    return Shape(area, f"to the {compass(bearing)} of {place.name}, {_km(0, high)} from its edge by its size")


def _part(setting: Setting) -> Shape:
    phrase, place, outline = setting.phrase, setting.place, setting.outline
    by_land = phrase.manner == "half"
    inside = weighed(setting.atlas, place, by_people=not by_land)
    if outline is None or inside is None:
        return _settlement_part(setting)
    if phrase.manner == "edge":
        return _outskirts(setting, outline, inside)
    if phrase.bearing is None and phrase.manner == "middle":
        return Shape(areas.middle(outline, inside), f"{place.name} without its northern, eastern, southern and western quarters")
    if phrase.bearing is None:
        return Shape(outline, f"in {place.name}")
    name = "half" if by_land else "extreme" if phrase.manner == "extreme" else "direction"
    size = {"half": "half", "extreme": "sixth", "direction": "third"}[name]
    counted = "" if by_land else ", land and people counted alike"
    area = areas.part(outline, phrase.bearing, share(name), inside)
    return Shape(area, f"the {size} of {place.name} that lies furthest {compass(phrase.bearing)}{counted}")


def _outskirts(setting: Setting, outline: BaseGeometry, inside: Measure) -> Shape:
    """The outer strip of a country; the countryside of a province is the province, of which outskirts are seldom spoken."""
    phrase, place = setting.phrase, setting.place
    where = "" if phrase.bearing is None else f" to the {compass(phrase.bearing)}"
    part = outline if phrase.bearing is None else areas.part(outline, phrase.bearing, share("direction"), inside)
    if not borders.is_country(place):
        return Shape(part, f"the countryside of {place.name}{where}")
    depth = area_reach_km(setting.radius_km)
    return Shape(areas.band(outline.boundary, 0, depth, within=(part,)), f"the outer {depth:.0f} km of {place.name}{where}")


def _settlement_part(setting: Setting) -> Shape:
    phrase, place, size = setting.phrase, setting.place, setting.radius_km
    if phrase.bearing is None and phrase.manner == "middle":
        return Shape(
            areas.sector(place.lat, place.lon, 0, size * share("centre")), f"the inner {share('centre'):.0%} of {place.name}'s radius"
        )
    low, high = (size * share("centre"), settlement_reach_km("edge", size)) if phrase.manner == "edge" else (0.0, size)
    width = None if phrase.bearing is None else 120.0
    area = areas.sector(place.lat, place.lon, low, high, bearing=phrase.bearing, width=width)
    where = "" if phrase.bearing is None else f", to the {compass(phrase.bearing)}"
    return Shape(area, f"{_km(low, high)} from the middle of {place.name}{where}, by the settlement's size")


def _between(setting: Setting) -> Shape | None:
    if len(setting.places) < 2:
        return None
    first, second = setting.places[:2]
    start, end = borders.facing_points(setting.atlas, first, second)
    length = distance_km(*start, *end)
    if length < 1:
        return _from_border(setting) if setting.outline is not None else None
    if setting.phrase.manner == "middle":
        lat, lon = areas.point_along(start, end, 0.5)
        size = max(share("halfway") * length, _LEAST_RADIUS_KM)
        return Shape(areas.sector(lat, lon, 0, size), f"within {size:.0f} km of the middle of the way from {first.name} to {second.name}")
    half = max(share("corridor") * length, _LEAST_RADIUS_KM)
    how = f"the strip of {2 * half:.0f} km width along the straight line from {first.name} to {second.name}"
    return Shape(areas.corridor((start, end), half), how)


def _near(setting: Setting) -> Shape:
    if setting.phrase.feature == "border":
        return _from_border(setting)
    phrase, place, size = setting.phrase, setting.place, setting.radius_km
    manner = phrase.manner if phrase.manner in ("around", "outside", "opposite") else "near"
    if setting.outline is None:
        low, high = (size if manner == "outside" else 0.0), settlement_reach_km(manner, size)
        return Shape(
            areas.sector(place.lat, place.lon, low, high), f"{_km(low, high)} from the middle of {place.name}, by the settlement's size"
        )
    high = area_reach_km(size)
    side = setting.side
    beyond = setting.atlas.outline(side) if side is not None else None
    within = (beyond,) if beyond is not None else ()
    area = areas.band(setting.outline, 0, high, within=within, without=(setting.outline,))
    told = f", in {side.name}" if side is not None and within else ""
    return Shape(area, f"{_km(0, high)} from the edge of {place.name}{told}, by its size")


_DRAW: dict[str, Callable[[Setting], Shape | None]] = {
    "distance": _distance,
    "direction": _direction,
    "part": _part,
    "border": _from_border,
    "coast": _from_coast,
    "between": _between,
    "along": _from_border,
    "near": _near,
}


def area_of(location: Location) -> float:
    """Square kilometres of a location's shape; 0 where it is only a point."""
    return area_km2(shapely.from_wkb(location.geometry)) if location.geometry is not None else 0.0
