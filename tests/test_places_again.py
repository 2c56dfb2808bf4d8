"""Nouns that take up a place named before: "recaptured the town"."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> tuple[Claim, ...]:
    return pipeline.claims(Article("a", text), open_gazetteer())[1]


def last_places(text: str) -> list[tuple[str, str]]:
    return [(place.role, place.location.mention.text) for place in read(text)[-1].places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The army took Goma. Thousands fled the city on foot.", [("at", "Goma")]),
        ("The army took Goma. Shells hit the city's airport on Monday.", [("at", "Goma")]),
        ("Fighting reached Goma. The city was shelled on Monday.", [("at", "Goma")]),
        ("Fighting reached Goma. Rebels fired on the besieged city.", [("at", "Goma")]),
        ("Floods hit the Indian state of Assam. Rescuers evacuated 3,000 people in the state.", [("at", "Assam")]),
        ("The storm hit Sri Lanka on Tuesday. Schools were closed across the island.", [("at", "Sri Lanka")]),
        ("A quake struck the Noto Peninsula. Tokyo sent 1,000 soldiers to the peninsula.", [("destination", "Noto Peninsula")]),
        ("A fire burned near Goma. A doctor spoke of it. Police arrested two men in the city.", [("at", "Goma")]),
        ("The army took Goma. Fire in the city killed two people.", [("at", "Goma")]),
        ("Fires burned in Rhode Island. Police shot a man on the island.", [("at", "Rhode Island")]),
    ],
)
def test_a_noun_takes_up_the_last_place_of_its_kind(text: str, places: list[tuple[str, str]]) -> None:
    assert last_places(text) == places


def test_a_noun_takes_up_a_village_that_the_gazetteer_does_not_hold() -> None:
    assert last_places("Gunmen raided the village of Tse-Ubo in Benue State. Soldiers were sent to the village.") == [
        ("destination", "Tse-Ubo")
    ]


def test_a_village_that_was_raided_last_week_stands_before_a_town_named_earlier() -> None:
    text = "A bishop visited Kankara on Monday. Gunmen raided Dutsin-Ma last week. A governor visited the town."
    assert last_places(text) == [("at", "Dutsin-Ma")]


def test_a_village_without_a_position_stands_before_a_town_named_earlier() -> None:
    assert last_places("Bukavu fell in May. Rebels burned a base near Mweso. Food was sent to the town.") == [("destination", "Mweso")]


@pytest.mark.parametrize(
    "text",
    [
        "Trains ran between Goma and Bukavu. A bomb exploded in the city on Monday.",
        "Fires damaged Goma and Bukavu. A bomb exploded in the city on Monday.",
        "A storm hit Ontario. Police arrested a man in the state on Monday.",
        "Floods hit Assam. Police arrested a man at the state and district games.",
        "Fighting reached Goma. Troops captured the village on Monday.",
        "A storm hit Goma. Police arrested a man in the state on Monday.",
        "Fighting spread in the Caribbean. Soldiers captured the region on Monday.",
        "Fighting reached Goma. Soldiers shot a man from the village that he was born in.",
    ],
)
def test_a_noun_that_may_mean_two_places_or_another_kind_takes_up_none(text: str) -> None:
    assert last_places(text) == []


def test_a_name_that_only_describes_what_follows_is_not_what_the_town_means() -> None:
    assert last_places("Fighting reached Goma. On Monday, Islamic State's Sahel branch killed two. Soldiers entered the city.") == [
        ("at", "Goma")
    ]


def test_a_place_that_a_road_leads_to_is_not_what_the_town_means() -> None:
    assert last_places("Fighting reached Goma. Six people died on the road to Bukavu. Soldiers entered the city.") == [("at", "Goma")]


def test_a_government_called_by_its_land_is_no_place() -> None:
    assert last_places("Floods hit Assam. The state took over a mill and ran it.") == []


def test_a_place_of_the_sentence_stands_before_one_named_earlier() -> None:
    assert last_places("Rebels shelled Goma. In Bukavu, people marched through the city.") == [("at", "Bukavu")]
    assert last_places("Rebels shelled Goma. People marched in the city of Bukavu.") == [("at", "Bukavu")]


def test_a_text_may_break_off_after_the_noun() -> None:
    assert last_places("Rebels took Goma. Rebels burned the town and") == [("at", "Goma")]


def test_a_headline_keeps_the_noun() -> None:
    assert read("Floods hit Assam. The president visited the state on Sunday.")[-1].headline == "president visited the state"


def test_a_name_within_the_town_spoken_of_lies_in_it() -> None:
    street = read("Rebels took Goma on Friday. A bomb exploded in the city's Katindo district on Monday.")[-1].places[0].location
    assert street.mention.text == "Katindo"
    assert street.lat is not None


def test_a_noun_with_a_word_for_where_it_lies_takes_up_a_town() -> None:
    assert last_places("The army took Goma. Shells fell in the lakeside city on Monday.") == [("at", "Goma")]


def test_a_state_is_no_province_where_there_are_none() -> None:
    assert last_places("Floods hit Iringa. A shop in New York sent boots. Police shot two men in the province.") == []
