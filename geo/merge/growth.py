"""Events that grow: new claims are joined to stored events, and what was compared before is not compared again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from geo.merge.clusters import clusters
from geo.merge.features import Features, by_article, features_of, order
from geo.merge.likeness import REACH_DAYS, may_be_one, told_as_one
from geo.merge.links import Comparing
from geo.merge.summary import event_of
from geo.merge.tellings import Telling, linked_tellings, tellings
from geo.merge.weighing import Weighing, shipped
from geo.records import Claim, Event, Link


@dataclass(frozen=True, slots=True)
class Growth:
    """Events after new claims were added."""

    events: tuple[Event, ...]
    """All of them, in the order of their first day, those without days last."""
    compared: int
    """How many pairs of claims were compared; none of two claims that were known before."""


def grow(known: Iterable[Event], claims: Iterable[Claim], *, weighing: Weighing | None = None) -> Growth:
    """Add claims to events that were made before; the events are those that one run over all claims makes.

    Only events that a new claim is linked to, directly or by way of others, are made anew; all others are
    passed on as they are. An event keeps its id as long as it keeps the first of its claims. When a claim
    joins two events, the joint event has the id of the one whose first claim was published first, and the
    other's under `former_ids`.

    The events are those of one run when articles come in the order of their publication, and in any order as
    long as no more claims than `candidates.BLOCK` of a month share a telling word or a place.

    Args:
        known: stored events, with their links.
        claims: of new articles, all those of an article together; those of articles that are known are left out.
        weighing: learned weights; those that come with Dateline unless given.
    """
    stored = tuple(known)
    weights = weighing or shipped()
    before = {claim.id: event for event in stored for claim in event.claims}
    articles = {claim.source.id for event in stored for claim in event.claims}
    new = {claim.id: claim for claim in sorted(claims, key=order) if claim.source.id not in articles}
    everything = sorted([*(claim for event in stored for claim in event.claims), *new.values()], key=order)
    said = by_article(_within_reach(everything, new))
    features = {name: features_of(own) for name, own in said.items()}
    joined = _links_within(stored)
    told, held = _told(features, articles, joined, weights)
    wholes = sorted((one.whole for one in told), key=lambda one: order(one.claim))
    found, compared = Comparing(said, weights).links(wholes, [one.claim.id in new for one in wholes])
    links = [*(link for event in stored for link in event.links), *held, *found]
    touched = _touched(stored, new, links)
    made = list(_remade(touched, before, links, joined, told, weights.least))
    kept = [event for event in stored if event.claims[0].id not in touched]
    return Growth(tuple(sorted(_without_living([*kept, *made]), key=_when)), compared)


def _within_reach(claims: Sequence[Claim], new: Mapping[str, Claim]) -> Iterator[Claim]:
    """The claims that new ones can be compared with: those without a day, and those published around the same days."""
    days = {order(claim)[0] for claim in new.values()}
    if 0 in days:
        yield from claims
        return
    reached = {day + shift for day in days for shift in range(-REACH_DAYS, REACH_DAYS + 1)} | {0}
    yield from (claim for claim in claims if order(claim)[0] in reached)


def _touched(stored: Sequence[Event], new: Mapping[str, Claim], links: Iterable[Link]) -> dict[str, Claim]:
    """The claims that are taken together anew: the new ones, and those that links and stored events lead to from there."""
    known = {claim.id: (claim, event) for event in stored for claim in event.claims}
    ties: dict[str, list[str]] = {}
    for link in links:
        ties.setdefault(link.first, []).append(link.second)
        ties.setdefault(link.second, []).append(link.first)
    found = dict(new)
    waiting = list(new)
    while waiting:
        name = waiting.pop()
        together = [claim.id for claim in known[name][1].claims] if name in known else []
        for other in [*ties.get(name, ()), *together]:
            if other not in found:
                found[other] = known[other][0]
                waiting.append(other)
    return found


def _told(
    features: Mapping[str, Sequence[Features]], known: Set[str], joined: Mapping[str, list[Link]], weights: Weighing
) -> tuple[list[Telling], list[Link]]:
    """What each article tells, and the links of that of new ones; of known articles, by id, it is what their links make."""
    told: list[Telling] = []
    links: list[Link] = []
    for name, own in features.items():
        if name in known:
            told += linked_tellings(own, joined.get(name, ()))
        else:
            new, held = tellings(own, weights.within)
            told += new
            links += held
    return told, links


def _links_within(events: Iterable[Event]) -> Mapping[str, list[Link]]:
    """The links between claims of one event and one article, by the article's id: they make its tellings."""
    found: dict[str, list[Link]] = {}
    for event in events:
        articles = {claim.id: claim.source.id for claim in event.claims}
        for link in event.links:
            article = articles.get(link.first, "")
            if article and article == articles.get(link.second):
                found.setdefault(article, []).append(link)
    return found


