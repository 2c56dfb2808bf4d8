"""A small real gazetteer, made by the real builder: two square countries side by side, with what is in them."""

from pathlib import Path

import shapely

from geo.gazetteer.build import assemble
from geo.gazetteer.entry import Entry, area_radius_km

WEST_BOX, EAST_BOX, NORTH_BOX = (shapely.box(0, 0, 2, 2), shapely.box(2, 0, 4, 2), shapely.box(0, 1, 2, 2))


def _area(place_id: str, name: str, feature: str, outline: shapely.Polygon, **more: object) -> Entry:
    middle = outline.centroid
    return Entry(place_id, name, feature, middle.y, middle.x, outline=outline, radius_km=area_radius_km(outline), **more)  # type: ignore[arg-type]


ENTRIES = (
    _area("geonames:1", "Westland", "PCLI", WEST_BOX, country="WE", names=("West Land", "Вестланд"), codes=("WL",), weight=1e11),
    _area("geonames:2", "Eastland", "PCLI", EAST_BOX, country="EA", weight=1e11),
    _area("admin1:WE.01", "North Province", "ADM1", NORTH_BOX, country="WE", admin1="01", names=("North",), weight=5000),
    Entry("geonames:11", "Port-Saïd", "PPL", 1.5, 0.5, "WE", "01", population=90_000, radius_km=3, weight=90_000),
    Entry("geonames:12", "Port Said", "PPL", 0.5, 3.0, "EA", "", population=4_000, radius_km=1, weight=4_000),
    Entry("geonames:13", "Saint Mary", "PPLC", 0.5, 0.5, "WE", "", population=1_000, radius_km=1, codes=("STM",), weight=1_000),
)


def write_small_gazetteer(folder: Path) -> Path:
    """The file of the small gazetteer, in a folder."""
    path = folder / "small.geo"
    neighbours = {"WE": ["EA"], "EA": ["WE"]}
    data = assemble(ENTRIES, disputed={"admin1:WE.01": "claimed by Eastland"}, neighbours=neighbours, sources=["made up for tests"])
    path.write_bytes(data)
    return path
