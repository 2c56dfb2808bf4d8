"""The links of one article's claims: what it tells again, what a noun goes back to, and what goes on without place or day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.lexicon import table
from geo.merge.anaphora import is_beside, is_brought_in, is_further, is_known, is_latest, is_of_another, is_pointed, opens_back
from geo.merge.features import Features
from geo.merge.likeness import are_apart, may_be_one, places_alike, possible, same_time, tells_of_no_harm, told_as_one
from geo.merge.numbers import counts_in_common, thing
from geo.merge.shapes import SAME_PLACE
from geo.records import Claim, Link

_UNWILLED = ("DISASTER", "ACCIDENT")
"""What nobody does; the harm of one is told in many words."""
_HARMFUL = frozenset(("harm", "ASSAULT"))
_TOLD = ("reported", "claimed")
_IN_ONE_ARTICLE = 0.95
"""How likely it is that what one article tells again is one event."""

Pairs = Iterable[tuple[int, int]]


def links_within(features: Sequence[Features], pairs: Pairs) -> Iterator[Link]:
    """The links of the claims of one article, by those pairs of them that are compared, the later one after the earlier."""
    said = [(first, second) for first, second in pairs if told_as_one(features[first], features[second])]
    since = {(a, features[b].claim.start): b for a, b in reversed(said) if _is_of_before(features[a], features[b])}
    between = [(a, b) for a, b in said if b < since.get((a, features[b].claim.start), b + 1)]
    linked = {(first, second) for first, second in between if _is_told_again(features[first], features[second])}
    others = [pair for pair in between if pair not in linked]
    for goes_back in (_means_what_was_told, _is_unharmed, _goes_on_of_them):
        last = {second: first for first, second in others if goes_back(features[first], features[second])}
        linked |= {(first, second) for second, first in last.items()}
    for first, second in sorted(linked | set(_going_on(features, between, linked))):
        yield Link(features[first].claim.id, features[second].claim.id, _IN_ONE_ARTICLE)


def _is_told_again(first: Features, second: Features) -> bool:
    """Whether two claims are of one event: of the same place, of one sentence, or by the same word or number."""
    if first.claim.start == second.claim.start:
        return _are_of_one_sentence(first, second)
    if first.claim.type != second.claim.type or not possible(first, second):
        return False
    likeness = places_alike(first, second)
    if likeness is not None:
        return likeness.value > SAME_PLACE
    same_word = bool(first.forms & second.forms)
    if (same_word or first.claim.type in _UNWILLED) and counts_in_common(first.claim.counts, second.claim.counts):
        return True
    same_doers = bool(first.countries & second.countries) or bool(first.claim.actors and first.claim.actors == second.claim.actors)
    return first.location is None and second.location is None and same_word and same_doers


def _are_of_one_sentence(first: Features, second: Features) -> bool:
    """Whether one sentence tells two sides of one event, at one place or without saying that it was elsewhere."""
    a, b = first.claim, second.claim
    if is_beside(a, b) or not may_be_one(first, second):
        return False
    likeness = places_alike(first, second)
    if likeness is not None and likeness.value > SAME_PLACE:
        return True
    if likeness is not None:
        return a.type == b.type and a.type in _UNWILLED
    return _is_happening(first) and _is_happening(second) and not is_further(b) and not _names_elsewhere(first, second)


def _is_of_before(first: Features, second: Features) -> bool:
    """Whether a noun tells of what was days before what is new in its sentence: "killed two of those behind last week's raid"."""
    if first.exact or not second.exact or first.claim.start != second.claim.start:
        return False
    return second.last < first.fresh and is_known(second.claim)


def _names_elsewhere(first: Features, second: Features) -> bool:
    """Whether each has a place of its own, of which the gazetteer does not hold one."""
    return bool(first.spot or first.location) and bool(second.spot or second.location)


def _means_what_was_told(first: Features, second: Features) -> bool:
    """Whether a noun, as "the blaze", can mean what was told of before, and its place lies in the place told then."""
    a, b = first.claim, second.claim
    if a.type == b.type and first.leading and is_latest(b):
        return possible(first, second)
    same_matter = bool(first.matters & second.matters) or (bool(a.mode) and a.mode == b.mode)
    if a.type != b.type or not same_matter or not possible(first, second):
        return False
    if b.type not in _UNWILLED:
        return is_pointed(b)
    return not is_brought_in(b) and not (is_of_another(b) and _are_at_two(first, second))


def _are_at_two(first: Features, second: Features) -> bool:
    """Whether each has a place of its own, which are not one."""
    likeness = places_alike(first, second)
    return _names_elsewhere(first, second) and (likeness is None or likeness.value <= SAME_PLACE)


def _is_unharmed(first: Features, second: Features) -> bool:
    """Whether nobody was harmed in what was told before, there and then."""
    return tells_of_no_harm(first, second) and not are_apart(first, second) and same_time(first, second)


def _goes_on_of_them(first: Features, second: Features) -> bool:
    """Whether a sentence goes on to tell what those did or suffered of whom an earlier one told, on no other day and at no other place."""
    a, b = first.claim, second.claim
    if a.start == b.start or _sort(a) not in table("merging")["going_on"] or b.when.precision not in ("day", "unknown"):
        return False
    return {a.status, b.status} <= set(_TOLD) and opens_back(b) and may_be_one(first, second) and not _counts_other(a, b)


def _going_on(features: Sequence[Features], pairs: Pairs, linked: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What goes on without place or day of its own, each with the last claim before it of the only event of its kind that has one."""
    group = _groups({index for pair in pairs for index in pair}, linked)
    firm = _firm_groups(features, group) or _firm_tolls(features, group)
    new = {features[index].claim.start for index in group if is_further(features[index].claim)}
    last: dict[int, int] = {}
    loose = {index for index in group if _is_loose(features[index]) and features[index].claim.status in _TOLD}
    for first, second in pairs:
        if second not in loose:
            continue
        a, b = features[first], features[second]
        sorts = _sorts(b)
        only = {top for sort in sorts for top in firm.get(sort, ()) if top < second}
        if len(only) != 1 or group[first] not in only or group[second] in only or b.claim.start in new:
            continue
        if not sorts.isdisjoint(_sorts(a)) and may_be_one(a, b) and not _counts_other(a.claim, b.claim):
            last[second] = first
    yield from ((first, second) for second, first in last.items())


