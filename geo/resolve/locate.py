"""The location of each mention of an article."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, model
from geo.records import Article, Location, Mention, Place, Precision
from geo.relative import locate_phrase
from geo.resolve.area import AREA_SCORE, Area, home_area
from geo.resolve.calibration import FEATURES as CALIBRATION
from geo.resolve.calibration import calibrated
from geo.resolve.choose import FEATURES, Judged, around_all, choose
from geo.resolve.cues import told_countries
from geo.resolve.datelines import in_dateline_town
from geo.resolve.evidence import Context
from geo.resolve.homes import Home
from geo.resolve.reasons import missing, reason, strange, unknown
from geo.resolve.senses import SenseKey, sense_keys, senses
from geo.resolve.strangers import is_elsewhere, is_other_township, is_stranger
from geo.text import sentences

_ALTERNATIVES = 5
_SITE_KM = 5
_AREAS = frozenset({"admin2", "admin1", "country", "region"})
"""The precisions of places that have an outline."""
_FROM_TOWNS = frozenset({"distance", "direction", "near", "between"})
"""The relations in which a name that is a town's and its province's means the town."""
_OF_TOWNS = frozenset({"edge", "middle"})
"""And the parts: the outskirts and the centre of Kharkiv are the town's."""
_PRECISION: dict[str, Precision] = {
    "GOVB": "site",
    "ADM2": "admin2",
    "ADM1": "admin1",
    "PCLI": "country",
}


def resolve(
    article: Article,
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,
    *,
    home: Home | None = None,
    weights: LinearModel | None = None,
    outlines: bool = False,
) -> tuple[Location, ...]:
    """Where each mention of an article lies, in the order of the mentions.

    All mentions of one name mean one place. Relative phrases are worked out from the places that they are
    built on. What cannot be placed has no position, the precision "unresolved" and the reason.

    Args:
        article: the story.
        mentions: of the article.
        gazetteer: the places of the world.
        home: where the articles of its outlet mostly play, if that is known.
        weights: those of `data/models/choices.json` unless others are given.
        outlines: whether areas of the gazetteer carry their outline as geometry.
    """
    named = [mention for mention in mentions if mention.phrase is None]
    told = told_countries(article.text)
    judged = choose(senses(named, gazetteer), gazetteer, article.outlet, weights or model("choices", FEATURES), home=home, told=told)
    names = in_dateline_town(article.text, _located(named, judged, gazetteer, home, outlines=outlines), gazetteer)
    located = {(mention.start, mention.end): location for mention, location in zip(named, names, strict=True)}
    if len(named) == len(mentions):
        return tuple(located[mention.start, mention.end] for mention in mentions)
    surroundings = _Surroundings(tuple(sentences(article.text)), tuple(located.values()))
    worked_out = (_worked_out(mention, located, surroundings, gazetteer) for mention in mentions)
    return tuple(with_outline(location, gazetteer) if outlines else location for location in worked_out)


