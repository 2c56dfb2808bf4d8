"""A place phrase on its own: "50 km from the Ukrainian border" -> a location."""

import re
from functools import cache
from typing import Any

from geo.errors import PhraseError
from geo.records import Location, Mention, Phrase, Place
from geo.relative.atlas import Atlas
from geo.relative.grammar import read
from geo.relative.naming import ARTICLE, meant, names_in, place_near
from geo.relative.shapes import locate_phrase
from geo.relative.spans import Found, as_mention
from geo.relative.vocabulary import any_of, relative


def locate(text: str, atlas: Atlas, *, near: str | Place | None = None) -> Location:
    """What one place name or relative phrase means.

    Args:
        text: the phrase as a story would write it: "Kursk", "50 km from the Ukrainian border", "western Russia".
        atlas: the gazetteer.
        near: a place or its name. Of places with one name the one nearest in country to it is meant, and
            the side of a border is that of its country.

    Raises:
        PhraseError: the phrase, or `near`, was not understood, or the phrase does not tell which place is meant; the message
            says which part was not and which was, and what to give.
    """
    beside = place_near(near, atlas)
    names = names_in(text, atlas)
    whole = next((name for name in names if _is_whole(text, name.start, name.end)), None)
    if whole is not None:
        return meant(whole, atlas, beside)
    found = read(text, names)
    phrase = next((f for f in found if _is_whole(text, f.start, f.end)), None)
    if phrase is None:
        listed = _listed(text, names, atlas)
        return listed or locate(_with_name(text, near) or _written_out(text, names, found), atlas, near=near)
    mention = as_mention(ARTICLE, text, phrase)
    anchors = tuple(meant(anchor, atlas, beside, wanted=_wanted(phrase)) for anchor in phrase.phrase.anchors)
    spoken = [beside, *(anchor.place for anchor in anchors)]
    context = [place.country for place in spoken if place is not None and place.country]
    location = locate_phrase(mention, anchors, context, atlas)
    if location.precision == "unresolved" and not anchors:
        raise PhraseError(f"{text!r} does not say which country's is meant; name it, or give a place near it (--near on the command line)")
    return location


def _with_name(text: str, near: str | Place | None) -> str | None:
    """A phrase whose "the city" and "the regional capital" are those of `near`, with its name for them; None for another."""
    words = relative()["unnamed"]
    name = near.name if isinstance(near, Place) else near
    if not name:
        return None
    kinds, places = any_of([*words["divisional"], *words["national"]]), any_of(words["place"])
    capital = re.sub(
        rf"\b(?:the|its)\s+(?:{kinds}|{places}['’]s)\s+capital\b(?!\s+of\b)", f"the capital of {name}", text, flags=re.IGNORECASE
    )
    if capital != text:
        return capital
    line = re.fullmatch(rf"\s*(?:the|its)\s+({any_of(words['border'])})\s*", text, flags=re.IGNORECASE)
    if line is not None:
        return f"the {line[1]} of {name}"
    meant = re.sub(rf"\bthe\s+{places}\b(?!\s+of\b)", name, text, flags=re.IGNORECASE)
    return meant if meant != text else None


def _listed(text: str, names: list[Mention], atlas: Atlas) -> Location | None:
    """The area of several divisions that are named together: "the Kursk and Belgorod regions"."""
    rest = text.lower()
    for name in reversed(names):
        rest = f"{rest[: name.start]} {rest[name.end :]}"
    words = re.findall(r"\w+", rest)
    if len(names) < 2 or not words or words[-1] not in relative()["kinds"]["divisions"] or set(words[:-1]) - {"the", "and"}:
        return None
    areas = [
        next((p for p in atlas.lookup(name.name) if p.feature.startswith("ADM") and atlas.outline(p) is not None), None) for name in names
    ]
    if None in areas:
        return None
    mention = Mention(ARTICLE, 0, len(text), text, "relative", "place", text, phrase=Phrase("part", tuple(names)))
    located = [
        Location(n, p, p.lat, p.lon, "admin1", p.radius_km, 0.7, "named") for n, p in zip(names, areas, strict=True) if p is not None
    ]
    return locate_phrase(mention, located, (), atlas)


