"""Claims -> events: the claims of one article and of many that are about the same event, joined."""

from collections.abc import Iterable, Mapping, Sequence

from geo.merge.likeness import Features, features_of, kind_family
from geo.merge.links import cluster, find_links
from geo.merge.stories import find_stories
from geo.merge.summary import event_of
from geo.merge.words import Vector, Weights, stems, together
from geo.records import Claim, Event

__all__ = ["merge"]


def merge(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Join the claims that describe the same event; every claim is in exactly one event.

    The result does not depend on the order of the claims. A claim that comes again is taken once. Events
    are in the order of their first day, those without days last.
    """
    ordered = sorted({(claim.id, claim.quote): claim for claim in sorted(claims, key=_order)}.values(), key=_order)
    articles, features = _compared(ordered)
    groups = cluster(len(ordered), find_links(features, articles), features)
    events = [event_of([ordered[index] for index in members], reasons, articles) for members, reasons in groups]
    return tuple(sorted(events, key=_when))


def _compared(claims: Sequence[Claim]) -> tuple[Mapping[str, Vector], list[Features]]:
    """The words of each article by its id, and what is compared of each claim."""
    quotes = {claim.quote: stems(claim.quote) for claim in claims}
    texts: dict[str, list[str]] = {}
    for claim in claims:
        texts.setdefault(claim.source.id, []).append(claim.quote)
    titles = {claim.source.id: claim.source.title for claim in claims}
    whole = {name: together([stems(titles[name]), *(quotes[quote] for quote in said)]) for name, said in texts.items()}
    weights = Weights(whole.values())
    articles = {name: weights.vector(words) for name, words in whole.items()}
    vectors = {quote: weights.vector(words) for quote, words in quotes.items()}
    stories = find_stories(articles, {claim.source.id: claim.source.published for claim in claims})
    leading = _leading(claims)
    features = [
        features_of(claim, story=stories[claim.source.id], leading=index in leading, words=vectors[claim.quote])
        for index, claim in enumerate(claims)
    ]
    return articles, features


def _leading(claims: Sequence[Claim]) -> set[int]:
    """The most salient claim of each family of kinds in each article, by its place in the sequence."""
    best: dict[tuple[str, str], int] = {}
    for index, claim in enumerate(claims):
        key = claim.source.id, kind_family(claim.type)
        if key not in best or claim.salience > claims[best[key]].salience:
            best[key] = index
    return set(best.values())


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.source.id, claim.trigger.start, claim.quote


def _when(event: Event) -> tuple[bool, int, str]:
    day = event.when.start
    return day is None, day.toordinal() if day else 0, event.id
