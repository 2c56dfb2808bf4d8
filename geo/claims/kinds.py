"""What kind of event an article mainly tells of, by a model over its claims and first words.

The lexicon gives an event word one type; some words are used for several ("agreed" to talk, to help, to give
way). The model decides among those that `triggers.toml` allows, and which claims the article is about.
"""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from geo.claims.grammar.event_words import trigger_words
from geo.lexicon import table
from geo.linear import LinearModel, model
from geo.records import EVENT_TYPES, Claim, EventType
from geo.text import sentences

_BEYOND = ("DISASTER", "ACCIDENT", "CRIME", "OTHER")
KINDS: tuple[str, ...] = tuple(kind for kind in EVENT_TYPES if kind not in _BEYOND)
"""The types that the model knows, PLOVER's sixteen: each is a table of the model, signal -> weight."""

_WORD = re.compile(r"[a-z]{4,}")
_STEM = 6
_MOST = 2.5
"""However often a signal comes, it counts at most so much."""
_ZONES = ("lead", "early", "early", "late")
"""What the first sentences are called, and all after them."""
_EARLY = len(_ZONES) - 1
_SURER = 1.5
"""By how much another type must be likelier than the lexicon's to replace it."""
_MAIN = 0.5
"""How much of its salience a claim owes to the likelihood of its type."""


@dataclass(frozen=True, slots=True)
class KindWeights:
    """What each signal says of each of `KINDS`."""

    rows: Mapping[str, int]
    """Signal -> row of `weights`."""
    weights: NDArray[np.float64]
    """One row a signal, one column a kind."""


def kind_weights(linear: LinearModel) -> KindWeights:
    """The weights of a model of `KINDS`, all those of one signal side by side."""
    rows = {signal: row for row, signal in enumerate(sorted({signal for weights in linear.tables for signal in weights}))}
    side = np.zeros((len(rows), len(KINDS)))
    for column, weights in enumerate(linear.tables):
        side[[rows[signal] for signal in weights], column] = list(weights.values())
    return KindWeights(rows, side)


@cache
def shipped_weights() -> KindWeights:
    """The weights that come with Dateline. Raises LexiconError as `geo.linear.model`."""
    return kind_weights(model("kinds", KINDS))


def signals(text: str, claims: Sequence[Claim]) -> Mapping[str, float]:
    """The signals of an article: its claims' types, modes, status and words by where they stand, and the words of its lead."""
    bounds = early_bounds(text)
    found: list[str] = []
    for claim in claims:
        kind, zone = claim.type, _ZONES[bisect_right(bounds, claim.trigger.start)]
        found += (f"type {zone} {kind}", f"any {kind}")
        if zone != "late":
            word = claim.trigger.text.lower().split()[0]
            found += (f"mode {zone} {kind} {claim.mode}", f"status {kind} {claim.status}", f"word {zone} {word[:_STEM]}")
    found += [f"pair {claim.type} {following.type}" for claim, following in pairwise(claims[:_EARLY])]
    found += [f"first {claim.type}" for claim in claims[:1]]
    lead = text[: bounds[0]].lower() if bounds else ""
    found += dict.fromkeys(f"says {word[:_STEM]}" for word in _WORD.findall(lead))
    return {signal: 1.0 if count == 1 else min(1 + math.log(count), _MOST) for signal, count in Counter(found).items()}


@lru_cache(maxsize=1)
def early_bounds(text: str) -> tuple[int, ...]:
    """Where the first sentences of a text end, in characters."""
    return tuple(end for _, end in sentences(text)[:_EARLY])


def likelihoods(found: Mapping[str, float], weights: KindWeights) -> dict[str, float]:
    """How likely each of `KINDS` is the article's main one; they add up to 1."""
    length = math.hypot(*found.values()) or 1.0
    known = [signal for signal in found if signal in weights.rows]
    rows, values = [weights.rows[signal] for signal in known], [found[signal] for signal in known]
    scores = (np.array(values) @ weights.weights[rows] / length).tolist() if known else [0.0] * len(KINDS)
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return {kind: power / total for kind, power in zip(KINDS, powers, strict=True)}


@cache
def _may() -> Mapping[str, Mapping[str, tuple[EventType, ...]]]:
    return {name: {kind: tuple(others) for kind, others in given.items()} for name, given in table("triggers")["may"].items()}


def with_kinds(text: str, claims: Sequence[Claim], weights: KindWeights) -> tuple[Claim, ...]:
    """The claims with their types decided among those that their words allow, and their salience by how likely the type is.

    Of the claims of one type only the first can get another, for an article that mainly tells of a concession may well
    tell of a pledge too.
    """
    if not claims:
        return ()
    likely = likelihoods(signals(text, claims), weights)
    highest = max(likely.values())
    bounds = early_bounds(text)
    early = bounds[-1] if bounds else 0
    changed: set[EventType] = set()
    judged = []
    for claim in claims:
        free = claim.trigger.start < early and claim.type not in changed
        kind = _kind(claim, likely) if free else claim.type
        if kind != claim.type:
            changed.add(claim.type)
        judged.append(_weighed(claim, kind, likely.get(kind, 0.0 if kind == "OTHER" else highest)))
    return tuple(judged)


def _kind(claim: Claim, likely: Mapping[str, float]) -> EventType:
    """The likeliest of the types that a claim's word allows."""
    if claim.type == "CONSULT" and (claim.places or claim.mode == "visit"):
        return claim.type  # they met there, whatever it was about
    if not trigger_words("settled").isdisjoint(claim.trigger.text.lower().split()):
        return claim.type
    told = "planned" if claim.status in ("planned", "hypothetical") else "told"
    kind: EventType = claim.type
    for option in _may()[told].get(claim.type, ()):
        if likely[option] > likely.get(kind, 0.0) * (_SURER if kind == claim.type else 1.0):
            kind = option
    return kind


def _weighed(claim: Claim, kind: EventType, share: float) -> Claim:
    salience = round((1 - _MAIN) * claim.salience + _MAIN * share, 4)
    mode = claim.mode if kind == claim.type else ""
    return Claim(  # `replace` takes twice as long, which an article with many claims feels
        id=claim.id,
        source=claim.source,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        type=kind,
        status=claim.status,
        trigger=claim.trigger,
        when=claim.when,
        mode=mode,
        salience=salience,
        places=claim.places,
        actors=claim.actors,
        recipients=claim.recipients,
        speaker=claim.speaker,
        counts=claim.counts,
        headline=claim.headline,
    )
