"""What the words of `hedges.toml` say of an event word: which status, before a verb, an infinitive or an object."""

from collections.abc import Mapping
from functools import cache

from geo.claims.grammar.reporting import reporting_list
from geo.claims.grammar.sentences import words_of
from geo.lexicon import table
from geo.records import Status

CHAIN = 16
"""The longest run of auxiliaries and adverbs before a verb that is read."""
GOVERNOR = 9
"""How far before "to" the word that governs an infinitive is looked for."""
_DENIAL = 6
"""How far before "that" the negation stands of what would bear out the clause: "found no clear evidence that"."""
_SUPERLATIVE = 5
"""How far before an infinitive "the first ... to" begins."""
STATUSES: tuple[Status, ...] = ("denied", "planned", "claimed", "hypothetical")
"""Those that a word can be a sign of."""


DECIDED = frozenset(("MOBILIZE", "AID", "CONSULT", "AGREE", "CONCEDE", "RETREAT", "COOPERATE"))
"""The types of what is done by decision."""


@cache
def hedges(name: str) -> frozenset[str]:
    """A list of `hedges.toml`."""
    return frozenset(table("hedges")[name])


@cache
def pairs(part: str, name: str) -> frozenset[str]:
    """A list of a part of `hedges.toml`; empty where it has none of that name."""
    return frozenset(table("hedges")[part].get(name, ()))


def governing(words: tuple[str, ...], end: int, part: str) -> set[Status]:
    """The signs of the word, or the two, that end here, by a part of the lexicon."""
    known = _statuses(part)
    one, two = " ".join(words[max(0, end - 1) : end]), " ".join(words[max(0, end - 2) : end])
    signs: set[Status] = {*known.get(one, ()), *known.get(two, ())}
    undone = "denied" in signs and any(map(is_negation, words[max(0, end - _UNDONE) : end - 1]))
    return signs - {"denied"} | {"hypothetical"} if undone else signs  # "has not ruled out"


_UNDONE = 4
"""How far before the end of a word or two that deny a negation undoes them, in tokens."""


@cache
def _statuses(part: str) -> Mapping[str, tuple[Status, ...]]:
    """The signs that each word, or two words, of a part of `hedges.toml` are."""
    words = frozenset[str]().union(*(pairs(part, status) for status in STATUSES))
    return {word: tuple(status for status in STATUSES if word in pairs(part, status)) for word in words}


def is_negation(word: str) -> bool:
    """Whether a word negates a verb: "not", "never", "didn't"."""
    return word in hedges("negations") or word.endswith(("n't", "n’t"))


def signs_of(word: str, infinitive: bool) -> set[Status]:
    """The signs of a word before a verb, or before "to" and one."""
    signs: set[Status] = set()
    if word in hedges("denied") or is_negation(word):
        signs.add("denied")
    if word in hedges("hypothetical") and (infinitive or word in hedges("before_verbs")):
        signs.add("hypothetical")
    if (infinitive and word in hedges("planned")) or word in hedges("future"):
        signs.add("planned")
    if word in hedges("claimed"):
        signs.add("claimed")
    return signs


def governed(words: tuple[str, ...], position: int) -> set[Status]:
    """The signs of the word that an infinitive hangs on; an infinitive of purpose says only what was wanted."""
    otherwise: set[Status] = {"hypothetical"}
    for back in range(position, max(position - GOVERNOR, -1), -1):
        word = words[back]
        if word in (";", ":", '"', "”") or word in words_of("strong_breaks"):
            break
        if (word in hedges("superlatives") and position - back <= _SUPERLATIVE) or _is_ordinal(words, back, position):
            otherwise = set()  # "the latest clash to shake the port"
        if word in hedges("happened_before_infinitive") and (back == position or not _is_infinite(words, back)):
            return signs_of(word, True) - {"hypothetical", "planned", "denied"} if back == position else set()
        signs = signs_of(word, True) - (set() if back == position else {"claimed"})
        if signs:
            undone = back and (words[back - 1] == "no" or is_negation(words[back - 1]))
            return {"denied"} if undone else signs  # "no plans to", "does not intend to"
    return otherwise


def _is_ordinal(words: tuple[str, ...], back: int, position: int) -> bool:
    """Whether the noun of an ordinal ends here: "the second person", "the third aid worker"."""
    return (
        words[back] in hedges("ordinals") and position - back <= _ORDINAL and words[back - 1] == "the" and "of" not in words[back:position]
    )


_ORDINAL = 3
"""How far before an infinitive the ordinal of "the second ... to" may stand."""


def _is_infinite(words: tuple[str, ...], position: int) -> bool:
    """Whether a verb may hang on another itself: "planned to use", "and then use"."""
    before = words[position - 1] if position else ""
    return before == "to" or before in words_of("modals", "openers")


def before_that(words: tuple[str, ...], first: int) -> str:
    """The word before the "that" that opens the clause ("reports that", "likely that"), or none."""
    if "that" not in words[:first]:
        return ""
    for back in range(first - 1, max(first - GOVERNOR, 0), -1):
        if words[back] == "that":
            return words[back - 1]
        if not words[back][0].isalnum():
            return ""
    return ""


