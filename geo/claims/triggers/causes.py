"""What did harm: people are killed and houses burn in wars, floods and crashes alike.

A word of harm ("killed", "struck", "burned") is an assault only where somebody did it. Otherwise it has the
type of the disaster or accident that its sentence, or else its article so far, tells of.
"""

from collections.abc import Sequence
from functools import cache

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Actor, Claim, EventType

_BLIND: tuple[EventType, ...] = ("DISASTER", "ACCIDENT")
"""Types of events that nobody does."""
HARMING: tuple[EventType, ...] = (*_BLIND, "ASSAULT")
"""Types of events that do harm."""
_WITHOUT_HARM: tuple[EventType, ...] = (*_BLIND, "COERCE")
"""Types of which a word of harm says by itself what did it."""


@cache
def harm_list(name: str) -> frozenset[str]:
    """A list of the words of harm in `triggers.toml`."""
    return frozenset(table("triggers")["harm"][name])


def is_harm(hit: Hit) -> bool:
    """Whether the event word tells of harm without saying what did it."""
    if (hit.lit or hit.base) not in harm_list("words") or hit.group.type in _WITHOUT_HARM or hit.group.mode == "strike":
        return False
    return hit.group.type != "OTHER" or hit.base not in harm_list("moving")  # "left the port"


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


def type_of(hit: Hit, hits: Sequence[Hit], sentence: Sentence, doers: Sequence[Actor], told: Sequence[Claim]) -> EventType:
    """The type of an event word, for words of harm by what did it; `told` are the article's claims so far."""
    if hit.base in harm_list("blasts") and hit.group.type == "ACCIDENT" and not harm_list("weapons").isdisjoint(sentence.words):
        return "ASSAULT"
    if hit.base in harm_list("brought_about") and hit.group.type in _BLIND:
        return _disaster_of(hits, told) or hit.group.type
    if hit.base in harm_list("hindering") and hit.group.type == "PROTEST":
        return _hindered_by(hit, hits, sentence.words)
    if hit.group.recalls:
        return next((claim.type for claim in reversed(told) if claim.type in HARMING), "OTHER")
    if not is_harm(hit) or (doers and hit.group.type == "ASSAULT" and hit.base not in harm_list("suffered")):
        return hit.group.type
    armed = not harm_list("weapons").isdisjoint(sentence.words)
    others = [other for other in causes_in(hits) if other is not hit and not (armed and other.group.type in _BLIND)]
    others = [other for other in others if not _is_brought_about(other, others)] or others
    if others:
        nearest = min(others, key=lambda other: abs(other.first - hit.first)).group.type
        died = hit.group.type == "OTHER" and hit.base in harm_list("suffered")
        return nearest if nearest in _BLIND or died else hit.group.type
    if armed:
        return hit.group.type
    forces = {kind: harm_list(name) for kind, name in (("DISASTER", "nature"), ("ACCIDENT", "mishaps"))}
    found = next((kind for kind in _BLIND if not forces[kind].isdisjoint(sentence.words)), None)
    return found or (_told_of(told) if hit.base not in harm_list("fought") else None) or hit.group.type


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
    return "DISASTER" if "DISASTER" in causes or (not causes and _told_of(told) == "DISASTER") else None


def _told_of(told: Sequence[Claim]) -> EventType | None:
    """The type of what the article last told of that does harm, unless that was an attack."""
    harming = (claim for claim in reversed(told) if claim.type in HARMING and claim.trigger.text.lower() not in harm_list("harmless"))
    last = next(harming, None)
    return last.type if last is not None and last.type in _BLIND else None
