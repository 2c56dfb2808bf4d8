"""What a definite noun of an event takes up of the claim that told of it: "the deployment", "its attack"."""

from collections.abc import Sequence

from geo.claims.event_words import Hit
from geo.claims.sentences import Sentence, words_of
from geo.records import Actor, Claim, ClaimPlace, Interval

_MEMORY = 20
"""How many claims back a noun may point."""
_STEM = 5
_NEAR, _SUCH = 3, 6
"""How far before a noun its article may stand, and "such" ("such a large-scale deployment")."""


def taken_up(hit: Hit, sentence: Sentence, earlier: Sequence[Claim]) -> tuple[Claim, ...]:
    """The earlier claims of the event that a definite noun goes back to, the last first: of its type, with its stem.

    "The attack" without any of its stem goes back to what was told last, if that is of its type.
    """
    if hit.named < 0 or not _is_definite(hit, sentence):
        return ()
    word = sentence.words[hit.named]
    alike = [claim for claim in reversed(earlier[-_MEMORY:]) if claim.type == hit.group.type]
    same = tuple(claim for claim in alike if _same_stem(claim.trigger.text.lower(), word))
    pointed = any(word in words_of("pointing") for word in sentence.words[max(0, hit.named - _NEAR) : hit.named])
    return same or tuple(claim for claim in alike[:1] if pointed and claim is earlier[-1] and claim.end <= sentence.start)


def actors_of(claims: Sequence[Claim]) -> tuple[Actor, ...]:
    """Who did it by the last of the claims that says so."""
    return next((claim.actors for claim in claims if claim.actors), ())


def as_before(actors: tuple[Actor, ...], earlier: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who does what is told again: whoever did it before, unless the text now names others than these."""
    if not actors:
        return earlier
    heads = {actor.name.lower().rsplit(" ", 1)[-1] for actor in earlier}
    again = not any(actor.country for actor in actors) and all(actor.name.lower() in heads for actor in actors)
    return earlier if again else actors


def time_of(claims: Sequence[Claim], places: Sequence[ClaimPlace], actors: Sequence[Actor]) -> Interval | None:
    """The time of the last of the claims that has one of its own, at the same places and by the same actors."""
    told = (claim for claim in claims if claim.when.source != "publication")
    return next((claim.when for claim in told if _agree(claim, places, actors)), None)


def _agree(claim: Claim, places: Sequence[ClaimPlace], actors: Sequence[Actor]) -> bool:
    return _may_meet(_where(claim.places), _where(places)) and _may_meet(_who(claim.actors), _who(actors))


def _may_meet(first: set[str], second: set[str]) -> bool:
    return not first or not second or bool(first & second)


def _where(places: Sequence[ClaimPlace]) -> set[str]:
    return {place.location.mention.name for place in places if place.role in ("at", "destination")}


def _who(actors: Sequence[Actor]) -> set[str]:
    return {actor.country or actor.name for actor in actors}


def _is_definite(hit: Hit, sentence: Sentence) -> bool:
    near = sentence.words[max(0, hit.named - _NEAR) : hit.named]
    return any(word in words_of("definite") for word in near) or "such" in sentence.words[max(0, hit.named - _SUCH) : hit.named]


def _same_stem(trigger: str, word: str) -> bool:
    last = trigger.rsplit(" ", 1)[-1]
    length = min(_STEM, len(last), len(word))
    return last[:length] == word[:length]
