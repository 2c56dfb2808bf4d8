"""Where the articles of an outlet mostly play: what a paper writes of most is what it means by a name that many places bear."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.resolve.evidence import Context
from geo.resolve.senses import Sense

HOME = ("home country", "home division", "home near", "home division and lead", "home near and lead", "home division and size")
"""The features that depend on where the outlet's articles play, in the order of the values that `home_features` gives."""
_STEPS = (0.1, 0.2, 0.35, 0.5, 0.7)
_STEP_NAMES = tuple(map(str, range(len(_STEPS) + 1)))
_DOUBT = 0.5
"""Articles imagined that play nowhere: one article of an outlet tells less of its home than ten."""


@dataclass(frozen=True, slots=True)
class Home:
    """In what share of an outlet's articles each place is spoken of, 0 to 1."""

    countries: Mapping[str, float]
    divisions: Mapping[str, float]
    """First-level divisions by country and code, "US.LA"."""
    cells: Mapping[tuple[int, int], float]
    """By degree square, the neighbouring squares counted in."""


def home_of(contexts: Sequence[Context]) -> Home:
    """The home of an outlet from what the names of each of its articles speak for; an article counts once for a place."""
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[str, float] = defaultdict(float)
    cells: defaultdict[tuple[int, int], float] = defaultdict(float)
    each = 1 / (len(contexts) + _DOUBT)
    for found in contexts:
        for country, weight in found.countries.items():
            countries[country] += each * min(1.0, weight)
        for division, weight in found.divisions.items():
            divisions[division] += each * min(1.0, weight)
        for cell, weight in found.cells.items():
            cells[cell] += each * min(1.0, weight)
    return Home(dict(countries), dict(divisions), dict(cells))


def home_features(sense: Sense, home: Home | None) -> list[tuple[str, ...]]:
    """The value of each of `HOME` for each candidate of a name; empty values where the home is not known."""
    if home is None:
        return [("",) * len(HOME)] * len(sense.candidates)
    found: list[tuple[str, ...]] = []
    for place, lead in zip(sense.candidates, sense.leads, strict=True):
        country = _step(home.countries.get(place.country, 0.0)) if place.country else "-"
        division = _step(home.divisions.get(place.division, 0.0)) if place.division else "-"
        near = _step(home.cells.get(place.cell, 0.0))
        found.append((country, division, near, f"{division}|{lead}", f"{near}|{lead}", f"{division}|{place.finely}"))
    return found


def _step(share: float) -> str:
    return _STEP_NAMES[bisect_right(_STEPS, share)]
