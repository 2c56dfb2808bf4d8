"""List, card and filters: what a reader does with the page."""

import itertools
import urllib.parse
from datetime import date, timedelta
from pathlib import Path

import geopandas
import pytest
import shapely
from browser import Tab
from sample_events import PENTAGON, at, claim, event, location, source
from seen import barred, choose, days, listed, marked, opened, search, shown, told, view

import geo
from geo.frames import frame
from geo.records import Claim, Copy, Count, DateSource, Interval

EVERY = {f"event-{number}" for number in range(1, 9)}


def test_an_event_without_a_place_is_in_the_list_with_the_reason(page: Tab) -> None:
    row = page.text('[data-event="event-8"]')
    assert "A village is shelled" in row
    assert "no place of this name" in row
    assert "Not on the map (1)" in page.text(".list")


def test_a_name_that_was_not_resolved_is_in_the_list_with_the_reason(page: Tab) -> None:
    assert "Atlantis" in page.text(".list-name")
    assert "no place of this name" in page.text(".list-name")


def test_the_reason_of_a_name_that_was_not_resolved_can_be_read_to_its_end(blank: Tab, tmp_path: Path) -> None:
    why = "it is measured from a place of which there are several, and nothing in the text says which of them is meant"
    names = [{"text": f"Atlantis {number}", "reason": why, "article": "article-1"} for number in range(3)]
    opened(blank, [told(1, days(date(2024, 10, 1), date(2024, 10, 2)))], tmp_path, unresolved=names)
    boxes = blank.run(
        """[...document.querySelectorAll('.list-name')].map((row) => {
          const { top, bottom } = row.getBoundingClientRect(), reason = row.querySelector('.row-meta');
          return [top, bottom, reason.scrollWidth - reason.clientWidth, reason.getBoundingClientRect().bottom];
        })"""
    )
    assert [cut for _, _, cut, _ in boxes] == [0, 0, 0]
    assert all(end <= bottom for _, bottom, _, end in boxes)
    assert [bottom for _, bottom, _, _ in boxes[:-1]] == [pytest.approx(top, abs=1) for top, _, _, _ in boxes[1:]]


def test_a_click_on_a_mark_opens_the_card_with_its_quote_trigger_and_place(page: Tab) -> None:
    page.click('.mark[data-events="event-2"]')
    assert page.text(".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    assert page.text(".card blockquote") == "Ships carried the soldiers from Wonsan to Khabarovsk."
    assert page.text(".card mark.trigger") == "carried"


def test_a_click_in_the_list_opens_the_card_and_shows_the_mark(page: Tab) -> None:
    page.click('[data-event="event-1"]')
    assert page.text(".card h2") == "Troops gather in Kursk Oblast"
    page.still()
    assert "event-1" in page.run("document.querySelector('.mark.selected').dataset.events").split()


def test_the_card_says_when_where_and_how_that_was_worked_out(page: Tab) -> None:
    page.click('[data-event="event-1"]')
    card = page.text(".card")
    assert "28–30 Oct 2024" in card
    assert "to the day; worked out from the text and the day of publication" in card
    assert "Kursk Oblast" in card
    assert "a province or state, within about 98 km — the ADM1 of that name" in card
    assert "North Korea" in card


def test_the_card_gives_every_sources_own_figure_speaker_outlet_date_and_link(page: Tab) -> None:
    page.click('[data-event="event-1"]')
    card = page.text(".card")
    assert "10,000 (a spokesman, Outlet 1)" in card
    assert "11,000–12,000 (Kyiv, Outlet 2)" in card
    assert "Said by Kyiv. Outlet 2, 30 Oct 2024" in card
    links = page.run("[...document.querySelectorAll('.card a')].map((link) => link.href)")
    assert links == ["https://news.example/1", "https://news.example/2"]


def test_a_figure_that_a_source_gives_under_another_name_is_told_with_that_name(blank: Tab, tmp_path: Path) -> None:
    claims = [
        claim("About 10,000 troops moved.", "moved", counts=(Count("troops", None, 10_000, None),)),
        claim("Some 11,000 soldiers moved.", "moved", number=2, counts=(Count("soldiers", None, 11_000, None),)),
    ]
    counts = (Count("troops", 10_000, 10_000, 11_000),)
    opened(blank, [event(1, "Moved", *claims, counts=counts)], tmp_path)
    blank.click(".row")
    assert "10,000 (Outlet 1); 11,000 soldiers (Outlet 2)" in blank.text(".card")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("publication", "the text does not say when"),
        ("relative", "the text says when, but the article bears no date"),
        ("explicit", "the text says when, but the article bears no date"),
    ],
)
def test_the_card_says_why_an_event_is_undated(blank: Tab, tmp_path: Path, source: DateSource, why: str) -> None:
    opened(blank, [told(1, Interval(None, None, "unknown", source))], tmp_path)
    blank.click(".row")
    assert blank.text(".facts .how") == why


