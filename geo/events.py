"""An article and its locations -> the claims it makes: what is said to have happened, where, when, who, how sure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.claims.actors import Named, People, find_actors, parties, remember
from geo.claims.counts import Counted, find_counts, find_tallies
from geo.claims.roles import PlacePhrase, find_place_phrases, goes_on, inherited, origin_of, places_of, stops_of
from geo.claims.salience import salience_of, title_words
from geo.claims.sentences import Sentence, read_sentences
from geo.claims.speakers import Report, find_reports, report_of, speaker_text
from geo.claims.status import is_asked_for, status_of
from geo.claims.times import when_of
from geo.claims.triggers import Hit, find_triggers, lighten
from geo.dates import TimeExpression, find_dates
from geo.records import Article, Claim, Count, Location, Span

_COUNT_REACH = 14
"""How many words may lie between a number and the event word it belongs to."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one sentence holds, before its claims are put together."""

    sentence: Sentence
    hits: tuple[Hit, ...]
    reports: tuple[Report, ...]
    phrases: tuple[PlacePhrase, ...]
    dates: tuple[TimeExpression, ...]
    named: tuple[Named, ...]
    counts: dict[int, tuple[Count, ...]]
    """By the first token of the event word that they belong to."""


@dataclass(slots=True)
class _Memory:
    """What a reader of the article has in mind at the sentence reached."""

    titled: frozenset[str]
    people: People
    speakers: dict[int, str] = field(default_factory=dict)
    """Of the sentence reached, by the token of the reporting verb."""
    speaker: str = ""
    thing: str = ""
    claims: list[Claim] = field(default_factory=list)


def find_claims(article: Article, locations: Sequence[Location]) -> tuple[Claim, ...]:
    """The claims that an article makes, in the order of its text.

    `locations` are those of the article's mentions, in any order. A claim's id is made of the article's id
    and the offset of its event word, so the same text gives the same ids.
    """
    memory = _Memory(title_words(article), People())
    dates = find_dates(article.text, article.published)
    for sentence in read_sentences(article, locations):
        reading = _read(sentence, dates, article.text, memory)
        memory.speakers = _speakers(reading, article.text, memory.speaker)
        memory.speaker = next(reversed(memory.speakers.values()), "") or memory.speaker
        made: list[Claim] = []
        for hit in reading.hits:
            if not is_asked_for(sentence, hit, reading.hits):
                made.append(_claim(article, hit, reading, memory, made))
        memory.claims += made
        memory.claims += _tallied(article, reading, memory)
    return tuple(memory.claims)


def _read(sentence: Sentence, dates: tuple[TimeExpression, ...], text: str, memory: _Memory) -> _Reading:
    hits = lighten(find_triggers(sentence), sentence)
    own = [one for one in find_tallies(sentence, "") if one.count.what]
    counted = find_counts(sentence, own[0].count.what if own else memory.thing)
    return _Reading(
        sentence=sentence,
        hits=hits,
        reports=find_reports(sentence, hits),
        phrases=find_place_phrases(sentence),
        dates=tuple(one for one in dates if sentence.start <= one.start < sentence.end),
        named=find_actors(sentence, text, memory.people),
        counts=_counts_by_hit((*counted, *own), hits, sentence),
    )


def _counts_by_hit(counted: Sequence[Counted], hits: tuple[Hit, ...], sentence: Sentence) -> dict[int, tuple[Count, ...]]:
    """Each count goes to the event word nearest to it, a clause's break counting as distance."""
    found: dict[int, list[Count]] = {}
    for one in counted:
        near = [(_apart(one, hit, sentence), hit.first) for hit in hits]
        if near and min(near)[0] <= _COUNT_REACH:
            found.setdefault(min(near)[1], []).append(one.count)
    return {first: tuple(dict.fromkeys(counts)) for first, counts in found.items()}


def _apart(one: Counted, hit: Hit, sentence: Sentence) -> int:
    low, high = (one.last, hit.first) if one.first < hit.first else (hit.last, one.first)
    breaks = sum(word in (",", ";", "but", "while", "and", "that") for word in sentence.words[low:high])
    return max(0, high - low) + 4 * breaks


