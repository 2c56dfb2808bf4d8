"""One article's claims -> what it tells: the claims of one event together, and what is compared of them as of one claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from geo.linear import LinearModel
from geo.merge.anaphora import is_anew, is_beside, is_further, is_known, is_late_death, opens_another
from geo.merge.coreference import likelihoods
from geo.merge.features import Features
from geo.merge.likeness import are_apart, may_be_one, told_as_one
from geo.merge.shapes import main_place, spot_of, town_of
from geo.merge.summary import actors_of, main_type, merged_interval, merged_places
from geo.merge.words import Vector
from geo.records import Link

LEAST = 0.7
"""How likely a claim must tell of the event of one before it to be of its telling.

By folds, from 0.5 to 0.7 the share of events that hold something of another fell from .48 to .42 of those with several claims, and an
event of the stories was in 2.03 parts instead of 1.95.
"""


@dataclass(frozen=True, slots=True)
class Telling:
    """Claims of one article that are of one event."""

    members: tuple[Features, ...]
    """In the order of the text."""
    whole: Features
    """What is compared of them, as of one claim: of the id of the most salient."""


def tellings(features: Sequence[Features], weights: LinearModel) -> tuple[list[Telling], list[Link]]:
    """What an article tells, and the links by which its claims are together.

    Each claim joins the claims of the likeliest one before it with which it may tell of one event, or begins anew. This is
    best-first clustering (Ng and Cardie, 2002), but for the claims already together, each of which may rule it out.

    Args:
        features: of all claims of one article, in the order of the text.
        weights: of `coreference`.
    """
    likely = likelihoods(features, weights)
    groups: list[list[int]] = []
    links = []
    for second in range(len(features)):
        home, strength = _group_of(second, groups, likely, features)
        if home is None:
            groups.append([second])
        else:
            links.append(Link(features[home[0]].claim.id, features[second].claim.id, round(strength, 3)))
            home.append(second)
    return [telling([features[index] for index in group]) for group in groups], links


def _group_of(
    second: int, groups: Sequence[list[int]], likely: Mapping[tuple[int, int], float], features: Sequence[Features]
) -> tuple[list[int] | None, float]:
    """The claims that a claim joins, none of which rules it out, and how likely it is of the event of the likeliest of them."""
    best: tuple[list[int] | None, float] = None, LEAST
    for group in groups:
        strength, nearest = max((likely[first, second], first) for first in group)
        if strength < best[1]:
            continue
        if _can_be_one(features[nearest], features[second]) and not any(_are_apart(features[first], features[second]) for first in group):
            best = group, strength
    return best


def _are_apart(first: Features, second: Features) -> bool:
    """Whether the text sets two claims on other days, or at other places."""
    on_other_days = first.exact and second.exact and (first.first > second.last or second.first > first.last)
    return on_other_days or are_apart(first, second)


def _can_be_one(first: Features, second: Features) -> bool:
    """Whether nothing that two claims of one article say rules out that they tell of one event."""
    if is_further(second.claim) or _is_of_before(first, second) or not told_as_one(first, second):
        return False
    if first.claim.start != second.claim.start and opens_another(second.claim):
        return False
    if is_anew(first.claim) != is_anew(second.claim) and first.claim.start != second.claim.start:
        return False
    return not is_beside(first.claim, second.claim) and may_be_one(first, second)


def _is_of_before(first: Features, second: Features) -> bool:
    """Whether a noun tells of what was days before what is new in its sentence: "killed two of those behind last week's raid"."""
    if first.exact or not second.exact or first.claim.start != second.claim.start:
        return False
    return second.last < first.fresh and is_known(second.claim)


def linked_tellings(features: Sequence[Features], links: Iterable[Link]) -> list[Telling]:
    """The tellings of some claims of one article that links between its claims make; a claim without a link is its own."""
    number = {one.claim.id: index for index, one in enumerate(features)}
    home = [[index] for index in range(len(features))]
    for link in links:
        if link.first not in number or link.second not in number:
            continue
        first, second = home[number[link.first]], home[number[link.second]]
        if first is not second:
            first += second
            for index in second:
                home[index] = first
    groups = {id(group): group for group in home}
    return [telling([features[index] for index in sorted(group)]) for group in groups.values()]


def telling(members: Sequence[Features]) -> Telling:
    """Claims of one event with what is compared of them together."""
    return Telling(tuple(members), members[0] if len(members) == 1 else _whole(members))


def _whole(members: Sequence[Features]) -> Features:
    """What is compared of several claims of one article, as of one claim."""
    leading = sorted(members, key=lambda one: (-one.claim.salience, one.claim.trigger.start))
    claims = [one.claim for one in leading]
    kind = main_type(claims)
    head = next((claim for claim in claims if claim.type == kind), claims[0])
    claim = replace(
        head,
        when=merged_interval(claims),
        places=merged_places([one for one in claims if not is_late_death(one)]),
        actors=actors_of(claim.actors for claim in claims),
        recipients=actors_of(claim.recipients for claim in claims),
        counts=tuple(dict.fromkeys(count for claim in claims for count in claim.counts)),
    )
    place = main_place(claim)
    exact = any(one.exact for one in members)
    first, last, fresh = _days(members)
    best = leading[0]
    return replace(
        best,
        claim=claim,
        location=place.location if place else None,
        spot=spot_of(claim, place),
        town=town_of(place),
        first=first,
        last=last,
        fresh=fresh,
        exact=exact,
        kinds=frozenset().union(*(one.kinds for one in members)),
        lasts=all(one.lasts for one in members),
        recent=any(one.recent for one in members),
        countries=frozenset().union(*(one.countries for one in members)),
        sufferers=frozenset().union(*(one.sufferers for one in members)),
        sides=max((one.sides for one in members), key=len),
        unharmed=all(one.unharmed for one in members),
        another=any(one.another for one in members),
        leading=any(one.leading for one in members),
        forms=frozenset().union(*(one.forms for one in members)),
        matters=frozenset().union(*(one.matters for one in members)),
        against_outlaws=all(one.against_outlaws for one in members if one.counts),
        counts=tuple(dict.fromkeys(count for one in members for count in one.counts)),
        magnitude=max(one.magnitude for one in members),
        sites=frozenset().union(*(one.sites for one in members)),
        persons=frozenset().union(*(one.persons for one in members)),
        illnesses=frozenset().union(*(one.illnesses for one in members)),
        outbreak=any(one.outbreak for one in members),
        storms=frozenset().union(*(one.storms for one in members)),
        words=_sum([one.words for one in members]),
    )


def _days(members: Sequence[Features]) -> tuple[int, int, int]:
    """The days between which it happened, the shortest that the text itself gives, and the first of them if it is what is new."""
    exact = [one for one in members if one.exact]
    if exact:
        best = min(exact, key=lambda one: (one.last - one.first, one.first))
        return best.first, best.last, best.first
    known = [one for one in members if one.last]
    if not known:
        return 0, 0, 0
    return min(one.first for one in known), max(one.last for one in known), max(one.fresh for one in known)


def _sum(vectors: Sequence[Vector]) -> Vector:
    """The words of several texts, each by its greatest weight, as a vector of length 1."""
    found: dict[str, float] = {}
    for one in vectors:
        for stem, weight in one.items():
            if weight > found.get(stem, 0.0):
                found[stem] = weight
    length = sqrt(sum(found[stem] * found[stem] for stem in sorted(found))) or 1.0
    return {stem: weight / length for stem, weight in found.items()}
