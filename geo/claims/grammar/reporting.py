"""Whether a word of the lexicon reports here, or is a noun, a participle, or the verb of one who says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from geo.claims.grammar.event_words import Form, finite_light_words, finite_words, split_words
from geo.claims.grammar.inflection import verb_forms
from geo.claims.grammar.phrases import is_adverb
from geo.claims.grammar.sentences import Sentence, endings_of, words_of
from geo.lexicon import table

Stance = Literal["neutral", "hedged", "denying", "silent"]
"""`silent` is who says nothing: "declined to comment", "has not said"."""

_CLAUSE = 8
"""Within how many words after "found" or "learned" the verb of what was found stands."""


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A form of a reporting verb."""

    base: str
    form: Form
    stance: Stance
    rest: tuple[str, ...]
    """The words that must follow: "out" of "point out"."""


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """The forms of the lexicon's reporting verbs."""
    data = table("reporting_verbs")
    irregular = {**table("triggers")["irregular"], **data["irregular"]}
    doubled = frozenset(table("triggers")["doubled"])
    found: dict[str, ReportingVerb] = {}
    stances: tuple[Stance, ...] = ("neutral", "hedged", "denying")
    for stance in stances:
        for verb in data[stance]:
            base, *rest = verb.split()
            forms = verb_forms(base, irregular, doubled)
            found.update({word: ReportingVerb(base, _form(form), stance, tuple(rest)) for word, form in forms.items()})
    return found


def _form(form: str) -> Form:
    forms: tuple[Form, ...] = ("base", "third", "ing", "past")
    return next(one for one in forms if one == form)


@cache
def reporting_list(name: str) -> frozenset[str]:
    """A list of `reporting_verbs.toml`."""
    return frozenset(table("reporting_verbs")[name])


@cache
def reporting_phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases that hand a statement to whom they name, "according to", by their first words."""
    phrases = [split_words(phrase) for phrase in table("reporting_verbs")["phrases"]]
    return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first, *_ in phrases}


def is_demonstrative(words: tuple[str, ...], that: int, noun: int) -> bool:
    """Whether "that" points to the noun after it, and does not open a clause: "that raid", not "said that raids went on"."""
    return not (words[that - 1 : that] != () and words[that - 1] in reporting_verbs()) and not words[noun].endswith("s")


def points_back(words: tuple[str, ...], noun: int, reach: int, names: str) -> bool:
    """Whether a word of a list of the grammar stands within some words before a noun, a "that" only where it is no conjunction."""
    near, pointing = range(max(0, noun - reach), max(0, noun)), words_of(names)
    return not pointing.isdisjoint(words[near.start : near.stop]) and any(
        words[i] in pointing and (words[i] != "that" or is_demonstrative(words, i, noun)) for i in near
    )


@cache
def telling_words() -> frozenset[str]:
    """The words that a report can be told by."""
    return frozenset(reporting_phrases()).union(reporting_verbs())


def stance_of(sentence: Sentence, position: int) -> Stance | None:
    """The stance of the reporting verb at a token; None where the word is none.

    "Nobody believes that" denies; who "said nothing" or "has not confirmed" it is silent.
    """
    words = sentence.words
    verb = reporting_verbs().get(words[position])
    if verb is None or words[position + 1 : position + 1 + len(verb.rest)] != verb.rest:
        return None
    if _is_noun(sentence, position, verb) or _is_participle(sentence, position, verb):
        return None
    before = words[position - 1] if position else ""
    if before == "to" and reporting_list("going_on").isdisjoint(words[position - 2 : position - 1]):
        return None  # "was said to"
    if before in words_of("object_pronouns") and not sentence.capitals[position - 1] and words[max(0, position - 2)] != "of":
        return None  # "made him believe"
    if verb.base in reporting_list("clausal") and not _has_clause(words, position):
        return None
    if verb.stance == "denying":
        return ("silent" if _is_negated(words, position) else "denying") if _denies(words, position) else None
    if _is_negated(words, position):
        amazed = words[position - 1].startswith(endings_of("abilities")) or words[max(0, position - 2)] in words_of("abilities")
        return "denying" if verb.base in reporting_list("opinions") and not amazed else "silent"
    return "silent" if words[position + 1 : position + 2] and words[position + 1] in reporting_list("silence") else verb.stance


def _is_noun(sentence: Sentence, position: int, verb: ReportingVerb) -> bool:
    """Whether a word is no verb: "Secretary of State", "U.S. estimates indicate", "raised fears", "no reported injuries"."""
    words = sentence.words
    before, after = words[position - 1] if position else "", words[position + 1] if position + 1 < len(words) else ""
    if position and sentence.capitals[position]:
        return True
    if after in reporting_verbs() and verb.form in ("base", "third"):
        return True
    if after == "to" and not _is_addressed(sentence, position + 2):
        return True  # also hearsay: "troops believed to be"
    if before in words_of("determiners", "definite") or before == "no" or before in table("hedges")["untrue"]:
        return True
    if before == "-" and sentence.capitals[position + 1 : position + 2] != (True,) and verb.base not in reporting_list("plain"):
        return True  # "a well-known actor"
    return verb.form in ("base", "third") and _is_nominal(sentence, position, verb)


def _is_addressed(sentence: Sentence, position: int) -> bool:
    """Whether someone spoken to is named here: "confirmed to Reuters", "admitted to the court"."""
    if position >= len(sentence.words):
        return False
    return (
        sentence.capitals[position]
        or sentence.words[position] in words_of("articles")
        or sentence.words[position] in reporting_list("audience")
    )


def _is_nominal(sentence: Sentence, position: int, verb: ReportingVerb) -> bool:
    """Whether a form that is also a noun's is one: "state television", "reports of", "amid fears", "piracy suspects raise"."""
    words = sentence.words
    if words[position] in reporting_list("after_place") and any(placed.last == position for placed in sentence.locations):
        return True
    if verb.base not in reporting_list("nominal"):
        return False
    before, after = words[position - 1] if position else "", words[position + 1] if position + 1 < len(words) else ""
    if after == "of" or before in words_of("prepositions") or before[:1].isdigit() or before in table("counts")["numbers"]:
        return True
    if after in words_of("auxiliaries", "modals") or after in finite_light_words() or after in words_of("irregular_pasts"):
        return True  # "the suspect was stopped", "fears grew"
    if verb.form == "third":
        made = before.endswith("ed") and not sentence.capitals[position - 1]
        made = made or before.endswith(endings_of("adjective_endings")) or before in words_of("irregular_pasts", "auxiliaries")
        follows = (
            after in words_of("prepositions", "coordinators") and after not in words_of("number_openers") and after not in ("from", "off")
        )
        return made or follows or _goes_on(words, position + 1)
    if before in finite_words("third") or (before in reporting_verbs() and reporting_verbs()[before].form == "third"):
        return True  # "jury finds suspect guilty"
    if before.endswith("s") and not words_of("indefinite").isdisjoint(words[max(0, position - 3) : position - 1]):
        return True  # "an awards show"
    subject = before.endswith("s") or before in words_of("pronouns", "modals", "auxiliaries", "adverbs") or before in ("to", "who")
    subject = subject or (before in table("sectors")["bodies"]["plurals"] and after not in words_of("prepositions"))
    described = words[max(0, position - 2)] in ("a", "an") and before not in words_of("quantities")  # "an earlier report that"
    return not subject and (after != "that" or described)