def two_of_one_sentence() -> list[Claim]:
    """A sentence with two claims, which differ in status and figures, and another article's claim."""
    quote = "Two people were killed and, Kyiv says, forty fled."
    killed = claim(quote, "killed", type="ASSAULT", counts=(Count("people killed", None, 2, None),))
    fled = claim(quote, "fled", at=source(1), number=2, status="claimed", speaker="Kyiv", counts=(Count("people", None, 40, None),))
    return [killed, fled, claim("Two are dead.", "dead", number=3, type="ASSAULT")]


def test_the_card_tells_a_sentence_once_with_the_words_of_all_its_claims_marked(blank: Tab, tmp_path: Path) -> None:
    opened(blank, [event(1, "Killed", *two_of_one_sentence())], tmp_path)
    blank.click(".row")
    assert blank.texts(".card blockquote") == ["Two people were killed and, Kyiv says, forty fled.", "Two are dead."]
    assert blank.texts(".card mark.trigger") == ["killed", "fled", "dead"]


def test_the_card_says_what_each_claim_of_one_sentence_says(blank: Tab, tmp_path: Path) -> None:
    opened(blank, [event(1, "Killed", *two_of_one_sentence())], tmp_path)
    blank.click(".row")
    assert blank.texts(".card .said li") == [
        "“killed”: Assault · Reported · 2 people killed",
        "“fled”: Mobilisation · Claimed · 40 people · Said by Kyiv.",
    ]


def test_the_card_names_an_article_that_copies_another(blank: Tab, tmp_path: Path) -> None:
    claims = [claim("It moved.", "moved", number=number) for number in (1, 2)]
    opened(blank, [event(1, "Moved", *claims, copies=(Copy("article-2", "article-1"),))], tmp_path)
    blank.click(".row")
    assert "Outlet 2 repeats the text of Outlet 1 and is not counted as a source." in blank.text(".card")


def test_the_card_marks_the_place_in_the_quote(blank: Tab, tmp_path: Path) -> None:
    pentagon = at(location(PENTAGON, precision="site", start=121))
    opened(blank, [event(1, "Met", claim("The ministers met at The Pentagon.", "met", places=(pentagon,)), places=(pentagon,))], tmp_path)
    blank.click(".row")
    assert (blank.text("mark.trigger"), blank.text("mark.place")) == ("met", "The Pentagon")


def test_events_at_one_place_can_each_be_reached(page: Tab) -> None:
    page.click('.mark[data-events="event-5 event-6"]')
    assert "2 events" in page.text(".card h2")
    page.click(".chooser li:nth-child(2) button")
    assert page.text(".card h2") == "A second meeting is planned"


def test_the_way_back_from_an_event_to_those_beside_it_leads_to_the_same_choice(blank: Tab, tmp_path: Path) -> None:
    table = geopandas.GeoDataFrame({"label": ["one", "other"]}, geometry=shapely.points([30, 30.2], [50, 50]), crs=4326)
    geo.map(table, location=(50, 30), zoom_start=4).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    blank.click(".mark")
    offered = blank.texts(".card > *")
    blank.click(".chooser li:nth-child(2) button")
    blank.click(".card .back")
    assert blank.texts(".card > *") == offered
    assert "2 events here and nearby" in offered
    assert blank.run("document.querySelectorAll('.row[aria-current]').length") == 0
    blank.page.wait_for_timeout(300)  # the address follows when the page has settled
    assert "event=" not in blank.run("location.hash")


