"""Names to places, with the gazetteer of the world and the weights that come with it."""

import pytest

from geo.gazetteer import open_gazetteer
from geo.mentions import find_mentions
from geo.records import Article, Location, Mention
from geo.relative import find_phrases
from geo.resolve import resolve


def locations(text: str, **more: str) -> tuple[Location, ...]:
    article = Article("a", text, **more)
    return resolve(article, find_mentions(article, open_gazetteer()), open_gazetteer())


def only(text: str, name: str) -> Location:
    return next(location for location in locations(text) if location.mention.text == name)


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("The mayor of Paris, Texas, resigned on Monday.", "Paris", "US", "TX"),
        ("Crowds gathered in Paris as the French president spoke.", "Paris", "FR", "11"),
        ("Police in Alexandria, La., and in Shreveport, Monroe and Baton Rouge made arrests.", "Alexandria", "US", "LA"),
        ("Egyptian police made arrests in Alexandria, Cairo and Giza.", "Alexandria", "EG", "06"),
        ("Sheriffs of Fayette County, Kentucky, searched a house in Lexington.", "Lexington", "US", "KY"),
        ("Tbilisi said on Monday that the Georgian army had left Gori.", "Gori", "GE", "73"),
    ],
)
def test_the_article_decides_which_place_of_a_name_is_meant(text: str, name: str, country: str, admin1: str) -> None:
    place = only(text, name).place
    assert place is not None
    assert (place.country, place.admin1) == (country, admin1)


def test_the_state_that_opens_a_sentence_is_nearer_than_that_of_the_story_before() -> None:
    before = "LIMA, Ohio - A train derailed in Lima, Allen County officials said."
    place = only(f"{before} In Kentucky, a storm killed three people in Bowling Green.", "Bowling Green").place
    assert place is not None
    assert place.admin1 == "KY"


def test_the_state_that_opens_a_sentence_is_not_that_of_a_far_greater_namesake() -> None:
    place = only("In New York, envoys said that talks would be held in Geneva.", "Geneva").place
    assert place is not None
    assert place.country == "CH"


def test_feature_words_tell_the_region_from_its_city() -> None:
    assert only("Troops are moving into the Kursk region of Russia.", "Kursk").precision == "admin1"
    assert only("Troops entered the city of Kursk in Russia.", "Kursk").precision == "settlement"


def test_all_mentions_of_a_name_mean_one_place() -> None:
    found = [
        location
        for location in locations("Springfield, Ohio, voted. Later, Springfield counted.")
        if location.mention.text == "Springfield"
    ]
    assert len(found) == 2
    assert found[0].place == found[1].place


def test_a_location_has_its_reason_its_score_and_the_alternatives_that_were_considered() -> None:
    location = only("The trial in Alexandria, Louisiana, began on Monday.", "Alexandria")
    assert "Louisiana" in location.reason
    assert 0 < location.score <= 1
    assert 1 <= len(location.alternatives) <= 5
    assert location.place not in location.alternatives


def test_a_name_that_the_gazetteer_does_not_hold_is_unresolved_and_says_so() -> None:
    location = only("Shells fell on the village of Qyrzwtal on Monday.", "Qyrzwtal")
    assert (location.lat, location.lon, location.place, location.precision) == (None, None, None, "unresolved")
    assert "Qyrzwtal" in location.reason


def test_a_capital_that_stands_for_its_government_is_not_called_the_only_place_of_its_name() -> None:
    location = only("La Paz rejected the claim on Monday.", "La Paz")
    assert location.reason == "chosen: La Paz, La Paz Department, Bolivia; the text speaks of a government"


def test_there_is_one_location_a_mention_in_the_same_order() -> None:
    article = Article("a", "Troops stand 50 kilometres from the Ukrainian border, north of Kharkiv, officials in Kyiv said.")
    gazetteer = open_gazetteer()
    found = find_mentions(article, gazetteer)
    both = (*found, *find_phrases(article, found))
    assert [location.mention for location in resolve(article, both, gazetteer)] == list(both)
    assert any(mention.kind == "relative" for mention in both)


def test_no_mentions_have_no_locations() -> None:
    assert resolve(Article("a", "Nothing."), (), open_gazetteer()) == ()


def test_a_name_of_nothing_is_unresolved() -> None:
    mention = Mention("a", 0, 3, "???", "name", "place", "???")
    (location,) = resolve(Article("a", "???"), (mention,), open_gazetteer())
    assert location.precision == "unresolved"


def test_an_airport_is_as_precise_as_a_building_and_a_river_is_not() -> None:
    assert only("Flights from Heathrow were cancelled in England.", "Heathrow").precision == "site"
    assert only("Soldiers crossed the Euphrates in Syria.", "Euphrates").precision == "region"


def test_great_cities_are_themselves_where_nothing_speaks_for_their_namesakes() -> None:
    text = (
        "Rioting youths in the Greek capital attacked banks. The clashes in Athens spread to Thessaloniki, and protests were held in Paris."
    )
    countries = {location.mention.text: location.place.country for location in locations(text) if location.place}
    assert (countries["Athens"], countries["Paris"]) == ("GR", "FR")


def test_capitals_that_are_named_together_are_no_small_towns_beside_each_other() -> None:
    found = locations("Officials in Paris and London said talks with Berlin would go on.")
    assert [location.place.country for location in found if location.place] == ["FR", "GB", "DE"]


