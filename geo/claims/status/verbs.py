"""How sure the event of a verb is: from the words before it, from its subject and object, and from what opens its clause."""

from functools import cache, lru_cache

from geo.claims.grammar.clauses import is_finite, is_past
from geo.claims.grammar.event_words import Hit, finite_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, is_adverb, is_number, is_time
from geo.claims.grammar.reporting import reporting_verbs
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
    is_awaited,
    is_conditional,
    is_doubted,
    is_unfounded,
    is_untrue,
    pairs,
    signs_of,
)
from geo.claims.status.nouns import adjective_signs, of_signs
from geo.claims.status.objects import phrase_signs
from geo.claims.status.subjects import is_given_up, is_nobody, predicate_signs, undone_signs
from geo.records import Status


def verb_signs(sentence: Sentence, hit: Hit, report: Report | None) -> set[Status]:
    """What the words around a verb say of its event."""
    words = sentence.words
    signs, position, infinitive, happened = _chain_before(words, _first_of_listed(words, hit))
    if position >= 0:
        signs |= _subject_signs(words, position, infinitive)
    if "hypothetical" in signs and report is not None and _is_announced(words, position, hit, report):
        signs = (signs - {"hypothetical"}) | {"planned"}
    if infinitive and not hedges("alternatives").isdisjoint(words[position + 1 : hit.first]):
        signs.add("hypothetical")  # "led them to either leave or stay"
    if infinitive and not happened and not signs - {"denied"} and not _is_done_by(words, position, hit):
        signs |= {"planned"} if not signs and _is_of_headline(words, position) else governed(words, position)
        if not signs and words[position] in words_of("infinitive_nouns"):
            signs.add("hypothetical")  # "the decision to intervene would be taken later"
    if "planned" in signs and _is_by_vote(words, hit):
        signs.discard("planned")
    if "denied" in signs and _is_only_later(words, position, hit):
        signs = {"hypothetical"}
    if "planned" in signs and infinitive and is_given_up(words, hit.last):
        signs.add("hypothetical")
    if hit.lit and hit.noun > hit.first:
        signs |= of_signs(words, hit.noun)  # "saw little chance of talks"
    return signs | _outer_signs(words, hit, report)


def _chain_before(words: tuple[str, ...], first: int) -> tuple[set[Status], int, bool, bool]:
    """What the words before a verb say of it, the token before them, whether they make an infinitive, and whether that happened."""
    signs: set[Status] = set()
    quoted = words[first - 1 : first] in (('"',), ("“",))  # 'vowed to "crush" them'
    position, infinitive, happened = first - 1 - quoted, False, False
    while position >= 0 and first - position <= CHAIN:
        word = words[position]
        if word == "to":
            if not words_of("past_auxiliaries").isdisjoint(words[position + 1 : first]):
                break  # "a column sent to help was ambushed"
            infinitive = words[max(0, position - 1)] not in hedges("compelled")  # "had to be moved": they were
            if position and words[position - 1] in words_of("copulas"):
                happened = words[position + 1] in hedges("no_plan")  # "were to blame"
                signs |= set() if happened else {"planned"}  # "are to meet"
        elif not _in_chain(word):
            break
        able = infinitive and " ".join(words[max(0, position - 1) : position + 1]) in hedges("happened_pairs")
        happened = happened or able or (infinitive and (word in hedges("happened_before_infinitive") or _is_the_nth(words, position)))
        told = set() if able else signs_of(word, infinitive)
        if "claimed" in told and not infinitive and _is_active(words, position):
            told = set()
        signs |= told
        position -= 1
    happened = happened or (infinitive and position >= 0 and (_is_of_the_nth(words, position) or _is_confirmed(words, position)))
    return signs, position, infinitive, happened


def _is_only_later(words: tuple[str, ...], position: int, hit: Hit) -> bool:
    """Whether what cannot be yet is to happen at a time that is named: "could not take effect before 2027", "cannot leave until May"."""
    after = words[hit.last : hit.last + _LATER]
    if hedges("not_before").isdisjoint(after) or words_of("modals").isdisjoint(words[position + 1 : hit.first]):
        return False
    time = next(i for i, word in enumerate(after) if word in hedges("not_before")) + 1
    return time < len(after) and "," not in after[:time] and (is_number(after[time]) or is_time(after[time]))


_LATER = 6
"""Within how many words after a verb the day stands before which it cannot be."""


def _first_of_listed(words: tuple[str, ...], hit: Hit) -> int:
    """The participle whose auxiliaries a verb shares that is listed after it, or the verb: "may be detained and deported".

    After "and" only those of what is not yet done: "was not hurt and fled", "was not hurt or robbed".
    """
    link = hit.first - 1 - (words[hit.first - 1] == "be")
    after = words[hit.last : hit.last + 1]
    governing_object = after != () and after[0][0].isalnum() and not (closes(after[0]) or is_time(after[0]) or is_adverb(after[0]))
    if hit.form != "past" or link < 2 or words[link] not in words_of("listing_verbs") or governing_object:
        return hit.first  # also "will be watched by nurses and invited guests"
    for back in range(link - 1, max(link - GOVERNOR, 0), -1):
        if is_past(words[back]) and words[back] not in words_of("auxiliaries"):
            chain = words[before_auxiliaries(words, back) : back]
            if chain and ("be" in chain or words[link] == "or" or not words_of("modals").isdisjoint(chain)):
                return back
            if chain:
                break
        elif words[back] != "," and (closes(words[back]) and words[back] not in words_of("prepositions")):
            break
    return hit.first


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


