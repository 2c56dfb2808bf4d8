"""Sentences and tokens of a text, as offsets."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from geo.lexicon import table

_BREAK = re.compile(r"""[.!?…\n](?:(?<=\n)\s*|(?<!\n)(?P<marks>[.!?…]*["'”’»)\]]*)[ \t\u00a0]+(?=(?P<next>\S)))""")
"""The end of a sentence or a line; it begins with the set of what these begin with, so that the search for it is fast."""
_LAST_WORD = re.compile(r"(?:\b\w+\.)*\b\w+$")
_MEASURED = re.compile(r"\d[ \t\u00a0-]?\w+$")
_NEXT_WORD = re.compile(r"""[\["'“‘«(]*(\w+)""")
_LETTER = r"[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\udfff\uf900-\uffdc]"
"""A letter of any script; as ranges, which are matched faster than as what is no digit and no mark."""
_MARK = r"[!-&(-/:-@\[-^`{-~“”–—]"
"""A mark that is always a token by itself, as an apostrophe is not."""
_WORD_LENGTH = 24
"""Longer than any abbreviation."""
_LINE_END = re.compile(r"(?<=\S)[ \t\r]*\n[ \t]*(?=\S)")
"""The end of a line that no empty line follows."""
_WIDTHS = (40, 120)
"""The least and the most characters of the longest line of a text that was broken to a width."""
_BYLINE = re.compile(
    r"\s*(?P<opener>[A-Z][A-Za-z]*) +(?P<names>[A-Z][^\n,|!?:;]+?)(?P<place>(?:,| in | \|)[^\n!?:;]+)?(?<!\.)[ \t\r]*\n\s*"
)
"""The line with who wrote a story, and perhaps from where: "By Amy Cole, Dayton"."""
_CREDIT = re.compile(r"(?P<words>[A-Z][\w'’ -]+)\n\s*")
_BYLINE_WORDS, _CREDIT_WORDS = 8, 5
_FULL = 0.8
"""The share of the widest line from which on a line is full, and the share of lines that are so, of those that end without a mark."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("abbreviations")[name])


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset[str]().union(*map(_words, ("before_a_number", "after_a_number", "anywhere", "before_a_name")))


@cache
def _no_initials() -> tuple[str, ...]:
    return tuple(_words("no_initials"))


@cache
def _token_pattern() -> re.Pattern[str]:
    written = sorted({*_words("before_a_name"), *_words("anywhere"), *_words("before_a_number")}, key=len, reverse=True)
    abbreviations = "|".join(re.escape(word) for word in written if " " not in word)
    return re.compile(
        # The first two alternatives take the many plain words and marks at once; the rest are those that need a closer look.
        r"[A-Za-z]++(?![\w'’.])"
        rf"|{_MARK}"
        rf"|\b(?=\w{{1,6}}\.)(?:{abbreviations})\.(?!\w)"
        rf"|(?:{_LETTER}\.){{2,}}"
        rf"|{_LETTER}+(?:['’](?!s\b){_LETTER}+)*"
        r"|\d+(?:[.,]\d+)*"
        r"|['’]s\b"
        r"|[^\w\s]|\w+"
    )


def _ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the mark that was found, in the sentence that began at `start`, ends it."""
    following = found["next"]
    if following.islower():
        return False
    if found["marks"] or text[found.start()] != ".":
        return True
    word = _LAST_WORD.search(text[max(start, found.start() - _WORD_LENGTH) : found.start()].rpartition(" ")[2])
    if word is None:
        return True
    tail = word[0]
    if tail not in _abbreviations() and len(tail) > 1:
        return True
    if tail in _words("before_a_number"):
        return not following.isdigit()
    if tail in _words("after_a_number") and not _MEASURED.search(text, max(start, found.start() - _WORD_LENGTH), found.start()):
        return True
    if text.endswith(_no_initials(), max(start, found.start() - _WORD_LENGTH), found.start()):
        return True  # "wrote on X. The envoy"
    if tail in _words("anywhere") or tail in _words("after_a_number") or (len(tail) == 1 and tail.isupper() and tail != "I"):
        return _opens(text, found.end())
    return tail not in _words("before_a_name")


def _opens(text: str, position: int) -> bool:
    word = _NEXT_WORD.match(text, position)
    return word is not None and word[1] in _words("sentence_openers")


@lru_cache(maxsize=4)
def unwrapped(text: str) -> str:
    """The text with a space for each line break that only keeps lines short, as in mails and old files; offsets stay.

    The next line goes on in lower case, or the text is broken to a width: some lines go on so, and nearly each line that
    ends without a mark has hardly room for the next word.
    """
    if not any(line.lstrip(" \t")[:1].islower() for line in text.split("\n")[1:]):
        return text
    ends = list(_LINE_END.finditer(text))
    going_on = [text[match.end()].islower() for match in ends]
    if not any(going_on):
        return text
    width = max(len(line.strip()) for line in text.split("\n"))
    full = [_is_full(text, match, width) for match in ends]
    unended = [is_full for match, is_full in zip(ends, full, strict=True) if text[match.start() - 1] not in ".!?…"]
    wrapped = _WIDTHS[0] <= width <= _WIDTHS[1] and sum(unended) >= _FULL * len(unended)
    pieces, at = [], 0
    for match, goes_on, is_full in zip(ends, going_on, full, strict=True):
        if goes_on or (wrapped and is_full):
            broken = text.index("\n", match.start())
            pieces += [text[at:broken], " "]
            at = broken + 1
    return "".join([*pieces, text[at:]])


def _is_full(text: str, line_end: re.Match[str], width: int) -> bool:
    """Whether the first word of the next line would have made the line nearly as wide as any."""
    line = text[text.rfind("\n", 0, line_end.start()) + 1 : line_end.start()].strip()
    word = text[line_end.end() : line_end.end() + width].split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > _FULL * width


@lru_cache(maxsize=4)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as (start, end) in characters, in order, without the white space around them.

    A line break ends a sentence unless it only keeps lines short; the period of an abbreviation or of an initial does not,
    unless the next word is one that begins sentences ("in the U.S. The ...").
    """
    text = unwrapped(text)
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        is_mark = match["next"] is not None
        if is_mark and not _ends_sentence(text, start, match):
            continue
        end = match.end("marks") if is_mark else match.start()
        if text[start:end].strip():
            found.append(_trimmed(text, start, end))
        start = match.end()
    if text[start:].strip():
        found.append(_trimmed(text, start, len(text)))
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - (len(stretch) - len(stretch.rstrip()))


@lru_cache(maxsize=4)
def byline(text: str) -> tuple[int, int]:
    """Where the names of who wrote a story end, and where the story begins after them, in characters; zeros where no line names them.

    After the names the line may say from where they write: "By Amy Cole, Dayton".
    """
    line = _BYLINE.match(text)
    openers = _credited("before") | _credited("before_placed") if line and line["place"] else _credited("before")
    if line is None or line["opener"] not in openers or not _is_name(line["names"]):
        return 0, 0
    start = line.end()
    while (more := _CREDIT.match(text, start)) is not None and _is_credit(more["words"]):
        start = more.end()
    return line.end("names"), start


@cache
def _credited(name: str) -> frozenset[str]:
    return frozenset(table("bylines")[name])


def _is_name(line: str) -> bool:
    """Whether the words of a line may be those of names alone."""
    words = line.split()
    return len(words) <= _BYLINE_WORDS and all(word[0].isupper() or word in _credited("links") for word in words)


def _is_credit(line: str) -> bool:
    """Whether a line tells what a writer is, or of which agency: "Staff writer", "Associated Press"."""
    words = line.lower().split()
    return len(words) <= _CREDIT_WORDS and words[-1] in _credited("credits")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and marks of a text, side by side: token i is `text[starts[i]:ends[i]]`."""

    gaps: tuple[str, ...]
    """The white space before each, spaces where a line break only keeps lines short."""
    words: tuple[str, ...]
    lower: tuple[str, ...]
    """In lower case."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: tuple[bool, ...]
    """Whether each begins with a capital letter."""


@lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    """A whole text taken apart, once for all stages that read it; what a token is, `tokens` says."""
    parts = _gap_pattern().split(unwrapped(text))  # what stands between two matches, which is nothing, then the gap and the word
    gaps, words = tuple(parts[1::3]), tuple(parts[2::3])
    lower, capitals = tuple([word.lower() for word in words]), tuple([word[0].isupper() for word in words])
    starts, ends, at = [], [], 0
    for gap, word in zip(gaps, words, strict=True):
        at += len(gap)
        starts.append(at)
        at += len(word)
        ends.append(at)
    return Tokens(gaps, words, lower, tuple(starts), tuple(ends), capitals)


@cache
def _gap_pattern() -> re.Pattern[str]:
    return re.compile(rf"(\s*)({_token_pattern().pattern})")


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """The words, numbers and marks of a text, or of its stretch from `start` to `end`, as (start, end) in characters.

    An abbreviation keeps its period ("U.S.", "Gen."), a number its separators ("11,000"), a word its
    apostrophe ("O'Brien"), but the possessive "'s" is a token of its own and so is every hyphen.
    """
    stop = len(text) if end is None else end
    return tuple([match.span() for match in _token_pattern().finditer(text, start, stop)])
