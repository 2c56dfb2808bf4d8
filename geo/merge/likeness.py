"""Whether two claims can be about one event: by kind, status, time, doers, numbers and place."""

from functools import cache

from geo.lexicon import table
from geo.merge.features import Features, type_pairs
from geo.merge.matters import compared
from geo.merge.numbers import TELLING, agreement, counts_differ, falls, numbers_differ
from geo.merge.shapes import ONE_PLACE, SAME_PLACE, Likeness, alike
from geo.records import Claim

REACH_DAYS = 31
"""Articles published further apart are not taken to report the same event."""
_OUTBREAK = 21
"""So many days before and after those that a text gives of it an outbreak goes on: each of its deaths has a day of its own."""
_LONG = 60
"""Of more days than this is no time by which two claims are told to be of one event, whatever their kinds."""
_OF_WAR = 5000
"""So many are not killed in one attack."""
_RESIZED = 0.5
"""Measurements of one earthquake that are corrected differ by less."""


@cache
def _types_go_together(first: str, second: str) -> bool:
    return first == second or frozenset((first, second)) in type_pairs("compatible_types", "confusable_types")


def same_status(first: Features, second: Features) -> bool:
    """What happened, is claimed or is denied goes together; a plan only with what happens on its day; a mere possibility with its like."""
    a, b = first.claim.status, second.claim.status
    if a == b:
        return True
    if "hypothetical" in (a, b):
        return False
    if "denied" in (a, b):
        return True
    if (a == "planned") != (b == "planned"):
        return first.exact and second.exact
    return True


def same_time(first: Features, second: Features) -> bool:
    """Whether the articles are of the same days, and the days that their texts give of it lie together.

    Days are often counted by the clock of the writer's place, so one may be the next. An outbreak goes on for weeks. What goes on for
    years is no happening of a day: "have killed thousands since 2015". What two articles lead with as new, without a day, is not days
    old for one of them.
    """
    if first.published and second.published and abs(first.published - second.published) > REACH_DAYS:
        return False
    if (first.lasts and second.recent) or (second.lasts and first.recent):
        return False
    if not (first.exact or second.exact) and first.leading and second.leading:
        return first.fresh <= second.last and second.fresh <= first.last
    if not (first.exact and second.exact):
        return True
    outbreak = first.outbreak and second.outbreak and compared(first.illnesses, second.illnesses) == "same"
    slack = _OUTBREAK if outbreak else 1
    return first.first <= second.last + slack and second.first <= first.last + slack


def same_turn(first: Features, second: Features) -> bool:
    """Whether it is not "a second bomb" that one tells of after the other was published, no day showing that it is the same."""
    if first.another == second.another or (first.exact and second.exact):
        return True
    later, earlier = (first, second) if first.another else (second, first)
    return not later.published or not earlier.published or earlier.published >= later.published


def same_things(first: Features, second: Features) -> bool:
    """Whether two claims without days, of articles of different days, do not tell of other sites, other victims or a lower toll."""
    if first.published == second.published or not (first.published and second.published):
        return True
    earlier, later = sorted((first, second), key=lambda one: one.published)
    fell = first.leading and second.leading and falls(earlier.claim.counts, later.claim.counts)
    return not fell and "others" not in (compared(first.sites, second.sites), compared(first.persons, second.persons))


def same_shock(first: Features, second: Features) -> bool:
    """Whether two claims of an earthquake can be of one shock: of one size as far as it is told, and not one of them an aftershock."""
    if second.claim.type != "DISASTER":
        return True
    after = [one.claim.trigger.text.lower().startswith(table("merging")["aftershock"]) for one in (first, second)]
    sized = first.magnitude and second.magnitude
    return after[0] == after[1] and (not sized or abs(first.magnitude - second.magnitude) <= _RESIZED)


def same_storm(first: Features, second: Features) -> bool:
    """Whether two claims of disasters name one storm."""
    return not first.storms.isdisjoint(second.storms)


def _is_done_by_one(first: Claim, second: Claim) -> bool:
    """Whether the same, or the same sort of people, did what two claims tell."""
    return any((a.sector and a.sector == b.sector) or (a.country and a.country == b.country) for a in first.actors for b in second.actors)


def same_numbers(first: Features, second: Features) -> bool:
    """Whether the numbers of two claims can be of one event; at one place, on days that both tell, they may be disputed.

    Those whom the attackers killed and those of the attackers who were killed are numbers of two things.
    """
    if first.against_outlaws != second.against_outlaws and not _is_done_by_one(first.claim, second.claim):
        return True
    likeness = places_alike(first, second) if first.exact and second.exact else None
    contested = likeness is not None and likeness.value > SAME_PLACE
    days = (first.published, second.published)
    grows = "DISASTER" in (first.claim.type, second.claim.type)
    return not counts_differ(first.counts, second.counts, days, contested=contested, grows=grows)


def same_town(first: Features, second: Features) -> bool:
    """Whether it is not for two neighbouring towns on known days that two claims tell of other victims or, on one day, of other numbers."""
    if not (first.exact and second.exact and first.town and second.town) or first.town == second.town:
        return True
    if first.published == second.published and numbers_differ(first.counts, second.counts):
        return False
    return compared(first.persons, second.persons) != "others"


def same_actors(first: Features, second: Features) -> bool:
    """Whether some doer's country is shared, or one claim names none."""
    return not first.countries or not second.countries or bool(first.countries & second.countries)


