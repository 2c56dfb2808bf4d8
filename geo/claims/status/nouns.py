"""How sure the event of a noun is: from its adjectives, from the noun or verb that it hangs on, and from what is said of it."""

from functools import cache, lru_cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import blame_end
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.status.hedging import (
    GOVERNOR,
    STATUSES,
    before_that,
    hedges,
    is_conditional,
    is_doubted,
    is_negation,
    is_unfounded,
    is_untrue,
    pairs,
)
from geo.claims.status.objects import decision_signs, governed_signs, is_let, is_of_nobody, is_wished
from geo.claims.status.subjects import predicate_signs, subject_signs, undone_signs
from geo.lexicon import table
from geo.records import Status

_NOUN_PHRASE = 7
"""How far before a noun its article stands."""
_ACCUSED = 4
"""How many words before "of" the verb of accusing may stand."""


def noun_signs(sentence: Sentence, hit: Hit) -> set[Status]:
    """A noun is judged by its adjectives, by "possibility of", and, unless it is definite, by the verb it is the object of."""
    words, first = sentence.words, hit.first
    signs = of_signs(words, first) or _blame_signs(hit, words)
    if signs:
        return signs
    if not hedges("only_of").isdisjoint(words[hit.last : hit.last + 1]):
        return {"hypothetical"}  # "a ceasefire proposal", "a tsunami warning"
    if signs := undone_signs(words, hit.last):
        return signs
    definite = is_definite(words, first)
    if ("any" in words[max(0, first - 3) : first] and _is_negated(words, first)) or (not definite and is_of_nobody(words, first)):
        return {"denied"}  # "there have not been any arrests"
    signs = _modifier_signs(words, first) | subject_signs(words, hit.last, definite=definite)
    signs |= predicate_signs(words, first, hit.last, definite=definite)
    if definite and (is_let(words, first) or is_wished(words, first)):
        return signs | {"hypothetical"}
    signs = signs or decision_signs(words, hit, definite=definite)
    if signs or definite:
        return signs
    return _opening_signs(words, first) or governed_signs(words, first)


def _opening_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What opens the clause of an indefinite noun says of it: "no sign that", "demanded that", "if"."""
    opening = before_that(words, first)
    if opening in hedges("signs") and is_unfounded(words, first):
        return {"denied"}  # "no sign that a strike is near"
    if is_doubted(words, first) or (opening in pairs("hearsay", "nouns") and is_untrue(words, first)):
        return {"denied"}  # "ruled out a report that there had been a raid"
    if opening in pairs("openings", "hypothetical") or is_conditional(words, first):
        return {"hypothetical"}  # "demanded that a meeting be called", "if they sign a deal"
    return set()


def of_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the noun whose "of" opens the noun phrase that ends here: "fears of riots", "no sign of an attack"."""
    if {"of", "on"}.isdisjoint(words[max(0, first - 5) : first]):
        return set()
    for back in range(first - 1, max(first - 6, 0), -1):
        if words[back] == "of" or (words[back] == "on" and words[back - 1] in pairs("hearsay", "on")):
            of = words[back - 1]
            if (of in hedges("signs") or of in hedges("hypothetical")) and "no" in words[max(0, back - 3) : back - 1]:
                return {"denied"}  # "no sign of an attack", "no risk of a tsunami"
            if of in hedges("hypothetical"):
                return {"hypothetical"}
            return {"claimed"} if of in pairs("hearsay", "nouns") or _is_accused_of(words, back) else set()
        if _ends_noun_phrase(words[back]):
            break
    return set()


def _is_accused_of(words: tuple[str, ...], of: int) -> bool:
    """Whether somebody is named between a verb of accusing and its "of", and no known event after it: "accused Israel of an attack"."""
    before = words[max(0, of - _ACCUSED) : of]
    known = words[of + 1] in words_of("definite") or words[of + 1].endswith("ing")  # "of stealing elections"
    return not known and "," not in before and not _accusing().isdisjoint(before)


@cache
def _accusing() -> frozenset[str]:
    """The verbs of accusing and acquitting before "of"."""
    return frozenset(phrase.removesuffix(" of") for phrase in pairs("gerunds", "claimed") if phrase.endswith(" of"))


def _blame_signs(hit: Hit, words: tuple[str, ...]) -> set[Status]:
    """What a noun's event is, where somebody is blamed for it: "a raid blamed on rebels", but not "a crash blamed on fog"."""
    return {"claimed"} if hit.group.type in _BLAMEWORTHY and blame_end(words, hit.last) else set()


_BLAMEWORTHY = ("ASSAULT", "COERCE", "CRIME", "PROTEST")
"""What somebody does on purpose."""


def _modifier_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the adjectives of a noun and of the negation before its article: "a planned march", "not a riot"."""
    signs: set[Status] = set()
    if _modifiers().isdisjoint(words[max(0, first - 6) : first]):
        return signs
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if _ends_noun_phrase(word) or word in words_of("indefinite"):
            negated = word == "without" or (word in words_of("indefinite") and back > 0 and words[back - 1] in ("without", "not"))
            return signs | ({"denied"} if negated else set())
        if word in table("counts")["numbers"] or word[0].isdigit():
            break
        if not (word == "not" and words[back + 1] in hedges("pleas")):
            signs |= adjective_signs(word)
    return signs


@cache
def _modifiers() -> frozenset[str]:
    """The words among which one must stand before a noun for its adjectives to say anything."""
    return frozenset({"not", "without"}).union(*(pairs("adjectives", status) for status in STATUSES))


def _is_negated(words: tuple[str, ...], first: int) -> bool:
    """Whether the verb before a noun is negated: "had not seen any fighting"."""
    before = words[max(0, first - GOVERNOR) : first]
    return "without" in before or any(map(is_negation, before))


@lru_cache(1 << 14)
def _ends_noun_phrase(word: str) -> bool:
    if not word[0].isalnum() and word != "-":
        return True
    return word in words_of("definite", "prepositions", "auxiliaries", "strong_breaks")


def adjective_signs(word: str) -> set[Status]:
    """The signs of an adjective: "a planned march", "possible shelling"."""
    return {status for status in STATUSES if word in pairs("adjectives", status)}


def is_definite(words: tuple[str, ...], first: int) -> bool:
    """Whether "the", "its", "this" ... opens the noun phrase that ends here."""
    for back in range(first - 1, max(first - _NOUN_PHRASE, -1), -1):
        if words[back] == "that" and back and words[back - 1] in reporting_verbs():
            return False  # "said that attacks"
        if words[back] in words_of("definite") or (words[back] in _PLURAL_OWNERS and back and words[back - 1].endswith("s")):
            return True
        if words[back] == "of" and back > 1 and words[back - 2] in words_of("definite"):
            return True  # "this wave of attacks"
        if not words[back][0].isalnum() or words[back] in _before_indefinite():
            return False
    return False


_PLURAL_OWNERS = ("'", "’")
"""What stands after the plural of whose something is: "the nuns' release"."""


@cache
def _before_indefinite() -> frozenset[str]:
    """What no article of a noun phrase stands before."""
    return words_of("prepositions", "auxiliaries", "modals", "indefinite") | _wishes()


@cache
def _wishes() -> frozenset[str]:
    """The last words of verbs whose objects are open, which no article reaches over: "the firm plans layoffs", "ruled out talks"."""
    described = {word for status in STATUSES for word in pairs("adjectives", status)}
    return frozenset(phrase.split()[-1] for status in STATUSES for phrase in pairs("objects", status)) - described
