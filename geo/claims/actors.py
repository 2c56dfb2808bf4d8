"""The actors that a sentence names: states, governments, groups, people by their office or name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from geo.claims.event_words import finite_words, split_words
from geo.claims.names import NAME_LONGEST, first_names, is_full_name, is_loud, name_end, no_names
from geo.claims.sentences import Placed, Sentence, words_of
from geo.lexicon import table
from geo.records import Actor

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
    adjective: bool = False
    """Whether it is a nationality."""
    guessed: bool = False
    """Whether only a first name tells that it is a person."""


@dataclass(slots=True)
class People:
    """The people whom an article has named in full so far, by surname, and who acted last."""

    by_surname: dict[str, Actor] = field(default_factory=dict)
    last: tuple[Actor, ...] = ()
    persons: list[Actor] = field(default_factory=list)
    """The persons named in the sentences before this one, whom it named last at the end."""
    here: list[Actor] = field(default_factory=list)
    """The persons named in this sentence."""
    forces: dict[tuple[str, str], Actor] = field(default_factory=dict)
    """The armed forces named with their country, by their noun and it, the last named at the end."""


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
    if people.here:
        people.persons = [one for one in people.persons if one not in people.here] + people.here
    nations = _nations(sentence)
    openings, titles, surnames, given = _openings(), _titles(), people.by_surname.keys(), first_names()
    end = 0
    tokens = enumerate(zip(sentence.words, sentence.capitals, strict=True))
    for position in [position for position, (word, capital) in tokens if capital or word in openings or position in nations]:
        word = sentence.words[position]
        person = sentence.capitals[position] and (word in surnames or word in given or word.rstrip(".") in titles)
        if position < end or not (person or word in openings or position in nations):
            continue
        named = _actor_at(sentence, position, text, nations, people)
        if named is not None:
            while found and found[-1].first >= named.first:
                found.pop()  # a name whose title follows it: "Anna Berg, the Swedish foreign minister"
            found += _pair(named, sentence, [*people.persons, *(one.actor for one in found)], people) or (named,)
            end = named.last
    persons = set(people.by_surname.values()) if found else set()
    people.here = list(dict.fromkeys(one.actor for one in found if one.actor in persons))
    return tuple(found)


def _pair(named: Named, sentence: Sentence, before: list[Actor], people: People) -> tuple[Named, ...]:
    """The two persons whom "the two ministers" or "both leaders" means: those named last, if they are of one kind."""
    words = sentence.words[: named.first]
    if named.bare or not sentence.words[named.last - 1].endswith("s") or not (words[-1:] == ("both",) or words[-2:] == ("the", "two")):
        return ()
    persons = set(people.by_surname.values())
    last = tuple(dict.fromkeys(one for one in reversed(before) if one in persons))[:2][::-1]
    if len(last) < 2 or any(one.sector != named.actor.sector for one in last):
        return ()
    return tuple(replace(named, actor=one) for one in last)


@cache
def _openings() -> frozenset[str]:
    """The words that an actor who is not named can begin with."""
    return frozenset(_roles()) | frozenset(_groups()) | frozenset(table("sectors")["bodies"]["named"])


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
        last = position + len(words)
        noun = _matching(_roles(), sentence.words, last) if last < len(sentence.words) else None
        return Named(position, last + len(noun[0]) if noun and _is_head(sentence, last + len(noun[0])) else last, actor)
    person = _person(sentence, position, text, "", "", people)
    if person is not None:
        return person
    body = _named_body(sentence, position, text)
    if body is not None:
        return body
    role = _matching(_roles(), sentence.words, position)
    if role is not None and _is_head(sentence, position + len(role[0])):
        words, sector = role
        last = position + len(words)
        if sector == "CVL" and sentence.capitals[position] and any(sentence.capitals[last : last + 1]) and not is_loud(sentence):
            return None  # "Refugee Camp"
        country = table("sectors")["offices"].get(" ".join(words), "")
        bearer = _bearer(sentence, last, text, country, sector, people)
        if bearer is not None:
            return replace(bearer, first=position)
        known = _named_before(sentence, position, words[-1], people) if sector == "MIL" else None
        return Named(position, last, known or Actor(" ".join(words), "", sector))
    return None


def _named_body(sentence: Sentence, position: int, text: str) -> Named | None:
    """The body whose capitalised name ends here: "Transport Department"."""
    capitals, first = sentence.capitals, position
    if (
        sentence.words[position] not in table("sectors")["bodies"]["named"]
        or not capitals[position]
        or not _is_head(sentence, position + 1)
    ):
        return None
    while first > 0 and capitals[first - 1] and not _ends_name(sentence.words[first - 1]):
        first -= 1
    if first == position or is_loud(sentence):
        return None
    return Named(first, position + 1, Actor(text[sentence.starts[first] : sentence.ends[position]], "", "GOV"))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(table("sectors")["bodies"]["words"])


def _bearer(sentence: Sentence, last: int, text: str, country: str, sector: str, people: People) -> Named | None:
    """Who bears the role whose noun ends here; a body has no bearer."""
    if sentence.words[last - 1] in _bodies():
        return None
    return _person(sentence, last, text, country, sector, people)


def _named_before(sentence: Sentence, position: int, noun: str, people: People) -> Actor | None:
    """The forces with a country that "the troops" takes up; without an article, only where the text knows no others."""
    known = next((actor for key, actor in reversed(people.forces.items()) if key[0] == noun), None)
    if known is None:
        return None
    before = sentence.words[position - 1] if position else ""
    if before in words_of("again"):
        return known
    loose = not before or before[0].isdigit() or before in words_of("prepositions") or before in words_of("coordinators")
    return known if loose and len({actor.country for actor in people.forces.values()}) == 1 else None


_T = TypeVar("_T")


def _matching(
    lexicon: Mapping[str, tuple[tuple[tuple[str, ...], _T], ...]], words: tuple[str, ...], position: int
) -> tuple[tuple[str, ...], _T] | None:
    for phrase, value in lexicon.get(words[position], ()):
        if words[position : position + len(phrase)] == phrase:
            return phrase, value
    return None


def _is_head(sentence: Sentence, last: int) -> bool:
    """Whether the noun that ends here is its phrase's head: not "troop deployment", "police station", "law firm employee"."""
    if last >= len(sentence.words):
        return True
    following = sentence.words[last]
    if following in _not_before():
        return False
    return following not in _plain_roles() or sentence.words[last - 1].endswith("s") or sentence.capitals[last]


