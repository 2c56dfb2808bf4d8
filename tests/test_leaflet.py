"""A frame as a folium map and as one HTML document."""

import base64
import hashlib
import json
import re
import zlib
from pathlib import Path
from typing import Any

import folium
import folium.plugins
import geopandas
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from sample_events import claim, event, sample_events

from geo.errors import FormatError, GeoError
from geo.frames import frame
from geo.leaflet import NewsMap, news_map
from geo.leaflet.background import part, read
from geo.leaflet.document import data_element, escape_json, origins
from geo.leaflet.pagedata import page_events
from geo.leaflet.polylines import decode, encode
from geo.leaflet.shapes import Shapes


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("map") / "map.html"
    news_map(frame(sample_events()), title="A <title> & more").save(path)
    return path.read_text(encoding="utf-8")


def data_of(page: str, name: str = "dateline-events") -> Any:
    kind, content = re.findall(rf'<script type="(application/json[^"]*)" id="{name}">(.*?)</script>', page)[0]
    return json.loads(content if kind == "application/json" else zlib.decompress(base64.b64decode(content)))


def test_the_map_is_a_folium_map_that_takes_layers_of_the_users(tmp_path: Path) -> None:
    news = news_map(frame(sample_events()))
    folium.CircleMarker((50, 30), radius=5, popup="mine").add_to(news)
    news.save(tmp_path / "map.html")
    assert isinstance(news, folium.Map)
    assert "L.circleMarker" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_nothing_in_the_page_is_loaded_from_elsewhere(page: str) -> None:
    without_data = re.sub(r'<script type="application/json.*?</script>', "", page, flags=re.DOTALL)
    assert set(re.findall(r"""<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?([^"' >]*)""", without_data)) == {"data:,"}
    assert not re.findall(r"@import|url\((?!data:|#)", without_data)
    assert "sourceMappingURL" not in page


def test_the_policy_names_every_script_and_style_of_the_page_and_no_other_source(page: str) -> None:
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0].replace("&#x27;", "'")
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    for tag, rule in (("script", "script-src"), ("style", "style-src-elem")):
        contents = re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)
        assert contents
        allowed = re.findall(rf"{rule} ([^;]*)", policy)[0]
        for content in contents:
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in allowed


def test_the_title_is_text(page: str) -> None:
    assert "<title>A &lt;title&gt; &amp; more</title>" in page


