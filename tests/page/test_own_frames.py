"""`geo.map` of frames that a user has filtered, edited and put together with geopandas, with layers and options."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import folium
import folium.plugins
import geopandas
import pandas as pd
import pytest
import shapely
from browser import Tab
from sample_events import sample_events
from seen import listed, marked

import geo
from geo.errors import FormatError


@pytest.fixture
def events() -> geopandas.GeoDataFrame:
    return geo.frame(sample_events())


def drawn(page: Tab, events: geopandas.GeoDataFrame, folder: Path, **options: object) -> None:
    geo.map(events, **options).save(folder / "map.html")
    page.open(folder / "map.html")


def test_a_filtered_and_sorted_frame_is_drawn_in_its_own_order(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    drawn(blank, events[events["type"] == "CONSULT"].sort_values("id", ascending=False), tmp_path)
    assert listed(blank) == ["event-6", "event-5"]
    assert blank.text("#count").startswith("2 of 2 events")


def test_what_the_user_changed_is_what_is_shown(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    events.loc[0, ["label", "status", "date_start"]] = ["Checked by us", "denied", date(2024, 10, 1)]
    events["note"] = "a column of our own"
    drawn(blank, events.iloc[[0]], tmp_path)
    blank.click(".row")
    assert blank.text(".card h2") == "Checked by us"
    assert blank.text(".card-bar .status") == "Denied"
    assert "1–30 Oct 2024" in blank.text(".card")


def test_rows_of_the_users_own_stand_beside_the_events(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    own = geopandas.GeoDataFrame(
        {"label": ["Ours", "Ours without a place"], "type": ["AID", None]}, geometry=[shapely.Point(30, 50), None], crs=events.crs
    )
    drawn(blank, geopandas.GeoDataFrame(pd.concat([events, own]), crs=events.crs), tmp_path)
    assert blank.text("#count") == "10 of 10 events, 2 not on the map"
    assert "event-9" in marked(blank)
    assert blank.complaints == []


@pytest.mark.parametrize(
    "shape",
    [
        shapely.LineString([(30, 50), (32, 52), (35, 51)]),
        shapely.MultiPoint([(30, 50), (31, 51)]),
        shapely.MultiPolygon([shapely.box(30, 50, 31, 51), shapely.box(33, 50, 34, 51)]),
        shapely.GeometryCollection([shapely.box(30, 50, 31, 51), shapely.LineString([(31, 50), (33, 51)]), shapely.Point(30, 50)]),
        shapely.Point(30, 50, 120),
        shapely.Point(),
        shapely.box(179, -20, 181, -18),
        shapely.box(-180, -90, 180, 90),
    ],
    ids=lambda shape: shape.geom_type,
)
def test_any_geometry_that_a_user_gives_is_drawn(
    blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path, shape: shapely.Geometry
) -> None:
    table = events.iloc[[0]].copy()
    table["geometry"] = [shape]
    drawn(blank, table, tmp_path)
    assert marked(blank) == (set() if shape.is_empty else {"event-1"})
    blank.click(".row")
    assert blank.text(".card h2") == "Troops gather in Kursk Oblast"
    assert blank.complaints == []


def test_options_by_keyword_reach_the_page(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    options: dict[str, Any] = {
        "title": "Autumn",
        "subtitle": "two desks",
        "theme": "dark",
        "location": (50, 30),
        "zoom_start": 5,
        "max_zoom": 7,
    }
    options["zoom_control"] = "bottomright"
    drawn(blank, events, tmp_path, **options)
    assert (blank.text("h1"), blank.text("#subtitle")) == ("Autumn", "two desks")
    assert blank.run("document.documentElement.dataset.shade") == "dark"
    assert blank.run("[dateline.page.map.getZoom(), dateline.page.map.getMaxZoom()]") == [5, 7]
    assert blank.run("dateline.page.map.getCenter().lat") == pytest.approx(50, abs=0.1)
    assert blank.page.locator(".leaflet-bottom.leaflet-right .leaflet-control-zoom").count() == 1


def test_metres_without_a_crs_are_refused_with_what_to_do(events: geopandas.GeoDataFrame) -> None:
    metres = events.to_crs(3857).set_crs(4326, allow_override=True)
    with pytest.raises(FormatError, match="set_crs"):
        geo.map(metres)


def test_a_table_that_is_no_geodataframe_is_refused_by_its_name() -> None:
    with pytest.raises(FormatError, match="not this DataFrame"):
        geo.map(pd.DataFrame({"label": ["x"]}))


def test_a_frame_of_which_nothing_is_left_is_a_page_that_says_so(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    drawn(blank, events.iloc[:0], tmp_path)
    assert blank.text("#empty") == "No events were found in what was read."
    assert blank.text("#count") == "0 of 0 events"


def test_a_single_event_is_shown_from_no_nearer_than_its_surroundings(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    drawn(blank, events.iloc[[4]], tmp_path)
    assert blank.run("dateline.page.map.getZoom()") <= 7
    assert marked(blank) == {"event-5"}
    assert blank.text("#count") == "1 of 1 event"


PLUGINS = {
    "MiniMap": lambda: folium.plugins.MiniMap(folium.TileLayer("https://tiles.example/{z}/{x}/{y}.png", attr="Example")),
    "MeasureControl": folium.plugins.MeasureControl,
    "HeatMap": lambda: folium.plugins.HeatMap([(50, 30), (51, 31)]),
    "MarkerCluster": lambda: folium.plugins.MarkerCluster([(50, 30), (51, 31)]),
    "Draw": folium.plugins.Draw,
}


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_that_needs_the_network_is_refused_with_its_addresses(events: geopandas.GeoDataFrame, tmp_path: Path, name: str) -> None:
    news = geo.map(events)
    PLUGINS[name]().add_to(news)
    with pytest.raises(FormatError, match=r"https://.*allow_network=True"):
        news.save(tmp_path / "map.html")


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_that_was_allowed_and_does_not_answer_leaves_the_events_in_place(
    blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path, name: str
) -> None:
    news = geo.map(events, allow_network=True)
    PLUGINS[name]().add_to(news)
    news.save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    assert marked(blank) == {f"event-{number}" for number in range(1, 8)}
    assert not [said for said in blank.complaints if "Content Security Policy" in said]


def test_tiles_inside_a_group_or_a_small_map_are_allowed_too(events: geopandas.GeoDataFrame) -> None:
    news = geo.map(events, allow_network=True)
    group = folium.FeatureGroup(name="Tiles").add_to(news)
    folium.TileLayer("https://one.example/{z}/{x}/{y}.png", attr="One").add_to(group)
    folium.plugins.MiniMap(folium.TileLayer("https://two.example/{z}/{x}/{y}.png", attr="Two")).add_to(news)
    images = re.search(r"img-src ([^;]*)", news.get_root().render())
    assert images
    assert {"https://one.example", "https://two.example"} <= set(images[1].split())


def test_another_projection_is_refused(events: geopandas.GeoDataFrame) -> None:
    with pytest.raises(FormatError, match="EPSG4326"):
        geo.map(events, crs="EPSG4326")


def test_a_group_of_layers_can_be_switched_on_and_off(blank: Tab, events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    news = geo.map(events)
    group = folium.FeatureGroup(name="Bureaus").add_to(news)
    folium.CircleMarker((50, 30), radius=9, tooltip="Kyiv bureau").add_to(group)
    news.keep_in_front(group)
    folium.LayerControl(collapsed=False).add_to(news)
    news.save(tmp_path / "map.html")
    blank.open(tmp_path / "map.html")
    assert blank.page.locator("path.leaflet-interactive").count() == 1
    blank.page.get_by_label("Bureaus").uncheck()
    assert blank.page.locator("path.leaflet-interactive").count() == 0
    assert blank.complaints == []


def test_the_same_map_can_be_shown_twice_and_saved(events: geopandas.GeoDataFrame, tmp_path: Path) -> None:
    news = geo.map(events)
    first, second = news._repr_html_(), news._repr_html_()
    news.save(tmp_path / "map.html")
    assert first == second
    assert (tmp_path / "map.html").stat().st_size > 100_000
