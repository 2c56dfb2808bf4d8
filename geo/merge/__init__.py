"""Claims -> events: the claims of one article and of many that are about the same event, joined."""

from collections.abc import Iterable

from geo.merge.growth import Growth, grow
from geo.merge.summary import event_of, id_of
from geo.merge.weighing import Weighing
from geo.records import Claim, Event

__all__ = ["Growth", "Weighing", "event_of", "grow", "id_of", "merge"]


def merge(claims: Iterable[Claim], *, weighing: Weighing | None = None) -> tuple[Event, ...]:
    """Join the claims that describe the same event; every claim is in exactly one event.

    The result does not depend on the order of the claims. A claim that comes again is taken once. Events
    are in the order of their first day, those without days last.

    Args:
        claims: of any number of articles, all those of an article together.
        weighing: learned weights; those that come with Dateline unless given.
    """
    return grow((), claims, weighing=weighing).events
