"""Event words: the lexicon of triggers, and where its words stand in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, cast

from geo.claims.inflection import plural, verb_forms
from geo.claims.phrases import has_object, is_prefixed, leads_to_place
from geo.claims.sentences import Sentence, words_of
from geo.errors import LexiconError
from geo.lexicon import table
from geo.records import EVENT_TYPES, EventType
from geo.text import tokens

Form = Literal["base", "third", "ing", "past", "noun"]
Movement = Literal["", "go", "dispatch"]

_REACH_BACK, _REACH_ON = 30, 8
"""Within how many words before and after it a word that the lexicon says a trigger needs must stand."""


@dataclass(frozen=True, slots=True)
class Group:
    """What a group of the lexicon says of its words."""

    type: EventType
    mode: str
    movement: Movement
    needs: frozenset[str]
    avoid: frozenset[str]
    light: bool
    ignore: bool
    alone: bool
    close: bool
    needs_place: bool
    needs_object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """An event word in a sentence: the tokens from `first` to before `last`."""

    first: int
    last: int
    form: Form
    group: Group
    base: str
    """The word as the lexicon has it."""
    lit: str = ""
    """The noun that names the event of a light verb, as the lexicon has it: "attack" of "the attack took place"."""
    noun: int = -1
    """The last token of that noun."""

    @property
    def named(self) -> int:
        """The last token of the noun that names the event, -1 for a verb that tells of it by itself."""
        return self.noun if self.is_verb else self.last - 1

    @property
    def is_verb(self) -> bool:
        """Whether the word is a verb's form."""
        return self.form != "noun"


_Entry = tuple[tuple[str, ...], Form, Group, str]


def split_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a lexicon as the tokens that a text would have for it."""
    return tuple(phrase[start:end].lower() for start, end in tokens(phrase))


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """The triggers by their first word, the longest phrases first, then in the order of the file."""
    data = table("triggers")
    doubled = frozenset(data["doubled"])
    found: dict[str, list[_Entry]] = {}
    for raw in data["group"]:
        group = _group(raw)
        for verb in raw.get("verbs", ()):
            head, *rest = split_words(verb)
            for word, form in verb_forms(head, data["irregular"], doubled).items():
                if form not in raw.get("forms", (form,)):
                    continue
                found.setdefault(word, []).append(((word, *rest), cast(Form, form), group, verb))
        for noun in raw.get("nouns", ()):
            many = (plural(noun),) if raw.get("plural", True) else ()
            for phrase in (noun, *many):
                words = split_words(phrase)
                found.setdefault(words[0], []).append((words, "noun", group, noun))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


def _group(raw: dict[str, Any]) -> Group:
    kind = raw.get("type", "OTHER")
    if kind not in EVENT_TYPES:
        raise LexiconError(f"triggers.toml: the type {kind!r} is none of {', '.join(EVENT_TYPES)}")
    return Group(
        type=kind,
        mode=raw.get("mode", ""),
        movement=raw.get("movement", ""),
        needs=frozenset(raw.get("needs", ())) | _actors_of(raw.get("needs_sectors", ())),
        avoid=frozenset(raw.get("avoid", ())),
        light=bool(raw.get("light", False)),
        ignore=bool(raw.get("ignore", False)),
        alone=bool(raw.get("alone", False)),
        close=bool(raw.get("close", False)),
        needs_place=bool(raw.get("needs_place", False)),
        needs_object=frozenset(raw.get("needs_object", ())),
    )


@cache
def _light_words() -> frozenset[str]:
    return frozenset(verb for raw in table("triggers")["group"] if raw.get("light") for verb in raw["verbs"])


@cache
def _finite_light_words() -> frozenset[str]:
    """The forms of light verbs that make a clause by themselves: "erupted", "continues"."""
    finite = ("past", "third")
    return frozenset(word for word, entries in _lexicon().items() if any(entry[2].light and entry[1] in finite for entry in entries))


@cache
def finite_words(form: Form) -> frozenset[str]:
    """The first words of the lexicon's verbs in one of their forms."""
    return frozenset(word for word, entries in _lexicon().items() if any(entry[1] == form for entry in entries))


def is_light(base: str) -> bool:
    """Whether a word of the lexicon tells only that the event named beside it happens."""
    return base in _light_words()


