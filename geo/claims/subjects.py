"""The subject of a verb: the actors before it, past relative clauses, asides and the verbs that it shares them with."""

from geo.claims.event_words import Hit, finite_words
from geo.claims.named import Named, People
from geo.claims.phrases import before_auxiliaries, closes, governor, head_before, is_number, phrase_before, subject_end
from geo.claims.pronouns import antecedent, meant
from geo.claims.sentences import Sentence, words_of
from geo.records import Actor

_VERB_REACH = 20
"""How far before "and" the verb may stand whose subject another shares."""


def subject_of(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """The actors before a verb, those listed with them included; who acted last, for a pronoun."""
    words = sentence.words
    end = _shared_end(hit, min(_before_aside(words, hit.first), subject_end(sentence, hit.first, stops)), words, verbs)
    told = head_before(words, end)[1]
    before = [one for one in named if one.first < end and not told <= one.first < end and not _describes(one, words, end)]
    direct = _direct_subject(hit, end, named, words, people)
    if direct is not None:
        return direct
    if _is_new_subject(sentence, before, end, verbs):
        return ()
    pronouns, breaks = words_of("subject_pronouns"), words_of("strong_breaks")
    for position in range(end - 1, -1, -1):
        word = words[position]
        if before and before[-1].first <= position < before[-1].last:
            break
        if word in pronouns:
            return antecedent(named, position, words, people) or meant(word, people)
        if word in (";", ":") or word in breaks:
            return ()
    opening = next((i for i in range(end - 1, -1, -1) if words[i] in (";", ":") or words[i] in breaks), 0)
    before = [one for one in before if one.first >= opening]
    free = [one for index, one in enumerate(before) if _can_lead(index, before, words)]
    if not free:
        return tuple(one.actor for one in before[-1:] if not one.bare)
    listed = [free[-1]]
    for one in reversed(free[:-1]):
        between = words[one.last : listed[0].first]
        if len(between) > 3 or not all(word in (",", "and", "the", "with") or word in words_of("possessives") for word in between):
            break
        listed.insert(0, one)
    return tuple(one.actor for one in listed)


def _direct_subject(hit: Hit, end: int, named: tuple[Named, ...], words: tuple[str, ...], people: People) -> tuple[Actor, ...] | None:
    """Whom "who", "which" or "some of them" means, or who does an "-ing"; None where none of these stands before the verb.

    "Kept the rebels from leaving", "the possibility of Turkey leaving"; for "who" the actor in the phrase before it.
    """
    if words[end - 2 : end - 1] == ("of",) and words[end - 1] in words_of("counted_pronouns"):
        return people.last
    if hit.form == "ing":
        link = hit.first - 1
        doers = [one for one in named if one.last == link and words[link] in words_of("gerund_links")]
        doers += [one for one in named if one.last == hit.first and governor(one.first, words, 0) in words_of("gerund_links")]
        if doers:
            return (doers[-1].actor,)
    relative = end + (words[end] == ",")
    if relative >= hit.first or words[relative] not in words_of("relatives"):
        return None
    first, last = head_before(words, end)
    if words_of("determiners").issuperset(words[first:last]):
        return None  # "among those who died"
    return tuple(one.actor for one in named if first <= one.first < last and words[one.last : last][:1] in ((), ("of",)))[:1]


def _can_lead(index: int, before: list[Named], words: tuple[str, ...]) -> bool:
    """Whether an actor can be a subject: after a preposition only people in a group ("dozens of soldiers"), never a country."""
    one = before[index]
    if _is_of_gerund(one, words):
        return False
    if index and one.bare and before[index - 1].bare and words[before[index - 1].last : one.first] in (("and",), (",",), (",", "and")):
        return _can_lead(index - 1, before, words)  # "the ministers of Japan and France"
    preposition = governor(one.first, words, 0)
    opens_clause = preposition in words_of("subordinators") and index == len(before) - 1
    return not preposition or opens_clause or (preposition in words_of("subject_links") and not one.bare)


def _is_of_gerund(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is the object of an "-ing" before it: "a gunman accused of killing two guards fled"."""
    first = one.first
    while first > 0 and (words[first - 1] in words_of("determiners") or is_number(words[first - 1])):
        first -= 1
    if first < 2 or not words[first - 1].endswith("ing") or words[first - 1] in words_of("prepositions"):
        return False
    return first < one.first or words[first - 2] in words_of("prepositions", "auxiliaries")


def _shared_end(hit: Hit, end: int, words: tuple[str, ...], verbs: frozenset[int]) -> int:
    """Where the subject ends that a verb shares with the one before it: "rebels took the army's guns and left", "before leaving"."""
    joining = words_of("coordinators") | (words_of("clause_times") if hit.form == "ing" else frozenset())
    while end > 1 and words[end - 1] in joining:
        clause = range(end - 2, max(end - _VERB_REACH, 0), -1)
        told = next((i for i in clause if i in verbs or words[i] in words_of("strong_breaks") or words[i] in (";", ":")), None)
        if told is None or not words[told][0].isalpha() or words[told] in words_of("strong_breaks") | words_of("subordinators"):
            break
        first = before_auxiliaries(words, told)
        if first == 0 or words[first - 1] == "to":
            break
        end = first
    return end


def _describes(one: Named, words: tuple[str, ...], end: int) -> bool:
    """Whether a nationality only describes a noun that is not the subject: "soldiers wore Turkish coats and carried ..."."""
    if not one.adjective or one.last >= end or closes(words[one.last]) or words[one.last] in ("'s", "’s"):
        return False
    told = words[one.last] in finite_words("past") or words[one.last] in finite_words("third") or words[one.last].endswith("ed")
    return not told and one.first < head_before(words, end)[0]


def _is_new_subject(sentence: Sentence, before: list[Named], end: int, verbs: frozenset[int]) -> bool:
    """Whether a subject of its own stands between the actors and the verb: "..., and the agency stopped its work"."""
    words = sentence.words
    first = phrase_before(words, end)
    first = max((first, *(i + 1 for i in range(first, end - 1) if i in verbs and _is_finite(words, i))))
    if not 0 < first < end:
        return False
    listed = words[first - 1] in (",", "and") and not words_of("determiners", "definite").isdisjoint(words[first:end])
    said = first - 1 in verbs and words[first - 1] not in words_of("auxiliaries")
    opened = listed or said or words[first - 1] in words_of("subordinators")
    return opened and not any(one.last >= first - (words[first - 1] in (",", "and")) for one in before)


def _is_finite(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb can have a subject of its own after it, as no auxiliary, gerund or participle can."""
    word = words[verb]
    if not word[0].isalpha() or word.endswith("ing") or word in words_of("auxiliaries"):
        return False
    return words[verb + 1] not in words_of("participle_links")


def _before_aside(words: tuple[str, ...], verb: int) -> int:
    """Where the subject of a verb ends: before its auxiliaries and an aside between commas, if there is one."""
    end = verb
    while end > 0 and words[end - 1] in words_of("auxiliaries", "adverbs", "modals"):
        end -= 1
    if end > 1 and words[end - 1] == "," and (end < verb or _is_apposed(words, end - 1)):
        opening = next((i for i in range(end - 2, -1, -1) if words[i] == ","), None)
        return end if opening is None else opening
    return end


def _is_apposed(words: tuple[str, ...], comma: int) -> bool:
    """Whether what ends at a comma before a verb is an apposition or a relative clause: "Ruiz, a former judge, left"."""
    opening = next((i for i in range(comma - 1, -1, -1) if words[i] == ","), 0)
    if not opening or not words[opening - 1][0].isalnum():
        return False
    after = words[opening + 1]
    opened = after in words_of("articles", "relatives") or is_number(after)
    return opened and not any(words[i] in words_of("coordinators", "strong_breaks") for i in (opening + 1, comma + 1))
