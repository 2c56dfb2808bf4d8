"""Where the subject of a verb ends: a relative clause on it is left out, and what somebody says has a subject of its own."""

from collections.abc import Collection
from functools import lru_cache

from geo.claims.grammar.phrases import before_auxiliaries, closes, goes_with_verb, head_before, is_time, phrase_before
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of

_RELATIVE_REACH = 14
"""How many words a relative clause between a subject and its verb may have."""
_SAID = 5
"""How many words before "that" a verb of saying may stand: "said on Monday that"."""


def subject_end(sentence: Sentence, verb: int, said: Collection[int]) -> int:
    """Where the subject of a verb ends, a relative clause on it left out: "soldiers who wear masks are moving".

    `said` are the tokens of reporting verbs, after which "that" opens what is said.
    """
    words, breaks, relatives = sentence.words, words_of("strong_breaks", "subclause_openers"), words_of("relatives")
    end = _before_time(words, before_auxiliaries(words, verb))
    own = True  # no other verb stands between
    for position in range(end - 1, max(end - _RELATIVE_REACH, 0), -1):
        word = words[position]
        if word in (",", ";", ":", '"') or word in breaks:
            break
        if own and word == "since" and not _is_of_time(words[position + 1]):
            break  # "students who have marched since a roof fell"
        reports = word in reporting_verbs() and (position in said or words[position - 1] in relatives)
        if own and reports and _opens_statement(words, position + 1, end, verb):
            return end  # "a man who said rebels left"
        if word == "whose" and own and phrase_before(words, end) <= position + 1 < end:
            return end  # "a man whose two sons were killed"
        own = own and position not in said
        if word in relatives:
            loose = goes_with_verb(words[position - 1], word)
            opened = _opens_phrase(sentence, position + 1) and (own or not _opens_sentence(words, position))
            content = loose or opened or _is_of_content(words, position, end)
            relative = word != "that" or not (content or _is_said(sentence, position, said))
            if word != "that" and words[position - 1] == "," and position > 1:
                return position - 1
            return position if relative and not closes(words[position - 1]) else end
    return end


def _before_time(words: tuple[str, ...], end: int) -> int:
    """Where a subject ends before the time between it and its verb: "rebels" of "rebels have since March shelled", "on June 3 shelled"."""
    first = end
    while first > 0 and (words[first - 1].isdigit() or is_time(words[first - 1])):
        first -= 1
    if first == end or first < 2 or words[first - 1] not in words_of("times_between") or words[first - 2] == ",":
        return end
    return before_auxiliaries(words, first - 1) or end


def _opens_statement(words: tuple[str, ...], first: int, end: int, verb: int) -> bool:
    """Whether a noun phrase or pronoun from `first` to before `end` is the subject of a verb, and so what is said is a clause."""
    if end == verb and words[verb].endswith("ing"):
        return False  # "claimed dozens of shooting attacks"
    pronoun = first + 1 == end and words[first] in words_of("pronouns")
    return pronoun or (first < end and head_before(words, end)[0] <= first)


def _is_said(sentence: Sentence, that: int, said: Collection[int]) -> bool:
    """Whether a verb of saying stands before "that", or only a time or place between: "said in Leeds on Monday that"."""
    words, first = sentence.words, that - 1
    while first > that - _SAID and (_is_of_time(words[first]) or sentence.capitals[first]):
        first -= 1
    return first in said or any(i in said and words[i] in words_of("told") for i in range(max(0, that - _SAID), that))


@lru_cache(1 << 14)
def _is_of_time(word: str) -> bool:
    return word.isdigit() or word == "." or is_time(word) or word in words_of("prepositions")


def _is_of_content(words: tuple[str, ...], that: int, end: int) -> bool:
    """Whether "that" opens what a noun says, and not a clause on it: "reports that troops left", but "reports that reached Paris"."""
    return words[that - 1] in words_of("content_nouns") and that + 1 < end


def _opens_sentence(words: tuple[str, ...], that: int) -> bool:
    """Whether only a noun phrase comes before "that": "The drone that Turkey launched was shot down"."""
    if words[0] not in words_of("determiners") or phrase_before(words, that) > 0:
        return False
    verbs = reporting_verbs().keys() | words_of("irregular_pasts")
    return not any(word.endswith("ed") or word in verbs for word in words[:that])


def _opens_phrase(sentence: Sentence, position: int) -> bool:
    """Whether a subject of its own begins here: "a chance that Paris would pay"."""
    word = sentence.words[position]
    return sentence.capitals[position] or any(word in words_of(name) for name in ("determiners", "definite", "pronouns"))
