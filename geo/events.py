"""An article and its locations -> the claims it makes: what is said to have happened, where, when, who, how sure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from geo.claims.anaphora import actors_of, as_before, harm_of, is_harmful, placed_together, places_of, surer, taken_up, time_of
from geo.claims.asides import is_told_elsewhere, protest_of
from geo.claims.causes import cause_in, type_of
from geo.claims.event_words import Hit
from geo.claims.headlines import headline_of
from geo.claims.journeys import goal_of, origin_of
from geo.claims.kinds import KindWeights, shipped_weights, with_kinds
from geo.claims.link_features import FEATURES, Scene, scenes_of
from geo.claims.linking import linked_places
from geo.claims.named import Parties, People, remember
from geo.claims.parties import parties
from geo.claims.phrases import before_auxiliaries, is_number
from geo.claims.pronouns import meant
from geo.claims.quotations import listen, quotations
from geo.claims.reading import Reading, readings
from geo.claims.roles import goes_on, inherited, stops_of
from geo.claims.salience import salience_of, title_words
from geo.claims.sentences import words_of, written
from geo.claims.speakers import report_of, speaker_text
from geo.claims.speaking import is_subject
from geo.claims.status import if_ahead, is_ahead, status_of
from geo.claims.tallies import counted_before, find_tallies, toll_of
from geo.claims.voices import is_passive
from geo.lexicon import table
from geo.linear import LinearModel, model
from geo.records import Article, Claim, ClaimPlace, EventType, Interval, Location, Span, Status
from geo.text import unwrapped


@dataclass(slots=True)
class _Memory:
    """What a reader of the article has in mind at the sentence reached."""

    text: str
    """Of the article, its lines joined where they are only kept short."""
    titled: frozenset[str]
    people: People
    speakers: dict[int, str] = field(default_factory=dict)
    """Of the sentence reached, by the token of the reporting verb."""
    quotations: tuple[int, ...] = ()
    """Where quotations of the article open and close by turns."""
    scenes: Mapping[int, Scene] = field(default_factory=dict)
    """Of the sentence reached, by the first token of the event word."""
    speaker: str = ""
    thing: str = ""
    claims: list[Claim] = field(default_factory=list)


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
    memory = _Memory(unwrapped(article.text), title_words(article), People(), quotations=quotations(article.text))
    for reading in readings(replace(article, text=memory.text), locations, memory.people):
        reading = _as_told(reading, memory.claims)
        memory.speakers = _speakers(reading, memory.text, memory.speaker, memory.people)
        memory.speaker = next(reversed(memory.speakers.values()), "") or memory.speaker
        listen(reading.sentence, reading.reports, reading.named, memory.quotations, memory.people)
        memory.scenes = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)
        made: list[Claim] = []
        for hit in reading.hits:
            if not is_told_elsewhere(reading.sentence, hit, reading.hits):
                claim = _of_toll(_claim(article, hit, reading, memory, made, links), hit, memory.claims)
                made += [] if _says_nothing(claim, hit, reading) else [claim]
        memory.claims += placed_together(made, reading.hits, reading.sentence)
        memory.claims += _tallied(article, reading, memory)
    return with_kinds(article.text, memory.claims, kinds)


def _claim(article: Article, hit: Hit, reading: Reading, memory: _Memory, made: Sequence[Claim], links: LinearModel) -> Claim:
    sentence = reading.sentence
    report = report_of(hit, reading.reports, sentence)
    listed = _listed(hit, reading, made)
    status = status_of(sentence, hit, report)
    leading = _followed(hit, reading, made) if listed is None else listed
    status = leading.status if leading is not None and status == "reported" else status  # "accused of shelling it, killing two"
    protest = _made_of(protest_of(sentence, hit, reading.hits), reading, made)
    status = protest.status if protest is not None else status
    own, published = reading.times.get(hit.first), Interval(article.published, article.published, "unknown", "publication")
    status = if_ahead(status, hit, own or published, article.published, sentence.words)
    if own and status == "reported" and is_ahead(own, article.published):
        own = None  # "called for a strike on March 23"
    stops = stops_of(hit, reading.hits, reading.reports, sentence)
    again = (protest,) if protest is not None else taken_up(hit, sentence, [*memory.claims, *made])
    harmed = harm_of(hit, reading.hits, sentence, memory.claims) if not again else ()
    kind, (actors, recipients) = _kind_and_parties(hit, reading, memory, made, again, leading, stops)
    told = status not in ("planned", "hypothetical") and (is_harmful(hit) or harmed)
    before = places_of(again or harmed) if told else ()
    places = protest.places if protest is not None else _places(hit, kind, status, reading, memory, made, links)
    if is_harmful(hit) and not hit.is_verb and not any(memory.scenes[hit.first].rules):
        places = surer(before, places)
    places += goal_of(hit, places, stops, sentence)
    places += origin_of(hit, places, actors, sentence)
    places = places or before
    counts = reading.counts.get(hit.first, ())
    memory.thing = counts[-1].what if counts else memory.thing
    start, end = sentence.starts[hit.first], sentence.ends[hit.last - 1]
    return Claim(
        id=f"{article.id}:{start}",
        source=article.source,
        start=sentence.start,
        end=sentence.end,
        quote=article.text[sentence.start : sentence.end],
        type=kind,
        mode=hit.group.mode if kind == hit.group.type else "",
        status=status,
        trigger=Span(start, end, article.text[start:end]),
        when=own or time_of(again, places, actors) or time_of(harmed, places, ()) or published,
        salience=salience_of(hit, sentence, memory.titled, places, counts, status),
        places=places,
        actors=actors,
        recipients=recipients,
        speaker=memory.speakers.get(report.verb, "") if report else "",
        counts=counts,
        headline=headline_of(
            memory.text,
            sentence,
            hit,
            reading.hits,
            stops=_verbs(stops, reading.hits),
            places=places,
            actors=actors,
            recipients=recipients,
            counts=counts,
            status=status,
        ),
    )


def _as_told(reading: Reading, earlier: Sequence[Claim]) -> Reading:
    """The nouns of a sentence as the article used them before in words that say more: "the strike" is of workers after "went on strike"."""
    manifold = table("triggers")["manifold"]
    if not earlier or not any(hit.base in manifold and not hit.is_verb for hit in reading.hits):
        return reading
    said = {claim.mode: claim for claim in earlier}  # "walked off the job"
    said |= {words[-1]: claim for claim in earlier if len(words := claim.trigger.text.lower().split()) > 1}
    known = [said.get(hit.base) if hit.base in manifold and not hit.is_verb else None for hit in reading.hits]
    hits = (
        replace(hit, group=replace(hit.group, type=claim.type, mode=claim.mode)) if claim else hit
        for hit, claim in zip(reading.hits, known, strict=True)
    )
    return replace(reading, hits=tuple(hits))


def _kind_and_parties(
    hit: Hit,
    reading: Reading,
    memory: _Memory,
    made: Sequence[Claim],
    again: Sequence[Claim],
    leading: Claim | None,
    stops: frozenset[int],
) -> tuple[EventType, Parties]:
    """The type of an event word and who has part in it; what nobody does has no bare states for its doers.

    `again` are the claims that the word takes up, `leading` is the one that it only goes on from.
    """
    verbs, said = _verbs(stops, reading.hits), [report for report in reading.reports if report.trailing and hit.last <= report.first]
    named = tuple(one for one in reading.named if not any(report.first <= one.first < report.last for report in said))
    actors, recipients = parties(hit, named, reading.sentence, memory.people, memory.text, stops=stops, verbs=verbs)
    actors = leading.actors if leading is not None else as_before(actors, actors_of(again))
    remember(memory.people, actors or recipients)
    doers = [one for one in actors if one.sector != "CVL"]
    kind = type_of(hit, reading.hits, reading.sentence, doers, [*memory.claims, *made])
    if kind in ("DISASTER", "ACCIDENT"):
        bare = {one.actor for one in reading.named if one.bare}
        actors, recipients = tuple(a for a in actors if a not in bare), tuple(a for a in recipients if a not in bare)
    return kind, (actors, recipients)


def _verbs(stops: frozenset[int], hits: Sequence[Hit]) -> frozenset[int]:
    """Those of the tokens that open another clause that are no event's noun."""
    return stops - {hit.first for hit in hits if not hit.is_verb}


