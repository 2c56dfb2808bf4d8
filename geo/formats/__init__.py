"""Interchange formats of events: one module each, found by a file's suffix or by name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import FormatError
from geo.files import require_suffix, whole_file
from geo.formats import geojson, jsonl, table

if TYPE_CHECKING:
    import geopandas


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write events to a file."""

    name: str
    suffixes: tuple[str, ...]
    about: str
    write: Callable[["geopandas.GeoDataFrame", Path], None]


FORMATS: tuple[Format, ...] = (
    Format("jsonl", (".jsonl", ".ndjson"), "one event a line with all its claims", jsonl.write),
    Format("geojson", (".geojson",), "a feature an event, for QGIS and web maps", geojson.write),
    Format("csv", (".csv",), "a row an event, flat, for spreadsheets", table.write),
)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        FormatError: there is none; the message lists those there are.
    """
    for known in FORMATS:
        if known.name == name.lower():
            return known
    raise FormatError(f"unknown format {name!r}: known are {', '.join(known.name for known in FORMATS)}")


def format_for(path: str | Path) -> Format:
    """The format that a file's suffix stands for.

    Raises:
        FormatError: no format has that suffix; the message lists those that are known.
    """
    require_suffix(path, [suffix for known in FORMATS for suffix in known.suffixes], what="events")
    return next(known for known in FORMATS if Path(path).suffix.lower() in known.suffixes)


def write_events(frame: "geopandas.GeoDataFrame", path: str | Path, *, format: str | None = None) -> None:  # noqa: A002
    """Write a frame of events whole, in the format named, else in the one that the suffix stands for.

    Raises:
        FormatError: the format or the suffix is unknown.
        OSError: the folder does not exist or may not be written to.
    """
    chosen = format_named(format) if format else format_for(path)
    with whole_file(path) as part:
        chosen.write(frame, part)


__all__ = ["FORMATS", "Format", "format_for", "format_named", "write_events"]
