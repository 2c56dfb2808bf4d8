"""A text taken apart once, for all that looks for names in it."""

from dataclasses import dataclass

from geo.text import tokens

_ENDS = frozenset(".!?…")
_QUOTES = frozenset("\"'“”‘’)]»")


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
    spans = tokens(text)
    words = [text[start:end] for start, end in spans]
    opens, joined = [], []
    before, opening = 0, True
    for (start, end), word in zip(spans, words, strict=True):
        gap = start - before
        close = gap == 0 or (gap == 1 and text[before] == " ")
        opening = opening or (not close and "\n" in text[before:start])
        opens.append(opening)
        joined.append(close)
        opening = word in _ENDS or (opening and word in _QUOTES)
        before = end
    return Reading(
        text,
        [start for start, _ in spans],
        [end for _, end in spans],
        words,
        [word.lower() for word in words] + ["$", "$", "^", "^"],
        [word[0].isupper() for word in words],
        opens,
        joined,
    )
