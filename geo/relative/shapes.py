"""What a relative phrase means on Earth, once its names are places: an area, and a sentence that says how it was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from geo.records import Location, Mention, Phrase, Place, Precision
from geo.relative import areas, borders, distances, lines, parts
from geo.relative.atlas import Atlas, capital
from geo.relative.geodesy import area_km2, polygonal, radius_km
from geo.relative.setting import Setting, Shape, compass, km_told
from geo.relative.vocabulary import relative

_SURE = 0.95
_KEPT_SHAPES = 2048
_SIDED = frozenset({"distance", "direction", "near", "border", "between"})
"""The relations in which the side of a border that the text plays on makes a difference."""
_FURTHEST_KM, _FURTHEST_FROM_AREA_KM = 9_500.0, 4_000.0
"""From a point and from a border or an area: beyond, a shape would be most of the Earth or not as far as it says."""
_NO_TOWNS = ("PCLI", "ADM1")
_FAR_KM = 600.0
"""How far a direction without a distance may reach where another phrase says more."""


@dataclass(frozen=True, slots=True)
class _Finished:
    """What a location says of its shape."""

    lat: float
    lon: float
    radius_km: float
    wkb: bytes


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
        why = f"it is measured from {lost.mention.text!r}, which could not be placed: {lost.reason}"
        return _somewhere_in(mention, anchors, context, atlas, why) or _unresolved(mention, why)
    wrong = next((anchor for anchor in anchors if _is_no_town(anchor, mention, atlas)), None)
    if wrong is not None:
        return _unresolved(mention, f"no town that {mention.text!r} could mean is named before it: {wrong.mention.text!r} is none")
    own = len(phrase.anchors) - sum(len(part.anchors) for part in phrase.parts)
    # What the phrase itself names says more about the side of a border than what is named around it.
    context = [*(anchor.place.country for anchor in anchors[own:] if anchor.place is not None), *context]
    setting = _setting(phrase, mention, anchors[:own], context, atlas)
    if setting is None:
        return _unresolved(mention, f"the text around {mention.text!r} does not say which country's is meant")
    if boundless := _boundless(phrase, setting):
        return _unresolved(mention, boundless)
    score = min((anchor.score for anchor in anchors), default=mention.score)
    if phrase.feature == "capital" and phrase.relation == "part" and phrase.bearing is None and not phrase.manner:
        return _capital(mention, setting.place, anchors, score)
    shape, finished = drawn(setting)
    if shape is None or finished is None:
        return _vague(mention, score, setting)
    for part in phrase.parts:
        after = own + len(part.anchors)
        shape = _narrowed(shape, _setting(part, mention, anchors[own:after], context, atlas))
        own = after
    return _located(mention, shape, score, _finished(shape.area) if phrase.parts else finished)


def _boundless(phrase: Phrase, setting: Setting) -> str:
    """Why a phrase says too little of where to be drawn; empty where it says enough."""
    if phrase.manner == "outside" and phrase.low_km is None and setting.outline is not None:
        return f"outside {setting.place.name} is anywhere else on Earth"
    if setting.reach[1] > (_FURTHEST_KM if setting.outline is None else _FURTHEST_FROM_AREA_KM):
        return f"{km_told(*setting.reach)} from {setting.place.name} is too far to be a place that could be drawn"
    return ""


def _somewhere_in(mention: Mention, anchors: Sequence[Location], context: Sequence[str], atlas: Atlas, why: str) -> Location | None:
    """The place that the text sets a phrase in, where the phrase's own name is not known: "near Kolo on the outskirts of Sokoto"."""
    parts = mention.phrase.parts if mention.phrase is not None else ()
    own = len(anchors) - sum(len(part.anchors) for part in parts)
    for part in parts:
        named, own = anchors[own : own + len(part.anchors)], own + len(part.anchors)
        if not named or any(anchor.place is None for anchor in named):
            continue
        setting = _setting(part, mention, named, context, atlas)
        shape = drawn(setting)[0] if setting is not None else None
        if shape is not None and not shape.area.is_empty:
            area, score = shape.area, min(anchor.score for anchor in named)
            return _located(mention, Shape(area, f"{shape.how}; {why}", vague=True), score, _finished(area))
    return None


def _capital(mention: Mention, town: Place, anchors: Sequence[Location], score: float) -> Location:
    """A capital, which is a settlement of the gazetteer."""
    of = next((anchor.place.name for anchor in anchors if anchor.place is not None and anchor.place != town), "")
    reason = f"{town.name}, the capital of {of}" if of else f"the capital that is meant is {town.name}"
    return Location(mention, town, town.lat, town.lon, "settlement", town.radius_km, score * _SURE, reason)


