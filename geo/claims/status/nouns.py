"""How sure the event of a noun is: from its adjectives, from the noun or verb that it hangs on, and from what is said of it."""

from functools import cache, lru_cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, blame_end, closes, is_in_ly, phrase_before
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, endings_of, words_of
from geo.claims.status.hedging import (
    CHAIN,
    DECIDED,
    GOVERNOR,
    STATUSES,
    before_that,
    governed,
    governing,
    hedges,
    is_conditional,
    is_negation,
    is_unfounded,
    is_untrue,
    pairs,
    signs_of,
)
from geo.claims.status.subjects import subject_signs
from geo.lexicon import table
from geo.records import Status

_NOUN_PHRASE = 7
"""How far before a noun its article stands."""
_PROVEN = 10
"""How far before a charge the word stands that says it was proven."""


def noun_signs(sentence: Sentence, hit: Hit) -> set[Status]:
    """A noun is judged by its adjectives, by "possibility of", and, unless it is definite, by the verb it is the object of."""
    words, first = sentence.words, hit.first
    signs = _of_signs(words, first) or _blame_signs(words, hit.last)
    if signs:
        return signs
    if not hedges("only_of").isdisjoint(words[hit.last : hit.last + 1]):
        return {"hypothetical"}  # "a ceasefire proposal", "a tsunami warning"
    if signs := undone_signs(words, hit.last):
        return signs
    if "any" in words[max(0, first - 3) : first] and _is_negated(words, first):
        return {"denied"}  # "there have not been any arrests"
    definite = is_definite(words, first)
    signs = _modifier_signs(words, first) | _predicate_signs(words, hit.last) | subject_signs(words, hit.last, definite=definite)
    if definite and (_is_let(words, first) or _is_wished(words, first)):
        return signs | {"hypothetical"}
    signs = signs or _decision_signs(words, hit, definite=definite)
    if signs or definite:
        return signs
    opening = before_that(words, first)
    if opening in hedges("signs") and is_unfounded(words, first):
        return {"denied"}  # "no sign that a strike is near"
    if opening in pairs("hearsay", "nouns") and is_untrue(words, first):
        return {"denied"}  # "ruled out a report that there had been a raid"
    if opening in pairs("openings", "hypothetical") or is_conditional(words, first):
        return {"hypothetical"}  # "demanded that a meeting be called", "if they sign a deal"
    return _governed_signs(words, first)


def undone_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What the verb after a noun says of its event that undoes it, or puts it off: "the talks were cancelled", "voting was postponed"."""
    if last >= len(words) or words[last] not in words_of("auxiliaries"):
        return set()
    told = words[last : last + 4]
    if not pairs("undone", "words").isdisjoint(told):
        return {"denied"}
    return set() if pairs("undone", "later").isdisjoint(told) else {"planned"}


def _governed_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What that which an indefinite noun is the object of says of it: "called for talks", "charged with murder", "will hold talks"."""
    if _is_unprevented(words, first):
        return set()
    signs = phrase_signs(words, first) or _charge_signs(words, first)
    if signs or _in_prepositional(words, first):
        return signs or _agent_signs(words, first)
    return _object_signs(words, first)


