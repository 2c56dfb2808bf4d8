"""Whom a pronoun means: an actor named before it in its sentence, or who acted last."""

from collections.abc import Sequence
from functools import cache

from geo.claims.actors.named import Named, People
from geo.claims.actors.sectors import bodies
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import governor
from geo.claims.grammar.sentences import words_of
from geo.claims.speakers.find import Report
from geo.lexicon import table
from geo.records import Actor


def meant(pronoun: str, people: People) -> tuple[Actor, ...]:
    """Whom a pronoun means that nobody in its sentence explains: persons for "he" and "both", else who acted last."""
    if pronoun == "both" and len(people.persons) > 1 and people.last != tuple(people.persons[-2:]):
        return tuple(people.persons[-2:])
    if pronoun == "both" and len(people.last) != 2:
        return ()
    if pronoun in words_of("person_pronouns") and people.unnamed is not None and _may_be(pronoun, people.unnamed):
        return (people.unnamed,)
    if pronoun in words_of("person_pronouns") and people.topic is not None:
        persons = [one for one in (people.topic, *reversed(people.persons)) if _may_be(pronoun, one)]
        if persons:
            return tuple(persons[:1])
    return people.last if all(fits(pronoun, one, people, len(people.last)) for one in people.last) else ()


def are_several(actors: tuple[Actor, ...]) -> bool:
    """Whether actors are several people, of whom some can be counted."""
    return len(actors) > 1 or any(_is_plural(one) for one in actors)


def _is_plural(one: Actor) -> bool:
    """Whether the name of an actor is a plural: "soldiers", "police", not "Red Cross"."""
    noun = one.name.lower().rsplit(" ", 1)[-1]
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in table("sectors")["bodies"]["plurals"]


def _is_one_body(one: Actor) -> bool:
    """Whether what looks like a plural is the name of one body: "the military", "the United States", "Hamas"."""
    noun = one.name.rsplit(" ", 1)[-1]
    return noun in table("sectors")["bodies"]["singulars"] or (noun[0].isupper() and one.sector in ("GOV", "IGO", "NGO"))


def fits(pronoun: str, one: Actor, people: People, together: int) -> bool:
    """Whether a pronoun can mean an actor: one person for "he" and "she", several or a body for "they", a body for "it"."""
    person = one in people.by_surname.values()
    several = _is_plural(one)
    if pronoun in words_of("person_pronouns") and not _may_be(pronoun, one):
        return False
    if pronoun in words_of("person_pronouns"):
        body = one.sector in _BODIES or one.country or one.name.lower().rsplit(" ", 1)[-1] in bodies()
        return together == 1 and (person or not (several or body))
    if pronoun == "it":
        return together == 1 and not person and (not several or _is_one_body(one)) and one.sector in _BODIES
    return together > 1 or several or (not person and one.sector in _BODIES)


def _may_be(pronoun: str, one: Actor) -> bool:
    """Whether nothing in a person's name or noun says that it is of the other sex: no "she" for John or the boy."""
    words = one.name.lower().split()
    others = _of_sex("masculine" if pronoun == "she" else "feminine")
    return words[0] not in others and (len(words) >= _NOUN or words[-1] not in others)


@cache
def _of_sex(sex: str) -> frozenset[str]:
    return frozenset(table("sexes")[sex])


_NOUN = 3
"""A noun for people has fewer words than this, or is opened by its own: "Turkish boy"."""


_BODIES = ("GOV", "IGO", "MIL", "REB", "UAF", "COP", "BUS", "NGO", "PTY", "LEG", "OPP")
"""Sectors whose actors are mostly bodies."""


def note_speaker(people: People, reports: Sequence[Report], named: Sequence[Named]) -> None:
    """Note the person who spoke in a sentence, and of whom, for the pronouns of those after it."""
    if not (reports or people.here):
        return
    said = {i for report in reports for i in range(report.first, report.last)}
    persons = set(people.by_surname.values()) if named else set()
    spoke = next((one.actor for one in named if one.first in said and one.actor in persons), None)
    if spoke is not None or people.here:
        others = (one.actor for one in named if one.first not in said and not one.bare and one.actor not in persons)
        people.told = tuple(one for one in others if fits("he", one, people, 1) or fits("she", one, people, 1))[:1]
        people.spoke = spoke if people.told else None


