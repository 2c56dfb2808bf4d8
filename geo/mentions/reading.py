"""A text taken apart once, for all that looks for names in it."""

from dataclasses import dataclass

from geo.text import gaps_and_tokens

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
    pairs = gaps_and_tokens(text)
    words = [word for _, word in pairs]
    starts, ends, opens, joined = [], [], [], []
    end, opening = 0, True
    for gap, word in pairs:
        start = end + len(gap)
        end = start + len(word)
        starts.append(start)
        ends.append(end)
        if not gap or gap == " ":
            joined.append(True)
        else:
            joined.append(False)
            opening = opening or "\n" in gap
        opens.append(opening)
        opening = word in _ENDS or (opening and word in _QUOTES)
    return Reading(
        text,
        starts,
        ends,
        words,
        [*map(str.lower, words), "$", "$", "^", "^"],
        [word[0].isupper() for word in words],
        opens,
        joined,
    )
