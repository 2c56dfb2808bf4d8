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

_TEXT, _PLACE, _OVERLAP, _NEAR = "the same text", "the same place", "places that overlap", "places near each other"
_NUMBER, _DAYS, _DOER, _WORDS = "the same number", "the same days", "the same doer", "words in common"
_SUBJECT = "articles on one subject"
_SORTS = (_TEXT, _PLACE, _OVERLAP, _NEAR, _NUMBER, _DAYS, _DOER, _WORDS, _SUBJECT)
"""What the parts of a reason begin with, in their order."""
_LISTS = (_NUMBER, _DOER, _WORDS)
"""The parts that name several things."""
_SHOWN = 4
"""So many things of one sort are named."""


def in_common(first: Features, second: Features, *, copied: bool) -> str:
    """What two claims that were linked have in common."""
    parts = [
        _part(_TEXT, ["one copies the other"] if copied else []),
        _place(first, second),
        _part(_NUMBER, (f"{number:,} {what}" for number, what in counts_in_common(first.claim.counts, second.claim.counts))),
        _days(first, second),
        _part(_DOER, _doers(first.claim, second.claim)),
        _part(_WORDS, _words(first, second)),
    ]
    return "; ".join(part for part in parts if part) or _SUBJECT


def whole_reason(claims: Sequence[Claim], links: Iterable[Link], copies: Sequence[Copy]) -> str:
    """Why the claims of an event were joined; empty for a single one."""
    if len(claims) == 1:
        return ""
    ids = {claim.id for claim in claims}
    named: dict[str, Counter[str]] = {sort: Counter() for sort in _SORTS}
    for link in links:
        if link.first in ids and link.second in ids:
            for part in link.reason.split("; "):
                sort, _, things = part.partition(": ")
                named.setdefault(sort, Counter()).update(things.split(", ") if sort in _LISTS else [things])
    parts = [_part(sort, _most(things)) or sort for sort, things in named.items() if things]
    articles = len({claim.source.id for claim in claims})
    return f"{counted(len(claims), 'claim')} of {counted(articles, 'article')}: " + "; ".join([*parts, *_notes(claims, copies)])


def _notes(claims: Sequence[Claim], copies: Sequence[Copy]) -> list[str]:
    denials = sum(claim.status == "denied" for claim in claims)
    notes = [f"{counted(denials, 'claim')} of a denial"] if 0 < denials < len(claims) else []
    return [*notes, f"{counted(len(copies), 'article')} not counted as a source: the text of another"] if copies else notes


def _most(named: Counter[str]) -> list[str]:
    return [name for name, _ in sorted(named.items(), key=lambda item: -item[1]) if name]


def _part(sort: str, things: Iterable[str]) -> str:
    shown = list(things)[:_SHOWN]
    return f"{sort}: {', '.join(shown)}" if shown else ""


def _place(first: Features, second: Features) -> str:
    likeness = places_alike(first, second)
    if likeness is None or first.location is None or second.location is None:
        return ""
    small, large = (_name(location) for location in sorted((first.location, second.location), key=extent_km))
    if likeness.value > SAME_PLACE or small == large:
        return f"{_PLACE}: {small}"
    return f"{_OVERLAP if likeness.overlap else _NEAR}: {small} and {large}"


def _name(location: Location) -> str:
    return location.place.name if location.place is not None else location.mention.text


def _days(first: Features, second: Features) -> str:
    if not (first.exact and second.exact):
        return ""
    start, end = (date.fromordinal(day).isoformat() for day in (max(first.first, second.first), min(first.last, second.last)))
    return f"{_DAYS}: {start}" if start == end else f"{_DAYS}: {start} to {end}"


def _doers(first: Claim, second: Claim) -> Iterable[str]:
    names = {actor.name.casefold() for actor in second.actors}
    return dict.fromkeys(actor.name for actor in first.actors if actor.name.casefold() in names)


def _words(first: Features, second: Features) -> Iterable[str]:
    """The most telling words that both quotes have, as the first writes them."""
    common = {stem: weight * second.words[stem] for stem, weight in first.words.items() if stem in second.words}
    written = {word[:STEM].lower(): word for word in reversed(re.findall(r"[^\W_]+", first.claim.quote))}
    return (written[stem] for stem in heaviest(common, _SHOWN) if stem in written)
