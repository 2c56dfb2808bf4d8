"""Whether a time that stands before an event word is that of its event."""

from functools import cache
from itertools import pairwise

from geo.claims.grammar.clauses import charge_link, is_past
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, phrase_before
from geo.claims.grammar.sentences import calendar_words, words_of
from geo.claims.speakers.find import Report
from geo.claims.times.chains import SAID_OF, cutting, is_beside_subject
from geo.claims.times.expressions import Time
from geo.claims.triggers.causes import HARMING, harm_list, is_harm
from geo.lexicon import table

_ADJACENT = 4
_FRONTED = 5
_FAR = 20
"""What is added to the distance of a time that opens the clause; twice that for one of a governing clause, or before "after"."""
_RELATIVE = 10
"""How many words before a time the relative clause may open that it ends."""
_NOUN = 6
"""How many words before a noun its article may stand."""
_HEADING = frozenset((":", "-", "–", "—"))
"""What parts the day of an entry from what happened on it."""


def distance_before(time: Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], words: tuple[str, ...]) -> int | None:
    """How far before an event word a time stands."""
    first, last = time.first, time.last
    if time.opening:
        closed = "," in words[last : hit.first]
        same = closed and first == 0 and words[0] in _hours()  # "Hours after the vote, shells hit the port"
        return 3 * _FAR if same else None if closed else hit.first - last + 1
    if is_named_since(time, hit, words) or is_before_when(last, hit, hits, words):
        return 1
    if time.compared or _turns_to_present(words[last : hit.first + 1]) or charge_link(hit, words) >= last:
        return None
    if time.interval.precision == "day" and _is_of_answer(last, hit, hits, words):
        return None
    if _is_of_saying(first, last, hit, hits, reports, words):
        return None
    reason = words[last : last + 2] == ("because", "of")
    if not hit.is_verb and words[last] in words_of("manner_links") and phrase_before(words, hit.first) == last + 1:
        return hit.first - last + 1  # "marched on Monday in a protest"
    if hit.first - last < _ADJACENT and not reason and not any(words[i] in (",", ";", "and") for i in range(last, hit.first)):
        apart = not words_of("apart").isdisjoint(words[last : hit.first])  # "died on Tuesday after a crash on Sunday"
        told = any(other.first < first for other in hits) or _is_in_relative(first, words)
        taken = hit.form == "past" and told  # "soldiers wounded on Sunday died on Tuesday"
        if taken and _is_of_subject(first, hit, hits, words):
            return None
        return hit.first - last + 1 + (2 * _FAR if apart else _FAR if taken or _is_of_decision(first, last, hit, hits, words) else 0)
    if _is_fronted(first, last, hit, hits, words) or (time.interval.precision == "day" and _is_joined(first, last, hit, words)):
        return _FAR + hit.first - last
    return 2 * _FAR + hit.first - last if _hangs_on(last, hit, words) or _has_begun(last, hit, hits, words) else None