def _places(
    hit: Hit, kind: EventType, status: Status, reading: Reading, memory: _Memory, made: Sequence[Claim], links: LinearModel
) -> tuple[ClaimPlace, ...]:
    """Where an event word's event happened: in its sentence, else where the text plainly goes on in the same place."""
    sentence, hits = reading.sentence, reading.hits
    return (
        linked_places(memory.scenes[hit.first], status, links)
        or inherited(hit, made, hits, sentence)
        or goes_on(hit, memory.claims, sentence)
        or _of_cause(hit, kind, reading, made)
    )


def _followed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a verb only goes on from: "..., destroying homes and leaving two dead"; over a relative clause between."""
    words = reading.sentence.words
    earlier = [other for other in reading.hits if other.first < hit.first]
    if hit.form != "ing" or not earlier:
        return None
    if words[hit.first - 1] != "," and not (words[hit.first - 1] == "and" and earlier[-1].form == "ing"):
        return None
    relative = words[before_auxiliaries(words, earlier[-1].first) - 1] in words_of("relatives")
    return _made_of(earlier[-2] if relative and len(earlier) > 1 else earlier[-1], reading, made)


def _says_nothing(claim: Claim, hit: Hit, reading: Reading) -> bool:
    """Whether a word tells only that something was not, or may not be, said or done, by nobody: "no specific requests", "to allow it"."""
    if hit.base in table("triggers")["permitting"] and not _is_yielded(claim, hit, reading):
        return True
    if claim.status == "denied" and hit.base in table("triggers")["owning_up"] and not claim.actors:
        return True
    if (hit.is_verb and hit.form != "base") or claim.places or claim.actors or claim.recipients or claim.counts:
        return False
    if hit.is_verb and any(one.last <= hit.first for one in reading.named):
        return False  # "called on them to allow it"
    return claim.status in ("denied", "hypothetical") and claim.type in table("triggers")["addressing"]


def _is_yielded(claim: Claim, hit: Hit, reading: Reading) -> bool:
    """Whether somebody who can forbid it lets it be done: "the army let them leave", "they were allowed in", "the deal allows exports"."""
    asked = [one.actor for one in reading.named if one.last == hit.first - 1]  # "urged the king to allow it"
    if any(actor.sector != "CVL" for actor in (*claim.actors, *asked)) or is_passive(hit, reading.sentence, frozenset()):
        return True
    before = reading.sentence.words[max(0, hit.first - _DECIDED) : hit.first]
    return not words_of("deciding").isdisjoint(before)


_DECIDED = 8
"""How far before a verb of letting the law, order or deal may stand that lets it be done."""


def _of_cause(hit: Hit, kind: EventType, reading: Reading, made: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """The places of the disaster or accident in the sentence that a word of harm is about."""
    cause = cause_in(hit, reading.hits)
    if cause is None or kind == hit.group.type or kind != cause.group.type:
        return ()
    claim = _made_of(cause, reading, made)
    return claim.places if claim is not None else ()


def _made_of(hit: Hit | None, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that was made of an event word of the sentence."""
    start = reading.sentence.starts[hit.first] if hit is not None else -1
    return next((claim for claim in made if claim.trigger.start == start), None)


