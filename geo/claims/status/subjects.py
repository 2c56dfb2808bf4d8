"""What the verb of a noun says of its event: "a strike could happen", "the talks were cancelled", "an attack is unlikely"."""

from functools import cache

from geo.claims.grammar.phrases import closes, is_adverb, phrase_before
from geo.claims.grammar.sentences import words_of
from geo.claims.status.hedging import STATUSES, hedges, is_negation, pairs
from geo.records import Status

_REACH = 5
"""Within how many words after a noun, its place or doers between, the verb stands that it is the subject of."""
_ASIDE = 8
"""The same with what describes it between commas."""


def subject_signs(words: tuple[str, ...], last: int, *, definite: bool) -> set[Status]:
    """The signs of the modal verb that follows a noun which ends before `last`.

    Of a definite noun, and in a relative clause, it says how sure the event is only before a verb of happening: "the
    strike could go ahead", but "the strike could cost millions".
    """
    near = words[last : last + _ASIDE]
    if words_of("modals").isdisjoint(near) and ("to" not in near or words_of("passive").isdisjoint(near)):
        return set()
    modal = _modal(words, last)
    if modal < 0:
        return set()
    appointed = _is_appointed(words, modal)
    position, negated = modal + 1 + appointed, is_negation(words[modal])
    while position < len(words) and (is_adverb(words[position]) or words[position] in words_of("infinite_auxiliaries")):
        negated = negated or is_negation(words[position])
        position += 1
    verb = words[position] if position < len(words) else ""
    aside = words[modal - 1] == "," or words[modal - 1] in words_of("relatives")
    if (appointed or definite or aside) and verb not in hedges("happening"):
        return set()
    if verb in hedges("sensed") or "have" in words[modal + 1 : position]:
        return set()  # "an explosion could be heard", "rain could have helped"
    if appointed or words[modal] in hedges("future") or words[modal] in hedges("future_negated"):
        return {"denied"} if negated else {"planned"}
    return {"hypothetical"}


def _modal(words: tuple[str, ...], last: int) -> int:
    """The modal verb that a noun is the subject of, its relative pronoun or what describes it between; -1 for none."""
    closing = next((i for i in range(last + 1, min(last + _ASIDE, len(words) - 1)) if words[i] == ","), -1)
    if closing > 0 and words[last] == "," and words[closing + 1] in words_of("modals"):
        return closing + 1  # "a march, organised by nurses, will be held"
    position, modals = verb_after(words, last), words_of("modals")
    return position if position >= 0 and (words[position] in modals or _is_appointed(words, position)) else -1


def verb_after(words: tuple[str, ...], last: int) -> int:
    """The word that the verb of a noun begins with, its relative pronoun, its place or doers between; -1 for none."""
    position = last + 1 if words[last : last + 1] == (",",) and words[last + 1 : last + 2] == ("which",) else last
    if position < len(words) and words[position] in words_of("relatives"):
        position += 1
    elif position < len(words) and (words[position] in words_of("describing") or words[position] == "of"):
        ends = words_of("auxiliaries", "strong_breaks", "relatives", "coordinators")
        reach = range(position, min(position + _REACH, len(words)))
        stop = next(
            (i for i in reach if words[i] in words_of("modals") or words[i] in ends or not (words[i][0].isalnum() or words[i] == "-")), -1
        )
        position = stop if stop >= 0 else len(words)
    while position < len(words) and is_adverb(words[position]):
        position += 1
    return position if position < len(words) else -1


def _is_appointed(words: tuple[str, ...], position: int) -> bool:
    """Whether a form of "be" and "to" say that something is to come, or was then: "talks were to resume on Monday"."""
    return words[position + 1 : position + 2] == ("to",) and words[position] in words_of("passive")


def is_nobody(words: tuple[str, ...], position: int) -> bool:
    """Whether the subject that ends here is nobody: "nobody", "none of them", "no one", "no sailors", "not a single sailor"."""
    position -= words[position] in words_of("after_nobody")
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
        or words[first : first + 2] == ("not", "one")
        or words[first : first + 3] == ("not", "a", "single")
    )


