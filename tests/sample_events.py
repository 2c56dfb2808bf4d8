"""Events for the tests of frames and maps, built by hand: every kind of place, every status, in words of ours."""

from datetime import date
from typing import Any

import shapely

from geo.records import Actor, Claim, ClaimPlace, Count, Event, Interval, Location, Mention, Phrase, Place, Source, Span

KURSK = Place("admin1:RU.38", "Kursk Oblast", "ADM1", 51.7, 36.2, country="RU", admin1="38", radius_km=98)
KHABAROVSK = Place("geonames:2022890", "Khabarovsk", "PPLA", 48.48, 135.08, country="RU", population=579_000, radius_km=10)
WONSAN = Place("geonames:1866923", "Wonsan", "PPLA", 39.15, 127.44, country="KP", population=329_000, radius_km=6)
PENTAGON = Place("building:pentagon", "The Pentagon", "GOVB", 38.871, -77.056, country="US", radius_km=0.3)
SUVA = Place("geonames:2198148", "Suva", "PPLC", -18.14, 178.44, country="FJ", population=77_000, radius_km=5)
APIA = Place("geonames:4035413", "Apia", "PPLC", -13.83, -171.77, country="WS", population=40_000, radius_km=4)

KURSK_OUTLINE = shapely.Polygon([(34.1, 51.5), (34.6, 52.3), (36.0, 52.4), (38.4, 51.9), (37.4, 51.1), (35.5, 50.9), (34.4, 51.2)])
WEST_OF_RUSSIA = shapely.Polygon([(28, 56), (31, 60), (36, 61), (40, 57), (40, 50), (36, 51), (32, 53)])
BORDER_BAND = shapely.LineString([(34.6, 51.9), (36.0, 51.2), (37.6, 50.6), (39.5, 50.0)]).buffer(0.25)


def mention(text: str, *, article: str = "a", start: int = 0, relative: bool = False) -> Mention:
    phrase = Phrase("border", (mention("Ukrainian", article=article),), low_km=40, high_km=60) if relative else None
    return Mention(article, start, start + len(text), text, "relative" if relative else "name", "place", text, phrase=phrase)


def location(place: Place, outline: Any = None, *, precision: str = "settlement", start: int = 0) -> Location:
    wkb = shapely.to_wkb(outline) if outline is not None else None
    found = mention(place.name, start=start)
    return Location(found, place, place.lat, place.lon, precision, place.radius_km, 0.9, f"the {place.feature} of that name", geometry=wkb)  # type: ignore[arg-type]


def worked_out(text: str, shape: Any, *, precision: str = "relative") -> Location:
    point = shape.representative_point()
    return Location(
        mention(text, relative=True), None, point.y, point.x, precision, 90, 0.7, "drawn from the words", geometry=shapely.to_wkb(shape)
    )  # type: ignore[arg-type]


def lost(text: str) -> Location:
    return Location(mention(text), None, None, None, "unresolved", None, 0, "no place of this name is in the gazetteer")


def source(number: int = 1, **changes: Any) -> Source:
    facts = {
        "title": f"Report {number}",
        "outlet": f"Outlet {number}",
        "published": date(2024, 10, 30),
        "url": f"https://news.example/{number}",
    }
    return Source(f"article-{number}", **{**facts, **changes})


def claim(
    quote: str, trigger: str, *, number: int = 1, at: Source | None = None, places: tuple[ClaimPlace, ...] = (), **changes: Any
) -> Claim:
    """A claim whose quote starts at character 100 of its article."""
    begin = 100 + quote.index(trigger)
    facts: dict[str, Any] = {"type": "MOBILIZE", "status": "reported", "when": OCTOBER, "salience": 0.5}
    facts.update(changes)
    return Claim(
        f"claim-{number}", at or source(number), 100, 100 + len(quote), quote,
        trigger=Span(begin, begin + len(trigger), trigger), places=places, **facts,
    )  # fmt: skip


def event(number: int, label: str, *claims: Claim, places: tuple[ClaimPlace, ...] = (), **changes: Any) -> Event:
    first = claims[0]
    facts: dict[str, Any] = {"type": first.type, "mode": first.mode, "status": first.status, "when": first.when}
    facts.update(number_of_sources=len({one.source.outlet for one in claims}), **changes)
    return Event(f"event-{number}", label=label, claims=claims, places=places, **facts)


OCTOBER = Interval(date(2024, 10, 28), date(2024, 10, 30), "day", "relative")
UNDATED = Interval(None, None, "unknown", "publication")


def at(place: Location) -> ClaimPlace:
    return ClaimPlace("at", place)


def way(origin: Place, destination: Place) -> tuple[ClaimPlace, ...]:
    return ClaimPlace("origin", location(origin)), ClaimPlace("destination", location(destination))


def kursk_event() -> Event:
    """One event that two sources give different figures for."""
    first = claim(
        "Some 10,000 soldiers have gathered in the Kursk region, a spokesman said.", "gathered",
        counts=(Count("troops", None, 10_000, None),), speaker="a spokesman",
    )  # fmt: skip
    second = claim(
        "Kyiv puts their number at 11,000 to 12,000 gathered near the town.", "gathered", number=2,
        counts=(Count("troops", 11_000, None, 12_000),), speaker="Kyiv",
    )  # fmt: skip
    return event(
        1, "Troops gather in Kursk Oblast", first, second, places=(at(location(KURSK, KURSK_OUTLINE, precision="admin1")),),
        counts=(Count("troops", 10_000, 11_000, 12_000),), actors=(Actor("North Korea", "KP", "MIL"),),
        reason="same place, days and actors",
    )  # fmt: skip


def unplaced_event() -> Event:
    places = (at(lost("Nowhere-on-Sea")),)
    quote = "The village of Nowhere-on-Sea was shelled, a claim the army denies."
    return event(8, "A village is shelled", claim(quote, "shelled", type="ASSAULT", status="denied", places=places), places=places)


def sample_events() -> list[Event]:
    """Eight events: an area with two sources, a movement, a band, a vague area, two at one site, one across the date line, one unplaced."""
    sailing = claim("Ships carried the soldiers from Wonsan to Khabarovsk.", "carried", status="claimed")
    waiting = claim("The units wait 50 km from the border.", "wait")
    training = claim("They may train in western Russia.", "train", status="hypothetical", when=UNDATED)
    meeting = claim("The ministers met at the Pentagon.", "met", type="CONSULT", mode="visit")
    planning = claim("They will meet there again in November.", "meet", type="CONSULT", status="planned")
    pentagon = (at(location(PENTAGON, precision="site")),)
    return [
        kursk_event(),
        event(2, "Soldiers sail from Wonsan to Khabarovsk", sailing, places=way(WONSAN, KHABAROVSK)),
        event(3, "Units wait 50 km from the border", waiting, places=(at(worked_out("50 km from the border", BORDER_BAND)),)),
        event(4, "Training in western Russia", training, places=(at(worked_out("western Russia", WEST_OF_RUSSIA, precision="vague")),)),
        event(5, "Ministers meet at the Pentagon", meeting, places=pentagon),
        event(6, "A second meeting is planned", planning, places=pentagon),
        event(7, "Aid is shipped from Suva to Apia", claim("Suva sent tents to Apia.", "sent", type="AID"), places=way(SUVA, APIA)),
        unplaced_event(),
    ]
