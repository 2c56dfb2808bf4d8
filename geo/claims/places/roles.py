"""Which places belong to an event word, and as what: at, origin, destination or near."""

from functools import cache

from geo.claims.grammar.clauses import is_charged, parts_since, resumes
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, head_before, is_number
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.sides import is_capital
from geo.claims.speakers.find import Report
from geo.lexicon import table
from geo.records import ClaimPlace, PlaceRole

_FRONTED = 4
"""A place is fronted when its preposition is among the first so many tokens of its clause."""


@cache
def _role_words(role: str) -> frozenset[str]:
    return frozenset(table("grammar")["roles"][role])


def rule_roles(
    hit: Hit, hits: tuple[Hit, ...], phrases: tuple[PlacePhrase, ...], stops: frozenset[int], sentence: Sentence
) -> tuple[PlaceRole | None, ...]:
    """The role that grammar gives each place of the sentence for one event word; None for a place of something else.

    `stops` are the tokens that a place cannot reach it across.
    """
    if not phrases:
        return ()
    goods = {other.first for other in hits if not other.is_verb} if hit.group.movement else set()
    told = _told_to(hit, sentence.words)
    found: list[PlaceRole | None] = []
    for phrase in phrases:
        if phrase.placed.first < hit.first:
            found.append(_role_before(hit, phrase, stops, hits, sentence))
        elif phrase.placed.first >= hit.last and not opens_next_clause(hit, phrase, hits, sentence.words):
            led = phrase.preposition in _role_words("destination")  # "sent a plane with medical supplies to Lima"
            found.append(_role_after(hit, phrase, stops - goods if led else stops, told, sentence))
        else:
            found.append(None)
    return tuple(found)


