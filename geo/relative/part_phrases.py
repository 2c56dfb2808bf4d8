"""Parts of places as phrases say them: "western Russia", "Syria's north-east", "the outskirts of Damascus", "upstate New York"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.lexicon import table
from geo.records import Manner, Phrase
from geo.relative import patterns, targets
from geo.relative.spans import Found, Text
from geo.relative.targets import Target
from geo.relative.vocabulary import ANCHOR, Direction, direction, folded, merge, relative

_BEFORE_LIMITS = 15
"""Characters before "the city limits of", in which "within" is looked for."""


def owned(text: Text, match: re.Match[str]) -> Found | None:
    """A part that stands after its whole: "Syria's north-east"."""
    whole, noun = targets.owner(text, match), match["noun"] or ""
    if whole is None or (noun[:1].isupper() and re.match(rf"\s(?:{ANCHOR}|[A-Z])", text.masked[match.end() : match.end() + 2])):
        return None
    if match["middle"] and match["middle"][0].isupper():
        # "Omaha's Center for Public Affairs", "the Athens Center": a name.
        return None
    if match["edge"] and patterns.of_anchor().match(text.masked, match.end()):
        return None  # in "the Paris suburb of Nanterre" Nanterre is meant
    if match["edge"] or match["middle"]:
        manner: Manner = "edge" if match["edge"] else "middle"
        return Found(match.start(), match.end(), Phrase("part", whole.anchors, feature=whole.feature, manner=manner))
    return Found(match.start(), match.end(), part_phrase(whole, match, [direction(match["noun"] or match["piece"])]))


def part_phrase(whole: Target, match: re.Match[str], where: Sequence[Direction]) -> Phrase:
    """A part of a whole to one direction or two, and how much of it the groups of a match say."""
    groups = match.groupdict()
    words: tuple[tuple[str, Manner], ...] = (
        ("half", "half"),
        ("most", "most"),
        ("mid", "most"),
        ("mid2", "most"),
        ("outer", "edge"),
        ("tip", "tip"),
        ("degree", "extreme"),
    )
    manner: Manner = next((manner for group, manner in words if groups.get(group)), "")
    if len(where) > 1 and not manner:
        manner = "half"
    merged = merge(where)
    if merged is None:
        return Phrase("part", whole.anchors, feature=whole.feature, manner=manner if manner == "edge" else "")
    return Phrase("part", whole.anchors, bearing=merged.bearing, width=merged.width, feature=whole.feature, manner=manner)


def read_piece(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Western Russia", "the eastern half of Ukraine", "southern Helmand province"."""
    whole = targets.named(text, opening.end()) or (targets.plain(text, opening.end()) if opening["of"] else None)
    if whole is None or whole.feature in ("border", "coast"):
        return None
    if opening["of"] and text.masked[whole.end : whole.end + 2] in ("'s", "’s"):
        return None
    plain = not opening["of"] and not opening["degree"]
    if plain and _is_owned(text, opening.start()):
        return None
    division = plain and _is_division(text, whole)
    phrase = part_phrase(whole, opening, [direction(opening[group]) for group in ("piece", "piece2") if opening[group]])
    edge = None if opening["of"] else patterns.edge_after().match(text.masked, whole.end)
    if edge is not None or opening["rural"] or opening["rural2"]:
        phrase = replace(phrase, manner="edge")
    elif division and not phrase.manner:
        phrase = replace(phrase, manner="division")
    return Found(opening.start(), edge.end() if edge else whole.end, phrase)


def _is_division(text: Text, whole: Target) -> bool:
    """Whether a target is a province: "Helmand province", "Borno State", "Khost" of "Kandahar and Khost provinces"."""
    words = [*folded(whole.anchors[-1].text).split(), *folded(text.masked[whole.start : whole.end]).split()] if whole.anchors else []
    divisions = relative()["kinds"]["divisions"]
    return any(word in divisions for word in words) or patterns.division_after().match(text.masked, whole.end) is not None


def _is_owned(text: Text, start: int) -> bool:
    """Whether a name owns what starts here: "Thailand's southernmost Narathiwat"."""
    return re.search(rf"{ANCHOR}['’]s\s+$", text.masked[max(start - 5, 0) : start]) is not None


def read_area(text: Text, opening: re.Match[str], *, manner: Manner) -> Found | None:
    """ "Central Baghdad", "the outskirts of Damascus", "the tip of Cornwall"."""
    if patterns.inside_limits().search(text.masked, max(opening.start() - _BEFORE_LIMITS, 0), opening.end()):
        return None
    alone = " " not in opening[0].strip()
    if not alone and text.masked[max(opening.start() - 2, 0)] == ANCHOR:
        return None  # "the Paris suburb of Nanterre"
    whole = targets.named(text, opening.end()) if alone else targets.plain(text, opening.end())
    if whole is None or whole.feature in ("border", "coast"):
        return None
    return Found(opening.start(), whole.end, Phrase("part", whole.anchors, feature=whole.feature, manner=manner))


def read_state_part(text: Text, opening: re.Match[str]) -> Found | None:
    """ "Upstate New York"."""
    whole, part = targets.named(text, opening.end()), table("relative")["state_part"][folded(opening[0])]
    if whole is None or whole.feature:
        return None
    return Found(opening.start(), whole.end, Phrase("part", whole.anchors, bearing=part["bearing"], width=120.0, manner=part["share"]))
