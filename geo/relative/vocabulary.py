"""The words of `data/lexicon/` as patterns and tables, made once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from geo.lexicon import rows, table

ANCHOR = "\ue000"
"""Stands for each character of a name in the text that the patterns are run on, so that no pattern looks inside a name."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, with any white space between their parts and either apostrophe."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s+").replace("'", "['’]") for word in ordered) + ")"


def folded(words: str) -> str:
    """Matched words as they stand in the lexicon: lower case, single spaces, straight apostrophes."""
    return " ".join(words.lower().replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction of the compass as a writer means it."""

    bearing: float
    """Degrees clockwise from north."""
    width: float
    """Degrees around the bearing."""


def _loose(word: str) -> str:
    """A pattern for a compound direction with hyphens, spaces or nothing between its parts."""
    return word.replace("-", r"[-‐‑\s]?")


@cache
def _directions(key: str) -> dict[str, Direction]:
    rows = table("directions")["directions"]
    return {word.replace("-", "").lower(): Direction(row["bearing"], row["width"]) for row in rows for word in row[key]}


@cache
def direction_pattern(key: str) -> str:
    """A pattern for the directions of one kind: nouns, adjectives or abbreviations."""
    words = sorted((word for row in table("directions")["directions"] for word in row[key]), key=lambda word: (-len(word), word))
    if key == "abbreviations":
        return "(?-i:" + "|".join(rf"{word}(?![\w.])" for word in words) + ")"
    return "(?:" + "|".join(_loose(word) for word in words) + ")"


def direction(words: str) -> Direction:
    """The direction that matched words name."""
    key = re.sub(r"[-‐‑\s]", "", words.lower())
    for kind in ("nouns", "adjectives", "abbreviations"):
        if key in _directions(kind):
            return _directions(kind)[key]
    raise KeyError(words)


def merge(directions: Sequence[Direction]) -> Direction | None:
    """ "South and east" as one wider direction; None where they point away from each other."""
    first, last = directions[0], directions[-1]
    turn = (last.bearing - first.bearing + 180) % 360 - 180
    if abs(turn) > 135:
        return None
    return Direction((first.bearing + turn / 2) % 360, abs(turn) + (first.width + last.width) / 2)


@cache
def relative() -> dict[str, dict[str, list[str]]]:
    """The words of relative phrases."""
    return table("relative")


def tells(name: str, words: str) -> bool:
    """Whether one of the words of that list of `told` is among some words."""
    return any(word in words for word in relative()["told"][name])


@cache
def named_borders() -> dict[str, tuple[str, str]]:
    """Lines with a name of their own -> the ISO 3166 alpha-2 codes of the countries on either side."""
    return {row["name"]: (row["first"], row["second"]) for row in rows("named_borders")}


@cache
def combining_forms() -> dict[str, str]:
    """Lower-case first part of "Sino-Indian" -> the code of its country or division."""
    return {row["form"].lower(): row["code"] for row in rows("combining_forms")}


@cache
def peoples() -> dict[str, str]:
    """Lower-case word for a people -> the code of its country or division: "US", "GB.SCT"."""
    return {row["demonym"].lower(): row["code"] for row in rows("demonyms") if row["code"]}


@cache
def combined() -> re.Pattern[str]:
    """ "Sino-Indian" of "the Sino-Indian border"."""
    return re.compile(
        rf"\b(?!{any_of(relative()['border']['not_two'])}\b)(?P<first>{any_of(combining_forms())})[-‐‑–](?P<second>{any_of(peoples())})\b",
        re.IGNORECASE,
    )


@cache
def peoples_of_no_place() -> frozenset[str]:
    """Words, as `folded`, for people who are not those of a place: "shiite"."""
    return frozenset(folded(word) for word in relative()["people"]["words"])


@cache
def lands() -> frozenset[str]:
    """The countries and provinces that have a word for their people."""
    return frozenset(row["place"] for row in rows("demonyms") if row["code"])


@cache
def share(name: str) -> float:
    """A share of an area or a way, by name."""
    return float(table("relative")["share"][name])


@cache
def border_km(name: str) -> float:
    """How far a word reaches from a border or a coast."""
    return float(table("relative")["reach"]["border"][name])


def settlement_reach_km(name: str, radius_km: float) -> float:
    """How far a word without a figure reaches from the middle of a settlement of a radius."""
    rule = table("relative")["reach"][name]
    return float(min(radius_km * (1 + rule["radii"]) + rule["km"], rule.get("most", np.inf)))


def area_reach_km(radius_km: float) -> float:
    """How far a word without a figure reaches from the edge of an area of a radius."""
    rule = table("relative")["reach"]["area"]
    return float(min(max(radius_km * rule["share"], rule["least"]), rule["most"]))
