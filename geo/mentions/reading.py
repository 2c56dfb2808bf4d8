"""A text taken apart once, for all that looks for names in it."""

from dataclasses import dataclass
from itertools import accumulate

from geo.text import gaps_and_tokens

_ENDS = frozenset(".!?…")
_QUOTES = frozenset("\"'“”‘’)]»")
_CLOSE = frozenset(("", " "))


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a text in parallel lists: token i is `text[starts[i]:ends[i]]`."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    """In lower case; beyond the last token stand two `$`, and before the first, at -1 and -2, two `^`."""
    capital: list[bool]
    opens: list[bool]
    """Whether the token is the first of a sentence or line."""
    joined: list[bool]
    """Whether nothing but at most one space stands between the token and the one before."""

    def __len__(self) -> int:
        return len(self.words)

    def word(self, index: int) -> str:
        """The token in lower case; `^` before the text and `$` after it."""
        if index < 0:
            return "^"
        return self.lower[index] if index < len(self.words) else "$"


def read(text: str) -> Reading:
    """Take a text apart."""
    pairs = gaps_and_tokens(text)
    gaps, words = [gap for gap, _ in pairs], [word for _, word in pairs]
    ends = list(accumulate([len(gap) + len(word) for gap, word in pairs]))
    starts = [end - len(word) for end, word in zip(ends, words, strict=True)]
    joined = [gap in _CLOSE for gap in gaps]
    return Reading(
        text,
        starts,
        ends,
        words,
        [*map(str.lower, words), "$", "$", "^", "^"],
        [word[0].isupper() for word in words],
        _opens(gaps, words, joined),
        joined,
    )


def _opens(gaps: list[str], words: list[str], joined: list[bool]) -> list[bool]:
    """Which tokens are the first of a sentence or line; where one is a quotation mark, so is the next."""
    opens = [True, *(word in _ENDS for word in words)]
    for index, close in enumerate(joined):
        if not close and "\n" in gaps[index]:
            opens[index] = True
        if opens[index] and words[index] in _QUOTES:
            opens[index + 1] = True
    return opens[: len(words)]
