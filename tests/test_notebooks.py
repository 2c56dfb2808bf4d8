"""Every notebook runs from top to bottom, and is stored without outputs."""

import re
from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
MAX_LINES_A_CELL = 12
MAX_PLAIN = 5000
"""Characters of a value as plain text, which a notebook stores beside its table."""

EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
RUNS = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS[0].name == "01-first-map.ipynb"


@EACH
def test_a_notebook_is_thin_and_stored_without_outputs(path: Path) -> None:
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.id for cell in cells if cell.outputs or cell.execution_count] == []
    assert [cell.id for cell in cells if len(cell.source.splitlines()) > MAX_LINES_A_CELL] == []


@cache
def shown(path: Path) -> dict[str, list[nbformat.NotebookNode]]:
    """What each cell of a notebook shows when all run."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


def page(name: str, cell: str) -> str:
    """What a cell prints and the HTML that it shows."""
    return "".join(output.get("text", "") + output.get("data", {}).get("text/html", "") for output in shown(FOLDER / name)[cell])


def rows(name: str, cell: str) -> list[list[str]]:
    """The cells of each row of the table that a cell shows."""
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"(?s)<tr>(.*?)</tr>", page(name, cell)) if "<td" in row]


@RUNS
@EACH
def test_a_notebook_runs_and_shows_something(path: Path) -> None:
    outputs = [output for made in shown(path).values() for output in made]
    assert any("text/html" in output.get("data", {}) for output in outputs)
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []


@RUNS
@EACH
def test_a_notebook_stores_no_value_at_length(path: Path) -> None:
    plain = {cell: len(output.get("data", {}).get("text/plain", "")) for cell, made in shown(path).items() for output in made}
    assert {cell: length for cell, length in plain.items() if length > MAX_PLAIN} == {}
    assert any(plain.values())


@RUNS
def test_an_error_that_a_notebook_shows_says_which_part_was_not_understood() -> None:
    assert "'10 km north of Aleppo' is understood, 'in the Qwxyz valley' is not" in page("02-relative-places.ipynb", "cell-10")


@RUNS
def test_a_notebook_shows_what_one_story_reports_and_another_claims() -> None:
    assert ["11,000", "claimed", "reported"] in rows("03-many-sources.ipynb", "cell-08")


@RUNS
def test_a_notebook_shows_which_outlet_repeats_which() -> None:
    assert {row[2] for row in rows("03-many-sources.ipynb", "cell-12")} == {"Another Desk repeats Dateline Second Desk"}


@RUNS
def test_a_notebook_shows_events_that_grow_by_tomorrows_story() -> None:
    grown = [(int(today), int(tomorrow)) for _, today, tomorrow, _ in rows("03-many-sources.ipynb", "cell-14")]
    assert len(grown) > 1
    assert all(today < tomorrow for today, tomorrow in grown)
    assert "every id of today is kept: True" in page("03-many-sources.ipynb", "cell-14")
