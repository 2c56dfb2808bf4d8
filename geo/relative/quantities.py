"""Distances as stories give them: "some 25 km (16 miles)", "a dozen miles", "40 to 50 kilometres", "an hour's drive".

Every quantity becomes the interval of kilometres that the words allow: `interval` is the one place that says how
far a figure may be from the truth, with its shares in `data/lexicon/relative.toml`.
"""

import re
from dataclasses import dataclass
from functools import cache

from geo.lexicon import table
from geo.relative.vocabulary import any_of, folded

_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}
_DIGITS = r"[1-3]/[2-4](?!\d)|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s?½|\s1/2)?(?:[-\s]odd\b)?|½"
_QUALIFIERS = ("exact", "about", "close", "under", "over", "within")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A distance as an interval of kilometres."""

    low_km: float
    high_km: float
    travel: bool = False
    """It was given as time on the way, and is only a guess at a distance."""


@cache
def _number_words() -> str:
    words = table("numbers")
    ones, tens, scales = any_of(words["ones"]), any_of(words["tens"]), any_of(words["scales"])
    below_hundred = rf"(?:{tens}(?:[-\s]{ones})?|{ones})"
    return rf"(?:(?:{below_hundred}|an?)\s+{scales}(?:\s+(?:and\s+)?{below_hundred})?|{below_hundred}(?:[-\s]+and[-\s]+a[-\s]+half)?)"


@cache
def number_pattern() -> str:
    """A pattern for one number in digits or words, vague ones among them."""
    words = table("numbers")
    return rf"(?:{_DIGITS}|{any_of(words['vague'])}|{_number_words()}|{any_of(words['fixed'])})"


def unit_words() -> list[str]:
    """All words for units of distance."""
    return [word for unit in table("units")["units"] for word in unit["words"]]


@cache
def _unit_pattern() -> str:
    return any_of(unit_words())


@cache
def _time_pattern() -> str:
    units = table("units")
    ways = any_of(word for way in units["travel"] for word in way["by"])
    return rf"(?P<hours>{any_of(units['hours'])})(?:\s+(?P<way>{ways}))?"


@cache
def quantity_pattern() -> str:
    """A pattern for a distance with its qualifiers, with named groups that `quantity` reads."""
    number, unit = number_pattern(), _unit_pattern()
    qualifier = any_of(word for kind in _QUALIFIERS for word in table("relative")["qualifiers"][kind])
    bracket = rf"(?:\s*[(\[][^()\[\]]{{0,40}}?{unit}\s*[)\]]|,?\s+or\s+[\w.,½ -]{{1,40}}?{unit}\s*,)?"
    figures = rf"(?P<first>{number})(?:[-\s]*{unit})?(?:\s*(?:-|–|—|\s(?:to|and|or)\s)\s*(?P<second>{number}))?"
    measure = rf"(?:[-\s]*(?P<unit>{unit})\b|[-\s]+{_time_pattern()}\b)"
    odd = rf"(?:an?|one)\s+(?P<odd>{unit})\s+(?P<more>or\s+two|or\s+so|or\s+more|and\s+a\s+half|and\s+a\s+quarter)\b"
    return rf"(?P<lead>(?:between|from)\s+)?(?P<qualifiers>(?:{qualifier}\s+){{0,3}})(?:{odd}|{figures}{measure}{bracket})"


@cache
def _units() -> dict[str, float]:
    return {word: unit["km"] for unit in table("units")["units"] for word in unit["words"]}


@cache
def _qualifier_kinds() -> dict[str, str]:
    kinds = table("relative")["qualifiers"]
    return {folded(word): kind for kind in _QUALIFIERS for word in kinds[kind]}


def number(words: str) -> tuple[float, float]:
    """The lowest and the highest number that matched words may mean; equal for all but vague ones."""
    key, words_of = folded(words), table("numbers")
    if key in words_of["vague"]:
        low, high = words_of["vague"][key]
        return float(low), float(high)
    if key in words_of["fixed"]:
        return (float(words_of["fixed"][key]),) * 2
    if key in _FRACTIONS:
        return (_FRACTIONS[key],) * 2
    if key[0].isdigit() or key == "½":
        half = 0.5 if "½" in key or "1/2" in key else 0.0
        digits = re.sub(r"[^\d.]", "", key.replace("½", "").replace("1/2", "")) or "0"
        return (float(digits) + half,) * 2
    return (_spelled(key),) * 2


def _spelled(key: str) -> float:
    words, total, current = table("numbers"), 0.0, 0.0
    key = key.replace("-", " ")
    half = 0.5 if key.endswith(" and a half") else 0.0
    for word in key.removesuffix(" and a half").split():
        if word in words["scales"]:
            current = max(current, 1) * words["scales"][word]
            total, current = total + current, 0.0
        elif word != "and":
            current += words["ones"].get(word, 0) + words["tens"].get(word, 0) + (word in ("a", "an"))
    return total + current + half


def _share(value: float, kind: str) -> float:
    shares = table("relative")["tolerance"]
    if kind in ("exact", "about"):
        return float(shares[kind])
    if value != int(value) or (value >= 100 and value % 10):
        return float(shares["precise"])
    return float(shares["round"] if value % 5 == 0 or value % 12 == 0 else shares["plain"])


def interval(value: float, unit_km: float, kind: str = "") -> tuple[float, float]:
    """The kilometres that a figure allows, given what qualifies it: the tolerance rule of all distances.

    Args:
        value: the figure, in its unit.
        unit_km: kilometres of one unit.
        kind: "", "exact", "about", "close", "under", "over" or "within", as in the lexicon.
    """
    shares = table("relative")["tolerance"]
    slack = max(_share(value, kind) * value * unit_km, min(float(shares["least_km"]), value * unit_km))
    middle = value * unit_km
    if kind == "within":
        return 0.0, middle
    if kind == "under":
        return middle - slack, middle
    if kind == "over":
        return middle, middle * (1 + float(shares["beyond"]))
    return middle - slack, middle + slack


def quantity(match: re.Match[str]) -> Quantity:
    """The kilometres of a match of `quantity_pattern`."""
    kinds = _kinds_of(match["qualifiers"])
    kind = next((k for k in ("within", "over", "under", "about", "exact") if k in kinds), "")
    if match["odd"]:
        return _odd(_units()[folded(match["odd"])], folded(match["more"]))
    (low, high), second = number(match["first"]), match["second"]
    if match["hours"] is not None:
        return _travel(low, number(second)[1] if second else high, match)
    unit = _units()[folded(match["unit"])]
    if second:
        ends = interval(low, unit)[0], interval(number(second)[1], unit)[1]
        return Quantity(0.0 if kind == "within" else min(ends), number(second)[1] * unit if kind == "within" else max(ends))
    if low < high:
        return Quantity(0.0 if kind == "within" else low * unit, high * unit)
    low_km, high_km = interval(low, unit, kind)
    return Quantity(max(low_km, 0.0), max(high_km, low_km + 0.001))


def _odd(unit: float, more: str) -> Quantity:
    """ "A mile or two", "a kilometre and a half"."""
    low, high = {"or two": (1.0, 2.0), "or more": (1.0, 1.5), "or so": (0.75, 1.25)}.get(more, (1.25, 1.6))
    return Quantity(low * unit, high * unit)


def _kinds_of(words: str) -> set[str]:
    kinds = _qualifier_kinds()
    return {kinds[folded(found)] for found in _qualifiers().findall(words or "")}


@cache
def _qualifiers() -> re.Pattern[str]:
    return re.compile(any_of(_qualifier_kinds()) + r"(?=\s|$)", re.IGNORECASE)


def _travel(low: float, high: float, match: re.Match[str]) -> Quantity:
    units = table("units")
    hours, way = float(units["hours"][folded(match["hours"])]), folded(match["way"] or "")
    speeds = next((speed for speed in units["travel"] if way in speed["by"]), units["travel"][0])
    return Quantity(low * hours * float(speeds["slowest"]), high * hours * float(speeds["fastest"]), travel=True)
