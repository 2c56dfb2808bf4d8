"""Readers: paths, folders, tables and standard input become articles, lazily.

What cannot be read becomes a `Problem` in the same stream, and the reading goes on. The text of an
article is never altered: it is the file's own characters, after the front matter where there is one.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from geo.records import Article, Problem, Span

MAX_CHARACTERS = 1_000_000
"""Longer than any news story; what exceeds it is a whole archive in one file, and is asked to be split."""

TEXT_SUFFIXES = (".txt", ".text", ".md")
LINE_SUFFIXES = (".jsonl", ".ndjson")
TABLE_DELIMITERS = {".csv": ",", ".tsv": "\t"}
SUFFIXES = (*TEXT_SUFFIXES, *LINE_SUFFIXES, ".json", *TABLE_DELIMITERS)
STDIN = "-"

_SNIFFED_BYTES = 8192
_MAX_LINE_BYTES = 8 * MAX_CHARACTERS
_TOO_LONG = f"too long: more than {_MAX_LINE_BYTES:,} bytes; an article may have {MAX_CHARACTERS:,} characters, so split it"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands in a source, before it is an article."""

    where: str
    """File, and line or row where there are several: for messages."""
    id: str
    fields: dict[str, Any]


@dataclass(slots=True)
class _Seen:
    """The ids that were met so far, with a hash of each one's texts, and how often each was met."""

    texts: set[tuple[str, int]] = field(default_factory=set)
    times: Counter[str] = field(default_factory=Counter)

    def repeated(self, name: str, text: str) -> bool:
        """Whether this very article was met before; remembers it."""
        key = (name, hash(text.strip()))
        repeated = key in self.texts
        self.texts.add(key)
        return repeated

    def unique(self, name: str) -> str:
        """The name itself the first time, then `name#2`, `name#3` ..."""
        while True:
            self.times[name] += 1
            unique = name if self.times[name] == 1 else f"{name}#{self.times[name]}"
            if unique == name or unique not in self.times:
                self.times[unique] += unique != name
                return unique


def read_articles(sources: str | Path | Iterable[str | Path], *, published: date | None = None) -> Iterator[Article | Problem]:
    """The articles of files, folders and `-` (standard input), in order, with what could not be read.

    Plain text may begin with front matter: lines `title:`, `outlet:`, `date:`, `url:` between two `---`.
    JSON lines, JSON and CSV have the keys `id`, `title`, `outlet`, `published`, `url`, `text`; only
    `text` is required and other keys are passed over.

    Args:
        sources: one path or several; folders are searched for files with one of `SUFFIXES`, by name, with their subfolders.
        published: the date of articles that do not bear their own.
    """
    for found in _read(sources, published):
        yield found if isinstance(found, Problem) else found[0]


def source_files(sources: Iterable[str | Path]) -> Iterator[Path]:
    """The files that `read_articles` would read: those given, and those in the folders given that have one of `SUFFIXES`, or none."""
    for source in sources:
        path = Path("/dev/stdin" if str(source) == STDIN else source)
        if path.is_dir():
            yield from (file for file in _files_in(path) if file.suffix.lower() in ("", *SUFFIXES))
        elif path.exists():
            yield path


def read_with_given_places(
    sources: str | Path | Iterable[str | Path], *, published: date | None = None
) -> Iterator[tuple[Article, tuple[Span, ...]] | Problem]:
    """As `read_articles`, each article with the spans under its key `places`: `[{"start", "end"}, ...]`."""
    for found in _read(sources, published):
        if isinstance(found, Problem):
            yield found
            continue
        article, fields = found
        spans, problems = _given_spans(article, fields.get("places") or [])
        yield from problems
        yield article, spans


def _given_spans(article: Article, given: object) -> tuple[tuple[Span, ...], list[Problem]]:
    spans, problems = [], []
    for place in given if isinstance(given, list) else [given]:
        start, end = (place.get("start"), place.get("end")) if isinstance(place, dict) else (None, None)
        if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(article.text):
            spans.append(Span(start, end, article.text[start:end]))
        else:
            problems.append(Problem(article.id, f"given place unusable: {place!r:.80} is no span of the text", skipped=False))
    return tuple(sorted(set(spans), key=lambda span: (span.start, span.end))), problems


def _read(sources: str | Path | Iterable[str | Path], published: date | None) -> Iterator[tuple[Article, dict[str, Any]] | Problem]:
    seen = _Seen()
    # A path given alone is not read letter by letter: the first would be the root of all folders.
    for source in [sources] if isinstance(sources, str | Path) else sources:
        for entry in _entries(source):
            if isinstance(entry, Problem):
                yield entry
            else:
                yield from _accept(entry, published, seen)


