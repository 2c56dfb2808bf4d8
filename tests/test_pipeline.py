"""The stages together, from text to events."""

import re
from dataclasses import replace

import pytest

from geo.articles import read_articles
from geo.errors import PhraseError
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.pipeline import Extraction, attempt, claims, extract, given_places, locate, places
from geo.records import Article, Problem, Span
from geo.resources import data_folder

TEXT = "LISBON: Floods killed at least 14 people in the north of Portugal on Tuesday, officials said. Portuguese soldiers went to Porto."


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture(scope="module")
def found(gazetteer: Gazetteer) -> Extraction:
    return extract([Article("a", TEXT, title="Floods"), Problem("b.txt", "binary file: it holds NUL bytes")], gazetteer)


def test_every_span_that_comes_out_is_the_text_that_it_says(found: Extraction) -> None:
    spans = [location.mention for location in found.locations]
    assert spans
    assert all(TEXT[span.start : span.end] == span.text for span in spans)
    assert all(TEXT[claim.start : claim.end] == claim.quote for claim in found.claims)
    assert all(TEXT[claim.trigger.start : claim.trigger.end] == claim.trigger.text for claim in found.claims)


def test_every_claim_is_in_exactly_one_event(found: Extraction) -> None:
    assert found.claims
    assert sorted(claim.id for event in found.events for claim in event.claims) == sorted(claim.id for claim in found.claims)


def test_problems_of_the_reading_are_passed_on(found: Extraction) -> None:
    assert found.articles == 1
    assert [problem.what for problem in found.problems] == ["b.txt"]


def test_the_same_articles_give_the_same_extraction(found: Extraction, gazetteer: Gazetteer) -> None:
    assert extract([Article("a", TEXT, title="Floods")], gazetteer).events == found.events


def test_countries_carry_their_outline_into_the_claims(found: Extraction) -> None:
    portugal = [location for location in found.locations if location.mention.text == "Portugal"]
    assert portugal
    assert all(location.geometry is not None for location in portugal)


def test_outlines_are_left_out_where_only_places_are_asked_for(gazetteer: Gazetteer) -> None:
    names = [location for location in places(Article("a", TEXT), gazetteer) if location.mention.kind != "relative"]
    assert names
    assert all(location.geometry is None for location in names)


def test_given_spans_are_placed_in_their_order_whatever_the_recogniser_thinks(gazetteer: Gazetteer) -> None:
    spans = [Span(0, 6, "LISBON"), Span(94, 104, "Portuguese"), Span(122, 127, "Porto")]
    located = given_places(Article("a", TEXT), spans, gazetteer)
    assert [location.mention.start for location in located] == [0, 94, 122]
    assert [location.place.country for location in located if location.place] == ["PT", "PT", "PT"]


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("Kursk", "geonames:538560"),
        ("Kursk region", "admin1:RU.41"),
        ("the Kursk region", "admin1:RU.41"),
        ("Paris, Texas", "geonames:4717560"),
        ("W.Va.", "geonames:4826850"),
    ],
)
def test_a_name_is_located_however_a_story_writes_it(gazetteer: Gazetteer, phrase: str, place: str) -> None:
    location = locate(phrase, gazetteer)
    assert location.place is not None
    assert location.place.id == place


def test_a_relative_phrase_is_located_as_a_shape(gazetteer: Gazetteer) -> None:
    location = locate("50 kilometres from the Ukrainian border", gazetteer, near="Russia")
    assert (location.precision, location.place) == ("relative", None)
    assert location.geometry is not None


@pytest.mark.parametrize("phrase", ["", "Xyzzyville", "the colour of Paris", "Paris and Texas", "no place at all"])
def test_what_is_no_place_phrase_is_not_located(gazetteer: Gazetteer, phrase: str) -> None:
    with pytest.raises(PhraseError):
        locate(phrase, gazetteer)


@pytest.mark.parametrize("phrase", ["Kursk", "Paris, Texas", "50 kilometres from the Ukrainian border"])
def test_a_place_near_it_that_is_not_known_is_an_error(gazetteer: Gazetteer, phrase: str) -> None:
    with pytest.raises(PhraseError, match="'Qwxyz' is not a place that the gazetteer knows"):
        locate(phrase, gazetteer, near="Qwxyz")


def test_an_article_that_a_stage_fails_on_is_a_problem_that_names_it() -> None:
    def stage(article: Article) -> str:
        raise KeyError(article.title)

    outcome = attempt(stage, Article("a", TEXT, title="Floods"))
    assert outcome == Problem("a", "could not be processed: KeyError: 'Floods'")


def test_no_articles_give_an_empty_extraction(gazetteer: Gazetteer) -> None:
    assert extract([], gazetteer) == Extraction(0, (), (), (), ())


def test_a_notebook_shows_the_events_as_a_table(found: Extraction) -> None:
    page = found._repr_html_()
    assert "1 article read" in page
    assert page.count("<tr>") == len(found.events) + 1


def test_a_notebook_shows_words_from_the_left_and_a_date_in_one_line(found: Extraction) -> None:
    cells = re.findall(r"<t[hd] (.*?)>(.*?)</t[hd]>", found._repr_html_())
    assert {content for style, content in cells if "text-align:left" in style} > {"event", found.events[0].label, "1"}
    assert [content for style, content in cells if "white-space:nowrap" in style] == ["when", "undated"]


def test_an_extraction_shows_itself_in_a_line(found: Extraction) -> None:
    assert repr(found) == "<extraction: 1 article read, 1 event, 1 on the map, 1 problem>"


def test_a_notebook_shows_hostile_words_as_words(found: Extraction) -> None:
    event = replace(found.events[0], label="<img src=x onerror=alert(1)>")
    page = replace(found, events=(event,))._repr_html_()
    assert "<img" not in page
    assert "&lt;img" in page


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Two men were held near the borders between Aleppo and Idlib provinces on Sunday.", "near the borders between Aleppo and Idlib"),
        ("A tunnel was found near the border between Rafah and Egypt on Sunday.", "near the border between Rafah and Egypt"),
    ],
)
def test_a_border_of_areas_of_which_one_holds_the_other_has_a_band(text: str, phrase: str) -> None:
    found = {location.mention.text: location for location in places(Article("a", text), open_gazetteer())}
    assert found[phrase].geometry is not None
    assert found[phrase].precision == "relative"


def test_a_text_may_end_after_any_word(gazetteer: Gazetteer) -> None:
    texts = [article.text for article in read_articles([data_folder() / "stories"]) if isinstance(article, Article)]
    paragraphs = [paragraph.split() for text in texts for paragraph in text.split("\n\n")]
    cuts = [" ".join(words[:end]).rstrip(".") for words in paragraphs for end in range(1, len(words) + 1)]
    read = [attempt(claims, Article(cut, cut), gazetteer) for cut in cuts]
    assert [problem for problem in read if isinstance(problem, Problem)] == []
    assert len(texts) > 1
