"""When it happened: which of a sentence's times is an event's own."""

from datetime import date

import pytest
from claims_help import located, nations

from geo.events import find_claims
from geo.records import Article, Claim, Place

PUBLISHED = date(2025, 6, 11)  # a Wednesday
LEEDS = Place("geonames:2644688", "Leeds", "PPL", 53.8, -1.55, country="GB", radius_km=10)
OSAKA = Place("geonames:1853909", "Osaka", "PPLA", 34.69, 135.5, country="JP", radius_km=15)


def read(text: str) -> list[Claim]:
    places = [located(text, place.name, place) for place in (LEEDS, OSAKA) if place.name in text]
    return list(find_claims(Article("a", text, published=PUBLISHED), (*nations(text), *places)))


def day_of(text: str, trigger: str) -> str:
    """The month and day on which the last event of a word began; empty where nothing but the day of publication is known."""
    when = [claim.when for claim in read(text) if claim.trigger.text == trigger][-1]
    return "" if when.source == "publication" or when.start is None else f"{when.start:%m-%d}"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen attacked a bank in Leeds, England, on Monday.", "attacked", "06-09"),
        ("Gunmen attacked Leeds, a busy mining hub, on Monday.", "attacked", "06-09"),
        ("Gunmen attacked a bank in Leeds, Osaka and Turkey on Monday.", "attacked", "06-09"),
        ("Gunmen attacked a bank in Osaka, Leeds last month.", "attacked", "05-01"),
        ("Police arrested Omar Diaz, 45, of Leeds, on Monday.", "arrested", "06-09"),
        ("Gunmen attacked a bank, police said, on Monday.", "attacked", "06-09"),
        ("A quake struck Osaka, Leeds, in 2013.", "quake", "01-01"),
        ("Gunmen attacked a bank in Leeds, police said on Monday.", "attacked", ""),
        ("Gunmen attacked a bank in Leeds, where the mayor rejoiced on Monday.", "attacked", ""),
        ("Gunmen attacked a bank in Leeds, and on Monday the mayor rejoiced.", "attacked", ""),
        ("Gunmen killed Omar Diaz, winner of the cup in 2013.", "killed", ""),
        ("Amid a wave of attacks, the 2018 games were a success.", "attacks", ""),
        ("Rebels who attacked the port, the market and the mill, Monday protested in Leeds.", "attacked", ""),
    ],
)
def test_a_time_is_of_its_event_over_names_and_insertions_between_commas(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Three people died on Tuesday after a crash in Leeds on Sunday.", "crash", "06-08"),
        ("A man died on Tuesday after being stabbed in Leeds on Sunday.", "stabbed", "06-08"),
        ("Three people died on Tuesday after a crash in Leeds.", "crash", "06-10"),
        ("Two people died in a fire in Leeds, England, on Monday, days after a similar fire killed six.", "fire", ""),
        ("A man has been charged over the murder of a guard on Sunday.", "charged", ""),
        ("A man was charged over the murder of a guard in 2019.", "charged", ""),
        ("A man was charged over the murder of a guard on Sunday.", "charged", "06-08"),
        ("A man was charged with murder in 2019.", "charged with", "01-01"),
        ("The number of people killed in a fire in Leeds climbed to 12 on Monday.", "fire", ""),
        ("A number of rebels attacked what was a farm in Leeds on Monday.", "attacked", "06-09"),
    ],
)
def test_each_of_two_events_has_its_own_time(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("It was the deadliest attack in Leeds since May 2021.", "attack", ""),
        ("Rebels attacked Leeds for the first time since May.", "attacked", ""),
        ("Rebels have attacked Leeds since May.", "attacked", "05-01"),
        ("It was the worst crash since May, when six were killed and ten hurt in a derailment near Leeds.", "derailment", "05-01"),
    ],
)
def test_since_a_time_may_only_compare(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("On Monday, police said that rebels attacked Leeds.", "attacked", ""),
        ("On Monday the army said rebels had attacked Leeds.", "attacked", ""),
        ("On Monday, police say, rebels attacked Leeds.", "attacked", "06-09"),
        ("On Monday, the army reported an attack on Leeds.", "attack", "06-09"),
        ("On Monday rebels attacked what the army said was a farm after a bomber killed a guard.", "killed", "06-09"),
        ("Police said that on Monday rebels attacked Leeds.", "attacked", "06-09"),
    ],
)
def test_what_was_said_on_a_day_did_not_happen_then(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The army shelled Leeds on Friday, a day after the two sides signed a truce.", "signed", "06-05"),
        ("On Friday, a day after the two sides signed a truce, the army shelled Leeds.", "shelled", "06-06"),
        ("A bomb exploded in Leeds on Monday, hours after rebels attacked Osaka.", "attacked", "06-09"),
        ("A bomb exploded in Leeds on Monday, days after rebels attacked Osaka.", "attacked", ""),
        ("Rebels attacked Leeds on Monday, and troops retook it the following day.", "retook", "06-10"),
        ("Gunmen shot a guard in Leeds on June 3. The police said little. A man was arrested two days later.", "arrested", "06-05"),
        ("A man was arrested two days later.", "arrested", ""),
        ("Rebels attacked Leeds on Friday. A day earlier, they had seized Osaka.", "seized", "06-05"),
        ("A day earlier, rebels had seized Osaka.", "seized", "06-10"),
        ("The army made peace with the rebels last May after more than a year of fighting.", "fighting", "05-01"),
    ],
)
def test_a_day_may_be_counted_from_another_that_was_told(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels stormed a base in Leeds on Monday. They burned two trucks.", "06-09"),
        ("Rebels stormed a base in Leeds on Monday. They had burned two trucks.", ""),
        ("Rebels stormed a base in Leeds on Monday. Rain fell. They burned two trucks.", ""),
        ("Rebels stormed a base in Leeds on Monday. Soldiers burned two trucks.", ""),
    ],
)
def test_a_pronoun_that_takes_up_the_doers_goes_on_with_their_day(text: str, day: str) -> None:
    assert day_of(text, "burned") == day


@pytest.mark.parametrize(
    ("text", "trigger", "status", "day"),
    [
        ("Workers called a one-day strike for Friday.", "strike", "planned", "06-13"),
        ("Rebels agreed to send envoys to Leeds for talks on Thursday.", "talks", "planned", "06-12"),
        ("He faces prison when he is sentenced on July 6.", "sentenced", "planned", "07-06"),
        ("The trial over the attack in Leeds will begin on Friday.", "attack", "reported", ""),
        ("The inquest into the crash in Leeds will open on Friday.", "crash", "reported", ""),
        ("The attack on Leeds will begin on Friday.", "attack", "planned", "06-13"),
    ],
)
def test_what_is_to_come_is_planned(text: str, trigger: str, status: str, day: str) -> None:
    assert day_of(text, trigger) == day
    assert [claim.status for claim in read(text) if claim.trigger.text == trigger] == [status]


def test_a_fire_that_is_taken_up_is_the_later_of_two_told_together() -> None:
    text = "A fire burned a house in Leeds on Monday, ten months after a shed was burned by fire. The fire hurt a guard."
    assert day_of(text, "hurt") == "06-09"


def test_a_word_for_a_day_opens_no_name() -> None:
    assert day_of("Yesterday, rebels attacked a mill.", "attacked") == "06-10"
    assert day_of("Overnight rebels attacked a mill.", "attacked") == "06-10"


def test_after_the_adjective_of_a_people_a_word_in_s_is_a_noun_and_of_the_time_of_its_verb() -> None:
    assert day_of("Turkish strikes killed nine bakers in Leeds on Monday.", "strikes") == "06-09"
