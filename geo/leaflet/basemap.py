"""The map's own background: land, borders and names, as one compact file that pages take their part of.

`python -m geo.leaflet.basemap` makes `data/basemap/world.json` from the gazetteer's outlines, so that an
event's area and the border drawn under it are the same line. The file holds the whole world once,
simplified for small scales, and again in tiles of ten degrees with all detail; a page carries the world
and the few tiles that its events lie in.

Lines are whole numbers of 1/`scale` degree, encoded by `geo.leaflet.polylines`, in (x, y) order.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.leaflet.background import TILE_DEGREES, VERSION, basemap_path, corner
from geo.leaflet.mapnames import LEAST_PEOPLE, Name, names_of
from geo.leaflet.polylines import encode, encode_rings
from geo.records import Place

WORLD_SCALE, TILE_SCALE = 100, 1000
# Square root of the area, in degrees, of the corners that simplification may cut off.
WORLD_TOLERANCE, TILE_TOLERANCE = 0.1, 0.01
# Tiles reach a little beyond their edges, so that no seam shows between two of them.
TILE_OVERLAP = 0.02
WORLD_CITIES = 300_000

# Lines that history has overtaken since the source was drawn; the Ukrainian one is the front in the Donbas of 2015.
_FORMER_LINES = ("Former USSR oblast in 1991", "Ceasefire Line 1994", "Ukrainian claim")
# Land borders that the UN does not hold to be final, by the ISO code of one side.
_UNSETTLED = ("EH", "PS", "XK")
# Slivers between areas and holes smaller than this many square degrees are left out.
_SLIVER, _HOLE = 1e-4, 0.05


def build(areas: geopandas.GeoDataFrame, disputed: geopandas.GeoSeries, names: Sequence[Name]) -> dict[str, Any]:
    """The basemap of areas that meet without gaps or overlaps.

    Args:
        areas: polygons in EPSG:4326 with the columns `country`, and `disputed`: whether whose it is is.
        disputed: lines in EPSG:4326 to draw as disputed, whether or not a border of `areas` runs there.
        names: what to write on the map.
    """
    world = _level(areas, disputed, tolerance=WORLD_TOLERANCE, scale=WORLD_SCALE)
    detailed = areas.set_geometry(areas.geometry.simplify_coverage(TILE_TOLERANCE))
    land = _land(detailed)
    lines = _lines(detailed, disputed, scale=TILE_SCALE)
    large = [name for name in names if name.kind != "city" or name.weight >= WORLD_CITIES]
    return {
        "version": VERSION,
        "world": {**world, "names": _names(large)},
        "tiles": _tiles(land, lines, [name for name in names if name.kind == "city" and LEAST_PEOPLE <= name.weight < WORLD_CITIES]),
    }


def _level(areas: geopandas.GeoDataFrame, disputed: geopandas.GeoSeries, *, tolerance: float, scale: int) -> dict[str, Any]:
    simple = areas.set_geometry(areas.geometry.simplify_coverage(tolerance))
    lines = _lines(simple, disputed, scale=scale)
    encoded = {kind: [encode(chain) for chain in _chains(edges)] for kind, edges in lines.items()}
    return {"scale": scale, "land": encode_rings(_polygons(_land(simple)), scale), **encoded}


def _polygons(shape: Any) -> list[Any]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def _land(areas: geopandas.GeoDataFrame) -> Any:
    """All areas as one shape, without the small holes that are no lakes but gaps."""
    parts = _polygons(shapely.union_all(areas.geometry.to_numpy()))
    filled = [shapely.Polygon(part.exterior, [ring for ring in part.interiors if shapely.Polygon(ring).area > _HOLE]) for part in parts]
    return shapely.multipolygons(filled)


def _lines(areas: geopandas.GeoDataFrame, disputed: geopandas.GeoSeries, *, scale: int) -> dict[str, NDArray[np.int64]]:
    """The edges, each (x0, y0, x1, y1), of country borders, disputed borders and first-level borders."""
    edges, owner = _edges(areas.geometry, scale)
    countries = areas["country"].to_numpy()
    order = np.lexsort(edges.T[::-1])
    edges, owner = edges[order], owner[order]
    # Two areas that meet share an edge exactly, so it stands here twice.
    same = np.flatnonzero((edges[1:] == edges[:-1]).all(axis=1))
    shared = edges[same]
    one, other = countries[owner[same]], countries[owner[same + 1]]
    abroad = one != other
    unsettled = abroad & (np.isin(one, _UNSETTLED) | np.isin(other, _UNSETTLED))
    contested = areas["disputed"].to_numpy()
    unsettled |= contested[owner[same]] != contested[owner[same + 1]]
    claimed = _near(shared, disputed, scale)
    dashed = np.concatenate([_edges(disputed, scale)[0], shared[unsettled & ~claimed]])
    return {"borders": shared[abroad & ~unsettled & ~claimed], "disputed": dashed, "provinces": shared[~abroad & ~unsettled & ~claimed]}


def _edges(shapes: geopandas.GeoSeries, scale: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All edges of the shapes, the lesser end first, and the number of the shape that each belongs to."""
    found, owners = [np.empty((0, 4), dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for number, shape in enumerate(shapes):
        for line in _rings(shape):
            points = np.round(np.asarray(line.coords)[:, :2] * scale).astype(np.int64)
            edges = np.hstack([points[:-1], points[1:]])
            edges = edges[(points[:-1] != points[1:]).any(axis=1)]
            backward = (edges[:, 0] > edges[:, 2]) | ((edges[:, 0] == edges[:, 2]) & (edges[:, 1] > edges[:, 3]))
            edges[backward] = edges[backward][:, [2, 3, 0, 1]]
            found.append(edges)
            owners.append(np.full(len(edges), number))
    return np.concatenate(found), np.concatenate(owners)


def _rings(shape: Any) -> Iterator[Any]:
    for part in getattr(shape, "geoms", (shape,)):
        if part.geom_type == "Polygon":
            yield part.exterior
            yield from part.interiors
        else:
            yield part


def _near(edges: NDArray[np.int64], lines: geopandas.GeoSeries, scale: int, *, degrees: float = 0.04) -> NDArray[np.bool_]:
    """Which edges run along one of the lines. Simplification moved both, so along is: within some hundredths of a degree."""
    if lines.empty or not len(edges):
        return np.zeros(len(edges), dtype=bool)
    x, y = ((edges[:, :2] + edges[:, 2:]) / (2 * scale)).T
    corridor = shapely.union_all(shapely.buffer(lines.to_numpy(), degrees))
    shapely.prepare(corridor)
    return np.asarray(shapely.contains_xy(corridor, x, y))


def _chains(edges: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Edges joined end to end into lines, as long as only one way leads on."""
    ends: dict[tuple[int, int], list[int]] = defaultdict(list)
    pairs = [((x0, y0), (x1, y1)) for x0, y0, x1, y1 in np.unique(edges, axis=0).tolist()]
    for number, (a, b) in enumerate(pairs):
        ends[a].append(number)
        ends[b].append(number)
    used = [False] * len(pairs)

    def follow(point: tuple[int, int]) -> Iterator[tuple[int, int]]:
        while True:
            onward = [number for number in ends[point] if not used[number]]
            if len(onward) != 1 or len(ends[point]) > 2:
                return
            used[onward[0]] = True
            a, b = pairs[onward[0]]
            point = b if point == a else a
            yield point

    chains = []
    for number, (a, b) in enumerate(pairs):
        if not used[number]:
            used[number] = True
            chains.append(np.array([*reversed(list(follow(a))), a, b, *follow(b)], dtype=np.int64))
    return chains


def _tiles(land: Any, lines: dict[str, NDArray[np.int64]], names: Sequence[Name]) -> dict[str, Any]:
    """Detail by tile, keyed by "x,y": the tile's western and southern edge in degrees."""
    by_tile: dict[str, dict[str, Any]] = {}
    step = TILE_DEGREES
    edges = {kind: _by_tile(found) for kind, found in lines.items()}
    cities = defaultdict(list)
    for name in names:
        cities[corner(name.lon), corner(name.lat)].append(name)
    for x in range(-180, 180, step):
        for y in range(-90, 90, step):
            box = (x - TILE_OVERLAP, y - TILE_OVERLAP, x + step + TILE_OVERLAP, y + step + TILE_OVERLAP)
            polygons = encode_rings(_polygons(shapely.clip_by_rect(land, *box)), TILE_SCALE)
            if polygons:
                kinds = {kind: [encode(chain) for chain in _chains(found[x, y])] for kind, found in edges.items() if (x, y) in found}
                by_tile[f"{x},{y}"] = {"land": polygons, **kinds, "names": _names(cities[x, y])}
    return {"degrees": step, "overlap": TILE_OVERLAP, "scale": TILE_SCALE, "at": by_tile}


def _by_tile(edges: NDArray[np.int64]) -> dict[tuple[int, int], NDArray[np.int64]]:
    middles = (edges[:, :2] + edges[:, 2:]) / (2 * TILE_SCALE)
    corners = (np.floor(middles / TILE_DEGREES) * TILE_DEGREES).astype(np.int64)
    keys, number = np.unique(corners, axis=0, return_inverse=True)
    order = np.argsort(number.ravel(), kind="stable")
    parts = np.split(edges[order], np.flatnonzero(np.diff(number.ravel()[order])) + 1)
    return {(int(x), int(y)): part for (x, y), part in zip(keys, parts, strict=True)} if len(edges) else {}


def _names(names: Iterable[Name]) -> list[list[Any]]:
    ordered = sorted(names, key=lambda name: (name.kind, -name.weight, name.name, name.lat, name.lon))
    return [[name.kind, name.name, round(name.lat, 2), round(name.lon, 2), float(f"{name.weight:.3g}")] for name in ordered]


def write(basemap: dict[str, Any], path: Path) -> None:
    """Write a basemap, one tile a line; the same basemap gives the same bytes."""
    compact = {"ensure_ascii": False, "separators": (",", ":")}
    tiles = dict(basemap["tiles"])
    lines = [f"{json.dumps(key)}:{json.dumps(tile, **compact)}" for key, tile in tiles.pop("at").items()]  # type: ignore[arg-type]
    head = json.dumps({"version": basemap["version"], "world": basemap["world"]}, **compact)[1:-1]  # type: ignore[arg-type]
    rest = json.dumps(tiles, **compact)[1:-1]  # type: ignore[arg-type]
    text = "{" + head + ',\n"tiles":{' + rest + ',"at":{\n' + ",\n".join(lines) + "}}}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def areas_of(gazetteer: Gazetteer) -> geopandas.GeoDataFrame:
    """First-level divisions, and what of each country they leave out, as areas that meet exactly."""
    countries, divisions = [], defaultdict(list)
    for row in range(len(gazetteer)):
        feature = gazetteer.feature(row)
        if feature == "PCLI" and gazetteer.has_outline(row):
            countries.append(gazetteer.place(row))
        elif feature == "ADM1" and gazetteer.has_outline(row):
            divisions[gazetteer.country(row)].append(gazetteer.place(row))
    rows = [
        row
        for country in sorted(countries, key=lambda place: place.country)
        for row in _country(gazetteer, country, divisions[country.country])
    ]
    codes, disputed, shapes = zip(*rows, strict=True)
    # Rounding to the gazetteer's grid lets some borders cross by metres; simplification needs them to meet.
    clean = shapely.coverage_clean(np.array(shapes, dtype=object))  # type: ignore[attr-defined]  # in shapely since 2.2, in its types not yet
    return geopandas.GeoDataFrame({"country": codes, "disputed": disputed}, geometry=list(clean), crs="EPSG:4326")


def _country(gazetteer: Gazetteer, country: Place, divisions: list[Place]) -> Iterator[tuple[str, bool, Any]]:
    shapes = [gazetteer.outline(division) for division in divisions]
    for division, shape in zip(divisions, shapes, strict=True):
        yield country.country, division.id in gazetteer.disputed(), shape
    rest = shapely.difference(gazetteer.outline(country), shapely.union_all(shapes)) if shapes else gazetteer.outline(country)
    parts = [part for part in shapely.get_parts(rest) if part.geom_type == "Polygon" and part.area > _SLIVER]
    if parts:
        yield country.country, country.id in gazetteer.disputed(), shapely.multipolygons(parts)


def disputed_of(gazetteer: Gazetteer) -> geopandas.GeoSeries:
    """The disputed lines that are still disputed."""
    lines = [line for name, line in gazetteer.disputed_borders() if name not in _FORMER_LINES]
    return geopandas.GeoSeries(lines, crs="EPSG:4326")


def main() -> None:
    """Make the project's basemap from the project's gazetteer."""
    gazetteer = open_gazetteer()
    write(build(areas_of(gazetteer), disputed_of(gazetteer), names_of(gazetteer)), basemap_path())


if __name__ == "__main__":
    main()
