"""An article and its locations -> the claims it makes: what is said to have happened, where, when, who, how sure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from geo.claims.actors.named import Parties, People, remember
from geo.claims.anaphora import (
    actors_of,
    as_before,
    is_elsewhere,
    is_harmful,
    of_time,
    places_of,
    places_told_again,
    surer,
    taken_up,
)
from geo.claims.asides import is_told_elsewhere, protest_of, says_nothing
from geo.claims.dating import dated_back, time_before, time_of, time_so_far
from geo.claims.grammar.clauses import tells_of_place
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.habits import is_habit
from geo.claims.grammar.sentences import Sentence
from geo.claims.harm import harm_of
from geo.claims.headlines import headline_of
from geo.claims.kinds import KindWeights, shipped_weights, with_kinds
from geo.claims.parties.find import parties
from geo.claims.places.attachment import is_spoken_from
from geo.claims.places.ellipsis import gapped
from geo.claims.places.journeys import goal_of, origin_of
from geo.claims.places.link_features import FEATURES
from geo.claims.places.linking import linked_places
from geo.claims.places.scenes import Scene, scenes_of
from geo.claims.places.sites import dateline_town, here_at, town_of_sites
from geo.claims.places.sufferers import judged_at, suffered_at, told_from
from geo.claims.reading import Reading, readings
from geo.claims.salience import salience_of, title_words
from geo.claims.sequels import (
    counted_at,
    goes_on,
    inherited,
    leading_claim,
    made_of,
    main_verb,
    owned_claim,
    places_of_cause,
    purposed_claim,
    stays,
    told_there,
)
from geo.claims.speakers.find import Report, own_report, report_of
from geo.claims.speakers.pronouns import note_speaker
from geo.claims.speakers.quotations import listen, quotations
from geo.claims.spoken import speakers_of, with_denial
from geo.claims.status.days import if_ahead, is_ahead, is_done, is_over, is_until, stands_ahead
from geo.claims.status.decide import is_presupposed, is_said_beside, status_of
from geo.claims.times.find import is_heard
from geo.claims.together import placed_together
from geo.claims.tolls import of_toll, tallied
from geo.claims.triggers.causes import HARMING, as_told_later, is_set_off, type_of
from geo.claims.triggers.light_verbs import extent
from geo.lexicon import table
from geo.linear import LinearModel, model
from geo.records import Actor, Article, Claim, ClaimPlace, EventType, Interval, Location, Source, Span, Status
from geo.text import byline, unwrapped


@dataclass(slots=True)
class _Memory:
    """What a reader of the article has in mind at the sentence reached."""

    text: str
    """Of the article, its lines joined where they are only kept short."""
    titled: frozenset[str]
    source: Source
    published: Interval
    """When it was, which is the time of what has none of its own."""
    people: People
    speakers: dict[int, str] = field(default_factory=dict)
    """Of the sentence reached, by the token of the reporting verb."""
    quotations: tuple[int, ...] = ()
    """Where quotations of the article open and close by turns."""
    scenes: Mapping[int, Scene] = field(default_factory=dict)
    """Of the sentence reached, by the first token of the event word."""
    town: Location | None = None
    """The one that the article is dated from."""
    speaker: str = ""
    thing: str = ""
    claims: list[Claim] = field(default_factory=list)
    """Of the sentences before."""


@dataclass(slots=True)
class _Telling:
    """An event word of a sentence with what it goes on from."""

    hit: Hit
    reading: Reading
    made: Sequence[Claim]
    """The claims of the sentence before it."""
    stops: frozenset[int]
    """The tokens that open another clause."""
    verbs: frozenset[int]
    """Those of them that are no event's noun."""
    report: Report | None
    """Under which it stands."""
    leading: Claim | None
    """The claim of the sentence that it only goes on from: "accused of shelling it, killing two"."""
    owned: Claim | None
    """The claim of the sentence by which somebody owns up to it: "claimed the attack"."""
    purposed: Claim | None
    """The claim of a meeting that is for it: "will meet for talks"."""
    protest: Claim | None
    """The claim of the sentence that it only says the purpose of: "marched to protest"."""
    again: Sequence[Claim]
    """The claims that a noun takes up, the last first: "the attack"."""
    harmed: Sequence[Claim]
    """The claims whose harm it tells, the last first."""