@cache
def _plain_roles() -> frozenset[str]:
    """The nouns of one word for people who act, which another such noun before them only describes."""
    return frozenset(phrase[0] for entries in _roles().values() for phrase, _ in entries if len(phrase) == 1)


@cache
def _not_before() -> frozenset[str]:
    return frozenset(table("sectors")["not_before"])


def _national(sentence: Sentence, nation: Placed, text: str, people: People) -> Named:
    """A nationality or country with the noun that it belongs to, or alone as the state itself."""
    place = nation.location.place
    country = place.country if place else ""
    named = nation.location.mention.kind != "demonym"
    for position in range(nation.last, min(nation.last + _ADJECTIVES + 1, len(sentence.words))):
        role = _matching(_roles(), sentence.words, position)
        if role is not None and _is_head(sentence, position + len(role[0])):
            last = position + len(role[0])
            person = _bearer(sentence, last, text, country, role[1], people)
            if person is None and role[0][-1] in _titles():
                person = _apposed(sentence, nation.first, last, text, country, role[1], people)
            if person is not None:
                return replace(person, first=min(nation.first, person.first))
            actor = Actor(text[sentence.starts[nation.first] : sentence.ends[last - 1]], country, role[1])
            if role[1] == "MIL" and country:
                people.forces.pop((role[0][-1], country), None)
                people.forces[role[0][-1], country] = actor
            return Named(nation.first, last, actor)
        if _ends_nation(sentence, position, named=named):
            break
    body = _body_end(sentence, nation)
    if body > nation.last:
        return Named(nation.first, body, Actor(text[sentence.starts[nation.first] : sentence.ends[body - 1]], country, ""))
    own = place is None or (nation.location.mention.role == "actor" and nation.location.mention.kind != "demonym")
    name = nation.location.mention.text if own or place is None else place.name
    return Named(nation.first, nation.last, Actor(name, country, "GOV"), bare=True, adjective=not named)


