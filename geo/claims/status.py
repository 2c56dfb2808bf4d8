"""Whether an event is reported, claimed, denied, planned or hypothetical, from the words that govern its own word."""

from datetime import date
from functools import cache

from geo.claims.event_words import Hit
from geo.claims.reporting import is_adverb, reporting_list, reporting_verbs
from geo.claims.sentences import Sentence, endings_of, words_of
from geo.claims.speakers import Report
from geo.claims.subject_status import subject_signs
from geo.lexicon import table
from geo.records import Interval, Status

_CHAIN = 16
"""The longest run of auxiliaries and adverbs before a verb that is read."""
_SUPERLATIVE = 5
"""How far before an infinitive "the first ... to" begins."""
_PROVEN = 10
"""How far before a charge the word stands that says it was proven."""
_GOVERNOR = 9
"""How far before "to" the word that governs an infinitive is looked for."""


@cache
def _hedges(name: str) -> frozenset[str]:
    return frozenset(table("hedges")[name])


def status_of(sentence: Sentence, hit: Hit, report: Report | None) -> Status:
    """The status of the event that `hit` tells of."""
    signs = _verb_signs(sentence, hit) if hit.is_verb else _noun_signs(sentence, hit)
    presupposed = not hit.is_verb and is_definite(sentence.words, hit.first)
    if report is not None and report.stance == "denying" and _is_denied(sentence.words, hit, report):
        return "denied"
    for status in ("denied", "hypothetical", "planned", "claimed"):
        if status in signs:
            return status
    hedged = report is not None and report.stance == "hedged" and not presupposed
    return "claimed" if hedged or _hearsay(sentence, hit) else "reported"


def _is_denied(words: tuple[str, ...], hit: Hit, report: Report) -> bool:
    """Whether a denial reaches an event word; who does not believe something denies no more than its verb: "do not think he shot her"."""
    verb = reporting_verbs().get(words[report.verb])
    if verb is None or verb.base not in reporting_list("opinions"):
        return True
    return hit.is_verb and words_of("relatives").isdisjoint(words[report.verb + 2 : hit.first])


def if_ahead(status: Status, hit: Hit, when: Interval, published: date | None, words: tuple[str, ...]) -> Status:
    """The status once the time is known: what is told of a day to come is planned, "the vote is on Sunday", "would meet on Sunday"."""
    if published is None or when.start is None or when.start <= published:
        return status
    chain = words[_chain_start(words, hit.first) : hit.first]
    if status == "hypothetical" and "would" in chain and "if" not in words and when.source != "publication":
        return "planned"
    told = hit.form == "past" or not words_of("past_auxiliaries").isdisjoint(chain)
    return status if told or status != "reported" else "planned"


