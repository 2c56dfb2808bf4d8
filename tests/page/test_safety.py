"""Article text is data, and nothing leaves the page unless the user chose tiles."""

import csv
import io
import time
from pathlib import Path
from typing import Any

import folium
import pytest
from browser import Tab, tab
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_events import PENTAGON, at, claim, event, location, sample_events, source
from seen import choose, marked, search, view

from geo.frames import frame
from geo.leaflet import news_map
from geo.records import Actor, Count

HOSTILE = (
    "<img src=x onerror=\"window.broken='img'\">",
    "</script><script>window.broken='script'</script>",
    "`${window.broken='template'}` {{window.broken=1}}",
    "\"'><svg onload=window.broken='svg'>",
    "\u202egnissorc \u2028 \u2029 \u0000 line",
)
DANGEROUS = (
    "<",
    ">",
    "</script>",
    "<!--",
    "]]>",
    "`",
    "${x}",
    "{{",
    "&lt;",
    "'",
    '"',
    "\\",
    "\u2028",
    "\u202e",
    "\x00",
    "javascript:",
    "<img onerror=x>",
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
TILE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ff1f0003000201c9ae9d0a0000000049454e44ae426082"
)

# A script, an image and a request that are not the page's own, and what became of them.
FOREIGN = """
    async () => {
      const script = document.createElement("script");
      script.textContent = "window.broken = 'inline'";
      document.body.append(script);
      const image = await new Promise((resolve) => {
        const one = new Image();
        one.onload = () => resolve("loaded");
        one.onerror = () => resolve("stopped");
        one.src = "https://other.example/pixel.png";
      });
      const request = await fetch("https://other.example/").then(() => "sent", () => "stopped");
      return [window.broken ?? null, image, request];
    }"""


def hostile_page(folder: Path, text: str, url: str = "javascript:window.broken='url'") -> Path:
    """A page with the text in every field that an article can reach."""
    made = claim(
        f"{text} struck {text}", "struck", at=source(1, title=text, outlet=text, url=url), speaker=text, mode=text,
        actors=(Actor(text),), counts=(Count(text, 1, 2, 3),),
    )  # fmt: skip
    place = at(location(PENTAGON, precision="site"))
    told = event(
        1, text, made, places=(place,), actors=(Actor(text),), recipients=(Actor(text),), counts=(Count(text, 1, 2, 3),), reason=text
    )
    path = folder / "hostile.html"
    table = frame([told])
    table.at[0, "id"] = text
    names = [{"text": text, "reason": text, "article": text}]
    news_map(table, title=text, subtitle=text, empty=text, unresolved=names).save(path)
    return path


def spoiled(value: Any, text: str) -> Any:
    """A value of a frame with the text for every text in it, and keys and shapes as they were."""
    if isinstance(value, dict):
        return {key: one if key == "geometry" else spoiled(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [spoiled(one, text) for one in value]
    return text if isinstance(value, str) else value


def spoiled_page(folder: Path, text: str) -> Path:
    """A page of which every text of every event is the text, its codes and dates too."""
    table = frame(sample_events())
    for name in table.columns.drop("geometry"):
        table[name] = [spoiled(value, text) for value in table[name]]
    news_map(table, title=text, subtitle=text, unresolved=[{"text": text, "reason": text, "article": text}]).save(folder / "spoiled.html")
    return folder / "spoiled.html"


def opened_card(page: Tab, path: Path) -> str:
    page.complaints.clear()
    page.open(path)
    page.run("document.querySelector('.row').click()")
    return page.text(".card")


def test_the_page_opens_with_a_clean_console_and_asks_for_nothing(page: Tab) -> None:
    assert page.complaints == []
    assert page.requests == []


def test_a_page_that_is_used_asks_for_nothing_though_there_is_a_network(browser: Any, saved: Path) -> None:
    with tab(browser, offline=False) as page:
        page.open(saved)
        choose(page, "Consultation")
        search(page, "pentagon")
        page.run("document.querySelector('.row').click()")
        for lat, lon, zoom in ((38.9, -77, 9), (0, 0, 2), (60, 100, 5)):
            view(page, lat, lon, zoom)
        page.page.get_by_role("button", name="Show in dark colours").click()
        page.page.wait_for_timeout(300)
        assert page.requests == []
        assert page.complaints == []


def test_the_policy_of_the_page_stops_scripts_images_and_requests_that_are_not_its_own(browser: Any, saved: Path) -> None:
    with tab(browser, offline=False) as page:
        page.page.route("https://other.example/**", lambda route: route.fulfill(body=TILE, content_type="image/png"))
        page.open(saved)
        outcome = page.run(FOREIGN)
    assert outcome == [None, "stopped", "stopped"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text_and_does_nothing(blank: Tab, tmp_path: Path, text: str) -> None:
    shown = opened_card(blank, hostile_page(tmp_path, text))
    assert text.strip() in shown
    assert blank.run("window.broken") is None
    assert blank.run("document.querySelectorAll('.card a, .card img, .card svg, .card script').length") == 0
    assert blank.complaints == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.one_of(st.sampled_from(DANGEROUS), ANY_TEXT), min_size=1, max_size=8).map("".join).filter(bool))
def test_any_text_is_shown_as_it_is(blank: Tab, tmp_path: Path, text: str) -> None:
    opened_card(blank, hostile_page(tmp_path, text))
    assert blank.text(".card h2") == text
    assert blank.text(".card blockquote") == f"{text} struck {text}"
    assert blank.complaints == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.sampled_from((*HOSTILE, "__proto__", "constructor", "NaN", "2024-13-77")), ANY_TEXT.filter(str.strip)))
