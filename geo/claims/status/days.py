"""What the day of publication says of a status: what is told of a day to come is planned."""

from datetime import date

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import words_of
from geo.claims.status.hedging import hedges, pairs
from geo.records import Interval, Status


def is_ahead(when: Interval, published: date | None) -> bool:
    """Whether a time is after the day of publication."""
    return published is not None and when.start is not None and when.start > published


def is_over(when: Interval | None, published: date | None) -> bool:
    """Whether a time is before the day of publication."""
    return published is not None and when is not None and when.end is not None and when.end < published


def is_until(when: Interval, published: date | None) -> bool:
    """Whether a time goes on from the day of publication, and is no week, month or year that begins then: "until Friday"."""
    if published is None or when.end is None or not when.start == published < when.end:
        return False
    return not (when.start.day == 1 or (when.precision == "week" and (when.end - when.start).days == _WEEK))


_WEEK = 6
"""Days from the first of a week to its last."""


def if_ahead(status: Status, hit: Hit, when: Interval, published: date | None, words: tuple[str, ...]) -> Status:
    """The status once the time is known: what is told of a day to come is planned, "the vote is on Sunday", "would meet on Sunday"."""
    if not is_ahead(when, published):
        return status
    chain = words[before_auxiliaries(words, hit.first) : hit.first]
    if status == "hypothetical" and not hedges("foretold").isdisjoint(chain) and "if" not in words and when.source != "publication":
        return "planned"
    told = (hit.form == "past" and words_of("present_copulas").isdisjoint(chain)) or not words_of("past_auxiliaries").isdisjoint(chain)
    return status if told or status != "reported" else "planned"


def stands_ahead(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether other things are told to happen before the event of a noun: "arrested ten people ahead of the elections"."""
    near = words[max(0, hit.first - _AHEAD) : hit.first]
    if hit.is_verb or pairs("ahead", "adverbs").isdisjoint(near) or hit.group.type in ("ASSAULT", "ACCIDENT", "DISASTER"):
        return False
    ahead = next(i for i, word in enumerate(near) if word in pairs("ahead", "adverbs"))
    return near[ahead + 1 : ahead + 2] == ("of",) and words_of("prepositions", "strong_breaks").isdisjoint(near[ahead + 2 :])


_AHEAD = 7
"""How far before a noun "ahead of" may stand."""


def is_done(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether somebody did it, and it does not go on as what is done to somebody may: "met", but not "was closed"."""
    first = before_auxiliaries(words, hit.first)
    state = not words_of("copulas", "modals").isdisjoint(words[max(0, hit.first - 2) : hit.first])  # "will stay closed"
    return hit.form == "past" and first > 0 and not state and words_of("passive").isdisjoint(words[first : hit.first])
