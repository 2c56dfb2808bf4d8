"""Extractors of claims behind one interface: ours, the lead's, and one of a caller's own."""

from collections.abc import Sequence

import pytest

import geo
from geo.errors import ExtractorError
from geo.extractors import open_extractor
from geo.records import Article, Claim, Location

ARTICLE = Article("a", "Shells hit Lisbon. Rain fell. Nobody slept. Gunmen attacked a bank in Oslo on Monday. A fire burned in Paris.")


def triggers(extractor: str) -> list[str]:
    return [claim.trigger.text for claim in geo.extract([ARTICLE], extractor=extractor, progress=False).claims]


def test_ours_reads_the_whole_article() -> None:
    assert triggers("dateline")[:2] == ["hit", "attacked"]


def test_the_lead_is_the_first_sentences_with_the_same_claims() -> None:
    assert triggers("lead") == ["hit"]
    (claim,) = geo.extract([ARTICLE], extractor="lead", progress=False).claims
    assert ARTICLE.text[claim.trigger.start : claim.trigger.end] == "hit"
    assert [place.location.mention.text for place in claim.places] == ["Lisbon"]


def test_an_article_without_words_has_no_lead() -> None:
    assert open_extractor("lead")(Article("b", " "), ()) == ()


def test_any_function_of_an_article_and_its_locations_is_an_extractor() -> None:
    read = []

    def attacks(article: Article, locations: Sequence[Location], /) -> tuple[Claim, ...]:
        read.append([location.mention.text for location in locations])
        return tuple(claim for claim in open_extractor("dateline")(article, locations) if claim.trigger.text == "attacked")

    found = geo.extract([ARTICLE], extractor=attacks, progress=False)
    assert [claim.trigger.text for claim in found.claims] == ["attacked"]
    assert read == [["Lisbon", "Oslo", "Paris"]]


def test_an_unknown_extractor_is_named() -> None:
    with pytest.raises(ExtractorError, match="'best' is no extractor; known are dateline and lead"):
        open_extractor("best")
