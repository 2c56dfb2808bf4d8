"""The map: its basemap, and what each kind of place, status and type looks like."""

from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import geopandas
import pytest
import shapely
from browser import Tab, tab
from seen import marked, search, view

import geo
from geo.leaflet import news_map

# The colour of the canvas of a layer at a place.
COLOUR_AT = """
    ([layer, lat, lon]) => {
      const { context, scale, dx, dy } = dateline.page[layer].view;
      const ratio = context.getTransform().a;
      const [x, y] = [dateline.worldX(lon) * scale + dx, dateline.worldY(lat) * scale + dy];
      return [...context.getImageData(x * ratio, y * ratio, 1, 1).data].join();
    }"""

# The names that are written while the layer of names is drawn, with the box of each line.
WRITTEN = """
    () => {
      const written = [];
      const fillText = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        const width = this.measureText(text).width;
        written.push({ text, box: [x, y - 6, x + width, y + 6] });
        return fillText.call(this, text, x, y);
      };
      dateline.page.labels.redraw();
      CanvasRenderingContext2D.prototype.fillText = fillText;
      return written;
    }"""


def colour(page: Tab, layer: str, lat: float, lon: float) -> str:
    return str(page.run(COLOUR_AT, [layer, lat, lon]))


def overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


def test_sea_differs_from_land(page: Tab) -> None:
    view(page, 45, 110, 3)
    land, more_land = colour(page, "land", 47, 90), colour(page, "land", 62, 110)
    sea, more_sea = colour(page, "land", 30, 160), colour(page, "land", 5, 90)
    assert (land, sea) == (more_land, more_sea)
    assert sea != land


def test_first_level_borders_appear_on_zooming_in(page: Tab) -> None:
    """Along the border of two Canadian provinces, the meridian of 110 degrees west."""
    view(page, 54, -110, 3)
    far = {colour(page, "land", 53 + step / 20, -110) for step in range(40)}
    view(page, 54, -110, 4)
    near = {colour(page, "land", 53 + step / 20, -110) for step in range(40)}
    assert len(far) == 1
    assert not near <= far


def test_disputed_borders_are_dashed(page: Tab) -> None:
    """Western Sahara meets Morocco at 27.67 degrees north: land and line take turns there, and on a settled border they do not."""
    view(page, 27.67, -10.7, 6)
    disputed = [colour(page, "land", 27.667, -12 + step / 100) for step in range(260)]
    turns = sum(one != other for one, other in pairwise(disputed))
    view(page, 49, -105, 6)
    settled = [colour(page, "land", 49.0, -106 + step / 100) for step in range(260)]
    assert turns > 10
    assert turns > 3 * sum(one != other for one, other in pairwise(settled))


@pytest.mark.parametrize(("lat", "lon", "zoom"), [(48, 20, 3), (50, 12, 5), (51.7, 36.2, 7)])
def test_names_on_the_map_do_not_lie_over_each_other_or_over_marks(page: Tab, lat: float, lon: float, zoom: float) -> None:
    view(page, lat, lon, zoom)
    written = page.run(WRITTEN)
    assert len(written) > 5
    assert [(one["text"], other["text"]) for one, other in combinations(written, 2) if overlap(one["box"], other["box"])] == []


def test_larger_cities_are_named_before_smaller_ones(page: Tab) -> None:
    view(page, 50, 20, 4)
    far = {one["text"] for one in page.run(WRITTEN)}
    view(page, 50.45, 30.5, 7)
    near = {one["text"] for one in page.run(WRITTEN)}
    assert "Kyiv" in far & near
    assert "Bila Tserkva" in near - far


def test_the_headline_of_an_event_stands_beside_its_mark(page: Tab) -> None:
    view(page, 45, 130, 4)
    assert "Soldiers sail from Wonsan to Khabarovsk" in " ".join(one["text"] for one in page.run(WRITTEN))


def test_every_placed_event_has_a_mark(page: Tab) -> None:
    assert marked(page) == {f"event-{number}" for number in range(1, 8)}


def test_each_kind_of_place_has_a_form_of_its_own(page: Tab) -> None:
    forms = page.run(
        """() => ["point", "area", "relative", "vague", "movement"].map((kind) => {
          const symbol = document.body.appendChild(dateline.symbol("OTHER", "reported", kind));
          const form = symbol.querySelector(".form"), style = getComputedStyle(form);
          const look = form.outerHTML + style.strokeDasharray + style.fill;
          symbol.remove();
          return look;
        })"""
    )
    assert len(set(forms)) == 5


