"""Whom a verb is done to: its object, or the noun that a bare participle tells of."""

from geo.claims.event_words import Hit
from geo.claims.named import Named
from geo.claims.phrases import governor, phrase_before
from geo.claims.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Actor

_NOUN_REACH = 4
"""How far before a noun its doer may stand ("the Russian army's new offensive")."""


def objects(hit: Hit, after: list[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """The object of a verb and those listed with it: near it, or behind the preposition that the kind of event takes."""
    taken: list[Named] = []
    for one in after:
        between = words[taken[-1].last : one.first] if taken else ()
        if taken and (len(between) > 3 or not all(word in (",", "and", "the") for word in between)):
            break
        preposition = governor(one.first, words, hit.last)
        addressed = hit.group.type in table("triggers")["addressing"] + ["CONSULT"]
        towards = words_of("addressed_by" if addressed else "struck_by")
        near = one.first - hit.last <= _NOUN_REACH + 2 and "," not in words[hit.last : one.first]
        within = one.first - hit.last <= 2 * _NOUN_REACH + 2
        if not taken and not ((preposition in towards and within) or (preposition in ("", "of") and near)):
            continue
        taken.append(one)
    return tuple(one.actor for one in taken)


def whom(hit: Hit, named: tuple[Named, ...], sentence: Sentence, subject: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom a participle without an object tells of: who stands right before it, or before the comma there."""
    words = sentence.words
    first = phrase_before(words, hit.first)
    if first == hit.first:
        return subject
    return tuple(one.actor for one in named if first <= one.first < hit.first and not one.adjective)[-1:]
