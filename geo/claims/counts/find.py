"""How many: the numbers of a sentence as low, best and high, with what they count."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from geo.claims.counts.numbers import Phrase, before_bounds, bounded, is_bounded, number_openings, read_number
from geo.claims.counts.singles import single_end, singles_before
from geo.claims.grammar.event_words import split_words
from geo.claims.grammar.phrases import before_ages, closes, is_month_of_clause, is_number, is_time, is_year, past_ages
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Count

_AFTER, _BEFORE = 6, 4
"""How many words after and before a number may say what it counts."""
_ASIDE = 14
"""The most words of an aside between a number and what happened to those counted."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with the tokens of its number and of what it counts."""

    first: int
    last: int
    count: Count
    verb: int = -1
    """The verb told of those counted, where what describes them stands between: "ten men working there were killed"."""


@cache
def _set(*path: str) -> frozenset[str]:
    data: Any = table("counts")
    for key in path:
        data = data[key]
    return frozenset(data)


@cache
def harm_words() -> dict[str, str]:
    """The kinds of harm by the words that tell of them."""
    return {word: kind for kind, words in table("counts")["harm"].items() for word in words}


def find_counts(sentence: Sentence, thing: str = "") -> tuple[Counted, ...]:
    """The counts of people and things in a sentence: not its dates, distances, ages or sums of money.

    `thing` is what was counted before it, which "3,000 of them" goes back to.
    """
    found: list[Counted] = []
    openings, end = number_openings(), 0
    for position in [position for position, word in enumerate(sentence.words) if word in openings or word[0].isdigit()]:
        read = read_number(sentence.words, position) if position >= end else None
        if read is None or _is_designation(sentence, position):
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


def _may_designate(letters: str) -> bool:
    """Whether a word may stand before the figure of a thing's name: "AK" of "six AK 47 rifles"."""
    return len(letters) < _LETTERS and letters.isalpha() and not closes(letters)


_LETTERS = 4
"""Fewer letters than this stand before the figure of a thing's name."""


def _is_designation(sentence: Sentence, position: int) -> bool:
    """Whether a figure is a part of a thing's name: "K2", "F-35", "A13"."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    link = position - (words[position - 1 : position] == ("-",))
    if link < 1 or not words[position][0].isdigit():
        return False
    apart = ends[position - 1] < starts[position] or ends[link - 1] < starts[link]
    if apart and not (link > 1 and is_number(words[link - 2]) and _may_designate(words[link - 1])):
        return False
    return words[link - 1].isalpha() and sentence.capitals[link - 1]


def is_measure(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number is one of a date, a distance, an age or the like."""
    after = words[last : last + 3]
    before = words[first - 1] if first else ""
    if words[max(0, first - 2) : first] == ("all", "but") or after[:1] == ("s",):
        return True  # "in their 30s"
    if _is_whole(words, first) and not _is_harmed(words, last):
        return True
    counting = is_month_of_clause(words, first - 1) and not is_year(words[first]) and noun_after(words, last)[0]
    if words[first].isdigit() and _is_month(before) and not counting:
        return True  # "March 3", but "In March 30 miners died"
    if words[first].isdigit() and _is_month("".join(after[:1])):
        return True  # "3 March"
    if _is_year(words, first, last) or before_ages(words, last) < first:
        return True
    if before == "/" or "/" in after[:1] or _is_ratio(words, first, last):
        return True  # "9/11"
    if before in _set("measures", "before") or (after[:1] and after[0] in _set("measures", "words")):
        return True
    if after[:1] == ("-",) and after[1:2] and after[1] in _set("measures", "words") | {"year"}:
        return True
    return len(after) > 1 and after[0] in _set("measures", "currencies") and after[1] in _set("measures", "words")


def _is_month(word: str) -> bool:
    return word not in words_of("modals") and word.strip(".") in table("calendar")["months"]