def spoken_of(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer, *, weights: LinearModel | None = None) -> Context:
    """The countries, divisions and degree squares that the names of an article speak for, from which the home of its outlet is learned."""
    named = [mention for mention in mentions if mention.phrase is None]
    weights = weights or model("choices", FEATURES)
    return around_all(choose(senses(named, gazetteer), gazetteer, article.outlet, weights, learning=True))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The countries that an article speaks of, by where they stand."""

    sentences: tuple[tuple[int, int], ...]
    located: tuple[Location, ...]

    def countries(self, position: int) -> tuple[str, ...]:
        """ISO codes: those of the places in the sentence around a position first, then those of the article by frequency.

        A people's word that follows in the sentence only describes something: "in the capital, some waving Russian flags".
        A country for which nothing but one town of the sentence speaks may be that of a namesake.
        """
        start, end = next((span for span in self.sentences if span[0] <= position < span[1]), (0, 0))
        placed = [(location.place, location.mention) for location in self.located if location.place and location.place.country]
        everywhere = Counter(place.country for place, _ in placed)
        near = Counter(
            place.country
            for place, at in placed
            if start <= at.start < (position if at.kind == "demonym" else end)
            and (everywhere[place.country] > 1 or place.feature.startswith("PCL"))
        )
        return tuple(dict.fromkeys([*(code for code, _ in near.most_common()), *(code for code, _ in everywhere.most_common())]))


def _worked_out(mention: Mention, located: Mapping[tuple[int, int], Location], around: _Surroundings, gazetteer: Gazetteer) -> Location:
    """The location of a mention, of a relative one from the places that it is built on."""
    if mention.phrase is None:
        return located[mention.start, mention.end]
    phrase = mention.phrase
    towns = (phrase.relation in _FROM_TOWNS or phrase.manner in _OF_TOWNS) and not phrase.feature
    anchors = tuple(located[anchor.start, anchor.end] for anchor in mention.phrase.anchors)
    anchors = tuple(_as_town(anchor) for anchor in anchors) if towns else anchors
    return locate_phrase(mention, anchors, around.countries(mention.start), gazetteer)


def _as_town(anchor: Location) -> Location:
    """The town of a province that is named after it: "30 km from Kharkiv" is measured from the town, unless the text says region."""
    division = anchor.place
    if division is None or not division.feature.startswith("ADM") or anchor.mention.feature:
        return anchor
    inside = (place for place in anchor.alternatives if (place.country, place.admin1) == (division.country, division.admin1))
    town = next((place for place in inside if place.feature.startswith("PPL")), None)
    if town is None:
        return anchor
    why = f"{town.name}, the town of the name"
    return replace(anchor, place=town, lat=town.lat, lon=town.lon, precision="settlement", radius_km=town.radius_km, reason=why)


def with_outline(location: Location, gazetteer: Gazetteer) -> Location:
    """A location that is an area of the gazetteer with its outline; any other as it is."""
    if location.place is None or location.geometry is not None:
        return location
    outline = _outline(location.place, location.precision, gazetteer)
    return replace(location, geometry=outline) if outline is not None else location


def _outline(place: Place, precision: Precision, gazetteer: Gazetteer) -> bytes | None:
    return gazetteer.outline_wkb(place) if precision in _AREAS else None


@dataclass(frozen=True, slots=True)
class _Found:
    """The place that a name means, with what the locations of its mentions say of it."""

    place: Place
    precision: Precision
    score: float
    reason: str
    alternatives: tuple[Place, ...]
    outline: bytes | None


def _located(
    mentions: Sequence[Mention], judged: Mapping[SenseKey, Judged], gazetteer: Gazetteer, home: Home | None, *, outlines: bool
) -> list[Location]:
    """The locations of names, each sense worked out once."""
    best = {key: max(range(len(name.chances)), key=name.chances.__getitem__) for key, name in judged.items()}
    chosen = {key: name.sense.candidates[best[key]] for key, name in judged.items()}
    together = Counter(place.division for place in chosen.values() if place.feature != "ADM1")
    countries = Counter(place.country for place in chosen.values() if place.feature != "PCL")
    sureness = model("calibration", CALIBRATION)
    placed, unplaced = {}, {}
    for key, name in judged.items():
        place = chosen[key]
        is_main = place.row in name.sense.main
        if is_stranger(place, chosen.values(), home, is_main=is_main) or is_other_township(key, place, chosen):
            unplaced[key] = strange(name, best[key], gazetteer)
            continue
        if is_elsewhere(name, place, chosen):
            unplaced[key] = missing(name)
            continue
        why = reason(name, best[key], together[place.division] - 1, countries[place.country] - 1, gazetteer, home=home)
        found = gazetteer.place(place.row)
        precision = _precision(found)
        score = calibrated(name.chances[best[key]], found.feature, only=len(name.chances) == 1, weights=sureness)
        outline = _outline(found, precision, gazetteer) if outlines else None
        placed[key] = _Found(found, precision, round(score, 4), why, _alternatives(name, best[key], gazetteer), outline)
    area = home_area(list(judged.values()), gazetteer)
    keys = sense_keys(mentions, gazetteer)
    return [
        _location(mention, placed.get(key), area, unplaced.get(key) or unknown(mention))
        for mention, key in zip(mentions, keys, strict=True)
    ]


def _precision(place: Place) -> Precision:
    """By the kind of place; an airport or a square is as good as a building, a river or a range is a region."""
    if place.feature.startswith("PPL"):
        return "settlement"
    return _PRECISION.get(place.feature, "site" if place.radius_km <= _SITE_KM else "region")


def _alternatives(name: Judged, chosen: int, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The other candidates, the most probable first."""
    order = sorted(range(len(name.chances)), key=lambda index: -name.chances[index])
    return tuple(gazetteer.place(name.sense.candidates[index].row) for index in order[: _ALTERNATIVES + 1] if index != chosen)[
        :_ALTERNATIVES
    ]


def _location(mention: Mention, found: _Found | None, area: Area | None, unplaced: str) -> Location:
    """A mention at the place found, else somewhere in the area of the others; `unplaced` says why no place was found."""
    if found is None and area is not None:
        why = f"{unplaced}; {area.reason}"
        return Location(mention, None, area.lat, area.lon, "vague", area.radius_km, AREA_SCORE, why)
    if found is None:
        return Location(mention, None, None, None, "unresolved", None, 0.0, unplaced)
    place = found.place
    return Location(
        mention=mention,
        place=place,
        lat=place.lat,
        lon=place.lon,
        precision=found.precision,
        radius_km=place.radius_km,
        score=found.score,
        reason=found.reason,
        alternatives=found.alternatives,
        geometry=found.outline,
    )
