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


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("A court jailed a man who had shot at a crowd, killing two nuns.", "killing", ["man"]),
        ("A court jailed the owner of a mill that exploded, killing two nuns.", "killing", []),
        ("Rebels attacked a mill that had trained recruits, killing two nuns.", "killing", ["rebels"]),
        ("Rebels attacked a mill, which troops had left, killing two nuns.", "killing", ["rebels"]),
    ],
)
def test_harm_that_goes_on_from_a_relative_clause_is_of_what_can_have_done_it(text: str, trigger: str, actors: list[str]) -> None:
    assert parties(text)[trigger][0] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Turkey, which accuses Sudan of shelling a port, closed a border.", ["Sudan"]),
        ("The rebels, who blame the army for shelling a port, left.", ["army"]),
        ("Soldiers who were accused of shelling a port left.", ["soldiers"]),
        ("Turkey, which denies shelling a port, closed a border.", ["Turkey"]),
        ("Turkey, which has been accused by rebels of shelling a port, closed a border.", ["Turkey"]),
        ("Turkey was accused by rebels of shelling a port.", ["Turkey"]),
        ("Turkey, accused by rebels of shelling a port, closed a border.", ["Turkey"]),
        ("Soldiers accused by rebels of shelling a port left.", ["soldiers"]),
        ("The court jailed rebels in Sudan for shelling a port.", ["rebels"]),
        ("The court blamed Sudan for shelling a port.", ["Sudan"]),
    ],
)
def test_what_somebody_is_accused_of_is_done_by_him(text: str, actors: list[str]) -> None:
    assert parties(text)["shelling"][0] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rebels fled after troops shelled a port, and burned a mill.", ["rebels"]),
        ("Rebels fled after troops shelled a port and burned a mill.", ["troops"]),
        ("After rebels fled, troops came, and burned a mill.", ["troops"]),
    ],
)
def test_a_verb_after_a_comma_goes_on_over_a_clause_of_time(text: str, actors: list[str]) -> None:
    assert parties(text)["burned"][0] == actors