def test_a_click_inside_an_area_opens_its_event(page: Tab) -> None:
    view(page, 51.7, 36.2, 7)
    x, y = page.run(
        """() => {
          const point = dateline.page.map.latLngToContainerPoint([52.0, 37.6]);
          const box = dateline.page.map.getContainer().getBoundingClientRect();
          return [box.left + point.x, box.top + point.y];
        }"""
    )
    page.page.mouse.click(x, y)
    assert page.text(".card h2") == "Troops gather in Kursk Oblast"


FILTERS = {
    "type": ("Consultation", {"event-5", "event-6"}),
    "status": ("Planned", {"event-6"}),
    "precision": ("a province or state", {"event-1"}),
    "source": ("Outlet 2", {"event-1"}),
    "unresolved": ("not resolved", {"event-8"}),
}


@pytest.mark.parametrize("name", FILTERS)
def test_list_map_timeline_and_count_agree_on_a_filter(page: Tab, name: str) -> None:
    choice, expected = FILTERS[name]
    choose(page, choice)
    assert set(shown(page)) == set(listed(page)) == expected
    assert marked(page) == expected - {"event-8"}
    assert barred(page) == expected - {"event-4"}
    assert page.text("#count").startswith(f"{len(expected)} of 8 events")


def test_events_can_be_filtered_by_actor(blank: Tab, tmp_path: Path) -> None:
    from geo.records import Actor

    day = days(date(2024, 10, 1), date(2024, 10, 2))
    opened(blank, [told(1, day, actors=(Actor("Utopia"),)), told(2, day, recipients=(Actor("Arcadia"),)), told(3, day)], tmp_path)
    choose(blank, "Arcadia")
    assert shown(blank) == ["event-2"]
    choose(blank, "Utopia")
    assert shown(blank) == ["event-1", "event-2"]


def test_search_narrows_list_map_timeline_and_count_alike(page: Tab) -> None:
    search(page, "kursk")
    assert page.text("#count").startswith("1 of 8 events")
    assert marked(page) == barred(page) == set(listed(page)) == {"event-1"}


def test_facets_are_joined_by_and_their_values_by_or(page: Tab) -> None:
    choose(page, "Consultation")
    choose(page, "Aid")
    assert set(shown(page)) == {"event-5", "event-6", "event-7"}
    choose(page, "Planned")
    assert shown(page) == ["event-6"]


def test_list_map_timeline_and_count_agree_under_filters_together(blank: Tab, tmp_path: Path) -> None:
    """Sixty events of known kinds, and every sixth of the combinations; what should pass is worked out here."""
    types, statuses, days = ("ASSAULT", "AID", "PROTEST"), ("reported", "denied"), ("2024-10-01", "2024-10-02", None)
    rows = [
        {
            "id": f"e{number}",
            "label": f"Event {'north' if number % 5 else 'south'} {number}",
            "type": types[number % 3],
            "status": statuses[number % 4 == 0],
            "date_start": days[number % 7 % 3],
            "geometry": shapely.Point(number * 5 - 150, number % 11 * 5) if number % 6 else None,
        }
        for number in range(60)
    ]
    geo.map(geopandas.GeoDataFrame(rows, geometry="geometry", crs=4326)).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    choices = list(itertools.product((None, *types), (None, *statuses), (None, "2024-10-01", "2024-10-02"), ("", "south")))
    for kind, status, day, words in choices[::6]:
        passed = {
            row["id"]
            for row in rows
            if kind in (None, row["type"])
            and status in (None, row["status"])
            and (day is None or row["date_start"] in (None, day))
            and words in row["label"]
        }
        asked = {"f.type": kind, "f.status": status, "from": day, "to": day, "q": words}
        blank.run(
            "(hash) => dateline.page.follow(hash)",
            "#at=25,0,1&" + urllib.parse.urlencode({key: value for key, value in asked.items() if value}),
        )
        placed = {row["id"] for row in rows if row["id"] in passed and row["geometry"] is not None}
        assert set(blank.run("dateline.page.listed.map((event) => event.id)")) == passed
        assert marked(blank) == placed
        assert set(blank.run("dateline.page.timeline.events.map((event) => event.id)")) == {
            row["id"] for row in rows if row["id"] in passed and row["date_start"]
        }
        unplaced = f", {len(passed - placed)} not on the map" if passed - placed else ""
        assert blank.text("#count") == f"{len(passed)} of 60 events{unplaced}"
    assert blank.complaints == []