def _listed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a bare infinitive is listed after: "to mobilize forces or seek help"."""
    before = [other for other in reading.hits if other.first < hit.first]
    if hit.form != "base" or not made or not before or before[-1].form != "base":
        return None
    words = reading.sentence.words
    listed = any(word in (",", "and", "or") for word in words[max(before[-1].last, hit.first - 2) : hit.first])
    return made[-1] if listed and made[-1].trigger.start == reading.sentence.starts[before[-1].first] else None


def _speakers(reading: Reading, text: str, last: str, people: People) -> dict[int, str]:
    """The speaker of each report of a sentence, by its verb: the words of the text; for "he said", whom it means, or who spoke last."""
    found: dict[int, str] = {}
    for report in reading.reports:
        if report.stance == "silent":
            continue
        said = speaker_text(text, report, reading.sentence)
        if not said and found:
            said = last  # "..., the minister said, adding that ..."
        doer = reading.named[0] if reading.named and reading.named[0].last <= report.verb else None
        if not said and doer and not report.trailing and is_subject(reading.sentence, doer.first):
            said = written(text, reading.sentence, doer.first, doer.last)  # "the union left, saying ..."
        word = said.lower().replace("’", "'").partition("'")[0]  # "he", "he'll"
        pronoun = word in words_of("pronouns") | {"who"} and not (said.isupper() and len(said) > 1)  # the "US"
        last = found[report.verb] = _spoken_of(word, last, people) if pronoun else said
    return found


def _of_toll(claim: Claim, hit: Hit, earlier: Sequence[Claim]) -> Claim:
    """The claim of a verb that only gives a toll, told of the event whose harm was counted before: "put the death toll at four"."""
    if claim.type != "OTHER" or not claim.counts or hit.base not in table("triggers")["tallying"]:
        return claim
    before = counted_before(earlier, claim.counts[0].what)
    if before is None:
        return claim
    places, recipients = before.places, before.recipients
    return replace(claim, type=before.type, mode=before.mode, when=before.when, places=places, actors=(), recipients=recipients)


def _spoken_of(pronoun: str, last: str, people: People) -> str:
    """Who a pronoun says speaks: the person who was told of in the sentence before, unless it is who spoke last; else whoever did."""
    persons = meant(pronoun, people) if pronoun in words_of("person_pronouns") else ()
    person = persons[0] if persons and persons[0] in people.by_surname.values() else None
    return person.name if person is not None and person.name.split()[-1] not in last else last


def _is_of_other(first: int, reading: Reading) -> bool:
    """Whether a tally goes back to a number before it of what nobody knows: "some 900 tractors came; police put the figure at 650"."""
    return not reading.counts and any(map(is_number, reading.sentence.words[:first]))


def _tallied(article: Article, reading: Reading, memory: _Memory) -> list[Claim]:
    """What "that figure could be as high as 11,000" adds to the claim before it: another count of the same thing."""
    if not memory.claims:
        return []
    sentence = reading.sentence
    known = {count for counts in reading.counts.values() for count in counts}
    claims, speakers = [], memory.speakers
    own = find_tallies(sentence, "")
    for one in find_tallies(sentence, memory.thing):
        if one.count in known or (one not in own and _is_of_other(one.first, reading)):
            continue
        start, end = sentence.starts[one.first], sentence.ends[one.first]
        before = counted_before(memory.claims, one.count.what) or memory.claims[-1]
        reports = [report for report in reading.reports if report.verb < one.first and not report.trailing and report.verb in speakers]
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
                headline=toll_of(one, sentence, memory.text),
            )
        )
    return claims
