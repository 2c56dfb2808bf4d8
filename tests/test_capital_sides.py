"""A side of a place that is written with a capital, "South Texas", is that part of it and no name of its own."""

from datetime import date

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim, Location


def read(text: str) -> tuple[tuple[Location, ...], tuple[Claim, ...]]:
    return pipeline.claims(Article("a", text, published=date(2024, 10, 30)), open_gazetteer())


def located(text: str) -> dict[str, Location]:
    return {location.mention.text: location for location in read(text)[0]}


@pytest.mark.parametrize(
    ("side", "whole", "south", "west", "north", "east"),
    [
        ("South Texas", "Texas", 25, -101, 30, -95),
        ("Northern Kosovo", "Kosovo", 42.6, 20, 43.3, 21.6),
        ("South Wales", "Wales", 51.3, -5.5, 52.2, -2.5),
        ("East Jakarta", "Jakarta", -6.5, 106.85, -6, 107.3),
    ],
)
def test_the_side_has_a_position_within_the_whole(side: str, whole: str, south: float, west: float, north: float, east: float) -> None:
    found = located(f"Storms killed six people in {side} on Monday.")
    assert set(found) == {side, whole}
    lat, lon = found[side].lat, found[side].lon
    assert lat is not None
    assert lon is not None
    assert south < lat < north
    assert west < lon < east


@pytest.mark.parametrize("side", ["West Texas", "Central Texas", "Northern Virginia"])
def test_an_event_is_on_the_side_that_the_text_says(side: str) -> None:
    claims = read(f"Storms killed six people in {side} on Monday.")[1]
    assert [[place.location.mention.text for place in claim.places] for claim in claims] == [[side], [side]]


@pytest.mark.parametrize("name", ["West Virginia", "North Korea", "East Timor", "South Sulawesi"])
def test_a_place_whose_own_name_begins_with_a_side_stays_one(name: str) -> None:
    assert set(located(f"Storms killed six people in {name} on Monday.")) == {name}


def test_the_side_of_a_place_in_the_name_of_a_body_is_no_place() -> None:
    found = located("Six people died on Monday, said a spokesman for the North Texas Ambulance Company.")
    assert {name: location.mention.role for name, location in found.items()} == {"Texas": "part"}


def test_those_of_one_side_are_not_those_of_the_whole() -> None:
    found = located("Talks with Russian, North Ossetian and Georgian officials began on Monday.")
    assert {name for name in found if "Ossetian" in name} == {"North Ossetian"}