def find_claims(
    article: Article, locations: Sequence[Location], *, links: LinearModel | None = None, kinds: KindWeights | None = None
) -> tuple[Claim, ...]:
    """The claims that an article makes, in the order of its text.

    `locations` are those of the article's mentions, in any order. `links` says what happened where and `kinds`
    what kind of event it is, by default the models that come with Dateline. A claim's id is made of the
    article's id and the offset of its event word, so the same text gives the same ids.
    """
    links = links or model("links", FEATURES)
    kinds = kinds or shipped_weights()
    published = Interval(article.published, article.published, "unknown", "publication")
    memory = _Memory(
        unwrapped(article.text), title_words(article), article.source, published, People(), quotations=quotations(article.text)
    )
    _, begins = byline(memory.text)
    for reading in readings(replace(article, text=memory.text), locations, memory.people):
        if reading.sentence.start == begins:
            memory.town = dateline_town(reading.sentence, locations)
        reading = _as_told(reading, memory.claims)
        memory.claims = with_denial(reading, memory.claims, memory.text) if reading.reports and memory.claims else memory.claims
        memory.speakers = speakers_of(reading, memory.text, memory.speaker, memory.people)
        memory.speaker = next(reversed(memory.speakers.values()), "") or memory.speaker
        listen(reading.sentence, reading.reports, reading.named, memory.quotations, memory.people)
        memory.scenes = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)
        made: list[Claim] = []
        for hit in reading.hits:
            if not is_told_elsewhere(reading.sentence, hit, reading.hits):
                telling = _telling(hit, reading, memory, made)
                claim = of_toll(_claim(article, telling, memory, links), hit, memory.claims)
                memory.claims = dated_back(memory.claims, claim, telling.again) if hit.first in reading.times else memory.claims
                made += [] if says_nothing(claim, hit, reading.sentence, reading.named) else [claim]
        note_speaker(memory.people, reading.reports, reading.named)
        memory.claims += placed_together(made, reading.hits, reading.sentence)
        if reading.gaps:
            memory.claims += gapped(article, reading.gaps, made, reading.sentence)
        memory.claims += tallied(article, memory.text, reading, memory.claims, thing=memory.thing, speakers=memory.speakers)
    return with_kinds(article.text, as_told_later(memory.claims), kinds)


def _as_told(reading: Reading, earlier: Sequence[Claim]) -> Reading:
    """The nouns of a sentence as the article used them before in words that say more: "the strike" is of workers after "went on strike"."""
    manifold = table("triggers")["manifold"]
    if not (earlier and reading.hits) or not any(hit.base in manifold and not hit.is_verb for hit in reading.hits):
        return reading
    said = {claim.mode: claim for claim in earlier}  # "walked off the job"
    said |= {words[-1]: claim for claim in earlier if len(words := claim.trigger.text.lower().split()) > 1}
    known = [said.get(hit.base) if hit.base in manifold and not hit.is_verb else None for hit in reading.hits]
    hits = (
        replace(hit, group=replace(hit.group, type=claim.type, mode=claim.mode)) if claim else hit
        for hit, claim in zip(reading.hits, known, strict=True)
    )
    return replace(reading, hits=tuple(hits))


def _telling(hit: Hit, reading: Reading, memory: _Memory, made: Sequence[Claim]) -> _Telling:
    sentence = reading.sentence
    protest = made_of(protest_of(sentence, hit, reading.hits), reading, made)
    stops = memory.scenes[hit.first].stops
    again = (protest,) if protest is not None else taken_up(hit, sentence, [*memory.claims, *made])
    return _Telling(
        hit=hit,
        reading=reading,
        made=made,
        stops=stops,
        verbs=stops - {other.first for other in reading.hits if not other.is_verb},
        report=own_report(hit, reading.reports) or report_of(hit, reading.reports, sentence),
        leading=leading_claim(hit, reading, made) if made else None,
        owned=owned_claim(hit, reading, made) if made else None,
        purposed=purposed_claim(hit, reading, made) if made else None,
        protest=protest,
        again=again,
        harmed=of_time(harm_of(hit, reading.hits, sentence, memory.claims), reading.times.get(hit.first)) if not again else (),
    )


