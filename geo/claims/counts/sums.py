"""Those of whom one thing is told together: "two men and a woman were killed" are three."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.counts.find import Counted
from geo.claims.counts.numbers import before_bounds
from geo.claims.counts.singles import single_end, singles_before
from geo.claims.counts.things import harm_words
from geo.claims.grammar.phrases import closes
from geo.claims.grammar.sentences import Sentence, words_of
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
    ends = [0, *(one.last for one in found)]
    pairs = zip(found, ends, strict=False)
    return tuple([_with_singles(one, since, words) if one.count.what in _harms() else one for one, since in pairs])


@cache
def _harms() -> frozenset[str]:
    return frozenset(table("counts")["harm"])


def _are_joined(one: Counted, other: Counted, words: tuple[str, ...]) -> bool:
    """Whether nothing but "and" or a comma stands between two counts of one harm; of people whom no other befell, after its verb."""
    link = words[one.last : before_bounds(words, other.first)]
    if one.count.what not in _harms() or link not in (("and",), (",",)):
        return False
    return other.count.what == one.count.what or (link == ("and",) and other.count.what in table("counts")["things"]["people"])


def _sum(one: Count, other: Count) -> Count:
    """The sum of two counts; an end of it is open where that of either is."""
    ends = ((one.low, other.low), (one.best, other.best), (one.high, other.high))
    low, best, high = (None if first is None or second is None else first + second for first, second in ends)
    return Count(one.what, low, best, high)


def _with_singles(one: Counted, since: int, words: tuple[str, ...]) -> Counted:
    """A count with the "a man and" before it, after the token `since`, and the "and a woman" after it."""
    last, joined = one.last, words[one.last : one.last + 1] == ("and",)
    start, before = singles_before(words, before_bounds(words, one.first))
    start, before = (start, before) if before and start >= since else (one.first, 0)
    opened = joined and words[last + 1 : last + 2] != () and words[last + 1] in words_of("indefinite", "possessives")
    end, after = single_end(words, last + 2) if opened else (last, 0)
    end, after = (end, after) if after and _goes_on(words, end) else (last, 0)
    each = Count(one.count.what, before + after, before + after, before + after)
    return replace(one, first=start, last=end, count=_sum(one.count, each)) if before + after else one


def _goes_on(words: tuple[str, ...], position: int) -> bool:
    """Whether no clause of its own begins with who stands before a token: not "killed two guards and a woman said"."""
    word = words[position] if position < len(words) else "."
    if word in harm_words() or word == ".":
        return True
    return closes(word) and word not in words_of("said", "clause_starts")
