"""Among which places the model chooses: those that grammar gives to no other word, and that are not settled by it."""

from geo.claims.grammar.clauses import parts_since
from geo.claims.grammar.event_words import trigger_words
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import words_of
from geo.claims.places.attachment import is_attached_elsewhere
from geo.claims.places.goals import holds_goal, is_approached, is_goal_before, is_gone_to, is_of_care
from geo.claims.places.other_clauses import is_violent
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import is_before_where
from geo.claims.places.scenes import Scene
from geo.claims.places.speech import is_spoken_from
from geo.claims.places.unlisted import looks_like_person
from geo.claims.triggers.causes import harm_list, is_harm
from geo.lexicon import table
from geo.records import Status

TAUGHT = ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "OTHER", "CRIME", "DISASTER", "ACCIDENT")
"""The kinds of event that news of conflict tells of, and so the model was taught; where others happen is left to grammar."""


def is_judged(scene: Scene, index: int, status: Status) -> bool:
    """Whether the model has a say.

    It has on deeds and not on words. Grammar alone decides on goals and origins, on the place before "where", on
    what is only planned or possible, and on where a speaker stood ("addressing reporters in Paris, he said ...").
    """
    hit, phrase, rule, sentence = scene.hit, scene.phrases[index], scene.rules[index], scene.sentence
    if phrase.barred or holds_goal(scene, index):
        return False
    if hit.group.type not in TAUGHT or phrase.preposition in words_of("accompanying"):
        return False
    other = rule is None and ((scene.elsewhere[index] and _has_own_place(scene, phrase)) or _is_before_antecedent(scene, phrase))
    if other or is_of_care(scene, phrase) or (rule is None and is_attached_elsewhere(scene, phrase)):
        return False
    if phrase.unlisted:
        return _may_be_place(scene, phrase)
    if rule in ("destination", "origin"):
        return False
    if rule is not None:
        return not is_before_where(phrase, sentence)
    if scene.elsewhere[index] and _is_told_of_another(scene, phrase):
        return False
    if (
        _acts(scene, phrase)
        or _only_dates(scene, phrase)
        or is_gone_to(scene, phrase)
        or _is_of_motive(scene, phrase)
        or _is_since(scene, phrase)
        or _is_of_next_verb(scene, phrase)
        or is_goal_before(scene, phrase)
    ):
        return False
    if not hit.is_verb and not words_of("modals").isdisjoint(sentence.words[hit.last : phrase.placed.first]):
        return False  # "the deployment would lead to war in Korea"
    return not is_spoken_from(scene, phrase) and status not in ("planned", "hypothetical")


