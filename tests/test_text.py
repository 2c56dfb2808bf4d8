"""Sentences and tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text import sentences, tokens


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def tokens_of(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One came. Two left!", ["One came.", "Two left!"]),
        ("A headline\nThe story.", ["A headline", "The story."]),
        ("He lives in the U.S. The army left.", ["He lives in the U.S.", "The army left."]),
        ("The U.S. Senate met.", ["The U.S. Senate met."]),
        ("Gen. J. B. Stone said no. He left.", ["Gen. J. B. Stone said no.", "He left."]),
        ("It stands at No. 5 Main St. in Akron.", ["It stands at No. 5 Main St. in Akron."]),
        ("She said no. No. 5 came.", ["She said no.", "No. 5 came."]),
        ("“Go.” He went.", ["“Go.”", "He went."]),
        ("It cost 5.5 million. Many paid.", ["It cost 5.5 million.", "Many paid."]),
        ("  \n ", []),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_an_abbreviation(text: str, wanted: list[str]) -> None:
    assert sentences_of(text) == wanted


def test_tokens_keep_abbreviations_numbers_and_names_whole() -> None:
    assert tokens_of("Gen. O’Brien’s 11,000 U.S. troops, in W.Va.") == [
        "Gen.", "O’Brien", "’s", "11,000", "U.S.", "troops", ",", "in", "W.Va.",
    ]  # fmt: skip


def test_tokens_of_a_stretch_are_offsets_into_the_whole_text() -> None:
    assert tokens("One two three", 4, 7) == ((4, 7),)


@given(st.text())
def test_sentences_and_tokens_lie_in_order_and_lose_no_visible_character(text: str) -> None:
    for spans in (sentences(text), tokens(text)):
        assert all(a < b for a, b in spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
    joined = "".join("".join(text[a:b].split()) for a, b in sentences(text))
    assert joined == "".join(text.split())