def _remade(
    touched: Mapping[str, Claim],
    before: Mapping[str, Event],
    links: Sequence[Link],
    joined: Mapping[str, list[Link]],
    told: Iterable[Telling],
    least: float,
) -> Iterator[Event]:
    """The events of claims that are taken together anew."""
    claims = sorted(touched.values(), key=order)
    known = {member.claim.id for one in told for member in one.members}
    further = by_article(claim for claim in claims if claim.id not in known)
    own = [one for one in told if one.members[0].claim.id in touched]
    own += [one for name, of in further.items() for one in linked_tellings(features_of(of), joined.get(name, ()))]
    own.sort(key=lambda one: order(one.members[0].claim))
    number = {member.claim.id: index for index, one in enumerate(own) for member in one.members}
    homes = [_home(one, before) for one in own]
    ties = sorted(_ties(links, number), key=lambda tie: tie[:2])
    linked = {(first, second) for first, second, _ in ties}

    def can_be_one(first: int, second: int) -> bool:
        if (first, second) in linked or (second, first) in linked:
            return True
        if homes[first] is not None and homes[first] is homes[second]:
            return True
        one, other = own[first].whole, own[second].whole
        if one.unharmed or other.unharmed:
            return True  # it goes where its own article's event goes
        return (one.claim.source.id != other.claim.source.id or told_as_one(one, other)) and may_be_one(one, other)

    position = {claim.id: index for index, claim in enumerate(claims)}
    held: dict[str, list[Link]] = {}
    for link in sorted((one for one in links if one.first in position), key=lambda one: (position[one.first], position[one.second])):
        held.setdefault(link.first, []).append(link)
    for group in clusters([one.whole.claim.source.id for one in own], ties, least, can_be_one):
        together = [touched[member.claim.id] for index in group for member in own[index].members]
        event = event_of(together, [link for claim in sorted(together, key=order) for link in held.get(claim.id, ())])
        yield _named(event, before)


def _ties(links: Iterable[Link], number: Mapping[str, int]) -> Iterator[tuple[int, int, Link]]:
    """The links between tellings, each with their numbers, the earlier first; of two tellings the strongest."""
    best: dict[tuple[int, int], Link] = {}
    for link in links:
        if link.first in number and link.second in number and number[link.first] != number[link.second]:
            pair = min(number[link.first], number[link.second]), max(number[link.first], number[link.second])
            if pair not in best or link.strength > best[pair].strength:
                best[pair] = link
    yield from ((first, second, link) for (first, second), link in best.items())


def _home(one: Telling, before: Mapping[str, Event]) -> Event | None:
    """The stored event that a telling is of, but for one that a person corrected."""
    event = before.get(one.members[0].claim.id)
    return event if event is not None and not event.corrected else None


def _named(event: Event, before: Mapping[str, Event]) -> Event:
    """An event under the id that it has: of the known events whose first claim it has the first one's, else its own."""
    firsts = [before[claim.id] for claim in event.claims if claim.id in before and before[claim.id].claims[0].id == claim.id]
    if not firsts:
        return event
    former = {name for known in firsts for name in (known.id, *known.former_ids)} - {firsts[0].id}
    return replace(event, id=firsts[0].id, former_ids=tuple(sorted(former)))


def _without_living(events: Sequence[Event]) -> Iterator[Event]:
    """The events, the former ids taken from them that an event has again."""
    living = {event.id for event in events}
    for event in events:
        former = tuple(name for name in event.former_ids if name not in living)
        yield event if former == event.former_ids else replace(event, former_ids=former)


def _when(event: Event) -> tuple[bool, int, str]:
    day = event.when.start
    return day is None, day.toordinal() if day else 0, event.id
