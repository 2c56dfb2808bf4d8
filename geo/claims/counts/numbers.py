"""Numbers as they are written, in figures, words or roughly, and the words that bound them."""

import re
from collections.abc import Mapping
from functools import cache

from geo.claims.grammar.event_words import split_words
from geo.lexicon import table

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_DECIMAL = re.compile(r"\d+\.\d+")

Phrase = tuple[str, ...]


@cache
def _bounds() -> Mapping[str, tuple[tuple[Phrase, str], ...]]:
    """The words that bound a number after them, by their last, the longest first, with the end of the interval that it is."""
    bounds, found = table("counts")["bounds"], dict[str, list[tuple[Phrase, str]]]()
    for kind in ("low", "high", "about", "nearly"):
        for phrase in map(split_words, bounds[kind]):
            found.setdefault(phrase[-1], []).append((phrase, kind))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def _bounds_after() -> tuple[Phrase, ...]:
    """The words after a number that make it the lower end of an interval."""
    return tuple(split_words(phrase) for phrase in table("counts")["bounds"]["after_low"])


@cache
def _rough() -> Mapping[str, tuple[tuple[Phrase, tuple[int, int, int]], ...]]:
    """The rough numbers by their first word, the longest first."""
    found = dict[str, list[tuple[Phrase, tuple[int, int, int]]]]()
    for written, (low, best, high) in table("counts")["rough"].items():
        phrase = split_words(written)
        found.setdefault(phrase[0], []).append((phrase, (low, best, high)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def number_openings() -> frozenset[str]:
    """The words that a number can begin with."""
    data = table("counts")
    return frozenset(_rough()) | frozenset(data["numbers"])


def read_number(words: tuple[str, ...], first: int) -> tuple[int, int, int | None, int | None] | None:
    """A number that begins here: (end, low, best, high), in figures, words, or roughly."""
    if not words[first][0].isdigit() and words[first] not in number_openings():
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
            return other[0], value * _shared_scale(words, other, value), None, other[1]
    return last, value, value, value


def _shared_scale(words: tuple[str, ...], other: tuple[int, int], value: int) -> int:
    """What the scale behind the second of two numbers makes of the first as well: "two to three million"; 1 where it has its own."""
    scale: int = table("counts")["scales"].get(words[other[0] - 1], 1)
    return scale if value * scale < other[1] else 1


def _simple_number(words: tuple[str, ...], first: int) -> tuple[int, int] | None:
    """A number in figures or words that begins here, and where it ends: "1.5 million", "two and a half million"."""
    scales = table("counts")["scales"]
    if first >= len(words):
        return None  # "rose from five to"
    if _DECIMAL.fullmatch(words[first]) and words[first + 1 : first + 2] and words[first + 1] in scales:
        return first + 2, round(float(words[first]) * scales[words[first + 1]])
    whole = _whole_number(words, first)
    if whole is not None and _is_half(words, whole[0]):
        return whole[0] + 4, round((whole[1] + 0.5) * scales[words[whole[0] + 3]])
    return whole


def _whole_number(words: tuple[str, ...], first: int) -> tuple[int, int] | None:
    numbers, scales = table("counts")["numbers"], table("counts")["scales"]
    position, total, current = first, 0, None
    while position < len(words):
        word = words[position]
        if _FIGURE.fullmatch(word):
            if current is not None:
                break
            current = int(word.replace(",", ""))
        elif word in numbers:
            if position > first and words[position - 1][0].isdigit():
                break  # "in 2019 two men were shot"
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


def _is_half(words: tuple[str, ...], position: int) -> bool:
    """Whether "and a half" of a scale stands at a token: "two and a half million"."""
    return (
        words[position : position + 3] == ("and", "a", "half")
        and words[position + 3 : position + 4] != ()
        and words[position + 3] in table("counts")["scales"]
    )


def _continues(words: tuple[str, ...], position: int, link: str) -> bool:
    """Whether "twenty-five" or "two hundred and five" goes on after its hyphen or "and"."""
    following = words[position + 1]
    if following not in table("counts")["numbers"]:
        return False
    before = words[position - 1]
    return before.endswith("ty") if link == "-" else before in table("counts")["scales"]


def before_bounds(words: tuple[str, ...], first: int) -> int:
    """Where a number begins with the words that bound it: "at least four"."""
    return first - len(_bound(words, first)[0])


def _bound(words: tuple[str, ...], first: int) -> tuple[Phrase, str]:
    """The words that bound the number that begins at a token, and which end of the interval it is; none and nothing where none do."""
    for phrase, kind in _bounds().get(words[first - 1], ()) if first else ():
        if words[max(0, first - len(phrase)) : first] == phrase:
            return phrase, kind
    return (), ""


def is_bounded(words: tuple[str, ...], first: int) -> bool:
    """Whether words that bound it stand before the number that begins at a token."""
    return bool(_bound(words, first)[1])


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
    if any(words[last : last + len(phrase)] == phrase for phrase in _bounds_after()):
        return low, None, None
    return low or None, best, high
