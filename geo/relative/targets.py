"""What a phrase is built on: a name with what says what it is, or its border or coast."""

import re
from dataclasses import dataclass
from typing import Literal

from geo.records import Mention
from geo.relative import patterns
from geo.relative.spans import Feature, Stand, Text
from geo.relative.vocabulary import direction, folded, relative, tells


@dataclass(frozen=True, slots=True)
class Target:
    """What a phrase is built on: names, and what of them is meant."""

    start: int
    end: int
    anchors: tuple[Mention, ...]
    feature: Feature = ""
    bearing: float | None = None
    """Of the part of the border or coast that is meant."""
    sea: bool = False
    """Of a coast: whether its waters are meant."""
    meets: Literal["", "area", "point"] = ""
    """Of a border: whether it is the area or the point where those of three meet."""
    inland: bool = False
    """Of a coast: whether only its land is meant."""


def target(text: Text, at: int) -> Target | None:
    """The target that starts right here, of any kind."""
    return border(text, at) or coast(text, at) or plain(text, at)


def border(text: Text, at: int) -> Target | None:
    """ "the southern border with Belarus", "the Chad-Sudan border", "the border"."""
    return meeting(text, at) or border_of(text, at) or border_after(text, at) or _unnamed(text, at, "border")


def meeting(text: Text, at: int) -> Target | None:
    """Where the borders of three meet, named before or after them."""
    match = patterns.meeting().match(text.masked, at) or patterns.meeting_after().match(text.masked, at)
    stands = [text.stand(match, group) for group in "abc"]
    if match is None or any(stand is None or stand.feature for stand in stands):
        return None
    anchors = tuple(anchor for stand in stands if stand is not None for anchor in stand.anchors)
    return Target(match.start(), match.end(), anchors, "border", meets="area" if match["area"] else "point")


def border_of(text: Text, at: int) -> Target | None:
    """A border that is named before its countries."""
    match = patterns.border_of().match(text.masked, at)
    first, second = text.stand(match, "a"), text.stand(match, "b")
    if match is None or first is None or first.feature:
        return None
    link = folded(match["link"])
    joined = second is not None and not second.feature and ("between" in link or tells("parting", link) or link == "of")
    if joined and second is not None:
        return Target(match.start(), second.end, first.anchors + second.anchors, "border", _side(match))
    return None if "between" in link else Target(match.start(), first.end, first.anchors, "border", _side(match))


def border_after(text: Text, at: int) -> Target | None:
    """A border that is named after its countries."""
    match = patterns.border_after().match(text.masked, at)
    first = text.stand(match, "a")
    if match is None or first is None or first.feature or (match["line"] and not first.is_county):
        return None
    others = [other for group in "bdec" if (other := text.stand(match, group)) and not other.feature]
    anchors = first.anchors + (others[0].anchors if others else ())
    return Target(match.start(), match.end(), anchors, "border", _side(match))


def coast(text: Text, at: int) -> Target | None:
    """ "the coast of Yemen", "Syria's Mediterranean coast", "the coast"."""
    return coast_of(text, at) or coast_after(text, at) or _unnamed(text, at, "coast")


def coast_of(text: Text, at: int) -> Target | None:
    """A coast that is named before its country."""
    return _coast(text, patterns.coast_of().match(text.masked, at))


def coast_after(text: Text, at: int) -> Target | None:
    """A coast that is named after its country."""
    return _coast(text, patterns.coast_after().match(text.masked, at))


def _coast(text: Text, match: re.Match[str] | None) -> Target | None:
    stand, sea = text.stand(match, "a"), text.stand(match, "sea")
    if match is None or stand is None or stand.feature or match["noun"].startswith(tuple(relative()["told"]["named_shores"])):
        return None
    noun = folded(match["noun"])
    anchors = stand.anchors + (sea.anchors if sea is not None and not sea.feature else ())
    waters, inland = noun in relative()["told"]["waters"], noun in relative()["coast"]["inland"]
    return Target(match.start(), match.end(), anchors, "coast", _side(match), sea=waters, inland=inland)


def _side(match: re.Match[str]) -> float | None:
    return direction(match["side"]).bearing if match["side"] else None


def _unnamed(text: Text, at: int, feature: Feature) -> Target | None:
    stand = text.stands.get(at)
    return Target(stand.start, stand.end, stand.anchors, stand.feature) if stand is not None and stand.feature == feature else None


def plain(text: Text, at: int) -> Target | None:
    """A name with or without what it is: "Gwoza", "the northern city of Aleppo", "Syrian territory"."""
    match = patterns.plain().match(text.masked, at)
    stand = text.stand(match, "a")
    if match is None or stand is None or not (stand.is_name or match["land"]):
        return None
    return Target(match.start(), match.end(), stand.anchors, stand.feature)


def named(text: Text, at: int) -> Target | None:
    """A name right here, without more before it than the article."""
    match = patterns.named().match(text.masked, at)
    stand = text.stand(match, "a")
    return _whole(match, stand) if match is not None and stand is not None else None


def owner(text: Text, match: re.Match[str]) -> Target | None:
    """What a match says the owner of a part is."""
    stand = text.stand(match, "a")
    return _whole(match, stand) if stand is not None else None


def _whole(match: re.Match[str], stand: Stand) -> Target | None:
    """Something that has parts: not a border, and not a people."""
    if not stand.is_name or stand.feature in ("border", "coast"):
        return None
    return Target(match.start(), match.end(), stand.anchors, stand.feature)
