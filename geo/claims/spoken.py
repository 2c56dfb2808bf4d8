"""Who says it: the speakers of a sentence's reports, also where only a pronoun, or nothing, stands for them."""

from collections.abc import Mapping

from geo.claims.actors.named import People
from geo.claims.grammar.sentences import words_of, written
from geo.claims.reading import Reading
from geo.claims.speakers.find import Report, speaker_text
from geo.claims.speakers.pronouns import meant
from geo.claims.speakers.speaking import is_subject


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
        last = found[report.verb] = last if own else _spoken_of(word, last, people) if pronoun else said
    return found


def _is_own(report: Report, found: Mapping[int, str], words: tuple[str, ...]) -> bool:
    """Whether a pronoun opens what somebody says and so means who does: "Ana Ruiz said she expected"."""
    said = report.first - 1 - (words[report.first - 1] == "that")
    return report.first > 1 and said in found and words[said - 1] not in words_of("pronouns")


def _spoken_of(pronoun: str, last: str, people: People) -> str:
    """Who a pronoun says speaks: the person who was told of in the sentence before, unless it is who spoke last; else whoever did."""
    persons = meant(pronoun, people) if pronoun in words_of("person_pronouns") else ()
    person = persons[0] if persons and persons[0] in people.by_surname.values() else None
    return person.name if person is not None and person.name.split()[-1] not in last else last
