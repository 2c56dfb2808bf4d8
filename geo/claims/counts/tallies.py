"""Tolls and other figures that go back to what was told before: "the death toll rose to 25", "put the number of dead at 24"."""

from functools import cache

from geo.claims.counts.find import Counted
from geo.claims.counts.measures import is_measure
from geo.claims.counts.numbers import bounded, read_number
from geo.claims.counts.things import count_list, harm_words, noun_after
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Count

_REACH = 18
"""How many words after a tally its number may stand."""
_GIVEN = 5
"""How many words before a tally the verb that gives it may begin."""
_HARMED = 3
"""Within how many words after those counted their harm stands: "people who were killed"."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("counts")["tally"][name])


def find_tallies(sentence: Sentence) -> tuple[Counted, ...]:
    """The counts that a tally gives: "the number of troops ... rose to 11,000", "that figure could be as high as 25".

    Each begins at its tally word; a bare "that figure" does not say of what it is.
    """
    words, found = sentence.words, []
    if _words("words").isdisjoint(words):
        return ()
    for position, word in enumerate(words):
        if word not in _words("words"):
            continue
        read = _number(words, position)
        if read is None or not read[2]:
            continue
        first, last, low, best, high = read
        harmed = words[last : last + 1] + words[position + 1 : position + 2]  # "rose to 25 dead", "the number killed rose to 25"
        what = next((harm_words()[word] for word in harmed if word in harm_words()), "")
        what = what or _tallied(words, position)
        found.append(Counted(position, last, Count(what, *bounded(words, first, last, low, best, high))))
    return tuple(found)


def tally_words() -> frozenset[str]:
    """The nouns for tallies."""
    return _words("words")


def tally_verbs() -> frozenset[str]:
    """The verbs that give a tally which their subject says: "a monitor put the death toll at 40"."""
    return _words("saying")


def is_telling_tally(words: tuple[str, ...], verb: int) -> bool:
    """Whether one of these verbs stands at a token, and a tally after it."""
    return words[verb] in tally_verbs() and not _words("words").isdisjoint(words[verb + 1 : verb + 1 + _GIVEN])


def _tallied(words: tuple[str, ...], position: int) -> str:
    """What the tally is of: the harm or the noun after "number of", or the harm before "toll"; of cases itself."""
    if words[position] in _words("counted"):
        return words[position]
    before = words[position - 1] if position else ""
    if before in count_list("death", "nouns") or words[position] in _words("of_deaths"):
        return "killed"
    if words[position + 1 : position + 2] == ("of",):
        noun, end = noun_after(words, position + 2)
        return next((harm_words()[word] for word in words[position + 2 : end + _HARMED] if word in harm_words()), noun)
    return ""


def _number(words: tuple[str, ...], position: int) -> tuple[int, int, int, int | None, int | None] | None:
    """The number of a verb of rising or standing, or that somebody puts it "at"; the second of "rose from 12 to 17"."""
    verbs = _words("rising" if words[position] in _words("counted") else "verbs")
    verb = words[position] in _words("named") and words[position + 1 : position + 2] == ("of",)
    given = not _words("giving").isdisjoint(words[max(0, position - _GIVEN) : position])
    for place in range(position + 1, min(position + _REACH, len(words))):
        word = words[place]
        if word in (".", ";", ",") or word in words_of("strong_breaks"):
            return None
        verb = verb or word in verbs or (given and word in _words("links"))
        read = read_number(words, place) if verb else None
        if read is not None and not is_measure(words, place, read[0]):
            last, low, best, high = read
            return place, last, *((low, best, high) if words[place - 1] != "from" or high is None else (high, high, high))
    return None
