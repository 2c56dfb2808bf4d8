"""Which places belong to an event word, and as what: at, origin, destination or near."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from geo.claims.clauses import is_past, parts_since
from geo.claims.event_words import Hit, trigger_words
from geo.claims.named import Named
from geo.claims.phrases import before_auxiliaries, closes, is_in_ly, is_number
from geo.claims.sentences import Placed, Sentence, words_of
from geo.claims.sides import is_capital, is_party
from geo.claims.speakers import Report
from geo.lexicon import table
from geo.records import ClaimPlace, PlaceRole

_TITLE_REACH = 8
"""How many tokens a place phrase may run from its preposition to its name."""
_FRONTED = 4
"""A place is fronted when its preposition is among the first so many tokens of its clause."""


_LIST_REACH = 5
"""How many tokens may stand between two places of a list."""


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place in its phrase: the preposition's token (or -1), the preposition, and the place."""

    start: int
    preposition: str
    placed: Placed
    listed: bool = False
    """Whether it only goes on a list that another place began."""
    unlisted: bool = False
    """Whether it is a name that the gazetteer does not hold, and so perhaps no place."""
    barred: bool = False
    """Whether such a name is none."""
    of_actor: bool = False
    """Whether it follows an actor at once, and so may only say where that is: "the rebels in Goma"."""


@cache
def _role_words(role: str) -> frozenset[str]:
    return frozenset(table("grammar")["roles"][role])


def find_place_phrases(
    sentence: Sentence, named: Sequence[Named] = (), unlisted: Mapping[int, bool] = MappingProxyType({})
) -> tuple[PlacePhrase, ...]:
    """The places of a sentence that something can happen at: not governments, demonyms or parts of other names.

    `named` are its actors, whose home is not where they act; `unlisted` has the first tokens of names that the
    gazetteer does not hold, and whether each is barred from being a place.
    """
    if not sentence.locations:
        return ()
    parties = [placed for placed in sentence.locations if is_party(placed, named, sentence)]
    candidates = [placed for placed in sentence.locations if _can_hold(placed, sentence) and placed not in parties]
    overlapping = any(other.first < one.last for one, other in pairwise(candidates))
    outer = [
        placed
        for placed in candidates
        if not (overlapping and any(_within(placed, other) for other in candidates if other is not placed))
        and not any(_contains_before(party, placed, sentence) for party in parties)
        and not _describes_any(placed, candidates, sentence)
    ]
    found: list[PlacePhrase] = []
    for placed in outer:
        if found and _contains_before(found[-1].placed, placed, sentence):
            continue
        start, preposition = _preposition(sentence, placed)
        relation = placed.location.mention.phrase.relation if placed.location.mention.phrase else ""
        if not preposition and relation in ("distance", "near", "along", "between", "direction", "coast", "border"):
            start, preposition = placed.first, "at"
        listed = bool(found) and (not preposition or start == found[-1].start) and _listed(found[-1], placed, sentence)
        if listed:
            start, preposition = found[-1].start, found[-1].preposition
        unknown, barred = placed.first in unlisted, unlisted.get(placed.first, False)
        found.append(PlacePhrase(start, preposition, placed, listed, unknown, barred, any(one.last == start for one in named)))
    return tuple(found)


def _can_hold(placed: Placed, sentence: Sentence) -> bool:
    """Whether something can happen at a location: not at a demonym, nor at a border that a state only has, "shares a border with Mali"."""
    mention = placed.location.mention
    if mention.role != "place" or mention.kind == "demonym":
        return False
    if mention.phrase is None or mention.phrase.relation != "border":
        return True
    return words_of("bordering").isdisjoint(sentence.words[max(0, placed.first - 2) : placed.first])


def describes(outer: Placed, inner: Placed, sentence: Sentence) -> bool:
    """Whether a name only says of which town or country a place is the quarter or town: "the Paris suburb of Nanterre"."""
    between = sentence.words[outer.last : inner.first]
    if len(between) != 2 or between[1] != "of" or between[0] not in _parts():
        return False
    a, b = outer.location, inner.location
    if a.radius_km is None or b.radius_km is None:
        return a.radius_km is not None  # but "the Exarchia district of Athens"
    return a.radius_km > b.radius_km


