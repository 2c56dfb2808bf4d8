"""The town of an article's dateline, in which its quarters lie: "AKRON, Ohio - ... on the city's South Side"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.lexicon import table
from geo.records import Location
from geo.resolve.area import AREA_SCORE

_DATELINE = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*(?:, [A-Z][\w. ]{0,20})?(?: \([A-Za-z ]+\))?\s*[-–—]{1,2}\s")
"""A town in capitals, perhaps with its state and the agency, and a dash: "AKRON, Ohio (AP) -"."""
_BEFORE = 24
"""How many characters before a name the words for its town may take."""


def in_dateline_town(text: str, located: Sequence[Location]) -> list[Location]:
    """Locations with what the text calls the town's own, but was found far away, set in the town that the article is dated from."""
    town = next((one for one in located if one.mention.start == 0 and one.precision == "settlement"), None)
    if town is None or _DATELINE.match(text) is None:
        return list(located)
    return [_inside(town, one) if _is_far_quarter(one, town, text) else one for one in located]


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
