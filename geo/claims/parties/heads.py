"""The noun phrase of a subject, the actors that can head it, and those listed with these."""

from collections.abc import Sequence
from functools import cache

from geo.claims.actors.named import Named
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import finite_words
from geo.claims.grammar.phrases import (
    before_names,
    closes,
    governor,
    head_before,
    is_adverb,
    is_number,
    is_time,
    phrase_before,
    without_time,
)
from geo.claims.grammar.sentences import Sentence, words_of


def subject_phrase(sentence: Sentence, end: int, nouns: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The noun phrase before `end` without what describes it, and without the day before it: "on Monday police".

    `nouns` are the tokens of events' nouns.
    """
    words = sentence.words
    first = phrase_before(words, end)
    describing = words_of("describing_participles")
    described = next((i for i in range(first + 1, end) if words[i] in describing), 0)
    if described and not words[end].endswith("ing"):
        return first, described  # "a boat carrying migrants"
    link = first - (first > 2 and words[first - 1].endswith("ing") and words[first - 2] in words_of("prepositions"))
    if _is_reduced(words, link):
        return phrase_before(words, link - 2), link - 2
    timed = first
    while timed < end and is_time(words[timed]):
        timed += 1
    if first < timed < end and words[first - 1 : first] == ("on",):
        return timed, end
    if first > 1 and words[first - 1] == "by" and first - 2 in nouns:
        return phrase_before(words, first - 1), first - 1  # "an attack by rebels"
    articles = words_of("articles")
    opened = next((i for i in range(end - 1, first, -1) if words[i] in articles), first)
    if opened > first and words[opened - 1] != "of" and not words[opened - 1].endswith("ing"):
        return opened, without_time(words, opened, end)  # "the day the king"
    first, last = head_before(words, before_names(sentence, end))
    return first, without_time(words, first, last)


def _is_reduced(words: tuple[str, ...], first: int) -> bool:
    """Whether a participle with its preposition describes the noun before: "rebels linked to the army", "accused of robbing the army"."""
    if first < 3 or words[first - 1] not in words_of("prepositions") or words[first - 1] in words_of("subordinators", "verb_particles"):
        return False  # "two died as the army left", "the army blew up the bridge"
    return (is_past(words[first - 2]) or words[first - 2] in words_of("loyal")) and not closes(words[first - 3])


def is_head(one: Named, words: tuple[str, ...], last: int) -> bool:
    """Whether an actor heads the noun phrase that ends at `last`, a participle after it left aside: "a man armed with a gun"."""
    if one.last >= last:
        return True
    after = words[one.last]
    if after in words_of("members"):
        return one.last + 1 == last
    if after == "of":
        return True
    described = after.endswith("ed") or after in finite_words("past") or after in words_of("naming_participles")
    return after.endswith("ing") or (described and not one.bare)


def free_heads(heads: list[Named], first: int, words: tuple[str, ...]) -> list[Named]:
    """The last of the actors that can head a noun phrase; where "of" governs it, only whoever stands right before that does."""
    while heads and not _is_free(heads[-1], first, words):
        link = max(i for i in range(first, heads[-1].first) if words[i] == "of")
        heads = [one for one in heads[:-1] if one.last == link]
    return heads[-1:]


def _is_free(one: Named, first: int, words: tuple[str, ...]) -> bool:
    """Whether an actor after "of" is who a noun of number or membership counts: "dozens of soldiers", no "house of the king"."""
    link = next((i for i in range(one.first - 1, first - 1, -1) if words[i] == "of"), None)
    if link is None:
        return True
    counted = words[link - 1]
    return counted in words_of("quantities", "members", "counting") or is_number(counted) or counted.rstrip("s") in words_of("quantities")


def with_listed(head: Named, named: Sequence[Named], words: tuple[str, ...]) -> list[Named]:
    """An actor and those listed before it: "soldiers, police and rebels"."""
    listed = [one for one in named if one.first == head.first]
    for one in reversed([one for one in named if one.last <= head.first]):
        between = words[one.last : listed[0].first]
        if not between or not (_only_lists(between) or _describes_next(between)):
            break
        if governor(one.first, words, 0) and "and" not in between:
            break  # "in Turkey, rebels"
        if len(listed) == 1 and "the" in between and "and" not in between:
            break  # "to free the hostages, the army stormed a mill"
        if len(listed) == 1 and between == (",",) and one.first > 0:
            break  # "In the home of Ana Ruiz, rebels"; in a headline a comma is an "and"
        listed.insert(0, one)
    two = len(listed) == 2 and words[listed[0].last : listed[1].first][:2] == (",", "and")
    two = two and "," not in words[listed[0].first : listed[0].last]  # "the mayor, Ana Ruiz, and police"
    return listed[1:] if two else listed  # "a raid on rebels, and soldiers left"


def _only_lists(between: tuple[str, ...]) -> bool:
    """Whether words between two actors only join them, or bound the number of the second: "one guard and at least two bakers"."""
    if len(between) >= _JOINT or between[0] not in (",", "and", "with"):
        return False
    return all(word in _joints() or is_number(word) for word in between[1:])


_JOINT = 5
"""Fewer words than this join two actors: "and at least two"."""


@cache
def _joints() -> frozenset[str]:
    """The words that may stand between two actors that are listed."""
    return words_of("articles", "possessives", "number_openers", "bounding") | {",", "and", "with"}


def _describes_next(between: tuple[str, ...]) -> bool:
    """Whether "and" and an adjective, or a noun before another, stand between two actors: "the army and allied fighters"."""
    if len(between) != 2 or between[0] != "and":
        return False
    return between[1].isalpha() and not closes(between[1]) and not is_adverb(between[1]) and between[1] not in _told()


@cache
def _told() -> frozenset[str]:
    """The forms of verbs that a subject of its own stands before."""
    return finite_words("past") | finite_words("base") | finite_words("third")
