"""What each way for a phrase to start is read as, once its target is found."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from geo.records import Manner, Mention, Phrase, Relation
from geo.relative import part_phrases, patterns, targets
from geo.relative.quantities import Quantity, quantity
from geo.relative.spans import Found, Stand, Text
from geo.relative.targets import Target
from geo.relative.vocabulary import ANCHOR, any_of, border_km, direction, folded, lands, merge, relative, tells

_LONGEST = 35
"""Characters before "between", or before a time, in which the word stands that governs it."""
_LAST_WORD = re.compile(r"\b([a-z]+)\s+(?:on\s+[a-z]+day\s+)?$", re.IGNORECASE)
"""And that word, which a day may follow: "was ambushed on Friday between"."""
_NEAR_CHARACTERS = 80
"""Before "off Yemen", in which something at sea is looked for."""


def ends(text: Text, match: re.Match[str]) -> tuple[Mention, ...]:
    """The two names that a way runs between; none where one is no name."""
    ends = (text.stand(match, "a"), text.stand(match, "b"))
    anchors = tuple(anchor for end in ends if end is not None and end.is_name and not end.feature for anchor in end.anchors)
    return anchors if len(anchors) == 2 else ()


def capital(stand: Stand) -> Found:
    """A capital as the place itself: "in the Syrian capital"."""
    return Found(stand.start, stand.end, Phrase("part", stand.anchors, feature="capital"))


def line(stand: Stand) -> Found:
    """A border with a name of its own as the place itself: "the Line of Control"."""
    return Found(stand.start, stand.end, border_phrase(Target(stand.start, stand.end, (), "border"), "at"))


def _read_distance(text: Text, opening: re.Match[str]) -> Found | None:
    far, target = quantity(opening), targets.target(text, opening.end())
    link, extent = folded(opening["from"]), folded(opening["extent"] or "").replace("-", " ")
    if far.travel and not opening["way"] and (_lasts(text, opening) or (not opening["heading"] and link not in ("from", "outside"))):
        return None
    sides = link in relative()["from"]["sides"]
    strip = (link == "along" or sides) and target is not None and target.feature in ("border", "coast") and (sides or _is_width(extent))
    if target is None or not (strip or _measures(opening, link, extent, far)) or not (target.anchors or target.feature):
        return None
    words = relative()["from"]
    manner: Manner = ""
    if far.travel:
        manner = "travel"
    elif link in words["around"] or link.endswith("around"):
        manner = "around"
    elif link in words["off"] or tells("sea", extent):
        manner = "offshore"
    elif tells("inland", f"{extent} {link}"):
        manner = "inland"
    elif link in words["inside"]:
        manner = "inside"
    elif link.startswith("outside"):
        manner = "outside"
    elif strip and not sides and target.feature == "border":
        manner = "strip"
    low = 0.0 if strip or manner == "around" or tells("round", f"{extent} {link}") or tells("zones", extent) else far.low_km
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


def _lasts(text: Text, opening: re.Match[str]) -> bool:
    """Whether a time is how long something went on, and no way: "drifted for 36 hours west of Dakhla"."""
    return _going_on().search(text.masked, max(opening.start() - _LONGEST, 0), opening.start()) is not None


@cache
def _going_on() -> re.Pattern[str]:
    return re.compile(rf"\bfor\s+(?:{any_of(word for kind in relative()['qualifiers'].values() for word in kind)}\s+)?$", re.IGNORECASE)


def _is_width(extent: str) -> bool:
    """Whether the words make a distance the width of something: "a 30 km-wide strip along the border"."""
    words = relative()["extent"]
    return any(word in extent for word in words["widths"]) and not any(word in extent for word in words["lengths"])


def _measures(opening: re.Match[str], link: str, extent: str, far: Quantity) -> bool:
    """Whether the words are a distance from something, and not a length or a size of it: "50 km of roads"."""
    words = relative()["from"]
    if link not in words["along"]:
        return link not in words["sides"]
    return link == "of" and (bool(opening["heading"]) or far.low_km == 0 or tells("measured", extent))


def _read_direction(text: Text, opening: re.Match[str]) -> Found | None:
    found = [direction(opening[group]) for group in ("beyond", "beyond2") if opening[group]]
    where, lead = merge(found), folded(opening["the"] or "")
    target = targets.border(text, opening.end()) or targets.plain(text, opening.end())
    if target is None or target.feature == "coast":
        return None
    inside = text.masked[max(opening.start() - 3, 0) : opening.start()].lower() == "in " or _is_in_country(text, opening.start(), target)
    if (lead == "the" or (inside and not lead)) and target.feature != "border":
        return Found(opening.start(), target.end, part_phrases.part_phrase(target, opening, found))
    if where is None:
        return None
    phrase = Phrase("direction", target.anchors, bearing=where.bearing, width=where.width, feature=target.feature)
    return Found(opening.start(), target.end, phrase)


def _is_in_country(text: Text, at: int, target: Target) -> bool:
    """Whether a direction says where in its country a town lies: "Aleppo, north of Syria"."""
    apposed = re.search(rf"{ANCHOR}(?:\s+{any_of(relative()['kinds']['settlements'])})?,\s+$", text.masked[max(at - 20, 0) : at])
    before = [anchor for stand in text.stands.values() if stand.end < at for anchor in stand.anchors][-1:]
    countries = [anchor.name in lands() for anchor in (*target.anchors, *before)]
    return apposed is not None and countries == [True, False]


def border_phrase(target: Target, how: str) -> Phrase:
    """The band along a border, as far as the lexicon says for `how`."""
    how = "meeting" if how == "at" and target.meets == "area" else how
    relation: Relation = "near" if how == "near" else "border"
    return Phrase(relation, target.anchors, low_km=0.0, high_km=border_km(how), bearing=target.bearing, feature="border")


def _read_near(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    target = targets.target(text, opening.end())
    if target is None or (target.feature and manner == "outside"):
        return None
    if target.feature == "border":
        return Found(opening.start(), target.end, border_phrase(target, "near"))
    if target.feature == "coast":
        return Found(opening.start(), target.end, coast_phrase(target, "shore"))
    if not target.anchors and not target.feature:
        return None
    return Found(opening.start(), target.end, Phrase("near", target.anchors, feature=target.feature, manner=manner))


def _read_meeting(text: Text, opening: re.Match[str]) -> Found | None:
    meeting = targets.meeting(text, opening.start())
    return Found(opening.start(), meeting.end, border_phrase(meeting, "at")) if meeting is not None else None


def _read_river(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Upriver from Cairo", "up the Nile from Cairo"."""
    town = targets.plain(text, opening.end())
    if town is None or town.feature or not town.anchors:
        return None
    return Found(opening.start(), town.end, Phrase("near", town.anchors, manner="river"))


