"""Choosing among the places that the names of an article may mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.resolve.evidence import chances, context, features, held_by_container, own_share, prior
from geo.resolve.senses import Facts, Sense, SenseKey, facts

PASSES = 2
"""How often the article is read: what the first reading finds is the context of the second."""

_AREAS = ("PCL", "ADM1", "ADM2")


@dataclass(frozen=True, slots=True)
class Judged:
    """A name with how probable each of its candidates is."""

    sense: Sense
    held: list[bool]
    """For each candidate, whether it lies in the container that the text names."""
    chances: list[float]


def choose(found: Mapping[SenseKey, Sense], gazetteer: Gazetteer, outlet: str, weights: LinearModel) -> dict[SenseKey, Judged]:
    """How probable each place is for each name of an article; names without candidates are left out."""
    judged = begin(found, gazetteer)
    for _ in range(PASSES):
        scored = {key: chances([weights.score(option) for option in options]) for key, options in described(judged, outlet)}
        judged = {key: Judged(name.sense, name.held, scored[key]) for key, name in judged.items()}
    return judged


def begin(found: Mapping[SenseKey, Sense], gazetteer: Gazetteer) -> dict[SenseKey, Judged]:
    """Every name by the size of its places and the container that the text gives."""
    areas = _areas(found, gazetteer)
    judged = {}
    for key, sense in found.items():
        if sense.candidates:
            held = held_by_container(sense, areas)
            judged[key] = Judged(sense, held, prior(sense, held))
    return judged


def described(judged: Mapping[SenseKey, Judged], outlet: str) -> Iterator[tuple[SenseKey, list[tuple[str, ...]]]]:
    """For each name the features of each candidate, given what the other names speak for so far."""
    around = context([(name.sense, name.chances) for name in judged.values()], outlet)
    for key, name in judged.items():
        own = own_share(name.sense, name.chances)
        yield key, [features(name.sense, index, name.held, around, own) for index in range(len(name.sense.candidates))]


def _areas(found: Mapping[SenseKey, Sense], gazetteer: Gazetteer) -> dict[str, tuple[Facts, ...]]:
    names = {container for sense in found.values() for container in sense.containers}
    return {name: tuple(place for row in gazetteer.rows(name)[:5] if (place := facts(gazetteer, row)).feature in _AREAS) for name in names}
