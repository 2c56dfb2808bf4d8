"""The likeliest of the places that an event may have happened at, or none where nowhere is likelier."""

from collections.abc import Mapping

from geo.claims.grammar.phrases import before_auxiliaries, closes, is_time
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.link_features import nowhere_values, place_values
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import begins_clause
from geo.claims.places.scenes import Scene
from geo.claims.triggers.causes import is_harm
from geo.linear import LinearModel

NOWHERE = 0.6
"""By how much, in logits, nowhere must be likelier than the best place for there to be none."""

LISTED = 4.5
"""By how much less likely than nowhere a place may be that stands in one list with the best."""


def chosen_places(scene: Scene, judged: list[int], links: LinearModel) -> frozenset[int]:
    """The likeliest place, unless nowhere is likelier and none follows the verb at once, with what is listed beside it."""
    scores = {index: links.score(place_values(scene, index)) for index in judged}
    nowhere = links.score(nowhere_values(scene))
    best = max(scores, key=scores.__getitem__)
    if scores[best] < nowhere - NOWHERE:
        return frozenset(
            index for index in judged if _follows_verb(scene, index) or _is_of_subject(scene, index) or _opens_clause(scene, index)
        )
    return frozenset({best} | _listed_with(best, scores, nowhere, scene))


def _listed_with(best: int, scores: Mapping[int, float], nowhere: float, scene: Scene) -> set[int]:
    """The places that stand in one list with the best and are not much less likely than nowhere."""
    first = scene.phrases[best]
    return {
        index
        for index, score in scores.items()
        if index != best
        and scene.phrases[index].start == first.start
        and (scene.phrases[index].listed or first.listed)
        and score >= nowhere - LISTED
    }


def _follows_verb(scene: Scene, index: int) -> bool:
    """Whether a place is all that stands between a verb and the end of its phrase: "was killed in Mali".

    The news that the model learned from has such places marked mostly where they are towns, but a country is a place too.
    """
    hit, phrase, words = scene.hit, scene.phrases[index], scene.sentence.words
    placed = phrase.placed
    adjacent = hit.is_verb and _is_dated(words, hit.last, phrase.start) and _is_called(scene.sentence, phrase)
    alone = words[placed.last : placed.last + 1] == () or closes(words[placed.last]) or is_time(words[placed.last])
    return scene.rules[index] == "at" and adjacent and alone and not phrase.unlisted


def _is_dated(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether at most a day stands there: "killed on Tuesday in Durango"."""
    return all(is_time(word) or (word == "on" and is_time(words[i + 1])) for i, word in enumerate(words[first:last], first))


def _is_called(sentence: Sentence, phrase: PlacePhrase) -> bool:
    """Whether only what kind of place it is stands between a preposition and a name: "in the Mexican state of Durango"."""
    kinds, between = words_of("articles", "place_nouns"), range(phrase.start + 1, phrase.placed.first)
    return all(sentence.words[i] in kinds or sentence.words[i] == "of" or sentence.capitals[i] for i in between)


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a place opens the clause of a verb, after which only its subject stands: "...; in Uganda, eight people were killed"."""
    hit, phrase, words = scene.hit, scene.phrases[index], scene.sentence.words
    marked = phrase.start > 0 and (words[phrase.start - 1] in words_of("strong_breaks", "semicolons") or begins_clause(phrase, words))
    opening = phrase.start == 0 or marked
    if scene.rules[index] != "at" or not (opening and hit.is_verb) or phrase.unlisted or phrase.placed.last > hit.first:
        return False
    return not any(phrase.placed.last <= other.first < hit.first for other in scene.hits)


def _is_of_subject(scene: Scene, index: int) -> bool:
    """Whether a place belongs to what does harm: "the war in Sudan has killed 20,000 people"."""
    hit, phrase = scene.hit, scene.phrases[index]
    if scene.rules[index] != "at" or phrase.of_actor or phrase.unlisted or phrase.placed.last > hit.first or not is_harm(hit):
        return False
    words = scene.sentence.words
    active = hit.is_verb and words[hit.first - 1] not in words_of("passive") and before_auxiliaries(words, hit.first) == phrase.placed.last
    return active and phrase.placed.first > phrase.start > 0


def innermost(scene: Scene, index: int, judged: list[int]) -> int:
    """The place itself where only what it lies in was chosen: Moran, of "at Moran in Dibrugarh district"."""
    before, outer = index - 1, scene.phrases[index].placed
    inside = _inside_opening(scene, index, judged)
    if inside is not None:
        return inside
    if before not in judged:
        return index
    inner = scene.phrases[before].placed
    told = outer.location.mention
    names = [told.name] if told.phrase is None else [anchor.name for anchor in told.phrase.anchors]  # "in Nuseirat in central Gaza"
    if inner.location.mention.container not in names or scene.sentence.words[inner.last : outer.first] != ("in",):
        return index
    return before if (inner.location.radius_km or 0.0) < (outer.location.radius_km or 0.0) else index


def _inside_opening(scene: Scene, index: int, judged: list[int]) -> int | None:
    """The place of the subject that lies in the division which opens the sentence: "In Indiana, police in Gary searched a house"."""
    opening, after = scene.phrases[index], index + 1
    if opening.start != 0 or after not in judged:
        return None
    inner = scene.phrases[after].placed
    told = inner.location.mention.container == opening.placed.location.mention.name
    alone = not any(opening.placed.last <= other.first < scene.hit.first for other in scene.hits)
    return after if told and alone and inner.last <= scene.hit.first else None
