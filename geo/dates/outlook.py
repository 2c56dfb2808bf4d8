"""Whether the words around a time look to the future, tell of what is done, or of what somebody only promised."""

import re
from dataclasses import dataclass
from functools import cache

from geo.lexicon import table

_LOOK_BACK = 120
"""How many characters before an expression may hold the word that turns it to the future."""
_LOOK_ON = 90
"""How many characters after an expression may hold it."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the words around an expression look."""

    ahead: bool
    """Whether they look to the future."""
    done: bool = False
    """Whether they tell of what is done, and do not look to the future."""
    leaning: bool = False
    """Whether they tell of what somebody promised to do, so that the nearest of such days is meant."""
    term: bool = False
    """Whether they tell of what somebody is kept from or in for a time."""
    lasted: bool = False
    """Whether they tell of what is done and over, so that "for" only says how long it took."""
    up_to_now: bool = False
    """Whether they tell of what has been done till now, so that "in ten years" is in the last ten."""
    compared: bool = False
    """Whether something is said to be without its like, so that "in ten years" only says since when: "the worst storm in ten years"."""


def outlook_of(written: str, text: str, start: int, end: int) -> Outlook:
    """Where the words around the expression from `start` to `end` look; `text` is in lower case what is `written`."""
    opening = written[max(0, start - _LOOK_BACK) : start]
    looked = _pattern("names").sub("_", opening).lower()
    sentence = _pattern("asides").sub(" ", _pattern("sentence_end").split(looked)[-1])
    statement, following = _pattern("turns").split(sentence)[-1], written[end : end + _LOOK_ON]
    if any(word in statement for word in table("calendar")["future"]["adjectives"]):
        statement = _pattern("told_of").sub(" ", statement)
    held = _openers().intersection(statement.split())
    ahead = _is_lasting(statement) or _is_ahead(statement) or _is_set_for(statement, text, end) or _is_present_clause(statement)
    called = None if _first_words("calls").isdisjoint(held) else _pattern("called").search(statement)
    ahead = ahead or (called is not None and (called["perfect"] is not None or statement.endswith(" from ")))
    ahead = ahead or (bool(held) and _is_open(held, statement, opening if len(opening) == start else "", following))
    done = not ahead and _shows("done", statement)
    ahead = ahead or (not done and _looks_on(statement, following))
    leaning = not ahead and (called is not None or _shows("leaning", statement))
    term = not _first_words("terms").isdisjoint(held) and _shows("term", statement)
    perfect = done and _shows("perfect", statement)
    up_to_now = perfect and _shows("up_to_now", statement)
    return Outlook(ahead, done, leaning, term, done and not perfect, up_to_now, not ahead and _shows("comparing", opening.lower()))


@cache
def _first_words(key: str) -> frozenset[str]:
    """The words of which one must stand before a day for a list of the calendar's words of what is to come to say anything of it."""
    return frozenset(phrase.split()[0] for phrase in table("calendar")["future"][key])


@cache
def _openers() -> frozenset[str]:
    """Those of all lists that say whether what is told may only come to be, with the "to" of an infinitive."""
    return frozenset({"to"}).union(*map(_first_words, ("modals", "by_then", "calendar", "calls", "terms")))


def _is_ahead(statement: str) -> bool:
    """Whether words look to the future, and what follows does not turn to what came before: "will strike after talks failed"."""
    cues = [cue.end() for cue in _pattern("cue").finditer(statement)]
    return bool(cues) and _pattern("turn_back").search(statement, cues[-1]) is None


def _is_lasting(statement: str) -> bool:
    """Whether a day is that until which something goes on: "will be shut until Friday", but not "was shut until Friday"."""
    if not _shows("until", statement):
        return False
    return not _shows("past", statement) or is_put_off(statement) or _shows("extended", statement)


def is_put_off(statement: str) -> bool:
    """Whether words tell of what is put off until a day: "was postponed until Friday"."""
    return _shows("put_off", statement)


def _is_open(held: frozenset[str], statement: str, opening: str, following: str) -> bool:
    """Whether what is told may only come to be: "may visit Cairo on Friday", "Voters go to the polls on Friday"."""
    if not _first_words("modals").isdisjoint(held):
        modal = _pattern("modal").search(statement)
        if modal is not None and _pattern("over").search(statement, modal.end()) is None:
            return True
    if statement.endswith("by ") and "to" in held and _shows("by_then", statement):
        return True
    listed = not _first_words("calendar").isdisjoint(held) and _shows("calendar", statement)
    if not listed and not ("to" in held and _pattern("headline").match(opening) is not None):
        return False
    return not _shows("told_verb", statement) and not _shows("told_verb", _pattern("clause_end").split(following)[0])


def _is_set_for(statement: str, text: str, end: int) -> bool:
    """Whether something is set for a day: "called a strike for Friday", but not "came for Friday prayers"."""
    if not statement.endswith(" for "):
        return False
    return _shows("set_for", statement) or _pattern("after_day").match(text, end) is not None


def _is_present_clause(statement: str) -> bool:
    """Whether a clause of time in the present holds the day, or the present goes on up to it: "when he is sentenced on May 6"."""
    return _shows("present_clause", statement) or (
        statement.endswith(" ") and " before " in statement and _shows("present_before", statement)
    )


def _looks_on(statement: str, following: str) -> bool:
    """Whether the verb after a day looks to the future: "on Monday is expected to leave", "On Friday, the two will meet"."""
    if _pattern("future_verb").match(following):
        return True
    if not _pattern("fronted").fullmatch(statement):
        return False
    clause = re.split(r"[.;:!?\n]", following)[0]
    cue, told = _pattern("cue").search(clause), _pattern("told_verb").search(clause)
    return cue is not None and (told is None or cue.start() < told.start())


def _shows(name: str, words: str) -> bool:
    """Whether a pattern of the calendar's table is found in words."""
    return _pattern(name).search(words) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern of the calendar's table of what shows where words look."""
    return re.compile(_expanded(name))


def _expanded(name: str) -> str:
    """A pattern's text, with the words of the lists of what is to come, or other patterns, where it names them."""
    return re.sub(r"\{([a-z_]+)\}", lambda named: _words_of(named[1]), table("calendar")["outlook"][name])


def _words_of(name: str) -> str:
    """The words that a pattern names: those of a list, or what another pattern stands for."""
    listed = table("grammar")["irregular_pasts"] if name == "irregular_pasts" else table("calendar")["future"].get(name)
    return _expanded(name) if listed is None else "|".join(map(re.escape, listed))
