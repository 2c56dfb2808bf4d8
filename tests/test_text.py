"""Sentences and tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.text import byline, sentences, tokens, unwrapped


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
        ("The crowd moved in. Guards ran.", ["The crowd moved in.", "Guards ran."]),
        ("It was 5 in. long.", ["It was 5 in. long."]),
        ("  \n ", []),
    ],
)
def test_a_sentence_ends_at_its_mark_and_not_at_an_abbreviation(text: str, wanted: list[str]) -> None:
    assert sentences_of(text) == wanted


BROKEN = """\
Flood cuts off the villages of a valley

The river rose over its banks on Tuesday and cut off four villages near Port
Alder, where the mayor said nobody was hurt. Soldiers of the Third
Brigade brought food and water to the people of the villages, and said that
more help was on its way. The bridge at Upper Harbour still stood, said Gen.
Stone.
"""


def test_a_line_that_is_broken_to_a_width_goes_on() -> None:
    assert [one.replace("\n", " ") for one in sentences_of(BROKEN)] == [
        "Flood cuts off the villages of a valley",
        "The river rose over its banks on Tuesday and cut off four villages near Port Alder, where the mayor said nobody was hurt.",
        "Soldiers of the Third Brigade brought food and water to the people of the villages, and said that more help was on its way.",
        "The bridge at Upper Harbour still stood, said Gen. Stone.",
    ]


def test_a_line_goes_on_in_lower_case() -> None:
    assert sentences_of("Troops crossed\nthe river.\nIt rained.") == ["Troops crossed\nthe river.", "It rained."]


def test_lines_of_a_list_are_not_joined() -> None:
    listed = "Guests at the dinner\nAnna Berg\nJohn Stone of the Harbour Board\nthe mayor"
    assert sentences_of(listed)[:2] == ["Guests at the dinner", "Anna Berg"]


@given(st.text(alphabet="ab AB.\n\r\t "))
def test_joined_lines_keep_their_offsets(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).replace(" ", "\n") == text.replace(" ", "\n")


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


def test_a_letter_that_is_no_initial_may_end_a_sentence() -> None:
    text = "It is over, she wrote on X. Saudi envoys left."
    assert [text[start:end] for start, end in sentences(text)] == ["It is over, she wrote on X.", "Saudi envoys left."]


@pytest.mark.parametrize(
    ("text", "names", "story"),
    [
        ("By Ruth Ames\n\nPolice said so.", "By Ruth Ames", "Police said so."),
        ("By Ruth J. Ames and Per Lund\nStaff writers\n\nPolice said so.", "By Ruth J. Ames and Per Lund", "Police said so."),
        ("By Our Correspondent in Sokoto\n\nPolice said so.", "By Our Correspondent", "Police said so."),
        ("From Ruth Ames, Sokoto\n\nPolice said so.", "From Ruth Ames", "Police said so."),
        ("From Sokoto\n\nPolice said so.", "", "From Sokoto\n\nPolice said so."),
        ("By Friday the police\n\nhad gone.", "", "By Friday the police\n\nhad gone."),
        ("By Monday Police Had Gone.\n\nThey left.", "", "By Monday Police Had Gone.\n\nThey left."),
    ],
)
def test_the_line_that_names_who_wrote_a_story_stands_before_it(text: str, names: str, story: str) -> None:
    end, start = byline(text)
    assert (text[:end], text[start:]) == (names, story)
