"""Events as a GeoJSON FeatureCollection (RFC 7946)."""

from pathlib import Path
from typing import TYPE_CHECKING

from geo.formats.rows import dumped, plain_rows, plain_shapes

if TYPE_CHECKING:
    import geopandas


def write(frame: "geopandas.GeoDataFrame", path: Path) -> None:
    """Write each row as one feature: the shape of its main place, null where none is known, and all else as properties."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.write('{"type": "FeatureCollection", "features": [')
        comma = "\n"
        for row, geometry in zip(plain_rows(frame), plain_shapes(frame), strict=True):
            feature = {"type": "Feature", "id": row.get("id"), "geometry": geometry, "properties": row}
            lines.write(comma + dumped(feature))
            comma = ",\n"
        lines.write("\n]}\n")