def test_the_same_frame_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        news_map(frame(sample_events())).save(tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_a_few_events_make_a_file_of_reasonable_size(page: str) -> None:
    assert len(page.encode()) < 2_500_000


def test_saving_into_a_missing_folder_fails_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        news_map(frame([])).save(tmp_path / "missing" / "map.html")
    assert list(tmp_path.iterdir()) == []


def test_in_a_notebook_the_page_stands_in_a_frame_of_its_own() -> None:
    shown = news_map(frame(sample_events()))._repr_html_()
    assert re.search(r"<iframe [^>]*srcdoc=", shown)
    assert "<script" not in shown


def test_a_notebook_that_runs_no_scripts_still_shows_the_events_as_text() -> None:
    hostile = event(1, "<img src=x onerror=alert(1)>", claim("It moved.", "moved"))
    shown = news_map(frame([*sample_events(), hostile]))._repr_html_()
    table = shown[shown.index("<table>") :]
    assert "Troops gather in Kursk Oblast" in table
    assert "<img" not in table


def test_the_page_carries_every_event_with_every_claim(page: str) -> None:
    events = data_of(page)["events"]
    assert [one["id"] for one in events] == [f"event-{number}" for number in range(1, 9)]
    assert [len(one["claims"]) for one in events] == [2, 1, 1, 1, 1, 1, 1, 1]


def test_the_trigger_is_where_the_quote_says_it_also_behind_characters_outside_the_basic_plane() -> None:
    found = page_events(frame([event(1, "Moved", claim("😀 They moved on.", "moved"))]))["events"][0]["claims"][0]
    start, end, kind = found["marks"][0]
    in_units = found["quote"].encode("utf-16-le")
    assert (in_units[2 * start : 2 * end].decode("utf-16-le"), kind) == ("moved", "trigger")


def test_a_shape_that_two_events_share_is_written_once() -> None:
    events = sample_events()
    twice = page_events(frame([events[0], events[0], events[2]]))
    assert len(twice["shapes"]) == 2


def test_the_geometry_that_the_user_gave_an_event_is_where_it_is_drawn() -> None:
    table = frame(sample_events()[:1])
    table.loc[0, "geometry"] = shapely.Point(10, 50)
    place = page_events(table)["events"][0]["places"][0]
    assert (place["lat"], place["lon"]) == (50, 10)
    assert "shape" not in place


def test_a_frame_in_another_crs_is_drawn_in_the_same_places() -> None:
    table = frame(sample_events())
    there = page_events(table.to_crs("EPSG:3857"))["events"][4]["places"][0]
    here = page_events(table)["events"][4]["places"][0]
    assert (there["lat"], there["lon"]) == pytest.approx((here["lat"], here["lon"]), abs=1e-4)


def test_a_frame_of_points_alone_is_enough_for_a_map() -> None:
    table = geopandas.GeoDataFrame({"label": ["Here", None]}, geometry=geopandas.points_from_xy([10, 20], [50, 60]), crs="EPSG:4326")
    events = page_events(table)["events"]
    assert [(one["id"], one["places"][0]["lat"]) for one in events] == [("event-1", 50), ("event-2", 60)]


def test_lists_that_a_file_made_text_of_are_read_as_lists() -> None:
    table = frame(sample_events())
    for name in ("actors", "recipients", "places", "counts", "claims"):
        table[name] = [json.dumps(value) for value in table[name]]
    assert page_events(table) == page_events(frame(sample_events()))


def test_a_frame_without_geometry_is_refused() -> None:
    with pytest.raises(FormatError, match="geometry"):
        news_map(geopandas.GeoDataFrame({"label": ["x"]}))


def test_a_layer_that_loads_from_the_network_is_refused_unless_it_is_allowed(tmp_path: Path) -> None:
    news = news_map(frame([]))
    folium.plugins.Fullscreen().add_to(news)
    with pytest.raises(FormatError, match="allow_network"):
        news.save(tmp_path / "map.html")
    allowed = news_map(frame([]), allow_network=True)
    folium.plugins.Fullscreen().add_to(allowed)
    allowed.save(tmp_path / "map.html")
    assert "script-src" in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_tiles_that_the_user_chose_are_allowed_and_nothing_else(tmp_path: Path) -> None:
    news_map(frame([]), tiles="https://{s}.tiles.example/{z}/{x}/{y}.png", attr="Example").save(tmp_path / "map.html")
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', (tmp_path / "map.html").read_text(encoding="utf-8"))[0]
    assert re.findall(r"https?://[^\s;]+", policy) == ["https://*.tiles.example"]


def test_origins_are_scheme_and_host() -> None:
    assert origins(["https://{s}.tile.example/{z}", "//cdn.example/x.js", "https://cdn.example/y.js"]) == (
        "https://*.tile.example",
        "https://cdn.example",
    )


@given(st.text())
def test_escaped_json_says_the_same_and_cannot_end_its_element(text: str) -> None:
    escaped = escape_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(escaped) == [text]
    assert not set(escaped) & set("<>&\u2028\u2029")
    escaped.encode("utf-8")


def test_long_data_is_deflated_and_stays_the_same() -> None:
    value = {"text": "a</script>\u2028" * 100_000}
    element = data_element("some", value)
    assert len(element) < 100_000
    assert data_of(element, "some") == value


@given(st.lists(st.tuples(st.integers(-(2**31), 2**31), st.integers(-(2**31), 2**31))))
def test_encoded_points_decode_to_themselves(points: list[tuple[int, int]]) -> None:
    array = np.array(points, dtype=np.int64).reshape(-1, 2)
    assert (decode(encode(array)) == array).all()


def test_a_shape_stays_within_a_pixel_of_what_it_was() -> None:
    round_area = shapely.Point(30, 50).buffer(3, quad_segs=200)
    shapes = Shapes()
    number = shapes.add(round_area)
    assert number == 0
    ring = decode(shapes.table[0]["areas"][0][0]) / shapes.table[0]["scale"]
    assert shapely.hausdorff_distance(shapely.LinearRing(ring), round_area.exterior) < 0.01


def test_points_and_nothing_need_no_shape() -> None:
    shapes = Shapes()
    assert [shapes.add(None), shapes.add(shapely.Point(1, 2)), shapes.add({"type": "Point", "coordinates": [1, 2]})] == [None] * 3


def test_a_page_takes_the_world_and_the_tiles_around_its_places() -> None:
    taken = part([{"lat": 51.7, "lon": 36.2}])
    assert taken["world"] == read()["world"]
    assert "30,50" in taken["tiles"]["at"]
    assert len(taken["tiles"]["at"]) <= 4


def test_the_tiles_of_a_page_keep_to_their_budget() -> None:
    everywhere = [{"lat": lat, "lon": lon} for lat in range(-60, 80, 5) for lon in range(-180, 180, 5)]
    taken = part(everywhere, budget=50_000)
    assert 0 < len(json.dumps(taken["tiles"]["at"], separators=(",", ":"))) < 60_000


def test_the_basemap_has_land_borders_disputed_borders_and_names() -> None:
    world = read()["world"]
    assert all(world[kind] for kind in ("land", "borders", "disputed", "provinces"))
    assert {name[0] for name in world["names"]} == {"country", "capital", "city", "sea"}


def test_a_missing_basemap_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(GeoError, match=r"python -m geo\.leaflet\.basemap"):
        read(tmp_path / "none.json")


def test_a_map_is_a_news_map() -> None:
    assert isinstance(news_map(frame([])), NewsMap)
