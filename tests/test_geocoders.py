"""The gazetteer answers as a geopy geocoder does."""

import pytest

from geo.geocoders import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder() -> GazetteerGeocoder:
    return GazetteerGeocoder()


def test_a_name_gives_the_most_important_place(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode("Paris")
    assert found.raw["country"] == "FR"
    assert found.point[:2] == pytest.approx((48.85, 2.35), abs=0.1)


def test_a_container_chooses_among_namesakes(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.geocode("Paris, Texas").raw["admin1"] == "TX"


def test_all_places_of_a_name_can_be_asked_for(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode("Springfield", exactly_one=False, limit=3)
    assert len(found) == 3
    assert len({place.raw["id"] for place in found}) == 3


@pytest.mark.parametrize("query", ["Xyzzyville", "", "Paris, Xyzzyville"])
def test_what_is_not_known_gives_none(geocoder: GazetteerGeocoder, query: str) -> None:
    assert geocoder.geocode(query) is None


@pytest.mark.parametrize(("point", "country"), [((-17.75, 179.99), "FJ"), ((64.15, -21.94), "IS"), ("-33.87, 151.21", "AU")])
def test_a_point_gives_the_nearest_settlement(geocoder: GazetteerGeocoder, point: object, country: str) -> None:
    assert geocoder.reverse(point).raw["country"] == country
