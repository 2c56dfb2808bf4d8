"""The command `geo`: thin commands, one function each."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo import __version__
from geo.articles import STDIN, SUFFIXES, read_articles, read_with_given_places
from geo.errors import GeoError
from geo.files import whole_file
from geo.records import Article, Location, Problem

if TYPE_CHECKING:
    from geo.pipeline import Extraction

NOTHING_DONE = 2
INTERRUPTED = 130
_PROBLEMS_NAMED = 3
_PROBLEMS_SHOWN = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 2 where nothing could be done, else 0."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; what Python still holds for it goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (GeoError, OSError) as error:
        _say(f"geo: {error}")
        return NOTHING_DONE
    except KeyboardInterrupt:
        _say("geo: interrupted; no file was left half written")
        return INTERRUPTED
    return status


def map_command(options: argparse.Namespace) -> int:
    """`geo map`: articles -> one HTML file."""
    found = _extract(options)
    if found.articles:
        from geo.frames import frame
        from geo.leaflet import news_map

        news_map(frame(found.events), title=options.title).save(options.output)
    status = _conclude(found.articles, [f"{len(found.events)} events", f"{len(found.on_the_map)} on the map"], found.problems)
    if found.articles:
        print(options.output)
    return status


def events_command(options: argparse.Namespace) -> int:
    """`geo events`: articles -> a file of events."""
    from geo.formats import format_for, format_named, write_events

    name = options.format or ("jsonl" if options.output == STDIN else format_for(options.output).name)
    chosen = format_named(name)
    found = _extract(options)
    if found.articles:
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
    return _conclude(found.articles, [f"{len(found.events)} events", f"{len(found.on_the_map)} on the map"], found.problems)


def places_command(options: argparse.Namespace) -> int:
    """`geo places`: articles -> every mention with its location."""
    from geo.serial import location_dict

    problems: list[Problem] = []
    articles = written = placed = 0

    def lines() -> Iterator[str]:
        nonlocal articles, written, placed
        for locations in _located(options):
            if isinstance(locations, Problem):
                problems.append(locations)
                continue
            articles += 1
            written += len(locations)
            placed += sum(location.lat is not None for location in locations)
            for location in locations:
                yield json.dumps(location_dict(location), ensure_ascii=False) + "\n"

    _write_lines(lines(), options.output)
    return _conclude(articles, [f"{written} mentions", f"{placed} placed"], problems)


def locate_command(options: argparse.Namespace) -> int:
    """`geo locate`: a name or a relative phrase -> GeoJSON."""
    from geo.gazetteer import open_gazetteer
    from geo.relative import locate
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
        _say(f"geo: no place is called {options.query!r}, nor anything that contains it")
        return NOTHING_DONE
    for place in found:
        facts = f"{place.lat:9.4f} {place.lon:9.4f} {place.population:>11,}  {place.feature:<5} {place.id:<20}"
        print(f"{facts} {gazetteer.label(place)}")
    return 0


def _extract(options: argparse.Namespace) -> "Extraction":
    from geo.gazetteer import open_gazetteer
    from geo.pipeline import extract

    return extract(read_articles(options.sources, published=options.published), open_gazetteer(options.gazetteer), progress=True)


def _located(options: argparse.Namespace) -> Iterator[tuple[Location, ...] | Problem]:
    """The locations of each article, lazily."""
    from geo import pipeline
    from geo.gazetteer import open_gazetteer
    from geo.progress import with_bar

    gazetteer = open_gazetteer(options.gazetteer)
    read = read_with_given_places if options.given_places else read_articles
    for item in with_bar(read(options.sources, published=options.published), "articles"):
        if isinstance(item, Problem):
            yield item
        elif isinstance(item, Article):
            yield pipeline.attempt(pipeline.places, item, gazetteer, outlines=options.outlines)
        else:
            yield pipeline.attempt(pipeline.given_places, *item, gazetteer, outlines=options.outlines)


def _write_lines(lines: Iterable[str], output: str) -> None:
    if output == STDIN:
        sys.stdout.writelines(lines)
        return
    with whole_file(output) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)


def _conclude(articles: int, done: list[str], problems: Sequence[Problem]) -> int:
    """Say what was left out and sum up; the exit status."""
    for problem in problems[:_PROBLEMS_SHOWN]:
        _say(f"geo: {problem.what}: {problem.why}")
    if len(problems) > _PROBLEMS_SHOWN:
        _say(f"geo: and {len(problems) - _PROBLEMS_SHOWN} more")
    skipped = [problem for problem in problems if problem.skipped]
    noted = [problem for problem in problems if not problem.skipped]
    parts = [", ".join([f"{articles} {'article' if articles == 1 else 'articles'} read", *done])]
    parts += [f"{len(skipped)} skipped: {_kinds(skipped)}"] if skipped else []
    parts += [f"{len(noted)} noted: {_kinds(noted)}"] if noted else []
    _say("; ".join(parts))
    return 0 if articles else NOTHING_DONE


def _kinds(problems: Sequence[Problem]) -> str:
    """A few problems by name, many by their kinds."""
    if len(problems) <= _PROBLEMS_NAMED:
        return ", ".join(f"{Path(problem.what).name} ({_kind(problem)})" for problem in problems)
    return ", ".join(f"{times} {kind}" for kind, times in Counter(map(_kind, problems)).most_common())


def _kind(problem: Problem) -> str:
    return problem.why.partition(":")[0]


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2024-10-30") from None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="geo",
        description="Read news stories and put what they report on a map.",
        epilog="Example:\n  geo map data/stories -o map.html\n\n'geo COMMAND --help' explains a command.",
    )
    parser.add_argument("--version", action="version", version=f"geo {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    _add_reading_commands(commands)
    _add_locate(commands)
    _add_gazetteer(commands)
    return parser


class _Parser(argparse.ArgumentParser):
    """Keeps the line breaks of examples."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)


