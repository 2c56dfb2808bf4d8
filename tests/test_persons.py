"""Persons are known by their full names, with and without a title."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Omar Diaz threatened Sudan.", "threatened", (["Omar Diaz"], ["Sudan"])),
        ("Turkey killed Omar Diaz in Sudan.", "killed", (["Turkey"], ["Omar Diaz"])),
        ("Turkey Killed Omar Diaz In Sudan", "Killed", (["Turkey"], [])),
    ],
)
def test_a_short_sentence_full_of_names_is_no_headline(text: str, trigger: str, found: tuple[list[str], list[str]]) -> None:
    assert parties(text)[trigger] == found
