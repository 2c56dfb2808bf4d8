"""What a notebook shows where no script runs: a picture of the map and a table of its events. Texts are escaped here."""

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from geo.leaflet.picture import HEIGHT, WIDTH
from geo.leaflet.words import status_name, type_name
from geo.wording import counted

_MOST_ROWS = 50
_HEADS = ("event", "type", "status", "when", "where", "sources")


def still(events: Sequence[Mapping[str, Any]], drawing: str, *, title: str) -> str:
    """The picture and the table as HTML that passes a notebook's sanitizer: no script, no style, no frame.

    Args:
        events: of a page, as `geo.leaflet.pagedata.page_events` makes them.
        drawing: the picture, as SVG.
        title: of the map.
    """
    said = f"{title}: {_summary(events)}" if title else _summary(events)
    source = base64.b64encode(drawing.encode("utf-8")).decode("ascii")
    image = f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(said)}" width="{WIDTH}" height="{HEIGHT}">'
    return f"<p>{escape(said)}. The map itself needs a notebook that is trusted.</p>{image}{_table(events)}"


def _summary(events: Sequence[Mapping[str, Any]]) -> str:
    placed = sum(any("lat" in place for place in event.get("places", ())) for event in events)
    return f"{counted(len(events), 'event')}, {placed:,} on the map"


def _table(events: Sequence[Mapping[str, Any]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in _HEADS)
    rows = "".join(_row(event) for event in events[:_MOST_ROWS])
    more = f"<p>The first {_MOST_ROWS} of {len(events):,} events.</p>" if len(events) > _MOST_ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def _row(event: Mapping[str, Any]) -> str:
    cells = (
        event.get("label") or type_name(event["type"]),
        type_name(event["type"]),
        status_name(event["status"]),
        _when(event),
        _where(event.get("places", ())),
        str(event.get("sources", 1)),
    )
    return "<tr>" + "".join(f'<td dir="auto">{escape(str(cell)[:300])}</td>' for cell in cells) + "</tr>"


def _when(event: Mapping[str, Any]) -> str:
    days = [event[key] for key in ("date_start", "date_end") if event.get(key)]
    return " – ".join(dict.fromkeys(days)) or "undated"


def _where(places: Sequence[Mapping[str, Any]]) -> str:
    if not places:
        return "not on the map: no place is named for it"
    named = [str(place.get("name") or place.get("text") or "") for place in places if "lat" in place]
    lost = [f"{place.get('name') or place.get('text')}: {place.get('reason', 'not resolved')}" for place in places if "lat" not in place]
    return ", ".join(named) or "not on the map: " + "; ".join(lost)
