"""Actors that a nationality or the name of a country opens: "Turkish troops", "Kenya Wildlife Service", the state itself."""

from dataclasses import replace

from geo.claims.actors.named import Named, People
from geo.claims.actors.names import is_loud, no_names
from geo.claims.actors.persons import apposed, bearer, find_person
from geo.claims.actors.sectors import groups, is_head, matching, private_nouns, roles, titles
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import event_words, finite_words
from geo.claims.grammar.phrases import closes, is_adverb, is_compounded, is_number
from geo.claims.grammar.sentences import Placed, Sentence, dateline_end, endings_of, words_of, written
from geo.lexicon import table
from geo.records import Actor

_ADJECTIVES = 3
"""How many words may stand between a nationality and the noun it belongs to ("North Korean advance units")."""


def nations_in(sentence: Sentence) -> dict[int, Placed]:
    """The demonyms, countries and governments of a sentence by their first token, but for the country of its dateline."""
    found, dateline = {}, dateline_end(sentence) if sentence.locations else 0
    for placed in sentence.locations:
        mention, place = placed.location.mention, placed.location.place
        if mention.kind == "relative" or place is None or placed.last < dateline:
            continue
        if mention.kind == "demonym" or mention.role == "actor" or place.feature == "PCLI":
            found[placed.first] = placed
    return found


def national(sentence: Sentence, nation: Placed, text: str, people: People) -> Named | None:
    """A nationality or country with the noun that it belongs to, or alone as the state itself; not one that says where a town is."""
    if sentence.words[nation.last : nation.last + 1] != () and sentence.words[nation.last] in table("sectors")["currencies"]:
        return None  # "50 million Nigerian naira"
    place = nation.location.place
    country = place.country if place else ""
    person = _own_person(sentence, nation, country, text, people)
    if person is not None:
        return person
    named, described = nation.location.mention.kind != "demonym", _describes(sentence, nation)
    found = _with_noun(sentence, nation, "" if described else country, text, people)
    if found is not None or described:
        return found
    body = _body_end(sentence, nation)
    if body > nation.last:
        return Named(nation.first, body, Actor(written(text, sentence, nation.first, body), country, ""))
    if not named and _are_people(sentence, nation):
        return Named(nation.first, nation.last, Actor(written(text, sentence, nation.first, nation.last), country, "CVL"))
    return _state(nation, country, named=named)


def _own_person(sentence: Sentence, nation: Placed, country: str, text: str, people: People) -> Named | None:
    """The person with a name whom a country's own before it tells to be of it: "Kenya's Ana Ruiz"."""
    words, first = sentence.words, nation.last + 1
    if first >= len(words) or words[nation.last] not in words_of("owner_marks") or not sentence.capitals[first]:
        return None
    if matching(roles(), words, first) is not None or words[first].rstrip(".") in titles():
        return None
    person = find_person(sentence, first, text, country, "", people)
    return replace(person, first=nation.first, guessed=False) if person is not None else None


def _with_noun(sentence: Sentence, nation: Placed, country: str, text: str, people: People) -> Named | None:
    """A nationality or country with the noun for people that follows it: "Turkish troops", "the Turkish president, Ana Ruiz"."""
    named = nation.location.mention.kind != "demonym"
    for position in range(nation.last, min(nation.last + _ADJECTIVES + 1, len(sentence.words))):
        role = matching(roles(), sentence.words, position)
        if role is not None and is_head(sentence, position + len(role[0])):
            return _of_role(sentence, nation, position, role, country, text, people)
        if not named and is_weapon(sentence.words, position):
            return Named(nation.first, position + 1, Actor(written(text, sentence, nation.first, position + 1), country, "MIL"))
        if _ends_nation(sentence, position, named=named):
            break
    shared = None if named else _shared_noun(sentence, nation)
    if shared is None:
        return None
    noun, sector = shared
    return Named(nation.first, nation.last, Actor(f"{written(text, sentence, nation.first, nation.last)} {noun}", country, sector))


