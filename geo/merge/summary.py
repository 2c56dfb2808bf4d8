"""The event that a group of claims describes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256

from geo.lexicon import table
from geo.merge.anaphora import is_aftermath, is_late_death
from geo.merge.copies import copies
from geo.merge.features import order
from geo.merge.numbers import is_against_outlaws, is_done_by_outlaws, thing, typical, whole
from geo.merge.reasons import reason
from geo.merge.shapes import SAME_PLACE, alike, extent_km
from geo.records import Actor, Claim, ClaimPlace, Copy, Count, Event, EventType, Interval, Link, Status

_SURE: tuple[Status, ...] = ("reported", "claimed", "planned", "denied", "hypothetical")
_HAPPENED: tuple[Status, ...] = ("reported", "claimed")
_LABEL_LONGEST = 100
_LINKS = {"at": "in", "destination": "to", "near": "near", "origin": "from"}
_ID_LENGTH = 16
_PLACE_ROLES = ("at", "origin", "destination", "near")
"""In the order in which an event has its places."""


def event_of(claims: Iterable[Claim], links: Iterable[Link]) -> Event:
    """The event of claims that belong together, at least one, and of the links that they have among themselves and with others."""
    ordered = tuple(sorted(claims, key=order))
    leading = sorted(ordered, key=lambda claim: (-claim.salience, order(claim)))
    own = [claim for claim in leading if not is_late_death(claim)] or leading
    kind = main_type(leading)
    status = _status(ordered)
    told = [claim for claim in own if _is_of_status(claim, status)] or leading
    main = next((claim for claim in told if claim.places), told[0])
    kept = merged_places([main, *own])
    named = _main_place(main, kept)
    places = _named_first(kept, named)
    held = tuple(links)
    copied = copies(ordered, held)
    return Event(
        id=id_of(ordered[0]),
        type=kind,
        mode=next((claim.mode for claim in leading if claim.type == kind and claim.mode), ""),
        label=_label(main, named),
        status=status,
        when=merged_interval(leading),
        claims=ordered,
        places=places,
        actors=_in_full(actors_of(claim.actors for claim in leading)),
        recipients=_in_full(actors_of(claim.recipients for claim in leading)),
        counts=merged_counts(own),
        number_of_sources=independent_sources(ordered, copied),
        reason=reason(ordered, copied),
        links=held,
        copies=copied,
    )


def id_of(claim: Claim) -> str:
    """The id of an event whose first claim this is."""
    return "e" + sha256(claim.id.encode()).hexdigest()[:_ID_LENGTH]


def main_type(claims: Sequence[Claim]) -> EventType:
    """The type that most claims have, what is not OTHER first; the most salient claim's in a tie."""
    telling = [claim for claim in claims if claim.type != "OTHER"] or claims
    counts = Counter(claim.type for claim in telling)
    return max(counts, key=lambda kind: counts[kind])


def _status(claims: Sequence[Claim]) -> Status:
    given = {claim.status for claim in claims}
    return next(status for status in _SURE if status in given)


def _is_of_status(claim: Claim, status: Status) -> bool:
    """Whether a claim tells of an event as it is known to be: what came of a plan, and not the plan."""
    return claim.status == status or (status in _HAPPENED and claim.status in _HAPPENED)


def merged_interval(claims: Sequence[Claim]) -> Interval:
    """The shortest interval that the text itself gives of it; that of its aftermath or the first publication only when no claim has one."""

    def rank(claim: Claim) -> tuple[bool, bool, int, date]:
        when = claim.when
        days = (when.end - when.start).days if when.start and when.end else 10**6
        published = when.source == "publication" or is_aftermath(claim) or claim.trigger.text.lower() in table("merging")["declaring"]
        return when.start is None, published, days, (when.start if published else None) or date.min

    return min(claims, key=rank).when