def undone_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What the verb after a noun says of its event that undoes it, or puts it off: "the talks were cancelled", "voting was postponed".

    What was put off is open where its day stands between: "a march planned for Thursday was postponed".
    """
    if last >= len(words):
        return set()
    verb = _verb_of_appointed(words, last) if words[last] in pairs("undone", "appointed") else last
    if verb < 0 or words[verb] not in words_of("auxiliaries"):
        return _participle_signs(words, last)
    told = words[verb : verb + _UNDONE]
    called_off = verb > last and _is_called_off(told)  # "the strike was called off" when it had begun
    if called_off or not pairs("undone", "words").isdisjoint(told):
        return {"denied"}
    if pairs("undone", "later").isdisjoint(told):
        return set()
    return {"planned"} if verb == last else {"hypothetical"}


_UNDONE = 5
"""Within how many words, from its auxiliary on, the verb ends that undoes what a noun tells of: "has now been called off"."""


def is_given_up(words: tuple[str, ...], last: int) -> bool:
    """Whether what was planned is told to be put off or cancelled: "planned to march on Thursday but called it off"."""
    if "but" not in words[last:]:
        return False
    told = words[words.index("but", last) :]
    return not (pairs("undone", "words") | pairs("undone", "later")).isdisjoint(told) or _is_called_off(told)


def _is_called_off(told: tuple[str, ...]) -> bool:
    """Whether something is called off: "has been called off", "called it off"."""
    return "off" in told and "called" in told[max(0, told.index("off") - 2) : told.index("off")]


def _verb_of_appointed(words: tuple[str, ...], last: int) -> int:
    """The auxiliary after a noun and its day and place: "has" of "a march due on Friday has been cancelled"; -1 for none."""
    for position in range(last, min(last + _APPOINTED, len(words))):
        if words[position] in words_of("auxiliaries"):
            return position
        if words[position] in words_of("strong_breaks", "relatives") or words[position] in (";", ":"):
            break
    return -1


_APPOINTED = 12
"""Within how many words after a noun, its day and place between, the verb stands that undoes it."""


def _participle_signs(words: tuple[str, ...], last: int) -> set[Status]:
    """What a participle after a noun says of it that somebody only asks for or plans: "troops promised by Norway"."""
    if words[last + 1 : last + 2] != ("by",):
        return set()
    return {status for status in STATUSES if words[last] in pairs("participles", status)}


def predicate_signs(words: tuple[str, ...], first: int, last: int, *, definite: bool) -> set[Status]:
    """What a form of "be" after a noun, or its place, says of it: "a protest is planned", "an attack on Leeds was unlikely"."""
    if _predicates().isdisjoint(words[last + 1 : last + _PREDICATE]):
        return set()
    copula = verb_after(words, last)
    if copula < 0 or words[copula] not in words_of("present_copulas", "past_auxiliaries"):
        return set()
    if copula > last and in_prepositional(words, first):
        return set()  # "a nurse seen at a rally in Leeds is expected"
    told = next((i for i in range(copula + 1, len(words)) if words[i] in _predicates() or not is_adverb(words[i])), copula)
    following = words[told + 1 : told + 2]
    if following == ("to",) and definite and hedges("happening").isdisjoint(words[told + 2 : told + 4]):
        return set()  # "the strike is expected to cost millions"
    open_ = words[told] in pairs("predicates", "open")
    if open_ and following != () and following[0][0].isalnum() and not closes(following[0]):
        return set()  # "is likely the work of rebels"
    if words[copula] in words_of("present_copulas"):
        return {status for status in STATUSES if words[told] in pairs("predicates", status)}
    return {"hypothetical"} if open_ and following != ("to",) else set()


_PREDICATE = 10
"""Within how many words after a noun what a form of "be" says of it stands."""


@cache
def _predicates() -> frozenset[str]:
    """The words that a form of "be" says of an event to tell how sure it is."""
    return frozenset().union(*(pairs("predicates", status) for status in STATUSES))


def in_prepositional(words: tuple[str, ...], first: int) -> bool:
    """Whether a preposition opens the noun phrase that ends here, so that no verb has it for its object."""
    for back in range(first - 1, max(first - 5, -1), -1):
        if words[back] in words_of("prepositions"):
            return words[back] not in ("to", "of")
        if not words[back][0].isalnum() and words[back] != "-":
            return False
    return False
