"""What governs a noun, and how sure its event is by that: the verb that it is the object of, what is asked for, charged, let or decided."""

from functools import cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_in_ly, phrase_before
from geo.claims.grammar.sentences import calendar_words, endings_of, words_of
from geo.claims.status.hedging import (
    CHAIN,
    DECIDED,
    GOVERNOR,
    STATUSES,
    governed,
    governing,
    hedges,
    is_negation,
    pairs,
    signs_of,
)
from geo.claims.status.subjects import in_prepositional, is_nobody
from geo.lexicon import table
from geo.records import Status

_NOUN_PHRASE = 7
"""How far before a noun its article stands."""
_PROVEN = 10
"""How far before a charge the word stands that says it was proven."""


def governed_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What that which an indefinite noun is the object of says of it: "called for talks", "charged with murder", "will hold talks"."""
    if _is_unprevented(words, first):
        return set()
    signs = phrase_signs(words, first) or _charge_signs(words, first)
    if signs or in_prepositional(words, first):
        return signs or _agent_signs(words, first)
    return _object_signs(words, first)


def is_of_nobody(words: tuple[str, ...], first: int) -> bool:
    """Whether nobody tells of what a noun names, or suffered it: "neither army reported casualties"."""
    near, telling = words[max(1, first - _NAME) : first], words_of("reporting_harm")
    if telling.isdisjoint(near):
        return False
    verb = next(i for i in range(first - 1, 0, -1) if words[i] in telling)
    subject = before_auxiliaries(words, verb)
    return subject > 0 and is_nobody(words, subject - 1) and not any(map(closes, words[verb + 1 : first]))


def is_let(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody is to let it happen, and so it does not yet: "urged both sides to allow the delivery of food"."""
    letting = next((i for i in range(first - 1, max(first - _NOUN_PHRASE, 0), -1) if words[i] in hedges("letting")), 0)
    return letting > 0 and words[letting - 1] == "to" and words_of("prepositions").isdisjoint(words[letting + 1 : first])


