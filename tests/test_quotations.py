"""Pronouns within and beside quotations, and by what a name or a noun says of the person."""

import pytest

from geo.claims.speakers.quotations import quotations
from geo.events import find_claims
from geo.records import Article


def doers(text: str) -> list[str]:
    """The names of the last claim's actors."""
    return [actor.name for actor in find_claims(Article("a", text), ())[-1].actors]


@pytest.mark.parametrize("opening", ['"', "“"])
def test_he_in_a_quotation_is_not_who_speaks(opening: str) -> None:
    closing = {'"': '"', "“": "”"}[opening]
    assert doers(f"{opening}He attacked a guard,{closing} John Ruiz told reporters.") == []


@pytest.mark.parametrize("word", ["I", "We"])
def test_i_and_we_in_a_quotation_are_who_speaks(word: str) -> None:
    assert doers(f'"{word} attacked a guard," John Ruiz told reporters.') == ["John Ruiz"]


def test_i_outside_of_quotations_is_nobody_known() -> None:
    assert doers("John Ruiz was in town when I attacked a guard.") == []


def test_she_within_what_is_reported_is_the_nearest_who_can_be() -> None:
    assert doers("Her spokesman, Brian Lee, says Paula Kent told a pastor she attacked a guard.") == ["Paula Kent"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("On Monday evening Mary Soto met a friend of Omar Diaz in the town. He attacked a guard.", ["Omar Diaz"]),
        ("On Monday evening Mary Soto met a friend of Omar Diaz in the town. She attacked a guard.", ["Mary Soto"]),
        ("The boy met the mayor. She attacked a guard.", []),
        ("Omar Diaz shot two guards. He attacked a third.", ["Omar Diaz"]),
    ],
)
def test_a_pronoun_agrees_with_names_and_nouns(text: str, actors: list[str]) -> None:
    assert doers(text) == actors


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = 'He said "one.\n\nTwo "three" four.'
    assert quotations(text) == (text.index('"one'), text.index("\n\n"), text.index('"three'), text.index('" four'))


def test_they_in_a_quotation_are_not_who_was_told_of_before_it() -> None:
    text = 'Soldiers reached the mill. "They came shooting," a baker said.'
    (claim,) = (claim for claim in find_claims(Article("a", text), ()) if claim.trigger.text == "shooting")
    assert claim.actors == ()
