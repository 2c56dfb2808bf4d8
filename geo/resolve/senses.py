"""The names of an article and what each may mean: one sense a name in one article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import table
from geo.records import Mention, MentionKind
from geo.resolve.facts import Facts, facts
from geo.resolve.holding import held

MOST = 40
"""Candidates looked at for one name; beyond these, by importance, hardly any was ever meant."""


_CAPITAL = "PPLC"
"""What the text asks for that tells of a state by its capital's name, whatever else is called so."""
_VILLAGE = "PPLL"
"""What the text asks for that calls a place a village."""
TOWNSHIP = "PPLT"
"""What the text asks for that calls a place a township, as many are that the gazetteer does not hold."""
_ISLAND = "ISL"
"""What the text asks for that calls a place an island."""
_MAY_BE_ISLAND = ("ISL", "RGN", "ADM1", "ADM2")
"""The kinds of place that an island may be held as: Luzon is a region, Bali a province."""
_LARGE = 4.5
"""Decimal logarithm of the people (some 30,000) from which on a place is no village where another of the name may be."""

_LARGE_IN_US = 5.0
"""The same for the United States."""


@cache
def _division_words() -> tuple[str, ...]:
    """What names of second-level divisions end in, for a text that has them in the plural: "Hall and Jackson counties"."""
    return tuple(table("place_words")["names"]["divisions"])


@cache
def _first_division_words() -> tuple[str, ...]:
    """What names of first-level divisions end in that only their town has without it."""
    return tuple(table("place_words")["names"]["first_divisions"])


@cache
def _second_provinces() -> frozenset[str]:
    """The countries whose provinces are second-level divisions in the gazetteer."""
    return frozenset(table("place_words")["names"]["second_provinces"])


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


SenseKey = tuple[str, str, str, str]
"""The name in lower case, the feature code that the text asks for, the kind, and which of several places of the name."""


