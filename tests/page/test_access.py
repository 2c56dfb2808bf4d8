"""The page for everybody: keyboard, screen reader, phone, large text, dark, little motion, paper."""

import re
from pathlib import Path
from typing import Any

import geopandas
import pytest
import shapely
from axe_playwright_python.sync_playwright import Axe
from browser import MOVING, Tab, tab
from seen import choose, listed, marked, search, view

from geo.frames import frame
from geo.leaflet import news_map

PHONE = {"width": 390, "height": 844, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
TWICE_AS_LARGE = {"width": 700, "height": 450, "device_scale_factor": 2}
DARK = {"color_scheme": "dark"}
PARTS = ("#search", "#count", ".row", ".folium-map", "#legend summary", "[aria-label='From day']", ".time-drawing")


def focused(page: Tab, fact: str) -> str:
    return str(page.run(f"document.activeElement.{fact}"))


def serious(page: Tab) -> list[str]:
    """What axe-core finds that is moderate, serious or critical, as "rule: element"."""
    found = Axe().run(page.page).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found if rule["impact"] != "minor" for node in rule["nodes"]]


@pytest.mark.parametrize("how", [{}, DARK, PHONE, PHONE | DARK, TWICE_AS_LARGE], ids=["light", "dark", "phone", "dark-phone", "large"])
def test_axe_has_no_serious_finding(browser: Any, saved: Path, how: dict[str, Any]) -> None:
    with tab(browser, **how) as page:
        page.open(saved)
        assert serious(page) == []
        choose(page, "Consultation")
        page.run("document.querySelector('.row').click()")
        page.still()
        assert serious(page) == []


@pytest.mark.parametrize("how", [{}, DARK, PHONE], ids=["light", "dark", "phone"])
def test_axe_has_no_serious_finding_while_days_are_chosen_and_nothing_passes(browser: Any, saved: Path, how: dict[str, Any]) -> None:
    with tab(browser, **how) as page:
        page.open(saved, "#from=2024-10-29&to=2024-10-29&order=sources")
        assert serious(page) == []
        search(page, "no event has these words")
        assert serious(page) == []


def test_axe_has_no_serious_finding_where_several_events_share_a_mark(page: Tab) -> None:
    page.click('.mark[data-events="event-5 event-6"]')
    page.run("document.querySelector('.legend details').open = true")
    page.still()
    assert serious(page) == []


def test_axe_has_no_serious_finding_on_a_page_without_events(blank: Tab, tmp_path: Path) -> None:
    news_map(frame([]), title="Nothing", empty="2 articles read; neither reports anything").save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    assert serious(blank) == []


