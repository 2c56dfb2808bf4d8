"""Why claims were joined, in words that a reader can check against the quotes.

A reason is made of parts like "the same place: Kursk Oblast", separated by "; ".
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from geo.merge.likeness import Features, counts_in_common, places_alike
from geo.merge.shapes import SAME_PLACE, extent_km
from geo.merge.words import STEM, heaviest
from geo.records import Claim, Copy, Link, Location
from geo.wording import counted

_SHOWN = 4
"""So many things of one sort are named."""


def in_common(first: Features, second: Features, *, copied: bool) -> str:
    """What two claims that were linked have in common."""
    parts = [
        "the same text" if copied else "",
        _place(first, second),
        _part("the same number", (f"{number:,} {what}" for number, what in counts_in_common(first.claim.counts, second.claim.counts))),
        _days(first, second),
        _part("the same doer", _doers(first.claim, second.claim)),
        _part("words in common", _words(first, second)),
    ]
    return "; ".join(part for part in parts if part)


def whole_reason(claims: Sequence[Claim], links: Iterable[Link], copies: Sequence[Copy]) -> str:
    """Why the claims of an event were joined; empty for a single one."""
    if len(claims) == 1:
        return ""
    ids = {claim.id for claim in claims}
    things: dict[str, Counter[str]] = {}
    for link in links:
        if link.first in ids and link.second in ids:
            for part in link.reason.split("; "):
                sort, _, named = part.partition(": ")
                things.setdefault(sort, Counter()).update(named.split(", ") if named else [])
    parts = [_part(sort, _most(named)) or sort for sort, named in things.items() if sort]
    articles = len({claim.source.id for claim in claims})
    return f"{counted(len(claims), 'claim')} of {counted(articles, 'article')}: " + "; ".join([*parts, *_notes(claims, copies)])


def _notes(claims: Sequence[Claim], copies: Sequence[Copy]) -> list[str]:
    denials = sum(claim.status == "denied" for claim in claims)
    notes = []
    if 0 < denials < len(claims):
        notes.append(f"{counted(denials, 'claim')} {'denies' if denials == 1 else 'deny'} what the others report")
    if copies:
        notes.append(
            f"{counted(len(copies), 'article')} {'copies' if len(copies) == 1 else 'copy'} another and {'is' if len(copies) == 1 else 'are'} no source"
        )
    return notes


def _most(named: Counter[str]) -> list[str]:
    return [name for name, _ in sorted(named.items(), key=lambda item: -item[1])]


def _part(sort: str, things: Iterable[str]) -> str:
    shown = list(things)[:_SHOWN]
    return f"{sort}: {', '.join(shown)}" if shown else ""


def _place(first: Features, second: Features) -> str:
    likeness = places_alike(first, second)
    if likeness is None or first.location is None or second.location is None:
        return ""
    small, large = (_name(location) for location in sorted((first.location, second.location), key=extent_km))
    if likeness.value > SAME_PLACE or small == large:
        return f"the same place: {small}"
    return f"places that overlap: {small} and {large}" if likeness.overlap else f"places near each other: {small} and {large}"


def _name(location: Location) -> str:
    return location.place.name if location.place is not None else location.mention.text


def _days(first: Features, second: Features) -> str:
    if not (first.exact and second.exact):
        return ""
    start, end = (date.fromordinal(day).isoformat() for day in (max(first.first, second.first), min(first.last, second.last)))
    return f"the same day: {start}" if start == end else f"the same days: {start} to {end}"


def _doers(first: Claim, second: Claim) -> Iterable[str]:
    names = {actor.name.casefold() for actor in second.actors}
    return dict.fromkeys(actor.name for actor in first.actors if actor.name.casefold() in names)


def _words(first: Features, second: Features) -> Iterable[str]:
    """The most telling words that both quotes have, as the first writes them."""
    common = {stem: weight * second.words[stem] for stem, weight in first.words.items() if stem in second.words}
    written = {word[:STEM].lower(): word for word in reversed(re.findall(r"[^\W_]+", first.claim.quote))}
    return (written[stem] for stem in heaviest(common, _SHOWN) if stem in written)
