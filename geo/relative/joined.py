"""Phrases that say the same of one place: "15 km north-west of Gwoza, Borno State, near the Cameroonian border"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.records import Phrase
from geo.relative.spans import Found, Stand, Text
from geo.relative.vocabulary import ANCHOR, any_of, folded, lands, relative

_LISTED = frozenset({("part", "part"), ("direction", "direction"), ("border", "border"), ("between", "between"), ("coast", "coast")})
"""Neighbours of these kinds are items of a list rather than one place."""


_LEAD = 60
"""Characters before a phrase in which a place that it lies in is looked for."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    joiners, divisions = any_of(relative()["unnamed"]["joiners"]), any_of(relative()["kinds"]["divisions"])
    after = rf"(?=\s*[,.;:)]|\s*$|\s+(?:{joiners}|near)\b|['’]s\s+border)"
    inside = any_of(relative()["unnamed"]["containers"])
    container = rf"(?:\s*,\s*(?:{inside}\s+)?|\s+{inside}\s+)(?:the\s+)?(?P<a>{ANCHOR}++)(?:\s+{divisions})?{after}"
    return re.compile(container, re.IGNORECASE), re.compile(rf"\s*,?\s*(?:(?:{joiners})\s+){{0,2}}", re.IGNORECASE)


def joined(text: Text, found: Sequence[Found]) -> list[Found]:
    """Phrases in the order of the text, with those that follow each other about one place made one."""
    whole: list[Found] = []
    for phrase in (one for one in found if not _leads_to_town(text, one)):
        last = whole[-1] if whole else None
        if last is not None and _continues(text, last, phrase):
            whole[-1] = contained(text, _both(last, phrase))
        else:
            whole.append(led(text, contained(text, phrase)))
    return whole


@cache
def _beyond() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"(?:just\s+)?(?:over|across)\b", re.IGNORECASE), re.compile(rf"\s+in\s+(?:the\s+)?(?P<a>{ANCHOR}++)", re.IGNORECASE)


def _leads_to_town(text: Text, found: Found) -> bool:
    """Whether a phrase only leads over a border to the town that is named then: "over the border in Wrexham"."""
    if found.phrase.relation != "border" or found.phrase.anchors or _beyond()[0].match(text.masked, found.start) is None:
        return False
    stand = text.stand(_beyond()[1].match(text.masked, found.end), "a")
    return stand is not None and not stand.feature and stand.is_name and not _is_land(stand)


def _continues(text: Text, first: Found, second: Found) -> bool:
    between = text.masked[first.end : second.start]
    relations = (first.phrase.relation, second.phrase.relation)
    apposed = second.phrase.feature == "capital" and second.phrase.relation == "part"
    return relations not in _LISTED and not apposed and len(between) < 30 and _patterns()[1].fullmatch(between) is not None


def _both(first: Found, second: Found) -> Found:
    parts = (*first.phrase.parts, replace(second.phrase, parts=()), *second.phrase.parts)
    return Found(first.start, second.end, replace(first.phrase, anchors=first.phrase.anchors + second.phrase.anchors, parts=parts))


@cache
def _leading() -> re.Pattern[str]:
    kinds, inside = any_of(relative()["kinds"]["divisions"]), any_of(relative()["unnamed"]["containers"])
    return re.compile(rf"\b{inside}\s+(?:the\s+)?(?P<a>{ANCHOR}++)(?P<kind>\s+{kinds})?\s*,?\s+$", re.IGNORECASE)


def led(text: Text, found: Found) -> Found:
    """A phrase measured from a border with the place that the text sets it in right before: "in Ukraine, 5 km from the border"."""
    phrase = found.phrase
    if phrase.feature != "border" or phrase.relation not in ("distance", "near"):
        return found
    match = _leading().search(text.masked, max(found.start - _LEAD, 0), found.start)
    stand = text.stand(match, "a")
    if match is None or stand is None or stand.feature or not (match["kind"] or _is_land(stand)):
        return found
    own = phrase.anchors[: len(phrase.anchors) - sum(len(part.anchors) for part in phrase.parts)]
    if not own or [anchor.name for anchor in own] == [anchor.name for anchor in stand.anchors]:
        return Found(stand.start, found.end, replace(phrase, anchors=stand.anchors + phrase.anchors[len(own) :], manner="inside"))
    container = Found(stand.start, stand.end, Phrase("part", stand.anchors))
    return replace(_both(found, container), start=stand.start, end=found.end)


def _is_land(stand: Stand) -> bool:
    """Whether a name is that of a country or a province, by what it is or by its own words: "Ukraine", "Borno State"."""
    divisions = relative()["kinds"]["divisions"]
    return stand.is_name and all(anchor.name in lands() or folded(anchor.text).split()[-1] in divisions for anchor in stand.anchors)


def contained(text: Text, found: Found) -> Found:
    """A phrase with the places that the text sets it in right after: "north of Gwoza, Borno State"."""
    line = any(stand.is_line and stand.end == found.end for stand in text.stands.values())
    if (
        found.phrase.relation == "border"
        and not found.phrase.anchors
        and not line
        and (match := _patterns()[0].match(text.masked, found.end))
    ):
        # "Across the border in Syria" names the country after its border.
        stand = text.stand(match, "a")
        if stand is not None and not stand.feature and stand.is_name:
            return Found(found.start, match.end(), replace(found.phrase, anchors=stand.anchors, manner="inside"))
    if found.phrase.relation in ("border", "coast") or found.phrase.feature == "coast":
        return found
    while match := _patterns()[0].match(text.masked, found.end):
        stand = text.stand(match, "a")
        if stand is None or stand.feature or not stand.is_name or len(found.phrase.parts) > 2:
            break
        found = _both(found, Found(stand.start, match.end(), Phrase("part", stand.anchors)))
    return found
