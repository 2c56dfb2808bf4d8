"""An article taken apart sentence by sentence: what its claims are put together from."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from geo.claims.actors.find import find_actors
from geo.claims.actors.named import Named, People
from geo.claims.asides import is_its_object, once_for_means
from geo.claims.counts.find import Counted, find_counts
from geo.claims.counts.numbers import before_bounds
from geo.claims.counts.sums import summed
from geo.claims.counts.tallies import find_tallies
from geo.claims.counts.things import harm_words
from geo.claims.grammar.clauses import aside_end
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import Sentence, dateline_end, read_sentences, with_locations, words_of
from geo.claims.places.again import ToldPlace, places_told, taken_up_places
from geo.claims.places.ellipsis import Gap, without_gaps, without_share
from geo.claims.places.phrases import PlacePhrase, find_place_phrases
from geo.claims.places.unlisted import find_unlisted
from geo.claims.speakers.find import Report, find_reports
from geo.claims.times.find import times_of
from geo.claims.triggers.find import find_triggers
from geo.claims.triggers.light_verbs import lighten
from geo.claims.triggers.topics import topics_of
from geo.dates import TimeExpression, find_dates
from geo.lexicon import table
from geo.records import Article, Count, Interval, Location

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![,.]\d)")
_COUNT_REACH = 14
"""How many words may lie between a number and the event word it belongs to."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one sentence holds, before its claims are put together."""

    sentence: Sentence
    hits: tuple[Hit, ...]
    reports: tuple[Report, ...]
    phrases: tuple[PlacePhrase, ...]
    """These, as the times, are only looked for where there is an event word."""
    gaps: tuple[Gap, ...]
    """Of these that no event word has, numbers with places of their own."""
    times: Mapping[int, Interval]
    """The intervals that it gives for its event words, by their first tokens."""
    named: tuple[Named, ...]
    counts: dict[int, tuple[Count, ...]]
    """By the first token of the event word that they belong to."""
    tallies: tuple[Counted, ...]


def readings(article: Article, locations: Sequence[Location], people: People) -> Iterator[Reading]:
    """The sentences of an article in order, each with what it holds; persons named in full are remembered in `people`."""
    thing, told, about = "", None, topics_of(article)
    passed: list[Sentence] = []
    """Those right before, without event words."""
    places: list[tuple[ToldPlace, ...]] = []
    """Those named so far, by sentence."""
    for sentence in read_sentences(article, locations):
        hits = lighten(find_triggers(sentence, about), sentence)
        tallies = find_tallies(sentence)
        tallied = [one for one in tallies if one.count.what] if tallies else []
        counted = summed(find_counts(sentence, tallied[0].count.what if tallied else thing), sentence) if hits else ()
        thing = counted[-1].count.what if counted else thing
        named = find_actors(sentence, article.text, people)
        hits = _telling(hits, named, sentence)
        unlisted = find_unlisted(sentence, article.id, article.text, named) if hits else ()
        if unlisted:
            sentence = with_locations(sentence, [one.placed for one in unlisted])
        sentence = with_locations(sentence, taken_up_places(sentence, hits, places))
        reports = find_reports(sentence, hits)
        phrases = find_place_phrases(sentence, named, {one.placed.first: one.barred for one in unlisted}) if hits else ()
        places.append(places_told(sentence, phrases, hits))
        phrases, gaps = without_gaps(phrases, hits, sentence) if len(phrases) > 1 else (phrases, ())
        phrases, gaps = without_share(phrases, sentence) if phrases and not gaps else (phrases, gaps)
        counted = tuple(one for one in counted if all(one.first != gap.first for gap in gaps))
        if hits and passed and not words_of("day_pointers").isdisjoint(sentence.words):
            told = next((day for one in reversed(passed) if (day := _day_told(_dates(article, one, told)))), told)
        passed = [] if hits else [*passed, sentence]
        times = times_of(hits, reports, _dates(article, sentence, told), sentence, told) if hits else {}
        if times:
            told = next((when.start for when in times.values() if when.precision == "day"), told)
        yield Reading(
            sentence=sentence,
            hits=hits,
            reports=reports,
            phrases=phrases,
            gaps=gaps,
            times=times,
            named=named,
            counts=_counts_by_hit((*counted, *tallied), hits, sentence, reports) if hits else {},
            tallies=tallies,
        )


def _telling(hits: tuple[Hit, ...], named: Sequence[Named], sentence: Sentence) -> tuple[Hit, ...]:
    """The event words without those that only describe people, and those that share their event with another."""
    if not hits:
        return ()
    hits = once_for_means(hits, sentence.words)
    kept = tuple([hit for hit in hits if not _describes(hit, named, sentence) and not _is_doubled(hit, hits, sentence)])
    return tuple([hit for hit in kept if not is_its_object(sentence, hit, kept)])


