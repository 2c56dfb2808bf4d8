"""Tellings -> the links between those of two articles that are alike enough to be of one event."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from geo.merge.candidates import candidates
from geo.merge.copies import Runs, repeats, runs_of
from geo.merge.features import Features
from geo.merge.likeness import possible, same_storm
from geo.merge.weighing import Weighing
from geo.merge.words import cosine
from geo.records import Claim, Link

_LEAST_ARTICLES = 0.04
"""Tellings of articles whose words are less alike are not looked at further."""
_OF_ONE_STORM = 0.9
"""How likely two tellings that name one storm are of one event, at least."""
_LEAST_LINK = 0.05
"""Less likely links are not kept."""


class Comparing:
    """Compares tellings two by two, and remembers what it found out about their articles."""

    def __init__(self, claims: Mapping[str, Sequence[Claim]], weighing: Weighing) -> None:
        """`claims` are those of each article, by its id."""
        self._claims = claims
        self._weighing = weighing
        self._runs: dict[str, Runs] = {}

    def links(self, features: Sequence[Features], new: Sequence[bool]) -> tuple[list[Link], int]:
        """The links of new tellings, with one another and with those known, and how many pairs were compared for them.

        Of two articles each telling is linked with that of the other that is most like it, or that it is most like.
        `features` must be in the order of publication, those of an article together.
        """
        links: list[Link] = []
        compared = 0
        for _, pairs in groupby(candidates(features, new), lambda pair: features[pair[1]].claim.source.id):
            by_other: dict[str, list[tuple[int, int]]] = {}
            for first, second in pairs:
                by_other.setdefault(features[first].claim.source.id, []).append((first, second))
                compared += 1
            for between in by_other.values():
                links += self._across(features, between)
        return links, compared

    def _across(self, features: Sequence[Features], pairs: Sequence[tuple[int, int]]) -> Iterator[Link]:
        """The links of two articles."""
        one, other = (features[index] for index in pairs[0])
        articles = cosine(one.article, other.article)
        if articles < _LEAST_ARTICLES:
            return
        likely: dict[tuple[int, int], float] = {}
        for first, second in pairs:
            if possible(features[first], features[second]):
                likelihood = self._weighing.likelihood(features[first], features[second], articles)
                if same_storm(features[first], features[second]):
                    likelihood = max(likelihood, _OF_ONE_STORM)
                if likelihood >= _LEAST_LINK:
                    likely[first, second] = round(likelihood, 3)
        best = _best(likely)
        copied = bool(best) and self._repeated(one.claim.source.id, other.claim.source.id)
        for first, second in best:
            a, b = features[first], features[second]
            yield Link(a.claim.id, b.claim.id, likely[first, second], copied)

    def _repeated(self, *articles: str) -> bool:
        for article in articles:
            if article not in self._runs:
                self._runs[article] = runs_of(self._claims[article])
        first, second = articles
        return repeats(self._runs[first], self._runs[second])


def _best(likely: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs that are the likeliest of one of their claims, in the order of the claims."""
    firsts: dict[int, tuple[int, int]] = {}
    seconds: dict[int, tuple[int, int]] = {}
    for pair in sorted(likely, key=lambda pair: (-likely[pair], pair)):
        firsts.setdefault(pair[0], pair)
        seconds.setdefault(pair[1], pair)
    return sorted({*firsts.values(), *seconds.values()})