def _describes_any(placed: Placed, others: Sequence[Placed], sentence: Sentence) -> bool:
    follows = sentence.words[placed.last + 1 : placed.last + 2] == ("of",)
    return follows and any(describes(placed, other, sentence) for other in others if other.first == placed.last + 2)


@cache
def _parts() -> frozenset[str]:
    return frozenset(table("place_words")["containers"]["parts"])


def _within(inner: Placed, outer: Placed) -> bool:
    a, b = inner.location.mention, outer.location.mention
    return b.start <= a.start and a.end <= b.end and (b.end - b.start) > (a.end - a.start)


def _contains_before(first: Placed, second: Placed, sentence: Sentence) -> bool:
    """Whether the second only says where the first lies: "Kursk, Russia", "Gwoza in Borno State"."""
    if sentence.words[first.last : second.first] != (",",):
        return False
    a, b = first.location.place, second.location.place
    listed = sentence.words[second.last : second.last + 1] == ("and",)
    if listed and a is not None and b is not None and a.admin1 != b.admin1 != "":
        return False  # "strikes hit Sanaa, Hodeidah and Saada"
    return is_larger(second, first)


def is_larger(outer: Placed, inner: Placed) -> bool:
    """Whether a place is of a kind that may hold another, in the same country."""
    a, b = outer.location, inner.location
    if a.place is None or b.place is None:
        return inner.location.mention.container == outer.location.mention.name
    same_country = not a.place.country or not b.place.country or a.place.country == b.place.country
    return same_country and _rank(a.place.feature) > _rank(b.place.feature)


def _rank(feature: str) -> int:
    if feature.startswith("PPL") or feature in ("GOVB", "BLDG"):
        return 0
    return {"ADM2": 1, "ADM1": 2, "RGN": 3, "PCLI": 4, "CONT": 5}.get(feature, 1)


def _listed(before: PlacePhrase, placed: Placed, sentence: Sentence) -> bool:
    """Whether a place goes on a list: "in Hama, Homs and nearby Aleppo", "Mosul and the town of Bartella"."""
    between = sentence.words[before.placed.last : placed.first]
    if not 0 < len(between) <= _LIST_REACH or between[0] not in words_of("listing"):
        return False
    if between == (",",) and not before.listed and sentence.words[placed.last : placed.last + 1] not in ((",",), ("and",), ("or",), ("&",)):
        return False  # "after the fall of Kabul, Pakistan closed the border"
    return all(word in words_of("listing", "articles", "place_nouns") or word == "of" for word in between)


def _preposition(sentence: Sentence, placed: Placed) -> tuple[int, str]:
    """The preposition that governs a place and its token: back over its article, adjectives and nouns like "town of"."""
    words, through = sentence.words, words_of("place_nouns")
    named = placed.first - 1 - (words[max(0, placed.first - 2) : placed.first] == ("capital", ","))  # "in the capital, Tbilisi"
    for position in range(named, max(placed.first - _TITLE_REACH, -1), -1):
        word = words[position]
        if word == "of":
            before = words[position - 1] if position else ""
            if before in through or before in words_of("spots"):
                continue
            return position, word
        if word in words_of("prepositions"):
            return position, word
        if word in words_of("determiners", "spots") or word in through or word in ("-", "'s", "’s", "and"):
            continue
        if _breaks(word) or word in words_of("auxiliaries") or is_in_ly(word):
            break
        if sentence.capitals[position] and is_past(words[position + 1]) and _ends_place(sentence, position + 1):
            break  # "from Lagos to Abuja overturned near Lokoja"
        if sentence.capitals[position] or word in words_of("place_nouns"):
            continue
        if any(words[position + 1 + ahead : position + 2 + ahead] == ("of",) for ahead in range(2)) or word.endswith(
            ("ern", "ed", "al", "an", "ous", "ing", "y", "ish", "ic")
        ):
            continue
        return position, ""
    return -1, ""


def _ends_place(sentence: Sentence, last: int) -> bool:
    return any(placed.last == last for placed in sentence.locations)


@lru_cache(1 << 14)
def _breaks(word: str) -> bool:
    return not word[0].isalnum() or word in words_of("strong_breaks") or word in words_of("relatives") or word in words_of("pronouns")


