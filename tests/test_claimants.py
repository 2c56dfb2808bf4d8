"""Who is said to have done it: by those who own up to it, by those who blame it on somebody, by what was told before."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article


def read(text: str, trigger: str) -> tuple[list[str], list[str], str]:
    """The names of actors and recipients of the last claim of an event word, and its status."""
    claims = {claim.trigger.text: claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}
    claim = claims[trigger]
    return [actor.name for actor in claim.actors], [actor.name for actor in claim.recipients], claim.status


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Raids widely blamed on the ELN shut two mines.", "Raids", (["ELN"], [], "claimed")),
        ("Two died in raids the army pinned on the ELN.", "raids", (["ELN"], [], "claimed")),
        ("A raid, which the army has blamed on the ELN, shut two mines.", "raid", (["ELN"], [], "claimed")),
        ("The raid on the mine was attributed to the armed group ELN.", "raid", (["ELN"], [], "claimed")),
        ("The raid was not blamed on the ELN.", "raid", ([], [], "reported")),
        ("A crash blamed on fog shut a road.", "crash", ([], [], "reported")),
        ("Raids on the ELN shut two mines.", "Raids", ([], ["ELN"], "reported")),
        ("Hamas claimed responsibility for the raid.", "raid", (["Hamas"], [], "claimed")),
        ("Hamas claimed the raid.", "raid", (["Hamas"], [], "claimed")),
        ("Hamas has not claimed the raid.", "raid", ([], [], "reported")),
        ("Hamas claimed the seat and condemned the raid.", "raid", ([], [], "reported")),
    ],
)
def test_whoever_owns_up_or_is_blamed_is_said_to_have_done_it(text: str, trigger: str, found: tuple[list[str], list[str], str]) -> None:
    assert read(text, trigger) == found


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ukrainian forces attacked a mill in Russia. The attack on Izmail wounded four.", []),
        ("Russian forces attacked a mill in Ukraine. The attack on Izmail wounded four.", ["Russian forces"]),
        ("Russian forces attacked a mill in Izmail. The attack lasted an hour.", ["Russian forces"]),
    ],
)
def test_an_attack_somewhere_else_has_not_the_doers_of_the_one_before(text: str, actors: list[str]) -> None:
    assert read(text, "attack")[0] == actors
