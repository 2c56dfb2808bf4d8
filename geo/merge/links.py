"""Claims -> the links between those that are alike enough to be about one event."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from geo.lexicon import table
from geo.merge.candidates import candidates
from geo.merge.copies import Runs, repeats, runs_of
from geo.merge.likeness import Features, counts_in_common, places_alike, possible, same_matter
from geo.merge.shapes import SAME_PLACE
from geo.merge.weighing import Weighing
from geo.merge.words import cosine
from geo.records import Claim, Link

_UNWILLED = ("DISASTER", "ACCIDENT")
"""What nobody does; the harm of one is told in many words."""
_LEAST_ARTICLES = 0.04
"""Claims of articles whose words are less alike are not looked at further."""
_LEAST_LINK = 0.05
"""Less likely links are not kept."""
_NEAR = 3
"""How many words before a noun its article stands."""
_IN_ONE_ARTICLE = 0.95
"""How likely it is that what one article tells again is one event."""


class Comparing:
    """Compares claims two by two, and remembers what it found out about their articles."""

    def __init__(self, claims: Mapping[str, Sequence[Claim]], weighing: Weighing) -> None:
        """`claims` are those of each article, by its id."""
        self._claims = claims
        self._weighing = weighing
        self._runs: dict[str, Runs] = {}

    def links(self, features: Sequence[Features], new: Sequence[bool]) -> tuple[list[Link], int]:
        """The links of new claims, with one another and with those known, and how many pairs were compared for them.

        Of two articles each claim is linked with those of the other that are most like it, or that it is most like.
        `features` must be in the order of publication, those of an article together.
        """
        links: list[Link] = []
        compared = 0
        for article, pairs in groupby(candidates(features, new), lambda pair: features[pair[1]].claim.source.id):
            by_other: dict[str, list[tuple[int, int]]] = {}
            for first, second in pairs:
                by_other.setdefault(features[first].claim.source.id, []).append((first, second))
                compared += 1
            for other, between in by_other.items():
                links += _within(features, between) if other == article else self._across(features, between)
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


def _within(features: Sequence[Features], pairs: Iterable[tuple[int, int]]) -> Iterator[Link]:
    """The links of one article's claims; a word that goes back goes to the last claim that it can."""
    back: dict[int, int] = {}
    for first, second in pairs:
        a, b = features[first], features[second]
        if not possible(a, b):
            continue
        if _told_again(a, b):
            yield Link(a.claim.id, b.claim.id, _IN_ONE_ARTICLE)
        elif _goes_back(a, b):
            back[second] = first
    for second, first in back.items():
        yield Link(features[first].claim.id, features[second].claim.id, _IN_ONE_ARTICLE)


def _told_again(first: Features, second: Features) -> bool:
    """Whether one article's claims are of one event: it names the same place for both, or points back by the same word or number."""
    same_type = first.claim.type == second.claim.type
    likeness = places_alike(first, second)
    if likeness is not None:
        one_sentence = first.claim.start == second.claim.start
        harm = one_sentence and same_type and first.claim.type in _UNWILLED
        return harm or (likeness.value > SAME_PLACE and (same_type or one_sentence))
    if not same_type:
        return False
    same_word = first.stem == second.stem
    if (same_word or first.claim.type in _UNWILLED) and counts_in_common(first.claim.counts, second.claim.counts):
        return True
    same_doers = bool(first.countries & second.countries) or bool(first.claim.actors and first.claim.actors == second.claim.actors)
    return first.location is None and second.location is None and same_word and same_doers


def _goes_back(first: Features, second: Features) -> bool:
    """Whether a word for what nobody does, as "the blaze", can mean the fire that was told of before: unless it is brought in as new."""
    a, b = first.claim, second.claim
    if a.type not in _UNWILLED or a.type != b.type or not same_matter(a.trigger.text, b.trigger.text):
        return False
    before = b.quote[: b.trigger.start - b.start].lower().split()[-_NEAR:]
    return not any(word in table("merging")["bringing_in"] for word in before)
