"""The names of an article and what each may mean: one sense a name in one article."""

import math
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import table
from geo.records import Mention, MentionKind

MOST = 40
"""Candidates looked at for one name; beyond these, by importance, hardly any was ever meant."""


_VILLAGE = "PPLL"
"""What the text asks for that calls a place a village."""
_LARGE = 4.5
"""Decimal logarithm of the people (some 30,000) from which on a place is no village where another of the name may be."""

_LARGE_IN_US = 5.0
"""The same for the United States."""


@cache
def _division_words() -> tuple[str, ...]:
    """What names of second-level divisions end in, for a text that has them in the plural: "Hall and Jackson counties"."""
    return tuple(table("place_words")["names"]["divisions"])


@dataclass(frozen=True, slots=True)
class Facts:
    """What is to be known of a place to choose it, by row of the gazetteer."""

    row: int
    feature: str
    """The first three letters of the code: PCL, ADM + digit, PPL ..."""
    country: str
    division: str
    """Country and first-level division, "US.LA"; empty for a place that lies in no division."""
    county: int
    """Row of the second-level division; -1 for none."""
    cell: tuple[int, int]
    """The degree square."""
    size: float
    """Decimal logarithm of the population."""
    finely: str
    """The feature with the size in half orders of magnitude."""
    roughly: str
    """The feature with the size in whole orders of magnitude."""


