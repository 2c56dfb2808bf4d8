"""Relative clauses with a subject of their own."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Nuns whom rebels kidnapped were freed.", "kidnapped", ["rebels"], ["nuns"]),
        ("Nuns whom rebels kidnapped were freed.", "freed", [], ["nuns"]),
        ("The nun, whom Hamas kidnapped, was freed.", "kidnapped", ["Hamas"], ["nun"]),
        ("The gang, which Turkey designated a terrorist group, shot two men.", "designated", ["Turkey"], ["gang"]),
        ("The mill, which the rebels captured in May, was empty.", "captured", ["rebels"], []),
        ("Turkey ruled the port, which it seized in May.", "seized", ["Turkey"], []),
        ("The man that police arrested had shot a nun.", "shot", ["man"], ["nun"]),
        ("The missile that Turkey fired at Sudan was shot down.", "shot down", [], []),
        ("Rebels who last week attacked a mill fled.", "attacked", ["rebels"], []),
        ("Rebels, who attacked a mill, fled.", "attacked", ["rebels"], []),
        ("The minister said that rebels attacked a mill.", "attacked", ["rebels"], []),
        ("The minister told Omar Diaz that the mill rebels attacked was empty.", "attacked", ["rebels"], []),
    ],
)
def test_the_subject_of_a_relative_clause_does_it_to_whom_the_clause_is_about(
    text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(text)[trigger] == (actors, recipients)


def test_who_speaks_in_a_relative_clause_says_nothing_of_the_main_verb() -> None:
    claims = find_claims(
        Article("a", "The rebels, whom Sudan denies arming, seized a mill."), nations("The rebels, whom Sudan denies arming")
    )
    assert [(claim.trigger.text, claim.speaker, claim.status) for claim in claims if claim.trigger.text == "seized"] == [
        ("seized", "", "reported")
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("The nun, whose brother was kidnapped in May, wept.", "kidnapped", [], ["brother"]),
        ("A general whose soldiers shelled a mill fled.", "shelled", ["soldiers"], []),
        ("The rebels, whose flag was burned, shot a nun.", "shot", ["rebels"], ["nun"]),
        ("The army, which said six rebels were shot dead, gave no names.", "shot dead", [], ["rebels"]),
        ("Turkey accused Sudan of arming the rebels, which shelled a mill.", "shelled", ["rebels"], []),
    ],
)
def test_a_relative_clause_has_the_subject_that_stands_in_it_or_right_before_it(
    text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(text)[trigger] == (actors, recipients)