def _claim(article: Article, telling: _Telling, memory: _Memory, links: LinearModel) -> Claim:
    hit, sentence = telling.hit, telling.reading.sentence
    status, own = _status_and_time(telling, memory.published)
    kind, (actors, recipients) = _kind_and_parties(telling, memory)
    places = _places(telling, memory, kind, status, actors, links)
    counts = telling.reading.counts.get(hit.first, ())
    memory.thing = next((one.what for one in reversed(counts) if one.best), counts[-1].what) if counts else memory.thing
    first, last = extent(hit, telling.reading.hits, sentence.words)
    start, end = sentence.starts[first], sentence.ends[last - 1]
    return Claim(
        id=f"{article.id}:{start}",
        source=memory.source,
        start=sentence.start,
        end=sentence.end,
        quote=article.text[sentence.start : sentence.end],
        type=kind,
        mode=hit.group.mode if kind == hit.group.type else "",
        status=status,
        trigger=Span(start, end, article.text[start:end]),
        when=own or _time_told(telling, memory, status, kind, places, actors) or _time_of_telling(hit, sentence, memory.published),
        salience=salience_of(hit, sentence, memory.titled, places, counts, status),
        places=places,
        actors=actors,
        recipients=recipients,
        speaker=memory.speakers.get(telling.report.verb, "") if telling.report else "",
        counts=counts,
        headline=headline_of(
            memory.text,
            sentence,
            hit,
            telling.reading.hits,
            stops=telling.verbs,
            places=places,
            actors=actors,
            recipients=recipients,
            counts=counts,
            status=status,
        ),
    )


def _status_and_time(telling: _Telling, published: Interval) -> tuple[Status, Interval | None]:
    """How sure an event is, and its own time; none where that is of what is only called for: "called for a strike on March 23"."""
    sentence = telling.reading.sentence
    status = status_of(sentence, telling.hit, telling.report)
    if telling.leading is not None and status == "reported" and not is_said_beside(telling.hit, sentence.words):
        status = telling.leading.status
    if telling.protest is not None:
        status = telling.protest.status
    if telling.owned is not None and status == "reported":
        status = "claimed"
    if telling.purposed is not None and status == "reported":
        status = telling.purposed.status
    own = telling.reading.times.get(telling.hit.first)
    if status == "reported" and not is_over(own, published.start) and stands_ahead(telling.hit, sentence.words):
        status = "planned"
    ahead = own is not None and is_ahead(own, published.start)
    if (ahead or status == "planned") and is_presupposed(telling.hit, sentence.words):
        return "reported" if status == "planned" else status, None if ahead else own
    status = if_ahead(status, telling.hit, own or published, published.start, sentence.words)
    told = status in ("reported", "claimed")
    later = own is not None and is_until(own, published.start) and is_done(telling.hit, sentence.words)
    return status, None if told and (ahead or later) else own


def _time_told(
    telling: _Telling, memory: _Memory, status: Status, kind: EventType, places: tuple[ClaimPlace, ...], actors: tuple[Actor, ...]
) -> Interval | None:
    """When an event without a time of its own happened by what the article told before."""
    told = time_of(telling.again, places, actors) or time_of(telling.harmed, places, ())
    if told is not None and status == "reported" and is_ahead(told, memory.published.start):
        return None  # "He will join a march on Monday. The unrest ..."
    if told is not None or status not in ("reported", "claimed") or telling.reading.times:
        return told
    sentence = telling.reading.sentence
    before = time_before(telling.hit, sentence, memory.claims, actors) if status == "reported" else None
    return before or time_so_far(telling.hit, kind, telling.reading.hits, sentence, memory.claims)


def _time_of_telling(hit: Hit, sentence: Sentence, published: Interval) -> Interval:
    """The day of publication, on or shortly before which what has no time happened; no day of what a court only hears of, or of a habit."""
    timeless = is_heard(hit, sentence.words) or is_habit(sentence.words, hit)
    return replace(published, start=None, end=None) if timeless else published


