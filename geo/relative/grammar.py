"""Relative phrases in a text: "some 25 km (16 miles) north-east of Gwoza", "western Russia", "the border with Belarus".

A phrase is built on names that are already found. Around each name the text is searched for an opening, and what
follows the opening must be a target: a name with what says what it is, or its border or coast.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from geo.records import Article, Mention, Phrase
from geo.relative import part_phrases, patterns, readers, targets
from geo.relative.joined import joined
from geo.relative.spans import Found, Stand, Text, as_mention, longest, masked_text
from geo.relative.unnamed import stands_in
from geo.relative.vocabulary import ANCHOR
from geo.text import Tokens, tokens_of

_IN = re.compile(r"\b(?:in|inside|across|into|around|leave|left|reached)\s+$", re.IGNORECASE)
_SECOND = re.compile(r"[a-z][-‐‑–]$", re.IGNORECASE)
"""Before the second part of a word that is not made of names alone: "Austro-Hungarian", "anti-Syrian"."""
_BEFORE, _AFTER = 160, 60
"""Characters around a name in which a phrase built on it is looked for."""
_OPENING = 120
"""Characters from the start of a phrase in which the word stands that makes it sure."""


def find_phrases(article: Article, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The relative phrases of an article, in the order of its text, none overlapping another.

    Args:
        article: the story.
        mentions: the names and demonyms found in it, in the order of the text.
    """
    usable = [m for m in mentions if m.kind != "relative" and m.role != "part"]
    return tuple(as_mention(article.id, article.text, phrase) for phrase in read(article.text, usable))


def read(text: str, mentions: Sequence[Mention]) -> list[Found]:
    """The phrases of a text, given its names in its order."""
    hidden = masked_text(text, stands_in(text, mentions))
    return joined(hidden, longest(_phrases(hidden, tokens_of(text))))


def _phrases(text: Text, tokens: Tokens) -> Iterator[Found]:
    """Every phrase that a text may hold; they may overlap."""
    names, sure_words, line_words = list(text.stands.values()), patterns.sure_words(), patterns.line_words()
    capitals = (stand for stand in names if stand.feature == "capital" and not _is_apposed(text, stand))
    yield from (readers.line(stand) for stand in names if stand.is_line)
    yield from (readers.capital(stand) for stand in capitals if stand.anchors or _is_in(text, stand))
    for low, high in _regions(names, len(text.masked)):
        words = _telling_words(text, tokens, low, high)
        inside = [stand for stand in names if low <= stand.start < high]
        # The nouns of "the border" and "the coast" are hidden, as names are.
        sure = [at for at, word in words if word in sure_words]
        if not sure and not any(stand.feature for stand in inside):
            continue
        yield from _opened(text, sorted([*words, *((stand.start, stand.feature) for stand in inside if stand.feature)]))
        borders = [at for at, word in words if word in line_words]
        for name in inside:
            if _any_within(borders, name.start - _BEFORE, name.start):
                yield from _bordered(text, borders, name)
            if _any_within(sure, name.end, name.end + _AFTER):
                yield from _unopened(text, name)


def _is_in(text: Text, stand: Stand) -> bool:
    """Whether something is said to be in it, so that "the capital" is a place and not money."""
    return _IN.search(text.masked, max(stand.start - 12, 0), stand.start) is not None


def _is_apposed(text: Text, stand: Stand) -> bool:
    """Whether it only says what the name before it is: "Bujumbura, the capital of Burundi"."""
    return text.masked[max(stand.start - 3, 0) : stand.start].rstrip(" ").endswith(f"{ANCHOR},")


def _telling_words(text: Text, tokens: Tokens, low: int, high: int) -> list[tuple[int, str]]:
    """The words of a stretch, outside names, that phrases can be told by, with where they start, in order; a figure is "0"."""
    telling, inside = patterns.telling_words(), slice(bisect_left(tokens.starts, low), bisect_left(tokens.starts, high))
    return [
        (start, telling.get(word, "0"))
        for start, word in zip(tokens.starts[inside], tokens.lower[inside], strict=True)
        if (word in telling or word[0].isdigit()) and text.masked[start] != ANCHOR
    ]


def _any_within(spots: list[int], low: int, high: int) -> bool:
    at = bisect_left(spots, low)
    return at < len(spots) and spots[at] < high


def _regions(names: Sequence[Stand], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text that lie around names."""
    low = high = 0
    for name in names:
        if name.start - _BEFORE > high:
            if high:
                yield low, high
            low = max(name.start - _BEFORE, 0)
        high = min(name.end + _AFTER, length)
    if high:
        yield low, high


def _opened(text: Text, words: Sequence[tuple[int, str]]) -> Iterator[Found]:
    """The phrases that start with an opening, given the telling words of a stretch and the features of what is hidden in it."""
    by_first = patterns.openings_by_first()
    starts = [(at, kinds) for at, word in words if (kinds := by_first.get(word))]
    if not starts:
        return
    sure: dict[str, list[int]] = {}
    kinds_by_word = patterns.kinds_by_sure_word()
    for at, word in words:
        for kind in kinds_by_word.get(word, ()):
            sure.setdefault(kind, []).append(at)
    for at, kinds in starts:
        for kind, pattern in kinds:
            near = kind in sure and _any_within(sure[kind], at, at + _OPENING)
            if near and (opening := pattern.match(text.masked, at)) and (found := readers.READERS[kind](text, opening)):
                yield found


def _bordered(text: Text, borders: list[int], name: Stand) -> Iterator[Found]:
    """The borders and coasts that are named before a name: "the border with Belarus"."""
    for noun in borders:
        # Of a hyphened word such as "tri-border" more than two countries are a part.
        if name.start - _BEFORE < noun < name.start and text.masked[noun - 1 : noun] != "-":
            begin = text.masked.rfind("the ", max(noun - 40, 0), noun)
            for at in (begin, noun) if begin >= 0 else (noun,):
                if target := targets.border_of(text, at):
                    yield Found(target.start, target.end, readers.border_phrase(target, "at"))
                elif target := targets.coast_of(text, at):
                    yield Found(target.start, target.end, readers.coast_phrase(target, "shore"))


def _unopened(text: Text, name: Stand) -> Iterator[Found]:
    """The phrases that start with the name: "the Kabul-Kandahar highway", "Syria's north"."""
    masked = text.masked
    if _SECOND.search(masked, max(name.start - 2, 0), name.start):
        return
    start = name.start - 4 if masked[max(name.start - 4, 0) : name.start].lower() == "the " else name.start
    if border := targets.meeting(text, start) or targets.border_after(text, start):
        yield Found(border.start, border.end, readers.border_phrase(border, "at"))
    elif coast := targets.coast_after(text, start):
        yield Found(coast.start, coast.end, readers.coast_phrase(coast, "sea" if coast.sea else "shore"))
    if (road := patterns.road_after().match(masked, start)) and (ends := readers.ends(text, road)):
        yield Found(road.start(), road.end(), Phrase("between", ends))
    if (owned := patterns.owned_part().match(masked, start)) and (found := part_phrases.owned(text, owned)):
        yield found
