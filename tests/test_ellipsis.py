"""Second places without a verb of their own."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> list[Claim]:
    return list(pipeline.claims(Article("a", text), open_gazetteer())[1])


def told(text: str) -> list[tuple[str, list[str], list[int | None]]]:
    return [
        (claim.trigger.text, [place.location.mention.text for place in claim.places], [count.low for count in claim.counts])
        for claim in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Bandits killed five people in Kaduna and three in Jos.", [("killed", ["Kaduna"], [5]), ("three", ["Jos"], [3])]),
        ("Two guards were killed in Gao, three in Kidal.", [("killed", ["Gao"], [2]), ("three", ["Kidal"], [3])]),
        ("Six marchers died in Lima on Monday and two in Cusco.", [("died", ["Lima"], [6]), ("two", ["Cusco"], [2])]),
        ("Police arrested six men in Lyon and another ten people in Paris.", [("arrested", ["Lyon"], [6]), ("ten", ["Paris"], [10])]),
        (
            "Police arrested 12 men in Paris, four in Lyon and at least two in Nice.",
            [("arrested", ["Paris"], [12]), ("four", ["Lyon"], [4]), ("two", ["Nice"], [2])],
        ),
    ],
)
def test_a_number_with_a_place_of_its_own_is_a_claim(text: str, claims: list[tuple[str, list[str], list[int | None]]]) -> None:
    assert told(text) == claims


def test_such_a_claim_is_told_like_the_one_that_it_goes_on_with() -> None:
    first, second = read("Bandits killed five people in Kaduna and three in Jos.")
    assert (second.type, second.actors, second.recipients, second.when) == (first.type, first.actors, first.recipients, first.when)
    assert (first.headline, second.headline) == ("Bandits killed five people", "Bandits killed three people")


def test_the_parts_of_a_number_are_one_claim_at_all_their_places() -> None:
    assert told("Nine people died, five of them in Luanda, two in Bengo and two in Benguela.") == [
        ("died", ["Luanda", "Bengo", "Benguela"], [9])
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen attacked a church in Jos and a mosque in Kaduna.", ["Jos", "Kaduna"]),
        ("Gunmen attacked a church in Jos and a mosque in Kaduna burned down.", ["Jos"]),
        ("Gunmen attacked a church in Jos and fled to a mosque in Kaduna.", ["Jos"]),
    ],
)
def test_a_second_object_has_a_place_too(text: str, places: list[str]) -> None:
    assert told(text)[0][1] == places


def test_a_number_with_a_verb_of_its_own_is_no_claim_of_the_verb_before() -> None:
    assert [claim[0] for claim in told("Five people were killed in Gaza and three in Rafah were wounded.")] == ["killed", "wounded"]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Nine people died in Angola, five of them in Benguela.", [("died", ["Angola"], [9]), ("five", ["Benguela"], [5])]),
        ("Bandits killed 20 people, including nine in Kano.", [("killed", [], [20]), ("nine", ["Kano"], [9])]),
        ("Nine people died, five of them in Benguela and four in Luanda.", [("died", ["Benguela", "Luanda"], [9])]),
    ],
)
def test_a_part_of_those_counted_has_a_place_that_the_others_need_not_have(
    text: str, claims: list[tuple[str, list[str], list[int | None]]]
) -> None:
    assert told(text) == claims