def _is_of_answer(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a day before an event is that of what people do or say about it."""
    return is_protested(hit, hits, words) or _is_of_deed(last, hit, hits, words) or _is_judged(last, hit, hits, words)


def _is_of_deed(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a day before an event is that of what is done about it later: "on Monday detained the driver of a bus that hit a tram".

    So is the day on which the dead are buried or mourned: "on Monday mourned the victims of an attack".
    """
    main = next((one for one in reversed(hits) if one.is_verb and one.last < hit.first and (_is_tried(one) or _is_mourned(one))), None)
    if main is None or not words_of("strong_breaks").isdisjoint(words[main.last : hit.first]):
        return False
    if _is_mourned(main):
        return hit.group.type in HARMING and "," not in words[main.last : hit.first]
    link = before_auxiliaries(words, hit.first) - 1
    if words[link] == "and" and hit.group.type in HARMING:
        link = next((i for i in range(link, main.last, -1) if words[i] in words_of("relatives")), link)  # "that hit a tram and killed two"
    return hit.is_verb and hit.form == "past" and link >= last and words[link] in words_of("relatives")


def _is_judged(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a noun of harm only names what is judged on a day: "on Monday deplored the raid", "on Monday arrested him over the raid"."""
    if hit.is_verb or hit.group.type not in HARMING:
        return False
    main = next((one for one in reversed(hits) if one.is_verb and last <= one.first < hit.first), None)
    if main is None:
        return False
    spoken = main.group.type in SAID_OF and hit.first - main.last < _ADJACENT and words[main.last] in words_of("definite")
    linked = words[max(main.last, hit.first - _ADJACENT + 1) : hit.first]
    return spoken or (_is_tried(main) and not words_of("judging_links").isdisjoint(linked))


def _is_tried(hit: Hit) -> bool:
    """Whether a verb tells what is done to somebody for what he did before."""
    return hit.group.mode in ("arrest", "convict") or hit.group.type == "ACCUSE"


def _is_mourned(hit: Hit) -> bool:
    """Whether a verb tells what is done for the dead."""
    return hit.base in words_of("mourning")


def _is_of_decision(first: int, last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a time is of the verb before it rather than of the last event after "to": "agreed on Monday to leave in May"."""
    decided = words[last] == "to" and any(other.is_verb and other.last <= first for other in hits)
    return decided and not any(other.first > hit.first for other in hits)  # "met on Monday to discuss the raid in May"


@cache
def _hours() -> frozenset[str]:
    """The words for a time so short that what comes after it comes on the same day."""
    return frozenset(word for word, unit in table("calendar")["units"].items() if unit == "hour")


def _is_of_subject(first: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a time only tells of whom an event befell, and what they had done or suffered: "nuns abducted in May have been freed".

    What those do who did something then, they did then as well: "gunmen who came to Leeds on Monday killed two".
    """
    auxiliaries = before_auxiliaries(words, hit.first)
    if auxiliaries == hit.first and is_harm(hit) and hit.base not in harm_list("suffered"):
        return False
    if words[first - 1] not in words_of("prepositions", "time_openers") and words[first] in calendar_words() and first + 1 == hit.first:
        return False  # "Men backed by troops Wednesday captured the town"
    verbs = [other for other in hits if other.is_verb and other.last <= first]
    return bool(verbs) and _is_beside(verbs[-1], words)


def _is_in_relative(first: int, words: tuple[str, ...]) -> bool:
    """Whether a time ends a clause of what somebody did who is told of: "two nuns who vanished on Monday were found on Friday"."""
    opening = next((i for i in range(first - 1, max(0, first - _RELATIVE), -1) if words[i] == "who" or not words[i][0].isalnum()), 0)
    return words[opening] == "who" and any(map(is_past, words[opening + 1 : first]))


def _is_beside(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb only says more of a noun: "nuns abducted in May", "a man who robbed a bank"."""
    before = words[before_auxiliaries(words, hit.first) - 1]
    return before in words_of("relatives") or (before not in words_of("coordinators") and is_beside_subject(hit, words))


def _turns_to_present(words: tuple[str, ...]) -> bool:
    """Whether what follows a time goes on to tell of the present: "bought tanks in May and is seeking jets"."""
    return any(word == "and" and after in words_of("present_copulas") for word, after in pairwise(words))


def _has_begun(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a relative clause before the event says when that began: "the fighting, which erupted in May, has killed ten"."""
    if words[last] != "," or before_auxiliaries(words, hit.first) != last + 1:
        return False
    if words[last + 1] not in words_of("perfect") and not (hit.first == last + 1 and is_harm(hit)):
        return False
    return any(begins(other, words) and words[other.first - 1] in words_of("relatives") for other in hits if other.last < last)


def is_named_since(time: Time, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun is what something goes on since, and named by its time: "since Monday's raid", "since the May 3, 2001, attacks"."""
    if hit.first - time.last > 1 or "since" not in words[max(0, time.first - 1) : time.first + 1]:
        return False
    return words[time.last] == "'s" or words[min(time.first + 1, time.last)] in words_of("determiners", "definite", "possessives")


def begins(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb says that something began: "broke out"."""
    return " ".join(words[hit.first : hit.last]) in table("calendar")["stretches"]["begun"]


def is_protested(hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a noun's event is what a protest is about, and of no day before it: "marched on Monday against the killing of a nurse"."""
    if hit.is_verb or words_of("protested_links").isdisjoint(words[max(0, hit.first - _NOUN) : hit.first]):
        return False
    link = phrase_before(words, hit.first) - 1
    return words[link] in words_of("protested_links") and any(one.group.type == "PROTEST" and one.last <= link for one in hits)


def _is_fronted(first: int, last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a time opens the clause of the event word: "On Monday, when it rained, rebels attacked"."""
    between = words[last : hit.first]
    if ";" in between or not words_of("strong_breaks").isdisjoint(between):
        return False
    opening = first
    while opening > 0 and not _ends_clause(words[opening - 1]):
        opening -= 1
    earlier = any(other.first in range(opening, first) for other in hits)
    return first - opening < _FRONTED and not earlier and not _is_enclosed(opening, last, hit, words)


def _is_joined(first: int, last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a time is that of a verb which the event's goes on from: "flew over the town on Monday and declared an emergency"."""
    if words[last] != "and" or hit.form != "past" or before_auxiliaries(words, hit.first) != last + 1:
        return False
    if not words_of("auxiliaries").isdisjoint(words[last : hit.first]):
        return False  # "were seized on Monday and have been charged"
    opening = first - 1
    while opening > 0 and not (_ends_clause(words[opening - 1]) or words[opening - 1] in words_of("relatives", "apart")):
        opening -= 1
    return any(is_past(words[i]) for i in range(opening, first - 1))


def _ends_clause(word: str) -> bool:
    """Whether no time stands before a word and opens its clause."""
    return word in words_of("strong_breaks") or not (word[0].isalnum() or word in words_of("owner_marks"))


def _is_enclosed(opening: int, last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a time belongs to what stands before it, from which commas part it: "a fire in Leeds, England, on Monday, days after".

    So does one that ends a relative clause, but for the harm that goes on from it: "Leeds, which closed a mill in 2022, has had ten
    floods", "floods, which came in May, killed two"; and before a verb in the present: "the firm, which left Leeds, England, in 2022,
    is being sued".
    """
    if words[opening - 1 : opening] != (",",) or words[last] != ",":
        return False
    if words[opening] in words_of("relatives") and not (is_harm(hit) and before_auxiliaries(words, hit.first) == last + 1):
        return True
    present = words[last + 1] in words_of("present_copulas") and not words_of("relatives").isdisjoint(words[:opening])
    return present or not words_of("apart").isdisjoint(words[last : hit.first])


def _is_of_saying(first: int, last: int, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], words: tuple[str, ...]) -> bool:
    """Whether a time is that of a verb of saying under which the event word stands: "announced last week that", "On Monday police said"."""
    if first == 0 and words[last] in _HEADING:
        return False  # "12 May – Police said"
    done = (other.first for other in hits if other.first >= last and other.is_verb and other.base not in trigger_words("owning_up"))
    end = min(hit.first, next(done, hit.first))
    end = next((i for i in range(last, end) if words[i] == "when"), end)
    after = (one for one in reports if last <= one.verb < end and (not one.trailing or one.first == last + 1))
    if any(is_past(words[one.verb]) and _is_clause(one.verb, hit, words) for one in after):
        return True  # but "on Monday, police say, rebels attacked"
    that = next((i for i in range(last, hit.first) if words[i] == "that"), -1)
    if that < 0 or words[that + 1] in words_of("auxiliaries", "modals"):
        return False  # "said trains on Sunday that will run"
    return words[that - 1] in words_of("said") or any(report.verb < first and not report.trailing for report in reports)


def _is_clause(report: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether what is said is a clause: not "reported an attack"."""
    return hit.is_verb or words[report] in words_of("said") or words[report + 1] == "that"


def is_before_when(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether "when" goes on from a time to the event word: "since May, when rebels took the port and killed two"."""
    opening = last + (words[last] == ",")
    between = words[opening + 1 : hit.first]
    if words[opening : opening + 1] != ("when",) or not cutting().isdisjoint(between):
        return False
    return "," not in between or not any(opening < other.first < hit.first and other.is_verb for other in hits)


def _hangs_on(last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a participle hangs on the clause that a time before it belongs to: "showed pictures on Monday of guns being moved"."""
    before = words[max(last, hit.first - 3) : hit.first]
    finite = not words_of("copulas").isdisjoint(before)
    if finite or not (hit.form == "ing" or (hit.form == "past" and "being" in before)):
        return False
    return cutting().isdisjoint(words[last : hit.first])
