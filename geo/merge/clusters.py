"""Linked claims -> groups that are one event each: average-link clustering over the pairs of their articles."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from geo.records import Link

Strengths = dict[tuple[str, str], float]
"""The strongest link of each pair of articles, by their ids in order."""
_TIE = 1e-9
_COMPARED = 16
"""So many articles of a group are taken to have been compared with another's: in a long story each looks back at few."""


@dataclass(slots=True)
class _Group:
    """Claims taken as one event so far."""

    members: list[int]
    articles: set[str]
    near: dict[int, Strengths] = field(default_factory=dict)
    """The groups that have a link to this one."""


def clusters(
    articles: Sequence[str], links: Iterable[tuple[int, int, Link]], least: float, possible: Callable[[int, int], bool]
) -> list[list[int]]:
    """The claims, by their places in the sequence, that belong together.

    Two groups are as alike as their articles are on average, where articles without a link are not alike at
    all: one claim that is like two stories does not make one event of them. The most alike groups are joined
    first, until none are alike enough, and never where two of the claims cannot be of one event.

    Args:
        articles: the id of the article of each claim.
        links: the places of two claims, and the link between them.
        least: how alike two groups must be to be joined.
        possible: whether two claims can be of one event.
    """
    groups = {index: _Group([index], {article}) for index, article in enumerate(articles)}
    for first, second, link in links:
        pair = _pair(articles[first], articles[second])
        groups[first].near[second] = {pair: link.strength}
        groups[second].near[first] = {pair: link.strength}
    heap = [(-likeness, a, b) for a in groups for b in groups[a].near if a < b and (likeness := _alike(groups, a, b)) >= least]
    heapify(heap)
    while heap:
        likeness, a, b = heappop(heap)
        if a not in groups or b not in groups[a].near or abs(_alike(groups, a, b) + likeness) > _TIE:
            continue  # one of them has grown since, and its new likeness is in the heap too, if it is enough
        if not all(possible(first, second) for first in groups[a].members for second in groups[b].members):
            del groups[a].near[b], groups[b].near[a]
            continue
        _absorb(groups, a, b)
        for other in groups[a].near:
            if (likeness := _alike(groups, a, other)) >= least:
                heappush(heap, (-likeness, min(a, other), max(a, other)))
    return [sorted(group.members) for group in groups.values()]


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _alike(groups: dict[int, _Group], a: int, b: int) -> float:
    strengths = groups[a].near[b]
    return sum(strengths.values()) / (min(len(groups[a].articles), _COMPARED) * min(len(groups[b].articles), _COMPARED))


def _absorb(groups: dict[int, _Group], keeper: int, other: int) -> None:
    kept, gone = groups[keeper], groups.pop(other)
    kept.members += gone.members
    kept.articles |= gone.articles
    del kept.near[other]
    for neighbour, strengths in gone.near.items():
        if neighbour == keeper:
            continue
        del groups[neighbour].near[other]
        known = kept.near.get(neighbour, {})
        for pair, strength in strengths.items():
            known[pair] = max(strength, known.get(pair, 0.0))
        kept.near[neighbour] = groups[neighbour].near[keeper] = known
