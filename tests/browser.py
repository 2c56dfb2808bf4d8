"""Real Chromium without a network, for the tests and benchmarks that open a saved map."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

_FLAGS = ("--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb")


def chromium_path() -> str | None:
    """The browser, or None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def require_chromium() -> None:
    """Skip on a machine without Chromium; on the project's own checks its absence is a failure."""
    if chromium_path() is None:
        message = "Chromium is not installed (Debian: chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser of Playwright's."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(_FLAGS), chromium_sandbox=False)
        try:
            yield browser
        finally:
            browser.close()


# What the map has while it moves.
MOVING = ".leaflet-zoom-anim, .leaflet-pan-anim"


@dataclass(slots=True)
class Tab:
    """One page of a browser, with what it complained of and what it asked for."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    """Warnings and errors of the console, and what scripts threw."""
    requests: list[str] = field(default_factory=list)
    """Addresses outside the page."""

    def renew(self) -> None:
        """As good as a new page: nothing in it, nothing noted, media as they were."""
        self.page.goto("about:blank")
        self.page.emulate_media(color_scheme="light", reduced_motion="no-preference")
        self.page.mouse.move(0, 0)
        self.complaints.clear()
        self.requests.clear()

    def open(self, path: Path, address: str = "") -> None:
        """Open a saved map, with the part of its address after #, and wait until it is filled."""
        if self.page.url != "about:blank":
            self.page.goto("about:blank")  # else another address of the same page would not load it anew
        self.page.goto(path.as_uri() + address)
        self.page.wait_for_selector("html[data-ready], #empty:not(:empty)", state="attached", timeout=60_000)
        assert self.run("document.documentElement.dataset.ready") == "true", self.text("#empty")

    def run(self, script: str, argument: Any = None) -> Any:
        """The value of an expression, or what a function gives for the argument."""
        return self.page.evaluate(script, argument)

    def text(self, selector: str) -> str:
        """The text of the first match, nothing where there is none."""
        return str(self.run("(selector) => document.querySelector(selector)?.textContent ?? ''", selector))

    def texts(self, selector: str) -> list[str]:
        return list(self.run("(selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent)", selector))

    def click(self, selector: str) -> None:
        """Click the first match that is in sight; marks also stand a little beyond the map's edge, and on copies of the world."""
        in_sight = """(element) => {
            const box = element.getBoundingClientRect();
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return Boolean(top) && element.contains(top);
        }"""
        found = self.page.query_selector_all(selector)
        next(element for element in found if element.evaluate(in_sight)).click()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as Playwright names them."""
        for key in keys:
            self.page.keyboard.press(key)

    def still(self) -> None:
        """Wait until the map has stopped moving."""
        self.page.wait_for_timeout(60)  # a move starts with the next frame
        self.page.wait_for_selector(MOVING, state="detached")


@contextmanager
def tab(browser: Any, *, width: int = 1400, height: int = 900, offline: bool = True, **options: Any) -> Iterator[Tab]:
    """A page in a context of its own. Options are those of Playwright's `new_context`."""
    context = browser.new_context(viewport={"width": width, "height": height}, offline=offline, **options)
    context.set_default_timeout(60_000)  # the machine may be busy
    opened = Tab(context.new_page())

    def note_request(request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:", "about:")):
            opened.requests.append(request.url)

    def note_message(message: Any) -> None:
        if message.type in ("warning", "error"):
            opened.complaints.append(message.text)

    opened.page.on("console", note_message)
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("request", note_request)
    try:
        yield opened
    finally:
        context.close()
