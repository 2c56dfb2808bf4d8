"""How alike two places are, as shapes and not as names."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians

from shapely import Point, from_wkb
from shapely.geometry.base import BaseGeometry

from geo.records import Claim, ClaimPlace, Location

_KM_PER_DEGREE = 111.2
_NEAR_KM = 8.0
"""Two points this close, beyond their own extents, may still be one place."""
SAME_PLACE = 0.9
"""From this likeness on, two places are one."""
_LARGE_PART = 0.5
"""A place that takes less than this of another is one inside it."""
_ROUNDING = 2e-6
"""Degrees that coordinates may differ by after they were written to a file."""
_PROVINCES = ("admin1", "admin2")
_SAME = 4
"""Names that begin with so many of the same letters are forms of one."""
_ROLES = ("at", "destination", "near", "origin")
"""In the order in which a claim's places say where its event is."""
_DEFAULT_KM = {
    "site": 0.5,
    "settlement": 4.0,
    "admin2": 25.0,
    "admin1": 90.0,
    "country": 400.0,
    "region": 400.0,
    "relative": 30.0,
    "vague": 50.0,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two places are: 1 for the same, 0 for one far inside the other; None of it when they are apart."""

    value: float
    overlap: bool
    """Whether their shapes share ground; else they are only near each other."""
    inside: bool = False
    """Whether one is a small part of the other: a town of a region."""


ONE_PLACE = Likeness(1.0, overlap=True)
_BESIDE = Likeness(0.5, overlap=False)


def main_place(claim: Claim) -> ClaimPlace | None:
    """The place that says where a claim's event is, the most exact of the first role that it has; None when it has none on Earth."""
    for role in _ROLES:
        places = [place for place in claim.places if place.role == role and place.location.lat is not None]
        if places:
            return min(places, key=lambda place: extent_km(place.location))
    return None


def spot_of(claim: Claim, main: ClaimPlace | None) -> str:
    """The name of the place where a claim's event is, if the gazetteer does not hold it: it has no position, or that of its province."""
    if main is not None:
        return _name(main.location) if _is_unlisted(main.location) else ""
    places = (place for role in _ROLES for place in claim.places if place.role == role)
    return next((_name(place.location) for place in places), "")


def town_of(place: ClaimPlace | None) -> str:
    """The id of a place that is a town itself and not what lies near it; empty for other places."""
    if place is None or place.location.place is None or place.location.mention.kind != "name" or place.location.precision != "settlement":
        return ""
    return place.location.place.id


def _is_unlisted(location: Location) -> bool:
    """Whether a location is that of a province or county that bears quite another name than the text's."""
    place, mention = location.place, location.mention
    if place is None or mention.kind != "name" or location.precision not in _PROVINCES:
        return False
    return mention.name[:_SAME].casefold() not in place.name.casefold()


def _name(location: Location) -> str:
    """What a location is called, without what stands around it: "near X"."""
    mention = location.mention
    anchors = mention.phrase.anchors if mention.phrase else ()
    return (anchors[0].name if anchors else mention.name).casefold()


def extent_km(location: Location) -> float:
    """The radius of a location's extent, in kilometres; a usual one for its precision where it is not known."""
    return location.radius_km or _DEFAULT_KM.get(location.precision, 10.0)


def alike(first: Location, second: Location) -> Likeness | None:
    """How alike two locations are; None when they cannot be one place.

    The same gazetteer entry, else shapes that overlap (by the share of the smaller in both), else points
    within each other's extent.
    """
    if first.place is not None and second.place is not None and first.place.id == second.place.id and _same_shape(first, second):
        return ONE_PLACE
    one, other = extent_km(first), extent_km(second)
    small, large = (first, second) if one <= other else (second, first)
    ratio = min(one, other) / max(one, other, 0.001)
    if large.geometry is not None and small.lat is not None and small.lon is not None:
        share = (
            _share(small.geometry, large.geometry) if small.geometry is not None else _holds(large.geometry, small.lat, small.lon) * ratio
        )
        if not share:
            return _BESIDE if _lies_off(first, second) or _lies_off(second, first) else None
        return Likeness(share, overlap=True, inside=share < _LARGE_PART)
    apart = distance_km(first, second)
    reach = one + other + _NEAR_KM
    if apart > reach:
        return None
    return Likeness(max(0.1, 0.9 * (1 - apart / reach)) * min(1.0, ratio**0.5 + 0.3), overlap=False)


def _lies_off(first: Location, second: Location) -> bool:
    """Whether the first is the water off the second, which a text may call by that name alone: "off Samos", "Samos"."""
    phrase = first.mention.phrase
    if phrase is None or phrase.relation != "coast" or phrase.manner != "offshore" or second.mention.kind != "name":
        return False
    return second.mention.name in {anchor.name for anchor in phrase.anchors}


def _same_shape(first: Location, second: Location) -> bool:
    """Whether both are the entry itself, or the same part of it or band around it."""
    if "relative" in (first.mention.kind, second.mention.kind):
        return first.geometry is not None and second.geometry is not None and _equal(first.geometry, second.geometry)
    return True


def distance_km(first: Location, second: Location) -> float:
    """The distance of two locations' points on a plane that fits their latitude: right to a percent at these ranges."""
    lat1, lon1, lat2, lon2 = first.lat or 0.0, first.lon or 0.0, second.lat or 0.0, second.lon or 0.0
    east = (lon2 - lon1 + 180) % 360 - 180
    return _KM_PER_DEGREE * hypot(lat2 - lat1, east * cos(radians((lat1 + lat2) / 2)))


@lru_cache(maxsize=4096)
def _shape(wkb: bytes) -> BaseGeometry:
    return from_wkb(wkb)


def _equal(first: bytes, second: bytes) -> bool:
    """Whether two shapes are the same but for the rounding of files."""
    return first == second or _shape(first).equals_exact(_shape(second), _ROUNDING)


@lru_cache(maxsize=65536)
def _share(first: bytes, second: bytes) -> float:
    """How much of two shapes is common: the root of common area by joint area, so that lengths are compared; 0 when apart.

    Shapes that touch only along a border are apart: less than a tenth of the smaller lies in the other.
    """
    a, b = _shape(first), _shape(second)
    if not a.intersects(b):
        return 0.0
    if not a.area or not b.area:
        return 0.5
    common = float(a.intersection(b).area)
    if common < 0.1 * min(a.area, b.area):
        return 0.0
    return float(min(0.95, (common / (float(a.area) + float(b.area) - common)) ** 0.5))


@lru_cache(maxsize=65536)
def _holds(wkb: bytes, lat: float, lon: float) -> bool:
    return bool(_shape(wkb).intersects(Point(lon, lat).buffer(0.03)))
