"""The commands, one thin function each: options -> exit status. Heavy libraries are imported by the command that needs them."""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from geo import api
from geo.articles import LINE_SUFFIXES, STDIN, read_articles, read_with_given_places
from geo.cli.outputs import require_output
from geo.cli.report import NOTHING_DONE, conclude, say
from geo.errors import GeoError
from geo.files import require_room, require_suffix, whole_file
from geo.records import Article, Location, Problem
from geo.wording import counted

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer
    from geo.pipeline import Extraction, Homes
    from geo.recognisers import ReadingTwice


def map_command(options: argparse.Namespace) -> int:
    """`geo map`: articles -> one HTML file."""
    require_output(options, api.MAP_SUFFIXES, what="a map")
    found = _extract(options)
    made = bool(found.articles or found.known)
    if made:
        news = api.map(found, title=options.title)
        if options.output == STDIN:
            news.save(sys.stdout.buffer, close_file=False)
        else:
            news.save(options.output)
    status = _concluded(found)
    if made and options.output != STDIN:
        print(options.output)
    return status


def events_command(options: argparse.Namespace) -> int:
    """`geo events`: articles -> a file of events."""
    from geo.formats import format_for, format_named, write_events

    require_output(options)
    name = options.format or ("jsonl" if options.output == STDIN else format_for(options.output).name)
    chosen = format_named(name)
    found = _extract(options)
    if found.articles or found.known:
        from geo.frames import frame

        table = frame(found.events)
        if options.output == STDIN:
            with tempfile.TemporaryDirectory() as folder:
                part = Path(folder) / "events"
                chosen.write(table, part)
                with part.open(encoding="utf-8", newline="") as lines:
                    shutil.copyfileobj(lines, sys.stdout)
        else:
            write_events(table, options.output, format=name)
    return _concluded(found)


@dataclass(slots=True)
class _Tally:
    """What `geo places` has done so far."""

    articles: int = 0
    mentions: int = 0
    placed: int = 0
    problems: list[Problem] = field(default_factory=list)


def places_command(options: argparse.Namespace) -> int:
    """`geo places`: articles -> every mention with its location."""
    require_output(options, LINE_SUFFIXES, what="places")
    tally = _Tally()
    lines = _place_lines(options, tally)
    if options.output == STDIN:
        sys.stdout.writelines(lines)
    else:
        with whole_file(options.output) as part:
            with part.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
            if not tally.articles:
                part.unlink()
    return conclude(tally.articles, [counted(tally.mentions, "mention"), f"{tally.placed} placed"], tally.problems)


def _place_lines(options: argparse.Namespace, tally: _Tally) -> Iterator[str]:
    from geo.serial import location_dict

    for locations in _located(options):
        if isinstance(locations, Problem):
            tally.problems.append(locations)
            continue
        tally.articles += 1
        tally.mentions += len(locations)
        tally.placed += sum(location.lat is not None for location in locations)
        for location in locations:
            yield json.dumps(location_dict(location), ensure_ascii=False) + "\n"


def locate_command(options: argparse.Namespace) -> int:
    """`geo locate`: a name or a relative phrase -> GeoJSON."""
    from geo.gazetteer import open_gazetteer
    from geo.pipeline import locate
    from geo.serial import location_dict

    location = locate(options.phrase, open_gazetteer(options.gazetteer), near=options.near)
    properties = location_dict(location)
    geometry = properties.pop("geometry")
    print(json.dumps({"type": "Feature", "geometry": geometry, "properties": properties}, ensure_ascii=False, indent=2))
    return 0


def gazetteer_info_command(options: argparse.Namespace) -> int:
    """`geo gazetteer info`: what is inside, and where it came from."""
    from geo.gazetteer import open_gazetteer

    print(json.dumps(open_gazetteer(options.gazetteer).info(), ensure_ascii=False, indent=2))
    return 0


