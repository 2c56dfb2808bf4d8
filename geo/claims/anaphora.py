"""What words take up of the claim that told of their event: "the deployment", "its attack", "died at the scene"."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import closes
from geo.claims.grammar.reporting import is_demonstrative, points_back
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.claims.triggers.causes import is_harm
from geo.lexicon import table
from geo.records import Actor, Claim, ClaimPlace, Interval, Place

_MEMORY = 20
"""How many claims back a noun may point."""
_GAP = 3
"""How many characters may stand between two sentences that follow one another."""
_STEM = 5
_NEAR, _SUCH = 3, 6
"""How far before a noun its article may stand, and "such" ("such a large-scale deployment")."""
_EXACT = ("site", "settlement")
_HARMFUL = ("ASSAULT", "ACCIDENT", "DISASTER")


def taken_up(hit: Hit, sentence: Sentence, earlier: Sequence[Claim]) -> tuple[Claim, ...]:
    """The earlier claims of the event that a definite noun goes back to, the last first: of its type, with its stem.

    "The attack" without any of its stem goes back to what was told last, if that is of its type, "the tragedy" to the last harm told.
    """
    if hit.named < 0 or not _is_definite(hit, sentence):
        return ()
    word = sentence.words[hit.named]
    recent = earlier[: -_MEMORY - 1 : -1]
    related = [claim for claim in recent if claim.type == hit.group.type or (is_harmful(hit) and claim.type in _HARMFUL)]
    alike = [claim for claim in recent if claim.type in (_HARMFUL if is_harm(hit) else (hit.group.type,))]
    if hit.group.recalls:
        return tuple(alike[:1])
    same = tuple(claim for claim in related if _is_like(claim.trigger.text.lower(), word))
    pointed = hit.group.type != "OTHER" and is_pointed(hit, sentence.words, _NEAR)
    speech = trigger_words("speech")
    last = next((claim for claim in recent if claim.end <= sentence.start or claim.type not in speech), None)
    return same or tuple(claim for claim in alike[:1] if pointed and claim is last and _is_told_out(claim, hit, sentence))


def _is_told_out(claim: Claim, hit: Hit, sentence: Sentence) -> bool:
    """Whether a claim is of a sentence or a main clause before: "bombed a column, but nobody confirmed the raid"."""
    if claim.end <= sentence.start:
        return True
    between = sentence.words[sentence.token_at(claim.trigger.end - 1) + 1 : hit.first]
    return not words_of("strong_breaks").isdisjoint(between) or ";" in between


def is_pointed(hit: Hit, words: tuple[str, ...], reach: int) -> bool:
    """Whether "the" or the like before a noun goes back to what was told last; in "the army's offensive" it is the army's."""
    owned = not is_harm(hit) and not words_of("owner_marks").isdisjoint(words[max(0, hit.named - reach) : hit.named])
    return not owned and points_back(words, hit.named, reach, "pointing")


def is_harmful(hit: Hit) -> bool:
    """Whether an event word tells of an attack, a mishap or a disaster, be it one told before."""
    return hit.group.type in _HARMFUL or hit.group.recalls


def of_time(claims: tuple[Claim, ...], when: Interval | None) -> tuple[Claim, ...]:
    """Those of the claims whose event may have been at a time: in 2019 nobody was hurt in the raid of Monday."""
    if when is None or when.start is None or when.end is None:
        return claims
    return tuple(claim for claim in claims if _may_be_at(claim.when, when.start, when.end))


def _may_be_at(when: Interval, start: date, end: date) -> bool:
    """Whether a time has a day in common with a stretch of days, or none is known."""
    if when.source == "publication" or when.start is None or when.end is None:
        return True
    return when.start <= end and start <= when.end


