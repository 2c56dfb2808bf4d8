"""What an event word goes on from in its own sentence: a claim made before it there, or what did the harm that it tells of."""

from collections.abc import Sequence

from geo.claims.causes import cause_in
from geo.claims.event_words import Hit
from geo.claims.phrases import before_auxiliaries
from geo.claims.reading import Reading
from geo.claims.sentences import words_of
from geo.records import Claim, ClaimPlace, EventType

_LISTED = 12
"""How many words may stand between two verbs that are listed one after the other: "ban imports of oil and expel"."""


def made_of(hit: Hit | None, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that was made of an event word of the sentence."""
    if hit is None:
        return None
    start = reading.sentence.starts[hit.first]
    return next((claim for claim in made if claim.trigger.start == start), None)


def leading_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim whose doers and status a verb shares, since it only goes on from it or is listed after it."""
    listed = _listed(hit, reading, made)
    return _followed(hit, reading, made) if listed is None else listed


def _followed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a verb only goes on from: "..., destroying homes and leaving two dead"; over a relative clause between."""
    words = reading.sentence.words
    if hit.form != "ing":
        return None
    earlier = [other for other in reading.hits if other.first < hit.first]
    if not earlier:
        return None
    if words[hit.first - 1] != "," and not (words[hit.first - 1] == "and" and earlier[-1].form == "ing"):
        return None
    relative = words[before_auxiliaries(words, earlier[-1].first) - 1] in words_of("relatives")
    return made_of(earlier[-2] if relative and len(earlier) > 1 else earlier[-1], reading, made)


def _listed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a bare infinitive is listed after: "to mobilize forces or seek help"."""
    if hit.form != "base" or not made:
        return None
    before = [other for other in reading.hits if other.first < hit.first and other.is_verb]
    if not before or before[-1].form != "base":
        return None
    words = reading.sentence.words
    near = hit.first - before[-1].last <= _LISTED
    listed = near and any(word in (",", "and", "or") for word in words[max(before[-1].last, hit.first - 2) : hit.first])
    return made_of(before[-1], reading, made) if listed else None


def places_of_cause(hit: Hit, kind: EventType, reading: Reading, made: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """The places of the disaster or accident in the sentence that a word of harm, which is of type `kind` by it, is about."""
    cause = cause_in(hit, reading.hits)
    if cause is None or kind == hit.group.type or kind != cause.group.type:
        return ()
    claim = made_of(cause, reading, made)
    return claim.places if claim is not None else ()
