"""Event words that add nothing to another which tells of the event, or are only mentioned beside it."""

from geo.claims.event_words import Hit, is_light
from geo.claims.sentences import Sentence, words_of
from geo.lexicon import table


def is_told_elsewhere(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event word adds nothing to another that tells of the event, or is only mentioned beside it."""
    return (
        _is_asked_for(sentence, hit, hits)
        or _is_agreed(sentence, hit, hits)
        or _is_aside(sentence, hit)
        or _is_causative(sentence, hit, hits)
    )


def is_its_object(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a noun is what a verb tells of that is an event with such an object alone: "cut diplomatic ties", "a truce was signed"."""
    if hit.is_verb or not (hit.group.type in table("triggers")["addressing"] or hit.group.mode == "ceasefire"):
        return False
    place = hits.index(hit)
    before, after = hits[max(0, place - 1) : place], hits[place + 1 : place + 2]
    words, nouns = sentence.words, frozenset(sentence.words[hit.first : hit.last + 1])  # also "trade ties"
    if any(verb.group.needs_object & nouns and not _parted(words[verb.last : hit.first]) for verb in before):
        return True
    passive = (verb for verb in after if words[verb.first - 1] in words_of("passive"))
    return any(verb.group.needs_object & nouns and not _parted(words[hit.last : verb.first]) for verb in passive)


def _parted(between: tuple[str, ...]) -> bool:
    """Whether another clause or phrase with a preposition begins among the words."""
    return not words_of("prepositions", "strong_breaks", "relatives").isdisjoint(between) or not {",", ";"}.isdisjoint(between)


_CAUSED = 7
"""Within how many words after "led them to" the infinitive stands that tells what it led to."""


def _is_causative(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the verb only makes somebody do what an infinitive after it tells: "leading the ministry to close"."""
    if hit.base not in table("triggers")["causative"]:
        return False
    following = next((other for other in hits if other.first > hit.first), None)
    if following is None or following.form != "base" or following.first - hit.last > _CAUSED:
        return False
    return "to" in sentence.words[max(hit.last, following.first - 3) : following.first]


def _is_aside(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun is only mentioned: "in addition to the deployments"."""
    if hit.is_verb:
        return False
    if not hit.first:
        return False
    before = " ".join(sentence.words[max(0, hit.first - 4) : hit.first]) + " "
    return any(f"{aside} " in before for aside in words_of("asides"))


def _is_agreed(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event is only what was agreed to go on with: "agreed to continue the drills and improve cooperation"."""
    agreed = next((other for other in reversed(hits) if other.first < hit.first and other.is_verb and other.group.type == "AGREE"), None)
    if agreed is None or any(word in words_of("strong_breaks") or word == ";" for word in sentence.words[agreed.last : hit.first]):
        return False
    goes_on = [other for other in hits if agreed.first < other.first <= hit.first and other.is_verb]
    return bool(goes_on) and all(is_light(other.base) for other in goes_on) and sentence.words[agreed.last : agreed.last + 1] == ("to",)


def _is_asked_for(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event is only what another asks for, refuses or threatens ("called on them to withdraw"), which is told there."""
    before = [other for other in hits if other.first < hit.first]
    if not before or hit.form != "base" or before[-1].group.type not in ("REQUEST", "REJECT", "THREATEN"):
        return False
    between = sentence.words[before[-1].last : hit.first]
    return "to" in between and not any(word in words_of("strong_breaks") or word == ";" for word in between)
