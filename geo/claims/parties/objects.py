"""Whom a verb is done to: its object, or the noun that a bare participle tells of."""

from dataclasses import replace
from functools import cache

from geo.claims.actors.named import Named
from geo.claims.counts.numbers import before_bounds
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import governor, is_number, phrase_before
from geo.claims.grammar.reporting import reporting_list, reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table
from geo.records import Actor

_NOUN_REACH = 4
"""How far before a noun its doer may stand ("the Russian army's new offensive")."""


_OWNED = 4
"""How many words may name who belongs to somebody: "'s health ministry said"."""


def objects(hit: Hit, after: list[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """The object of a verb and those listed with it: near it, or behind the preposition that the kind of event takes."""
    taken: list[Named] = []
    passed = -1
    if hit.group.type in ("ASSAULT", "ACCIDENT"):
        after = [one for one in after if not _is_of_another(one, words)]
    loose = [one for one in after if _owns_next(one, after, words) or _is_of_border(one, words) or _is_thing(one, hit, words)]
    if hit.group.mode == "investigate":
        loose += [one for one in after if _suffers(one, words)]
    after = [one for one in after if one not in loose] if loose else after
    if hit.group.type in ("AID", "COOPERATE"):
        after = [one for one in after if not (one.bare and one.adjective)]  # "sent American weapons"
    addressed = hit.group.type == "CONSULT" or hit.group.type in trigger_words("addressing")
    towards = words_of("addressed_by" if addressed else "struck_by")
    for one in after:
        between = words[taken[-1].last : one.first] if taken else ()
        if taken and (len(between) > 3 or not all(word in _listing() or is_number(word) for word in between)):
            break
        if taken and between[:1] == (",",) and between[-1] in words_of("indefinite") and _is_one_name(taken[-1], words):
            break  # "shot Omar Diaz, a farmer"
        if taken and _speaks(one, words):
            taken = [other for other in taken if "," in words[other.last : one.first]]
            break  # "killed four guards, the army and police said"
        preposition = governor(one.first, words, hit.last) or _linked(one, hit, words)
        near = one.first - hit.last <= _NOUN_REACH + 2 and "," not in words[hit.last : one.first]
        within = one.first - hit.last <= 2 * _NOUN_REACH + 2
        listed = words[passed : one.first] == ("and",)  # "voted for judges and governors"
        if not taken and (listed or not ((preposition in towards and within) or (preposition in ("", "of") and near))):
            passed = one.last
            continue
        taken.append(one)
    return tuple([_with_thing(one, words) for one in taken])


def _with_thing(one: Named, words: tuple[str, ...]) -> Actor:
    """Those whom an event befell, with what is theirs and was struck: "a refugee camp", "a children's hospital"."""
    last = one.last + (words[one.last : one.last + 1] != () and words[one.last] in words_of("possessive_marks"))
    plain = one.actor.name == " ".join(words[one.first : one.last])
    if not plain or words[last : last + 1] == () or words[last] not in table("sectors")["of_people"]:
        return one.actor
    own = "".join(words[one.last : last])
    return replace(one.actor, name=f"{one.actor.name}{own} {words[last]}")


def _is_one_name(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is somebody or something with a name, and no "Germans"."""
    last = one.actor.name.rsplit(" ", 1)[-1].rsplit("-", 1)[-1]  # "Tariq al-Hashimi"
    return last[0].isupper() and not words[one.last - 1].endswith("s")


@cache
def _listing() -> frozenset[str]:
    """The words and marks between those listed."""
    return words_of("articles", "possessives") | {",", "and"}


def _speaks(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is who says so, or owns who does: "the army said", "the doctors' union said"."""
    reach = _OWNED if words[one.last : one.last + 1] and words[one.last] in words_of("possessive_marks") else 1
    if words[one.last + 1 : one.last + 2] and words[one.last + 1] in reporting_list("suspected_of"):
        return False  # "a man and a woman suspected of theft"
    return not reporting_verbs().keys().isdisjoint(words[one.last : one.last + reach])


def whom(hit: Hit, named: tuple[Named, ...], sentence: Sentence, subject: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom a participle without an object tells of: who stands right before it, or before the comma there."""
    words = sentence.words
    end = hit.first - (words[hit.first - 1] == ",")
    first = phrase_before(words, end)
    if first == end:
        return subject
    before = [one for one in named if first <= one.first < end and not one.adjective]
    if end < hit.first and not any(one.last == end and not one.bare for one in before):
        return subject  # "police in the town, accused of it"
    if not before or words[end - 1] == "those":
        return ()  # "families of those abducted"
    told = any(is_past(word) for word in words[before[-1].last : end])  # "soldiers took a camp held by rebels"
    return () if told else (before[-1].actor,)


def _owns_next(one: Named, after: list[Named], words: tuple[str, ...]) -> bool:
    """Whether an actor only says whose the next one is: "the gunman's brother"."""
    owned = words[one.last : one.last + 1]
    return owned != () and owned[0] in words_of("possessive_marks") and any(one.last < other.first <= one.last + 3 for other in after)


@cache
def _singular() -> frozenset[str]:
    """Nouns for one person."""
    return frozenset(table("counts")["things"]["singular"])


def _is_of_another(one: Named, words: tuple[str, ...]) -> bool:
    """Whether what befell somebody is told by whose he is: "shot dead the sheikh's bodyguard"."""
    return words[one.last : one.last + 1] in (("'s",), ("’s",)) and bool(_singular().intersection(words[one.last + 1 : one.last + 2]))


def _is_thing(one: Named, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether forces named by their arms are only things here: "delivered tanks to Ukraine", "retaliated with artillery"."""
    if one.actor.name not in table("sectors")["arms"]:
        return False
    used = governor(one.first, words, hit.last) == "with" or not words_of("fired").isdisjoint(words[one.last : one.last + 1])
    return used or hit.group.type not in ("ASSAULT", "ACCIDENT")


def _suffers(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is only whom that befell which the noun before names: "investigated the disappearance of a nun"."""
    of = next((i for i in range(one.first - 1, max(one.first - _OWNED, 0), -1) if words[i] == "of"), 0)
    return of > 0 and words[of - 1].removesuffix("s") in trigger_words("suffered")


def _is_of_border(one: Named, words: tuple[str, ...]) -> bool:
    """Whether a state is only named by whose border it is: "stormed a camp on the border with Turkey"."""
    link = next((i for i in range(one.first - 1, max(one.first - 3, 0), -1) if words[i] == "with"), 0)
    return link > 0 and words[link - 1] in words_of("borders")


def _linked(one: Named, hit: Hit, words: tuple[str, ...]) -> str:
    """What links the noun phrase that an actor stands in: "in" of "left his home in southwest Turkey", the verb of "to help the army"."""
    opening = phrase_before(words, one.first)
    opening = before_bounds(words, opening) if is_number(words[opening]) else opening  # "more than 20 people"
    gerund = next((i for i in range(max(opening + 1, hit.last), one.first) if words[i].endswith("ing") and words[i - 1] == "of"), 0)
    if gerund:
        return words[gerund]  # "the goal of dissuading the army"
    if opening <= hit.last or words[opening - 1] not in words_of("prepositions"):
        return ""
    infinitive = (
        words[opening - 1] == "to"
        and opening < one.first
        and words[opening] != words[one.first]
        and words[opening] not in words_of("determiners", "definite")
    )
    infinitive = infinitive and not is_number(words[opening])
    return words[opening] if infinitive else words[opening - 1]
