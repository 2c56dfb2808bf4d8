"""A still picture of a page's events, as SVG: what stands in for the map where no script runs.

Points are in world coordinates, as in `static/geometry.js`: those of the Web Mercator square, x and y from 0 to 1, y southwards.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geo.leaflet.document import STATIC
from geo.leaflet.polylines import decode
from geo.leaflet.words import family, type_name

WIDTH, HEIGHT = 760, 430
_CLOSEST, _DETAIL_FROM = 7, 5
_MARGIN = 60
# Marks nearer than this many pixels become one with their number.
_NEAR = 24
_MOST_LATITUDE = 84.0
_HOLLOW = ("denied", "planned", "hypothetical")
_DASHES = {"relative": "6 4", "vague": "2 5"}
_NAME_SIZE, _NAME_WIDE = 11, 6.4


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the world that is drawn: a world point (x, y) lies at pixel ((x - left) * scale, (y - top) * scale)."""

    left: float
    top: float
    scale: float

    @property
    def zoom(self) -> float:
        return math.log2(self.scale / 256)

    def pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return (points - (self.left, self.top)) * self.scale


@dataclass(frozen=True, slots=True)
class _Drawn:
    """An event with its places, the main one first, and these as world points of shape (n, 2)."""

    event: Mapping[str, Any]
    places: Sequence[Mapping[str, Any]]
    points: NDArray[np.float64]

    @property
    def shape(self) -> int | None:
        return self.places[0].get("shape")

    @property
    def colour(self) -> str:
        return f"var(--{family(self.event['type'])})"


def picture(page: Mapping[str, Any], basemap: Mapping[str, Any]) -> str:
    """The placed events of a page over land, borders and names.

    Args:
        page: as `geo.leaflet.pagedata.page_events` makes it.
        basemap: as `geo.leaflet.background.part` gives it.
    """
    drawn = _placed(page["events"])
    numbers = sorted({one.shape for one in drawn if one.shape is not None})
    shapes = {number: _world_shape(page["shapes"][number]) for number in numbers}
    view = _fit([_extent(one, shapes) for one in drawn])
    marks = _marks(drawn, view)
    parts = [
        *_background(basemap, view),
        *_areas(drawn, shapes, view),
        *_names(basemap["world"]["names"], view, [(mark.x, mark.y) for mark in marks]),
        *(line for one in drawn for line in _movement(one, view)),
        *(_mark(mark) for mark in marks),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<style>{_colours()} text{{font:600 {_NAME_SIZE}px sans-serif;text-anchor:middle;dominant-baseline:central}}</style>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="var(--sea)"/>{"".join(parts)}</svg>'
    )


@cache
def _colours() -> str:
    """The light colours of the page, as its style names them."""
    found = re.search(r":root\s*\{[^}]*\}", (STATIC / "page.css").read_text(encoding="utf-8"))
    assert found, "page.css begins with the colours"
    return found[0]


def _world(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """World coordinates of points in (lon, lat) order."""
    sine = np.sin(np.radians(np.clip(degrees[:, 1], -_MOST_LATITUDE, _MOST_LATITUDE)))
    return np.column_stack([(degrees[:, 0] + 180) / 360, 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * math.pi)])


def _line(text: str, scale: int) -> NDArray[np.float64]:
    return _world(decode(text) / scale)


def _placed(events: Sequence[Mapping[str, Any]]) -> list[_Drawn]:
    found = []
    for event in events:
        places = [place for place in event.get("places", ()) if place.get("lat") is not None]
        if places:
            found.append((event, places))
    degrees = np.array([(place["lon"], place["lat"]) for _, places in found for place in places], dtype=float).reshape(-1, 2)
    ends = np.cumsum([len(places) for _, places in found])
    points = np.split(_world(degrees), ends[:-1])
    return [_Drawn(event, places, own) for (event, places), own in zip(found, points, strict=False)]


