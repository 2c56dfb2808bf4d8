"""States, nationalities and capitals as those who act, and what only describes a ship or a group by its country."""

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    """The claims of a text, by their event word."""
    return {claim.trigger.text: claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}


@pytest.mark.parametrize("text", ["Kyiv on Monday shelled Belgorod.", "Ankara Tuesday shelled a camp.", "Damascus closed the border on Friday."])
def test_a_capital_acts_for_its_government_with_a_day_between(text: str) -> None:
    (claim,) = read(text).values()
    assert [actor.name for actor in claim.actors] == [text.split()[0]]


def test_a_capital_with_a_preposition_stays_the_place() -> None:
    (claim,) = read("Two men in Kyiv on Monday shelled a bus.").values()
    assert [place.location.mention.text for place in claim.places] == ["Kyiv"]
