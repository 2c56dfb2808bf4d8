"""What a toll or another figure adds to the claim that it goes back to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geo.claims.counts.find import Counted
from geo.claims.counts.tallies import tally_words
from geo.claims.counts.things import count_list, harm_words
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import is_number
from geo.claims.grammar.sentences import Sentence, written
from geo.claims.reading import Reading
from geo.records import Article, Claim, Span

_MEMORY = 20
"""How many claims back a tally may point."""


def of_toll(claim: Claim, hit: Hit, earlier: Sequence[Claim]) -> Claim:
    """The claim of a verb that only gives a toll, told of the event whose harm was counted before: "put the death toll at four"."""
    if claim.type != "OTHER" or not claim.counts or hit.base not in trigger_words("tallying") or tally_words().isdisjoint(hit.group.needs):
        return claim  # also "900 people reached Crete"
    before = _counted_before(earlier, claim.counts[0].what)
    if before is None:
        return claim
    places, recipients = before.places, before.recipients
    return replace(claim, type=before.type, mode=before.mode, when=before.when, places=places, actors=(), recipients=recipients)


def tallied(
    article: Article, text: str, reading: Reading, earlier: Sequence[Claim], *, thing: str, speakers: Mapping[int, str]
) -> list[Claim]:
    """What "that figure could be as high as 11,000" adds to the claim before it: another count of the same thing.

    `text` is the article's as it is read, `thing` what was counted last, and `speakers` those of the sentence by the
    verbs of its reports.
    """
    sentence = reading.sentence
    if not earlier or not reading.tallies:
        return []
    known = {count for counts in reading.counts.values() for count in counts}
    claims = []
    for one in reading.tallies:
        bare = not one.count.what
        count = replace(one.count, what=thing) if bare else one.count
        if not count.what or count in known or (bare and _is_of_other(one.first, reading)):
            continue
        start, end = sentence.starts[one.first], sentence.ends[one.first]
        before = _told_before(start, earlier, count.what)
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
                counts=(count,),
                headline=_toll(one, sentence, text),
            )
        )
    return claims


def _told_before(start: int, claims: Sequence[Claim], what: str) -> Claim:
    """What a tally that starts at a character goes back to: the last claim before it that counts the same, else the last of all."""
    earlier = [claim for claim in claims if claim.trigger.start < start]
    return _counted_before(earlier, what) or (earlier or claims)[-1]


def _is_of_other(first: int, reading: Reading) -> bool:
    """Whether a tally goes back to a number before it of what nobody knows: "some 900 tractors came; police put the figure at 650"."""
    return not reading.counts and any(map(is_number, reading.sentence.words[:first]))


def _counted_before(claims: Sequence[Claim], what: str) -> Claim | None:
    """The claim that a tally goes back to: the last one that counts the same."""
    recent = claims[: -_MEMORY - 1 : -1]
    return next((claim for claim in recent if any(count.what == what for count in claim.counts)), None)


def _toll(one: Counted, sentence: Sentence, text: str) -> str:
    """The words of a tally, as a headline of its claim: "death toll stands at 34"."""
    words = sentence.words
    first = one.first - (words[max(0, one.first - 1)] in count_list("death", "nouns"))
    last = one.last + any(word in harm_words() for word in words[one.last : one.last + 1])
    return written(text, sentence, first, last)
