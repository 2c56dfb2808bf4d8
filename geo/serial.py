"""Records as the plain dictionaries of `places.jsonl` and `events.jsonl`.

The keys and their order are those that the files promise. Dates are ISO 8601 strings, positions are
rounded to six decimals (0.1 m), geometry is GeoJSON in (lon, lat) order. The same record gives the
same dictionary every time. Callers must not change a `geometry` that they are given: equal shapes share one.
"""

import json
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from geo.records import Actor, Claim, ClaimPlace, Count, Event, Interval, Link, Location, Phrase, Place

_DECIMALS = 6


def location_dict(location: Location) -> dict[str, Any]:
    """One line of `places.jsonl`: a mention with what it means.

    `geometry` is the location's shape, else its point, and null where the mention was not resolved.
    """
    mention = location.mention
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "role": mention.role,
        **_position(location),
        "score": _rounded(location.score, 4),
        "place": _place(location.place),
        "alternatives": [_place(other) for other in location.alternatives],
        "reason": location.reason,
        "geometry": geometry_dict(location),
    }


def event_dict(event: Event) -> dict[str, Any]:
    """One line of `events.jsonl`: an event with all its claims."""
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "label": event.label,
        "status": event.status,
        **_when(event.when),
        "actors": [_actor(actor) for actor in event.actors],
        "recipients": [_actor(actor) for actor in event.recipients],
        "places": [_event_place(place) for place in event.places],
        "counts": [_count(count) for count in event.counts],
        "figures": [_figure(claim, count) for claim in event.claims for count in claim.counts],
        "number_of_sources": event.number_of_sources,
        "copies": _copies(event),
        "reason": event.reason,
        "corrected": event.corrected,
        "former_ids": list(event.former_ids),
        "claims": [claim_dict(claim) for claim in event.claims],
        "links": [_link(link) for link in event.links],
    }


def claim_dict(claim: Claim) -> dict[str, Any]:
    """One claim of an event, with the particulars of the article that makes it."""
    source = claim.source
    return {
        "id": claim.id,
        "article": source.id,
        "title": source.title,
        "outlet": source.outlet,
        "published": _day(source.published),
        "url": source.url,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "type": claim.type,
        "mode": claim.mode,
        "status": claim.status,
        "salience": _rounded(claim.salience, 4),
        "headline": claim.headline,
        "trigger": {"start": claim.trigger.start, "end": claim.trigger.end, "text": claim.trigger.text},
        "places": [_claim_place(place) for place in claim.places],
        "actors": [_actor(actor) for actor in claim.actors],
        "recipients": [_actor(actor) for actor in claim.recipients],
        "speaker": claim.speaker,
        "counts": [_count(count) for count in claim.counts],
        **_when(claim.when),
    }


def geometry_dict(location: Location) -> dict[str, Any] | None:
    """The GeoJSON geometry of a location, (lon, lat): its shape, else its point; None for the unresolved."""
    if location.geometry is not None:
        return _geojson(location.geometry)
    if location.lat is None or location.lon is None:
        return None
    return {"type": "Point", "coordinates": [_rounded(location.lon, _DECIMALS), _rounded(location.lat, _DECIMALS)]}


def shape_dict(shape: shapely.Geometry) -> dict[str, Any]:
    """A shape in (lon, lat) order as GeoJSON, its coordinates rounded to six decimals."""
    rounded = shapely.transform(shape, lambda points: np.round(points, _DECIMALS) + 0.0)
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(rounded))
    return geometry


def _event_place(place: ClaimPlace) -> dict[str, Any]:
    location = place.location
    mention = location.mention
    return {
        "role": place.role,
        "name": _name(location),
        **_position(location),
        "geometry": geometry_dict(location),
        "place": _place(location.place),
        "reason": location.reason,
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
    }


def _claim_place(place: ClaimPlace) -> dict[str, Any]:
    # A known place is named by its id and its outline left out: twenty claims about Russia
    # would write its border twenty times. Shapes that were worked out have no id, so they stay.
    location = place.location
    mention = location.mention
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "role": place.role,
        "name": _name(location),
        **_position(location),
        "score": _rounded(location.score, 4),
        "place": _place(location.place),
        "reason": location.reason,
        "geometry": geometry_dict(location) if location.place is None else None,
        "kind": mention.kind,
        "phrase": _phrase(mention.phrase) if mention.phrase is not None else None,
    }


def _phrase(phrase: Phrase) -> dict[str, Any]:
    return {"relation": phrase.relation, "manner": phrase.manner, "parts": [_phrase(part) for part in phrase.parts]}


def _figure(claim: Claim, count: Count) -> dict[str, Any]:
    """A number with who gives it, for who looks only at an event's numbers."""
    source = claim.source
    return {**_count(count), "speaker": claim.speaker, "outlet": source.outlet, "article": source.id, "claim": claim.id}


def _copies(event: Event) -> list[dict[str, str]]:
    outlets = {claim.source.id: claim.source.outlet for claim in event.claims}
    return [
        {"article": copy.article, "outlet": outlets[copy.article], "of": copy.of, "of_outlet": outlets[copy.of]} for copy in event.copies
    ]


def _link(link: Link) -> dict[str, Any]:
    return {"first": link.first, "second": link.second, "strength": link.strength, "copied": link.copied}


def _name(location: Location) -> str:
    return location.place.name if location.place is not None else location.mention.text


def _position(location: Location) -> dict[str, Any]:
    return {
        "lat": _rounded(location.lat, _DECIMALS),
        "lon": _rounded(location.lon, _DECIMALS),
        "precision": location.precision,
        "radius_km": _rounded(location.radius_km, 3),
    }


def _place(place: Place | None) -> dict[str, str] | None:
    if place is None:
        return None
    return {"id": place.id, "name": place.name, "feature": place.feature, "country": place.country, "admin1": place.admin1}


def _actor(actor: Actor) -> dict[str, str]:
    return {"name": actor.name, "country": actor.country, "sector": actor.sector}


def _count(count: Count) -> dict[str, Any]:
    return {"what": count.what, "low": count.low, "best": count.best, "high": count.high}


def _when(when: Interval) -> dict[str, str | None]:
    return {"date_start": _day(when.start), "date_end": _day(when.end), "date_prec": when.precision, "date_source": when.source}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _rounded(value: float | None, decimals: int) -> float | None:
    return round(value, decimals) + 0.0 if value is not None else None  # adding 0.0 turns -0.0 into 0.0


@lru_cache(maxsize=512)
def _geojson(wkb: bytes) -> dict[str, Any]:
    return shape_dict(shapely.from_wkb(wkb))
