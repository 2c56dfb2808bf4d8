"""The names in a phrase given alone, and the places that they most likely mean."""

import re
from difflib import SequenceMatcher
from functools import cache

from geo.errors import PhraseError
from geo.gazetteer.names import fold
from geo.lexicon import rows, table
from geo.records import Location, Mention, Place, Precision
from geo.relative.atlas import Atlas
from geo.relative.borders import is_country
from geo.relative.vocabulary import relative

ARTICLE = "phrase"
"""The id of the article that such a phrase is taken for."""
_MOST_WORDS = 6
_NO_WORDS = ("bank", "coast", "share", "reach", "tolerance", "told", "first", "sure")
"""The tables of `relative.toml` of which no word is one that phrases are made of, or not all are."""
_NEARLY = 10
"""A town known by a name may have so many times the people of one that is mainly called so, and gives way to it."""
_LIKE = 0.8
_WORD = re.compile(r"[^\W_](?:[\w'’.]*[^\W_])?")
_OWNED = re.compile(r"['’]s?$")
_PRECISIONS: dict[str, Precision] = {"PCL": "country", "ADM1": "admin1", "ADM2": "admin2", "PPL": "settlement", "GOV": "site"}


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
        return Mention(ARTICLE, start, end, name, "demonym", "place", place)
    return Mention(ARTICLE, start, end, name, "name", "place", name) if atlas.lookup(name) else None


@cache
def demonyms() -> dict[str, str]:
    """Lower-case demonym -> the place whose people it names."""
    return {row["demonym"].lower(): row["place"] for row in rows("demonyms")}


@cache
def _small_words() -> frozenset[str]:
    return frozenset(relative()["told"]["small"])


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
    gather({key: words[key] for key in words if key not in _NO_WORDS})
    gather([words["coast"]["nouns"], words["coast"]["off"], words["coast"]["along"]])
    gather([table("numbers"), table("units")])
    for row in table("directions")["directions"]:
        gather([row["nouns"], row["adjectives"], row["abbreviations"], [w.replace("-", "") for w in row["nouns"] + row["adjectives"]]])
    return frozenset(found | {"the"})


def place_near(near: str | Place | None, atlas: Atlas) -> Place | None:
    """The place that `near` names. Raises PhraseError for one that the gazetteer does not know."""
    if near is None or isinstance(near, Place):
        return near
    places = atlas.lookup(near) or atlas.lookup(demonyms().get(near.lower(), near))
    if not places:
        raise PhraseError(f"{near!r} is not a place that the gazetteer knows; give a country, a region or a town")
    return places[0]


def meant(mention: Mention, atlas: Atlas, near: Place | None, *, wanted: str = "") -> Location:
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
