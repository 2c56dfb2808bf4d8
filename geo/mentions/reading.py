"""A text taken apart once, for all that looks for names in it."""

import re
from dataclasses import dataclass
from itertools import compress, count

from geo.mentions.words import name_articles
from geo.text import Tokens, tokens_of, unwrapped

_PREFIXED = re.compile(r"(?:[aeiu]|kwa|ku)[A-Z][a-z]{3}")
_ENDS = frozenset(".!?…")
_QUOTES = frozenset("\"'“”‘’)]»")
_CLOSE = frozenset(("", " "))


@dataclass(frozen=True, slots=True)
class Reading:
    """The tokens of a text in parallel lists: token i is `text[starts[i]:ends[i]]`."""

    text: str
    """With its lines joined where they are only kept short."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    """In lower case; beyond the last token stand two `$`, and before the first, at -1 and -2, two `^`."""
    capital: tuple[bool, ...]
    opens: list[bool]
    """Whether the token is the first of a sentence or line."""
    joined: list[bool]
    """Whether nothing but at most one space stands between the token and the one before."""
    articles: frozenset[int]
    """The articles that are written as one with the name after them: "al" of "al-Bab"."""

    def __len__(self) -> int:
        return len(self.words)

    def word(self, index: int) -> str:
        """The token in lower case; `^` before the text and `$` after it."""
        if index < 0:
            return "^"
        return self.lower[index] if index < len(self.words) else "$"

    def past_article(self, index: int) -> int:
        """Where the name itself begins that begins at a token with its article: at "Bab" in "al-Bab"; else the token."""
        return index + 2 if index in self.articles else index


def read(text: str) -> Reading:
    """Take a text apart."""
    tokens = tokens_of(text)
    joined = [gap in _CLOSE for gap in tokens.gaps]
    return Reading(
        unwrapped(text),
        tokens.starts,
        tokens.ends,
        tokens.words,
        (*tokens.lower, "$", "$", "^", "^"),
        _with_prefixed(tokens),
        _opens(tokens, joined),
        joined,
        _articles(tokens, joined),
    )


def _with_prefixed(tokens: Tokens) -> tuple[bool, ...]:
    """Which tokens begin with a capital, also behind the prefix with which some languages write a name: "eThekwini"."""
    if not any(map(_PREFIXED.match, tokens.words)):
        return tokens.capitals
    return tuple([capital or bool(_PREFIXED.match(word)) for capital, word in zip(tokens.capitals, tokens.words, strict=True)])


def _articles(tokens: Tokens, joined: list[bool]) -> frozenset[int]:
    """The articles that a hyphen, and nothing else, joins to a capitalised word."""
    known, words = name_articles(), tokens.lower
    return frozenset(
        index - 2
        for index in compress(count(), tokens.capitals)
        if index > 1 and words[index - 1] == "-" and words[index - 2] in known and joined[index - 1] and joined[index]
    )


def _opens(tokens: Tokens, joined: list[bool]) -> list[bool]:
    """Which tokens are the first of a sentence or line; where one is a quotation mark, so is the next."""
    words = tokens.words
    opens = [True, *[word in _ENDS for word in words]]
    for index, close in enumerate(joined):
        if not close and "\n" in tokens.gaps[index]:
            opens[index] = True
        if opens[index] and words[index] in _QUOTES:
            opens[index + 1] = True
    return opens[: len(words)]
