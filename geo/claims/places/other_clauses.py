"""Places that other words of a sentence have than the event word by them: of participles, of other clauses, of what is talked of."""

from collections.abc import Sequence

from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries
from geo.claims.grammar.sentences import words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.roles import begins_clause
from geo.lexicon import table
from geo.records import PlaceRole


def own_roles(
    hit: Hit, phrases: tuple[PlacePhrase, ...], roles: tuple[PlaceRole | None, ...], words: tuple[str, ...]
) -> tuple[PlaceRole | None, ...]:
    """The roles that grammar gives the places for an event word without those that other words have."""
    if not any(roles):
        return roles
    given = zip(phrases, roles, strict=True)
    roles = tuple([None if role is None or _is_topic(hit, phrase, words) else role for phrase, role in given])
    others = [
        role is not None and (is_of_participle(hit, phrase, phrases, words) or is_before_break(hit, phrase, phrases, roles, words))
        for phrase, role in zip(phrases, roles, strict=True)
    ]
    return tuple([None if other else role for other, role in zip(others, roles, strict=True)])


def is_of_participle(hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], words: tuple[str, ...]) -> bool:
    """Whether a place goes with a participle alone: "two men held in Leeds were tried in York", "was born in Leeds and killed in York"."""
    if phrase.placed.last > hit.first or phrase.start < 1 or not hit.is_verb or not _is_participle(words[phrase.start - 1]):
        return False
    end = before_auxiliaries(words, hit.first)
    if end - (words[end - 1] == "and") != phrase.placed.last:
        return False
    return any(other.placed.first >= hit.last and not other.unlisted for other in phrases)


def _is_participle(word: str) -> bool:
    return is_past(word) or word in words_of("rooted")


def is_before_break(
    hit: Hit, phrase: PlacePhrase, phrases: Sequence[PlacePhrase], roles: Sequence[PlaceRole | None], words: tuple[str, ...]
) -> bool:
    """Whether a place stands before a "while" or a semicolon, after which the event word has its own: "in A, ...; in B, ..."."""
    between, breaks = range(phrase.placed.last, hit.first), words_of("strong_breaks", "semicolons")
    openings = [i for i in between if words[i] in breaks] if not breaks.isdisjoint(words[between.start : between.stop]) else []
    openings += [other.start - 1 for other in phrases if other.start - 1 in between and begins_clause(other, words)]
    if not openings:
        return False
    given = zip(phrases, roles, strict=True)
    return any(role in ("at", "near") and other.placed.first > max(openings) and not other.unlisted for other, role in given)


def _is_topic(hit: Hit, phrase: PlacePhrase, words: tuple[str, ...]) -> bool:
    """Whether a place is only talked about or decided on: "talks on Ukraine", "a resolution on Mali", "discussed Gaza"."""
    data, placed = table("triggers"), phrase.placed
    if phrase.preposition != "on":
        return phrase.start < hit.last <= placed.first and hit.base in data["discussing"]
    place = placed.location.place
    if placed.first != phrase.start + 1 or place is None or (hit.group.type != "CONSULT" and hit.group.type not in data["addressing"]):
        return False
    if not words_of("owner_marks", "place_nouns").isdisjoint(words[placed.last : placed.last + 1]):
        return False  # "on Leeds's main street"
    told = placed.first >= hit.last or hit.named == phrase.start - 1
    return told and (place.feature in ("PCLI", "RGN", "CONT") or place.feature.startswith("PPL"))
