"""How sure to be of a chosen place, learned from articles that the weights had not seen."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from geo.evaluate import NEAR_KM, great_circle_km
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, probability
from geo.mentions import find_mentions
from geo.pipeline import find_homes
from geo.resolve.calibration import FEATURES, logit
from geo.resolve.choose import choose
from geo.resolve.senses import sense_keys, senses
from geo.training.corpora import as_article, gold_at

Outcome = tuple[float, str, bool, bool]
"""The chance of the place that was chosen, its feature code, whether it was the only one, whether it was right."""

_STEP = 0.5
_ROUNDS = 2000
_DOUBT = 10
"""How many imagined outcomes of the common kind each feature code starts from."""


def calibration_model(outcomes: Sequence[Outcome]) -> LinearModel:
    """The weights of `calibrated`: logistic regression on the log odds, and the share of the right where there was no choice."""
    several = [(logit(chance), right) for chance, _, only, right in outcomes if not only]
    alone = [(feature, right) for _, feature, only, right in outcomes if only]
    common = sum(right for _, right in alone) / max(len(alone), 1)
    shares = {"": common}
    for feature in sorted({feature for feature, _ in alone}):
        rights = [right for code, right in alone if code == feature]
        shares[feature] = (sum(rights) + _DOUBT * common) / (len(rights) + _DOUBT)
    return LinearModel(FEATURES, (_fitted(several), shares))


def _fitted(points: Sequence[tuple[float, bool]]) -> dict[str, float]:
    """Slope and bias that make the outcomes likeliest, by gradient descent."""
    slope, bias = 1.0, 0.0
    scale = sum(x * x for x, _ in points) / max(len(points), 1) or 1.0
    for _ in range(_ROUNDS):
        errors = [(probability(slope * x + bias) - right, x) for x, right in points]
        slope -= _STEP / scale * sum(error * x for error, x in errors) / max(len(points), 1)
        bias -= _STEP * sum(error for error, _ in errors) / max(len(points), 1)
    return {"slope": slope, "bias": bias}


def outcomes(rows: Sequence[dict[str, Any]], names: LinearModel, choices: LinearModel, gazetteer: Gazetteer) -> list[Outcome]:
    """How the choices in some articles came out, by weights that were learned without them."""
    found = []
    recogniser = partial(find_mentions, gazetteer=gazetteer, weights=names)
    homes = find_homes(map(as_article, rows), gazetteer, recogniser=recogniser, weights=choices)
    for row in rows:
        mentions = recogniser(as_article(row))
        judged = choose(senses(mentions, gazetteer), gazetteer, row["outlet"], choices, home=homes.get(row["outlet"]))
        for mention, key in zip(mentions, sense_keys(mentions, gazetteer), strict=True):
            gold, _ = gold_at(row["places"], mention.start, mention.end)
            name = judged.get(key)
            if gold is not None and gold["lat"] is not None and name is not None:
                best = max(range(len(name.chances)), key=name.chances.__getitem__)
                chosen = name.sense.candidates[best].row
                km = great_circle_km(gold["lat"], gold["lon"], gazetteer.lat[chosen], gazetteer.lon[chosen])
                found.append((name.chances[best], gazetteer.feature(chosen), len(name.chances) == 1, km <= NEAR_KM))
    return found
