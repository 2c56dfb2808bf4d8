"""Whoever only stands beside an event word: who reports it, whose ship was seized, who was already spoken of."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    """The claims of a text, by their event word."""
    return {claim.trigger.text: claim for claim in find_claims(Article("a", text), nations(text))}


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("The army reported clashes near the mill.", "clashes", [], []),
        ("The navy seized a boat on suspicion of smuggling.", "smuggling", [], []),
        ("Police arrested two men on suspicion of smuggling guns.", "smuggling", ["men"], []),
        ("Rebels freed a nun held in a cellar.", "held", [], ["nun"]),
        ("Soldiers took a camp held by rebels.", "held", ["rebels"], []),
        ("The nun was also arrested in May.", "arrested", [], ["nun"]),
        ("Ten monks were reportedly killed in a raid.", "killed", [], ["monks"]),
        ("A court heard he stabbed a nun.", "stabbed", [], ["nun"]),
        ("Monks stoned soldiers, and the troops fired in the air to disperse them.", "disperse", ["troops"], ["soldiers"]),
    ],
)
def test_whoever_stands_beside_an_event_has_no_part_in_it(text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    claim = read(text)[trigger]
    assert ([a.name for a in claim.actors], [a.name for a in claim.recipients]) == (actors, recipients)


@pytest.mark.parametrize("text", ["A man stabbed a nun to death.", "A court sentenced a man to death."])
def test_the_death_that_a_deed_ends_in_is_no_event_of_its_own(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("A gun reported stolen in May was used to kill two nuns.", "kill", ""),
        ("A woman reported that her car was stolen.", "stolen", "A woman"),
        ("No group has said that it was behind the attack.", "attack", ""),
        ("At the same time Valdoria said its troops had withdrawn.", "withdrawn", "Valdoria"),
        ("At the station the union said troops had withdrawn.", "withdrawn", "the union"),
        ("The regional express hit a lorry, federal police said.", "hit", "federal police"),
    ],
)
def test_no_thing_no_time_and_nobody_speaks(text: str, trigger: str, speaker: str) -> None:
    assert read(text)[trigger].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The king voiced concern over fighting in the hills.",
        "The king said fighting was fierce.",
        "Farmers fled fighting in the hills.",
        "A farmer was wounded in fighting in the hills.",
        "Hundreds of farmers were displaced by fighting in the hills.",
    ],
)
def test_who_speaks_of_fighting_or_suffers_it_does_not_fight(text: str) -> None:
    assert read(text)["fighting"].actors == ()
    assert [a.name for a in read("Rebels kept fighting in the hills.")["fighting"].actors] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [("Sudan saw an attack on a mill.", "saw an attack"), ("Turkey has seen weeks of protests.", "seen weeks of protests")],
)
def test_who_sees_an_event_does_not_do_it(text: str, trigger: str) -> None:
    assert read(text)[trigger].actors == ()
