"""Where an event happened, among the places of its sentence: by grammar, and by a model learned from annotated news.

Most of what is wrong with automatic event maps is a place that merely stood in the sentence. The rules of
`geo.claims.places.roles` say what grammar says; the model weighs that with what stands between, for all places at
once, and "nowhere in this sentence" is among what it chooses from.
"""

from collections.abc import Mapping
from functools import cache

from geo.claims.grammar.clauses import is_past, parts_since
from geo.claims.grammar.event_words import going_words, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_number, is_time
from geo.claims.grammar.sentences import Sentence, calendar_words, dateline_end, words_of
from geo.claims.places.attachment import is_attached_elsewhere
from geo.claims.places.link_features import Scene, nowhere_values, place_values
from geo.claims.places.other_clauses import is_violent
from geo.claims.places.phrases import PlacePhrase, is_larger
from geo.claims.places.roles import begins_clause, is_before_where, is_of_act_after, listed_alike, with_roles
from geo.claims.places.unlisted import held, looks_like_person
from geo.claims.speakers.find import Report
from geo.claims.triggers.causes import harm_list, is_harm
from geo.lexicon import table
from geo.linear import LinearModel
from geo.records import ClaimPlace, PlaceRole, Status

NOWHERE = 0.6
"""By how much, in logits, nowhere must be likelier than the best place for there to be none."""
LISTED = 4.5
"""By how much less likely than nowhere a place may be that stands in one list with the best."""

_TAUGHT = ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "OTHER", "CRIME", "DISASTER", "ACCIDENT")
"""The kinds of event that news of conflict tells of, and so the model was taught; where others happen is left to grammar."""


def linked_places(scene: Scene, status: Status, links: LinearModel) -> tuple[ClaimPlace, ...]:
    """The places of an event word in its own sentence: goals and origins by grammar, where it happened by the model."""
    phrases, rules = scene.phrases, scene.rules
    if not phrases:
        return ()
    spoken = {index for index, phrase in enumerate(phrases) if _is_of_speaker(scene, phrase)}
    judged = _unless_dateline(scene, [index for index in range(len(phrases)) if index not in spoken and _is_judged(scene, index, status)])
    chosen = frozenset(_innermost(scene, index, judged) for index in _chosen(scene, judged, links)) if judged else frozenset()
    known = [None if index in spoken else _role(scene, index, index in judged, index in chosen) for index in range(len(phrases))]
    roles = listed_alike(phrases, known)
    if not any(roles):  # a phrase like "50 km from the border" mostly says where another place lies, but not when it stands alone
        relative = [phrase.placed.location.mention.kind == "relative" for phrase in phrases]
        roles = [rule if rule and alone else None for rule, alone in zip(rules, relative, strict=True)]
    heading = -1 if any(roles) else _heading(scene)
    if heading >= 0:
        roles = ["at" if index == heading else None for index in range(len(phrases))]
    return with_roles(held(phrases, scene.sentence), tuple(roles))


def _heading(scene: Scene) -> int:
    """The only place of a sentence that is its heading, where something was done: "Nabatieh: A drone hit a car"; else -1.

    A day or the country may stand before it: "5 June - Niger, Diffa: Women protested".
    """
    words, phrases = scene.sentence.words, scene.phrases
    if ":" not in words:
        return -1
    index = int(_opens_with_country(scene))
    heading, others = phrases[index], phrases[index + 1 :]
    if words[heading.placed.last : heading.placed.last + 1] != (":",) or not _is_first(phrases[0].placed.first, words):
        return -1
    if heading.unlisted or scene.hit.group.type not in _TAUGHT or any(one.preposition or not one.unlisted for one in others):
        return -1
    spoken = any(other.first < scene.hit.first and other.group.type in table("triggers")["speech"] for other in scene.hits)
    return -1 if spoken else index


