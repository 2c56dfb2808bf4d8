"""The weights that choose among places of one name, learned from the corpora with the positions of places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from geo.evaluate import NEAR_KM, great_circle_km
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel
from geo.mentions import find_mentions
from geo.records import Article
from geo.resolve.choose import FEATURES, Judged, around_all, begin, choose, described_alone
from geo.resolve.evidence import Context, contextual_features, own_share
from geo.resolve.homes import Home, home_of
from geo.resolve.senses import Sense, SenseKey, sense_keys, senses
from geo.training.corpora import as_article, gold_at
from geo.training.softmax import Choice, train_choices

Wanted = dict[SenseKey, tuple[frozenset[int], float]]
"""For each name, the rows of the places that are right, and what the answer counts."""

DOMINANT_WEIGHT = 1.0
"""What an assumed answer counts. Local papers alone would teach that Paris and London are towns in Ontario."""
_CITY = 5.4
_CAPITAL = 4.5
_LEAD = 0.6


@dataclass(frozen=True, slots=True)
class Lesson:
    """The names of an article, and those of them whose places are known."""

    outlet: str
    names: dict[SenseKey, Sense]
    wanted: Wanted


def choices_model(rows: Sequence[dict[str, Any]], texts: Sequence[str], gazetteer: Gazetteer, names: LinearModel) -> LinearModel:
    """The weights that choose among the places of a name.

    Learned twice: first with the context that sizes alone give, then with the one that the first model gives,
    with and without the home of the outlet.

    Args:
        rows: articles with their places.
        texts: ordinary news without them, where a name that one large city has, and else only much smaller
            places, is assumed to mean the city.
        gazetteer: the places of the world.
        names: the weights that find the mentions.
    """
    lessons = [_lesson(row, gazetteer, names) for row in rows]
    lessons += [_assumed(text, gazetteer, names) for text in texts]
    lessons = [lesson for lesson in lessons if lesson.wanted]
    first_look = [choice for lesson in lessons for choice in _choices(begin(lesson.names, gazetteer), lesson)]
    first = _fitted(first_look)
    seen = [choose(lesson.names, gazetteer, lesson.outlet, first, passes=1, learning=True) for lesson in lessons]
    homes = _homes(lessons, seen)
    second_look = [choice for lesson, judged in zip(lessons, seen, strict=True) for choice in _choices(judged, lesson)]
    at_home = [
        choice
        for lesson, judged in zip(lessons, seen, strict=True)
        if lesson.outlet in homes
        for choice in _choices(judged, lesson, homes[lesson.outlet])
    ]
    return _fitted(first_look + second_look + at_home)


def _homes(lessons: Sequence[Lesson], seen: Sequence[dict[SenseKey, Judged]]) -> dict[str, Home]:
    """The home of each outlet as one would find it without knowing the right places."""
    contexts: dict[str, list[Context]] = {}
    for lesson, judged in zip(lessons, seen, strict=True):
        if lesson.outlet:
            contexts.setdefault(lesson.outlet, []).append(around_all(judged))
    return {outlet: home_of(found) for outlet, found in contexts.items()}


def _fitted(choices: list[Choice]) -> LinearModel:
    return train_choices(choices, FEATURES, rounds=16, decay=3e-3, averaged=True)


def _lesson(row: dict[str, Any], gazetteer: Gazetteer, names: LinearModel) -> Lesson:
    """An article with the gold places that its mentions overlap."""
    mentions = find_mentions(as_article(row), gazetteer, weights=names)
    known = senses(mentions, gazetteer)
    gold: dict[SenseKey, list[dict[str, Any]]] = {}
    for mention, key in zip(mentions, sense_keys(mentions, gazetteer), strict=True):
        place, _ = gold_at(row["places"], mention.start, mention.end)
        if place is not None and place["lat"] is not None:
            gold.setdefault(key, []).append(place)
    wanted = {key: (_right(known[key], places[0], gazetteer), len(places) ** 0.5) for key, places in gold.items()}
    return Lesson(row["outlet"], known, {key: answer for key, answer in wanted.items() if answer[0]})


def _assumed(text: str, gazetteer: Gazetteer, names: LinearModel) -> Lesson:
    """A text of ordinary news with its large cities."""
    known = senses(find_mentions(Article("news", text), gazetteer, weights=names), gazetteer)
    return Lesson(
        "", known, {key: (frozenset([sense.candidates[0].row]), DOMINANT_WEIGHT) for key, sense in known.items() if _is_dominant(sense)}
    )


def _is_dominant(sense: Sense) -> bool:
    if len(sense.candidates) < 2 or sense.containers or sense.kind != "name":
        return False
    first = sense.candidates[0]
    large = (first.feature.startswith("PPL") and first.size >= _CITY) or (first.feature == "PPLC" and first.size >= _CAPITAL)
    return large and first.size - max(place.size for place in sense.candidates[1:]) >= _LEAD


def _choices(judged: dict[SenseKey, Judged], lesson: Lesson, home: Home | None = None) -> list[Choice]:
    """What there is to choose from for each name whose place is known."""
    around = around_all(judged)
    choices = []
    for key, (right, weight) in lesson.wanted.items():
        name = judged[key]
        places = name.sense.candidates
        rows = frozenset(index for index, place in enumerate(places) if place.row in right)
        if len(places) > 1 and rows:
            alone = described_alone(name, lesson.outlet, home)
            contextual = contextual_features(name.sense, around, own_share(name.sense, name.chances))
            choices.append(Choice(tuple(a + b for a, b in zip(alone, contextual, strict=True)), rows, weight))
    return choices


def _right(sense: Sense, place: dict[str, Any], gazetteer: Gazetteer) -> frozenset[int]:
    """The rows that gold means: of the place with its id, else of those within the customary distance of it."""
    wanted = f"geonames:{place['geonameid']}"
    same = [place.row for place in sense.candidates if gazetteer.place(place.row).id == wanted]
    if same:
        return frozenset(same)
    return frozenset(
        candidate.row
        for candidate in sense.candidates
        if great_circle_km(place["lat"], place["lon"], gazetteer.lat[candidate.row], gazetteer.lon[candidate.row]) <= NEAR_KM
    )
