"""The commands' arguments and help texts."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from geo import __version__
from geo.articles import STDIN, SUFFIXES
from geo.cli import commands as run
from geo.cli.evaluation import evaluate_command


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2024-10-30") from None


def _some(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of 1 or more")
    return int(text)


def make_parser() -> argparse.ArgumentParser:
    """The parser of `geo` with all its commands; what it parses has the command's function as `run`."""
    parser = _Parser(
        prog="geo",
        description="Read news stories and put what they report on a map.",
        epilog="Example:\n  geo map data/stories -o map.html\n\n'geo COMMAND --help' explains a command.",
    )
    parser.add_argument("--version", action="version", version=f"geo {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    _add_reading_commands(subparsers)
    _add_locate(subparsers)
    _add_evaluate(subparsers)
    _add_gazetteer(subparsers)
    return parser


class _Parser(argparse.ArgumentParser):
    """Keeps the line breaks of examples."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)


def _add_reading_commands(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "map",
        help="draw what stories report as one HTML file",
        description="Draw what stories report on a map: one HTML file that opens anywhere, offline.\nThe last line printed is its path.",
        epilog="Example:\n  geo map data/stories -o map.html",
    )
    _add_sources(parser)
    _add_merging(parser)
    parser.add_argument(
        "-o", "--output", default="map.html", metavar="FILE", help="the HTML file to write; - is standard output (default: %(default)s)"
    )
    parser.add_argument("--title", default="", help="the title of the page")
    parser.set_defaults(run=run.map_command)
    parser = subparsers.add_parser(
        "events",
        help="write the events that stories report",
        description="Write the events that stories report, each with every claim it rests on.",
        epilog="Examples:\n  geo events data/stories -o events.geojson\n  geo events today --add-to events.jsonl -o events.jsonl",
    )
    _add_sources(parser)
    _add_merging(parser)
    parser.add_argument(
        "-o",
        "--output",
        default=STDIN,
        metavar="FILE",
        help="the file to write; its suffix chooses the format; - is standard output (default)",
    )
    parser.add_argument("--format", metavar="NAME", help="the format, where the suffix does not tell: jsonl, geojson or csv")
    parser.set_defaults(run=run.events_command)
    parser = subparsers.add_parser(
        "places",
        help="write every mention of a place with its location",
        description="Write every mention of a place with its location, as JSON lines.",
        epilog="Example:\n  geo places data/stories -o places.jsonl",
    )
    _add_sources(parser)
    parser.add_argument("-o", "--output", default=STDIN, metavar="FILE", help="the JSON lines to write; - is standard output (default)")
    parser.add_argument(
        "--given-places", action="store_true", help='place the spans under the key "places" of each article instead of finding them'
    )
    parser.add_argument("--outlines", action="store_true", help="write the outlines of countries and divisions, not only their points")
    parser.set_defaults(run=run.places_command)


def _add_sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help=f"a file ({' '.join(SUFFIXES)}), a folder of them, or - for standard input"
    )
    parser.add_argument("--published", type=_day, metavar="DATE", help="the date of articles that do not bear their own, like 2024-10-30")
    parser.add_argument(
        "--recognizer",
        default="dateline",
        metavar="NAME",
        help="what finds the names of places: dateline (default), or spacy:NAME for a pipeline of spaCy, by its name or folder",
    )
    _add_gazetteer_file(parser)


def _add_merging(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--extractor",
        default="dateline",
        metavar="NAME",
        help="what reads the claims: dateline (default) reads the whole article, lead its first sentences only",
    )
    parser.add_argument(
        "--add-to",
        type=Path,
        metavar="EVENTS",
        help="JSON lines of events made before, which the articles' are added to; their ids stay, and nothing is compared again",
    )
    parser.add_argument(
        "--corrections", type=Path, metavar="FILE", help="TOML of events to split or to join by hand; README.md shows its form"
    )


def _add_gazetteer_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gazetteer", type=Path, metavar="FILE", help="another gazetteer than the one that comes with Dateline")


def _add_locate(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "locate",
        help="print where a name or a relative phrase is, as GeoJSON",
        description="Print the GeoJSON feature of one place name or one relative phrase, with how it was worked out.",
        epilog='Examples:\n  geo locate "Kursk region"\n  geo locate "50 kilometres from the Ukrainian border" --near Russia',
    )
    parser.add_argument("phrase", help="the name or the phrase, as a story would write it")
    parser.add_argument("--near", metavar="PLACE", help="a place that tells which of several is meant, or which side of a border")
    _add_gazetteer_file(parser)
    parser.set_defaults(run=run.locate_command)


def _add_evaluate(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "evaluate",
        help="print figures for corpora with gold",
        description="Read the texts of annotated corpora and print how well they were read, in all, for names without relative\n"
        "phrases (names_), and when the spans of gold are given (given_). The status is 1 where a floor is not reached.",
        epilog="Examples:\n  geo evaluate ../shared/corpora/event-place.jsonl\n"
        "  geo evaluate --folds --details ../shared/corpora/lgl.jsonl ../shared/corpora/tr-news.jsonl",
    )
    parser.add_argument("corpus", nargs="+", type=Path, metavar="CORPUS", help="JSON lines with gold")
    parser.add_argument("--task", choices=("places", "event-place", "event-types", "same-event"), help="told from the corpus unless given")
    parser.add_argument(
        "--folds",
        action="store_true",
        help="read each article by weights learned anew without it and all others of its outlet, or merge without all others of its topic\n"
        "(some minutes; needs DATELINE_CORPORA)",
    )
    parser.add_argument("--details", action="store_true", help="show how far scores can be relied on, and the kinds of mistakes")
    parser.add_argument("--floors", action="store_true", help="hold the figures to data/figures/floors.toml")
    parser.add_argument("--readme", type=Path, metavar="FILE", help="write the table of figures into a Markdown file that has its comments")
    parser.add_argument("--json", action="store_true", help="print one JSON object a corpus")
    _add_gazetteer_file(parser)
    parser.set_defaults(run=evaluate_command)


def _add_gazetteer(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "gazetteer", help="look into the gazetteer, or build it", description="The places of the world that names are looked up in."
    )
    actions = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    info = actions.add_parser("info", help="what is inside, and where it came from", epilog="Example:\n  geo gazetteer info")
    _add_gazetteer_file(info)
    info.set_defaults(run=run.gazetteer_info_command)
    search = actions.add_parser(
        "search",
        help="the places of a name, with their facts",
        description="Print latitude, longitude, population, feature code, id and full name, the most important place first.",
        epilog="Example:\n  geo gazetteer search kursk",
    )
    search.add_argument("query", help="a name or a part of one")
    search.add_argument("--limit", type=_some, default=10, metavar="N", help="how many at most (default: %(default)s)")
    _add_gazetteer_file(search)
    search.set_defaults(run=run.gazetteer_search_command)
    build = actions.add_parser(
        "build",
        help="make the gazetteer's file from its sources",
        description="Make the gazetteer's file from its sources; data/SOURCES.md says how to get each.",
        epilog="Example:\n  geo gazetteer build sources -o data/gazetteer/world.geo",
    )
    build.add_argument("folder", type=Path, metavar="FOLDER", help="holds the sources")
    build.add_argument(
        "-o", "--output", type=Path, default=Path("world.geo"), metavar="FILE", help="the file to write (default: %(default)s)"
    )
    build.add_argument(
        "--boundaries",
        choices=("iso", "control"),
        default="iso",
        help="whose disputed areas are: as ISO 3166 and the UN say, or as they are held",
    )
    build.set_defaults(run=run.gazetteer_build_command)
