"""Whether an event is reported, claimed, denied, planned or hypothetical, from the words that govern its own word."""

from datetime import date
from functools import cache

from geo.claims.event_words import Hit, is_light
from geo.claims.sentences import Sentence, words_of
from geo.claims.speakers import Report
from geo.lexicon import table
from geo.records import Interval, Status

_CHAIN = 16
"""The longest run of auxiliaries and adverbs before a verb that is read."""
_GOVERNOR = 9
"""How far before "to" the word that governs an infinitive is looked for."""


@cache
def _hedges(name: str) -> frozenset[str]:
    return frozenset(table("hedges")[name])


def status_of(sentence: Sentence, hit: Hit, report: Report | None) -> Status:
    """The status of the event that `hit` tells of."""
    signs = _verb_signs(sentence, hit) if hit.is_verb else _noun_signs(sentence, hit)
    presupposed = not hit.is_verb and is_definite(sentence.words, hit.first)
    if report is not None and report.stance == "denying":
        return "denied"
    for status in ("denied", "hypothetical", "planned", "claimed"):
        if status in signs:
            return status
    hedged = report is not None and report.stance == "hedged" and not presupposed
    return "claimed" if hedged or _hearsay(sentence, hit) else "reported"


def if_ahead(status: Status, hit: Hit, when: Interval, published: date | None) -> Status:
    """The status once the time is known: what is told in the present of a day to come is planned, "the vote is on Sunday"."""
    ahead = published is not None and when.start is not None and when.start > published
    return "planned" if ahead and status == "reported" and hit.form != "past" else status


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
        signs |= set() if able else _signs_of(word, infinitive)
        position -= 1
    if position >= 0 and _is_nobody(words, position):
        signs.add("denied")
    if infinitive and not happened and not signs - {"denied"}:
        signs |= _governed(words, position)
    return signs | _outer_signs(words, hit)


def _outer_signs(words: tuple[str, ...], hit: Hit) -> set[Status]:
    """What stands outside a verb's own chain says of it."""
    signs: set[Status] = set()
    if hit.form == "ing":
        signs |= _gerund_signs(words, hit.first)
    elif hit.form in ("base", "third") and "no" in words[max(0, hit.first - 2) : hit.first]:
        signs.add("denied")  # "no attack"
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
    if word in _hedges("hypothetical") and (infinitive or word not in _hedges("hypothetical_only_before_infinitive")):
        signs.add("hypothetical")
    if word in _hedges("planned") or (infinitive and word in _hedges("planned_before_infinitive")):
        signs.add("planned")
    if word in _hedges("claimed"):
        signs.add("claimed")
    return signs


def _governed(words: tuple[str, ...], position: int) -> set[Status]:
    """The signs of the word that an infinitive hangs on; an infinitive of purpose says only what was wanted."""
    for back in range(position, max(position - _GOVERNOR, -1), -1):
        word = words[back]
        if word in (";", ":", '"', "”") or word in words_of("strong_breaks"):
            break
        if word in _hedges("happened_before_infinitive"):
            return _signs_of(word, True) - {"hypothetical", "planned", "denied"}
        signs = _signs_of(word, True)
        if signs:
            return signs
    return {"hypothetical"}


def _conditional(words: tuple[str, ...], first: int) -> bool:
    """Whether "if", "whether" or "unless" opens the clause."""
    conditions, breaks = words_of("conditions"), words_of("strong_breaks")
    for back in range(first - 1, max(first - _GOVERNOR, -1), -1):
        word = words[back]
        if word in conditions:
            return True
        if word in (",", ";", ":") or word in breaks:
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
    words = sentence.words
    signs: set[Status] = set()
    for back in range(hit.first - 1, max(hit.first - 6, -1), -1):
        word = words[back]
        if word == "of" and back and words[back - 1] in _hedges("hypothetical"):
            return {"hypothetical"}
        if word == "of" and back > 1 and words[back - 1] in _hedges("signs") and "no" in words[max(0, back - 3) : back - 1]:
            return {"denied"}
        if _ends_noun_phrase(word):
            break
        signs |= _adjective_signs(word)
    if any(word in _pairs("undone", "words") for word in words[hit.last : hit.last + 4]) and words[hit.last] in words_of("auxiliaries"):
        return {"denied"}  # "the talks were cancelled"
    signs |= _predicate_signs(words, hit.last)
    if "any" in words[max(0, hit.first - 3) : hit.first] and _is_negated(words, hit.first):
        return {"denied"}  # "there have not been any arrests"
    if signs or is_definite(words, hit.first):
        return signs
    if _before_that(words, hit.first) in _pairs("openings", "hypothetical"):
        return {"hypothetical"}  # "demanded that a meeting be called"
    signs = _governing(words, _phrase_start(words, hit.first), "objects")
    if signs or _in_prepositional(words, hit.first):
        return signs
    return _object_signs(words, hit.first)


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


