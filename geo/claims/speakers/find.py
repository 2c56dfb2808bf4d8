"""Who says it: the reporting verb that a claim hangs on, and its subject."""

from dataclasses import dataclass
from functools import cache

from geo.claims.counts.tallies import is_telling_tally, tally_verbs, tally_words
from geo.claims.grammar.clauses import is_finite, is_past
from geo.claims.grammar.event_words import Hit, finite_words, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, is_adverb, is_number, is_time, opens_object, phrase_before
from geo.claims.grammar.reporting import (
    Stance,
    reporting_list,
    reporting_phrases,
    reporting_verbs,
    stance_of,
    telling_words,
)
from geo.claims.grammar.sentences import Sentence, calendar_words, dateline_end, words_of, written
from geo.claims.speakers.speaking import after_clause, is_clause, noun_phrase
from geo.lexicon import table

_LONGEST = 14
"""Tokens of a speaker's description; what is longer is not one."""
_ASIDE = 30
"""Tokens of a relative clause between a speaker and the verb ("the pastor, who runs ..., said")."""
_PARENTHESIS = 6
"""Tokens of a parenthesis within a speaker's description: "the Labour Union (LU) leader"."""
_NAME = (2, 6)
"""How many tokens the name has that a description stands beside."""


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting verb of a sentence, or a phrase like "according to", with its subject's tokens."""

    verb: int
    stance: Stance
    first: int
    last: int
    trailing: bool
    """Whether it stands after what it reports ("..., police said")."""


def find_reports(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Report, ...]:
    """The reporting verbs of a sentence with their subjects, in order."""
    words = sentence.words
    telling = telling_words() if tally_words().isdisjoint(words) else _telling()
    if telling.isdisjoint(words):
        return ()
    events = {i for hit in hits for i in range(hit.first, hit.last)}
    found = [_report_at(sentence, position, events) for position, word in enumerate(words) if word in telling]
    return tuple([report for report in found if report is not None])


@cache
def _telling() -> frozenset[str]:
    """The words that a report can be told by where a sentence has a tally."""
    return telling_words() | tally_verbs()


def _report_at(sentence: Sentence, position: int, events: set[int]) -> Report | None:
    """The report whose verb or phrase stands at a token, if one does; `events` are the tokens of event words."""
    words, length = sentence.words, _phrase_length(sentence.words, position)
    if length:
        first, last = _named_after(sentence, position + length)
        if words[position] in reporting_list("reasons") and not events.isdisjoint(range(first, last)):
            return None  # "left, citing attacks on its leaders"
        return Report(position, "neutral", first, last, position > 0)
    if words[position] in reporting_verbs() and (position not in events or _reports_too(words, position)):
        stance = stance_of(sentence, position)
        return _verb_report(sentence, position, stance) if stance is not None else None
    return _verb_report(sentence, position, "neutral") if is_telling_tally(words, position) else None


