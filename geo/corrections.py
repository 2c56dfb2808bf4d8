"""What a person corrected of the merging, applied again on every run.

A file of corrections is TOML, applied from top to bottom:

    [[correction]]
    do = "split"                   # these claims are an event of their own
    claims = ["valencia:512"]
    why = "the train left the rails elsewhere"

    [[correction]]
    do = "join"                    # these events are one
    events = ["e2a61c9d0b7f4e35", "e90c3f11a2d845b7"]
"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from geo.errors import CorrectionError, RecordError
from geo.files import unread, whole_file
from geo.merge import event_of, id_of
from geo.records import Claim, Event, Join, Link, Split

_KEYS = {"split": "claims", "join": "events"}
_SHOWN = 3

Correction = Split | Join


def correct(events: Iterable[Event], corrections: Iterable[Correction]) -> tuple[Event, ...]:
    """Events with corrections applied, one after the other; what is already as it should be stays.

    The part of an event that keeps its first claim keeps its id, and joint events have the id of the one whose
    first claim was published first. The events are in their order, split ones behind what they were part of.

    Raises:
        CorrectionError: a claim or an event does not exist, or claims to be split off are of several events.
    """
    found = list(events)
    for correction in corrections:
        found = _split(found, correction) if isinstance(correction, Split) else _joined(found, correction)
    return tuple(found)


def _split(events: Sequence[Event], correction: Split) -> list[Event]:
    homes = {claim.id: event for event in events for claim in event.claims}
    unknown = [name for name in correction.claims if name not in homes]
    if unknown:
        raise CorrectionError(f"no claim has the id {_listed(unknown)}; the ids are under claims in what geo events writes as JSON lines")
    names = {homes[name].id for name in correction.claims}
    if len(names) > 1:
        raise CorrectionError(
            f"the claims {_listed(correction.claims)} are of several events, {_listed(sorted(names))}; split each for itself"
        )
    whole = homes[correction.claims[0]]
    wanted = set(correction.claims)
    if wanted == {claim.id for claim in whole.claims}:
        return list(events)
    parts = [_part(whole, [claim for claim in whole.claims if (claim.id in wanted) == taken], correction.why) for taken in (False, True)]
    parts = [replace(part, id=whole.id, former_ids=whole.former_ids) if part.claims[0] == whole.claims[0] else part for part in parts]
    return [part for event in events for part in (parts if event.id == whole.id else [event])]


def _part(whole: Event, claims: Sequence[Claim], why: str) -> Event:
    ids = {claim.id for claim in claims}
    part = event_of(claims, [link for link in whole.links if link.first in ids])
    return replace(part, corrected=_note(whole.corrected, "split by hand", why))


def _joined(events: Sequence[Event], correction: Join) -> list[Event]:
    # An event's id is made of the id of a claim of it, so an id that was given once leads to where that claim is now.
    homes = {id_of(claim): event for event in events for claim in event.claims} | {event.id: event for event in events}
    unknown = [name for name in correction.events if name not in homes]
    if unknown:
        raise CorrectionError(f"no event has or had the id {_listed(unknown)}; the ids are in what geo events writes")
    parts = list({homes[name].id: homes[name] for name in correction.events}.values())
    if len(parts) == 1:
        return list(events)
    links: list[Link] = [link for part in parts for link in part.links]
    joint = event_of([claim for part in parts for claim in part.claims], links)
    first = next(part for part in parts if part.claims[0] == joint.claims[0])
    former = {name for part in parts for name in (part.id, *part.former_ids)} - {first.id}
    notes = "; ".join(dict.fromkeys(part.corrected for part in parts if part.corrected))
    joint = replace(joint, id=first.id, former_ids=tuple(sorted(former)), corrected=_note(notes, "joined by hand", correction.why))
    gone = {part.id for part in parts} - {first.id}
    return [joint if event.id == first.id else event for event in events if event.id not in gone]


def _note(before: str, done: str, why: str) -> str:
    return "; ".join(part for part in (before, f"{done}: {why}" if why else done) if part)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:_SHOWN])
    return shown if len(names) <= _SHOWN else f"{shown} and {len(names) - _SHOWN} more"


def read_corrections(path: str | Path) -> tuple[Correction, ...]:
    """The corrections of a file, in their order.

    Raises:
        CorrectionError: the file is missing, is not TOML, or has an entry that is no correction; the message names it.
    """
    source = Path(path)
    try:
        entries = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorrectionError(
            f"{source}: cannot be read as corrections: {unread(error)}; check the path and the form, which README.md shows"
        ) from error
    listed = entries.pop("correction", [])
    if entries or not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
        raise CorrectionError(
            f"{source}: it may hold nothing but entries [[correction]]; there is {_listed(sorted(entries) or ['correction'])}"
        )
    return tuple(_correction(entry, f"{source}, correction {number}") for number, entry in enumerate(listed, 1))


def _correction(entry: Mapping[str, Any], where: str) -> Correction:
    key = _KEYS.get(str(entry.get("do")))
    if key is None:
        raise CorrectionError(f'{where}: do is {entry.get("do")!r}; it must be "split" or "join"')
    if not {"do", key} <= entry.keys() <= {"do", key, "why"}:
        raise CorrectionError(f"{where}: a {entry['do']} has {key} and may have why; given were {_listed(sorted(entry))}")
    given, why = entry[key], entry.get("why", "")
    if not isinstance(given, list) or not isinstance(why, str):
        raise CorrectionError(f"{where}: {key} must be a list of ids, and why a text")
    try:
        return Split(tuple(given), why) if key == "claims" else Join(tuple(given), why)
    except RecordError as error:
        raise CorrectionError(f"{where}: {error}") from error


def write_corrections(corrections: Iterable[Correction], path: str | Path) -> None:
    """Write corrections to a file that `read_corrections` reads.

    Raises:
        OSError: the folder does not exist or may not be written to.
    """
    entries = [_entry(correction) for correction in corrections]
    with whole_file(path) as part:
        part.write_text("\n".join(entries), encoding="utf-8")


def _entry(correction: Correction) -> str:
    key, ids = ("claims", correction.claims) if isinstance(correction, Split) else ("events", correction.events)
    lines = ["[[correction]]", f"do = {_quoted('split' if isinstance(correction, Split) else 'join')}"]
    lines += [f"{key} = [{', '.join(map(_quoted, ids))}]"]
    return "\n".join([*lines, *([f"why = {_quoted(correction.why)}"] if correction.why else [])]) + "\n"


def _quoted(text: str) -> str:
    """A text as TOML, whose escapes are those of JSON but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
