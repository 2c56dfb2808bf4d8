"""When a claim's event happened: the time expression of its clause, else the publication date, said to be so."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

from geo.claims.causes import causes_in, is_harm
from geo.claims.clauses import is_catenative, parts_since, tells_on
from geo.claims.event_words import Hit
from geo.claims.phrases import before_auxiliaries, head_before, is_number, is_year
from geo.claims.sentences import Sentence, words_of
from geo.claims.speakers import Report
from geo.dates import TimeExpression
from geo.lexicon import table
from geo.records import Interval

_AFTER_REPORT = 4
"""A time within so many tokens after a reporting verb says when it was said."""
_ADJACENT = 4
_FRONTED = 5
_PRESENT = (("and", "is"), ("and", "are"))
"""What goes on to tell of the present after a time: "bought tanks in May and is seeking jets"."""
_FAR = 20
"""What is added to the distance of a time that opens the clause; twice that for one of a governing clause."""


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
    found |= {hit.first: when for hit in hits if hit.first not in found and (when := _own(hit, hits, reports, dates, sentence)) is not None}
    chains = [(one, other) for one, other in pairwise(hits) if _goes_on(one, other, sentence)]
    for one, other in chains:
        if one.first in found:
            found.setdefault(other.first, found[one.first])
    for one, other in reversed(chains):
        if other.first in found:
            found.setdefault(one.first, found[other.first])
    return {hit.first: found[cause.first] for hit, cause in _caused(hits, sentence.words) if cause.first in found} | found


def _caused(hits: tuple[Hit, ...], words: tuple[str, ...]) -> Iterator[tuple[Hit, Hit]]:
    """The verbs of harm with what did it in a clause after them: "were killed when a bus plunged off a road on Sunday"."""
    causes = causes_in(hits)
    for hit in hits:
        cause = next((other for other in causes if other.first > hit.first), None)
        if cause is not None and hit.is_verb and (is_harm(hit) or hit.base in table("triggers")["befalling"]):
            links = words_of("at_once") - (frozenset(("after",)) if hit.base in table("triggers")["harm"]["suffered"] else frozenset())
            if not links.isdisjoint(words[hit.last : cause.first]):
                yield hit, cause


def _named_year(hit: Hit, words: tuple[str, ...]) -> Interval | None:
    """The year that stands before a noun as a part of what it is called: "a 2001 quake"."""
    year = words[hit.first - 1] if hit.first > 1 and not hit.is_verb else ""
    if not is_year(year) or words[hit.first - 2] not in words_of("determiners", "definite", "possessives"):
        return None
    return Interval(date(int(year), 1, 1), date(int(year), 12, 31), "year", "explicit")


def _goes_on(one: Hit, other: Hit, sentence: Sentence) -> bool:
    """Whether the second event word is a verb of the first one's clause: of a noun's, a participle, or joined by "and" or "when"."""
    between = sentence.words[one.last : other.first]
    if _is_moment(one, other, between) or tells_on(one, other, sentence.words):
        return True
    if not other.is_verb or not _cutting().isdisjoint(between) or parts_since(sentence.words, one.first, other.first):
        return False
    if not one.is_verb and other.form in ("past", "third"):
        subject = before_auxiliaries(sentence.words, other.first)
        reduced = sentence.words[other.last : other.last + 1] and sentence.words[other.last] in words_of("participle_links")
        named = sentence.capitals[one.last : subject] == (True,)  # "Typhoon Yagi struck"
        if named or one.last == subject or (not reduced and one.last == head_before(sentence.words, subject)[1]):
            return True  # "a 2007 quake in Pisco killed", not "a vigil for a boy killed by"
    link = before_auxiliaries(sentence.words, other.first) - 1
    if one.is_verb and link > one.last and is_number(sentence.words[link]):
        link -= 1  # "were killed and six wounded"
    joined = link >= one.last and sentence.words[link] in (",", "and")
    if not joined or (sentence.words[link] == "," and _is_relative(one, sentence.words)):
        return False
    going_on = other.form == "ing" and link + 1 < other.first  # "bought tanks in May and is seeking jets"
    return (other.form == "ing" and not going_on) or (one.is_verb and one.form == other.form)


def _is_moment(one: Hit, other: Hit, between: tuple[str, ...]) -> bool:
    """Whether the second verb tells at which moment the first one happened: "were killed when a bomb exploded"."""
    verbs = one.is_verb and other.is_verb and one.form != "base" and other.form == "past"
    return verbs and between.count("when") == 1 and _cutting().isdisjoint(word for word in between if word != "when")


def _is_relative(one: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event word stands in a relative clause that a comma opens: "Canada, which left in May, welcomed it"."""
    comma = next((i for i in range(one.first - 1, -1, -1) if words[i] == ","), -1)
    return comma >= 0 and words[comma + 1] in words_of("relatives")


