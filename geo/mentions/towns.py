"""Whether the words beside a name say that it is a town's, however small: "residents of Leeds said", "Leeds was shelled"."""

from geo.mentions.reading import Reading
from geo.mentions.words import leading_to_towns, said_of_towns

_LONGEST = 4
"""Tokens of what is said of a town after "was"."""


def is_told_of_town(reading: Reading, first: int, last: int) -> bool:
    """Whether what stands before or after the tokens from `first` to before `last` is said of towns alone."""
    if _is_led(reading.lower[first - 2], reading.lower[first - 1]):
        return True
    after = reading.lower[last : last + 1 + _LONGEST]
    if any(after[:length] in said_of_towns("lying") for length in range(1, _LONGEST)):
        return True
    befallen = said_of_towns("befallen")
    return after[:1] in said_of_towns("being") and any(after[1 : 1 + length] in befallen for length in range(1, _LONGEST + 1))


def _is_led(before: str, link: str) -> bool:
    """Whether the two words before a name lead to a town: "residents of", "retook", "gunmen attacked", "nearby"."""
    if (link,) in said_of_towns("nearby") or (link,) in said_of_towns("taking") or before in leading_to_towns(link):
        return True
    return (link,) in said_of_towns("taken") and (before,) in said_of_towns("takers")