def _ends_nation(sentence: Sentence, position: int, *, named: bool) -> bool:
    """Whether a token cannot stand between a nationality, or the name of a country, and the noun that it belongs to."""
    word = sentence.words[position]
    if not word[0].isalpha() and word not in ("-", "'s", "’s"):
        return True
    if named and sentence.capitals[position] and _matching(_groups(), sentence.words, position) is not None:
        return True  # "in Iraq Islamic State fighters"
    if named and word not in ("-", "'s", "’s") and (word.endswith("ing") or word in words_of("determiners")):
        return True  # "the possibility of Turkey sending troops"
    if word in finite_words("third") or (named and word in finite_words("past") and sentence.words[position - 1] != "-"):
        return True  # "Turkey deployed tanks", but "Turkish trained fighters"
    return word in words_of("prepositions", "auxiliaries", "modals", "coordinators")


def _body_end(sentence: Sentence, nation: Placed) -> int:
    """Where the name of a body ends that begins with a country or a nationality: "Kenya Wildlife Service", "Egyptian Red Crescent"."""
    words, last = sentence.words, nation.last
    named = nation.location.mention.kind != "demonym"
    if not any(sentence.capitals[last : last + 1]) or (named and nation.first and words[nation.first - 1] in words_of("prepositions")):
        return last
    held = {i for placed in sentence.locations for i in range(placed.first, placed.last)}
    while last < len(words) and sentence.capitals[last] and last not in held and not _ends_name(words[last]):
        last += 1
    enough = last - nation.last >= (2 if named else 1)
    return last if enough and not is_loud(sentence) else nation.last


def _ends_name(word: str) -> bool:
    return word in no_names() or word in _groups()


def _apposed(sentence: Sentence, first: int, last: int, text: str, country: str, sector: str, people: People) -> Named | None:
    """The person named before a title between commas: "Anna Berg, the Swedish foreign minister, ..."."""
    words, capitals = sentence.words, sentence.capitals
    end = first - 1 if words[first - 1 : first] == ("the",) else first
    if end < 3 or words[end - 1] != ",":
        return None
    begin = end = end - 1
    while begin > 0 and capitals[begin - 1] and end - begin < NAME_LONGEST:
        begin -= 1
    if end - begin < 2 or words[begin] in words_of("prepositions") or name_end(sentence, begin) != end:
        return None
    name = text[sentence.starts[begin] : sentence.ends[end - 1]]
    actor = people.by_surname.setdefault(words[end - 1], Actor(name, country, sector))
    if actor.sector == "CVL" and actor.name == name:
        actor = _known_as(actor, replace(actor, sector=sector), people)
    return Named(begin, last, _with_country(actor, country, people))


def _with_country(actor: Actor, country: str, people: People) -> Actor:
    """A person known before, now with the country that the text gives at last."""
    if actor.country or not country:
        return actor
    return _known_as(actor, replace(actor, country=country), people)


def _known_as(actor: Actor, known: Actor, people: People) -> Actor:
    """The person as known from here on."""
    people.by_surname.update({name: known for name, one in people.by_surname.items() if one == actor})
    people.persons = [known if one == actor else one for one in people.persons]
    return known


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
    full = any(capitals[first + 1 : first + 2]) and words[first] in first_names() and not is_loud(sentence)
    if not title and not sector and not full and people.by_surname.keys().isdisjoint(words[first : first + NAME_LONGEST * 2]):
        return None
    last = name_end(sentence, first)
    if last == first:
        return None
    name = text[sentence.starts[first] : sentence.ends[last - 1]]
    known = people.by_surname.get(words[last - 1]) or people.by_surname.get(words[first])
    if known is not None:
        return Named(position, last, _with_country(known, country, people))
    if not title and not sector and not (full and is_full_name(sentence, first, last, _openings())):
        return None
    if not title and not sector:
        return Named(position, last, people.by_surname.setdefault(words[last - 1], Actor(name, country, "CVL")), guessed=True)
    actor = Actor(name, country, title or sector)
    people.by_surname[words[last - 1]] = actor
    people.by_surname.setdefault(words[first], actor) if last - first > 1 else None
    return Named(position, last, actor)


def remember(people: People, actors: Iterable[Actor]) -> None:
    """Note who acted last, for the pronouns that follow."""
    given = tuple(actors)
    if given:
        people.last = given
