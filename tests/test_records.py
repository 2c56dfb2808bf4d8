"""Records refuse values that contradict each other, and say which."""

from datetime import date

import pytest

from geo.errors import GeoError, RecordError
from geo.records import Article, Claim, Count, Interval, Location, Mention, Phrase, Place, Source, Span

MENTION = Mention("a", 0, 5, "Kursk", "name", "place", "Kursk")
PLACE = Place("geonames:1", "Kursk", "PPL", 51.7, 36.2)
DAY = Interval(date(2024, 10, 30), date(2024, 10, 30), "day", "explicit")


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda: Article("", "text"), "needs an id"),
        (lambda: Span(5, 5, ""), "0 <= start < end"),
        (lambda: Span(0, 4, "Kursk"), "length of its span"),
        (lambda: Place("x", "Nowhere", "PPL", 91.0, 0.0), "'Nowhere' lies at"),
        (lambda: Mention("a", 0, 5, "Kursk", "nickname", "place", "Kursk"), "'nickname'; it must be one of name"),
        (lambda: Mention("a", 0, 5, "Kursk", "relative", "place", "Kursk"), "have a phrase"),
        (lambda: Phrase("distance", (MENTION,), low_km=5), "only one of low_km and high_km"),
        (lambda: Phrase("distance", (MENTION,), low_km=9, high_km=5), "runs from 9 to 5 km"),
        (lambda: Location(MENTION, PLACE, 51.7, None, "settlement", 1, 0.5, "why"), "only one of lat and lon"),
        (lambda: Location(MENTION, PLACE, 51.7, 36.2, "unresolved", 1, 0.5, "why"), "have no position"),
        (lambda: Location(MENTION, PLACE, 51.7, 36.2, "settlement", 1, 1.5, "why"), "scored 1.5"),
        (lambda: Location(MENTION, PLACE, 51.7, 36.2, "settlement", 1, 0.5, ""), "needs a reason"),
        (lambda: Interval(date(2024, 2, 2), date(2024, 2, 1), "day", "explicit"), "before it starts"),
        (lambda: Interval(None, date(2024, 2, 1), "day", "explicit"), "only one of start and end"),
        (lambda: Count("troops", None, None, None), "'troops' has no number"),
        (lambda: Count("troops", 5, 4, 3), "low <= best <= high"),
        (lambda: Claim("c", Source("a"), 0, 5, "Troop", "MOBILIZE", "reported", Span(6, 9, "mov"), DAY), "outside its quote"),
        (lambda: Claim("c", Source("a"), 0, 5, "Troop", "MARCH", "reported", Span(0, 5, "Troop"), DAY), "'MARCH'"),
    ],
)
def test_a_contradiction_is_refused_in_words(make, complaint) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(RecordError, match=complaint) as caught:
        make()
    assert isinstance(caught.value, GeoError)
    assert isinstance(caught.value, ValueError)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        PLACE.name = "Orel"  # type: ignore[misc]


def test_an_articles_source_is_the_article_without_its_text() -> None:
    article = Article("a", "text", title="T", outlet="O", published=date(2024, 1, 1), url="https://example.org")
    assert article.source == Source("a", "T", "O", date(2024, 1, 1), "https://example.org")


def test_a_location_shows_itself_without_the_bytes_of_its_outline() -> None:
    location = Location(MENTION, PLACE, 51.7, 36.2, "settlement", 1, 0.5, "why", geometry=b"outline")
    assert location.geometry == b"outline"
    assert "reason='why'" in repr(location)
    assert "outline" not in repr(location)
