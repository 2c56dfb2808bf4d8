"""Recognisers behind one interface: ours, and a small real pipeline of spaCy."""

from pathlib import Path

import pytest
import spacy

import geo
from geo.errors import RecogniserError
from geo.gazetteer import open_gazetteer
from geo.mentions import find_mentions
from geo.pipeline import places
from geo.recognisers import ReadingTwice, open_recogniser
from geo.records import Article, Mention

ARTICLE = Article("a", "Ukrainian and Republican guests left Paris, Texas, for the Kursk region, and Acme Corp. paid.")


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pipeline of spaCy that knows a few names."""
    folder = tmp_path_factory.mktemp("spacy") / "pipeline"
    nlp = spacy.blank("en")
    labelled = [("GPE", "Paris"), ("GPE", "Texas"), ("LOC", "the Kursk region"), ("NORP", "Ukrainian"), ("NORP", "Republican")]
    nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": text} for label, text in [*labelled, ("ORG", "Acme Corp.")]])  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return folder


def test_ours_is_the_one_called_dateline() -> None:
    gazetteer = open_gazetteer()
    assert open_recogniser("dateline", gazetteer)(ARTICLE) == find_mentions(ARTICLE, gazetteer)


def test_spacy_finds_places_and_demonyms_and_nothing_else(pipeline: Path) -> None:
    found = open_recogniser(f"spacy:{pipeline}", open_gazetteer())(ARTICLE)
    assert [(mention.text, mention.kind) for mention in found] == [
        ("Ukrainian", "demonym"),
        ("Paris", "name"),
        ("Texas", "name"),
        ("the Kursk region", "name"),
    ]
    assert all(ARTICLE.text[mention.start : mention.end] == mention.text for mention in found)


def test_what_spacy_finds_is_read_as_ours_would_read_it(pipeline: Path) -> None:
    found = {mention.text: mention for mention in open_recogniser(f"spacy:{pipeline}", open_gazetteer())(ARTICLE)}
    assert found["Paris"].container == "Texas"
    assert (found["the Kursk region"].name, found["the Kursk region"].feature) == ("Kursk", "ADM1")
    assert found["Ukrainian"].name == "Ukraine"


def test_what_spacy_finds_is_placed(pipeline: Path) -> None:
    gazetteer = open_gazetteer()
    located = places(ARTICLE, gazetteer, recogniser=open_recogniser(f"spacy:{pipeline}", gazetteer))
    states = {location.mention.text: location.place and (location.place.country, location.place.admin1) for location in located}
    assert states["Paris"] == ("US", "TX")


class Watching:
    """A recogniser that finds nothing and keeps what it looked at."""

    def __init__(self) -> None:
        self.looked_at: list[Article] = []

    def __call__(self, article: Article, /) -> tuple[Mention, ...]:
        """No mentions."""
        self.looked_at.append(article)
        return ()


def test_what_is_read_twice_is_looked_for_once() -> None:
    watching = Watching()
    twice = ReadingTwice(watching)
    assert twice.first(ARTICLE) == twice(ARTICLE)
    assert watching.looked_at == [ARTICLE]


def test_what_was_read_twice_is_not_kept() -> None:
    watching = Watching()
    twice = ReadingTwice(watching)
    twice.first(ARTICLE)
    twice(ARTICLE)
    twice(ARTICLE)
    assert watching.looked_at == [ARTICLE, ARTICLE]


def test_a_notebook_names_the_recogniser_too(pipeline: Path) -> None:
    found = geo.extract([ARTICLE], recognizer=f"spacy:{pipeline}")
    assert (found.articles, found.problems) == (1, ())
    assert "the Kursk region" in {location.mention.text for location in found.locations}


def test_a_recogniser_that_is_unknown_is_named_with_those_that_are_known() -> None:
    with pytest.raises(RecogniserError, match=r"'stanza' is no recogniser; known are dateline and spacy:NAME"):
        open_recogniser("stanza", open_gazetteer())


def test_a_pipeline_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecogniserError, match="nothing here: spaCy cannot open this pipeline"):
        open_recogniser(f"spacy:{tmp_path / 'nothing here'}", open_gazetteer())


def test_a_pipeline_that_finds_no_names_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "plain")
    with pytest.raises(RecogniserError, match="plain: this pipeline of spaCy finds no names; it has sentencizer"):
        open_recogniser(f"spacy:{tmp_path / 'plain'}", open_gazetteer())
