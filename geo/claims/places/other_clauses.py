"""Places that other words of a sentence have than the event word by them: of participles, of other clauses, of what is talked of."""

from collections.abc import Sequence

from geo.claims.grammar.clauses import aside_end, charge_link, is_past
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, is_number, is_time, phrase_before
from geo.claims.grammar.sentences import words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import begins_clause, clause_opening
from geo.claims.triggers.causes import is_harm
from geo.lexicon import table
from geo.records import PlaceRole

_VIOLENT = ("ASSAULT", "DISASTER", "ACCIDENT", "CRIME")


def own_roles(
    hit: Hit, phrases: tuple[PlacePhrase, ...], roles: tuple[PlaceRole | None, ...], words: tuple[str, ...]
) -> tuple[PlaceRole | None, ...]:
    """The roles that grammar gives the places for an event word without those that other words have."""
    if not any(roles):
        return roles
    given = zip(phrases, roles, strict=True)
    roles = tuple([None if role is None or _is_topic(hit, phrase, words) else role for phrase, role in given])
    others = [
        role is not None
        and (
            is_of_participle(hit, phrase, phrases, words)
            or is_before_break(hit, phrase, phrases, roles, words)
            or is_past_aside(hit, phrase, words)
            or is_past_charge(hit, phrase, words)
        )
        for phrase, role in zip(phrases, roles, strict=True)
    ]
    return tuple([None if other else role for other, role in zip(others, roles, strict=True)])


def is_past_aside(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place follows the main verb after the clause between commas of a verb: "Chad, which left in May, sent boats to Leeds".

    What did harm may have done so where that tells: "the floods, which came in May, closed a road near Leeds".
    """
    if not hit.is_verb or phrase.placed.first < hit.last or "," not in words[hit.last : phrase.placed.first]:
        return False
    relative = before_auxiliaries(words, hit.first) - 1
    if words[relative] not in words_of("person_relatives") and is_violent(hit):
        return False
    return 0 < aside_end(words, hit.first) < phrase.placed.first


def is_past_charge(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place follows the charge between commas that names a deed: "arrested two men, accused of plotting a coup, in Leeds"."""
    if phrase.placed.first < hit.last or "," not in words[hit.last : phrase.placed.first]:
        return False
    link = charge_link(hit, words)
    opening = next((i for i in range(link, 0, -1) if words[i] == ","), 0)
    return opening > 0 and words[opening + 1] in words_of("said_of", "charging")


def is_violent(hit: Hit) -> bool:
    """Whether an event word tells of violence, a mishap, a disaster or the harm that they do."""
    return hit.group.type in _VIOLENT or is_harm(hit)


def is_of_participle(hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], words: tuple[str, ...]) -> bool:
    """Whether a place goes with a participle alone: "two men held in Leeds were tried in York", "was born in Leeds and killed in York".

    Who is freed or tried need not be where he was taken: "two nuns seized in Leeds in May were freed".
    """
    if phrase.placed.last > hit.first or phrase.start < 1 or not hit.is_verb or not _is_participle(words[phrase.start - 1]):
        return False
    end = before_auxiliaries(words, hit.first)
    freed = hit.form == "past" and hit.group.type in _AFTERWARDS and words[end] in words_of("auxiliaries")
    if freed and _only_tells_when(phrase.placed.last, end, words):
        return True
    if end - (words[end - 1] == "and") != phrase.placed.last:
        return False
    return any(other.placed.first >= hit.last and not other.unlisted for other in phrases)


_AFTERWARDS = ("RETREAT", "SANCTION", "ACCUSE")
"""What is done with those who were seized, wherever that was."""


def _only_tells_when(first: int, last: int, words: tuple[str, ...]) -> bool:
    """Whether at most a time stands between two tokens: "in May", "on Monday", "last week"."""
    units, others = table("calendar")["units"], words_of("telling_when")
    return all(is_time(word) or is_number(word) or word in others or word in units for word in words[first:last])


def _is_participle(word: str) -> bool:
    return is_past(word) or word in words_of("rooted")


def is_before_break(
    hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], roles: Sequence[PlaceRole | None], words: tuple[str, ...]
) -> bool:
    """Whether a place stands before a clause in which the event word has its own: "in A, ...; in B, ...", "in A ..., and ... in B"."""
    opening = _clause_of(hit, phrase, phrases, words) if len(phrases) > 1 else 0
    if not opening:
        return False
    subject, inner = _subject_of(hit, words), words_of("subject_places")
    given = zip(phrases, roles, strict=True)
    return any(
        (role in ("at", "near") or (other.preposition in inner and other.placed.last - 1 in subject)) and not other.unlisted
        for other, role in given
        if other.placed.first > opening
    )


def _subject_of(hit: Hit, words: tuple[str, ...]) -> range:
    """The tokens of the noun phrase right before a verb: "the Leeds mill" of "a fire at the Leeds mill has killed two"."""
    end = before_auxiliaries(words, hit.first) if hit.is_verb else 0
    return range(phrase_before(words, end), end)


def _clause_of(hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], words: tuple[str, ...]) -> int:
    """Where the clause of an event word opens that begins after a place, with a subject of its own; 0 where none does."""
    between, breaks = range(phrase.placed.last, hit.first), words_of("strong_breaks", "semicolons")
    openings = [i for i in between if words[i] in breaks] if not breaks.isdisjoint(words[between.start : between.stop]) else []
    openings += [other.start - 1 for other in phrases if other.start - 1 in between and begins_clause(other, words)]
    linked = clause_opening(between.start, between.stop, words)
    if linked and _has_own_subject(hit, linked, words) and not any(other.placed.first == linked for other in phrases):
        openings.append(linked - 1)
    return max(openings, default=0)


def _has_own_subject(hit: Hit, opening: int, words: tuple[str, ...]) -> bool:
    """Whether an event word is, or has, a subject that begins where a clause opens."""
    if hit.is_verb and hit.form != "ing":
        return before_auxiliaries(words, hit.first) > opening
    return not hit.is_verb or hit.first == opening  # not ", killing two"


def _is_topic(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place is only talked about or decided on: "talks on Ukraine", "a resolution on Mali", "discussed Gaza"."""
    data, placed = table("triggers"), phrase.placed
    if phrase.preposition != "on":
        return phrase.start < hit.last <= placed.first and hit.base in data["discussing"]
    place = placed.location.place
    if placed.first != phrase.start + 1 or place is None or (hit.group.type != "CONSULT" and hit.group.type not in data["addressing"]):
        return False
    after = words[placed.last : placed.last + 1]
    if not words_of("owner_marks", "place_nouns").isdisjoint(after) and not (hit.group.type == "CONSULT" and hit.named == phrase.start - 1):
        return False  # "on Leeds's main street", but "talks on Mali's future"
    told = placed.first >= hit.last or hit.named == phrase.start - 1
    return told and (place.feature in ("PCLI", "RGN", "CONT") or place.feature.startswith("PPL"))