def _actors_of(sectors: Sequence[str]) -> frozenset[str]:
    """The words that name an actor of some sectors: the last of each role noun, and groups of one word."""
    data = table("sectors")
    roles = {split_words(noun)[-1] for sector in sectors for noun in data["roles"][sector]}
    groups = {name for name, (_, _, sector) in data["groups"].items() if sector in sectors}
    return frozenset(roles | {split_words(name)[-1] for name in groups})


def find_triggers(sentence: Sentence) -> tuple[Hit, ...]:
    """The event words of a sentence, in order and without overlaps; those inside a place's name are none."""
    lexicon, words = _by_two_words(), sentence.words
    spots = [position for position, word in enumerate(words) if word in lexicon]
    named = _named(sentence) if spots else frozenset[int]()
    hits: list[Hit] = []
    end = 0
    for position in spots:
        if position < end or position in named or is_prefixed(sentence, position):
            continue
        options = lexicon[words[position]]
        entries = options.get(words[position + 1], options[""]) if position + 1 < len(words) else options[""]
        hit = _first_fitting(sentence, position, entries) if entries else None
        if hit is not None:
            end = hit.last
            if hits and not hit.is_verb and not hits[-1].is_verb and hits[-1].last == hit.first:
                hits.pop()  # "trade sanctions"
            if not hit.group.ignore:
                hits.append(hit)
    return tuple(hits)


@cache
def _by_two_words() -> dict[str, dict[str, tuple[_Entry, ...]]]:
    """The triggers by their first word and the one after it; under an empty one those of a single word, which the others hold too."""
    found: dict[str, dict[str, tuple[_Entry, ...]]] = {}
    for word, entries in _lexicon().items():
        alone = tuple(entry for entry in entries if len(entry[0]) == 1)
        longer = {second: tuple(e for e in entries if e[0][1:2] == (second,)) for entry in entries for second in entry[0][1:2]}
        found[word] = {"": alone, **{second: (*phrases, *alone) for second, phrases in longer.items()}}
    return found


def _named(sentence: Sentence) -> frozenset[int]:
    """Tokens that belong to a place's name, so not to the telling; a relative phrase's own words are free."""
    inside: set[int] = set()
    for placed in sentence.locations:
        if placed.location.mention.kind == "name":
            inside.update(range(placed.first, placed.last))
    return frozenset(inside)


def _first_fitting(sentence: Sentence, position: int, entries: tuple[_Entry, ...]) -> Hit | None:
    words = sentence.words
    for phrase, form, group, base in entries:
        last = position + len(phrase)
        if len(phrase) > 1 and words[position:last] != phrase:
            continue
        if not _in_company(words, position, last, group) or (group.needs_place and not leads_to_place(sentence, last)):
            continue
        if group.needs_object and not has_object(words, position, last, group.needs_object):
            continue
        if form in ("past", "ing") and _is_attribute(sentence, position, last, form):
            return None
        verbal = any(entry[1] != "noun" and entry[0] == phrase for entry in entries)
        form = _form_here(sentence, position, last, form) if form != "noun" or verbal else form
        if form == "noun" and not _can_be_noun(entries, phrase, group):
            continue
        if form != "noun" and not any(e[2] is group and e[1] != "noun" and e[0] == phrase for e in entries):
            continue
        if _inside_a_name(sentence, position, last, form) or (form == "noun" and words[last : last + 1] and words[last] in _described()):
            return None
        return Hit(position, last, form, group, base)
    return None


def _can_be_noun(entries: tuple[_Entry, ...], phrase: tuple[str, ...], group: Group) -> bool:
    if any(entry[1] == "noun" and entry[0] == phrase and entry[2] is group for entry in entries):
        return True
    return phrase[0].endswith("ing") and not group.light


def _in_company(words: tuple[str, ...], first: int, last: int, group: Group) -> bool:
    if group.avoid and last < len(words) and words[last] in group.avoid:
        return False
    if not group.needs:
        return True
    near = _clause(words, first, last) if group.close else words[max(0, first - _REACH_BACK) : first] + words[last : last + _REACH_ON]
    return not group.needs.isdisjoint(near)


