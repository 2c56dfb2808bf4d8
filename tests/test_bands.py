"""Bands along lines of many islands and near the poles: grown islands against GEOS's own buffers, and what a band may leave out."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer.outlines import pack_outline, runs, shared_edges
from geo.relative.bands import band
from geo.relative.geodesy import Frame
from geo.relative.growth import Geometries, filled, grown

SLACK = 0.4
SPOTS = st.lists(st.tuples(st.floats(0, 150), st.floats(0, 150), st.floats(0.5, 12)), min_size=1, max_size=30)


def one(shape: shapely.Geometry) -> Geometries:
    array: Geometries = np.array([shape], object)
    return array


def shores(spots: list[tuple[float, float, float]]) -> shapely.MultiLineString:
    """The edges of round islands, each given by its middle and its radius in kilometres."""
    land = shapely.union_all([shapely.Point(x, y).buffer(size, quad_segs=3) for x, y, size in spots])
    return shapely.MultiLineString([ring for part in shapely.get_parts(land) for ring in (part.exterior, *part.interiors)])


def corners(area: shapely.Geometry) -> Geometries:
    points: Geometries = shapely.points(shapely.get_coordinates(area))
    return points


@settings(max_examples=150, deadline=None)
@given(spots=SPOTS, km=st.floats(2, 300))
def test_the_edges_of_islands_grow_by_their_distance(spots: list[tuple[float, float, float]], km: float) -> None:
    lines = shores(spots)
    around = grown(one(lines), km, SLACK)[0]
    assert around.is_valid
    assert around.buffer(0.01).covers(lines.buffer(km - SLACK, quad_segs=32))
    # GEOS leaves a pinhole in the middle of a ring that is as wide as twice the distance: what is too much is measured.
    extra = around - lines.buffer(km + SLACK, quad_segs=32)
    assert np.all(shapely.distance(lines, corners(extra)) < km + SLACK + 0.01)


@pytest.mark.parametrize(("size", "km"), [(9.09, 9.0), (9.125, 9.0), (11.1, 11.0), (11.2, 11.0)])
def test_a_ring_hardly_wider_than_twice_the_distance_keeps_no_pinhole_too_wide(size: float, km: float) -> None:
    lines = shores([(0.0, 0.0, size)])
    assert grown(one(lines), km, SLACK)[0].buffer(0.01).covers(lines.buffer(km - SLACK, quad_segs=32))


@pytest.mark.parametrize("turned", [False, True])
def test_a_ring_is_filled_where_all_that_is_inside_is_near_it(turned: bool) -> None:
    ring = shapely.orient_polygons(shapely.box(0, 0, 90, 30), exterior_cw=turned).exterior
    (island,) = shapely.get_parts(filled(one(shapely.LineString(ring)), 20, SLACK))
    assert island.equals(shapely.box(0, 0, 90, 30))
    (shore,) = shapely.get_parts(filled(one(shapely.LineString(ring)), 10, SLACK))
    assert shore.area < 1


def test_a_ring_that_crosses_itself_is_no_island() -> None:
    eight = shapely.LineString([(0, 0), (30, 30), (30, 0), (0, 30), (0, 0)])
    around = grown(one(eight), 20, SLACK)[0]
    assert around.buffer(0.01).covers(eight.buffer(20 - SLACK, quad_segs=32))


@pytest.mark.parametrize("bearing", range(0, 180, 12))
def test_a_straight_line_of_many_points_is_grown_from_both_its_ends(bearing: int) -> None:
    way = np.arange(0, 9, 2.0)[:, None] * [np.cos(np.radians(bearing)), np.sin(np.radians(bearing))]
    line = shapely.LineString([*way, way[-1] + way[1] + [0, 0.02]])
    assert grown(one(line), 19, SLACK)[0].buffer(0.01).covers(line.buffer(19 - SLACK, quad_segs=32))


def test_what_a_line_does_not_reach_does_not_change_its_band() -> None:
    country = shapely.box(10, 50, 20, 55)
    border = shapely.LineString([(20, 50), (20, 55)])
    far = shapely.MultiPolygon([country, shapely.box(10, 56, 11, 57), shapely.box(24, 52, 25, 53)])
    near = shapely.MultiPolygon([country, shapely.box(20.5, 52, 20.6, 52.1)])
    alone = band(border, 40, 60, away_from=country)
    assert band(border, 40, 60, away_from=far).equals(alone)
    assert band(border, 40, 60, away_from=near).area < 0.99 * alone.area


def test_an_area_is_taken_out_of_the_band_around_it_and_out_of_one_that_only_meets_it() -> None:
    country = shapely.MultiPolygon([shapely.box(10, 50, 14, 52), shapely.box(15, 50, 16, 51)])
    around = band(country, 0, 80, without=[country])
    assert around.intersection(country).area < 1e-9
    assert around.covers(shapely.Point(14.5, 50.5))
    along = band(shapely.LineString([(10, 50), (10, 52)]), 0, 80, without=[country])
    assert along.intersection(country).area < 1e-9


@pytest.mark.parametrize("spot", [(0, 0), (300, 900), (-900, 200)])
def test_an_area_near_a_pole_is_laid_as_one_that_holds_it_is(spot: tuple[float, float]) -> None:
    frame = Frame(78.0, 40.0)
    area = shapely.Point(spot).buffer(250) - shapely.Point(spot).buffer(100)
    laid = frame.to_globe(area)
    assert laid.is_valid
    assert shapely.symmetric_difference(laid, frame.around_pole(shapely.segmentize(area, frame.longest_edge(area)))).area < 1e-6


def test_a_pole_that_an_area_holds_is_in_it() -> None:
    laid = Frame(85.0, 40.0).to_globe(shapely.Point(0, 0).buffer(900))
    assert laid.covers(shapely.Point(-140, 89.5))
    assert laid.bounds[3] == 90


def test_edges_that_follow_each_other_are_lines() -> None:
    points = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
    assert runs(points, np.array([0, 1, 3])).equals(shapely.MultiLineString([[(0, 0), (1, 0), (1, 1)], [(0, 1), (0, 0)]]))
    assert runs(points, np.empty(0, int)).is_empty


def test_a_border_over_the_point_where_an_outline_starts_is_one_line() -> None:
    inner, outer = shapely.box(0, 0, 1, 1), shapely.box(-1, -1, 2, 2) - shapely.box(0, 0, 1, 1)
    shared = shared_edges(memoryview(pack_outline(inner)), memoryview(pack_outline(outer)))
    assert shapely.get_num_geometries(shared) == 1
    assert shared.equals(inner.exterior)
