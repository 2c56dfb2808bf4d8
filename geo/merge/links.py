"""Which claims are compared, and which of those compared belong together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from geo.merge.likeness import (
    Features,
    counts_agree,
    counts_differ,
    kind_family,
    places_alike,
    same_actors,
    same_kind,
    same_status,
    same_time,
)
from geo.merge.words import Vector, cosine, heaviest

_UNWILLED = ("DISASTER", "ACCIDENT")
"""What nobody does; the harm of one is told in many words."""
_CELL_DEGREES = 1.0
_BLOCK = 40
"""In a longer block each claim is compared only with this many that follow it."""
_ANCHORS = 4
"""How many of a claim's heaviest words lead to the claims of its story that it is compared with."""

_SAME, _WITHIN = 0.5, 0.01
"""From these likenesses on, two places are one, or one is the other's surroundings."""
_SOME, _ABOUT, _ALIKE, _VERY_ALIKE = 0.05, 0.12, 0.25, 0.4
"""How alike the words of two articles or claims are: some in common, about one subject, alike, nearly the same."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims, by their places in the sequence, that are about one event."""

    first: int
    second: int
    strength: float
    reason: str


def find_links(features: Sequence[Features], articles: Mapping[str, Vector]) -> list[Link]:
    """The links among claims, the strongest first. `features` must be in a settled order, which ties go by."""
    links = []
    for first, second in candidates(features):
        found = link(features[first], features[second], articles)
        if found is not None:
            links.append(Link(first, second, *found))
    return sorted(links, key=lambda one: (-one.strength, one.first, one.second))


def candidates(features: Sequence[Features]) -> set[tuple[int, int]]:
    """The pairs worth comparing: of one article, of one place cell, and of one story by lead or telling words."""
    blocks: dict[tuple[object, ...], list[int]] = {}
    for index, one in enumerate(features):
        for key in _keys(one):
            blocks.setdefault(key, []).append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= _BLOCK:
            pairs.update(combinations(members, 2))
        else:
            ordered = sorted(members, key=lambda i: (features[i].first, i))
            pairs.update((min(a, b), max(a, b)) for n, a in enumerate(ordered) for b in ordered[n + 1 : n + _BLOCK])
    return pairs


def _keys(one: Features) -> Iterator[tuple[object, ...]]:
    kind = kind_family(one.claim.type)
    yield ("article", one.claim.source.id, kind)
    location = one.location
    if location is not None and location.lat is not None and location.lon is not None:
        for shift in (0.0, 0.5):
            yield ("cell", shift, int((location.lat + 90) / _CELL_DEGREES + shift), int((location.lon + 180) / _CELL_DEGREES + shift), kind)
    if one.leading:
        yield ("lead", one.story, kind)
    for stem in heaviest(one.words, _ANCHORS):
        yield ("word", one.story, stem, kind)


def possible(first: Features, second: Features) -> bool:
    """Whether nothing that the two claims say forbids that they are about one event."""
    if not (
        same_kind(first.claim, second.claim) and same_status(first, second) and same_time(first, second) and same_actors(first, second)
    ):
        return False
    if counts_differ(first.claim.counts, second.claim.counts):
        return False
    return first.location is None or second.location is None or places_alike(first, second) is not None


def link(first: Features, second: Features, articles: Mapping[str, Vector]) -> tuple[float, str] | None:
    """How strongly two claims belong together and why; None when they do not."""
    if not possible(first, second):
        return None
    if first.claim.source.id == second.claim.source.id:
        return _within_article(first, second)
    return _across_articles(first, second, articles)


def _within_article(first: Features, second: Features) -> tuple[float, str] | None:
    """One article's claims are of one event when it names the same place for both, or points back by the same word."""
    likeness = places_alike(first, second)
    if likeness is not None:
        same = likeness.value > 0.9 and (first.claim.type == second.claim.type or first.claim.start == second.claim.start)
        return (1.0 + likeness.value, f"{likeness.reason} in one article") if same else None
    again = first.claim.type == second.claim.type and (_stem(first) == _stem(second) or first.claim.type in _UNWILLED)
    if again and counts_agree(first.claim.counts, second.claim.counts):
        return 1.0, "the same numbers in one article"
    if first.location is None and second.location is None and first.claim.type == second.claim.type:
        same_word = _stem(first) == _stem(second)
        same_doers = bool(first.countries & second.countries) or (first.claim.actors and first.claim.actors == second.claim.actors)
        if same_word and same_doers:
            return 1.0, "the same doers and the same word in one article"
    return None


def _stem(one: Features) -> str:
    return one.claim.trigger.text.lower()[:5]


def _across_articles(first: Features, second: Features, articles: Mapping[str, Vector]) -> tuple[float, str] | None:
    """Claims of two articles are of one event when the articles tell one story and the claims agree in place or words."""
    about = cosine(articles[first.claim.source.id], articles[second.claim.source.id])
    same_story = first.story == second.story
    if about < _ABOUT and not same_story:
        return None
    claims = cosine(first.words, second.words)
    numbers = counts_agree(first.claim.counts, second.claim.counts)
    lead = same_story and first.leading and second.leading
    likeness = places_alike(first, second)
    evidence = about + claims + 0.3 * numbers + 0.2 * lead
    reasons = _reasons(first, second, same_story, numbers, claims)
    if likeness is None:
        linked = same_story and ((lead and claims >= _SOME) or claims >= _ALIKE)
        return (evidence, "; ".join(reasons)) if linked else None
    if likeness.value >= _SAME:
        linked = numbers or claims >= _ALIKE or lead or (same_story and claims >= _ABOUT)
    else:
        sure = numbers or (first.exact and second.exact and claims >= _ALIKE) or claims >= _VERY_ALIKE
        linked = likeness.value >= _WITHIN and same_story and sure
    return (evidence + likeness.value, "; ".join([likeness.reason, *reasons])) if linked else None


def _reasons(first: Features, second: Features, same_story: bool, numbers: bool, claims: float) -> list[str]:
    """What speaks for one event, in words."""
    reasons = ["articles that tell one story"] if same_story else []
    reasons += ["the same numbers"] if numbers else []
    reasons += ["much the same words"] if claims >= _ALIKE else []
    reasons += ["the same days"] if first.exact and second.exact else []
    reasons += ["the same doers"] if first.countries & second.countries else []
    return reasons


def cluster(count: int, links: Iterable[Link], features: Sequence[Features]) -> list[tuple[list[int], list[str]]]:
    """Groups of claims with the reasons of their links: the strongest links first, never joining what is not possible together."""
    groups: dict[int, list[int]] = {index: [index] for index in range(count)}
    home = list(range(count))
    reasons: dict[int, list[str]] = {}
    for one in links:
        first, second = sorted((home[one.first], home[one.second]))
        if first == second:
            continue
        if not all(possible(features[a], features[b]) for a in groups[first] for b in groups[second]):
            continue
        for index in groups[second]:
            home[index] = first
        groups[first] += groups.pop(second)
        reasons[first] = [*reasons.get(first, []), one.reason, *reasons.pop(second, [])]
    return [(sorted(members), reasons.get(first, [])) for first, members in sorted(groups.items())]