def _firm_groups(features: Sequence[Features], group: Mapping[int, int]) -> Mapping[str, set[int]]:
    """For each sort of event those that have a place or days, without those told first as what was before another."""
    firm: dict[str, set[int]] = {}
    opening: dict[int, int] = {}
    past: set[int] = set()
    for index, top in sorted(group.items()):
        claim = features[index].claim
        if claim.type not in table("merging")["going_on"] or not _is_firm(features[index]):
            continue
        first = opening.setdefault(claim.start, index)
        known = firm.setdefault(_sort(claim), set())
        if group[first] != top and top not in known and _looks_back(features[first].claim, claim):
            past.add(top)
        elif top not in past:
            known.add(top)
    return firm


def _firm_tolls(features: Sequence[Features], group: Mapping[int, int]) -> Mapping[str, set[int]]:
    """The same of those who died at a place or on a day of which the text does not say how: "the coach in which 13 lost their lives"."""
    tolls = {top for index, top in group.items() if _is_death(features[index]) and features[index].counts and _is_firm(features[index])}
    return {"harm": tolls}


def _looks_back(first: Claim, second: Claim) -> bool:
    """Whether a sentence tells the second only as what was before the first: "burned a mill two days after a raid on Reni"."""
    between = first.quote[first.trigger.end - first.start : max(second.trigger.start - first.start, 0)].lower().split()
    return not set(table("merging")["looking_back"]).isdisjoint(between)


def _is_firm(one: Features) -> bool:
    """Whether a claim has a place or days of its own."""
    return one.location is not None or bool(one.spot) or one.exact


def _is_loose(one: Features) -> bool:
    """Whether a claim has neither place nor day of its own, or is the harm of a disaster without a day, which is told place by place."""
    harm = one.claim.type == "DISASTER" and not one.exact and not one.forms.isdisjoint(table("merging")["harm"])
    return harm or not _is_firm(one)


def _counts_other(first: Claim, second: Claim) -> bool:
    """Whether both number the same thing, and otherwise."""
    shared = {thing(count.what) for count in first.counts} & {thing(count.what) for count in second.counts}
    return bool(shared) and not counts_in_common(first.counts, second.counts)


def _groups(members: Iterable[int], linked: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """For each claim the first of those that links lead to from it."""
    group = {index: index for index in members}
    for first, second in linked:
        kept, gone = sorted((group[first], group[second]))
        if kept != gone:
            group.update({index: kept for index, top in group.items() if top == gone})
    return group


def _sorts(one: Features) -> frozenset[str]:
    """The sorts of event that a claim can be of; a death of which nobody says how is of any that harms."""
    return _HARMFUL if _is_death(one) else frozenset([_sort(one.claim)])


def _is_death(one: Features) -> bool:
    """Whether somebody died, of which nobody says how."""
    return one.claim.type == "OTHER" and not one.forms.isdisjoint(table("merging")["harm"])


def _sort(claim: Claim) -> str:
    return "harm" if claim.type in _UNWILLED else claim.type


def _is_happening(one: Features) -> bool:
    """Whether a claim is of what happens once; somebody's death is, whatever it came of."""
    return one.claim.type in table("merging")["happenings"] or not one.forms.isdisjoint(table("merging")["harm"])
