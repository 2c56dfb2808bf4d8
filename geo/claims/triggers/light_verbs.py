"""Light verbs, which tell only that the event named beside them happens, and forces that simply are somewhere."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.grammar.event_words import Group, Hit, group_of, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, head_before, is_adverb, is_number, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table

_LIGHT_OBJECT, _LIGHT_SUBJECT = 9, 12
"""How far after and before a light verb the event that it tells of may be named."""


def lighten(hits: tuple[Hit, ...], sentence: Sentence) -> tuple[Hit, ...]:
    """The event words with each light verb given the event named beside it, which it takes the place of.

    "An attack took place" and "launched an attack" are one event each. A light verb beside no event is none,
    except those that say by themselves that something happened.
    """
    hits = _without_owners(hits, sentence)
    present = _presences(hits, sentence)
    if not present and not (hits and any(hit.group.light for hit in hits)):
        return hits
    taken: set[int] = set()
    lit: dict[int, Hit] = {}
    for hit in hits:
        if hit.group.light:
            noun = _lit_noun(hit, hits, sentence, taken)
            if noun is not None and noun.first > hit.first and _only_perceives(hit, noun, sentence.words):
                continue  # "witnessed the attack": the attack is the event
            if noun is not None:
                taken.add(noun.first)
                lit[hit.first] = replace(hit, group=noun.group, lit=noun.base, noun=noun.last - 1)
            elif hit.group.alone:
                lit[hit.first] = replace(hit, group=replace(hit.group, light=False))
    kept = []
    for hit in (*hits, *present):
        if hit.first in lit:
            kept.append(lit[hit.first])
        elif not hit.group.light and hit.first not in taken:
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.first))


def extent(hit: Hit, hits: Sequence[Hit], words: tuple[str, ...]) -> tuple[int, int]:
    """The tokens that tell of an event, the noun of a light verb with them: "launched a raid", "the toll rose".

    Not where they stand far apart, or another event is told between them: "the raid that killed ten began".
    """
    noun = hit.noun if hit.noun >= 0 else _toll_of(hit, words)
    if noun < 0:
        return hit.first, hit.last
    first, last = min(hit.first, noun), max(hit.last, noun + 1)
    parted = any(first <= other.first < last for other in hits if other is not hit)
    return (hit.first, hit.last) if parted or last - first > _TOLD_TOGETHER else (first, last)


_TOLD_TOGETHER = 7
"""How many words a light verb and its noun and all between them may be."""


def _toll_of(hit: Hit, words: tuple[str, ...]) -> int:
    """The nearest token that says what a verb gives the toll of, or how it left people; -1 for any other verb.

    "Put the death toll at four", "left nine people dead".
    """
    leaves = hit.base in trigger_words("leaving_harmed")
    if not (leaves or hit.base in trigger_words("tallying")) or hit.group.needs.isdisjoint(trigger_words("tolls")):
        return -1
    near = range(hit.last if leaves else max(0, hit.first - _LIGHT_SUBJECT), min(len(words), hit.last + _LIGHT_OBJECT))
    return min((i for i in near if words[i] in hit.group.needs), key=lambda i: abs(i - hit.first), default=-1)


def _only_perceives(light: Hit, noun: Hit, words: tuple[str, ...]) -> bool:
    """Whether a light verb tells only who was there: "witnessed an attack", "saw the attack", but not "the town saw attacks"."""
    known = light.base in trigger_words("seeing") and words[noun.first - 1] in words_of("definite")
    return known or light.base in trigger_words("perceiving")


@cache
def _presence() -> tuple[Group, frozenset[str], frozenset[str], frozenset[str]]:
    raw = table("triggers")["presence"]
    roles = table("sectors")["roles"]
    forces = frozenset(noun for sector in raw["sectors"] for noun in roles[sector] if noun.endswith("s") or noun in raw["bodies"])
    return group_of(raw), forces, frozenset(raw["verbs"]), frozenset(raw["prepositions"])


def _presences(hits: tuple[Hit, ...], sentence: Sentence) -> list[Hit]:
    """Where forces are said simply to be: "10,000 troops are now in Kursk". The verb is the event word."""
    group, forces, verbs, prepositions = _presence()
    words = sentence.words
    if forces.isdisjoint(words):
        return []
    found: list[Hit] = []
    begins = {placed.first for placed in sentence.locations if placed.location.mention.role == "place"}
    for position in range(1, len(words) - 2):
        if words[position] not in verbs or words[position - 1] not in forces:
            continue
        after = position + 1
        while after < len(words) and is_adverb(words[after]):
            after += 1
        near = any(first in begins for first in range(after + 1, after + 5))
        taken = any(position < hit.first <= after + 4 for hit in hits)
        if words[after : after + 1] and words[after] in prepositions and near and not taken:
            found.append(Hit(position, position + 1, "base", group, words[position]))
    return found


def _lit_noun(light: Hit, hits: tuple[Hit, ...], sentence: Sentence, taken: set[int]) -> Hit | None:
    nouns = [hit for hit in hits if not hit.is_verb and not hit.group.light and hit.first not in taken]
    for noun in nouns:
        if light.last <= noun.first <= light.last + _LIGHT_OBJECT and not _parted(sentence.words, light.last, noun.first):
            return noun
    if light.base in trigger_words("causing") and _makes_do(light, hits, sentence.words):
        return None
    breaks = words_of("strong_breaks", "modals", "clause_openers")
    if _is_participle(light, sentence):
        first, end = head_before(sentence.words, light.first)
        before = (noun for noun in reversed(nouns) if noun.last <= light.first)
        return next((noun for noun in before if noun.last == light.first or first <= noun.first < end), None)
    for noun in reversed(nouns):
        between = sentence.words[noun.last : light.first]
        if "," in between and _is_in_aside(noun, sentence.words):
            continue
        if noun.last <= light.first <= noun.last + _LIGHT_SUBJECT and ";" not in between and breaks.isdisjoint(between):
            return next((head for head in nouns if _is_about(head, noun, sentence.words)), noun)
    return None


def _is_in_aside(noun: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun is told of in a clause between commas: "work, for which money was given after the floods, is to begin"."""
    comma = next((i for i in range(noun.first - 1, 0, -1) if words[i] == ","), -1)
    opening = words[comma + 1 : comma + 3]
    relative = opening[1] if comma > 0 and opening[0] in words_of("prepositions") else opening[0]
    return comma > 0 and relative in words_of("relatives")