def _is_the_nth(words: tuple[str, ...], position: int) -> bool:
    """Whether somebody is told of by his number or rank: "the first to be killed"."""
    return words[max(0, position - 1)] == "the" and (words[position] in hedges("superlatives") or words[position] in hedges("ordinals"))


def _is_of_the_nth(words: tuple[str, ...], position: int) -> bool:
    """Whether a noun with its rank ends at a token, of who did what follows: "the only man to die", not "would be the first man to"."""
    for rank in range(position - 1, max(position - _RANKED, 0), -1):
        if words[rank] == "only" or words[rank] in hedges("superlatives") or words[rank] in hedges("ordinals"):
            unsure = words_of("modals") | hedges("planned") | hedges("hypothetical")
            return words[rank - 1] == "the" and unsure.isdisjoint(words[max(0, rank - GOVERNOR) : rank])
        if not words[rank].isalnum() or words[rank] in words_of("auxiliaries", "modals"):
            return False
    return False


_RANKED = 7
"""Within how many words before "to" the rank of its noun stands."""


def _is_confirmed(words: tuple[str, ...], position: int) -> bool:
    """Whether somebody is confirmed to have done something, or to have suffered it."""
    return words[position] in hedges("confirming") and words[position + 2 : position + 3] == ("have",)


_VOICED = frozenset(("REQUEST", "REJECT", "PROTEST", "SUPPORT", "ACCUSE"))
"""The types of what a crowd says by gathering."""
_BY_FORCE = "crowd-control"
"""The mode of what police do to a crowd."""
_DONE_BY = 12
"""How far before "to" the verb may stand by which it is done."""


def _is_done_by(words: tuple[str, ...], position: int, hit: Hit) -> bool:
    """Whether what an infinitive tells is done by the verb before it: those who gather say something by it, police break up a crowd.

    "Rallied in Leeds on Monday to demand elections", "fired rubber bullets to disperse the crowd".
    """
    if hit.group.type not in _VOICED and hit.group.mode != _BY_FORCE:
        return False
    doing = hedges("forcing") if hit.group.mode == _BY_FORCE else hedges("gathering")
    done = next((i for i in range(position, max(position - _DONE_BY, -1), -1) if words[i] in doing), -1)
    between = words[done + 1 : position + 1]
    return done >= 0 and words_of("strong_breaks").isdisjoint(between) and not any(signs_of(word, True) for word in between)


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


_TOLD = 3
"""How many words may name those to whom somebody tells what he would do."""


def _is_announced_of(words: tuple[str, ...], subject: int, hit: Hit, report: Report) -> bool:
    """Whether somebody who does not only foretell it says what others would decide to do: "said troops would be deployed"."""
    if hit.group.type not in DECIDED and hit.base not in hedges("decided"):
        return False
    if not hedges("foretelling").isdisjoint(words[report.first : report.verb]):
        return False  # "analysts said the army would withdraw"
    named = words[report.verb + 1 + (words[report.verb + 1] == "that") : subject + 1]
    plain = words_of("prepositions", "auxiliaries", "relatives").isdisjoint(named) and all(word[0].isalnum() for word in named)
    return 0 < len(named) <= _NAMED and plain


_NAMED = 5
"""How many words may name those of whom somebody tells what they would do."""


def _subject_signs(words: tuple[str, ...], last: int, infinitive: bool) -> set[Status]:
    """What a verb's subject says of it: "nobody was hurt", "no plans to attack", "jail anyone who blocked a road"."""
    if is_nobody(words, last) or (infinitive and words[last] == "no"):
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
        signs |= predicate_signs(words, hit.first, hit.last, definite=False)  # "attacks on the town are likely"
        signs |= phrase_signs(words, hit.first)  # a noun after all: "charged with second-degree murder", "called for new protests"
    if hit.base in pairs("undone", "verbs") and pairs("undone", "tried").isdisjoint(words[hit.last : hit.last + _TRIED]):
        signs.add("denied")
    if hit.base in pairs("ahead", "verbs"):
        signs.add("planned")
    return signs | _opening_signs(words, hit, report)


_TRIED = 5
"""Within how many words after "foiled" the attempt stands that was made."""


def _opening_signs(words: tuple[str, ...], hit: Hit, report: Report | None) -> set[Status]:
    """What opens a verb's clause says of it: "it is likely that", "dismissed as false reports that", "if"."""
    signs: set[Status] = set()
    opening = before_that(words, hit.first)
    wished = (
        opening != "" and opening in pairs("openings", "subjunctive") and (hit.form == "base" or "be" in words[hit.first - 2 : hit.first])
    )
    awaited = hit.group.type in DECIDED and is_awaited(words, hit.first)
    if wished or awaited or is_conditional(words, hit.first) or opening in pairs("openings", "hypothetical"):
        signs.add("hypothetical")
    verb = report is not None and words[report.verb] == opening  # "Reuters reports that"
    if opening in pairs("hearsay", "nouns") and not verb:
        signs.add("claimed")
    if opening in hedges("signs") and is_unfounded(words, hit.first):
        signs.add("denied")
    if is_doubted(words, hit.first) or (opening in pairs("hearsay", "nouns") and is_untrue(words, hit.first)):
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


def _after_possibility(words: tuple[str, ...], first: int) -> bool:
    for back in range(first - 1, max(first - 6, -1), -1):
        word = words[back]
        if word == "of" and back and words[back - 1] in hedges("hypothetical"):
            return True
        if not word[0].isalnum():
            return False
    return False