def gazetteer_search_command(options: argparse.Namespace) -> int:
    """`geo gazetteer search`: the candidates for a name, with their facts."""
    from geo.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(options.gazetteer)
    found = gazetteer.search(options.query, limit=options.limit)
    if not found:
        say(f"geo: no place is called {options.query!r}, nor anything that contains it")
        return NOTHING_DONE
    for place in found:
        facts = f"{place.lat:9.4f} {place.lon:9.4f} {place.population:>11,}  {place.feature:<5} {place.id:<20}"
        print(f"{facts} {gazetteer.label(place)}")
    return 0


def gazetteer_build_command(options: argparse.Namespace) -> int:
    """`geo gazetteer build`: the gazetteer's file made from its sources."""
    try:
        from geo.gazetteer.build import build
    except ImportError as error:
        raise GeoError(f"building needs the package {error.name}: pip install 'dateline[build]'") from error

    require_room(options.output)
    require_suffix(options.output, (".geo",), what="a gazetteer")  # its sources, which may lie beside it, end otherwise
    made = build(options.folder, boundaries=options.boundaries, tell=say)
    with whole_file(options.output) as part:
        part.write_bytes(made)
    say(f"{len(made):,} bytes written")
    print(options.output)
    return 0


def _extract(options: argparse.Namespace) -> "Extraction":
    from geo.archive import read_events
    from geo.corrections import read_corrections
    from geo.extractors import open_extractor
    from geo.gazetteer import open_gazetteer
    from geo.pipeline import extract, restored
    from geo.recognisers import ReadingTwice, open_recogniser

    extractor = open_extractor(options.extractor)
    gazetteer = open_gazetteer(options.gazetteer)
    recogniser = ReadingTwice(open_recogniser(options.recognizer, gazetteer))
    known = restored(read_events(options.add_to), gazetteer) if options.add_to else ()
    corrections = read_corrections(options.corrections) if options.corrections else ()
    homes = _homes(options, gazetteer, recogniser)
    articles = read_articles(options.sources, published=options.published)
    return extract(
        articles, gazetteer, known=known, corrections=corrections, homes=homes, progress=True, recogniser=recogniser, extractor=extractor
    )


def _homes(options: argparse.Namespace, gazetteer: "Gazetteer", recogniser: "ReadingTwice") -> "Homes":
    """Where each outlet's articles mostly play, by a first reading; standard input can be read only once, and tells none."""
    from geo.pipeline import find_homes

    if STDIN in options.sources:
        return {}
    return find_homes(read_articles(options.sources, published=options.published), gazetteer, recogniser=recogniser.first)


def _concluded(found: "Extraction") -> int:
    """Say what was read and made; the exit status."""
    added = [f"added to {counted(found.known, 'article')} known before"] if found.known else []
    done = [*added, counted(len(found.events), "event"), f"{len(found.on_the_map)} on the map"]
    status = conclude(found.articles, done, found.problems)
    return 0 if found.known else status


def _located(options: argparse.Namespace) -> Iterator[tuple[Location, ...] | Problem]:
    """The locations of each article, lazily."""
    from geo import pipeline
    from geo.gazetteer import open_gazetteer
    from geo.progress import with_bar
    from geo.recognisers import ReadingTwice, open_recogniser

    gazetteer = open_gazetteer(options.gazetteer)
    recogniser = ReadingTwice(open_recogniser(options.recognizer, gazetteer))
    read = read_with_given_places if options.given_places else read_articles
    homes = _homes(options, gazetteer, recogniser)
    for item in with_bar(read(options.sources, published=options.published), "articles"):
        if isinstance(item, Problem):
            yield item
        elif isinstance(item, Article):
            yield pipeline.attempt(
                pipeline.places, item, gazetteer, outlines=options.outlines, home=homes.get(item.outlet), recogniser=recogniser
            )
        else:
            home = homes.get(item[0].outlet)
            yield pipeline.attempt(pipeline.given_places, *item, gazetteer, outlines=options.outlines, home=home)
