"""When a claim's event happened: the time expression of its clause, else the publication date, said to be so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from geo.claims.grammar.clauses import charge_link, is_catenative, is_charged, is_finite, is_past, parts_since, tells_on
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_number, is_year, phrase_before
from geo.claims.grammar.sentences import Sentence, calendar_words, words_of
from geo.claims.speakers.find import Report
from geo.claims.times.chains import cutting, goes_on_with, is_beside_subject, is_in_aside
from geo.claims.triggers.causes import causes_in, harm_list, is_harm
from geo.dates import TimeExpression
from geo.lexicon import table
from geo.records import Interval

_AFTER_REPORT = 4
"""A time within so many tokens after a reporting verb says when it was said."""
_ADJACENT = 4
_FRONTED = 5
_FAR = 20
"""What is added to the distance of a time that opens the clause; twice that for one of a governing clause, or before "after"."""
_CHAIN = 3
"""How many words before a verb its auxiliaries may begin."""
_NOUN = 6
"""How many words before a noun its article may stand."""
_SINCE = 14
"""How far before a time "since" may stand, what happened then between."""
_COMPARED, _COMPARED_FAR = 10, 14
"""How far before "since" the word may stand that compares: "the worst attack in the city since May"; farther where a clause follows."""


@dataclass(frozen=True, slots=True)
class _Time:
    """A time expression, from its first token to the one after its last."""

    first: int
    last: int
    interval: Interval
    point: Interval
    """What is named of a stretch, "May" of "since May"; of others the same."""
    compared: bool
    """Whether it only says since when nothing was like the event: "the first attack since May"."""
    opening: bool
    """Whether it opens the clause that it is the time of: "a day after the two met"."""
    naming: bool
    """Whether it is a part of what a noun is called: "Monday's attack", "the 2019 bombing"."""


def times_of(
    hits: tuple[Hit, ...], reports: tuple[Report, ...], dates: tuple[TimeExpression, ...], sentence: Sentence
) -> Mapping[int, Interval]:
    """The intervals of the event words that have one, by their first tokens.

    An event word has a time of its own, or that of the verb whose clause it goes on with ("attacked the town on
    Monday, killing two", "was shot and killed on Monday"), or the day of the report for what is going on.
    """
    found = {hit.first: when for hit in hits if (when := _named_year(hit, sentence.words)) is not None}
    if not dates and not found:
        return {}
    found |= {other.first: found[one.first] for one, other in pairwise(hits) if one.first in found and tells_on(one, other, sentence.words)}
    times = [_time(expression, hits, sentence) for expression in dates]
    found |= {hit.first: when for hit in hits if hit.first not in found and (when := _own(hit, hits, reports, times, sentence)) is not None}
    chains = [
        (one, other) for one, other in pairwise(hits) if goes_on_with(one, other, sentence) and not _is_counted_from(one, other, times)
    ]
    for one, other in chains:
        if one.first in found:
            found.setdefault(other.first, found[one.first])
    for one, other in reversed(chains):
        if other.first in found:
            found.setdefault(one.first, found[other.first])
    causes = [(hit, cause) for hit, cause in _caused(hits, sentence.words) if cause.first in found]
    found = {hit.first: found[cause.first] for hit, cause in causes if not _is_counted_from(hit, cause, times)} | found
    owned = {one.first: other.first for one, other in pairwise(hits) if _owns_up(one, other, sentence.words)}
    said = {first: when for first, when in found.items() if first not in owned}
    return said | {verb: found[noun] for verb, noun in owned.items() if noun in found} if owned else found


def _owns_up(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb only says who did what the noun after it names, on its day: "on Sunday claimed responsibility for Friday's raid"."""
    if not hit.is_verb or other.is_verb or hit.base not in trigger_words("owning_up"):
        return False
    return words_of("strong_breaks", "auxiliaries", "coordinators", "relatives").isdisjoint(words[hit.last : other.first])


def _is_counted_from(hit: Hit, other: Hit, times: Sequence[_Time]) -> bool:
    """Whether it is told how long after another event one came: "was shot a day after bombs killed two"."""
    return any(time.opening and hit.last <= time.first < other.first for time in times)


def _time(expression: TimeExpression, hits: tuple[Hit, ...], sentence: Sentence) -> _Time:
    words, first, last = sentence.words, sentence.token_at(expression.start), sentence.token_at(expression.end - 1) + 1
    since = _since(words, first)
    clause = expression.point is not None and 0 <= since < first - 1  # "since the war began in May"
    reach = max(0, since - (_COMPARED_FAR if clause else _COMPARED))
    compared = since >= 0 and not words_of("comparing").isdisjoint(words[reach:since])
    opening = words[last - 1] in words_of("apart") and words[last : last + 1] != (",",)  # but "The day before, they met"
    point = expression.point or expression.interval
    naming = words[last : last + 1] in (("'s",), ("’s",)) or any(hit.first == last and _named_year(hit, words) for hit in hits)
    return _Time(since if clause else first, last, expression.interval, point, compared, opening, naming)


def _since(words: tuple[str, ...], first: int) -> int:
    """The "since" that a time follows, the words of what happened then between: "since the war began in May"; -1 for none."""
    if "since" not in words[: first + 1]:
        return -1
    stops = (i for i in range(first, max(first - _SINCE, -1), -1) if words[i] in _since_stops())
    stop = next(stops, -1)
    return stop if stop >= 0 and words[stop] == "since" else -1


@cache
def _since_stops() -> frozenset[str]:
    """What ends the search for "since" before a time, besides itself."""
    return words_of("perfect", "since_breaks", "quotes", "closing_quotes") | {"since", ",", ";", ":", "(", ")"}


def _caused(hits: tuple[Hit, ...], words: tuple[str, ...]) -> Iterator[tuple[Hit, Hit]]:
    """The verbs of harm with what did it in a clause after them: "were killed when a bus plunged off a road on Sunday"."""
    causes = causes_in(hits)
    for hit in hits:
        if not (hit.is_verb and (is_harm(hit) or hit.base in trigger_words("befalling"))):
            continue
        links = words_of("at_once") - (frozenset(("after",)) if hit.base in harm_list("suffered") else frozenset())
        later = [cause for cause in causes if cause.first > hit.first]
        if later and not links.isdisjoint(words[hit.last : later[0].first]):
            yield from ((hit, cause) for cause in reversed(later) if "," not in words[later[0].last : cause.first])


def _named_year(hit: Hit, words: tuple[str, ...]) -> Interval | None:
    """The year that stands before a noun as a part of what it is called: "a 2001 quake"."""
    year = words[hit.first - 1] if hit.first > 1 and not hit.is_verb else ""
    if not is_year(year) or words[hit.first - 2] not in words_of("determiners", "definite", "possessives"):
        return None
    return Interval(date(int(year), 1, 1), date(int(year), 12, 31), "year", "explicit")


def _own(hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], times: Sequence[_Time], sentence: Sentence) -> Interval | None:
    spoken: Interval | None = None
    best: tuple[int, Interval] | None = None
    for time in times:
        if _of_report(time.first, reports, sentence) and sentence.words[time.last : time.last + 1] != ("of",):
            spoken = time.interval
            continue
        distance = _distance(time, hit, hits, reports, sentence)
        if distance is not None and (best is None or distance <= best[0]):  # "those seized on May 3 were freed on Monday"
            best = distance, time.point if _is_its_beginning(time, hit, hits, sentence.words) else time.interval
    if best is not None:
        return best[1]
    return spoken if spoken is not None and _is_going_on(hit, sentence) else None