def _is_let(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody is to let it happen, and so it does not yet: "urged both sides to allow the delivery of food"."""
    letting = next((i for i in range(first - 1, max(first - _NOUN_PHRASE, 0), -1) if words[i] in hedges("letting")), 0)
    return letting > 0 and words[letting - 1] == "to" and words_of("prepositions").isdisjoint(words[letting + 1 : first])


def _is_wished(words: tuple[str, ...], first: int) -> bool:
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


def _of_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the noun whose "of" opens the noun phrase that ends here: "fears of riots", "no sign of an attack"."""
    if {"of", "on"}.isdisjoint(words[max(0, first - 5) : first]):
        return set()
    for back in range(first - 1, max(first - 6, 0), -1):
        if words[back] == "of" or (words[back] == "on" and words[back - 1] in pairs("hearsay", "on")):
            of = words[back - 1]
            if (of in hedges("signs") or of in hedges("hypothetical")) and "no" in words[max(0, back - 3) : back - 1]:
                return {"denied"}  # "no sign of an attack", "no risk of a tsunami"
            if of in hedges("hypothetical"):
                return {"hypothetical"}
            return {"claimed"} if of in pairs("hearsay", "nouns") or _is_accused_of(words, back) else set()
        if _ends_noun_phrase(words[back]):
            break
    return set()


def _is_accused_of(words: tuple[str, ...], of: int) -> bool:
    """Whether somebody is named between a verb of accusing and its "of", and no known event after it: "accused Israel of an attack"."""
    before = words[max(0, of - _ASKED) : of]
    known = words[of + 1] in words_of("definite") or words[of + 1].endswith("ing")  # "of stealing elections"
    return not known and "," not in before and not _accusing().isdisjoint(before)


@cache
def _accusing() -> frozenset[str]:
    """The verbs of accusing and acquitting before "of"."""
    return frozenset(phrase.removesuffix(" of") for phrase in pairs("gerunds", "claimed") if phrase.endswith(" of"))


def _blame_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What a noun's event is, where somebody is blamed for it: "a raid blamed on rebels"."""
    return {"claimed"} if blame_end(words, last) else set()


def _modifier_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the adjectives of a noun and of the negation before its article: "a planned march", "not a riot"."""
    signs: set[Status] = set()
    if _modifiers().isdisjoint(words[max(0, first - 6) : first]):
        return signs
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if _ends_noun_phrase(word) or word in words_of("indefinite"):
            negated = word == "without" or (word in words_of("indefinite") and back > 0 and words[back - 1] in ("without", "not"))
            return signs | ({"denied"} if negated else set())
        if word in table("counts")["numbers"] or word[0].isdigit():
            break
        if not (word == "not" and words[back + 1] in hedges("pleas")):
            signs |= adjective_signs(word)
    return signs


@cache
def _modifiers() -> frozenset[str]:
    """The words among which one must stand before a noun for its adjectives to say anything."""
    return frozenset({"not", "without"}).union(*(pairs("adjectives", status) for status in STATUSES))


@cache
def _governors() -> frozenset[str]:
    """The words that what governs an object ends in."""
    return frozenset(phrase.split()[-1] for status in STATUSES for phrase in pairs("objects", status))


def phrase_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of what a noun phrase without "the" is the object of, over its adjectives: "called for new talks"."""
    if _is_requested(words, first):
        return {"hypothetical"}
    if _governors().isdisjoint(words[max(0, first - 5) : first]):
        return set()
    for start in range(first, max(first - 5, 0), -1):
        signs = governing(words, start, "objects")
        if signs:
            bodily = " ".join(words[max(0, start - 2) : start]) in hedges("bodily")
            proven = "claimed" in signs and _is_proven(words[max(0, start - _PROVEN) : start])
            return set() if bodily or proven else signs
        before = words[start - 1]
        done = is_in_ly(before) and words[start].endswith("ed")  # "recently absorbed"
        closed = done or before in words_of("prepositions", "auxiliaries", "strong_breaks")
        if closed or (not before[0].isalnum() and before != "-"):
            break
    return set()


def _decision_signs(words: tuple[str, ...], hit: Hit, *, definite: bool) -> set[Status]:
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
    """Whether a noun is what somebody is asked for or invited to: "asked the allies for urgent talks"."""
    near = words[max(0, first - _NOUN_PHRASE) : first]
    if "for" not in near and "to" not in near:
        return False
    prepositions = words_of("prepositions")
    link = next((i for i in range(first - 1, max(first - _NOUN_PHRASE, 0), -1) if words[i] in prepositions), 0)
    if words[link] not in ("for", "to"):
        return False
    before = words[max(0, link - _ASKED) : link]
    return link > 0 and not pairs("requested", words[link]).isdisjoint(before) and "," not in before


_ASKED = 4
"""How many words before "for" the verb of asking may stand."""


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


def _predicate_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What a form of "be" after a noun says of it: "a protest is planned", "storms are expected"."""
    if last + 1 >= len(words) or words[last] not in words_of("present_copulas"):
        return set()
    told = words[last + 1 : last + 3] if words[last + 1] in words_of("adverbs") else words[last + 1 : last + 2]
    return {status for status in STATUSES if not pairs("predicates", status).isdisjoint(told)}


def _is_negated(words: tuple[str, ...], first: int) -> bool:
    """Whether the verb before a noun is negated: "had not seen any fighting"."""
    before = words[max(0, first - GOVERNOR) : first]
    return "without" in before or any(map(is_negation, before))


@lru_cache(1 << 14)
def _ends_noun_phrase(word: str) -> bool:
    if not word[0].isalnum() and word != "-":
        return True
    return word in words_of("definite", "prepositions", "auxiliaries", "strong_breaks")


def adjective_signs(word: str) -> set[Status]:
    """The signs of an adjective: "a planned march", "possible shelling"."""
    return {status for status in STATUSES if word in pairs("adjectives", status)}


def is_definite(words: tuple[str, ...], first: int) -> bool:
    """Whether "the", "its", "this" ... opens the noun phrase that ends here."""
    for back in range(first - 1, max(first - _NOUN_PHRASE, -1), -1):
        if words[back] == "that" and back and words[back - 1] in reporting_verbs():
            return False  # "said that attacks"
        if words[back] in words_of("definite") or (words[back] in _PLURAL_OWNERS and back and words[back - 1].endswith("s")):
            return True
        if words[back] == "of" and back > 1 and words[back - 2] in words_of("definite"):
            return True  # "this wave of attacks"
        if not words[back][0].isalnum() or words[back] in _before_indefinite():
            return False
    return False


_PLURAL_OWNERS = ("'", "’")
"""What stands after the plural of whose something is: "the nuns' release"."""


@cache
def _before_indefinite() -> frozenset[str]:
    """What no article of a noun phrase stands before."""
    return words_of("prepositions", "auxiliaries", "modals", "indefinite") | _wishes()


@cache
def _wishes() -> frozenset[str]:
    """The last words of verbs whose objects are open, which no article reaches over: "the firm plans layoffs", "ruled out talks"."""
    described = {word for status in STATUSES for word in pairs("adjectives", status)}
    return frozenset(phrase.split()[-1] for status in STATUSES for phrase in pairs("objects", status)) - described


def _in_prepositional(words: tuple[str, ...], first: int) -> bool:
    """Whether a preposition opens the noun phrase that ends here, so that no verb has it for its object."""
    for back in range(first - 1, max(first - 5, -1), -1):
        if words[back] in words_of("prepositions"):
            return words[back] not in ("to", "of")
        if not words[back][0].isalnum() and words[back] != "-":
            return False
    return False


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
