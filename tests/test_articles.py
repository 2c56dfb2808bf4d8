"""Sources become articles; what cannot be read becomes a problem and nothing else is lost."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from geo.articles import MAX_CHARACTERS, read_articles, read_with_given_places
from geo.records import Article, Problem, Span


def articles_of(*sources: str | Path, published: date | None = None) -> list[Article]:
    return [found for found in read_articles(sources, published=published) if isinstance(found, Article)]


def problems_of(*sources: str | Path) -> list[Problem]:
    return [found for found in read_articles(sources) if isinstance(found, Problem)]


def lines(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_a_plain_text_file_is_one_article_with_its_text_unaltered(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_bytes("  Rain fell\r\nin Łódź.\n\n".encode())
    (article,) = articles_of(path)
    assert (article.id, article.text) == ("storm", "  Rain fell\r\nin Łódź.\n\n")


@pytest.mark.parametrize("as_given", [str, Path])
def test_one_path_given_alone_is_that_path(tmp_path: Path, as_given: type[str] | type[Path]) -> None:
    path = tmp_path / "storm.txt"
    path.write_text("Rain fell.")
    assert [found.id for found in read_articles(as_given(path)) if isinstance(found, Article)] == ["storm"]


def test_front_matter_gives_title_outlet_date_and_url_and_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_text(
        '---\ntitle: "Storm: the sequel"\noutlet: Sample Desk\ndate: 2024-10-30\nurl: https://example.org/a:b\n---\n\nRain fell.\n'
    )
    (article,) = articles_of(path)
    assert article == Article("storm", "Rain fell.\n", "Storm: the sequel", "Sample Desk", date(2024, 10, 30), "https://example.org/a:b")


@pytest.mark.parametrize("text", ["---\ntitle: never closed\nRain fell.", "---\njust a rule\n---\nRain fell.", "--- Rain fell."])
def test_what_only_looks_like_front_matter_is_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "storm.txt"
    path.write_text(text)
    assert [article.text for article in articles_of(path)] == [text]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_bytes(b"\xef\xbb\xbfRain fell.")
    assert [article.text for article in articles_of(path)] == ["Rain fell."]


def test_json_lines_may_have_other_keys_and_need_only_a_text(tmp_path: Path) -> None:
    full = {
        "id": 7,
        "title": "T",
        "outlet": "O",
        "published": "2024-10-30T08:00:00Z",
        "url": "u",
        "text": "Rain.",
        "places": [],
        "source": None,
    }
    path = lines(tmp_path / "two.jsonl", full, {"text": "Snow."})
    assert articles_of(path) == [Article("7", "Rain.", "T", "O", date(2024, 10, 30), "u"), Article("two:2", "Snow.")]


@pytest.mark.parametrize(
    ("content", "ids"), [('{"text": "Rain."}', ["all"]), ('[{"text": "Rain."}, {"id": "b", "text": "Snow."}]', ["all:1", "b"])]
)
def test_a_json_file_holds_one_article_or_a_list(tmp_path: Path, content: str, ids: list[str]) -> None:
    path = tmp_path / "all.json"
    path.write_text(content)
    assert [article.id for article in articles_of(path)] == ids


@pytest.mark.parametrize(("name", "comma"), [("t.csv", ","), ("t.tsv", "\t")])
def test_a_table_has_an_article_in_each_row(tmp_path: Path, name: str, comma: str) -> None:
    path = tmp_path / name
    path.write_text(
        comma.join(["title", "text"]) + "\n" + comma.join(["One", '"Rain,\nthen snow."']) + "\n" + comma.join(["Two", "Sun."]) + "\n"
    )
    assert [(article.id, article.title, article.text) for article in articles_of(path)] == [
        ("t:1", "One", "Rain,\nthen snow."),
        ("t:2", "Two", "Sun."),
    ]


def test_a_table_may_hold_a_text_longer_than_the_csv_module_allows_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("text\n" + "rain " * 50_000 + "\n")
    assert len(articles_of(path)[0].text) == 250_000


def test_a_folder_gives_its_files_in_the_order_of_their_names_and_its_subfolders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"Rain in {name}.")
    assert [article.id for article in articles_of(tmp_path)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("content", "ids"), [("Rain fell.", ["stdin"]), (' {"text": "Rain."}\n{"text": "Snow."}\n', ["stdin:1", "stdin:2"])]
)
def test_a_dash_reads_text_or_json_lines_from_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, ids: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert [article.id for article in articles_of("-")] == ids


def test_articles_are_read_lazily(tmp_path: Path) -> None:
    path = lines(tmp_path / "many.jsonl", {"text": "Rain."}, {"text": "Snow."})
    found = read_articles([path, tmp_path / "missing.txt"])
    assert isinstance(next(found), Article)


def test_the_date_given_by_the_caller_is_for_articles_without_their_own(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "two.jsonl", {"text": "Rain.", "published": "2020-01-02"}, {"text": "Snow."}, {"text": "Sun.", "published": "7:58 AM ET"}
    )
    dates = [article.published for article in articles_of(path, published=date(2024, 10, 30))]
    assert dates == [date(2020, 1, 2), date(2024, 10, 30), date(2024, 10, 30)]


def test_a_feed_s_own_way_of_writing_dates_is_read(tmp_path: Path) -> None:
    path = lines(tmp_path / "feed.jsonl", {"text": "Rain.", "published": "Wed, 30 Oct 2024 10:00:00 GMT"})
    assert articles_of(path)[0].published == date(2024, 10, 30)


def test_an_unreadable_date_costs_the_date_and_not_the_article(tmp_path: Path) -> None:
    path = lines(tmp_path / "one.jsonl", {"text": "Rain.", "published": "7:58 AM ET"})
    assert [article.published for article in articles_of(path)] == [None]
    (problem,) = problems_of(path)
    assert (problem.skipped, problem.what) == (False, f"{path}, line 1")
    assert "7:58 AM ET" in problem.why


def test_an_id_taken_by_another_text_is_made_unique_and_said(tmp_path: Path) -> None:
    path = lines(tmp_path / "three.jsonl", {"id": "a", "text": "Rain."}, {"id": "a", "text": "Snow."}, {"id": "a", "text": "Sun."})
    assert [article.id for article in articles_of(path)] == ["a", "a#2", "a#3"]
    assert [problem.skipped for problem in problems_of(path)] == [False, False]


def test_an_article_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "storm.txt"
    path.write_text("Rain fell.")
    assert len(articles_of(path, tmp_path)) == 1
    assert problems_of(path, tmp_path)[0].why.startswith("given more than once")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"", "empty article"),
        ("a.txt", b" \n ", "empty article"),
        ("a.txt", b"\x89PNG\0\0", "binary file"),
        ("a.txt", b"Rain " * 2000 + b"\0", "binary file"),
        ("a.png", b"\x89PNG\0\0", "binary file"),
        ("a.html", b"<p>Rain.</p>", "unknown kind of file"),
        ("a.txt", b"Rain in M\xe1laga.", "not UTF-8: byte 0xe1 at offset 9"),
        ("a.txt", b"x" * (MAX_CHARACTERS + 1), "too long: 1,000,001 characters"),
        ("a.json", b"{", "broken JSON"),
        ("a.json", b"[" * 100_000, "broken JSON"),
        ("a.json", b'"Rain."', "not an article"),
        ("a.csv", b"title,body\nT,Rain.\n", "no text"),
        ("a.csv", b"", "no article: the table is empty"),
        ("a.csv", b"title,text\n", "no article: the file holds none"),
        ("a.json", b"[]", "no article: the file holds none"),
        ("a.jsonl", b"\n\n", "no article: the file holds none"),
        ("a.jsonl", b'{"title": "T"}\n', "no text"),
        ("a.jsonl", b'{"text": ["Rain."]}\n', "no text"),
        ("a.jsonl", b'{"text": "Rain \\ud800"}\n', "not UTF-8"),
    ],
)  # fmt: skip
def test_bad_input_is_one_problem_that_names_the_file(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (problem,) = problems_of(path)
    assert problem.what.startswith(str(path))
    assert problem.why.startswith(why)
    assert problem.skipped
    assert articles_of(path) == []


def test_a_missing_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Rain fell.")
    missing = tmp_path / "missing.txt"
    assert problems_of(missing, good) == [Problem(str(missing), "no such file or folder: check the path")]
    assert [article.id for article in articles_of(missing, good)] == ["good"]


def test_a_folder_without_articles_says_what_it_looked_for(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path)
    assert problem.why.startswith("folder without articles")
    assert ".txt" in problem.why


def test_a_broken_line_among_good_ones_costs_that_line_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "three.jsonl"
    path.write_bytes(b'{"text": "Rain."}\n{"text": "Sn\n\n{"text": "M\xe1laga"}\n[1]\n{"text": "Sun."}\n')
    assert [article.text for article in articles_of(path)] == ["Rain.", "Sun."]
    assert [problem.what for problem in problems_of(path)] == [f"{path}, line {number}" for number in (2, 4, 5)]


def test_a_broken_byte_in_a_table_costs_only_its_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"title,text\nOne,Rain.\nTwo,M\xe1laga.\nThr\xe9e,Sun.\n")
    assert [article.text for article in articles_of(path)] == ["Rain.", "Sun."]
    assert [problem.what for problem in problems_of(path)] == [f"{path}, row 2"]


def test_given_places_come_with_their_article_sorted_and_once(tmp_path: Path) -> None:
    places = [{"start": 13, "end": 17, "text": "Oslo"}, {"start": 5, "end": 9}, {"start": 5, "end": 9}]
    path = lines(tmp_path / "gold.jsonl", {"id": "a", "text": "From Rome to Oslo.", "places": places})
    assert [spans for _, spans in read_with_given_places([path])] == [(Span(5, 9, "Rome"), Span(13, 17, "Oslo"))]  # type: ignore[misc]


@pytest.mark.parametrize("place", [{"start": 5, "end": 99}, {"start": 5}, {"start": 9, "end": 5}, "Rome", None])
def test_a_given_place_that_is_no_span_is_a_problem_of_the_article(tmp_path: Path, place: object) -> None:
    path = lines(tmp_path / "gold.jsonl", {"id": "a", "text": "From Rome to Oslo.", "places": [place]})
    problem, (article, spans) = read_with_given_places([path])  # type: ignore[misc]
    assert (problem.what, problem.skipped) == ("a", False)
    assert (article.id, spans) == ("a", ())


def test_an_id_stays_as_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "wire 7 ", "text": "Rain fell."}\n{"id": "  ", "text": "Snow fell."}\n', encoding="utf-8")
    assert [found.id for found in read_articles([path]) if isinstance(found, Article)] == ["wire 7 ", "a:2"]
