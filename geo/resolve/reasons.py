"""Why a place was chosen, in words for the reader."""

from geo.gazetteer import Gazetteer
from geo.records import Mention
from geo.resolve.choose import Judged
from geo.resolve.homes import Home

_MOSTLY = 0.5
_KINDS = {
    "ADM1": "a region, state or province",
    "ADM2": "a county or district",
    "PPL": "a town or city",
    "PPLC": "a government",
    "PCLI": "a country",
    "ISL": "an island",
}


def reason(name: Judged, chosen: int, in_division: int, in_country: int, gazetteer: Gazetteer, *, home: Home | None = None) -> str:
    """What spoke for the place.

    Args:
        name: the name with its candidates.
        chosen: which of them was taken.
        in_division: how many other places of the article lie in the same state or province.
        in_country: how many lie in the same country.
        gazetteer: the places of the world.
        home: where the articles of the outlet mostly play, if that is known.
    """
    sense = name.sense
    facts = sense.candidates[chosen]
    label = gazetteer.label(gazetteer.place(facts.row))
    if len(sense.candidates) == 1 and len(gazetteer.postings(sense.name)) <= 1:
        return f"{label}: the only place of this name"
    return f"chosen: {label}; {_ground(name, chosen, in_division, in_country, gazetteer, home)}"


def _ground(name: Judged, chosen: int, in_division: int, in_country: int, gazetteer: Gazetteer, home: Home | None) -> str:
    sense, facts = name.sense, name.sense.candidates[chosen]
    if name.held[chosen]:
        return f"the text sets it in {sense.containers[0]}"
    if sense.feature and facts.feature[:3] == sense.feature[:3] and facts.feature != "PCL":
        return f"the text speaks of {_KINDS.get(sense.feature, 'such a place')}"
    if in_division > 0 and facts.feature not in ("PCL", "ADM1"):
        division = gazetteer.admin1_place(facts.country, facts.division.partition(".")[2])
        if division is not None:
            return f"{_others(in_division)} in {division.name} in this article"
    if chosen > 0 and home is not None and home.divisions.get(facts.division, 0.0) > _MOSTLY:
        return "most articles of this outlet play near it"
    if in_country > 0 and facts.country and facts.feature != "PCL" and chosen > 0:
        return f"{_others(in_country)} in {gazetteer.country_place(facts.country).name} in this article"
    count = max(len(sense.candidates), len(gazetteer.postings(sense.name)))
    return f"the most important of {count} places of this name" if chosen == 0 else "it fits the rest of the article best"


def _others(count: int) -> str:
    return "1 other place" if count == 1 else f"{count} other places"


def strange(name: Judged, chosen: int, gazetteer: Gazetteer) -> str:
    """Why a place was not taken though the gazetteer holds one of the name."""
    place = gazetteer.place(name.sense.candidates[chosen].row)
    return f"the likeliest of this name is {gazetteer.label(place)}, but nothing else in this article is near it"


def missing(name: Judged) -> str:
    """Why a place was not taken of which the text itself says that it lies elsewhere."""
    return f"the text sets it in {name.sense.containers[0]}, where the gazetteer has no place named {name.sense.name}"


def unknown(mention: Mention) -> str:
    """Why a mention has no place."""
    return f"the gazetteer has no place named {mention.name}"
