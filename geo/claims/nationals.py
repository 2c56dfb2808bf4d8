"""Actors that a nationality or the name of a country opens: "Turkish troops", "Kenya Wildlife Service", the state itself."""

from dataclasses import replace

from geo.claims.event_words import finite_words
from geo.claims.named import Named, People
from geo.claims.names import is_loud, no_names
from geo.claims.persons import apposed, bearer
from geo.claims.phrases import closes, is_adverb, is_number, phrase_before
from geo.claims.sectors import groups, is_head, matching, private_nouns, roles, titles
from geo.claims.sentences import Placed, Sentence, words_of, written
from geo.lexicon import table
from geo.records import Actor

_PERSONS = ("man", "men", "woman", "women")
_ADJECTIVES = 3
"""How many words may stand between a nationality and the noun it belongs to ("North Korean advance units")."""


def nations_in(sentence: Sentence) -> dict[int, Placed]:
    """The demonyms, countries and governments of a sentence by their first token."""
    found = {}
    for placed in sentence.locations:
        mention, place = placed.location.mention, placed.location.place
        if mention.kind == "relative" or place is None:
            continue
        if mention.kind == "demonym" or mention.role == "actor" or place.feature == "PCLI":
            found[placed.first] = placed
    return found


def national(sentence: Sentence, nation: Placed, text: str, people: People) -> Named | None:
    """A nationality or country with the noun that it belongs to, or alone as the state itself; not one that says where a town is."""
    place = nation.location.place
    country = place.country if place else ""
    named = nation.location.mention.kind != "demonym"
    for position in range(nation.last, min(nation.last + _ADJECTIVES + 1, len(sentence.words))):
        role = matching(roles(), sentence.words, position)
        if role is not None and is_head(sentence, position + len(role[0])):
            last = position + len(role[0])
            person = bearer(sentence, last, text, country, role[1], people)
            if person is None and role[0][-1] in titles():
                person = apposed(sentence, nation.first, last, text, country, role[1], people)
            if person is not None:
                return replace(person, first=min(nation.first, person.first), guessed=person.guessed or role[0] in private_nouns())
            actor = Actor(written(text, sentence, nation.first, last), country, role[1])
            if role[1] == "MIL" and country:
                people.forces.pop((role[0][-1], country), None)
                people.forces[role[0][-1], country] = actor
            return Named(nation.first, last, actor, guessed=role[0] in private_nouns() and not sentence.capitals[position])
        if not named and _is_weapon(sentence.words, position):
            return Named(nation.first, position + 1, Actor(written(text, sentence, nation.first, position + 1), country, "MIL"))
        if _ends_nation(sentence, position, named=named):
            break
    body = _body_end(sentence, nation)
    if body > nation.last:
        return Named(nation.first, body, Actor(written(text, sentence, nation.first, body), country, ""))
    if not named and _are_people(sentence, nation):
        return Named(nation.first, nation.last, Actor(written(text, sentence, nation.first, nation.last), country, "CVL"))
    return _state(nation, country, named=named)


def _state(nation: Placed, country: str, *, named: bool) -> Named | None:
    """The state that a nationality or a name stands for by itself; none where it says where a town is: "the Syrian city of Homs"."""
    place, mention = nation.location.place, nation.location.mention
    if not named and mention.role == "place":
        return None
    own = place is None or (named and mention.role == "actor")
    name = mention.text if own or place is None else place.name if named else mention.name
    return Named(nation.first, nation.last, Actor(name, country, "GOV"), bare=True, adjective=not named)


def _are_people(sentence: Sentence, nation: Placed) -> bool:
    """Whether a nationality is a noun for some of a people: "two Syrians", "a Frenchman", not the state that "the Syrians" stands for."""
    words = sentence.words
    before = words[nation.first - 1] if nation.first else "."
    word = words[nation.last - 1]
    opening = words[phrase_before(words, nation.first)]
    if opening in words_of("indefinite") or is_number(opening):
        after = words[nation.last] if nation.last < len(words) else "."
        return closes(after) or is_adverb(after) or after in finite_words("past")
    plural = word.endswith("s") and not word.endswith("ss")
    return word.endswith(_PERSONS) or (plural and before not in words_of("articles"))


def _is_weapon(words: tuple[str, ...], position: int) -> bool:
    """Whether a weapon stands for those who fired it: "Ukrainian drones", "a Russian missile hit", but not "missile tests"."""
    if words[position] not in table("sectors")["weapons"]:
        return False
    after = words[position + 1] if position + 1 < len(words) else "."
    return closes(after) or after in finite_words("past")


def _ends_nation(sentence: Sentence, position: int, *, named: bool) -> bool:
    """Whether a token cannot stand between a nationality, or the name of a country, and the noun that it belongs to."""
    word = sentence.words[position]
    if not word[0].isalpha() and word not in ("-", "'s", "’s"):
        return True
    if named and sentence.capitals[position] and matching(groups(), sentence.words, position) is not None:
        return True  # "in Iraq Islamic State fighters"
    if named and word not in ("-", "'s", "’s") and (word.endswith("ing") or word in words_of("determiners")):
        return True  # "the possibility of Turkey sending troops"
    several = sentence.words[position - 1].endswith("ans")
    if word in finite_words("third") or ((named or several) and word in finite_words("past") and sentence.words[position - 1] != "-"):
        return True  # "Turkey deployed tanks", "Russians deployed tanks", but "Turkish trained fighters"
    return word in words_of("prepositions", "auxiliaries", "modals", "coordinators", "said")


def _body_end(sentence: Sentence, nation: Placed) -> int:
    """Where the name of a body ends that begins with a country or a nationality: "Kenya Wildlife Service", "Egyptian Red Crescent"."""
    words, last = sentence.words, nation.last
    named = nation.location.mention.kind != "demonym"
    if not any(sentence.capitals[last : last + 1]) or (named and nation.first and words[nation.first - 1] in words_of("prepositions")):
        return last
    held = {i for placed in sentence.locations for i in range(placed.first, placed.last)}
    while last < len(words) and sentence.capitals[last] and last not in held and not ends_name(words[last]):
        last += 1
    enough = last - nation.last >= (2 if named else 1)
    return last if enough and not is_loud(sentence) else nation.last


def ends_name(word: str) -> bool:
    """Whether a word ends a name before it: grammar, a day, a verb, or a group that has a name of its own."""
    return word in no_names() or word in groups()