def _chain_start(words: tuple[str, ...], first: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    while first > 0 and (words[first - 1] in words_of("auxiliaries", "modals") or is_adverb(words[first - 1])):
        first -= 1
    return first


def _verb_signs(sentence: Sentence, hit: Hit) -> set[Status]:
    words = sentence.words
    signs: set[Status] = set()
    position, infinitive, happened = hit.first - 1, False, False
    while position >= 0 and hit.first - position <= _CHAIN:
        word = words[position]
        if word == "to":
            infinitive = words[position - 1 : position] != ("had",)  # "had to be moved": they were
            if position and words[position - 1] in words_of("copulas"):
                signs.add("planned")  # "are to meet"
        elif not _in_chain(word):
            break
        able = infinitive and " ".join(words[max(0, position - 1) : position + 1]) in _hedges("happened_pairs")
        happened = happened or able or (infinitive and word in _hedges("happened_before_infinitive"))
        signs |= set() if able or (not infinitive and _is_active(words, position)) else _signs_of(word, infinitive)
        position -= 1
    if position >= 0 and (_is_nobody(words, position) or (infinitive and words[position] == "no")):
        signs.add("denied")  # "nobody was hurt", "no plans to attack"
    if infinitive and not happened and not signs - {"denied"}:
        signs |= _governed(words, position)
    return signs | _outer_signs(words, hit)


def _outer_signs(words: tuple[str, ...], hit: Hit) -> set[Status]:
    """What stands outside a verb's own chain says of it."""
    signs: set[Status] = set()
    if hit.form == "ing":
        signs |= _gerund_signs(words, hit.first)
    if "no" in words[max(0, hit.first - (1 if hit.form == "ing" else 2)) : hit.first] and hit.form != "past":
        signs.add("denied")  # "no attack", "no fighting"
    if hit.form in ("base", "third") and words[hit.first - 1 : hit.first] != ("to",):
        signs |= _phrase_signs(words, hit.first)  # a noun after all: "charged with second-degree murder", "called for new protests"
    if hit.base in _pairs("undone", "verbs"):
        signs.add("denied")
    opening = _before_that(words, hit.first)
    if _conditional(words, hit.first) or opening in _pairs("openings", "hypothetical"):
        signs.add("hypothetical")
    if opening in _pairs("hearsay", "nouns"):
        signs.add("claimed")
    return signs


@cache
def _pairs(part: str, name: str) -> frozenset[str]:
    return frozenset(table("hedges")[part].get(name, ()))


_STATUSES: tuple[Status, ...] = ("denied", "planned", "claimed", "hypothetical")


def _governing(words: tuple[str, ...], end: int, part: str) -> set[Status]:
    """The signs of the word, or the two, that end here, by a part of the lexicon."""
    one, two = " ".join(words[max(0, end - 1) : end]), " ".join(words[max(0, end - 2) : end])
    return {status for status in _STATUSES if one in _pairs(part, status) or two in _pairs(part, status)}


def _gerund_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What the words before an "-ing" say of it: "ruled out sending", "accused the army of bombing"."""
    while first > 0 and is_adverb(words[first - 1]):
        first -= 1  # "accused of deliberately shelling"
    signs = _governing(words, first, "gerunds")
    before = words[max(0, first - 6) : first]
    if before[-1:] == ("of",) and any(f"{word} of" in _pairs("gerunds", "claimed") for word in before):
        signs.add("claimed")
    if "from" in before and not signs:
        signs |= {status for status in _STATUSES if not _pairs("gerunds", f"from_{status}").isdisjoint(_keeping(words, first))}
    if _after_possibility(words, first):
        signs.add("hypothetical")
    return signs


def _keeping(words: tuple[str, ...], first: int) -> tuple[str, ...]:
    """The words before "from" and an "-ing" among which the verb may be that keeps somebody from it: "kept them from leaving"."""
    end = first - 1
    while end > 0 and words[end] != "from" and (words[end] in words_of("adverbs") or words[end].endswith("ly")):
        end -= 1
    return words[max(0, end - _GOVERNOR) : end] if words[end] == "from" else ()


def _before_that(words: tuple[str, ...], first: int) -> str:
    """The word before the "that" that opens the clause ("reports that", "likely that"), or none."""
    for back in range(first - 1, max(first - _GOVERNOR, 0), -1):
        if words[back] == "that":
            return words[back - 1]
        if not words[back][0].isalnum():
            return ""
    return ""


def _is_nobody(words: tuple[str, ...], position: int) -> bool:
    """Whether the subject that ends here is nobody: "nobody", "none of them", "no one", "no-one"."""
    position -= words[position] == "else"
    word = words[position]
    return (
        word in words_of("nobody")
        or words[max(0, position - 1) : position + 1] == ("no", "one")
        or words[max(0, position - 2) : position + 1] == ("no", "-", "one")
        or words[max(0, position - 2) : position][:1] == ("none",)
    )


def _in_chain(word: str) -> bool:
    if word in words_of("auxiliaries", "adverbs", "modals", "degrees") or word.endswith("ly"):
        return True
    return any(word in _hedges(name) for name in ("claimed", "planned", "hypothetical", "happened_before_infinitive"))


def _signs_of(word: str, infinitive: bool) -> set[Status]:
    signs: set[Status] = set()
    if word in _hedges("denied") or word.endswith(("n't", "n’t")):
        signs.add("denied")
    if word in _hedges("hypothetical") and (infinitive or word in _hedges("before_verbs")):
        signs.add("hypothetical")
    if (infinitive and word in _hedges("planned")) or word in _hedges("future"):
        signs.add("planned")
    if word in _hedges("claimed"):
        signs.add("claimed")
    return signs


def _is_active(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb of hearsay has somebody who says it: "the guard said fighting went on"."""
    before = words[_chain_start(words, position) : position]
    return words[position] in reporting_verbs() and words_of("passive").isdisjoint(before)


def _governed(words: tuple[str, ...], position: int) -> set[Status]:
    """The signs of the word that an infinitive hangs on; an infinitive of purpose says only what was wanted."""
    otherwise: set[Status] = {"hypothetical"}
    for back in range(position, max(position - _GOVERNOR, -1), -1):
        word = words[back]
        if word in (";", ":", '"', "”") or word in words_of("strong_breaks"):
            break
        if word in _hedges("superlatives") and position - back <= _SUPERLATIVE:
            otherwise = set()  # "the latest clash to shake the port"
        if word in _hedges("happened_before_infinitive") and (back == position or not _is_infinite(words, back)):
            return _signs_of(word, True) - {"hypothetical", "planned", "denied"} if back == position else set()
        signs = _signs_of(word, True) - (set() if back == position else {"claimed"})
        if signs:
            return {"denied"} if back and words[back - 1] == "no" else signs  # "no plans to"
    return otherwise


def _is_infinite(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb may hang on another itself: "planned to use", "and then use"."""
    before = words[position - 1] if position else ""
    return before == "to" or before in words_of("modals", "openers")


def _conditional(words: tuple[str, ...], first: int) -> bool:
    """Whether "if", "whether" or "unless" opens the clause."""
    conditions, breaks = words_of("conditions"), words_of("strong_breaks")
    for back in range(first - 1, max(first - _GOVERNOR, -1), -1):
        word = words[back]
        if word in conditions:
            return True
        if word in (",", ";", ":") or word in breaks or word in words_of("apart"):
            return False
    return False


def _after_possibility(words: tuple[str, ...], first: int) -> bool:
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if word == "of" and back and words[back - 1] in _hedges("hypothetical"):
            return True
        if not word[0].isalnum():
            return False
    return False


def _noun_signs(sentence: Sentence, hit: Hit) -> set[Status]:
    """A noun is judged by its adjectives, by "possibility of", and, unless it is definite, by the verb it is the object of."""
    words, first = sentence.words, hit.first
    signs = _of_signs(words, first)
    if signs:
        return signs
    if any(word in _pairs("undone", "words") for word in words[hit.last : hit.last + 4]) and words[hit.last] in words_of("auxiliaries"):
        return {"denied"}  # "the talks were cancelled"
    if "any" in words[max(0, first - 3) : first] and _is_negated(words, first):
        return {"denied"}  # "there have not been any arrests"
    definite = is_definite(words, first)
    signs = _modifier_signs(words, first) | _predicate_signs(words, hit.last) | subject_signs(words, hit.last, definite=definite)
    if signs or definite:
        return signs
    if _before_that(words, first) in _pairs("openings", "hypothetical"):
        return {"hypothetical"}  # "demanded that a meeting be called"
    signs = _phrase_signs(words, first)
    if signs or _in_prepositional(words, first):
        return signs or _agent_signs(words, first)
    return _object_signs(words, first)


def _of_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the noun whose "of" opens the noun phrase that ends here: "fears of riots", "no sign of an attack"."""
    for back in range(first - 1, max(first - 6, 0), -1):
        if words[back] == "of":
            of = words[back - 1]
            if of in _hedges("signs") and "no" in words[max(0, back - 3) : back - 1]:
                return {"denied"}
            return {"hypothetical"} if of in _hedges("hypothetical") else {"claimed"} if of in _pairs("hearsay", "nouns") else set()
        if _ends_noun_phrase(words[back]):
            break
    return set()


def _modifier_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of the adjectives of a noun and of the negation before its article: "a planned march", "not a riot"."""
    signs: set[Status] = set()
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if _ends_noun_phrase(word) or word in words_of("indefinite"):
            negated = word == "without" or (word in words_of("indefinite") and back > 0 and words[back - 1] in ("without", "not"))
            return signs | ({"denied"} if negated else set())
        if words[back : back + 2] != ("not", "guilty"):
            signs |= _adjective_signs(word)
    return signs


def _phrase_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """The signs of what a noun phrase without "the" is the object of, over its adjectives: "called for new talks"."""
    for start in range(first, max(first - 5, 0), -1):
        signs = _governing(words, start, "objects")
        if signs:
            bodily = words[max(0, start - 2) : start] in (("life", "threatening"), ("-", "threatening"))
            proven = "claimed" in signs and _is_proven(words[max(0, start - _PROVEN) : start])
            return set() if bodily or proven else signs
        before = words[start - 1]
        if (not before[0].isalnum() and before != "-") or before in words_of("prepositions", "auxiliaries", "strong_breaks"):
            break
    return set()


def _is_proven(before: tuple[str, ...]) -> bool:
    """Whether a charge is more than that: "pleaded guilty to a charge of", "convicted on two counts of"."""
    return any(word in _hedges("proven") and before[max(0, i - 1) : i] != ("not",) for i, word in enumerate(before))


def _agent_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What a conditional says of what it would be done by: "flights would not be hit by a strike"."""
    opening = next((i for i in range(first - 1, max(first - 5, -1), -1) if words[i] in words_of("prepositions")), -1)
    if opening < 1 or words[opening] != "by":
        return set()
    chain = words[_chain_start(words, opening - 1) : opening - 1]
    return {"hypothetical"} if any(word.removesuffix("n't") in _hedges("conditional") for word in chain) else set()


def _predicate_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What a form of "be" after a noun says of it: "a protest is planned", "storms are expected"."""
    if last + 1 >= len(words) or words[last] not in words_of("present_copulas"):
        return set()
    told = words[last + 2] if words[last + 1] in words_of("adverbs") and last + 2 < len(words) else words[last + 1]
    return {status for status in _STATUSES if told in _pairs("predicates", status)}


def _is_negated(words: tuple[str, ...], first: int) -> bool:
    """Whether the verb before a noun is negated: "had not seen any fighting"."""
    before = words[max(0, first - _GOVERNOR) : first]
    return any(word in ("not", "never", "without") or word.endswith(("n't", "n’t")) for word in before)


def _ends_noun_phrase(word: str) -> bool:
    if not word[0].isalnum() and word != "-":
        return True
    return word in words_of("definite", "prepositions", "auxiliaries", "strong_breaks")


def _adjective_signs(word: str) -> set[Status]:
    statuses: tuple[Status, ...] = ("denied", "planned", "claimed", "hypothetical")
    return {status for status in statuses if word in table("hedges")["adjectives"][status]}


def is_definite(words: tuple[str, ...], first: int) -> bool:
    """Whether "the", "its", "this" ... opens the noun phrase that ends here."""
    for back in range(first - 1, max(first - 5, -1), -1):
        if words[back] == "that" and back and words[back - 1] in reporting_verbs():
            return False  # "said that attacks"
        if words[back] in words_of("definite"):
            return True
        if not words[back][0].isalnum() or words[back] in words_of("prepositions", "auxiliaries", "modals", "indefinite") | _wishes():
            return False
    return False


@cache
def _wishes() -> frozenset[str]:
    """The verbs whose objects are open, which no article reaches over: "the firm plans layoffs"."""
    described = {word for status in _STATUSES for word in _pairs("adjectives", status)}
    return frozenset(word for status in _STATUSES for word in _pairs("objects", status)) - described


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
    for back in range(first - 1, max(first - _CHAIN, -1), -1):
        word = words[back]
        if word in words_of("modals"):
            return _signs_of(word, True) - {"denied"}
        if word in ("not", "never") or word.endswith(("n't", "n’t")):
            return {"hypothetical"} if _is_open(words[back + 1 : first]) else set() if nested else {"denied"}
        if word in words_of("auxiliaries"):
            return set()
        if word == "to" and _opens_noun_phrase(words[back + 1]):
            return set()  # "headed to a summit", "linked to serious injuries", "confessed to two murders"
        if word == "to" and back and back < first - 1 and words[back - 1] not in words_of("auxiliaries"):
            signs = set() if words[back - 1] in _hedges("before_nouns") else _governed(words, back - 1)
            return signs if signs & {"planned", "hypothetical"} else set()
        if word in (";", ":") or word in words_of("strong_breaks") or word in words_of("relatives"):
            break
        nested = nested or word in words_of("prepositions")  # "do not end because of riots"
    return set()


def _opens_noun_phrase(word: str) -> bool:
    if word in words_of("determiners") or word in table("counts")["numbers"] or word[0].isdigit():
        return True
    return word.endswith(endings_of("adjective_endings"))


def _is_open(between: tuple[str, ...]) -> bool:
    """Whether a verb of wanting or ruling out stands between a negation and a noun: "did not rule out an attack"."""
    return any(word in _hedges("hypothetical") or word in _hedges("planned") or word in ("rule", "want", "plan") for word in between)


def _hearsay(sentence: Sentence, hit: Hit) -> bool:
    """Whether an adverb of hearsay stands in the clause, before the event word or as the last of its words on it: "killed, reportedly"."""
    words = sentence.words
    for position in range(max(hit.first - 6, 0), min(hit.last + 6, len(words))):
        if words[position] in _hedges("claimed") and words[position].endswith("ly"):
            between = words[min(position, hit.last) : max(position, hit.first)]
            closed = (
                position < hit.first
                or position + 1 == len(words)
                or words[position + 1] in words_of("prepositions")
                or words[position + 1] in (",", ".")
            )
            if closed and not any(w in (",", ";", ".") or w in words_of("strong_breaks") for w in between):
                return True
    return False
