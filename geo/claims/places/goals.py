"""Places that somebody went to then, or that the hurt were brought to, and those that such a place only lies in."""

from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import going_words
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import words_of
from geo.claims.places.other_clauses import is_violent
from geo.claims.places.phrases import PlacePhrase, is_larger
from geo.claims.places.roles import is_of_act_after
from geo.claims.places.scenes import Scene
from geo.claims.triggers.causes import harm_list, is_harm
from geo.lexicon import table


def is_gone_to(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody went then: "shot two guards and drove on to a farm in Durango", "told him to go to Leeds"."""
    words, going = scene.sentence.words, going_words()
    if going.isdisjoint(words[scene.hit.last : phrase.placed.first]):
        return False
    gone = next(i for i in range(phrase.placed.first - 1, scene.hit.last - 1, -1) if words[i] in going)
    told = words[gone - 1] == "to" and gone - 1 > scene.hit.last  # not "tried to cross into Mali"
    joined = words[before_auxiliaries(words, gone) - 1] == "and"
    if not (told or joined) or any(gone < other.first < phrase.placed.first for other in scene.hits):
        return False
    led = table("grammar")["roles"]["destination"]
    return any(words[i] in led for i in range(gone + 1, phrase.placed.first))


def is_goal_before(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody went after it: "fled to India after riots", or only met or decided after it."""
    if not scene.elsewhere[scene.phrases.index(phrase)] or words_of("apart").isdisjoint(
        scene.sentence.words[phrase.placed.last : scene.hit.first]
    ):
        return False
    if phrase.preposition in table("grammar")["roles"]["destination"]:
        return True
    return is_of_act_after(scene.hit, phrase, scene.hits, scene.sentence.words)


def is_approached(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody is on his way to after the deed: "looted shops before withdrawing towards Goma"."""
    if phrase.preposition not in table("grammar")["roles"]["approaching"]:
        return False
    return any(scene.hit.last <= other.first < phrase.start for other in scene.hits)


def holds_goal(scene: Scene, index: int) -> bool:
    """Whether a place only says where the goal or origin right before it lies: "left for Galle in Sri Lanka", "bound for it in"."""
    before, phrase = scene.phrases[index - 1], scene.phrases[index]
    if not index or phrase.preposition not in ("in", "of") or before.placed.last != phrase.start:
        return False
    if before.preposition == "for" and scene.sentence.words[before.start - 1] in words_of("ways"):
        return True
    return scene.rules[index - 1] in ("destination", "origin") and is_larger(phrase.placed, before.placed)


def is_of_care(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether the hurt were only brought to a place, or to a hospital there: "was hurt and flown to Leeds", "taken to a Leeds clinic"."""
    hit, words, between = scene.hit, scene.sentence.words, range(scene.hit.last, phrase.placed.first)
    if _is_before_care(scene, phrase) or _is_in_care(scene, phrase):
        return True
    if not is_harm(hit):
        return is_violent(hit) and _is_brought_to(scene, phrase)
    brought = next((other for other in scene.hits if other.first < phrase.placed.first < hit.first), None)
    if brought is not None and not hit.is_verb:  # "taken to a hospital in Leeds with serious injuries"
        return not words_of("care").isdisjoint(words[brought.last : phrase.placed.last])
    if hit.base in harm_list("suffered"):
        return False
    if phrase.preposition == "to":
        return True
    moved = any(other.first in between for other in scene.hits) or any(words[i] == "to" and is_past(words[i - 1]) for i in between[1:])
    return moved and not words_of("care").isdisjoint(words[between.start : phrase.placed.last])


def _is_before_care(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether an event was before somebody was brought to a place: "died, and two were taken to Leeds", "taken to Leeds after a raid"."""
    hit, brought = scene.hit, scene.brought[scene.phrases.index(phrase)]
    words = scene.sentence.words
    if brought < 0 or hit.group.movement:
        return False
    if phrase.placed.first >= hit.last:
        return brought > hit.first and before_auxiliaries(words, brought) != hit.last
    return not words_of("apart").isdisjoint(words[phrase.placed.last : hit.first])


def _is_in_care(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether those hurt only died at a place, or were on their way to care there: "died in a hospital in Leeds after a crash"."""
    words, care = scene.sentence.words, phrase.start - 1
    if care < 2 or words[care] not in words_of("care") or not is_violent(scene.hit) or scene.hit.base in harm_list("suffered"):
        return False
    if words[care - 1] in ("in", "to"):
        return True  # "on the way to hospital in Leeds"
    died = (other for other in scene.hits if care - _CARED < other.last < care and other.base in harm_list("suffered"))
    return any(other.is_verb for other in died)


def _is_brought_to(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether another verb leads to a hospital there: "the slide cut the road, and helicopters flew the injured to a hospital in Leeds"."""
    near = scene.sentence.words[max(scene.hit.last, phrase.placed.first - _CARED) : phrase.placed.last + 1]
    if "to" not in near or words_of("care").isdisjoint(near[near.index("to") :]):
        return False
    return any(scene.hit.last <= other.first < phrase.placed.first and other.is_verb for other in scene.hits)


_CARED = 5
"""How far before a place "to" may stand that leads to a hospital there: "to two hospitals in Leeds"."""
