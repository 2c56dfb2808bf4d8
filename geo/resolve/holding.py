"""Which places of a name lie in the container that the text names: "Kursk, Russia", "the Zavodskoy district of Saratov"."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from geo.gazetteer import Gazetteer
from geo.resolve.facts import Facts, facts

_AREAS = ("PCL", "ADM1", "ADM2")


def held(places: Sequence[Facts], containers: Iterable[str], gazetteer: Gazetteer) -> list[bool]:
    """For each place, whether it lies in an area of one of the names."""
    outers = [outer for name in containers for outer in _areas(gazetteer, name)]
    if not outers:
        return [False] * len(places)
    return [any(_holds(outer, place) for outer in outers) for place in places]


@lru_cache(1 << 14)
def _areas(gazetteer: Gazetteer, name: str) -> tuple[Facts, ...]:
    """What the name of a container may mean."""
    return tuple(place for row in gazetteer.rows(name)[:5] if (place := facts(gazetteer, row)).feature in _AREAS)


def _holds(outer: Facts, inner: Facts) -> bool:
    if outer.row == inner.row:
        return False
    if outer.feature == "PCL":
        return outer.country == inner.country
    if outer.feature == "ADM1":
        return outer.division == inner.division
    return outer.feature == "ADM2" and outer.row == inner.county
