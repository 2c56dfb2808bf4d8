"""A GeoDataFrame of events as the plain data that a page carries.

Nothing here is HTML: texts stay as they are and are escaped once, where the page is written.
Keys without a value are left out, articles and shapes are kept once and referred to by number.
"""

import json
import math
from collections.abc import Mapping
from datetime import date
from typing import Any

import geopandas
import numpy as np

from geo.errors import FormatError
from geo.leaflet.shapes import Shapes

WGS84 = "EPSG:4326"
_TEXTS = ("id", "type", "mode", "label", "status", "date_prec", "date_source", "reason")
_DEFAULTS = {"type": "OTHER", "status": "reported", "date_prec": "unknown", "date_source": "publication"}
_MAIN_FIRST = ("at", "destination", "near", "origin")
_AREAS = ("Polygon", "MultiPolygon")


def page_events(frame: geopandas.GeoDataFrame) -> dict[str, Any]:
    """The events of a frame as `{"noun": "event", "events": [...], "articles": [...], "shapes": [...]}`.

    The frame is one of `geo.frames.frame`, or what a user made of it: columns may be missing, rows may be
    filtered or joined, the CRS may be another. Its geometry column decides where an event is. The rows of a frame of
    `geo.frames.frame_places` are drawn as events are; `noun` says what to call them.
    """
    if frame.crs is not None and frame.crs != WGS84:
        frame = frame.to_crs(WGS84)
    _check_degrees(frame)
    shapes, articles = Shapes(), _Articles()
    columns = [name for name in frame.columns if name != frame.geometry.name]
    rows = (dict(zip(columns, values, strict=True)) for values in zip(*(frame[name].tolist() for name in columns), strict=True))
    placed = zip(rows if columns else ({} for _ in frame.index), frame.geometry, frame.geometry.bounds.to_numpy(), strict=True)
    events = [_event(row, geometry, bounds, number, shapes, articles) for number, (row, geometry, bounds) in enumerate(placed)]
    noun = "place" if "precision" in columns and "claims" not in columns else "event"
    return {"noun": noun, "events": events, "articles": articles.table, "shapes": shapes.table}


def _check_degrees(frame: geopandas.GeoDataFrame) -> None:
    """Refuse metres that bear no CRS, or the wrong one: the page would show them nowhere, or in a wrong place."""
    west, south, east, north = frame.total_bounds
    if south < -90.001 or north > 90.001 or west < -360 or east > 360:
        raise FormatError(
            f"the frame reaches from {west:g}, {south:g} to {east:g}, {north:g}, which are no degrees of longitude and latitude: "
            'say which CRS it is in, such as frame.set_crs("EPSG:3857", allow_override=True)'
        )


class _Articles:
    """The articles that claims come from, each once."""

    def __init__(self) -> None:
        self.table: list[dict[str, Any]] = []
        self._numbers: dict[tuple[object, ...], int] = {}

    def add(self, claim: Mapping[str, Any]) -> int:
        article = {key: claim.get(key) for key in ("title", "outlet", "published", "url")}
        key = (claim.get("article"), *article.values())
        if key not in self._numbers:
            self._numbers[key] = len(self.table)
            self.table.append(_filled({"id": claim.get("article"), **article}))
        return self._numbers[key]


def _event(row: dict[str, Any], geometry: Any, bounds: Any, number: int, shapes: Shapes, articles: _Articles) -> dict[str, Any]:
    event: dict[str, Any] = {key: _text(row.get(key)) or _DEFAULTS.get(key) for key in _TEXTS}
    event["date_start"], event["date_end"] = _days(row.get("date_start"), row.get("date_end"))
    event["id"] = event["id"] or f"event-{number + 1}"
    event["actors"] = [_name(actor) for actor in _list(row.get("actors"))]
    event["recipients"] = [_name(actor) for actor in _list(row.get("recipients"))]
    event["counts"] = [_filled(count) for count in _list(row.get("counts"))]
    event["sources"] = _whole(row.get("number_of_sources"), 1)
    event["copies"] = [_filled(copy) for copy in _list(row.get("copies"))]
    event["places"] = _places(_list(row.get("places")), geometry, bounds, shapes)
    event["claims"] = [_claim(claim, articles) for claim in _list(row.get("claims"))]
    return _filled(event)


