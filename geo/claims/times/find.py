"""When a claim's event happened: the time expression of its clause, else the publication date, said to be so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from geo.claims.grammar.clauses import is_finite, parts_since, tells_on
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_year
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.speakers.find import Report
from geo.claims.times.chains import comes_right_after, cutting, goes_on_with
from geo.claims.times.expressions import Time, begun_before, named_year, time_in
from geo.claims.times.following import distance_after, owns_up
from geo.claims.times.preceding import begins, distance_before, is_before_when, is_named_since
from geo.claims.triggers.causes import causes_in, harm_list, is_active_relative, is_harm, is_in_relative, leader_of
from geo.dates import TimeExpression
from geo.records import Interval

_AFTER_REPORT = 4
"""A time within so many tokens after a reporting verb says when it was said."""


def times_of(
    hits: tuple[Hit, ...], reports: tuple[Report, ...], dates: tuple[TimeExpression, ...], sentence: Sentence, told: date | None = None
) -> Mapping[int, Interval]:
    """The intervals of the event words that have one, by their first tokens.

    An event word has a time of its own, or that of the verb whose clause it goes on with ("attacked the town on
    Monday, killing two", "was shot and killed on Monday"), or the day of the report for what is going on. `told` is the
    day that the sentences before tell of.
    """
    found = {hit.first: when for hit in hits if (when := named_year(hit, sentence.words)) is not None}
    if not dates and not found:
        return {}
    found |= {other.first: found[one.first] for one, other in pairwise(hits) if one.first in found and tells_on(one, other, sentence.words)}
    times = [time_in(expression, hits, sentence) for expression in dates]
    found |= _after_told(hits, times, told, sentence.words)
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
    found = _of_causes(hits, found, times, sentence.words) | found | _of_ended(hits, found, sentence.words)
    owned = {one.first: other.first for one, other in pairwise(hits) if owns_up(one, other, sentence.words)}
    said = {first: when for first, when in found.items() if first not in owned}
    return said | {verb: found[noun] for verb, noun in owned.items() if noun in found} if owned else found


def _after_told(hits: tuple[Hit, ...], times: Sequence[Time], told: date | None, words: tuple[str, ...]) -> dict[int, Interval]:
    """The times of a verb and of the event told before that it came so long after: "He died two days after the shooting"."""
    if told is None or len(times) != 1:
        return {}
    time = times[0]
    if words[time.last - 1] != "after" or words_of("definite").isdisjoint(words[time.last : time.last + 1]):
        return {}
    noun = next((hit for hit in hits if hit.first == time.last + 1 and not hit.is_verb), None)
    verb = next((hit for hit in reversed(hits) if hit.last <= time.first), None if time.first else hits[-1])
    if noun is None or verb is None or not verb.is_verb or time.interval.precision != "day" or time.interval.start is None:
        return {}
    later = told + (told - time.interval.start)
    days = {noun.first: told, verb.first: later}
    return {first: replace(time.interval, start=day, end=day) for first, day in days.items()} if later > told else {}


def _of_ended(hits: tuple[Hit, ...], found: Mapping[int, Interval], words: tuple[str, ...]) -> dict[int, Interval]:
    """The times of what had lasted so long when it ended: "ended an eight-day strike on Monday", "after a two-week siege"."""
    told = dict[int, Interval]()
    for one, other in pairwise(hits):
        when, begun = found.get(one.first), begun_before(other, found.get(one.first), words)
        ended = one.is_verb and (one.group.type == "CONCEDE" or not words_of("right_after").isdisjoint(words[one.last : other.first]))
        if ended and when is not None and begun is not None:
            told[other.first] = replace(when, start=begun)
    return told


def _of_causes(hits: tuple[Hit, ...], found: Mapping[int, Interval], times: Sequence[Time], words: tuple[str, ...]) -> dict[int, Interval]:
    """The times of event words that are told with what did or brought about their event: "died after falling from a roof on Monday"."""
    told = {
        hit.first: found[cause.first]
        for hit, cause in _caused(hits, words)
        if cause.first in found and not _is_counted_from(hit, cause, times) and not (begins(cause, words) and is_in_relative(cause, words))
    }
    for hit, other in _answered(hits, words):
        when = found.get(other.first)
        if when is not None and _is_of_late(when, other, times) and not _is_counted_from(hit, other, times):
            told.setdefault(hit.first, when)
    return told


def _is_counted_from(hit: Hit, other: Hit, times: Sequence[Time]) -> bool:
    """Whether it is told how long after another event one came: "was shot a day after bombs killed two"."""
    return any(time.opening and hit.last <= time.first < other.first for time in times)


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


def _answered(hits: tuple[Hit, ...], words: tuple[str, ...]) -> Iterator[tuple[Hit, Hit]]:
    """The verbs with what came right before, of which the end of the sentence tells: "sank after hitting a rock on Monday"."""
    for hit, other in pairwise(hits):
        if hit.form == "past" and (hit.group.type in _PROMPT or hit.group.mode == "arrest") and comes_right_after(hit, other, words):
            yield hit, other


_PROMPT = frozenset(("ASSAULT", "ACCIDENT", "DISASTER", "RETREAT", "MOBILIZE", "PROTEST", "OTHER"))
"""The types of what comes on the day of what it comes after, as what is said or decided of that may not."""


def _is_of_late(when: Interval, other: Hit, times: Sequence[Time]) -> bool:
    """Whether a time of the days before publication stands after the event word that has it: "on Monday", not "Monday's raid"."""
    near = when.precision == "day" and when.source == "relative"
    return near and any(time.interval == when and time.first >= other.last and not time.naming for time in times)


def _own(hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], times: Sequence[Time], sentence: Sentence) -> Interval | None:
    spoken: Interval | None = None
    best: tuple[int, Interval] | None = None
    leader = leader_of(hit, hits, sentence.words)
    led = leader.first if leader is not None and is_active_relative(leader, sentence.words) else 0
    for time in times:
        if time.first < led:
            continue  # "On Monday police hunted a man who shot at a crowd in May, killing two"
        if _of_report(time, hits, reports, sentence) and sentence.words[time.last : time.last + 1] != ("of",):
            spoken = time.interval
            continue
        distance = _distance(time, hit, hits, reports, sentence)
        if distance is not None and (best is None or distance <= best[0]):  # "those seized on May 3 were freed on Monday"
            best = distance, time.point if _is_its_beginning(time, hit, hits, sentence.words) else time.interval
    if best is not None:
        return best[1]
    return spoken if spoken is not None and _is_going_on(hit, sentence) else None


def _is_its_beginning(time: Time, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether the event is what a stretch of time begins with: "since May, when rebels came", "since the war broke out in May"."""
    since = words[time.first] == "since"
    if time.last <= hit.first:
        later = since and hit.form not in ("ing", "base") and any(other.is_verb and other.last <= time.first for other in hits)
        return later or is_named_since(time, hit, words) or is_before_when(time.last, hit, hits, words)
    if time.first <= hit.first:
        return since
    return begins(hit, words)


def _of_report(time: Time, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> bool:
    """Whether a time says when something was said: "said on Monday", but not "recalled the fire of May 3", "recalled a fire in 2011"."""
    for report in reports:
        between = sentence.words[report.verb + 1 : time.first]
        if 0 < time.first - report.verb <= _AFTER_REPORT and not any(word in ("that", ",") for word in between):
            said = [hit for hit in hits if report.verb < hit.first]
            done = any(hit.is_verb and hit.form == "past" and hit.first < time.first for hit in said)  # "said clashes erupted on Monday"
            return not done and not any(_is_of_noun(hit, time, sentence.words) for hit in said)
    return False


def _is_of_noun(hit: Hit, time: Time, words: tuple[str, ...]) -> bool:
    """Whether a time right after a noun is its own: "the fire of May 3", "a fire in 2011"; a day may be that of the verb before it."""
    link = words[hit.last : time.first]
    return not hit.is_verb and (link == ("of",) or (time.interval.precision != "day" and link in ((), ("in",))))


def _distance(time: Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> int | None:
    """How far a time is from the event word, or None where something stands between them."""
    if parts_since(sentence.words, hit.first, time.first):
        return None
    if time.naming:
        return _distance_of_name(time, hit, hits, reports, sentence.words)
    if time.first >= hit.last:
        return distance_after(time, hit, hits, reports, sentence)
    return distance_before(time, hit, hits, reports, sentence.words) if time.last <= hit.first else 0


def _distance_of_name(time: Time, hit: Hit, hits: tuple[Hit, ...], reports: tuple[Report, ...], words: tuple[str, ...]) -> int | None:
    """How far a time is from an event word whose noun it names: "Monday's attack"; or from a verb of what happened in that event."""
    named = next((one for one in hits if one.first >= time.last), None)
    span = words[time.last - 1] == "of"
    if not span and _is_in_it(time, hit, words):
        return 1
    noun = named is not None and (not named.is_verb or (span and named.form != "past"))  # "a week of fighting"
    within = named is not None and noun and not any(map(closes, words[time.last + 1 : named.first]))
    if not within and span and time.last <= hit.first:
        return None  # "After a year of calm, rebels came"
    if within and hit is named:
        return 1
    link = time.first - 1 - (words[time.first - 1] in words_of("definite"))
    joint = words[link] in words_of("joint_links")
    if hit.last <= time.first:
        taking_part = hit.last == link + 1 and hit.base in words_of("taking_part")
        verbs = frozenset(one.first for one in hits if one.is_verb)
        between = any(i in verbs or _is_told(words, i, verbs) for i in range(hit.last, link))
        return link - hit.last + 2 if taking_part or (joint and not between) else None
    opened = words[time.first] == "since" or (joint and (link == 0 or words[link - 1] == ","))  # "In Monday's attack, two were killed"
    opened = opened or (link == 1 and words[link] == "after" and words[0] in words_of("promptly"))
    told = named is not None and words[named.last] == "," == words[before_auxiliaries(words, hit.first) - 1]
    subject = told and link < 0  # "Monday's raid, which lasted hours, killed two"
    within = within or (is_year(words[time.last - 1]) and words_of("owner_marks").isdisjoint(words[time.last : time.last + 1]))
    return None if within and not (opened or subject) else distance_before(time, hit, hits, reports, words)


def _is_in_it(time: Time, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a clause tells what happened in what a time names: "over Monday's disaster in Leeds, in which ten were killed"."""
    if hit.form != "past" or words[time.last] not in words_of("owner_marks"):
        return False
    between = words[time.last + 1 : hit.first]
    link = next((i for i, word in enumerate(between) if word in words_of("thing_relatives")), 0)
    opened = link > 1 and between[link - 1] in words_of("doing") and between[link - 2] == ","
    return opened and cutting().isdisjoint(between[: link - 2] + between[link + 1 :])


def _is_told(words: tuple[str, ...], position: int, verbs: frozenset[int]) -> bool:
    """Whether a word is a verb that tells something of its own, and no participle: not "presented" in "a plan presented at"."""
    return is_finite(words, position, verbs) and words_of("participle_links").isdisjoint(words[position + 1 : position + 2])


def _is_going_on(hit: Hit, sentence: Sentence) -> bool:
    """Whether the verb tells of a present state: "are moving", "are stationed"."""
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    return hit.is_verb and hit.form in ("ing", "past") and not words_of("present_copulas").isdisjoint(before)


_COURT = 5
"""How many words after a court's name the verb may stand by which it hears something: "a jury in Leeds was told"."""


def is_heard(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event is past, and a court only hears of it: "A man shot two nuns, a jury heard", "The court was told that a man shot"."""
    if hit.form not in ("past", "noun") or words_of("hearers").isdisjoint(words) or words_of("hearing").isdisjoint(words):
        return False
    told = next((i for i, word in enumerate(words) if word in words_of("hearing") and _is_of_court(i, words)), 0)
    if not told:
        return False
    return words[told + 1 : told + 2] == ("that",) if hit.first > told else "," in words[hit.last : told]


def _is_of_court(verb: int, words: tuple[str, ...]) -> bool:
    """Whether a court hears or is told something: not "the court told"."""
    first = before_auxiliaries(words, verb)
    heard = words[verb] in words_of("heard_by") or not words_of("passive").isdisjoint(words[first:verb])
    return heard and not words_of("hearers").isdisjoint(words[max(0, first - _COURT) : first])