def test_the_list_is_in_the_order_that_the_reader_chooses(page: Tab) -> None:
    page.page.select_option("#order", "newest")
    days = page.run("dateline.page.listed.map((event) => event.date_end || event.date_start || '')")
    assert days == sorted(days, reverse=True)
    page.page.select_option("#order", "oldest")
    first = page.run("dateline.page.listed.map((event) => event.date_start || '9999')")
    assert first == sorted(first)
    page.page.select_option("#order", "given")
    assert page.run("dateline.page.listed.map((event) => event.id)") == [f"event-{number}" for number in range(1, 9)]


def numbered(count: int) -> geopandas.GeoDataFrame:
    """Events of one to three sources, of which the youngest are the last."""
    rows = [{"id": f"e{number}", "label": f"Event {number}", "number_of_sources": 1 + number % 3} for number in range(count)]
    days = [date(2024, 10, 1) + timedelta(number) for number in range(count)]
    return geopandas.GeoDataFrame(rows, geometry=shapely.points(range(count), [0] * count), crs=4326).assign(date_start=days)


def test_a_long_list_begins_with_what_most_sources_tell_of_and_is_newest(blank: Tab, tmp_path: Path) -> None:
    geo.map(numbered(60)).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    expected = sorted(range(60), key=lambda number: (-(number % 3), -number))
    assert blank.run("dateline.page.listed.map((event) => event.id)") == [f"e{number}" for number in expected]
    assert blank.page.input_value("#order") == "sources"


def test_a_short_list_and_one_whose_order_was_said_are_in_that_order(blank: Tab, tmp_path: Path) -> None:
    for count, options, first in [(50, {}, "e0"), (60, {"order": "given"}, "e0"), (5, {"order": "newest"}, "e4")]:
        geo.map(numbered(count), **options).save(tmp_path / "map.html")
        blank.open(tmp_path / "map.html")
        assert listed(blank)[0] == first


def test_names_of_countries_keep_clear_of_the_tips_of_arrows(page: Tab) -> None:
    tips = page.run("dateline.page.shapes.tips()")
    arcs = page.run("dateline.page.shapes._arcs.map(({ arc }) => [...arc.from, ...arc.to])")
    assert len(tips) == 6 * len(arcs) > 0
    assert tips[0][:2] == pytest.approx(arcs[0][:2])
    assert tips[5][:2] == pytest.approx(arcs[0][2:])
    assert page.run("dateline.page.labels._tips.length") == len(tips)


@pytest.mark.parametrize(
    ("speaker", "told_as"), [("Kyiv", "Said by Kyiv. "), ("According to the mayor", "According to the mayor. ")], ids=["name", "phrase"]
)
def test_the_card_says_whose_words_a_claim_is(blank: Tab, tmp_path: Path, speaker: str, told_as: str) -> None:
    opened(blank, [event(1, "Moved", claim("It moved.", "moved", speaker=speaker))], tmp_path)
    blank.click(".row")
    assert blank.text(".byline").startswith(told_as)


@pytest.mark.parametrize(
    ("known", "named"),
    [
        ({"outlet": "The Post", "title": "A title", "url": "https://news.example/1"}, "The Post"),
        ({"outlet": "", "title": "A title", "url": "https://news.example/1"}, "A title"),
        ({"outlet": "", "title": "", "url": "https://news.example/1"}, "news.example"),
        ({"outlet": "", "title": "", "url": ""}, "article article-1"),
    ],
    ids=["outlet", "title", "host", "number"],
)
def test_a_source_without_an_outlet_is_named_by_what_else_is_known_of_it(
    blank: Tab, tmp_path: Path, known: dict[str, str], named: str
) -> None:
    table = frame([event(1, "Moved", claim("It moved.", "moved", speaker=""))])
    table.at[0, "claims"] = [one | known for one in table.at[0, "claims"]]
    geo.map(table).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    blank.click(".row")
    assert blank.text(".byline > :first-child") == named


