"""Who acts and who is acted upon: which of the actors of a sentence an event word has."""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.actors.named import Named, Parties, People
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, governor, is_adverb, is_time, opens_object, opens_quote, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.agents import agents_of
from geo.claims.parties.coordination import before_clause
from geo.claims.parties.objects import objects, whom
from geo.claims.parties.possessors import SELF_MOVING, noun_parties
from geo.claims.parties.relatives import relative_of
from geo.claims.parties.subjects import subject_of
from geo.claims.parties.voices import is_participle, is_passive
from geo.claims.speakers.pronouns import pronoun_at, rather_told
from geo.claims.triggers.causes import is_harm
from geo.lexicon import table
from geo.records import Actor


def parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, text: str, *, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    """The actors and the recipients of an event word.

    `text` is the article's, `stops` are the tokens that open another clause, `verbs` those of them that are no event's noun.
    """
    if hit.lit and sentence.words[hit.last : hit.last + 1] == ("between",):
        hit = replace(hit, form="noun", base=hit.lit, lit="", noun=-1)  # "clashes broke out between rebels and police"
    if hit.lit and (hit.base in trigger_words("causing") or _are_two_sides(hit, sentence.words)):
        hit = replace(hit, first=hit.noun, last=hit.noun + 1, form="noun", base=hit.lit, lit="", noun=-1)
    if hit.is_verb:
        actors, recipients = _verb_parties(hit, named, sentence, people, text, stops, verbs)
        actors = _of_army(actors) if hit.base in trigger_words("coups") else actors
        actors = _armed(actors, hit, named, sentence.words) if hit.group.mode == "firearms" else actors
    else:
        actors, recipients = noun_parties(hit, named, sentence, people, stops)
    if people.spoke is not None and not any(one.actor == people.spoke for one in named):
        actors = rather_told(actors, sentence.words, people) if hit.group.type in _HARMING else actors
        recipients = rather_told(recipients, sentence.words, people) if _harms(hit) else recipients
    return actors, tuple(actor for actor in recipients if actor not in actors)


def _of_army(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Officers as those of an army, of whom no country's police are told."""
    return tuple(replace(one, sector="MIL") if one.sector == "COP" and one.name in table("sectors")["of_armies"] else one for one in actors)


def _armed(actors: tuple[Actor, ...], hit: Hit, named: Sequence[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """Whom "they" who fire means: the armed of the sentence, and not the others: "gunmen killed two boys when they opened fire"."""
    pronoun = before_auxiliaries(words, hit.first) - 1
    if not actors or words[pronoun] != "they" or any(one.sector in _ARMED for one in actors):
        return actors
    return tuple(one.actor for one in named if one.last <= pronoun and one.actor.sector in _ARMED)[-1:] or actors


_ARMED = ("MIL", "REB", "UAF", "COP", "CRM")
"""Sectors of those who bear arms."""


def _are_two_sides(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether the noun that a light verb tells of has two sides: "clashes between rebels and police erupted"."""
    return hit.noun < hit.first and words[hit.noun + 1] == "between"


_HARMING = ("ASSAULT", "CRIME", "ACCIDENT")
"""Types of what those do of whom somebody speaks, sooner than who speaks."""


def _harms(hit: Hit) -> bool:
    """Whether an event word tells of harm, or an arrest."""
    return hit.group.type in ("ASSAULT", "COERCE", "ACCIDENT", "DISASTER") or is_harm(hit) or hit.base in trigger_words("befalling")


def _verb_parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, text: str, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    words = sentence.words
    relative = relative_of(hit, named, sentence, people, verbs)
    subject = subject_of(hit, named, sentence, people, stops, verbs) if relative is None else relative.subject
    subject = () if subject and _befalls_thing(hit, words) else subject
    after = [one for one in named if one.first >= hit.last and not _is_cut_off(one, hit, sentence, stops, verbs)]
    after = before_clause(hit, after, sentence, verbs)
    if hit.base in trigger_words("suffering") or (hit.base in trigger_words("befalling") and not opens_object(words[hit.last :])):
        return agents_of(hit, after, sentence, stops, text), subject
    if hit.base in trigger_words("falling"):
        return objects(hit, after, words), ()
    if hit.base in trigger_words("objectless"):
        return agents_of(hit, after, sentence, stops, text) or subject, ()
    if hit.group.type in SELF_MOVING and hit.group.mode != "release":
        against = tuple(one.actor for one in after if governor(one.first, words, hit.last) == "against")
        return agents_of(hit, after, sentence, stops, text) or subject, against
    if relative is None and is_passive(hit, sentence, verbs):
        by = agents_of(hit, after, sentence, stops, text)
        return by, whom(hit, named, sentence, subject) if is_participle(hit, sentence) else subject
    if relative is not None and relative.about:
        return subject, relative.about
    if hit.base in trigger_words("sending"):
        after = [one for one in after if one.bare or governor(one.first, words, hit.last)]
    return subject, objects(hit, after, words) or _spoken_of(hit, named, words) or _pronoun_object(hit, named, sentence, people, subject)


def _befalls_thing(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether "it" is what a mishap befell, and none of the bodies that tell of it: "the ministry said it had caught fire"."""
    pronoun = before_auxiliaries(words, hit.first) - 1
    if hit.group.type != "ACCIDENT" or hit.form not in ("past", "third") or words[pronoun] != "it":
        return False
    after = words[hit.last] if hit.last < len(words) else "."
    return words[hit.last - 1] in words_of("prepositions") or closes(after) or after == "." or is_adverb(after) or is_time(after)


def _pronoun_object(hit: Hit, named: Sequence[Named], sentence: Sentence, people: People, subject: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom "him", "her" or "them" right after a verb means, who is not its subject: "accused him of lying"."""
    words, at = sentence.words, hit.last
    meant = table("grammar")["object_forms"].get(words[at], "") if at < len(words) else ""
    after = words[at + 1] if at + 1 < len(words) else "."
    if not meant or (words[at] == "her" and after != "." and not closes(after)):
        return ()  # "accused her brother"
    others = tuple(one for one in named if one.actor not in subject)
    found = pronoun_at(at, others, (*words[:at], meant, *words[at + 1 :]), people)
    return tuple(actor for actor in found if actor not in subject)


def _spoken_of(hit: Hit, named: Sequence[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """Whom a relative clause without a relative is about: "the soldiers they had captured"."""
    start = before_auxiliaries(words, hit.first) - 1
    if start < 1 or words[start] not in words_of("subject_pronouns"):
        return ()
    return tuple(one.actor for one in named if one.last == start and words_of("told").isdisjoint(words[one.first - 1 : one.first]))


def _is_cut_off(one: Named, hit: Hit, sentence: Sentence, stops: frozenset[int], verbs: frozenset[int]) -> bool:
    """Whether another clause opens before an actor; a noun of an event right before it opens none: "caught two piracy suspects".

    One of its own is ", with officials urging people to leave".
    """
    words, link = sentence.words, phrase_before(sentence.words, one.first) - 1
    if words[link] == "with" and words[link - 1] == "," and any(word.endswith("ing") for word in words[one.last : one.last + 1]):
        return True
    quoted = hit.last in stops and opens_quote(sentence, hit.last)  # 'shot "two robbers"'
    last = one.first - (one.first - 1 in stops and one.first - 1 not in verbs)
    return any(position in stops for position in range(hit.last + quoted, last))
