"""What befell those that a number counts, by the words before and after it."""

from collections.abc import Mapping
from functools import cache

from geo.claims.counts.descriptions import past_aboard, past_aside, past_description, past_others
from geo.claims.counts.measures import is_harmed, is_measure
from geo.claims.counts.numbers import Phrase, before_bounds, read_number
from geo.claims.counts.singles import singles_before
from geo.claims.counts.things import REACH, count_list, harm_words
from geo.claims.grammar.event_words import split_words
from geo.claims.grammar.phrases import is_time
from geo.claims.grammar.sentences import words_of
from geo.lexicon import table

_WHOLE = 3
"""How many words "of the injured" are."""
_BEFORE = 4
"""How many words before a number may say what befell those counted."""


def harm_near(words: tuple[str, ...], first: int, last: int, end: int) -> str:
    """The harm that a number counts: "killing four", "four people were killed", "injured at least 20", "22 dead"."""
    harm, bound = harm_words(), before_bounds(words, first)
    if _tells_where(words, bound):
        return next((harm[word] for word in words[last : last + 1] if word in harm), "")  # but "ended in six deaths"
    done = _harm_before(words, bound, max(end, last))
    if done:
        return done
    counted = max(end, last)
    past = past_aboard(words, counted)
    aside = past_aside(words, past)
    start = _past_joined(words, bound, aside)
    joined = (start, start + 1) if start > aside else ()
    start = past_description(words, past) if start == past else start
    whole = _harmed_whole(words, last)
    start = last + _WHOLE if whole else start
    for position in range(start if start > counted or whole else last, min(start + REACH, len(words))):
        word = words[position]
        if word in harm:
            acting = position in (end, end + 1) or position in joined or (end == last < position and _harms_many(words, position))
            return "" if acting and _acts(words, position) else _harm_told(words, position)
        if word in count_list("death", "ways") and _is_to_death(words, position + 1):
            return "killed"
        fate = _fate(words, position)
        if fate:
            return fate
        if word in (",", ";", ".", "and") or word in words_of("strong_breaks"):
            break
        if word in words_of("prepositions") and word != "of" and not _is_heard(words, position):
            break
    return whole


def _harmed_whole(words: tuple[str, ...], last: int) -> str:
    """The harm of those of whom a number that ends here is a part: "six of the injured"; empty for none."""
    return harm_words().get(words[last + _WHOLE - 1], "") if words[last : last + 2] == ("of", "the") and last + _WHOLE <= len(words) else ""


def _past_joined(words: tuple[str, ...], bound: int, first: int) -> int:
    """Past the others whom "and" joins at a token to those counted, unless they begin a clause.

    Not past "two boys" of "ambushed six guards and two boys were killed".
    """
    others = past_others(words, first)
    led = bound > 0 and words[bound - 1].endswith("ed") and not words_of("auxiliaries").isdisjoint(words[others : others + 1])
    return first if led else others


def _harm_told(words: tuple[str, ...], position: int) -> str:
    """The harm of a word; those whom nobody has seen dead are missing: "ten are feared dead"."""
    feared = words[position] in count_list("death", "dead") and words[position - 1] in count_list("death", "feared")
    return "missing" if feared else harm_words()[words[position]]


def _harm_before(words: tuple[str, ...], bound: int, end: int) -> str:
    """The harm that a verb before a number did to those counted, from `bound` to before `end`: "killed a guard and two boys"."""
    harm, begin = harm_words(), singles_before(words, bound)[0]
    end_of_verb = begin - 1
    beaten = _is_to_death(words, end)
    for position in range(begin - 1, max(begin - _BEFORE - 1, -1), -1):
        word, before = words[position], words[position - 1 : position]
        if word in harm and word.endswith(_harming_endings()) and before != ("were",):
            return harm[word]
        if position == end_of_verb and word in _present_harm():
            return _present_harm()[word]
        dead = position == end_of_verb and word in count_list("death", "dead") and not count_list("death", "ways").isdisjoint(before)
        if dead or (beaten and word in count_list("death", "ways")):
            return "killed"
        if word in (",", ";", "and", "by") or word in words_of("strong_breaks", "apart", "subclause_openers"):
            break  # also "killed himself after shooting two", "killed by two men"
        if word == "for" and words[position + 1].endswith("ing"):
            break  # "jailed for shooting two"
    return ""


