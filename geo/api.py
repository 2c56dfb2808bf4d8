"""The few functions that a notebook needs: read, extract, correct, frame, map, save, and locate for a single phrase.

    articles = geo.read("data/stories")
    found = geo.extract(articles)
    events = geo.frame(found)
    geo.map(events[events["status"] == "reported"])

Heavy libraries are imported by the function that needs them, so `import geo` is quick.
"""

import warnings
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.articles import read_articles
from geo.errors import ArticleError
from geo.files import require_suffix
from geo.records import Article, Event, Location, Problem
from geo.wording import counted

if TYPE_CHECKING:
    import folium
    import geopandas

    from geo.corrections import Correction
    from geo.extractors import Extractor
    from geo.gazetteer import Gazetteer
    from geo.leaflet import NewsMap
    from geo.pipeline import Extraction

MAP_SUFFIXES = (".html", ".htm")
"""Of the files that a map is written to."""


def open_gazetteer(path: str | Path | None = None) -> "Gazetteer":
    """The places of the world: those that come with Dateline, or another file that `geo gazetteer build` made.

    Raises:
        GazetteerError: the file is missing, damaged or of another version.
    """
    from geo import gazetteer

    return gazetteer.open_gazetteer(path)


def read(*sources: str | Path, published: date | str | None = None) -> list[Article]:
    """The articles of files and folders; each one that cannot be read is a warning.

    Args:
        sources: text files, JSON lines, JSON, CSV, and folders of these.
        published: the date of articles that do not bear their own, as a date or like "2024-10-30".

    Raises:
        ArticleError: none of the sources holds an article that can be read.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    articles = []
    problems = []
    for found in read_articles(sources, published=day):
        if isinstance(found, Article):
            articles.append(found)
        else:
            problems.append(f"{found.what}: {found.why}")
    if not articles:
        raise ArticleError("no article could be read: " + ("; ".join(problems) or "no source was given"))
    for problem in problems:
        warnings.warn(problem, stacklevel=2)
    return articles


def extract(
    articles: Iterable[Article | Problem],
    *,
    known: Iterable[Event] = (),
    corrections: "str | Path | Iterable[Correction]" = (),
    gazetteer: "Gazetteer | None" = None,
    recognizer: str = "dateline",
    extractor: "str | Extractor" = "dateline",
    progress: bool = True,
) -> "Extraction":
    """All that the articles report: locations, claims, events, and the problems met on the way.

    Articles of one outlet are read twice: first to learn where they mostly play, which tells what its names mean.

    Args:
        articles: as `read` gives them.
        known: yesterday's events, as `read_events` gives them; the articles' are added, and keep their ids where they grow.
        corrections: what you corrected of the events, or the file that it is in.
        gazetteer: the places of the world; those that come with Dateline unless others are given.
        recognizer: what finds the names of places: ours, or "spacy:NAME" for a pipeline of spaCy, by its name or folder.
        extractor: what reads the claims: ours, "lead" for the first sentences only, or any function of an article and its locations.
        progress: show a bar in a terminal when it takes long.

    Raises:
        RecogniserError: the recognizer is unknown, or what it needs is not installed.
        ExtractorError: the extractor is unknown.
        CorrectionError: the corrections cannot be read, or name an event or a claim that does not exist.
    """
    from geo import pipeline
    from geo.extractors import open_extractor
    from geo.recognisers import ReadingTwice, open_recogniser

    reader = open_extractor(extractor) if isinstance(extractor, str) else extractor
    places = gazetteer or open_gazetteer()
    chosen = _corrections(corrections)
    recogniser = ReadingTwice(open_recogniser(recognizer, places))
    given = tuple(articles)
    homes = pipeline.find_homes(given, places, recogniser=recogniser.first)
    return pipeline.extract(
        given, places, known=known, corrections=chosen, homes=homes, progress=progress, recogniser=recogniser, extractor=reader
    )


def read_events(path: str | Path, *, gazetteer: "Gazetteer | None" = None) -> tuple[Event, ...]:
    """The events that `save` or `geo events` wrote as JSON lines, to look at, correct, or add others to.

    Raises:
        SourceNotFound: there is no such file.
        FormatError: a line is not an event; the message names it.
    """
    from geo import archive, pipeline

    return pipeline.restored(archive.read_events(path), gazetteer or open_gazetteer())


def correct(events: "Extraction | Iterable[Event]", corrections: "str | Path | Iterable[Correction]") -> tuple[Event, ...]:
    """Events with claims split off and events joined, as the corrections or the file of them say.

    Raises:
        CorrectionError: the file cannot be read, or an event or a claim does not exist.
    """
    from geo import corrections as room
    from geo.pipeline import Extraction

    return room.correct(events.events if isinstance(events, Extraction) else events, _corrections(corrections))


def _corrections(given: "str | Path | Iterable[Correction]") -> "tuple[Correction, ...]":
    from geo.corrections import read_corrections

    return read_corrections(given) if isinstance(given, str | Path) else tuple(given)


def frame(events: "Extraction | Iterable[Event]") -> "geopandas.GeoDataFrame":
    """Events as a GeoDataFrame (EPSG:4326), one row an event, with the shape of its main place."""
    from geo import frames
    from geo.pipeline import Extraction

    return frames.frame(events.events if isinstance(events, Extraction) else events)


def frame_places(locations: Iterable[Location]) -> "geopandas.GeoDataFrame":
    """Locations, as `locate` and `Extraction.locations` give them, as a GeoDataFrame (EPSG:4326) that `map` draws."""
    from geo import frames

    return frames.frame_places(locations)


def map(events: "Extraction | geopandas.GeoDataFrame", **options: Any) -> "NewsMap":  # noqa: A001
    """Events, or a frame of them that was filtered or edited, as a folium map. Options are those of `geo.leaflet.news_map`."""
    from geo.leaflet import news_map
    from geo.pipeline import Extraction

    if not isinstance(events, Extraction):
        return news_map(events, **options)
    return news_map(frame(events), **(_told_by(events) | options))


def _told_by(found: "Extraction") -> dict[str, Any]:
    """What a page says of the articles that it was made from."""
    articles = counted(found.articles, "article")
    unresolved = [
        {"text": location.mention.text, "reason": location.reason, "article": location.mention.article} for location in found.unresolved
    ]
    return {"subtitle": f"{articles} read", "empty": f"{articles} read; no event was found in the text", "unresolved": unresolved}


def save(what: "Extraction | geopandas.GeoDataFrame | folium.Map", path: str | Path) -> Path:
    """Write a map as HTML, or events in the format that the suffix stands for; returns the path.

    Raises:
        FormatError: the suffix is unknown.
        OSError: the folder does not exist or may not be written to.
    """
    import geopandas

    from geo.formats import write_events
    from geo.pipeline import Extraction

    target = Path(path)
    if not isinstance(what, Extraction | geopandas.GeoDataFrame):
        require_suffix(target, MAP_SUFFIXES, what="a map")
        what.save(str(target))
    elif target.suffix.lower() in MAP_SUFFIXES:
        map(what).save(str(target))
    else:
        write_events(frame(what) if isinstance(what, Extraction) else what, target)
    return target


def locate(phrase: str, *, near: str | None = None, gazetteer: "Gazetteer | None" = None) -> Location:
    """What one place name or relative phrase means, such as "50 kilometres from the Ukrainian border".

    Args:
        phrase: the name or the phrase.
        near: a place that tells which of several is meant, or on which side of a border.
        gazetteer: the places of the world; those that come with Dateline unless given.

    Raises:
        PhraseError: the phrase or `near` was not understood; the message says which part.
    """
    from geo import pipeline

    return pipeline.locate(phrase, gazetteer or open_gazetteer(), near=near)
