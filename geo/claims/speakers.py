"""Who says it: the reporting verb that a claim hangs on, and its subject."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.claims.event_words import Hit, split_words
from geo.claims.inflection import verb_forms
from geo.claims.sentences import Sentence, words_of
from geo.lexicon import table

Stance = Literal["neutral", "hedged", "denying"]

_LONGEST = 14
"""Tokens of a speaker's description; what is longer is not one."""
_ASIDE = 30
"""Tokens of a relative clause between a speaker and the verb ("the pastor, who runs ..., said")."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting verb of a sentence, or a phrase like "according to", with its subject's tokens."""

    verb: int
    stance: Stance
    first: int
    last: int
    trailing: bool
    """Whether it stands after what it reports ("..., police said")."""


@cache
def _verbs() -> dict[str, Stance]:
    data = table("reporting_verbs")
    irregular = {**table("triggers")["irregular"], **data["irregular"]}
    doubled = frozenset(table("triggers")["doubled"])
    found: dict[str, Stance] = {}
    stances: tuple[Stance, ...] = ("neutral", "hedged", "denying")
    for stance in stances:
        for verb in data[stance]:
            found.update(dict.fromkeys(verb_forms(verb.split()[0], irregular, doubled), stance))
    return found


@cache
def _always_denying() -> frozenset[str]:
    data, doubled = table("reporting_verbs"), frozenset[str]()
    return frozenset(form for verb in data["always_denying"] for form in verb_forms(verb, {}, doubled))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("reporting_verbs")[name])


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(split_words(phrase) for phrase in table("reporting_verbs")["phrases"])


@cache
def _phrase_openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases())


@cache
def _telling() -> frozenset[str]:
    """The words that a report can be told by."""
    return _phrase_openings().union(_verbs())


def find_reports(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Report, ...]:
    """The reporting verbs of a sentence with their subjects, in order."""
    words, telling = sentence.words, _telling()
    events = {i for hit in hits for i in range(hit.first, hit.last)}
    found = []
    for position in [position for position, word in enumerate(words) if word in telling]:
        stance = _verbs().get(words[position])
        if stance is not None and (position not in events or stance == "denying"):
            report = _verb_report(sentence, position, stance)
            if report is not None:
                found.append(report)
        elif _opens_phrase(words, position):
            length = next(len(phrase) for phrase in _phrases() if words[position : position + len(phrase)] == phrase)
            last = _noun_phrase_end(sentence, position + length)
            found.append(Report(position, "neutral", position + length, last, position > 0))
    return tuple(found)


def _opens_phrase(words: tuple[str, ...], position: int) -> bool:
    """Whether "according to" or the like begins here."""
    return words[position] in _phrase_openings() and any(words[position : position + len(phrase)] == phrase for phrase in _phrases())


def _verb_report(sentence: Sentence, verb: int, stance: Stance) -> Report | None:
    words = sentence.words
    before = words[verb - 1] if verb else ""
    if _is_noun(sentence, verb) or _is_nominal(sentence, verb) or (stance == "denying" and not _denies(words, verb)):
        return None
    if _is_passive(words, verb) or (before == "to" and words[verb - 2 : verb - 1] != ("continue",)):
        return None  # "was said to": nobody is named
    if words[verb].endswith("ing") and (before == "," or words_of("passive").isdisjoint(words[max(0, verb - 3) : verb])):
        return Report(verb, stance, verb, verb, False) if before == "," else None  # none in "spent the week arguing"
    first, last = _subject(sentence, verb)
    if first < last and (words[last - 1] in words_of("own_pronouns") or _opens_phrase(words, first)):
        return None  # within what someone else says, or a noun: "according to news reports"
    if first < last:
        if stance == "denying" and not _list("judging").isdisjoint(words[first:last]):
            return None  # "a judge dismissed the claims"
        if any(_verbs().get(word) == "hedged" for word in words[first:last]):
            stance = "hedged"
        return Report(verb, stance, first, last, _is_trailing(sentence, first, verb))
    after = _noun_phrase_end(sentence, verb + 1)
    inverted = before in (",", '"', "”", "“", "'", "’") and after > verb + 1 and words[verb + 1] not in words_of("prepositions")
    told = any(word in _verbs() for word in words[verb + 1 : after])  # "..., state media reported"
    return Report(verb, stance, verb + 1, after, True) if inverted and not told else None


def _is_noun(sentence: Sentence, verb: int) -> bool:
    """Whether a word is no verb: "Secretary of State", "U.S. estimates indicate", "the report", "no reported injuries"."""
    words = sentence.words
    before, following = words[verb - 1] if verb else "", words[verb + 1 : verb + 2]
    if verb and sentence.capitals[verb]:
        return True
    if (following and following[0] in _verbs() and not words[verb].endswith(("ed", "ing"))) or following == ("to",):
        return True  # also hearsay: "troops believed to be"
    return before in words_of("determiners") or before in words_of("definite") or before == "no"


