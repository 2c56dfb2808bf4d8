"""Articles that report the same story, by the words of what they claim: average-link clustering over the pairs that share telling words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import combinations

from geo.merge.words import Vector, cosine, heaviest

ONE_STORY = 0.12
"""The mean likeness of the articles of two groups from which on they are one story."""
_ANCHORS = 8
"""How many of an article's heaviest words lead to those it is compared with."""
_BLOCK = 30
"""Articles that share a word are compared with so many that follow them by date."""
_DAYS = 10
"""Articles further apart are about different stories."""


@dataclass(slots=True)
class _Group:
    """Articles taken as one story so far."""

    members: list[int]
    total: dict[str, float]
    """The sum of the members' vectors."""
    first: int
    last: int
    """The ordinals of the first and last publication; 0 when unknown."""
    near: set[int] = field(default_factory=set)
    """Groups that share a telling word."""


def find_stories(vectors: Mapping[str, Vector], published: Mapping[str, date | None]) -> dict[str, int]:
    """The number of the story that each article belongs to, by the article's key. The order of the input does not matter."""
    names = sorted(vectors)
    days = [day.toordinal() if (day := published[name]) else 0 for name in names]
    groups = {i: _Group([i], dict(vectors[name]), days[i], days[i]) for i, name in enumerate(names)}
    for a, b in _pairs([vectors[name] for name in names], days):
        groups[a].near.add(b)
        groups[b].near.add(a)
    _join(groups)
    return {names[member]: number for number, group in groups.items() for member in group.members}


def _pairs(vectors: Sequence[Vector], days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Articles worth comparing: those with a telling word in common."""
    blocks: dict[str, list[int]] = {}
    for index, vector in enumerate(vectors):
        for stem in heaviest(vector, _ANCHORS):
            blocks.setdefault(stem, []).append(index)
    for members in blocks.values():
        if len(members) <= _BLOCK:
            yield from combinations(members, 2)
        else:
            ordered = sorted(members, key=lambda i: (days[i], i))
            yield from ((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 : n + _BLOCK])


def _join(groups: dict[int, _Group]) -> None:
    """Join the two most alike groups again and again, until none are alike enough. Changes `groups`."""
    heap = [(-likeness, a, b) for a in groups for b in groups[a].near if a < b and (likeness := _alike(groups[a], groups[b])) >= ONE_STORY]
    heapify(heap)
    while heap:
        likeness, a, b = heappop(heap)
        if a not in groups or b not in groups or abs(_alike(groups[a], groups[b]) + likeness) > 1e-9:
            continue  # one of them has grown since; its new likeness is in the heap too
        _absorb(groups, a, b)
        for other in groups[a].near:
            likeness = _alike(groups[a], groups[other])
            if likeness >= ONE_STORY:
                heappush(heap, (-likeness, min(a, other), max(a, other)))


def _alike(first: _Group, second: _Group) -> float:
    if first.first and second.first and max(first.last, second.last) - min(first.first, second.first) > _DAYS:
        return 0.0
    return cosine(first.total, second.total) / (len(first.members) * len(second.members))


def _absorb(groups: dict[int, _Group], keeper: int, other: int) -> None:
    kept, gone = groups[keeper], groups.pop(other)
    kept.members += gone.members
    for stem, weight in gone.total.items():
        kept.total[stem] = kept.total.get(stem, 0.0) + weight
    known = [day for day in (kept.first, gone.first) if day]
    kept.first, kept.last = min(known, default=0), max(kept.last, gone.last)
    kept.near = (kept.near | gone.near) - {keeper, other}
    for neighbour in gone.near - {keeper}:
        groups[neighbour].near.discard(other)
        groups[neighbour].near.add(keeper)
