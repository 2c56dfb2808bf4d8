"""What a model sees of an event word and of each place that it may have happened at.

A place is seen by its role in grammar, by what stands between it and the event word, by what it is and what
other places and words stand beside it; a name that the gazetteer does not hold also by whether it looks like a place's.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from geo.claims.actors.person_names import titles
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, is_in_ly
from geo.claims.grammar.sentences import first_names, words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.scenes import Scene
from geo.lexicon import table, word_classes

FEATURES = (
    "rule side", "rule preposition", "rule rank", "sole", "larger rule", "base preposition", "preposition between", "distance",
    "hits between", "rank", "sibling", "path", "path type", "next", "feature side", "where", "relation", "noun", "last word",
    "first word", "unlisted", "unlisted rule", "unlisted before", "unlisted next", "unlisted last", "unlisted first", "unlisted noun",
    "unlisted held", "unlisted type", "unlisted beside", "led", "followed", "preceded", "order", "base between", "base class",
    "next class", "first class", "last class", "before class", "beside class", "told", "told side",
)  # fmt: skip

_DISTANCES = (0, 1, 2, 4, 7, 12, 20)

_LARGE = ("PCLI", "CONT", "RGN")

_WHOLE_PATH, _PATH_START = 6, 3

_MARKS = frozenset((";", ":", '"', "“", "”"))
"""The marks that open another clause."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One place of a scene: where it stands to the event word, and the tokens between them."""

    index: int
    phrase: PlacePhrase
    rule: str
    side: str
    start: int
    between: range


def _look(scene: Scene, index: int) -> _Look:
    hit, phrase = scene.hit, scene.phrases[index]
    placed = phrase.placed
    side = "after" if placed.first >= hit.last else "before" if placed.last <= hit.first else "inside"
    start = phrase.start if phrase.start >= 0 else placed.first
    between = range(hit.last, start) if side == "after" else range(placed.last, hit.first)
    return _Look(index, phrase, scene.rules[index] or "-", side, start, between)


def place_values(scene: Scene, index: int) -> tuple[str, ...]:
    """The values of `FEATURES` for the place of that index."""
    look = _look(scene, index)
    values = _words_values(scene, look)
    values |= _between_values(scene, look)
    values |= _place_values(scene, look)
    values |= _unlisted_values(scene, look) if look.phrase.unlisted else _listed_values(scene, look)
    return tuple(map(values.get, FEATURES, repeat("-")))


def nowhere_values(scene: Scene) -> tuple[str, ...]:
    """The values of `FEATURES` for its having happened at none of the places."""
    hit, unlisted = scene.hit, sum(phrase.unlisted for phrase in scene.phrases)
    known = {
        "rank": f"none {min(len(scene.phrases), 4)}",
        "sole": f"none {min(len(scene.phrases) - unlisted, 3)} {min(unlisted, 3)}",
        "hits between": f"none {min(len(scene.hits), 4)}",
        "order": f"none {_order(scene)}",
        "followed": f"none {scene.sentence.words[hit.last] if hit.last < len(scene.sentence.words) else 'end'}",
        "preceded": f"none {scene.sentence.words[hit.first - 1] if hit.first else 'start'}",
        "led": f"none {hit.form} {hit.group.type}",
        "base preposition": f"{hit.base} none",
        "base class": f"{_class_at(hit.first, scene.sentence.words)} none",
        "told": f"none {_told(hit, scene.sentence.words)} {len(scene.phrases) - unlisted > 0}",
    }
    return tuple(map(known.get, FEATURES, repeat("")))


_NEAR = 4
"""How many words before a noun the word may stand that brings it in."""


@lru_cache(1 << 12)
def _told_noun(before: tuple[str, ...]) -> str:
    for word in reversed(before):
        if word in words_of("pointing") or word in words_of("possessives") or word in words_of("definite"):
            return "the"
        if word in words_of("owner_marks"):
            return "own"
        if word in words_of("indefinite"):
            return "a"
        if word in words_of("prepositions") or not word[0].isalnum():
            break
    return "bare"


