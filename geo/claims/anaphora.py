"""What words take up of the claim that told of their event: "the deployment", "its attack", "died at the scene"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import closes
from geo.claims.grammar.reporting import is_demonstrative, points_back
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.claims.triggers.causes import harm_list, is_harm
from geo.claims.triggers.light_verbs import extent
from geo.lexicon import table
from geo.records import Actor, Claim, ClaimPlace, Interval, Place

_MEMORY = 20
"""How many claims back a noun may point."""
_GAP = 3
"""How many characters may stand between two sentences that follow one another."""
_STEM = 5
_NEAR, _SUCH = 3, 6
"""How far before a noun its article may stand, and "such" ("such a large-scale deployment")."""
_REACH = 6
"""How many words after an event word "at the scene" may stand."""
_TOGETHER = 6
"""How far apart two verbs of harm that are joined by "and" may stand."""
_TALKS = 8
"""Within how many words before talks "after" or the like stands: "after two days of closed-door talks"."""
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


def harm_of(hit: Hit, hits: Sequence[Hit], sentence: Sentence, earlier: Sequence[Claim]) -> tuple[Claim, ...]:
    """The earlier claims of the event that a word of harm goes on with, the last first.

    "The attack left two dead" and "two died in the crash" go on with what the noun takes up; "at the scene" goes
    back to where the last attack or mishap was.
    """
    if _is_at_scene(hit, sentence):
        return tuple(claim for claim in earlier[: -_MEMORY - 1 : -1] if claim.type in _HARMFUL and claim.end <= sentence.start)
    if not (is_harm(hit) or is_harmful(hit)) or hit.group.movement:
        return ()
    noun = _harmful_before(hit, hits, sentence) or _harmful_after(hit, hits, sentence)
    if noun is not None:
        return taken_up(noun, sentence, earlier)
    last = earlier[-1] if earlier else None
    if last is None or last.type not in _HARMFUL or last.status != "reported":
        return ()
    return (last,) if _is_bare_harm(hit, hits, sentence) else ()


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


def _is_bare_harm(hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> bool:
    """Whether a sentence tells of nothing but harm, and not who did it or where: "Nobody was hurt"."""
    undone = hit.base in harm_list("suffered") or not words_of("passive").isdisjoint(sentence.words[: hit.first])
    placed = any(one.location.precision != "unresolved" for one in sentence.locations)
    bare = all(is_harm(other) and other.base not in harm_list("fought") for other in hits)  # "fought a war in which ten died"
    return hit.is_verb and undone and is_harm(hit) and not placed and bare


def _harmful_before(hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> Hit | None:
    """The attack or mishap whose noun is the first event word of the sentence, with no other told of between: "the attack came after"."""
    first = hits[0]
    between = sentence.words[first.last : hit.first]
    named = first.named >= 0 and first.group.type in _HARMFUL
    return first if named and first is not hit and words_of("before_other_events").isdisjoint(between) else None


def _harmful_after(hit: Hit, hits: Sequence[Hit], sentence: Sentence) -> Hit | None:
    """The noun in a phrase right after the event word: "died in the crash"."""
    following = next((other for other in hits if other.first >= hit.last), None)
    if following is None or following.is_verb:
        return None
    between = sentence.words[max(hit.last, following.first - _NEAR) : following.first]
    return following if not words_of("harm_links").isdisjoint(between) else None


def _is_at_scene(hit: Hit, sentence: Sentence) -> bool:
    """Whether "at the scene" follows, and not the scene of something else."""
    words = sentence.words[hit.last : hit.last + _REACH + 1]
    if words_of("scenes").isdisjoint(words):
        return False
    scenes = (i for i, word in enumerate(words[:_REACH]) if word in words_of("scenes") and words[i - 1 : i] == ("the",))
    return any(words[i + 1 : i + 2] != ("of",) for i in scenes)


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


def placed_together(made: Sequence[Claim], hits: Sequence[Hit], sentence: Sentence) -> list[Claim]:
    """A sentence's claims, those of harm without a place given that of the harm told with it or of what did it.

    "Three were killed and five hurt in Mali", "ten died when a bus overturned near Lokoja"; and what was agreed given that of the talks.
    """
    if len(made) < 2:
        return list(made)
    found = {claim.trigger.start: claim for claim in made}
    for index, one in enumerate(hits[:-1]):
        first = found.get(sentence.starts[extent(one, hits, sentence.words)[0]])
        concluded = one.is_verb and one.base in trigger_words("concluding")
        if first is None or first.places or not (concluded or is_harm(one) or one.base in harm_list("words")):
            continue
        told = ((other, found.get(sentence.starts[extent(other, hits, sentence.words)[0]])) for other in hits[index + 1 :])
        told_with = _places_of_talks if concluded else _places_told_with
        given = (told_with(one, other, claim, sentence) for other, claim in told if claim is not None)
        found[first.trigger.start] = replace(first, places=next((places for places in given if places), ()))
    return list(found.values())


def _places_of_talks(concluded: Hit, other: Hit, claim: Claim, sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The places of the talks in or after which something was agreed: "signed a truce after talks in Leeds"."""
    between = sentence.words[concluded.last : other.first]
    if claim.type != "CONSULT" or not words_of("strong_breaks", "before_then").isdisjoint(between):
        return ()
    return () if words_of("talks_before").isdisjoint(between[-_TALKS:]) else places_of([claim])


def _places_told_with(harm: Hit, other: Hit, claim: Claim, sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The places of a later claim that are those of the harm: of more harm, or of what did it unless they stand before that."""
    between = sentence.words[harm.last : other.first]
    if between[:1] == ("and",):
        return claim.places if len(between) <= _TOGETHER and is_harm(other) else ()
    places = places_of([claim]) if did_harm(other, between) else ()
    here = (one.first for one in sentence.locations if places and one.location.mention == places[0].location.mention)
    first = next(here, other.last)  # or told before: "killed in the raid"
    return places if first >= other.last and "," not in sentence.words[other.last : first] else ()


def did_harm(cause: Hit, between: tuple[str, ...]) -> bool:
    """Whether an attack or mishap did the harm that is told before it: "killed in an attack", "died when a bus overturned"."""
    if not is_harmful(cause) or is_harm(cause) or not words_of("strong_breaks", "answering").isdisjoint(between):
        return False
    if not cause.is_verb:
        return not words_of("harm_links").isdisjoint(between[-_NEAR:]) and "," not in between
    link = next((i for i, word in enumerate(between) if word in words_of("at_once")), len(between))
    return link < len(between) and "," not in between[link:]


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
