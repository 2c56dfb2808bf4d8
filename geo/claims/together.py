"""The places of claims that one sentence tells together: of harm and what did it, of an agreement and its talks."""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.anaphora import is_harmful, places_of
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.triggers.causes import harm_list, is_harm
from geo.claims.triggers.light_verbs import extent
from geo.records import Claim, ClaimPlace

_NEAR = 3
"""How far before the noun of an attack or mishap "in" or the like may stand."""
_TOGETHER = 6
"""How far apart two verbs of harm that are joined by "and" may stand."""
_TALKS = 8
"""Within how many words before talks "after" or the like stands: "after two days of closed-door talks"."""


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