def _phrase_start(words: tuple[str, ...], first: int) -> int:
    """Where the noun phrase that ends here begins: at its article, or at its adjectives."""
    opening = next((i for i in range(first - 1, max(first - 4, -1), -1) if words[i] in words_of("determiners")), None)
    return first if opening is None else opening


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
        if words[back] in words_of("definite"):
            return True
        if not words[back][0].isalnum() or words[back] in words_of("prepositions", "auxiliaries"):
            return False
    return False


def _in_prepositional(words: tuple[str, ...], first: int) -> bool:
    """Whether a preposition opens the noun phrase that ends here, so that no verb has it for its object."""
    for back in range(first - 1, max(first - 5, -1), -1):
        if words[back] in words_of("prepositions"):
            return words[back] not in ("to", "of")
        if not words[back][0].isalnum() and words[back] != "-":
            return False
    return False


def _object_signs(words: tuple[str, ...], first: int) -> set[Status]:
    for back in range(first - 1, max(first - _CHAIN, -1), -1):
        word = words[back]
        if word in words_of("modals"):
            return _signs_of(word, True) - {"denied"}
        if word in words_of("auxiliaries"):
            return set()
        if word == "to" and words[back + 1] in words_of("determiners"):
            return set()  # "headed to a summit"
        if word == "to" and back and back < first - 1 and words[back - 1] not in words_of("auxiliaries"):
            signs = _governed(words, back - 1)
            return signs if signs & {"planned", "hypothetical"} else set()
        if word in (";", ":") or word in words_of("strong_breaks") or word in words_of("relatives"):
            break
        if word in ("not", "never", "n't"):
            return {"hypothetical"}
    return set()


def _hearsay(sentence: Sentence, hit: Hit) -> bool:
    """Whether an adverb of hearsay stands in the clause."""
    for position in range(max(hit.first - 6, 0), min(hit.last + 6, len(sentence.words))):
        word = sentence.words[position]
        if word in _hedges("claimed") and word.endswith("ly"):
            between = sentence.words[min(position, hit.last) : max(position, hit.first)]
            if not any(w in (",", ";", ".") or w in words_of("strong_breaks") for w in between):
                return True
    return False


def is_told_elsewhere(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event word adds nothing to another that tells of the event, or is only mentioned beside it."""
    return (
        _is_asked_for(sentence, hit, hits)
        or _is_agreed(sentence, hit, hits)
        or _is_aside(sentence, hit)
        or _is_causative(sentence, hit, hits)
    )


_CAUSED = 7
"""Within how many words after "led them to" the infinitive stands that tells what it led to."""


def _is_causative(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the verb only makes somebody do what an infinitive after it tells: "leading the ministry to close"."""
    if hit.base not in table("triggers")["causative"]:
        return False
    following = next((other for other in hits if other.first > hit.first), None)
    if following is None or following.form != "base" or following.first - hit.last > _CAUSED:
        return False
    return "to" in sentence.words[max(hit.last, following.first - 3) : following.first]


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
    if agreed is None or any(word in words_of("strong_breaks") or word == ";" for word in sentence.words[agreed.last : hit.first]):
        return False
    goes_on = [other for other in hits if agreed.first < other.first <= hit.first and other.is_verb]
    return bool(goes_on) and all(is_light(other.base) for other in goes_on) and sentence.words[agreed.last : agreed.last + 1] == ("to",)


def _is_asked_for(sentence: Sentence, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the event is only what another asks for, refuses or threatens ("called on them to withdraw"), which is told there."""
    before = [other for other in hits if other.first < hit.first]
    if not before or hit.form != "base" or before[-1].group.type not in ("REQUEST", "REJECT", "THREATEN"):
        return False
    between = sentence.words[before[-1].last : hit.first]
    return "to" in between and not any(word in words_of("strong_breaks") or word == ";" for word in between)
