"""Small towns far from all that an article speaks of: most likely namesakes of what the gazetteer does not hold."""

from collections.abc import Mapping

from geo.resolve.homes import Home
from geo.resolve.senses import Facts

_SMALL = 4.5
"""Decimal logarithm of the people (some 30,000) from which on a place is meant far from everything else: "Cannes", "Auschwitz".

Of 15 names in LGL and TR-News for which a smaller one was found, none meant it.
"""
_FEWEST = 2
"""Names in other countries by which an article plainly plays elsewhere."""
_KINDS = ("PPL", "ADM2", "ADM3", "ADM4")


def is_stranger(place: Facts, spoken_of: Mapping[str, int], home: Home | None) -> bool:
    """Whether a small town is the only place of its country in the article, and its outlet does not write of that country either.

    Args:
        place: the best that was found for a name.
        spoken_of: how many names of the article, this one counted, mean places of each country, or the country itself.
        home: where the articles of the outlet mostly play, if that is known.
    """
    if place.feature not in _KINDS or place.size >= _SMALL or spoken_of.get(place.country, 0) > 1:
        return False
    elsewhere = sum(spoken_of.values()) - 1
    return elsewhere >= _FEWEST and (home is None or not home.countries.get(place.country))
