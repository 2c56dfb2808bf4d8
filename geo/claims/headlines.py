"""A claim as a headline without its place: who did what to whom, in the words of its sentence."""

from collections.abc import Collection, Sequence

from geo.claims.phrases import before_auxiliaries, closes, head_before, object_end, subject_end, trimmed
from geo.claims.sentences import Placed, Sentence, words_of
from geo.claims.triggers import Hit
from geo.lexicon import table
from geo.records import Actor, ClaimPlace, Count, Status

_WRITTEN = 10
"""Smaller numbers are written as words."""
_OBJECT, _NOUN, _SUBJECT = 7, 4, 7
"""The most words after a verb, before a noun, and of a subject before only what follows its last "of" is kept."""


def headline_of(
    text: str,
    sentence: Sentence,
    hit: Hit,
    hits: Sequence[Hit],
    *,
    stops: Collection[int],
    places: Sequence[ClaimPlace],
    actors: Sequence[Actor],
    counts: Sequence[Count],
    status: Status,
) -> str:
    """Subject, verb and object of an event word, or the noun with whose it is; the place is left to whoever adds it.

    `stops` are the tokens of other verbs of the sentence. What is denied is told as such.
    """
    own = _places_after(hit, places, sentence)
    if not hit.is_verb:
        return ("No " if status == "denied" else "") + _of_noun(text, sentence, hit, actors, own)
    subject = _subject(text, sentence, hit, stops, actors)
    struck = bool(own) and own[0].first - hit.last <= 2 and sentence.words[own[0].first - 1] not in words_of("prepositions")
    if struck and subject and any(other.last <= hit.first and _is_blind(other) for other in hits):
        return subject  # "Earthquake", which the place goes on
    last = _object_end(hit, own, places, sentence)
    told = _words(text, sentence, hit.last, last)
    if not subject and told and counts and hit.form == "past":  # "... and killed at least 36 people"
        subject, told = _words(text, sentence, trimmed(sentence.words, hit.last, last), last), ""
    verb = _words(text, sentence, hit.first, hit.last)
    parts = (subject or _counted(hit, counts), _helper(text, sentence, hit, status), verb, told)
    return " ".join(part for part in parts if part)


def _is_blind(hit: Hit) -> bool:
    return not hit.is_verb and hit.group.type in ("DISASTER", "ACCIDENT")


def _places_after(hit: Hit, places: Sequence[ClaimPlace], sentence: Sentence) -> list[Placed]:
    """The claim's own places that follow its event word."""
    where = {id(place.location) for place in places}
    return [placed for placed in sentence.locations if placed.first >= hit.last and id(placed.location) in where]


def _object_end(hit: Hit, own: Sequence[Placed], places: Sequence[ClaimPlace], sentence: Sentence) -> int:
    """Where the object of a verb ends: before the places, and before the way to them."""
    words = sentence.words
    last = min([object_end(sentence, hit.last, _OBJECT), *(placed.first for placed in own)])
    if any(place.role == "destination" for place in places):
        goals = frozenset(table("grammar")["roles"]["destination"])
        last = next((position for position in range(hit.last, last) if words[position] in goals), last)
    while last > hit.last and (closes(words[last - 1]) or words[last - 1] in words_of("determiners") or words[last - 1] in ("of", "-")):
        last -= 1
    return last


def _words(text: str, sentence: Sentence, first: int, last: int) -> str:
    return text[sentence.starts[first] : sentence.ends[last - 1]] if first < last else ""


def _names(actors: Sequence[Actor]) -> str:
    return " and ".join(actor.name for actor in actors[:2])


def _subject(text: str, sentence: Sentence, hit: Hit, stops: Collection[int], actors: Sequence[Actor]) -> str:
    """The noun phrase before a verb; the names of those who act where a pronoun or a list stands for them."""
    words = sentence.words
    first, end = head_before(words, subject_end(sentence, hit.first, stops))
    if end - first > _SUBJECT:
        first = max((i + 1 for i in range(first, end - 1) if words[i] == "of"), default=first)
    first = trimmed(words, first, end)
    said = _words(text, sentence, first, end)
    if not actors:
        return said
    whole = len(actors) == 1 and actors[0].name.lower().split()[-1] in said.lower()
    return said if said and whole else _names(actors)


def _counted(hit: Hit, counts: Sequence[Count]) -> str:
    """How many suffered, for a verb without a subject of its own."""
    count = next((count for count in counts if count.best or count.low), None)
    if count is None or hit.form != "past":
        return ""
    number = count.best or count.low or 0
    return next((word for word, value in table("counts")["numbers"].items() if value == number < _WRITTEN), f"{number:,}")


def _helper(text: str, sentence: Sentence, hit: Hit, status: Status) -> str:
    """The auxiliaries that say that it has not happened: a modal, "to", "did not"."""
    words = sentence.words
    start = before_auxiliaries(words, hit.first)
    if status == "denied":
        return _words(text, sentence, start, hit.first)
    modal = next((word for word in words[start : hit.first] if word in words_of("modals")), "")
    return modal or ("to" if hit.form == "base" and "to" in words[max(0, hit.first - 2) : hit.first] else "")


def _of_noun(text: str, sentence: Sentence, hit: Hit, actors: Sequence[Actor], own: Sequence[Placed]) -> str:
    """A noun with its adjectives, or with those whose event it is, and what it is of."""
    words, first, last = sentence.words, hit.first, hit.last
    opened = words_of("determiners") | words_of("definite") | {"of"}
    while first > 0 and hit.first - first < _NOUN and not closes(words[first - 1]) and words[first - 1] not in opened:
        first -= 1
    if first < hit.first and words[first].endswith("ed") and words[first - 1 : first] and words[first - 1] in words_of("pronouns"):
        first += 1  # "he acknowledged talks"
    first = trimmed(words, first, hit.first)
    if last < len(words) and words[last] in words_of("noun_links"):
        last = max(hit.last, min([object_end(sentence, last + 1, _OBJECT), *(placed.first - 1 for placed in own)]))
    before = " ".join(words[: hit.first])
    owners = [actor for actor in actors if actor.name.lower().split()[-1] in before or actor.name not in text]
    if not owners:
        return _words(text, sentence, first, last)
    return f"{_names(owners)}{'’' if _names(owners).endswith('s') else '’s'} {_words(text, sentence, hit.first, last)}"
