"""What is to be known of a place to choose it."""

import math
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Facts:
    """What is to be known of a place to choose it, by row of the gazetteer."""

    row: int
    feature: str
    """The first three letters of the code: PCL, ADM + digit, PPL ..."""
    country: str
    division: str
    """Country and first-level division, "US.LA"; empty for a place that lies in no division."""
    county: int
    """Row of the second-level division; -1 for none."""
    cell: tuple[int, int]
    """The degree square."""
    size: float
    """Decimal logarithm of the population."""
    finely: str
    """The feature with the size in half orders of magnitude."""
    roughly: str
    """The feature with the size in whole orders of magnitude."""


@lru_cache(1 << 16)
def facts(gazetteer: Gazetteer, row: int) -> Facts:
    """The facts of a place."""
    feature, country, division = gazetteer.feature(row), gazetteer.country(row), gazetteer.admin1(row)
    county = gazetteer.admin2_row(row)
    latitude, longitude = gazetteer.lat[row], gazetteer.lon[row]
    kind = feature if feature.startswith("ADM") or feature == "PPLC" else feature[:3]
    size = math.log10(gazetteer.population[row] + 1)
    return Facts(
        row=row,
        feature=kind,
        country=country,
        division=f"{country}.{division}" if division else "",
        county=row if feature == "ADM2" else -1 if county is None else county,
        cell=(int(latitude // 1), int(longitude // 1)),
        size=size,
        finely=f"{kind}{round(2 * size)}",
        roughly=f"{kind}{round(size)}",
    )
