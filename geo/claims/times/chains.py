"""Event words that share their time: a verb and those that go on with it, or that tell at which moment it was."""

from functools import cache

from geo.claims.grammar.clauses import parts_since, tells_on
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, head_before, is_number, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.triggers.causes import HARMING, causes_in, harm_list, is_harm


def goes_on_with(one: Hit, other: Hit, sentence: Sentence) -> bool:
    """Whether the second event word is a verb of the first one's clause: of a noun's, a participle, or joined by "and" or "when"."""
    between = _without_hours(sentence.words[one.last : other.first])
    if between[-1:] != () and between[-1] in words_of("relatives") and not words_of("substitutes").isdisjoint(between[-2:]):
        return False  # "the quake and the one that killed ten"
    at_once = _are_at_once(one, other, between) or _is_moment(one, other, between) or _is_its_harm(one, other)
    at_once = at_once or _is_its_toll(one, other, between, sentence) or _is_within(one, other, between)
    if at_once or tells_on(one, other, sentence.words):
        return True
    between = _before_but(one, other, between, sentence.words)
    if not other.is_verb or not cutting().isdisjoint(between) or parts_since(sentence.words, one.first, other.first):
        return False
    if (not one.is_verb or _is_doing(one, sentence.words)) and other.form in ("past", "third"):
        if _tells_of_another(one, other, sentence.words):
            return False
        if _is_subject(one, other, sentence):
            return True
    return _are_hurt_together(one, other, between) or _are_joined(one, other, sentence)


