"""`geo evaluate`: corpora with gold -> figures."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.cli.report import say
from geo.errors import EvaluationError
from geo.files import whole_file

if TYPE_CHECKING:
    from geo.evaluate import CorpusKind, Row
    from geo.gazetteer import Gazetteer
    from geo.training.measure import PlacesReport, WeightsOf

BELOW_FLOOR = 1


@dataclass(frozen=True, slots=True)
class _Measured:
    """What one corpus gave."""

    corpus: str
    task: str
    figures: Mapping[str, float]
    report: "PlacesReport | None" = None


def evaluate_command(options: argparse.Namespace) -> int:
    """`geo evaluate`: corpora with gold -> figures; the status is 1 where one is below its floor."""
    from geo.evaluate import corpus_kind
    from geo.evaluate.floors import below, floors
    from geo.gazetteer import open_gazetteer
    from geo.training.corpora import PLACES
    from geo.training.measure import fold_weights, shipped_weights
    from geo.training.measure_events import BY_FOLDS

    tasks = {path: options.task or corpus_kind(path) for path in options.corpus}
    _refuse_the_impossible(options, tasks)
    least = floors("folds" if options.folds else "shipped") if options.floors else {}
    gazetteer = open_gazetteer(options.gazetteer)
    weights_of = fold_weights(gazetteer) if options.folds and "places" in tasks.values() else shipped_weights
    measured = []
    for path, task in tasks.items():
        measured.append(_measured(path, task, weights_of, gazetteer, folds=options.folds))
        if (path.stem in PLACES or task in BY_FOLDS) and not options.folds:
            say(f"geo: the weights that come with Dateline have seen the articles of {path.name}; --folds gives the figures that count")
        _show(measured[-1], options)
    if options.readme:
        _write_table(options.readme, measured)
    faults = [fault for found in measured for fault in below(found.corpus, found.figures, least)]
    for fault in faults:
        say(f"geo: {fault}")
    return BELOW_FLOOR if faults else 0


def _refuse_the_impossible(options: argparse.Namespace, tasks: "Mapping[Path, CorpusKind]") -> None:
    """Say what cannot be done before long work is done for it."""
    from geo.evaluate.table import CORPORA, with_table

    if options.readme:
        if not CORPORA.keys() <= {path.stem for path in tasks}:
            raise EvaluationError(f"{options.readme}: the table needs the corpora {', '.join(CORPORA)}")
        with_table(options.readme.read_text(encoding="utf-8"), "")


def _measured(path: Path, task: "CorpusKind", weights_of: "WeightsOf", gazetteer: "Gazetteer", *, folds: bool) -> _Measured:
    from geo.evaluate import evaluate, read_rows
    from geo.training.measure import places_report
    from geo.training.measure_events import fold_events, numbered

    gold = numbered(read_rows(path)) if folds and task == "event-place" else read_rows(path)
    if task != "places":
        events = fold_events(task, gold, gazetteer) if folds else _events(path, gazetteer)
        return _Measured(path.stem, task, asdict(evaluate(task, gold, events)))
    report = places_report(gold, weights_of, gazetteer)
    more = {"names_f1": report.names.f1, "names_e2e": report.names.e2e, "given_acc161": report.given.acc161}
    return _Measured(path.stem, task, asdict(report.figures) | more, report)


def _events(path: Path, gazetteer: "Gazetteer") -> "list[Row]":
    from geo.articles import read_articles
    from geo.pipeline import extract, find_homes
    from geo.serial import event_dict

    homes = find_homes(read_articles([path]), gazetteer)
    return [event_dict(event) for event in extract(read_articles([path]), gazetteer, homes=homes, progress=True).events]


def _show(measured: _Measured, options: argparse.Namespace) -> None:
    shown = {name: _rounded(value) for name, value in measured.figures.items()}
    if options.json:
        more: dict[str, Any] = {}
        if measured.report is not None:
            tenths = [{name: _rounded(value) for name, value in asdict(tenth).items()} for tenth in measured.report.reliability]
            more = {"reliability": tenths, "mistakes": measured.report.mistakes}
        print(json.dumps({"corpus": measured.corpus, "task": measured.task, "folds": options.folds, **shown, **more}))
        return
    print(f"{measured.corpus}, {measured.task}: " + "  ".join(f"{name} {value}" for name, value in shown.items()), flush=True)
    if measured.report is not None and options.details:
        _show_details(measured.report)


def _show_details(report: "PlacesReport") -> None:
    print("  score       places  mean score  within 161 km")
    for tenth in report.reliability:
        print(f"  {tenth.low:.1f} to {tenth.high:.1f}  {tenth.count:6}  {tenth.score:10.3f}  {tenth.right:13.3f}")
    print("  mistakes")
    for kind, count in report.mistakes.items():
        print(f"  {count:6}  {kind}")


def _rounded(value: Any) -> Any:
    return round(value, 3) if isinstance(value, float) else value


def _write_table(readme: Path, measured: list[_Measured]) -> None:
    """Write the figures of the table's corpora beside those of other systems into a Markdown file."""
    from geo.evaluate.table import CORPORA, Line, markdown, peers, with_table

    ours = {found.corpus: found for found in measured if found.corpus in CORPORA}
    names = {
        corpus: {"f1": found.report.names.f1, "acc161": found.report.names.acc161, "e2e": found.report.names.e2e}
        for corpus, found in ours.items()
        if found.report is not None
    }
    lines = [
        *peers(),
        Line("Dateline", {corpus: found.figures for corpus, found in ours.items()}),
        Line("Dateline, names without relative phrases", names),
    ]
    text = with_table(readme.read_text(encoding="utf-8"), markdown(lines))
    with whole_file(readme) as part:
        part.write_text(text, encoding="utf-8")