def rule_roles(
    hit: Hit, hits: tuple[Hit, ...], phrases: tuple[PlacePhrase, ...], stops: frozenset[int], sentence: Sentence
) -> tuple[PlaceRole | None, ...]:
    """The role that grammar gives each place of the sentence for one event word; None for a place of something else.

    `stops` are the tokens that a place cannot reach it across.
    """
    if not phrases:
        return ()
    goods = {other.first for other in hits if not other.is_verb} if hit.group.movement else set()
    found: list[PlaceRole | None] = []
    for phrase in phrases:
        if phrase.placed.first < hit.first:
            found.append(_role_before(hit, phrase, stops, hits, sentence))
        elif phrase.placed.first >= hit.last and not opens_next_clause(hit, phrase, hits, sentence.words):
            led = phrase.preposition in _role_words("destination")  # "sent a plane with medical supplies to Lima"
            found.append(_role_after(hit, phrase, stops - goods if led else stops, sentence))
        else:
            found.append(None)
    return tuple(found)


def opens_next_clause(hit: Hit, phrase: PlacePhrase, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place opens the next clause, which tells of another event: "a man was shot, and in Leeds two were arrested"."""
    if phrase.start <= hit.last or words[phrase.start - 1] != "and":
        return False
    if words[phrase.start - 2] != "," and not begins_clause(phrase, words):
        return False
    return any(other.is_verb and other.form != "ing" and other.first >= phrase.placed.last for other in hits)


def begins_clause(phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place stands between "and" and a noun phrase with an article or a number: "and in Leeds a man was stabbed"."""
    if phrase.start < 1 or words[phrase.start - 1] != "and":
        return False
    return any(word in words_of("articles") or is_number(word) for word in words[phrase.placed.last : phrase.placed.last + 1])


def stops_in(hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> dict[int, frozenset[int]]:
    """The tokens that a place cannot reach an event word across: other verbs, and what opens another clause; by its first token."""
    stopping = _stopping()
    always = {position for position, word in enumerate(sentence.words) if word in stopping}.union([report.verb for report in reports])
    return {hit.first: frozenset(always.union([other.first for other in hits if other is not hit])) for hit in hits}


@cache
def _stopping() -> frozenset[str]:
    """The words and marks that open another clause, and auxiliaries."""
    return words_of("strong_breaks", "relatives", "clause_times", "modals", "auxiliaries") | {";", ":", '"', "“", "”"}


def _role_after(hit: Hit, phrase: PlacePhrase, stops: frozenset[int], sentence: Sentence) -> PlaceRole | None:
    """The role of a place after the event word: its preposition must be within reach."""
    start = phrase.start if phrase.start >= hit.last else phrase.placed.first
    between = range(_past_predicate(hit, sentence.words), start)
    if any(position in stops for position in between) or parts_since(sentence.words, hit.first, phrase.placed.first):
        return None
    if phrase.start < hit.last and hit.group.type in trigger_words("addressing") and hit.base not in trigger_words("taking"):
        return None
    if hit.group.mode == "allege" and hit.is_verb and "of" in sentence.words[hit.last : start]:
        return None  # "accused the army of firing on farmers in Goma"
    spoken = hit.group.type in trigger_words("speech") and hit.group.mode != "allege" and hit.base not in trigger_words("facing")
    if phrase.of_actor and spoken:
        return None  # "condemned the rebels in Goma", but "accused a man in Leeds of"
    if not phrase.preposition or phrase.start < hit.last:
        adjacent = all(_light_word(sentence.words[i], sentence.capitals[i]) for i in range(hit.last, phrase.placed.first))
        return "at" if hit.is_verb and adjacent and phrase.start < hit.last else None
    if phrase.preposition == "from" and phrase.start == hit.last and hit.base in trigger_words("launching"):
        return "origin"
    role = _role_by_word(hit, _leading(hit, phrase, sentence))
    return "at" if role == "near" and _describes(phrase, sentence) else role


def _past_predicate(hit: Hit, words: tuple[str, ...]) -> int:
    """Where the search for places begins after a noun: past "are expected", which says only how sure it is."""
    copula = hit.last
    if hit.is_verb or words[copula : copula + 1] not in (("is",), ("are",)):
        return hit.last
    told = copula + 1 + (words[copula + 1 : copula + 2] not in ((), ("not",)) and words[copula + 1] in words_of("adverbs"))
    known = any(words[told : told + 1] == (word,) for said in table("hedges")["predicates"].values() for word in said)
    return told + 1 if known else hit.last


def _leading(hit: Hit, phrase: PlacePhrase, sentence: Sentence) -> str:
    """The preposition that decides: in "toward combat zones in western Russia" the first, when no place stands between."""
    if phrase.preposition not in _role_words("at"):
        return phrase.preposition
    for position in range(phrase.start - 1, hit.last - 1, -1):
        word = sentence.words[position]
        if word in _role_words("destination") or word in _role_words("origin"):
            return word
        if word in words_of("prepositions") or not word[0].isalnum() or any(p.first <= position < p.last for p in sentence.locations):
            break
    return phrase.preposition


def _describes(phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether the name only describes what something is near to, and so holds it: "outside his Paris home"."""
    after = sentence.words[phrase.placed.last : phrase.placed.last + 1]
    apart = phrase.placed.first - phrase.start > 1 and phrase.placed.location.mention.kind == "name"
    return apart and bool(after) and after[0].isalpha() and not closes(after[0]) and after[0] not in words_of("adverbs")


def _light_word(word: str, capital: bool) -> bool:
    return (
        word in words_of("determiners") or word in words_of("place_nouns") or word in ("of", "-") or capital or word.endswith(("ern", "ed"))
    )


def _role_by_word(hit: Hit, preposition: str) -> PlaceRole | None:
    if preposition in _role_words("never"):
        return None
    if preposition in _role_words("near"):
        return "near"
    data, verb = table("triggers"), hit.lit or hit.base
    if preposition in _role_words("destination"):
        if hit.group.movement or (verb in data["taking"] and verb in data["leaving"]):
            return "destination"
        return "at" if preposition == "into" or hit.group.mode in trigger_words("reaching") else None
    if preposition in _role_words("origin"):
        return "origin" if hit.group.movement or verb in data["taking"] or verb in data["leaving"] else None
    if preposition == "against":
        return None
    if preposition == "of":
        return "at" if not hit.is_verb else None
    return "at" if preposition in _role_words("at") else None


def _role_before(hit: Hit, phrase: PlacePhrase, stops: frozenset[int], hits: tuple[Hit, ...], sentence: Sentence) -> PlaceRole | None:
    """The role of a place before the event word: fronted, the antecedent of "where", or in its subject."""
    words = sentence.words
    if is_before_where(phrase, sentence):
        where = words.index("where", phrase.placed.last)
        others = [other for other in hits if where < other.first < hit.first]
        return "at" if where < hit.first and not others else None
    if _is_of_relative(hit, phrase, words):
        return "at"
    if not phrase.preposition:
        return None
    if _is_fronted(phrase, sentence) and not _is_of_first_clause(phrase, hit, hits, words):
        first = next((other for other in hits if other.first >= phrase.placed.last), None)
        breaks = any(words[i] in words_of("strong_breaks") or words[i] == ";" for i in range(phrase.placed.last, hit.first))
        meant = first is not None and any(words[i] == "to" or words[i] in words_of("modals") for i in range(first.last, hit.first))
        same = first is not None and (first is hit or not (breaks or meant))
        return "at" if same and phrase.preposition in _role_words("at") else None
    auxiliaries = words_of("auxiliaries")
    blocked = [i for i in range(phrase.placed.last, hit.first) if i in stops and words[i] not in auxiliaries]
    if blocked or not hit.is_verb or "," in words[phrase.placed.last : hit.first]:
        return None
    owner = [other for other in hits if other.first < phrase.start]
    if owner and not owner[-1].is_verb:
        return None
    return "at" if not owner and phrase.preposition in words_of("subject_places") else None


def _is_of_relative(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a relative clause tells what was done to the place: "Goma, which was hit by floods"."""
    if not hit.is_verb or hit.base not in trigger_words("done_to_places") or words[hit.first - 1] not in words_of("passive"):
        return False
    opening = before_auxiliaries(words, hit.first) - 1
    return words[opening] == "which" and words[phrase.placed.last : opening] in ((), (",",))


def is_before_where(phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether "where" goes on from the place: "the Kursk region, where ..."."""
    after = sentence.words[phrase.placed.last : phrase.placed.last + 3]
    return "where" in after and all(word == "," or word in words_of("place_nouns", "buildings") for word in after[: after.index("where")])


def _is_fronted(phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether the place phrase opens its clause and a comma or the subject follows: "In Baghdad, five died"."""
    words = sentence.words
    if phrase.start < 0 or phrase.preposition == "of":
        return False
    if begins_clause(phrase, words):
        return True
    opening = phrase.start
    while opening > 0 and words[opening - 1][0].isalnum() and words[opening - 1] not in words_of("strong_breaks"):
        opening -= 1
    if phrase.start - opening >= _FRONTED or (opening > 0 and words[opening - 1] in (",",) and opening > 12):
        return False
    head = words[opening : phrase.start]
    told = not words_of("auxiliaries", "modals").isdisjoint(head) or (bool(head) and head[0].endswith("ing"))
    return not told and (opening == 0 or words[opening - 1] != ",")


_JUDGED = ("ASSAULT", "CRIME", "DISASTER", "ACCIDENT", "PROTEST")
"""What courts and prosecutors judge wherever it happened."""
_COURT_NAME = 3
"""So many words of a court's name may follow its town's: "York Crown Court"."""


def is_of_court(hit: Hit, phrase: PlacePhrase, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place is the seat of those who judge the event: "a court in Cairo jailed ten men for murder", "at York Crown Court"."""
    judged = hit.group.type in _JUDGED or (hit.group.type == "OTHER" and not hit.is_verb)
    if phrase.start < 1 or not judged:
        return False
    if words_of("named_courts").isdisjoint(words[phrase.placed.last : min(phrase.placed.last + _COURT_NAME, hit.first)]):
        return words[phrase.start - 1] in words_of("courts") and any(phrase.placed.last <= other.first < hit.first for other in hits)
    return "," not in words[phrase.placed.last : phrase.placed.last + _COURT_NAME]


def _is_of_first_clause(phrase: PlacePhrase, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place goes with what precedes it alone: "burned tyres in Leeds, and students said", "a court in Leeds ..."."""
    if is_of_court(hit, phrase, hits, words):
        return True
    between = [other for other in hits if phrase.placed.last <= other.first < hit.first]
    called = not hit.is_verb and any(words[other.first] in words_of("calling") for other in between)
    if called and is_capital(phrase.placed.location.place):
        return True  # "in Washington, the White House condemned the attack"
    met = any(other.last <= phrase.start and other.group.type == "CONSULT" for other in hits)
    if met and not words_of("said_by_persons").isdisjoint(words[phrase.placed.last : hit.first]):
        return True
    opening = next((i + 1 for i in range(phrase.placed.last, hit.first - 1) if words[i : i + 2] == (",", "and")), 0)
    if not opening:
        return False
    reported = any(words[i] in words_of("said") for i in range(opening, hit.first))
    return met or reported or any(other.is_verb and other.first < phrase.start for other in hits)


def listed_alike(phrases: tuple[PlacePhrase, ...], roles: list[PlaceRole | None]) -> list[PlaceRole | None]:
    """The roles with each place of a list given that of the one before it: "in Hama, Homs and Aleppo"."""
    found = list(roles)
    for index in range(1, len(phrases)):
        before, phrase = phrases[index - 1], phrases[index]
        if found[index] is None and found[index - 1] is not None and phrase.listed and phrase.start == before.start and not phrase.unlisted:
            found[index] = found[index - 1]
    return found


def with_roles(phrases: tuple[PlacePhrase, ...], roles: tuple[PlaceRole | None, ...]) -> tuple[ClaimPlace, ...]:
    """The places that have a role. One that only says where the place before it lies ("the region near Ukraine") is near."""
    found: list[ClaimPlace] = []
    before: PlacePhrase | None = None
    for phrase, role in zip(phrases, roles, strict=True):
        if role is None:
            continue
        relative = phrase.placed.location.mention.phrase
        adjoins = before is not None and 0 <= phrase.placed.first - before.placed.last <= 1
        qualifies = relative is not None and relative.relation in ("near", "border", "distance")
        found.append(ClaimPlace("near" if adjoins and qualifies else role, phrase.placed.location))
        before = phrase
    return tuple(found)