def _add_reading_commands(commands: Any) -> None:
    parser = commands.add_parser(
        "map",
        help="draw what stories report as one HTML file",
        description="Draw what stories report on a map: one HTML file that opens anywhere, offline.\nThe last line printed is its path.",
        epilog="Example:\n  geo map data/stories -o map.html",
    )
    _add_sources(parser)
    parser.add_argument("-o", "--output", default="map.html", metavar="FILE", help="the HTML file to write (default: %(default)s)")
    parser.add_argument("--title", default="", help="the title of the page")
    parser.set_defaults(run=map_command)
    parser = commands.add_parser(
        "events",
        help="write the events that stories report",
        description="Write the events that stories report, each with every claim it rests on.",
        epilog="Example:\n  geo events data/stories -o events.geojson",
    )
    _add_sources(parser)
    parser.add_argument(
        "-o",
        "--output",
        default=STDIN,
        metavar="FILE",
        help="the file to write; its suffix chooses the format; - is standard output (default)",
    )
    parser.add_argument("--format", metavar="NAME", help="the format, where the suffix does not tell: jsonl, geojson or csv")
    parser.set_defaults(run=events_command)
    parser = commands.add_parser(
        "places",
        help="write every mention of a place with its location",
        description="Write every mention of a place with its location, as JSON lines.",
        epilog="Example:\n  geo places data/stories -o places.jsonl",
    )
    _add_sources(parser)
    parser.add_argument("-o", "--output", default=STDIN, metavar="FILE", help="the file to write; - is standard output (default)")
    parser.add_argument(
        "--given-places", action="store_true", help='place the spans under the key "places" of each article instead of finding them'
    )
    parser.add_argument("--outlines", action="store_true", help="write the outlines of countries and divisions, not only their points")
    parser.set_defaults(run=places_command)


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help=f"a file ({' '.join(SUFFIXES)}), a folder of them, or - for standard input"
    )
    parser.add_argument("--published", type=_day, metavar="DATE", help="the date of articles that do not bear their own, like 2024-10-30")
    _add_gazetteer_file(parser)


def _add_gazetteer_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gazetteer", type=Path, metavar="FILE", help="another gazetteer than the one that comes with Dateline")


def _add_locate(commands: Any) -> None:
    parser = commands.add_parser(
        "locate",
        help="print where a name or a relative phrase is, as GeoJSON",
        description="Print the GeoJSON feature of one place name or one relative phrase, with how it was worked out.",
        epilog='Examples:\n  geo locate "Kursk region"\n  geo locate "50 kilometres from the Ukrainian border" --near Russia',
    )
    parser.add_argument("phrase", help="the name or the phrase, as a story would write it")
    parser.add_argument("--near", metavar="PLACE", help="a place that tells which of several is meant, or which side of a border")
    _add_gazetteer_file(parser)
    parser.set_defaults(run=locate_command)


def _add_gazetteer(commands: Any) -> None:
    parser = commands.add_parser(
        "gazetteer", help="look into the gazetteer, or build it", description="The places of the world that names are looked up in."
    )
    actions = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    info = actions.add_parser("info", help="what is inside, and where it came from", epilog="Example:\n  geo gazetteer info")
    _add_gazetteer_file(info)
    info.set_defaults(run=gazetteer_info_command)
    search = actions.add_parser(
        "search",
        help="the places of a name, with their facts",
        description="Print latitude, longitude, population, feature code, id and full name, the most important place first.",
        epilog="Example:\n  geo gazetteer search kursk",
    )
    search.add_argument("query", help="a name or a part of one")
    search.add_argument("--limit", type=int, default=10, metavar="N", help="how many at most (default: %(default)s)")
    _add_gazetteer_file(search)
    search.set_defaults(run=gazetteer_search_command)
