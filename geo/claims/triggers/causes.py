"""What did harm: people are killed and houses burn in wars, floods and crashes alike.

A word of harm ("killed", "struck", "burned") is an assault only where somebody did it. Otherwise it has the
type of the disaster or accident that its sentence, or else its article so far, tells of.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Actor, Claim, EventType, Interval
from geo.text import tokens_of

_BLIND: tuple[EventType, ...] = ("DISASTER", "ACCIDENT")
"""Types of events that nobody does."""
HARMING: tuple[EventType, ...] = (*_BLIND, "ASSAULT")
"""Types of events that do harm."""
_WITHOUT_HARM: tuple[EventType, ...] = (*_BLIND, "COERCE")
"""Types of which a word of harm says by itself what did it."""
_LINGERING = timedelta(days=60)
"""How long after the harm was done somebody may die of it."""
_SOON = 500
"""Within how many characters after an attack deaths are told as those of it."""


@cache
def harm_list(name: str) -> frozenset[str]:
    """A list of the words of harm in `triggers.toml`."""
    return frozenset(table("triggers")["harm"][name])


def is_harm(hit: Hit) -> bool:
    """Whether the event word tells of harm without saying what did it."""
    if (hit.lit or hit.base) not in harm_list("words") or hit.group.type in _WITHOUT_HARM or hit.group.mode == "strike":
        return False
    return hit.group.type != "OTHER" or hit.base not in harm_list("moving")  # "left the port"


def is_set_off(hit: Hit) -> bool:
    """Whether a noun names a fire or a blast, which are mishaps or are set off by somebody."""
    return not hit.is_verb and (hit.base in harm_list("burning") or hit.base in harm_list("blasts"))


def causes_in(hits: Sequence[Hit]) -> list[Hit]:
    """The event words that say by themselves what did harm: disasters, accidents, and attacks that are no mere harm."""
    return [
        hit
        for hit in hits
        if (hit.group.type in _BLIND and hit.base not in harm_list("harmless"))
        or (hit.group.type == "ASSAULT" and (not is_harm(hit) or _is_battle(hit)))
    ]


def _is_battle(hit: Hit) -> bool:
    """Whether a noun names fighting, in which others die: "died in fighting near the mill"."""
    return not hit.is_verb and hit.base in harm_list("fought")


def cause_in(hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    """The disaster or accident that did the harm, if the sentence names one; the nearest."""
    blind = [other for other in hits if other is not hit and other.group.type in _BLIND]
    return min(blind, key=lambda other: abs(other.first - hit.first), default=None)


def type_of(
    hit: Hit, hits: Sequence[Hit], sentence: Sentence, doers: Sequence[Actor], told: Sequence[Claim], when: Interval | None = None
) -> EventType:
    """The type of an event word, for words of harm by what did it; `told` are the article's claims so far, `when` its own time."""
    if hit.group.type in _BLIND:
        return _type_of_mishap(hit, hits, sentence, told)
    if hit.base in harm_list("hindering") and hit.group.type == "PROTEST":
        return _hindered_by(hit, hits, sentence.words)
    if hit.group.recalls:
        return next((claim.type for claim in reversed(told) if claim.type in HARMING), "OTHER")
    if not is_harm(hit) or (doers and hit.group.type == "ASSAULT" and hit.base not in harm_list("suffered")):
        return hit.group.type
    return _harm_by_sentence(hit, hits, sentence, told) or _harm_by_article(hit, sentence, told, when) or hit.group.type


def _type_of_mishap(hit: Hit, hits: Sequence[Hit], sentence: Sentence, told: Sequence[Claim]) -> EventType:
    """The type of a mishap or disaster, which may be the doing of weapons, part of a disaster or a fire of woods."""
    if hit.base in harm_list("blasts") and hit.group.type == "ACCIDENT" and not harm_list("weapons").isdisjoint(sentence.words):
        return "ASSAULT"
    if hit.base in harm_list("brought_about"):
        return _disaster_of(hits, told) or hit.group.type
    return "DISASTER" if _is_wild_fire(hit, sentence, told) else hit.group.type


