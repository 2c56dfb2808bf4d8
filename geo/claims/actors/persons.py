"""Persons: known by a full name, a title, a role, or a surname that the article has given before."""

from dataclasses import replace

from geo.claims.actors.named import Named, People
from geo.claims.actors.names import NAME_LONGEST, is_capital_after, is_full_name, is_loud, is_particle, name_end
from geo.claims.actors.sectors import bodies, named_bodies, no_surnames, openings, titles
from geo.claims.grammar.sentences import Sentence, first_names, words_of, written
from geo.records import Actor


def find_person(
    sentence: Sentence, position: int, text: str, country: str, sector: str, people: People, *, shown: bool = False
) -> Named | None:
    """A person's name that begins here: with a title before it, or a surname that the article has given in full.

    `shown` is whether what is done to whom it names shows that it is a person's full name.
    """
    words, capitals = sentence.words, sentence.capitals
    if position >= len(words) or not capitals[position]:
        return None
    first, title = position, ""
    while first < len(words) and words[first].rstrip(".") in titles() and (capitals[first] or first > position):
        title, first = titles()[words[first].rstrip(".")], first + 1
        if first < len(words) and words[first] == ".":
            first += 1
    named = shown or (first < len(words) and words[first] in first_names() and not is_particle(words[first]))  # "Al-Hamdaniyah Project"
    full = named and is_capital_after(sentence, first) and not is_loud(sentence)
    if not title and not sector and not full and people.by_surname.keys().isdisjoint(words[first : first + NAME_LONGEST * 2]):
        return None
    last = name_end(sentence, first)
    if last == first or words[last - 1] in named_bodies():
        return None  # "Justice Party"
    full = full or (last - first > 1 and is_aged(words, last) and words[first] not in openings())
    name = written(text, sentence, first, last)
    borne = bool(title or sector) and last - first > 1
    known = _known(words[first:last], name, people, full=full or borne)
    if known is not None:
        return Named(position, last, _with_country(known, country, people))
    if not title and not sector and not (full and is_full_name(sentence, first, last, no_surnames())):
        return None
    if not title and not sector:
        people.by_surname[words[last - 1]] = Actor(name, country, "CVL")
        return Named(position, last, people.by_surname[words[last - 1]], guessed=not shown)
    actor = Actor(name, country, title or sector)
    people.by_surname[words[last - 1]] = actor
    people.by_surname.setdefault(words[first], actor) if last - first > 1 else None
    return Named(position, last, actor)


def _known(words: tuple[str, ...], name: str, people: People, *, full: bool) -> Actor | None:
    """The person known by a name, or else by its surname or its first word; none where a full name is that of a namesake."""
    known = people.by_surname.get(name.lower())
    if known is not None:
        people.by_surname[words[-1]] = known
        return known
    known = people.by_surname.get(words[-1]) or _known_by_first(words, people)
    if known is None or not (full and _is_namesake(words, known)):
        return known
    people.by_surname[known.name.lower()] = known
    return None


def is_aged(words: tuple[str, ...], last: int) -> bool:
    """Whether an age follows between commas: "Darnell Hollins, 35, ..."."""
    return last + 2 < len(words) and words[last] == "," and words[last + 2] == "," and words[last + 1].isdigit()


def _is_namesake(words: tuple[str, ...], known: Actor) -> bool:
    """Whether a full name is that of another: "Tara Hollins" where "Darnell Hollins" is known, or "Hollins Darnell Okoro"."""
    name = known.name.lower().split()
    if len(name) < 2 or words[-1] not in (name[0], name[-1]):
        return False
    short = 1 if len(words[0].rstrip(".")) == 1 else _SHORT
    return words[-1] == name[0] or name[0][:short] != words[0][:short]


_SHORT = 2
"""As many first letters a first name mostly has in common with its short form: "Joseph", "Joe"."""


def _known_by_first(words: tuple[str, ...], people: People) -> Actor | None:
    """The person known by the first word of a name, unless both names are full ones and differ: "Anura Peiris", "Anura Dias"."""
    known = people.by_surname.get(words[0])
    if known is None or len(words) == 1:
        return known
    name = known.name.lower().split()
    return known if len(name) == 1 or name[-1] in words else None


def bearer(sentence: Sentence, last: int, text: str, country: str, sector: str, people: People) -> Named | None:
    """Who bears the role whose noun ends here; a body has no bearer."""
    words = sentence.words
    if words[last - 1] in bodies():
        return None
    if words[last : last + 1] == (",",) and not words[last - 1].endswith("s") and _is_set_off(sentence, last + 1):
        last += 1  # "the energy minister, Ana Ruiz, left"
    return find_person(sentence, last, text, country, sector, people)


def _is_set_off(sentence: Sentence, first: int) -> bool:
    """Whether a full name stands between commas here, which is no place's."""
    last = name_end(sentence, first)
    if last - first < 2 or sentence.words[last : last + 1] != (",",) or sentence.words[first] in openings():
        return False
    return not any(placed.first < last and placed.last > first for placed in sentence.locations)


def apposed(sentence: Sentence, first: int, last: int, text: str, country: str, sector: str, people: People) -> Named | None:
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
    name = written(text, sentence, begin, end)
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
