"""How well places are found and placed, by the weights that come along or by folds.

The weights that come with Dateline have seen the articles of the corpora they were learned from. The figures
that count are by folds: each article is read by weights learned without it and all others of its outlet.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from geo.errors import EvaluationError, PlaceNotFound
from geo.evaluate import NEAR_KM, Bin, PlaceFigures, Row, evaluate_places, great_circle_km, mistakes, reliability
from geo.gazetteer import Gazetteer
from geo.mentions import find_mentions
from geo.pipeline import Homes, find_homes, given_places, places
from geo.recognisers import Recogniser
from geo.records import Location, Place, Span
from geo.resolve import Home
from geo.serial import location_dict
from geo.training.corpora import as_article, fold
from geo.training.everything import Weights, learn_folds

WeightsOf = Callable[[Row], Weights | None]
"""An article of a corpus -> the weights to read it by; None for those that come along."""


@dataclass(frozen=True, slots=True)
class PlacesReport:
    """All that is to be said about how the places of a corpus were found and placed."""

    figures: PlaceFigures
    """Of everything that is found."""
    names: PlaceFigures
    """Of names and demonyms only, for corpora do not annotate relative phrases."""
    given: PlaceFigures
    """When the spans of gold are given; its `acc161` is the share of them within 161 km."""
    reliability: tuple[Bin, ...]
    mistakes: dict[str, int]


def fold_weights(gazetteer: Gazetteer) -> WeightsOf:
    """Weights that have not seen an article, for every article that has an outlet. Learning them takes minutes.

    Raises:
        EvaluationError: the corpora to learn from are not there.
    """
    learned = learn_folds(gazetteer)

    def weights_of(row: Row) -> Weights:
        if "outlet" not in row:
            raise EvaluationError(f"the article {row.get('id')!r} has no outlet, by which articles are put into folds")
        return learned[fold(row)]

    return weights_of


def shipped_weights(_: Row) -> None:
    """The weights that come with Dateline, whatever the article."""


def places_report(gold: Sequence[Row], weights_of: WeightsOf, gazetteer: Gazetteer) -> PlacesReport:
    """Read all articles of a corpus with the positions of places, and compare.

    Raises:
        EvaluationError: a row lacks what is needed.
    """
    found, given = [], []
    homes = _homes(gold, weights_of, gazetteer)
    for row in gold:
        weights, home = weights_of(row), homes.get(row.get("outlet", ""))
        found += [location_dict(location) for location in _found(row, weights, home, gazetteer)]
        given += [location_dict(location) for location in _given(row, weights, home, gazetteer)]
    return PlacesReport(
        figures=evaluate_places(gold, found),
        names=evaluate_places(gold, [row for row in found if row["kind"] != "relative"]),
        given=evaluate_places(gold, given),
        reliability=reliability(gold, found),
        mistakes=mistakes(gold, found, _known_to(gazetteer)),
    )


def _homes(gold: Sequence[Row], weights_of: WeightsOf, gazetteer: Gazetteer) -> Homes:
    """Where each outlet's articles mostly play, as the commands learn it: from the texts alone, by the weights that they are read by."""
    outlets: dict[str, list[Row]] = {}
    for row in gold:
        outlets.setdefault(row.get("outlet", ""), []).append(row)
    homes: dict[str, Home] = {}
    for rows in outlets.values():
        weights = weights_of(rows[0])
        choices = weights.choices if weights else None
        homes |= find_homes(map(as_article, rows), gazetteer, recogniser=_recogniser(weights, gazetteer), weights=choices)
    return homes


def _recogniser(weights: Weights | None, gazetteer: Gazetteer) -> Recogniser | None:
    return partial(find_mentions, gazetteer=gazetteer, weights=weights.names) if weights else None


def _found(row: Row, weights: Weights | None, home: Home | None, gazetteer: Gazetteer) -> tuple[Location, ...]:
    choices = weights.choices if weights else None
    return places(as_article(row), gazetteer, home=home, recogniser=_recogniser(weights, gazetteer), weights=choices)


def _given(row: Row, weights: Weights | None, home: Home | None, gazetteer: Gazetteer) -> tuple[Location, ...]:
    text = row["text"]
    ends = sorted({(place["start"], place["end"]) for place in row["places"] if place.get("lat") is not None})
    spans = [Span(start, end, text[start:end]) for start, end in ends]
    return given_places(as_article(row), spans, gazetteer, home=home, weights=weights.choices if weights else None)


def _known_to(gazetteer: Gazetteer) -> Callable[[Row], Mapping[str, str] | None]:
    """The entry for a gold place: the one with its GeoNames id, else one of its name within the customary distance."""

    @cache
    def entry(name: str, lat: float, lon: float, number: int | None) -> Mapping[str, str] | None:
        try:
            return _facts(gazetteer.by_id(f"geonames:{number}"))
        except PlaceNotFound:
            near = [row for row in gazetteer.rows(name) if great_circle_km(lat, lon, gazetteer.lat[row], gazetteer.lon[row]) <= NEAR_KM]
            return _facts(gazetteer.place(near[0])) if near else None

    return lambda place: entry(place.get("text", ""), place["lat"], place["lon"], place.get("geonameid"))


def _facts(place: Place) -> Mapping[str, str]:
    return {"country": place.country, "admin1": place.admin1, "feature": place.feature}
