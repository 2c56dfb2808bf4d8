"""Places of which a sentence tells without its verb again: "killed five in Kano and three in Jos", "a mill in Jos and a shop in Kano"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.claims.counts.numbers import before_bounds, bounded, read_number
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import closes, is_number, is_time
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.phrases import PlacePhrase, is_larger
from geo.claims.places.roles import begins_clause
from geo.records import Article, Claim, ClaimPlace, Count, PlaceRole, Span

_OBJECT = 4
"""The most words of a second object before its place: "a crowded market"."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A number with a place of its own, of what is told of the place before: "three in Jos"."""

    first: int
    last: int
    numbers: tuple[int | None, int | None, int | None]
    phrase: PlacePhrase
    before: PlacePhrase
    share: bool = False
    """Whether it is only a part of those counted, wherever the others were: "nine died, five of them in Jos"."""


def without_gaps(
    phrases: tuple[PlacePhrase, ...], hits: Sequence[Hit], sentence: Sentence
) -> tuple[tuple[PlacePhrase, ...], tuple[Gap, ...]]:
    """The places that event words have, those that go on with another's listed with it, and those with a number of their own."""
    if words_of("joining_places").isdisjoint(sentence.words):
        return phrases, ()
    kept, gaps, taken = [phrases[0]], list[Gap](), frozenset([hit.first for hit in hits])
    for before, phrase in pairwise(phrases):
        opening = _opening(before, phrase, taken, sentence.words)
        number = _number(opening, phrase, sentence.words) if opening else None
        chained = bool(gaps) and gaps[-1].phrase is before
        if number is not None and (chained or not _is_share(before, kept, sentence.words)):
            gaps.append(replace(number, before=gaps[-1].before if chained else before))
        elif number is not None or (opening and _goes_on(opening, before, phrase, sentence)) or _follows_moved(before, phrase, kept[-1]):
            kept.append(replace(phrase, start=kept[-1].start, preposition=kept[-1].preposition, listed=True))
        else:
            kept.append(phrase)
    return tuple(kept), tuple(gaps)


def without_share(phrases: tuple[PlacePhrase, ...], sentence: Sentence) -> tuple[tuple[PlacePhrase, ...], tuple[Gap, ...]]:
    """The places of event words, and that of a part of those counted, with its own number: "nine died, five of them in Jos"."""
    words, phrase = sentence.words, phrases[-1]
    if phrase.unlisted or phrase.preposition not in words_of("subject_places") or not len(words[: phrase.start]) > 1:
        return phrases, ()
    first = phrase.start
    while first > 1 and words[first - 1] in words_of("counted_again"):
        first -= 1
    number = _number(first - 1, phrase, words)
    opener = words[before_bounds(words, first - 1) - 1]
    part = opener == "including" or {"of", "them"} <= set(words[first : phrase.start])
    if number is None or not part or opener not in words_of("share_openers") or _has_verb(phrase.placed.last, words):
        return phrases, ()
    if len(phrases) > 1 and _is_share(phrases[-2], phrases[:-1], words):
        return phrases, ()
    return phrases[:-1], (replace(number, share=True),)


def _opening(before: PlacePhrase, phrase: PlacePhrase, taken: frozenset[int], words: tuple[str, ...]) -> int:
    """Where what goes on with another place begins after "and" or a comma; 0 where a verb of its own tells of it."""
    last, inside = before.last, words_of("subject_places")
    if phrase.start <= last or phrase.unlisted or phrase.preposition not in inside or before.preposition not in inside:
        return 0
    if not taken.isdisjoint(range(last, phrase.placed.last + 1)) or _has_verb(phrase.placed.last, words):
        return 0
    first = last
    while first < phrase.start and (words[first] in words_of("joining_places") or words[first] == "on" or is_time(words[first])):
        first += 1
    return first if words[first - 1] in words_of("joining_places") else 0


def _has_verb(after: int, words: tuple[str, ...]) -> bool:
    """Whether a verb follows a place, whose subject then stands before that: "and five in Rafah were hurt"."""
    return any(word in words_of("auxiliaries", "modals", "said") or is_past(word) for word in words[after : after + 1])


