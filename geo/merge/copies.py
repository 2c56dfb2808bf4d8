"""Articles that repeat the text of another one, under another headline or with small edits."""

import re
from collections.abc import Iterable, Sequence

from geo.records import Claim, Copy, Link

_RUN = 4
"""Texts are compared by runs of so many words."""
_SHARE = 0.6
"""An article repeats another when this share of the runs of the shorter one is in the longer one."""
_LEAST = 6
"""Fewer runs say nothing."""
_WORD = re.compile(r"\w+")

Runs = frozenset[tuple[str, ...]]


def runs_of(claims: Iterable[Claim]) -> Runs:
    """The runs of words of all that an article claims, each sentence for itself."""
    quotes = {claim.quote for claim in claims}
    return frozenset(run for quote in quotes for run in _runs(_WORD.findall(quote.lower())))


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


def repeats(first: Runs, second: Runs) -> bool:
    """Whether two articles are one text, or the shorter is a part of the longer."""
    shorter = min(len(first), len(second))
    return shorter >= _LEAST and len(first & second) >= _SHARE * shorter


def copies(claims: Sequence[Claim], links: Iterable[Link]) -> tuple[Copy, ...]:
    """The articles of an event that copy another of its articles: of those with one text, all but the first published."""
    sources = {claim.id: claim.source for claim in claims}
    same = {source.id: {source.id} for source in sources.values()}
    for link in links:
        if link.copied and link.first in sources and link.second in sources:
            joined = same[sources[link.first].id] | same[sources[link.second].id]
            same.update(dict.fromkeys(joined, joined))
    published = {source.id: (source.published is None, source.published, source.id) for source in sources.values()}
    firsts = {article: min(group, key=lambda name: published[name]) for article, group in same.items()}
    return tuple(Copy(article, first) for article, first in sorted(firsts.items()) if article != first)
