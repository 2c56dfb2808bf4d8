"""Whether an event is reported, claimed, denied, planned or hypothetical, from the words that govern its own word."""

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import is_in_ly, phrase_before
from geo.claims.grammar.reporting import reporting_list, reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.speakers.find import Report
from geo.claims.status.hedging import hedges, is_conditional, is_contested
from geo.claims.status.nouns import is_definite, noun_signs
from geo.claims.status.verbs import verb_signs
from geo.records import Status


def status_of(sentence: Sentence, hit: Hit, report: Report | None) -> Status:
    """The status of the event that `hit` tells of."""
    signs = verb_signs(sentence, hit, report) if hit.is_verb else noun_signs(sentence, hit)
    if "denied" in signs and is_conditional(sentence.words, hit.first):
        signs = (signs - {"denied"}) | {"hypothetical"}  # "if no deal is reached"
    presupposed = not hit.is_verb and is_definite(sentence.words, hit.first)
    if report is not None and report.stance == "denying" and _is_denied(sentence.words, hit, report):
        return "denied"
    for status in ("denied", "hypothetical", "planned", "claimed"):
        if status in signs:
            return status
    hedged = report is not None and report.stance == "hedged" and not presupposed
    return "claimed" if hedged or _hearsay(sentence, hit) or is_contested(sentence.words, hit.last) else "reported"


def _is_denied(words: tuple[str, ...], hit: Hit, report: Report) -> bool:
    """Whether a denial reaches an event word; who does not believe something denies no more than its verb: "do not think he shot her"."""
    verb, clause = reporting_verbs().get(words[report.verb]), words[report.verb + 1 : hit.first]
    if (not hit.is_verb or clause[-1:] == ("the",)) and is_definite(words, hit.first) and _is_known(clause):
        return False
    if _in_last_aside(clause) or _says_beside(words, report.verb + 1, hit.last):
        return False
    if verb is None or verb.base not in reporting_list("opinions"):
        return True
    return hit.is_verb and words_of("relatives").isdisjoint(words[report.verb + 2 : hit.first])


def _is_known(clause: tuple[str, ...]) -> bool:
    """Whether "the" event that ends what is denied is known: "denied that guards had met before the raid", "denied causing the crash".

    So is what somebody denies his part in: "denied any role in the raid".
    """
    if not words_of("auxiliaries", "modals").isdisjoint(clause) or any(word.endswith("ing") for word in clause[:1]):
        return True
    return not reporting_list("parts").isdisjoint(clause[:_PART])


_PART = 2
"""Within how many words after "denied" somebody's part stands."""


def _in_last_aside(clause: tuple[str, ...]) -> bool:
    """Whether the words of what is denied end in a relative clause that a comma opens, of what is known: "a mill, which had burned"."""
    comma = next((i for i in range(len(clause) - 2, 0, -1) if clause[i] == ","), 0)
    return comma > 0 and clause[comma + 1] in words_of("relatives", "subclause_openers")


def _says_beside(words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether a participle of saying stands after a comma, which tells what those say who deny something: "denied it, blaming rebels"."""
    return any(words[i] in hedges("voicing") and words[i - 1] == "," for i in range(first + 1, end))


def is_said_beside(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event word only tells what somebody says of what he did or would do: "would resign, accusing rivals of lies"."""
    return hit.form == "ing" and words[hit.first] in hedges("voicing") and words[hit.first - 1] == ","


def is_presupposed(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a harm is only what others act on: "will stand trial over the attack", "an inquest into the crash"."""
    if (hit.is_verb and hit.form != "ing") or hit.group.type not in ("ASSAULT", "ACCIDENT", "DISASTER"):
        return False
    link = phrase_before(words, hit.first) - 1
    if link <= 0 or words[link] not in words_of("concerning"):
        return False
    judged = words[link] in words_of("judging_links")  # "in court on Friday over stabbing"
    return judged or (not hit.is_verb and is_definite(words, hit.first))


def _hearsay(sentence: Sentence, hit: Hit) -> bool:
    """Whether an adverb of hearsay stands in the clause, before the event word or as the last of its words on it: "killed, reportedly"."""
    words, hearsay = sentence.words, hedges("claimed")
    first, last = max(hit.first - 6, 0), min(hit.last + 6, len(words))
    if hearsay.isdisjoint(words[first:last]):
        return False
    for position in range(first, last):
        if words[position] in hearsay and is_in_ly(words[position]):
            between = words[min(position, hit.last) : max(position, hit.first)]
            closed = (
                position < hit.first
                or position + 1 == len(words)
                or words[position + 1] in words_of("prepositions")
                or words[position + 1] in (",", ".")
            )
            if closed and not any(w in (",", ";", ".") or w in words_of("strong_breaks") for w in between):
                return True
    return False
