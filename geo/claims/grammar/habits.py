"""What is done again and again, which is no single event: "herders often clash"."""

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.sentences import Sentence, words_of

_REACH = 8
"""Within how many words after a verb "every year" stands, or its place."""


def is_habit(words: tuple[str, ...], hit: Hit) -> bool:
    """Whether a verb in the present tells of what is done again and again: "herders often clash", "the isle is hit by storms each year".

    Troops who often patrol are there.
    """
    before = words[hit.first - 1] if hit.first else ""
    present = hit.form in ("base", "third") or (hit.form == "past" and before in words_of("present_copulas"))
    if not present or not hit.first or hit.group.type == "MOBILIZE":
        return False
    if before == "to" or before in words_of("modals"):
        return False
    after = words[hit.last : hit.last + _REACH]
    distributive, spans = words_of("distributives"), words_of("spans_of_habits")
    every = next((i for i, word in enumerate(after) if word in distributive or word in (",", ";", ":")), len(after))
    again = not distributive.isdisjoint(after[every : every + 1]) and not spans.isdisjoint(after[every + 1 : every + 2])
    return before in words_of("habitual") or again


def is_placeless_habit(sentence: Sentence, hit: Hit) -> bool:
    """Whether such a verb names no place where it is done: "herders often clash over land", but not "gangs often shell Kilis"."""
    placed = (one for one in sentence.locations if hit.last <= one.first < hit.last + _REACH)
    return is_habit(sentence.words, hit) and not any(one.location.mention.role == "place" for one in placed)
