"""What leaves the page: its address, and the files that are downloaded."""

import csv
import json
from pathlib import Path

import geopandas
import pytest
import shapely
import shapely.affinity
from browser import Tab
from sample_events import claim, event, source
from seen import choose, listed, opened, search, shown, view

import geo


def address(page: Tab) -> str:
    """The part after #, which follows the page when that has settled."""
    page.page.wait_for_timeout(300)
    return str(page.run("location.hash"))


def test_the_address_restores_view_filters_days_and_chosen_event(blank: Tab, saved: Path) -> None:
    blank.open(saved)
    search(blank, "meeting")
    choose(blank, "Consultation")
    choose(blank, "Planned")
    blank.page.fill("[aria-label='From day']", "2024-10-28")
    blank.page.fill("[aria-label='To day']", "2024-10-29")
    blank.click('[data-event="event-6"]')
    blank.still()
    view(blank, 40, -77, 6)
    link = address(blank)
    blank.open(saved, link)
    blank.still()
    assert blank.text(".card h2") == "A second meeting is planned"
    assert blank.page.input_value("#search") == "meeting"
    assert blank.run("[dateline.page.filter.from, dateline.page.filter.to]") == ["2024-10-28", "2024-10-29"]
    assert shown(blank) == ["event-6"]
    assert blank.run("dateline.page.map.getZoom()") == 6
    assert address(blank) == link


def test_a_page_that_is_loaded_again_is_as_it_was(page: Tab) -> None:
    choose(page, "Consultation")
    search(page, "planned")
    page.click('[data-event="event-6"]')
    page.still()
    link = address(page)
    page.page.reload()
    page.page.wait_for_selector("html[data-ready]")
    page.still()
    assert page.text(".card h2") == "A second meeting is planned"
    assert shown(page) == ["event-6"]
    assert page.page.input_value("#search") == "planned"
    assert address(page) == link


def test_the_address_restores_a_list_of_what_is_in_view(blank: Tab, saved: Path) -> None:
    blank.open(saved, "#at=38.87,-77.05,8&list=view")
    assert blank.page.is_checked("#in-view")
    assert listed(blank) == ["event-5", "event-6"]


def test_the_address_restores_the_order_of_the_list(blank: Tab, saved: Path) -> None:
    blank.open(saved)
    blank.page.select_option("#order", "sources")
    order = listed(blank)
    assert order[0] == blank.run("[...dateline.page.events].sort((a, b) => b.sources - a.sources)[0].id")
    link = address(blank)
    blank.open(saved, link)
    assert (blank.page.input_value("#order"), listed(blank)) == ("sources", order)


def test_a_changed_address_changes_the_page_that_is_open(page: Tab) -> None:
    page.run("() => { location.hash = '#event=event-3&q=border' }")
    page.page.wait_for_selector("#card-title")
    assert page.text(".card h2") == "Units wait 50 km from the border"
    assert shown(page) == ["event-3"]


def test_a_drag_over_the_timeline_does_not_write_the_address_at_every_step(page: Tab) -> None:
    page.page.wait_for_timeout(300)
    page.run(
        """() => {
          window.written = 0;
          const put = history.replaceState;
          history.replaceState = (...all) => (window.written++, put.apply(history, all));
        }"""
    )
    box = page.page.locator(".time-drawing").bounding_box()
    page.page.mouse.move(box["x"] + 20, box["y"] + 3)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 3, steps=30)
    page.page.mouse.up()
    assert "from=2024-10-28&to=2024-10-30" in address(page)
    assert page.run("window.written") <= 3


@pytest.mark.parametrize(
    "nonsense",
    [
        "#at=x,y,z",
        "#at=95,0,3&event=none",
        "#from=2024-12-01&to=2024-01-01",
        "#f.type=&f.nothing=1&q=%FF",
        "#f.__proto__=x&f.constructor=y",
        "#order=__proto__",
    ],
)
def test_nonsense_in_the_address_does_no_harm(blank: Tab, saved: Path, nonsense: str) -> None:
    blank.open(saved, nonsense)
    assert blank.complaints == []


def downloaded(page: Tab, name: str) -> str:
    with page.page.expect_download() as caught:
        page.page.get_by_role("button", name=name).click()
    path: Path = caught.value.path()
    return path.read_bytes().decode("utf-8-sig")


def test_a_downloaded_geojson_holds_what_the_filters_leave(page: Tab) -> None:
    search(page, "kursk")
    collection = json.loads(downloaded(page, "GeoJSON"))
    assert [feature["id"] for feature in collection["features"]] == shown(page) == ["event-1"]
    assert collection["features"][0]["geometry"]["type"] == "MultiPolygon"