def _is_ratio(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether the number is one of the two of "one in ten"."""
    after = words[last : last + 2]
    opens = words[first] in ("1", "one") and after[:1] == ("in",) and is_number(after[-1])
    return opens or words[max(0, first - 2) : first] in (("1", "in"), ("one", "in"))


def _is_year(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number is a year or two: "in 1999", "the 2015 attack", "between 1990 and 1994", not "killed 2000", "some 1990 people"."""
    if not is_year(words[first]) or not is_year(words[last - 1]):
        return False
    if last - first > 1 and words[first - 1 : first] in (("between",), ("from",)):
        return True
    if noun_after(words, last)[0]:
        return words[first - 1 : first] in (("in",), ("since",))  # "in 2019 soldiers left"
    return not (first and words[first - 1] in harm_words()) and not is_bounded(words, first)


def _is_had(words: tuple[str, ...], first: int, last: int, what: str) -> bool:
    """Whether the number only describes somebody: "one of the guards", "a country of 2 million people", "the mother of two died"."""
    before = before_bounds(words, first)
    if before > 1 and words[before - 1] == "of" and (words[before - 2] in _holders() or words[before - 2] in _aged()):
        return True
    harmed = what in table("counts")["harm"]
    described = harmed or words[last + 2 : last + 3] == (what,)
    if described and words[last : last + 2] == ("of", "them") and words[before - 1 : before] == (",",):
        return True  # "nine people, two of them boys, drowned"
    homed = words[max(0, before - 2) : before] == ("home", "to")
    had = homed or words[max(0, before - 1) : before] in _having()
    return not harmed and (had or (words[first] == "one" and words[last : last + 1] == ("of",)))


@cache
def _aged() -> frozenset[str]:
    """Persons whose age may stand after "of": "a man of 40"."""
    return _set("things", "singular") | {"pensioner", "teen", "youth"}


@cache
def _holders() -> frozenset[str]:
    """What has those counted: "the mother" of two, "a country" of 2 million people."""
    return _set("having", "parents") | _set("having", "peopled")


@cache
def _having() -> frozenset[tuple[str, ...]]:
    return frozenset((verb,) for verb in _set("having", "verbs"))


def _is_whole(words: tuple[str, ...], first: int) -> bool:
    """Whether the number is what another is a part of: "two of the 12 hostages", "half of the 200 seats"."""
    if words[first - 1 : first] == ("of",):
        return first > 1 and is_number(words[first - 2])
    if first < 3 or words[first - 1] not in words_of("definite"):
        return False
    owned = words[first - 1] in _POSSESSIVES  # "two of the ship's 20 sailors"
    of = next((i for i in range(first - 2, max(first - 2 - _OWNER * owned, 1) - 1, -1) if words[i] == "of"), 0)
    return of > 0 and (is_number(words[of - 1]) or words[of - 1] in _set("parts", "words"))


def _is_harmed(words: tuple[str, ...], last: int) -> bool:
    """Whether a participle tells of the harm to a whole whose number ends here: "two of the 12 miners killed in the blast were"."""
    harmed = noun_after(words, last)[1]
    if words[harmed : harmed + 1] == () or words[harmed] not in harm_words() or words[harmed] in _set("death", "suffered"):
        return False
    after = words[harmed + 1] if harmed + 1 < len(words) else "."
    return not after[0].isalnum() or after in words_of("prepositions", "clause_openers", "auxiliaries")


def _is_part_of_harmed(words: tuple[str, ...], last: int) -> bool:
    """Whether the number that ends here is of some of those whom the harm after them befell: "two" of "two of the 12 miners killed in"."""
    read = read_number(words, last + 2) if words[last : last + 2] == ("of", "the") and last + 2 < len(words) else None
    return read is not None and _is_harmed(words, read[0])


_POSSESSIVES = ("'s", "’s", "'", "’")
_OWNER = 3
"""The most words between "of" and "'s"."""


def _counted_thing(sentence: Sentence, first: int, last: int, before: str) -> tuple[str, int]:
    """What a number counts and the end of its words: harm near it, else the noun after it."""
    words = sentence.words
    noun, end = noun_after(words, last)
    noun, end = (noun, end) if noun else _nationals_after(sentence, last)
    dated = not noun and words[first - 1 : first] == ("at",)  # "dies at 74"
    harm = "" if dated or _is_part_of_harmed(words, last) else _harm_near(words, first, last, end)
    if harm or _are_lives(words, first, last) or _are_remains(words, last):
        return harm or "killed", _past_aside(words, end if noun else single_end(words, last)[0])
    if noun:
        return noun, end
    if words[last : last + 2] == ("of", "them") or words[last : last + 1] in (("others",), ("more",)):
        return _as_before(words, first, before), last + 1
    people = _are_marching(words, first, last) or _are_taken(words, first, last)
    return ("people" if people else "", last)


def _as_before(words: tuple[str, ...], first: int, before: str) -> str:
    """What a number goes back to: what was counted before, but no harm where another verb is told: "killed two and trapped six more"."""
    verb = before_bounds(words, first) - 1
    others = before in table("counts")["harm"] and verb > 0 and words[verb].endswith("ed") and words[verb] not in harm_words()
    return "others" if others else before


def _are_marching(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number without a noun is of people, as what they do shows: "thousands marched", "10,000 crossed"."""
    doing = words[last : last + 1]
    if not _set("crowds", "doing").isdisjoint(doing) and words[first] in _set("crowds", "words"):
        return True
    return not _set("crowds", "going").isdisjoint(doing)


def _nationals_after(sentence: Sentence, last: int) -> tuple[str, int]:
    """People of a country after a number, and where they end: "thousands of Belgians", "300 Poles"; nothing for none."""
    words = sentence.words
    noun = last + (words[last : last + 1] == ("of",))
    ends = (placed.last for placed in sentence.locations if placed.first == noun and placed.location.mention.kind == "demonym")
    end = next((end for end in ends if words[end - 1].endswith("s")), last)
    return ("people", end) if end > last else ("", last)


def _are_taken(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a bare number is of people, as the verb before it shows: "rebels free 12 in the hills"."""
    if last < len(words) and words[last] != "." and not closes(words[last]):
        return False
    verb = before_bounds(words, first) - 1
    return verb > 0 and words[verb] in _set("crowds", "having_done")


def _are_lives(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether those counted lost their lives: "claimed the lives of six", "claimed six lives"."""
    before = before_bounds(words, first)
    if not _set("death", "lives").isdisjoint(words[last : last + 1]):
        return not _set("death", "taking").isdisjoint(words[max(0, before - 1) : before])
    lost = before > 1 and words[before - 1] == "of" and words[before - 2] in _set("death", "lives")
    return lost and not _set("death", "taking").isdisjoint(words[max(0, before - _BEFORE - 1) : before - 2])


def _are_remains(words: tuple[str, ...], last: int) -> bool:
    """Whether bodies of the dead are counted: "six bodies", "six charred bodies", but not "six ministerial bodies"."""
    described = words[last : last + 1] and words[last] in _set("remains", "described")
    noun = words[last + 1 : last + 2] if described else words[last : last + 1]
    return not _set("remains", "words").isdisjoint(noun)


@cache
def _thing_words() -> frozenset[tuple[str, ...]]:
    return frozenset((word,) for word in _set("things", "words"))


def noun_after(words: tuple[str, ...], last: int) -> tuple[str, int]:
    """What a number that ends here counts, and where its noun ends; nothing where no known noun follows."""
    things = _set("things", "words")
    for position in range(last, min(last + _AFTER, len(words))):
        word = words[position]
        if word in things and words[position + 1 : position + 2] not in _thing_words():  # not the police of "police officers"
            return word, position + 1
        if (is_number(word) and _is_whole(words, position)) or (word in _POSSESSIVES and words[last] == "of"):
            continue  # "88 of 112 drones", "two of the ship's 20 sailors"
        named = word[0].isdigit() and (words[position - 1] == "-" or _may_designate(words[position - 1]))  # "F-35 jets", "K2 tanks"
        if (
            not (word[0].isalpha() or word == "-" or named)
            or word in words_of("auxiliaries")
            or word in table("counts")["numbers"]
            or (word in words_of("prepositions") and word != "of")
            or word in words_of("said", "relatives", "subclause_openers")
        ):
            break
    return "", last


def _harm_near(words: tuple[str, ...], first: int, last: int, end: int) -> str:
    """The harm that a number counts: "killing four", "four people were killed", "injured at least 20", "22 dead"."""
    harm, bound = harm_words(), before_bounds(words, first)
    if _tells_where(words, bound):
        return next((harm[word] for word in words[last : last + 1] if word in harm), "")  # but "ended in six deaths"
    done = _harm_before(words, bound, max(end, last))
    if done:
        return done
    past = max(end, last)
    start = _past_others(words, _past_aside(words, past))
    start = past_description(words, past) if start == past else start
    for position in range(start if start > past else last, min(start + _AFTER, len(words))):
        word = words[position]
        if word in harm:
            acting = position in (end, end + 1) or (end == last < position and _harms_many(words, position))
            return "" if acting and _acts(words, position) else _harm_told(words, position)
        if word in _set("death", "ways") and words[position + 1 : position + 3] == ("to", "death"):
            return "killed"
        fate = _fate(words, position)
        if fate:
            return fate
        if word in (",", ";", ".", "and") or word in words_of("strong_breaks"):
            break
        if word in words_of("prepositions") and word != "of" and not _is_heard(words, position):
            break
    return ""


def _harm_told(words: tuple[str, ...], position: int) -> str:
    """The harm of a word; those whom nobody has seen dead are missing: "ten are feared dead"."""
    feared = words[position] == "dead" and words[position - 1] in _set("death", "feared")
    return "missing" if feared else harm_words()[words[position]]


def _harm_before(words: tuple[str, ...], bound: int, end: int) -> str:
    """The harm that a verb before a number did to those counted, from `bound` to before `end`: "killed a guard and two boys"."""
    harm, begin = harm_words(), singles_before(words, bound)[0]
    end_of_verb = begin - 1
    beaten = words[end : end + 2] == ("to", "death")
    for position in range(begin - 1, max(begin - _BEFORE - 1, -1), -1):
        word, before = words[position], words[position - 1 : position]
        if word in harm and word.endswith(("ing", "ed", "s", "kill")) and before != ("were",):
            return harm[word]
        if position == end_of_verb and word in _present_harm():
            return _present_harm()[word]
        dead = position == end_of_verb and word == "dead" and not _set("death", "ways").isdisjoint(before)
        if dead or (beaten and word in _set("death", "ways")):
            return "killed"
        if word in (",", ";", "and") or word in words_of("strong_breaks", "apart", "subclause_openers"):
            break  # also "killed himself after shooting two"
        if word == "for" and words[position + 1].endswith("ing"):
            break  # "jailed for shooting two"
    return ""


@cache
def _present_harm() -> dict[str, str]:
    """The kinds of harm by the verbs in the present that are nouns as well."""
    return {word: kind for kind, words in table("counts")["harming"].items() for word in words}


def past_description(words: tuple[str, ...], end: int) -> int:
    """Where the verb begins of those counted whom a participle or "who" describes, as "were" of "ten men working there were killed".

    `end` itself where nothing describes them.
    """
    first = end
    if end < len(words) and past_ages(words, end) > end:
        past = past_ages(words, end)  # "two boys aged six and nine were killed"
        return past if words[past : past + 1] != () and words[past] in words_of("auxiliaries") | _set("death", "suffered") else end
    while first < len(words) and words[end] == "of" and (words[first] == "of" or not closes(words[first])):
        first += 1
    if not _opens_description(words, first, end):
        return end
    breaks = words_of("subordinators", "coordinators", "strong_breaks", "subclause_openers", "said", "pronouns")
    for position in range(first + 2, min(first + _ASIDE, len(words))):
        word, before = words[position], words[position - 1]
        if before in breaks or before in (",", ";", ".") or word in breaks:
            break
        told = word in words_of("auxiliaries") and word not in _UNFINISHED
        if told or (word in _set("death", "suffered") and before not in words_of("auxiliaries")):
            return position
    return end


_UNFINISHED = ("be", "been", "being", "get", "getting", "having")
"""The auxiliaries that make no clause by themselves."""


def _opens_description(words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether a participle or a "who" opens here what describes those before, and tells no harm to them: not "who died"."""
    opening, after = words[first : first + 1], words[first + 1 : first + 4]
    if opening == ("who",):
        harmed = after[:1] != () and after[0] in words_of("auxiliaries") and not harm_words().keys().isdisjoint(after)
        return not harmed and _set("death", "suffered").isdisjoint(after[:1])
    return first == end and opening != () and opening[0] not in harm_words() and opening[0].endswith(("ing", "ed"))


def _tells_where(words: tuple[str, ...], before: int) -> bool:
    """Whether a number says where, or whose those counted are: "killed ten in two villages", "six members of one family"."""
    link = words[before - 1] if before else ""
    if link == "of":
        return words[before - 2] in _set("things", "words") and words[before - 2] not in harm_words()
    return link in _set("where", "words")


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
        return words[verb] not in _set("death", "suffered")
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


def _past_others(words: tuple[str, ...], first: int) -> int:
    """Past "and children" or "and a guard", who suffered the same; else `first` itself."""
    if words[first : first + 1] != ("and",) or first + 2 >= len(words):
        return first
    numbered = words[first + 1] in words_of("determiners") or words[first + 1] in table("counts")["numbers"]
    noun = first + 1 + numbered
    return noun + 1 if words[noun] in _set("things", "words") or words[noun] in _set("things", "singular") else first


def _past_aside(words: tuple[str, ...], first: int) -> int:
    """Past ", including four children," or ", two of them guards," when that follows; else `first` itself."""
    if words[first : first + 1] != (",",) or not _opens_aside(words, first + 1):
        return first
    aged = past_ages(words, first + 1)
    if aged > first + 1:
        return aged + (words[aged : aged + 1] == (",",))
    return next((i + 1 for i in range(first + 2, min(first + _ASIDE, len(words))) if words[i] == ","), first)


def _opens_aside(words: tuple[str, ...], first: int) -> bool:
    """Whether what follows says who some of those counted are: "most of them women", "two of them children"."""
    said = words[first : first + 1] and words[first] in _set("asides", "words")
    return bool(said) or words[first + 1 : first + 3] == ("of", "them") or _is_insertion(words, first)


def _is_insertion(words: tuple[str, ...], first: int) -> bool:
    """Whether who says so is put in between commas: ", two officials said,"."""
    comma = next((i for i in range(first + 1, min(first + _AFTER, len(words))) if words[i] == ","), 0)
    return comma > 0 and words[comma - 1] in words_of("inserted")
