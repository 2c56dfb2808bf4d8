"""A place phrase on its own: "50 km from the Ukrainian border" -> a location."""

import re
from difflib import SequenceMatcher
from functools import cache

from geo.errors import PhraseError
from geo.gazetteer.names import fold
from geo.lexicon import rows, table
from geo.records import Location, Mention, Phrase, Place, Precision
from geo.relative.atlas import Atlas
from geo.relative.borders import is_country
from geo.relative.grammar import read
from geo.relative.shapes import locate_phrase
from geo.relative.spans import Found, as_mention
from geo.relative.vocabulary import any_of, relative

_ARTICLE = "phrase"
_MOST_WORDS = 6
_NEARLY = 10
"""A town known by a name may have so many times the people of one that is mainly called so, and gives way to it."""
_LIKE = 0.8
_WORD = re.compile(r"[^\W_](?:[\w'’.]*[^\W_])?")
_OWNED = re.compile(r"['’]s?$")
_PRECISIONS: dict[str, Precision] = {"PCL": "country", "ADM1": "admin1", "ADM2": "admin2", "PPL": "settlement", "GOV": "site"}


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
    beside = _near_place(near, atlas)
    names = names_in(text, atlas)
    whole = next((name for name in names if _is_whole(text, name.start, name.end)), None)
    if whole is not None:
        return _named(whole, atlas, beside)
    found = read(text, names)
    phrase = next((f for f in found if _is_whole(text, f.start, f.end)), None)
    if phrase is None:
        listed = _listed(text, names, atlas)
        return listed or locate(_meant(text, near) or _written_out(text, names, found), atlas, near=near)
    mention = as_mention(_ARTICLE, text, phrase)
    anchors = tuple(_named(anchor, atlas, beside, wanted=_wanted(phrase)) for anchor in phrase.phrase.anchors)
    spoken = [beside, *(anchor.place for anchor in anchors)]
    context = [place.country for place in spoken if place is not None and place.country]
    location = locate_phrase(mention, anchors, context, atlas)
    if location.precision == "unresolved" and not anchors:
        raise PhraseError(f"{text!r} does not say which country's is meant; name it, or give a place near it (--near on the command line)")
    return location


def _meant(text: str, near: str | Place | None) -> str | None:
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
    mention = Mention(_ARTICLE, 0, len(text), text, "relative", "place", text, phrase=Phrase("part", tuple(names)))
    located = [
        Location(n, p, p.lat, p.lon, "admin1", p.radius_km, 0.7, "named") for n, p in zip(names, areas, strict=True) if p is not None
    ]
    return locate_phrase(mention, located, (), atlas)


def _written_out(text: str, names: list[Mention], found: list[Found]) -> str:
    """What a phrase is short for: "the area between A and B" for "between A and B", which in running text is more often no
    place, "around A" for "the A area". Raises PhraseError for others."""
    alone, words = relative()["alone"], text.strip().split()
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
            return as_mention(_ARTICLE, text, phrase)
    raise PhraseError(_complaint(text, names, found))


def names_in(text: str, atlas: Atlas) -> list[Mention]:
    """The names and demonyms in a phrase: the longest that the gazetteer or the demonyms know, none made of the phrase's own words.

    Only where none has a capital letter are names without one looked for.
    """
    words = list(_WORD.finditer(text))
    return _names(text, words, atlas, small=False) or _names(text, words, atlas, small=True)


def _names(text: str, words: list[re.Match[str]], atlas: Atlas, *, small: bool) -> list[Mention]:
    found, i = [], 0
    while i < len(words):
        name = next(
            (m for n in range(min(_MOST_WORDS, len(words) - i), 0, -1) if (m := _name(text, words[i : i + n], atlas, small=small))), None
        )
        if name is None:
            i += 1
            continue
        found.append(name)
        i += sum(1 for word in words[i:] if word.start() < name.end)
    return found


def _name(text: str, words: list[re.Match[str]], atlas: Atlas, *, small: bool) -> Mention | None:
    if not small and (words[0][0][0].islower() or words[-1][0][0].islower()):
        return None
    known = [_OWNED.sub("", word[0].lower()) in grammar_words() for word in words]
    if (known[-1] and words[-1][0].islower()) or all(known) or words[0][0].lower() in _small_words():
        return None
    start, end = words[0].start(), words[-1].end()
    if text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    name = text[start:end]
    if place := demonyms().get(name.lower()):
        return Mention(_ARTICLE, start, end, name, "demonym", "place", place)
    return Mention(_ARTICLE, start, end, name, "name", "place", name) if atlas.lookup(name) else None


