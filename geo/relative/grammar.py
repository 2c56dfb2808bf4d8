"""Relative phrases in a text: "some 25 km (16 miles) north-east of Gwoza", "western Russia", "the border with Belarus".

A phrase is built on names that are already found. Around each name the text is searched for an opening, and what
follows the opening must be a target: a name with what says what it is, or its border or coast.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, islice

from geo.records import Article, Manner, Mention, Phrase, Relation
from geo.relative import patterns, targets
from geo.relative.joined import joined
from geo.relative.quantities import Quantity, quantity
from geo.relative.spans import Feature, Found, Stand, Text, as_mention, longest, masked_text
from geo.relative.targets import Target
from geo.relative.unnamed import stands_in
from geo.relative.vocabulary import ANCHOR, Direction, border_km, direction, folded, merge, relative

_BEFORE, _AFTER = 160, 60
"""Characters around a name in which a phrase built on it is looked for."""


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
    return joined(hidden, longest(phrases_in(hidden)))


def phrases_in(text: Text) -> Iterator[Found]:
    """Every phrase that a text may hold; they may overlap."""
    names = list(text.stands.values())
    for low, high in _regions(names, len(text.masked)):
        pieces = patterns.WORD.split(_lower(text.masked[low:high]))
        if patterns.sure_words().isdisjoint(pieces[1::2]):
            continue
        words = _telling_words(pieces, low)
        inside = [stand for stand in names if low <= stand.start < high]
        yield from _opened(text, words, {stand.feature for stand in inside})
        sure = [at for at, word in words if word in patterns.sure_words()]
        borders = [at for at, word in words if word in patterns.line_words()]
        for name in inside:
            if _any_within(borders, name.start - _BEFORE, name.start):
                yield from _bordered(text, borders, name)
            if _any_within(sure, name.end, name.end + _AFTER):
                yield from _unopened(text, name)


def _telling_words(pieces: Sequence[str], at: int) -> list[tuple[int, str]]:
    """The words that phrases can be told by, with where they start; a figure is "0".

    Args:
        pieces: a text as gaps and words by turns, a gap first.
        at: where the text starts.
    """
    telling = patterns.telling_words()
    starts = islice(accumulate(map(len, pieces), initial=at), 1, None, 2)
    found = zip(starts, pieces[1::2], strict=False)
    return [(start, word if word in telling else "0") for start, word in found if word in telling or word.isdigit()]


def _lower(text: str) -> str:
    """A text in lower case, at the same offsets: a few letters, such as the Turkish dotted I, would become two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


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


def _opened(text: Text, words: Sequence[tuple[int, str]], features: set[Feature]) -> Iterator[Found]:
    """The phrases that start with an opening; the nouns of features are hidden in the text."""
    by_first = patterns.openings_by_first()
    starts = [(at, kinds) for at, word in words if (kinds := by_first.get(word))]
    if not starts:
        return
    present = {word for _, word in words} | features
    possible = {kind for kind, opening in patterns.openings().items() if not opening.sure.isdisjoint(present)}
    for at, kinds in starts:
        for kind, pattern in kinds:
            if kind in possible and (opening := pattern.match(text.masked, at)) and (found := _READERS[kind](text, opening)):
                yield found


def _bordered(text: Text, borders: list[int], name: Stand) -> Iterator[Found]:
    """The borders and coasts that are named before a name: "the border with Belarus"."""
    for noun in borders:
        if name.start - _BEFORE < noun < name.start:
            begin = text.masked.rfind("the ", max(noun - 40, 0), noun)
            for at in (begin, noun) if begin >= 0 else (noun,):
                if target := targets.border_of(text, at):
                    yield Found(target.start, target.end, _border_phrase(target, "at"))
                elif target := targets.coast_of(text, at):
                    yield Found(target.start, target.end, _coast_phrase(target, "shore"))


def _unopened(text: Text, name: Stand) -> Iterator[Found]:
    """The phrases that start with the name: "the Kabul-Kandahar highway", "Syria's north"."""
    masked = text.masked
    start = name.start - 4 if masked[max(name.start - 4, 0) : name.start].lower() == "the " else name.start
    if border := targets.border_after(text, start):
        yield Found(border.start, border.end, _border_phrase(border, "at"))
    if (road := patterns.road_after().match(masked, start)) and (ends := _ends(text, road)):
        yield Found(road.start(), road.end(), Phrase("between", ends))
    if (owned := patterns.owned_part().match(masked, start)) and (found := _owned(text, owned)):
        yield found


def _ends(text: Text, match: re.Match[str]) -> tuple[Mention, ...]:
    """The two names that a way runs between; none where one is no name."""
    ends = (text.stand(match, "a"), text.stand(match, "b"))
    anchors = tuple(anchor for end in ends if end is not None and end.is_name and not end.feature for anchor in end.anchors)
    return anchors if len(anchors) == 2 else ()


def _owned(text: Text, match: re.Match[str]) -> Found | None:
    whole = targets.owner(text, match)
    if whole is None:
        return None
    if match["edge"] or match["middle"]:
        manner: Manner = "edge" if match["edge"] else "middle"
        return Found(match.start(), match.end(), Phrase("part", whole.anchors, feature=whole.feature, manner=manner))
    return Found(match.start(), match.end(), _part_phrase(whole, match, [direction(match["noun"] or match["piece"])]))