def sense_keys(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[SenseKey]:
    """For each mention, what it has in common with those of the same sense.

    A name means one place in an article, unless the text sets it in containers that hold different places of it:
    "Springfield, Illinois" and "Springfield, Missouri". Then it means that of the container named last before.
    """
    apart = _set_apart(mentions, gazetteer)
    which: dict[str, str] = {}
    keys: list[SenseKey] = []
    for mention in mentions:
        name = mention.name.lower()
        if name in apart:
            first, places = next(iter(apart[name].values())), apart[name]
            which[name] = places.get(mention.container, which.get(name, first))
        keys.append((name, mention.feature, mention.kind, which.get(name, "")))
    return keys


def _set_apart(mentions: Iterable[Mention], gazetteer: Gazetteer) -> dict[str, dict[str, str]]:
    """The names of several places, each with its containers and, for each of them, the first that holds one of the same places."""
    named: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.container:
            named.setdefault(mention.name.lower(), {})[mention.container] = None
    found = {name: _by_place(name, containers, gazetteer) for name, containers in named.items() if len(containers) > 1}
    return {name: places for name, places in found.items() if len(set(places.values())) > 1}


def _by_place(name: str, containers: Iterable[str], gazetteer: Gazetteer) -> dict[str, str]:
    """The containers that hold a place of a name, each with the first that holds one of the same places."""
    candidates = _candidates(gazetteer, name, "", "name")
    rows: dict[str, frozenset[int]] = {}
    found = {}
    for container in containers:
        own = frozenset(place.row for place, inside in zip(candidates, held(candidates, (container,), gazetteer), strict=True) if inside)
        if own:
            found[container] = next((other for other, theirs in rows.items() if own & theirs), container)
            rows.setdefault(found[container], own)
    return found


def senses(mentions: Sequence[Mention], gazetteer: Gazetteer) -> dict[SenseKey, Sense]:
    """The names that are mentioned, each once."""
    groups: dict[SenseKey, list[Mention]] = {}
    containers: dict[tuple[str, str], list[str]] = {}
    for mention, key in zip(mentions, sense_keys(mentions, gazetteer), strict=True):
        groups.setdefault(key, []).append(mention)
        if mention.container:
            containers.setdefault((key[0], key[-1]), []).append(mention.container)
    return {
        key: _sense(group, containers.get((key[0], key[-1]), []) if key[1] != _CAPITAL else [], gazetteer) for key, group in groups.items()
    }


def _sense(group: list[Mention], containers: list[str], gazetteer: Gazetteer) -> Sense:
    first = group[0]
    asked = (first.name, first.feature, first.kind)
    sense = Sense(
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
    return _with_held(sense, first.feature, gazetteer) if containers else sense


def _with_held(sense: Sense, feature: str, gazetteer: Gazetteer) -> Sense:
    """A name of very many places with those beyond the first that lie where the text sets it: San Francisco in San Luis Potosí."""
    postings = gazetteer.postings(sense.name)
    if len(postings) <= MOST or any(held(sense.candidates, sense.containers, gazetteer)):
        return sense
    further = _asked(sense.name, feature, [facts(gazetteer, row) for row, _ in postings[MOST:]], gazetteer)
    inside = [place for place, here in zip(further, held(further, sense.containers, gazetteer), strict=True) if here]
    return narrowed(sense, [*sense.candidates, *inside]) if inside else sense


def narrowed(sense: Sense, candidates: Sequence[Facts]) -> Sense:
    """A name with some of its places only."""
    kept = tuple(candidates)
    leads = _leads_of(kept)
    return replace(sense, candidates=kept, leads=leads, told=_told_of(kept, leads, sense.main, sense.feature, sense.kind))


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
    return frozenset([row for row, is_main in gazetteer.postings(name) if is_main])


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
    """The feature code that a text asks for, a village's and a township's being any town's."""
    return "PPL" if feature in (_VILLAGE, TOWNSHIP) else feature


def _asked(name: str, feature: str, candidates: list[Facts], gazetteer: Gazetteer) -> list[Facts]:
    """The candidates of the kind that the text asks for, also those called "X County", which are first-level divisions elsewhere.

    All when there are none.
    """
    named: list[Facts] = []
    if feature == "ADM1":  # a division by a name that, alone, is a town's: "Taiz Province"
        whole = (facts(gazetteer, row) for word in _first_division_words() for row in gazetteer.rows(f"{name} {word}")[:MOST])
        named = [place for place in whole if place.feature == feature]
    if feature == "ADM2":
        named = [facts(gazetteer, row) for word in _division_words() for row in gazetteer.rows(f"{name} {word}")[:MOST]]
        candidates = [*candidates, *(place for place in named if place not in candidates)]
    exact = feature.startswith("ADM") or feature == _CAPITAL
    wanted = _MAY_BE_ISLAND if feature == _ISLAND else feature[:4] if exact else feature[:3]
    asked = [place for place in candidates if place.feature.startswith(wanted)] or named
    if feature == "ADM1":  # "Isabela province", which in the Philippines is a second-level division
        asked += [place for place in candidates if place.feature == "ADM2" and place.country in _second_provinces() and place not in asked]
    if not asked and feature == "ADM1":
        asked = [place for town in candidates for place in _called_like(town, gazetteer)]
    asked = asked or candidates
    return [place for place in asked if _may_be_village(place)] or asked if feature == _VILLAGE else asked


def _called_like(town: Facts, gazetteer: Gazetteer) -> list[Facts]:
    """The division around a town that is called after it, where the text writes them in a way that only the town is known by."""
    if not town.feature.startswith("PPL"):
        return []
    divisions = [facts(gazetteer, row) for row in gazetteer.rows(gazetteer.place(town.row).name)[:3]]
    return [place for place in divisions if place.feature == "ADM1" and place.division == town.division]


def _may_be_village(place: Facts) -> bool:
    """Whether a place may be called a village: no city, but in the United States villages may be large."""
    return not place.feature.startswith("PPL") or place.size < (_LARGE_IN_US if place.country == "US" else _LARGE)
