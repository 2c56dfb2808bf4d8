"""Two claims -> the link between them, when they are alike enough to be about one event."""

from collections.abc import Mapping, Sequence

from geo.merge.copies import Runs, repeats, runs_of
from geo.merge.likeness import Features, counts_in_common, places_alike, possible
from geo.merge.reasons import in_common
from geo.merge.shapes import SAME_PLACE
from geo.merge.weighing import Weighing, stem
from geo.merge.words import cosine
from geo.records import Claim, Link

_UNWILLED = ("DISASTER", "ACCIDENT")
"""What nobody does; the harm of one is told in many words."""
_LEAST_ARTICLES = 0.04
"""Claims of articles whose words are less alike are not looked at further."""
_LEAST_LINK = 0.05
"""Less likely links are not kept."""
_IN_ONE_ARTICLE = 0.95
"""How likely it is that what one article tells again is one event."""


class Comparing:
    """Compares claims two by two, and remembers what it found out about their articles."""

    def __init__(self, claims: Mapping[str, Sequence[Claim]], weighing: Weighing) -> None:
        """`claims` are those of each article, by its id."""
        self._claims = claims
        self._weighing = weighing
        self._articles: dict[tuple[str, str], float] = {}
        self._runs: dict[str, Runs] = {}
        self._copied: dict[tuple[str, str], bool] = {}

    def link(self, first: Features, second: Features) -> Link | None:
        """The link of two claims; None when they are not about one event as far as they themselves tell."""
        if first.claim.source.id == second.claim.source.id:
            return _within_article(first, second)
        articles = self._likeness(first, second)
        if articles < _LEAST_ARTICLES or not possible(first, second):
            return None
        likelihood = self._weighing.likelihood(first, second, articles)
        if likelihood < _LEAST_LINK:
            return None
        copied = self._repeated(first.claim.source.id, second.claim.source.id)
        return Link(first.claim.id, second.claim.id, round(likelihood, 3), in_common(first, second, copied=copied), copied)

    def _likeness(self, first: Features, second: Features) -> float:
        pair = first.claim.source.id, second.claim.source.id
        if pair not in self._articles:
            self._articles[pair] = cosine(first.article, second.article)
        return self._articles[pair]

    def _repeated(self, first: str, second: str) -> bool:
        pair = first, second
        if pair not in self._copied:
            for article in pair:
                if article not in self._runs:
                    self._runs[article] = runs_of(self._claims[article])
            self._copied[pair] = repeats(self._runs[first], self._runs[second])
        return self._copied[pair]


def _within_article(first: Features, second: Features) -> Link | None:
    """One article's claims are of one event when it names the same place for both, or points back by the same word."""
    if not possible(first, second) or not _told_again(first, second):
        return None
    return Link(first.claim.id, second.claim.id, _IN_ONE_ARTICLE, in_common(first, second, copied=False))


def _told_again(first: Features, second: Features) -> bool:
    same_type = first.claim.type == second.claim.type
    likeness = places_alike(first, second)
    if likeness is not None:
        return likeness.value > SAME_PLACE and (same_type or first.claim.start == second.claim.start)
    if not same_type:
        return False
    same_word = stem(first) == stem(second)
    if (same_word or first.claim.type in _UNWILLED) and counts_in_common(first.claim.counts, second.claim.counts):
        return True
    same_doers = bool(first.countries & second.countries) or bool(first.claim.actors and first.claim.actors == second.claim.actors)
    return first.location is None and second.location is None and same_word and same_doers
