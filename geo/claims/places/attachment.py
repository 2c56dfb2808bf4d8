"""Places that grammar attaches to something else than an event word: to a meeting, an aside, a court, where something was launched."""

from collections.abc import Sequence

from geo.claims.grammar.clauses import charge_link, is_charged, is_past
from geo.claims.grammar.event_words import trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes
from geo.claims.grammar.sentences import words_of
from geo.claims.places.journeys import is_of_way
from geo.claims.places.other_clauses import is_before_break, is_of_participle, is_past_aside, is_past_charge, is_violent
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import is_of_court, opens_next_clause
from geo.claims.places.scenes import Scene
from geo.claims.places.sides import acts_from_afar, is_capital
from geo.claims.triggers.causes import is_harm
from geo.records import ClaimPlace

_SUBJECT = 4
"""How many words before "from" show whether a verb or a noun leads to it."""
_LAUNCHER = 6
"""How many words before "from" the verb of launching may stand, before who did it: "launched by the Russian army from"."""


def is_attached_elsewhere(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place belongs to other words of the sentence than the event word, so that the event need not have been there."""
    if is_of_way(scene.hit, phrase, scene.phrases, scene.sentence.words):
        return True
    if _is_of_trial(scene, phrase):
        return True
    if phrase.placed.first >= scene.hit.last:
        return (
            _is_launched_from(scene, phrase)
            or _is_opponent(scene, phrase)
            or _is_of_suspect(scene, phrase)
            or _is_of_deed(scene, phrase)
            or _is_of_meeting(scene, phrase)
            or _is_of_later_talks(scene, phrase)
            or _is_of_forerunner(scene, phrase)
            or _is_of_another(scene, phrase)
            or opens_next_clause(scene.hit, phrase, scene.hits, scene.sentence.words)
            or _is_of_relative_after(scene, phrase)
            or _is_of_main_clause(scene, phrase)
            or _is_after_perfect(scene, phrase)
            or _is_of_terms(scene, phrase)
        )
    return (
        _is_home(scene, phrase)
        or _is_of_briefing(scene, phrase)
        or is_of_court(scene.hit, phrase, scene.hits, scene.sentence.words)
        or is_of_participle(scene.hit, phrase, scene.phrases, scene.sentence.words)
        or _is_of_clause_before(scene, phrase)
        or _is_of_aside_before(scene, phrase)
        or is_before_break(scene.hit, phrase, scene.phrases, scene.rules, scene.sentence.words)
    )


def _is_of_trial(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody is tried or held for a deed: "charged in Leeds with theft", "wanted over a raid, held in Leeds"."""
    hit, words = scene.hit, scene.sentence.words
    if is_past_charge(hit, phrase, words):
        return True
    if not scene.elsewhere[scene.phrases.index(phrase)] or not (is_charged(hit, words) or _is_in_charge(scene)):
        return False
    if phrase.placed.last <= hit.first:
        before = next((other for other in reversed(scene.hits) if other.first < hit.first and other.is_verb), None)
        return before is not None and before.group.type in _TRYING
    main = next((other for other in scene.hits if other.form == "past" and hit.last < other.first <= phrase.start), None)
    return main is not None and words_of("apart", "relatives", "clause_times").isdisjoint(words[hit.last : main.first])


def _is_in_charge(scene: Scene) -> bool:
    """Whether a noun only belongs to the deed of a charge, which stands before it: "wanted over the crackdown on a march"."""
    before = next((other for other in reversed(scene.hits) if other.first < scene.hit.first), scene.hit)
    if before.is_verb or scene.hit.is_verb or before is scene.hit or not is_charged(before, scene.sentence.words):
        return False
    return scene.hit.first - before.last < _SUBJECT and scene.sentence.words[before.last] in words_of("prepositions")


_TRYING = ("COERCE", "SANCTION", "ACCUSE", "RETREAT")
"""What is done to whoever is charged with a deed, wherever that was."""


def _is_launched_from(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether what is hit came from a place: "shot down drones launched from Kursk", "drones launched by Russia from Kursk"."""
    words, start = scene.sentence.words, phrase.start
    if phrase.preposition != "from" or start <= scene.hit.last:
        return False
    near = range(start - 1, max(start - _LAUNCHER, scene.hit.last) - 1, -1)
    launched = next((i for i in near if words[i] in words_of("launched")), start)
    return launched == start - 1 or words[launched + 1] == "by"


def _is_opponent(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a country is only fought against: "were killed fighting against Ukraine"."""
    fought = phrase.preposition == "against" and scene.hit.base in trigger_words("fighting_against")
    return fought and phrase.placed.location.precision == "country"


def _is_of_meeting(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether those who speak of the event met at a place: "the attack was condemned by leaders meeting in Brussels"."""
    after = [other for other in scene.hits if scene.hit.last <= other.first < phrase.start]
    met = bool(after) and after[-1].last == phrase.start and after[-1].group.type == "CONSULT"
    return met and any(other.group.type in trigger_words("speech") for other in after)


def _is_of_later_talks(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where talks are held after the event: "shelled the town days before talks in Doha"."""
    hit, words = scene.hit, scene.sentence.words
    if words_of("before_then").isdisjoint(words[hit.last : phrase.placed.first]) or hit.group.type == "CONSULT":
        return False
    after = [other for other in scene.hits if hit.last <= other.first < phrase.start]
    held = bool(after) and after[-1].group.type == "CONSULT" and scene.elsewhere[scene.phrases.index(phrase)]
    return held and not words_of("before_then").isdisjoint(words[hit.last : after[-1].first])


def _is_of_forerunner(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place belongs to what a noun's event came after or stood beside: "the attack came hours after Israel bombed Sanaa"."""
    hit, words = scene.hit, scene.sentence.words
    if hit.is_verb or words_of("answering", "succeeding").isdisjoint(words[hit.last : phrase.placed.first]):
        return False
    link = next(i for i in range(hit.last, phrase.placed.first) if words[i] in words_of("answering", "succeeding"))
    if any(other.is_verb and other.first < link for other in scene.hits[scene.hits.index(hit) + 1 :]):
        return False
    told = any(link < other.first < phrase.placed.first for other in scene.hits)
    told = told and not (words[link + 1] == "as" and words[link + 2] in words_of("part_nouns"))
    return told and (words[link] in words_of("succeeding") or not words_of("sequence").isdisjoint(words[link + 1 : phrase.placed.first]))


def _is_of_another(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is that of another event of the kind: "the quake had nothing to do with the one that killed two in Izmir"."""
    words, between = scene.sentence.words, range(scene.hit.last, phrase.placed.first - 2)
    if scene.hit.is_verb or "one" not in words[between.start : between.stop]:
        return False
    return any(words[i : i + 2] == ("the", "one") and words[i + 2] in words_of("thing_relatives", "prepositions") for i in between)


def _is_of_relative_after(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a clause after the event tells what became of somebody at a place: "captured the pilot, who was freed at Lahore"."""
    words = scene.sentence.words
    if not scene.elsewhere[scene.phrases.index(phrase)]:
        return False
    between = range(scene.hit.last, phrase.placed.first)
    opening = next((i for i in between if words[i] == ","), 0)
    if not opening:  # "kidnapped a trader who was freed in Leeds"
        relative = next((i for i in between if words[i] in words_of("person_relatives")), phrase.placed.first)
        return any(other.group.type == "RETREAT" for other in scene.hits if relative < other.first < between.stop)
    inside = [other for other in scene.hits if opening < other.first < phrase.placed.first]
    if words[opening + 1] == "which":
        return any(other.group.movement for other in inside)
    return words[opening + 1] in words_of("person_relatives") and not any(map(is_violent, inside))


def _is_of_main_clause(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place follows the clause between commas that tells of the event: "the plane, which left Lima, crashed near Cusco"."""
    words, hit = scene.sentence.words, scene.hit
    relative = before_auxiliaries(words, hit.first) - 1
    if relative < 1 or words[relative] not in words_of("relatives") or words[relative - 1] != ",":
        return False
    closing = next((i for i in range(hit.last, phrase.placed.first) if words[i] == ","), 0)
    main = next((other for other in scene.hits if closing and other.is_verb and closing < other.first < phrase.placed.first), None)
    if main is None:
        return is_past_aside(hit, phrase, words)
    return not (is_violent(hit) and (is_violent(main) or words[relative] not in words_of("person_relatives")))


def _is_after_perfect(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place follows the main verb after a clause of what those had done before: "men who had attacked a mine fled to Leeds"."""
    words, hit = scene.sentence.words, scene.hit
    if not scene.elsewhere[scene.phrases.index(phrase)] or words_of("person_relatives").isdisjoint(words[: hit.first]):
        return False
    relative = next(i for i in range(hit.first - 1, -1, -1) if words[i] in words_of("person_relatives"))
    between = words[relative + 1 : phrase.start]
    if between[0] not in words_of("perfects") or not words_of("strong_breaks", "coordinators", "apart").union(",").isdisjoint(between):
        return False
    told = [other for other in scene.hits if relative < other.first < phrase.start and other.form == "past"]
    return len(told) > 1 and hit.first < told[1].first and told[1] is told[-1]


def _is_of_terms(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is only where what the event is about was agreed: "broke the truce signed in Leeds"."""
    words, verb = scene.sentence.words, phrase.start - 1
    return scene.hit.last < verb and words[verb] in words_of("concluded") and words[verb - 1] in words_of("terms")


def _is_home(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where somebody comes from: "two women from Luton were hurt", "sank while sailing from Mombasa, killing two".

    Or from where somebody was brought before: "were smuggled from Calais and forced to work".
    """
    if phrase.start > 0 and _is_of_owner(phrase, scene.sentence.words):
        return True
    if phrase.preposition != "from" or phrase.start < 1:
        return False
    before = [other for other in scene.hits if other.first < phrase.start]
    if before:
        carried = scene.hit.is_verb and before[-1].base in trigger_words("carrying") and before[-1].last == phrase.start
        return carried or (before[-1].form == "ing" and before[-1].group.movement != "")
    words = scene.sentence.words[max(0, phrase.start - _SUBJECT) : phrase.start]  # not "he was moved from Machala after a riot there"
    return words_of("auxiliaries", "modals").isdisjoint(words) and not any(map(is_past, words))


def _is_of_owner(phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place is where the owner of something has his seat: "a ship owned by Brent Shipping of Hull sank"."""
    near = range(max(1, phrase.start - _OWNER), phrase.start - 1)
    by = next((i for i in reversed(near) if words[i] == "by"), 0)
    return by > 0 and words[by - 1] in words_of("owned") and not any(map(closes, words[by + 1 : phrase.start]))


_OWNER = 7
"""How many words before the preposition the "by" of an owner may stand: "by the Brent Bay Shipping Company of"."""


def _is_of_suspect(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is the home of those to whom it is done: "arrested a man from Leeds", "killed two women from Leeds"."""
    hit = scene.hit
    if phrase.preposition != "from" or not phrase.of_actor or not hit.is_verb or phrase.start <= hit.last:
        return False
    return (is_harm(hit) or hit.group.mode == "arrest") and scene.sentence.words[phrase.placed.first - 1] == "from"


def _is_of_deed(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place is where those did something to whom it is done: "held two over a fire in Leeds", "killed those behind a raid"."""
    hit, words, held = scene.hit, scene.sentence.words, scene.hit.group.mode == "arrest"
    if not hit.is_verb or not (held or is_violent(hit)) or not scene.elsewhere[scene.phrases.index(phrase)]:
        return False
    deeds = [other for other in scene.hits if hit.last < other.first < phrase.start and is_violent(other)]
    if any(_is_laid_to_others(words[max(hit.last, deed.first - _LAID) : deed.first]) for deed in deeds if not deed.is_verb):
        return True
    return held and any(words[charge_link(deed, words)] in words_of("deed_links") for deed in deeds if is_charged(deed, words))


def _is_laid_to_others(words: tuple[str, ...]) -> bool:
    """Whether words before a deed say whose it is: "those behind an", "a base linked to an", "men blamed for the"."""
    return any(
        word == "behind" or (word in words_of("laid_to") and after in words_of("laid_links"))
        for word, after in zip(words, (*words[1:], ""), strict=True)
    )


_LAID = 5
"""How many words before a deed may stand what says whose it is."""


def _is_of_briefing(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether somebody tells of the event on an occasion at a place: "at a conference in Ankara, the minister said two were killed"."""
    if not any(phrase.placed.last <= report.verb < scene.hit.first for report in scene.reports):
        return False
    return any(other.last == phrase.start and other.group.type == "CONSULT" for other in scene.hits)


def _is_of_clause_before(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether others act from afar in a clause after that of the place: "a bridge fell in Genoa, and the government sent help"."""
    hit, words = scene.hit, scene.sentence.words
    opening = next((i + 2 for i in range(phrase.placed.last, hit.first - 1) if words[i : i + 2] == (",", "and")), 0)
    if not opening or not hit.is_verb or before_auxiliaries(words, hit.first) <= opening:
        return False
    if is_violent(hit) or hit.group.type == "PROTEST":
        before = [other for other in scene.hits if other.first < opening]  # "talks in Doha failed, and the army bombed a camp"
        return bool(before) and all(other.group.type == "CONSULT" for other in before)
    return hit.group.movement == "dispatch" or acts_from_afar(scene.sentence, hit.first)


def _is_of_aside_before(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place only tells of somebody between commas: "the man, who was born in Aleppo, shot two people"."""
    words = scene.sentence.words
    start, last = phrase.start, phrase.placed.last
    if start < 0:
        start = phrase.placed.first
    else:  # "which has posts in Gao, Kidal and Mopti, sent a patrol"
        last = max(other.placed.last for other in scene.phrases if other.start == start)
    if last > scene.hit.first or "," not in words[last : scene.hit.first]:
        return False
    opening = next((i for i in range(start - 1, 0, -1) if words[i] == ","), 0)
    closing = words.index(",", last)
    aside = words[opening + 1 : closing]
    of_event = any(other.first < opening and not other.is_verb for other in scene.hits)  # "the attack, which happened in Leeds, ..."
    if not opening or of_event or words[closing + 1] in words_of("coordinators"):
        return False
    inside = [other for other in scene.hits if opening < other.first < closing]
    if any(map(is_violent, inside)):
        return False
    active = scene.hit.is_verb and words[scene.hit.first - 1] not in words_of("passive")
    if (aside[0] in words_of("person_relatives") and active) or not words_of("rooted").isdisjoint(aside):
        return True
    spoken = trigger_words("speech")
    return aside[0] == "which" and any(other.group.movement or other.group.type in spoken for other in inside)


def is_spoken_from(scene: Scene, places: Sequence[ClaimPlace]) -> bool:
    """Whether a capital after an attack may be where others spoke of it: "the minister condemned the attack in Abuja"."""
    before = next((other for other in reversed(scene.hits) if other.first < scene.hit.first), None)
    if before is None or not before.is_verb or before.group.type not in trigger_words("speech"):
        return False
    return len(places) == 1 and is_capital(places[0].location.place)
