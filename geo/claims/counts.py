"""How many: the numbers of a sentence as low, best and high, with what they count."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from geo.claims.event_words import split_words
from geo.claims.phrases import is_number, is_year
from geo.claims.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Count

_AFTER, _BEFORE = 6, 4
"""How many words after and before a number may say what it counts."""
_ASIDE = 14
"""The most words of an aside between a number and what happened to those counted."""
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_DECIMAL = re.compile(r"\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with the tokens of its number and of what it counts."""

    first: int
    last: int
    count: Count


@cache
def _set(*path: str) -> frozenset[str]:
    data = table("counts")
    for key in path:
        data = data[key]
    return frozenset(data)


_Phrase = tuple[str, ...]


@cache
def _bounds() -> Mapping[str, tuple[tuple[_Phrase, str], ...]]:
    """The words that bound a number after them, by their last, the longest first, with the end of the interval that it is."""
    bounds, found = table("counts")["bounds"], dict[str, list[tuple[_Phrase, str]]]()
    for kind in ("low", "high", "about", "nearly"):
        for phrase in map(split_words, bounds[kind]):
            found.setdefault(phrase[-1], []).append((phrase, kind))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def _rough() -> Mapping[str, tuple[tuple[_Phrase, tuple[int, int, int]], ...]]:
    """The rough numbers by their first word, the longest first."""
    found = dict[str, list[tuple[_Phrase, tuple[int, int, int]]]]()
    for written, (low, best, high) in table("counts")["rough"].items():
        phrase = split_words(written)
        found.setdefault(phrase[0], []).append((phrase, (low, best, high)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def harm_words() -> dict[str, str]:
    """The kinds of harm by the words that tell of them."""
    return {word: kind for kind, words in table("counts")["harm"].items() for word in words}


def find_counts(sentence: Sentence, thing: str = "") -> tuple[Counted, ...]:
    """The counts of people and things in a sentence: not its dates, distances, ages or sums of money.

    `thing` is what was counted before it, which "3,000 of them" goes back to.
    """
    found: list[Counted] = []
    openings, end = _openings(), 0
    for position in [position for position, word in enumerate(sentence.words) if word in openings or word[0].isdigit()]:
        read = read_number(sentence.words, position) if position >= end else None
        if read is None or _is_designation(sentence, position):
            continue
        last, low, best, high = read
        what, reach = _counted_thing(sentence, position, last, thing)
        if what and low and not is_measure(sentence.words, position, last) and not _is_had(sentence.words, position, last, what):
            numbers = bounded(sentence.words, position, last, low, best, high)
            found.append(Counted(position, max(reach, last), Count(what, *numbers)))
            thing = what
        end = last
    return tuple(found)


@cache
def _openings() -> frozenset[str]:
    """The words that a number can begin with."""
    data = table("counts")
    return frozenset(_rough()) | frozenset(data["numbers"])


def read_number(words: tuple[str, ...], first: int) -> tuple[int, int, int | None, int | None] | None:
    """A number that begins here: (end, low, best, high), in figures, words, or roughly."""
    if not words[first][0].isdigit() and words[first] not in _openings():
        return None
    if words[first] == "one" and (words[first - 1 : first] == ("no",) or words[max(0, first - 2) : first] == ("no", "-")):
        return None  # nobody
    for phrase, (low, best, high) in _rough().get(words[first], ()):
        if words[first : first + len(phrase)] == phrase:
            return first + len(phrase), low, best or None, high or None
    simple = _simple_number(words, first)
    if simple is None:
        return None
    last, value = simple
    if words[last : last + 1] in (("to",), ("-",), ("–",)) or (
        words[last : last + 1] == ("and",) and words[first - 1 : first] == ("between",)
    ):
        other = _simple_number(words, last + 1)
        if other is not None and other[1] > value:
            return other[0], value, None, other[1]
    return last, value, value, value


def _simple_number(words: tuple[str, ...], first: int) -> tuple[int, int] | None:
    data = table("counts")
    numbers, scales = data["numbers"], data["scales"]
    position, total, current = first, 0, None
    while position < len(words):
        word = words[position]
        if _FIGURE.fullmatch(word):
            if current is not None:
                break
            current = int(word.replace(",", ""))
        elif _DECIMAL.fullmatch(word) and words[position + 1 : position + 2] and words[position + 1] in scales:
            return position + 2, round(float(word) * scales[words[position + 1]])
        elif word in numbers:
            current = (current or 0) + numbers[word]
        elif word in scales and current is not None:
            if scales[word] == 100:
                current *= 100
            else:
                total, current = total + current * scales[word], 0
        elif word in ("-", "and") and current is not None and position + 1 < len(words) and _continues(words, position, word):
            pass
        else:
            break
        position += 1
    return None if current is None else (position, total + current)


def _continues(words: tuple[str, ...], position: int, link: str) -> bool:
    """Whether "twenty-five" or "two hundred and five" goes on after its hyphen or "and"."""
    following = words[position + 1]
    if following not in table("counts")["numbers"]:
        return False
    before = words[position - 1]
    return before.endswith("ty") if link == "-" else before in table("counts")["scales"]


def _is_designation(sentence: Sentence, position: int) -> bool:
    """Whether a figure is a part of a thing's name: "K2", "F-35", "A13"."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    link = position - (words[position - 1 : position] == ("-",))
    if link < 1 or not words[position][0].isdigit() or ends[position - 1] < starts[position] or ends[link - 1] < starts[link]:
        return False
    return words[link - 1].isalpha() and sentence.capitals[link - 1]


def is_measure(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number is one of a date, a distance, an age or the like."""
    after = words[last : last + 3]
    before = words[first - 1] if first else ""
    if words[max(0, first - 2) : first] == ("all", "but") or _is_whole(words, first) or after[:1] == ("s",):
        return True  # "in their 30s"
    if words[first].isdigit() and (_is_month(before) or _is_month("".join(after[:1]))):
        return True  # "March 3", "3 March"
    if _is_year(words, first, last):
        return True
    if "/" in (before, *after[:1]) or _is_ratio(words, first, last):
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
    return not (first and words[first - 1] in harm_words()) and not _bound(words, first)[1]


def _is_had(words: tuple[str, ...], first: int, last: int, what: str) -> bool:
    """Whether the number only describes somebody: "one of the guards", "a country of 2 million people", "the mother of two died"."""
    before = before_bounds(words, first)
    if before > 1 and words[before - 1] == "of" and words[before - 2] in _holders():
        return True
    harmed = what in table("counts")["harm"]
    if harmed and words[last : last + 2] == ("of", "them") and words[before - 1 : before] == (",",):
        return True  # "nine people, two of them boys, drowned"
    homed = words[max(0, before - 2) : before] == ("home", "to")
    had = homed or words[max(0, before - 1) : before] in _having()
    return not harmed and (had or (words[first] == "one" and words[last : last + 1] == ("of",)))


@cache
def _holders() -> frozenset[str]:
    """What has those counted: "the mother" of two, "a country" of 2 million people."""
    return _set("having", "parents") | _set("having", "peopled")


@cache
def _having() -> frozenset[tuple[str, ...]]:
    return frozenset((verb,) for verb in _set("having", "verbs"))


def before_bounds(words: tuple[str, ...], first: int) -> int:
    """Where a number begins with the words that bound it: "at least four"."""
    return first - len(_bound(words, first)[0])


def _bound(words: tuple[str, ...], first: int) -> tuple[_Phrase, str]:
    """The words that bound the number that begins at a token, and which end of the interval it is; none and nothing where none do."""
    for phrase, kind in _bounds().get(words[first - 1], ()) if first else ():
        if words[max(0, first - len(phrase)) : first] == phrase:
            return phrase, kind
    return (), ""


def _is_whole(words: tuple[str, ...], first: int) -> bool:
    """Whether the number is what another is a part of: "two of the 12 hostages", "half of the 200 seats"."""
    if words[first - 1 : first] == ("of",):
        return first > 1 and is_number(words[first - 2])
    if first < 3 or words[first - 2] != "of" or words[first - 1] not in words_of("definite"):
        return False
    return is_number(words[first - 3]) or words[first - 3] in _set("parts", "words")


def bounded(
    words: tuple[str, ...], first: int, last: int, low: int, best: int | None, high: int | None
) -> tuple[int | None, int | None, int | None]:
    """The interval after the words that bound it: "up to" leaves only the upper end, "over" only the lower, "nearly" no lower one."""
    _, kind = _bound(words, first)
    if kind == "low":
        return low, None, None
    if kind == "high":
        return None, None, high or best or low
    if kind == "about":
        return None, best or low, None
    if kind == "nearly":
        return None, best or low, high or low
    if words[last : last + 2] == ("or", "more") or words[last : last + 1] == ("plus",):
        return low, None, None
    return low or None, best, high


def _counted_thing(sentence: Sentence, first: int, last: int, before: str) -> tuple[str, int]:
    """What a number counts and the end of its words: harm near it, else the noun after it."""
    words = sentence.words
    noun, end = noun_after(words, last)
    harm = _harm_near(words, first, last, end) if noun or words[first - 1 : first] != ("at",) else ""  # "dies at 74"
    if harm or _are_lives(words, first, last) or _are_remains(words, last):
        return harm or "killed", _past_aside(words, max(end, last))
    if noun:
        return noun, end
    if words[last : last + 2] == ("of", "them") or words[last : last + 1] in (("others",), ("more",)):
        return before, last + 1
    marching = words[first] in _set("crowds", "words") and not _set("crowds", "doing").isdisjoint(words[last : last + 1])
    return ("people" if marching else "", last)


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
        if is_number(word) and _is_whole(words, position):
            continue  # "88 of 112 drones"
        named = word[0].isdigit() and (words[position - 1] == "-" or len(words[position - 1]) == 1)  # "F-35 jets", "K2 tanks"
        if (
            not (word[0].isalpha() or word == "-" or named)
            or word in words_of("auxiliaries")
            or word in table("counts")["numbers"]
            or (word in words_of("prepositions") and word != "of")
        ):
            break
    return "", last


def _harm_near(words: tuple[str, ...], first: int, last: int, end: int) -> str:
    """The harm that a number counts: "killing four", "four people were killed", "injured at least 20", "22 dead"."""
    harm = harm_words()
    if _tells_where(words, first):
        return next((harm[word] for word in words[last : last + 1] if word in harm), "")  # but "ended in six deaths"
    for position in range(first - 1, max(first - _BEFORE - 1, -1), -1):
        if words[position] in harm and words[position].endswith(("ing", "ed", "s", "kill")) and words[position - 1 : position] != ("were",):
            return harm[words[position]]
        if words[position] in (",", ";", "and") or words[position] in words_of("strong_breaks", "apart"):
            break  # also "killed himself after shooting two"
    start = _past_aside(words, max(end, last))
    start = _past_others(words, start)
    for position in range(start if start > max(end, last) else last, min(start + _AFTER, len(words))):
        word = words[position]
        if word in harm:
            return "" if position in (end, end + 1) and _acts(words, position) else harm[word]
        if word in _set("death", "ways") and words[position + 1 : position + 3] == ("to", "death"):
            return "killed"
        if _are_driven_out(words, position):
            return "displaced"
        if word in (",", ";", ".", "and") or word in words_of("strong_breaks") or (word in words_of("prepositions") and word != "of"):
            break
    return ""


def _tells_where(words: tuple[str, ...], first: int) -> bool:
    """Whether a number says where, or whose those counted are: "killed ten in two villages", "six members of one family"."""
    before = before_bounds(words, first)
    link = words[before - 1] if before else ""
    return link in _set("where", "words") or (link == "of" and words[before - 2] in _set("things", "words") - harm_words().keys())


def _are_driven_out(words: tuple[str, ...], position: int) -> bool:
    """Whether what follows those counted says that they had to leave: "to flee", "from their homes"."""
    phrases = _leaving().get(words[position], ())
    return bool(phrases) and any(words[position : position + len(phrase)] == phrase for phrase in phrases)


@cache
def _leaving() -> Mapping[str, tuple[_Phrase, ...]]:
    """The phrases of leaving home, by their first words."""
    phrases = [split_words(phrase) for phrase in table("counts")["leaving"]["phrases"]]
    return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first, *_ in phrases}


def _acts(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb of harm right after those counted is what they did: "two bombs killed six guards", "two men who abducted"."""
    if words[verb - 1] in words_of("relatives"):
        return words[verb] not in _set("death", "suffered")
    after = words[verb + 1] if verb + 1 < len(words) else "."
    return words[verb].endswith("ed") and (after[0].isdigit() or after in words_of("determiners") or after in table("counts")["numbers"])


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
    return next((i + 1 for i in range(first + 2, min(first + _ASIDE, len(words))) if words[i] == ","), first)


def _opens_aside(words: tuple[str, ...], first: int) -> bool:
    """Whether what follows says who some of those counted are: "most of them women", "two of them children"."""
    said = words[first : first + 1] and words[first] in _set("asides", "words")
    return bool(said) or words[first + 1 : first + 3] == ("of", "them")
