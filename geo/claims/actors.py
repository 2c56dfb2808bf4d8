"""The actors that a sentence names: states, governments, groups, people by their office or name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from geo.claims.sentences import Placed, Sentence, words_of
from geo.claims.triggers import split_words
from geo.lexicon import table
from geo.records import Actor

_NAME_LONGEST = 5
_ADJECTIVES = 3
"""How many words may stand between a nationality and the noun it belongs to ("North Korean advance units")."""


@dataclass(frozen=True, slots=True)
class Named:
    """An actor in a sentence, from its first token to the one after its last."""

    first: int
    last: int
    actor: Actor
    bare: bool = False
    """Whether it is a country, government or nationality alone, without a noun for its people."""


@dataclass(slots=True)
class People:
    """The people whom an article has named in full so far, by surname, and who acted last."""

    by_surname: dict[str, Actor] = field(default_factory=dict)
    last: tuple[Actor, ...] = ()
    persons: list[Actor] = field(default_factory=list)
    """The persons named in the sentences before this one, whom it named last at the end."""
    here: list[Actor] = field(default_factory=list)
    """The persons named in this sentence."""


@cache
def _roles() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Role nouns by their first word, longest first: ("prime", "minister") -> GOV."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sector, nouns in table("sectors")["roles"].items():
        for noun in nouns:
            words = split_words(noun)
            found.setdefault(words[0], []).append((words, sector))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def _groups() -> Mapping[str, tuple[tuple[tuple[str, ...], Actor], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for phrase, (name, country, sector) in table("sectors")["groups"].items():
        words = split_words(phrase)
        found.setdefault(words[0], []).append((words, Actor(name, country, sector)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


@cache
def _titles() -> dict[str, str]:
    return {title: sector for sector, titles in table("sectors")["titles"].items() for title in titles}


def find_actors(sentence: Sentence, text: str, people: People) -> tuple[Named, ...]:
    """The actors of a sentence in order; persons named in full are remembered in `people`."""
    found: list[Named] = []
    people.persons = [one for one in people.persons if one not in people.here] + people.here
    nations = _nations(sentence)
    openings, titles, surnames = _openings(), _titles(), people.by_surname.keys()
    known = not surnames.isdisjoint(sentence.words)
    position = 0
    for start, word in enumerate(sentence.words):
        if start < position or not (word in openings or start in nations):
            person = sentence.capitals[start] and start >= position and (known or word.rstrip(".") in titles)
            if not person:
                continue
        position = start
        named = _actor_at(sentence, position, text, nations, people)
        if named is not None:
            found.append(named)
            position = named.last
            known = known or not surnames.isdisjoint(sentence.words)
    persons = set(people.by_surname.values())
    people.here = list(dict.fromkeys(one.actor for one in found if one.actor in persons))
    return tuple(found)


@cache
def _openings() -> frozenset[str]:
    """The words that an actor who is not named can begin with."""
    return frozenset(_roles()) | frozenset(_groups())


def _nations(sentence: Sentence) -> dict[int, Placed]:
    """The demonyms, countries and governments of a sentence by their first token."""
    found = {}
    for placed in sentence.locations:
        mention, place = placed.location.mention, placed.location.place
        if mention.kind == "relative" or place is None:
            continue
        if mention.kind == "demonym" or mention.role == "actor" or place.feature == "PCLI":
            found[placed.first] = placed
    return found


def _actor_at(sentence: Sentence, position: int, text: str, nations: Mapping[int, Placed], people: People) -> Named | None:
    nation = nations.get(position)
    if nation is not None:
        return _national(sentence, nation, text, people)
    group = _matching(_groups(), sentence.words, position)
    if group is not None:
        words, actor = group
        return Named(position, position + len(words), actor)
    person = _person(sentence, position, text, "", "", people)
    if person is not None:
        return person
    role = _matching(_roles(), sentence.words, position)
    if role is not None and _is_head(sentence, position + len(role[0])):
        words, sector = role
        last = position + len(words)
        bearer = _person(sentence, last, text, "", sector, people)
        return replace(bearer, first=position) if bearer else Named(position, last, Actor(" ".join(words), "", sector))
    return None


_T = TypeVar("_T")


def _matching(
    lexicon: Mapping[str, tuple[tuple[tuple[str, ...], _T], ...]], words: tuple[str, ...], position: int
) -> tuple[tuple[str, ...], _T] | None:
    for phrase, value in lexicon.get(words[position], ()):
        if words[position : position + len(phrase)] == phrase:
            return phrase, value
    return None


def _is_head(sentence: Sentence, last: int) -> bool:
    """Whether the noun that ends here is its phrase's head: not "troop deployment", not "police station"."""
    if last >= len(sentence.words):
        return True
    return sentence.words[last] not in _not_before()