def _told(hit: Hit, words: tuple[str, ...]) -> str:
    """How an event word is brought in: a noun as new or as known, a verb in which tense, and whether in a relative clause."""
    if not hit.is_verb:
        return _told_noun(words[max(0, hit.first - _NEAR) : hit.first])
    first = before_auxiliaries(words, hit.first)
    auxiliaries = words[first : hit.first]
    tense = "had" if "had" in auxiliaries else "has" if not words_of("perfect").isdisjoint(auxiliaries) else hit.form
    return f"{tense} {'relative' if first and words[first - 1] in words_of('relatives') else ''}"


def _order(scene: Scene) -> str:
    """How many event words stand before and after it, up to 2 each."""
    place = scene.hits.index(scene.hit)
    return _order_of(place, len(scene.hits) - 1 - place)


@lru_cache(1 << 10)
def _order_of(before: int, after: int) -> str:
    return f"{min(before, 2)} {min(after, 2)}"


def _words_values(scene: Scene, look: _Look) -> dict[str, str]:
    """The event word and the preposition."""
    hit, words, side, rule = scene.hit, scene.sentence.words, look.side, look.rule
    preposition = look.phrase.preposition or "-"
    return {
        "rule side": f"{rule} {side}",
        "rule preposition": f"{rule} {preposition}",
        "base preposition": f"{hit.base} {preposition} {side}",
        "base class": f"{_class_at(hit.first, words)} {preposition} {side}",
    }


def _between_values(scene: Scene, look: _Look) -> dict[str, str]:
    """What stands between the event word and the place."""
    hit, side, between, words = scene.hit, look.side, look.between, scene.sentence.words
    others = [other for other in scene.hits if other is not hit and other.first in between]
    verbs = sum(other.is_verb for other in others)
    crossing = _crossing(scene, between)
    path = _path(scene, between)
    rank = _rank(scene, look)
    return {
        "preposition between": f"{look.phrase.preposition or '-'} {side} {crossing}",
        "distance": f"{side} {bisect_left(_DISTANCES, len(between))}",
        "hits between": f"{side} {min(verbs, 2)} {min(len(others) - verbs, 2)}",
        "rank": f"{side} {rank}",
        "rule rank": f"{look.rule} {rank}",
        "sibling": f"{side} {_sibling(scene, look)}",
        "path": f"{side} {' '.join(path) if len(path) <= _WHOLE_PATH else 'long'}",
        "path type": f"{side} {hit.group.type} {' '.join(path[:_PATH_START])}",
        "order": f"{side} {look.rule} {_order(scene)}",
        "base between": f"{hit.base} {side} {crossing}",
        "told": f"{_told(hit, words)} {side} {bisect_left(_DISTANCES, len(between))}",
        "told side": f"{_told(hit, words)} {look.rule} {look.phrase.preposition or '-'}",
    }


def _place_values(scene: Scene, look: _Look) -> dict[str, str]:
    """What the place is, and what stands beside it."""
    placed, words, side = look.phrase.placed, scene.sentence.words, look.side
    location = placed.location
    feature = location.place.feature[:4] if location.place else location.precision
    phrase = location.mention.phrase
    larger, container = _larger(scene, look), _container(scene, look)
    return {
        "next": f"{side} {_next(placed.last, words)}",
        "feature side": f"{feature} {side}",
        "larger rule": f"{larger} {container} {look.rule}",
        "sole": f"{len(scene.phrases) == 1} {look.rule}",
        "where": f"{side} {'where' in words[placed.last : placed.last + 3]}",
        "relation": f"{phrase.relation if phrase else '-'} {side}",
        "noun": f"{_place_noun(look.phrase, words)} {side}",
        "led": f"{words[look.start - 1] if look.start else 'start'} {look.phrase.preposition or '-'} {side}",
        "followed": f"{words[placed.last] if placed.last < len(words) else 'end'} {side}",
        "preceded": f"{words[placed.first - 1] if placed.first else 'start'} {side}",
        "last word": "-" if placed.again else _known_word(words[placed.last - 1]),
        "first word": f"{'-' if placed.again else _known_word(words[placed.first])} {location.mention.kind}",
        "next class": f"{_class_at(placed.last, words)} {side}",
    }