def _written_out(text: str, names: list[Mention], found: list[Found]) -> str:
    """What a phrase is short for: "the area between A and B" for "between A and B", which in running text is more often no
    place, "around A" for "the A area". Raises PhraseError for others."""
    alone: dict[str, Any] = relative()["alone"]
    words = text.strip().split()
    if (
        found
        and words[-1].lower() in alone["areas"]
        and not text[found[-1].end :].split()[1:]
        and _is_whole(text[: found[-1].end], found[-1].start, found[-1].end)
    ):
        return text[found[-1].start : found[-1].end]
    if len(names) == 1 and words and words[-1].lower() in alone["areas"] and not set(words[:-1]) - {"the", "The", *names[0].text.split()}:
        return f"{alone['around']} {names[0].text}"
    if not words or words[0].lower() not in alone["bare"]:
        raise PhraseError(_complaint(text, names, found))
    return f"{alone['noun']} {text.strip()}"


def parse_phrase(text: str, atlas: Atlas) -> Mention:
    """A place name or relative phrase, taken apart.

    Raises:
        PhraseError: the phrase was not understood; the message says which part was not and which was.
    """
    names = names_in(text, atlas)
    for name in names:
        if _is_whole(text, name.start, name.end):
            return name
    found = read(text, names)
    for phrase in found:
        if _is_whole(text, phrase.start, phrase.end):
            return as_mention(ARTICLE, text, phrase)
    raise PhraseError(_complaint(text, names, found))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span is all of a text but for what may lead to it, "in a village", and punctuation."""
    before = text[:start].strip(" \t\n,.:;\"'()")
    return _lead().fullmatch(before) is not None and not text[end:].strip(" \t\n,.:;\"'()!?")


@cache
def _lead() -> re.Pattern[str]:
    """What may stand before a phrase that is given alone: a preposition, and what is said to be there: "at a military base"."""
    alone, located = relative()["alone"], any_of(relative()["unnamed"]["joiners"])
    thing = rf"(?:(?-i:[a-z][\w-]*)\s+){{0,2}}{any_of(alone['things'])}(?:\s+{located})?"
    road = r"(?:(?-i:[A-Z]{1,3})[- ]?\d+)?"
    return re.compile(rf"(?:{any_of(alone['leads'])})?\s*(?:{any_of(alone['articles'])})?\s*(?:{thing})?{road}", re.IGNORECASE)


def _wanted(found: Found) -> str:
    """What a phrase's names most likely are: towns where distances are given, countries where borders are."""
    phrase = found.phrase
    if phrase.feature in ("border", "coast"):
        return "country"
    measured = phrase.relation in ("distance", "direction", "near", "between") or phrase.manner in ("middle", "edge")
    return "settlement" if measured else ""


def _complaint(text: str, names: list[Mention], found: list[Found]) -> str:
    if found:
        whole = max(found, key=lambda f: f.end - f.start)
        rest = " ... ".join(part for part in (text[: whole.start].strip(" ,."), text[whole.end :].strip(" ,.")) if part)
        return f"{text!r}: {text[whole.start : whole.end]!r} is understood, {rest!r} is not; give the part that is understood alone"
    if names:
        known = ", ".join(repr(name.text) for name in names)
        rest = text
        for name in reversed(names):
            rest = f"{rest[: name.start]} ... {rest[name.end :]}"
        rest = " ".join(rest.split()).strip(" .")
        return f"{text!r}: {known} is known as a place, {rest!r} is not understood; try such as '50 km from {names[-1].text}'"
    if re.search(r"\bcapital\b", text, re.IGNORECASE):
        return f"{text!r} does not say whose capital is meant; name it, as in 'the capital of Helmand'"
    return f"{text!r}: no place that the gazetteer knows is named in it; write the name in full, as in '50 km from Kursk'"