def _own(
    hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], dates: tuple[TimeExpression, ...], sentence: Sentence
) -> Interval | None:
    spoken: Interval | None = None
    best: tuple[int, Interval] | None = None
    for expression in dates:
        first = sentence.token_at(expression.start)
        if _of_report(first, reports, sentence) and sentence.words[sentence.token_at(expression.end - 1) + 1 :][:1] != ("of",):
            spoken = expression.interval
            continue
        last = sentence.token_at(expression.end - 1) + 1
        distance = _distance(first, last, hit, hits, reports, sentence)
        if distance is not None and (best is None or distance <= best[0]):  # "those seized on May 3 were freed on Monday"
            since = last <= hit.first and _is_before_when(last, hit, hits, sentence.words)
            best = distance, _beginning(expression.interval) if since else expression.interval
    if best is not None:
        return best[1]
    return spoken if spoken is not None and _is_going_on(hit, sentence) else None


def _of_report(first: int, reports: tuple[Report, ...], sentence: Sentence) -> bool:
    for report in reports:
        between = sentence.words[report.verb + 1 : first]
        if 0 < first - report.verb <= _AFTER_REPORT and not any(word in ("that", ",") for word in between):
            return True
    return False


def _distance(first: int, last: int, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far a time is from the event word, or None where something stands between them."""
    words = sentence.words
    if parts_since(words, hit.first, first):
        return None
    if first >= hit.last:
        between = range(hit.last, first)
        if not hit.is_verb and _is_set_off(hit, first, last, words):
            return 1
        others = any(other.first in between and (other.is_verb or _is_apart(hit, other, words)) for other in hits)
        verbs = {report.verb for report in reports}
        cut = any(
            words[i] in words_of("strong_breaks")
            or words[i] in (";", ",")
            or i in verbs
            or words[i] in words_of("relatives")
            or (words[i] == "and" and is_catenative(words, i + 1))  # "refused to leave and plans to stay on Monday"
            for i in between
        )
        return None if others or cut else first - hit.last + 1
    if last <= hit.first:
        if _is_before_when(last, hit, hits, words):
            return 1
        if any(words[i : i + 2] in _PRESENT for i in range(last, hit.first)) or _is_of_saying(first, last, hit, reports, words):
            return None
        if hit.first - last < _ADJACENT and not any(words[i] in (",", ";", "and") for i in range(last, hit.first)):
            return hit.first - last + 1
        opening = first
        while opening > 0 and words[opening - 1][0].isalnum() and words[opening - 1] not in words_of("strong_breaks"):
            opening -= 1
        fronted = first - opening < _FRONTED and not any(
            words[i] in words_of("strong_breaks") or words[i] == ";" for i in range(last, hit.first)
        )
        earlier = any(other.first in range(opening, first) for other in hits)
        if fronted and not earlier:
            return _FAR + hit.first - last
        return 2 * _FAR + hit.first - last if _hangs_on(last, hit, words) else None
    return 0


def _is_of_saying(first: int, last: int, hit: Hit, reports: tuple[Report, ...], words: tuple[str, ...]) -> bool:
    """Whether a time is that of a verb of saying before it, whose "that" follows it: "announced on a visit last week that"."""
    that = next((i for i in range(last, hit.first) if words[i] == "that"), -1)
    if that < 0 or words[that + 1] in words_of("auxiliaries", "modals"):
        return False  # "said trains on Sunday that will run"
    return any(report.verb < first and not report.trailing for report in reports)


def _is_set_off(hit: Hit, first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether a time stands between commas right after a noun: "the worst violence, in 2007, left hundreds dead"."""
    opened = words[hit.last : first] in ((",",), (",", "in"), (",", "on"))
    return opened and words[last : last + 1] in ((",",), ("and",))


def _beginning(interval: Interval) -> Interval:
    """The month, year or day that a stretch begins with, "May" of "since May"."""
    if interval.start is None or interval.precision not in ("day", "month", "year"):
        return interval
    start = interval.start
    end = {"day": start, "month": start.replace(day=monthrange(start.year, start.month)[1]), "year": start.replace(month=12, day=31)}
    return replace(interval, end=min(interval.end or end[interval.precision], end[interval.precision]))


def _is_before_when(last: int, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether "when" goes on from a time to the event word: "since May, when rebels took the port"."""
    opening = last + (words[last] == ",")
    if words[opening : opening + 1] != ("when",) or not _cutting().isdisjoint(words[opening + 1 : hit.first]):
        return False
    return not any(opening < other.first < hit.first and other.is_verb for other in hits)


def _is_apart(hit: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event is told only as what came before or after: "held the town after an attack in May"."""
    return not words_of("apart").isdisjoint(words[hit.last : other.first])


def _hangs_on(last: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a participle hangs on the clause that a time before it belongs to: "showed pictures on Monday of guns being moved"."""
    before = words[max(last, hit.first - 3) : hit.first]
    finite = any(word in ("is", "are", "was", "were", "be", "been") for word in before)
    if finite or not (hit.form == "ing" or (hit.form == "past" and "being" in before)):
        return False
    return _cutting().isdisjoint(words[last : hit.first])


@cache
def _cutting() -> frozenset[str]:
    """The words and marks that part one clause from another."""
    names = ("strong_breaks", "relatives", "subordinators", "apart")
    return frozenset((";", ":", '"', "”")).union(*(words_of(name) for name in names))


def _is_going_on(hit: Hit, sentence: Sentence) -> bool:
    """Whether the verb tells of a present state: "are moving", "are stationed"."""
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    return hit.is_verb and hit.form in ("ing", "past") and any(word in ("is", "are") for word in before)
