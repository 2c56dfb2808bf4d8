"""Those of whom one thing is told together: "two men and a woman were killed" are three."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.counts import Counted, before_bounds, harm_words
from geo.claims.phrases import closes
from geo.claims.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Count


def summed(counted: Sequence[Counted], sentence: Sentence) -> tuple[Counted, ...]:
    """The counts of a sentence, those whom the same harm befell and "and" joins as one."""
    if not counted:
        return ()
    words = sentence.words
    found: list[Counted] = []
    for one in counted:
        before = found[-1] if found else None
        if before is not None and _are_joined(before, one, words):
            found[-1] = replace(before, last=one.last, count=_sum(before.count, one.count))
        else:
            found.append(one)
    return tuple(_with_singles(one, words) if one.count.what in _harms() else one for one in found)


@cache
def _harms() -> frozenset[str]:
    return frozenset(table("counts")["harm"])


def _are_joined(one: Counted, other: Counted, words: tuple[str, ...]) -> bool:
    """Whether nothing but "and" stands between two counts of one harm; of people whom no other befell, after its verb."""
    if one.count.what not in _harms() or words[one.last : before_bounds(words, other.first)] != ("and",):
        return False
    return other.count.what == one.count.what or other.count.what in table("counts")["things"]["people"]


def _sum(one: Count, other: Count) -> Count:
    """The sum of two counts; an end of it is open where that of either is."""
    ends = ((one.low, other.low), (one.best, other.best), (one.high, other.high))
    low, best, high = (None if first is None or second is None else first + second for first, second in ends)
    return Count(one.what, low, best, high)


def _with_singles(one: Counted, words: tuple[str, ...]) -> Counted:
    """A count with the "a man and" before it and the "and a woman" after it."""
    first, last = before_bounds(words, one.first), one.last
    before = words[max(0, first - 1) : first] == ("and",) and _is_single(words, first - 3)
    after = words[last : last + 1] == ("and",) and _is_single(words, last + 1) and _goes_on(words, last + 3)
    number = before + after
    each = Count(one.count.what, number, number, number)
    return replace(one, last=last + 3 * after, count=_sum(one.count, each)) if number else one


def _is_single(words: tuple[str, ...], first: int) -> bool:
    """Whether one person stands here: "a woman"."""
    return first >= 0 and words[first : first + 1] in (("a",), ("an",)) and words[first + 1] in table("counts")["things"]["singular"]


def _goes_on(words: tuple[str, ...], position: int) -> bool:
    """Whether no clause of its own begins with who stands before a token: not "killed two guards and a woman said"."""
    word = words[position] if position < len(words) else "."
    if word in harm_words() or word == ".":
        return True
    return closes(word) and word not in ("was", "is", "has", "who") and word not in words_of("said")
