"""Event words in another sense: figures of speech, sport, business, the kitchen. `data/lexicon/senses.toml` has them.

A word tells of no event, or of one of another type, by who does it, what it is done to, what follows it after a
preposition, or what the sentence is about: "battle with cancer", "stormed out", "seized nine kilos of heroin".
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from geo.claims.grammar.event_words import Hit, actors_of
from geo.claims.grammar.phrases import before_auxiliaries, closes, head_before, is_number, is_time
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.triggers.topics import is_about
from geo.errors import LexiconError
from geo.lexicon import table, word_classes
from geo.records import EVENT_TYPES, EventType

_REACH = 6
"""How many words may stand between an event word and the preposition of what it is done with."""
_FOLLOWING = 8
"""Within how many words after a noun the verb stands that says what it does."""
_GOVERNING = 4
"""Within how many words before a noun the verb stands whose object it is."""
_WAR = "war"
"""The topic of articles in which nothing is calm."""
_BESIDE = 3
"""How many words may stand between an event word and a place that it is done to."""

Part = Literal["subject", "object", "complement"]
_PARTS: tuple[Part, ...] = ("object", "complement", "subject")


@dataclass(frozen=True, slots=True)
class Sense:
    """Another sense of some event words, and all that must be there for it."""

    type: EventType | None
    """None for a word that tells of no event then."""
    mode: str
    form: str
    parts: tuple[tuple[Part, frozenset[str]], ...]
    before: frozenset[str]
    after: frozenset[str]
    unless: frozenset[str]
    intransitive: bool
    transitive: bool
    passive: bool
    number: bool
    peaceful: bool
    unarmed: bool
    armed: bool
    aimed: bool
    calm: bool
    reaching: bool
    does: frozenset[str]
    done: frozenset[str]
    topic: str


def in_sense(hit: Hit, sentence: Sentence, about: frozenset[str]) -> Hit | None:
    """The event word with the type that it has in its sentence; None where it tells of no event.

    `about` are the topics of the article.
    """
    senses = _senses().get(hit.base)
    if senses is None:
        return hit
    heads: dict[Part, frozenset[str]] = {}
    for sense in senses:
        if _fits(sense, hit, sentence, about, heads):
            return None if sense.type is None else replace(hit, group=replace(hit.group, type=sense.type, mode=sense.mode, ignore=False))
    return hit


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, list[Sense]] = {}
    for raw in table("senses")["sense"]:
        sense = _sense(raw)
        for word in raw["words"]:
            found.setdefault(word, []).append(sense)
    return {word: tuple(senses) for word, senses in found.items()}


def _sense(raw: dict[str, Any]) -> Sense:
    kind = raw.get("type")
    if kind is not None and kind not in EVENT_TYPES:
        raise LexiconError(f"senses.toml: the type {kind!r} is none of {', '.join(EVENT_TYPES)}")
    return Sense(
        type=kind,
        mode=raw.get("mode", ""),
        form=raw.get("form", ""),
        parts=tuple((part, _words(raw[part])) for part in _PARTS if part in raw),
        before=_words(raw.get("before", ())),
        after=_words(raw.get("after", ())),
        unless=_words(raw.get("unless", ())),
        intransitive=bool(raw.get("intransitive", False)),
        transitive=bool(raw.get("transitive", False)),
        passive=bool(raw.get("passive", False)),
        number=bool(raw.get("number", False)),
        peaceful=bool(raw.get("peaceful", False)),
        unarmed=bool(raw.get("unarmed", False)),
        armed=bool(raw.get("armed", False)),
        aimed=bool(raw.get("aimed", False)),
        calm=bool(raw.get("calm", False)),
        reaching=bool(raw.get("reaching", False)),
        does=_words(raw.get("does", ())),
        done=_words(raw.get("done", ())),
        topic=raw.get("topic", ""),
    )


def _words(named: list[str] | tuple[()]) -> frozenset[str]:
    """Words of the lexicon: those with "@" are replaced by the list they name, those with "~" by the words used like them."""
    lists = table("senses")["lists"]
    found: set[str] = set()
    for name in named:
        found |= _alike()[name[1:]] if name.startswith("~") else frozenset(lists[name[1:]] if name.startswith("@") else (name,))
    return frozenset(found)


@cache
def _alike() -> dict[str, frozenset[str]]:
    """The words that are used like each of some, by the classes of words."""
    classes = word_classes()
    members: dict[str, set[str]] = {}
    for word, number in classes.items():
        members.setdefault(number, set()).add(word)
    return {word: frozenset(members[classes[word]]) for word in table("senses")["examples"]}


@cache
def _literal() -> frozenset[str]:
    """Words that make an attack likely to be one."""
    raw = table("senses")["literal"]
    return (_words(raw["words"]) | actors_of(raw["sectors"])) - frozenset(raw["but"])


def _fits(sense: Sense, hit: Hit, sentence: Sentence, about: frozenset[str], heads: dict[Part, frozenset[str]]) -> bool:
    """Whether all that a sense asks for is there; `heads` keeps what was found of the parts for the next sense."""
    if (sense.calm and (_WAR in about or _is_of_nation(hit, sentence))) or not _stands_so(sense, hit, sentence):
        return False
    if sense.intransitive and (not hit.is_verb or _is_passive(hit, sentence) or _object(hit, sentence)):
        return False
    if sense.transitive and (not hit.is_verb or _is_passive(hit, sentence) or not _object(hit, sentence)):
        return False
    if sense.passive and not _is_passive(hit, sentence):
        return False
    if sense.number and not (hit.is_verb and any(word.isdigit() for word in _object(hit, sentence))):
        return False
    if not _has_parts(sense, hit, sentence, heads):
        return False
    if sense.unless and sense.unless & _subject(hit, sentence):
        return False
    if sense.topic and not (
        (sense.topic in about or is_about(sentence, sense.topic)) and _is_free(hit, _without_names(sentence), _grave())
    ):
        return False
    return _is_at_peace(sense, hit, sentence)


def _stands_so(sense: Sense, hit: Hit, sentence: Sentence) -> bool:
    """Whether the word has the form that a sense asks for, and the words and places beside it."""
    words = sentence.words
    if sense.form and sense.form not in (words[hit.first], hit.form):
        return False
    if sense.before and not _stands_before(words, hit.first, sense.before):
        return False
    if sense.after and not (hit.last < len(words) and words[hit.last] in sense.after):
        return False
    if sense.does and not _does(hit, words, sense.does):
        return False
    if sense.aimed and not _is_aimed(words, hit.last):
        return False
    if sense.done and not _is_done(hit, words, sense.done):
        return False
    return not sense.reaching or any(placed.first == hit.last and placed.location.mention.kind == "name" for placed in sentence.locations)


def _is_of_nation(hit: Hit, sentence: Sentence) -> bool:
    """Whether a nationality stands right before the word, or a place whose it is: "Ukrainian strikes", "Israel's strike"."""
    owned = hit.first - (sentence.words[hit.first - 1 : hit.first] in (("'s",), ("’s",)))
    return any(
        placed.last == owned and (owned < hit.first or placed.location.mention.kind == "demonym" or placed.location.mention.role == "actor")
        for placed in sentence.locations
    )


def _is_at_peace(sense: Sense, hit: Hit, sentence: Sentence) -> bool:
    if (sense.peaceful or sense.unarmed or sense.armed) and _is_free(hit, sentence, _literal()) == sense.armed:
        return False
    return not (sense.peaceful and _is_beside_place(hit, sentence))


def _is_aimed(words: tuple[str, ...], last: int) -> bool:
    """Whether what an attack is on follows: "on the port", but not "on Monday"."""
    return words[last : last + 1] in (("on",), ("against",)) and not any(is_time(later) for later in words[last + 1 : last + 2])


def _does(hit: Hit, words: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """Whether one of some verbs follows a noun in its clause: "the strike in Leeds ended", but not "the strike on the port ended"."""
    for position in range(hit.last, min(hit.last + _FOLLOWING, len(words))):
        word = words[position]
        if word in wanted:
            return True
        if _is_aimed(words, position):
            return False
        if not word.isalnum() or word in words_of("strong_breaks", "relatives", "clause_openers"):
            return False
    return False


def _is_done(hit: Hit, words: tuple[str, ...], wanted: frozenset[str]) -> bool:
    """Whether one of some verbs has a noun for its object: "called off a strike", but not "ended with a strike".

    Not of what is aimed at something: "called off a strike on the port".
    """
    if _is_aimed(words, hit.last):
        return False
    for position in range(hit.first - 1, max(hit.first - 1 - _GOVERNING, -1), -1):
        word = words[position]
        if word in wanted:
            return True
        if not word.isalpha() or (word in words_of("prepositions") and word not in words_of("verb_particles")):
            return False
    return False


def _has_parts(sense: Sense, hit: Hit, sentence: Sentence, heads: dict[Part, frozenset[str]]) -> bool:
    for part, wanted in sense.parts:
        if part not in heads:
            heads[part] = _PART[part](hit, sentence)
        if wanted.isdisjoint(heads[part]):
            return False
    return True


@cache
def _grave() -> frozenset[str]:
    return _literal() - frozenset(table("senses")["literal"]["sport"])


def _is_free(hit: Hit, sentence: Sentence, grave: frozenset[str]) -> bool:
    """Whether none of some words stands in the sentence but for the event word itself."""
    words = sentence.words
    return grave.isdisjoint(words[: hit.first]) and grave.isdisjoint(words[hit.last :])


def _without_names(sentence: Sentence) -> Sentence:
    """The sentence without its capitalised words but for the first, which in sport name teams: "the Rebels", "the Rockets"."""
    kept = [
        word if not capital or not index else ""
        for index, (word, capital) in enumerate(zip(sentence.words, sentence.capitals, strict=True))
    ]
    return replace(sentence, words=tuple(kept))


def _is_beside_place(hit: Hit, sentence: Sentence) -> bool:
    """Whether a place stands right before or after the event word, as what it is done to, or a word for one does."""
    if not words_of("place_nouns").isdisjoint(_object(hit, sentence)):
        return True
    return any(
        hit.last <= placed.first <= hit.last + _BESIDE or placed.last <= hit.first <= placed.last + _BESIDE
        for placed in sentence.locations
        if placed.location.mention.role == "place" and placed.location.mention.kind == "name"
    )


def _stands_before(words: tuple[str, ...], first: int, wanted: frozenset[str]) -> bool:
    before = first - 2 if first > 1 and words[first - 1] in ("-", "'", "’", "'s", "’s") else first - 1
    return before >= 0 and words[before] in wanted


def _is_passive(hit: Hit, sentence: Sentence) -> bool:
    words = sentence.words
    if not hit.is_verb or hit.form != "past":
        return False
    between = words[before_auxiliaries(words, hit.first) : hit.first]
    return words[hit.last : hit.last + 1] == ("by",) or not words_of("passive").isdisjoint(between)


def _subject(hit: Hit, sentence: Sentence) -> frozenset[str]:
    """The heads of who does it."""
    words = sentence.words
    if not hit.is_verb or _is_passive(hit, sentence):
        link = words[hit.last] if hit.last < len(words) else ""
        if link == "by" or (link == "from" and not hit.is_verb):
            return _heads(words, hit.last + 1)
        return _agent(words, hit.last) if hit.is_verb else frozenset()
    return _before(words, hit.first)


def _agent(words: tuple[str, ...], last: int) -> frozenset[str]:
    """The heads of who does it by a passive, where or when it happened before that: "was seized at dawn by bandits"."""
    for position in range(last, min(last + _REACH, len(words))):
        if words[position] == "by":
            return _heads(words, position + 1)
        if not words[position].isalnum():
            break
    return frozenset()


def _object(hit: Hit, sentence: Sentence) -> frozenset[str]:
    """The heads of what it is done to."""
    if not hit.is_verb:
        return frozenset()
    return _before(sentence.words, hit.first) if _is_passive(hit, sentence) else _heads(sentence.words, hit.last)


def _complement(hit: Hit, sentence: Sentence) -> frozenset[str]:
    """The words of what follows after the nearest preposition."""
    words = sentence.words
    for position in range(hit.last, min(hit.last + _REACH, len(words))):
        if words[position] in words_of("prepositions"):
            return frozenset(words[position + 1 : _end(words, position + 1)])
        if closes(words[position]):
            break
    return frozenset()


_PART = {"subject": _subject, "object": _object, "complement": _complement}


def _before(words: tuple[str, ...], verb: int) -> frozenset[str]:
    """The heads of the noun phrase before a verb and its auxiliaries, beyond a relative pronoun."""
    end = before_auxiliaries(words, verb)
    if end > 1 and words[end - 1] in words_of("relatives"):
        end -= 2 if words[end - 2] == "," else 1
    first, last = head_before(words, end)
    begin = next((position for position in range(last - 1, first, -1) if _begins(words, position)), first)
    return _heads(words[:last], begin) or frozenset(words[end - 1 : end])


def _heads(words: tuple[str, ...], first: int) -> frozenset[str]:
    """The last word of the noun phrase that begins here, past what bounds its number, and those before each "of" in it."""
    bounds, begin = words_of("number_openers", "bounding"), first
    while begin < len(words) and words[begin] in bounds:
        begin += 1
    first = begin if begin < len(words) and is_number(words[begin]) else first
    last = _end(words, first)
    ends = [position for position in range(first + 1, last) if words[position] == "of"]
    return frozenset(words[end - 1] for end in (*ends, last) if end > first)


def _end(words: tuple[str, ...], first: int) -> int:
    """Where the noun phrase that begins here ends: at what closes it, a time, or the article of another."""
    last, end = first, len(words) - (words[-1:] == (".",))
    while last < end and not closes(words[last]) and words[last] not in _times() and not (last > first and _begins(words, last)):
        last += 1
    return last


def _begins(words: tuple[str, ...], position: int) -> bool:
    """Whether the article of another noun phrase stands at a token: "stopped a lorry"."""
    determiners = words_of("determiners")
    return words[position] in determiners and words[position - 1] != "of" and words[position - 1] not in determiners


@cache
def _times() -> frozenset[str]:
    """Words of times, which end a noun phrase: "attacked the plan Tuesday"."""
    return frozenset(table("calendar")["weekdays"]) | words_of("object_times")