def is_wished(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody only wants what the noun names: "demanded the release of the hostages"."""
    article = next((i for i in range(first - 1, max(first - _WISHED, 0), -1) if words[i] in words_of("definite")), 0)
    if words[article] in words_of("owner_marks"):
        wish = next((i for i in range(article - 1, max(article - 1 - _NAME, -1), -1) if words[i] in _possessed_wishes()), article)
        return wish < article and words_of("prepositions").isdisjoint(words[wish:article])  # "demanded Omar Diaz's resignation"
    return article > 0 and not pairs("objects", "wished").isdisjoint((words[article - 1], " ".join(words[article - 2 : article])))


_WISHED = 5
"""Within how many words before a noun its article stands, whose it is between: "the nuns' immediate release"."""
_NAME = 4
"""How many words before "'s" the verb may stand that wishes for what is somebody's."""


@cache
def _possessed_wishes() -> frozenset[str]:
    """The verbs of wishing whose object may begin with a name."""
    return frozenset(phrase for phrase in pairs("objects", "wished") if " " not in phrase)


@cache
def _governors() -> frozenset[str]:
    """The words that what governs an object ends in."""
    return frozenset(phrase.split()[-1] for status in STATUSES for phrase in pairs("objects", status))


def phrase_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of what a noun phrase without "the" is the object of, over its adjectives, or a day: "called on Monday for new talks"."""
    if _is_requested(words, first):
        return {"hypothetical"}
    if _governors().isdisjoint(words[max(0, first - _GOVERNED) : first]):
        return set()
    for start in range(first, max(first - 5, 0), -1):
        governor = _before_day(words, start)
        signs = governing(words, governor, "objects")
        if signs:
            bodily = " ".join(words[max(0, governor - 2) : governor]) in hedges("bodily")
            proven = "claimed" in signs and _is_proven(words[max(0, governor - _PROVEN) : governor])
            return set() if bodily or proven else signs
        before = words[start - 1]
        done = is_in_ly(before) and words[start].endswith("ed")  # "recently absorbed"
        closed = done or before in words_of("prepositions", "auxiliaries", "strong_breaks")
        if closed or (not before[0].isalnum() and before != "-"):
            break
    return set()


_GOVERNED = 7
"""How far before a noun what it is the object of may stand, a day between."""


def _before_day(words: tuple[str, ...], end: int) -> int:
    """Where the day or month begins that ends here, its preposition with it: "proposed on Monday"; `end` where none does."""
    first = end - 1 if words[end - 1] in calendar_words() else end
    return first - 1 if first < end and words[first - 1] in words_of("telling_when") else first


def decision_signs(words: tuple[str, ...], hit: Hit, *, definite: bool) -> set[Status]:
    """The signs of what is done by decision, which somebody only discusses, offers or plans: "discussed the withdrawal of troops"."""
    first, mode = hit.first, hit.group.mode
    decided = hit.group.type in DECIDED or mode in _DECIDED_MODES
    if not decided or (definite and (hit.group.type in ("CONSULT", "AGREE") or mode in ("ceasefire", "investigate"))):
        return set()
    if _deciding().isdisjoint(words[max(0, first - _ASKED - 1) : first]):
        return set()
    for start in range(first, max(first - _ASKED, 0), -1):
        one, two = words[start - 1], " ".join(words[max(0, start - 2) : start])
        if not pairs("objects", "discussed").isdisjoint((one, two)):
            return {"hypothetical"}
        signs = governing(words, start, "objects") & {"planned", "hypothetical"} if definite else set()
        if signs:
            undone = any(is_negation(word) or word in hedges("denied") for word in words[max(0, start - GOVERNOR) : start])
            return {"hypothetical"} if undone else signs  # "failed to agree on the release of"
        if closes(one) or words[start] in words_of("definite"):
            return set()
    return set()


_DECIDED_MODES = frozenset(("deport", "investigate"))
"""The modes of other types that are done by decision as well."""


@cache
def _deciding() -> frozenset[str]:
    """The words that what governs the noun of a decision ends in."""
    return _governors() | frozenset(phrase.split()[-1] for phrase in pairs("objects", "discussed"))


def _charge_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What a crime is that somebody is charged with, the day or place between: "was charged in Leeds on Monday with murder"."""
    link = phrase_before(words, first) - 1
    if link < 1 or words[link] not in words_of("charge_links"):
        return set()
    before = words[max(0, link - _PROVEN) : link]
    charged = any(f"{word} {words[link]}" in pairs("objects", "claimed") for word in before)
    return {"claimed"} if charged and not _is_proven(before) else set()


def _is_unprevented(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody did not prevent what the noun names: "failed to prevent an attack"."""
    near = words[max(0, first - _NAME) : first]
    if hedges("preventing").isdisjoint(near):
        return False
    preventing = first - 1 - next(i for i, word in enumerate(reversed(near)) if word in hedges("preventing"))
    before = words[max(0, preventing - _ASKED) : preventing]
    return any(word in hedges("failing") or (is_negation(word) and word not in words_of("modals")) for word in before)


def _is_requested(words: tuple[str, ...], first: int) -> bool:
    """Whether a noun is what somebody is asked for or invited to: "asked the allies for urgent talks", "a call by Cairo for a truce"."""
    near = words[max(0, first - _NOUN_PHRASE) : first]
    if "for" not in near and "to" not in near:
        return False
    reach, prepositions = range(first - 1, max(first - _NOUN_PHRASE, 0), -1), words_of("prepositions")
    link = next((i for i in reach if words[i] in prepositions and words[i] != "of"), 0)  # "for a new round of talks"
    if words[link] not in ("for", "to"):
        return False
    known = pairs("requested", words[link])
    asking = next((i for i in range(link - 1, max(link - _REQUESTED, -1), -1) if words[i] in known), link)
    return asking < link and "," not in words[asking:link]


_ASKED = 4
"""How many words before "of" the verb of accusing or discussing may stand."""
_REQUESTED = 7
"""How many words before "for" the verb of asking, or what somebody asks, may stand."""


def _is_proven(before: tuple[str, ...]) -> bool:
    """Whether a charge is more than that: "pleaded guilty to a charge of", "convicted on two counts of"."""
    return any(word in hedges("proven") and before[max(0, i - 1) : i] != ("not",) for i, word in enumerate(before))


def _agent_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What a conditional says of what it would be done by: "flights would not be hit by a strike"."""
    if "by" not in words[max(0, first - 4) : first]:
        return set()
    opening = next((i for i in range(first - 1, max(first - 5, -1), -1) if words[i] in words_of("prepositions")), -1)
    if opening < 1 or words[opening] != "by":
        return set()
    chain = words[before_auxiliaries(words, opening - 1) : opening - 1]
    return {"hypothetical"} if any(word.removesuffix("n't") in hedges("conditional") for word in chain) else set()


def _object_signs(words: tuple[str, ...], first: int) -> set[Status]:
    nested = False
    for back in range(first - 1, max(first - CHAIN, -1), -1):
        word = words[back]
        if word in words_of("modals"):
            return signs_of(word, True) - {"denied"}
        if is_negation(word):
            return {"hypothetical"} if _is_open(words[back + 1 : first]) else set() if nested else {"denied"}
        if word in words_of("auxiliaries"):
            return set()
        if word == "to" and (nested or _opens_noun_phrase(words[back + 1])):
            return set()  # "headed to a summit", "linked to serious injuries", "confessed to two murders"
        if word == "to" and back and back < first - 1 and words[back - 1] not in words_of("auxiliaries"):
            signs = set() if words[back - 1] in hedges("before_nouns") else governed(words, back - 1)
            return signs if signs & {"planned", "hypothetical"} else set()
        if word in (";", ":") or word in words_of("strong_breaks", "relatives", "clause_times"):
            break  # "fled to Leeds, where an attack"
        nested = nested or (word in words_of("prepositions") and word not in ("of", "to"))  # "died as a result of floods"
    return set()


def _opens_noun_phrase(word: str) -> bool:
    if word in words_of("determiners") or word in table("counts")["numbers"] or not word[0].isalpha():
        return True
    if word.endswith("s") and not word.endswith("ss"):
        return True  # "to survivors of"
    return word.endswith(endings_of("adjective_endings"))


def _is_open(between: tuple[str, ...]) -> bool:
    """Whether a verb of wanting or ruling out stands between a negation and a noun: "did not rule out an attack"."""
    return any(word in hedges("hypothetical") or word in hedges("planned") or word in hedges("ruled_out") for word in between)