def test_a_distance_is_measured_from_the_town_of_a_province_unless_the_text_says_region() -> None:
    def reason(text: str) -> str:
        article = Article("a", text)
        mentions = find_mentions(article, open_gazetteer())
        located = resolve(article, mentions + find_phrases(article, mentions), open_gazetteer())
        return next(location.reason for location in located if location.mention.kind == "relative")

    assert "middle of Aleppo" in reason("Rebels stopped 30 km from Aleppo in Syria.")
    assert "edge of Kursk Oblast" in reason("Drones fell 30 km from the Kursk region in Russia.")


def test_the_capital_is_not_that_of_a_people_whose_word_only_follows() -> None:
    text = "Niger closed its airspace on Monday. Crowds met in the capital, some with Russian flags."
    article = Article("a", text)
    mentions = find_mentions(article, open_gazetteer())
    located = resolve(article, mentions + find_phrases(article, mentions), open_gazetteer())
    assert [one.reason for one in located if one.mention.kind == "relative"] == ["the capital that is meant is Niamey"]


def test_a_small_town_in_a_country_that_nothing_else_speaks_of_is_taken_for_a_namesake() -> None:
    text = "In the Sudanese city of Khartoum a drone hit the Daraga area on Monday. Darfur was quiet, the army in Omdurman said."
    location = only(text, "Daraga")
    assert location.precision == "unresolved"
    assert "Philippines" in location.reason


def test_a_small_town_is_placed_where_the_article_speaks_of_its_country() -> None:
    location = only("In the Philippines a storm hit Daraga. Flights from Khartoum, Nairobi and Cairo were delayed.", "Daraga")
    assert location.place is not None
    assert location.place.country == "PH"


def test_a_small_town_is_placed_where_the_article_names_hardly_anything_else() -> None:
    assert only("A minister from Japan went to the town of Daraga on Monday.", "Daraga").place is not None


def test_a_small_town_is_placed_across_the_border_from_what_the_article_speaks_of() -> None:
    assert only("A boat capsized off Lampedusa after leaving Sfax in Tunisia; another sank near Zarzis.", "Lampedusa").place is not None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A mill burned down in León, in northern Spain.", "León", "ES"),
        ("Rain fell on Cordoba in southern Spain.", "Cordoba", "ES"),
        ("A bridge fell in the Spanish city of Cordoba.", "Cordoba", "ES"),
        ("Snow fell in Argentina's Santa Cruz province.", "Santa Cruz", "AR"),
        ("A bus crashed in La Paz, a town in Honduras.", "La Paz", "HN"),
        ("A well dried up in Kozlu, in Zonguldak province.", "Kozlu", "TR"),
    ],
)
def test_a_place_lies_where_the_words_beside_it_set_it(text: str, name: str, country: str) -> None:
    place = only(text, name).place
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fires burned near Mati, Greece.", "Mati"),
        ("Snow fell in Gombe, a district of Kinshasa.", "Gombe"),
        ("Two farmers were killed in Novoselivka, Kharkiv region.", "Novoselivka"),
    ],
)
def test_a_town_is_not_put_in_another_country_or_division_than_the_text_sets_it_in(text: str, name: str) -> None:
    location = only(text, name)
    assert (location.place, location.lat) == (None, None)
    assert "the text sets it in" in location.reason


def test_the_names_of_a_list_are_not_set_in_one_another() -> None:
    assert {found.mention.text: found.mention.container for found in locations("Banks in Tokyo, Beijing and Moscow closed.")}["Tokyo"] == ""


@pytest.mark.parametrize("name", ["Dar es Salaam", "Deir ez-Zor"])
def test_small_words_within_a_name_do_not_end_it(name: str) -> None:
    assert only(f"A bomb went off in {name} on Monday.", name).place is not None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Police in India arrested two men in Punjab.", "Punjab", "IN"),
        ("Police in Pakistan arrested two men in Punjab.", "Punjab", "PK"),
        ("The outbreak in Angola has reached Huíla.", "Huíla", "AO"),
        ("Two died in Amazonas. The president of Peru spoke.", "Amazonas", "PE"),
    ],
)
def test_a_division_is_that_of_the_country_which_the_article_names(text: str, name: str, country: str) -> None:
    place = only(text, name).place
    assert place is not None
    assert place.country == country


def test_a_sea_is_no_division_of_a_country_which_the_article_names() -> None:
    place = only("A ship of Egypt sank in the Red Sea on Monday.", "Red Sea").place
    assert place is not None
    assert place.feature == "SEA"


def test_a_village_is_no_city_of_its_name() -> None:
    place = only("A quake struck near Sindirgi. Two houses fell in the village of Golcuk.", "Golcuk").place
    assert place is not None
    assert (place.country, place.population < 30_000) == ("TR", True)


def test_a_village_of_illinois_may_be_large() -> None:
    place = only("The village of Skokie closed a road.", "Skokie").place
    assert place is not None
    assert place.country == "US"


def test_a_range_is_no_town_of_its_name() -> None:
    place = only("Three climbers died in the Andes on Sunday.", "Andes").place
    assert place is not None
    assert place.feature == "RGN"


def test_a_city_stays_where_the_gazetteer_knows_another_county_of_the_name_it_is_set_in() -> None:
    place = only("Two men were hurt in Reading, Berkshire.", "Reading").place
    assert place is not None
    assert place.country == "GB"
