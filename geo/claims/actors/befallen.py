"""Full names that only what is done to whom they name shows to be persons': "police arrested Quorvan Lopez"."""

from functools import cache

from geo.claims.actors.names import name_end
from geo.claims.grammar.event_words import event_words, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_adverb, is_number, is_time
from geo.claims.grammar.sentences import Sentence, words_of

_LEAST = 2
"""How many words a full name has at least."""


def befallen(sentence: Sentence) -> frozenset[int]:
    """The first tokens of such names: objects of verbs like "arrest", those listed with them, and the subjects of their passives."""
    verbs = _verbs()
    if verbs.isdisjoint(sentence.words) or not words_of("afloat").isdisjoint(sentence.words):
        return frozenset()  # ships have names and are detained too
    found: set[int] = set()
    for verb in [position for position, word in enumerate(sentence.words) if word in verbs]:
        found.update(_objects(sentence, verb) or _subject(sentence, verb))
    return frozenset(found)


@cache
def _verbs() -> frozenset[str]:
    """The forms of the verbs of what is done to persons."""
    bases = trigger_words("done_to_persons")
    return frozenset(word for word, entries in event_words().items() if any(one[3] in bases and one[1] != "noun" for one in entries))


def _objects(sentence: Sentence, verb: int) -> list[int]:
    """Where the full names begin that are listed right after a verb."""
    words, found, first = sentence.words, [], verb + 1
    while _is_full(sentence, first, name_end(sentence, first)):
        found.append(first)
        last = name_end(sentence, first)
        first = last + (words[last : last + 2] == (",", "and")) + 1 if words[last : last + 1] in ((",",), ("and",)) else len(words)
    return found


def _subject(sentence: Sentence, verb: int) -> list[int]:
    """Where the full name begins that is the subject of a passive: "was arrested", "has been jailed"."""
    words = sentence.words
    end = before_auxiliaries(words, verb)
    if words_of("singular_passive").isdisjoint(words[end:verb]):
        return []
    first = end
    while first > 0 and sentence.capitals[first - 1]:
        first -= 1
    governed = first > 0 and words[first - 1] in words_of("prepositions") - words_of("subordinators")
    return [first] if not governed and _is_full(sentence, first, end) and name_end(sentence, first) == end else []


def _is_full(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name of several words stands here that can be one person's, and that no noun follows."""
    words = sentence.words
    if last - first < _LEAST or is_number(words[first]) or words[first] in words_of("adverbs", "pronouns", "subordinators"):
        return False
    if words[last - 1].endswith("s") and not words[last - 1].endswith("ss"):
        return False  # "Sunni Muslims"
    after = words[last] if last < len(words) else "."
    return closes(after) or is_time(after) or is_adverb(after) or after in words_of("time_openers")
