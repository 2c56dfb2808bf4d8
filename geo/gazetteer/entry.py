"""A place on its way into a gazetteer."""

from dataclasses import dataclass
from math import pi, sqrt
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

_KM_PER_DEGREE = 111.195
_SMALLEST_KM, _KM_PER_ROOT_PERSON = 0.7, 0.011


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all that the file keeps of it. Positions in degrees, outlines x = longitude."""

    id: str
    name: str
    feature: str
    lat: float
    lon: float
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    """Code of the second-level division, such as `US.LA.079`."""
    population: int = 0
    names: tuple[str, ...] = ()
    """What it is also called."""
    codes: tuple[str, ...] = ()
    outline: BaseGeometry | None = None
    radius_km: float = 0.0
    weight: float = 0.0
    """What comes first among places of one name: the greater weight."""


def area_km2(area: BaseGeometry) -> float:
    """Of a region in degrees, by the equal-area cylinder; good to a per cent."""
    flat = shapely.transform(area, _equal_area)
    return float(flat.area)


def _equal_area(xy: Any) -> Any:
    radius = _KM_PER_DEGREE * 180 / pi
    return np.column_stack([np.radians(xy[:, 0]) * radius, np.sin(np.radians(xy[:, 1])) * radius])


def area_radius_km(area: BaseGeometry) -> float:
    """Of the circle that has the region's area."""
    return sqrt(area_km2(area) / pi)


def settlement_radius_km(population: int) -> float:
    """A settlement's extent from its people: 2,600 a square km in one circle, never below 0.7 km.

    That is 1.1 km for ten thousand people and 11 km for a million: our own round figure between the
    density of European and of North American cities.
    """
    return max(_SMALLEST_KM, _KM_PER_ROOT_PERSON * sqrt(population))


def point_within(area: BaseGeometry) -> tuple[float, float]:
    """(lat, lon) of the centroid of the largest part, or, where that lies outside, of a point well inside."""
    largest = max(shapely.get_parts(area), key=lambda part: float(part.area))
    centroid = largest.centroid
    inside = centroid if largest.contains(centroid) else largest.representative_point()
    return round(float(inside.y), 5), round(float(inside.x), 5)
