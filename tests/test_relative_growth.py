"""Lines and areas grown by a distance on a plane, against GEOS's own buffers."""

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.relative.growth import Geometries, filled, grown

SLACK = 0.4
STEPS = st.lists(st.tuples(st.floats(2, 25), st.floats(-170, 170)), min_size=1, max_size=40)


def walk(steps: list[tuple[float, float]]) -> shapely.LineString:
    """A line of steps of so many kilometres, each with a turn in degrees."""
    lengths, turns = np.array(steps).T
    heading = np.radians(np.cumsum(turns))
    xy = np.cumsum(np.column_stack([lengths * np.cos(heading), lengths * np.sin(heading)]), axis=0)
    return shapely.LineString(np.vstack([[0, 0], xy]))


def one(shape: shapely.Geometry) -> Geometries:
    array: Geometries = np.array([shape], object)
    return array


def grows(shape: shapely.Geometry, km: float) -> bool:
    """Whether all that is well within the distance is in the grown shape, and nothing that is well beyond it."""
    around = grown(one(shape), km, SLACK)[0]
    least, most = shape.buffer(km - SLACK, quad_segs=32), shape.buffer(km + SLACK, quad_segs=32)
    return bool(around.is_valid and around.buffer(0.01).covers(least) and most.buffer(0.01).covers(around))


@settings(max_examples=150, deadline=None)
@given(steps=STEPS, km=st.floats(3, 120))
def test_a_line_grows_by_its_distance(steps: list[tuple[float, float]], km: float) -> None:
    assert grows(walk(steps), km)


@settings(max_examples=100, deadline=None)
@given(radii=st.lists(st.floats(3, 80), min_size=5, max_size=40), km=st.floats(3, 120))
def test_an_area_grows_by_its_distance(radii: list[float], km: float) -> None:
    angles = np.linspace(0, 2 * np.pi, len(radii), endpoint=False)
    assert grows(shapely.Polygon(np.column_stack([np.cos(angles), np.sin(angles)]) * np.array(radii)[:, None]), km)


def test_many_islands_grow_together() -> None:
    spots = np.random.default_rng(3).uniform(0, 200, (60, 2))
    islands = shapely.union_all(shapely.buffer(shapely.points(spots), 4, quad_segs=3))
    assert grows(islands, 20)
    assert grows(shapely.MultiLineString([part.exterior for part in islands.geoms]), 20)


def test_a_straight_line_stays_a_line() -> None:
    (line,) = shapely.get_parts(filled(one(shapely.LineString([(0, 0), (5, 5), (9, 9)])), 20, SLACK))
    assert line.equals(shapely.LineString([(0, 0), (9, 9)]))


def test_a_narrow_bay_is_filled_and_a_wide_one_is_not() -> None:
    coast = [(0, 0), (40, 0), (40, 40), (23, 40), (20, 5), (17, 40), (0, 40)]
    (area,) = shapely.get_parts(filled(one(shapely.Polygon(coast)), 30, SLACK))
    assert shapely.contains_xy(area, 20, 30)
    wide = [(0, 0), (200, 0), (200, 40), (170, 40), (100, 5), (30, 40), (0, 40)]
    (area,) = shapely.get_parts(filled(one(shapely.Polygon(wide)), 30, SLACK))
    assert not shapely.contains_xy(area, 100, 30)


def test_an_empty_shape_among_others_stays_empty() -> None:
    shapes = np.array([shapely.Polygon(), shapely.box(0, 0, 9, 9), shapely.Polygon()], object)
    assert [shape.is_empty for shape in grown(shapes, 20, SLACK)] == [True, False, True]
    assert grown(one(shapely.Polygon()), 20, SLACK)[0].is_empty
