"""The pictures of README.md, from the stories of data/stories in headless Chromium.

make pictures
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from browser import Tab, chromium, tab

import geo

ROOT = Path(__file__).parents[1]


def overview(page: Tab) -> None:
    """All events, as the page opens."""


def card(page: Tab) -> None:
    """The event that most sources and claims tell of, with its card."""
    page.run(
        """() => {
          const weight = ({ placed, sources, claims, counts }) => placed * (100 * sources + claims.length + 10 * (counts || []).length);
          const event = [...dateline.page.events].sort((a, b) => weight(b) - weight(a))[0];
          dateline.page.select(event, null, null);
        }"""
    )


# What each picture shows, and in which colours.
PICTURES = {"first-map.png": (overview, "light"), "card.png": (card, "dark")}


def main() -> None:
    """Write every picture into this folder."""
    found = geo.extract(geo.read(ROOT / "data/stories"), progress=False)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = geo.save(geo.map(found, title="Dateline: sample stories"), Path(folder) / "map.html")
        for name, (show, scheme) in PICTURES.items():
            with tab(browser, width=1280, height=760, color_scheme=scheme, reduced_motion="reduce") as page:
                page.open(path)
                show(page)
                page.still()
                page.page.screenshot(path=ROOT / "docs" / name)
                print(ROOT / "docs" / name)


if __name__ == "__main__":
    main()
