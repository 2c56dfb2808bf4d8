"""Locations made by hand, so that claims and merging are tested without a gazetteer."""

from shapely import Point, box, to_wkb

from geo.records import Location, Mention, MentionKind, MentionRole, Phrase, Place, Precision

COUNTRIES = {
    "Russia": ("RU", 60.0, 100.0), "Ukraine": ("UA", 49.0, 32.0), "North Korea": ("KP", 40.0, 127.0), "South Korea": ("KR", 36.5, 127.75),
    "United States": ("US", 39.76, -98.5), "Sudan": ("SD", 16.0, 30.0), "Turkey": ("TR", 39.0, 35.0), "Syria": ("SY", 35.0, 38.0),
}  # fmt: skip
DEMONYMS = {
    "Russian": "Russia", "Ukrainian": "Ukraine", "North Korean": "North Korea", "South Korean": "South Korea", "U.S.": "United States",
    "Sudanese": "Sudan", "Turkish": "Turkey", "Syrian": "Syria",
}  # fmt: skip


def country(name: str) -> Place:
    """A country of the table."""
    code, lat, lon = COUNTRIES[name]
    return Place(f"country:{code}", name, "PCLI", lat, lon, country=code, radius_km=500.0)


def square(lat: float, lon: float, half: float) -> bytes:
    """The WKB of a square of twice `half` degrees."""
    return bytes(to_wkb(box(lon - half, lat - half, lon + half, lat + half)))


def point(lat: float, lon: float) -> bytes:
    """The WKB of a point."""
    return bytes(to_wkb(Point(lon, lat)))


def located(
    text: str,
    words: str,
    place: Place,
    *,
    occurrence: int = 0,
    kind: MentionKind = "name",
    role: MentionRole = "place",
    half: float = 0.1,
    phrase: Phrase | None = None,
) -> Location:
    """The location of the words of a text, as a square around the place's point."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    mention = Mention("a", start, start + len(words), words, kind, role, place.name, phrase=phrase)
    by_feature: dict[str, Precision] = {"PCLI": "country", "ADM1": "admin1"}
    precision = "relative" if phrase else by_feature.get(place.feature, "settlement")
    shape = square(place.lat, place.lon, half)
    known = None if phrase else place
    return Location(mention, known, place.lat, place.lon, precision, place.radius_km, 0.9, "made for a test", geometry=shape)


def nations(text: str) -> tuple[Location, ...]:
    """The locations of every nationality and country of the table in a text, a nationality as an actor."""
    found: list[Location] = []
    for words, name in {**DEMONYMS, **{name: name for name in COUNTRIES}}.items():
        for occurrence in range(text.count(words)):
            location = located(
                text,
                words,
                country(name),
                occurrence=occurrence,
                kind="demonym" if words in DEMONYMS else "name",
                role="actor" if words in DEMONYMS else "place",
            )
            if (
                not any(o.mention.start <= location.mention.start < o.mention.end for o in found)
                and not text[location.mention.end : location.mention.end + 1].isalpha()
            ):
                found.append(location)
    return tuple(found)
