"""Event words as the lexicon has them: their forms, and what the lexicon says of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, cast

from geo.claims.grammar.inflection import plural, verb_forms
from geo.errors import LexiconError
from geo.lexicon import table
from geo.records import EVENT_TYPES, EventType
from geo.text import tokens

Form = Literal["base", "third", "ing", "past", "noun"]
Movement = Literal["", "go", "dispatch"]


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
    numbered: bool
    recalls: bool


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
    is_verb: bool = field(init=False, compare=False)
    """Whether the word is a verb's form."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_verb", self.form != "noun")

    @property
    def named(self) -> int:
        """The last token of the noun that names the event, -1 for a verb that tells of it by itself."""
        return self.noun if self.is_verb else self.last - 1


Entry = tuple[tuple[str, ...], Form, Group, str]
"""A phrase, its form, its group, and the word as the lexicon has it."""


def split_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a lexicon as the tokens that a text would have for it."""
    return tuple(phrase[start:end].lower() for start, end in tokens(phrase))


@cache
def event_words() -> dict[str, tuple[Entry, ...]]:
    """The triggers by their first word, the longest phrases first, then in the order of the file."""
    data = table("triggers")
    doubled = frozenset(data["doubled"])
    found: dict[str, list[Entry]] = {}
    for raw in data["group"]:
        group = group_of(raw)
        for verb in raw.get("verbs", ()):
            words = split_words(verb)
            head = 2 if words[1:2] == ("-",) else 0  # "test-fire" has "test-fired", "burn down" has "burned down"
            for word, form in verb_forms(words[head], data["irregular"], doubled).items():
                phrase = (*words[:head], word, *words[head + 1 :])
                if form in raw.get("forms", (form,)):
                    found.setdefault(phrase[0], []).append((phrase, cast(Form, form), group, verb))
        for noun in raw.get("nouns", ()):
            many = (plural(noun),) if raw.get("plural", True) else ()
            for words in map(split_words, (noun, *many)):
                found.setdefault(words[0], []).append((words, "noun", group, noun))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


def group_of(raw: dict[str, Any]) -> Group:
    """A group of the lexicon's file. Raises LexiconError for a type that there is not."""
    kind = raw.get("type", "OTHER")
    if kind not in EVENT_TYPES:
        raise LexiconError(f"triggers.toml: the type {kind!r} is none of {', '.join(EVENT_TYPES)}")
    return Group(
        type=kind,
        mode=raw.get("mode", ""),
        movement=raw.get("movement", ""),
        needs=frozenset(raw.get("needs", ())) | actors_of(raw.get("needs_sectors", ())),
        avoid=frozenset(raw.get("avoid", ())),
        light=bool(raw.get("light", False)),
        ignore=bool(raw.get("ignore", False)),
        alone=bool(raw.get("alone", False)),
        close=bool(raw.get("close", False)),
        needs_place=bool(raw.get("needs_place", False)),
        needs_object=frozenset(raw.get("needs_object", ())),
        numbered=bool(raw.get("numbered", False)),
        recalls=bool(raw.get("recalls", False)),
    )


@cache
def trigger_words(name: str) -> frozenset[str]:
    """A list of `triggers.toml`."""
    return frozenset(table("triggers")[name])


@cache
def _light_words() -> frozenset[str]:
    return frozenset(verb for raw in table("triggers")["group"] if raw.get("light") for verb in raw["verbs"])


@cache
def finite_light_words() -> frozenset[str]:
    """The forms of light verbs that make a clause by themselves: "erupted", "continues"."""
    finite = ("past", "third")
    return frozenset(word for word, entries in event_words().items() if any(entry[2].light and entry[1] in finite for entry in entries))


@cache
def finite_words(form: Form) -> frozenset[str]:
    """The first words of the lexicon's verbs in one of their forms; not of "test-fired", whose first word has none."""
    found = event_words().items()
    return frozenset(word for word, entries in found if any(entry[1] == form and entry[0][1:2] != ("-",) for entry in entries))


@cache
def going_words() -> frozenset[str]:
    """The past tenses and infinitives of a single word that tell of going somewhere: "drove", "flee"."""
    forms = ("past", "base")
    found = event_words().items()
    return frozenset(w for w, entries in found if any(e[1] in forms and e[2].movement == "go" and len(e[0]) == 1 for e in entries))


def is_light(base: str) -> bool:
    """Whether a word of the lexicon tells only that the event named beside it happens."""
    return base in _light_words()


def actors_of(sectors: Sequence[str]) -> frozenset[str]:
    """The words that name an actor of some sectors: the last of each role noun, and groups of one word."""
    data = table("sectors")
    roles = {split_words(noun)[-1] for sector in sectors for noun in data["roles"][sector]}
    groups = {name for name, (_, _, sector) in data["groups"].items() if sector in sectors}
    return frozenset(roles | {split_words(name)[-1] for name in groups})


@cache
def event_phrases() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """The triggers by their first word and the one after it; under an empty one those of a single word, which the others hold too."""
    found: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for word, entries in event_words().items():
        alone = tuple(entry for entry in entries if len(entry[0]) == 1)
        longer = {second: tuple(e for e in entries if e[0][1:2] == (second,)) for entry in entries for second in entry[0][1:2]}
        found[word] = {"": alone, **{second: (*phrases, *alone) for second, phrases in longer.items()}}
    return found
