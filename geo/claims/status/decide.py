"""Whether an event is reported, claimed, denied, planned or hypothetical, from the words that govern its own word."""

from datetime import date
from functools import cache, lru_cache

from geo.claims.grammar.clauses import is_finite
from geo.claims.grammar.event_words import Hit, finite_words
from geo.claims.grammar.phrases import before_auxiliaries, is_adverb, is_in_ly, phrase_before
from geo.claims.grammar.reporting import reporting_list, reporting_verbs
from geo.claims.grammar.sentences import Sentence, calendar_words, words_of
from geo.claims.speakers.find import Report
from geo.claims.status.hedging import (
    CHAIN,
    DECIDED,
    GOVERNOR,
    STATUSES,
    before_that,
    governed,
    governing,
    hedges,
    is_conditional,
    is_contested,
    is_unfounded,
    is_untrue,
    pairs,
    signs_of,
)
from geo.claims.status.nouns import adjective_signs, is_definite, noun_signs, phrase_signs, undone_signs
from geo.records import Interval, Status


def status_of(sentence: Sentence, hit: Hit, report: Report | None) -> Status:
    """The status of the event that `hit` tells of."""
    signs = _verb_signs(sentence, hit, report) if hit.is_verb else noun_signs(sentence, hit)
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
    if not hit.is_verb and is_definite(words, hit.first) and not words_of("auxiliaries", "modals").isdisjoint(clause):
        return False  # "denied that the guards had met before the raid"
    if _in_last_aside(clause):
        return False
    if verb is None or verb.base not in reporting_list("opinions"):
        return True
    return hit.is_verb and words_of("relatives").isdisjoint(words[report.verb + 2 : hit.first])


def _in_last_aside(clause: tuple[str, ...]) -> bool:
    """Whether the words of what is denied end in a relative clause that a comma opens, of what is known: "a mill, which had burned"."""
    comma = next((i for i in range(len(clause) - 2, 0, -1) if clause[i] == ","), 0)
    return comma > 0 and clause[comma + 1] in words_of("relatives", "subclause_openers")


def is_ahead(when: Interval, published: date | None) -> bool:
    """Whether a time is after the day of publication."""
    return published is not None and when.start is not None and when.start > published


def is_over(when: Interval | None, published: date | None) -> bool:
    """Whether a time is before the day of publication."""
    return published is not None and when is not None and when.end is not None and when.end < published


_WEEK = 6
"""Days from the first of a week to its last."""


def is_until(when: Interval, published: date | None) -> bool:
    """Whether a time goes on from the day of publication, and is no week, month or year that begins then: "until Friday"."""
    if published is None or when.end is None or not when.start == published < when.end:
        return False
    return not (when.start.day == 1 or (when.precision == "week" and (when.end - when.start).days == _WEEK))


