"""Whether something happened at a place that stands in its sentence, by a model learned from annotated news.

Most of what is wrong with automatic event maps is a place that merely stood in the sentence. The rules of
`geo.claims.roles` say what grammar says; the model weighs that with what stands between the two.
"""

from geo.claims.roles import PlacePhrase, is_before_where
from geo.claims.sentences import Sentence, words_of
from geo.claims.speakers import Report
from geo.claims.triggers import Hit
from geo.linear import LinearModel, probability
from geo.records import PlaceRole, Status

FEATURES = (
    "always", "rule", "rule_side", "rule_preposition", "preposition_side", "before_preposition", "between", "distance", "hits_between",
    "rank", "next", "feature_side", "kind", "type_side", "form_side", "larger", "start", "container", "rule_rank",
    "preposition_between", "sole", "where", "relation", "next_before", "base", "noun", "sibling", "resolved",
)  # fmt: skip
"""What the model sees of an event word and a place."""

_DISTANCES = (0, 1, 2, 4, 7, 12, 20)
LINKED = 0.4
"""From this probability on, it happened there."""


def link_values(
    hit: Hit,
    index: int,
    phrases: tuple[PlacePhrase, ...],
    rule: PlaceRole | None,
    hits: tuple[Hit, ...],
    reports: tuple[Report, ...],
    sentence: Sentence,
) -> tuple[str, ...]:
    """The values of `FEATURES` for an event word and the place phrase of that index."""
    phrase = phrases[index]
    placed, words = phrase.placed, sentence.words
    side = "after" if placed.first >= hit.last else "before" if placed.last <= hit.first else "inside"
    start = phrase.start if phrase.start >= 0 else placed.first
    between = range(hit.last, start) if side == "after" else range(placed.last, hit.first)
    distance = str(sum(len(between) > limit for limit in _DISTANCES))
    preposition = phrase.preposition or "-"
    verbs = sum(other is not hit and other.first in between and other.is_verb for other in hits)
    nouns = sum(other is not hit and other.first in between and not other.is_verb for other in hits)
    rank = _rank(index, phrases, hit, side)
    crossing = _crossing(between, reports, sentence)
    location = placed.location
    feature = location.place.feature[:4] if location.place else location.precision
    ruled = rule or "-"
    before = _before_preposition(phrase, hit, hits, sentence)
    following = _next(placed.last, words)
    relation = location.mention.phrase.relation if location.mention.phrase else "-"
    values = {
        "always": "1",
        "rule": ruled,
        "rule_side": f"{ruled} {side}",
        "rule_preposition": f"{ruled} {preposition}",
        "preposition_side": f"{preposition} {side}",
        "before_preposition": f"{before} {side}",
        "between": f"{side} {crossing}",
        "distance": f"{side} {distance}",
        "hits_between": f"{side} {min(verbs, 2)} {min(nouns, 2)}",
        "rank": f"{side} {rank}",
        "next": f"{side} {following}",
        "feature_side": f"{feature} {side}",
        "kind": location.mention.kind,
        "type_side": f"{hit.group.type} {hit.group.mode} {side}",
        "form_side": f"{hit.form} {_passive(hit, words)} {side}",
        "larger": _larger(index, phrases),
        "start": f"{side} {min(placed.first, 5)}",
        "container": _container(index, phrases, words),
        "rule_rank": f"{ruled} {rank}",
        "preposition_between": f"{preposition} {side} {crossing}",
        "sole": f"{len(phrases) == 1} {ruled}",
        "where": f"{side} {'where' in words[placed.last : placed.last + 3]}",
        "relation": f"{relation} {side}",
        "next_before": f"{following} {before}",
        "base": f"{hit.base} {side}",
        "sibling": f"{side} {_sibling(hit, hits, between, words)}",
        "resolved": f"{location.precision == 'unresolved'} {preposition} {side}",
        "noun": f"{_place_noun(phrase, words)} {side}",
    }
    return tuple(values[name] for name in FEATURES)


