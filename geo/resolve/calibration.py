"""From how the choice among places came out to how probable it is that the place is right."""

import math

from geo.linear import LinearModel, probability

FEATURES = ("several", "only")
"""The tables of the model: `several` has the slope and the bias, `only` a probability for each feature code."""
_EDGE = 1e-5


def calibrated(chance: float, feature: str, *, only: bool, weights: LinearModel) -> float:
    """The probability that a choice is right, as measured on articles that the weights had not seen.

    Args:
        chance: of the place among its name's places, 0 to 1.
        feature: GeoNames code of the place.
        only: whether the gazetteer holds no other place of the name; what is meant may still be another.
        weights: those of `data/models/calibration.json`.
    """
    several, alone = weights.tables
    if only:
        return alone.get(feature, alone[""])
    return probability(several["slope"] * logit(chance) + several["bias"])


def logit(chance: float) -> float:
    """The log odds of a probability, kept off the infinities."""
    kept = min(1 - _EDGE, max(_EDGE, chance))
    return math.log(kept / (1 - kept))
