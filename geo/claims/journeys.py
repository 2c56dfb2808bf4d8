"""Where those who are sent come from and where what is sent goes, when grammar alone does not say so."""

from geo.claims.event_words import Hit
from geo.claims.sentences import Sentence
from geo.records import Actor, ClaimPlace, Location


def origin_of(hit: Hit, places: tuple[ClaimPlace, ...], actors: tuple[Actor, ...], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The home of who is sent somewhere: the doer's country, where the sentence names it and it is not where they go."""
    if hit.group.movement != "dispatch" or any(place.role == "origin" for place in places):
        return ()
    goals = {place.location.place.country for place in places if place.role == "destination" and place.location.place}
    goals |= {anchor_country(place.location) for place in places if place.role == "destination"} - {""}
    if not goals or not actors or not actors[0].country or actors[0].country in goals:
        return ()
    for placed in sentence.locations:
        place = placed.location.place
        if (
            place is not None
            and place.feature == "PCLI"
            and place.country == actors[0].country
            and placed.location.mention.kind != "relative"
        ):
            return (ClaimPlace("origin", placed.location),)
    return ()


def goal_of(hit: Hit, places: tuple[ClaimPlace, ...], stops: frozenset[int], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The state that something is sent to: "supplied shells to Russia"."""
    if hit.group.movement != "dispatch" or places:
        return ()
    for placed in sentence.locations:
        place = placed.location.place
        reached = placed.first > hit.last and not any(position in stops for position in range(hit.last, placed.first))
        if place is not None and place.feature == "PCLI" and placed.location.mention.kind == "name" and reached:
            return (ClaimPlace("destination", placed.location),) if sentence.words[placed.first - 1] == "to" else ()
    return ()


def anchor_country(location: Location) -> str:
    """The country of a location's place, empty for a shape that has none."""
    return location.place.country if location.place is not None else ""