_TAUGHT = ("ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "OTHER", "CRIME", "DISASTER", "ACCIDENT")
"""The kinds of event that news of conflict tells of, and so the model was taught; where others happen is left to grammar."""


def is_judged(
    hit: Hit, phrase: PlacePhrase, rule: PlaceRole | None, status: Status, reports: tuple[Report, ...], sentence: Sentence
) -> bool:
    """Whether the model has a say.

    It has on deeds and not on words. Grammar alone decides on goals and origins, on the place before "where", on
    what is only planned or possible, and on where a speaker stood ("addressing reporters in Paris, he said ...").
    """
    if hit.group.type not in _TAUGHT or rule in ("destination", "origin"):
        return False
    if rule is not None:
        return not is_before_where(phrase, sentence)
    if not hit.is_verb and any(word in words_of("modals") for word in sentence.words[hit.last : phrase.placed.first]):
        return False  # "the deployment would lead to war in Korea"
    spoken = any(phrase.placed.last <= report.verb < hit.first and not report.trailing for report in reports)
    return not spoken and status not in ("planned", "hypothetical")


def is_linked(values: tuple[str, ...], model: LinearModel) -> bool:
    """Whether the model says that it happened there."""
    return probability(model.score(values)) >= LINKED


def _rank(index: int, phrases: tuple[PlacePhrase, ...], hit: Hit, side: str) -> int:
    """How many other places lie nearer to the event word on the same side, up to 3."""
    if side == "after":
        nearer = sum(phrase.placed.first >= hit.last for phrase in phrases[:index])
    else:
        nearer = sum(phrase.placed.last <= hit.first for phrase in phrases[index + 1 :])
    return min(nearer, 3)


def _crossing(between: range, reports: tuple[Report, ...], sentence: Sentence) -> str:
    """What lies between: commas, a relative pronoun, a strong break, an auxiliary, a reporting verb."""
    found = ""
    words = [sentence.words[position] for position in between]
    commas = words.count(",")
    found += str(min(commas, 2))
    found += "r" if any(word in words_of("relatives") or word == "where" for word in words) else ""
    found += "b" if any(word in words_of("strong_breaks") or word in (";", ":", '"', "“", "”") for word in words) else ""
    found += "a" if any(word in words_of("auxiliaries") or word in words_of("modals") for word in words) else ""
    found += "s" if any(report.verb in between for report in reports) else ""
    return found


def _before_preposition(phrase: PlacePhrase, hit: Hit, hits: tuple[Hit, ...], sentence: Sentence) -> str:
    """What the place's preposition follows: the event word, another, a mark, a place, or a plain word."""
    position = (phrase.start if phrase.start >= 0 else phrase.placed.first) - 1
    if position < 0:
        return "start"
    if hit.first <= position < hit.last:
        return "hit"
    for other in hits:
        if other.first <= position < other.last:
            return "verb" if other.is_verb else "noun"
    word = sentence.words[position]
    if not word[0].isalnum():
        return word
    for placed in sentence.locations:
        if placed.first <= position < placed.last:
            return "place"
    return (
        "name"
        if sentence.capitals[position]
        else "number"
        if word[0].isdigit()
        else "preposition"
        if word in words_of("prepositions")
        else "word"
    )


def _next(position: int, words: tuple[str, ...]) -> str:
    """What follows the place: a mark, a function word, or "word" for what the place may describe ("a Baghdad street")."""
    if position >= len(words):
        return "end"
    word = words[position]
    closed = ("prepositions", "auxiliaries", "coordinators", "subordinators", "modals")
    if not word[0].isalpha():
        return "number" if word[0].isdigit() else word
    return next((name for name in closed if word in words_of(name)), "placenoun" if word in words_of("place_nouns") else "word")


def _passive(hit: Hit, words: tuple[str, ...]) -> bool:
    return any(word in words_of("passive") for word in words[max(0, hit.first - 3) : hit.first])


_LARGE = ("PCLI", "CONT", "RGN")


def _larger(index: int, phrases: tuple[PlacePhrase, ...]) -> str:
    """Whether the place is a country or region while a smaller one stands in the sentence."""
    place = phrases[index].placed.location.place
    if place is None:
        return "unknown"
    smaller = any(other.placed.location.place is not None and other.placed.location.place.feature not in _LARGE for other in phrases)
    return f"{place.feature in _LARGE} {smaller}"


def _container(index: int, phrases: tuple[PlacePhrase, ...], words: tuple[str, ...]) -> str:
    """Whether the place directly follows another with "in", "of" or a comma, and so may only contain it; or is itself followed so."""
    found = []
    if index:
        between = words[phrases[index - 1].placed.last : phrases[index].placed.first]
        if len(between) <= 4:
            found.append("after " + " ".join(word for word in between if word in (",", "in", "of", "and", "near", "from", "to"))[:8])
    if index + 1 < len(phrases):
        between = words[phrases[index].placed.last : phrases[index + 1].placed.first]
        if len(between) <= 4:
            found.append("before " + " ".join(word for word in between if word in (",", "in", "of", "and", "near", "from", "to"))[:8])
    return "; ".join(found) or "-"


def _sibling(hit: Hit, hits: tuple[Hit, ...], between: range, words: tuple[str, ...]) -> str:
    """Whether an event word of the same kind lies between, and how it is joined: "were killed when a bomb exploded in"."""
    crossed = [other for other in hits if other is not hit and other.first in between]
    same = any(other.group.type == hit.group.type for other in crossed)
    joined = next((words[position] for position in between if words[position] in words_of("joining")), "-")
    return f"{same} {joined}" if crossed else "-"


def _place_noun(phrase: PlacePhrase, words: tuple[str, ...]) -> str:
    """The noun that leads to the place's name ("the village of", "defences near"), if there is one."""
    for position in range(phrase.placed.first - 1, max(phrase.start, phrase.placed.first - 4, -1), -1):
        if words[position] in words_of("place_nouns"):
            return words[position]
    return "-"
