"""What a page shows, as its tests ask for it."""

from datetime import date
from pathlib import Path
from typing import Any

from browser import Tab
from sample_events import claim, event

from geo.frames import frame
from geo.leaflet import news_map
from geo.records import Event, Interval


def marked(page: Tab) -> set[str]:
    """The events that have a mark on the map, alone or in a bundle."""
    return set(page.run("[...document.querySelectorAll('.mark')].flatMap((mark) => mark.dataset.events.split(' '))"))


def listed(page: Tab) -> list[str]:
    """The events in the list, as far as it is in sight."""
    return list(page.run("[...document.querySelectorAll('.row')].map((row) => row.dataset.event)"))


def barred(page: Tab) -> set[str]:
    """The events that have a bar on the timeline."""
    return set(page.run("[...document.querySelectorAll('.time-event')].map((bar) => dateline.page.data.events[bar.dataset.number].id)"))


def shown(page: Tab) -> list[str]:
    """The events that pass the filters."""
    return list(page.run("dateline.page.events.map((event) => event.id)"))


def view(page: Tab, lat: float, lon: float, zoom: float) -> None:
    """Move the map there at once."""
    page.run("([lat, lon, zoom]) => { dateline.page.map.setView([lat, lon], zoom, { animate: false }) }", [lat, lon, zoom])


def search(page: Tab, words: str) -> None:
    """Type words into the search field."""
    page.page.fill("#search", words)


def choose(page: Tab, choice: str) -> None:
    """Tick a choice of the filters by its name."""
    if not page.run("document.querySelector('.facets').open"):
        page.click(".facets summary")
    page.page.locator(".facets .choice", has_text=choice).first.locator("input").click()


def days(first: date, last: date) -> Interval:
    return Interval(first, last, "day", "explicit")


def told(number: int, when: Interval, **changes: Any) -> Event:
    return event(number, f"Moved {number}", claim("It moved.", "moved", when=when), **changes)


def opened(page: Tab, events: list[Event], folder: Path, **options: Any) -> None:
    news_map(frame(events), **options).save(folder / "map.html")
    page.open(folder / "map.html")
