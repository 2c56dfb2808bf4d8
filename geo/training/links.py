"""The weights that say at which place of its sentence something happened.

They are learned from the sentences of `event-place.jsonl`, of which the annotators marked the places, and from the stories of
`data/coreference`, of which they wrote down where each event was: there a place is right that is named like one of these.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from geo.claims.actors.named import People
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.places.link_features import FEATURES, nowhere_values, place_values
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.scenes import Scene, scenes_of
from geo.claims.reading import readings
from geo.gazetteer import Gazetteer
from geo.linear import LinearModel, write_model
from geo.pipeline import places
from geo.records import Article, Location
from geo.training.corpora import FOLDS, as_dated, bundle_folds, corpus, stories, story_events
from geo.training.softmax import Choice, train_choices


def links_fold(row: dict[str, Any]) -> int:
    """Which of the folds a row is in; all of one text are in one."""
    return zlib.crc32(row["text"].encode()) % FOLDS


def link_choices(row: dict[str, Any], article: Article, locations: Sequence[Location]) -> list[Choice]:
    """For each event word that the annotators marked, the places that there are and which of them is right, nowhere among them."""
    return [_choice(scene, partial(_is_marked, row["places"])) for scene, _ in _marked(row["triggers"], article, locations)]


def _is_marked(gold: Sequence[dict[str, Any]], phrase: PlacePhrase, _: Sentence) -> bool:
    mention = phrase.placed.location.mention
    return any(place["start"] < mention.end and mention.start < place["end"] for place in gold)


def story_choices(
    row: dict[str, Any], article: Article, locations: Sequence[Location], places_of: Mapping[str, Sequence[str]]
) -> list[Choice]:
    """The same of a story of `data/coreference`, where an event was told to be anywhere.

    Args:
        places_of: the names of the places of each event, by its id.
    """
    found = []
    for scene, marks in _marked(row["mentions"], article, locations):
        names = [name.lower() for mark in marks for event in mark["events"] for name in places_of[event]]
        if names:
            found.append(_choice(scene, partial(_is_named, names), _WEIGHT))
    return found


def _is_named(names: Sequence[str], phrase: PlacePhrase, sentence: Sentence) -> bool:
    """Whether a place is named like one of where it was; not a state that acts there, or whose something is."""
    written = phrase.placed.location.mention.name.lower()
    place = phrase.placed.location.place
    state = place is not None and place.feature.startswith("PCL") and not phrase.preposition
    owns = not words_of("owner_marks").isdisjoint(sentence.words[phrase.placed.last : phrase.placed.last + 1])
    return not (state or owns) and any(written in name or name in written for name in names)


def _marked(
    marks: Sequence[dict[str, Any]], article: Article, locations: Sequence[Location]
) -> Iterator[tuple[Scene, list[dict[str, Any]]]]:
    """The event words of sentences with places that the annotators marked, each with its marks."""
    for reading in readings(article, locations, People()):
        scenes = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)
        for hit in reading.hits if reading.phrases else ():
            start, end = reading.sentence.starts[hit.first], reading.sentence.ends[hit.last - 1]
            own = [mark for mark in marks if mark["start"] < end and start < mark["end"]]
            if own:
                yield scenes[hit.first], own


_WEIGHT = 0.3
"""How much a choice of the stories counts beside one of the sentences, the places of which were marked and not only written down.

By folds, of 0, 0.3, 0.5 and 1 the places of the stories were right in .800, .812, .813 and .813, and F1 of `event-place` was .784, .787,
.788 and .787; more than 0.3 sets what a state does in the state.
"""


def _choice(scene: Scene, is_right: Callable[[PlacePhrase, Sentence], bool], weight: float = 1.0) -> Choice:
    right = [is_right(phrase, scene.sentence) for phrase in scene.phrases]
    options = [place_values(scene, index) for index in range(len(right))]
    answers = frozenset(index for index, yes in enumerate([*right, not any(right)]) if yes)
    return Choice((*options, nowhere_values(scene)), answers, weight)


def links_model(choices: Sequence[Choice]) -> LinearModel:
    """Learn from what there was to choose from."""
    return train_choices(choices, FEATURES, rounds=8, decay=1e-3, rarest=3, step=0.1, averaged=True)


def choices_of_stories(gazetteer: Gazetteer) -> list[tuple[int, list[Choice]]]:
    """What there was to choose from in each story of `data/coreference`, with the fold of its bundle."""
    places_of = {event["id"]: event["places"] for event in story_events()}
    rows = stories()
    folds = bundle_folds(rows)
    articles = [as_dated(row) for row in rows]
    return [
        (folds[row["bundle"]], story_choices(row, article, places(article, gazetteer), places_of))
        for row, article in zip(rows, articles, strict=True)
    ]


def choices_of_sentences(gazetteer: Gazetteer) -> list[tuple[int, list[Choice]]]:
    """What there was to choose from in each sentence of `event-place`, with its fold."""
    found = []
    for row in corpus("event-place"):
        article = Article(str(row["id"]), row["text"])
        found.append((links_fold(row), link_choices(row, article, places(article, gazetteer))))
    return found


def without_sentences(gazetteer: Gazetteer) -> list[LinearModel]:
    """For each fold of `event-place` what is learned without it."""
    known = [choice for _, own in choices_of_stories(gazetteer) for choice in own]
    return _left_out(known, choices_of_sentences(gazetteer))


def without_stories(gazetteer: Gazetteer) -> list[LinearModel]:
    """For each fold of the stories what is learned without it."""
    known = [choice for _, own in choices_of_sentences(gazetteer) for choice in own]
    return _left_out(known, choices_of_stories(gazetteer))


def _left_out(known: Sequence[Choice], folded: Sequence[tuple[int, Sequence[Choice]]]) -> list[LinearModel]:
    return [links_model([*known, *(choice for number, own in folded if number != left for choice in own)]) for left in range(FOLDS)]


def write_links(folder: Path, gazetteer: Gazetteer) -> None:
    """Learn from the whole corpus and the stories, and write `links.json` into a folder, usually `data/models`."""
    choices = [choice for _, own in (*choices_of_stories(gazetteer), *choices_of_sentences(gazetteer)) for choice in own]
    about = {"made by": "python -m geo.training", "learned from": ["event-place", "data/coreference"]}
    write_model(folder / "links.json", links_model(choices), about)