def test_a_facet_of_very_many_values_says_that_it_shows_the_most_frequent(blank: Tab, tmp_path: Path) -> None:
    actors = [[f"actor {number}"] for number in range(80)]
    table = geopandas.GeoDataFrame({"actors": actors}, geometry=shapely.points(range(80), [0] * 80), crs=4326)
    geo.map(table).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    assert "The 60 most frequent of 80; search finds the others." in blank.text(".facets")
    search(blank, "actor 79")
    assert shown(blank) == ["event-80"]


def test_all_filters_can_be_cleared_at_once(page: Tab) -> None:
    choose(page, "Planned")
    search(page, "meeting")
    page.page.get_by_role("button", name="Clear all").click()
    assert set(shown(page)) == EVERY
    assert page.text("#count").startswith("8 of 8 events")


def test_the_list_can_be_narrowed_to_what_is_in_view(page: Tab) -> None:
    view(page, 38.87, -77.05, 8)
    page.click("#in-view")
    assert listed(page) == ["event-5", "event-6"]
    assert page.text(".list-tools .tally") == "2"
    view(page, 51.7, 36.2, 6)
    assert "event-1" in listed(page)
    assert "event-5" not in listed(page)
    assert page.text("#count").startswith("8 of 8 events")


def test_a_button_leads_from_events_out_of_view_to_all_that_are_listed(page: Tab) -> None:
    assert not page.page.is_visible("#show-all")
    view(page, 51.7, 36.2, 7)
    assert page.text("#show-all") == "Show all"
    search(page, "Pentagon")
    assert page.text("#show-all") == "None in view: show all"
    page.click("#show-all")
    assert page.text(".list-tools .tally") == "2"
    assert not page.page.is_visible("#show-all")


def test_a_page_without_events_says_why(blank: Tab, tmp_path: Path) -> None:
    opened(blank, [], tmp_path, empty="2 articles read; neither reports anything")
    assert "neither reports anything" in blank.text("#empty")
    assert blank.text("#count") == "0 of 0 events"
    assert blank.complaints == []


def test_a_page_without_events_has_nothing_to_search_with(blank: Tab, tmp_path: Path) -> None:
    opened(blank, [], tmp_path)
    assert not blank.page.is_visible("#search")
    assert blank.run("document.getElementById('filters').offsetHeight") == 0


def test_the_controls_above_the_list_do_not_touch_each_other(blank: Tab, tmp_path: Path) -> None:
    """One event gives no filter to choose; what is searched for can be cleared."""
    opened(blank, [told(1, days(date(2024, 10, 1), date(2024, 10, 2)))], tmp_path)
    search(blank, "moved")
    parts = [blank.page.locator(part).bounding_box() for part in ("#search", ".filters > .plain", "#order")]
    assert all(lower["y"] - upper["y"] - upper["height"] >= 5 for upper, lower in itertools.pairwise(parts))


def test_no_message_lies_under_the_card_of_an_event_without_a_place(blank: Tab, tmp_path: Path) -> None:
    opened(blank, [told(1, days(date(2024, 10, 1), date(2024, 10, 2)))], tmp_path)
    assert blank.page.is_visible("#empty")
    blank.click(".row")
    assert not blank.page.is_visible("#empty")
    blank.press("Escape")
    assert blank.page.is_visible("#empty")


def test_a_filter_that_nothing_passes_is_said_to_be_the_reason(page: Tab) -> None:
    search(page, "no such words anywhere")
    assert page.text("#empty") == "No event passes the filters."
    search(page, "")
    assert page.run("document.getElementById('empty').hidden")


def test_of_a_list_of_thousands_only_the_rows_in_sight_are_on_the_page(blank: Tab, tmp_path: Path) -> None:
    made = claim("It moved.", "moved")
    place = (at(location(PENTAGON, precision="site")),)
    opened(blank, [event(number, f"Event {number}", made, places=place) for number in range(3000)], tmp_path)
    assert len(listed(blank)) < 60
    blank.run("document.getElementById('list').scrollTop = 1e9")
    blank.page.wait_for_selector('[data-event="event-2999"]')
    assert len(listed(blank)) < 60
    assert blank.text("#count") == "3,000 of 3,000 events"
    assert blank.run("document.querySelectorAll('.mark').length") < 5