def _is_nominal(sentence: Sentence, verb: int) -> bool:
    """Whether a base form is no verb, as nobody in the plural, no pronoun and no modal stands before it: "state television"."""
    words = sentence.words
    if words[verb] in _list("after_place") and any(placed.last == verb for placed in sentence.locations):
        return True
    if words[verb + 1 : verb + 2] == ("of",) and words[verb].removesuffix("s") in _list("nominal"):
        return True  # "credible reports of"
    if words[verb] not in _list("nominal"):
        return False
    before = words[verb - 1] if verb else ""
    subject = before.endswith("s") or before in words_of("pronouns", "modals", "auxiliaries", "adverbs") or before in ("to", "who")
    return not subject and words[verb + 1 : verb + 2] != ("that",)


def _is_passive(words: tuple[str, ...], verb: int) -> bool:
    position = verb - 1
    while position > 0 and words[position] in words_of("adverbs"):
        position -= 1
    return position >= 0 and words[position] in words_of("passive")


def _denies(words: tuple[str, ...], verb: int) -> bool:
    if words[verb] in _always_denying():
        return True
    return any(word in table("reporting_verbs")["denied_nouns"] for word in words[verb + 1 : verb + 6])


def _subject(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The tokens of a verb's subject: back to the mark or conjunction that opens its clause, an aside apart."""
    words = sentence.words
    last = verb
    while last > 0 and (words[last - 1] in words_of("auxiliaries", "adverbs", "modals") or words[last - 1].endswith(("n't", "n’t"))):
        last -= 1
    if last > 0 and words[last - 1] == ",":
        opening = next((i for i in range(last - 2, max(last - _ASIDE, -1), -1) if words[i] == ","), None)
        if opening is None or (last - opening > _LONGEST and words[opening + 1] not in words_of("relatives")):
            return verb, verb
        last = opening
    first = last
    while first > 0 and last - first < _LONGEST and not _opens_clause(words, first - 1, last):
        first -= 1
    if first > 1 and words[first - 1] == "who" and last - first > 1:  # "the officer who fired says"
        last = first = first - 1
        while first > 0 and last - first < _LONGEST and not _opens_clause(words, first - 1, last):
            first -= 1
    while first < last and words[first] in words_of("coordinators", "prepositions"):
        first += 1
    if last - first > 1 and words[last - 1] in table("calendar")["weekdays"]:
        last -= 2 if words[last - 2] == "on" else 1
    return first, max(first, last)


def _opens_clause(words: tuple[str, ...], position: int, last: int) -> bool:
    word = words[position]
    if position == last - 1 and word in table("reporting_verbs")["sources"]:
        return False
    if not word[0].isalnum():
        return word not in ("-", ".", "'s", "’s", "&")
    if word in words_of("strong_breaks") or word in words_of("relatives"):
        return True
    return word in words_of("speech_ends") or (word in _verbs() and word not in _list("nominal"))


def _noun_phrase_end(sentence: Sentence, first: int) -> int:
    words = sentence.words
    last = first
    while last < len(words) and last - first < _LONGEST:
        word = words[last]
        if (not word[0].isalnum() and word not in ("-", "'s", "’s")) or word in _closing():
            break
        last += 1
    return last


@cache
def _closing() -> frozenset[str]:
    return frozenset[str]().union(*(words_of(name) for name in ("relatives", "strong_breaks", "auxiliaries", "modals")))


def _is_trailing(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether the report comes after what it reports: a mark before it and no "that" or statement behind it."""
    words = sentence.words
    after = words[verb + 1] if verb + 1 < len(words) else "."
    if first == 0 or words[first - 1][0].isalnum():
        return False
    short = len(words) - verb <= 6
    return after in (".", ",", '"', "”") or short


def report_of(hit: Hit, reports: tuple[Report, ...], sentence: Sentence) -> Report | None:
    """The report that an event word falls under, if any: the nearest before it that no break cuts off, else a trailing one."""
    words = sentence.words
    for report in reversed(reports):
        if report.verb < hit.first and not report.trailing:
            between = words[report.verb + 1 : hit.first]
            if not any(word in words_of("strong_breaks") or word == ";" for word in between):
                return report
            break
    for report in reports:
        if report.trailing and not report.first <= hit.first < report.last:
            return report
    return None


def speaker_text(text: str, report: Report, sentence: Sentence) -> str:
    """The speaker as the article names him, her or it."""
    if report.first >= report.last:
        return ""
    return text[sentence.starts[report.first] : sentence.ends[report.last - 1]].strip(" -–—")
