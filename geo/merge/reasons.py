"""Why claims were joined, in words that a reader can check against the quotes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from geo.merge.numbers import thing
from geo.merge.shapes import main_place
from geo.merge.words import STEM, heaviest, stems, weighed
from geo.records import Claim, Copy, Location
from geo.wording import counted

_WORD = re.compile(r"[^\W_]+")
_SHOWN = 4
"""So many things of one sort are named."""


def reason(claims: Sequence[Claim], copies: Sequence[Copy]) -> str:
    """What the claims of an event have in common, each thing that two or more have; empty for a single claim."""
    if len(claims) == 1:
        return ""
    places = Counter(name for claim in claims if (place := main_place(claim)) is not None for name in [_name(place.location)])
    parts = [
        "one sentence" if len({(claim.source.id, claim.start) for claim in claims}) == 1 else "",
        _part("the same place", _shared(places)),
        _part("places that go together", list(places) if len(places) > 1 else []),
        _part("the same number", _shared(Counter(number for claim in claims for number in _numbers(claim)))),
        _part("the same days", _shared(Counter(day for claim in claims for day in _days(claim)))),
        _part("the same doer", _shared(Counter(name for claim in claims for name in {actor.name for actor in claim.actors}))),
        _part("words in common", _words({claim.quote for claim in claims})),
    ]
    articles = len({claim.source.id for claim in claims})
    told = "; ".join(part for part in [*parts, *_notes(claims, copies)] if part) or "articles on one subject"
    return f"{counted(len(claims), 'claim')} of {counted(articles, 'article')}: {told}"


def _part(sort: str, things: Sequence[str]) -> str:
    more = f" and {len(things) - _SHOWN} more" if len(things) > _SHOWN else ""
    return f"{sort}: {', '.join(things[:_SHOWN])}{more}" if things else ""


def _shared(times: Counter[str]) -> list[str]:
    return [name for name, count in sorted(times.items(), key=lambda item: (-item[1], item[0])) if count > 1]


def _name(location: Location) -> str:
    return location.place.name if location.place is not None else location.mention.text


def _numbers(claim: Claim) -> set[str]:
    return {
        f"{number:,} {thing(count.what)}" for count in claim.counts for number in (count.low, count.best, count.high) if number is not None
    }


def _days(claim: Claim) -> Iterator[str]:
    when = claim.when
    if when.source != "publication" and when.start is not None and when.end is not None:
        yield when.start.isoformat() if when.start == when.end else f"{when.start} to {when.end}"


def _words(quotes: Iterable[str]) -> list[str]:
    """The most telling words of two or more quotes, as they are written."""
    ordered = sorted(quotes)
    times: Counter[str] = Counter()
    emphases: dict[str, float] = {}
    for quote in ordered:
        found = stems(quote)
        times.update(found.keys())
        emphases.update(found)
    common = {stem: weight for stem, weight in weighed(emphases).items() if times[stem] > 1}
    shown = heaviest({stem: weight * times[stem] for stem, weight in common.items()}, _SHOWN)
    in_order: list[str] = [word for quote in ordered for word in _WORD.findall(quote)]
    written = {word[:STEM].lower(): word for word in reversed(in_order)}
    return [written[stem] for stem in shown if written.get(stem, "").strip("0")]


def _notes(claims: Sequence[Claim], copies: Sequence[Copy]) -> list[str]:
    denials = sum(claim.status == "denied" for claim in claims)
    notes = [f"{counted(denials, 'claim')} {'is a denial' if denials == 1 else 'are denials'}"] if 0 < denials < len(claims) else []
    return [*notes, f"{counted(len(copies), 'article')} not counted as a source, being the text of another"] if copies else notes