def _reports_too(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb that is an event says what follows all the same: "denied that they fled", "the papers allege he fled"."""
    verb = reporting_verbs()[words[position]]
    if verb.stance == "hedged" and words[position + 1 : position + 2] == ("that",):
        return True  # "claimed that it had won"
    return verb.stance == "denying" or verb.base in reporting_list("alleging")


def _phrase_length(words: tuple[str, ...], position: int) -> int:
    """How many words "according to" or the like has that begins here; 0 where none does."""
    for phrase in reporting_phrases().get(words[position], ()):
        if words[position : position + len(phrase)] == phrase:
            return len(phrase)
    return 0


def _verb_report(sentence: Sentence, verb: int, stance: Stance) -> Report | None:
    words = sentence.words
    before = words[verb - 1] if verb else ""
    if stance == "silent" or (words[verb].endswith("ing") and before == ","):
        return Report(verb, stance, verb, verb, False)
    first, last = (verb, verb) if _is_inverted(sentence, verb) else _subject(sentence, verb)
    if _goes_on_speaking(words, verb, first if first < last else verb, stance):
        return Report(verb, stance, verb, verb, False)
    if first < last and (words[last - 1] in words_of("own_pronouns") or _phrase_length(words, first)):
        return None  # within what someone else says, or a noun: "according to news reports"
    if first and words[first - 1] in words_of("conditions"):
        return None  # "if he said so"
    if first < last:
        if words[first] == "no":
            return Report(verb, "silent", verb, verb, False)  # "no group has said that it did it"
        if stance == "denying" and not reporting_list("judging").isdisjoint(words[first:last]):
            return None  # "a judge dismissed the claims"
        if stance == "hedged" and is_number(before):
            return None  # "two suspected gunmen", "six soldiers and four suspected rebels"
        if not _hedging().isdisjoint(words[first:last]):
            stance = "hedged"
        return Report(verb, stance, first, last, stance != "denying" and _is_trailing(sentence, first, verb))
    first, last = _named_after(sentence, verb + 1)
    inverted = before in (",", '"', "”", "“", "'", "’") and last > first and words[verb + 1] not in words_of("prepositions")
    inverted = inverted and words[verb] not in words_of("told")
    told = not reporting_verbs().keys().isdisjoint(words[first:last])  # "..., state media reported"
    return Report(verb, stance, first, last, True) if inverted and not told else None


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether who speaks stands after the verb, and is told of in full there: "in a port, at dawn, said a guard, who hid"."""
    words = sentence.words
    if verb < 1 or words[verb - 1] != "," or words[verb] in words_of("told"):
        return False
    opened = words[verb + 1 : verb + 2] != () and (words[verb + 1] in words_of("indefinite") or sentence.capitals[verb + 1])
    if not opened or words[verb + 1] in calendar_words():
        return False
    first, last = _named_after(sentence, verb + 1)
    if any(is_past(words[i]) and opens_object(words[i + 1 : i + 2]) for i in range(first + 1, last)):
        return False  # "The mayor, Omar Diaz, said a bomb hit a block, killing two"
    return first < last and words[last : last + 1] in ((), (",",), (".",))


def _goes_on_speaking(words: tuple[str, ...], verb: int, subject: int, stance: Stance) -> bool:
    """Whether the verb's speaker is that of a verb of reporting before it: 'called it "a lie" and denied that', "denied it and said that".

    So it is where a subject is what was denied: "denied that a ban was near and said".
    """
    if words[verb - 1] != "but" and words[verb - 1] not in words_of("coordinators"):
        return False
    if subject < verb:
        return words[subject - 1] == "that" and words[subject - 2] in reporting_verbs()
    return stance == "denying" or _denies_before(words, verb)


def _denies_before(words: tuple[str, ...], verb: int) -> bool:
    """Whether the same speaker has just denied something: "rejected the claim and said"."""
    near = words[max(0, verb - _LONGEST) : verb - 1]
    return any(word in reporting_verbs() and reporting_verbs()[word].stance == "denying" for word in near)


@cache
def _hedging() -> frozenset[str]:
    return frozenset(word for word, verb in reporting_verbs().items() if verb.stance == "hedged")


def _subject(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The tokens of a verb's subject; of the same number twice where no noun phrase is found that could speak."""
    words = sentence.words
    last = verb
    while last > 0 and (words[last - 1] in words_of("auxiliaries", "modals") or _is_loose(sentence, last - 1)):
        last -= 1
    if last > 0 and words[last - 1] == ",":
        opening = next((i for i in range(last - 2, max(last - _ASIDE, -1), -1) if words[i] == ","), None)
        if opening is None or (last - opening > _LONGEST and words[opening + 1] not in words_of("relatives", "determiners")):
            return verb, verb
        last = opening
    first, last = _described(sentence, last)
    who = next((i for i in range(first, max(first - _LONGEST, 0), -1) if words[i - 1] == "who" or not words[i - 1][0].isalnum()), 0)
    who = first if first > 1 and first < last and _is_of_body(words, first - 1) else who
    if who > 1 and words[who - 1][0].isalnum() and last - who != 1:  # "the officer who fired says", "a man who said"
        first, last = _described(sentence, who - 2) if words[who - 2] == "," else (phrase_before(words, who - 1), who - 1)
        first = after_clause(sentence, first, last)
    return noun_phrase(sentence, first, last)


def _is_of_body(words: tuple[str, ...], relative: int) -> bool:
    """Whether a relative clause says more of a body that speaks: "a retailer that buys from the mill said", but not "said that it had"."""
    before = words[relative - 1]
    if words[relative] not in words_of("thing_relatives") or before in reporting_verbs() or not before[0].isalnum():
        return False
    third = words[relative + 1].endswith("s") and words[relative + 1] not in words_of("determiners", "possessives", "pronouns")
    return third or is_finite(words, relative + 1, frozenset())


def _described(sentence: Sentence, last: int) -> tuple[int, int]:
    """The words that name somebody before `last`, without the descriptions between commas that follow them."""
    first = _segment(sentence, last)
    while _is_apposed(sentence, first, last):
        last, first = first - 1, _segment(sentence, first - 1)
    return first, last


def _is_loose(sentence: Sentence, position: int) -> bool:
    """Whether a token between a subject and its verb says nothing of who speaks: "reportedly", "didn't"."""
    word = sentence.words[position]
    return (is_adverb(word) and not sentence.capitals[position]) or word.endswith(("n't", "n’t"))


def _segment(sentence: Sentence, last: int) -> int:
    """Where the stretch of words begins that ends here, back to the mark or word that opens its clause."""
    words, least, openers = sentence.words, max(dateline_end(sentence), last - _LONGEST), _openers()
    first = last
    while first > least:
        word = words[first - 1]
        if (word in openers or not word[0].isalnum()) and _opens_clause(sentence, first - 1, last):
            break
        first -= 1
        if words[first] == ")":
            first -= words[:first][::-1].index("(") + 1
    return first


@cache
def _openers() -> frozenset[str]:
    """The words that may open a clause."""
    return words_of("strong_breaks", "relatives", "speech_ends").union(reporting_verbs())


def _opens_clause(sentence: Sentence, position: int, last: int) -> bool:
    words = sentence.words
    word = words[position]
    if position == last - 1 and word in reporting_list("sources"):
        return False
    if not word[0].isalnum():
        genitive = _is_genitive(sentence, position)
        joined = word == "–" and sentence.starts[position] == sentence.ends[position - 1]
        dashed = word == "-" and (words[position - 1] == "-" or "-" in words[position + 1 : position + 2])  # "--"
        return dashed or (not (genitive or joined) and word not in ("-", ".", "'s", "’s", "&") and not _closes_parenthesis(words, position))
    if word in words_of("strong_breaks", "relatives", "speech_ends"):
        return True
    verb = reporting_verbs().get(word)
    if verb is not None and verb.form == "ing" and sentence.capitals[position] and all(sentence.capitals[position - 1 : position + 2]):
        return False  # "the Lake Hail Warning Office"
    return verb is not None and (verb.form == "past" or verb.base not in reporting_list("nominal"))


def _is_genitive(sentence: Sentence, position: int) -> bool:
    """Whether a mark is the apostrophe of whose something is: "the union's head", "a lawyers' group"."""
    words, following = sentence.words, sentence.words[position + 1 : position + 2]
    if words[position] not in ("'", "’") or not position:
        return False
    glued = sentence.starts[position] == sentence.ends[position - 1]
    return following == ("s",) or (glued and words[position - 1].endswith("s") and following != () and following[0].isalpha())


def _closes_parenthesis(words: tuple[str, ...], position: int) -> bool:
    """Whether a short parenthesis within a description ends here."""
    opened = words[max(position - _PARENTHESIS, 0) : position]
    return words[position] == ")" and "(" in opened and position - len(opened) + opened.index("(") > 0


def _is_apposed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words from `first` only describe whom the words before their comma name: "Ana Lopez, head of the union, said"."""
    words, capitals = sentence.words, sentence.capitals
    if first < 2 or first >= last or words[first - 1] != ",":
        return False
    if (words[first].isdigit() and last - first == 1) or words[first] == "of":
        return True  # "Ana Lopez, 57, who lives nearby, said", "the suspect, of Lima, Ohio, said"
    before = _segment(sentence, first - 1)
    state = any(one.first <= first and last <= one.last and one.location.place is not None for one in sentence.locations)
    opens = words[before] in words_of("prepositions") or words[before].endswith("ing")  # "Visiting Lima, Peru said"
    if state and not opens and _follows_place(sentence, before, first - 1):
        return True  # "a couple from Brook, Ohio said"
    name = range(before, first - 1)
    if not _NAME[0] <= len(name) <= _NAME[1] or not all(capitals[i] or words[i] in (".", "-") for i in name):
        return False
    if any(words[i] in words_of("prepositions") or words[i] in calendar_words() for i in name):
        return False
    if any(placed.first < first - 1 and placed.last > before for placed in sentence.locations):
        return False
    described = words[first] in words_of("articles") or not {"of", "for", "at", "with"}.isdisjoint(words[first:last])
    return words[first].rstrip(".") in table("titles")["suffixes"] or (not capitals[first] and described)


def _follows_place(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a place's name that is not the whole ends here: "a couple from Brook"."""
    return any(first < one.first < last <= one.last for one in sentence.locations)


def _named_after(sentence: Sentence, first: int) -> tuple[int, int]:
    """The tokens of the noun phrase that begins here: "said [the mayor of the town] on Monday"."""
    words = sentence.words
    last = first
    while last < len(words) and last - first < _LONGEST:
        word = words[last]
        genitive = _is_genitive(sentence, last)
        spaced = word == "-" and sentence.starts[last] > sentence.ends[last - 1] and any(sentence.capitals[last + 1 : last + 2])
        if (not word[0].isalnum() and not genitive and word not in ("-", "'s", "’s")) or spaced or word in _closing():
            break
        last += 1
    return (last, last) if is_clause(sentence, first, last) else noun_phrase(sentence, first, last)


@cache
def _closing() -> frozenset[str]:
    return words_of("relatives", "strong_breaks", "auxiliaries", "modals", "speech_ends")


def _is_trailing(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether the report comes after what it reports: a mark before it and no "that" or statement behind it."""
    words = sentence.words
    dated = _past_occasion(sentence, verb)
    after = words[dated] if dated < len(words) else "."
    if first == 0 or words[first - 1][0].isalnum():
        return False
    if dated > verb + 1 and after == ",":
        return True  # "..., the ministry said on Tuesday, and"
    told = words_of("prepositions").isdisjoint((after,)) and any(is_past(word) and not is_number(word) for word in words[verb + 2 :])
    return after in (".", ",", '"', "”") or (len(words) - verb <= _SHORT and not told)  # but "In Leeds, Ruiz said rebels had fled"


def _past_occasion(sentence: Sentence, verb: int) -> int:
    """Past the day on which somebody spoke and whom he told it: "on Tuesday", "late Monday", "told Reuters"."""
    words, last = sentence.words, verb + 1
    if words[verb] in words_of("told"):
        while last < len(words) and (sentence.capitals[last] or words[last] in reporting_list("audience")):
            last += 1
    while last < len(words) and (is_time(words[last]) or (words[last] == "on" and any(map(is_time, words[last + 1 : last + 2])))):
        last += 1
    return last


_SHORT = 6
"""What follows a verb of saying at the end of a sentence is no statement if it is no longer than this, with the verb, in tokens."""


def own_report(hit: Hit, reports: tuple[Report, ...]) -> Report | None:
    """The report whose verb an event word is itself, as one that gives a toll: "a monitor put the death toll at 40"."""
    if hit.base not in trigger_words("tallying"):
        return None
    return next((report for report in reports if report.verb == hit.first), None)


def report_of(hit: Hit, reports: tuple[Report, ...], sentence: Sentence) -> Report | None:
    """The report that an event word falls under, if any: the nearest before it that no break cuts off, else a trailing one."""
    words = sentence.words
    for report in reversed(reports):
        if report.verb < hit.first and not report.trailing and report.stance != "silent":
            between = words[report.verb + 1 : hit.first]
            reached = words_of("strong_breaks").isdisjoint(between) and ";" not in between
            if reached and words[report.last : report.last + 1] == ("who",) and _is_of_main_clause(hit, report, sentence):
                break
            if reached and _is_in_aside(report, hit, words):
                continue
            if reached and _joins_report(hit, report.verb, words):
                break
            if reached and not (report.stance == "denying" and _is_past_denial(hit, report.verb, words)):
                return report
            break
    for report in reports:
        if report.trailing and not report.first <= hit.first < report.last and not _is_told_apart(hit, report, words):
            return report
    return None


def _is_told_apart(hit: Hit, report: Report, words: tuple[str, ...]) -> bool:
    """Whether an event word stands after a report, beyond what sets it apart: "..., rebels said, but the army rejected that"."""
    between = words[report.verb + 1 : hit.first]
    apart = ";" in between or not words_of("contrasts").isdisjoint(between)
    return apart and words_of("quotes").isdisjoint(between)  # but '"...," he said, "but our men held it"'


def _is_in_aside(report: Report, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether a report stands in a relative clause between commas before the verb: "The rebels, whom Sudan denies arming, seized it"."""
    opened = report.first > 1 and words[report.first - 2] == "," and words[report.first - 1] in words_of("object_relatives")
    return opened and "," in words[report.verb : hit.first]


def _joins_report(hit: Hit, verb: int, words: tuple[str, ...]) -> bool:
    """Whether "and" joins a verb to one that reports no clause, but a thing: "admitted robbery and was jailed"."""
    end = before_auxiliaries(words, hit.first)
    if hit.form not in ("past", "third") or words[end - 1] not in words_of("coordinators") or end - 1 <= verb + 1:
        return False
    if not words_of("gerund_auxiliaries").isdisjoint(words[end : hit.first]):
        return False  # "showed two arriving and being taken away"
    told, finite = words[verb + 1 : end - 1], _finite()
    return finite.isdisjoint(told) and not any(map(is_past, told))


@cache
def _finite() -> frozenset[str]:
    """What shows that a clause is told: "that", auxiliaries, and forms that may be told in the present."""
    return finite_words("third") | finite_words("base") | words_of("auxiliaries", "modals") | {"that"}


def _is_past_denial(hit: Hit, verb: int, words: tuple[str, ...]) -> bool:
    """Whether what is denied ends before an event word: "denied that they fled before the raid", "rejected it and urged them to go"."""
    between = words[verb + 1 : hit.first]
    besides = any(words[i] == "and" and words[i + 1] in words_of("besides") for i in range(verb + 1, hit.first))
    own = between[-2:] == (",", "and") or (between[-1:] == ("and",) and "that" not in between)
    return besides or (own and hit.form in ("past", "third")) or not words_of("apart").isdisjoint(between)


def _is_of_main_clause(hit: Hit, report: Report, sentence: Sentence) -> bool:
    """Whether a verb is the speaker's own, after a relative clause: "A man who said he burned the mill was arrested"."""
    words, end = sentence.words, before_auxiliaries(sentence.words, hit.first)
    joined = words_of("coordinators", "relatives", "subordinators", "pronouns") - words_of("object_pronouns")
    if hit.form not in ("past", "third") or words[end - 1] in joined or words[end - 1] in ("to", ","):
        return False
    nouns = words_of("determiners", "definite", "prepositions")  # "the wounded"
    said = range(report.verb + 2, end)
    if words[report.verb + 1].endswith("ing"):
        return True  # "A man who admitted killing two in Leeds was jailed"
    return any(words[i] in words_of("auxiliaries") or (is_past(words[i]) and words[i - 1] not in nouns) for i in said)


def speaker_text(text: str, report: Report, sentence: Sentence) -> str:
    """The speaker as the article names him, her or it."""
    return written(text, sentence, report.first, report.last).strip(" -–—")