def test_any_text_in_every_field_and_code_does_no_harm(blank: Tab, tmp_path: Path, text: str) -> None:
    opened_card(blank, spoiled_page(tmp_path, text))
    assert blank.text(".card h2") == text
    assert blank.run("window.broken") is None
    assert blank.text("#count").startswith("8 of 8 events")
    blank.run("() => { dateline.toCsv(dateline.page); dateline.toGeoJson(dateline.page); }")
    assert blank.complaints == []


def test_a_megabyte_of_text_does_not_hold_up_the_page(blank: Tab, tmp_path: Path) -> None:
    path = hostile_page(tmp_path, "word " * 200_000)
    begin = time.monotonic()
    shown = opened_card(blank, path)
    assert time.monotonic() - begin < 10
    assert len(shown) < 500_000


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_columns_of_the_users_own_does_nothing(blank: Tab, tmp_path: Path, text: str) -> None:
    table = frame(sample_events())
    table[text] = text
    table["note"] = [[text], {text: text}, *[text] * (len(table) - 2)]
    news_map(table).save(tmp_path / "map.html")
    opened_card(blank, tmp_path / "map.html")
    assert blank.run("window.broken ?? null") is None
    assert blank.run("dateline.page.events.length") == len(table)
    assert blank.complaints == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,<script>1</script>", " javascript:x", "file:///etc/passwd", "not a url"]
)
def test_only_web_addresses_become_links(blank: Tab, tmp_path: Path, url: str) -> None:
    opened_card(blank, hostile_page(tmp_path, "text", url))
    assert blank.run("document.querySelectorAll('.card a').length") == 0


def test_right_to_left_text_turns_nothing_round_beside_it(blank: Tab, tmp_path: Path) -> None:
    opened_card(blank, hostile_page(tmp_path, "\u202eabc"))
    directions = blank.run("[...document.querySelectorAll('[dir=auto]')].map((one) => getComputedStyle(one).unicodeBidi)")
    assert set(directions) <= {"isolate", "plaintext"}


def test_a_cell_that_looks_like_a_formula_is_text(blank: Tab, tmp_path: Path) -> None:
    blank.open(hostile_page(tmp_path, '=HYPERLINK("http://evil.example")'))
    table = list(csv.DictReader(io.StringIO(blank.run("dateline.toCsv(dateline.page)").removeprefix("\ufeff"))))
    assert table[0]["label"].startswith("'=")


def test_layers_of_the_users_work_beside_the_events(blank: Tab, tmp_path: Path) -> None:
    news = news_map(frame(sample_events()))
    folium.Marker((48, 11), popup=folium.Popup("<b>mine</b>"), icon=folium.Icon(color="green")).add_to(news)
    folium.Marker((50, 12), popup="plain").add_to(news)
    folium.GeoJson({"type": "LineString", "coordinates": [[10, 50], [20, 55]]}).add_to(news)
    folium.LayerControl().add_to(news)
    news.save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    view(blank, 48, 11, 6)
    blank.run("document.querySelector('.folium-pin').click()")
    assert blank.text(".leaflet-popup-content b") == "mine"
    assert blank.complaints == []
    assert blank.requests == []


def tiled(folder: Path) -> Path:
    path = folder / "map.html"
    news_map(frame(sample_events()), tiles="https://tiles.example/{z}/{x}/{y}.png", attr="Tiles: Example").save(path)
    return path


def test_tiles_that_the_user_chose_are_shown_with_their_attribution(browser: Any, tmp_path: Path) -> None:
    with tab(browser, offline=False) as page:
        page.page.route("https://tiles.example/**", lambda route: route.fulfill(body=TILE, content_type="image/png"))
        page.open(tiled(tmp_path))
        page.page.wait_for_selector("img.leaflet-tile-loaded")
        assert "Tiles: Example" in page.text(".leaflet-control-attribution")
        assert {url.split("/")[2] for url in page.requests} == {"tiles.example"}
        assert page.complaints == []


def test_tiles_that_do_not_answer_leave_the_basemap_in_place(blank: Tab, tmp_path: Path) -> None:
    blank.open(tiled(tmp_path))
    assert "Tiles: Example" in blank.text(".leaflet-control-attribution")
    assert blank.run("document.querySelectorAll('canvas.dateline-canvas').length") == 3
    assert marked(blank) == {f"event-{number}" for number in range(1, 8)}


def test_a_page_opens_twenty_years_later(browser: Any, saved: Path) -> None:
    with tab(browser) as page:
        page.page.clock.set_fixed_time("2046-11-24")
        page.open(saved)
        assert marked(page) == {f"event-{number}" for number in range(1, 8)}
        assert page.complaints == []
