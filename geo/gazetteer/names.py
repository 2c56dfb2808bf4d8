"""How names are made comparable: one key for all the ways of writing a name."""

import unicodedata

MAIN, ALTERNATE, CODE = 0, 1, 2
"""The kinds of name: what a place is called, what it is also called, and codes (airports, ISO)."""

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ß": "ss"}
)
_REMOVED = ".'’‘ʼʻ`´ʹ′\"“”"
_ASCII = {ord(c): None if c in _REMOVED else " " for c in map(chr, range(128)) if not c.isalnum()}
_ASCII |= {ord(c): None for c in _REMOVED}


def fold(name: str) -> str:
    """The key under which a name is filed: no case, no accents, no punctuation.

    `fold("Saint-Denis") == "saint denis"`, `fold("U.S.") == "us"`, `fold("Kurs'k") == "kursk"`.
    """
    if name.isascii():
        return " ".join(name.lower().translate(_ASCII).split())
    decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_ASCII)
    spaced = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in bare)
    return unicodedata.normalize("NFKC", " ".join(spaced.casefold().split()))
