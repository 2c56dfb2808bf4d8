"""Relative phrases in a text: "some 25 km (16 miles) north-east of Gwoza", "western Russia", "the border with Belarus".

A phrase is built on names that are already found. Around each name the text is searched for an opening, and what
follows the opening must be a target: a name with what says what it is, or its border or coast.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from geo.records import Article, Manner, Mention, Phrase, Relation
from geo.relative import patterns
from geo.relative.quantities import Quantity, quantity
from geo.relative.vocabulary import ANCHOR, border_km, direction, folded, relative

_BEFORE, _AFTER = 160, 60
"""Characters around a name in which a phrase built on it is looked for."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its names hidden, and the names by where they start."""

    masked: str
    names: dict[int, Mention]

    def name(self, match: re.Match[str], group: str) -> Mention | None:
        """The mention that a group of a match stands on."""
        return self.names.get(match.start(group)) if match[group] else None


@dataclass(frozen=True, slots=True)
class Target:
    """What a phrase is built on: names, and what of them is meant."""

    start: int
    end: int
    anchors: tuple[Mention, ...]
    feature: Literal["", "border", "coast"] = ""
    bearing: float | None = None
    """Of the part of the border or coast that is meant."""
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase and its span."""

    start: int
    end: int
    phrase: Phrase


def find_phrases(article: Article, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The relative phrases of an article, in the order of its text, none overlapping another.

    Args:
        article: the story.
        mentions: the names and demonyms found in it, in the order of the text.
    """
    usable = [m for m in mentions if m.kind != "relative" and m.role != "part"]
    found = longest(phrases_in(masked_text(article.text, usable)))
    return tuple(as_mention(article.id, article.text, phrase) for phrase in found)


def as_mention(article: str, text: str, found: Found) -> Mention:
    """A phrase as a mention of a text."""
    span = text[found.start : found.end]
    score = min(anchor.score for anchor in found.phrase.anchors)
    return Mention(article, found.start, found.end, span, "relative", "place", span, phrase=found.phrase, score=score)


def masked_text(text: str, mentions: Sequence[Mention]) -> Text:
    """A text in which every character of a name is hidden; offsets stay."""
    pieces, at, names = [], 0, {}
    for mention in mentions:
        if mention.start >= at:
            pieces += [text[at : mention.start], ANCHOR * (mention.end - mention.start)]
            at, names[mention.start] = mention.end, mention
    return Text("".join(pieces) + text[at:], names)


def longest(found: Iterator[Found]) -> list[Found]:
    """Of phrases that overlap the longest, the first of equals, in the order of the text."""
    chosen: list[Found] = []
    for phrase in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in chosen):
            chosen.append(phrase)
    return sorted(chosen, key=lambda f: f.start)


def phrases_in(text: Text) -> Iterator[Found]:
    """Every phrase that a text may hold; they may overlap."""
    names = list(text.names.values())
    for low, high in _regions(names, len(text.masked)):
        region = _lower(text.masked[low:high])
        if patterns.sure_words().isdisjoint(patterns.WORD.findall(region)):
            continue
        words = [(low + match.start(), match[0]) for match in patterns.WORD.finditer(region)]
        yield from _opened(text, words)
        sure = [at for at, word in words if word in patterns.sure_words()]
        borders = [at for at, word in words if word in patterns.line_words()]
        for name in names:
            if low <= name.start < high:
                if _any_within(borders, name.start - _BEFORE, name.start):
                    yield from _bordered(text, borders, name)
                if _any_within(sure, name.end, name.end + _AFTER):
                    yield from _unopened(text, name)


