"""Where an event happened, among the places of its sentence: by grammar, and by a model learned from annotated news.

Most of what is wrong with automatic event maps is a place that merely stood in the sentence. The rules of
`geo.claims.places.roles` say what grammar says; the model weighs that with what stands between, for all places at
once, and "nowhere in this sentence" is among what it chooses from.
"""

from geo.claims.places.choice import chosen_places, innermost
from geo.claims.places.contenders import is_judged
from geo.claims.places.goals import holds_goal
from geo.claims.places.holders import held
from geo.claims.places.openings import heading_place, unless_dateline
from geo.claims.places.roles import is_before_where, listed_alike, with_roles
from geo.claims.places.scenes import Scene
from geo.claims.places.speech import is_of_speaker
from geo.linear import LinearModel
from geo.records import ClaimPlace, PlaceRole, Status


def linked_places(scene: Scene, status: Status, links: LinearModel) -> tuple[ClaimPlace, ...]:
    """The places of an event word in its own sentence: goals and origins by grammar, where it happened by the model."""
    phrases, rules = scene.phrases, scene.rules
    if not phrases:
        return ()
    spoken = {index for index, phrase in enumerate(phrases) if is_of_speaker(scene, phrase)}
    judged = unless_dateline(scene, [index for index in range(len(phrases)) if index not in spoken and is_judged(scene, index, status)])
    chosen = frozenset(innermost(scene, index, judged) for index in chosen_places(scene, judged, links)) if judged else frozenset()
    known = [None if index in spoken else _role(scene, index, index in judged, index in chosen) for index in range(len(phrases))]
    roles = listed_alike(phrases, known)
    if not any(roles):  # a phrase like "50 km from the border" mostly says where another place lies, but not when it stands alone
        relative = [phrase.placed.location.mention.kind == "relative" for phrase in phrases]
        roles = [rule if rule and alone else None for rule, alone in zip(rules, relative, strict=True)]
    heading = -1 if any(roles) else heading_place(scene)
    if heading >= 0:
        roles = ["at" if index == heading else None for index in range(len(phrases))]
    return with_roles(held(phrases, scene.sentence), tuple(roles))


def _role(scene: Scene, index: int, judged: bool, chosen: bool) -> PlaceRole | None:
    """The role of a place, by whether the model had a say on it and chose it."""
    phrase, rule = scene.phrases[index], scene.rules[index]
    if holds_goal(scene, index):
        return None
    if phrase.unlisted and not (rule is None and "destination" in scene.rules and scene.hit.is_verb):
        if rule == "at" and phrase.placed.last <= scene.hit.first and is_before_where(phrase, scene.sentence):
            return "at"  # "fires in Alora, where two died"
        return (rule if rule in ("destination", "origin") else "at") if chosen else None
    if "destination" in scene.rules and scene.hit.group.movement and phrase.placed.last <= scene.hit.first:
        return None
    if not judged:
        return rule
    if not chosen or (rule is None and "destination" in scene.rules):
        return None
    return rule or "at"