def _opens_with_country(scene: Scene) -> bool:
    """Whether the first place only says where the second lies: "Niger, Diffa"."""
    if len(scene.phrases) < 2:
        return False
    outer, inner = scene.phrases[0].placed, scene.phrases[1].placed
    return scene.sentence.words[outer.last : inner.first] == (",",) and is_larger(outer, inner)


def _is_first(first: int, words: tuple[str, ...]) -> bool:
    """Whether nothing but a bullet or a day stands before a token."""
    if first < 2:
        return first == (words[0] in words_of("bullets"))
    return words[first - 1] in _AFTER_DAYS and all(is_number(word) or word in calendar_words() for word in words[: first - 1])


_AFTER_DAYS = ("-", "–", "—", ",")


def _unless_dateline(scene: Scene, judged: list[int]) -> list[int]:
    """The places to choose among without that of the dateline, where the reporter was, if the text itself says where else."""
    end = dateline_end(scene.sentence)
    if not end:
        return judged
    there = {phrase.placed.location.place for phrase in scene.phrases if phrase.placed.first < end} - {None}
    after = [i for i, phrase in enumerate(scene.phrases) if phrase.placed.first >= end and phrase.placed.location.place not in there]
    said = any(scene.rules[index] in ("at", "near") or scene.elsewhere[index] for index in after)
    return [index for index in judged if scene.phrases[index].placed.first >= end] if said else judged


def _role(scene: Scene, index: int, judged: bool, chosen: bool) -> PlaceRole | None:
    phrase, rule = scene.phrases[index], scene.rules[index]
    if _holds_goal(scene, index):
        return None
    if phrase.unlisted:
        return "at" if chosen else None
    if "destination" in scene.rules and scene.hit.group.movement and phrase.placed.last <= scene.hit.first:
        return None
    if not judged:
        return rule
    if not chosen or (rule is None and "destination" in scene.rules):
        return None
    return rule or "at"


def _is_judged(scene: Scene, index: int, status: Status) -> bool:
    """Whether the model has a say.

    It has on deeds and not on words. Grammar alone decides on goals and origins, on the place before "where", on
    what is only planned or possible, and on where a speaker stood ("addressing reporters in Paris, he said ...").
    """
    hit, phrase, rule, sentence = scene.hit, scene.phrases[index], scene.rules[index], scene.sentence
    if phrase.barred or _holds_goal(scene, index):
        return False
    if hit.group.type not in _TAUGHT or phrase.preposition in words_of("accompanying"):
        return False
    other = rule is None and ((scene.elsewhere[index] and _has_own_place(scene, phrase)) or _is_before_antecedent(scene, phrase))
    if other or _is_of_care(scene, phrase) or (rule is None and is_attached_elsewhere(scene, phrase)):
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
        _is_gone_to(scene, phrase)
        or _is_of_motive(scene, phrase)
        or _is_since(scene, phrase)
        or _is_of_next_verb(scene, phrase)
        or _is_goal_before(scene, phrase)
    ):
        return False
    if not hit.is_verb and not words_of("modals").isdisjoint(sentence.words[hit.last : phrase.placed.first]):
        return False  # "the deployment would lead to war in Korea"
    return not _is_spoken_from(scene, phrase) and status not in ("planned", "hypothetical")