def same_speakers(first: Features, second: Features) -> bool:
    """Whether it is not of two speakers that claims of what somebody says or asks tell."""
    a, b = first.claim, second.claim
    if a.type not in table("merging")["said_by_one"] or b.type not in table("merging")["said_by_one"]:
        return True
    speakers = [_speakers_of(one.claim) for one in (first, second)]
    return not all(speakers) or not speakers[0].isdisjoint(speakers[1])


def _speakers_of(claim: Claim) -> frozenset[str]:
    """Who says it, by name, and by the country and whether it is its state, its rebels or others of it who speak."""
    states = table("merging")["state_sectors"]
    sides = {f"{actor.country} {'' if actor.sector in states else actor.sector}" for actor in claim.actors if actor.country}
    return frozenset(sides.union(actor.name.casefold() for actor in claim.actors))


def same_scale(first: Features, second: Features) -> bool:
    """Whether it is not the toll of a war in one and a deed of which no such toll is told in the other."""
    return _is_of_war(first) == _is_of_war(second)


def _is_of_war(one: Features) -> bool:
    """Whether a claim counts more killed than any one attack kills: "the offensive has killed more than 57,000"."""
    killed = (count.best or count.low or 0 for count in one.counts if count.what == "killed")
    return one.claim.type == "ASSAULT" and max(killed, default=0) >= _OF_WAR


def same_cause(first: Features, second: Features) -> bool:
    """Whether it is not an illness that harms people in one and a deed or a mishap in the other."""
    ill = [one.claim.type == "DISASTER" and bool(one.illnesses) for one in (first, second)]
    others = [one.claim.type in ("ASSAULT", "ACCIDENT") for one in (first, second)]
    return not (ill[0] and others[1]) and not (ill[1] and others[0])


def same_matter(first: Features, second: Features) -> bool:
    """Whether two claims of no kind, or of what may only be, tell of one matter, by their event words or by a telling number."""
    a, b = first.claim, second.claim
    vague = a.type == b.type == "OTHER" or a.status == b.status == "hypothetical"
    return not vague or not first.matters.isdisjoint(second.matters) or agreement(a.counts, b.counts) in TELLING


def same_sides(first: Features, second: Features) -> bool:
    """Whether talks or agreements that both name their sides share two of them, where no place shows that they are the same."""
    if len(first.sides) < 2 or len(second.sides) < 2:
        return True
    return len(first.sides & second.sides) > 1 or places_alike(first, second) is not None


def told_as_one(first: Features, second: Features) -> bool:
    """Whether one article can tell of one event by two claims of their statuses: not by a plan and a report.

    A denial is of what was told by the same word: "they attacked", "denied that they attacked", but not "killed two", "denied a massacre".
    """
    a, b = first.claim.status, second.claim.status
    if a == b:
        return True
    if "denied" in (a, b):
        same_word = first.forms <= second.forms or second.forms <= first.forms
        return tells_of_no_harm(first, second) or (same_word and first.claim.mode == second.claim.mode)
    return "planned" not in (a, b)


def tells_of_no_harm(first: Features, second: Features) -> bool:
    """Whether the later of an article's claims says that nobody was harmed in what the earlier one tells: "Nobody was hurt"."""
    told = {first.claim.type, second.claim.type} <= set(table("merging")["going_on"]) and first.claim.status in ("reported", "claimed")
    return told and second.unharmed and not first.claim.counts


def places_alike(first: Features, second: Features) -> Likeness | None:
    """How alike two claims' places are; None when they are apart or one has none."""
    if first.spot and first.spot == second.spot:
        return ONE_PLACE
    if first.location is None or second.location is None:
        return None
    return alike(first.location, second.location)


def are_apart(first: Features, second: Features) -> bool:
    """Whether two claims were at places that cannot be one."""
    return first.location is not None and second.location is not None and places_alike(first, second) is None


def agree(first: Features, second: Features) -> bool:
    """Whether nothing that the two claims say of time, doers, numbers and place forbids that they are of one event."""
    return (
        same_time(first, second)
        and same_status(first, second)
        and same_actors(first, second)
        and same_speakers(first, second)
        and same_sides(first, second)
        and same_turn(first, second)
        and (first.exact or second.exact or same_things(first, second))
        and (first.claim.type != "DISASTER" or same_shock(first, second))
        and compared(first.storms, second.storms) != "others"
        and compared(first.illnesses, second.illnesses) != "others"
        and same_cause(first, second)
        and same_scale(first, second)
        and (not first.counts or not second.counts or same_numbers(first, second))
        and (first.claim.mode != "arrest" or second.claim.mode != "arrest" or compared(first.persons, second.persons) != "others")
        and same_town(first, second)
        and not are_apart(first, second)
    )


def same_year(first: Features, second: Features) -> bool:
    """Whether two claims that share no more than a year or so are of one kind: "his father's death in 2005", "in 2005 some 500 died"."""
    long = all(one.exact and one.last - one.first > _LONG for one in (first, second))
    return not long or not first.kinds.isdisjoint(second.kinds)


def may_be_one(first: Features, second: Features) -> bool:
    """Whether two tellings that agree are of types that are sides of one event: a raid has its shots and its abductions."""
    kin = not first.kinds.isdisjoint(second.kinds) or any(_types_go_together(a, b) for a in first.kinds for b in second.kinds)
    return kin and same_year(first, second) and agree(first, second)


def possible(first: Features, second: Features) -> bool:
    """Whether two claims that agree can tell of one thing, which that nobody was hurt and a number of the hurt do not."""
    numbered = (first.unharmed and second.counts) or (second.unharmed and first.counts)
    return not numbered and same_matter(first, second) and may_be_one(first, second)
