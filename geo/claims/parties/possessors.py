"""The parties of a noun: "Russia's attack on X", "the deployment of X troops", "a meeting between X and Y"."""

from functools import cache

from geo.claims.actors.named import Named, Parties, People
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit, finite_words, trigger_words
from geo.claims.grammar.phrases import blame_end, governor, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.speakers.pronouns import owners
from geo.lexicon import table
from geo.records import Actor

_NOUN_REACH = 4
"""How far before a noun its doer may stand ("the Russian army's new offensive")."""

_TOWARDS = ("SUPPORT", "AID")
"""Types whose nouns have "with" before whom they are for."""
SELF_MOVING = ("MOBILIZE", "RETREAT", "PROTEST")
"""Types whose doers are those that move or stand up, also as the object or in the passive."""
_THEIRS = (*SELF_MOVING, "CONSULT", "REQUEST", "REJECT", "THREATEN")
"""Types of events of which "of" names who does them."""


def noun_parties(hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int]) -> Parties:
    """ "Russia's attack on X", "the Russian attack", "the deployment of X troops", "a meeting between X and Y"."""
    words = sentence.words
    near = [one for one in named if one.last <= hit.first and hit.first - one.last <= _NOUN_REACH]
    holders = [one for one in near if _possesses(one, hit, words) and stops.isdisjoint(range(one.last, hit.first))]
    doers = [one.actor for one in holders if _acts(one, hit, words)]
    done = [one.actor for one in holders if one.actor not in doers and one.actor.sector in table("sectors")["compounds"]["people"]]
    if not holders and not words_of("possessives").isdisjoint(words[max(0, hit.first - 3) : hit.first]):
        owned = owners(hit, named, words, people)
        doers, done = ([], owned) if hit.base in trigger_words("suffered") else (owned, [])
    doers = doers or ([] if done else _clause_doer(hit, named, sentence))
    link, blamed = "", 0 if hit.base in trigger_words("suffered") else blame_end(words, hit.last)
    if blamed:
        doers += [one.actor for one in named if one.first >= blamed and phrase_before(words, one.first) == blamed][-1:]
        named = tuple(one for one in named if one.last <= blamed)
    for one in named:
        if one.first < hit.last or one.first - hit.last > 2 * _NOUN_REACH + 2:
            continue
        if any(words[i] in _beyond() or _goes_on_doing(words, i) for i in range(hit.last, one.first)):
            break
        preposition = governor(one.first, words, hit.last)
        joint = one.first - 1 - (words[one.first - 1] in words_of("articles"))  # "between the army and the rebels"
        link = preposition or (link if words[joint] in ("and", ",") else _link(words, hit.last, one.first))
        if _is_of_another(link, words, hit.last, one.first) or (one.bare and one.adjective and hit.group.type in ("AID", "COOPERATE")):
            continue  # also "deliveries of American weapons"
        if link == "with" and hit.group.type in _TOWARDS:
            done.append(one.actor)  # "solidarity with the rebels"
        elif link in words_of("doer_links") or (link == "of" and _is_theirs(hit)):
            doers.append(one.actor)
        elif link in words_of("done_links") and not (link == "on" and hit.group.type == "CONSULT"):  # "talks on Sudan"
            done.append(one.actor)
    return tuple(dict.fromkeys(doers)), tuple(dict.fromkeys(done))


@cache
def _beyond() -> frozenset[str]:
    """What no noun phrase of an event runs over: "a patrol when gunmen", "the attack and vowed it would"."""
    return words_of("auxiliaries", "modals", "clause_openers") | {".", ";", ","}


def _goes_on_doing(words: tuple[str, ...], joint: int) -> bool:
    """Whether "and" goes on with what else somebody does: "since the advances and rejecting a call by Chad", not "and looting of"."""
    if words[joint] != "and" or not words[joint + 1].endswith("ing"):
        return False
    return words[joint + 2 : joint + 3] != () and words[joint + 2] not in words_of("prepositions")


def _is_theirs(hit: Hit) -> bool:
    """Whether "of" names who does it: "the withdrawal of troops", but not "the release of prisoners", "a boycott of Turkish goods"."""
    own = hit.group.type in _THEIRS
    return own and hit.group.mode not in ("release", "boycott")


def _acts(one: Named, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether whose event it is did it: "the rebels' attack", "police raid", but not "the man's death", "school shooting"."""
    if hit.base in trigger_words("suffered"):
        return one.bare
    if one.bare and (hit.base in trigger_words("unowned") or hit.base.rsplit(" ", 1)[-1] in trigger_words("unowned")):
        return False
    if one.bare or one.actor.country or words[one.last] in words_of("possessive_marks"):
        return True
    compounds = table("sectors")["compounds"]
    return one.actor.sector in compounds["acting"] or (hit.group.type in compounds["told"] and one.actor.sector in compounds["people"])


def _clause_doer(hit: Hit, named: tuple[Named, ...], sentence: Sentence) -> list[Actor]:
    """Who holds a town "after a surprise attack" made it: the state that is the subject of the clause, and has gained something."""
    words = sentence.words
    article = next((i for i in range(hit.first - 1, max(hit.first - 5, 0), -1) if words[i] in words_of("indefinite")), 0)
    if hit.group.type not in ("ASSAULT", "MOBILIZE", "RETREAT") or not article or words[article - 1] not in words_of("doing"):
        return []
    before = [one for one in named if one.last < article and one.bare and words[one.last] in words_of("gaining")]
    if not before or any(
        words[i] in words_of("strong_breaks", "passive") or words[i] in (",", ";") for i in range(before[-1].last, article)
    ):
        return []
    return [before[-1].actor]


def _link(words: tuple[str, ...], first: int, last: int) -> str:
    """The only preposition between a noun and an actor ("deployment of up to 11,000 troops"), if no other noun phrase begins between."""
    link = next((i for i in range(first, last) if words[i] in words_of("party_links")), last)
    opened = any(words[i] in words_of("articles") and words[i - 1] not in words_of("prepositions") for i in range(link + 1, last))
    placed = not words_of("inner_places").isdisjoint(words[link + 1 : last])  # "an attack on a mosque in southwest Mali"
    return "" if opened or placed or link == last else words[link]


def _is_of_another(link: str, words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether what links a noun to an actor goes on from another word than the noun.

    "Protests over a decision of the army", "an ambush near the border with Mali", "a video of the blast published by a broadcaster".
    """
    if link == "by":
        return any(words[i] == "by" and words[i - 1] in words_of("telling_of") for i in range(first, last))
    opening = _link_of(words, first, last)
    return (link in ("of", "on") and opening not in (link, "")) or (link == "with" and opening != "with")


def _link_of(words: tuple[str, ...], first: int, last: int) -> str:
    """The first preposition between a noun and an actor, or none."""
    return next((words[i] for i in range(first, last) if words[i] in words_of("prepositions")), "")


def _possesses(one: Named, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun is an actor's: "the army's new offensive", "Turkish surprise attack", "rebel attack"."""
    between = words[one.last : hit.first]
    if between and between[0] not in ("'", "’", "'s", "’s", "-") and not one.bare and not one.actor.country:
        return False
    grammar = words_of("auxiliaries", "prepositions", "coordinators", "determiners")
    told = (word in finite_words("third") or is_past(word) for word in between)
    return all(word.isalpha() or word in ("'s", "’s", "'", "’", "-") for word in between) and grammar.isdisjoint(between) and not any(told)
