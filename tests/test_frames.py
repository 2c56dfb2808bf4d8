"""Events as a GeoDataFrame."""

import geopandas
import shapely
from sample_events import KURSK_OUTLINE, PENTAGON, claim, event, location, sample_events, way

import geo
from geo.frames import COLUMNS, frame, frame_places
from geo.records import ClaimPlace
from geo.serial import event_dict


def test_one_row_an_event_in_their_order_and_the_columns_of_the_file() -> None:
    table = frame(sample_events())
    assert list(table["id"]) == [f"event-{number}" for number in range(1, 9)]
    assert tuple(table.columns) == COLUMNS


def test_the_crs_is_longitude_and_latitude() -> None:
    assert frame(sample_events()).crs == "EPSG:4326"


def test_no_events_give_an_empty_frame_with_all_columns() -> None:
    table = frame([])
    assert isinstance(table, geopandas.GeoDataFrame)
    assert len(table) == 0
    assert tuple(table.columns) == COLUMNS
    assert table.crs == "EPSG:4326"


def test_an_area_is_its_outline_and_a_site_its_point_in_lon_lat_order() -> None:
    table = frame(sample_events()).set_index("id")
    assert table.geometry["event-1"].equals(KURSK_OUTLINE)
    assert table.geometry["event-5"] == shapely.Point(PENTAGON.lon, PENTAGON.lat)


def test_an_event_without_a_known_place_has_no_geometry() -> None:
    table = frame(sample_events()).set_index("id")
    assert table.geometry["event-8"] is None


def test_a_movement_lies_at_its_destination() -> None:
    table = frame(sample_events()).set_index("id")
    destination = table["places"]["event-2"][1]
    assert (table.geometry["event-2"].x, table.geometry["event-2"].y) == (destination["lon"], destination["lat"])


def test_where_it_happened_comes_before_where_it_went() -> None:
    at = ClaimPlace("at", location(PENTAGON, precision="site"))
    moved = event(1, "Moved", claim("It moved.", "moved"), places=(*way(PENTAGON, PENTAGON), at))
    assert frame([moved]).geometry[0] == shapely.Point(PENTAGON.lon, PENTAGON.lat)


def test_lists_are_those_of_the_file() -> None:
    first = sample_events()[0]
    row = frame([first]).iloc[0]
    expected = event_dict(first)
    assert all(row[name] == expected[name] for name in COLUMNS if name in expected)
    assert set(expected) <= set(COLUMNS)


def test_locations_become_a_table_that_a_map_draws() -> None:
    table = frame_places([geo.locate("30 km from Gwoza"), geo.locate("Kursk region")])
    assert list(table["label"]) == ["30 km from Gwoza", "Kursk region"]
    assert [place["role"] for places in table["places"] for place in places] == ["at", "at"]
    assert table.geometry.geom_type.isin(["Polygon", "MultiPolygon"]).all()
    assert "30 km from Gwoza" in geo.map(table).get_root().render()