def _clause(words: tuple[str, ...], first: int, last: int) -> tuple[str, ...]:
    """The words around an event word up to the marks that close its clause."""
    start, end = first, last
    while start > 0 and first - start < _REACH_ON and words[start - 1] not in (",", ";", ":"):
        start -= 1
    while end < len(words) and end - last < _REACH_ON and words[end] not in (",", ";", ":"):
        end += 1
    return words[start:first] + words[last:end]


def _form_here(sentence: Sentence, first: int, last: int, form: Form) -> Form:
    """A verb's form that stands where only a noun can ("the attack", "two attacks", "by shelling") is a noun."""
    words = sentence.words
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if form == "noun":
        return "base" if before in ("to", "n't") or before in words_of("modals") else "noun"
    if form in ("base", "third"):
        verb = form == "third" and any(entry[1] == "past" and len(entry[0]) == 1 for entry in _lexicon().get(before, ()))
        stands = after == "of" or after in words_of("copulas") or verb  # "struck targets"
        stands = stands or (form == "third" and (not first or after in _finite_light_words()))  # "fierce clashes erupted"
        infinitive = first > 1 and (words[first - 2] == "to" or words[first - 2] in words_of("modals"))
        stands = stands or (form == "third" and infinitive and before not in words_of("auxiliaries"))  # "to stage protests"
        return "noun" if stands or _after_determiner(words, first, form) else form
    if form == "ing":
        nominal = (before in words_of("determiners") or before in ("'s", "’s")) and before != "that"
        happens = after in _finite_light_words()  # "fighting erupted"
        return "noun" if nominal or happens or after == "of" else form
    return form


@cache
def _described() -> frozenset[str]:
    """Nouns that a noun of an event before them only describes: "delivery trucks"."""
    return frozenset(table("triggers")["described"])


_QUOTES = ('"', "“", "‘", "'")


@cache
def _adjective_endings() -> tuple[str, ...]:
    return tuple(words_of("adjective_endings"))


def _after_determiner(words: tuple[str, ...], first: int, form: Form) -> bool:
    """Whether "the", "its", "two" ... or a preposition begins the noun phrase that ends here."""
    before = words[first - 1] if first else ""
    if before.endswith(_adjective_endings()):
        return True
    if before.endswith("ly") and before not in words_of("adjectives_in_ly"):
        return False  # "the snipers occasionally fire"
    for back in range(1, min(first, 5) + 1):
        word = words[first - back]
        if (
            word in table("counts")["numbers"]
            or (back == 1 and word.isdigit())
            or (form in ("base", "third") and word in _finite_light_words())
        ):
            return True  # "two further attacks", "launched mass-scale attacks"
        if word in words_of("determiners") or word in words_of("definite"):
            several = before.endswith("s") or before in table("sectors")["bodies"]["plurals"]
            return not (back > 1 and (form == "third" or several))
        if word in words_of("prepositions") and back == 1:
            return word != "to"
        if word not in _QUOTES and _closes_noun(word):
            return False
    return False


def _closes_noun(word: str) -> bool:
    """Whether a noun phrase cannot reach back over the word."""
    if not word.isalnum() and word != "-":
        return True
    return word in words_of("auxiliaries", "prepositions", "pronouns", "modals", "relatives")


def _is_attribute(sentence: Sentence, first: int, last: int, form: Form) -> bool:
    """Whether a participle only describes the noun after it ("the captured town")."""
    words = sentence.words
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if (
        form == "past"
        and before == "the"
        and (not after.isalpha() or after in words_of("auxiliaries") or after in words_of("prepositions"))
    ):
        return True  # people: "the wounded were moved"
    described = after.isalpha() and after not in words_of("prepositions") and after not in words_of("determiners")
    loose = after in words_of("coordinators") or after in words_of("auxiliaries") or after in words_of("subordinators")
    listed = before == "and" and words[first - 2].endswith("ed") and (first == 2 or words[first - 3] in words_of("determiners"))
    opens = listed or (before != "that" and (before in words_of("determiners") or before in words_of("definite")))
    infinitive = first > 1 and (words[first - 2] == "to" or words[first - 2] in words_of("modals"))
    governed = before in words_of("prepositions") or (infinitive and any(entry[1] == "base" for entry in _lexicon().get(before, ())))
    return described and not loose and (opens or (form == "past" and (governed or before == "-")))