def _makes_do(light: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether the verb brings about what an infinitive after it tells: "the offensive prompted thousands to flee"."""
    return any(hit.form == "base" and light.last < hit.first <= light.last + _LIGHT_OBJECT and words[hit.first - 1] == "to" for hit in hits)


def _is_about(head: Hit, noun: Hit, words: tuple[str, ...]) -> bool:
    """Whether one event noun only says what another is about: "talks on a truce", "protests over the arrests"."""
    if head.last >= noun.first or words[head.last] not in words_of("prepositions") or words[head.last] == "of":
        return False
    return phrase_before(words, noun.last) == head.last + 1


def _is_participle(light: Hit, sentence: Sentence) -> bool:
    """Whether a light verb only describes the noun before it: "a raid led by"."""
    by = sentence.words[light.last : light.last + 1] == ("by",)
    auxiliaries = sentence.words[before_auxiliaries(sentence.words, light.first) : light.first]
    return light.form == "past" and by and words_of("passive").isdisjoint(auxiliaries)


def _without_owners(hits: tuple[Hit, ...], sentence: Sentence) -> tuple[Hit, ...]:
    """The event words but for those that say only whose a place is: "raids in towns held by rebels"."""
    owning = [hit for hit in hits if hit.base in trigger_words("keeping") and _is_participle(hit, sentence)]
    owned = [hit for hit in owning if sentence.words[hit.first - 1] in words_of("held_places")]
    return tuple([hit for hit in hits if hit not in owned]) if owned else hits


def _parted(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether another phrase begins between a light verb and a noun; what bounds a number begins none: "launched more than ten raids"."""
    number = next((i for i in range(first, last) if is_number(words[i])), first)
    bounds = words_of("number_openers", "bounding")
    return any(_parts(words[i]) and not (i < number and bounds.issuperset(words[i:number])) for i in range(first, last))


def _parts(word: str) -> bool:
    return word != "of" and (word in words_of("prepositions", "strong_breaks") or word in (",", ";", ":"))