def _number(first: int, phrase: PlacePhrase, words: tuple[str, ...]) -> Gap | None:
    """The number that begins there with nothing but who is counted before the place: "another five people in", "three of them in"."""
    opened = words_of("number_openers", "bounding", "another")
    start = next((i for i in range(first, phrase.start) if words[i] not in opened), first)
    read = read_number(words, start)
    if read is None or read[0] > phrase.start or not words_of("counted_again").issuperset(words[read[0] : phrase.start]):
        return None
    last, low, best, high = read
    return Gap(start, last, bounded(words, start, last, low, best, high), phrase, phrase)


def _is_share(before: PlacePhrase, kept: Sequence[PlacePhrase], words: tuple[str, ...]) -> bool:
    """Whether the place before is that of a part of those counted: "nine died, five of them in Luanda and four in Bengo"."""
    if kept[-1].listed and kept[-1].placed is before.placed:
        return True
    end = before.start
    while end > 1 and words[end - 1] in words_of("counted_again"):
        end -= 1
    return end > 1 and is_number(words[end - 1]) and words[before_bounds(words, end - 1) - 1] in words_of("share_openers")


def _is_object(first: int, phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether a noun phrase with an article opens there that the place follows at once: "a mosque in Kaduna"."""
    words = sentence.words
    if words[first] not in words_of("indefinite") or not 1 < phrase.start - first <= _OBJECT + 1:
        return False
    return not any(closes(word) for word in words[first + 1 : phrase.start]) and words[first - 1] == "and"


def _goes_on(first: int, before: PlacePhrase, phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether a place goes on with the one before, behind another object or its own preposition."""
    return _is_object(first, phrase, sentence) or _is_alike(first, before, phrase, sentence)


def _follows_moved(before: PlacePhrase, phrase: PlacePhrase, last: PlacePhrase) -> bool:
    """Whether a place is listed with one that goes on with another's: "Kisumu" of "in Lagos and in Nairobi and Kisumu"."""
    return phrase.listed and last.placed is before.placed and phrase.start == before.start != last.start


def _is_alike(first: int, before: PlacePhrase, phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether a place only goes on with a preposition of its own: "in Lagos, in Kano and in Abuja", not "in Goma, in eastern Congo"."""
    after = sentence.words[phrase.placed.last : phrase.placed.last + 1]
    if phrase.start != first or begins_clause(phrase, sentence.words) or not (after == () or closes(after[0]) or is_time(after[0])):
        return False
    one, other = before.placed.location, phrase.placed.location
    return one.precision == other.precision and one.mention.kind == other.mention.kind and not is_larger(phrase.placed, before.placed)


def gapped(article: Article, gaps: Sequence[Gap], made: Sequence[Claim], sentence: Sentence) -> Iterator[Claim]:
    """The claims of numbers with places of their own, each with all else from the claim that it goes on with."""
    for gap in gaps:
        here = gap.before.placed.location
        told = (one for one in reversed(made) if one.counts and (gap.share or any(place.location is here for place in one.places)))
        claim = next(told, None)
        if claim is None:
            continue
        start, end = sentence.starts[gap.first], sentence.ends[gap.last - 1]
        role: PlaceRole = "at" if gap.share else next(place.role for place in claim.places if place.location is here)
        yield replace(
            claim,
            id=f"{article.id}:{start}",
            trigger=Span(start, end, article.text[start:end]),
            places=(ClaimPlace(role, gap.phrase.placed.location),),
            counts=(Count(claim.counts[0].what, *gap.numbers),),
            headline=_headline(claim, article.text[start:end]),
        )


def _headline(claim: Claim, number: str) -> str:
    """The headline of a claim with another number; none where it names none."""
    words = claim.headline.split()
    place = next((i for i, word in enumerate(words) if is_number(word.lower())), None)
    return "" if place is None else " ".join((*words[:place], number, *words[place + 1 :]))
