"""Small real records that several tests build on."""

from datetime import date

import pytest
import shapely

from geo.records import Actor, Article, Claim, ClaimPlace, Count, Event, Interval, Location, Mention, Place, Span

TEXT = "Flood water reached Derna, in the east of Libya. At least 40 people were hurt, the mayor said."


@pytest.fixture
def article() -> Article:
    return Article(
        "derna", TEXT, title="Water in Derna", outlet="Sample Desk", published=date(2023, 9, 12), url="https://example.org/derna"
    )


@pytest.fixture
def derna() -> Location:
    place = Place("geonames:87205", "Darnah", "PPLA", 32.7648401, 22.6390549, "LY", "64", 78782, 3.0)
    twin = Place("geonames:1", "Derna", "PPL", 45.0, 26.0, "RO", "01")
    mention = Mention("derna", 20, 25, "Derna", "name", "place", "Derna")
    return Location(mention, place, place.lat, place.lon, "settlement", 3.0, 0.87654321, "chosen: Darnah, Libya", (twin,))


@pytest.fixture
def east() -> Location:
    square = shapely.to_wkb(shapely.box(20.0, 29.0, 25.0, 33.00000004))
    mention = Mention("derna", 42, 47, "Libya", "name", "place", "Libya")
    return Location(mention, None, 31.0, 22.5, "vague", 250.0, 0.5, "the eastern part of Libya", (), square)


@pytest.fixture
def nowhere() -> Location:
    mention = Mention("derna", 0, 5, "Flood", "name", "place", "Flood")
    return Location(mention, None, None, None, "unresolved", None, 0.0, "no place of this name is known")


@pytest.fixture
def claim(article: Article, derna: Location, east: Location) -> Claim:
    return Claim(
        id="derna:12",
        source=article.source,
        start=0,
        end=48,
        quote=TEXT[:48],
        type="DISASTER",
        status="reported",
        trigger=Span(12, 19, "reached"),
        when=Interval(date(2023, 9, 10), date(2023, 9, 11), "day", "explicit"),
        mode="flood",
        salience=0.75,
        places=(ClaimPlace("at", derna), ClaimPlace("near", east)),
        recipients=(Actor("people", "LY", "CVL"),),
        speaker="the mayor",
        counts=(Count("people hurt", 40, None, None),),
    )


@pytest.fixture
def event(claim: Claim) -> Event:
    return Event(
        id="e1",
        type="DISASTER",
        mode="flood",
        label="Flood in Derna",
        status="reported",
        when=claim.when,
        claims=(claim,),
        places=claim.places,
        recipients=claim.recipients,
        counts=claim.counts,
        reason="one claim",
    )