def _harm_by_sentence(hit: Hit, hits: Sequence[Hit], sentence: Sentence, told: Sequence[Claim]) -> EventType | None:
    """The type of harm by what else its sentence tells of: another event, a weapon, an illness, a force of nature, a wreck."""
    armed = not harm_list("weapons").isdisjoint(sentence.words)
    others = [other for other in causes_in(hits) if other is not hit and not (armed and other.group.type in _BLIND)]
    others = [other for other in others if not _is_brought_about(other, others)] or others
    if others:
        nearest = min(others, key=lambda other: abs(other.first - hit.first))
        if nearest.group.type in _BLIND:
            return _type_of_mishap(nearest, hits, sentence, told)
        return nearest.group.type if _is_death(hit) else hit.group.type
    if armed:
        return "ASSAULT" if _is_death(hit) else hit.group.type
    if _is_death(hit) and not harm_list("illness").isdisjoint(sentence.words):
        return hit.group.type
    forces = {kind: harm_list(name) for kind, name in (("DISASTER", "nature"), ("ACCIDENT", "mishaps"))}
    return next((kind for kind in _BLIND if not forces[kind].isdisjoint(sentence.words)), None)


def _harm_by_article(hit: Hit, sentence: Sentence, told: Sequence[Claim], when: Interval | None) -> EventType | None:
    """The type of harm by what the article last told of that does some; an attack's for deaths alone, which by themselves are nobody's."""
    before = _told_of(told) if hit.base not in harm_list("fought") else None
    if before is None or before.type in _BLIND:
        return before.type if before is not None else None
    dead = _is_death(hit) and hit.form in ("noun", "past")
    return before.type if dead and _may_have_done(before, when, sentence.start) else None


def _is_death(hit: Hit) -> bool:
    """Whether a word tells that somebody died, by whatever: "died", "succumbed"."""
    return hit.group.type == "OTHER" and hit.base in harm_list("suffered")