def _kind_and_parties(telling: _Telling, memory: _Memory) -> tuple[EventType, Parties]:
    """The type of an event word and who has part in it; what nobody does has no bare states for its doers."""
    hit, reading, stops = telling.hit, telling.reading, telling.stops
    said = [report for report in reading.reports if report.trailing and hit.last <= report.first]
    named = reading.named
    if said:
        named = tuple(one for one in named if not any(report.first <= one.first < report.last for report in said))
    actors, recipients = parties(hit, named, reading.sentence, memory.people, memory.text, stops=stops, verbs=telling.verbs)
    leading = telling.leading or telling.owned
    again = () if is_elsewhere(hit, reading.sentence, telling.again) else telling.again
    actors = leading.actors if leading is not None else as_before(actors, actors_of(again))
    if not tells_of_place(reading.sentence.words, hit.first):
        remember(memory.people, actors or recipients)
    mishap = leading is not None and leading.type in ("DISASTER", "ACCIDENT")
    doers = [one for one in actors if one.sector != "CVL" and not mishap]  # nobody's: "the coach skidded, killing two"
    told = [*memory.claims, *telling.made]
    kind = type_of(hit, reading.hits, reading.sentence, doers, told, reading.times.get(hit.first))
    if again and again[0].type in HARMING and is_set_off(hit):
        kind = again[0].type  # "the blaze" at an oil depot that drones set on fire
    if kind in ("DISASTER", "ACCIDENT"):
        bare = {one.actor for one in reading.named if one.bare}
        actors, recipients = tuple(a for a in actors if a not in bare), tuple(a for a in recipients if a not in bare)
    if telling.report is not None and telling.report.verb == hit.first:
        actors, recipients = (), ()  # who only gives a toll
    return kind, (actors, recipients)


def _places(
    telling: _Telling, memory: _Memory, kind: EventType, status: Status, actors: tuple[Actor, ...], links: LinearModel
) -> tuple[ClaimPlace, ...]:
    """Where an event happened, by its sentence or by what that goes on from, and from where to where somebody went."""
    hit, sentence = telling.hit, telling.reading.sentence
    told = status not in ("planned", "hypothetical") and (is_harmful(hit) or telling.harmed)
    before = places_of(telling.again or telling.harmed) if told else ()
    places = telling.protest.places if telling.protest is not None else _own_places(telling, memory, kind, status, actors, links)
    if (
        is_harmful(hit)
        and not hit.is_verb
        and (not any(memory.scenes[hit.first].rules) or is_spoken_from(memory.scenes[hit.first], places))
    ):
        places = surer(before, places)
    places += town_of_sites(places, memory.town)
    places += goal_of(hit, places, telling.stops, sentence)
    places += origin_of(hit, places, actors, sentence)
    places = places or before or (() if memory.scenes[hit.first].phrases else told_from(telling.report, kind, sentence))
    if places or status in ("planned", "hypothetical"):
        return places
    return places_told_again(hit, sentence, telling.reading.times.get(hit.first), memory.claims)


def _at_main_verb(hit: Hit, scenes: Mapping[int, Scene], status: Status, links: LinearModel) -> tuple[ClaimPlace, ...]:
    """Where what a relative clause tells the harm of happened: "The bomb, which killed ten people, exploded in Kano"."""
    scene = scenes[hit.first]
    main = main_verb(hit, scene.hits, scene.sentence.words)
    return linked_places(scenes[main.first], status, links) if main is not None else ()


def _own_places(
    telling: _Telling, memory: _Memory, kind: EventType, status: Status, actors: tuple[Actor, ...], links: LinearModel
) -> tuple[ClaimPlace, ...]:
    """Where an event word's event happened: in its sentence, else where the text plainly goes on in the same place."""
    hit, reading, made = telling.hit, telling.reading, telling.made
    return (
        here_at(hit, reading.sentence, memory.town)
        or linked_places(memory.scenes[hit.first], status, links)
        or suffered_at(hit, kind, reading.sentence)
        or judged_at(hit, kind, reading.hits, reading.sentence)
        or _at_main_verb(hit, memory.scenes, status, links)
        or told_there(hit, memory.scenes[hit.first].phrases, reading.sentence)
        or inherited(hit, made, reading.hits, reading.sentence)
        or goes_on(hit, memory.claims, reading.sentence)
        or places_of_cause(hit, kind, reading, made)
        or stays(hit, actors, memory.claims, reading)
        or counted_at(hit, memory.claims, reading)
    )
