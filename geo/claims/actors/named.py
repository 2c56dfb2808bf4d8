"""Who is named: the actors of a sentence, and the people of an article so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from geo.records import Actor

Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]
"""The actors and the recipients of an event."""


@dataclass(frozen=True, slots=True)
class Named:
    """An actor in a sentence, from its first token to the one after its last."""

    first: int
    last: int
    actor: Actor
    bare: bool = False
    """Whether it is a country, government or nationality alone, without a noun for its people."""
    adjective: bool = False
    """Whether it is a nationality."""
    guessed: bool = False
    """Whether only a first name, or a noun like "neighbour", tells that it is a person."""


@dataclass(slots=True)
class People:
    """The people whom an article has named in full so far, by surname, and who acted last."""

    by_surname: dict[str, Actor] = field(default_factory=dict)
    last: tuple[Actor, ...] = ()
    persons: list[Actor] = field(default_factory=list)
    """The persons named in the sentences before this one, whom it named last at the end."""
    here: list[Actor] = field(default_factory=list)
    """The persons named in this sentence."""
    opening: Actor | None = None
    """The first of them, or who stands after the phrase that opens it: "Alongside Omar Diaz, Ana Ruiz ..."."""
    topic: Actor | None = None
    """The person whom "he" or "she" means in the next sentence: who acted first in the last that has any, else who opens it."""
    voiced: bool = False
    """Whether somebody with a name has spoken since that person was told of: "he said" means who spoke."""
    introduced: Actor | None = None
    """The person without a name of whom this sentence tells, where it names none."""
    unnamed: Actor | None = None
    """Whom the sentence before this one told of so."""
    acted: Actor | None = None
    """The person who acted first in this sentence."""
    spoke: Actor | None = None
    """The person who spoke last before this sentence, and of somebody else."""
    told: tuple[Actor, ...] = ()
    """Of whom: "a man" of "Mayor Ruiz said a man had fled"."""
    quoted: frozenset[int] = frozenset()
    """The tokens of this sentence within quotation marks."""
    speaking: tuple[Actor, ...] = ()
    """Whose words they are."""
    heard: bool = False
    """Whether the text has said whose, known as an actor or not."""
    forces: dict[tuple[str, str], Actor] = field(default_factory=dict)
    """The armed forces named with their country, by their noun and it, the last named at the end."""


def remember(people: People, actors: Iterable[Actor]) -> None:
    """Note who acted last, for the pronouns that follow."""
    given = tuple(actors)
    if given:
        people.last = given
        if people.acted is None and len(given) == 1 and given[0] in people.by_surname.values():
            people.acted = given[0]