@cache
def demonyms() -> dict[str, str]:
    """Lower-case demonym -> the place whose people it names."""
    return {row["demonym"].lower(): row["place"] for row in rows("demonyms")}


@cache
def _small_words() -> frozenset[str]:
    return frozenset(("of", "from", "and", "in", "to", "with", "at", "on", "a", "an"))


@cache
def grammar_words() -> frozenset[str]:
    """Every word that phrases are made of: none of them alone is looked up as a name."""
    found: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, str):
            found.update(re.findall(r"[\w'’]+(?:-[\w'’]+)*", value.lower()))
        elif isinstance(value, dict):
            gather([*value.keys(), *value.values()])
        elif isinstance(value, list):
            for item in value:
                gather(item)

    words = relative()
    gather({key: words[key] for key in words if key not in ("bank", "coast", "share", "reach", "tolerance")})
    gather([words["coast"]["nouns"], words["coast"]["off"], words["coast"]["along"]])
    gather([table("numbers"), table("units")])
    for row in table("directions")["directions"]:
        gather([row["nouns"], row["adjectives"], row["abbreviations"], [w.replace("-", "") for w in row["nouns"] + row["adjectives"]]])
    return frozenset(found | {"the"})


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


def _near_place(near: str | Place | None, atlas: Atlas) -> Place | None:
    if near is None or isinstance(near, Place):
        return near
    places = atlas.lookup(near) or atlas.lookup(demonyms().get(near.lower(), near))
    if not places:
        raise PhraseError(f"{near!r} is not a place that the gazetteer knows; give a country, a region or a town")
    return places[0]


def _named(mention: Mention, atlas: Atlas, near: Place | None, *, wanted: str = "") -> Location:
    """The location of a name: the most important place under it, first of those in the country of `near`."""
    places = _people_of(mention, atlas) or list(atlas.lookup(mention.name))
    if not places:
        return Location(mention, None, None, None, "unresolved", None, 0.0, f"{mention.name!r} is not in the gazetteer")
    if wanted == "country":
        places.sort(key=lambda place: atlas.outline(place) is None)
    best = _mainly_called(mention.name, places)
    if near is not None and near.country and not (wanted == "country" and is_country(best)):
        best = min(places, key=lambda place: (_far_from(place, best, near), places.index(place)))
    if wanted == "settlement" and best.feature in ("ADM1", "ADM2"):
        best = next((p for p in places if p.feature.startswith("PPL") and p.country == best.country and p.admin1 == best.admin1), best)
    others = tuple(place for place in places if place.id != best.id)
    reason = (
        f"{best.name} is the most important of {len(places)} places with this name"
        if others
        else f"{best.name} is the only place with this name"
    )
    if near is not None and best.country == near.country and near.country:
        reason += f" in the country of {near.name}"
    return Location(
        mention,
        best,
        best.lat,
        best.lon,
        precision_of(best),
        best.radius_km,
        1.0 if not others else 0.7,
        reason,
        alternatives=others[:10],
        geometry=atlas.outline_wkb(best),
    )


def _mainly_called(name: str, places: list[Place]) -> Place:
    """The first of places, or a town of its country and nearly its size that is mainly called much like this where the first is not."""
    first = places[0]
    if not first.feature.startswith("PPL") or _likeness(name, first) >= _LIKE:
        return first
    towns = [place for place in places if place.feature.startswith("PPL") and place.country == first.country]
    others = (town for town in towns if town.population * _NEARLY >= first.population)
    return next((place for place in others if _likeness(name, place) >= _LIKE), first)


def _likeness(name: str, place: Place) -> float:
    """How alike a name and a place's main name are, 0 to 1: one name is spelled in several ways in another alphabet."""
    return SequenceMatcher(None, fold(name), fold(place.name)).ratio()


def _far_from(place: Place, best: Place, near: Place) -> int:
    """How little a place is what a name means beside `near`: a country gives way to a province there, but to no town."""
    if is_country(best) and place is not best and place.feature != "ADM1":
        return 3
    if place.country != near.country:
        return 2
    return 0 if place.admin1 == near.admin1 and near.admin1 else 1


def _people_of(mention: Mention, atlas: Atlas) -> list[Place]:
    """The countries and provinces that a demonym is of."""
    if mention.kind != "demonym":
        return []
    return [place for place in atlas.lookup(mention.name) if is_country(place) or place.feature == "ADM1"]


def precision_of(place: Place) -> Precision:
    """How large a thing a place is, by its feature code."""
    return next((precision for code, precision in _PRECISIONS.items() if place.feature.startswith(code)), "region")


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