def places_of(claims: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """Where it was by the last of the claims that says so; not where somebody came from or went."""
    there = (tuple(place for place in claim.places if place.role in ("at", "near")) for claim in claims)
    return next((places for places in there if places), ())


def places_told_again(hit: Hit, sentence: Sentence, when: Interval | None, earlier: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """Where the last event of its kind was that a noun goes back to, whatever was told between: "Police gave no motive for the raid".

    None where the sentence sets it apart from that, "the earlier raid", or tells of it at another time.
    """
    if hit.group.type in trigger_words("wordy") or not _is_told_again(hit, sentence.words):
        return ()
    told = [claim for claim in earlier if claim.status in ("reported", "claimed") and claim.end <= sentence.start]
    alike = tuple(claim for claim in reversed(told[-_MEMORY:]) if _is_of_kind(claim, hit, sentence.words[hit.named]))
    same = of_time(tuple(claim for claim in alike if when is None or claim.when.source != "publication"), when)
    places = places_of(same)
    vague = any(place.location.precision == "country" for place in places)  # it may only be whom the event is about
    return () if vague or is_elsewhere(hit, sentence, same) else places


def _is_told_again(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun with its adjectives stands after "the" or the like, and nothing tells that it is another than the last of its kind."""
    article = hit.first - 1
    while article > 0 and hit.first - article < _NEAR and words[article] not in words_of("pointing_again") and not closes(words[article]):
        article -= 1
    if hit.is_verb or article < 0 or words[article] not in words_of("pointing_again"):
        return False
    if words[article] == "that" and not is_demonstrative(words, article, hit.named):
        return False
    after = words[hit.last : hit.last + 1]
    return words_of("telling_apart", "possessive_marks").isdisjoint(words[article : hit.first]) and words_of("setting_apart").isdisjoint(
        after
    )


def _is_of_kind(claim: Claim, hit: Hit, word: str) -> bool:
    """Whether an event may be told again by a noun: one of its type, or for a word of harm any that did harm."""
    if hit.group.type == "OTHER":
        return _is_like(claim.trigger.text.lower(), word)
    return claim.type in (_HARMFUL if is_harm(hit) else (hit.group.type,))


def surer(told: tuple[ClaimPlace, ...], read: tuple[ClaimPlace, ...]) -> tuple[ClaimPlace, ...]:
    """The places told before for those that a sentence may only mention beside a noun, unless these are known and those large areas."""
    exact = any(place.location.precision in _EXACT for place in told)
    known = any(place.location.precision in _EXACT for place in read)
    return told if told and (exact or not known) else read


def actors_of(claims: Sequence[Claim]) -> tuple[Actor, ...]:
    """Who did it by the last of the claims that says so."""
    return next((claim.actors for claim in claims if claim.actors), ())


def goes_on_from(sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether the last of the claims so far is of the sentence right before."""
    return bool(claims) and sentence.start - claims[-1].end <= _GAP


def is_elsewhere(hit: Hit, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Whether a noun has a town of its own that is none of those where claims were: "the attack on Izmail", "the Leeds fire"."""
    place = next((one.location.place for one in sentence.locations if _is_struck(one, hit, sentence.words)), None)
    if place is None:
        return False
    told = [one.location.place for claim in claims for one in claim.places if one.location.place is not None]
    return bool(told) and all(one.country != place.country or _are_two_towns(one, place) for one in told)


def _is_struck(placed: Placed, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a name stands right before a noun, or after it and what leads to what was struck."""
    if placed.last == hit.first:
        return not hit.is_verb
    return hit.last < placed.first <= hit.last + 2 and words[hit.last] in words_of("struck_by", "subject_places")


def _are_two_towns(one: Place, other: Place) -> bool:
    return one.feature.startswith("PPL") and other.feature.startswith("PPL") and one.id != other.id


def as_before(actors: tuple[Actor, ...], earlier: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who does what is told again: whoever did it before, unless the text now names others than these."""
    if not actors:
        return earlier
    heads = {actor.name.lower().rsplit(" ", 1)[-1] for actor in earlier}
    again = not any(actor.country for actor in actors) and all(actor.name.lower() in heads for actor in actors)
    return earlier if again else actors


def _is_definite(hit: Hit, sentence: Sentence) -> bool:
    before = (hit.named if hit.is_verb else hit.first) - 1
    if before > 0 and sentence.capitals[before] and sentence.words[before] not in words_of("definite"):
        return False  # "the Palisades fire", "the Leeds factory fire" is not the one before
    near = sentence.words[max(0, hit.named - _SUCH) : hit.named]
    return points_back(sentence.words, hit.named, _NEAR, "definite") or "such" in near


def _is_like(trigger: str, word: str) -> bool:
    """Whether two words have one stem, or name one kind of mishap: "blast" and "exploded"."""
    last = trigger.rsplit(" ", 1)[-1]
    last = trigger.split(" ", 1)[0] if last in words_of("prepositions") else last  # "set off" is no offensive
    length = min(_STEM, len(last), len(word))
    return last[:length] == word[:length] or any({last[:_STEM], word[:_STEM]} <= alike for alike in _synonyms())


@cache
def _synonyms() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word.rsplit(" ", 1)[-1][:_STEM] for word in words) for words in table("triggers")["synonyms"])
