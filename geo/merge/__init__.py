"""Claims -> events: the claims of one article and of many that are about the same event, joined."""

from collections.abc import Iterable

from geo.merge.likeness import Vocabulary, features_of
from geo.merge.links import cluster, find_links
from geo.merge.summary import event_of
from geo.records import Claim, Event

__all__ = ["merge"]


def merge(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """Join the claims that describe the same event; every claim is in exactly one event.

    The result does not depend on the order of the claims. A claim that comes again is taken once. Events
    are in the order of their first day, those without days last.
    """
    ordered = sorted({(claim.id, claim.quote): claim for claim in sorted(claims, key=_order)}.values(), key=_order)
    vocabulary = Vocabulary(ordered)
    features = [features_of(claim) for claim in ordered]
    groups = cluster(len(ordered), find_links(features, vocabulary), features)
    events = [event_of([ordered[index] for index in members], reasons, vocabulary) for members, reasons in groups]
    return tuple(sorted(events, key=_when))


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.source.id, claim.trigger.start, claim.quote


def _when(event: Event) -> tuple[bool, int, str]:
    day = event.when.start
    return day is None, day.toordinal() if day else 0, event.id
