"""Which places of a name lie in the container that the text names: "Kursk, Russia", "the Zavodskoy district of Saratov"."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from geo.gazetteer import Gazetteer
from geo.resolve.facts import Facts, facts

_AREAS = ("PCL", "ADM1", "ADM2", "RGN")


def held(places: Sequence[Facts], containers: Iterable[str], gazetteer: Gazetteer) -> list[bool]:
    """For each place, whether it lies in an area of one of the names."""
    outers = [outer for name in containers for outer in _areas(gazetteer, name)]
    if not outers:
        return [False] * len(places)
    return [any(_holds(outer, place, gazetteer) for outer in outers) for place in places]


@lru_cache(1 << 14)
def _areas(gazetteer: Gazetteer, name: str) -> tuple[Facts, ...]:
    """What the name of a container may mean; a town where it is no area's."""
    places = [facts(gazetteer, row) for row in gazetteer.rows(name)[:5]]
    return tuple(place for place in places if place.feature in _AREAS) or tuple(places[:1])


def _holds(outer: Facts, inner: Facts, gazetteer: Gazetteer) -> bool:
    if outer.row == inner.row:
        return False
    if outer.feature == "PCL":
        return outer.country == inner.country
    if outer.feature == "ADM1":
        return outer.division == inner.division or (inner.feature == "RGN" and outer.country == inner.country)  # Cheshire, England
    if outer.feature == "RGN":
        return outer.country in ("", inner.country) and gazetteer.contains(gazetteer.place(outer.row), gazetteer.place(inner.row))
    if outer.feature == "ADM2":
        return outer.row == inner.county
    near = all(abs(here - there) <= 1 for here, there in zip(outer.cell, inner.cell, strict=True))
    return near and outer.division == inner.division