def _before_but(one: Hit, other: Hit, between: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands between two verbs, or before the "but" that joins them: "destroyed two mills but hurt nobody"."""
    turned = before_auxiliaries(words, other.first) - 1
    joined = one.is_verb and one.form == other.form and turned >= one.last and words[turned] == "but"
    return _without_hours(words[one.last : turned]) if joined else between


def _are_joined(one: Hit, other: Hit, sentence: Sentence) -> bool:
    """Whether a verb goes on from the first event word after a comma, "and" or "but", or as a participle."""
    link = before_auxiliaries(sentence.words, other.first) - 1
    if one.is_verb and link > one.last and (is_number(sentence.words[link]) or sentence.words[link] in words_of("counting")):
        link -= 1  # "were killed and six wounded"
    joined = link >= one.last and sentence.words[link] in (",", "and", "or", "but")
    if not joined or (sentence.words[link] == "," and is_in_aside(one, sentence.words)):
        return False
    going_on = other.form == "ing" and link + 1 < other.first  # "bought tanks in May and is seeking jets"
    return (other.form == "ing" and not going_on) or (one.is_verb and one.form == other.form)


def _without_hours(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those that open no clause, but tell the hour, or what something is taken for: "before dawn", "as a threat"."""
    return tuple([word for i, word in enumerate(words) if not _is_no_clause(word, words[i + 1 : i + 2])])


def _is_no_clause(word: str, after: tuple[str, ...]) -> bool:
    """Whether a word that may open a clause stands before an hour, or what something is taken for."""
    if not after:
        return False
    hour = word in words_of("time_links") and (after[0] in words_of("clock") or after[0].isdigit())
    return hour or (word == "as" and after[0] in words_of("indefinite"))


def _tells_of_another(one: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether a verb tells of a noun's event, or of those that it befell, what was done later."""
    if one.group.type in HARMING and other.group.type in SAID_OF:
        return True  # "the raid was condemned on Monday"
    passive = before_auxiliaries(words, other.first) < other.first
    return passive and not is_harm(other) and is_beside_subject(one, words)  # "two guards killed in the raid were buried"


def _is_subject(one: Hit, other: Hit, sentence: Sentence) -> bool:
    """Whether a noun heads the subject of a verb: "a 2007 quake in Pisco killed", not "a vigil for a boy killed by"."""
    words = sentence.words
    subject = _before_apposition(words, one.last, before_auxiliaries(words, other.first))
    reduced = words[other.last : other.last + 1] and words[other.last] in words_of("participle_links")
    named = sentence.capitals[one.last : subject] == (True,)  # "Typhoon Yagi struck"
    return named or one.last == subject or (not reduced and one.last == head_before(words, subject)[1])


SAID_OF = ("ACCUSE", "REJECT", "REQUEST", "CONSULT")
"""Types of what people say of an event that did harm, later."""


def comes_right_after(one: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether a past tense is told to have come while or after the second event: "sank after hitting a rock", "died while swimming".

    The present and the perfect tell of no day: "has been arrested after hitting a boy", "remains jailed after a raid".
    """
    between = words[one.last : other.first]
    link = next((i for i, word in enumerate(between) if word in words_of("right_after")), -1)
    if not one.is_verb or link < 0 or not cutting().isdisjoint(between[:link] + between[link + 1 :]) or "," in between[:link]:
        return False
    if words[one.first - 1] in words_of("staying") or not _are_present().isdisjoint(
        words[before_auxiliaries(words, one.first) : one.first]
    ):
        return False
    return not other.is_verb or (other.form == "ing" and not between[link + 1 :]) or (other.form == "past" and link + 1 < len(between))


@cache
def _are_present() -> frozenset[str]:
    """The auxiliaries of the present and the perfect."""
    return words_of("present_copulas", "perfect")


def _is_within(one: Hit, other: Hit, between: tuple[str, ...]) -> bool:
    """Whether a verb tells what happened in the course of a noun's event: "Tuesday's march, in which nine nurses were detained"."""
    if (one.is_verb and one.base not in harm_list("fought")) or other.form != "past" or "which" not in between:
        return False  # but "fought a war from 1998 to 2000 in which ten died"
    link = between.index("which")
    return link > 0 and between[link - 1] in words_of("doing") and cutting().isdisjoint(between[: link - 1] + between[link + 1 :])


def _is_its_toll(one: Hit, other: Hit, between: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether a clause after a semicolon only tells what harm was done: "In May rebels took the port; nine people were killed"."""
    if ";" not in between or other.form != "past" or not (is_harm(other) and (is_harm(one) or one in causes_in([one]))):
        return False
    mark = one.last + between.index(";")
    clause = sentence.words[mark + 1 : other.first]
    counted = any(map(is_number, clause)) or not words_of("nobody", "past_auxiliaries").isdisjoint(clause) or "no" in clause
    return counted and cutting().isdisjoint(clause) and not any(placed.first > mark for placed in sentence.locations)


def _are_at_once(one: Hit, other: Hit, between: tuple[str, ...]) -> bool:
    """Whether two event words are of one time: "floods and landslides killed ten", "tried to storm the base on Monday"."""
    if between == ("and",):
        return not (one.is_verb or other.is_verb)
    return between == ("to",) and one.form == "past" and other.form == "base" and one.base in trigger_words("trying")


def _is_doing(one: Hit, words: tuple[str, ...]) -> bool:
    """Whether an "-ing" is a noun, and no verb that an auxiliary stands before: "heavy shelling hit the port on Monday"."""
    return one.form == "ing" and before_auxiliaries(words, one.first) == one.first


def _before_apposition(words: tuple[str, ...], first: int, end: int) -> int:
    """Where a subject ends before a country or apposition between commas: "the attack in Leeds, England, killed two"."""
    if words[end - 1] != ",":
        return end
    return next((i for i in range(end - 2, first - 1, -1) if words[i] == ","), end)


def _are_hurt_together(one: Hit, other: Hit, between: tuple[str, ...]) -> bool:
    """Whether two verbs tell of one harm: "five people were killed and at least 20 others were wounded"."""
    hurt = one.is_verb and one.form == other.form == "past" and is_harm(one) and is_harm(other)
    return hurt and between.count("and") == 1 and any(map(is_number, between[between.index("and") :]))


def _is_moment(one: Hit, other: Hit, between: tuple[str, ...]) -> bool:
    """Whether the second verb tells at which moment the first one happened: "were killed when a bomb exploded"."""
    if other.form != "past" or one.form == "base" or words_of("moment_links").isdisjoint(between):
        return False
    if not (other.is_verb and (one.is_verb or is_harm(one) or between[0] == "when")):
        return False  # "survived an attack when gunmen fired on him"
    links = [i for i, word in enumerate(between) if word in words_of("moment_links") and (word != "as" or _is_clause_after(between, i))]
    return len(links) == 1 and cutting().isdisjoint(between[: links[0]] + between[links[0] + 1 :])


def _is_its_harm(one: Hit, other: Hit) -> bool:
    """Whether a noun of harm is the object of a verb of harm: "sustained injuries"."""
    return one.is_verb and not other.is_verb and other.first == one.last and is_harm(one) and is_harm(other)


def _is_clause_after(words: tuple[str, ...], link: int) -> bool:
    """Whether "as" opens a clause: not "such as", "as well as", "as part of", "as a guard"."""
    before, after = words[link - 1], words[link + 1 : link + 2]
    if not link or not after:
        return False  # "listed as killed"
    return words.count("as") == 1 and before not in words_of("before_as") and after[0] not in words_of("indefinite", "as_links")


def is_in_aside(one: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event word stands in a relative clause that a comma opens: "Canada, which left in May, welcomed it"."""
    comma = next((i for i in range(one.first - 1, -1, -1) if words[i] == ","), -1)
    return comma >= 0 and words[comma + 1] in words_of("relatives", "subclause_openers")


def is_beside_subject(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an event word only says more of a subject: "two killed in a crash", "the victims of the attack"."""
    if hit.is_verb:
        return hit.form == "past" and words[hit.last] in words_of("participle_links") and before_auxiliaries(words, hit.first) == hit.first
    first = phrase_before(words, hit.first)
    link = words[max(0, first - 1)]
    return (link in words_of("prepositions") and link not in words_of("subordinators")) or "of" in words[first : hit.first]


@cache
def cutting() -> frozenset[str]:
    """The words and marks that part one clause from another."""
    names = ("strong_breaks", "relatives", "subordinators", "apart")
    return frozenset((";", ":", '"', "”")).union(*(words_of(name) for name in names))
