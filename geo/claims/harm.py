"""Whose harm a word tells: that of an attack or a mishap that the article told before."""

from collections.abc import Sequence

from geo.claims.anaphora import is_harmful, taken_up
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.triggers.causes import HARMING, harm_list, is_harm
from geo.records import Claim

_MEMORY = 20
"""How many claims back "the scene" may be."""
_NEAR = 3
"""How far before the noun of an attack or mishap "in" or the like may stand."""
_REACH = 6
"""How many words after an event word "at the scene" may stand."""


def harm_of(hit: Hit, hits: Sequence[Hit], sentence: Sentence, earlier: Sequence[Claim]) -> tuple[Claim, ...]:
    """The earlier claims of the event that a word of harm goes on with, the last first.

    "The attack left two dead" and "two died in the crash" go on with what the noun takes up; "at the scene" goes
    back to where the last attack or mishap was.
    """
    if _is_at_scene(hit, sentence):
        return tuple(claim for claim in earlier[: -_MEMORY - 1 : -1] if claim.type in HARMING and claim.end <= sentence.start)
    if not (is_harm(hit) or is_harmful(hit)) or hit.group.movement:
        return ()
    noun = _harmful_before(hit, hits, sentence) or _harmful_after(hit, hits, sentence)
    if noun is not None:
        return taken_up(noun, sentence, earlier)
    last = earlier[-1] if earlier else None
    if last is None or last.type not in HARMING or last.status != "reported":
        return ()
    return (last,) if _is_bare_harm(hit, hits, sentence) else ()


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
    named = first.named >= 0 and first.group.type in HARMING
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