def opens_next_clause(hit: Hit, phrase: PlacePhrase, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place opens the next clause, which tells of another event: "a man was shot, and in Leeds two were arrested".

    Or whether it ends the subject of that: "a man was shot, and a guard at a school in Leeds was stabbed".
    """
    if phrase.start <= hit.last:
        return False
    if words[phrase.start - 1] != "and":
        opening = clause_opening(hit.last, phrase.start, words)
        after = next((other for other in hits if other.first >= phrase.placed.last), None) if opening else None
        own = after is not None and after.form == "past" and before_auxiliaries(words, after.first) == phrase.placed.last
        return own and not any(opening <= other.first < phrase.start for other in hits)
    if words[phrase.start - 2] != "," and not begins_clause(phrase, words):
        return False
    return any(other.is_verb and other.form != "ing" and other.first >= phrase.placed.last for other in hits)


def clause_opening(first: int, last: int, words: tuple[str, ...]) -> int:
    """After the last comma with "and" between two tokens, or with "when"; 0 where there is none."""
    between = words[first:last]
    if "," not in between:
        return 0
    return next((i + 1 for i in range(last - 1, first, -1) if words[i] in _CLAUSE_LINKS and words[i - 1] == ","), 0)


_CLAUSE_LINKS = ("and", "when")
"""What opens another clause after a comma."""


def begins_clause(phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place stands between "and" and a noun phrase with an article or a number: "and in Leeds a man was stabbed"."""
    if phrase.start < 1 or words[phrase.start - 1] != "and":
        return False
    after = phrase.placed.last + (words[phrase.placed.last : phrase.placed.last + 1] != () and words[phrase.placed.last] in _opens_number())
    return any(word in words_of("articles", "bounding") or is_number(word) for word in words[after : after + 1])


@cache
def _opens_number() -> frozenset[str]:
    """What may stand before a number or its bound: "at" of "at least ten", "about" of "about ten"."""
    return words_of("number_openers")


def stops_in(hits: tuple[Hit, ...], reports: tuple[Report, ...], sentence: Sentence) -> dict[int, frozenset[int]]:
    """The tokens that a place cannot reach an event word across: other verbs, and what opens another clause; by its first token."""
    stopping = _stopping()
    always = {position for position, word in enumerate(sentence.words) if word in stopping}.union([report.verb for report in reports])
    return {hit.first: frozenset(always.union([other.first for other in hits if other is not hit])) for hit in hits}


@cache
def _stopping() -> frozenset[str]:
    """The words and marks that open another clause, and auxiliaries."""
    return words_of("strong_breaks", "relatives", "clause_times", "modals", "auxiliaries") | {";", ":", '"', "“", "”"}


def _role_after(hit: Hit, phrase: PlacePhrase, stops: frozenset[int], told: int, sentence: Sentence) -> PlaceRole | None:
    """The role of a place after the event word: its preposition must be within reach of where that is `told`."""
    start = phrase.start if phrase.start >= hit.last else phrase.placed.first
    between = range(told, start)
    if any(position in stops for position in between) or parts_since(sentence.words, hit.first, phrase.placed.first):
        return None
    if phrase.start < hit.last and hit.group.type in trigger_words("addressing") and hit.base not in trigger_words("taking"):
        return None
    if hit.group.mode == "allege" and hit.is_verb and "of" in sentence.words[hit.last : start]:
        return None  # "accused the army of firing on farmers in Goma"
    spoken = hit.group.type in trigger_words("speech") and hit.group.mode != "allege" and hit.base not in trigger_words("facing")
    if spoken and phrase.preposition in words_of("matter_links"):
        return None  # "expressed concern over Kenya's role"
    if phrase.of_actor and spoken and start > hit.last:
        return None  # "condemned the rebels in Goma", but "accused a man in Leeds of", "reopened its embassy in Quito"
    if not phrase.preposition or phrase.start < hit.last:
        adjacent = all(_light_word(sentence.words[i], sentence.capitals[i]) for i in range(hit.last, phrase.placed.first))
        if not (hit.is_verb and adjacent and phrase.start < hit.last):
            return None
        return "origin" if hit.group.type in ("RETREAT", "OTHER") and hit.base in trigger_words("quitting") else "at"
    if phrase.preposition == "from" and phrase.start == hit.last and hit.base in trigger_words("launching"):
        return "origin"
    role = _role_by_word(hit, _leading(hit, phrase, sentence))
    return "at" if role == "near" and _describes(phrase, sentence) else role


def _told_to(hit: Hit, words: tuple[str, ...]) -> int:
    """Where the search for places begins: after a noun past what tells of it only that it is expected or happens."""
    if hit.is_verb:
        return hit.last
    verb = next((i for i in range(hit.last, min(hit.last + _SUBJECT, len(words))) if words[i] in _auxiliary()), 0)
    told = verb
    while verb and told < len(words) and (words[told] in _auxiliary() or words[told] in words_of("adverbs")):
        told += 1
    if told == len(words) or not verb:
        return hit.last
    sure = verb == hit.last and any(words[told] == word for said in table("hedges")["predicates"].values() for word in said)
    happens = words[told] in table("hedges")["happening"] and head_before(words, verb)[1] == hit.last
    return told + 1 if sure or happens else hit.last


_SUBJECT = 10
"""Within how many words after a noun the verb stands that tells of it: "talks between A and B will be held in"."""


@cache
def _auxiliary() -> frozenset[str]:
    return words_of("auxiliaries", "modals")


def _leading(hit: Hit, phrase: PlacePhrase, sentence: Sentence) -> str:
    """The preposition that decides: in "toward combat zones in western Russia" the first, when no place stands between.

    "Out of" is "from".
    """
    if phrase.preposition == "of" and sentence.words[phrase.start - 1] == "out":
        return "from"
    if phrase.preposition not in _role_words("at"):
        return phrase.preposition
    for position in range(phrase.start - 1, hit.last - 1, -1):
        word = sentence.words[position]
        if word in _role_words("destination") or word in _role_words("origin"):
            brought = hit.base in trigger_words("carrying") and not hit.group.movement
            return word if not brought or _leads_to_building(position, phrase.start, sentence) else phrase.preposition
        if word in words_of("prepositions") or not word[0].isalnum() or any(p.first <= position < p.last for p in sentence.locations):
            break
    return phrase.preposition


def _leads_to_building(to: int, last: int, sentence: Sentence) -> bool:
    """Whether a preposition leads to a building or the like, of which another tells where it is: "to a clinic in", not "into custody"."""
    first = sentence.words[to + 1]
    return first in words_of("articles") or not words_of("care", "buildings", "place_nouns").isdisjoint(sentence.words[to + 1 : last])


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
        if hit.group.movement or verb in data["carrying"] or (verb in data["taking"] and verb in data["leaving"]):
            return "destination"
        return "at" if preposition == "into" or hit.group.mode in trigger_words("reaching") else None
    if preposition in _role_words("origin"):
        return "origin" if hit.group.movement or any(verb in data[name] for name in ("taking", "leaving", "arriving")) else None
    if preposition == "against":
        return None
    if preposition == "of":
        return "at" if not hit.is_verb or hit.base in trigger_words("emptying") else None
    return "at" if preposition in _role_words("at") else None


def _role_before(hit: Hit, phrase: PlacePhrase, stops: frozenset[int], hits: tuple[Hit, ...], sentence: Sentence) -> PlaceRole | None:
    """The role of a place before the event word: fronted, the antecedent of "where", or in its subject."""
    words = sentence.words
    if is_before_where(phrase, sentence):
        where = words.index("where", phrase.placed.last)
        others = [other for other in hits if where < other.first < hit.first]
        return "at" if where < hit.first and not (others or resumes(words, hit.first)) else None
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
    opening = clause_opening(0, phrase.start, words)
    owner = [other for other in hits if opening <= other.first < phrase.start]
    if owner and not owner[-1].is_verb:
        ended = hit.group.type == "CONCEDE" and words[hit.first - 1] in words_of("passive")
        return "at" if ended and phrase.preposition in words_of("subject_places") else None  # "the strike by crews in Leeds was called off"
    emptied = phrase.preposition == "of" and hit.base in trigger_words("emptying") and words[hit.first - 1] in words_of("passive")
    return "at" if not owner and (emptied or phrase.preposition in words_of("subject_places")) else None


def _is_of_relative(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a relative clause tells what was done to the place: "Goma, which was hit by floods", "Goma, seized by rebels in May"."""
    if not hit.is_verb or hit.base not in trigger_words("done_to_places"):
        return False
    if hit.form == "past" and words[phrase.placed.last : hit.first] == (",",) and words[hit.last : hit.last + 1] == ("by",):
        return True
    if words[hit.first - 1] not in words_of("passive"):
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
    """Whether a place is the seat of those who judge the event: "a court in Cairo jailed ten men for murder", "at York Crown Court".

    Or of those who hear of it: "York Crown Court heard that he stole".
    """
    judged = hit.group.type in _JUDGED or (hit.group.type == "OTHER" and not hit.is_verb)
    if not judged or phrase.placed.last > hit.first:
        return False
    name = words[phrase.placed.last : min(phrase.placed.last + _COURT_NAME, hit.first)]
    heard = not words_of("heard_by").isdisjoint(words[phrase.placed.last : hit.first])
    if not words_of("named_courts").isdisjoint(name):
        return "," not in name and (phrase.start > 0 or heard)
    held = phrase.start > 0 and words[phrase.start - 1] in words_of("courts")
    return held and (
        words[phrase.placed.last] in words_of("heard_by") or any(phrase.placed.last <= other.first < hit.first for other in hits)
    )


def _is_of_first_clause(phrase: PlacePhrase, hit: Hit, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place goes with what precedes it alone: "burned tyres in Leeds, and students said", "jurors in Leeds ..."."""
    if is_of_court(hit, phrase, hits, words) or (phrase.start > 0 and is_charged(hit, words)):
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
        return is_of_act_after(hit, phrase, hits, words)
    reported = any(words[i] in words_of("said") for i in range(opening, hit.first))
    return met or reported or any(other.is_verb and other.first < phrase.start for other in hits)


def is_of_act_after(hit: Hit, phrase: PlacePhrase, hits: tuple[Hit, ...], words: tuple[str, ...]) -> bool:
    """Whether a place is that of talks or the like which came after a noun's event: "reopened a road in Leeds days after a flood"."""
    if words_of("apart").isdisjoint(words[phrase.placed.last : hit.first]):
        return False
    if hit.is_verb and words[before_auxiliaries(words, hit.first) - 1] not in words_of("thing_relatives"):
        return False
    owner = next((other for other in reversed(hits) if other.first < phrase.placed.first), None)
    return owner is not None and owner.is_verb and owner.group.type in _CALM


_CALM = ("CONSULT", "AGREE", "CONCEDE", "COOPERATE", "SUPPORT", "AID", "REQUEST", "ACCUSE", "REJECT", "SANCTION")
"""What is said, agreed or decided upon an event, wherever that was."""


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