def _lower(text: str) -> str:
    """A text in lower case, at the same offsets: a few letters, such as the Turkish dotted I, would become two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def _any_within(spots: list[int], low: int, high: int) -> bool:
    at = bisect_left(spots, low)
    return at < len(spots) and spots[at] < high


def _regions(names: Sequence[Mention], length: int) -> Iterator[tuple[int, int]]:
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
    """The phrases that start with an opening."""
    words = [(at, "0" if word[0].isdigit() else word) for at, word in words]
    present = {word for _, word in words}
    kinds = [(opening, _READERS[kind]) for kind, opening in patterns.openings().items() if not opening.sure.isdisjoint(present)]
    starts = {word: [(o.pattern.match, read) for o, read in kinds if word in o.first] for word in present}
    for at, word in words:
        for match, read in starts[word]:
            if (opening := match(text.masked, at)) and (found := read(text, opening)):
                yield found


def _bordered(text: Text, borders: list[int], name: Mention) -> Iterator[Found]:
    """The borders and coasts that are named before a name: "the border with Belarus"."""
    for noun in borders:
        if name.start - _BEFORE < noun < name.start:
            begin = text.masked.rfind("the ", max(noun - 40, 0), noun)
            for at in (begin, noun) if begin >= 0 else (noun,):
                if target := _border_of(text, at):
                    yield Found(target.start, target.end, _border_phrase(target, "at"))
                elif target := _coast_of(text, at):
                    yield Found(target.start, target.end, _coast_phrase(target, "shore"))


def _unopened(text: Text, name: Mention) -> Iterator[Found]:
    """The phrases that start with the name: "the Kabul-Kandahar highway", "Syria's north"."""
    masked = text.masked
    start = name.start - 4 if masked[max(name.start - 4, 0) : name.start].lower() == "the " else name.start
    if border := _border_after(text, start):
        yield Found(border.start, border.end, _border_phrase(border, "at"))
    if road := patterns.road_after().match(masked, start):
        first, second = text.name(road, "a"), text.name(road, "b")
        if first and second and _are_names(first, second):
            yield Found(road.start(), road.end(), Phrase("between", (first, second)))
    if (owned := patterns.owned_part().match(masked, start)) and (found := _owned(text, owned)):
        yield found


def _are_names(*mentions: Mention) -> bool:
    return all(mention.kind == "name" for mention in mentions)


def _owned(text: Text, match: re.Match[str]) -> Found | None:
    anchor = text.name(match, "a")
    if anchor is None or anchor.kind != "name":
        return None
    if match["edge"] or match["middle"]:
        return Found(match.start(), match.end(), Phrase("part", (anchor,), manner="edge" if match["edge"] else "middle"))
    return Found(match.start(), match.end(), _part_phrase(anchor, match, match["noun"] or match["piece"]))


def _part_phrase(anchor: Mention, match: re.Match[str], words: str) -> Phrase:
    where, groups = direction(words), match.groupdict()
    manner: Manner = "half" if groups.get("half") else "edge" if groups.get("outer") else "extreme" if groups.get("degree") else ""
    return Phrase("part", (anchor,), bearing=where.bearing, width=where.width, manner=manner)


def _border_of(text: Text, at: int) -> Target | None:
    match = patterns.border_of().match(text.masked, at)
    first = text.name(match, "a") if match else None
    if match is None or first is None:
        return None
    second, link = text.name(match, "b"), folded(match["link"])
    joined = second is not None and ("between" in link or "separat" in link or "divid" in link or link == "of")
    side = direction(match["side"]).bearing if match["side"] else None
    if joined and second is not None:
        return Target(match.start(), second.end, (first, second), "border", side)
    return None if "between" in link else Target(match.start(), first.end, (first,), "border", side)


def _border_after(text: Text, at: int) -> Target | None:
    match = patterns.border_after().match(text.masked, at)
    first = text.name(match, "a") if match else None
    if match is None or first is None:
        return None
    others = [other for group in "bdec" if (other := text.name(match, group))]
    side = direction(match["side"]).bearing if match["side"] else None
    return Target(match.start(), match.end(), (first, *others[:1]), "border", side)


def _coast(text: Text, at: int) -> Target | None:
    return _coast_of(text, at) or _coast_match(text, patterns.coast_after().match(text.masked, at))


def _coast_of(text: Text, at: int) -> Target | None:
    return _coast_match(text, patterns.coast_of().match(text.masked, at))


def _coast_match(text: Text, match: re.Match[str] | None) -> Target | None:
    anchor = text.name(match, "a") if match else None
    if match is None or anchor is None:
        return None
    side = direction(match["side"]).bearing if match["side"] else None
    return Target(match.start(), match.end(), (anchor,), "coast", side)


def _plain(text: Text, at: int) -> Target | None:
    match = patterns.plain().match(text.masked, at)
    anchor = text.name(match, "a") if match else None
    if match is None or anchor is None or anchor.kind != "name":
        return None
    return Target(match.start(), match.end(), (anchor,), edge=bool(match["edge"]))


def _named(text: Text, at: int) -> Mention | None:
    match = patterns.named().match(text.masked, at)
    anchor = text.name(match, "a") if match else None
    return anchor if anchor is not None and anchor.kind == "name" else None


def _target(text: Text, at: int) -> Target | None:
    return _border_of(text, at) or _border_after(text, at) or _coast(text, at) or _plain(text, at)


def _read_distance(text: Text, opening: re.Match[str]) -> Found | None:
    far, target = quantity(opening), _target(text, opening.end())
    link, extent = folded(opening["from"]), folded(opening["extent"] or "").replace("-", " ")
    if target is None or not _measures(opening, link, extent, far):
        return None
    words = relative()["from"]
    manner: Manner = ""
    if far.travel:
        manner = "travel"
    elif link in words["around"] or link.endswith("around"):
        manner = "around"
    elif link in words["off"] or re.search("offshore|out to sea", extent):
        manner = "offshore"
    elif link in words["inside"] or "inland" in extent or "inland" in link:
        manner = "inside"
    elif link.startswith("outside"):
        manner = "outside"
    low = 0.0 if manner == "around" or "radius" in f"{extent} {link}" or "zone" in extent else far.low_km
    feature = "coast" if manner == "offshore" and not target.feature else target.feature
    where = direction(opening["heading"]) if opening["heading"] else None
    phrase = Phrase(
        "distance",
        target.anchors,
        low_km=low,
        high_km=far.high_km,
        bearing=where.bearing if where else None,
        width=where.width if where else None,
        feature=feature,
        manner=manner,
    )
    return Found(opening.start(), target.end, phrase)


def _measures(opening: re.Match[str], link: str, extent: str, far: Quantity) -> bool:
    """Whether the words are a distance from something, and not a length or a size of it: "50 km of roads"."""
    words = relative()["from"]
    if link not in words["along"]:
        return True
    return link == "of" and (bool(opening["heading"]) or far.low_km == 0 or re.search("radius|perimeter", extent) is not None)


def _read_direction(text: Text, opening: re.Match[str]) -> Found | None:
    where, lead = direction(opening["beyond"]), folded(opening["the"] or "")
    target = _border_of(text, opening.end()) or _border_after(text, opening.end()) or _plain(text, opening.end())
    if target is None:
        return None
    if lead == "the" and not target.feature:
        return Found(opening.start(), target.end, Phrase("part", target.anchors, bearing=where.bearing, width=where.width))
    phrase = Phrase("direction", target.anchors, bearing=where.bearing, width=where.width, feature=target.feature)
    return Found(opening.start(), target.end, phrase)


def _read_piece(text: Text, opening: re.Match[str]) -> Found | None:
    anchor = _named(text, opening.end())
    if anchor is None:
        return None
    return Found(opening.start(), anchor.end, _part_phrase(anchor, opening, opening["piece"]))


def _read_area(text: Text, opening: re.Match[str], *, manner: Manner) -> Found | None:
    target = _plain(text, opening.end())
    if target is None or (" " not in opening[0].strip() and _named(text, opening.end()) is None):
        return None
    return Found(opening.start(), target.end, Phrase("part", target.anchors, manner=manner))


def _border_phrase(target: Target, how: str) -> Phrase:
    relation: Relation = "near" if how == "near" else "border"
    return Phrase(relation, target.anchors, low_km=0.0, high_km=border_km(how), bearing=target.bearing, feature="border")


def _read_near(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    target = _target(text, opening.end())
    if target is None or (target.feature and manner == "outside"):
        return None
    if target.feature == "border":
        return Found(opening.start(), target.end, _border_phrase(target, "near"))
    if target.feature == "coast":
        return Found(opening.start(), target.end, _coast_phrase(target, "shore"))
    return Found(opening.start(), target.end, Phrase("near", target.anchors, manner=manner))


def _read_along(text: Text, opening: re.Match[str]) -> Found | None:
    border = _border_of(text, opening.end()) or _border_after(text, opening.end())
    if border is not None:
        return Found(opening.start(), border.end, _border_phrase(border, "at"))
    coast = _coast(text, opening.end())
    return Found(opening.start(), coast.end, _coast_phrase(coast, "shore")) if coast else None


def _coast_phrase(target: Target, how: str) -> Phrase:
    manner: Manner = "offshore" if how == "sea" else ""
    return Phrase("coast", target.anchors, low_km=0.0, high_km=border_km(how), bearing=target.bearing, feature="coast", manner=manner)


def _read_off(text: Text, opening: re.Match[str]) -> Found | None:
    coast = _coast(text, opening.end())
    return Found(opening.start(), coast.end, _coast_phrase(coast, "sea")) if coast else None


def _read_between(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    match = patterns.pair().match(text.masked, opening.end())
    first, second = (text.name(match, "a"), text.name(match, "b")) if match else (None, None)
    if match is None or first is None or second is None or not _are_names(first, second):
        return None
    return Found(opening.start(), match.end(), Phrase("between", (first, second), manner=manner))


_Reader = Callable[[Text, re.Match[str]], Found | None]
_READERS: dict[str, _Reader] = {
    "distance": _read_distance,
    "direction": _read_direction,
    "piece": _read_piece,
    "halfway": partial(_read_between, manner="middle"),
    "road": _read_between,
    "between": _read_between,
    "off": _read_off,
    "along": _read_along,
    "opposite": partial(_read_near, manner="opposite"),
    "outside": partial(_read_near, manner="outside"),
    "around": partial(_read_near, manner="around"),
    "near": _read_near,
    "middle": partial(_read_area, manner="middle"),
    "edge": partial(_read_area, manner="edge"),
}
