"""How likely it is that two claims of different articles are about one event, by weights that are learned from annotated news."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from geo.linear import LinearModel, model, probability
from geo.merge.features import Features
from geo.merge.likeness import places_alike
from geo.merge.matters import compared
from geo.merge.numbers import agreement
from geo.merge.shapes import extent_km
from geo.merge.words import cosine

FEATURES = ("articles", "claims", "numbers", "lead", "place", "kind", "days", "sites", "sufferers", "matter")
JOINING = "joining"
"""In the model beside the features: the mean likeness that two groups of claims must have to be joined, under `least`."""


class _Steps:
    """Stretches of a range of numbers, each named by its lower end."""

    def __init__(self, *bounds: float) -> None:
        self._bounds = bounds
        self._names = ("0", *(f"{bound:.2f}" for bound in bounds))

    def name(self, value: float) -> str:
        """That of the step that a value is on."""
        return self._names[bisect_right(self._bounds, value)]


_ARTICLES = _Steps(0.04, 0.06, 0.08, 0.10, 0.12, 0.14, 0.16, 0.18, 0.20, 0.22, 0.24, 0.28, 0.32, 0.40, 0.50)
_CLAIMS = _Steps(0.01, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.70)
_PLACES = _Steps(0.01, 0.1, 0.5, 0.9)
_ALIKE = 0.2
"""Articles whose words are so alike are mostly of one subject."""
_EXTENTS = _Steps(8, 60)
"""Kilometres: a town's, a district's, and more. Two claims of one country are less often of one event than two of one town."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Learned weights, and how alike groups of claims must be to be joined."""

    model: LinearModel
    least: float

    def likelihood(self, first: Features, second: Features, articles: float) -> float:
        """That two claims are about one event, 0 to 1; `articles` is how alike the words of their articles are."""
        return probability(self.model.score(values(first, second, articles)))


@cache
def shipped() -> Weighing:
    """The weights that come with Dateline."""
    return weighing(model("merging", (*FEATURES, JOINING)))


def weighing(whole: LinearModel) -> Weighing:
    """The weights of a model that has the table of joining beside its features."""
    tables = dict(zip(whole.features, whole.tables, strict=True))
    return Weighing(whole.part(FEATURES), tables[JOINING]["least"])


def values(first: Features, second: Features, articles: float) -> tuple[str, ...]:
    """One value a feature, in their order."""
    return (
        _ARTICLES.name(articles),
        _CLAIMS.name(cosine(first.words, second.words)),
        _numbers(first, second, articles) if first.counts and second.counts else "",
        ("none", "one", "both")[first.leading + second.leading],
        _place(first, second),
        _kind_and_word(first, second),
        "same" if first.exact and second.exact else "",
        compared(first.sites, second.sites),
        compared(first.sufferers, second.sufferers),
        "same" if first.matters & second.matters and not first.forms & second.forms else "",
    )


def _kind_and_word(first: Features, second: Features) -> str:
    """How alike two claims are in kind, and whether their event words are one; where their mode is one, other words say little."""
    word = "same" if first.forms & second.forms else "others"
    a, b = first.claim, second.claim
    if a.type != b.type:
        return f"other {word}"
    if a.mode == b.mode:
        return f"{'mode' if a.mode else 'plain'} {word}"
    return f"{'modes' if a.mode and b.mode else 'type'} {word}"


def _numbers(first: Features, second: Features, articles: float) -> str:
    """How the numbers go together; small ones are often the same, and say something only where places or articles are alike."""
    told = agreement(first.claim.counts, second.claim.counts)
    return "" if told == "few" and articles < _ALIKE and places_alike(first, second) is None else told


def _place(first: Features, second: Features) -> str:
    likeness = places_alike(first, second)
    if likeness is None:
        known = (first.location is not None) + (second.location is not None)
        return ("none", "one", "apart")[known]
    if likeness.inside:
        return "inside"
    extent = min(_extent_km(first), _extent_km(second))
    return f"{_PLACES.name(likeness.value)} {_EXTENTS.name(extent)}"


def _extent_km(one: Features) -> float:
    return extent_km(one.location) if one.location else 0.0
