"""Whether the words beside a name say that it is a town's, however small: "residents of Leeds said", "Leeds was shelled"."""

from geo.mentions.reading import Reading
from geo.mentions.words import leading_to_towns, said_of_towns

_LONGEST = 4
"""Tokens of what is said of a town after "was"."""


def is_told_of_town(reading: Reading, first: int, last: int) -> bool:
    """Whether what stands before or after the tokens from `first` to before `last` is said of towns alone."""
    link = reading.lower[first - 1]
    if (link,) in said_of_towns("nearby") or (link,) in said_of_towns("taking") or reading.lower[first - 2] in leading_to_towns(link):
        return True
    after = reading.lower[last : last + 1 + _LONGEST]
    if any(after[:length] in said_of_towns("lying") for length in range(1, _LONGEST)):
        return True
    befallen = said_of_towns("befallen")
    return after[:1] in said_of_towns("being") and any(after[1 : 1 + length] in befallen for length in range(1, _LONGEST + 1))