def _is_told_of_another(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether what stands between tells that a place is that of another word: "they attacked it, but talks went on in Paris"."""
    if _is_beyond_break(scene, phrase) or _is_of_next_clause(scene, phrase):
        return True
    return _only_counts(scene, phrase) or _is_approached(scene, phrase)


def _is_gone_to(scene: Scene, phrase: PlacePhrase) -> bool:
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


def _holds_goal(scene: Scene, index: int) -> bool:
    """Whether a place only says where the goal or origin right before it lies: "left for Galle in Sri Lanka", "bound for it in"."""
    before, phrase = scene.phrases[index - 1], scene.phrases[index]
    if not index or phrase.preposition != "in" or before.placed.last != phrase.start:
        return False
    if before.preposition == "for" and scene.sentence.words[before.start - 1] in words_of("ways"):
        return True
    return scene.rules[index - 1] in ("destination", "origin") and is_larger(phrase.placed, before.placed)


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


def _is_goal_before(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody went after it: "fled to India after riots", or only met or decided after it."""
    if not scene.elsewhere[scene.phrases.index(phrase)] or words_of("apart").isdisjoint(
        scene.sentence.words[phrase.placed.last : scene.hit.first]
    ):
        return False
    if phrase.preposition in table("grammar")["roles"]["destination"]:
        return True
    return is_of_act_after(scene.hit, phrase, scene.hits, scene.sentence.words)


def _is_approached(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody is on his way to after the deed: "looted shops before withdrawing towards Goma"."""
    if phrase.preposition not in table("grammar")["roles"]["approaching"]:
        return False
    return any(scene.hit.last <= other.first < phrase.start for other in scene.hits)


def _is_of_next_verb(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place follows another verb, which "and" joins right to the noun: "condemned the attack and cancelled a trip to Wales"."""
    hit = scene.hit
    if hit.is_verb or scene.sentence.words[hit.last : hit.last + 1] != ("and",):
        return False
    after = (other for other in scene.hits if other.first == hit.last + 1 and other.last <= phrase.placed.first)
    return any(other.form == "past" and not is_harm(other) for other in after)


def _is_of_speaker(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place belongs to who said it after it was told: "..., he said from his Leeds office"."""
    if not scene.reports:
        return False
    words, first = scene.sentence.words, phrase.placed.first
    if any(_is_of_saying(scene, phrase, report) for report in scene.reports):
        return True  # "the mayor said in Leeds that", "said during a visit to Leeds on Monday that"
    if any(report.trailing and scene.hit.last <= report.first <= first < _described_to(report, scene) for report in scene.reports):
        return True  # "..., doctors at a clinic in Leeds said"
    if any(_is_audience(scene, phrase, report.verb) for report in scene.reports):
        return True  # "told reporters in Leeds that"
    verbs = [report.verb for report in scene.reports if scene.hit.last <= report.verb < first - 1]
    said = [verb for verb in verbs if words[verb] in words_of("said_by_persons", "told")]
    if not said:
        return False
    if any(words[verb] in words_of("told") and "," not in words[verb:first] for verb in said):
        return True  # "..., the mayor told reporters in Leeds"
    inverted = any(words[verb - 1] in _CLOSED and words[verb + 1] not in words_of("said_from", "told") for verb in said)
    return inverted or any(words[verb + 1] in words_of("said_from") and "," not in words[verb:first] for verb in said)


def _described_to(report: Report, scene: Scene) -> int:
    """Where the description of a speaker ends, with what stands beside it: "according to Ana Ruiz, a doctor in Leeds"."""
    words, last = scene.sentence.words, max(report.last, report.verb)
    beside = words[last : last + 1] == (",",) and words[last + 1 : last + 2] != () and words[last + 1] in words_of("articles")
    return next((i for i in range(last + 1, len(words)) if words[i] == ","), len(words)) if beside else last


def _is_audience(scene: Scene, phrase: PlacePhrase, verb: int) -> bool:
    """Whether a place is where those are who are told what happened: "told a news conference in Leeds on Monday that"."""
    words, hit = scene.sentence.words, scene.hit
    if words[verb] not in words_of("told") or not verb < phrase.start < hit.first or not _marks().isdisjoint(words[verb : phrase.start]):
        return False
    told = (other.group.type for other in scene.hits if verb < other.first < phrase.start)
    return all(kind == "CONSULT" for kind in told) and words[phrase.placed.last] != "to"


@cache
def _marks() -> frozenset[str]:
    """What ends the naming of those to whom something is told."""
    return words_of("subordinators", "quotes") | {","}


def _is_of_saying(scene: Scene, phrase: PlacePhrase, report: Report) -> bool:
    """Whether a place stands between a verb of saying and the "that" of what is said, and is that of no other event."""
    words, first = scene.sentence.words, phrase.placed.first
    if report.trailing or not report.verb < first < scene.hit.first or not _marks().isdisjoint(words[report.verb + 1 : first]):
        return False
    that = next((i for i in range(phrase.placed.last, scene.hit.first) if words[i] == "that"), 0)
    if not that or words[that + 1] in words_of("auxiliaries", "modals") or any(words[i] == "," for i in range(first, that)):
        return False
    between = [other for other in scene.hits if report.verb < other.first < that]
    return all(other.group.type == "CONSULT" for other in between) and not any(other.first == that + 1 for other in scene.hits)


_CLOSED = (",", '"', "”")


def _is_of_care(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether the hurt were only brought to a place, or to a hospital there: "was hurt and flown to Leeds", "taken to a Leeds clinic"."""
    hit, words, between = scene.hit, scene.sentence.words, range(scene.hit.last, phrase.placed.first)
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


def _is_brought_to(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether another verb leads to a hospital there: "the slide cut the road, and helicopters flew the injured to a hospital in Leeds"."""
    near = scene.sentence.words[max(scene.hit.last, phrase.placed.first - _CARED) : phrase.placed.last + 1]
    if "to" not in near or words_of("care").isdisjoint(near[near.index("to") :]):
        return False
    return any(scene.hit.last <= other.first < phrase.placed.first and other.is_verb for other in scene.hits)


_CARED = 5
"""How far before a place "to" may stand that leads to a hospital there: "to two hospitals in Leeds"."""


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


def _only_counts(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a toll changes by a death between it and the place: "the toll rose after the death of a man in Leeds"."""
    between = range(scene.hit.last, phrase.placed.first)
    died = any(other.first in between and other.base in harm_list("suffered") for other in scene.hits)
    return died and scene.hit.base in trigger_words("counting")


_STRIFE = ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE")


def _may_be_place(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a name that the gazetteer does not hold is set as a place, or else what strife befell, unless it looks like a person's."""
    first, words = phrase.placed.first, scene.sentence.words
    called = not words_of("place_nouns").isdisjoint(words[max(0, first - 3) : first])
    roles = table("grammar")["roles"]
    if called or (phrase.preposition != "of" and any(phrase.preposition in roles[role] for role in ("at", "near", "destination"))):
        return True
    if first >= scene.hit.last and scene.hit.is_verb and scene.hit.base in trigger_words("done_to_places"):
        return True
    return scene.hit.group.type in _STRIFE and not looks_like_person(words[first : phrase.placed.last])


def _is_spoken_from(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether somebody speaks between the place and the event word: says so, asks for it or blames for it."""
    between = range(phrase.placed.last, scene.hit.first)
    said = any(report.verb in between and not report.trailing for report in scene.reports)
    return said or any(other.first in between and other.group.type in trigger_words("addressing") for other in scene.hits)


def _chosen(scene: Scene, judged: list[int], links: LinearModel) -> frozenset[int]:
    """The likeliest place, unless nowhere is likelier and none follows the verb at once, with what is listed beside it."""
    scores = {index: links.score(place_values(scene, index)) for index in judged}
    nowhere = links.score(nowhere_values(scene))
    best = max(scores, key=scores.__getitem__)
    if scores[best] < nowhere - NOWHERE:
        return frozenset(
            index for index in judged if _follows_verb(scene, index) or _is_of_subject(scene, index) or _opens_clause(scene, index)
        )
    return frozenset({best} | _listed_with(best, scores, nowhere, scene))


def _innermost(scene: Scene, index: int, judged: list[int]) -> int:
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


def _listed_with(best: int, scores: Mapping[int, float], nowhere: float, scene: Scene) -> set[int]:
    first = scene.phrases[best]
    return {
        index
        for index, score in scores.items()
        if index != best
        and scene.phrases[index].start == first.start
        and (scene.phrases[index].listed or first.listed)
        and score >= nowhere - LISTED
    }
