"""Whom "who", "which" or "some of them" means before a verb, and who does what an "-ing" tells."""

from collections.abc import Sequence

from geo.claims.actors.named import Named, People
from geo.claims.actors.sectors import bodies
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import finite_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, governor, is_adverb, is_number, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.heads import is_head, subject_phrase, with_listed
from geo.claims.speakers.pronouns import are_several
from geo.records import Actor


def direct_subject(
    verb: int, end: int, named: tuple[Named, ...], sentence: Sentence, people: People, nouns: frozenset[int]
) -> tuple[Actor, ...] | None:
    """Whom "who", "which" or "some of them" means, or who does an "-ing"; None where none of these stands before the verb.

    "Kept the rebels from leaving", "the possibility of Turkey leaving"; for "who" the actor in the phrase before it.
    """
    words = sentence.words
    if words[end - 2 : end - 1] == ("of",) and words[end - 1] in words_of("counted_pronouns"):
        counted = [one for one in named if one.last < end and is_number(words[one.first - 1])]
        if counted:
            return (counted[-1].actor,)  # "Police held 60 men, and 30 of them were freed"
        return people.last if are_several(people.last) else ()
    if words[verb].endswith("ing") and end == verb and (doer := _doer_of_gerund(verb, named, words)) is not None:
        return doer
    relative = end + (words[end] == ",")
    if relative >= verb or words[relative] not in words_of("relatives"):
        return None
    first, last = subject_phrase(sentence, end)
    if words_of("determiners").issuperset(words[first:last]):
        return None  # "among those who died"
    near = _right_before(end, relative, named, words)
    if near is not None:
        return tuple(one.actor for one in with_listed(near, named, words))
    beyond = "," in words[relative:verb]  # "families living near the dam, which broke, were evacuated"
    heads = [one for one in named if first <= one.first < last]
    heads = [one for one in heads if words[one.last : last][:1] in ((), ("of",)) or (beyond and is_head(one, words, last))]
    heads = [one for one in heads if nouns.isdisjoint(range(one.last, last)) and not _is_owner(one, relative, verb, words)][:1]
    return tuple(one.actor for one in (with_listed(heads[0], named, words) if heads else ()))


def _right_before(end: int, relative: int, named: Sequence[Named], words: tuple[str, ...]) -> Named | None:
    """The actor right before "who", or before "which" where an "-ing" has it as its object; None for others.

    "The release of two ministers who were seized", "accused the king of arming the rebels, which shelled a camp".
    """
    near = next((one for one in named if one.last == end), None)
    if near is None or (words[relative] == "who" and not near.bare):
        return near
    return near if words[relative] == "which" and relative > end and _is_governed(near, words) else None


def _is_governed(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is the object of an "-ing": "arming the rebels"."""
    before = one.first - 1
    while before > 0 and words[before] in words_of("determiners"):
        before -= 1
    return words[before].endswith("ing") and words[before - 1 : before] != () and words[before - 1] in words_of("prepositions")


def _is_owner(one: Named, relative: int, verb: int, words: tuple[str, ...]) -> bool:
    """Whether one person stands before "of" and the thing that "that" goes on from with its verb: "the owner of the mill that burned"."""
    if one.bare or words[relative] not in words_of("thing_relatives") or words[one.last] != "of" or words[relative - 1] == ",":
        return False
    if any(is_past(word) for word in words[relative + 1 : before_auxiliaries(words, verb)]):
        return False  # "the owner of the mill that burned was jailed"
    noun = words[one.last - 1]
    return not noun.endswith("s") and noun not in bodies()


def _doer_of_gerund(verb: int, named: tuple[Named, ...], words: tuple[str, ...]) -> tuple[Actor, ...] | None:
    """Who does what an "-ing" tells, by the words right before it; None where these do not say."""
    link = verb - 1
    doers = [one for one in named if words[link] in words_of("gerund_links") and (one.last == link or _sails(one, link, words))]
    doers = [one for one in doers if not _is_place_of(one, words) and not _is_agent(one, words)]
    doers += [one for one in named if one.last == verb and governor(one.first, words, 0) in words_of("gerund_links")]
    if words[link] == "of" and words[link - 1] in words_of("said_of"):
        doers += [one for one in named if one.last == link - 1]  # "found the man guilty of killing"
    if words[verb] in words_of("attributive_gerunds"):
        doers += [one for one in named if one.last == verb and not one.bare]  # "fired at marchers demanding reforms"
    if doers:
        return (doers[-1].actor,)
    if words[verb] in words_of("attributive_gerunds") and _is_noun(words[verb - 1]):
        return ()  # "fired at a bus carrying pupils"
    return None


def _is_place_of(one: Named, words: tuple[str, ...]) -> bool:
    """Whether what stands before "for" is where something was done: "jailed at a court for robbing two", "sent to Chad for training"."""
    link = words[one.first - 1]
    named = one.bare and (link == "to" or link in words_of("subject_places"))
    return named or words[phrase_before(words, one.last) - 1] == "at"


def _is_agent(one: Named, words: tuple[str, ...]) -> bool:
    """Whether "by" and a participle make who stands before "of" another's agent: "accused rebels backed by Rwanda of shelling"."""
    by = phrase_before(words, one.last) - 1
    return by > 1 and words[by] == "by" and is_past(words[by - 1]) and not words_of("passive").intersection(words[by - 2 : by - 1])


def _sails(one: Named, end: int, words: tuple[str, ...]) -> bool:
    """Whether a nation's is the ship whose noun ends at `end`: "accused a Turkish vessel of ramming"."""
    return one.actor.country != "" and one.last < end <= one.last + _SHIP and words[end - 1] in words_of("afloat")


_SHIP = 3
"""The most words of a ship's noun: "coast guard vessel"."""


def _is_noun(word: str) -> bool:
    """Whether a word may be a noun that a participle after it describes, and is no verb of the lexicon: not "kept carrying"."""
    verbal = is_past(word) or word in finite_words("base") or word in finite_words("third")
    return word.isalpha() and not verbal and not closes(word) and not is_adverb(word)
