"""Places that suffer an event, or tell of a disaster at home."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article


def where(text: str, word: str) -> list[str]:
    told = {claim.trigger.text.lower(): claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}
    return [place.location.mention.text for place in told[word].places]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Nigeria has suffered a wave of kidnappings.", "kidnappings", ["Nigeria"]),
        ("Colombia saw a rise in attacks.", "attacks", ["Colombia"]),
        ("Iraq was hit by a string of bombings.", "bombings", ["Iraq"]),
        ("The town of Gwoza has suffered several attacks.", "attacks", ["Gwoza"]),
        ("Peru suffered an attack on its embassy in Madrid.", "attack", ["Madrid"]),
    ],
)
def test_an_event_is_where_it_is_suffered(text: str, word: str, places: list[str]) -> None:
    assert where(text, word) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Ghana reports its first cases of mpox.", "cases", ["Ghana"]),
        ("Kenya declared an outbreak of cholera.", "declared an outbreak", ["Kenya"]),
        ("Uganda has recorded four deaths from Ebola.", "deaths", ["Uganda"]),
        ("Ghana confirmed ten cases of mpox in Accra.", "cases", ["Accra"]),
        ("Malawi confirmed two cases of polio.", "cases", ["Malawi"]),
        ("Malta reported a drone attack on a ship.", "drone attack", []),
    ],
)
def test_a_country_reports_a_disaster_at_home(text: str, word: str, places: list[str]) -> None:
    assert where(text, word) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Kenya's worst floods in years killed 30 people.", "floods", ["Kenya"]),
        ("Kenya's worst floods in years killed 30 people.", "killed", ["Kenya"]),
        ("Turkey's offensive killed 20 people.", "offensive", []),
    ],
)
def test_the_disaster_of_a_place_was_there(text: str, word: str, places: list[str]) -> None:
    assert where(text, word) == places


def test_a_place_whose_office_speaks_of_a_disaster_did_not_suffer_it() -> None:
    assert where("Tehran's weather office put the flood's cost at ten million dollars.", "flood") == []