def test_arrows_and_enter_open_a_card_and_escape_gives_the_focus_back(page: Tab) -> None:
    page.run("document.querySelector('[data-event=\"event-1\"]').focus()")
    page.press("ArrowDown", "Enter")
    assert page.text(".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    assert focused(page, "id") == "card"
    page.press("Escape")
    assert page.run("document.getElementById('card').hidden")
    assert focused(page, "dataset.event") == "event-2"


def test_a_mark_opened_by_keyboard_has_the_focus_again_after_escape(page: Tab) -> None:
    page.run("document.querySelector('.mark[data-events=\"event-2\"]').focus()")
    page.press("Enter")
    assert page.text(".card h2") == "Soldiers sail from Wonsan to Khabarovsk"
    page.press("Escape")
    page.still()  # the map is still moving towards the event; its marks are made anew when it has arrived
    assert focused(page, "dataset.events") == "event-2"


def test_arrow_keys_go_from_mark_to_mark(page: Tab) -> None:
    page.run("document.querySelector('.mark[data-events=\"event-2\"]').focus()")
    here = page.run("document.activeElement.getBoundingClientRect().left")
    page.press("ArrowRight")
    assert page.run("document.activeElement.getBoundingClientRect().left") > here
    assert focused(page, "className").startswith("mark")


def test_the_tab_key_goes_from_an_opened_card_to_its_close_button(page: Tab) -> None:
    page.run("document.querySelector('[data-event=\"event-1\"]').focus()")
    page.press("Enter", "Tab")
    assert focused(page, "ariaLabel") == "Close"


def stops(page: Tab) -> list[list[str]]:
    """The events of the marks that the Tab key goes through, from the map's first mark on."""
    page.run("document.querySelector('.folium-map').focus()")
    met: list[list[str]] = []
    for _ in range(40):
        page.press("Tab")
        if page.run("document.activeElement.matches('.mark')"):
            met.append(focused(page, "dataset.events").split())
        elif met:
            break
    return met


def test_the_tab_key_stops_once_at_each_mark_though_the_world_is_seen_several_times(page: Tab) -> None:
    view(page, 20, 0, 1)
    assert page.run("document.querySelectorAll('.mark[data-events=\"event-2\"]').length") > 1
    met = [event for events in stops(page) for event in events]
    assert sorted(met) == [f"event-{number}" for number in range(1, 8)]


def test_the_tab_key_stops_only_at_marks_in_view_and_leaves_the_map_where_it_is(page: Tab) -> None:
    view(page, 51.7, 13.9, 5)  # event-1 is just inside the edge
    centre = page.run("dateline.page.map.getCenter()")
    assert {"event-1", "event-3", "event-4"} >= {event for events in stops(page) for event in events} != set()
    page.still()
    assert page.run("dateline.page.map.getCenter()") == centre


def test_an_arrow_key_brings_the_mark_that_it_goes_to_into_view(page: Tab) -> None:
    view(page, 51.7, 36.2, 7.25)
    top = "document.querySelector('.mark[data-events=\"event-4\"]').getBoundingClientRect().bottom"
    assert page.run(top) < 0
    page.run("document.querySelector('.mark[data-events=\"event-1\"]').focus()")
    page.press("ArrowUp")
    page.still()
    assert focused(page, "dataset.events") == "event-4"
    assert page.run(top) > 0


def test_the_tab_key_reaches_every_part_of_the_page_in_order_and_is_caught_nowhere(page: Tab) -> None:
    met: list[str] = []
    for _ in range(60):
        page.press("Tab")
        part = page.run("document.activeElement.closest('.head, .filters, .list, .folium-map, .legend, .timeline')?.className ?? 'body'")
        if not met or met[-1] != part:
            met.append(str(part).split()[0])
    met = list(dict.fromkeys(met))
    assert [part for part in met if part != "body"][:6] == ["head", "filters", "list", "folium-map", "legend", "timeline"]


def test_what_has_the_focus_is_seen_to_have_it(page: Tab) -> None:
    page.page.focus("#search")
    page.press("Tab")
    style = page.run(
        "(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); return [outlineStyle, outlineWidth] })()"
    )
    assert style[0] == "solid"
    assert float(style[1].removesuffix("px")) >= 2


def test_a_filter_is_set_and_cleared_by_keyboard_alone(page: Tab) -> None:
    page.page.focus(".facets summary")
    page.press("Enter", "Tab", "Space")
    assert re.match(r"\d of 8 events", page.text("#count"))
    assert not page.text("#count").startswith("8 ")
    page.page.get_by_role("button", name="Clear all").focus()
    page.press("Enter")
    assert page.text("#count").startswith("8 of 8 events")
    assert focused(page, "id") == "search"


def test_days_are_chosen_and_the_list_is_ordered_by_keyboard_on_a_page_at_twice_its_size(browser: Any, saved: Path) -> None:
    with tab(browser, **TWICE_AS_LARGE) as page:
        page.open(saved)
        page.page.focus("[aria-label='From day']")
        page.page.keyboard.type("10292024")
        assert page.run("dateline.page.filter.from") == "2024-10-29"
        page.page.focus("#order")
        page.press("ArrowDown")
        assert page.run("dateline.page.order") == "newest"
        assert page.complaints == []


def test_a_screen_reader_is_told_the_count_and_what_each_mark_is(page: Tab) -> None:
    assert page.page.get_by_role("status").inner_text().startswith("8 of 8 events")
    assert page.run("document.getElementById('count').getAttribute('aria-live')") == "polite"
    name = "Soldiers sail from Wonsan to Khabarovsk. Mobilisation, Claimed, Khabarovsk, 1 source"
    assert page.page.get_by_role("button", name=name).count() >= 1
    assert page.page.get_by_role("dialog").count() == 0
    page.click('[data-event="event-2"]')
    assert page.page.get_by_role("dialog", name="Soldiers sail from Wonsan to Khabarovsk").count() == 1


@pytest.mark.parametrize("how", [PHONE, TWICE_AS_LARGE, {"width": 320, "height": 640}], ids=["phone", "large", "narrow"])
def test_every_part_of_the_page_can_be_reached_without_scrolling_sideways(browser: Any, saved: Path, how: dict[str, Any]) -> None:
    with tab(browser, **how) as page:
        page.open(saved)
        assert page.run("document.documentElement.scrollWidth") <= how["width"]
        for part in PARTS:
            found = page.page.locator(part).first
            if part == "[aria-label='From day']" and not found.is_visible():
                continue  # there a finger drags over the drawing itself
            found.scroll_into_view_if_needed()
            box = found.bounding_box()
            assert box["x"] >= -1, part
            assert box["x"] + box["width"] <= how["width"] + 1, part
            assert box["y"] < how["height"], part
        assert page.complaints == []


@pytest.mark.parametrize("how", [PHONE, TWICE_AS_LARGE], ids=["phone", "large"])
def test_list_map_and_card_have_room_on_a_small_page(browser: Any, saved: Path, how: dict[str, Any]) -> None:
    with tab(browser, **how) as page:
        page.open(saved)
        heights = page.run("['.list', '.folium-map'].map((part) => document.querySelector(part).getBoundingClientRect().height)")
        assert min(heights) > 150
        assert marked(page) == {f"event-{number}" for number in range(1, 8)}
        page.run("document.querySelector('[data-event=\"event-1\"]').click()")
        card = page.page.locator("#card").bounding_box()
        assert card["x"] >= 0
        assert card["x"] + card["width"] <= how["width"]
        page.page.get_by_role("button", name="Close").click()
        assert page.run("document.getElementById('card').hidden")


@pytest.mark.parametrize("width", [390, 770, 850, 1010, 1400])
def test_the_card_does_not_cover_the_event_that_it_is_of(browser: Any, saved: Path, width: int) -> None:
    with tab(browser, width=width, height=768) as page:
        page.open(saved)
        page.run("document.querySelector('[data-event=\"event-2\"]').click()")
        page.still()
        card, mark = (page.page.locator(part).first.bounding_box() for part in ("#card", ".mark.selected"))
        beside = mark["x"] + mark["width"] <= card["x"]
        assert beside or mark["y"] + mark["height"] <= card["y"]


def test_on_a_phone_no_mark_is_behind_the_button_of_the_legend_when_the_page_opens(browser: Any, tmp_path: Path) -> None:
    corners = geopandas.GeoDataFrame({"label": ["one", "other"]}, geometry=shapely.points([0, 10], [0, 10]), crs=4326)
    news_map(corners).save(tmp_path / "map.html")
    with tab(browser, **PHONE) as page:
        page.open(tmp_path / "map.html")
        legend = page.page.locator("#legend summary").bounding_box()
        marks = [mark.bounding_box() for mark in page.page.locator(".mark").all()]
        assert len(marks) == 2
        assert [mark for mark in marks if mark["x"] < legend["x"] + legend["width"] and mark["y"] + mark["height"] > legend["y"]] == []


def test_on_a_phone_the_open_legend_leaves_the_zoom_buttons_free_and_is_seen_whole(browser: Any, saved: Path) -> None:
    with tab(browser, **PHONE) as page:
        page.open(saved)
        page.page.tap("#legend summary")
        legend = page.page.locator("#legend details").bounding_box()
        zoom, stage = (page.page.locator(part).bounding_box() for part in (".leaflet-control-zoom", "#stage"))
        assert legend["x"] >= zoom["x"] + zoom["width"]
        assert legend["y"] >= stage["y"]
        assert legend["x"] + legend["width"] <= PHONE["width"]
        assert page.run("(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('#legend details'))") <= 1


def test_on_a_phone_many_choices_of_the_filters_are_in_sight(browser: Any, saved: Path) -> None:
    with tab(browser, **PHONE) as page:
        page.open(saved)
        page.page.tap(".facets summary")
        in_sight = page.run(
            """[...document.querySelectorAll('.facets .choice')].filter((choice) => {
              const { left, top, height } = choice.getBoundingClientRect();
              return choice.contains(document.elementFromPoint(left + 5, top + height / 2));
            }).length"""
        )
        assert in_sight >= 8
        scrolling = "[...document.querySelectorAll('.facets, .choices')].filter((one) => getComputedStyle(one).overflowY !== 'visible')"
        assert page.run(f"{scrolling}.length") == 0


def test_on_a_phone_a_finger_opens_an_event_and_filters_the_list(browser: Any, saved: Path) -> None:
    with tab(browser, **PHONE) as page:
        page.open(saved)
        page.page.tap('[data-event="event-1"]')
        assert page.text(".card h2") == "Troops gather in Kursk Oblast"
        page.page.tap("button[aria-label='Close']")
        search(page, "Pentagon")
        assert listed(page) == ["event-5", "event-6"]


@pytest.mark.parametrize(("scheme", "lightness"), [("light", (200, 256)), ("dark", (0, 60))])
def test_the_page_is_light_or_dark_as_the_system_is(browser: Any, saved: Path, scheme: str, lightness: tuple[int, int]) -> None:
    with tab(browser, color_scheme=scheme) as page:
        page.open(saved)
        for part in ("body", ".leaflet-container", ".row", "#search"):
            colour = page.run("(part) => getComputedStyle(document.querySelector(part)).backgroundColor", part)
            red, green, blue, *alpha = map(float, re.findall(r"[\d.]+", colour))
            assert alpha == [0.0] or lightness[0] <= (red + green + blue) / 3 < lightness[1], part
        pixel = page.run("[...dateline.page.land.view.context.getImageData(400, 400, 1, 1).data]")
        assert lightness[0] <= sum(pixel[:3]) / 3 < lightness[1]


def test_the_reader_can_choose_dark_and_the_page_follows_the_system_while_it_is_open(page: Tab) -> None:
    page.page.emulate_media(color_scheme="dark")
    page.page.wait_for_selector("html[data-shade=dark]")
    page.page.get_by_role("button", name="Show in light colours").click()
    assert page.run("document.documentElement.dataset.shade") == "light"


def test_with_little_motion_the_map_goes_to_an_event_at_once(browser: Any, saved: Path) -> None:
    with tab(browser, reduced_motion="reduce") as page:
        page.open(saved)
        page.click('[data-event="event-2"]')
        there = page.run("dateline.page.map.getCenter().lng")
        page.page.wait_for_timeout(50)
        assert page.page.locator(MOVING).count() == 0
        page.page.wait_for_timeout(500)
        assert page.run("dateline.page.map.getCenter().lng") == there


def test_with_motion_the_map_glides_to_an_event(page: Tab) -> None:
    page.click('[data-event="event-2"]')
    assert page.page.wait_for_selector(MOVING, state="attached", timeout=2000) is not None


def test_on_paper_every_event_is_listed_with_its_quote_and_why_it_is_not_on_the_map(page: Tab) -> None:
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    entries = page.texts(".sheet article")
    page.run("window.dispatchEvent(new Event('afterprint'))")
    assert len(entries) == 8
    assert "no place of this name is in the gazetteer" in next(entry for entry in entries if "A village is shelled" in entry)
    assert "Ships carried the soldiers from Wonsan to Khabarovsk." in " ".join(entries)
    assert page.run("document.querySelectorAll('.sheet').length") == 0


def test_on_paper_the_map_is_one_picture_with_sea_and_land_and_its_legend(page: Tab) -> None:
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    colours = page.run(
        """() => {
          const picture = document.querySelector(".dateline-picture");
          const pixels = picture.getContext("2d").getImageData(0, 0, picture.width, picture.height).data;
          const seen = new Set();
          for (let i = 0; i < pixels.length; i += 4000) seen.add([pixels[i], pixels[i + 1], pixels[i + 2]].join());
          return seen.size;
        }"""
    )
    legend = page.run("document.querySelector('.legend details').open")
    page.run("window.dispatchEvent(new Event('afterprint'))")
    assert colours > 3
    assert legend
    assert page.run("document.querySelectorAll('.dateline-picture').length") == 0


def test_the_map_shows_what_it_showed_before_it_was_printed(page: Tab) -> None:
    view(page, 41.1, -15.1, 2)
    shown = "[dateline.page.map.getCenter().lat, dateline.page.map.getCenter().lng, dateline.page.map.getZoom()]"
    before = page.run(shown)
    assert len(page.page.pdf(format="A4")) > 20_000
    page.page.wait_for_timeout(300)  # a map that is under way would arrive
    assert page.run(shown) == pytest.approx(before, abs=0.01)


def test_a_dark_page_prints_on_white_and_is_dark_again_afterwards(browser: Any, saved: Path) -> None:
    with tab(browser, **DARK) as page:
        page.open(saved)
        page.run("window.addEventListener('beforeprint', () => { window.onPaper = document.documentElement.dataset.shade })")
        assert len(page.page.pdf(format="A4")) > 20_000
        assert page.run("window.onPaper") == "light"
        assert page.run("document.documentElement.dataset.shade") == "dark"