def as_told_later(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those of harm that nobody is said to have done of the type of what the article tells right after.

    "Nine people were killed near Leeds on Monday. Their coach had skidded off the road."
    """
    at = next((i for i, claim in enumerate(claims) if claim.type in HARMING and not _is_mere(claim)), 0)
    if not at:
        return tuple(claims)
    cause = claims[at]
    return (*(replace(one, type=cause.type, mode="") if _is_explained(one, cause) else one for one in claims[:at]), *claims[at:])


def _is_explained(claim: Claim, cause: Claim) -> bool:
    """Whether harm of which nothing said so far what did it is that of what is told soon after."""
    harm = _is_mere(claim) or (claim.type == "OTHER" and claim.trigger.text.lower() in harm_list("dead"))
    if not harm or cause.type not in _BLIND or cause.start - claim.end > _SOON or not _is_near(cause, claim.when):
        return False
    return (harm_list("weapons") | harm_list("illness")).isdisjoint(tokens_of(claim.quote).lower)


def _hindered_by(hit: Hit, hits: Sequence[Hit], words: tuple[str, ...]) -> EventType:
    """The type of what blocks a road where nobody is said to: "a bus overturned, blocking the road", "it was blocked after a crash"."""
    if hit.form == "ing":
        cause = leader_of(hit, hits, words)
    else:
        passive = words[hit.last : hit.last + 1] != ("by",) and words[hit.first - 1] in words_of("passive")
        protested = any(other is not hit and other.group.type == "PROTEST" for other in hits)
        cause = cause_in(hit, hits) if passive and not protested else None
    return cause.group.type if cause is not None and cause.group.type in _BLIND else hit.group.type


def leader_of(hit: Hit, hits: Sequence[Hit], words: tuple[str, ...]) -> Hit | None:
    """The event word that an "-ing" after a comma, or listed after another, goes on from: "..., destroying homes and leaving two dead".

    It is the one before a relative clause between, unless only what that clause tells can have done harm: "hunted a man
    who had shot at a crowd, killing two".
    """
    if hit.form != "ing":
        return None
    earlier = [other for other in hits if other.first < hit.first]
    if not earlier or not (words[hit.first - 1] == "," or (words[hit.first - 1] == "and" and earlier[-1].form == "ing")):
        return None
    relative = is_in_relative(earlier[-1], words) and len(earlier) > 1
    harming = is_harm(hit) and earlier[-2].group.type not in HARMING if relative else False
    return earlier[-2] if relative and not (harming and is_active_relative(earlier[-1], words)) else earlier[-1]


def is_in_relative(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb is that of a relative clause: "a lorry that hit a bus", "the base, which troops had left"."""
    end = before_auxiliaries(words, hit.first)
    return words[end - 1] in words_of("relatives") or words[phrase_before(words, end) - 1] in words_of("plain_relatives")


def is_active_relative(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb tells what those did whom its relative clause is about, no comma before it: "a lorry that hit a bus"."""
    link = before_auxiliaries(words, hit.first) - 1
    active = words_of("passive").isdisjoint(words[link : hit.first])
    return active and words[link] in words_of("relatives") and words[link - 1] != ","


def _is_brought_about(hit: Hit, causes: Sequence[Hit]) -> bool:
    """Whether a mishap is the doing of something else in the sentence: "the roof collapsed in the quake", "the attack sparked a fire"."""
    attacked = any(other.group.type == "ASSAULT" and other.first < hit.first for other in causes)
    return hit.base in harm_list("brought_about") or (attacked and hit.base in trigger_words("causing") and hit.group.type in _BLIND)


def _disaster_of(hits: Sequence[Hit], told: Sequence[Claim]) -> EventType | None:
    """DISASTER where one of the sentence, or else the last told of, brought about a mishap: "walls collapsed in the quake"."""
    causes = {other.group.type for other in causes_in(hits) if other.base not in harm_list("brought_about")}
    last = None if causes else _told_of(told)
    return "DISASTER" if "DISASTER" in causes or (last is not None and last.type == "DISASTER") else None


def _is_wild_fire(hit: Hit, sentence: Sentence, told: Sequence[Claim]) -> bool:
    """Whether a fire burns woods and fields, by its sentence or as the last fire that the article told of did."""
    if harm_list("fires").isdisjoint(sentence.words[hit.first : hit.last]) and (hit.lit or hit.base) not in harm_list("burning"):
        return False
    if not harm_list("woods").isdisjoint(sentence.words):
        return True
    before = (claim for claim in reversed(told) if not harm_list("fires").isdisjoint(claim.trigger.text.lower().split()))
    last = next(before, None)
    return last is not None and last.type == "DISASTER"


def _told_of(told: Sequence[Claim]) -> Claim | None:
    """What the article last told of that does harm; harm that nobody is said to have done tells of no attack."""
    return next((claim for claim in reversed(told) if claim.type in HARMING and not _is_mere(claim)), None)


def _is_mere(claim: Claim) -> bool:
    """Whether a claim tells of harm alone, and not what did it, or of what harms nobody."""
    word = claim.trigger.text.lower()
    return word in harm_list("harmless") or (claim.type == "ASSAULT" and not claim.actors and word in harm_list("mere"))


def _may_have_done(claim: Claim, when: Interval | None, start: int) -> bool:
    """Whether a death told soon after an attack can be of it."""
    return claim.status in ("reported", "claimed") and start - claim.end <= _SOON and _is_near(claim, when)


def _is_near(claim: Claim, when: Interval | None) -> bool:
    """Whether harm of a time can be of the event of a claim: nobody died in 1998 of the attack of Monday."""
    first, last = claim.when.start, claim.when.end
    if when is None or when.start is None or when.end is None or first is None or last is None:
        return True
    return first - _LINGERING <= when.end and when.start <= last + _LINGERING