def _as_said(anchor: Location, phrase: Phrase, whole: Mention, atlas: Atlas) -> Place:
    """The place of an anchor: the province of a town that has its name, where the words say province, and the other way round."""
    place = anchor.place
    assert place is not None
    if _is_called_town(anchor, whole):
        return _town_of(anchor, atlas) or place
    after = whole.text[max(anchor.mention.end - whole.start, 0) :].split()
    says = (
        phrase.manner == "division"
        or whole.text.split()[0].lower() in relative()["state_part"]
        or (after and after[0].lower().strip(",.;") in relative()["kinds"]["divisions"])
    )
    if not says or atlas.outline(place) is not None:
        return place
    namesakes = (other for other in atlas.lookup(anchor.mention.name) if other.feature == "ADM1" and other.country == place.country)
    return next(namesakes, place)


def _is_called_town(anchor: Location, whole: Mention) -> bool:
    """Whether a phrase calls a country or province that is named before it "the town"."""
    if anchor.place is None or anchor.place.feature not in _NO_TOWNS or anchor.mention.end > whole.start:
        return False
    return not set(relative()["unnamed"]["town"]).isdisjoint(whole.text.lower().split())


def _is_no_town(anchor: Location, whole: Mention, atlas: Atlas) -> bool:
    return _is_called_town(anchor, whole) and _town_of(anchor, atlas) is None


def _town_of(anchor: Location, atlas: Atlas) -> Place | None:
    """The town that has the name of an anchor, in its country."""
    place = anchor.place
    namesakes = (other for other in atlas.lookup(anchor.mention.name) if other.feature.startswith("PPL"))
    return next((other for other in namesakes if place is not None and other.country == place.country), None)


def _setting(phrase: Phrase, mention: Mention, anchors: Sequence[Location], context: Sequence[str], atlas: Atlas) -> Setting | None:
    """A phrase with its places; where it names none, those that its words or the countries around it make out."""
    places = [_as_said(anchor, phrase, mention, atlas) for anchor in anchors if anchor.place is not None]
    if phrase.feature == "border" and (line := borders.named_line(atlas, mention.text)):
        # "The Pakistani side of the Durand Line": the side first, then what lies beyond the line.
        places = [*places, *(other for other in line if other not in places)] if not places or places[0] in line else places
    if not places:
        spoken = borders.spoken_of(atlas, context, border=phrase.feature == "border")
        if not spoken:
            return None
        places, context = spoken[:1], [place.country for place in spoken[1:]]
    if phrase.feature == "border" and _is_edge(phrase, mention, places, atlas):
        phrase = replace(phrase, relation="part", feature="", manner="edge", low_km=None, high_km=None)
    if phrase.feature == "border":
        places = borders.with_borders(atlas, places)
    if phrase.feature == "capital":
        places = [town for place in places if (town := capital(atlas, place)) is not None]
    if not places:
        return None
    # What is drawn depends on what the phrase says and not on where: the same of another article is not drawn again.
    said = replace(phrase, anchors=(), parts=())
    side = borders.side_of(atlas, places[0], context) if phrase.relation in _SIDED else None
    several = phrase.feature == "border" and mention.text.lower().endswith(tuple(relative()["told"]["several_borders"]))
    third = borders.third_of(atlas, places, context) if several else None
    return Setting(said, tuple(places), third or side, atlas, each=third is not None)


def _is_edge(phrase: Phrase, mention: Mention, places: Sequence[Place], atlas: Atlas) -> bool:
    """Whether the border is that of a town, and so its edge: "the city's southern boundary"."""
    of_town = len(places) == 1 and phrase.relation in ("border", "near") and atlas.outline(places[0]) is None
    return of_town and mention.text.lower().endswith(tuple(relative()["border"]["of_towns"]))


@lru_cache(maxsize=_KEPT_SHAPES)
def drawn(setting: Setting) -> tuple[Shape | None, _Finished | None]:
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
    # Where a place lies does not make what is not known of it any clearer.
    return Shape(area, f"{shape.how}; {other.how}", shape.vague and (other.vague or part.phrase.relation == "part"))


def _constraint(part: Setting) -> Shape | None:
    """What a further phrase allows; a direction alone reaches as far as is needed."""
    phrase, place = part.phrase, part.place
    if phrase.relation == "direction" and part.outline is None and phrase.bearing is not None:
        area = areas.sector(place.lat, place.lon, 0, _FAR_KM, bearing=phrase.bearing, width=phrase.width)
        return Shape(area, f"to the {compass(phrase.bearing)} of {place.name}")
    if phrase.relation == "part" and phrase.bearing is None and not phrase.manner and part.outline is None:
        return None
    return drawn(part)[0]


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
    if setting.phrase.feature == "coast":
        reason = f"somewhere at {setting.place.name}, which has no coast, or none that the gazetteer knows"
    return _located(mention, Shape(area, reason, vague=True), score, _finished(area))


_DRAW: dict[str, Callable[[Setting], Shape | None]] = {
    "distance": distances.from_place,
    "direction": distances.beyond,
    "part": parts.part,
    "border": lines.from_border,
    "coast": lines.from_coast,
    "between": lines.between,
    "along": lines.from_border,
    "near": distances.near,
}


def area_of(location: Location) -> float:
    """Square kilometres of a location's shape; 0 where it is only a point."""
    return area_km2(shapely.from_wkb(location.geometry)) if location.geometry is not None else 0.0