def test_a_downloaded_table_holds_what_the_filters_leave(page: Tab) -> None:
    choose(page, "Consultation")
    table = list(csv.DictReader(downloaded(page, "CSV").splitlines()))
    assert [row["id"] for row in table] == shown(page) == ["event-5", "event-6"]
    assert [row["status"] for row in table] == ["reported", "planned"]


def test_downloads_hold_what_is_in_view_where_the_list_does(page: Tab) -> None:
    view(page, 38.87, -77.05, 8)
    page.click("#in-view")
    assert [row["id"] for row in csv.DictReader(downloaded(page, "CSV").splitlines())] == listed(page) == ["event-5", "event-6"]


def test_an_event_without_a_place_is_downloaded_without_a_geometry(page: Tab) -> None:
    features = json.loads(downloaded(page, "GeoJSON"))["features"]
    assert [feature["id"] for feature in features if feature["geometry"] is None] == ["event-8"]


SHAPES = (
    shapely.box(30, 50, 31, 51),
    shapely.Polygon(shapely.box(30, 50, 34, 54).exterior, [shapely.box(31, 51, 32, 52).exterior]),
    shapely.MultiPolygon([shapely.box(170, -20, 180, -10), shapely.box(-180, -20, -175, -10)]),
    shapely.LineString([(30, 50), (32, 52), (35, 51)]),
    shapely.MultiPoint([(30, 50), (31, 51)]),
    shapely.GeometryCollection([shapely.box(30, 50, 31, 51), shapely.LineString([(31, 50), (33, 51)])]),
    shapely.Point(30, 50),
)


def test_a_downloaded_geojson_is_as_its_standard_has_it(blank: Tab, tmp_path: Path) -> None:
    """RFC 7946: degrees within the globe also across the antimeridian, closed rings, the outer counterclockwise, no crs."""
    table = geopandas.GeoDataFrame({"label": [shape.geom_type for shape in SHAPES]}, geometry=list(SHAPES), crs=4326)
    geo.map(table).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    collection = json.loads(downloaded(blank, "GeoJSON"))
    assert set(collection) == {"type", "features"}
    for feature, given in zip(collection["features"], SHAPES, strict=True):
        shape = shapely.geometry.shape(feature["geometry"])
        assert shape.equals_exact(given, 1e-3, normalize=True) or shape.symmetric_difference(given).area < 1e-3
        for part in shapely.get_parts(shapely.GeometryCollection([shape])):
            rings = [part.exterior, *part.interiors] if part.geom_type == "Polygon" else []
            assert [ring.is_ccw for ring in rings] == [number == 0 for number in range(len(rings))]


ACROSS = (
    shapely.box(179, -20, 181, -18),
    shapely.Polygon([(170, 60), (-170 + 360, 60), (-170 + 360, 70), (175, 66), (170, 70)]),
    shapely.Polygon(shapely.box(170, 0, 190, 20).exterior, [shapely.box(172, 5, 176, 10).exterior, shapely.box(183, 5, 186, 10).exterior]),
    shapely.LineString([(170, 10), (190, 30)]),
    shapely.LineString([(190, 10), (175, 10)]),
)


def test_a_shape_across_the_antimeridian_is_downloaded_in_two_parts(blank: Tab, tmp_path: Path) -> None:
    """RFC 7946, 3.1.9: cut, so that neither part's positions reach beyond 180 degrees."""
    geo.map(geopandas.GeoDataFrame({"label": ["x"] * len(ACROSS)}, geometry=list(ACROSS), crs=4326)).save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    for feature, given in zip(json.loads(downloaded(blank, "GeoJSON"))["features"], ACROSS, strict=True):
        shape = shapely.geometry.shape(feature["geometry"])
        west = shapely.clip_by_rect(given, 0, -90, 180, 90)
        east = shapely.affinity.translate(shapely.clip_by_rect(given, 180, -90, 360, 90), -360)
        expected = shapely.union(west, east)
        assert shape.is_valid
        assert shapely.get_num_geometries(shape) == 2
        assert -180 <= shape.bounds[0] < shape.bounds[2] <= 180
        assert shape.symmetric_difference(expected).area < 1e-3
        assert shape.length == pytest.approx(expected.length, abs=0.01)


def test_a_downloaded_table_has_the_figures(page: Tab) -> None:
    table = {row["id"]: row for row in csv.DictReader(downloaded(page, "CSV").splitlines())}
    assert table["event-1"]["counts"] == "10,000–12,000, best 11,000 troops"


def test_a_downloaded_table_has_each_sentence_once(blank: Tab, tmp_path: Path) -> None:
    quote = "It moved and was seen."
    twice = [claim(quote, "moved"), claim(quote, "seen", number=2, at=source(1)), claim("It went.", "went", number=3)]
    opened(blank, [event(1, "Moved", *twice)], tmp_path)
    assert [row["quotes"] for row in csv.DictReader(downloaded(blank, "CSV").splitlines())] == ["It moved and was seen. | It went."]
