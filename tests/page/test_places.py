"""A map of places, as `geo.frame_places` gives them, which tells of no events."""

import csv
from pathlib import Path

import pytest
from browser import Tab
from sample_events import BORDER_BAND, PENTAGON, SUVA, location, lost, worked_out
from seen import search

import geo
from geo.leaflet import NewsMap


@pytest.fixture(scope="module")
def places() -> NewsMap:
    """A point, a band that was worked out, and a name that is not known."""
    band = worked_out("50 km from the border", BORDER_BAND)
    return geo.map(geo.frame_places([location(PENTAGON, precision="site"), band, location(SUVA), lost("Atlantis")]))


@pytest.fixture
def drawn(blank: Tab, places: NewsMap, tmp_path: Path) -> Tab:
    places.save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    return blank


def test_a_map_of_places_counts_places(drawn: Tab) -> None:
    assert drawn.text("#count") == "4 of 4 places, 1 not on the map"
    assert drawn.text("h1") == "Places on the map"


def test_the_card_of_a_place_says_where_it_is_and_nothing_of_an_event(drawn: Tab) -> None:
    drawn.click('[data-event="event-2"]')
    assert drawn.text(".card .kicker") == "Place"
    assert drawn.texts(".card dt") == ["Where"]
    assert drawn.texts(".card h3") == drawn.texts(".card .status") == []
    assert drawn.text(".card").count("drawn from the words") == 1


def test_the_row_of_a_place_says_how_exactly_it_is_known_or_why_it_is_not(drawn: Tab) -> None:
    assert drawn.texts(".row-meta") == [
        "a site",
        "worked out from a phrase, within about 90 km",
        "a town or city, within about 5 km",
        "no place of this name is in the gazetteer",
    ]


def test_the_legend_of_a_map_of_places_explains_only_where(drawn: Tab) -> None:
    assert drawn.texts("#legend h3") == ["Where"]
    assert "event" not in drawn.text("#legend")


def test_a_mark_of_a_place_tells_a_screen_reader_what_it_is(drawn: Tab) -> None:
    assert drawn.page.get_by_role("button", name="Suva. a town or city, within about 5 km", exact=True).count() >= 1


def test_no_part_of_a_map_of_places_speaks_of_events(drawn: Tab) -> None:
    search(drawn, "nothing has these words")
    assert drawn.text("#empty") == "No place passes the filters."
    drawn.page.get_by_role("button", name="Clear all").click()
    assert "event" not in drawn.run("document.getElementById('app').innerText").lower()


def test_places_are_downloaded_with_how_exactly_they_are_known(drawn: Tab) -> None:
    with drawn.page.expect_download() as caught:
        drawn.page.get_by_role("button", name="CSV").click()
    rows = list(csv.DictReader(Path(caught.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    assert caught.value.suggested_filename == "places.csv"
    assert [(row["label"], row["precision"]) for row in rows][:2] == [("The Pentagon", "site"), ("50 km from the border", "relative")]
    assert set(rows[0]) == {"id", "label", "precision", "radius_km", "lat", "lon", "reason"}


def test_places_are_called_places_where_no_script_runs(places: NewsMap) -> None:
    assert repr(places) == "<map of 4 places; save it with .save('map.html')>"
    still = places._repr_html_().split('<div class="dateline-still">')[1]
    assert "4 places, 3 on the map" in still
    assert "<th>place</th><th>where</th>" in still
    assert "event" not in still.split("<table>")[1]
