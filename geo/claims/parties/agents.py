"""Who did what a verb tells by the phrase with "by" after it: "shot by police and soldiers", "ousted by Ruiz"."""

from geo.claims.actors.named import Named
from geo.claims.actors.names import is_loud, name_end
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import closes, is_time, phrase_before
from geo.claims.grammar.sentences import Sentence, calendar_words, words_of, written
from geo.claims.places.unlisted import looks_like_person
from geo.records import Actor

_REACH = 8
"""How far after a verb its "by" may stand: "shot in the leg on Monday by police"."""


_LISTING = (("and",), (",",), (",", "and"), ("and", "the"))
"""What may stand between those listed after "by"."""


def agents_of(hit: Hit, after: list[Named], sentence: Sentence, stops: frozenset[int], text: str) -> tuple[Actor, ...]:
    """The actors after "by", those listed with them included; else whoever a capitalised name there is, a person if it sounds so.

    `after` are the actors that stand after the verb in its clause.
    """
    words = sentence.words
    found: list[Named] = []
    if hit.base in trigger_words("certifying"):
        return ()
    for one in after:
        listed = found and words[found[-1].last : one.first] in _LISTING
        if listed or (not found and _is_governed(one, hit, words)):
            found.append(one)
    if len(found) == 2 and words[found[0].last : found[1].first] == (",",):
        found.pop()  # "led by Qatar, officials said"
    return tuple(one.actor for one in found) or _unlisted(hit, sentence, stops, text)


def _is_governed(one: Named, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an actor heads the noun phrase after "by": not "by a police car"."""
    opening = phrase_before(words, one.first)
    following = words[one.last] if one.last < len(words) else "."
    described = is_time(following) or following in words_of("members") or following.endswith("ing") or is_past(following)
    headed = closes(following) or following in (".", "of") or described
    return headed and opening > hit.last and words[opening - 1] == "by"


def _unlisted(hit: Hit, sentence: Sentence, stops: frozenset[int], text: str) -> tuple[Actor, ...]:
    """Whom a name after "by" means that nothing else knows."""
    words = sentence.words
    by = next((i for i in range(hit.last, min(hit.last + _REACH, len(words) - 1)) if words[i] == "by"), None)
    if by is None or not sentence.capitals[by + 1] or is_loud(sentence):
        return ()
    if any(i in stops or words[i] in (",", "and") for i in range(hit.last, by)):
        return ()
    last = name_end(sentence, by + 1)
    if calendar_words().issuperset(words[by + 1 : last]):
        return ()  # "by September"
    if any(i in stops for i in range(by + 1, last)):
        return ()  # "hit by Cyclone Ana"
    known = (placed for placed in sentence.locations if placed.location.precision != "unresolved")
    held = any(by < placed.first < last for placed in known)
    if last == by + 1 or held or (last < len(words) and words[last] != "." and not closes(words[last])):
        return ()
    name = written(text, sentence, by + 1, last)
    return (Actor(name, "", "CVL" if looks_like_person(words[by + 1 : last]) else ""),)