def merged_places(claims: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """The places of each role, without those that only surround another of the same role."""
    kept: list[ClaimPlace] = []
    for place in sorted((p for claim in claims for p in claim.places), key=lambda p: round(extent_km(p.location), 1)):
        same_role = [other for other in kept if other.role == place.role]
        if not any(_covered(other, place) for other in same_role):
            kept.append(place)
    goals = [place for place in kept if place.role == "destination"]
    kept = [place for place in kept if place.role != "at" or not any(_same(place, goal) for goal in goals)]
    return tuple(sorted(kept, key=lambda place: _PLACE_ROLES.index(place.role)))


def _same(first: ClaimPlace, second: ClaimPlace) -> bool:
    """Whether an arrival and a goal are one place, which then stands once, as the goal."""
    if first.location.lat is None or second.location.lat is None:
        return False
    likeness = alike(first.location, second.location)
    return likeness is not None and likeness.value > SAME_PLACE


def _covered(small: ClaimPlace, large: ClaimPlace) -> bool:
    if small.location.lat is None or large.location.lat is None:
        return small.location.mention.text.casefold() == large.location.mention.text.casefold()
    return alike(small.location, large.location) is not None


def actors_of(groups: Iterable[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """All actors once, those whose country is known before namesakes without."""
    found: dict[str, Actor] = {}
    for actor in (actor for group in groups for actor in group):
        known = found.get(actor.name.casefold())
        if known is None or (not known.country and actor.country):
            found[actor.name.casefold()] = actor
    return tuple(found.values())


def _in_full(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The actors, a private person once whom the sources name in full and shorter: "Omar Diaz Ruiz", "Omar Diaz".

    Not a body, of which another may be a part: "United Nations", "United Nations Security Council".
    """
    persons = [f"{actor.name} " for actor in actors if actor.sector == "CVL" and actor.name.istitle() and " " in actor.name]
    short = {name for name in persons if any(other != name and other.startswith(name) for other in persons)}
    return tuple(actor for actor in actors if f"{actor.name} " not in short)


def merged_counts(claims: Sequence[Claim]) -> tuple[Count, ...]:
    """For each thing counted the least and the greatest number that a claim gives, and the best of the most salient.

    Tolls rise, so their best number is that of the latest article, and of what one speaker tells there only the greatest
    counts: "risen to eight after three died". A best number below the least of that claim is one of before: "at least
    nine", "had spoken of seven"; where all are, its least is the best. Where some claim says "at least" more, there is no
    greatest.
    """
    by_thing: dict[str, list[tuple[Claim, Count]]] = {}
    attacked = any(is_done_by_outlaws(claim) for claim in claims)
    for claim in claims:
        for count in whole(claim):
            by_thing.setdefault(_thing_of(claim, count, attacked=attacked), []).append((claim, count))
    return tuple(_merged_count(what, _in_turn(_without_parts(given))) for what, given in by_thing.items())


def _without_parts(given: Sequence[tuple[Claim, Count]]) -> Sequence[tuple[Claim, Count]]:
    """The numbers of one thing without those of bodies brought out, where a greater one is known of all who died."""
    retrieving = table("merging")["retrieving"]
    whole_ones = [typical(count) for claim, count in given if claim.trigger.text.lower() not in retrieving]
    most = max(whole_ones, default=0)
    return [one for one in given if one[0].trigger.text.lower() not in retrieving or typical(one[1]) >= most]


def _thing_of(claim: Claim, count: Count, *, attacked: bool) -> str:
    """What is counted; of an attack by outlaws their own dead, which are none of those whom they killed.

    Drones that were shot down are fewer than those that were fired, and no other number of them.
    """
    what, merging = thing(count.what), table("merging")
    if count.what in merging["fired"] and claim.trigger.text.lower() in merging["downing"]:
        return f"{what} {merging['downed']}"
    own = attacked and what in merging["rising"] and is_against_outlaws(claim)
    return f"{merging['outlaws_counted']} {what}" if own else what


def _in_turn(given: Sequence[tuple[Claim, Count]]) -> list[Count]:
    """The numbers of one thing in the order in which they hold: of what rises those of the latest article first."""
    if given[0][1].what not in table("merging")["rising"]:
        return [count for _, count in given]
    return _tolls(sorted(given, key=lambda one: one[0].source.published or date.min, reverse=True))


def _tolls(given: Iterable[tuple[Claim, Count]]) -> list[Count]:
    """The greatest number that each speaker of each article gives, in the order of the claims."""
    greatest: dict[tuple[str, str], Count] = {}
    for claim, count in given:
        known = greatest.setdefault((claim.source.id, claim.speaker), count)
        if typical(count) > typical(known):
            greatest[claim.source.id, claim.speaker] = count
    return list(greatest.values())


def _merged_count(what: str, counts: Sequence[Count]) -> Count:
    bests = [count.best for count in counts if count.best is not None]
    highs = [count.high for count in counts if count.high is not None] + bests
    low, high = _least(counts), max(highs, default=None)
    if low is not None and high is not None and low > high:
        low, high = high, low
    least = max((count.low for count in counts if count.low is not None and _is_open(count)), default=0)
    best = next((best for best in bests if best >= (counts[0].low or 0)), counts[0].low if bests else None)
    return Count(what, low, best, high if high is not None and high >= least else None)


def _least(counts: Sequence[Count]) -> int | None:
    """The least number given; of several that are all "at least" so the greatest, which holds for all of them."""
    lows = [count.low if count.low is not None else count.best for count in counts]
    known = [low for low in lows if low is not None]
    if known and all(map(_is_open, counts)):
        return max(known)
    ends = [count.high for count, low in zip(counts, lows, strict=True) if low is None and count.high is not None]
    return min(known + ends) if known else None


def _is_open(count: Count) -> bool:
    """Whether only the lower end of a number is told: "at least"."""
    return count.best is None and count.high is None


def independent_sources(claims: Iterable[Claim], copied: Iterable[Copy]) -> int:
    """How many outlets report the event, those not counted that only copy another's text."""
    without = {copy.article for copy in copied}
    return len({claim.source.outlet.casefold() or claim.source.id for claim in claims if claim.source.id not in without})


def _named_first(places: Sequence[ClaimPlace], named: ClaimPlace | None) -> tuple[ClaimPlace, ...]:
    """The places by role as before, of each role that first which the label names."""
    return tuple(sorted(places, key=lambda place: (_PLACE_ROLES.index(place.role), place != named)))


def _label(main: Claim, where: ClaimPlace | None) -> str:
    """What happened in the words of the most salient claim that has a place, and where."""
    told = main.headline or main.trigger.text
    name = _where(where) if where is not None else ""
    if where is not None and _is_taken_up(main, where, told):
        told, name = told.rsplit(" ", 2)[0], name.removeprefix(_LINKS[where.role] + " ")
    if where is not None and _is_object(main, where, told):
        name = name.removeprefix(_LINKS[where.role] + " ")
    bare = name.removeprefix(_LINKS[where.role] + " ") if where is not None else name
    if told.casefold().endswith((name.casefold(), f" {bare.casefold()}")) or told.casefold().startswith(f"{bare.casefold()} "):
        name = ""  # "Chad closed its border with Sudan", "Gunmen entered Kuriga", "Kuriga hit by mudflows"
    room = max(_LABEL_LONGEST - len(name) - 1, _LABEL_LONGEST // 2)
    what = told if len(told) <= room else told[:room].rsplit(" ", 1)[0]
    label = " ".join(f"{what} {name}".split())
    return label[:1].upper() + label[1:]


def _main_place(main: Claim, places: Sequence[ClaimPlace]) -> ClaimPlace | None:
    """The place that a label names: of those of the first role, what the main claim names first, else the event's first.

    Where the main claim tells of a way, that is not where another claim has somebody stand.
    """
    told = {place.role for place in main.places}
    goes = "destination" in told and "at" not in told
    for role in ("destination", "at", "near", "origin") if goes else _LINKS:
        own = [place for place in main.places if place.role == role and place in places]
        named = sorted(own, key=lambda place: place.location.mention.start) or [place for place in places if place.role == role]
        if named:
            return named[0]
    return None


def _is_taken_up(claim: Claim, place: ClaimPlace, told: str) -> bool:
    """Whether a headline ends with the noun that takes up the place, named before: "visited the state"."""
    article, noun = ["", *told.lower().split()][-2:] if " " in told else ("", "")
    before = place.location.mention.start < claim.start
    return before and article in table("grammar")["definite"] and noun in table("place_words")["taken_up"]["features"]


def _is_object(claim: Claim, place: ClaimPlace, told: str) -> bool:
    """Whether the place is what the claim's verb is done to: "hit the province of X"."""
    mention = place.location.mention
    if place not in claim.places or not told.endswith(claim.trigger.text) or mention.start < claim.trigger.end:
        return False
    between = claim.quote[claim.trigger.end - claim.start : mention.start - claim.start].lower().split()
    return all(word in table("grammar")["determiners"] for word in between)


def _where(place: ClaimPlace) -> str:
    """A place as a headline ends with it: a settlement as the text writes it, an area by its own name."""
    mention, known = place.location.mention, place.location.place
    if mention.kind == "relative":
        if mention.phrase is None or mention.phrase.relation == "part" or mention.text[:1].isupper():
            return f"{_LINKS[place.role]} {mention.text}"  # "in Kursk region, 50 km from the Ukrainian border"
        opened = mention.text.startswith("the ")  # "the Turkish border", but "near the Turkish border"
        return f"{'to' if place.role == 'destination' else 'at'} {mention.text}" if opened else mention.text
    written = known is None or (place.location.precision == "settlement" and mention.text.casefold() != known.name.casefold())
    name = mention.text if written or known is None else known.name
    name = name.title() if name.isupper() and place.location.precision == "settlement" else name  # of a dateline
    link = "at" if place.role == "at" and place.location.precision == "site" else _LINKS[place.role]
    return f"{link} {name[:1].lower() + name[1:] if name.startswith('The ') else name}"
