"""Events that were written as JSON lines, read back as records."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import shapely

from geo.errors import FormatError, RecordError, SourceNotFound
from geo.files import unread
from geo.records import Actor, Claim, ClaimPlace, Copy, Count, Event, Interval, Link, Location, Mention, Phrase, Place, Source, Span

Row = Mapping[str, Any]
Record = TypeVar("Record")


def read_events(path: str | Path) -> tuple[Event, ...]:
    """The events of a file that `geo events` or `geo.save` wrote, in its order.

    The outlines of known places are not in the file; `geo.pipeline.restored` takes them from the gazetteer.

    Raises:
        SourceNotFound: there is no such file.
        FormatError: a line is not an event with its claims and links; the message names it.
    """
    source = Path(path)
    if not source.exists():
        raise SourceNotFound(f"{source}: no such file of events; geo events SOURCES -o {source} makes one")
    try:
        lines = source.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FormatError(f"{source}: cannot be read as JSON lines of events: {unread(error)}") from error
    return tuple(_event_in(line, f"{source}, line {number}") for number, line in enumerate(lines, 1) if line.strip())


def _event_in(line: str, where: str) -> Event:
    try:
        return _event(json.loads(line))
    except (KeyError, TypeError, AttributeError) as error:
        raise FormatError(
            f"{where}: not an event as geo events writes it as JSON lines: {error!r}; write it again from its articles"
        ) from error
    except (RecordError, ValueError, shapely.errors.ShapelyError) as error:
        raise FormatError(f"{where}: not an event: {error}") from error


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        type=row["type"],
        mode=row["mode"],
        label=row["label"],
        status=row["status"],
        when=_when(row),
        claims=_each(row["claims"], _claim),
        places=_each(row["places"], lambda place: _place(place, place["article"], _of_claims(place, row["claims"]))),
        actors=_each(row["actors"], _actor),
        recipients=_each(row["recipients"], _actor),
        counts=_each(row["counts"], _count),
        number_of_sources=row["number_of_sources"],
        reason=row["reason"],
        links=_each(row["links"], lambda link: Link(link["first"], link["second"], link["strength"], link["copied"])),
        copies=_each(row["copies"], lambda copy: Copy(copy["article"], copy["of"])),
        former_ids=tuple(row["former_ids"]),
        corrected=row["corrected"],
    )


def _of_claims(place: Row, claims: Any) -> Row:
    """The place of a claim that an event's place is: what the event's own leaves out."""
    for claim in claims:
        for other in claim["places"]:
            if claim["article"] == place["article"] and all(other[key] == place[key] for key in ("start", "end", "role")):
                found: Row = other
                return found
    raise FormatError(f"the place {place['text']!r} is that of no claim")


def _claim(row: Row) -> Claim:
    trigger = row["trigger"]
    return Claim(
        id=row["id"],
        source=Source(row["article"], row["title"], row["outlet"], _day(row["published"]), row["url"]),
        start=row["start"],
        end=row["end"],
        quote=row["quote"],
        type=row["type"],
        status=row["status"],
        trigger=Span(trigger["start"], trigger["end"], trigger["text"]),
        when=_when(row),
        mode=row["mode"],
        salience=row["salience"],
        places=_each(row["places"], lambda place: _place(place, row["article"], place)),
        actors=_each(row["actors"], _actor),
        recipients=_each(row["recipients"], _actor),
        speaker=row["speaker"],
        counts=_each(row["counts"], _count),
        headline=row["headline"],
    )


def _place(row: Row, article: str, told: Row) -> ClaimPlace:
    """A place; `told` is the row that has what was read of it in the text."""
    phrase = _phrase(told["phrase"]) if told["phrase"] is not None else None
    mention = Mention(article, row["start"], row["end"], row["text"], told["kind"], "place", row["text"], phrase=phrase)
    location = Location(
        mention=mention,
        place=_entry(row),
        lat=row["lat"],
        lon=row["lon"],
        precision=row["precision"],
        radius_km=row["radius_km"],
        score=told["score"],
        reason=row["reason"],
        geometry=_shape(row["geometry"]),
    )
    return ClaimPlace(row["role"], location)


def _entry(row: Row) -> Place | None:
    place = row["place"]
    if place is None:
        return None
    facts = place["name"], place["feature"], row["lat"], row["lon"], place["country"], place["admin1"]
    return Place(place["id"], *facts, radius_km=row["radius_km"] or 0.0)


def _shape(geometry: Row | None) -> bytes | None:
    """WKB of a shape; a point is all there is where no shape was worked out."""
    if geometry is None or geometry["type"] == "Point":
        return None
    return bytes(shapely.to_wkb(shapely.from_geojson(json.dumps(geometry))))


def _phrase(row: Row) -> Phrase:
    return Phrase(row["relation"], (), manner=row["manner"], parts=_each(row["parts"], _phrase))


def _actor(row: Row) -> Actor:
    return Actor(row["name"], row["country"], row["sector"])


def _count(row: Row) -> Count:
    return Count(row["what"], row["low"], row["best"], row["high"])


def _when(row: Row) -> Interval:
    return Interval(_day(row["date_start"]), _day(row["date_end"]), row["date_prec"], row["date_source"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None


def _each(rows: Any, read: Callable[[Row], Record]) -> tuple[Record, ...]:
    return tuple(read(row) for row in rows)