def is_unfounded(words: tuple[str, ...], first: int) -> bool:
    """Whether nothing bears out what the clause says: "no evidence that", "not seen any sign that"."""
    for that in range(first - 1, max(first - GOVERNOR, 1), -1):
        if not words[that][0].isalnum():
            return False
        if words[that] == "that":
            before = words[max(0, that - _DENIAL) : that - 1]
            negated = any(word in hedges("unfounding") or is_negation(word) for word in before)
            return words[that - 1] in hedges("signs") and negated
    return False


def is_doubted(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody does not believe what the clause says: "doubted that", "voiced scepticism that", but "had no doubt that"."""
    if before_that(words, first) not in hedges("doubts"):
        return False
    that = next(i for i in range(first - 1, -1, -1) if words[i] == "that")
    before = words[max(0, that - _UNTRUE) : that - 1]
    return not any(word in hedges("undoubted") or is_negation(word) for word in before)


def is_untrue(words: tuple[str, ...], first: int) -> bool:
    """Whether what a clause says is called untrue before its "that": "dismissed as false reports that", "ruled out a report that"."""
    that = next(i for i in range(first - 1, -1, -1) if words[i] == "that")
    ruled_out = any("denied" in governing(words, i, "objects") for i in range(max(0, that - _UNTRUE), that))
    return ruled_out or not hedges("untrue").isdisjoint(words[max(0, that - _UNTRUE) : that - 1])


_UNTRUE = 4
"""How far before "that" the word may stand that calls what follows untrue."""


def denies_what_was_told(words: tuple[str, ...], first: int) -> bool:
    """Whether what is denied is what was told before: "denied this", "rejected the allegations", but "denied this would happen"."""
    word = words[first : first + 1]
    if word == () or not word[0].isalpha():
        return False
    end = first + 1
    if word[0] in words_of("definite", "articles") and words[end : end + 1] != () and words[end] in reporting_list("denied_nouns"):
        end += 1
    elif word[0] not in words_of("pointing_pronouns"):
        return False
    return end == len(words) or not words[end][0].isalnum()


def is_contested(words: tuple[str, ...], last: int) -> bool:
    """Whether the sentence ends with a denial of what it tells: ", a claim that the army denied", ", which the army denies"."""
    denials = words_of("denials")
    if denials.isdisjoint(words[last:]):
        return False
    denial = next((i for i in range(last, len(words)) if words[i] in denials), 0)
    if denies_what_was_told(words, denial + 1):
        return not words_of("counters").isdisjoint(words[last:denial])  # "; the rebels denied this"
    comma = next((i for i in range(denial - 1, last - 1, -1) if words[i] == ","), 0)
    if not comma:
        return False
    opening, after = words[comma + 1 : denial], words[denial + 1 : denial + 2]
    if opening[:1] == ("which",):
        return len(opening) > 1 and after in ((".",), (",",), ())
    return len(opening) > 1 and opening[0] in words_of("indefinite") and opening[1] in hedges("contested")


def is_conditional(words: tuple[str, ...], first: int) -> bool:
    """Whether "if", "whether" or "unless" opens the clause, or the "until" of what would have to happen: "will not leave until".

    What is told in the present after "until" is still to happen as well: "ruled out talks until the siege is lifted".
    """
    if _is_inverted(words, first):
        return True
    conditions, awaiting, breaks = words_of("conditions"), words_of("awaiting"), words_of("strong_breaks", "apart")
    if conditions.isdisjoint(words[:first]) and awaiting.isdisjoint(words[:first]):
        return False
    for back in range(first - 1, max(first - GOVERNOR, -1), -1):
        word = words[back]
        if word in conditions:
            return True
        if word in awaiting:
            return not words_of("modals").isdisjoint(words[max(0, back - CHAIN) : back]) or _is_present(words, back, first)
        if word in (",", ";", ":") or word in breaks:
            return False
    return False


def _is_inverted(words: tuple[str, ...], first: int) -> bool:
    """Whether a clause that opens the sentence is a condition without "if": "Had the bomb gone off, it would have killed"."""
    opened = words[0] in hedges("inverted") and first > 1 and "," not in words[:first] and "," in words[first:]
    return opened and not hedges("foretold").isdisjoint(words[words.index(",", first) :])


def is_awaited(words: tuple[str, ...], first: int) -> bool:
    """Whether something would be done once another thing, which is told here, is: "would leave Leeds once the hostages were freed"."""
    opening = next((i for i in range(first - 1, max(first - GOVERNOR, 0), -1) if words[i] in hedges("awaiting")), 0)
    if not opening or words[opening + 1] not in words_of("definite", "determiners", "pronouns"):
        return False
    if not words_of("modals").isdisjoint(words[opening:first]):
        return False  # "would stay out when he said he would resign"
    before = words[max(0, opening - CHAIN) : opening]
    parted = words[opening - 1] == "," or words[opening - 1] in table("calendar")["units"]  # "would recall the day when"
    return not parted and not hedges("foretold").isdisjoint(before) and words_of("perfects").isdisjoint(before)


def _is_present(words: tuple[str, ...], opening: int, first: int) -> bool:
    """Whether the verb of a clause is one of the present or the perfect."""
    return not words_of("present_copulas", "perfect").isdisjoint(words[max(opening, first - _AUXILIARIES) : first])


_AUXILIARIES = 3
"""Within how many words before a verb its auxiliary stands."""
