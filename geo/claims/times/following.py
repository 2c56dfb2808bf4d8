"""Whether a time that stands after an event word is that of its event."""

from collections.abc import Sequence
from functools import cache

from geo.claims.grammar.clauses import is_catenative, is_charged, is_finite, is_past
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import closes, is_adverb, is_number
from geo.claims.grammar.sentences import Sentence, calendar_words, words_of
from geo.claims.speakers.find import Report
from geo.claims.times.chains import cutting, is_beside_subject, is_in_aside
from geo.claims.times.expressions import Time
from geo.claims.triggers.causes import HARMING
from geo.lexicon import table

_CHAIN = 3
"""How many words before a verb its auxiliaries may begin."""
_NOUN = 6
"""How many words before a noun its article may stand."""


def distance_after(time: Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far after an event word a time stands."""
    words, first = sentence.words, time.first
    if time.opening or _is_what_is_appointed(time, hit, words) or _is_of_owning_up(hit, hits, time, words):
        return None
    if not hit.is_verb and _is_set_off(hit, first, time.last, words):
        return 1
    between = _without_aside(hit, first, words)
    within = [other for other in hits if other.first in between and not _names_charge(other, words)]
    if _says_purpose(hit, words) and _tells(hit.last, first, words):
        return None
    within = [other for other in within if not (_says_purpose(other, words) and _tells(other.last, first, words))]
    if (time.interval.precision == "day" and _names_charge(hit, words)) or _is_taken(hit, within, time, words):
        return None
    if (
        time.compared
        or _is_of_tally(hit, first, words)
        or any(words[i] in _breaks() and not _goes_on(i, hit, time, words) for i in between)
    ):
        return None
    if any(words[i] == "and" and _is_of_later(words, i + 1) for i in between) or _is_of_state(hit, first, words):
        return None
    comma = next((i for i in between if words[i] == ","), first)
    if any(hit.last <= report.verb < comma for report in reports):
        return None
    if comma < first and is_in_aside(hit, words) and any(other.is_verb and other.last <= hit.first for other in hits):
        return None  # "Rebels attacked the base, which troops had left, on Monday"
    if comma < first and hit.is_verb and time.last < len(words) and is_finite(words, time.last, frozenset()):
        return None  # "rebels who took the town, the port and the mill, Monday left"
    passed = comma == first or _only_names(comma + 1, time, within, reports, sentence)
    return first - hit.last + 1 if passed else None


def owns_up(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb only says who did what the noun after it names, on its day: "on Sunday claimed responsibility for Friday's raid"."""
    if not hit.is_verb or other.is_verb or hit.base not in trigger_words("owning_up"):
        return False
    return words_of("strong_breaks", "auxiliaries", "coordinators", "relatives").isdisjoint(words[hit.last : other.first])


def _is_of_owning_up(hit: Hit, hits: tuple[Hit, ...], time: Time, words: tuple[str, ...]) -> bool:
    """Whether a time right after a known event is that on which somebody owned up to it, or had not yet: "claimed the raid on Friday"."""
    link = words[hit.last : time.first]
    known = not words_of("definite").isdisjoint(words[max(0, hit.first - _NOUN) : hit.first])
    if hit.is_verb or not known or len(link) > 1 or link == ("of",):
        return False
    return any(other.last <= hit.first and owns_up(other, hit, words) for other in hits)


def _is_what_is_appointed(time: Time, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a day is what is told to be something, and no day on which that is told: "declared Monday a day of mourning"."""
    return time.first == hit.last and words[time.last : time.last + 1] in (("a",), ("as",)) and hit.base in words_of("appointing_days")


def _says_purpose(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an infinitive only says what the noun before it is for: "talks to free the nuns"."""
    return hit.form == "base" and words[hit.first - 1] == "to" and words[hit.first - 2].removesuffix("s") in _purposed()


@cache
def _purposed() -> frozenset[str]:
    """The nouns that an infinitive may say the purpose of, in the singular."""
    return words_of("infinitive_nouns", "purposed")


def _tells(first: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether a verb follows of which an infinitive is a part of the subject: "talks to free the nuns failed on Monday"."""
    return any(is_finite(words, i, frozenset()) for i in range(first, end))


def _is_taken(hit: Hit, within: Sequence[Hit], time: Time, words: tuple[str, ...]) -> bool:
    """Whether a time after an event word is of another between the two."""
    if any(other.is_verb and not (_is_object(hit, other, words) or _is_doing(hit, other, time.first, words)) for other in within):
        return True
    return any(
        _is_apart(hit, other, words) or _is_set_before(other, time, words) or _is_charge(hit, other, time, words) for other in within
    )


def _without_aside(hit: Hit, end: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens from an event word to a time but for a relative clause between commas: "shot the mayor, who was ill, on Monday".

    So is what describes a noun before its verb: "a march, organised by nurses, will be held on Monday", but not "the
    attack, which killed ten, will be debated on Monday".
    """
    first, aside = hit.last, words_of("relatives", "subclause_openers")
    if words[first] == "," and not hit.is_verb and hit.group.type not in HARMING:
        closing = next((i for i in range(first + 1, end) if words[i] == ","), -1)
        described = 0 < closing < len(words) - 1 and words[closing + 1] in words_of("modals")
        return tuple(range(closing + 1 if described else first, end))
    opening = next((i for i in range(first, end - 1) if words[i] == "," and words[i + 1] in aside), end)
    closing = next((i for i in range(opening + 1, end) if words[i] == "," and _opens_phrase(words[i + 1])), -1)
    return tuple(i for i in range(first, end) if not opening <= i <= closing)


def _opens_phrase(word: str) -> bool:
    """Whether a word goes on with the clause that a relative clause has parted: with a place, or a time."""
    return word in words_of("subject_places") or word in calendar_words()


def _is_object(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether what looks like a verb is the plural that a verb has for its object: "vetoed new EU sanctions last week"."""
    between = words[hit.last : other.first]
    return hit.is_verb and hit.form == "past" and other.form == "third" and not any(map(closes, between))


def _is_doing(hit: Hit, other: Hit, end: int, words: tuple[str, ...]) -> bool:
    """Whether a participle tells what the object of a verb was doing: "shot at a lorry travelling to Leeds on Monday"."""
    if not (hit.is_verb and hit.form == "past" and other.form == "ing") or min(other.first - hit.last, end - other.last) < 2:
        return False  # "accused over the bombing in May"
    return words[other.first - 1][0].isalnum() and words[other.first - 1] not in _before_doing()


@cache
def _before_doing() -> frozenset[str]:
    """What no participle follows that tells what somebody was doing."""
    return words_of("prepositions", "auxiliaries", "coordinators", "definite", "articles", "subordinators")


def _names_charge(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun only names what somebody is charged with, on the day that follows: "arrested on suspicion of murder on Monday"."""
    return not hit.is_verb and words[hit.first - 1] in words_of("charge_links") and is_charged(hit, words)


def _is_of_later(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb begins what is so now, or to come: "refused to leave and plans to stay on Monday", "and are due on Monday"."""
    return is_catenative(words, position) or words[position] in words_of("present_copulas", "modals")


@cache
def _breaks() -> frozenset[str]:
    """What no time reaches over."""
    return words_of("strong_breaks", "relatives", "conditions") | {";"}


def _goes_on(link: int, hit: Hit, time: Time, words: tuple[str, ...]) -> bool:
    """Whether the clause that begins here is of one time with what it follows: "drowned while swimming", "a deluge that wrecked homes"."""
    if words[link] in words_of("clause_gerunds"):
        return words[link + 1].endswith("ing")
    told = link == hit.last and not hit.is_verb and words[link] in words_of("thing_relatives")
    return told and time.point == time.interval and "," not in words[link : time.first]


def _before_hour(words: tuple[str, ...], first: int, end: int) -> int:
    """Where the hour of a day begins that ends here: "shortly after 7 a.m." of "shortly after 7 a.m. on Monday"; `end` where none does."""
    begin = end
    while begin > first and (words[begin - 1] in words_of("clock") or words[begin - 1].isdigit()):
        begin -= 1
    while first < begin < end and (words[begin - 1] in words_of("time_links") or is_adverb(words[begin - 1])):
        begin -= 1
    return begin


def _only_names(first: int, time: Time, within: Sequence[Hit], reports: tuple[Report, ...], sentence: Sentence) -> bool:
    """Whether what stands between a comma and a time names or is inserted: "in Leeds, a port, on Monday", ", police said, on Monday"."""
    words = sentence.words
    end = time.first - (words[time.first - 1] in words_of("prepositions"))
    closed = words[end - 1] == ","
    end = _before_hour(words, first, end - closed)
    if end == first:
        return True
    if is_past(words[first]) and not within:
        return False  # "is about a plan, unveiled on Monday"
    if words[end - 1] in words_of("coordinators") or (closed and words[time.first - 1 : time.first + 1] == (",", "the")):
        return False  # "Rebels took the town, and on Monday the army came", "Amid protests, the 2018 games began"
    if not closed and (within or not (time.interval.precision == "day" or _is_placed(first, end, sentence))):
        return False  # "killed the winner of the cup, a book of verse in 2013"
    said = [report.verb for report in reports if first <= report.verb < end]
    if said and not (closed and words[said[-1] + 1] == ","):
        return False
    if not cutting().isdisjoint(words[first:end]) or (not closed and any(word.endswith("ing") for word in words[first:end])):
        return False
    inner = [i for i in range(first, end) if i not in said]
    return words[time.last : time.last + 1] not in _subjects() and not any(is_finite(words, i, frozenset()) for i in inner)


@cache
def _subjects() -> frozenset[tuple[str, ...]]:
    """What opens the subject of a clause after a time."""
    return frozenset((word,) for word in words_of("determiners", "pronouns", "possessives"))


def _is_placed(first: int, end: int, sentence: Sentence) -> bool:
    """Whether a place's name ends here, and begins after a comma or "and"."""
    return any(placed.last == end and placed.first >= first for placed in sentence.locations)


def _is_charge(hit: Hit, other: Hit, time: Time, words: tuple[str, ...]) -> bool:
    """Whether a time belongs to the deed that somebody is charged with: "has been charged over the murder of a guard in 2019"."""
    if other.is_verb or not (hit.group.type in ("ACCUSE", "SANCTION") or hit.group.mode == "arrest" or hit.base in words_of("searching")):
        return False
    if not words_of("charge_nouns").isdisjoint(words[hit.last : other.first]) and words[other.first - 1] not in words_of("charge_nouns"):
        return True  # "arrested a man in connection with a raid on Monday"
    before = words[max(hit.last, other.first - _NOUN) : other.first]
    if hit.group.type == "ACCUSE" and "in" in before and "with" in words[hit.first : other.first]:
        return not words_of("articles").isdisjoint(before)  # "charged with murder in the shooting of a woman on Sunday"
    plea = not words_of("pleading").isdisjoint(words[hit.first : hit.last]) and not words_of("plea_links").isdisjoint(before)
    if words_of("articles").isdisjoint(before) or (words_of("charge_links").isdisjoint(before) and not plea):
        return False  # "charged with murder on Monday", "have arrested two in a raid on Monday"
    return time.interval.precision != "day" or not words_of("perfect").isdisjoint(words[max(0, hit.first - _CHAIN) : hit.first])


def _is_of_tally(hit: Hit, first: int, words: tuple[str, ...]) -> bool:
    """Whether a time says when a toll rose: "the number of those killed in a fire rose to nine on Monday"."""
    tally = table("counts")["tally"]
    if frozenset(tally["words"]).isdisjoint(words[: hit.first]):
        return False
    between = words[hit.last : first]
    return not frozenset(tally["verbs"]).isdisjoint(between) and any(map(is_number, between))


def _is_of_state(hit: Hit, first: int, words: tuple[str, ...]) -> bool:
    """Whether a time is that of a verb beside the event: "two hurt in the raid were mourned on Monday"."""
    copula = next((i for i in range(hit.last, first) if words[i] in words_of("past_auxiliaries")), 0)
    if not copula or not words_of("subordinators", "clause_openers").isdisjoint(words[hit.last : copula]):
        return False
    joined = "and" in words[hit.last : copula] and words[hit.last] != "between"  # "clashes between rebels and troops were reported"
    return joined or is_beside_subject(hit, words)


def _is_set_off(hit: Hit, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether a time stands between commas right after a noun: "the worst violence, in 2007, left hundreds dead"."""
    opened = words[hit.last : first] in ((",",), (",", "in"), (",", "on"))
    return opened and words[last : last + 1] in ((",",), ("and",))


def _is_set_before(other: Hit, time: Time, words: tuple[str, ...]) -> bool:
    """Whether a time right after a noun tells how long before the rest that was: "its answer to a raid a day earlier"."""
    return not other.is_verb and other.last == time.first and words[time.last - 1] in words_of("earlier")


def _is_apart(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event is told only as what came before or after: "held the town after an attack in May"."""
    return not words_of("apart").isdisjoint(words[hit.last : other.first])