def _part_phrase(whole: Target, match: re.Match[str], where: Sequence[Direction]) -> Phrase:
    groups = match.groupdict()
    manner: Manner = "half" if groups.get("half") else "edge" if groups.get("outer") else "extreme" if groups.get("degree") else ""
    if len(where) > 1 and not manner:
        manner = "half"
    merged = merge(where)
    if merged is None:
        return Phrase("part", whole.anchors, feature=whole.feature, manner=manner if manner == "edge" else "")
    return Phrase("part", whole.anchors, bearing=merged.bearing, width=merged.width, feature=whole.feature, manner=manner)


def _read_distance(text: Text, opening: re.Match[str]) -> Found | None:
    far, target = quantity(opening), targets.target(text, opening.end())
    link, extent = folded(opening["from"]), folded(opening["extent"] or "").replace("-", " ")
    if target is None or not _measures(opening, link, extent, far) or not (target.anchors or target.feature):
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
    found = [direction(opening[group]) for group in ("beyond", "beyond2") if opening[group]]
    where, lead = merge(found), folded(opening["the"] or "")
    target = targets.border(text, opening.end()) or targets.plain(text, opening.end())
    if target is None or target.feature == "coast":
        return None
    if lead == "the" and target.feature != "border":
        return Found(opening.start(), target.end, _part_phrase(target, opening, found))
    if where is None:
        return None
    phrase = Phrase("direction", target.anchors, bearing=where.bearing, width=where.width, feature=target.feature)
    return Found(opening.start(), target.end, phrase)


def _read_piece(text: Text, opening: re.Match[str]) -> Found | None:
    whole = targets.named(text, opening.end()) or (targets.plain(text, opening.end()) if opening["of"] else None)
    if whole is None or whole.feature in ("border", "coast"):
        return None
    if not opening["of"] and not opening["degree"] and _is_division(text, opening.start(), whole):
        return None
    phrase = _part_phrase(whole, opening, [direction(opening[group]) for group in ("piece", "piece2") if opening[group]])
    edge = None if opening["of"] else patterns.edge_after().match(text.masked, whole.end)
    if edge is not None or opening["rural"] or opening["rural2"]:
        phrase = replace(phrase, manner="edge")
    return Found(opening.start(), edge.end() if edge else whole.end, phrase)


def _is_division(text: Text, start: int, whole: Target) -> bool:
    """Whether a direction only says where a division lies: "southern Helmand province", "Thailand's southernmost Narathiwat"."""
    if re.search(rf"{ANCHOR}['’]s\s+$", text.masked[max(start - 5, 0) : start]):
        return True
    words = folded(whole.anchors[-1].text).split() if whole.anchors else [""]
    return words[-1] in relative()["kinds"]["divisions"] or patterns.division_after().match(text.masked, whole.end) is not None


def _read_area(text: Text, opening: re.Match[str], *, manner: Manner) -> Found | None:
    alone = " " not in opening[0].strip()
    whole = targets.named(text, opening.end()) if alone else targets.plain(text, opening.end())
    if whole is None or whole.feature in ("border", "coast"):
        return None
    return Found(opening.start(), whole.end, Phrase("part", whole.anchors, feature=whole.feature, manner=manner))


def _border_phrase(target: Target, how: str) -> Phrase:
    relation: Relation = "near" if how == "near" else "border"
    return Phrase(relation, target.anchors, low_km=0.0, high_km=border_km(how), bearing=target.bearing, feature="border")


def _read_near(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    target = targets.target(text, opening.end())
    if target is None or (target.feature and manner == "outside"):
        return None
    if target.feature == "border":
        return Found(opening.start(), target.end, _border_phrase(target, "near"))
    if target.feature == "coast":
        return Found(opening.start(), target.end, _coast_phrase(target, "shore"))
    if not target.anchors and not target.feature:
        return None
    return Found(opening.start(), target.end, Phrase("near", target.anchors, feature=target.feature, manner=manner))


def _read_along(text: Text, opening: re.Match[str]) -> Found | None:
    border = targets.border(text, opening.end())
    if border is not None:
        return Found(opening.start(), border.end, _border_phrase(border, "at"))
    coast = targets.coast(text, opening.end())
    # "On the coast" of no country in particular says nothing.
    return Found(opening.start(), coast.end, _coast_phrase(coast, "shore")) if coast and coast.anchors else None


def _coast_phrase(target: Target, how: str) -> Phrase:
    manner: Manner = "offshore" if how == "sea" else ""
    return Phrase("coast", target.anchors, low_km=0.0, high_km=border_km(how), bearing=target.bearing, feature="coast", manner=manner)


def _read_off(text: Text, opening: re.Match[str]) -> Found | None:
    coast = targets.coast(text, opening.end())
    return Found(opening.start(), coast.end, _coast_phrase(coast, "sea")) if coast else None


def _read_between(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    match = patterns.pair().match(text.masked, opening.end())
    ends = _ends(text, match) if match else ()
    return Found(opening.start(), match.end(), Phrase("between", ends, manner=manner)) if match and ends else None


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
