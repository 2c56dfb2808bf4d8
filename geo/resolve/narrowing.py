"""The places that a name cannot mean beside the other names of its article."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from difflib import SequenceMatcher

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import table
from geo.resolve.evidence import outlet_country
from geo.resolve.facts import Facts
from geo.resolve.holding import held
from geo.resolve.homes import Home
from geo.resolve.senses import Sense, SenseKey, narrowed

_CAPITAL, _CITY = 5.5, 6.0
"""Decimal logarithms of the people of a capital and of another city that the whole world knows."""
_SEAT = "PPLC"
_COMMON = 8
"""How many places bear a name that by itself says little of which is meant."""
_GREAT = 5.7
"""Decimal logarithm of the people of a city (some 500,000) that a name brings to mind in any country's news: Glasgow."""
_SPOKEN = 2
"""How many other names of an article must lie in a country for it to be where such a name is."""
_TOWN = 4.7
"""The same of the people (some 50,000) of a place that a name brings to mind before a city that another language calls so."""
_LOCAL = 3.7
"""The same (some 5,000) where the article speaks of the place's country, and not of the city's: Gizo in the Solomon Islands is not Giza."""
_LIKE = 0.9
"""How alike two spellings of one name are."""
_REGION = 6.0
"""What a region counts for, whose people the gazetteer does not know."""
_DWARFED = 0.9
"""By how much, in orders of magnitude, a namesake is smaller that is meant only in news of its own neighbourhood."""
_MUCH = 0.1
"""The share of an outlet's articles that play in a state from which on it may mean the state by a bare name."""
_BESIDE = 7
"""Degrees between the middles of two states that may share a border."""
_AT_HOME = 2
"""What must speak for that neighbourhood: a county of the division, or two towns, or a town and the division."""


def narrow(found: Mapping[SenseKey, Sense], gazetteer: Gazetteer) -> dict[SenseKey, Sense]:
    """The names of an article without the places that the others rule out."""
    firsts = {key: sense.candidates[0] for key, sense in found.items() if sense.candidates}
    named = {firsts[key].country for key, sense in found.items() if sense.candidates and _is_country(sense)}
    return {key: _narrow(key, sense, firsts, named, gazetteer) if len(sense.candidates) > 1 else sense for key, sense in found.items()}


def _narrow(key: SenseKey, sense: Sense, firsts: Mapping[SenseKey, Facts], named: Set[str], gazetteer: Gazetteer) -> Sense:
    if key[-1]:
        return _held(sense, gazetteer)
    if sense.candidates[0].feature == "PCL":
        others = [place for other, place in firsts.items() if other[0] != key[0]]
        return _without_country(sense, others)
    sense = _without_villages_of_region(_without_division_of_town(sense))
    spoken = Counter(place.country for other, place in firsts.items() if other[0] != key[0])
    if sense.candidates[0].row not in sense.main:
        sense = _without_foreign_names(sense, spoken.keys(), gazetteer)
    sense = _without_unspoken(sense, spoken, gazetteer) if len(sense.main) >= _COMMON else sense
    return _in_countries(sense, named, {place.division for other, place in firsts.items() if other[0] != key[0]})


def _without_division_of_town(sense: Sense) -> Sense:
    """A name without the division around the town, in countries where by itself it means the town: Kharkiv is not Kharkiv Oblast."""
    first = sense.candidates[0]
    if (
        sense.feature
        or sense.kind != "name"
        or first.feature != "ADM1"
        or first.country not in table("place_words")["names"]["towns_first"]
    ):
        return sense
    towns = [place for place in sense.candidates if place.feature.startswith("PPL") and place.division == first.division]
    if not any(place.size >= first.size - _SEAT_SHARE for place in towns):
        return sense
    return narrowed(sense, [place for place in sense.candidates if place is not first])


def _without_villages_of_region(sense: Sense) -> Sense:
    """A name without the small places of a country that are called as an island or a region of it is: Luzon is no village."""
    regions = {place.country for place in sense.candidates if place.feature == "RGN" and place.row in sense.main and place.country}
    if sense.feature or not regions:
        return sense
    kept = [place for place in sense.candidates if place.country not in regions or place.feature == "RGN" or place.size >= _TOWN]
    return narrowed(sense, kept) if len(kept) < len(sense.candidates) else sense


_SEAT_SHARE = 1.0
"""By how much, in orders of magnitude, a division may have more people than the town that it is called after."""