def _accept(entry: _Entry, published: date | None, seen: _Seen) -> Iterator[tuple[Article, dict[str, Any]] | Problem]:
    fields = entry.fields
    text = fields.get("text")
    fault = _fault(text)
    if fault or not isinstance(text, str):
        yield Problem(entry.where, fault)
        return
    if seen.repeated(entry.id, text):
        yield Problem(entry.where, f"given more than once: the article {entry.id!r} was read before, with the same text")
        return
    name = seen.unique(entry.id)
    if name != entry.id:
        yield Problem(entry.where, f"id taken: {entry.id!r} is another article's; this one is {name!r}", skipped=False)
    day, unreadable = _day(fields.get("published") or fields.get("date"))
    if unreadable:
        yield Problem(entry.where, f"date unreadable: {unreadable!r} is not like 2024-10-30", skipped=False)
    yield _article(name, text, day or published, fields), fields


def _article(name: str, text: str, published: date | None, fields: dict[str, Any]) -> Article:
    return Article(
        id=name,
        text=text,
        title=_string(fields.get("title")),
        outlet=_string(fields.get("outlet")),
        published=published,
        url=_string(fields.get("url")),
        language=_string(fields.get("language")) or "en",
    )


def _fault(text: object) -> str:
    """Why this is no text of an article; empty when it is one."""
    if text is None:
        return 'no text: there is no key "text"'
    if not isinstance(text, str):
        return f"no text: it is {type(text).__name__}, not a string"
    if not text.strip():
        return "empty article: there is no text"
    if len(text) > MAX_CHARACTERS:
        return f"too long: {len(text):,} characters; an article may have {MAX_CHARACTERS:,}, so split it"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"not UTF-8: the character at {error.start} is broken; save it as UTF-8"
    return ""


def _string(value: object) -> str:
    return _as_written(value).strip()


def _as_written(value: object) -> str:
    # A title that cannot be written out again must not cost the article.
    return "" if value is None else str(value).encode("utf-8", errors="replace").decode("utf-8")


def _id(value: object, otherwise: str) -> str:
    """An id as it was given, its spaces too: others look it up by it. One that is blank is none."""
    written = _as_written(value)
    return written if written.strip() else otherwise


def _day(value: object) -> tuple[date | None, str]:
    """The date that a value gives, and the value where it gives none: ISO 8601, or a feed's RFC 2822."""
    text = _string(value)
    if not text:
        return None, ""
    try:
        return date.fromisoformat(text[:10]), ""
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date(), ""
    except (ValueError, OverflowError):
        return None, text[:40]


def _entries(source: str | Path) -> Iterator[_Entry | Problem]:
    if str(source) == STDIN:
        yield from _stdin_entries()
        return
    path = Path(source)
    try:
        if path.is_dir():
            yield from _folder_entries(path)
        elif not path.exists():
            yield Problem(str(path), "no such file or folder: check the path")
        else:
            yield from _some_of(path)
    except OSError as error:
        yield Problem(str(path), f"cannot be read: {error.strerror or error}")


def _files_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".")]


def _folder_entries(folder: Path) -> Iterator[_Entry | Problem]:
    files = _files_in(folder)
    if not any(path.suffix.lower() in SUFFIXES for path in files):
        yield Problem(str(folder), f"folder without articles: no file in it ends in {', '.join(SUFFIXES)}")
        return
    for path in files:
        try:
            yield from _some_of(path)
        except OSError as error:
            yield Problem(str(path), f"cannot be read: {error.strerror or error}")


def _some_of(path: Path) -> Iterator[_Entry | Problem]:
    """The entries of a file, or that it has none, so that no file is passed over in silence."""
    nothing = True
    for entry in _file_entries(path):
        nothing = False
        yield entry
    if nothing:
        yield Problem(str(path), "no article: the file holds none")


def _file_entries(path: Path) -> Iterator[_Entry | Problem]:
    suffix = path.suffix.lower()
    with path.open("rb") as stream:
        if b"\0" in stream.read(_SNIFFED_BYTES):
            yield Problem(str(path), "binary file: it holds NUL bytes")
            return
        stream.seek(0)
        if suffix in LINE_SUFFIXES:
            yield from _line_entries(stream, str(path), path.stem)
        elif suffix == ".json":
            yield from _json_entries(stream, str(path), path.stem)
        elif suffix in TABLE_DELIMITERS:
            # Broken bytes are smuggled through as surrogates, so that only the row that has them is lost.
            with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
                yield from _table_entries(lines, str(path), path.stem, TABLE_DELIMITERS[suffix])
        elif suffix in TEXT_SUFFIXES or not suffix:
            yield from _text_entries(stream, str(path), path.stem)
        else:
            yield Problem(str(path), f"unknown kind of file: {suffix}; known are {', '.join(SUFFIXES)}")