def _listed_values(scene: Scene, look: _Look) -> dict[str, str]:
    """Beside a place of the gazetteer: how many names stand there that it does not hold."""
    beside = sum(phrase.unlisted and bool(phrase.preposition) for phrase in scene.phrases)
    return {"unlisted beside": f"{min(beside, 2)} {look.rule}"}


def _unlisted_values(scene: Scene, look: _Look) -> dict[str, str]:
    """Whether a name that the gazetteer does not hold looks like a place's, by its words and those beside it."""
    words, placed, side = scene.sentence.words, look.phrase.placed, look.side
    preposition = look.phrase.preposition or "-"
    length = placed.last - placed.first
    following = _classes().get(words[placed.last]) if placed.last < len(words) else None
    following = following or _next(placed.last, words)
    first = words[placed.first]
    first_class, last_class = _class_at(placed.first, words), _class_at(placed.last - 1, words)
    opening = "title" if first in titles() else "first name" if first in first_names() else _kind_of(first)
    return {
        "unlisted": f"{preposition} {side}",
        "unlisted rule": f"{look.rule} {following}",
        "unlisted before": f"{_before_name(scene, placed.first)} {side}",
        "unlisted next": f"{following} {side}",
        "unlisted last": f"{_kind_of(words[placed.last - 1])} {min(length, 4)}",
        "unlisted first": f"{opening} {min(length, 4)} {'-' in words[placed.first : placed.last]} {placed.first == 0}",
        "unlisted noun": f"{_place_noun(look.phrase, words)} {length > 1}",
        "unlisted held": f"{_container(scene, look)} {preposition}",
        "unlisted type": f"{scene.hit.group.type} {look.rule} {preposition}",
        "first class": f"{first_class} {preposition}",
        "last class": f"{last_class} {preposition}",
        "before class": f"{_class_at(placed.first - 1, words)} {first_class}",
        "beside class": f"{_class_at(placed.last, words)} {first_class}",
    }


def _class_at(position: int, words: tuple[str, ...]) -> str:
    """The class of the word there, "?" where none is known or the sentence is over."""
    return word_classes().get(words[position], "?") if 0 <= position < len(words) else "?"


@cache
def _classes() -> Mapping[str, str]:
    """The class that the lexicon gives a word beside or within a name: "division", "office", "company" ..."""
    return {word: name for name, words in table("place_words")["classes"].items() for word in words}


@cache
def _role_words() -> Mapping[str, str]:
    """The sector of each noun for people who act: "militants" -> REB."""
    return {noun.split()[-1]: sector for sector, nouns in table("sectors")["roles"].items() for noun in nouns}


@lru_cache(1 << 14)
def _known_word(word: str) -> str:
    return word if word in words_of("place_nouns") or word in _classes() else "-"


def _kind_of(word: str) -> str:
    return _classes().get(word) or ("place noun" if word in words_of("place_nouns") else _role_words().get(word, "word"))


def _before_name(scene: Scene, first: int) -> str:
    """What stands right before a name."""
    if not first:
        return "start"
    word = scene.sentence.words[first - 1]
    if word in _classes():
        return _classes()[word]
    if not word[0].isalnum() or any(word in words_of(name) for name in ("prepositions", "determiners", "place_nouns")):
        return word
    if scene.hit.first <= first - 1 < scene.hit.last:
        return "hit"
    return "capital" if scene.sentence.capitals[first - 1] else "adverb" if is_in_ly(word) else "word"


def _rank(scene: Scene, look: _Look) -> int:
    """How many other places lie nearer to the event word on the same side, up to 3."""
    if look.side == "after":
        nearer = sum(phrase.placed.first >= scene.hit.last for phrase in scene.phrases[: look.index])
    else:
        nearer = sum(phrase.placed.last <= scene.hit.first for phrase in scene.phrases[look.index + 1 :])
    return min(nearer, 3)


