"""Who acts and who is acted upon: which of the actors of a sentence an event word has."""

from geo.claims.event_words import Hit
from geo.claims.named import Named, Parties, People
from geo.claims.objects import objects, whom
from geo.claims.phrases import governor
from geo.claims.possessors import SELF_MOVING, noun_parties
from geo.claims.sentences import Sentence
from geo.claims.subjects import subject_of
from geo.claims.voices import is_bare_participle, is_passive
from geo.lexicon import table


def parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, *, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    """The actors and the recipients of an event word.

    `stops` are the tokens that open another clause, `verbs` those of them that are no event's noun.
    """
    if hit.is_verb:
        actors, recipients = _verb_parties(hit, named, sentence, people, stops, verbs)
    else:
        actors, recipients = noun_parties(hit, named, sentence, people, stops)
    return actors, tuple(actor for actor in recipients if actor not in actors)


def _verb_parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    words = sentence.words
    subject = subject_of(hit, named, sentence, people, stops, verbs)
    after = [one for one in named if one.first >= hit.last and not any(i in stops for i in range(hit.last, one.first))]
    by = tuple(one.actor for one in after if governor(one.first, words, hit.last) == "by")
    if hit.base in table("triggers")["suffering"]:
        return by, subject
    if hit.base in table("triggers")["objectless"]:
        return by or subject, ()
    if hit.group.type in SELF_MOVING:
        against = tuple(one.actor for one in after if governor(one.first, words, hit.last) == "against")
        return by or subject, against
    if is_passive(hit, sentence):
        return by, whom(hit, named, sentence, subject) if is_bare_participle(hit, sentence) else subject
    return subject, objects(hit, after, words)
