"""Event words that add nothing to another which tells of the event, or are only mentioned beside it."""

from collections.abc import Sequence
from itertools import pairwise

from geo.claims.actors.named import Named
from geo.claims.counts.things import count_list
from geo.claims.grammar.event_words import Hit, is_light, trigger_words
from geo.claims.grammar.habits import is_placeless_habit
from geo.claims.grammar.phrases import before_auxiliaries, head_before, is_adverb, is_number, is_time
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.voices import is_passive
from geo.claims.status.hedging import is_negation
from geo.claims.times.preceding import is_protested
from geo.lexicon import table
from geo.records import Claim


def is_told_elsewhere(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event word adds nothing to another that tells of the event, or is only mentioned beside it."""
    if _is_general(sentence, hit) or is_placeless_habit(sentence, hit) or _is_aside(sentence, hit) or _only_tells_when(sentence, hit):
        return True
    if len(hits) == 1:
        return False
    if sentence.words[hit.first] in trigger_words("protest_nouns") and hit.form == "noun" and protest_of(sentence, hit, hits) is not None:
        return True
    if hit.group.type == "CONCEDE" and not hit.is_verb and is_protested(hit, hits, sentence.words):
        return True  # "marched over pension reform"
    return _is_asked_for(sentence, hit, hits) or _is_agreed(sentence, hit, hits) or _is_causative(sentence, hit, hits)


def is_its_object(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether a noun is what a verb tells of that is an event with such an object alone: "cut diplomatic ties", "a truce was signed".

    So is the death that ends what is done to somebody: "stabbed a man to death".
    """
    deadly = hit.base in count_list("death", "nouns") and sentence.words[hit.first - 1] == "to"
    if deadly and any(other.is_verb and other.first < hit.first for other in hits):
        return True
    if hit.is_verb:
        return False
    place = hits.index(hit)
    before, after = hits[max(0, place - 1) : place], hits[place + 1 : place + 2]
    if not any(_may_be_object(hit, verb) for verb in (*before, *after)):
        return False
    words, nouns = sentence.words, frozenset(sentence.words[hit.first : hit.last + 1])  # also "trade ties"
    if any(verb.group.needs_object & nouns and not _parted(words[verb.last : hit.first]) for verb in before):
        return True
    passive = (verb for verb in after if words[verb.first - 1] in words_of("passive") or _is_participle(verb, hit))
    return any(verb.group.needs_object & nouns and not _parted(words[hit.last : verb.first]) for verb in passive)


def _is_participle(verb: Hit, noun: Hit) -> bool:
    """Whether a participle stands right behind its noun: "the accord signed in Pretoria"."""
    return verb.form == "past" and verb.first == noun.last


def once_for_means(hits: tuple[Hit, ...], words: tuple[str, ...]) -> tuple[Hit, ...]:
    """The event words but for the one of two that tell of one deed: by what a crowd was broken up, and that it was.

    Of "fired rubber bullets to disperse the crowd" the second one stays, of "fired at the crowd to disperse them" the first.
    """
    told = set(hits)
    for means, hit in pairwise(hits):
        if means.group.mode == hit.group.mode == "crowd-control" and _is_its_means(means, hit, words):
            told.discard(hit if words[hit.last : hit.last + 1] == ("them",) else means)
    return hits if len(told) == len(hits) else tuple([hit for hit in hits if hit in told])


def _is_its_means(means: Hit, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb that somebody did is followed by an infinitive that says what for."""
    between, chain = words[means.last : hit.first], words[before_auxiliaries(words, means.first) : means.first]
    done = means.form in ("past", "ing") and not any(map(is_negation, chain))
    return done and hit.form == "base" and between[-1:] == ("to",) and "," not in between and not _breaks(between)


def _may_be_object(hit: Hit, verb: Hit) -> bool:
    """Whether a noun's event may be told by the verb beside it alone: "lifted a curfew", "broke off the talks"."""
    group = hit.group
    if group.type in trigger_words("addressing") or group.mode in trigger_words("kept_up") or hit.base in trigger_words("counted"):
        return True
    return group.type == "CONSULT" and verb.group.type == "SANCTION"


def _parted(between: tuple[str, ...]) -> bool:
    """Whether another clause or phrase with a preposition begins among the words."""
    return not words_of("prepositions", "strong_breaks", "relatives").isdisjoint(between) or not {",", ";"}.isdisjoint(between)


_CAUSED = 7
"""Within how many words after "led them to" the infinitive stands that tells what it led to."""


def _is_causative(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the verb only makes somebody do what an infinitive after it tells: "leading the ministry to close"."""
    if hit.base not in trigger_words("causative"):
        return False
    following = next((other for other in hits if other.first > hit.first), None)
    if following is None or following.form != "base" or following.first - hit.last > _CAUSED:
        return False
    return "to" in sentence.words[max(hit.last, following.first - 3) : following.first]


def _only_tells_when(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb says only what something came after or stood beside: "the raid came two days after", "came amid"."""
    words = sentence.words
    if words[hit.first] not in words_of("answering") or hit.last - hit.first > 1:
        return False
    for position in range(hit.last, min(hit.last + _WHEN, len(words))):
        word = words[position]
        if word in words_of("sequence"):
            return words_of("part_nouns").isdisjoint(words[position + 1 : position + 2])
        if not (is_number(word) or is_time(word) or is_adverb(word) or word in words_of("measuring") or word in table("calendar")["units"]):
            return False
    return False


_WHEN = 7
"""Within how many words after "came" the word stands that says how it follows on another event: "came less than a day after"."""


def _is_aside(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun is only mentioned: "in addition to the deployments"."""
    if hit.is_verb:
        return False
    if not hit.first:
        return False
    before = " ".join(sentence.words[max(0, hit.first - 4) : hit.first]) + " "
    return any(f"{aside} " in before for aside in words_of("asides"))


def _is_agreed(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event is only what was agreed to go on with: "agreed to continue the drills and improve cooperation"."""
    agreed = next((other for other in reversed(hits) if other.first < hit.first and other.is_verb and other.group.type == "AGREE"), None)
    if agreed is None or _breaks(sentence.words[agreed.last : hit.first]):
        return False
    goes_on = [other for other in hits if agreed.first < other.first <= hit.first and other.is_verb]
    return bool(goes_on) and all(is_light(other.base) for other in goes_on) and sentence.words[agreed.last : agreed.last + 1] == ("to",)


_AIM = {"base": "to", "noun": "in"}
"""What stands before the word that says what a protest was for, by its form."""


def protest_of(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> Hit | None:
    """The protest before words that only say what it was for: "marched to protest against the law", "marched in protest at it"."""
    if hit.group.type != "PROTEST" or sentence.words[hit.first - 1] != _AIM.get(hit.form, ""):
        return None
    before = next((other for other in reversed(hits) if other.first < hit.first and other.group.type == "PROTEST"), None)
    return None if before is None or _breaks(sentence.words[before.last : hit.first]) else before


def _is_general(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun tells of what is usual, and of no single event: "boat accidents are common"."""
    if hit.is_verb:
        return False
    words, copulas = sentence.words, words_of("present_copulas")
    copula = next((i for i in range(hit.last, min(hit.last + _SUBJECT, len(words))) if words[i] in copulas), 0)
    if not copula or head_before(words, copula)[1] != hit.last:
        return False
    return next((word for word in words[copula + 1 :] if not is_adverb(word)), "") in words_of("general")


_SUBJECT = 8
"""Within how many words after a noun the verb stands whose subject it is."""


def _is_asked_for(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event is only what another asks for, refuses or threatens ("called on them to withdraw"), which is told there."""
    if hit.form != "base":
        return False
    before = [other for other in hits if other.first < hit.first]
    if not before or before[-1].group.type not in ("REQUEST", "REJECT", "THREATEN"):
        return False
    between = sentence.words[before[-1].last : hit.first]
    return "to" in between and not _breaks(between)


def _breaks(between: tuple[str, ...]) -> bool:
    """Whether another sentence begins among the words."""
    return not words_of("strong_breaks").isdisjoint(between) or ";" in between


def says_nothing(claim: Claim, hit: Hit, sentence: Sentence, named: Sequence[Named]) -> bool:
    """Whether a word tells only that something was not, or may not be, said or done, by nobody: "no specific requests", "to allow it"."""
    if (hit.lit or hit.base) in trigger_words("said_at") or _is_bare_toll(claim, hit):
        return True
    if hit.group.recalls and (claim.type == "OTHER" or claim.status == "hypothetical" or not _is_known(hit, sentence.words)):
        return True
    if hit.base in trigger_words("permitting") and not _is_yielded(claim, hit, sentence, named):
        return True
    if claim.status == "denied" and hit.base in trigger_words("owning_up"):
        return True
    if (hit.is_verb and hit.form != "base") or claim.places or claim.actors or claim.recipients or claim.counts:
        return False
    if hit.is_verb and any(one.last <= hit.first for one in named):
        return False  # "called on them to allow it"
    return claim.status in ("denied", "hypothetical") and claim.type in trigger_words("addressing")


def _is_bare_toll(claim: Claim, hit: Hit) -> bool:
    """Whether a toll is only feared to rise, or rises by nobody knows how many: "the death toll may rise"."""
    unsure = claim.status in ("hypothetical", "planned")
    return unsure and hit.group.type == "OTHER" and hit.base in trigger_words("tallying") and not claim.counts


def _is_yielded(claim: Claim, hit: Hit, sentence: Sentence, named: Sequence[Named]) -> bool:
    """Whether somebody who can forbid it lets it be done: "the army let them leave", "they were allowed in", "the deal allows exports"."""
    asked = [one.actor for one in named if one.last == hit.first - 1]  # "urged the king to allow it"
    if any(actor.sector != "CVL" for actor in (*claim.actors, *asked)) or is_passive(hit, sentence, frozenset()):
        return True
    return not words_of("deciding").isdisjoint(sentence.words[max(0, hit.first - _DECIDED) : hit.first])


def _is_known(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun is of what was told: "the night disaster", "Friday's tragedy", but not "a recipe for disaster"; a verb may be."""
    if hit.is_verb:
        return True
    near = range(hit.last - 1, max(hit.last - 2 - _DEFINITE, -1), -1)
    opening = next((words[i] for i in near if words[i] in words_of("determiners", "definite", "prepositions")), "")
    return opening in words_of("definite")


_DEFINITE = 4
"""How far before a noun its article may stand."""
_DECIDED = 8
"""How far before a verb of letting the law, order or deal may stand that lets it be done."""