def stands_ahead(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether other things are told to happen before the event of a noun: "arrested ten people ahead of the elections"."""
    near = words[max(0, hit.first - _AHEAD) : hit.first]
    if hit.is_verb or pairs("ahead", "adverbs").isdisjoint(near) or hit.group.type in ("ASSAULT", "ACCIDENT", "DISASTER"):
        return False
    ahead = next(i for i, word in enumerate(near) if word in pairs("ahead", "adverbs"))
    return near[ahead + 1 : ahead + 2] == ("of",) and words_of("prepositions", "strong_breaks").isdisjoint(near[ahead + 2 :])


_AHEAD = 7
"""How far before a noun "ahead of" may stand."""


def is_done(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether somebody did it, and it does not go on as what is done to somebody may: "met", but not "was closed"."""
    first = before_auxiliaries(words, hit.first)
    state = not words_of("copulas", "modals").isdisjoint(words[max(0, hit.first - 2) : hit.first])  # "will stay closed"
    return hit.form == "past" and first > 0 and not state and words_of("passive").isdisjoint(words[first : hit.first])


def if_ahead(status: Status, hit: Hit, when: Interval, published: date | None, words: tuple[str, ...]) -> Status:
    """The status once the time is known: what is told of a day to come is planned, "the vote is on Sunday", "would meet on Sunday"."""
    if not is_ahead(when, published):
        return status
    chain = words[before_auxiliaries(words, hit.first) : hit.first]
    if status == "hypothetical" and not hedges("foretold").isdisjoint(chain) and "if" not in words and when.source != "publication":
        return "planned"
    told = (hit.form == "past" and words_of("present_copulas").isdisjoint(chain)) or not words_of("past_auxiliaries").isdisjoint(chain)
    return status if told or status != "reported" else "planned"


def is_presupposed(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a harm is only what others act on: "will stand trial over the attack", "an inquest into the crash"."""
    if (hit.is_verb and hit.form != "ing") or hit.group.type not in ("ASSAULT", "ACCIDENT", "DISASTER"):
        return False
    link = phrase_before(words, hit.first) - 1
    if link <= 0 or words[link] not in words_of("concerning"):
        return False
    judged = words[link] in words_of("judging_links")  # "in court on Friday over stabbing"
    return judged or (not hit.is_verb and is_definite(words, hit.first))


def _verb_signs(sentence: Sentence, hit: Hit, report: Report | None) -> set[Status]:
    words = sentence.words
    signs, position, infinitive, happened = _chain_before(words, hit.first)
    if position >= 0:
        signs |= _subject_signs(words, position, infinitive)
    if "hypothetical" in signs and report is not None and _is_announced(words, position, hit, report):
        signs = (signs - {"hypothetical"}) | {"planned"}
    if infinitive and not hedges("alternatives").isdisjoint(words[position + 1 : hit.first]):
        signs.add("hypothetical")  # "led them to either leave or stay"
    if infinitive and not happened and not signs - {"denied"} and not _is_voiced(words, position, hit):
        signs |= {"planned"} if not signs and _is_of_headline(words, position) else governed(words, position)
        if not signs and words[position] in words_of("infinitive_nouns"):
            signs.add("hypothetical")  # "the decision to intervene would be taken later"
    if "planned" in signs and _is_by_vote(words, hit):
        signs.discard("planned")
    return signs | _outer_signs(words, hit, report)


_VOICED = frozenset(("REQUEST", "REJECT", "PROTEST", "SUPPORT", "ACCUSE"))
"""The types of what a crowd says by gathering."""


def _is_voiced(words: tuple[str, ...], position: int, hit: Hit) -> bool:
    """Whether those who gather say something by it: "rallied in Leeds on Monday to demand elections"."""
    if hit.group.type not in _VOICED:
        return False
    reach = range(position, max(position - GOVERNOR, -1), -1)
    gathering = next((i for i in reach if words[i] in hedges("gathering")), -1)
    between = words[gathering + 1 : position + 1]
    return gathering >= 0 and words_of("strong_breaks").isdisjoint(between) and not any(signs_of(word, True) for word in between)


def _chain_before(words: tuple[str, ...], first: int) -> tuple[set[Status], int, bool, bool]:
    """What the words before a verb say of it, the token before them, whether they make an infinitive, and whether that happened."""
    signs: set[Status] = set()
    quoted = words[first - 1 : first] in (('"',), ("“",))  # 'vowed to "crush" them'
    position, infinitive, happened = first - 1 - quoted, False, False
    while position >= 0 and first - position <= CHAIN:
        word = words[position]
        if word == "to":
            infinitive = words[max(0, position - 1)] not in hedges("compelled")  # "had to be moved": they were
            if position and words[position - 1] in words_of("copulas"):
                signs.add("planned")  # "are to meet"
        elif not _in_chain(word):
            break
        able = infinitive and " ".join(words[max(0, position - 1) : position + 1]) in hedges("happened_pairs")
        happened = happened or able or (infinitive and (word in hedges("happened_before_infinitive") or _is_the_nth(words, position)))
        told = set() if able else signs_of(word, infinitive)
        if "claimed" in told and not infinitive and _is_active(words, position):
            told = set()
        signs |= told
        position -= 1
    return signs, position, infinitive, happened


def _is_the_nth(words: tuple[str, ...], position: int) -> bool:
    """Whether somebody is told of by his number or rank: "the first to be killed"."""
    return words[max(0, position - 1)] == "the" and (words[position] in hedges("superlatives") or words[position] in hedges("ordinals"))


def _is_by_vote(words: tuple[str, ...], hit: Hit) -> bool:
    """Whether those who voted did it by voting: "voted 220-211 on Friday to reject the plan"."""
    if hit.base not in hedges("by_vote") or hedges("voting").isdisjoint(words[: hit.first]):
        return False
    position = hit.first - 2
    while position > 0 and (not words[position][0].isalpha() or is_adverb(words[position]) or words[position] in calendar_words() | {"on"}):
        position -= 1
    return words[position] in hedges("voting") and words[hit.first - 1] == "to"


def _is_of_headline(words: tuple[str, ...], subject: int) -> bool:
    """Whether nothing but a subject stands before an infinitive, and no full stop ends the line: "Germany to send tanks to Ukraine"."""
    if words[-1] in _STOPS or subject < 0 or subject >= _HEADLINE or words[subject] in words_of("infinitive_nouns"):
        return False
    if not _present_words().isdisjoint(words[1:subject]) or (subject and words[subject] in finite_words("base")):
        return False  # "Gunmen storm hotel to free captives", "Troops return to fight"
    return not any(words[i] in _governing_words() or is_finite(words, i, frozenset()) for i in range(subject + 1))


@cache
def _present_words() -> frozenset[str]:
    return finite_words("base") | finite_words("third")


_HEADLINE = 8
"""Within how many words the subject of a headline ends."""
_STOPS = frozenset((".", "!", "?", ":", '"', "”"))
"""What ends a sentence that is no headline."""


_TOLD = 3
"""How many words may name those to whom somebody tells what he would do."""


_NAMED = 5
"""How many words may name those of whom somebody tells what they would do."""


def _is_announced(words: tuple[str, ...], subject: int, hit: Hit, report: Report) -> bool:
    """Whether somebody says what he or others would do, under no condition: "said it would withdraw"."""
    if words[subject + 1] not in hedges("foretold") or words[subject + 2] in words_of("perfects"):
        return False
    if not words_of("conditions").isdisjoint(words) or words[report.verb] not in hedges("announcing"):
        return False
    if words[subject] not in words_of("subject_pronouns", "own_pronouns"):
        return _is_announced_of(words, subject, hit, report)
    between = [word for word in words[report.verb + 1 : subject] if word not in ("that", "on") and word not in calendar_words()]
    return not between or (words[report.verb] in words_of("told") and len(between) <= _TOLD and all(word[0].isalnum() for word in between))


def _is_announced_of(words: tuple[str, ...], subject: int, hit: Hit, report: Report) -> bool:
    """Whether somebody who does not only foretell it says what others would decide to do: "said troops would be deployed"."""
    if hit.group.type not in DECIDED and hit.base not in hedges("decided"):
        return False
    if not hedges("foretelling").isdisjoint(words[report.first : report.verb]):
        return False  # "analysts said the army would withdraw"
    named = words[report.verb + 1 + (words[report.verb + 1] == "that") : subject + 1]
    plain = words_of("prepositions", "auxiliaries", "relatives").isdisjoint(named) and all(word[0].isalnum() for word in named)
    return 0 < len(named) <= _NAMED and plain


def _subject_signs(words: tuple[str, ...], last: int, infinitive: bool) -> set[Status]:
    """What a verb's subject says of it: "nobody was hurt", "no plans to attack", "jail anyone who blocked a road"."""
    if _is_nobody(words, last) or (infinitive and words[last] == "no"):
        return {"denied"}
    return {"hypothetical"} if last and words[last] in words_of("relatives") and words[last - 1] in hedges("whoever") else set()


def _outer_signs(words: tuple[str, ...], hit: Hit, report: Report | None) -> set[Status]:
    """What stands outside a verb's own chain says of it."""
    signs: set[Status] = set()
    if hit.form == "ing":
        signs |= _gerund_signs(words, hit.first) | undone_signs(words, hit.last)
        if hit.first > 1 and words[hit.first - 2] in words_of("determiners", "definite", "prepositions"):
            signs |= adjective_signs(words[hit.first - 1])  # "of a possible shooting"
    if _is_of_none(words, hit) or (hit.group.type != "REQUEST" and _takes_nothing(words, hit.last)):
        signs.add("denied")
    if hit.form in ("base", "third") and words[hit.first - 1 : hit.first] != ("to",):
        signs |= phrase_signs(words, hit.first)  # a noun after all: "charged with second-degree murder", "called for new protests"
    if hit.base in pairs("undone", "verbs"):
        signs.add("denied")
    if hit.base in pairs("ahead", "verbs"):
        signs.add("planned")
    return signs | _opening_signs(words, hit, report)


def _opening_signs(words: tuple[str, ...], hit: Hit, report: Report | None) -> set[Status]:
    """What opens a verb's clause says of it: "it is likely that", "dismissed as false reports that", "if"."""
    signs: set[Status] = set()
    opening = before_that(words, hit.first)
    wished = (
        opening != "" and opening in pairs("openings", "subjunctive") and (hit.form == "base" or "be" in words[hit.first - 2 : hit.first])
    )
    if wished or is_conditional(words, hit.first) or opening in pairs("openings", "hypothetical"):
        signs.add("hypothetical")
    verb = report is not None and words[report.verb] == opening  # "Reuters reports that"
    if opening in pairs("hearsay", "nouns") and not verb:
        signs.add("claimed")
    if opening in hedges("signs") and is_unfounded(words, hit.first):
        signs.add("denied")
    if opening in pairs("hearsay", "nouns") and is_untrue(words, hit.first):
        signs.add("denied")
    return signs


def _is_of_none(words: tuple[str, ...], hit: Hit) -> bool:
    """Whether there is none of what looks like a verb and is a noun: "no attack", "no fighting", "no injuries or damage"."""
    if hit.form == "past":
        return False
    near = words[max(0, hit.first - (1 if hit.form == "ing" else 2)) : hit.first]
    listed = near[-1:] != () and near[-1] in hedges("alternating") and "no" in words[max(0, hit.first - _LISTED) : hit.first]
    return "no" in near or listed


_LISTED = 4
"""How far before the second of two nouns the "no" of both stands."""


def _takes_nothing(words: tuple[str, ...], last: int) -> bool:
    """Whether a verb's object is nobody or nothing: "received no aid", "killed nobody", but "killed no fewer than ten"."""
    if words[last : last + 1] == ("no",):
        return words[last + 1 : last + 2] != () and words[last + 1] not in hedges("after_no")
    return words[last : last + 1] != () and words[last] in words_of("nobody") and words[last + 1 : last + 2] != ("of",)


def _gerund_signs(words: tuple[str, ...], first: int) -> set[Status]:
    """What the words before an "-ing" say of it: "ruled out sending", "accused the army of bombing"."""
    while first > 0 and (is_adverb(words[first - 1]) or words[first - 1] in words_of("quotes")):
        first -= 1  # "accused of deliberately shelling", 'accused them of "massacring" people'
    signs = governing(words, first, "gerunds")
    before = words[max(0, first - 6) : first]
    if before and any(f"{word} {before[-1]}" in pairs("gerunds", "claimed") for word in before):
        signs.add("claimed")  # "charged on Monday with killing"
    if "from" in before and not signs:
        signs |= {status for status in STATUSES if not pairs("gerunds", f"from_{status}").isdisjoint(_keeping(words, first))}
    if _after_possibility(words, first):
        signs.add("hypothetical")
    return signs


def _keeping(words: tuple[str, ...], first: int) -> tuple[str, ...]:
    """The words before "from" and an "-ing" among which the verb may be that keeps somebody from it: "kept them from leaving"."""
    end = first - 1
    while end > 0 and words[end] != "from" and is_adverb(words[end]):
        end -= 1
    return words[max(0, end - GOVERNOR) : end] if words[end] == "from" else ()


def _is_nobody(words: tuple[str, ...], position: int) -> bool:
    """Whether the subject that ends here is nobody: "nobody", "none of them", "no one", "no-one", "no sailors"."""
    position -= words[position] == "else"
    word, before = words[position], words[:position]
    if word not in words_of("nobody") and words_of("nobody_openers").isdisjoint(before):
        return False
    first = phrase_before(words, position + 1)
    return (
        "no" in words[max(0, first - 1) : position]
        or word in words_of("nobody")
        or words[max(0, position - 1) : position + 1] == ("no", "one")
        or words[max(0, position - 2) : position + 1] == ("no", "-", "one")
        or words[max(0, position - 2) : position][:1] == ("none",)
        or words[first : first + 2] == ("none", "of")
        or words[first] == "neither"
    )


@lru_cache(1 << 14)
def _in_chain(word: str) -> bool:
    if is_adverb(word) or word in words_of("auxiliaries", "modals", "degrees"):
        return True
    return word in _governing_words()


@cache
def _governing_words() -> frozenset[str]:
    return frozenset[str]().union(*map(hedges, ("claimed", "planned", "hypothetical", "happened_before_infinitive")))


def _is_active(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb of hearsay has somebody who says it: "the guard said fighting went on"."""
    before = words[before_auxiliaries(words, position) : position]
    return words[position] in reporting_verbs() and words_of("passive").isdisjoint(before)


def _after_possibility(words: tuple[str, ...], first: int) -> bool:
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if word == "of" and back and words[back - 1] in hedges("hypothetical"):
            return True
        if not word[0].isalnum():
            return False
    return False


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
