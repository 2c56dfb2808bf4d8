"""Where people are taken from and go to, and ways that an event was not at either end of."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    return {claim.trigger.text.lower(): claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}


def where(claim: Claim) -> list[tuple[str, str]]:
    return [(place.role, place.location.mention.text) for place in claim.places]


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Guests were evacuated from a hotel in Tampa.", "evacuated", "Tampa"),
        ("Divers rescued two boys from a cave in Kano.", "rescued", "Kano"),
        ("Rangers freed six hostages from a farm in Jos.", "freed", "Jos"),
        ("Two prisoners were released from a jail in Tehran.", "released", "Tehran"),
        ("The embassy evacuated its staff from Khartoum.", "evacuated", "Khartoum"),
        ("Residents evacuated Rafah on Sunday.", "evacuated", "Rafah"),
    ],
)
def test_people_are_rescued_where_they_are_taken_from(text: str, word: str, place: str) -> None:
    assert where(read(text)[word]) == [("at", place)]


def test_where_those_rescued_are_from_is_not_where_that_was() -> None:
    assert where(read("A trawler rescued 30 migrants from Mali.")["rescued"]) == []
    freed = read("Police freed 30 migrants, most of them from Honduras and Cuba, from a house in Puebla.")["freed"]
    assert where(freed) == [("at", "Puebla")]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("The embassy evacuated its staff from Khartoum to Djibouti.", "evacuated", [("origin", "Khartoum"), ("destination", "Djibouti")]),
        ("Two hundred families fled Goma for Bukavu.", "fled", [("origin", "Goma"), ("destination", "Bukavu")]),
        ("Two hundred families fled Goma on Monday.", "fled", [("at", "Goma")]),
        ("The king left Amman for Cairo.", "left", [("origin", "Amman"), ("destination", "Cairo")]),
        ("Refugees crossed from Sudan into Chad.", "crossed", [("origin", "Sudan"), ("destination", "Chad")]),
        ("Some 40 households crossed the Danube into Romania.", "crossed", [("at", "Danube"), ("destination", "Romania")]),
    ],
)
def test_what_is_left_for_elsewhere_is_an_origin(text: str, word: str, places: list[tuple[str, str]]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Gunmen ambushed a bus travelling from Lagos to Ibadan.", "ambushed", []),
        ("A lorry from Pune to Goa fell into a river.", "fell into", []),
        ("A bus carrying 30 pilgrims from Pune to Goa overturned.", "overturned", []),
        ("A bus from Lagos to Abuja crashed in Lokoja.", "crashed", [("at", "Lokoja")]),
        ("Farmers blocked the road to Quito.", "blocked the road", []),
        ("Marchers walked from Goma to Bukavu.", "walked", [("origin", "Goma"), ("destination", "Bukavu")]),
    ],
)
def test_nothing_need_happen_at_either_end_of_a_way(text: str, word: str, places: list[tuple[str, str]]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    "text",
    [
        "Troops shot down 20 drones launched from Kursk.",
        "Troops shot down 20 drones launched by Russia from Kursk.",
        "Troops shot down 20 drones launched by the Russian army from Kursk and Belgorod.",
    ],
)
def test_what_flies_is_not_shot_down_where_it_was_launched(text: str) -> None:
    assert where(read(text)["shot down"]) == []


def test_where_a_goal_lies_is_not_where_somebody_leaves() -> None:
    told = where(read("The ship left Mombasa for Colombo in Sri Lanka.")["left"])
    assert told == [("origin", "Mombasa"), ("destination", "Colombo")]


@pytest.mark.parametrize("when", ["", " last week", " on Monday"])
def test_a_time_may_stand_between_what_is_left_and_the_goal(when: str) -> None:
    assert where(read(f"Farmers fled Goma{when} for Bukavu.")["fled"]) == [("origin", "Goma"), ("destination", "Bukavu")]