def _of_role(
    sentence: Sentence, nation: Placed, position: int, role: tuple[tuple[str, ...], str], country: str, text: str, people: People
) -> Named:
    """Who has a role, whose noun stands at a token, for a nation: by name, if a name goes with it."""
    words, sector = role
    last = position + len(words)
    person = bearer(sentence, last, text, country, sector, people)
    if person is None and words[-1] in titles():
        person = apposed(sentence, nation.first, last, text, country, sector, people)
    if person is not None:
        return replace(person, first=min(nation.first, person.first), guessed=person.guessed or words in private_nouns())
    actor = Actor(written(text, sentence, nation.first, last), country, sector)
    if sector == "MIL" and country:
        people.forces.pop((words[-1], country), None)
        people.forces[words[-1], country] = actor
    return Named(nation.first, last, actor, guessed=words in private_nouns() and not sentence.capitals[position])


def _describes(sentence: Sentence, nation: Placed) -> bool:
    """Whether a name only begins a description by what a country does: "a Panama-flagged tanker", "the Turkish-backed group"."""
    if not is_compounded(sentence, nation.last - 1):
        return False
    return is_past(sentence.words[nation.last + 1]) and sentence.words[nation.last + 1] not in words_of("led_by")


def _shared_noun(sentence: Sentence, nation: Placed) -> tuple[str, str] | None:
    """The noun of another nationality that "and" joins to one, with its sector: "soldiers" for both in "Thai and Cambodian soldiers"."""
    words = sentence.words
    if words[nation.last : nation.last + 1] != ("and",):
        return None
    other = next((one for one in sentence.locations if one.first == nation.last + 1), None)
    if other is None or other.location.mention.kind != "demonym":
        return None
    for position in range(other.last, min(other.last + _ADJECTIVES + 1, len(words))):
        role = matching(roles(), words, position)
        if role is not None and is_head(sentence, position + len(role[0])):
            return " ".join(role[0]), role[1]
        if _ends_nation(sentence, position, named=False):
            break
    return None


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
    plural = word.endswith("s") and not word.endswith("ss")
    if _is_counted(words, nation.first):
        after = words[nation.last] if nation.last < len(words) else "."
        return plural or closes(after) or after in (".", "of") or is_adverb(after) or after in finite_words("past")
    after = words[nation.last] if nation.last < len(words) else "."
    if before == "the" and word.endswith(endings_of("single_endings")) and after in words_of("said", "auxiliaries"):
        return True  # "the Syrian said"
    return word.endswith(endings_of("person_endings")) or (plural and before not in words_of("articles"))


def _is_counted(words: tuple[str, ...], first: int) -> bool:
    """Whether a number or "a" opens the noun phrase that a nationality ends: "a Syrian", "two young Syrians", "a 14-year-old Syrian"."""
    for position in range(first - 1, max(first - _OPENING, -1), -1):
        word = words[position]
        if word in words_of("indefinite") or (is_number(word) and words[position + 1] != "-"):
            return True
        partial = word == "the" and words[position - 1 : position] == ("of",)  # "two of the Syrians"
        if not partial and (word in words_of("definite", "determiners") or (closes(word) and word != "-")):
            return False
    return False


_OPENING = 8
"""How far before a nationality the word may stand that opens its noun phrase."""


def is_weapon(words: tuple[str, ...], position: int) -> bool:
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
    if word in finite_words("past") and _has_object(sentence.words, position):
        return True  # "Israeli gunfire killed five people"
    several = sentence.words[position - 1].endswith("ans")
    if word in finite_words("third") or ((named or several) and word in finite_words("past") and sentence.words[position - 1] != "-"):
        return True  # "Turkey deployed tanks", "Russians deployed tanks", but "Turkish trained fighters"
    return word in words_of("prepositions", "auxiliaries", "modals", "coordinators", "said")


def _has_object(words: tuple[str, ...], verb: int) -> bool:
    """Whether what looks like a participle is a verb: after the word for an event, or before a number or article."""
    after = words[verb + 1 : verb + 2]
    return words[verb - 1] in event_words() or any(is_number(word) or word in words_of("determiners") for word in after)


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