def _is_its_beginning(time: _Time, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether the event is what a stretch of time begins with: "since May, when rebels came", "since the war broke out in May"."""
    since = words[time.first] == "since"
    if time.last <= hit.first:
        later = since and hit.form not in ("ing", "base") and any(other.is_verb and other.last <= time.first for other in hits)
        return later or _is_named_since(time, hit, words) or _is_before_when(time.last, hit, hits, words)
    if time.first <= hit.first:
        return since
    return _begins(hit, words)


def _of_report(first: int, reports: tuple[Report, ...], sentence: Sentence) -> bool:
    for report in reports:
        between = sentence.words[report.verb + 1 : first]
        if 0 < first - report.verb <= _AFTER_REPORT and not any(word in ("that", ",") for word in between):
            return True
    return False


def _distance(time: _Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far a time is from the event word, or None where something stands between them."""
    if parts_since(sentence.words, hit.first, time.first):
        return None
    if time.naming:
        return _distance_of_name(time, hit, hits, reports, sentence.words)
    if time.first >= hit.last:
        return _distance_after(time, hit, hits, reports, sentence)
    return _distance_before(time, hit, hits, reports, sentence.words) if time.last <= hit.first else 0


def _distance_of_name(time: _Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], words: tuple[str, ...]) -> int | None:
    """How far a time is from an event word whose noun it names: "Monday's attack"; or from a verb of what happened in that event."""
    named = next((one for one in hits if one.first >= time.last), None)
    within = named is not None and not named.is_verb and not any(map(closes, words[time.last + 1 : named.first]))
    if within and hit is named:
        return 1
    link = time.first - 1 - (words[time.first - 1] in words_of("definite"))
    joint = words[link] in words_of("joint_links")
    if hit.last <= time.first:
        taking_part = hit.last == time.first and hit.base in words_of("taking_part")
        between = any(hit.last <= one.first < link and one.is_verb for one in hits)
        return link - hit.last + 2 if taking_part or (joint and not between) else None
    opened = words[time.first] == "since" or (joint and (link == 0 or words[link - 1] == ","))  # "In Monday's attack, two were killed"
    return None if within and not opened else _distance_before(time, hit, hits, reports, words)


