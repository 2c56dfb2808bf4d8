"""What is told in court, and happened long before."""

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import words_of

_COURT = 5
"""How many words after a court's name the verb may stand by which it hears something: "a jury in Leeds was told"."""


def is_heard(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event is past, and a court only hears of it: "A man shot two nuns, a jury heard", "The court was told that a man shot"."""
    if hit.form not in ("past", "noun") or words_of("hearers").isdisjoint(words) or words_of("hearing").isdisjoint(words):
        return False
    told = next((i for i, word in enumerate(words) if word in words_of("hearing") and _is_of_court(i, words)), 0)
    if not told:
        return False
    return words[told + 1] == "that" if hit.first > told else "," in words[hit.last : told]


def _is_of_court(verb: int, words: tuple[str, ...]) -> bool:
    """Whether a court hears or is told something: not "the court told"."""
    first = before_auxiliaries(words, verb)
    heard = words[verb] == "heard" or not words_of("passive").isdisjoint(words[first:verb])
    return heard and not words_of("hearers").isdisjoint(words[max(0, first - _COURT) : first])