def _places(places: list[Any], geometry: Any, bounds: Any, shapes: Shapes) -> list[dict[str, Any]]:
    """The places of an event, the main one first. Without a geometry no place of the event is drawn."""
    placed = [place for place in places if place.get("lat") is not None]
    lost = [_filled({**_place(place), "lat": None, "lon": None}) for place in places if place.get("lat") is None]
    if geometry is None or geometry.is_empty:
        return [*lost, *(_filled({**_place(place), "lat": None, "lon": None}) for place in placed)]
    placed.sort(key=lambda place: _MAIN_FIRST.index(place["role"]) if place.get("role") in _MAIN_FIRST else len(_MAIN_FIRST))
    main = _main(placed[0] if placed else {"role": "at"}, geometry, bounds)
    main["shape"] = shapes.add(geometry)
    others = [{**_place(place), "shape": shapes.add(place.get("geometry"))} for place in placed[1:]]
    return [_filled(place) for place in (main, *others)] + lost


def _main(place: Mapping[str, Any], geometry: Any, bounds: Any) -> dict[str, Any]:
    """The main place at a point of its geometry: the place's own where that is inside, else one that the geometry gives."""
    found = _place(place)
    west, south, east, north = bounds
    margin = 1e-4
    lat, lon = found.get("lat"), found.get("lon")
    if lat is None or lon is None or not (west - margin <= lon <= east + margin and south - margin <= lat <= north + margin):
        point = geometry.representative_point()
        found["lat"], found["lon"] = round(point.y, 5), round(point.x, 5)
    if not found.get("precision"):
        found["precision"] = "region" if geometry.geom_type in _AREAS else "site"
    return found


def _place(place: Mapping[str, Any]) -> dict[str, Any]:
    found = {key: place.get(key) for key in ("role", "name", "text", "precision", "radius_km", "reason")}
    if found["name"] == found["text"]:
        found["text"] = None
    for key in ("lat", "lon"):
        found[key] = round(place[key], 5) if place.get(key) is not None else None
    known = place.get("place") or {}
    found["country"] = known.get("country")
    return found


def _claim(claim: Mapping[str, Any], articles: _Articles) -> dict[str, Any]:
    found = {
        key: claim.get(key) for key in ("quote", "type", "mode", "status", "speaker", "date_start", "date_end", "date_prec", "date_source")
    }
    found["article"] = articles.add(claim)
    found["marks"] = _marks(claim)
    found["actors"] = [_name(actor) for actor in _list(claim.get("actors"))]
    found["counts"] = [_filled(count) for count in _list(claim.get("counts"))]
    found["lost"] = [
        _filled({"text": place.get("text"), "reason": place.get("reason")})
        for place in _list(claim.get("places"))
        if place.get("lat") is None
    ]
    return _filled(found)


def _marks(claim: Mapping[str, Any]) -> list[list[Any]]:
    """What to mark in the quote, as [start, end, "trigger" or a place's role] in UTF-16 units, the units of scripts."""
    quote, start = claim.get("quote") or "", claim.get("start") or 0
    spans = [(claim["trigger"], "trigger")] if claim.get("trigger") else []
    spans += [(place, place.get("role") or "at") for place in _list(claim.get("places"))]
    marks: list[list[Any]] = []
    for span, kind in spans:
        begin, end = (span.get("start") or 0) - start, (span.get("end") or 0) - start
        if 0 <= begin < end <= len(quote):
            marks.append([_utf16(quote, begin), _utf16(quote, end), kind])
    return marks


def _utf16(text: str, offset: int) -> int:
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _name(actor: Any) -> str:
    return str(actor.get("name") or "") if isinstance(actor, Mapping) else str(actor)


def _days(start: Any, end: Any) -> tuple[str | None, str | None]:
    """The first and last day of an event as ISO dates; what is no date, or an end before the start, is left out."""
    first, last = _day(start), _day(end)
    return first, last if first and last and last >= first else None


def _day(value: Any) -> str | None:
    text = _text(value)
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None


def _text(value: Any) -> str | None:
    """Text, with what tables write for nothing (None, NaN, NaT) as None, and dates by their day."""
    if value is None or value != value:  # only NaN and NaT differ from themselves
        return None
    return str(value)[:10] if hasattr(value, "isoformat") else str(value)


def _whole(value: Any, default: int) -> int:
    return default if value is None or (isinstance(value, float) and math.isnan(value)) else int(value)


def _list(value: Any) -> list[Any]:
    """A list column's value; where a frame was read back from a file, lists may be arrays or JSON text."""
    if isinstance(value, list):
        return value
    if isinstance(value, str) and value.startswith("["):
        try:
            return list(json.loads(value))
        except ValueError:
            return []
    return list(value) if isinstance(value, tuple | np.ndarray) else []


def _filled(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value is not None and value == value and value != "" and value != []}
