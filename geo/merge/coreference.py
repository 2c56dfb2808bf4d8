"""How likely it is that two claims of one article tell of one event, by weights that are learned from annotated stories.

A claim is compared with each before it: by kind, place, days, doers and numbers, by how its event word is brought in
("a raid", "the raid"), and by how many events of its kind the article has told of till there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geo.lexicon import table, word_classes
from geo.linear import LinearModel, model, probability
from geo.merge.features import Features, doers_of
from geo.merge.likeness import places_alike
from geo.merge.matters import alike_or_not, compared
from geo.merge.numbers import agreement
from geo.merge.shapes import SAME_PLACE
from geo.merge.steps import Steps
from geo.merge.words import cosine

FEATURES = (
    "kinds", "mode", "brought in", "gap", "place", "days", "known", "doers", "sufferers", "numbers", "sites", "persons", "status",
    "first leads", "second leads", "words", "anterior", "kind and word", "days and place", "gap and known", "gap and kinds", "nearest",
    "told of", "opening", "class", "second class", "first of before", "second of before",
)  # fmt: skip

_CLOSE = 3
"""How many words before an event word what brings it in may stand, and the auxiliary of what was before."""
_WORDS = Steps(0.01, 0.05, 0.10, 0.20, 0.30, 0.50)
_MOST = 3
"""More events of a kind are not told apart by their number."""
_FAR, _FARTHER = 2, 4
"""Sentences further apart than these are near and far from one another."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a claim's event word, and its sentence, say of how it is told."""

    brought_in: str
    """Whether a noun goes back or is new, and by which word: "the", "a", "second"; what inflects like a verb has its mark."""
    word_class: str
    """Of the event word, by the vectors of words."""
    anterior: bool
    """Whether it is told as what had been before."""
    of_before: bool
    """Whether its sentence tells of an earlier time."""
    doers: frozenset[str]
    harm: bool
    """Whether it is a word for somebody's harm."""


def shipped_weights() -> LinearModel:
    """The weights that come with Dateline."""
    return model("tellings", FEATURES)


def likelihoods(features: Sequence[Features], weights: LinearModel) -> dict[tuple[int, int], float]:
    """For each two claims of one article, by their places in the sequence, how likely they tell of one event; the earlier first."""
    return {pair: probability(weights.score(values)) for pair, values in described(features)}


def described(features: Sequence[Features]) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """For each two claims of one article the values of `FEATURES`. The claims must be in the order of the text."""
    words = [_word(one) for one in features]
    starts = sorted({one.claim.start for one in features})
    sentences = [starts.index(one.claim.start) for one in features]
    for second, one in enumerate(features):
        told = _told_of(features[:second], one)
        nearest = max((i for i in range(second) if features[i].claim.type == one.claim.type), default=-1)
        for first in range(second):
            gap = _gap(sentences[second] - sentences[first])
            near = "nearest" if first == nearest else "none" if nearest < 0 else "further"
            opening = f"{sentences[first] == 0:d}{sentences[second] == 0:d}"
            yield (first, second), _values(features[first], one, words[first], words[second], gap, near, told, opening)


def _values(first: Features, second: Features, word: Word, other: Word, gap: str, near: str, told: str, opening: str) -> tuple[str, ...]:
    a, b = first.claim, second.claim
    same = "same" if a.type == b.type else "other"
    kinds = f"{a.type} {b.type}"
    place, days = _place(first, second), _days(first, second)
    known = _known(second)
    said = _words(first, second, word, other)
    return (
        kinds,
        f"{same} {alike_or_not(a.mode, b.mode)}",
        other.brought_in,
        f"{gap} {same}",
        place,
        days,
        f"{_known(first)} {known}",
        _shared(word.doers, other.doers),
        _shared(first.sufferers, second.sufferers),
        agreement(a.counts, b.counts) or f"{bool(a.counts):d}{bool(b.counts):d}",
        compared(first.sites, second.sites),
        compared(first.persons, second.persons),
        f"{a.status} {b.status}",
        "yes" if first.leading else "",
        "yes" if second.leading else "",
        _WORDS.name(cosine(first.words, second.words)) if gap != "0" else "one sentence",
        f"{word.anterior:d}{other.anterior:d}",
        f"{same} {said} {other.brought_in}",
        f"{days} {place}",
        f"{same} {gap} {known}",
        f"{gap} {kinds}" if gap in ("0", "1") else "",
        near,
        f"{told} {same}",
        opening,
        "same" if word.word_class == other.word_class else "",
        f"{other.word_class} {same}",
        "yes" if word.of_before else "",
        "yes" if other.of_before else "",
    )


