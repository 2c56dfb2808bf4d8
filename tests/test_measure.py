"""Figures by folds, learned from and measured on a few made-up articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from geo.cli import main
from geo.errors import EvaluationError
from geo.evaluate.table import BEGIN, END
from geo.gazetteer import open_gazetteer
from geo.training.corpora import NEWS, SENTENCES, fold
from geo.training.measure import fold_weights, places_report, shipped_weights

KNOWN = {"Lisbon": (38.72, -9.13, 2267057), "Oslo": (59.91, 10.75, 3143244), "Nairobi": (-1.28, 36.82, 184745)}
OUTLETS = ("one.example", "two.example", "three.example", "four.example")


def annotated(outlet: str, name: str) -> dict[str, Any]:
    lat, lon, number = KNOWN[name]
    text = f"Heavy rain fell in {name} on Monday, 50 kilometres north of {name}, and Mr. Harris of the council said so."
    starts = [start for start in range(len(text)) if text.startswith(name, start)]
    places = [{"start": at, "end": at + len(name), "text": name, "lat": lat, "lon": lon, "geonameid": number} for at in starts]
    return {"id": f"{outlet} {name}", "outlet": outlet, "title": "Rain", "text": text, "places": places}


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all that weights are learned from, four outlets with an article about each city."""
    rows = [annotated(outlet, name) for outlet in OUTLETS for name in KNOWN]
    sentence = {
        "text": "Ms. Jones visited Oslo .",
        "spans": [{"start": 4, "end": 9, "label": "PER"}, {"start": 18, "end": 22, "label": "LOC"}],
    }
    files = {"lgl": rows[::2], "tr-news": rows[1::2]} | {name: [sentence] for name in (*SENTENCES, *(name for name, _ in NEWS))}
    for name, content in files.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in content), encoding="utf-8")
    monkeypatch.setenv("DATELINE_CORPORA", str(tmp_path))
    return tmp_path


def test_an_article_is_read_by_weights_of_its_own_fold(corpora: Path) -> None:  # noqa: ARG001
    weights_of = fold_weights(open_gazetteer())
    weights = {fold(annotated(outlet, "Oslo")): weights_of(annotated(outlet, "Oslo")) for outlet in OUTLETS}
    assert len({id(found) for found in weights.values()}) == len(weights) > 1


def test_an_article_without_an_outlet_is_in_no_fold(corpora: Path) -> None:  # noqa: ARG001
    with pytest.raises(EvaluationError, match="'a' has no outlet"):
        fold_weights(open_gazetteer())({"id": "a"})


def test_a_report_tells_all_that_was_found_from_names_and_from_given_spans() -> None:
    report = places_report([annotated("one.example", "Oslo")], shipped_weights, open_gazetteer())
    assert (report.names.e2e, report.given.acc161, report.given.gold) == (1, 1, 2)
    assert report.figures.predicted == report.names.predicted + 1
    assert report.mistakes["false, relative phrase"] == 1
    assert sum(tenth.count for tenth in report.reliability) == 2


def test_evaluate_by_folds_says_so_and_writes_the_table(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = corpora / "README.md"
    readme.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    files = [str(corpora / "lgl.jsonl"), str(corpora / "tr-news.jsonl")]
    assert main(["evaluate", "--folds", "--json", "--readme", str(readme), *files]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["corpus"], row["folds"]) for row in told] == [("lgl", True), ("tr-news", True)]
    assert f"| Dateline | {told[0]['f1']:.3f} |" in readme.read_text(encoding="utf-8")


def test_evaluate_without_folds_says_that_the_articles_were_seen(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(corpora / "lgl.jsonl"), "--details"]) == 0
    said = capsys.readouterr()
    assert "have seen the articles of lgl.jsonl" in said.err
    assert "within 161 km" in said.out
    assert "false, relative phrase" in said.out


def test_a_figure_below_its_floor_is_status_1(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = annotated("one.example", "Oslo")
    elsewhere = [place | {"lat": -40.0} for place in row["places"]]
    (corpora / "lgl.jsonl").write_text(json.dumps(row | {"places": elsewhere}) + "\n", encoding="utf-8")
    assert main(["evaluate", "--folds", "--floors", str(corpora / "lgl.jsonl")]) == 1
    assert "lgl: e2e 0.000 is below" in capsys.readouterr().err


def test_the_table_is_not_written_without_both_its_corpora(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(corpora / "lgl.jsonl"), "--readme", str(corpora / "README.md")]) == 2
    assert "the table needs the corpora lgl, tr-news" in capsys.readouterr().err


def struck(place: str, number: int) -> dict[str, Any]:
    text = f"Troop {number} of the rebels shelled {place} on Monday."
    at, event = text.index(place), text.index("shelled")
    triggers = [{"start": event, "end": event + len("shelled"), "text": "shelled"}]
    return {"id": f"{place} {number}", "text": text, "triggers": triggers, "places": [{"start": at, "end": at + len(place), "text": place}]}


def test_the_place_of_an_event_is_learned_from_the_other_folds(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = corpora / "event-place.jsonl"
    rows = [struck(place, number) for place in ("Oslo", "Umm Sariba") for number in range(20)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["evaluate", "--folds", "--json", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["task"], told["folds"], told["trigger_recall"], told["f1"]) == ("event-place", True, 1, 1)


def test_the_kind_of_an_event_is_learned_from_the_other_families(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = corpora / "event-types.jsonl"
    rows = [
        {"id": str(number), "text": "Crowds marched in protest in Oslo on Monday.", "type": "PROTEST", "template": f"March {number}"}
        for number in range(10)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["evaluate", "--folds", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["top1"] == 1