def _distance_after(time: _Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far after an event word a time stands."""
    words, first = sentence.words, time.first
    if time.opening:
        return None
    if not hit.is_verb and _is_set_off(hit, first, time.last, words):
        return 1
    between = _without_aside(hit.last, first, words)
    within = [other for other in hits if other.first in between and not _names_charge(other, words)]
    if (time.interval.precision == "day" and _names_charge(hit, words)) or _is_taken(hit, within, time, words):
        return None
    if time.compared or _is_of_tally(hit, first, words) or any(words[i] in _breaks() for i in between):
        return None
    if any(words[i] == "and" and is_catenative(words, i + 1) for i in between) or _is_of_state(hit, first, words):
        return None  # "refused to leave and plans to stay on Monday"
    comma = next((i for i in between if words[i] == ","), first)
    if any(hit.last <= report.verb < comma for report in reports):
        return None
    if comma < first and is_in_aside(hit, words) and any(other.is_verb and other.last <= hit.first for other in hits):
        return None  # "Rebels attacked the base, which troops had left, on Monday"
    if comma < first and hit.is_verb and time.last < len(words) and is_finite(words, time.last, frozenset()):
        return None  # "rebels who took the town, the port and the mill, Monday left"
    passed = comma == first or _only_names(comma + 1, time, within, reports, sentence)
    return first - hit.last + 1 if passed else None


def _is_taken(hit: Hit, within: Sequence[Hit], time: _Time, words: tuple[str, ...]) -> bool:
    """Whether a time after an event word is of another between the two."""
    if any(other.is_verb and not (_is_object(hit, other, words) or _is_doing(hit, other, time.first, words)) for other in within):
        return True
    return any(_is_apart(hit, other, words) or _is_charge(hit, other, time, words) for other in within)


def _without_aside(first: int, end: int, words: tuple[str, ...]) -> tuple[int, ...]:
    """The tokens from an event word to a time but for a relative clause between commas: "shot the mayor, who was ill, on Monday"."""
    aside = words_of("relatives", "subclause_openers")
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


def _distance_before(time: _Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], words: tuple[str, ...]) -> int | None:
    """How far before an event word a time stands."""
    first, last = time.first, time.last
    if time.opening:
        closed = "," in words[last : hit.first]
        same = closed and first == 0 and words[0] in _hours()  # "Hours after the vote, shells hit the port"
        return 3 * _FAR if same else None if closed else hit.first - last + 1
    if _is_named_since(time, hit, words) or _is_before_when(last, hit, hits, words):
        return 1
    if time.compared or _turns_to_present(words[last : hit.first + 1]) or charge_link(hit, words) >= last:
        return None
    if not hit.is_verb and time.interval.precision == "day" and _is_protested(hit, hits, words):
        return None
    if _is_of_saying(first, last, hit, hits, reports, words):
        return None
    reason = words[last : last + 2] == ("because", "of")
    if not hit.is_verb and words[last] in words_of("manner_links") and phrase_before(words, hit.first) == last + 1:
        return hit.first - last + 1  # "marched on Monday in a protest"
    if hit.first - last < _ADJACENT and not reason and not any(words[i] in (",", ";", "and") for i in range(last, hit.first)):
        apart = not words_of("apart").isdisjoint(words[last : hit.first])  # "died on Tuesday after a crash on Sunday"
        taken = hit.form == "past" and any(other.first < first for other in hits)  # "soldiers wounded on Sunday died on Tuesday"
        if taken and _is_of_subject(first, hit, hits, words):
            return None
        return hit.first - last + 1 + (2 * _FAR if apart else _FAR if taken else 0)
    if _is_fronted(first, last, hit, hits, words):
        return _FAR + hit.first - last
    return 2 * _FAR + hit.first - last if _hangs_on(last, hit, words) or _has_begun(last, hit, hits, words) else None


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
    return any(_begins(other, words) and words[other.first - 1] in words_of("relatives") for other in hits if other.last < last)


def _is_named_since(time: _Time, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun is what something goes on since, and named by its time: "since Monday's raid", "since the May 3, 2001, attacks"."""
    if hit.first - time.last > 1 or "since" not in words[max(0, time.first - 1) : time.first + 1]:
        return False
    return words[time.last] == "'s" or words[min(time.first + 1, time.last)] in words_of("determiners", "definite", "possessives")


def _begins(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb says that something began: "broke out"."""
    return " ".join(words[hit.first : hit.last]) in table("calendar")["stretches"]["begun"]


def _is_protested(hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a noun's event is what a protest is about, and of no day before it: "marched on Monday against the killing of a nurse"."""
    if words_of("protested_links").isdisjoint(words[max(0, hit.first - _NOUN) : hit.first]):
        return False
    link = phrase_before(words, hit.first) - 1
    return words[link] in words_of("protested_links") and any(one.group.type == "PROTEST" and one.last <= link for one in hits)


def _names_charge(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a noun only names what somebody is charged with, on the day that follows: "arrested on suspicion of murder on Monday"."""
    return not hit.is_verb and words[hit.first - 1] in words_of("charge_links") and is_charged(hit, words)


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


def _ends_clause(word: str) -> bool:
    """Whether no time stands before a word and opens its clause."""
    return word in words_of("strong_breaks") or not (word[0].isalnum() or word in words_of("owner_marks"))


def _is_enclosed(opening: int, last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a time belongs to what stands before it, from which commas part it: "a fire in Leeds, England, on Monday, days after".

    So does one that ends a relative clause before a verb in the present: "the firm, which left Leeds, England, in 2022, is being sued".
    """
    if words[opening - 1 : opening] != (",",) or words[last] != ",":
        return False
    present = words[last + 1] in words_of("present_copulas") and not words_of("relatives").isdisjoint(words[:opening])
    return present or not words_of("apart").isdisjoint(words[last : hit.first])


@cache
def _breaks() -> frozenset[str]:
    """What no time reaches over."""
    return words_of("strong_breaks", "relatives", "conditions") | {";"}


def _only_names(first: int, time: _Time, within: Sequence[Hit], reports: tuple[Report, ...], sentence: Sentence) -> bool:
    """Whether what stands between a comma and a time names or is inserted: "in Leeds, a port, on Monday", ", police said, on Monday"."""
    words = sentence.words
    end = time.first - (words[time.first - 1] in words_of("prepositions"))
    closed = words[end - 1] == ","
    end -= closed
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


def _is_charge(hit: Hit, other: Hit, time: _Time, words: tuple[str, ...]) -> bool:
    """Whether a time belongs to the deed that somebody is charged with: "has been charged over the murder of a guard in 2019"."""
    if other.is_verb or not (hit.group.type in ("ACCUSE", "SANCTION") or hit.group.mode == "arrest" or hit.base in words_of("searching")):
        return False
    if "connection" in words[hit.last : other.first] and words[other.first - 1] != "connection":
        return True  # "arrested a man in connection with a raid on Monday"
    before = words[max(hit.last, other.first - _NOUN) : other.first]
    if words_of("articles").isdisjoint(before) or words_of("charge_links").isdisjoint(before):
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


_HEADING = frozenset((":", "-", "–", "—"))
"""What parts the day of an entry from what happened on it."""


def _is_clause(report: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether what is said is a clause: not "reported an attack"."""
    return hit.is_verb or words[report] in words_of("said") or words[report + 1] == "that"


def _is_set_off(hit: Hit, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether a time stands between commas right after a noun: "the worst violence, in 2007, left hundreds dead"."""
    opened = words[hit.last : first] in ((",",), (",", "in"), (",", "on"))
    return opened and words[last : last + 1] in ((",",), ("and",))


def _is_before_when(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether "when" goes on from a time to the event word: "since May, when rebels took the port and killed two"."""
    opening = last + (words[last] == ",")
    between = words[opening + 1 : hit.first]
    if words[opening : opening + 1] != ("when",) or not cutting().isdisjoint(between):
        return False
    return "," not in between or not any(opening < other.first < hit.first and other.is_verb for other in hits)


def _is_apart(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event is told only as what came before or after: "held the town after an attack in May"."""
    return not words_of("apart").isdisjoint(words[hit.last : other.first])


def _hangs_on(last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a participle hangs on the clause that a time before it belongs to: "showed pictures on Monday of guns being moved"."""
    before = words[max(last, hit.first - 3) : hit.first]
    finite = not words_of("copulas").isdisjoint(before)
    if finite or not (hit.form == "ing" or (hit.form == "past" and "being" in before)):
        return False
    return cutting().isdisjoint(words[last : hit.first])


def _is_going_on(hit: Hit, sentence: Sentence) -> bool:
    """Whether the verb tells of a present state: "are moving", "are stationed"."""
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    return hit.is_verb and hit.form in ("ing", "past") and not words_of("present_copulas").isdisjoint(before)
