"""Small towns far from all that an article speaks of: most likely namesakes of what the gazetteer does not hold."""

import math
from collections.abc import Collection, Iterable, Mapping

from geo.resolve.choose import Judged
from geo.resolve.facts import Facts
from geo.resolve.homes import Home
from geo.resolve.senses import TOWNSHIP, SenseKey

_SMALL = 4.5
"""Decimal logarithm of the people (some 30,000) from which on a place is meant far from everything else: "Cannes", "Auschwitz".

Of the 11 names in LGL and TR-News that are left without a place so, none meant the small town.
"""
_FEWEST = 2
"""Other names by which an article plainly plays elsewhere."""
_NEAR = 9
"""Degrees, some 1,000 km, within which news crosses borders: "off Lampedusa after leaving Sfax in Tunisia"."""
_NEARER = 4
"""The same for a town that only is also called so, mostly in another language or at another time."""
_AT_HOME = 0.5
"""The share of an outlet's articles that speak of its country; the article itself is one of few that this is learned from."""
_GREAT = 6.3
"""The same (some two million) for a city that only is also called so, by an article that is otherwise of one country: "Bombay"."""
_PLAINLY = 3
"""Other names by which an article is plainly of the one country that they all lie in."""
_TOWNS = ("PPL", "PPLC")
_SMALL_KINDS = ("PPL", "ADM2", "ADM3", "ADM4")
_KINDS = (*_SMALL_KINDS, "PPLC")


def is_stranger(place: Facts, spoken_of: Iterable[Facts], home: Home | None, *, is_main: bool = True) -> bool:
    """Whether a small town is far from all other places of the article, and its outlet does not write of its country either.

    Args:
        place: the best that was found for a name.
        is_main: whether it mainly goes by the name; a town that is only also called so must be nearer.
        spoken_of: the best for each name of the article, this one among them.
        home: where the articles of the outlet mostly play, if that is known.
    """
    at_home = home is not None and home.countries.get(place.country, 0.0) >= _AT_HOME
    alias = not is_main and place.feature == "PPL"
    if place.feature not in _SMALL_KINDS or place.size >= (_GREAT if alias else _SMALL) or at_home:
        return False
    others = [other for other in spoken_of if other.row != place.row]
    if place.size >= _SMALL and not _are_of_one_country(others):
        return False
    if len(others) < (1 if alias else _FEWEST) or any(other.country == place.country for other in others):
        return False
    return not any(_is_near(place, other, _NEARER if alias else _NEAR) for other in others)


def is_other_township(key: SenseKey, place: Facts, spoken_of: Mapping[SenseKey, Facts]) -> bool:
    """Whether the text calls a town a township, and no town or county of the article is near: a namesake of what the gazetteer lacks."""
    if key[1] != TOWNSHIP or not place.feature.startswith(_TOWNS) or place.country != _TOWNSHIPS_OF:
        return False
    others = (other for other in spoken_of.values() if other.row != place.row and other.feature in _KINDS)
    return not any(_is_near(place, other, 1) for other in others)


_TOWNSHIPS_OF = "US"
"""Where townships are of so many names twice that the gazetteer holds few."""


def is_elsewhere(name: Judged, place: Facts, spoken_of: Mapping[SenseKey, Facts]) -> bool:
    """Whether the text sets a town where none of its namesakes lies: in another country, or another division of the same country."""
    if not name.sense.containers or any(name.held) or place.feature not in _KINDS:
        return False
    great = place.size >= _SMALL and place.row in name.sense.main
    named = {container.lower() for container in name.sense.containers}
    outer = [other for key, other in spoken_of.items() if key[0] in named]
    if great and outer and all(_is_lone_county(other, spoken_of.values()) and other.size <= place.size for other in outer):
        return False  # of Berkshire the gazetteer holds another than that of Reading, with fewer people
    if not any(other.country == place.country for other in spoken_of.values() if other.row != place.row):
        return True
    if name.sense.feature == "ADM2" and outer and all(other.feature in _TOWNS for other in outer):
        return all(place.division != town.division for town in outer)  # a district of a town
    divisions = {other.division for other in outer if other.feature == "ADM1"}
    return not great and bool(divisions) and place.division not in divisions


def _are_of_one_country(places: Collection[Facts]) -> bool:
    """Whether there are some places and all lie in one country."""
    return len(places) >= _PLAINLY and len({place.country for place in places}) == 1


def _is_lone_county(place: Facts, spoken_of: Iterable[Facts]) -> bool:
    """Whether nothing else in the article speaks for a county's country, so that it may be another's namesake itself."""
    return place.feature == "ADM2" and all(other.country != place.country for other in spoken_of if other.row != place.row)


def _is_near(place: Facts, other: Facts, degrees: int) -> bool:
    north, east = place.cell[0] - other.cell[0], (place.cell[1] - other.cell[1] + 180) % 360 - 180
    return math.hypot(north, east * math.cos(math.radians(place.cell[0]))) <= degrees
