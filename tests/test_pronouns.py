"""Whom "it" and the subject that a clause shares mean, and what only looks like a plural."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Turkish military said it had attacked a depot.", ["Turkish military"]),
        ("Hamas said it had attacked a depot.", ["Hamas"]),
        ("The United States said it had attacked a depot.", ["United States"]),
        ("Syrian officials said it had attacked a depot.", []),
    ],
)
def test_it_can_mean_one_body_whose_name_looks_like_a_plural(text: str, actors: list[str]) -> None:
    assert parties(text)["attacked"][0] == actors


def test_they_are_several_sooner_than_the_body_that_tells_of_them() -> None:
    assert parties("Rebels seized a mill, the UN said, adding that they had shot two men.")["shot"] == (["rebels"], ["men"])


def test_it_can_mean_the_state_that_speaks_after_a_day() -> None:
    text = "Aides and a rebel leader met, a day after Turkey announced that it would host the talks."
    assert parties(text)["host"][0] == ["Turkey"]


def test_they_are_no_country_that_only_says_where_who_speaks_is() -> None:
    assert parties("Soldiers leading a mission in Sudan said they had attacked a depot.")["attacked"][0] == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("A driver attacked a mill. Police arrested him.", "arrested", ["driver"]),
        ("Police found two gunmen and shot them.", "shot", ["gunmen"]),
        ("Maria Lopez ran the shop. A burglar stabbed her.", "stabbed", ["Maria Lopez"]),
        ("Maria Lopez ran the shop. A burglar stabbed her brother.", "stabbed", ["brother"]),
        ("The teacher said soldiers had attacked him.", "attacked", ["teacher"]),
        ("The driver shot him.", "shot", []),
    ],
)
def test_a_pronoun_after_a_verb_is_to_whom_it_is_done(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger][1] == recipients


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The mission left at the request of the junta.", "request", (["junta"], [])),
        ("Police spoke of an attempt by gunmen to capture the bridge.", "capture", (["gunmen"], [])),
        ("Deliveries of Turkish weapons began.", "Deliveries of Turkish weapons began", ([], [])),
        ("Ten died in an attack on a mosque in southwest Sudan.", "attack", ([], [])),
        ("Gunmen attacked a camp on the border with Sudan.", "attacked", (["gunmen"], [])),
    ],
)
def test_who_asks_tries_sends_and_borders(text: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    assert parties(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Mayor Ana Ruiz said a driver had fled. He said he was stabbed.", "stabbed", ([], ["driver"])),
        ("Mayor Ana Ruiz said a boy had fled. She was stabbed on Monday.", "stabbed", ([], ["Ana Ruiz"])),
        ("Mayor Omar Diaz said a suspect had fled. He shot a nun.", "shot", (["suspect"], ["nun"])),
        ("Mayor Omar Diaz said a suspect had fled. He urged drivers to stop.", "urged", (["Omar Diaz"], ["drivers"])),
        ("Mayor Omar Diaz said the army would fight. He was stabbed on Monday.", "stabbed", ([], ["Omar Diaz"])),
    ],
)
def test_harm_befalls_whom_a_speaker_told_of_sooner_than_the_speaker(text: str, trigger: str, found: tuple[list[str], list[str]]) -> None:
    claims = {claim.trigger.text: claim for claim in find_claims(Article("a", text), ())}
    assert ([a.name for a in claims[trigger].actors], [a.name for a in claims[trigger].recipients]) == found


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("President Omar Diaz spoke at noon. A baker was stabbed. A farmer was attacked on Monday. He was shot later.", "shot", ["farmer"]),
        ("Mayor Omar Diaz spoke. A farmer is at home. He may have been kidnapped.", "kidnapped", ["farmer"]),
        ("Mayor Omar Diaz spoke. A farmer was attacked. Guards said he was shot.", "shot", ["farmer"]),
        ("Mayor Omar Diaz spoke. A doctor at the clinic confirmed that it was open. He was shot later.", "shot", ["Omar Diaz"]),
        ("Mayor Omar Diaz wanted to become a nurse. He was shot.", "shot", ["Omar Diaz"]),
        ("Mayor Omar Diaz spoke. He was a nurse. He was shot.", "shot", ["Omar Diaz"]),
        ("Mayor Ana Ruiz spoke. A boy was attacked. She was shot.", "shot", ["Ana Ruiz"]),
    ],
)
def test_he_is_whom_the_sentence_before_told_of_without_a_name_sooner_than_who_was_named_before(
    text: str, trigger: str, recipients: list[str]
) -> None:
    assert parties(text)[trigger][1] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said two sailors were on board when it caught fire.",
        "The company denied that the plane was overloaded when it crashed.",
        "The army fired a missile. It fell into the sea.",
    ],
)
def test_it_is_what_a_mishap_befalls_and_no_body(text: str) -> None:
    assert list(parties(text).values())[-1][0] == []


def test_it_can_be_who_sank_a_ship() -> None:
    assert parties("The navy said it had sunk two trawlers.")["sunk"][0] == ["navy"]


def test_it_is_not_who_is_told_of_where_a_place_is() -> None:
    text = "The army repelled an assault on Kyauk, where Turkey is building a port. It killed six gunmen."
    assert parties(text)["killed"][0] == ["army"]