def _world_shape(shape: Mapping[str, Any]) -> list[NDArray[np.float64]]:
    texts = [ring for rings in shape.get("areas", ()) for ring in rings] + shape.get("lines", [])
    return [_line(text, shape["scale"]) for text in texts]


def _extent(one: _Drawn, shapes: Mapping[int, list[NDArray[np.float64]]]) -> NDArray[np.float64]:
    """The corners of what an event's drawing takes. A country counts by its mark, or its outline would be all there is to see."""
    points = [one.points]
    if one.shape is not None and one.places[0].get("precision") != "country":
        points += shapes[one.shape]
    every = np.concatenate(points)
    return np.array([every.min(axis=0), every.max(axis=0)])


def _fit(extents: Sequence[NDArray[np.float64]]) -> _View:
    """The view that shows all of the extents, of the whole world where there is none."""
    every = np.concatenate(extents) if extents else np.array([(0.0, 0.2), (1.0, 0.75)])
    west, north = every.min(axis=0)
    east, south = every.max(axis=0)
    across = (WIDTH - 2 * _MARGIN) / max(east - west, 1e-9)
    down = (HEIGHT - 2 * _MARGIN) / max(south - north, 1e-9)
    scale = max(float(WIDTH), min(across, down, 256 * 2.0**_CLOSEST))
    left = min(max((west + east) / 2 - WIDTH / scale / 2, 0), 1 - WIDTH / scale)
    top = min(max((north + south) / 2 - HEIGHT / scale / 2, 0), 1 - HEIGHT / scale)
    return _View(float(left), float(top), scale)


def _background(basemap: Mapping[str, Any], view: _View) -> Iterator[str]:
    levels = [basemap["world"]]
    if view.zoom >= _DETAIL_FROM:
        levels = [{"scale": basemap["tiles"]["scale"], **tile} for tile in basemap["tiles"]["at"].values()] or levels
    for level in levels:
        land = [_line(ring, level["scale"]) for rings in level["land"] for ring in rings]
        yield f'<path fill="var(--land)" fill-rule="evenodd" d="{_path(land, view, close=True)}"/>'
    for kind, dash in (("borders", ""), ("disputed", ' stroke-dasharray="3 3"')):
        lines = [_line(text, level["scale"]) for level in levels for text in level.get(kind, ())]
        yield f'<path fill="none" stroke="var(--border)" stroke-width=".8"{dash} d="{_path(lines, view)}"/>'


def _path(lines: Sequence[NDArray[np.float64]], view: _View, *, close: bool = False) -> str:
    """The lines that are in view as the data of a path, without what is smaller than a pixel."""
    found = []
    for line in lines:
        points = view.pixels(line)
        (west, north), (east, south) = points.min(axis=0), points.max(axis=0)
        if east < 0 or west > WIDTH or south < 0 or north > HEIGHT or max(east - west, south - north) < 1:
            continue
        steps = np.diff(np.round(points).astype(int), axis=0, prepend=0)
        moved = steps[1:][(steps[1:] != 0).any(axis=1)]
        found.append(f"M{steps[0][0]} {steps[0][1]}l{' '.join(map(str, moved.ravel()))}".replace(" -", "-") + ("z" if close else ""))
    return "".join(found)


def _areas(drawn: Sequence[_Drawn], shapes: Mapping[int, list[NDArray[np.float64]]], view: _View) -> Iterator[str]:
    """The areas of the events, each once, large ones first."""
    first = {one.shape: one for one in reversed(drawn) if one.shape is not None}
    for number in sorted(first, key=lambda number: -float(np.ptp(np.concatenate(shapes[number]), axis=0).prod())):
        one = first[number]
        tint = "none" if one.event["status"] in _HOLLOW else one.colour
        dash = _DASHES.get(one.places[0]["precision"], "")
        yield (
            f'<path fill="{tint}" fill-opacity=".12" fill-rule="evenodd" stroke="{one.colour}" stroke-width="1.2" '
            f'stroke-dasharray="{dash}" d="{_path(shapes[number], view, close=True)}"/>'
        )


