"""What a notebook shows: the map itself where scripts run, else a picture and a table."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import nbformat
import pytest
from browser import Tab, tab
from hypothesis import given, settings
from hypothesis import strategies as st
from nbconvert import HTMLExporter
from sample_events import PENTAGON, at, claim, event, location, sample_events

from geo.frames import frame
from geo.leaflet import news_map
from geo.leaflet.picture import picture

PICTURE = ".dateline-still img"
# A sanitizer that knows nothing of ours leaves these alone.
PLAIN_TAGS = {"p", "img", "table", "thead", "tbody", "tr", "th", "td"}


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    """What a cell that ends in a map stores, by MIME type."""
    news = news_map(frame(sample_events()), title="Sample")
    return {"text/html": news._repr_html_(), "image/svg+xml": news._repr_svg_(), "text/plain": repr(news)}


def notebook(shown: dict[str, str], path: Path) -> Path:
    """A notebook with the map as the stored output of its only cell."""
    output = nbformat.v4.new_output("display_data", data=shown)
    cell = nbformat.v4.new_code_cell("geo.map(events)", outputs=[output])
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    return path


def assert_live(page: Tab) -> None:
    """The map is there and answers; picture and table are not seen."""
    page.page.wait_for_selector("iframe.dateline-live")
    inner = page.page.frame_locator("iframe.dateline-live")
    inner.locator(".row").first.dispatch_event("click")  # JupyterLab may be asking for a kernel in front of it
    assert inner.locator(".card h2").inner_text() == "Troops gather in Kursk Oblast"
    assert not page.page.locator(PICTURE).is_visible()


def assert_still(page: Tab) -> None:
    """The picture and a row for each event are seen."""
    page.page.wait_for_selector(".dateline-still table")
    box = page.page.locator(PICTURE).bounding_box()
    assert box["width"] > 300
    assert box["height"] > 150
    rows = page.page.locator(".dateline-still tbody tr")
    assert rows.count() == 8
    assert "Troops gather in Kursk Oblast" in rows.nth(0).inner_text()
    assert "no place of this name" in rows.nth(7).inner_text()
    assert page.page.locator("iframe.dateline-live:visible").count() == 0


def test_a_cell_shows_the_map_in_a_frame_of_its_own(blank: Tab, shown: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "cell.html").write_text(f"<!DOCTYPE html><meta charset='utf-8'>{shown['text/html']}", encoding="utf-8")
    blank.page.goto((tmp_path / "cell.html").as_uri())
    assert_live(blank)
    assert blank.complaints == []


def converted(shown: dict[str, str], folder: Path) -> Path:
    """The notebook as nbconvert makes a web page of it."""
    body, _ = HTMLExporter().from_filename(str(notebook(shown, folder / "map.ipynb")))
    # The template loads its libraries from the network, which there is none of here.
    (folder / "map.html").write_text(re.sub(r"<script[^>]*src=[^>]*></script>", "", body), encoding="utf-8")
    return folder / "map.html"


def test_a_converted_notebook_shows_the_map(blank: Tab, shown: dict[str, str], tmp_path: Path) -> None:
    blank.page.goto(converted(shown, tmp_path).as_uri())
    assert_live(blank)


def test_a_converted_notebook_shows_picture_and_table_where_scripts_are_off(browser: Any, shown: dict[str, str], tmp_path: Path) -> None:
    with tab(browser, java_script_enabled=False) as page:
        page.page.goto(converted(shown, tmp_path).as_uri())
        assert_still(page)


@contextmanager
def jupyterlab(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a JupyterLab that serves a folder, and the environment that it and its commands run in."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {f"JUPYTER_{kind}_DIR": str(folder / f".{kind.lower()}") for kind in ("DATA", "RUNTIME", "CONFIG")}
    environment = {**os.environ, **own}
    options = ("--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/api")
        yield f"http://127.0.0.1:{port}", environment
    finally:
        # Asked to end, it waits for the browser's connections.
        server.kill()
        server.wait(30)


def wait_for(address: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"JupyterLab did not answer at {address}")


def test_jupyterlab_shows_picture_and_table_and_after_trust_the_map(browser: Any, shown: dict[str, str], tmp_path: Path) -> None:
    path = notebook(shown, tmp_path / "map.ipynb")
    with jupyterlab(tmp_path) as (address, environment):
        with tab(browser, offline=False, width=1400, height=1400) as page:
            page.page.goto(f"{address}/lab/tree/map.ipynb")
            assert_still(page)
        subprocess.run([sys.executable, "-m", "jupyter", "trust", str(path)], env=environment, check=True, capture_output=True)
        with tab(browser, offline=False, width=1400, height=1400) as page:
            page.page.goto(f"{address}/lab/tree/map.ipynb")
            assert_live(page)


class _Tags(HTMLParser):
    """The tags, attributes and texts of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.cells: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}

    def handle_data(self, data: str) -> None:
        self.cells.append(data)


TEXT = st.lists(
    st.one_of(st.sampled_from(("<img src=x onerror=y>", "</table>", "]]>", "&", '"', "'")), st.text(max_size=20)), min_size=1, max_size=6
)


@settings(max_examples=40, deadline=None)
@given(text=TEXT.map("".join))
def test_any_text_stays_text_in_the_table_and_the_picture(text: str) -> None:
    place = (at(location(PENTAGON, precision="site")),)
    news = news_map(frame([event(1, text, claim("It moved.", "moved"), places=place)]), title=text)
    html = news._repr_html_()
    still = _Tags(html[html.index('<div class="dateline-still">') + len('<div class="dateline-still">') : html.rindex("</div></div>")])
    assert still.tags <= PLAIN_TAGS
    assert still.attributes <= {"src", "alt", "width", "height", "dir"}
    root = ET.fromstring(news._repr_svg_())
    assert not [tag for tag in root.iter() if tag.tag.rsplit("}")[-1] in ("script", "image", "foreignObject", "a")]


def marks(drawing: str) -> list[str]:
    """What the marks of a picture stand for."""
    return [title.text or "" for title in ET.fromstring(drawing).iter("{http://www.w3.org/2000/svg}title")]


def test_the_picture_has_a_mark_for_every_placed_event(shown: dict[str, str]) -> None:
    said = "; ".join(marks(shown["image/svg+xml"]))
    placed = [event.label for event in sample_events() if event.id != "event-8"]
    assert [label for label in placed if label not in said] == []
    assert "A village is shelled" not in said


def test_the_picture_of_nothing_is_the_world() -> None:
    drawing = news_map(frame([]))._repr_svg_()
    assert marks(drawing) == []
    assert len(drawing) > 20_000


def test_the_picture_of_one_region_is_drawn_near() -> None:
    """Land in full detail around one event, which stands in the middle."""
    events = news_map(frame(sample_events()[:1]))
    circle = ET.fromstring(events._repr_svg_()).find(".//{http://www.w3.org/2000/svg}circle")
    assert circle is not None
    assert abs(float(circle.attrib["cx"]) - 380) < 60
    assert abs(float(circle.attrib["cy"]) - 215) < 60


def test_a_picture_is_small_enough_for_a_notebook(shown: dict[str, str]) -> None:
    assert len(shown["image/svg+xml"]) < 200_000


def test_a_page_says_what_it_is_where_there_is_only_text(shown: dict[str, str]) -> None:
    assert shown["text/plain"] == "<map of 8 events; save it with .save('map.html')>"


def test_the_picture_is_the_same_every_time() -> None:
    news = news_map(frame(sample_events()))
    assert news._repr_svg_() == picture(news._events, news._basemap())
