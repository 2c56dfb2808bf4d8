"""What a modal verb says of the event that is its subject: "a strike could happen", "the vote, which will be held"."""

from geo.claims.grammar.phrases import is_adverb
from geo.claims.grammar.sentences import words_of
from geo.claims.status.hedging import hedges, is_negation
from geo.records import Status

_REACH = 5
"""Within how many words after a noun, its place or doers between, the verb stands that it is the subject of."""
_ASIDE = 8
"""The same with what describes it between commas."""


def subject_signs(words: tuple[str, ...], last: int, *, definite: bool) -> set[Status]:
    """The signs of the modal verb that follows a noun which ends before `last`.

    Of a definite noun, and in a relative clause, it says how sure the event is only before a verb of happening: "the
    strike could go ahead", but "the strike could cost millions".
    """
    near = words[last : last + _ASIDE]
    if words_of("modals").isdisjoint(near) and ("to" not in near or words_of("passive").isdisjoint(near)):
        return set()
    modal = _modal(words, last)
    if modal < 0:
        return set()
    appointed = _is_appointed(words, modal)
    position, negated = modal + 1 + appointed, is_negation(words[modal])
    while position < len(words) and (is_adverb(words[position]) or words[position] in words_of("infinite_auxiliaries")):
        negated = negated or is_negation(words[position])
        position += 1
    verb = words[position] if position < len(words) else ""
    aside = words[modal - 1] == "," or words[modal - 1] in words_of("relatives")
    if (appointed or definite or aside) and verb not in hedges("happening"):
        return set()
    if verb in hedges("sensed") or "have" in words[modal + 1 : position]:
        return set()  # "an explosion could be heard", "rain could have helped"
    if appointed or words[modal] in hedges("future") or words[modal] in hedges("future_negated"):
        return {"denied"} if negated else {"planned"}
    return {"hypothetical"}


def _modal(words: tuple[str, ...], last: int) -> int:
    """The modal verb that a noun is the subject of, its relative pronoun or what describes it between; -1 for none."""
    closing = next((i for i in range(last + 1, min(last + _ASIDE, len(words) - 1)) if words[i] == ","), -1)
    if closing > 0 and words[last] == "," and words[closing + 1] in words_of("modals"):
        return closing + 1  # "a march, organised by nurses, will be held"
    position = last + 1 if words[last : last + 1] == (",",) and words[last + 1 : last + 2] == ("which",) else last
    if position < len(words) and words[position] in words_of("relatives"):
        position += 1
    elif position < len(words) and (words[position] in words_of("describing") or words[position] == "of"):
        ends = words_of("auxiliaries", "strong_breaks", "relatives", "coordinators")
        reach = range(position, min(position + _REACH, len(words)))
        stop = next((i for i in reach if words[i] in words_of("modals") or words[i] in ends or not words[i][0].isalnum()), -1)
        position = stop if stop >= 0 else len(words)
    while position < len(words) and is_adverb(words[position]):
        position += 1
    modals = words_of("modals")
    return position if position < len(words) and (words[position] in modals or _is_appointed(words, position)) else -1


def _is_appointed(words: tuple[str, ...], position: int) -> bool:
    """Whether a form of "be" and "to" say that something is to come, or was then: "talks were to resume on Monday"."""
    return words[position + 1 : position + 2] == ("to",) and words[position] in words_of("passive")
