"""When a claim's event happened: the time expression of its clause, else the publication date, said to be so."""

from datetime import date

from geo.claims.sentences import Sentence, words_of
from geo.claims.speakers import Report
from geo.claims.triggers import Hit
from geo.dates import TimeExpression
from geo.records import Interval

_AFTER_REPORT = 4
"""A time within so many tokens after a reporting verb says when it was said."""
_ADJACENT = 4
_FRONTED = 5


def when_of(
    hit: Hit,
    hits: tuple[Hit, ...],
    reports: tuple[Report, ...],
    dates: tuple[TimeExpression, ...],
    sentence: Sentence,
    published: date | None,
) -> Interval:
    """The interval of an event word. Without a time of its own: the day of the report for what is going on, else publication."""
    spoken: Interval | None = None
    best: tuple[int, Interval] | None = None
    for expression in dates:
        first = sentence.token_at(expression.start)
        if _of_report(first, reports, sentence):
            spoken = expression.interval
            continue
        distance = _distance(first, sentence.token_at(expression.end - 1) + 1, hit, hits, reports, sentence)
        if distance is not None and (best is None or distance < best[0]):
            best = distance, expression.interval
    if best is not None:
        return best[1]
    if spoken is not None and _is_going_on(hit, sentence):
        return spoken
    return Interval(published, published, "unknown", "publication")


def _of_report(first: int, reports: tuple[Report, ...], sentence: Sentence) -> bool:
    for report in reports:
        between = sentence.words[report.verb + 1 : first]
        if 0 < first - report.verb <= _AFTER_REPORT and not any(word in ("that", ",") for word in between):
            return True
    return False


def _distance(first: int, last: int, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far a time is from the event word, or None where something stands between them."""
    words = sentence.words
    if first >= hit.last:
        between = range(hit.last, first)
        others = any(other.first in between and other.is_verb for other in hits)
        verbs = {report.verb for report in reports}
        cut = any(
            words[i] in words_of("strong_breaks") or words[i] in (";", ",") or i in verbs or words[i] in words_of("relatives")
            for i in between
        )
        return None if others or cut else first - hit.last + 1
    if last <= hit.first:
        if hit.first - last < _ADJACENT and not any(words[i] in (",", ";") for i in range(last, hit.first)):
            return hit.first - last + 1
        opening = first
        while opening > 0 and words[opening - 1][0].isalnum() and words[opening - 1] not in words_of("strong_breaks"):
            opening -= 1
        fronted = first - opening < _FRONTED and not any(
            words[i] in words_of("strong_breaks") or words[i] == ";" for i in range(last, hit.first)
        )
        earlier = any(other.first in range(opening, first) for other in hits)
        return 20 + hit.first - last if fronted and not earlier else None
    return 0


def _is_going_on(hit: Hit, sentence: Sentence) -> bool:
    """Whether the verb tells of a present state: "are moving", "are stationed"."""
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    return hit.is_verb and hit.form in ("ing", "past") and any(word in ("is", "are") for word in before)
