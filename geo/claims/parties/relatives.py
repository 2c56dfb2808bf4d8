"""Relative clauses with a subject of their own: "the camp that the army raided", "the soldier, whom rebels had seized"."""

from collections.abc import Sequence
from dataclasses import dataclass

from geo.claims.actors.named import Named, People
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, head_before, is_number, is_time, phrase_before, without_time
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.speakers.pronouns import pronoun_at
from geo.records import Actor


@dataclass(frozen=True, slots=True)
class Relative:
    """Who does what a relative clause tells, and whom the clause is about, as far as they are actors."""

    subject: tuple[Actor, ...]
    about: tuple[Actor, ...]


def relative_of(hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, verbs: frozenset[int]) -> Relative | None:
    """The relative clause whose verb an event word is and whose subject stands between; None for any other verb."""
    words = sentence.words
    if hit.form not in ("past", "third") or words_of("object_relatives").isdisjoint(words[: hit.first - 1]):
        return None
    end = before_auxiliaries(words, hit.first)
    start = _subject_start(end, named, words)
    link = start - 1
    if link < 1 or start == end or words[link] not in words_of("object_relatives") or not verbs.isdisjoint(range(start, end)):
        return None
    if not words_of("passive").isdisjoint(words[end : hit.first]) or words[hit.last : hit.last + 1] == ("by",):
        return None
    if not _is_subject(sentence, named, start, end) or (words[link] == "that" and _is_conjunction(sentence, link)):
        return None
    if words[start] in words_of("subject_pronouns") and start == end - 1:  # but "both candidates"
        subject = pronoun_at(start, named, words, people)
    else:
        subject = tuple(one.actor for one in named if start <= one.first and one.last == end)
    first, last = head_before(words, link - (words[link - 1] == ","))
    about = [one.actor for one in named if first <= one.first < last and (one.last >= last or words[one.last] == "of")]
    return Relative(subject, tuple(about[:1]))


def _subject_start(end: int, named: Sequence[Named], words: tuple[str, ...]) -> int:
    """Where the noun phrase or the pronoun before a verb begins."""
    ending = next((one.first for one in named if one.last == end), end)  # also "US"
    return end - 1 if ending == end and words[end - 1] in words_of("subject_pronouns") else phrase_before(words, ending)


def _is_subject(sentence: Sentence, named: Sequence[Named], start: int, end: int) -> bool:
    """Whether the words between a relative and its verb are a noun phrase or pronoun, and no time: not "rebels who last week fled"."""
    words = sentence.words
    if is_time(words[start]) or without_time(words, start, end) <= start:
        return False
    if any(start <= one.first and one.last == end for one in named) or words[start - 1] == "whom" or sentence.capitals[start]:
        return True
    opened = words[start] in words_of("determiners", "definite", "possessives", "subject_pronouns") or is_number(words[start])
    return opened and words[end - 1] not in words_of("day_times")


def _is_conjunction(sentence: Sentence, that: int) -> bool:
    """Whether "that" is no relative: "said that", "told Omar Diaz that", "told reporters that", "reports that", "of that army"."""
    words, before = sentence.words, sentence.words[that - 1]
    if before in words_of("prepositions") or sentence.capitals[that - 1]:
        return True
    told = not words_of("told").isdisjoint(words[max(0, that - _TOLD) : that])
    return told or before in reporting_verbs() or before in words_of("content_nouns") or is_past(before) or is_time(before)


_TOLD = 4
"""Within how many words before "that" the verb of telling stands whose statement it opens: "told the court that"."""