@lru_cache(1 << 16)
def facts(gazetteer: Gazetteer, row: int) -> Facts:
    """The facts of a place."""
    feature, country, division = gazetteer.feature(row), gazetteer.country(row), gazetteer.admin1(row)
    county = gazetteer.admin2_row(row)
    latitude, longitude = gazetteer.lat[row], gazetteer.lon[row]
    kind = feature if feature.startswith("ADM") or feature == "PPLC" else feature[:3]
    size = math.log10(gazetteer.population[row] + 1)
    return Facts(
        row=row,
        feature=kind,
        country=country,
        division=f"{country}.{division}" if division else "",
        county=row if feature == "ADM2" else -1 if county is None else county,
        cell=(int(latitude // 1), int(longitude // 1)),
        size=size,
        finely=f"{kind}{round(2 * size)}",
        roughly=f"{kind}{round(size)}",
    )


@dataclass(frozen=True, slots=True)
class Sense:
    """One name of an article with the places that it may mean."""

    name: str
    key: str
    """The name, folded."""
    feature: str
    """The feature code that the text asks for."""
    kind: str
    containers: tuple[str, ...]
    """The names that the text sets it in."""
    candidates: tuple[Facts, ...]
    """The most important first."""
    leads: tuple[str, ...]
    """For each candidate, how much smaller it is than the largest, in half orders of magnitude."""
    main: frozenset[int]
    """The rows of those that mainly go by this name."""
    told: tuple[tuple[str, str, str, str], ...]
    """For each candidate, its kind beside its lead, what the text asks for, whether it mainly goes by this name, and the name's kind."""


SenseKey = tuple[str, str, str]


def sense_key(mention: Mention) -> SenseKey:
    """What mentions of the same sense have in common."""
    return (mention.name.lower(), mention.feature, mention.kind)


def senses(mentions: Iterable[Mention], gazetteer: Gazetteer) -> dict[SenseKey, Sense]:
    """The names that are mentioned, each once."""
    groups: dict[SenseKey, list[Mention]] = {}
    containers: dict[str, list[str]] = {}
    for mention in mentions:
        groups.setdefault(sense_key(mention), []).append(mention)
        if mention.container:
            containers.setdefault(mention.name.lower(), []).append(mention.container)
    return {key: _sense(group, containers.get(key[0], []), gazetteer) for key, group in groups.items()}


def _sense(group: list[Mention], containers: list[str], gazetteer: Gazetteer) -> Sense:
    first = group[0]
    asked = (first.name, first.feature, first.kind)
    return Sense(
        name=first.name,
        key=fold(first.name),
        feature=_sense_feature(first.feature),
        kind=first.kind,
        containers=tuple(dict.fromkeys(containers)),
        candidates=_candidates(gazetteer, *asked),
        leads=_leads(gazetteer, *asked),
        main=_main_rows(gazetteer, first.name),
        told=_told(gazetteer, *asked),
    )


def in_named_countries(found: Mapping[SenseKey, Sense]) -> dict[SenseKey, Sense]:
    """The names without the divisions of countries that are not named, where another division of the name is in one that is."""
    countries = {sense.candidates[0].country for sense in found.values() if sense.candidates and _is_country(sense)}
    return {key: _in_countries(sense, countries) if countries else sense for key, sense in found.items()}


def _is_country(sense: Sense) -> bool:
    """Whether a name is first of all that of a country, and not also that of a division, as Georgia is."""
    return sense.candidates[0].feature == "PCL" and all(place.feature != "ADM1" for place in sense.candidates)


def _in_countries(sense: Sense, countries: Set[str]) -> Sense:
    divisions = [place for place in sense.candidates if place.feature == "ADM1"]
    abroad = [place for place in divisions if place.country not in countries]
    if not 0 < len(abroad) < len(divisions) or not sense.candidates[0].feature.startswith(("ADM", "PPL")):
        return sense  # the Red Sea has divisions called after it
    candidates = tuple(place for place in sense.candidates if place not in abroad)
    leads = _leads_of(candidates)
    return replace(sense, candidates=candidates, leads=leads, told=_told_of(candidates, leads, sense.main, sense.feature, sense.kind))


@lru_cache(1 << 14)
def _candidates(gazetteer: Gazetteer, name: str, feature: str, kind: MentionKind) -> tuple[Facts, ...]:
    """What a name may mean, the most important first: of a people's word no towns, and of the kind that the text asks for."""
    candidates = [facts(gazetteer, row) for row, _ in gazetteer.postings(name)[:MOST]]
    if kind == "demonym":
        candidates = [place for place in candidates if not place.feature.startswith("PPL")] or candidates
    return tuple(_asked(name, feature, candidates, gazetteer) if feature else candidates)


@lru_cache(1 << 14)
def _leads(gazetteer: Gazetteer, name: str, feature: str, kind: MentionKind) -> tuple[str, ...]:
    """How much smaller each of the candidates is than the largest, in half orders of magnitude."""
    return _leads_of(_candidates(gazetteer, name, feature, kind))


def _leads_of(candidates: tuple[Facts, ...]) -> tuple[str, ...]:
    largest = max((place.size for place in candidates), default=0.0)
    return tuple([str(min(9, round(2 * (largest - place.size)))) for place in candidates])


@lru_cache(1 << 14)
def _main_rows(gazetteer: Gazetteer, name: str) -> frozenset[int]:
    return frozenset([row for row, is_main in gazetteer.postings(name)[:MOST] if is_main])


@lru_cache(1 << 14)
def _told(gazetteer: Gazetteer, name: str, feature: str, kind: MentionKind) -> tuple[tuple[str, str, str, str], ...]:
    """What the name and each of the candidates tell wherever the name stands."""
    candidates, leads = _candidates(gazetteer, name, feature, kind), _leads(gazetteer, name, feature, kind)
    return _told_of(candidates, leads, _main_rows(gazetteer, name), _sense_feature(feature), kind)


def _told_of(
    candidates: tuple[Facts, ...], leads: tuple[str, ...], main: frozenset[int], feature: str, kind: str
) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        [
            (
                f"{lead}|{place.feature}|{candidates[0].feature}",
                f"{feature}|{place.feature}",
                f"{place.row in main}|{place.feature}",
                f"{kind}|{place.feature}",
            )
            for place, lead in zip(candidates, leads, strict=True)
        ]
    )


def _sense_feature(feature: str) -> str:
    """The feature code that a text asks for, a village's being any town's."""
    return "PPL" if feature == _VILLAGE else feature


def _asked(name: str, feature: str, candidates: list[Facts], gazetteer: Gazetteer) -> list[Facts]:
    """The candidates of the kind that the text asks for, also those called "X County"; all when there are none."""
    if feature == "ADM2":
        named = [facts(gazetteer, row) for word in _division_words() for row in gazetteer.rows(f"{name} {word}")[:MOST]]
        candidates = [*candidates, *(place for place in named if place not in candidates)]
    wanted = feature[:4] if feature.startswith("ADM") else feature[:3]
    asked = [place for place in candidates if place.feature.startswith(wanted)] or candidates
    return [place for place in asked if _may_be_village(place)] or asked if feature == _VILLAGE else asked


def _may_be_village(place: Facts) -> bool:
    """Whether a place may be called a village: no city, but in the United States villages may be large."""
    return not place.feature.startswith("PPL") or place.size < (_LARGE_IN_US if place.country == "US" else _LARGE)
