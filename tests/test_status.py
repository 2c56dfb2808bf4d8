"""How sure it is: what somebody is kept from, what is likely, expected, or of a day to come."""

from datetime import date

import pytest

from geo.events import find_claims
from geo.records import Article

PUBLISHED = date(2024, 10, 30)


def status(text: str) -> dict[str, str]:
    """The status of each event word."""
    return {claim.trigger.text: claim.status for claim in find_claims(Article("a", text, published=PUBLISHED), ())}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Envoys hope to dissuade the rebels from shelling the port.", "shelling", "hypothetical"),
        ("Guards prevented the crowd from storming the palace.", "storming", "denied"),
        ("It is likely that the army will use reservists.", "use", "hypothetical"),
        ("There is a risk that gunmen attack the port.", "attack", "hypothetical"),
        ("Reports that gunmen attacked the port spread.", "attacked", "claimed"),
        ("The army will most likely withdraw from the port.", "withdraw from", "planned"),
        ("More storms are expected.", "storms", "planned"),
        ("Fresh riots are feared.", "riots", "hypothetical"),
        ("There have not been any arrests.", "arrests", "denied"),
        ("Fans were attempting to stage protests.", "stage", "hypothetical"),
        ("The flood caused a dam to collapse.", "collapse", "reported"),
        ("A judge dismissed all claims against the police over the raid.", "raid", "reported"),
    ],
)
def test_the_words_that_govern_an_event_word_say_how_sure_it_is(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The election is this Sunday.", "planned"),
        ("The election is on Sunday.", "planned"),
        ("The election was on Sunday.", "reported"),
        ("The talks start on Thursday.", "planned"),
        ("The summit is next week.", "planned"),
        ("The talks started on Monday.", "reported"),
    ],
)
def test_what_is_told_in_the_present_of_a_day_to_come_is_planned(text: str, expected: str) -> None:
    assert set(status(text).values()) == {expected}


def test_who_is_led_to_do_something_is_told_once() -> None:
    assert status("The loss of the port led the ministry to deploy marines.") == {"deploy": "reported"}


def test_a_feared_war_is_a_possibility() -> None:
    assert status("The ministry fears that the blockade could ignite or widen a war.")["ignite"] == "hypothetical"


def test_the_use_of_troops_is_told_and_the_use_of_other_things_is_not() -> None:
    assert status("The ministry may employ its reservists at the front.") == {"employ": "hypothetical"}
    assert status("The ministry may employ its accountants in the provinces.") == {}


def test_an_infinitive_of_nobody_says_nothing() -> None:
    assert status("Dams are built to allow water in.") == {}


def test_what_people_were_able_to_do_happened_and_what_they_headed_to_is_no_wish() -> None:
    assert status("Residents were able to flee.") == {"flee": "reported"}
    assert status("Leaders drove to a summit.")["summit"] == "reported"
