"""The stages in their order: articles -> mentions -> locations -> claims -> events.

This is the only module that composes stages. Each stage takes records and returns new ones.
"""

import re
import zlib
from bisect import insort
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from types import MappingProxyType
from typing import Any, TypeVar

from geo import relative
from geo.corrections import Correction, correct
from geo.errors import PhraseError
from geo.events import find_claims
from geo.extractors import Extractor
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.mentions import describe, find_mentions
from geo.merge import grow
from geo.progress import with_bar
from geo.recognisers import Recogniser
from geo.records import Article, Claim, ClaimPlace, Event, Interval, Location, Problem, Span
from geo.resolve import Context, Home, home_of, resolve, spoken_of, with_outline
from geo.wording import counted

Result = TypeVar("Result")

Homes = Mapping[str, Home]
"""Where the articles of each outlet mostly play, by its name, as `find_homes` learns it."""

_ROWS_SHOWN = 20
# Notebooks set tables to the right, which is hard to read of words, and break dates at their hyphens.
_COLUMNS = {"event": "", "type": "", "status": "", "when": ";white-space:nowrap", "where": "", "sources": ""}
_SAMPLE = 10
"""Articles of an outlet that its home is learned from; by folds on LGL fifty tell no more than five."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of some articles. In a notebook it shows itself as a table of its events."""

    articles: int
    """How many were read to the end."""
    locations: tuple[Location, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    """What was left out, and why."""
    known: int = 0
    """How many articles the events told of before, of which nothing was read again."""
    compared: int = 0
    """How many pairs of claims were compared to make the events."""

    @property
    def on_the_map(self) -> tuple[Event, ...]:
        """The events that have a place on Earth."""
        return tuple(event for event in self.events if _placed(event))

    @property
    def unresolved(self) -> tuple[Location, ...]:
        """The names of places that no place was found for, once an article."""
        first = {(location.mention.article, location.mention.text): location for location in reversed(self.locations)}
        wanted = [location for location in first.values() if location.lat is None and location.mention.role == "place"]
        return tuple(reversed(wanted))

    def __repr__(self) -> str:
        return f"<extraction: {self._summary()}>"

    def _repr_html_(self) -> str:
        head = _html_row(_COLUMNS, tag="th")
        rows = "".join(_html_row(_cells(event)) for event in self.events[:_ROWS_SHOWN])
        more = len(self.events) - _ROWS_SHOWN
        rest = f"<p>and {more} more</p>" if more > 0 else ""
        return f"<p>{self._summary()}</p><table><thead>{head}</thead><tbody>{rows}</tbody></table>{rest}"

    def _summary(self) -> str:
        done = [counted(self.articles, "article") + " read", counted(len(self.events), "event"), f"{len(self.on_the_map)} on the map"]
        return ", ".join([*done, counted(len(self.problems), "problem")])


def places(
    article: Article,
    gazetteer: Gazetteer,
    *,
    outlines: bool = False,
    home: Home | None = None,
    recogniser: Recogniser | None = None,
    weights: LinearModel | None = None,
) -> tuple[Location, ...]:
    """What each mention of an article means: names, demonyms and phrases built on them.

    Args:
        article: the story.
        gazetteer: the places of the world.
        outlines: whether areas of the gazetteer carry their outline as geometry.
        home: where the articles of its outlet mostly play, as `find_homes` learns it.
        recogniser: what finds the names; ours unless another is given.
        weights: by which places are chosen, as for `resolve`.
    """
    mentions = recogniser(article) if recogniser else find_mentions(article, gazetteer)
    phrases = relative.find_phrases(article, mentions)
    return resolve(article, mentions + phrases, gazetteer, home=home, weights=weights, outlines=outlines)


def given_places(
    article: Article,
    spans: Iterable[Span],
    gazetteer: Gazetteer,
    *,
    outlines: bool = False,
    home: Home | None = None,
    weights: LinearModel | None = None,
) -> tuple[Location, ...]:
    """What each of the given spans means; one location a span, in the order of the text. The arguments are those of `places`."""
    return resolve(article, describe(article, spans, gazetteer), gazetteer, home=home, weights=weights, outlines=outlines)


def find_homes(
    articles: Iterable[Article | Problem], gazetteer: Gazetteer, *, recogniser: Recogniser | None = None, weights: LinearModel | None = None
) -> Homes:
    """Where the articles of each outlet mostly play, learned without any annotation, from at most ten articles of each.

    Which ten does not depend on the order of the articles. Outlets of a single article have no home: the article says it all.

    Args:
        articles: as `read_articles` gives them, one after the other; problems are passed over.
        gazetteer: the places of the world.
        recogniser: what finds the names; ours unless another is given.
        weights: by which places are chosen, as for `resolve`.
    """
    kept: dict[str, list[tuple[int, str, Article]]] = {}
    for article in articles:
        if isinstance(article, Article) and article.outlet:
            sample = kept.setdefault(article.outlet, [])
            insort(sample, (zlib.crc32(article.id.encode()), article.id, article), key=_order)
            del sample[_SAMPLE:]
    homes = {}
    for outlet, sample in kept.items():
        found = [attempt(_spoken_of, article, gazetteer, recogniser, weights) for _, _, article in sample]
        contexts = [one for one in found if not isinstance(one, Problem)]
        if len(contexts) > 1:
            homes[outlet] = home_of(contexts)
    return homes


def _order(entry: tuple[int, str, Article]) -> tuple[int, str]:
    return entry[:2]


def _spoken_of(article: Article, gazetteer: Gazetteer, recogniser: Recogniser | None, weights: LinearModel | None) -> Context:
    mentions = recogniser(article) if recogniser else find_mentions(article, gazetteer)
    return spoken_of(article, mentions, gazetteer, weights=weights)


def locate(phrase: str, gazetteer: Gazetteer, *, near: str | None = None) -> Location:
    """What one place name or relative phrase means, with its outline: "Kursk region", "50 km from the Ukrainian border".

    Args:
        phrase: as a story would write it.
        gazetteer: the places of the world.
        near: a place that tells which of several is meant, or on which side of a border.

    Raises:
        PhraseError: the phrase or `near` was not understood; the message says which part.
    """
    relative.place_near(near, gazetteer)  # one that is not known is an error, also of a phrase that would do without
    try:
        return relative.locate(phrase, gazetteer, near=near)
    except PhraseError:
        # The phrases' grammar knows names as the gazetteer writes them; the recogniser also reads "Paris, Texas" and "W.Va.".
        named = _name_alone(phrase, gazetteer)
        if named is None:
            raise
        return named


def _name_alone(phrase: str, gazetteer: Gazetteer) -> Location | None:
    """The location of a phrase that is one name, with its containers and the word for its kind, and nothing else."""
    article = Article("phrase", phrase)
    whole = given_places(article, [Span(0, len(phrase), phrase)] if phrase else [], gazetteer, outlines=True)
    if whole and whole[0].place is not None:
        return whole[0]
    locations = places(article, gazetteer, outlines=True)
    if not locations or locations[0].place is None or any(location.mention.kind == "relative" for location in locations):
        return None
    first = locations[0]
    if any(first.mention.container not in (other.mention.name, other.mention.text) for other in locations[1:]):
        return None
    left = phrase.lower()
    for location in reversed(locations):
        left = left[: location.mention.start] + left[location.mention.end :]
    # What may stand beside the names is the article, and one word for the kind of place: "the Kursk region".
    unexplained = len(re.findall(r"\w+", left.removeprefix("the ")))
    return first if unexplained <= bool(first.mention.feature) else None


def claims(
    article: Article,
    gazetteer: Gazetteer,
    *,
    home: Home | None = None,
    recogniser: Recogniser | None = None,
    extractor: Extractor | None = None,
) -> tuple[tuple[Location, ...], tuple[Claim, ...]]:
    """An article's locations, areas with their outlines, and the claims that it makes.

    Among the locations are the names that only a claim knows for a place's, which the gazetteer does not hold.
    """
    locations = places(article, gazetteer, outlines=True, home=home, recogniser=recogniser)
    said = (extractor or find_claims)(article, locations)
    known = {(location.mention.start, location.mention.end) for location in locations}
    named = {place.location.mention.start: place.location for claim in said for place in claim.places}
    unlisted = [location for location in named.values() if (location.mention.start, location.mention.end) not in known]
    return (*locations, *unlisted), said


def extract(
    articles: Iterable[Article | Problem],
    gazetteer: Gazetteer,
    *,
    known: Iterable[Event] = (),
    corrections: Iterable[Correction] = (),
    homes: Homes = MappingProxyType({}),
    progress: bool = False,
    recogniser: Recogniser | None = None,
    extractor: Extractor | None = None,
) -> Extraction:
    """Read articles through all stages. An article that fails becomes a problem, and the rest is done.

    Args:
        articles: as `read_articles` gives them; the problems among them are passed on.
        gazetteer: the places of the world.
        known: events made before, to which those of the articles are added; their articles are not read again.
        corrections: what a person corrected of the events, applied at the end.
        homes: where the articles of each outlet mostly play, as `find_homes` learns it.
        progress: show a bar in a terminal when it takes long.
        recogniser: what finds the names of places; ours unless another is given.
        extractor: what reads the claims; ours unless another is given.

    Raises:
        CorrectionError: a correction names an event or a claim that does not exist.
    """
    before = tuple(known)
    told = {claim.source.id for event in before for claim in event.claims}
    read = 0
    locations: list[Location] = []
    said: list[Claim] = []
    problems: list[Problem] = []
    for article in with_bar(articles, "articles") if progress else articles:
        new = _unless_known(article, told)
        if isinstance(new, Problem):
            problems.append(new)
            continue
        home = homes.get(new.outlet)
        outcome = attempt(claims, new, gazetteer, home=home, recogniser=recogniser, extractor=extractor)
        if isinstance(outcome, Problem):
            problems.append(outcome)
            continue
        read += 1
        locations.extend(outcome[0])
        said.extend(outcome[1])
    grown = grow(before, said)
    events = correct(grown.events, corrections)
    return Extraction(read, tuple(locations), tuple(said), events, tuple(problems), known=len(told), compared=grown.compared)


def _unless_known(article: Article | Problem, known: Container[str]) -> Article | Problem:
    """The article, or the problem that the events given before tell of it."""
    if isinstance(article, Article) and article.id in known:
        return Problem(article.id, "read before: the events that were given tell of it; another article needs another id")
    return article


def restored(events: Iterable[Event], gazetteer: Gazetteer) -> tuple[Event, ...]:
    """Events that were read from a file with what it leaves out of the places that the gazetteer knows: their outlines."""
    return tuple(
        replace(
            event,
            places=_restored(event.places, gazetteer),
            claims=tuple(replace(claim, places=_restored(claim.places, gazetteer)) for claim in event.claims),
        )
        for event in events
    )


def _restored(places: Iterable[ClaimPlace], gazetteer: Gazetteer) -> tuple[ClaimPlace, ...]:
    return tuple(replace(place, location=with_outline(place.location, gazetteer)) for place in places)


def attempt(work: Callable[..., Result], article: Article, *others: Any, **options: Any) -> Result | Problem:
    """The result of `work(article, *others, **options)`, or the problem that it failed on this article."""
    try:
        return work(article, *others, **options)
    except Exception as error:
        # The one place that catches everything: whatever is wrong with one article must not cost the others.
        return Problem(article.id, f"could not be processed: {type(error).__name__}: {error}")


def _placed(event: Event) -> bool:
    return any(place.location.lat is not None for place in event.places)


def _html_row(cells: Iterable[str], *, tag: str = "td") -> str:
    styled = zip(cells, _COLUMNS.values(), strict=True)
    return "<tr>" + "".join(f'<{tag} style="text-align:left{style}">{escape(cell)}</{tag}>' for cell, style in styled) + "</tr>"


def _cells(event: Event) -> tuple[str, ...]:
    where = "; ".join(
        f"{place.role} {place.location.place.name if place.location.place else place.location.mention.text}" for place in event.places
    )
    return event.label, event.type, event.status, _days(event.when), where or "no place", str(event.number_of_sources)


def _days(when: Interval) -> str:
    if when.start is None or when.end is None:
        return "undated"
    return f"{when.start}" if when.start == when.end else f"{when.start} to {when.end}"