def _inside_a_name(sentence: Sentence, first: int, last: int, form: Form) -> bool:
    """Whether the word is part of a capitalised name ("Freedom March Foundation") and so tells of nothing."""
    if not sentence.capitals[first] or first == 0:
        return False
    month = sentence.words[first] in words_of("month_words")
    neighbours = [i for i in (first - 1, last) if 0 <= i < len(sentence.words)]
    if sum(sentence.capitals) > 0.6 * sum(word[0].isalpha() for word in sentence.words):
        return month and any(sentence.words[i].isdigit() for i in neighbours)  # a headline: capitals say nothing there
    if month:
        return True
    if sentence.words[first - 1] in words_of("name_links") and sentence.capitals[first - 2]:
        return True  # "the Council for Trade and Cooperation"
    return form != "noun" or any(sentence.capitals[i] and sentence.words[i] not in words_of("determiners") for i in neighbours)


_LIGHT_OBJECT, _LIGHT_SUBJECT = 9, 12
"""How far after and before a light verb the event that it tells of may be named."""


def lighten(hits: tuple[Hit, ...], sentence: Sentence) -> tuple[Hit, ...]:
    """The event words with each light verb given the event named beside it, which it takes the place of.

    "An attack took place" and "launched an attack" are one event each. A light verb beside no event is none,
    except those that say by themselves that something happened.
    """
    present = _presences(hits, sentence)
    if not present and not any(hit.group.light for hit in hits):
        return hits
    taken: set[int] = set()
    lit: dict[int, Hit] = {}
    for hit in hits:
        if hit.group.light:
            noun = _lit_noun(hit, hits, sentence, taken)
            if noun is not None:
                taken.add(noun.first)
                lit[hit.first] = replace(hit, group=noun.group, lit=noun.base, noun=noun.last - 1)
            elif hit.group.alone:
                lit[hit.first] = replace(hit, group=replace(hit.group, light=False))
    kept = []
    for hit in (*hits, *present):
        if hit.first in lit:
            kept.append(lit[hit.first])
        elif not hit.group.light and hit.first not in taken:
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.first))


@cache
def _presence() -> tuple[Group, frozenset[str], frozenset[str], frozenset[str]]:
    raw = table("triggers")["presence"]
    roles = table("sectors")["roles"]
    forces = frozenset(
        noun for sector in raw["sectors"] for noun in roles[sector] if noun.endswith("s") or noun in ("army", "military", "police")
    )
    return _group(raw), forces, frozenset(raw["verbs"]), frozenset(raw["prepositions"])


def _presences(hits: tuple[Hit, ...], sentence: Sentence) -> list[Hit]:
    """Where forces are said simply to be: "10,000 troops are now in Kursk". The verb is the event word."""
    group, forces, verbs, prepositions = _presence()
    words, found = sentence.words, list[Hit]()
    if forces.isdisjoint(words):
        return found
    begins = {placed.first for placed in sentence.locations if placed.location.mention.role == "place"}
    for position in range(1, len(words) - 2):
        if words[position] not in verbs or words[position - 1] not in forces:
            continue
        after = position + 1
        while after < len(words) and (words[after] in words_of("adverbs") or words[after].endswith("ly")):
            after += 1
        near = any(first in begins for first in range(after + 1, after + 5))
        taken = any(position < hit.first <= after + 4 for hit in hits)
        if words[after : after + 1] and words[after] in prepositions and near and not taken:
            found.append(Hit(position, position + 1, "base", group, words[position]))
    return found


def _lit_noun(light: Hit, hits: tuple[Hit, ...], sentence: Sentence, taken: set[int]) -> Hit | None:
    nouns = [hit for hit in hits if not hit.is_verb and not hit.group.light and hit.first not in taken]
    for noun in nouns:
        between = sentence.words[light.last : noun.first]
        if light.last <= noun.first <= light.last + _LIGHT_OBJECT and not any(_parts(word) for word in between):
            return noun
    breaks = words_of("strong_breaks", "modals")
    for noun in reversed(nouns):
        between = sentence.words[noun.last : light.first]
        if noun.last <= light.first <= noun.last + _LIGHT_SUBJECT and ";" not in between and breaks.isdisjoint(between):
            return noun
    return None


def _parts(word: str) -> bool:
    return word != "of" and (word in words_of("prepositions", "strong_breaks") or word in (",", ";", ":"))