def _without_unspoken(sense: Sense, spoken: Mapping[str, int], gazetteer: Gazetteer) -> Sense:
    """A name that many towns bear without those of countries in which nothing else is named, where one is in a country that is named.

    San Pedro is in Paraguay beside Asunción and Choré, and not the larger one in Ivory Coast; a city that the whole world knows stays.
    """
    first = sense.candidates[0]
    if first.feature == _SEAT or first.size >= _GREAT or not first.feature.startswith("PPL") or first.country in spoken:
        return sense
    kept = [place for place in sense.candidates if spoken.get(place.country, 0) >= _SPOKEN]
    return narrowed(sense, kept) if any(_is_called(sense, place, gazetteer) for place in kept) else sense


def _is_called(sense: Sense, place: Facts, gazetteer: Gazetteer) -> bool:
    """Whether a place mainly goes by a name, or by one that begins so: San Pedro de Ycuamandyyú."""
    return place.row in sense.main or fold(gazetteer.place(place.row).name).startswith(f"{sense.key} ")


def _without_foreign_names(sense: Sense, spoken: Set[str], gazetteer: Gazetteer) -> Sense:
    """A name without the cities that another language calls so, where a place of some size mainly goes by it: Cancún is not Changchun.

    Of a great city a village is enough, in an article of its country alone: Paras in Peru is not Paris. A city of a country that
    the article also speaks of stays, and so does one whose own name holds the name: Kingston upon Hull.
    """
    best = next((place for place in sense.candidates if _goes_by(sense, place, spoken)), None)
    if best is None:
        return sense
    kept = [place for place in sense.candidates if not _is_foreign_name(sense, place, best, spoken, gazetteer)]
    return narrowed(sense, kept) if len(kept) < len(sense.candidates) else sense


def _goes_by(sense: Sense, place: Facts, spoken: Set[str]) -> bool:
    alone = spoken == {place.country} and sense.candidates[0].size >= _CITY
    known = place.size >= _TOWN or alone or (place.country in spoken and place.size >= _LOCAL)
    return known and place.row in sense.main and place.feature.startswith(("PPL", "ADM1"))


def _is_foreign_name(sense: Sense, place: Facts, best: Facts, spoken: Set[str], gazetteer: Gazetteer) -> bool:
    if place.size <= best.size or place.row in sense.main or not place.feature.startswith("PPL"):
        return False
    if place.country == best.country or place.country in spoken:
        return False
    own = fold(gazetteer.place(place.row).name)
    return f" {sense.key} " not in f" {own} " and SequenceMatcher(None, sense.key, own).ratio() < _LIKE


def _held(sense: Sense, gazetteer: Gazetteer) -> Sense:
    """A name that the text sets in several areas with its places in one of them."""
    inside = held(sense.candidates, sense.containers, gazetteer)
    return narrowed(sense, [place for place, here in zip(sense.candidates, inside, strict=True) if here]) if any(inside) else sense


def _is_country(sense: Sense) -> bool:
    """Whether a name is first of all that of a country, and not also that of a division, as Georgia is."""
    return sense.candidates[0].feature == "PCL" and all(place.feature != "ADM1" for place in sense.candidates)


def _in_countries(sense: Sense, countries: Set[str], spoken: Set[str]) -> Sense:
    """A name without the divisions in which nothing is named, where something is in another division of the name; else without those
    of countries that are not named, where another is in one that is: the Indian Punjab beside Amritsar, of whatever else is told.
    """
    divisions = [place for place in sense.candidates if place.feature == "ADM1"]
    if len(divisions) < 2:
        return sense
    abroad = [place for place in divisions if place.division not in spoken]
    if len(abroad) == len(divisions):
        abroad = [place for place in divisions if place.country not in countries]
    if not 0 < len(abroad) < len(divisions) or not sense.candidates[0].feature.startswith(("ADM", "PPL")):
        return sense  # the Red Sea has divisions called after it
    return narrowed(sense, [place for place in sense.candidates if place not in abroad])


def _without_country(sense: Sense, others: Sequence[Facts]) -> Sense:
    """A country's name without the country where the article speaks of a namesake's neighbourhood, and of nothing in the country.

    Its namesake is a division of another country with towns that are named, "Niger" beside Minna; or whatever mainly goes by a
    name that is another language's for the country: "Argelia" beside Cauca.
    """
    country = sense.candidates[0]
    if any(place.country == country.country for place in others):
        return sense
    divisions = {place.division for place in others}
    if any(place.feature == "ADM1" and place.country != country.country and place.division in divisions for place in sense.candidates):
        return narrowed(sense, sense.candidates[1:])
    if _is_english(sense, country):
        return sense
    countries = {place.country for place in others}
    if any(place.row in sense.main and place.country in countries for place in sense.candidates[1:]):
        return narrowed(sense, sense.candidates[1:])
    return sense


