"""The table of figures and the floors: that they are kept, that the README has them, and that nothing has got worse."""

import os
from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import pytest

from geo.errors import EvaluationError
from geo.evaluate import Row, evaluate, read_rows
from geo.evaluate.floors import below, floors
from geo.evaluate.table import BEGIN, CORPORA, END, FIGURES, Line, markdown, peers, with_table
from geo.gazetteer import open_gazetteer
from geo.pipeline import extract
from geo.records import Article
from geo.serial import event_dict
from geo.training.measure import places_report, shipped_weights

ROOT = Path(__file__).parents[1]
FOLDER = Path(os.environ.get("DATELINE_CORPORA", ROOT / "../shared/corpora"))
WHERE_CORPORA_ARE = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the annotated corpora are not here; DATELINE_CORPORA names their folder"
)


def first_rows(corpus: str, count: int) -> Sequence[Row]:
    return list(islice(read_rows(FOLDER / f"{corpus}.jsonl"), count))


@WHERE_CORPORA_ARE
def test_places_are_found_as_well_as_they_were() -> None:
    figures = places_report(first_rows("tr-news", 60), shipped_weights, open_gazetteer()).figures
    assert below("tr-news", asdict(figures), floors("quick")) == []


@WHERE_CORPORA_ARE
def test_events_are_linked_to_places_as_well_as_they_were() -> None:
    rows = first_rows("event-place", 400)
    events = extract([Article(str(row["id"]), row["text"]) for row in rows], open_gazetteer()).events
    figures = evaluate("event-place", rows, [event_dict(event) for event in events])
    assert below("event-place", asdict(figures), floors("quick")) == []


@WHERE_CORPORA_ARE
def test_the_same_events_are_joined_as_well_as_they_were() -> None:
    rows = first_rows("same-event", 120)
    events = extract([Article(str(row["id"]), row["text"]) for row in rows], open_gazetteer()).events
    figures = evaluate("same-event", rows, [event_dict(event) for event in events])
    assert below("same-event", asdict(figures), floors("quick")) == []


def test_a_figure_below_its_floor_is_named() -> None:
    assert below("c", {"f1": 0.5, "e2e": 0.4}, {"c": {"f1": 0.6, "e2e": 0.4}}) == ["c: f1 0.500 is below 0.6"]


def test_a_corpus_without_floors_is_never_below() -> None:
    assert below("d", {"f1": 0.0}, {"c": {"f1": 0.6}}) == []


def test_a_floor_of_no_figure_is_an_error() -> None:
    with pytest.raises(EvaluationError, match="f2, which are not figures"):
        below("c", {"f1": 0.5}, {"c": {"f2": 0.6}})


@pytest.mark.parametrize(("content", "said"), [("not TOML", "cannot be read"), ("[folds.a]\nf1 = 1", "no floors for 'quick'")])
def test_floors_that_cannot_be_used_are_an_error(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=said):
        floors("quick", path)


def test_the_table_has_a_line_for_each_system_with_three_decimals() -> None:
    lines = markdown([Line("Ours", {"lgl": {"f1": 0.8, "acc161": 0.9, "e2e": 0.75}})]).splitlines()
    assert lines[0].startswith("| system | LGL F1 | LGL within 161 km | LGL end to end | TR-News F1 |")
    assert lines[-1] == "| Ours | 0.800 | 0.900 | 0.750 |  |  |  |"


def test_the_table_is_written_between_its_comments_and_nothing_else_is_changed() -> None:
    document = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    written = with_table(document, "new")
    assert written == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert with_table(written, "new") == written


@pytest.mark.parametrize("document", ["", f"{END}\n{BEGIN}", BEGIN])
def test_a_document_without_room_for_the_table_is_refused(document: str) -> None:
    with pytest.raises(EvaluationError, match="no room for the table"):
        with_table(document, "new")


def readme_table() -> list[list[str]]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    between = readme.partition(BEGIN)[2].partition(END)[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in between.strip().splitlines()]


def test_the_readme_has_the_figures_of_the_others_as_they_are_stored() -> None:
    stored = [line.split("|")[1:-1] for line in markdown(peers()).splitlines()]
    assert readme_table()[: len(stored)] == [[cell.strip() for cell in cells] for cells in stored]


def test_our_figures_in_the_readme_reach_their_floors() -> None:
    ours = next(cells for cells in readme_table() if cells[0] == "Dateline")
    values = iter(map(float, ours[1:]))
    told = {corpus: {figure: next(values) for figure in FIGURES} for corpus in CORPORA}
    for corpus in CORPORA:
        least = {name: floor for name, floor in floors("folds")[corpus].items() if name in FIGURES}
        assert below(corpus, told[corpus], {corpus: least}) == []
