"""Parts of places: by direction, their middle, their outskirts."""

import shapely
from shapely.geometry.base import BaseGeometry

from geo.relative import areas, bands, borders
from geo.relative.areas import Measure
from geo.relative.atlas import weighed
from geo.relative.geodesy import polygonal
from geo.relative.setting import Setting, Shape, compass, km_told
from geo.relative.vocabulary import area_reach_km, settlement_reach_km, share

_SIZES = {
    "": ("direction", "third"),
    "half": ("half", "half"),
    "most": ("most", "two thirds"),
    "extreme": ("extreme", "sixth"),
    "tip": ("tip", "end"),
}
"""What a manner is a share of, in the lexicon and in words."""


def part(setting: Setting) -> Shape | None:
    """A part of a place by direction, its middle or its outskirts; without any of these the place."""
    phrase, place, outline = setting.phrase, setting.place, setting.outline
    by_land = phrase.manner in ("half", "most", "tip")
    inside = weighed(setting.atlas, place, by_people=not by_land)
    if outline is None or inside is None:
        # Of a district without an outline only the point is known.
        return None if place.feature.startswith("ADM") or phrase.manner == "tip" else _settlement_part(setting)
    if phrase.manner == "edge":
        return _outskirts(setting, outline, inside)
    if phrase.bearing is None and phrase.manner == "middle":
        core, without = areas.middle(outline, inside)
        return Shape(core, f"{place.name} without {without}")
    if phrase.bearing is None and phrase.manner == "tip":
        return Shape(outline, f"somewhere in {place.name}: at which of its ends the tip is meant is not said", vague=True)
    if phrase.bearing is None:
        outlines = [area for one in setting.places if (area := setting.atlas.outline(one)) is not None]
        return Shape(polygonal(shapely.union_all(outlines)), f"in {' and '.join(one.name for one in setting.places)}")
    if phrase.manner == "division" and (country := _lies_there(setting, phrase.bearing)):
        where = compass(phrase.bearing)
        return Shape(outline, f"{place.name}, itself in the {where} of {country}: whether only its own {where} is meant is open")
    share_of, size = _SIZES.get(phrase.manner, _SIZES[""])
    counted = "" if by_land else ", land and people counted alike"
    area = areas.part(outline, phrase.bearing, share(share_of), inside)
    return Shape(area, f"the {size} of {place.name} that lies furthest {compass(phrase.bearing)}{counted}")


def _lies_there(setting: Setting, bearing: float) -> str:
    """The country in whose half to a direction a province lies, if it does: then "southern" may only say where it is."""
    place, atlas = setting.place, setting.atlas
    if borders.is_country(place) or place.country not in atlas.country_codes():
        return ""
    country = atlas.country_place(place.country)
    outline, inside = atlas.outline(country), weighed(atlas, country)
    if outline is None or inside is None:
        return ""
    beyond = areas.lies_beyond(outline, (place.lat, place.lon), bearing, share("half"), inside)
    return country.name if beyond else ""


def _outskirts(setting: Setting, outline: BaseGeometry, inside: Measure) -> Shape:
    """The outer strip of a country; the countryside of a province is the province, of which outskirts are seldom spoken."""
    phrase, place = setting.phrase, setting.place
    where = "" if phrase.bearing is None else f" to the {compass(phrase.bearing)}"
    part = outline if phrase.bearing is None else areas.part(outline, phrase.bearing, share("direction"), inside)
    if not borders.is_country(place):
        return Shape(part, f"the countryside of {place.name}{where}")
    depth = area_reach_km(setting.radius_km)
    return Shape(
        bands.band(borders.edge_of(outline), 0, depth, within=(part,), slack=bands.LOOSE),
        f"the outer {depth:.0f} km of {place.name}{where}",
    )


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
    return Shape(area, f"{km_told(low, high)} from the middle of {place.name}{where}, by the settlement's size")
