"""What speaks for each place that a name may mean.

Every feature has one value a candidate; a linear model weighs the values. What the article's other names
weigh is counted in three ways: by country, by first-level division, and by degree square.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from geo.resolve.senses import Sense

FIXED = ("lead", "asked", "container", "outlet", "main", "kind")
"""The features that depend on the name alone, in the order of the values that `fixed_features` gives."""
CONTEXTUAL = ("country", "near", "named", "division and lead", "near and lead", "division and size", "named and size")
"""The features that depend on the other names, in the order of the values that `contextual_features` gives."""

_STEPS = (0.15, 0.4, 0.8, 1.5, 2.5, 5.0)
_STEP_NAMES = tuple(map(str, range(len(_STEPS) + 1)))
_NOTHING = _STEP_NAMES[0]
_LEAST = 0.05
"""Places that are less likely than this add nothing to the context."""
_Key = TypeVar("_Key")
_NEXT = 0.6
"""What a place counts in the squares around its own."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the names of an article, as far as they are understood, speak for."""

    countries: Mapping[str, float]
    divisions: Mapping[str, float]
    cells: Mapping[tuple[int, int], float]
    named: Mapping[str, int]
    """How many names are those of countries ("US") and divisions ("US.LA") themselves."""
    counties: Mapping[int, int]
    """How many are those of second-level divisions, by their rows."""


def outlet_country(outlet: str) -> str:
    """The country code that the domain of an outlet ends in: "GB" for "example.co.uk"; empty for none."""
    ending = outlet.rsplit(".", 1)[-1].upper() if "." in outlet else ""
    return {"UK": "GB"}.get(ending, ending) if len(ending) == 2 else ""


def context(known: Sequence[tuple[Sense, Sequence[float]]], told: Sequence[str] = ()) -> Context:
    """Add up what each name speaks for: `known` has each name with the probability of each of its candidates.

    `told` are the countries that the article names by other words, each as good as one name.
    """
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[str, float] = defaultdict(float)
    cells: defaultdict[tuple[int, int], float] = defaultdict(float)
    named: defaultdict[str, int] = defaultdict(int)
    counties: defaultdict[int, int] = defaultdict(int)
    for country in told:
        countries[country] += 1.0
        named[country] += 1
    for sense, chances in known:
        for place, chance in zip(sense.candidates, chances, strict=True):
            if chance < _LEAST:
                continue
            countries[place.country] += chance
            divisions[place.division] += chance
            if chance > 0.5 and place.feature in ("PCL", "ADM1"):
                named[place.division or place.country] += 1
            if chance > 0.5 and place.feature == "ADM2":
                counties[place.row] += 1
            if place.feature not in ("PCL", "ADM1"):
                for cell, share in _around(place.cell):
                    cells[cell] += share * chance
    return Context(countries, divisions, cells, named, counties)


@lru_cache(1 << 14)
def _around(cell: tuple[int, int]) -> tuple[tuple[tuple[int, int], float], ...]:
    """The degree square and those around it, with what a place in it counts there."""
    lat, lon = cell
    offsets = [(north, east) for north in (-1, 0, 1) for east in (-1, 0, 1)]
    return tuple(((lat + north, lon + east), 1.0 if north == east == 0 else _NEXT) for north, east in offsets)


def own_share(sense: Sense, chances: Sequence[float]) -> Context:
    """What one name by itself adds to the context, to be taken away again when it is judged."""
    return context([(sense, chances)])


def prior(sense: Sense, held: Sequence[bool]) -> list[float]:
    """How probable each candidate is by its size alone, those within the named container first."""
    weights = [10 ** (0.7 * place.size) + 30 for place in sense.candidates]
    if any(held):
        weights = [weight if inside else 0.0 for weight, inside in zip(weights, held, strict=True)]
    total = sum(weights)
    return [weight / total for weight in weights]


def fixed_features(sense: Sense, held: Sequence[bool], outlet: str) -> list[tuple[str, ...]]:
    """The value of each of `FIXED` for each candidate of a name."""
    home = outlet_country(outlet)
    named = "name" if len(sense.key) > 3 and sense.key.replace(" ", "") in outlet.lower() else ""
    any_held = any(held)
    return [
        (
            lead,
            asked,
            "" if not sense.containers else "in" if inside else "out" if any_held else "none",
            named if not home else f"{named}{'home' if home == place.country else 'abroad'}",
            main,
            kind,
        )
        for place, (lead, asked, main, kind), inside in zip(sense.candidates, sense.told, held, strict=True)
    ]


def contextual_features(sense: Sense, around: Context, own: Context) -> list[tuple[str, ...]]:
    """The value of each of `CONTEXTUAL` for each candidate of a name, without what the name itself adds to the context."""
    found: list[tuple[str, ...]] = []
    countries = _steps(around.countries, own.countries, {place.country for place in sense.candidates})
    divisions = _steps(around.divisions, own.divisions, {place.division for place in sense.candidates})
    cells = _steps(around.cells, own.cells, {place.cell for place in sense.candidates})
    for place, lead in zip(sense.candidates, sense.leads, strict=True):
        near = cells.get(place.cell, _NOTHING)
        division = divisions.get(place.division, _NOTHING) if place.division else "-"
        country = countries.get(place.country, _NOTHING) if place.country else "-"
        named = _told(
            _is_named(place.country, around.named, own.named),
            _is_named(place.division, around.named, own.named),
            _is_named(place.county, around.counties, own.counties),
        )
        found.append(_together(country, near, division, named, lead, place.finely, place.roughly))
    return found


@lru_cache(1 << 14)
def _together(country: str, near: str, division: str, named: str, lead: str, finely: str, roughly: str) -> tuple[str, ...]:
    """The values of `CONTEXTUAL` from what speaks for a place and what it is; places in the same case, as most are, share them."""
    return (country, near, named, f"{division}|{lead}", f"{near}|{lead}", f"{division}|{finely}", f"{named}|{roughly}")


def _is_named(area: _Key, around: Mapping[_Key, int], own: Mapping[_Key, int]) -> bool:
    """Whether an area is named by another name than the one that is judged."""
    return around.get(area, 0) > own.get(area, 0)


def _steps(around: Mapping[_Key, float], own: Mapping[_Key, float], keys: Iterable[_Key]) -> dict[_Key, str]:
    """What the other names of an article weigh for those of some countries, divisions or squares that it speaks of, in steps."""
    return {key: _STEP_NAMES[bisect_right(_STEPS, around[key] - own.get(key, 0.0))] for key in keys if key in around}


@cache
def _told(*answers: bool) -> str:
    """Answers to questions as one value: "True|False|False"."""
    return "|".join(map(str, answers))


def chances(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities that add up to 1."""
    highest = max(scores)
    weights = [math.exp(score - highest) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
