"""Claims made by hand, so that merging is tested without reading texts."""

from datetime import date

from claims_help import square

from geo.records import Actor, Claim, ClaimPlace, Count, EventType, Interval, Location, Mention, Place, Source, Span, Status

DAY = date(2024, 10, 30)
KURSK = Place("admin1:RU.41", "Kursk Oblast", "ADM1", 51.7, 36.2, country="RU", radius_km=97)
TOWN = Place("geonames:1", "Sudzha", "PPL", 51.2, 35.6, country="RU", radius_km=3)
FAR = Place("geonames:2", "Khartoum", "PPL", 15.5, 32.5, country="SD", radius_km=10)
QUOTE = "Marines crossed the river at Sudzha with thirty armoured boats."


def location(article: str, place: Place) -> Location:
    half = place.radius_km / 111
    mention = Mention(article, 0, len(place.name), place.name, "name", "place", place.name)
    return Location(
        mention, place, place.lat, place.lon, "admin1" if place.feature == "ADM1" else "settlement", place.radius_km, 0.9, "made",
        geometry=square(place.lat, place.lon, half),
    )  # fmt: skip


def claim(
    article: str,
    number: int,
    *,
    quote: str = QUOTE,
    place: Place | None = TOWN,
    kind: EventType = "MOBILIZE",
    status: Status = "reported",
    day: date = DAY,
    published: date | None = DAY,
    outlet: str = "",
    counts: tuple[Count, ...] = (),
    actors: tuple[Actor, ...] = (),
    exact: bool = True,
) -> Claim:
    """A claim at a character of an article, its trigger the first seven characters of the quote."""
    when = Interval(day, day, "day", "relative") if exact else Interval(day, day, "unknown", "publication")
    at = (ClaimPlace("at", location(article, place)),) if place else ()
    return Claim(
        f"{article}:{number}", Source(article, outlet=outlet or article, published=published), number, number + len(quote), quote, kind,
        status, Span(number, number + 7, quote[:7]), when, salience=0.5, places=at, counts=counts, actors=actors,
    )  # fmt: skip
