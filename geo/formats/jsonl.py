"""Events as JSON lines: one event a line, with its places and claims."""

from pathlib import Path
from typing import TYPE_CHECKING

from geo.formats.rows import dumped, plain_rows

if TYPE_CHECKING:
    import geopandas


def write(frame: "geopandas.GeoDataFrame", path: Path) -> None:
    """Write each row as one line. The shapes are those of the row's `places`, so the frame's own is left out."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for row in plain_rows(frame):
            lines.write(dumped(row) + "\n")