def _is_english(sense: Sense, place: Facts) -> bool:
    """Whether English news call a place by the name: it mainly goes by it, or is a country that is also called so."""
    if place.row in sense.main:
        return True
    return place.feature == "PCL" and sense.name in table("division_names")["countries"].get(place.country, ())


def without_small_namesakes(found: Mapping[SenseKey, Sense], outlet: str) -> dict[SenseKey, Sense]:
    """The names of an article without the small places abroad that share a region's or a world city's name, unless it plays around them.

    "From Dallas to Paris" is no journey to Paris, Texas; an outlet that is named like the town writes of it.
    """
    known = {key for key, sense in found.items() if not sense.containers and _is_great(sense)}
    if not known:
        return dict(found)
    spoken = _spoken_for(found, known)
    paper, home = outlet.lower(), outlet_country(outlet)
    return {
        key: _without_dwarfed(sense, spoken, home) if key in known and sense.key not in paper else sense for key, sense in found.items()
    }


def without_far_states(found: Mapping[SenseKey, Sense], home: Home | None) -> dict[SenseKey, Sense]:
    """The names of an article without the division that is called like its country's capital elsewhere, unless it plays there.

    Nor is it a county, which only also goes by the bare name. A team sent from Washington comes from the capital, but not in
    an article about Spokane or in a paper of that state.
    """
    return {key: _without_far_state(key, sense, found, home) if _may_be_far_state(sense) else sense for key, sense in found.items()}


def _may_be_far_state(sense: Sense) -> bool:
    """Whether a bare name is first of all that of a division, and else that of its country's capital, which lies in another."""
    if len(sense.candidates) < 2 or sense.feature or sense.containers:
        return False
    state, capital = sense.candidates[:2]
    return state.feature == "ADM1" and capital.feature == "PPLC" and state.country == capital.country and state.division != capital.division


def _without_far_state(key: SenseKey, sense: Sense, found: Mapping[SenseKey, Sense], home: Home | None) -> Sense:
    state = sense.candidates[0]
    if home is not None and home.divisions.get(state.division, 0.0) >= _MUCH:
        return sense
    for other, name in found.items():
        if other[0] == key[0] and name.feature == "ADM1":
            return sense
        if other[0] != key[0] and (_is_set_in(name, sense) or (name.candidates and _speaks_for(name.candidates[0], state))):
            return sense
    return narrowed(sense, [place for place in sense.candidates[1:] if place.feature != "ADM2" or place.row in sense.main])


def _speaks_for(place: Facts, state: Facts) -> bool:
    """Whether a place lies in a state or is one beside it."""
    if place.feature != "ADM1":
        return place.division == state.division
    return place.country == state.country and all(abs(a - b) <= _BESIDE for a, b in zip(place.cell, state.cell, strict=True))


def _is_set_in(name: Sense, outer: Sense) -> bool:
    """Whether the text sets a name in what another names."""
    return any(container.lower() == outer.name.lower() for container in name.containers)


def _is_great(sense: Sense) -> bool:
    """Whether a name is first of all that of a region or a city that the whole world knows."""
    if len(sense.candidates) < 2:
        return False
    first = sense.candidates[0]
    least = {"RGN": 0.0, "PPLC": _CAPITAL, "PPL": _CITY}.get(first.feature)
    return least is not None and first.size >= least and _is_english(sense, first)


def _spoken_for(found: Mapping[SenseKey, Sense], known: Set[SenseKey]) -> Counter[str]:
    """How much the other names of an article speak for its playing in each first-level division; of known ones only counties do."""
    spoken: Counter[str] = Counter()
    for name, is_known in {key[0]: (sense, key in known) for key, sense in found.items()}.values():
        weights: dict[str, int] = {}
        for place in name.candidates:
            if place.division and place.feature == "ADM2":
                weights[place.division] = 1 if is_known else _AT_HOME
            elif place.division and place.feature != "PCL" and not is_known:
                weights.setdefault(place.division, 1)
        spoken.update(weights)
    return spoken


def _without_dwarfed(sense: Sense, spoken: Mapping[str, int], home: str) -> Sense:
    first = sense.candidates[0]
    least = max(first.size, _REGION if first.feature == "RGN" else 0.0) - _DWARFED
    kept = [
        place
        for place in sense.candidates
        if place.country in (first.country, home)
        or place.feature not in ("PPL", "ADM2")
        or place.size > least
        or spoken.get(place.division, 0) >= _AT_HOME
    ]
    return narrowed(sense, kept) if len(kept) < len(sense.candidates) else sense
