"""Who says it, also where only a pronoun, or nothing, stands for them; and who denies what was said right before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geo.claims.actors.named import People
from geo.claims.actors.sectors import no_surnames
from geo.claims.grammar.sentences import Sentence, words_of, written
from geo.claims.reading import Reading
from geo.claims.speakers.find import Report, speaker_text
from geo.claims.speakers.pronouns import meant
from geo.claims.speakers.speaking import is_subject
from geo.claims.status.hedging import denies_what_was_told
from geo.records import Claim


def speakers_of(reading: Reading, text: str, last: str, people: People) -> dict[int, str]:
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
        pronoun = (word == "who" or word in words_of("pronouns")) and not (said.isupper() and len(said) > 1)  # the "US"
        own = pronoun and _is_own(report, found, reading.sentence.words)
        people.voiced = people.voiced or (not pronoun and _is_name(report, reading.sentence))
        last = found[report.verb] = last if own else _spoken_of(word, last, people) if pronoun else said
    return found


def _is_own(report: Report, found: Mapping[int, str], words: tuple[str, ...]) -> bool:
    """Whether a pronoun opens what somebody says and so means who does: "Ana Ruiz said she expected"."""
    said = report.first - 1 - (words[report.first - 1] == "that")
    return report.first > 1 and said in found and words[said - 1] not in words_of("pronouns")


def _is_name(report: Report, sentence: Sentence) -> bool:
    """Whether a speaker is named in full, as no place is: "pensioner Ana Ruiz", "Ana Ruiz, who lives nearby"."""
    first, last = report.last - 2, report.last
    if first < report.first or not all(sentence.capitals[first:last]) or sentence.words[last - 1] in no_surnames():
        return False
    return not any(placed.first < last and first < placed.last for placed in sentence.locations)


def _spoken_of(pronoun: str, last: str, people: People) -> str:
    """Who a pronoun says speaks: the person who was told of in the sentence before, unless it is who spoke last; else whoever did."""
    persons = meant(pronoun, people) if pronoun in words_of("person_pronouns") and not people.voiced else ()
    person = persons[0] if persons and persons[0] in people.by_surname.values() else None
    return person.name if person is not None and person.name.split()[-1] not in last else last


def with_denial(reading: Reading, earlier: Sequence[Claim], text: str) -> list[Claim]:
    """The claims of an article so far, those that a sentence denies being no more than somebody's word.

    A denial reaches what somebody says in the sentence right before its own.
    """
    if not any(report.stance == "denying" and denies_what_was_told(reading.sentence.words, report.verb + 1) for report in reading.reports):
        return list(earlier)
    start = reading.sentence.start
    return [replace(claim, status="claimed") if _is_said(claim) and not text[claim.end : start].strip() else claim for claim in earlier]


def _is_said(claim: Claim) -> bool:
    """Whether what a claim tells is told as somebody's word."""
    return claim.status == "reported" and claim.speaker != ""