def _crossing(scene: Scene, between: range) -> str:
    """What lies between: commas, a relative pronoun, a strong break, an auxiliary, a reporting verb."""
    words = scene.sentence.words[between.start : between.stop]
    found = str(min(words.count(","), 2))
    found += "r" if "where" in words or not words_of("relatives").isdisjoint(words) else ""
    found += "b" if not words_of("strong_breaks").isdisjoint(words) or not _MARKS.isdisjoint(words) else ""
    found += "a" if not words_of("auxiliaries", "modals").isdisjoint(words) else ""
    found += "s" if any(report.verb in between for report in scene.reports) else ""
    return found


def _path(scene: Scene, between: range) -> list[str]:
    """The way between as a row of signs: function words and marks as they are, all else by its kind, repetition left out.

    Of a long one only the beginning.
    """
    others = {i: "V" if hit.is_verb else "E" for hit in scene.hits if hit is not scene.hit for i in range(hit.first, hit.last)}
    places = {i: "P" for placed in scene.sentence.locations for i in range(placed.first, placed.last)}
    found: list[str] = []
    for position in between:
        sign = others.get(position) or places.get(position) or _sign(scene.sentence.words[position])
        if not found or found[-1] != sign:
            found.append(sign)
        if len(found) > _WHOLE_PATH:
            break
    return found


@cache
def _kept() -> frozenset[str]:
    return words_of("prepositions", "subordinators", "coordinators", "relatives") | {"where", "when"}


@lru_cache(1 << 14)
def _sign(word: str) -> str:
    if word in _kept() or not word[0].isalnum():
        return word
    if word in words_of("auxiliaries") or word in words_of("modals"):
        return "be"
    return "place" if word in words_of("place_nouns") else "w"


def _next(position: int, words: tuple[str, ...]) -> str:
    """What follows the place: a mark, a function word, or "word" for what the place may describe ("a Baghdad street")."""
    return _sign_after(words[position]) if position < len(words) else "end"


@lru_cache(1 << 14)
def _sign_after(word: str) -> str:
    if not word[0].isalpha():
        return "number" if word[0].isdigit() else word
    closed = ("prepositions", "auxiliaries", "coordinators", "subordinators", "modals")
    return next((name for name in closed if word in words_of(name)), "placenoun" if word in words_of("place_nouns") else "word")


def _larger(scene: Scene, look: _Look) -> str:
    """Whether the place is a country or region while a smaller one stands in the sentence."""
    place = look.phrase.placed.location.place
    if place is None:
        return "unknown"
    others = (phrase.placed.location.place for phrase in scene.phrases)
    smaller = any(other is not None and other.feature not in _LARGE for other in others)
    return f"{place.feature in _LARGE} {smaller}"


def _container(scene: Scene, look: _Look) -> str:
    """Whether the place directly follows another with "in", "of" or a comma, and so may only contain it; or is itself followed so."""
    index, phrases = look.index, scene.phrases
    found = []
    if index:
        found.append(_linked("after", scene, phrases[index - 1], phrases[index]))
    if index + 1 < len(phrases):
        found.append(_linked("before", scene, phrases[index], phrases[index + 1]))
    return "; ".join(filter(None, found)) or "-"


def _linked(side: str, scene: Scene, first: PlacePhrase, second: PlacePhrase) -> str:
    between = scene.sentence.words[first.placed.last : second.placed.first]
    if len(between) > 4:
        return ""
    return f"{side} " + " ".join(word for word in between if word in words_of("links_of_places"))[:8]


def _sibling(scene: Scene, look: _Look) -> str:
    """Whether an event word of the same kind lies between, and how it is joined: "were killed when a bomb exploded in"."""
    crossed = [other for other in scene.hits if other is not scene.hit and other.first in look.between]
    if not crossed:
        return "-"
    same = any(other.group.type == scene.hit.group.type for other in crossed)
    words = scene.sentence.words
    joined = next((words[position] for position in look.between if words[position] in words_of("joining")), "-")
    return f"{same} {joined}"


def _place_noun(phrase: PlacePhrase, words: tuple[str, ...]) -> str:
    """The noun that leads to the place's name ("the village of", "defences near"), if there is one."""
    for position in range(phrase.placed.first - 1, max(phrase.start, phrase.placed.first - 4, -1), -1):
        if words[position] in words_of("place_nouns"):
            return words[position]
    return "-"
