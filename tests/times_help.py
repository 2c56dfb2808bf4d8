"""Sentences of one day's news, read with two towns, and the days that their events are found to have."""

from datetime import date

from claims_help import located, nations

from geo.events import find_claims
from geo.records import Article, Claim, Place

PUBLISHED = date(2025, 6, 11)  # a Wednesday
LEEDS = Place("geonames:2644688", "Leeds", "PPL", 53.8, -1.55, country="GB", radius_km=10)
OSAKA = Place("geonames:1853909", "Osaka", "PPLA", 34.69, 135.5, country="JP", radius_km=15)


def read(text: str) -> list[Claim]:
    places = [located(text, place.name, place) for place in (LEEDS, OSAKA) if place.name in text]
    return list(find_claims(Article("a", text, published=PUBLISHED), (*nations(text), *places)))


def day_of(text: str, trigger: str) -> str:
    """The month and day on which the last event of a word began; empty where nothing but the day of publication is known."""
    when = [claim.when for claim in read(text) if claim.trigger.text == trigger][-1]
    return "" if when.source == "publication" or when.start is None else f"{when.start:%m-%d}"
