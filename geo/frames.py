"""Events and locations as GeoDataFrames in EPSG:4326, one row each."""

from collections.abc import Iterable

import geopandas
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geo import precision
from geo.records import ClaimPlace, Event, Location
from geo.serial import event_dict, location_dict

CRS = "EPSG:4326"

COLUMNS: tuple[str, ...] = (
    "id", "type", "mode", "label", "status", "date_start", "date_end", "date_prec", "date_source", "actors", "recipients",
    "places", "counts", "figures", "number_of_sources", "copies", "reason", "corrected", "former_ids", "claims", "links",
    "ucdp_where_prec", "ucdp_date_prec", "acled_geo_precision", "acled_time_precision", "geometry",
)  # fmt: skip

# Where a thing happened comes before where it went, and that before where it came from.
_MAIN_FIRST = ("at", "destination", "near", "origin")


def frame(events: Iterable[Event]) -> geopandas.GeoDataFrame:
    """Events as a table: the keys of `events.jsonl` and the geometry of each event's main place.

    Dates are ISO 8601 strings; `actors`, `recipients`, `places`, `counts`, `figures`, `copies`, `claims` and `links`
    hold lists of plain dictionaries. The precision codes of UCDP and ACLED (`geo.precision`) are those of the main place and of the
    event's time, None where there is no code for it. `geometry` is in (lon, lat) order: a shape where the place
    is an area or was worked out, a point where a point is all there is, and None for an event without a known place.
    """
    rows = []
    shapes = []
    for event in events:
        rows.append(event_dict(event) | _codes(event))
        shapes.append(main_shape(event.places))
    columns = {name: pd.Series([row[name] for row in rows], dtype=object) for name in COLUMNS if name != "geometry"}
    return geopandas.GeoDataFrame(columns, geometry=geopandas.GeoSeries(shapes, crs=CRS), columns=list(COLUMNS), crs=CRS)


def frame_places(locations: Iterable[Location]) -> geopandas.GeoDataFrame:
    """Locations as a table: the keys of `places.jsonl`, the precision codes of UCDP and ACLED for each, a `label` and `places` by
    which a map draws them, and their geometry.

    `geometry` is in (lon, lat) order, and None for what could not be placed.
    """
    found = list(locations)
    rows = [location_dict(location) | {"label": location.mention.text} for location in found]
    places = [{**row, "role": "at", "name": row["text"]} for row in rows]
    for row, location in zip(rows, found, strict=True):
        row |= {"ucdp_where_prec": precision.ucdp_where_prec(location), "acled_geo_precision": precision.acled_geo_precision(location)}
    table = [{**row, "places": [place]} for row, place in zip(rows, places, strict=True)]
    shapes = geopandas.GeoSeries([_shape(location) for location in found], crs=CRS)
    return geopandas.GeoDataFrame([{key: row[key] for key in row if key != "geometry"} for row in table], geometry=shapes, crs=CRS)


def _codes(event: Event) -> dict[str, int | None]:
    main = main_place(event.places)
    location = main.location if main is not None else None
    return {
        "ucdp_where_prec": precision.ucdp_where_prec(location),
        "ucdp_date_prec": precision.ucdp_date_prec(event.when),
        "acled_geo_precision": precision.acled_geo_precision(location),
        "acled_time_precision": precision.acled_time_precision(event.when),
    }


def main_place(places: Iterable[ClaimPlace]) -> ClaimPlace | None:
    """The place that an event is drawn at: the first that is known, by role: at, destination, near, origin."""
    placed = [place for place in places if place.location.lat is not None]
    return min(placed, key=lambda place: _MAIN_FIRST.index(place.role), default=None)


def main_shape(places: Iterable[ClaimPlace]) -> BaseGeometry | None:
    """The shape of the main place in (lon, lat) order, its point where it has no shape, None where nothing is known."""
    place = main_place(places)
    return _shape(place.location) if place is not None else None


def _shape(location: Location) -> BaseGeometry | None:
    if location.lat is None or location.lon is None:
        return None
    return shapely.from_wkb(location.geometry) if location.geometry is not None else shapely.Point(location.lon, location.lat)
