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


def outlook_of(written: str, text: str, start: int, end: int) -> Outlook:
    """Where the words around the expression from `start` to `end` look; `text` is in lower case what is `written`."""
    opening = written[max(0, start - _LOOK_BACK) : start]
    looked = opening.replace("May", "_").lower() if "May" in opening else text[max(0, start - _LOOK_BACK) : start]  # no verb
    sentence = _asides().sub(" ", re.split(r"[.!?]\s|\n", looked)[-1])
    statement, following = _turns().split(sentence)[-1], text[end : end + _LOOK_ON]
    held = _openers().intersection(statement.split())
    ahead = _is_lasting(statement) or _is_ahead(statement) or _is_set_for(statement, text, end) or _is_present_clause(statement)
    called = None if _first_words("calls").isdisjoint(held) else _called().search(statement)
    ahead = ahead or (called is not None and called["perfect"] is not None)
    ahead = ahead or (bool(held) and _is_open(held, statement, opening if len(opening) == start else "", following))
    done = not ahead and _done().search(statement) is not None
    ahead = ahead or (not done and _looks_on(statement, following))
    leaning = not ahead and (called is not None or _leaning().search(statement) is not None)
    return Outlook(ahead, done, leaning, not _first_words("terms").isdisjoint(held) and _term().search(statement) is not None)


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
    cues = [cue.end() for cue in _future_cue().finditer(statement)]
    return bool(cues) and _turn_back().search(statement, cues[-1]) is None


def _is_lasting(statement: str) -> bool:
    """Whether a day is that until which something goes on: "will be shut until Friday", but not "was shut until Friday"."""
    if _opening_until().search(statement) is None:
        return False
    return _past().search(statement) is None or is_put_off(statement) or _extended().search(statement) is not None


def is_put_off(statement: str) -> bool:
    """Whether words tell of what is put off until a day: "was postponed until Friday"."""
    return _put_off().search(statement) is not None


def _is_open(held: frozenset[str], statement: str, opening: str, following: str) -> bool:
    """Whether what is told may only come to be: "may visit Cairo on Friday", "Voters go to the polls on Friday"."""
    if not _first_words("modals").isdisjoint(held):
        modal = _modal().search(statement)
        if modal is not None and _over().search(statement, modal.end()) is None:
            return True
    if statement.endswith("by ") and "to" in held and _by_then().search(statement) is not None:
        return True
    listed = not _first_words("calendar").isdisjoint(held) and _of_calendar().search(statement) is not None
    if not listed and not ("to" in held and _of_headline().match(opening) is not None):
        return False
    return _told_verb().search(statement) is None and _told_verb().search(_clause_end().split(following)[0]) is None


def _is_set_for(statement: str, text: str, end: int) -> bool:
    """Whether something is set for a day: "called a strike for Friday", but not "came for Friday prayers"."""
    return statement.endswith(" for ") and _after_day().match(text, end) is not None


def _is_present_clause(statement: str) -> bool:
    """Whether a clause of time in the present holds the day: "when he is sentenced on May 6"."""
    return _present_clause().search(statement) is not None


def _looks_on(statement: str, following: str) -> bool:
    """Whether the verb after a day looks to the future: "on Monday is expected to leave", "On Friday, the two will meet"."""
    if _future_verb().match(following):
        return True
    if not _fronted().fullmatch(statement):
        return False
    clause = re.split(r"[.;:!?\n]", following)[0]
    cue, told = _future_cue().search(clause), _told_verb().search(clause)
    return cue is not None and (told is None or cue.start() < told.start())


@cache
def _after_day() -> re.Pattern[str]:
    """What may follow a day that something is set for: the end of its phrase."""
    return re.compile(rf"\s*(?:[.,;:!?)]|$|\s(?:{_future_words('after_day')})\b)")


@cache
def _present_clause() -> re.Pattern[str]:
    words = r"(?:[\w'’-]+\s){1,5}"
    return re.compile(rf"\b(?:{_future_words('clauses')})\s{words}(?:{_future_words('present')})\s{words}$")


@cache
def _future_verb() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{_future_words('verbs')})\b")


@cache
def _fronted() -> re.Pattern[str]:
    """What stands before a day that opens its sentence."""
    return re.compile(r"[\W\d]*(?:and |but )?(?:on |by |at )?(?:the )?")


@cache
def _told_words() -> str:
    """The forms of what is told, as parts of a pattern."""
    pasts = "|".join(map(re.escape, table("grammar")["irregular_pasts"]))
    return rf"{_future_words('past')}|{_future_words('done')}|said|told|says|{pasts}|[a-z]{{2,}}ed"


@cache
def _told_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_told_words()})\b")


@cache
def _turn_back() -> re.Pattern[str]:
    words = r"(?:[\w'’-]+\s){0,5}?"
    return re.compile(rf"\b(?:{_future_words('behind')})\s(?:{words}(?:{_told_words()})|[a-z]+ing)\b")


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('leaning')})\b[^,;]*\bto\s(?!(?:a|an|the|its|their|his|her)\b)")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<perfect>(?:has|have)\s)?(?:{_future_words('calls')})\s[^,;]*\b(?:{_future_words('called')})\b[^,;]*$")


@cache
def _put_off() -> re.Pattern[str]:
    return _until_after("deferring")


@cache
def _extended() -> re.Pattern[str]:
    return _until_after("extending")


def _until_after(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words(key)})\b[^;]*\b(?:until|till)\s$")


@cache
def _modal() -> re.Pattern[str]:
    """The last modal verb, up to its own verb."""
    return re.compile(rf".*\b(?:{_future_words('modals')})\s(?!(?:{_future_words('unmodal')})\b)(?:be\s)?[a-z]+\s")


@cache
def _over() -> re.Pattern[str]:
    """What turns from a modal verb to what is told, or to something else."""
    return re.compile(rf"\b(?:{_told_words()}|{_future_words('behind')}|than)\b")


@cache
def _by_then() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('by_then')})\b[^,;]*\bto\s[^,;]*\bby\s$")


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(rf"[.,;:!?\n]|\s(?:{_future_words('behind')})\b")


@cache
def _of_calendar() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('calendar')})\b")


@cache
def _of_headline() -> re.Pattern[str]:
    """The subject of a headline, in capitals but for its last word, and an infinitive."""
    return re.compile(rf"(?:(?:[A-Z\d][^\s,;:]*,?|and|of|the|&|-)\s)*(?:[a-z]+\s)?to\s(?:{_future_words('headlines')})\b")


@cache
def _future_words(key: str) -> str:
    return "|".join(map(re.escape, table("calendar")["future"][key]))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf",\s(?:{_future_words('asides')})\b[^,]*,")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('turns')})\b")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('past')})\b")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('past')}|{_future_words('done')}|[a-z]{{2,}}ed)\b(?!.*\b(?:{_future_words('present')})\b)")


@cache
def _opening_until() -> re.Pattern[str]:
    return re.compile(r"\b(?:until|till)\s$")


@cache
def _future_cue() -> re.Pattern[str]:
    return re.compile(r"(?:\b|(?=['’]))(?:" + "|".join(map(re.escape, table("calendar")["future"]["cues"])) + r")\b")


@cache
def _term() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_future_words('terms')})\b")