@cache
def _not_before() -> frozenset[str]:
    return frozenset(table("sectors")["not_before"])


def _national(sentence: Sentence, nation: Placed, text: str, people: People) -> Named:
    """A nationality or country with the noun that it belongs to, or alone as the state itself."""
    place = nation.location.place
    country = place.country if place else ""
    for position in range(nation.last, min(nation.last + _ADJECTIVES + 1, len(sentence.words))):
        role = _matching(_roles(), sentence.words, position)
        if role is not None and _is_head(sentence, position + len(role[0])):
            last = position + len(role[0])
            person = _person(sentence, last, text, country, role[1], people)
            name = text[sentence.starts[nation.first] : sentence.ends[last - 1]]
            return replace(person, first=nation.first) if person else Named(nation.first, last, Actor(name, country, role[1]))
        word = sentence.words[position]
        if not word[0].isalpha() and word not in ("-", "'s", "’s"):
            break
        if (
            word in words_of("prepositions")
            or word in words_of("auxiliaries")
            or word in words_of("modals")
            or word in words_of("coordinators")
        ):
            break
    own = place is None or (nation.location.mention.role == "actor" and nation.location.mention.kind != "demonym")
    name = nation.location.mention.text if own or place is None else place.name
    return Named(nation.first, nation.last, Actor(name, country, "GOV"), bare=True)


def _person(sentence: Sentence, position: int, text: str, country: str, sector: str, people: People) -> Named | None:
    """A person's name that begins here: with a title before it, or a surname that the article has given in full."""
    words, capitals = sentence.words, sentence.capitals
    if position >= len(words) or not capitals[position]:
        return None
    first, title = position, ""
    while first < len(words) and words[first].rstrip(".") in _titles() and (capitals[first] or first > position):
        title, first = _titles()[words[first].rstrip(".")], first + 1
        if first < len(words) and words[first] == ".":
            first += 1
    if not title and not sector and people.by_surname.keys().isdisjoint(words[first : first + _NAME_LONGEST * 2]):
        return None
    last = _name_end(sentence, first)
    if last == first:
        return None
    name = text[sentence.starts[first] : sentence.ends[last - 1]]
    known = people.by_surname.get(words[last - 1]) or people.by_surname.get(words[first])
    if known is not None:
        return Named(position, last, known)
    if not title and not sector:
        return None
    actor = Actor(name, country, title or sector)
    people.by_surname[words[last - 1]] = actor
    people.by_surname.setdefault(words[first], actor) if last - first > 1 else None
    return Named(position, last, actor)


def _name_end(sentence: Sentence, first: int) -> int:
    words, last = sentence.words, first
    known = [one for one in sentence.locations if one.location.mention.role == "place" and one.location.precision != "unresolved"]
    held = {i for placed in known for i in range(placed.first, placed.last)}
    while last < len(words) and last - first < _NAME_LONGEST * 2 and last not in held:
        hyphen = words[last] == "-" and last > first and last + 1 < len(words)
        inner = words[last] in words_of("name_particles") and last > first and any(sentence.capitals[last + 1 : last + 2])
        if not hyphen and not inner and not sentence.capitals[last] and not (last > first and words[last - 1] == "-"):
            break
        if words[last] in words_of("determiners") or words[last] in words_of("prepositions"):
            break
        last += 1
    return last


def remember(people: People, actors: Iterable[Actor]) -> None:
    """Note who acted last, for the pronouns that follow."""
    given = tuple(actors)
    if given:
        people.last = given
