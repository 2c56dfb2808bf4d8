"""What an event word goes on from in its own sentence: a claim made before it there, or what did the harm that it tells of."""

from collections.abc import Sequence

from geo.claims.causes import cause_in
from geo.claims.event_words import Hit
from geo.claims.phrases import before_auxiliaries
from geo.claims.reading import Reading
from geo.claims.sentences import words_of
from geo.lexicon import table
from geo.records import Claim, ClaimPlace, EventType


def made_of(hit: Hit | None, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that was made of an event word of the sentence."""
    start = reading.sentence.starts[hit.first] if hit is not None else -1
    return next((claim for claim in made if claim.trigger.start == start), None)


def leading_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim whose doers and status a verb shares, since it only goes on from it or is listed after it."""
    listed = _listed(hit, reading, made)
    return _followed(hit, reading, made) if listed is None else listed


def owned_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim by which somebody owns up to the event of a noun: "claimed the attack", "claimed responsibility for the raid"."""
    words, place = reading.sentence.words, reading.hits.index(hit)
    before = reading.hits[place - 1] if place else None
    if hit.is_verb or before is None or before.base not in table("triggers")["owning_up"] or hit.first - before.last > _OWNED:
        return None
    if not words_of("strong_breaks", "auxiliaries", "coordinators", "relatives").isdisjoint(words[before.last : hit.first]):
        return None
    claim = made_of(before, reading, made)
    return claim if claim is not None and claim.actors and claim.status == "reported" else None


_OWNED = 5
"""Within how many words after "claimed" what was claimed stands: "claimed responsibility for the latest attack"."""


def _followed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a verb only goes on from: "..., destroying homes and leaving two dead"; over a relative clause between."""
    words = reading.sentence.words
    earlier = [other for other in reading.hits if other.first < hit.first]
    if hit.form != "ing" or not earlier:
        return None
    if words[hit.first - 1] != "," and not (words[hit.first - 1] == "and" and earlier[-1].form == "ing"):
        return None
    relative = words[before_auxiliaries(words, earlier[-1].first) - 1] in words_of("relatives")
    return made_of(earlier[-2] if relative and len(earlier) > 1 else earlier[-1], reading, made)


def _listed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a bare infinitive is listed after: "to mobilize forces or seek help"."""
    before = [other for other in reading.hits if other.first < hit.first]
    if hit.form != "base" or not made or not before or before[-1].form != "base":
        return None
    words = reading.sentence.words
    listed = any(word in (",", "and", "or") for word in words[max(before[-1].last, hit.first - 2) : hit.first])
    return made[-1] if listed and made[-1].trigger.start == reading.sentence.starts[before[-1].first] else None


def places_of_cause(hit: Hit, kind: EventType, reading: Reading, made: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """The places of the disaster or accident in the sentence that a word of harm, which is of type `kind` by it, is about."""
    cause = cause_in(hit, reading.hits)
    if cause is None or kind == hit.group.type or kind != cause.group.type:
        return ()
    claim = made_of(cause, reading, made)
    return claim.places if claim is not None else ()
