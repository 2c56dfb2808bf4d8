"""When an event without a time of its own happened: by what the article told of it before, or tells of it later."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from geo.claims.anaphora import goes_on_from
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, phrase_before
from geo.claims.grammar.reporting import points_back
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.triggers.causes import HARMING, is_harm
from geo.records import Actor, Claim, ClaimPlace, EventType, Interval

_MEMORY = 20
"""How many claims back the sentence before may tell of the day."""
_NEAR = 3
"""How far before a noun its article may stand."""


def time_of(claims: Sequence[Claim], places: Sequence[ClaimPlace], actors: Sequence[Actor]) -> Interval | None:
    """The time of the last of the claims that has one of its own, at the same places and by the same actors; of a sentence's the latest."""
    if not claims:
        return None
    told = [claim for claim in claims if claim.when.source != "publication" and _agree(claim, places, actors)]
    return max((claim.when for claim in told if claim.start == told[0].start), key=lambda when: when.start or date.min, default=None)


def time_before(hit: Hit, sentence: Sentence, claims: Sequence[Claim], actors: Sequence[Actor]) -> Interval | None:
    """The day of the sentence before, whose doers go on, or which tells of the like: "They burned two trucks", "A guard was also shot"."""
    words = sentence.words
    taken_up = words[0] in words_of("subject_pronouns")
    again = not words_of("again_too").isdisjoint(words[: hit.first])
    if not (taken_up or again) or hit.form != "past" or not goes_on_from(sentence, claims):
        return None
    if not words_of("perfects", "subordinators", "relatives").isdisjoint(words[1 : hit.first]):
        return None
    told = [claim for claim in claims[-_MEMORY:] if claim.start == claims[-1].start and claim.status == "reported"]
    if not taken_up:
        told = [claim for claim in told if (claim.type, claim.mode) == (hit.group.type, hit.group.mode)]
    days = {claim.when for claim in told if claim.when.precision == "day" and (not taken_up or _who(claim.actors) & _who(actors))}
    return days.pop() if len(days) == 1 else None


def _agree(claim: Claim, places: Sequence[ClaimPlace], actors: Sequence[Actor]) -> bool:
    return _may_meet(_where(claim.places), _where(places)) and _may_meet(_who(claim.actors), _who(actors))


def _may_meet(first: set[str], second: set[str]) -> bool:
    return not first or not second or bool(first & second)


def _where(places: Sequence[ClaimPlace]) -> set[str]:
    """The names of the places; not those that say how far from one it was, which may be told of the same event."""
    here = [place.location.mention for place in places if place.role in ("at", "destination")]
    return {mention.name for mention in here if mention.phrase is None or mention.phrase.relation != "distance"}


def _who(actors: Sequence[Actor]) -> set[str]:
    return {actor.country or actor.name for actor in actors}


def time_so_far(hit: Hit, kind: EventType, hits: Sequence[Hit], sentence: Sentence, claims: Sequence[Claim]) -> Interval | None:
    """The day of all that the article has told of the kind, where it is one: "Gunmen raided Leeds on Monday. ... Nine cooks were hurt".

    `hits` are the event words of the sentence; a deed among them is of its own kind, not of the quake told before.
    """
    if not _is_told_on(hit, kind, sentence.words):
        return None
    deed = any(one.first <= hit.first and one.is_verb and one.group.type == "ASSAULT" and not is_harm(one) for one in hits)
    alike = HARMING if kind in HARMING else (kind,)
    told = [claim for claim in claims if claim.type in alike and claim.status in _DONE and claim.when.source != "publication"]
    if deed and kind == "ASSAULT" and any(claim.type != kind for claim in told):
        return None
    days = {(claim.when.start, claim.when.end) for claim in told}
    return told[-1].when if len(days) == 1 and told[-1].when.precision == "day" else None


_DONE = ("reported", "claimed")


def _is_told_on(hit: Hit, kind: EventType, words: tuple[str, ...]) -> bool:
    """Whether a word may go on with what was told: a verb of harm in the past, or a noun with "the", and not of another event."""
    if hit.is_verb:
        first = before_auxiliaries(words, hit.first)
        past = hit.form == "past" and words_of("perfects").isdisjoint(words[first : hit.first])
        return past and kind in HARMING and words_of("of_another").isdisjoint(words[phrase_before(words, first) : first])
    near = words[max(0, hit.first - _NEAR) : hit.first]
    pointed = points_back(words, hit.first, _NEAR, "definite") and hit.base not in words_of("lasting")
    return pointed and words_of("of_another", "owner_marks").isdisjoint(near)


def dated_back(claims: list[Claim], later: Claim, again: Sequence[Claim]) -> list[Claim]:
    """The claims so far, those without a day that a later one with its own takes up dated by it: "The blast came late on Monday"."""
    if not again or later.when.source == "publication" or later.when.precision != "day" or later.status not in _DONE:
        return claims
    first = again[0]
    if first.when.source != "publication" or first.status not in _DONE or not _agree(first, later.places, ()):
        return claims
    told = (claim.start == first.start and claim.when.source == "publication" and _goes_with(claim, first) for claim in claims)
    return [replace(claim, when=later.when) if one else claim for claim, one in zip(claims, told, strict=True)]


def _goes_with(claim: Claim, first: Claim) -> bool:
    """Whether a claim of a sentence is of the event of another: of its kind, and no less sure."""
    return claim.status in _DONE and (claim.type == first.type or {claim.type, first.type} <= set(HARMING))
