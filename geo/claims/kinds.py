"""What kind of event an article mainly tells of, by a model over its claims and first words.

The lexicon gives an event word one type; some words are used for several ("agreed" to talk, to help, to give
way). The model decides among those that `triggers.toml` allows, and which claims the article is about.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise, repeat
from operator import mul

from geo.lexicon import table
from geo.linear import LinearModel
from geo.records import EVENT_TYPES, Claim, EventType
from geo.text import sentences

_BEYOND = ("DISASTER", "ACCIDENT", "CRIME", "OTHER")
KINDS: tuple[str, ...] = tuple(kind for kind in EVENT_TYPES if kind not in _BEYOND)
"""The types that the model knows, PLOVER's sixteen: each is a table of the model, signal -> weight."""

_WORD = re.compile(r"[a-z]{4,}")
_STEM = 6
_MOST = 2.5
"""However often a signal comes, it counts at most so much."""
_LEAD, _EARLY = 1, 3
"""The lead is the first sentence; early are the first three."""
_SURER = 1.5
"""By how much another type must be likelier than the lexicon's to replace it."""
_MAIN = 0.5
"""How much of its salience a claim owes to the likelihood of its type."""


def signals(text: str, claims: Sequence[Claim]) -> Mapping[str, float]:
    """The signals of an article: its claims' types, modes, status and words by where they stand, and the words of its lead."""
    bounds = early_bounds(text)
    found: Counter[str] = Counter()
    for claim in claims:
        where = next((i for i, end in enumerate(bounds) if claim.trigger.start < end), _EARLY)
        zone = "lead" if where < _LEAD else "early" if where < _EARLY else "late"
        found[f"type {zone} {claim.type}"] += 1
        found[f"any {claim.type}"] += 1
        if zone != "late":
            found[f"mode {zone} {claim.type} {claim.mode}"] += 1
            found[f"status {claim.type} {claim.status}"] += 1
            found[f"word {zone} {claim.trigger.text.lower().split()[0][:_STEM]}"] += 1
    for claim, following in pairwise(claims[:_EARLY]):
        found[f"pair {claim.type} {following.type}"] += 1
    if claims:
        found[f"first {claims[0].type}"] += 1
    lead = text[: bounds[_LEAD - 1]].lower() if bounds else ""
    found.update({f"says {word[:_STEM]}" for word in _WORD.findall(lead)})
    return {signal: min(1 + math.log(count), _MOST) for signal, count in found.items()}


@lru_cache(maxsize=1)
def early_bounds(text: str) -> tuple[int, ...]:
    """Where the first sentences of a text end, in characters."""
    return tuple(end for _, end in sentences(text)[:_EARLY])


def likelihoods(found: Mapping[str, float], model: LinearModel) -> dict[str, float]:
    """How likely each of `KINDS` is the article's main one; they add up to 1."""
    length = math.sqrt(sum(value * value for value in found.values())) or 1.0
    signs, values = tuple(found), tuple(found.values())
    scores = [sum(map(mul, map(weights.get, signs, repeat(0.0)), values)) / length for weights in model.tables]
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return {kind: power / total for kind, power in zip(KINDS, powers, strict=True)}


@cache
def _may() -> Mapping[str, Mapping[str, tuple[EventType, ...]]]:
    return {name: {kind: tuple(others) for kind, others in given.items()} for name, given in table("triggers")["may"].items()}


def with_kinds(text: str, claims: Sequence[Claim], model: LinearModel) -> tuple[Claim, ...]:
    """The claims with their types decided among those that their words allow, and their salience by how likely the type is.

    Of the claims of one type only the first can get another, for an article that mainly tells of a concession may well
    tell of a pledge too.
    """
    if not claims:
        return ()
    likely = likelihoods(signals(text, claims), model)
    bounds = early_bounds(text)
    early = bounds[-1] if bounds else 0
    changed: set[EventType] = set()
    judged = []
    for claim in claims:
        free = claim.trigger.start < early and claim.type not in changed
        kind = _kind(claim, likely) if free else claim.type
        if kind != claim.type:
            changed.add(claim.type)
        judged.append(_weighed(claim, kind, likely))
    return tuple(judged)


def _kind(claim: Claim, likely: Mapping[str, float]) -> EventType:
    """The likeliest of the types that a claim's word allows."""
    if claim.type == "CONSULT" and claim.places:
        return claim.type  # they met there, whatever it was about
    told = "planned" if claim.status in ("planned", "hypothetical") else "told"
    kind: EventType = claim.type
    for option in _may()[told].get(claim.type, ()):
        if likely[option] > likely.get(kind, 0.0) * (_SURER if kind == claim.type else 1.0):
            kind = option
    return kind


def _weighed(claim: Claim, kind: EventType, likely: Mapping[str, float]) -> Claim:
    share = likely.get(kind, 0.0 if kind == "OTHER" else max(likely.values()))
    salience = round((1 - _MAIN) * claim.salience + _MAIN * share, 4)
    return replace(claim, type=kind, mode=claim.mode if kind == claim.type else "", salience=salience)
