"""The saved map in a real browser that can reach no network."""

import csv
import io
import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import folium
import pytest
from browser import chromium, console, open_map, requests, require_chromium
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_events import PENTAGON, at, claim, event, location, sample_events, source
from selenium.webdriver.support.ui import WebDriverWait

from geo.frames import frame
from geo.leaflet import news_map
from geo.records import Actor, Count, Interval

HOSTILE = (
    "<img src=x onerror=\"window.broken='img'\">",
    "</script><script>window.broken='script'</script>",
    "`${window.broken='template'}` {{window.broken=1}}",
    "\"'><svg onload=window.broken='svg'>",
    "\u202egnissorc \u2028 \u2029 \u0000 line",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    require_chromium()
    with chromium() as driver:
        yield driver


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "map.html"
    names = [{"text": "Atlantis", "reason": "no place of this name is in the gazetteer", "article": "article-1"}]
    news_map(frame(sample_events()), title="Sample", unresolved=names).save(path)
    return path


@pytest.fixture
def page(browser: Any, saved: Path) -> Any:
    browser.get_log("browser")
    browser.get_log("performance")
    open_map(browser, saved)
    return browser


def run(page: Any, script: str, *arguments: Any) -> Any:
    return page.execute_script(script, *arguments)


def click(page: Any, selector: str) -> None:
    """Click the first match that is in sight; marks also stand a little beyond the map's edge, and on copies of the world."""
    found = page.find_elements("css selector", selector)
    in_sight = """
        const box = arguments[0].getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return Boolean(top) && arguments[0].contains(top);
        """
    next(element for element in found if run(page, in_sight, element)).click()


def text_of(page: Any, selector: str) -> str:
    return str(run(page, "const found = document.querySelector(arguments[0]); return found ? found.textContent : ''", selector))


def marked_events(page: Any) -> set[str]:
    """The events that have a mark on the map, alone or in a bundle."""
    return set(run(page, "return [...document.querySelectorAll('.mark')].flatMap((mark) => mark.dataset.events.split(' '))"))


def press(page: Any, key: str) -> None:
    page.switch_to.active_element.send_keys(key)


def test_the_page_opens_with_a_clean_console_and_asks_for_nothing(page: Any) -> None:
    assert console(page) == []
    assert requests(page) == []


def test_the_basemap_is_drawn_sea_differs_from_land(page: Any) -> None:
    colours = run(
        page,
        """
        dateline.page.map.setView([45, 110], 3, { animate: false });
        const { context, scale, dx, dy } = dateline.page.land.view;
        const ratio = context.getTransform().a;
        const at = (lat, lon) => {
          const x = dateline.worldX(lon) * scale + dx, y = dateline.worldY(lat) * scale + dy;
          return [...context.getImageData(x * ratio, y * ratio, 1, 1).data].join();
        };
        return [at(47, 90), at(62, 110), at(30, 160), at(5, 90)];
        """,
    )
    land, more_land, sea, more_sea = colours
    assert land == more_land
    assert sea == more_sea
    assert sea != land


def test_every_placed_event_has_a_mark(page: Any) -> None:
    assert marked_events(page) == {f"event-{number}" for number in range(1, 8)}


def test_an_event_without_a_place_is_in_the_list_with_the_reason(page: Any) -> None:
    row = text_of(page, '[data-event="event-8"]')
    assert "A village is shelled" in row
    assert "no place of this name" in row
    assert "Not on the map (1)" in text_of(page, ".list")


def test_a_name_that_was_not_resolved_is_in_the_list_with_the_reason(page: Any) -> None:
    assert "Atlantis" in text_of(page, ".list-name")
    assert "no place of this name" in text_of(page, ".list-name")


def test_a_click_on_a_mark_opens_the_card_with_its_quote_and_trigger(page: Any) -> None:
    click(page, '.mark[data-events="event-2"]')
    assert text_of(page, ".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    assert text_of(page, ".card blockquote") == "Ships carried the soldiers from Wonsan to Khabarovsk."
    assert text_of(page, ".card mark.trigger") == "carried"


def test_a_click_in_the_list_opens_the_card_and_shows_the_mark(page: Any) -> None:
    click(page, '[data-event="event-1"]')
    assert text_of(page, ".card h2") == "Troops gather in Kursk Oblast"
    time.sleep(0.5)
    assert run(page, "return document.querySelector('.mark.selected').dataset.events").split()[0] == "event-1"


def test_the_card_gives_every_sources_own_figure_and_link(page: Any) -> None:
    click(page, '[data-event="event-1"]')
    card = text_of(page, ".card")
    assert "10,000 (a spokesman, Outlet 1)" in card
    assert "11,000–12,000 (Kyiv, Outlet 2)" in card
    assert run(page, "return [...document.querySelectorAll('.card a')].map((link) => link.href)") == [
        "https://news.example/1",
        "https://news.example/2",
    ]


def test_events_at_one_place_can_each_be_reached(page: Any) -> None:
    click(page, '.mark[data-events="event-5 event-6"]')
    assert "2 events" in text_of(page, ".card h2")
    click(page, ".chooser li:nth-child(2) button")
    assert text_of(page, ".card h2") == "A second meeting is planned"


def test_a_click_inside_an_area_opens_its_event(page: Any) -> None:
    at_kursk = run(
        page,
        """
        dateline.page.map.setView([51.7, 36.2], 7, { animate: false });
        const point = dateline.page.map.latLngToContainerPoint([52.0, 37.6]);
        const box = dateline.page.map.getContainer().getBoundingClientRect();
        return [box.left + point.x, box.top + point.y];
        """,
    )
    from selenium.webdriver.common.action_chains import ActionChains

    actions = ActionChains(page)
    actions.w3c_actions.pointer_action.move_to_location(*map(int, at_kursk))
    actions.w3c_actions.pointer_action.click()
    actions.perform()
    assert text_of(page, ".card h2") == "Troops gather in Kursk Oblast"


def test_the_keyboard_alone_opens_a_card_and_escape_gives_the_focus_back(page: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    run(page, "document.querySelector('[data-event=\"event-1\"]').focus()")
    press(page, Keys.ARROW_DOWN)
    press(page, Keys.ENTER)
    assert text_of(page, ".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    press(page, Keys.ESCAPE)
    assert run(page, "return document.getElementById('card').hidden")
    assert run(page, "return document.activeElement.dataset.event") == "event-2"


def test_a_mark_opened_by_keyboard_has_the_focus_again_after_escape(page: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    run(page, "document.querySelector('.mark[data-events=\"event-2\"]').focus()")
    press(page, Keys.ENTER)
    assert text_of(page, ".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    press(page, Keys.ESCAPE)
    time.sleep(0.6)  # the map is still moving towards the event; its marks are made anew when it has arrived
    assert run(page, "return document.activeElement.dataset.events") == "event-2"


def test_arrow_keys_go_from_mark_to_mark(page: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    run(page, "document.querySelector('.mark[data-events=\"event-2\"]').focus()")
    here = run(page, "return document.activeElement.getBoundingClientRect().left")
    press(page, Keys.ARROW_RIGHT)
    assert run(page, "return document.activeElement.getBoundingClientRect().left") > here


def test_search_narrows_list_map_and_count_alike(page: Any) -> None:
    page.find_element("css selector", "#search").send_keys("kursk")
    assert text_of(page, "#count").startswith("1 of 8 events")
    assert marked_events(page) == {"event-1"}
    assert run(page, "return [...document.querySelectorAll('.row')].map((row) => row.dataset.event)") == ["event-1"]


def test_the_list_can_be_filtered_by_status(page: Any) -> None:
    click(page, ".facets summary")
    run(
        page,
        "[...document.querySelectorAll('.choice')].find((one) => one.textContent.startsWith('Planned')).querySelector('input').click()",
    )
    assert marked_events(page) == {"event-6"}


def test_status_is_told_by_more_than_colour(page: Any) -> None:
    looks = run(
        page,
        """
        return Object.keys(dateline.STATUSES).map((status) => {
          const holder = document.body.appendChild(dateline.symbol("OTHER", status, "point"));
          const style = getComputedStyle(holder.querySelector(".form"));
          const look = [style.strokeDasharray, Boolean(holder.querySelector(".badge")), Boolean(holder.querySelector(".strike"))];
          holder.remove();
          return JSON.stringify(look) + holder.classList.contains("hollow");
        });
        """,
    )
    assert len(set(looks)) == 5


def test_a_page_without_events_says_why(browser: Any, tmp_path: Path) -> None:
    news_map(frame([]), empty="2 articles read; neither reports anything").save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    assert "neither reports anything" in text_of(browser, "#empty")
    assert text_of(browser, "#count") == "0 of 0 events"
    assert console(browser) == []


def hostile_page(tmp_path: Path, text: str, url: str = "javascript:window.broken='url'") -> Path:
    """A page with the text in every field that an article can reach."""
    made = claim(
        f"{text} struck {text}", "struck", at=source(1, title=text, outlet=text, url=url), speaker=text, mode=text,
        actors=(Actor(text),), counts=(Count(text, 1, 2, 3),),
    )  # fmt: skip
    place = at(location(PENTAGON, precision="site"))
    told = event(
        1, text, made, places=(place,), actors=(Actor(text),), recipients=(Actor(text),), counts=(Count(text, 1, 2, 3),), reason=text
    )
    path = tmp_path / "hostile.html"
    table = frame([told])
    table.at[0, "id"] = text
    names = [{"text": text, "reason": text, "article": text}]
    news_map(table, title=text, subtitle=text, empty=text, unresolved=names).save(path)
    return path


def opened_card(driver: Any, path: Path) -> str:
    open_map(driver, path)
    run(driver, "document.querySelector('.row').click()")
    return text_of(driver, ".card")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text_and_does_nothing(browser: Any, tmp_path: Path, text: str) -> None:
    shown = opened_card(browser, hostile_page(tmp_path, text))
    assert text.strip() in shown
    assert run(browser, "return window.broken") is None
    assert run(browser, "return document.querySelectorAll('.card a, .card img, .card svg, .card script').length") == 0
    assert console(browser) == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_any_text_is_shown_as_it_is(browser: Any, tmp_path: Path, text: str) -> None:
    path = hostile_page(tmp_path, text)
    opened_card(browser, path)
    assert run(browser, "return document.querySelector('.card h2').textContent") == (text or "Other event")
    assert run(browser, "return document.querySelector('.card blockquote').textContent") == f"{text} struck {text}"
    assert console(browser) == []


def test_a_megabyte_of_text_does_not_hold_up_the_page(browser: Any, tmp_path: Path) -> None:
    path = hostile_page(tmp_path, "word " * 200_000)
    begin = time.monotonic()
    shown = opened_card(browser, path)
    assert time.monotonic() - begin < 10
    assert len(shown) < 500_000


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,<script>1</script>", " javascript:x", "file:///etc/passwd", "not a url"]
)
def test_only_web_addresses_become_links(browser: Any, tmp_path: Path, url: str) -> None:
    opened_card(browser, hostile_page(tmp_path, "text", url))
    assert run(browser, "return document.querySelectorAll('.card a').length") == 0


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_fits_a_phone_in_either_theme(saved: Path, dark: bool) -> None:
    require_chromium()
    with chromium(width=390, height=844, dark=dark) as driver:
        open_map(driver, saved)
        facts = json.loads(
            run(
                driver,
                """
                const list = document.querySelector(".list").getBoundingClientRect();
                return JSON.stringify({ wide: document.documentElement.scrollWidth, list: list.height,
                                        map: dateline.page.map.getSize().y, shade: document.documentElement.dataset.shade });
                """,
            )
        )
        assert facts["wide"] <= 390
        assert facts["list"] > 150
        assert facts["map"] > 250
        assert facts["shade"] == ("dark" if dark else "light")
        assert marked_events(driver) == {f"event-{number}" for number in range(1, 8)}
        assert console(driver) == []


def hash_of(page: Any) -> str:
    return str(run(page, "return location.hash"))


def shown_rows(page: Any) -> list[str]:
    return list(run(page, "return dateline.page.events.map((event) => event.id)"))


def test_the_timeline_filters_by_day_and_keeps_the_undated(page: Any) -> None:
    run(page, "dateline.page.timeline.changed('2024-10-20', '2024-10-27')")
    assert shown_rows(page) == ["event-4"]
    run(page, "dateline.page.timeline.changed('2024-10-20', '2024-10-28')")
    assert len(shown_rows(page)) == 8
    assert "1 event undated" in text_of(page, "#timeline")


def test_a_drag_on_the_timeline_chooses_its_days(page: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    drawing = page.find_element("css selector", ".time-drawing")
    wide = drawing.size["width"]
    actions = ActionChains(page).move_to_element_with_offset(drawing, -wide // 2 + 40, 0).click_and_hold()
    actions.move_by_offset(wide // 2 - 60, 0).release().perform()
    assert run(page, "return [dateline.page.filter.from, dateline.page.filter.to]") == ["2024-10-28", "2024-10-29"]


def test_the_address_restores_view_filters_and_chosen_event(browser: Any, saved: Path) -> None:
    open_map(browser, saved)
    browser.find_element("css selector", "#search").send_keys("meeting")
    run(browser, "dateline.page.map.setView([40, -77], 6, { animate: false }); document.querySelector('[data-event=\"event-6\"]').click()")
    time.sleep(0.6)
    address = hash_of(browser)
    browser.get("about:blank")
    browser.get(saved.as_uri() + address)
    time.sleep(0.5)
    assert text_of(browser, ".card h2") == "A second meeting is planned"
    assert browser.find_element("css selector", "#search").get_property("value") == "meeting"
    assert shown_rows(browser) == ["event-5", "event-6"] or shown_rows(browser) == ["event-6"]
    assert hash_of(browser) == address


@pytest.mark.parametrize("address", ["#at=x,y,z", "#at=95,0,3&event=none", "#from=2024-12-01&to=2024-01-01", "#f.type=&f.nothing=1&q=%FF"])
def test_nonsense_in_the_address_does_no_harm(browser: Any, saved: Path, address: str) -> None:
    browser.get("about:blank")
    browser.get_log("browser")
    open_map(browser, Path(str(saved)))
    browser.get(saved.as_uri() + address)
    assert run(browser, "return document.documentElement.dataset.ready") == "true"
    assert console(browser) == []


def test_downloads_hold_what_is_shown(page: Any) -> None:
    page.find_element("css selector", "#search").send_keys("kursk")
    collection = json.loads(run(page, "return dateline.toGeoJson(dateline.page)"))
    assert [feature["id"] for feature in collection["features"]] == shown_rows(page) == ["event-1"]
    assert collection["features"][0]["geometry"]["type"] == "MultiPolygon"
    table = list(csv.DictReader(io.StringIO(run(page, "return dateline.toCsv(dateline.page)").removeprefix("\ufeff"))))
    assert [row["id"] for row in table] == ["event-1"]
    assert table[0]["counts"] == "10,000–12,000, best 11,000 troops"


def test_a_cell_that_looks_like_a_formula_is_text(browser: Any, tmp_path: Path) -> None:
    open_map(browser, hostile_page(tmp_path, '=HYPERLINK("http://evil.example")'))
    table = list(csv.DictReader(io.StringIO(run(browser, "return dateline.toCsv(dateline.page)").removeprefix("\ufeff"))))
    assert table[0]["label"].startswith("'=")


def test_on_paper_every_event_is_listed(page: Any) -> None:
    run(page, "window.dispatchEvent(new Event('beforeprint'))")
    assert len(run(page, "return [...document.querySelectorAll('.sheet article')].map((one) => one.textContent)")) == 8
    run(page, "window.dispatchEvent(new Event('afterprint'))")
    assert run(page, "return document.querySelectorAll('.sheet').length") == 0


def test_the_list_can_be_narrowed_to_what_is_in_view(page: Any) -> None:
    run(page, "dateline.page.map.setView([38.87, -77.05], 8, { animate: false })")
    click(page, "#in-view")
    assert run(page, "return [...document.querySelectorAll('.row')].map((row) => row.dataset.event)") == ["event-5", "event-6"]
    assert text_of(page, "#count").startswith("8 of 8 events")


def test_layers_of_the_users_work_beside_the_events(browser: Any, tmp_path: Path) -> None:
    news = news_map(frame(sample_events()))
    folium.Marker((48, 11), popup=folium.Popup("<b>mine</b>"), icon=folium.Icon(color="green")).add_to(news)
    folium.Marker((50, 12), popup="plain").add_to(news)
    folium.GeoJson({"type": "LineString", "coordinates": [[10, 50], [20, 55]]}).add_to(news)
    folium.LayerControl().add_to(news)
    news.save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    run(browser, "dateline.page.map.setView([48, 11], 6, { animate: false }); document.querySelector('.folium-pin').click()")
    assert text_of(browser, ".leaflet-popup-content b") == "mine"
    assert console(browser) == []
    assert requests(browser) == []


def test_tiles_that_do_not_answer_leave_the_basemap_in_place(browser: Any, tmp_path: Path) -> None:
    news_map(frame(sample_events()), tiles="https://tiles.example/{z}/{x}/{y}.png", attr="Tiles: Example").save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    assert "Tiles: Example" in text_of(browser, ".leaflet-control-attribution")
    assert run(browser, "return document.querySelectorAll('canvas.dateline-canvas').length") == 3
    assert marked_events(browser) == {f"event-{number}" for number in range(1, 8)}
    browser.get_log("browser")


def test_one_event_of_long_ago_does_not_press_the_others_into_a_corner(browser: Any, tmp_path: Path) -> None:
    long_ago = Interval(date(1941, 1, 1), date(1941, 1, 2), "day", "explicit")
    days = [Interval(date(2024, 10, day), date(2024, 10, day), "day", "explicit") for day in range(1, 29)]
    told = [event(number, "Moved", claim("It moved.", "moved", when=when)) for number, when in enumerate([*days, *days, long_ago])]
    news_map(frame(told)).save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    assert "+ 1 beyond this axis" in text_of(browser, "#timeline")
    assert run(browser, "return dateline.page.timeline.last - dateline.page.timeline.first") < 30


def test_the_map_works_in_the_frame_of_a_notebook(browser: Any, tmp_path: Path) -> None:
    shown = news_map(frame(sample_events()))._repr_html_()
    (tmp_path / "notebook.html").write_text(f"<!DOCTYPE html><meta charset='utf-8'>{shown}", encoding="utf-8")
    browser.get((tmp_path / "notebook.html").as_uri())
    browser.switch_to.frame(browser.find_element("css selector", "iframe"))
    WebDriverWait(browser, 30).until(lambda page: run(page, "return document.documentElement.dataset.ready === 'true'"))
    run(browser, "document.querySelector('.row').click()")
    assert text_of(browser, ".card h2") == "Troops gather in Kursk Oblast"
    browser.switch_to.default_content()
    assert console(browser) == []


def test_on_paper_the_map_is_one_picture_with_sea_and_land(page: Any) -> None:
    run(page, "window.dispatchEvent(new Event('beforeprint'))")
    colours = run(
        page,
        """
        const picture = document.querySelector(".dateline-picture");
        const pixels = picture.getContext("2d").getImageData(0, 0, picture.width, picture.height).data;
        const seen = new Set();
        for (let i = 0; i < pixels.length; i += 4000) seen.add([pixels[i], pixels[i + 1], pixels[i + 2]].join());
        return seen.size;
        """,
    )
    run(page, "window.dispatchEvent(new Event('afterprint'))")
    assert colours > 3
    assert run(page, "return document.querySelectorAll('.dateline-picture').length") == 0


def test_play_goes_through_time_and_can_be_paused(browser: Any, tmp_path: Path) -> None:
    days = [Interval(date(2024, 10, day), date(2024, 10, day), "day", "explicit") for day in range(1, 29)]
    told = [event(number, "Moved", claim("It moved.", "moved", when=when)) for number, when in enumerate(days)]
    news_map(frame(told)).save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    click(browser, ".time-bar button")
    assert shown_rows(browser) == ["event-0"]
    WebDriverWait(browser, 10).until(lambda page: shown_rows(page) != ["event-0"])
    click(browser, ".time-bar button")
    paused = shown_rows(browser)
    time.sleep(1)
    assert shown_rows(browser) == paused
    assert len(paused) == 1


def test_of_a_list_of_thousands_only_the_rows_in_sight_are_on_the_page(browser: Any, tmp_path: Path) -> None:
    made = claim("It moved.", "moved")
    place = (at(location(PENTAGON, precision="site")),)
    news_map(frame([event(number, f"Event {number}", made, places=place) for number in range(3000)])).save(tmp_path / "map.html")
    open_map(browser, tmp_path / "map.html")
    assert run(browser, "return document.querySelectorAll('.row').length") < 60
    run(browser, "document.getElementById('list').scrollTop = 1e9")
    WebDriverWait(browser, 10).until(lambda page: "Event 2999" in text_of(page, ".list"))
    assert run(browser, "return document.querySelectorAll('.row').length") < 60
    assert text_of(browser, "#count") == "3,000 of 3,000 events"
    assert run(browser, "return document.querySelectorAll('.mark').length") < 5