def _describes(hit: Hit, named: Sequence[Named], sentence: Sentence) -> bool:
    """Whether a noun only describes people: "advance" in "Turkish advance units", "aid" in "and aid workers"."""
    if hit.form not in ("noun", "base") or not any(one.first <= hit.first and hit.last == one.last - 1 for one in named):
        return False
    before = sentence.words[max(0, hit.first - 1) : hit.first]
    return hit.form == "noun" or (before != ("to",) and words_of("modals").isdisjoint(before))


def _is_doubled(hit: Hit, hits: tuple[Hit, ...], sentence: Sentence) -> bool:
    """Whether a verb shares its object with the one of its kind before it: "ignite or widen a war"."""
    if not hit.group.needs_object:
        return False
    before = next((other for other in reversed(hits) if other.first < hit.first), None)
    return before is not None and before.group is hit.group and sentence.words[before.last : hit.first] in (("or",), ("and",))


def _dates(article: Article, sentence: Sentence, told: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, in characters of the article; not the day of a dateline, where that of publication is known.

    `told` is the day that the sentences before tell of.
    """
    start, text, words = sentence.start, article.text, sentence.words
    pointed = not words_of("pointed_years").isdisjoint(words) and not words_of("year_pointers").isdisjoint(words)
    year = _year_told(text[:start]) if pointed else None
    found = find_dates(text[start : sentence.end], article.published, words=words, told=told, year=year)
    if not found:
        return ()
    end = dateline_end(sentence) if article.published is not None else 0
    if end and found[0].start == 0 and sentence.token_at(start + found[0].end - 1) + 2 == end:
        end = 0  # "12 May – Rebels attacked": no dateline, but the day of an entry
    names = [placed.location.mention for placed in sentence.locations if placed.location.mention.kind == "name"]
    return tuple(
        replace(one, start=one.start + start, end=one.end + start)
        for one in found
        if (not end or one.start + start >= sentence.starts[end - 1])
        and not any(name.start <= one.start + start and one.end + start <= name.end for name in names)  # "Mar del Plata"
    )


def _day_told(found: Sequence[TimeExpression]) -> date | None:
    """The day that a sentence names last."""
    return next((one.interval.start for one in reversed(found) if one.interval.precision == "day"), None)


def _year_told(text: str) -> int | None:
    """The year named last in a text: of "in May of that year"."""
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None


def _counts_by_hit(
    counted: Sequence[Counted], hits: tuple[Hit, ...], sentence: Sentence, reports: Sequence[Report]
) -> dict[int, tuple[Count, ...]]:
    """Each count goes to the event word nearest to it, a clause's break counting as distance; that of who speaks to none but their own."""
    found: dict[int, list[Count]] = {}
    for one in counted:
        said = next((report for report in reports if report.first <= one.first < report.last), None)
        own = hits if said is None else [hit for hit in hits if _tells_of_speaker(hit, said, sentence)]
        near = [(_apart(one, hit, sentence), hit.first) for hit in own]
        if near and min(near)[0] <= _COUNT_REACH:
            found.setdefault(min(near)[1], []).append(one.count)
    return {first: tuple(dict.fromkeys(counts)) for first, counts in found.items()}


def _tells_of_speaker(hit: Hit, report: Report, sentence: Sentence) -> bool:
    """Whether an event word is told of who speaks: "two men arrested on Monday said", "two men said they were beaten"."""
    subject = before_auxiliaries(sentence.words, hit.first) - 1
    told = report.verb < subject <= report.verb + 2 and sentence.words[subject] == "they"
    return told or report.first <= hit.first < max(report.last, report.verb)


def _opens_clause(one: Counted, words: tuple[str, ...]) -> bool:
    """Whether those counted, whom no harm befell, have a clause of their own: "killed ten, and 12 cases are suspected"."""
    first = before_bounds(words, one.first)
    opened = words[max(0, first - 2) : first] == (",", "and") and words[one.last : one.last + 1] != ()
    return opened and words[one.last] in words_of("auxiliaries") and one.count.what not in table("counts")["harm"]


_BODILY = ("killed", "wounded")
"""The kinds of harm that befall no things."""


def _apart(one: Counted, hit: Hit, sentence: Sentence) -> int:
    if one.verb >= 0:
        return hit.first - one.verb if hit.first >= one.verb else _COUNT_REACH
    low, high = (one.last, hit.first) if one.first < hit.first else (hit.last, one.first)
    if harm_words().get(sentence.words[hit.first]) in _BODILY and one.count.what in table("counts")["things"]["objects"]:
        return _COUNT_REACH + 1  # "bringing down ten houses, killing a woman"
    parted = one.first > hit.first and hit.is_verb and "," in sentence.words[hit.last : one.first]
    if parted and 0 < aside_end(sentence.words, hit.first) < one.first:
        return _COUNT_REACH + 1  # "Chad, which closed its border in May, received 900 refugees"
    if one.first > hit.first and hit.is_verb and _opens_clause(one, sentence.words):
        return _COUNT_REACH + 1
    parting = words_of("parting_counts")
    breaks = sum(word in parting for word in sentence.words[low:high])
    return max(0, high - low) + 4 * breaks
