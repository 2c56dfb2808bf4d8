"""Distances measured with pyproj's geodesics, which the code under test does not use."""

from typing import Any

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry.base import BaseGeometry

EARTH = Geod(ellps="WGS84")
_NEAREST = 6


def km_from_point(lat: float, lon: float, points: Any) -> Any:
    """Kilometres of points (x, y) from a place."""
    return EARTH.inv(np.full(len(points), lon), np.full(len(points), lat), points[:, 0], points[:, 1])[2] / 1000


def km_from_line(vertices: Any, area: BaseGeometry | None, points: Any) -> Any:
    """Kilometres of points (x, y) from the nearest of many vertices (x, y); 0 inside the area."""
    line, spots = (_on_sphere(xy) for xy in (vertices, points))
    order = np.argpartition(-(spots @ line.T), _NEAREST, axis=1)[:, :_NEAREST]
    starts, ends = np.repeat(points, _NEAREST, axis=0), vertices[order.ravel()]
    found = EARTH.inv(starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1])[2].reshape(-1, _NEAREST).min(axis=1) / 1000
    return found if area is None else np.where(shapely.intersects_xy(area, points[:, 0], points[:, 1]), 0.0, found)


def _on_sphere(xy: Any) -> Any:
    lon, lat = np.radians(xy.T)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def sampled(shape: BaseGeometry) -> Any:
    """Points (x, y) of a shape: its vertices, at most 400 of them, and as many inside."""
    vertices = shapely.get_coordinates(shape)
    inside = [shapely.point_on_surface(part) for part in shapely.get_parts(shape)][:100]
    west, south, east, north = shape.bounds
    random = np.random.default_rng(7).uniform((west, south), (east, north), (400, 2))
    held = random[shapely.contains_xy(shape, random[:, 0], random[:, 1])]
    return np.vstack([vertices[:: max(1, len(vertices) // 400)], shapely.get_coordinates(inside), held])
