"""The commands, called as a user calls them."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geo.cli import main

STORY = "LONDON: A fire destroyed a warehouse in Manchester on Monday and at least 12 people were injured, police said.\n"

OUTPUTS = {"map": "out.html", "events": "out.jsonl", "places": "out.jsonl"}


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "fire.txt"
    path.write_text(f"---\ntitle: Fire in Manchester\noutlet: Sample Desk\ndate: 2024-03-05\n---\n{STORY}", encoding="utf-8")
    return path


def json_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def last_line(text: str) -> str:
    return text.strip().splitlines()[-1]


def test_places_writes_every_mention_as_a_span_of_the_text(story: Path, tmp_path: Path) -> None:
    output = tmp_path / "places.jsonl"
    assert main(["places", str(story), "-o", str(output)]) == 0
    rows = json_lines(output)
    assert "Manchester" in {row["text"] for row in rows}
    assert all(STORY[row["start"] : row["end"]] == row["text"] for row in rows)  # type: ignore[misc]


def test_places_writes_to_standard_output_unless_told_otherwise(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["places", str(story)]) == 0
    assert "Manchester" in {json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()}


def test_given_places_are_placed_one_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The mayor of Springfield met a delegation from Chile and from Xyzzyville."
    spans = [{"start": text.index(name), "end": text.index(name) + len(name)} for name in ("Springfield", "Chile", "Xyzzyville")]
    source = tmp_path / "gold.jsonl"
    source.write_text(json.dumps({"id": "a", "text": text, "places": spans}), encoding="utf-8")
    assert main(["places", str(source), "--given-places"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["text"] for row in rows] == ["Springfield", "Chile", "Xyzzyville"]
    assert [row["lat"] is None for row in rows] == [False, False, True]


def test_outlines_are_written_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text("There were floods in Portugal.")
    assert main(["places", str(source), "--outlines"]) == 0
    assert json.loads(capsys.readouterr().out)["geometry"]["type"] in {"Polygon", "MultiPolygon"}


def test_events_writes_claims_whose_spans_are_the_text(story: Path, tmp_path: Path) -> None:
    output = tmp_path / "events.jsonl"
    assert main(["events", str(story), "-o", str(output)]) == 0
    claims = [claim for event in json_lines(output) for claim in event["claims"]]  # type: ignore[attr-defined]
    assert claims
    assert all(STORY[claim["start"] : claim["end"]] == claim["quote"] for claim in claims)
    assert {(claim["outlet"], claim["published"]) for claim in claims} == {("Sample Desk", "2024-03-05")}


def test_the_suffix_chooses_the_format_of_events(story: Path, tmp_path: Path) -> None:
    output = tmp_path / "events.geojson"
    assert main(["events", str(story), "-o", str(output)]) == 0
    assert json.loads(output.read_text(encoding="utf-8"))["type"] == "FeatureCollection"


def test_events_go_to_standard_output_in_the_format_named(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["events", str(story), "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("id,type,mode")


@pytest.mark.parametrize(
    ("command", "known"), [("map", ".html, .htm"), ("events", ".jsonl, .ndjson, .geojson, .csv"), ("places", ".jsonl, .ndjson")]
)
def test_an_unknown_suffix_is_refused_before_any_work(
    command: str, known: str, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.docx"
    assert main([command, str(story), "-o", str(output)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"geo: {output}: unknown suffix '.docx' to write ")
    assert said.endswith(f"known are {known}\n")
    assert not output.exists()


@pytest.mark.parametrize("command", ["map", "events", "places"])
def test_a_folder_is_refused_by_its_own_name(command: str, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder.html"
    folder.mkdir()
    assert main([command, str(story), "-o", str(folder)]) == 2
    assert capsys.readouterr().err == f"geo: {folder}: this is a folder, not a file to write; name a file in it\n"


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there are no devices")
@pytest.mark.parametrize("command", ["map", "places"])
def test_a_device_needs_no_suffix(command: str, story: Path) -> None:
    assert main([command, str(story), "-o", os.devnull]) == 0


def test_map_writes_to_standard_output_where_it_is_asked_to(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["map", str(story), "-o", "-"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    assert not Path("-").exists()


def test_a_gazetteer_is_never_written_over_its_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "cities.json"
    source.write_text("[]")
    assert main(["gazetteer", "build", str(tmp_path), "-o", str(source)]) == 2
    assert "unknown suffix '.json' to write a gazetteer to" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["map", "events", "places"])
def test_a_source_is_never_written_over(command: str, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = story.read_text(encoding="utf-8")
    assert main([command, str(story), "-o", str(story)]) == 2
    assert f"geo: {story}: this file is read" in capsys.readouterr().err
    assert story.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("output", ["own.jsonl", "folder/../own.jsonl", "link.jsonl", "folder/link.jsonl"])
@pytest.mark.parametrize("source", ["own.jsonl", ".", "link.jsonl"])
def test_a_source_is_known_under_every_name(output: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own, folder = Path("own.jsonl"), Path("folder")
    own.write_text(json.dumps({"text": STORY}), encoding="utf-8")
    folder.mkdir()
    for link in (Path("link.jsonl"), folder / "link.jsonl"):
        link.symlink_to(tmp_path / own)
    assert main(["places", source, "-o", output]) == 2
    assert json.loads(own.read_text(encoding="utf-8")) == {"text": STORY}
    assert Path("link.jsonl").is_symlink()


def test_what_was_written_before_beside_the_stories_is_written_again(story: Path) -> None:
    command = ["events", str(story.parent), "-o", str(story.parent / "events.geojson")]
    assert [main(command), main(command)] == [0, 0]


def test_corrections_are_never_written_over(story: Path, tmp_path: Path) -> None:
    fixes = tmp_path / "fixes.jsonl"
    fixes.write_text("")
    assert main(["events", str(story), "--corrections", str(fixes), "-o", str(fixes)]) == 2
    assert fixes.read_text() == ""


def test_events_that_are_added_to_may_be_written_over(story: Path, tmp_path: Path) -> None:
    events = tmp_path / "events.jsonl"
    assert main(["events", str(story), "-o", str(events)]) == 0
    (tmp_path / "more.txt").write_text("Floods killed 14 people in Lisbon on Tuesday.")
    assert main(["events", str(tmp_path / "more.txt"), "--add-to", str(events), "-o", str(events)]) == 0
    assert {claim["article"] for event in json_lines(events) for claim in event["claims"]} == {"fire", "more"}  # type: ignore[attr-defined]


def test_map_writes_the_page_and_ends_with_its_path(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "map.html"
    assert main(["map", str(story), "-o", str(output), "--title", "Fires"]) == 0
    said = capsys.readouterr()
    assert last_line(said.out) == str(output)
    assert last_line(said.err).startswith("1 article read, ")
    assert "Manchester" in output.read_text(encoding="utf-8")


def test_what_is_skipped_is_named_and_counted_and_the_rest_is_done(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0")
    assert (
        main(["places", str(story), str(tmp_path / "picture.txt"), str(tmp_path / "missing.txt"), "-o", str(tmp_path / "out.jsonl")]) == 0
    )
    summary = last_line(capsys.readouterr().err)
    assert summary.startswith("1 article read, ")
    assert summary.endswith("; 2 skipped: picture.txt (binary file), missing.txt (no such file or folder)")


def test_many_problems_are_counted_by_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "bad.jsonl"
    lines.write_text("{\n" * 30 + '{"text": "Rain.", "published": "7:58 AM ET"}\n')
    assert main(["places", str(lines), "-o", str(tmp_path / "out.jsonl")]) == 0
    said = capsys.readouterr().err
    assert last_line(said).endswith("; 30 skipped: 30 broken JSON; 1 noted: bad.jsonl, line 31 (date unreadable)")
    assert len(said.splitlines()) < 25


@pytest.mark.parametrize("command", ["map", "events", "places"])
def test_nothing_done_is_status_2_without_a_file(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / OUTPUTS[command]
    assert main([command, str(tmp_path / "missing.txt"), "-o", str(output)]) == 2
    assert "no such file or folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["map", "events", "places"])
def test_a_folder_that_does_not_exist_is_a_message(command: str, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(story), "-o", str(tmp_path / "nowhere" / "out.jsonl")]) == 2
    assert capsys.readouterr().err == f"geo: {tmp_path / 'nowhere'}: there is no such folder to write out.jsonl to; make it first\n"


def test_the_date_given_is_used_for_articles_without_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text(STORY)
    assert main(["events", str(source), "--published", "2024-03-06"]) == 0
    published = {claim["published"] for line in capsys.readouterr().out.splitlines() for claim in json.loads(line)["claims"]}
    assert published == {"2024-03-06"}


def test_a_date_that_is_none_is_refused(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["map", str(story), "--published", "yesterday"])
    assert stopped.value.code == 2
    assert "'yesterday' is not a date like 2024-10-30" in capsys.readouterr().err


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert main(["places", "-"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["article"] == "stdin"


def test_locate_prints_a_feature_with_how_it_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Kursk region"]) == 0
    feature = json.loads(capsys.readouterr().out)
    assert feature["type"] == "Feature"
    assert feature["geometry"]["type"] in {"Polygon", "MultiPolygon"}
    assert feature["properties"]["reason"]


def test_locate_says_what_it_did_not_understand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "Xyzzyville"]) == 2
    assert "Xyzzyville" in capsys.readouterr().err


def test_locate_prints_nothing_for_a_border_of_no_country(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", "50 km from the border"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["map", "events", "places"])
def test_a_recogniser_that_is_unknown_is_a_message(command: str, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(story), "-o", str(tmp_path / OUTPUTS[command]), "--recognizer", "stanza"]) == 2
    assert "'stanza' is no recogniser" in capsys.readouterr().err


def test_gazetteer_search_lists_candidates_with_their_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "search", "kursk"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("geonames:538560" in line and "Kursk, Kursk Oblast, Russia" in line for line in lines)
    assert any("ADM1" in line for line in lines)


def test_gazetteer_search_without_a_match_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "search", "xyzzyville"]) == 2
    assert "xyzzyville" in capsys.readouterr().err


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_gazetteer_search_for_less_than_one_place_is_refused(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["gazetteer", "search", "kursk", f"--limit={limit}"])
    assert stopped.value.code == 2
    assert f"'{limit}' is not a whole number of 1 or more" in capsys.readouterr().err


def test_gazetteer_info_says_what_is_inside(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "info"]) == 0
    assert json.loads(capsys.readouterr().out)["places"] > 200_000


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("places fire.txt --gazetteer none", "none: cannot be opened as a gazetteer: there is no such file; check the path, or make"),
        ("events fire.txt --corrections none", "none: cannot be read as corrections: there is no such file; check the path"),
        ("events fire.txt --add-to none", "none: no such file of events; geo events SOURCES -o none makes one"),
        ("evaluate none", "none: cannot be read: there is no such file; check the path"),
        (
            "gazetteer build none",
            "none/cities.json: cannot be read as a source of the gazetteer: there is no such file; data/SOURCES.md says",
        ),
    ],
)
def test_a_file_that_is_missing_is_named_with_what_to_do(
    command: str, said: str, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(story.parent)
    assert main(command.split()) == 2
    assert f"geo: {said}" in capsys.readouterr().err


def test_evaluate_prints_figures_for_a_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = tmp_path / "gold.jsonl"
    text = "Heavy rain fell in Lisbon."
    corpus.write_text(
        json.dumps({"id": "a", "text": text, "places": [{"start": 19, "end": 25, "text": "Lisbon", "lat": 38.72, "lon": -9.13}]})
    )
    assert main(["evaluate", str(corpus), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["task"], figures["gold"], figures["acc161"], figures["given_acc161"]) == ("places", 1, 1.0, 1.0)


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps({"text": f"{number} floods in Spain, Portugal and France."}) + "\n" for number in range(3000)))
    command = [sys.executable, "-m", "geo", "places", str(source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_an_interruption_leaves_no_file_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:  # noqa: ARG002
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Interrupted()))
    assert main(["places", "-", "-o", str(tmp_path / "out.jsonl")]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [[], ["map"], ["unknown"]])
def test_a_command_line_that_makes_no_sense_is_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    "command", ["map", "events", "places", "locate", "evaluate", "gazetteer info", "gazetteer search", "gazetteer build"]
)
def test_every_command_explains_itself_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command.split(), "--help"])
    assert stopped.value.code == 0
    assert f"  geo {command}" in capsys.readouterr().out