def test_status_is_told_by_more_than_colour(page: Tab) -> None:
    looks = page.run(
        """() => Object.keys(dateline.STATUSES).map((status) => {
          const symbol = document.body.appendChild(dateline.symbol("OTHER", status, "point"));
          const style = getComputedStyle(symbol.querySelector(".form"));
          const parts = [".badge", ".strike"].map((name) => symbol.querySelector(name)?.innerHTML ?? "");
          symbol.remove();
          return [style.strokeDasharray, ...parts].join("|");
        })"""
    )
    assert len(set(looks)) == 5


def test_each_type_has_an_icon_of_its_own(page: Tab) -> None:
    icons = page.run("() => Object.keys(dateline.TYPES).map((type) => dateline.icon(type).getAttribute('d'))")
    assert len(set(icons)) == len(icons) == 20


def test_more_sources_make_a_mark_larger_and_are_counted_on_it(page: Tab) -> None:
    view(page, 51.7, 36.2, 9)
    wide = page.run("document.querySelector('.mark[data-events=\"event-1\"]').getBoundingClientRect().width")
    view(page, 45, 131, 6)
    assert wide > page.run("document.querySelector('.mark[data-events=\"event-2\"]').getBoundingClientRect().width")
    view(page, 51.7, 36.2, 9)
    assert page.text('.mark[data-events="event-1"] .mark-sources') == "2"


def test_an_area_is_seen_where_its_mark_is_in_a_bundle(page: Tab) -> None:
    view(page, 51.7, 36.2, 4)
    bundle = page.run(
        "[...document.querySelectorAll('.mark-bundle')].find((mark) => mark.dataset.events.includes('event-1'))?.dataset.events"
    )
    assert bundle is not None
    with_area = colour(page, "shapes", 52, 37.6)
    search(page, "Pentagon")
    assert with_area != colour(page, "shapes", 52, 37.6)


def test_a_vague_area_is_hatched_or_dotted_and_a_known_one_is_not(page: Tab) -> None:
    def edge(shape: str) -> set[Any]:
        script = """(name) => {
            const seen = new Set(), set = CanvasRenderingContext2D.prototype.setLineDash;
            CanvasRenderingContext2D.prototype.setLineDash = function (dash) { seen.add(dash.join(" ")); return set.call(this, dash); };
            dateline.page.filter.text = name; dateline.page.update();
            CanvasRenderingContext2D.prototype.setLineDash = set;
            return [...seen];
        }"""
        return set(page.run(script, shape))

    assert edge("troops gather") == {""}
    assert edge("training in western russia") > {""}
    assert edge("units wait") > {""}
    assert edge("units wait") != edge("training in western russia")


def test_a_movement_is_an_arc_from_origin_to_destination(page: Tab) -> None:
    arc = page.run("(() => { const { arc } = dateline.page.events[1].anchors[0]; return [arc.from, arc.to] })()")
    places = page.run("dateline.page.events[1].places.map((place) => [place.role, place.x, place.y])")
    at = {role: pytest.approx([x, y]) for role, x, y in places}
    assert arc == [at["origin"], at["destination"]]


def test_a_movement_across_the_date_line_takes_the_short_way(page: Tab) -> None:
    assert page.run("(() => { const { arc } = dateline.page.events[6].anchors[0]; return Math.abs(arc.to[0] - arc.from[0]) })()") < 0.1


def test_the_legend_explains_what_is_on_the_map_and_no_more(page: Tab) -> None:
    legend = page.text("#legend")
    assert all(word in legend for word in ("Mobilisation", "Planned", "From one place to another", "Worked out from a phrase"))
    assert "Protest" not in legend


def test_marks_that_meet_across_the_date_line_are_one(blank: Tab, tmp_path: Path) -> None:
    points = geopandas.GeoDataFrame(
        {"label": ["west of it", "east of it"]}, geometry=geopandas.points_from_xy([179.9, -179.9], [0, 0]), crs="EPSG:4326"
    )
    news_map(points).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    view(blank, 0, 180, 3)
    assert blank.run("[...document.querySelectorAll('.mark')].every((mark) => mark.dataset.events === 'event-1 event-2')")
    blank.click(".mark")
    assert "2 events" in blank.text(".card h2")
    blank.click(".card .plain")
    blank.still()
    assert {frozenset(one.split()) for one in blank.run("[...document.querySelectorAll('.mark')].map((mark) => mark.dataset.events)")} == {
        frozenset({"event-1"}),
        frozenset({"event-2"}),
    }


