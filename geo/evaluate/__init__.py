"""Predictions and gold -> figures, how far scores can be relied on, and what kinds of mistakes there are."""

from geo.evaluate.coreference import CoreferenceFigures, evaluate_coreference
from geo.evaluate.figures import (
    FARTHEST_KM,
    NEAR_KM,
    CorpusKind,
    Figures,
    PlaceFigures,
    SameEventFigures,
    corpus_kind,
    evaluate,
    evaluate_event_places,
    evaluate_event_types,
    evaluate_places,
    evaluate_same_event,
    great_circle_km,
)
from geo.evaluate.mistakes import MISTAKES, mistakes
from geo.evaluate.reliability import Bin, reliability
from geo.evaluate.rows import Row, read_rows

__all__ = [
    "FARTHEST_KM",
    "MISTAKES",
    "NEAR_KM",
    "Bin",
    "CoreferenceFigures",
    "CorpusKind",
    "Figures",
    "PlaceFigures",
    "Row",
    "SameEventFigures",
    "corpus_kind",
    "evaluate",
    "evaluate_coreference",
    "evaluate_event_places",
    "evaluate_event_types",
    "evaluate_places",
    "evaluate_same_event",
    "great_circle_km",
    "mistakes",
    "read_rows",
    "reliability",
]