def _claim(article: Article, hit: Hit, reading: _Reading, memory: _Memory, made: Sequence[Claim]) -> Claim:
    speakers = memory.speakers
    sentence = reading.sentence
    report = report_of(hit, reading.reports, sentence)
    status = status_of(sentence, hit, report)
    listed = _listed(hit, reading, made)
    stops = stops_of(hit, reading.hits, reading.reports, sentence)
    actors, recipients = parties(hit, reading.named, stops, sentence, memory.people)
    if listed is not None:
        status, actors = listed.status if status == "reported" else status, listed.actors
    remember(memory.people, actors)
    places = places_of(hit, reading.hits, reading.phrases, reading.reports, sentence)
    places = places or inherited(hit, made, reading.hits, sentence) or goes_on(hit, memory.claims, sentence)
    places += origin_of(hit, places, actors, sentence)
    counts = reading.counts.get(hit.first, ())
    memory.thing = counts[-1].what if counts else memory.thing
    start, end = sentence.starts[hit.first], sentence.ends[hit.last - 1]
    return Claim(
        id=f"{article.id}:{start}",
        source=article.source,
        start=sentence.start,
        end=sentence.end,
        quote=article.text[sentence.start : sentence.end],
        type=hit.group.type,
        mode=hit.group.mode,
        status=status,
        trigger=Span(start, end, article.text[start:end]),
        when=when_of(hit, reading.hits, reading.reports, reading.dates, sentence, article.published),
        salience=salience_of(hit, sentence, memory.titled, places, counts, status),
        places=places,
        actors=actors,
        recipients=recipients,
        speaker=speakers.get(report.verb, "") if report else "",
        counts=counts,
    )


def _listed(hit: Hit, reading: _Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a bare infinitive is listed after: "to mobilize forces or seek help"."""
    before = [other for other in reading.hits if other.first < hit.first]
    if hit.form != "base" or not made or not before or before[-1].form != "base":
        return None
    words = reading.sentence.words
    listed = any(word in (",", "and", "or") for word in words[max(before[-1].last, hit.first - 2) : hit.first])
    return made[-1] if listed and made[-1].trigger.start == reading.sentence.starts[before[-1].first] else None


_PRONOUNS = ("he", "she", "they", "it", "who", "i", "we")


def _speakers(reading: _Reading, text: str, last: str) -> dict[int, str]:
    """The speaker of each report of a sentence, by its verb: the words of the text; for "he said", whoever spoke last."""
    found: dict[int, str] = {}
    for report in reading.reports:
        said = speaker_text(text, report, reading.sentence)
        if not said and reading.named and not report.trailing:
            first = reading.named[0]
            said = text[reading.sentence.starts[first.first] : reading.sentence.ends[first.last - 1]]
        last = found[report.verb] = last if said.lower() in _PRONOUNS else said
    return found


def _tallied(article: Article, reading: _Reading, memory: _Memory) -> list[Claim]:
    """What "that figure could be as high as 11,000" adds to the claim before it: another count of the same thing."""
    if not memory.claims:
        return []
    before, sentence = memory.claims[-1], reading.sentence
    known = {count for counts in reading.counts.values() for count in counts}
    claims, speakers = [], memory.speakers
    for one in find_tallies(sentence, memory.thing):
        if one.count in known:
            continue
        start, end = sentence.starts[one.first], sentence.ends[one.first]
        reports = [report for report in reading.reports if report.verb < one.first and not report.trailing]
        claims.append(
            replace(
                before,
                id=f"{article.id}:{start}",
                start=sentence.start,
                end=sentence.end,
                quote=article.text[sentence.start : sentence.end],
                status="claimed" if reports else before.status,
                trigger=Span(start, end, article.text[start:end]),
                speaker=speakers.get(reports[-1].verb, "") if reports else "",
                counts=(one.count,),
            )
        )
    return claims