def test_no_headline_is_written_under_the_card(page: Tab) -> None:
    page.run("dateline.page.select(dateline.page.events[4], null, null, true)")
    view(page, 51.7, 36.2, 5)
    free = [one["text"] for one in page.run(WRITTEN) if one["text"].startswith("Training in")]
    page.run("() => { dateline.page.map.panBy([-250, 200], { animate: false }) }")
    covered = [one["text"] for one in page.run(WRITTEN) if one["text"].startswith("Training in")]
    assert (len(free), covered) == (1, [])
    page.press("Escape")
    assert [one["text"] for one in page.run(WRITTEN) if one["text"].startswith("Training in")] == free


def test_the_headline_of_the_chosen_event_keeps_clear_of_its_ring(page: Tab) -> None:
    page.run("dateline.page.select(dateline.page.events[1], null, null, true)")
    view(page, 45, 130, 4)
    lines = [one["box"] for one in page.run(WRITTEN) if one["text"] in "Soldiers sail from Wonsan to Khabarovsk"]
    x, y, radius = page.run(
        """() => {
          const { scale, dx, dy } = dateline.page.labels.view, { x, y } = dateline.page.events[1].anchors[0];
          const ring = getComputedStyle(document.querySelector(".mark.selected"), "::before");
          return [x * scale + dx, y * scale + dy, parseFloat(ring.width) / 2 + parseFloat(ring.borderLeftWidth)];
        }"""
    )
    assert lines
    assert [box for box in lines if overlap(box, [x - radius, y - radius, x + radius, y + radius])] == []


def test_a_headline_of_one_very_long_word_is_clipped(blank: Tab, tmp_path: Path) -> None:
    table = geopandas.GeoDataFrame({"label": ["Donau" * 30]}, geometry=[shapely.Point(40, 31)], crs=4326)
    geo.map(table, location=(31, 40), zoom_start=4).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    (box,) = [one["box"] for one in blank.run(WRITTEN) if one["text"].startswith("DonauDonau")]
    assert box[2] - box[0] < 250


@pytest.mark.parametrize("columns", [0, 10])
def test_the_spatial_index_finds_what_asking_all_finds(page: Tab, columns: int) -> None:
    """Boxes of all sizes; on the globe, whose first column is next to its last, also across the date line."""
    differing = page.run(
        """(columns) => {
          let seed = 7;
          const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
          const box = () => { const [x, y, w, h] = [chance(), chance(), chance() ** 6, chance() ** 6]; return [x, y, x + w, y + h]; };
          const boxes = Array.from({ length: 300 }, box);
          const grid = columns ? dateline.Grid.globe(1 / columns) : new dateline.Grid(0.1);
          boxes.forEach((one) => grid.add(one, one));
          const turns = columns ? [-1, 0, 1] : [0];
          const meets = (asked) => ([x0, y0, x1, y1]) => turns.some((turn) => dateline.overlap(asked, [x0 + turn, y0, x1 + turn, y1]));
          return Array.from({ length: 100 }, box).filter((asked) => {
            const all = boxes.filter(meets(asked));
            const found = new Set(grid.filter(asked, meets(asked)));
            const any = Boolean(grid.find(asked, meets(asked)));
            return found.size !== all.length || !all.every((one) => found.has(one)) || any !== all.length > 0;
          }).length;
        }""",
        columns,
    )
    assert differing == 0


def test_the_events_under_the_pointer_are_those_of_the_smallest_area(page: Tab) -> None:
    view(page, 51.7, 36.2, 6)
    under = "([lat, lon]) => dateline.page.shapes.at(dateline.worldX(lon), dateline.worldY(lat)).map((event) => event.id)"
    assert page.run(under, [52.0, 37.6]) == ["event-1"]
    assert page.run(under, [58.0, 33.0]) == ["event-4"]
    assert page.run(under, [45.0, 20.0]) == []


@pytest.mark.parametrize("size", [(1400, 900), (390, 844), (700, 450)], ids=["wide", "phone", "large"])
def test_all_events_are_in_sight_when_the_page_opens(browser: Any, saved: Path, size: tuple[int, int]) -> None:
    with tab(browser, width=size[0], height=size[1]) as page:
        page.open(saved)
        kept, real = page.run("(() => { const { map } = dateline.page; return [map.getSize().y, map.getContainer().clientHeight] })()")
        assert kept == real
        assert page.text(".list-tools .choice .tally") == "7"


def test_the_name_of_a_city_makes_way_for_the_dot_of_the_next(blank: Tab, tmp_path: Path) -> None:
    """Mosul's name on its right side would lie on Erbil, Lebanon's on Beirut."""
    table = geopandas.GeoDataFrame({"label": [""]}, geometry=[shapely.Point(40, 31)], crs=4326)
    geo.map(table, location=(34.5, 40), zoom_start=6).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    written = {one["text"] for one in blank.run(WRITTEN)}
    assert {"Mosul", "Erbil", "Kirkuk", "Beirut", "LEBANON"} <= written