def _goes_on(words: tuple[str, ...], position: int) -> bool:
    """Whether a finite verb stands here: "fears spread", "suspects raise their hands"."""
    word, after = words[position : position + 1], words[position + 1 : position + 2]
    if not word or word[0] in finite_words("past"):
        return bool(word)
    return word[0] in finite_words("base") and bool(after) and after[0] in words_of("determiners", "definite", "object_pronouns")


def _is_participle(sentence: Sentence, position: int, verb: ReportingVerb) -> bool:
    """Whether nobody is named who reports: "was said to", "a man suspected of", "the figures reported by", "an alleged plot"."""
    words = sentence.words
    first = _adverbs_before(words, position)
    first = position if words[max(0, first - 1) : first] == ("at",) else first  # "police at first said"
    before, after = words[first - 1] if first else "", words[position + 1] if position + 1 < len(words) else ""
    if verb.form == "ing":
        return before not in words_of("passive") and not (first == position and before == ",")
    if before in words_of("passive"):
        return True
    if verb.form != "past" or before in words_of("perfects"):
        return False
    if words[position] in reporting_list("participles") or after == "by" or (after == "as" and verb.base not in reporting_list("plain")):
        return True
    if after in reporting_list("suspected_of" if verb.stance == "hedged" else "reported_as") and verb.base not in reporting_list("plain"):
        return True
    attribute = first < position and before in words_of("articles", "definite")  # "a widely known singer"
    return attribute or (before in words_of("prepositions") and verb.base not in reporting_list("plain"))


def _adverbs_before(words: tuple[str, ...], position: int) -> int:
    """Where the adverbs before a word begin."""
    first = position
    while first > 0 and is_adverb(words[first - 1]):
        first -= 1
    return first


def _has_clause(words: tuple[str, ...], position: int) -> bool:
    """Whether a statement follows "found" or "learned", rather than a thing: "found that", "learned he was", "found no"."""
    if words[position + 1 : position + 2] and words[position + 1] in words_of("subordinators"):
        return True
    ends = words_of("relatives", "coordinators", "strong_breaks")
    for word in words[position + 1 : position + 1 + _CLAUSE]:
        if word in ends or not word[0].isalnum():
            return False  # "found items that were stolen"
        if word in words_of("person_pronouns", "body_pronouns", "auxiliaries", "modals") or word == "no":
            return True
    return False


def _is_negated(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb is negated: "did not say", "has never confirmed", "couldn't say", "nobody said"."""
    back = position
    while back > 0 and (words[back - 1] in words_of("auxiliaries", "modals") or is_adverb(words[back - 1]) or _is_not(words[back - 1])):
        back -= 1
        if _is_not(words[back]):
            return True
    return back > 0 and (words[back - 1] in words_of("nobody") or words[max(0, back - 2) : back] in (("no", "one"), ("no", "body")))


@lru_cache(1 << 14)
def _is_not(word: str) -> bool:
    return word in ("not", "never", "cannot") or word.endswith(("n't", "n’t"))


def _denies(words: tuple[str, ...], position: int) -> bool:
    if reporting_verbs()[words[position]].base in reporting_list("always_denying"):
        return True
    after = words[position + 1 : position + 6]
    return after[:1] == ("as",) or not reporting_list("denied_nouns").isdisjoint(after)
