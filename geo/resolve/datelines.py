"""The town of an article's dateline, in which its quarters lie: "AKRON, Ohio - ... on the city's South Side".

They are often called like small towns abroad of which the article says nothing else: "DHAKA - A fire in Mirpur".
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import table
from geo.records import Location, Place
from geo.resolve.area import AREA_SCORE
from geo.text import byline

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*(?:, [A-Z][\w. ]{0,20})?(?: \([A-Za-z ]+\))?\s*[-–—]{1,2}\s"
    r"|[A-Z][\w'’]+(?: [A-Z][\w'’]+)?, [A-Z][a-z]{2,8}\.? \d{1,2}(?: \([A-Za-z ]+\))?\s*[-–—:]{1,2}\s"
)
"""A town in capitals, perhaps with its state and the agency, and a dash, or a town and a day: "AKRON, Ohio (AP) -", "Dhaka, Oct 15:"."""
_SMALL = 200_000
"""People of a town abroad below which it is more likely a quarter's namesake."""
_FAR = 5
"""Degrees from the town of the dateline from which on a namesake is far."""
_APART = 1.5
"""And how far from it another town of its country may be that it is told with."""
_COMMON = 10
"""How many towns of the world bear a name that says little of which is meant."""
_BEFORE = 24
"""How many characters before a name the words for its town may take."""


def in_dateline_town(text: str, located: Sequence[Location], gazetteer: Gazetteer) -> list[Location]:
    """Locations with what the text calls the town's own, but was found far away, set in the town that the article is dated from.

    Small towns far abroad of which nothing else in the article speaks are left without a place, and so are those of its own country of
    a name that many bear, unless one is near the town.
    """
    located = [_dated_from(one, text) for one in located]
    town = _town(text, located)
    if town is None or town.place is None:
        return located
    names = _names_by_country(located)
    found = [_inside(town, one) if _is_far_quarter(one, town, text) else one for one in located]
    found = [_at_home(one, town.place) if _is_alone_abroad(one, town.place, names) else one for one in found]
    divisions = Counter((one.place.country, one.place.admin1) for one in found if one.place is not None)
    return [_near(one, town.place, gazetteer) if _is_common_afar(one, town.place, divisions, gazetteer) else one for one in found]


def _dated_from(location: Location, text: str) -> Location:
    """A location as the town of its name, where it is a province or a state and an article is dated from it: "MADRID, March 21 -"."""
    place, start = location.place, location.mention.start
    if place is None or not place.feature.startswith(("ADM", "PCL")) or start != byline(text)[1] or not _DATELINE.match(text, start):
        return location
    towns = (other for other in location.alternatives if other.country == place.country and other.feature.startswith("PPL"))
    town = next((other for other in towns if place.feature.startswith("PCL") or other.admin1 == place.admin1), None)
    if town is None:
        return location
    return replace(_set_at(location, town, town), reason=f"{town.name}, the town of the name, where the article is dated from")


def _town(text: str, located: Sequence[Location]) -> Location | None:
    """The town that a text is dated from, in its dateline or after the name of who wrote it: "By Amy Cole, Dayton"."""
    _, start = byline(text)
    towns = (one for one in located if one.precision == "settlement")
    if _DATELINE.match(text, start):
        return next((one for one in towns if one.mention.start == start), None)
    return next((one for one in towns if one.mention.start < start and one.mention.role == "place"), None)


def _names_by_country(located: Sequence[Location]) -> dict[str, set[str]]:
    """The names by which an article speaks of each country and of what is in it."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for one in located:
        if one.place is not None:
            names[one.place.country].add(one.mention.name.lower())
    return names


def _is_alone_abroad(location: Location, home: Place, names: Mapping[str, set[str]]) -> bool:
    """Whether a small town is far from the dateline's in a country that the article speaks of by no other name."""
    place = location.place
    if place is None or place.country == home.country or location.precision not in ("settlement", "admin2"):
        return False
    if place.population >= _SMALL or location.mention.container or len(names[place.country]) > 1:
        return False
    return _degrees(place, home) >= _FAR


def _is_common_afar(location: Location, home: Place, divisions: Mapping[tuple[str, str], int], gazetteer: Gazetteer) -> bool:
    """Whether a small town is far from the dateline's in its country, of a name that many bear, and nothing else speaks for it."""
    place = location.place
    if place is None or location.precision != "settlement" or place.country != home.country:
        return False
    if place.population >= _SMALL and fold(place.name) == fold(location.mention.name):
        return False
    if location.mention.container or divisions[place.country, place.admin1] > 1 or _degrees(place, home) < _APART:
        return False
    return len(_towns(location.mention.name, gazetteer)) >= _COMMON


def _near(location: Location, home: Place, gazetteer: Gazetteer) -> Location:
    """A name as the nearest place of its country that bears it, if that is near the dateline's town, and else without a place."""
    towns = [gazetteer.place(row) for row in _towns(location.mention.name, gazetteer) if gazetteer.country(row) == home.country]
    nearest = min(towns, key=lambda town: _degrees(town, home), default=None)
    return _unplaced(location, home) if nearest is None or _degrees(nearest, home) >= _APART else _set_at(location, nearest, home)


def _towns(name: str, gazetteer: Gazetteer) -> list[int]:
    """The rows of the towns that mainly go by a name."""
    return [row for row, is_main in gazetteer.postings(name) if is_main and gazetteer.feature(row).startswith("PPL")]


def _at_home(location: Location, home: Place) -> Location:
    """A name as a town of the dateline's country where one bears it, and else without a place."""
    town = next((other for other in location.alternatives if other.country == home.country and other.feature.startswith("PPL")), None)
    return _unplaced(location, home) if town is None else _set_at(location, town, home)


def _unplaced(location: Location, home: Place) -> Location:
    why = f"the likeliest of this name is far from {home.name}, where the article is dated from"
    return replace(location, place=None, lat=None, lon=None, precision="unresolved", radius_km=None, score=0.0, reason=why, geometry=None)


def _set_at(location: Location, town: Place, home: Place) -> Location:
    why = f"the place of this name in the country of {home.name}, where the article is dated from"
    return replace(
        location, place=town, lat=town.lat, lon=town.lon, precision="settlement", radius_km=town.radius_km, reason=why, geometry=None
    )


def _degrees(place: Place, home: Place) -> float:
    """The distance of two places, in degrees of latitude."""
    north, east = place.lat - home.lat, (place.lon - home.lon + 180) % 360 - 180
    return math.hypot(north, east * math.cos(math.radians(home.lat)))


def _is_far_quarter(location: Location, town: Location, text: str) -> bool:
    place, home, start = location.place, town.place, location.mention.start
    if place is None or home is None or (place.country, place.admin1) == (home.country, home.admin1):
        return False
    return _of_town().search(text[max(0, start - _BEFORE) : start]) is not None


@cache
def _of_town() -> re.Pattern[str]:
    """What calls a name the town's own: "the city's"."""
    towns = "|".join(re.escape(word) for word, feature in table("place_words")["feature_before"].items() if feature.startswith("PPL"))
    return re.compile(rf"\bthe (?:{towns})['’]s $")


def _inside(town: Location, quarter: Location) -> Location:
    """A quarter somewhere in the town."""
    return replace(
        quarter,
        place=None,
        lat=town.lat,
        lon=town.lon,
        precision="vague",
        radius_km=town.radius_km,
        score=AREA_SCORE,
        reason=f"the text calls it a part of {town.mention.name}, where the gazetteer has no place of the name",
        alternatives=(),
        geometry=None,
    )
