"""The precision codes of UCDP and ACLED, derived from how a place and a time are known.

UCDP GED, `where_prec` (Högbladh, UCDP GED Codebook; Sundberg and Melander 2013, Journal of Peace Research 50:4):
1 the exact place; 2 a limited area around a known place; 3 a second-order administrative division; 4 a first-order one;
5 a part of a country that is larger than that, a line, or a place told only by another; 6 a country; 7 over water.
`date_prec`: 1 the day; 2 two to six days; 3 a week; 4 a month; 5 a year. How large the area of a 2 may be, 25 km, is the
precision code 2 of the methodology that UCDP and AidData share (Strandow et al. 2011, UCDP and AidData codebook on
georeferencing aid): near a place, in its area, or up to 25 km from it.

ACLED, `geo_precision` (ACLED Codebook, "Spatial precision codes"): 1 a particular town; 2 a small part of a region, or
near a town; 3 a larger region, such as a border area, a province or a sea. `time_precision`: 1 the day; 2 within a week;
3 within a month. ACLED has no code for what is known less well, nor UCDP for more than a country or a year: None.
"""

from geo.records import Interval, Location

_LIMITED_KM = 25.0
_BY_KIND = {"site": 1, "settlement": 1, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
_WATERS = frozenset({"SEA", "OCN", "GULF", "BAY", "STRT", "CHN", "SD"})
_MORE_THAN_A_COUNTRY = frozenset({"CONT"})
_GEO_OF_WHERE = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 7: 3}
_LEAST_OF_PRECISION = {"day": 1, "week": 3, "month": 4, "year": 5}
_LONGEST_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
"""The days that an interval may have at most, and its UCDP code."""


def ucdp_where_prec(location: Location | None) -> int | None:
    """UCDP's code for how precisely a place is known, 1 to 7; None where it is not, or is more than a country."""
    if location is None or location.lat is None or (location.place is not None and location.place.feature in _MORE_THAN_A_COUNTRY):
        return None
    if _at_sea(location):
        return 7
    if location.precision in _BY_KIND:
        return _BY_KIND[location.precision]
    return 2 if location.radius_km is not None and location.radius_km <= _LIMITED_KM else 5


def acled_geo_precision(location: Location | None) -> int | None:
    """ACLED's code for how precisely a place is known, 1 to 3; None where it is not, or only by its country."""
    where = ucdp_where_prec(location)
    return _GEO_OF_WHERE.get(where) if where is not None else None


def ucdp_date_prec(when: Interval) -> int | None:
    """UCDP's code for how precisely a time is known, 1 to 5; None where it is not, or only to more than a year."""
    if when.start is None or when.end is None:
        return None
    days = (when.end - when.start).days + 1
    by_length = next((code for longest, code in _LONGEST_DAYS if days <= longest), None)
    return None if by_length is None else max(by_length, _LEAST_OF_PRECISION.get(when.precision, 1))


def acled_time_precision(when: Interval) -> int | None:
    """ACLED's code for how precisely a time is known, 1 to 3; None where it is not, or only to more than a month."""
    code = ucdp_date_prec(when)
    return {1: 1, 2: 2, 3: 2, 4: 3}.get(code) if code is not None else None


def _at_sea(location: Location) -> bool:
    """Whether a place is a sea, or a stretch of water off a coast."""
    if location.place is not None:
        return location.place.feature in _WATERS
    phrase = location.mention.phrase
    return phrase is not None and (phrase.manner == "offshore" or any(part.manner == "offshore" for part in phrase.parts))
