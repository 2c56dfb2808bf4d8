"""A browser, a saved map of the sample events, and a page that shows it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Tab, chromium, require_chromium, tab
from sample_events import sample_events

from geo.frames import frame
from geo.leaflet import news_map


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    require_chromium()
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight events, one of them without a place, and a name that was not resolved."""
    path = tmp_path_factory.mktemp("map") / "map.html"
    names = [{"text": "Atlantis", "reason": "no place of this name is in the gazetteer", "article": "article-1"}]
    news_map(frame(sample_events()), title="Sample", unresolved=names).save(path)
    return path


@pytest.fixture(scope="module")
def reused(browser: Any) -> Iterator[Tab]:
    with tab(browser) as opened:
        yield opened


@pytest.fixture
def blank(reused: Tab) -> Tab:
    """A page with nothing in it yet."""
    reused.renew()
    return reused


@pytest.fixture
def page(blank: Tab, saved: Path) -> Tab:
    """A page that shows the saved map."""
    blank.open(saved)
    return blank