def _word(one: Features) -> Word:
    claim = one.claim
    before = claim.quote[: claim.trigger.start - claim.start].lower().split()[-_CLOSE:]
    quote = claim.quote.lower().replace(",", "").replace(".", "").split()
    first = claim.trigger.text.lower().split()[0]
    inflected = first.endswith(tuple(table("merging")["endings"]))
    return Word(
        brought_in=f"{_bringing_in(before)}{' inflected' if inflected else ''}",
        word_class=_class(claim.trigger.text),
        anterior=not set(table("merging")["anterior"]).isdisjoint(before),
        of_before=not _before_now().isdisjoint(quote),
        doers=doers_of(one),
        harm=not one.forms.isdisjoint(table("merging")["harm"]),
    )


def _bringing_in(before: Sequence[str]) -> str:
    """The word before an event word that says whether it is new: the nearest of them."""
    for word in reversed(before):
        if word in table("grammar")["pointing"] or word in table("grammar")["possessives"]:
            return "the"
        if word in table("merging")["further"] or word in table("merging")["another"]:
            return "another"
        if word in table("merging")["bringing_in"]:
            return "a"
        if word.endswith(tuple(table("grammar")["owner_marks"])):
            return "own"
    return ""


def _class(trigger: str) -> str:
    classes = word_classes()
    return next((classes[word] for word in reversed(trigger.lower().split()) if word in classes), "?")


@cache
def _before_now() -> frozenset[str]:
    return frozenset(table("merging")["before_now"])


def _gap(sentences: int) -> str:
    return str(sentences) if sentences < _FAR else "few" if sentences < _FARTHER else "many"


def _place(first: Features, second: Features) -> str:
    likeness = places_alike(first, second)
    if likeness is not None:
        return "inside" if likeness.inside else "same" if likeness.value > SAME_PLACE else "near"
    known = f"{_has_place(first):d}{_has_place(second):d}"
    return "apart" if known == "11" else known


def _has_place(one: Features) -> bool:
    return one.location is not None or bool(one.spot)


def _known(one: Features) -> str:
    """Whether a claim has days and a place of its own."""
    return f"{one.exact:d}{_has_place(one):d}"


def _days(first: Features, second: Features) -> str:
    if not first.last or not second.last:
        return "unknown"
    exact = f"{first.exact:d}{second.exact:d}"
    if (first.first, first.last) == (second.first, second.last):
        return f"{exact} same"
    if first.last < second.first:
        return f"{exact} before"
    return f"{exact} after" if second.last < first.first else f"{exact} over"


def _shared(first: frozenset[str], second: frozenset[str]) -> str:
    if first and second:
        return "same" if first & second else "others"
    return f"{bool(first):d}{bool(second):d}"


def _words(first: Features, second: Features, word: Word, other: Word) -> str:
    """How alike two event words are: of one form, or of one matter; else whether they are of harm."""
    if first.forms & second.forms:
        return "same harm" if word.harm else "same"
    return "matter" if first.matters & second.matters else f"{word.harm:d}{other.harm:d}"


def _told_of(before: Sequence[Features], one: Features) -> str:
    """How many places and days the article has told of for events of a claim's kind."""
    same = [other for other in before if other.claim.type == one.claim.type]
    places = {other.location.mention.name if other.location else other.spot for other in same if _has_place(other)}
    days = {(other.first, other.last) for other in same if other.exact}
    return f"{min(len(same), _MOST)} {min(len(places), _MOST)} {min(len(days), _MOST)}"
