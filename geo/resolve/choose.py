"""Choosing among the places that the names of an article may mean."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.resolve.evidence import (
    CONTEXTUAL,
    FIXED,
    Context,
    chances,
    context,
    contextual_features,
    fixed_features,
    own_share,
    prior,
)
from geo.resolve.holding import held
from geo.resolve.homes import HOME, Home, home_features
from geo.resolve.narrowing import narrow, without_far_states, without_small_namesakes
from geo.resolve.senses import Sense, SenseKey

FEATURES = FIXED + HOME + CONTEXTUAL
"""What the model weighs, in the order of its tables."""
PASSES = 2
"""How often the article is read: what the first reading finds is the context of the second."""

_CERTAIN = 0.97
"""A name of which one place is more probable than this is not judged again."""
_PRIOR = 0.4
"""How much the prior counts beside the weights, which were learned from papers that write of small namesakes more than most do."""
_LEAST = -6.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A name with how probable each of its candidates is."""

    sense: Sense
    held: list[bool]
    """For each candidate, whether it lies in the container that the text names."""
    chances: list[float]


def choose(
    found: Mapping[SenseKey, Sense],
    gazetteer: Gazetteer,
    outlet: str,
    weights: LinearModel,
    *,
    home: Home | None = None,
    passes: int = PASSES,
    learning: bool = False,
    told: Sequence[str] = (),
) -> dict[SenseKey, Judged]:
    """How probable each place is for each name of an article; names without candidates are left out.

    `told` are countries of which the article tells by other words than names. Where the home of the outlet is not known, nor to be
    learned, small namesakes abroad of what the world knows are not looked at.
    """
    looked_at = found if learning or home is not None else without_small_namesakes(found, outlet)
    judged = begin(looked_at if learning else without_far_states(looked_at, home), gazetteer)
    fixed = weights.part(FIXED + HOME)
    scores = {key: _apart(name, outlet, home, fixed) for key, name in judged.items() if len(name.chances) > 1}
    contextual = weights.part(CONTEXTUAL)
    for number in range(passes):
        around = around_all(judged, told)
        open_keys = {key for key in scores if number == 0 or max(judged[key].chances) < _CERTAIN}
        judged = {key: rejudged(name, scores[key], around, contextual) if key in open_keys else name for key, name in judged.items()}
    return judged


def _apart(name: Judged, outlet: str, home: Home | None, weights: LinearModel) -> list[float]:
    """The scores of a name's places apart from the other names of the article."""
    described = described_alone(name, outlet, home)
    return [weights.score(values) + size for values, size in zip(described, _by_size(name), strict=True)]


def described_alone(name: Judged, outlet: str, home: Home | None) -> list[tuple[str, ...]]:
    """The values of `FIXED` and `HOME` for each place of a name."""
    fixed = fixed_features(name.sense, name.held, outlet)
    return [values + at_home for values, at_home in zip(fixed, home_features(name.sense, home), strict=True)]


def around_all(judged: Mapping[SenseKey, Judged], told: Sequence[str] = ()) -> Context:
    """What all names of an article together speak for, and other words by which it tells of countries."""
    return context([(name.sense, name.chances) for name in judged.values()], told)


def _by_size(name: Judged) -> list[float]:
    """What the prior chances of a name's places count, in logits."""
    return [_PRIOR * max(_LEAST, math.log(chance + 1e-9)) for chance in name.chances]


def begin(found: Mapping[SenseKey, Sense], gazetteer: Gazetteer) -> dict[SenseKey, Judged]:
    """Every name by the size of its places and the container that the text gives."""
    judged = {}
    for key, sense in narrow(found, gazetteer).items():
        if sense.candidates:
            inside = held(sense.candidates, sense.containers, gazetteer)
            judged[key] = Judged(sense, inside, prior(sense, inside))
    return judged


def rejudged(name: Judged, scores: Sequence[float], around: Context, contextual: LinearModel) -> Judged:
    """A name judged again by its scores apart from the context, and by the context."""
    described = contextual_features(name.sense, around, own_share(name.sense, name.chances))
    together = [score + contextual.score(values) for score, values in zip(scores, described, strict=True)]
    return Judged(name.sense, name.held, chances(together))