def _read_along(text: Text, opening: re.Match[str]) -> Found | None:
    border = targets.border(text, opening.end())
    if border is not None:
        return Found(opening.start(), border.end, border_phrase(border, "at"))
    coast = targets.coast(text, opening.end())
    # "On the coast" of no country in particular says nothing.
    return Found(opening.start(), coast.end, coast_phrase(coast, "shore")) if coast and coast.anchors else None


def coast_phrase(target: Target, how: str) -> Phrase:
    """The band along a coast, or the sea off it: as far as the lexicon says for `how`."""
    manner: Manner = "offshore" if how == "sea" else "inland" if target.inland else ""
    high = border_km("near" if manner == "inland" else how)
    return Phrase("coast", target.anchors, low_km=0.0, high_km=high, bearing=target.bearing, feature="coast", manner=manner)


def _read_off(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Off the coast of Yemen", "in the waters off Yemen"; "off Yemen" only of what is at sea."""
    coast = targets.coast(text, opening.end())
    if coast is None and _is_at_sea(text, opening):
        coast = targets.plain(text, opening.end())
    if coast is None or coast.feature not in ("", "coast") or not (coast.anchors or coast.feature):
        return None
    return Found(opening.start(), coast.end, coast_phrase(coast, "sea"))


def _is_at_sea(text: Text, opening: re.Match[str]) -> bool:
    """Whether the words mean the sea, even where no coast is spoken of."""
    words, at = folded(opening[0]), opening.start()
    if words not in relative()["coast"]["bare"]:
        return words in relative()["coast"]["sea"]
    before = text.masked[max(at - _NEAR_CHARACTERS, 0) : at].rpartition(". ")[2]
    return not text.masked[:at].strip() or re.search(rf"\b{any_of(relative()['coast']['afloat'])}\b", before, re.IGNORECASE) is not None


def _read_coastal(text: Text, opening: re.Match[str]) -> Found | None:
    whole = targets.named(text, opening.end())
    if whole is None or whole.feature:
        return None
    phrase = Phrase("coast", whole.anchors, low_km=0.0, high_km=border_km("near"), feature="coast", manner="inland")
    return Found(opening.start(), whole.end, phrase)


def _read_side(text: Text, opening: re.Match[str]) -> Found | None:
    """ "The Turkish side of the Syrian border": along a border, on one side of it."""
    side, border = text.stand(opening, "a"), targets.border(text, opening.end())
    if side is None or side.feature or border is None:
        return None
    others = tuple(anchor for anchor in border.anchors if anchor.name not in {own.name for own in side.anchors})
    target = replace(border, anchors=side.anchors + others[:1])
    return Found(opening.start(), border.end, replace(border_phrase(target, "at"), manner="inside"))


def _read_inside(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Just inside Syria": along a border, on that side of it."""
    target = targets.plain(text, opening.end())
    if target is None or target.feature or not target.anchors:
        return None
    return Found(opening.start(), target.end, replace(border_phrase(target, "near"), manner="inside"))


def _read_close(text: Text, opening: re.Match[str]) -> Found | None:
    """ "A stone's throw from the Syrian border": a few kilometres, from a place's edge."""
    target = targets.target(text, opening.end())
    if target is None or not (target.anchors or target.feature):
        return None
    manner: Manner = "" if target.feature else "outside"
    phrase = Phrase("distance", target.anchors, low_km=0.0, high_km=border_km("close"), feature=target.feature, manner=manner)
    return Found(opening.start(), target.end, phrase)


def _read_deep(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Deep inside Russian territory": somewhere in a country or province, of which no more is said."""
    target = targets.plain(text, opening.end())
    if target is None or target.feature or not target.anchors or target.anchors[0].name not in lands():
        return None
    return Found(opening.start(), target.end, Phrase("part", target.anchors))


def _read_between(text: Text, opening: re.Match[str], *, manner: Manner = "") -> Found | None:
    match = patterns.pair().match(text.masked, opening.end())
    anchors = ends(text, match) if match else ()
    return Found(opening.start(), match.end(), Phrase("between", anchors, manner=manner)) if match and anchors else None


def _read_stretch(text: Text, opening: re.Match[str]) -> Found | None:
    """ "A bus overturned between Gao and Ansongo": of what befalls somebody on the way, and between towns; states have wars there."""
    word = _LAST_WORD.search(text.masked, max(opening.start() - _LONGEST, 0), opening.start())
    if word is None or word[1].lower() not in relative()["between"]["underway"]:
        return None
    found = _read_between(text, opening)
    return None if found is None or any(anchor.name in lands() for anchor in found.phrase.anchors) else found


Reader = Callable[[Text, re.Match[str]], Found | None]
READERS: dict[str, Reader] = {
    "distance": _read_distance,
    "direction": _read_direction,
    "piece": part_phrases.read_piece,
    "halfway": partial(_read_between, manner="middle"),
    "road": _read_between,
    "way": _read_between,
    "between": _read_between,
    "stretch": _read_stretch,
    "off": _read_off,
    "along": _read_along,
    "opposite": partial(_read_near, manner="opposite"),
    "outside": partial(_read_near, manner="outside"),
    "around": partial(_read_near, manner="around"),
    "near": _read_near,
    "bank": _read_near,
    "close": _read_close,
    "deep": _read_deep,
    "middle": partial(part_phrases.read_area, manner="middle"),
    "edge": partial(part_phrases.read_area, manner="edge"),
    "coastal": _read_coastal,
    "side": _read_side,
    "inside": _read_inside,
    "river": _read_river,
    "meeting": _read_meeting,
    "state_part": part_phrases.read_state_part,
    "some_tip": partial(part_phrases.read_area, manner="tip"),
}