def rather_told(actors: tuple[Actor, ...], words: Sequence[str], people: People) -> tuple[Actor, ...]:
    """Whom "he" means where it was read as who spoke before: whom that told of, of whom harm is told sooner; the others as they are."""
    if people.spoke is None or actors != (people.spoke,):
        return actors
    pronoun = next((word for word in words if word in words_of("person_pronouns")), "")
    return people.told if pronoun and _may_be(pronoun, people.told[0]) else actors


def pronoun_at(position: int, named: tuple[Named, ...], words: tuple[str, ...], people: People) -> tuple[Actor, ...]:
    """Whom the pronoun at a token means; within a quotation "I" and "we" are the speaker, and nobody else there is."""
    word, quoted = words[position], position in people.quoted
    if word in words_of("own_pronouns"):
        return people.speaking if quoted and word != "you" else ()
    if quoted and (word in words_of("body_pronouns") or not people.heard):
        return antecedent(named, position, words, people)  # whoever was spoken of last may be who speaks, or whom nobody meant
    found = antecedent(named, position, words, people) or meant(word, people)
    return () if quoted and any(one in people.speaking for one in found) else found


def antecedent(named: tuple[Named, ...], pronoun: int, words: tuple[str, ...], people: People) -> tuple[Actor, ...]:
    """Whom a pronoun means within its sentence: for "it" and "they" the nearest before it, for "he" the first that can be one."""
    speaking = people.speaking if pronoun in people.quoted else ()
    fitting = [
        one
        for one in named
        if one.last < pronoun  # "the soldiers they had captured"
        and one.actor not in speaking
        and not (one.bare and (words[one.last] == ":" or _is_governed(one, words)))  # "Mali: Police closed a road after it flooded"
        and (words[pronoun] in words_of("person_pronouns") or words_of("told").isdisjoint(words[one.first - 1 : one.first]))
        and fits(words[pronoun], one.actor, people, 1)
    ]
    if not fitting:
        return ()
    if words[pronoun] in words_of("person_pronouns"):
        return (fitting[0].actor,)
    plural = [one for one in fitting if _is_plural(one.actor) and not _is_one_body(one.actor)] if words[pronoun] == "they" else []
    return ((plural or fitting)[-1].actor,)  # "Rebels seized it, the UN said, adding that they had killed two"


def _is_governed(one: Named, words: tuple[str, ...]) -> bool:
    """Whether a preposition governs a name, and does not rather open its clause: "after Turkey said it would"."""
    link = governor(one.first, words, 0)
    return link != "" and not (link in words_of("subordinators") and is_past(words[one.last]))


def owners(hit: Hit, named: tuple[Named, ...], words: tuple[str, ...], people: People) -> list[Actor]:
    """Whom "their" means: the actor before it that it fits, or, in a phrase that opens the sentence, those after the comma."""
    pronoun = next(i for i in range(hit.first - 1, -1, -1) if words[i] in words_of("possessives"))
    meant = table("grammar")["owners"][words[pronoun]]
    before = [one for one in named if one.last <= pronoun]
    fitting = [one.actor for one in before if fits(meant, one.actor, people, 1)]
    if before:
        return fitting[-1:]
    comma = next((i for i in range(hit.last, len(words)) if words[i] == ","), len(words))
    after = [one for one in named if one.first > comma]
    after = after if after and words_of("determiners").issuperset(words[comma + 1 : after[0].first]) else []
    owners: list[Named] = []
    for one in after:
        if owners and words[owners[-1].last : one.first] not in (("and",), (",",), (",", "and")):
            break
        owners.append(one)
    return [one.actor for one in owners]