def _acts(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is a state that does what is told, and so need not be where it is done: "Sudan (, which) closed its border"."""
    hit, placed, words = scene.hit, phrase.placed, scene.sentence.words
    place = placed.location.place
    if place is None or not place.feature.startswith("PCL") or phrase.preposition or not hit.is_verb or is_harm(hit):
        return False
    first = before_auxiliaries(words, hit.first)
    between = words[placed.last : first]
    relative = len(between) == len((",", "which")) and between[0] == "," and between[1] in words_of("relatives")
    return (not between or relative) and words_of("passive").isdisjoint(words[first : hit.first])


def _may_be_place(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a name that the gazetteer does not hold is set as a place, or else what strife befell, unless it looks like a person's."""
    first, words = phrase.placed.first, scene.sentence.words
    if words[phrase.placed.last : phrase.placed.last + 2] == (",", "where") and "," in words[phrase.placed.last + 1 : scene.hit.first]:
        return False  # "Umm Sariba, where the king lives, has attacked its neighbours"
    called = not words_of("place_nouns").isdisjoint(words[max(0, first - 3) : first])
    roles = table("grammar")["roles"]
    if called or (phrase.preposition != "of" and any(phrase.preposition in roles[role] for role in ("at", "near", "destination"))):
        return True
    if first >= scene.hit.last and scene.hit.is_verb and scene.hit.base in trigger_words("done_to_places"):
        return True
    if phrase.preposition == "of" and phrase.start == scene.hit.last and words[scene.hit.last - 1] in trigger_words("suffered"):
        return False  # "the murder of Nala Ruta"
    return scene.hit.group.type in _STRIFE and not looks_like_person(words[first : phrase.placed.last])


_STRIFE = ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE")


def _has_own_place(scene: Scene, other: PlacePhrase) -> bool:
    """Whether grammar gives the event word a place after the other that it gives no other word.

    "Two died in Leeds, and the firm halted work in Wales", "two died in Leeds and in Wales a mine collapsed".
    """
    given = zip(scene.phrases, scene.rules, scene.elsewhere, strict=True)
    after = min(scene.hit.last, other.placed.last)
    return any(rule == "at" and not (elsewhere or phrase.unlisted) and phrase.placed.first >= after for phrase, rule, elsewhere in given)


def _is_before_antecedent(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a clause of "where" tells of the event, and the place stands before what that clause goes on from."""
    if "where" not in scene.sentence.words:
        return False
    given = zip(scene.phrases, scene.rules, strict=True)
    opened = [one.placed for one, rule in given if rule == "at" and is_before_where(one, scene.sentence)]
    return any(phrase.placed.first < placed.first and placed.last <= scene.hit.first for placed in opened)


def _is_told_of_another(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether what stands between tells that a place is that of another word: "they attacked it, but talks went on in Paris"."""
    if _is_beyond_break(scene, phrase) or _is_of_next_clause(scene, phrase) or _is_of_occasion(scene, phrase):
        return True
    return _only_counts(scene, phrase) or is_approached(scene, phrase) or _has_several(scene, phrase)


def _is_beyond_break(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a word that opens another clause stands between the place and the event word."""
    hit, placed = scene.hit, phrase.placed
    between = slice(hit.last, placed.first) if placed.first >= hit.last else slice(placed.last, hit.first)
    return not words_of("strong_breaks").isdisjoint(scene.sentence.words[between])


def _is_of_next_clause(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a verb with a subject of its own stands before the place: "flights were cancelled, and a train left the rails at Alora".

    Or somebody goes on to speak of something else: "denied a leak, and accused rivals of setting fire to a depot in Alora".
    """
    words, between = scene.sentence.words, range(scene.hit.last, phrase.placed.first)
    opening = next((i + 2 for i in between if words[i : i + 2] == (",", "and")), None)
    if opening is None:
        return False
    verb = next((other for other in scene.hits if other.is_verb and opening <= other.first < between.stop), None)
    if verb is None:
        return False
    if verb.first == opening:
        return verb.form == "past" and verb.group.type in trigger_words("speech")
    return before_auxiliaries(words, verb.first) > opening and not is_harm(scene.hit)


def _is_of_occasion(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is that of what had happened before something was done: "closed its airspace after drones flew over Aalborg".

    Who is harmed is harmed there: "was killed after a bomb went off in Aalborg".
    """
    hit, words = scene.hit, scene.sentence.words
    if not hit.is_verb or is_violent(hit) or phrase.placed.first < hit.last:
        return False
    opening = next((i for i in range(hit.last, phrase.placed.first) if words[i] in words_of("clauses_of_cause")), None)
    return opening is not None and any(
        other.is_verb and other.form == "past" and opening < other.first < phrase.placed.first for other in scene.hits
    )


def _has_several(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether it was in several places without names, after another event there: "rallied in ten cities after a man was shot in Leeds"."""
    words, first = scene.sentence.words, scene.hit.last
    apart = next((i for i in range(first, phrase.placed.first) if words[i] in words_of("apart")), first)
    kind = next((i for i in range(first + 1, apart) if words[i] in words_of("several_places")), 0)
    return any(word in table("grammar")["roles"]["at"] for word in words[first:kind])


def _only_counts(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a toll changes by a death between it and the place: "the toll rose after the death of a man in Leeds"."""
    between = range(scene.hit.last, phrase.placed.first)
    died = any(other.first in between and other.base in harm_list("suffered") for other in scene.hits)
    return died and scene.hit.base in trigger_words("counting")


def _is_since(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place and the event word stand on the two sides of "since" and a verb: "has protested since a roof fell in Leeds"."""
    return parts_since(scene.sentence.words, scene.hit.first, phrase.placed.first)


def _is_of_motive(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place belongs to what a noun is said to answer: "the attacks are in retaliation for raids in Gaza"."""
    hit, words = scene.hit, scene.sentence.words
    motive = next((i for i in range(hit.last + 1, phrase.placed.first - 1) if words[i] in words_of("motives")), 0)
    if hit.is_verb or not motive or words[hit.last] not in words_of("copulas", "answering"):
        return False
    return words[motive - 1] in ("in", "a", "as") and words[motive + 1] in words_of("prepositions")


def _only_dates(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a noun only tells on which day something was at a place: "a car was seen in Leeds on the night of the raid"."""
    hit, words = scene.hit, scene.sentence.words
    if hit.is_verb or phrase.placed.last > hit.first or words[hit.first - 2 : hit.first] != ("of", "the"):
        return False
    return words[hit.first - 3] in words_of("days_of") and not any(is_violent(other) for other in scene.hits if other.first < hit.first)


def _is_of_next_verb(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place follows another verb, which "and" joins right to the noun: "condemned the attack and cancelled a trip to Wales"."""
    hit = scene.hit
    if hit.is_verb or scene.sentence.words[hit.last : hit.last + 1] != ("and",):
        return False
    after = (other for other in scene.hits if other.first == hit.last + 1 and other.last <= phrase.placed.first)
    return any(other.form == "past" and not is_harm(other) for other in after)
