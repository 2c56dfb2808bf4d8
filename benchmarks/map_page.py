"""How long the map of many events takes to write and to answer, in a real browser, beside plain folium.

    python benchmarks/map_page.py 10000 [100000 ...] [--libraries FOLDER]

Events are made up: half at cities, a third in provinces of the basemap's size, the rest at a point or without a
place. Times are of this machine, the best of three exports (of a peer one) and one opening, the browser's cache empty and its
network cut off. The same events are written with folium's `MarkerCluster`, `FastMarkerCluster` and with
`GeoDataFrame.explore()`, which needs matplotlib and mapclassify. Their pages load libraries from the network, so
they are only opened with `--libraries`: a folder in which the files are found that they ask for, as made by

    npm install --prefix FOLDER leaflet@1.9.3 leaflet.markercluster@1.1.0 jquery@3.7.1 bootstrap@5.2.2 leaflet.awesome-markers
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import folium
import folium.plugins
import geopandas
import shapely

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from browser import chromium, tab

from geo.leaflet import news_map
from geo.leaflet.background import read

WORDS = (  # noqa: SIM905  (a sentence is easier to read than a list)
    "officials said the convoy crossed the river before dawn and reached the town where crowds had gathered near the old market "
    "while crews worked to restore power after the storm and the ministry announced talks with envoys from neighbouring regions"
).split()
TYPES = ("ASSAULT", "PROTEST", "CONSULT", "AID", "DISASTER", "ACCUSE", "MOBILIZE", "CRIME", "AGREE", "SANCTION")
STATUSES = ("reported",) * 6 + ("claimed", "denied", "planned", "hypothetical")


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize()


def made_up(number: int, chance: random.Random, cities: list[list[Any]], areas: list[Any]) -> tuple[dict[str, Any], Any]:
    """One row of a frame of events, and its geometry."""
    _, name, lat, lon, _ = chance.choice(cities)
    lat, lon = round(lat + chance.gauss(0, 0.5), 4), round(lon + chance.gauss(0, 0.5), 4)
    kind = chance.random()
    area = chance.choice(areas) if 0.55 < kind < 0.85 else None
    geometry = area or (shapely.Point(lon, lat) if kind < 0.9 else None)
    day = f"20{chance.randint(20, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    quote = sentence(chance, 26) + "."
    trigger = quote.split()[5]
    start = quote.index(f" {trigger}") + 1
    point = geometry.representative_point() if geometry is not None else None
    place = {
        "role": "at", "name": name, "lat": point.y if point else None, "lon": point.x if point else None,
        "precision": "admin1" if area else "settlement" if point else "unresolved", "radius_km": 12.0, "geometry": None,
        "reason": f"the most important of 3 places of this name in {name}",
    }  # fmt: skip
    source = {
        "article": f"a{number // 3}", "title": f"Report {number // 3}", "outlet": f"Outlet {chance.randint(1, 40)}", "published": day,
        "url": f"https://news.example/{number // 3}",
    }  # fmt: skip
    claim = {
        **source, "start": 0, "end": len(quote), "quote": quote, "status": "reported", "speaker": "officials",
        "trigger": {"start": start, "end": start + len(trigger), "text": trigger}, "places": [], "actors": [], "counts": [],
    }  # fmt: skip
    row = {
        "id": f"e{number}", "type": chance.choice(TYPES), "mode": "", "label": sentence(chance, 6), "status": chance.choice(STATUSES),
        "date_start": day, "date_end": day, "date_prec": "day", "date_source": "relative", "actors": [{"name": chance.choice(WORDS)}],
        "recipients": [], "places": [place], "counts": [], "number_of_sources": chance.choice((1, 1, 1, 2, 3)), "reason": "",
        "claims": [claim],
    }  # fmt: skip
    return row, geometry


def made_up_frame(count: int) -> geopandas.GeoDataFrame:
    chance = random.Random(1)
    cities = [name for name in read()["world"]["names"] if name[0] in ("city", "capital")]
    areas = [shapely.Point(lon, lat).buffer(1.5, quad_segs=40) for _, _, lat, lon, _ in chance.sample(cities, 200)]
    rows, geometries = zip(*(made_up(number, chance, cities, areas) for number in range(count)), strict=True)
    return geopandas.GeoDataFrame(list(rows), geometry=list(geometries), crs="EPSG:4326")


def timed(work: Callable[[], Any]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


FILTERS = {
    "filter by status": "dateline.page.filter.chosen = { status: new Set(['planned']) }",
    "filter by days": "dateline.page.filter.chosen = {}; dateline.page.filter.from = '2022-03-01'; dateline.page.filter.to = '2022-06-30'",
    "first search": "dateline.page.filter.from = null; dateline.page.filter.text = 'convoy market'",
    "next search": "dateline.page.filter.text = 'storm'",
    "all again": "dateline.page.filter.text = ''",
}


UNTIL_PAINTED = """
    async () => {
      const begin = performance.now();
      CHANGE;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return (performance.now() - begin) / 1000;
    }"""


def in_browser(path: Path) -> Iterator[tuple[str, float]]:
    """Seconds from opening to ready, and from each change of the filters until the next picture."""
    with chromium() as browser, tab(browser) as page:
        begin = time.perf_counter()
        page.open(path)
        yield "open to interactive", time.perf_counter() - begin
        for name, change in FILTERS.items():
            yield name, page.run(UNTIL_PAINTED.replace("CHANGE", f"{change}; dateline.page.update()"))
        yield "zoom to Europe", page.run(UNTIL_PAINTED.replace("CHANGE", "dateline.page.map.setView([48, 12], 6, { animate: false })"))
        yield "heap, MB", page.run("performance.memory.usedJSHeapSize / 1e6")


def marker_cluster(frame: geopandas.GeoDataFrame) -> folium.Map:
    whole = folium.Map(tiles=None)
    cluster = folium.plugins.MarkerCluster().add_to(whole)
    for row, point in zip(frame.to_dict("records"), frame.geometry.representative_point(), strict=True):
        folium.Marker((point.y, point.x), popup=row["label"]).add_to(cluster)
    return whole


def fast_marker_cluster(frame: geopandas.GeoDataFrame) -> folium.Map:
    whole = folium.Map(tiles=None)
    points = frame.geometry.representative_point()
    folium.plugins.FastMarkerCluster(list(zip(points.y, points.x, strict=True))).add_to(whole)
    return whole


def explore(frame: geopandas.GeoDataFrame) -> folium.Map:
    return frame[["label", "type", "status", "geometry"]].explore(tiles=None)


PEERS = {"folium MarkerCluster": marker_cluster, "folium FastMarkerCluster": fast_marker_cluster, "GeoDataFrame.explore": explore}


def with_libraries(path: Path, folder: Path) -> Path:
    """The page with its links to the network turned to files of a folder, where it has them; other styles are left out."""
    files = {file.name: file.resolve() for kind in ("js", "css") for file in folder.rglob(f"*.{kind}")}

    def local(match: re.Match[str]) -> str:
        name = re.sub(r"-[\d.]+(?=\.min\.js)", "", match[1].rsplit("/", 1)[-1])  # jquery-3.7.1.min.js is jquery.min.js in its package
        if name.endswith(".js") and name not in files:
            raise SystemExit(f"{folder}: no {name}, which the page of a peer needs")
        return f'"{files[name].as_uri()}"' if name in files else '"data:,"'

    changed = path.with_suffix(".local.html")
    changed.write_text(re.sub(r'"(https://[^"]+\.(?:js|css))"', local, path.read_text(encoding="utf-8")), encoding="utf-8")
    return changed


def peer_in_browser(path: Path) -> float:
    """Seconds from opening until the page has run its scripts and painted."""
    with chromium() as browser, tab(browser) as opened:
        begin = time.perf_counter()
        opened.page.goto(path.as_uri(), timeout=300_000)
        opened.run("async () => { await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))) }")
        return time.perf_counter() - begin


def measure(
    name: str, make: Callable[[geopandas.GeoDataFrame], folium.Map], frame: geopandas.GeoDataFrame, path: Path, times: int = 1
) -> None:
    """Write a map to a path, and print how long that took and how large it is."""
    seconds = min(timed(lambda: make(frame).save(path)) for _ in range(times))
    print(f"  {name}\n    {'export':22}{seconds:8.2f} s\n    {'file':22}{path.stat().st_size / 1e6:8.2f} MB", flush=True)


def compare(count: int, path: Path, *, libraries: Path | None) -> None:
    frame = made_up_frame(count)
    print(f"{count:,} events")
    measure("Dateline", news_map, frame, path, times=3)
    for name, value in in_browser(path):
        print(f"    {name:22}{value:8.2f}{'' if name.endswith('MB') else ' s'}", flush=True)
    placed = frame[frame.geometry.notna()]
    for name, make in PEERS.items():
        try:
            measure(name, make, placed, path)
        except ImportError as error:  # explore() asks for matplotlib and mapclassify, which nothing else here needs
            print(f"  {name}: {error}")
            continue
        if libraries:
            print(f"    {'open to painted':22}{peer_in_browser(with_libraries(path, libraries)):8.2f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[10_000])
    parser.add_argument("--libraries", type=Path)
    options = parser.parse_args()
    news_map(made_up_frame(10)).get_root().render()  # what is read once is read before the clock starts
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            compare(count, Path(folder) / "map.html", libraries=options.libraries)


if __name__ == "__main__":
    main()
