"""What a notebook shows where no script runs: a picture of the map and a table of its events. Texts are escaped here."""

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from geo.leaflet.picture import HEIGHT, WIDTH
from geo.leaflet.words import status_name, type_name
from geo.wording import counted

_MOST_ROWS = 50
_HEADS = {"event": ("event", "type", "status", "when", "where", "sources"), "place": ("place", "where")}


def still(page: Mapping[str, Any], drawing: str, *, title: str) -> str:
    """The picture and the table as HTML that passes a notebook's sanitizer: no script, no style, no frame.

    Args:
        page: as `geo.leaflet.pagedata.page_events` makes it.
        drawing: the picture, as SVG.
        title: of the map.
    """
    noun, events = page["noun"], page["events"]
    said = f"{title}: {_summary(noun, events)}" if title else _summary(noun, events)
    source = base64.b64encode(drawing.encode("utf-8")).decode("ascii")
    image = f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(said)}" width="{WIDTH}" height="{HEIGHT}">'
    return f"<p>{escape(said)}. The map itself needs a notebook that is trusted.</p>{image}{_table(noun, events)}"


def _summary(noun: str, events: Sequence[Mapping[str, Any]]) -> str:
    placed = sum(any("lat" in place for place in event.get("places", ())) for event in events)
    return f"{counted(len(events), noun)}, {placed:,} on the map"


def _table(noun: str, events: Sequence[Mapping[str, Any]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in _HEADS[noun])
    cells = _place_cells if noun == "place" else _event_cells
    rows = "".join(_row(cells(event)) for event in events[:_MOST_ROWS])
    more = f"<p>The first {_MOST_ROWS} of {len(events):,} {noun}s.</p>" if len(events) > _MOST_ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _row(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f'<td dir="auto">{escape(cell[:300])}</td>' for cell in cells) + "</tr>"


def _event_cells(event: Mapping[str, Any]) -> tuple[str, ...]:
    kind = type_name(event["type"])
    places = event.get("places", ())
    return event.get("label") or kind, kind, status_name(event["status"]), _when(event), _where(places), str(event.get("sources", 1))


def _place_cells(place: Mapping[str, Any]) -> tuple[str, ...]:
    return place.get("label") or "", place.get("reason") or ""


def _when(event: Mapping[str, Any]) -> str:
    days = [event[key] for key in ("date_start", "date_end") if event.get(key)]
    return " – ".join(dict.fromkeys(days)) or "undated"


def _where(places: Sequence[Mapping[str, Any]]) -> str:
    if not places:
        return "not on the map: no place is named for it"
    named = [str(place.get("name") or place.get("text") or "") for place in places if "lat" in place]
    lost = [f"{place.get('name') or place.get('text')}: {place.get('reason', 'not resolved')}" for place in places if "lat" not in place]
    return ", ".join(named) or "not on the map: " + "; ".join(lost)
