"""The actors that a sentence names: states, governments, groups, people by their office or name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from geo.claims.actors.befallen import befallen
from geo.claims.actors.named import Named, People
from geo.claims.actors.names import is_loud, name_end
from geo.claims.actors.nationals import ends_name, is_weapon, national, nations_in
from geo.claims.actors.persons import bearer, find_person, is_aged
from geo.claims.actors.sectors import groups, is_head, is_thing, matching, named_bodies, openings, private_nouns, roles, titles
from geo.claims.grammar.phrases import governor, phrase_before
from geo.claims.grammar.reporting import reporting_phrases, reporting_verbs
from geo.claims.grammar.sentences import Placed, Sentence, first_names, words_of, written
from geo.lexicon import table
from geo.records import Actor


def find_actors(sentence: Sentence, text: str, people: People) -> tuple[Named, ...]:
    """The actors of a sentence in order; persons named in full are remembered in `people`."""
    found: list[Named] = []
    if people.here:
        people.persons = [one for one in people.persons if one not in people.here] + people.here
    people.unnamed = None if people.acted else people.introduced
    people.voiced = people.voiced and not (people.acted or people.here)
    passed = people.acted in people.here[:1] and people.acted != people.opening
    people.topic, people.acted = (None if passed else people.acted) or people.opening or people.topic, None
    nations = nations_in(sentence)
    opening, surnames, given, titled = openings(), people.by_surname.keys(), first_names(), titles()
    shown = befallen(sentence)
    words, capitals, end = sentence.words, sentence.capitals, 0
    spots = [position for position, word in enumerate(words) if word in opening or capitals[position]]
    for position in sorted({*spots, *nations}) if nations else spots:
        if position < end:
            continue
        word, office = words[position], ""
        actor = word in opening or position in nations
        if not actor:
            joined = found and found[-1].last == position - 1
            office = _office_before(sentence, position, found[-1]) if joined else ""
            person = word in surnames or word in given or word.rstrip(".") in titled
            if not (person or office or position in shown or (surnames and _is_known_by_age(words, position, surnames))):
                continue
        if office:
            named = find_person(sentence, position, text, "", office, people)
        else:
            named = _actor_at(sentence, position, text, nations, people, shown=position in shown)
        if named is not None:
            named = _of_same(named, found[-1], words) if word in words_of("remaining") and found else named
            while found and found[-1].first >= named.first:
                found.pop()  # a name whose title follows it: "Anna Berg, the Swedish foreign minister"
            found += _pair(named, sentence, found, people) or (named,)
            end = named.last
    people.here = _persons(found, people) if found else []
    people.opening = _opening(found, people.here, words) if people.here else None
    goes_on = people.unnamed if not words_of("person_pronouns").isdisjoint(words) else None
    people.introduced = None if people.here else (_introduced(found, words) if found else None) or goes_on
    return tuple(found)


def _of_same(others: Named, before: Named, words: tuple[str, ...]) -> Named:
    """The others beside those of whom something else is told, who are of their kind: "two policemen were killed and three others hurt"."""
    between, several = words[before.last : others.first], before.actor.name in table("sectors")["bodies"]["plurals"]
    several = several or before.actor.name.endswith("s")
    if not several or before.bare or between[:1] != ("were",) or "and" not in between or len(between) > _OTHERS:
        return others
    return replace(others, actor=replace(others.actor, sector=before.actor.sector))


_OTHERS = 7
"""The most words between some and others of them: "were killed and at least three"."""


def _persons(found: Sequence[Named], people: People) -> list[Actor]:
    """The persons of a sentence, each once."""
    names = {actor.name for actor in people.by_surname.values()}
    actors = [one.actor for one in found if one.actor.name in names]
    persons = set(people.by_surname.values()) if actors else set()
    return list(dict.fromkeys([actor for actor in actors if actor in persons]))


def _opening(found: Sequence[Named], persons: Sequence[Actor], words: tuple[str, ...]) -> Actor:
    """The person whom a sentence names first, or first after the phrase with a comma that opens it: "Alongside Diaz, Ana Ruiz said"."""
    named = [one for one in found if one.actor in persons]
    within = named[0]
    comma = words.index(",", within.last) if "," in words[within.last :] else len(words)
    free = (one.actor for one in named if one.first > comma and not governor(one.first, words, 0))
    before = words[: within.first]
    speaks = any(before[-len(phrase) :] == phrase for phrases in reporting_phrases().values() for phrase in phrases)
    return next(free, within.actor) if governor(within.first, words, 0) and not speaks else within.actor


def _introduced(found: Sequence[Named], words: tuple[str, ...]) -> Actor | None:
    """The only person whom a sentence tells of without a name, and who is no speaker: "a farmer was shot", "police held a man"."""
    single = [one for one in found if words[one.last - 1] in table("counts")["things"]["singular"]]
    if len(single) != 1:
        return None
    one = single[0]
    first = phrase_before(words, one.first)
    before = words[first - 1] if first else "."
    told = before not in words_of("copulas") and before not in words_of("becoming") and not governor(one.first, words, 0)
    opened = told and not words_of("indefinite").isdisjoint(words[first : one.first])
    speaks = opened and not reporting_verbs().keys().isdisjoint(words[one.last : one.last + _TOLD])
    return one.actor if opened and not speaks else None


_TOLD = 8
"""Within how many words after whoever says something the verb of it stands: "a doctor at the hospital said"."""


def _pair(named: Named, sentence: Sentence, earlier: Sequence[Named], people: People) -> tuple[Named, ...]:
    """The two persons whom "the two ministers" or "both leaders" means: those named last, if they are of one kind."""
    if named.bare or not sentence.words[named.last - 1].endswith("s"):
        return ()
    words = sentence.words[: named.first]
    if not (words[-1:] == ("both",) or words[-2:] == ("the", "two")):
        return ()
    before = [*people.persons, *(one.actor for one in earlier)]
    persons = set(people.by_surname.values())
    last = tuple(dict.fromkeys(one for one in reversed(before) if one in persons))[:2][::-1]
    if len(last) < 2 or any(one.sector != named.actor.sector for one in last):
        return ()
    return tuple(replace(named, actor=one) for one in last)


def _is_known_by_age(words: tuple[str, ...], first: int, surnames: Collection[str]) -> bool:
    """Whether a known surname with an age stands after a word: "Quorvan Hollins, 35, ..."."""
    return first + 1 < len(words) and words[first + 1] in surnames and is_aged(words, first + 2)


def _office_before(sentence: Sentence, position: int, before: Named) -> str:
    """The sector of the title in the plural that whoever is named here shares: "Presidents Omar Diaz and Ana Ruiz"; empty for none."""
    if sentence.words[position - 1] != "and" or not sentence.capitals[position]:
        return ""
    role = matching(roles(), sentence.words, before.first)
    if role is None or not role[0][-1].endswith("s"):
        return ""
    return role[1] if before.first + len(role[0]) < before.last else ""


def _actor_at(sentence: Sentence, position: int, text: str, nations: Mapping[int, Placed], people: People, *, shown: bool) -> Named | None:
    nation, group = nations.get(position), _group_at(sentence, position, text)
    if nation is not None and (group is None or position + len(group[0]) <= nation.last):
        return national(sentence, nation, text, people)
    if group is not None:  # also "European Union", which is no union of Europeans
        words, actor = group
        head = _group_head(sentence, position + len(words))
        borne = bearer(sentence, head, text, actor.country, actor.sector, people) if head > position + len(words) else None
        return replace(borne, first=position) if borne is not None else Named(position, name_end(sentence, head), actor)
    role = matching(roles(), sentence.words, position)
    if sentence.capitals[position]:
        office = role is not None and len(role[0]) > 1  # "Prime Minister Ana Ruiz" is no name
        named = None if office else find_person(sentence, position, text, "", "", people, shown=shown)
        named = named or _named_body(sentence, position, text)
        if named is not None:
            return named
    if role is not None and is_head(sentence, position + len(role[0])) and not is_thing(sentence.words, position):
        words, sector = role
        last = position + len(words)
        if sector == "GOV" and words[-1] in _leaders():
            sector = _followers(sentence, last) or sector
        if sector == "CVL" and sentence.capitals[position] and any(sentence.capitals[last : last + 1]) and not is_loud(sentence):
            return None  # "Refugee Camp"
        country = table("sectors")["offices"].get(" ".join(words), "")
        borne = bearer(sentence, last, text, country, sector, people)
        if borne is not None:
            return replace(borne, first=position, guessed=borne.guessed or words in private_nouns())
        known = _named_before(sentence, position, words[-1], people) if sector == "MIL" else None
        own = known or _seated(sentence, last, words, sector) or _unnamed(words, sector)
        return Named(position, last, own, guessed=words in private_nouns())
    return None


def _group_at(sentence: Sentence, position: int, text: str) -> tuple[tuple[str, ...], Actor] | None:
    """The group whose name begins at a token; an abbreviation that ends names of persons is one only in capitals: "UN", not "Jong Un"."""
    group = matching(groups(), sentence.words, position)
    if group is None or sentence.words[position] not in table("sectors")["in_capitals"]:
        return group
    return group if text[sentence.starts[position] : sentence.ends[position]].isupper() else None


@cache
def _leaders() -> frozenset[str]:
    """Nouns for those who are of the sector of those whom they lead."""
    return frozenset(table("sectors")["leaders"])


def _seated(sentence: Sentence, last: int, noun: tuple[str, ...], sector: str) -> Actor | None:
    """The government whose seat says of what country it is: "the authorities in Minsk"; None for others."""
    if noun[-1] not in words_of("seated") or sentence.words[last : last + 1] != ("in",):
        return None
    place = next((one.location.place for one in sentence.locations if one.first == last + 1), None)
    capital = place is not None and place.feature == "PPLC"
    return replace(_unnamed(noun, sector), country=place.country) if place is not None and capital else None


_ARMED = ("REB", "UAF", "CRM", "OPP")
"""Sectors of those whose leaders govern nobody."""
_LED = 6
"""The most words after "of" that name those who are led."""


def _followers(sentence: Sentence, last: int) -> str:
    """The sector of those outside a government whom a leader is "of": "the leader of a drug gang"; empty for others."""
    words = sentence.words
    if words[last : last + 1] != ("of",):
        return ""
    for position in range(last + 1, min(last + 1 + _LED, len(words))):
        group, role = matching(groups(), words, position), matching(roles(), words, position)
        led, sector = (group[0], group[1].sector) if group else role or ((), "")
        if led and is_head(sentence, position + len(led)):
            return sector if sector in _ARMED else ""
        if words[position] in words_of("auxiliaries", "prepositions", "relatives") or not words[position][0].isalnum():
            break
    return ""


@cache
def _unnamed(noun: tuple[str, ...], sector: str) -> Actor:
    """The actor that a noun of the lexicon stands for by itself, as it is written: "sheriff's deputies"."""
    return Actor(" ".join(noun).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-"), "", sector)


def _group_head(sentence: Sentence, last: int) -> int:
    """Where what names a group ends, with its people, head or weapons: "Hamas fighters", the "UN chief" of "UN chief Ana Diaz".

    Also with the word that it is called a group by: "the Islamic State group".
    """
    if last == len(sentence.words):
        return last
    noun = matching(roles(), sentence.words, last)
    if noun is not None and is_head(sentence, last + len(noun[0])):
        return last + len(noun[0])
    return last + (sentence.words[last] in words_of("heads", "called_groups") or is_weapon(sentence.words, last))


def _named_body(sentence: Sentence, position: int, text: str) -> Named | None:
    """The body whose capitalised name ends here: "Transport Department"."""
    capitals, first = sentence.capitals, position
    sector = named_bodies().get(sentence.words[position])
    if sector is None or not capitals[position] or not is_head(sentence, position + 1):
        return None
    while first > 0 and capitals[first - 1 - (sentence.words[first - 1] == "-")] and not ends_name(sentence.words[first - 1]):
        first -= 1
    if first == position or is_loud(sentence):
        return None
    return Named(first, position + 1, Actor(written(text, sentence, first, position + 1), "", sector))


def _named_before(sentence: Sentence, position: int, noun: str, people: People) -> Actor | None:
    """The forces with a country that "the troops" takes up; without an article, only where the text knows no others."""
    known = next((actor for key, actor in reversed(people.forces.items()) if key[0] == noun), None)
    if known is None:
        return None
    before = sentence.words[position - 1] if position else ""
    if before in words_of("again"):
        return known
    loose = not before or before in words_of("prepositions") or before in words_of("coordinators")
    return known if loose and len({actor.country for actor in people.forces.values()}) == 1 else None
