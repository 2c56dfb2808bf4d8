"""How likely it is that two articles tell of one event, by weights that are learned from annotated news."""

from dataclasses import dataclass
from functools import cache

from geo.lexicon import table
from geo.linear import LinearModel, model, probability
from geo.merge.coreference import shipped_weights
from geo.merge.features import Features
from geo.merge.likeness import places_alike
from geo.merge.matters import alike_or_not, compared
from geo.merge.numbers import agreement
from geo.merge.shapes import extent_km
from geo.merge.steps import Steps
from geo.merge.words import cosine

FEATURES = (
    "articles", "words", "numbers", "lead", "place", "kinds", "mode", "days", "sites", "persons", "sufferers", "countries", "doers",
    "status", "event words", "published", "place and days", "lead and words", "kinds and event words", "articles and lead",
    "articles and words", "news", "undated articles", "undated words", "undated place",
)  # fmt: skip
JOINING = "joining"
"""In the model beside the features: the mean likeness that two groups of claims must have to be joined, under `least`."""


_ARTICLES = Steps(0.04, 0.06, 0.08, 0.10, 0.12, 0.14, 0.16, 0.18, 0.20, 0.22, 0.24, 0.28, 0.32, 0.40, 0.50)
_GAPS = Steps(1, 2, 4, 8, 32)
"""Days."""
_WEEK = 7
_SURE = {"reported": "told", "claimed": "told", "denied": "denied", "planned": "open", "hypothetical": "open"}
"""What a status comes to: what is told, denied, or may yet come."""
_CLAIMS = Steps(0.01, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.70)
_PLACES = Steps(0.01, 0.1, 0.5, 0.9)
_EXTENTS = Steps(8, 60)
"""Kilometres: a town's, a district's, and more. Two tellings of one country are less often of one event than two of one town."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Learned weights, and how alike groups of tellings must be to be joined."""

    within: LinearModel
    """By which one article's claims are taken together."""
    model: LinearModel
    """By which tellings of two articles are linked."""
    least: float

    def likelihood(self, first: Features, second: Features, articles: float) -> float:
        """That two tellings are of one event, 0 to 1; `articles` is how alike the words of their articles are."""
        return probability(self.model.score(values(first, second, articles)))


@cache
def shipped() -> Weighing:
    """The weights that come with Dateline."""
    return weighing(shipped_weights(), model("merging", (*FEATURES, JOINING)))


def weighing(within: LinearModel, whole: LinearModel) -> Weighing:
    """The weights of two models, the second of which has the table of joining beside its features."""
    tables = dict(zip(whole.features, whole.tables, strict=True))
    return Weighing(within, whole.part(FEATURES), tables[JOINING]["least"])


def values(first: Features, second: Features, articles: float) -> tuple[str, ...]:
    """One value a feature, in their order."""
    alike, words = _ARTICLES.name(articles), _CLAIMS.name(cosine(first.words, second.words))
    lead = ("none", "one", "both")[first.leading + second.leading]
    place, days, said = _place(first, second), _days(first, second), _event_words(first, second)
    a, b = first.claim, second.claim
    dated = bool(first.published and second.published)
    return (
        alike,
        words,
        agreement(first.counts, second.counts),
        lead,
        place,
        " ".join(sorted((a.type, b.type))),
        alike_or_not(a.mode, b.mode) if a.type == b.type else "",
        days,
        compared(first.sites, second.sites),
        compared(first.persons, second.persons),
        compared(first.sufferers, second.sufferers),
        compared(first.countries, second.countries),
        compared(_doers(first), _doers(second)),
        " ".join(sorted((_SURE[a.status], _SURE[b.status]))),
        said,
        _GAPS.name(abs(first.published - second.published)) if dated else "",
        f"{place.partition(' ')[0]} {days}",
        f"{lead} {words}",
        f"{'kin' if first.kinds & second.kinds else 'others'} {said}",
        f"{alike[:3]} {lead}",
        f"{alike[:3]} {words[:3]}",
        _news(first, second),
        "" if dated else alike,
        "" if dated else words,
        "" if dated else f"{lead} {place}",
    )


def _doers(one: Features) -> frozenset[str]:
    return frozenset(actor.name.casefold() for actor in one.claim.actors)


def _event_words(first: Features, second: Features) -> str:
    """Whether two tellings share a form of an event word, by which a harm is told that much else has too, or only its matter."""
    shared = first.forms & second.forms
    if shared:
        return "harm" if shared <= frozenset(table("merging")["harm"]) else "form"
    return "matter" if first.matters & second.matters else ""


def _days(first: Features, second: Features) -> str:
    """How many of the two texts give the days, and how far these are apart; "wide" where one gives weeks."""
    if not first.last or not second.last:
        return "unknown"
    apart = max(first.first - second.last, second.first - first.last, 0)
    wide = " wide" if first.exact and second.exact and max(first.last - first.first, second.last - second.first) > _WEEK else ""
    return f"{first.exact + second.exact} {_GAPS.name(apart)}{wide}"


def _news(first: Features, second: Features) -> str:
    """How far apart are the days on which two tellings can be what is new."""
    if not first.last or not second.last or (first.exact and second.exact):
        return ""
    return f"{first.exact or second.exact:d} {_GAPS.name(max(first.fresh - second.last, second.fresh - first.last, 0))}"


def _place(first: Features, second: Features) -> str:
    if first.spot and first.spot == second.spot:
        return "same 0"
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
