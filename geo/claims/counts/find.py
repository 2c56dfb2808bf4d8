"""How many: the numbers of a sentence as low, best and high, with what they count."""

from dataclasses import dataclass
from functools import cache

from geo.claims.counts.descriptions import past_aside, past_description
from geo.claims.counts.harm import are_lives, are_remains, harm_near, is_part_of_harmed
from geo.claims.counts.measures import is_designation, is_measure
from geo.claims.counts.numbers import before_bounds, bounded, number_openings, read_number
from geo.claims.counts.singles import single_end
from geo.claims.counts.things import are_marching, are_taken, count_list, harm_words, nationals_after, noun_after
from geo.claims.grammar.sentences import Sentence
from geo.lexicon import table
from geo.records import Count


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with the tokens of its number and of what it counts."""

    first: int
    last: int
    count: Count
    verb: int = -1
    """The verb told of those counted, where what describes them stands between: "ten men working there were killed"."""


def find_counts(sentence: Sentence, thing: str = "") -> tuple[Counted, ...]:
    """The counts of people and things in a sentence: not its dates, distances, ages or sums of money.

    `thing` is what was counted before it, which "3,000 of them" goes back to.
    """
    found: list[Counted] = []
    openings, end = number_openings(), 0
    for position in [position for position, word in enumerate(sentence.words) if word in openings or word[0].isdigit()]:
        read = read_number(sentence.words, position) if position >= end else None
        if read is None or is_designation(sentence, position):
            continue
        last, low, best, high = read
        what, reach = _counted_thing(sentence, position, last, thing)
        if what and low and not is_measure(sentence.words, position, last) and not _is_had(sentence.words, position, last, what):
            numbers = bounded(sentence.words, position, last, low, best, high)
            verb = past_description(sentence.words, reach)
            found.append(Counted(position, max(reach, last), Count(what, *numbers), verb if verb > reach else -1))
            thing = what
        end = last
    return tuple(found)


def _is_had(words: tuple[str, ...], first: int, last: int, what: str) -> bool:
    """Whether the number only describes somebody: "one of the guards", "a country of 2 million people", "the mother of two died"."""
    before = before_bounds(words, first)
    if before > 1 and words[before - 1] == "of" and (words[before - 2] in _holders() or words[before - 2] in _aged()):
        return True
    harmed = what in table("counts")["harm"]
    described = harmed or words[last + 2 : last + 3] == (what,)
    if described and words[last : last + 2] == ("of", "them") and words[before - 1 : before] == (",",):
        return True  # "nine people, two of them boys, drowned"
    homed = before > 1 and words[before - 1] == "to" and words[before - 2] in count_list("having", "homes")
    had = homed or words[max(0, before - 1) : before] in _having()
    return not harmed and (had or (words[first] == "one" and words[last : last + 1] == ("of",)))


@cache
def _aged() -> frozenset[str]:
    """Persons whose age may stand after "of": "a man of 40"."""
    return count_list("things", "singular") | count_list("things", "aged")


@cache
def _holders() -> frozenset[str]:
    """What has those counted: "the mother" of two, "a country" of 2 million people."""
    return count_list("having", "parents") | count_list("having", "peopled")


@cache
def _having() -> frozenset[tuple[str, ...]]:
    return frozenset((verb,) for verb in count_list("having", "verbs"))


def _counted_thing(sentence: Sentence, first: int, last: int, before: str) -> tuple[str, int]:
    """What a number counts and the end of its words: harm near it, else the noun after it."""
    words = sentence.words
    noun, end = noun_after(words, last)
    noun, end = (noun, end) if noun else nationals_after(sentence, last)
    if noun in count_list("things", "groups"):
        return noun, end
    dated = not noun and words[first - 1 : first] == ("at",)  # "dies at 74"
    harm = "" if dated or is_part_of_harmed(words, last) else harm_near(words, first, last, end)
    harm = (
        "" if harm == "displaced" and not count_list("things", "rooted").isdisjoint(words[last : last + 2]) else harm
    )  # "uprooted ten trees"
    if harm or are_lives(words, first, last) or are_remains(words, last):
        return harm or "killed", past_aside(words, end if noun else single_end(words, last)[0])
    if noun:
        return noun, end
    if words[last : last + 2] == ("of", "them") or not count_list("again", "words").isdisjoint(words[last : last + 1]):
        return _as_before(words, first, before), last + 1
    people = are_marching(words, first, last) or are_taken(words, first, last)
    return ("people" if people else "", last)


def _as_before(words: tuple[str, ...], first: int, before: str) -> str:
    """What a number goes back to: what was counted before, but no harm where another verb is told: "killed two and trapped six more"."""
    verb = before_bounds(words, first) - 1
    others = before in table("counts")["harm"] and verb > 0 and words[verb].endswith("ed") and words[verb] not in harm_words()
    return "others" if others else before
