"""Places where somebody spoke or was told what happened, and not where it happened."""

from functools import cache

from geo.claims.grammar.event_words import trigger_words
from geo.claims.grammar.sentences import words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.scenes import Scene
from geo.claims.speakers.find import Report


def is_of_speaker(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a place belongs to who said it after it was told: "..., he said from his Leeds office"."""
    if not scene.reports:
        return False
    words, first = scene.sentence.words, phrase.placed.first
    if any(_is_left_behind(scene, phrase, report) for report in scene.reports):
        return True  # "In Leeds, the mayor said that two had died in York"
    if any(_is_of_saying(scene, phrase, report) for report in scene.reports):
        return True  # "the mayor said in Leeds that", "said during a visit to Leeds on Monday that"
    if any(report.trailing and scene.hit.last <= report.first <= first < _described_to(report, scene) for report in scene.reports):
        return True  # "..., doctors at a clinic in Leeds said"
    if any(_is_audience(scene, phrase, report.verb) for report in scene.reports):
        return True  # "told reporters in Leeds that"
    verbs = [report.verb for report in scene.reports if scene.hit.last <= report.verb < first - 1]
    said = [verb for verb in verbs if words[verb] in words_of("said_by_persons", "told")]
    if not said:
        return False
    if any(words[verb] in words_of("told") and "," not in words[verb:first] for verb in said):
        return True  # "..., the mayor told reporters in Leeds"
    inverted = any(words[verb - 1] in _CLOSED and words[verb + 1] not in words_of("said_from", "told") for verb in said)
    return inverted or any(words[verb + 1] in words_of("said_from") and "," not in words[verb:first] for verb in said)


def _is_left_behind(scene: Scene, phrase: PlacePhrase, report: Report) -> bool:
    """Whether a place stands before who speaks, and grammar gives the event a place of its own in what is said."""
    opens = report.first if report.first < report.last else report.verb
    if report.trailing or phrase.placed.last > opens or report.verb >= scene.hit.first:
        return False
    given = zip(scene.phrases, scene.rules, scene.elsewhere, strict=True)
    return any(rule == "at" and not elsewhere and one.placed.first > report.verb and _is_set(scene, one) for one, rule, elsewhere in given)


def _is_set(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether a preposition sets a known place, or it is the verb's own object, and no state that acts."""
    return not phrase.unlisted and (bool(phrase.preposition) or phrase.placed.first == scene.hit.last)


def _described_to(report: Report, scene: Scene) -> int:
    """Where the description of a speaker ends, with what stands beside it: "according to Ana Ruiz, a doctor in Leeds"."""
    words, last = scene.sentence.words, max(report.last, report.verb)
    beside = words[last : last + 1] == (",",) and words[last + 1 : last + 2] != () and words[last + 1] in words_of("articles")
    return next((i for i in range(last + 1, len(words)) if words[i] == ","), len(words)) if beside else last


_CLOSED = (",", '"', "”")


def _is_audience(scene: Scene, phrase: PlacePhrase, verb: int) -> bool:
    """Whether a place is where those are who are told what happened: "told a news conference in Leeds on Monday that"."""
    words, hit = scene.sentence.words, scene.hit
    if words[verb] not in words_of("told") or not verb < phrase.start < hit.first or not _marks().isdisjoint(words[verb : phrase.start]):
        return False
    told = (other.group.type for other in scene.hits if verb < other.first < phrase.start)
    return all(kind == "CONSULT" for kind in told) and words[phrase.placed.last] != "to"


def _is_of_saying(scene: Scene, phrase: PlacePhrase, report: Report) -> bool:
    """Whether a place stands between a verb of saying and the "that" of what is said, and is that of no other event."""
    words, first = scene.sentence.words, phrase.placed.first
    if report.trailing or not report.verb < first < scene.hit.first or not _marks().isdisjoint(words[report.verb + 1 : first]):
        return False
    that = next((i for i in range(phrase.placed.last, scene.hit.first) if words[i] == "that"), 0)
    if not that or words[that + 1] in words_of("auxiliaries", "modals") or any(words[i] == "," for i in range(first, that)):
        return False
    between = [other for other in scene.hits if report.verb < other.first < that]
    return all(other.group.type == "CONSULT" for other in between) and not any(other.first == that + 1 for other in scene.hits)


@cache
def _marks() -> frozenset[str]:
    """What ends the naming of those to whom something is told."""
    return words_of("subordinators", "quotes") | {","}


def is_spoken_from(scene: Scene, phrase: PlacePhrase) -> bool:
    """Whether somebody speaks between the place and the event word: says so, asks for it or blames for it."""
    between = range(phrase.placed.last, scene.hit.first)
    said = any(report.verb in between and not report.trailing for report in scene.reports)
    return said or any(other.first in between and other.group.type in trigger_words("addressing") for other in scene.hits)