def _is_to_death(words: tuple[str, ...], first: int) -> bool:
    """Whether "to death" begins at a token."""
    return words[first : first + 1] == ("to",) and not count_list("death", "nouns").isdisjoint(words[first + 1 : first + 2])


@cache
def _harming_endings() -> tuple[str, ...]:
    """How the verbs of harm end that do it to those after them."""
    return tuple(sorted(count_list("death", "harming_endings")))


@cache
def _present_harm() -> dict[str, str]:
    """The kinds of harm by the verbs in the present that are nouns as well."""
    return {word: kind for kind, words in table("counts")["harming"].items() for word in words}


def _tells_where(words: tuple[str, ...], before: int) -> bool:
    """Whether a number says where, or whose those counted are: "killed ten in two villages", "six members of one family"."""
    link = words[before - 1] if before else ""
    if link == "of":
        return words[before - 2] in count_list("things", "words") and words[before - 2] not in harm_words()
    return link in count_list("where", "words")


def _fate(words: tuple[str, ...], position: int) -> str:
    """The harm that a phrase after those counted tells: "to flee", "from their homes", "lost their lives"; empty for none."""
    for phrase, kind in _fates().get(words[position], ()):
        if words[position : position + len(phrase)] == phrase:
            return kind
    return ""


@cache
def _fates() -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """The phrases of what befell those counted with the harm that each tells, by their first words."""
    phrases = [(split_words(phrase), kind) for kind, written in table("counts")["fates"].items() for phrase in written]
    return {one[0]: tuple(entry for entry in phrases if entry[0][0] == one[0]) for one, _ in phrases}


def _is_heard(words: tuple[str, ...], to: int) -> bool:
    """Whether an infinitive tells what is heard of those counted: "ten people are known to have died"."""
    return words[to] == "to" and words[to - 1] in words_of("hearsay") and words[to + 1 : to + 2] in (("have",), ("be",))


def _acts(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb of harm right after those counted is what they did: "two bombs killed six guards", "two men who abducted"."""
    if words[verb - 1] in words_of("relatives"):
        return words[verb] not in count_list("death", "suffered")
    if words[verb - 1] in words_of("passive"):
        return False  # "six were killed dozens hurt"
    after = words[verb + 1] if verb + 1 < len(words) else "."
    return words[verb].endswith("ed") and (after in words_of("determiners") or _harms_many(words, verb))


def _harms_many(words: tuple[str, ...], verb: int) -> bool:
    """Whether a number of others stands right after a verb of harm, and no time: "two quakes killed 300", not "killed two days ago"."""
    read = read_number(words, verb + 1) if verb + 1 < len(words) else None
    if read is None:
        return False
    timed = any(word[0].isalpha() and is_time(word) for word in words[read[0] : read[0] + 1])
    return not (timed or is_measure(words, verb + 1, read[0]))


def is_part_of_harmed(words: tuple[str, ...], last: int) -> bool:
    """Whether the number that ends here is of some of those whom the harm after them befell: "two" of "two of the 12 miners killed in"."""
    read = read_number(words, last + 2) if words[last : last + 2] == ("of", "the") and last + 2 < len(words) else None
    return read is not None and is_harmed(words, read[0])


def are_lives(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether those counted lost their lives: "claimed the lives of six", "claimed six lives"."""
    before = before_bounds(words, first)
    if not count_list("death", "lives").isdisjoint(words[last : last + 1]):
        return not count_list("death", "taking").isdisjoint(words[max(0, before - 1) : before])
    lost = before > 1 and words[before - 1] == "of" and words[before - 2] in count_list("death", "lives")
    return lost and not count_list("death", "taking").isdisjoint(words[max(0, before - _BEFORE - 1) : before - 2])


def are_remains(words: tuple[str, ...], last: int) -> bool:
    """Whether bodies of the dead are counted: "six bodies", "six charred bodies", but not "six ministerial bodies"."""
    described = words[last : last + 1] and words[last] in count_list("remains", "described")
    noun = words[last + 1 : last + 2] if described else words[last : last + 1]
    return not count_list("remains", "words").isdisjoint(noun)