def _movement(one: _Drawn, view: _View) -> Iterator[str]:
    by_role = {place.get("role"): point for place, point in zip(one.places, one.points, strict=True)}
    if "origin" not in by_role or "destination" not in by_role:
        return
    (x0, y0), (x1, y1) = (view.pixels(by_role[role]).round(1).tolist() for role in ("origin", "destination"))
    turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
    yield f'<line x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}" stroke="{one.colour}" stroke-width="1.6"/>'
    yield f'<path fill="{one.colour}" transform="translate({x1} {y1}) rotate({turn:.0f})" d="M-4 0L-17 -5V5Z"/>'


@dataclass(frozen=True, slots=True)
class _Mark:
    x: float
    y: float
    drawn: list[_Drawn]


def _marks(drawn: Sequence[_Drawn], view: _View) -> list[_Mark]:
    """Where marks stand and the events of each: those of most sources first, those near one of them with it."""
    marks: dict[tuple[int, int], _Mark] = {}
    for one in sorted(drawn, key=lambda one: -int(one.event.get("sources", 1))):
        x, y = view.pixels(one.points[0]).round(1).tolist()
        column, row = int(x // _NEAR), int(y // _NEAR)
        around = (marks.get((column + dx, row + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        near = next((mark for mark in around if mark and math.hypot(mark.x - x, mark.y - y) < _NEAR), None)
        if near:
            near.drawn.append(one)
        else:
            marks[column, row] = _Mark(x, y, [one])
    return list(marks.values())


def _mark(mark: _Mark) -> str:
    first, count = mark.drawn[0], len(mark.drawn)
    hollow = count > 1 or first.event["status"] in _HOLLOW
    radius = 11 if count > 1 else min(7 + first.event.get("sources", 1), 12)
    dash = ' stroke-dasharray="3 2"' if count == 1 and hollow else ""
    number = f'<text x="{mark.x}" y="{mark.y}" fill="var(--ink)">{count}</text>' if count > 1 else ""
    return (
        f"<g><title>{escape(_said(mark.drawn))}</title>"
        f'<circle cx="{mark.x}" cy="{mark.y}" r="{radius + 3}" fill="var(--paper)"/>'
        f'<circle cx="{mark.x}" cy="{mark.y}" r="{radius}" fill="{"var(--paper)" if hollow else first.colour}" '
        f'stroke="{first.colour}" stroke-width="3"{dash}/>{number}</g>'
    )


def _said(drawn: Sequence[_Drawn]) -> str:
    labels = [_plain(str(one.event.get("label") or type_name(one.event["type"])))[:120] for one in drawn[:5]]
    return "; ".join(labels) + (f" and {len(drawn) - 5} more" if len(drawn) > 5 else "")


def _plain(text: str) -> str:
    """Text without the characters that XML forbids."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _names(names: Sequence[Sequence[Any]], view: _View, taken: Sequence[tuple[float, float]]) -> Iterator[str]:
    """The names of countries that their country has room for, none over a mark or another name."""
    boxes = [(x - 14, y - 14, x + 14, y + 14) for x, y in taken]
    for kind, name, lat, lon, weight in names:
        wide = len(name) * _NAME_WIDE
        if kind != "country" or math.sqrt(weight) * view.scale / 360 < max(30, wide / 1.6):
            continue
        x, y = view.pixels(_world(np.array([[lon, lat]])))[0].round(1).tolist()
        box = (x - wide / 2, y - 8, x + wide / 2, y + 8)
        inside = box[0] > 4 and box[2] < WIDTH - 4 and box[1] > 4 and box[3] < HEIGHT - 4
        if inside and not any(box[0] < o[2] and box[2] > o[0] and box[1] < o[3] and box[3] > o[1] for o in boxes):
            boxes.append(box)
            yield (
                f'<text x="{x}" y="{y}" fill="var(--country-label)" stroke="var(--land)" stroke-width="3" '
                f'paint-order="stroke">{escape(_plain(name))}</text>'
            )
