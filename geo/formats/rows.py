"""The rows of a frame of events as plain JSON values."""

import json
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from geo.serial import shape_dict

if TYPE_CHECKING:
    import geopandas


def plain_rows(frame: "geopandas.GeoDataFrame") -> Iterator[dict[str, Any]]:
    """Each row without its geometry. What pandas writes for a missing value becomes None again."""
    names = [name for name in frame.columns if name != frame.geometry.name]
    columns = [frame[name].tolist() for name in names]
    for values in zip(*columns, strict=True):
        yield {str(name): _plain(value) for name, value in zip(names, values, strict=True)}


def plain_shapes(frame: "geopandas.GeoDataFrame") -> Iterator[dict[str, Any] | None]:
    """The geometry of each row as GeoJSON in (lon, lat) order, rounded to six decimals."""
    for shape in frame.geometry:
        yield None if shape is None else shape_dict(shape)


def _plain(value: Any) -> Any:
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


def dumped(value: object) -> str:
    """A value as one line of JSON. What JSON has no word for, such as a time stamp of a column of the user's, is written as text."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=str)
