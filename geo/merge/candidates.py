"""Which tellings of two articles are compared: those of the same days that share a place or telling words."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from geo.merge.features import Features, kind_family
from geo.merge.likeness import REACH_DAYS
from geo.merge.words import heaviest

BLOCK = 18
"""A claim is compared with so many of those before it, by publication, that share a key with it."""
_LEAST_KEYS = 1
"""Claims of two articles are compared that share so many keys."""
_CELL_DEGREES = 1.0
_WORDS, _LEAD_WORDS = 10, 12
"""How many of a claim's heaviest words, and of its article's for a leading claim or a toll, lead to others."""

Key = tuple[object, ...]


def candidates(features: Sequence[Features], new: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The pairs worth comparing, by their places in the sequence, the earlier first; one of them new.

    `features` must be in the order of publication, those without a day first. The work grows with the number
    of claims and not with its square: behind a key each claim looks back at no more than `BLOCK` others, and
    no further than articles can be apart.
    """
    blocks: dict[Key, list[int]] = {}
    days = [one.published for one in features]
    articles = [one.claim.source.id for one in features]
    undated = bisect_right(days, 0)
    for second, one in enumerate(features):
        oldest = bisect_left(days, one.published - REACH_DAYS, undated) if one.published else 0
        own = [blocks.setdefault(key, []) for key in _keys(one)]
        shared = Counter(chain.from_iterable([_near(block, oldest, undated) for block in own]))
        for block in own:
            block.append(second)
        near = [first for first, keys in shared.items() if keys >= _LEAST_KEYS and articles[first] != articles[second]]
        for first in sorted(near):
            if new[first] or new[second]:
                yield first, second


def _near(block: list[int], oldest: int, undated: int) -> list[int]:
    """The last of a block that are of the same days, `oldest` or later, and its first if they are without a day, each once."""
    start = max(bisect_left(block, oldest), len(block) - BLOCK)
    return block[: min(bisect_left(block, undated), start, BLOCK)] + block[start:]


def _keys(one: Features) -> Iterator[Key]:
    kind = kind_family(one.claim.type)
    for stem in heaviest(one.words, _WORDS):
        yield "word", kind, stem
    for stem in heaviest(one.article, _LEAD_WORDS):
        yield "article", kind, stem
        if one.leading:
            yield "lead", kind, stem
    location = one.location
    if location is not None and location.lat is not None and location.lon is not None:
        north, east = (location.lat + 90) / _CELL_DEGREES, (location.lon + 180) / _CELL_DEGREES
        for shift in (0.0, 0.5):
            yield "cell", kind, shift, int(north + shift), int(east + shift)
