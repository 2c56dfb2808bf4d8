"""The weights that choose among places of one name, learned from the corpora with the positions of places."""

from collections.abc import Sequence
from typing import Any

from geo.evaluate import NEAR_KM, great_circle_km
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.mentions import find_mentions
from geo.records import Mention
from geo.resolve.choose import Judged, begin, choose
from geo.resolve.evidence import FEATURES, context, contextual_features, fixed_features, own_share
from geo.resolve.senses import Sense, SenseKey, sense_key, senses
from geo.training.corpora import as_article, gold_at
from geo.training.softmax import Choice, train_choices


def choices_model(rows: Sequence[dict[str, Any]], gazetteer: Gazetteer, names: LinearModel) -> LinearModel:
    """The weights learned from articles with their places, of which `names` finds the mentions.

    Learned twice: first with the context that sizes alone give, then with the one that the first model gives.
    """
    articles = []
    for row in rows:
        found = find_mentions(as_article(row), gazetteer, weights=names)
        known = senses(found, gazetteer)
        articles.append((row["outlet"], known, _gold(row, found)))
    first_look = [choice for outlet, known, gold in articles for choice in _choices(begin(known, gazetteer), outlet, gold, gazetteer)]
    first = train_choices(first_look, FEATURES)
    second_look = [
        choice
        for outlet, known, gold in articles
        for choice in _choices(choose(known, gazetteer, outlet, first, passes=1), outlet, gold, gazetteer)
    ]
    return train_choices(first_look + second_look, FEATURES)


def _gold(row: dict[str, Any], mentions: Sequence[Mention]) -> dict[SenseKey, list[dict[str, Any]]]:
    """For each name that was found, the gold places that its mentions overlap."""
    found: dict[SenseKey, list[dict[str, Any]]] = {}
    for mention in mentions:
        place, _ = gold_at(row["places"], mention.start, mention.end)
        if place is not None and place["lat"] is not None:
            found.setdefault(sense_key(mention), []).append(place)
    return found


def _choices(judged: dict[SenseKey, Judged], outlet: str, gold: dict[SenseKey, list[dict[str, Any]]], gazetteer: Gazetteer) -> list[Choice]:
    """What there is to choose from for each name whose place gold tells."""
    around = context([(name.sense, name.chances) for name in judged.values()])
    choices = []
    for key, name in judged.items():
        right = _right(name.sense, gold[key][0], gazetteer) if key in gold and len(name.chances) > 1 else frozenset()
        if right:
            fixed = fixed_features(name.sense, name.held, outlet)
            contextual = contextual_features(name.sense, around, own_share(name.sense, name.chances))
            options = tuple(a + b for a, b in zip(fixed, contextual, strict=True))
            choices.append(Choice(options, right, weight=len(gold[key]) ** 0.5))
    return choices


def _right(sense: Sense, place: dict[str, Any], gazetteer: Gazetteer) -> frozenset[int]:
    """The candidates that gold means: the one with its id, else those within the customary distance of it."""
    wanted = f"geonames:{place['geonameid']}"
    same = [i for i, candidate in enumerate(sense.candidates) if gazetteer.place(candidate.row).id == wanted]
    if same:
        return frozenset(same)
    return frozenset(
        i
        for i, c in enumerate(sense.candidates)
        if great_circle_km(place["lat"], place["lon"], gazetteer.lat[c.row], gazetteer.lon[c.row]) <= NEAR_KM
    )