def _stdin_entries() -> Iterator[_Entry | Problem]:
    content = sys.stdin.buffer.read()
    stream = BytesIO(content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _line_entries(stream, "standard input", "stdin")
    else:
        yield from _text_entries(stream, "standard input", "stdin")


def _text_entries(stream: IO[bytes], where: str, stem: str) -> Iterator[_Entry | Problem]:
    content = stream.read(_MAX_LINE_BYTES)
    if b"\0" in content:
        yield Problem(where, "binary file: it holds NUL bytes")
        return
    if len(content) == _MAX_LINE_BYTES:
        yield Problem(where, _TOO_LONG)
        return
    try:
        fields = _front_matter(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Problem(where, _not_utf8(error))
        return
    yield _Entry(where, stem, fields)


def _not_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}; save it as UTF-8"


def _front_matter(content: str) -> dict[str, Any]:
    """The fields of a plain text file. Without a whole front matter, all of it is the text."""
    lines = content.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return {"text": content}
    fields: dict[str, Any] = {}
    for number, line in enumerate(lines[1:], start=1):
        key, colon, value = line.strip().partition(":")
        if line.strip() == "---":
            return {**fields, "text": "".join(lines[number + 1 :]).lstrip("\r\n")}
        if line.strip() and not colon:
            break
        fields[key.strip().lower()] = value.strip().strip('"')
    return {"text": content}


def _line_entries(stream: IO[bytes], where: str, stem: str) -> Iterator[_Entry | Problem]:
    number = 0
    while line := stream.readline(_MAX_LINE_BYTES):
        number += 1
        here = f"{where}, line {number}"
        if len(line) == _MAX_LINE_BYTES and not line.endswith(b"\n"):
            _skip_rest_of_line(stream)
            yield Problem(here, _TOO_LONG)
        elif line.strip():
            yield _json_entry(line, here, f"{stem}:{number}")


def _skip_rest_of_line(stream: IO[bytes]) -> None:
    while (chunk := stream.readline(_MAX_LINE_BYTES)) and not chunk.endswith(b"\n"):
        pass


def _json_entry(line: bytes, where: str, stem: str) -> _Entry | Problem:
    try:
        return _object_entry(json.loads(line.decode("utf-8-sig")), where, stem)
    except UnicodeDecodeError as error:
        return Problem(where, _not_utf8(error))
    except json.JSONDecodeError as error:
        return Problem(where, f"broken JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError) as error:
        return Problem(where, f"broken JSON: {error}")


def _object_entry(value: object, where: str, stem: str) -> _Entry | Problem:
    if not isinstance(value, dict):
        return Problem(where, f"not an article: {type(value).__name__} instead of an object with a text")
    return _Entry(where, _id(value.get("id"), stem), value)


def _json_entries(stream: IO[bytes], where: str, stem: str) -> Iterator[_Entry | Problem]:
    """A JSON file holds one article, or a list of them."""
    try:
        value = json.loads(stream.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Problem(where, _not_utf8(error))
        return
    except (ValueError, RecursionError) as error:
        yield Problem(where, f"broken JSON: {error}")
        return
    if not isinstance(value, list):
        yield _object_entry(value, where, stem)
        return
    for number, item in enumerate(value, start=1):
        yield _object_entry(item, f"{where}, item {number}", f"{stem}:{number}")


def _table_entries(lines: IO[str], where: str, stem: str, delimiter: str) -> Iterator[_Entry | Problem]:
    csv.field_size_limit(_MAX_LINE_BYTES)
    reader = csv.DictReader(lines, delimiter=delimiter)
    try:
        if not reader.fieldnames:
            yield Problem(where, "no article: the table is empty")
            return
        if "text" not in reader.fieldnames:
            yield Problem(where, f'no text: the table has no column "text", only {", ".join(reader.fieldnames)}')
            return
        for number, row in enumerate(reader, start=1):
            here = f"{where}, row {number}"
            yield _Entry(here, _id(row.get("id"), f"{stem}:{number}"), dict(row))
    except csv.Error as error:
        yield Problem(f"{where}, line {reader.line_num}", f"broken table: {error}")
