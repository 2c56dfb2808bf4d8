"""The map's own background, as pages take their part of it from `data/basemap/world.json`.

`geo.leaflet.basemap` makes that file.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geo.errors import GeoError
from geo.resources import data_folder

VERSION = 1
TILE_DEGREES = 10


def basemap_path() -> Path:
    """Where the project's basemap is."""
    return data_folder() / "basemap" / "world.json"


def corner(degrees: float) -> int:
    """The western or southern edge of the tile that a longitude or latitude lies in."""
    return int(degrees // TILE_DEGREES) * TILE_DEGREES


@cache
def read(path: Path | None = None) -> dict[str, Any]:
    """The basemap in a file, by default the project's. Callers must not change it.

    Raises:
        GeoError: there is no such file, or it is of another version.
    """
    path = path or basemap_path()
    if not path.is_file():
        raise GeoError(f"{path}: the basemap is missing; make it with python -m geo.leaflet.basemap")
    basemap: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if basemap.get("version") != VERSION:
        found = basemap.get("version")
        raise GeoError(f"{path}: a basemap of version {found}, not {VERSION}; make it again with python -m geo.leaflet.basemap")
    return basemap


def part(places: Iterable[Mapping[str, Any]], *, budget: int = 700_000) -> dict[str, Any]:
    """What a page needs of the basemap: the world, and the tiles around its places, those with the most of them first.

    Args:
        places: with "lat" and "lon" each.
        budget: characters that the tiles together may take.
    """
    basemap = read()
    votes: Counter[str] = Counter()
    for place in places:
        # A place near a tile's edge is seen together with the tile beyond it.
        corners = {(corner(place["lon"] + dx), corner(place["lat"] + dy)) for dx in (-1.5, 1.5) for dy in (-1, 1)}
        votes.update(f"{(x + 180) % 360 - 180},{y}" for x, y in corners)
    tiles = basemap["tiles"]
    chosen = {}
    for key, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        size = _size(key) if key in tiles["at"] else 0
        if 0 < size <= budget:
            budget -= size
            chosen[key] = tiles["at"][key]
    return {"world": basemap["world"], "tiles": {**tiles, "at": chosen}}


@cache
def _size(tile: str) -> int:
    return len(json.dumps(read()["tiles"]["at"][tile], separators=(",", ":")))
