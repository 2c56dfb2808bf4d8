"""States, nationalities and capitals as those who act, and what only describes a ship or a group by its country."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    """The claims of a text, by their event word."""
    return {claim.trigger.text: claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}


@pytest.mark.parametrize(
    "text", ["Kyiv on Monday shelled Belgorod.", "Ankara Tuesday shelled a camp.", "Damascus closed the border on Friday."]
)
def test_a_capital_acts_for_its_government_with_a_day_between(text: str) -> None:
    (claim,) = read(text).values()
    assert [actor.name for actor in claim.actors] == [text.split()[0]]


def test_a_capital_with_a_preposition_stays_the_place() -> None:
    (claim,) = read("Two men in Kyiv on Monday shelled a bus.").values()
    assert [place.location.mention.text for place in claim.places] == ["Kyiv"]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("A mine damaged a Panama-flagged tanker.", "damaged", ([], [])),
        ("The Iran-backed militia attacked a camp.", "attacked", ([("Iran-backed militia", "", "REB")], [])),
        (
            "Thai and Turkish soldiers attacked a camp.",
            "attacked",
            ([("Thai soldiers", "TH", "MIL"), ("Turkish soldiers", "TR", "MIL")], []),
        ),
        ("Thai and Turkish steel fell as rebels attacked a camp.", "attacked", ([("rebels", "", "REB")], [])),
        ("Police arrested a Colombian in Quito.", "arrested", ([("police", "", "COP")], [("Colombian", "CO", "CVL")])),
        ("Police arrested two Spaniards.", "arrested", ([("police", "", "COP")], [("Spaniards", "ES", "CVL")])),
        ("Police arrested three of the Haitians.", "arrested", ([("police", "", "COP")], [("Haitians", "HT", "CVL")])),
        ("Hamas drones attacked a camp.", "attacked", ([("Hamas", "PS", "REB")], [])),
        ("UN spokesman Quorvan condemned the raid.", "condemned", ([("Quorvan", "", "IGO")], [])),
        ("IMF chief Ana Ruiz condemned the raid.", "condemned", ([("Ana Ruiz", "", "IGO")], [])),
        ("Deputy Prime Minister Ana Ruiz condemned the raid.", "condemned", ([("Ana Ruiz", "", "GOV")], [])),
        ("The kings of Spain and Sweden condemned the raid.", "condemned", ([], [])),
        (
            "Ministers of Spain and Sweden condemned the raid.",
            "condemned",
            ([("Spain's ministers", "ES", "GOV"), ("Sweden's ministers", "SE", "GOV")], []),
        ),
    ],
)
def test_a_nationality_or_body_acts_with_the_noun_beside_it(
    text: str, trigger: str, found: tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]
) -> None:
    claim = read(text)[trigger]
    sides = ([(a.name, a.country, a.sector) for a in side] for side in (claim.actors, claim.recipients))
    assert tuple(sides) == found


@pytest.mark.parametrize("text", ["Malawi was hit by Cyclone Freddy.", "The coast was struck by Hurricane Ana."])
def test_a_storm_with_a_name_is_nobody_who_strikes(text: str) -> None:
    claim = next(iter(read(text).values()))
    assert (claim.type, claim.actors) == ("DISASTER", ())


def test_whose_flag_a_ship_flies_is_not_where_it_was_hit() -> None:
    assert not read("A mine damaged a Panama-flagged tanker.")["damaged"].places
