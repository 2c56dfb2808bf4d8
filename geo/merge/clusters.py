"""Linked claims -> groups that are one event each: average-link clustering over the pairs of their articles."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from geo.records import Link

Edge = tuple[int, int, Link]
"""The places of two claims, and the link between them."""

_ROUNDING = 1e-9
_COMPARED = 16
"""So many articles of a group are taken to have been compared with another's: in a long story each looks back at few."""


@dataclass(slots=True)
class _Tie:
    """What links two groups."""

    strengths: dict[tuple[str, str], float]
    """The strongest link of each pair of articles, by their ids in order."""
    total: float
    """The sum of these, kept so that it need not be made at every look."""

    def take_in(self, other: "_Tie") -> None:
        """Add the links of a group that was joined to one of the two."""
        for pair, strength in other.strengths.items():
            known = self.strengths.get(pair, 0.0)
            if strength > known:
                self.strengths[pair] = strength
                self.total += strength - known


@dataclass(slots=True)
class _Group:
    """Claims taken as one event so far."""

    members: list[int]
    articles: set[str]
    near: dict[int, _Tie] = field(default_factory=dict)
    """The groups that have a link to this one."""


def clusters(articles: Sequence[str], links: Iterable[Edge], least: float, possible: Callable[[int, int], bool]) -> list[list[int]]:
    """The claims, by their places in the sequence, that belong together.

    Two groups are as alike as their articles are on average, where articles without a link are not alike at
    all: one claim that is like two stories does not make one event of them. The most alike groups are joined
    first, until none are alike enough, and never where two of the claims cannot be of one event. An article in
    both groups is no pair with itself, unless it links them; then it is a pair only with articles that it has a link with.

    Args:
        articles: the id of the article of each claim.
        links: the places of two claims, and the link between them.
        least: how alike two groups must be to be joined.
        possible: whether two claims can be of one event.
    """
    return [group for claims, own in _connected(len(articles), links) for group in _joined(articles, claims, own, least, possible)]


def _connected(count: int, links: Iterable[Edge]) -> Iterator[tuple[list[int], list[Edge]]]:
    """The claims that links lead to from one another, with these links: whether two are joined depends on no others."""
    root = list(range(count))

    def top(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    edges = list(links)
    for first, second, _ in edges:
        root[top(first)] = top(second)
    members: dict[int, list[int]] = {}
    for index in range(count):
        members.setdefault(top(index), []).append(index)
    held: dict[int, list[Edge]] = {}
    for edge in edges:
        held.setdefault(top(edge[0]), []).append(edge)
    for one, claims in members.items():
        yield claims, held.get(one, [])


def _joined(
    articles: Sequence[str], claims: Sequence[int], links: Iterable[Edge], least: float, possible: Callable[[int, int], bool]
) -> list[list[int]]:
    """The groups of some of the claims, the links of which are all among them."""
    groups = {index: _Group([index], {articles[index]}) for index in claims}
    for first, second, link in links:
        tie = _Tie({_pair(articles[first], articles[second]): link.strength}, link.strength)
        groups[first].near[second] = groups[second].near[first] = tie
    heap = [(-likeness, a, b) for a in groups for b in groups[a].near if a < b and (likeness := _alike(groups, a, b)) >= least]
    heapify(heap)
    while heap:
        bound, a, b = heappop(heap)
        if a not in groups or b not in groups[a].near:
            continue
        likeness = _alike(groups, a, b)
        if likeness + bound < -_ROUNDING:
            # One of them has grown since. Growing alone only makes groups less alike, so what the heap holds is never too little.
            if likeness >= least:
                heappush(heap, (-likeness, a, b))
            continue
        if not all(possible(first, second) for first in groups[a].members for second in groups[b].members):
            del groups[a].near[b], groups[b].near[a]
            continue
        for other in _absorb(groups, a, b):
            if (likeness := _alike(groups, a, other)) >= least:
                heappush(heap, (-likeness, min(a, other), max(a, other)))
    return [sorted(group.members) for group in groups.values()]


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def _alike(groups: dict[int, _Group], a: int, b: int) -> float:
    first, second, tie = groups[a].articles, groups[b].articles, groups[a].near[b]
    pairs = len(first) * len(second)
    if len(tie.strengths) == pairs == 1:
        return tie.total
    compared = min(len(first), _COMPARED) * min(len(second), _COMPARED)
    if first.isdisjoint(second):
        return tie.total / compared
    return tie.total / max(compared * _pairs(first, second, tie) / pairs, 1.0)


def _pairs(first: set[str], second: set[str], tie: _Tie) -> int:
    """How many pairs of articles two groups with articles in common have: each once, and with itself only one that links them.

    What such a one says of both groups it need not say of each of their articles: of its pairs only those with a link are counted.
    """
    own = {one for one, other in tie.strengths if one == other}
    left, right = first - own, second - own
    shared = len(left & right)
    linked = sum(one in own or other in own for one, other in tie.strengths)
    return len(left) * len(right) - shared * (shared + 1) // 2 + linked


def _absorb(groups: dict[int, _Group], keeper: int, other: int) -> list[int]:
    """Join a group to another; the neighbours whose ties that one has now."""
    kept, gone = groups[keeper], groups.pop(other)
    kept.members += gone.members
    kept.articles |= gone.articles
    del kept.near[other]
    del gone.near[keeper]
    for neighbour, tie in gone.near.items():
        del groups[neighbour].near[other]
        known = kept.near.get(neighbour)
        if known is not None:
            known.take_in(tie)
        else:
            kept.near[neighbour] = groups[neighbour].near[keeper] = tie
    return list(gone.near)
