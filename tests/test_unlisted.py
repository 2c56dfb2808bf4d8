"""Names that the gazetteer does not hold, as places of events."""

import pytest
from claims_help import located, nations

from geo.claims.actors.named import People
from geo.claims.places.link_features import FEATURES, place_values
from geo.claims.places.scenes import scenes_of
from geo.claims.reading import readings
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.lexicon import rows
from geo.pipeline import claims
from geo.records import Article, Claim, Place

OMDURMAN = Place("geonames:365137", "Omdurman", "PPL", 15.65, 32.48, country="SD", radius_km=8)


def read(text: str) -> dict[str, Claim]:
    return {claim.trigger.text: claim for claim in find_claims(Article("a", text), ())}


def where(claim: Claim) -> list[tuple[str, str]]:
    return [(place.role, place.location.mention.text) for place in claim.places]


def test_a_village_of_no_gazetteer_is_where_it_happened_and_says_why_it_is_not_on_the_map() -> None:
    killed = read("Gunmen killed four farmers in the village of Umm Sariba on Monday.")["killed"]
    assert where(killed) == [("at", "Umm Sariba")]
    location = killed.places[0].location
    assert (location.lat, location.precision) == (None, "unresolved")
    assert location.reason == "no place of the gazetteer is surely meant by Umm Sariba"


def test_a_captured_town_of_no_gazetteer_is_where_it_happened() -> None:
    assert where(read("Rebels captured the town of Qasr Zahlan on Friday.")["captured"]) == [("at", "Qasr Zahlan")]


def test_villages_of_a_list_are_all_where_it_happened() -> None:
    shelled = read("The army shelled the villages of Tel Zaraq, Ain Mureiba and Deir Wadan.")["shelled"]
    assert [name for _, name in where(shelled)] == ["Tel Zaraq", "Ain Mureiba", "Deir Wadan"]


def test_people_months_and_abbreviations_are_no_places() -> None:
    assert read("Minister Zahlan Qasri was killed in March by the QRF.")["killed"].places == ()


def test_a_name_of_a_claim_is_among_the_locations_of_its_article() -> None:
    locations, _ = claims(Article("a", "Gunmen killed four farmers in the village of Umm Sariba on Monday."), open_gazetteer())
    assert [(location.mention.text, location.lat) for location in locations] == [("Umm Sariba", None)]


def test_a_name_that_only_says_what_stands_nearby_holds_the_place() -> None:
    assert where(read("A guard was shot dead outside his Umm Sariba home.")["shot dead"]) == [("at", "Umm Sariba")]


def test_a_person_who_was_shot_is_no_place_and_a_town_of_a_persons_name_is_one() -> None:
    assert read("Gunmen shot Sarah Holloway on Monday.")["shot"].places == ()
    assert where(read("Rebels captured the town of Holloway on Monday.")["captured"]) == [("at", "Holloway")]


def test_a_storm_is_not_at_its_own_name() -> None:
    assert all(not claim.places for claim in read("The storm, named Sarah, destroyed a pier.").values())


def test_a_name_is_seen_with_the_class_of_its_words() -> None:
    classes = {word: row["class"] for row in rows("word_classes") for word in row["words"].split()}
    values = seen("Troops stormed Khan Zzyq on Monday.")
    assert values["first class"].split()[0] == classes["khan"]
    assert values["last class"].split()[0] == "?"
    assert values["before class"].split() == [classes["stormed"], classes["khan"]]


def seen(text: str) -> dict[str, str]:
    """What the model sees of the only name of a sentence, beside its first event word."""
    (reading,) = readings(Article("a", text), (), People())
    scene = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)[reading.hits[0].first]
    return dict(zip(FEATURES, place_values(scene, 0), strict=True))


def test_a_road_goes_on_with_its_number() -> None:
    assert where(read("Four drivers were hurt in a crash on Interstate 88 on Monday.")["crash"]) == [("at", "Interstate 88")]
    assert where(read("Four drivers were hurt in a crash on I-88 on Monday.")["crash"]) == [("at", "I-88")]
    assert where(read("Four drivers were hurt in a crash on East 81st Street on Monday.")["crash"]) == [("at", "East 81st Street")]


def test_who_speaks_in_the_article_is_no_place_whatever_stands_before_the_name() -> None:
    text = "Shots were fired at Zahlbruck on Monday. {}"
    assert where(read(text.format("The village lies in ruins."))["fired"]) == [("at", "Zahlbruck")]
    assert read(text.format("Zahlbruck told a court that he ran."))["fired"].places == ()
    assert read(text.format("A crowd stood by Mr. Zahlbruck."))["fired"].places == ()
    assert read(text.format("Doctors treated Zahlbruck, 34, for a cut."))["fired"].places == ()


def test_a_name_with_a_first_name_in_it_is_a_persons() -> None:
    assert read("A crowd attacked a bus after Zubair Mohammad Qasri was arrested in custody.")["arrested"].places == ()


def test_a_company_and_a_people_are_no_places() -> None:
    assert read("Two clerks were killed at Zahlbruck Petroleum on Monday.")["killed"].places == ()
    assert read("Four shops burned in Greek riots on Monday.")["burned"].places == ()


def test_a_headline_in_capitals_tells_no_names() -> None:
    assert all(not claim.places for claim in read("Court Jails Mill Owner In Riot Row").values())


def test_a_school_is_put_where_the_text_says_that_it_is() -> None:
    text = "A boy was stabbed at St. Mary's School in Omdurman on Monday."
    (place,) = find_claims(Article("a", text), (located(text, "Omdurman", OMDURMAN),))[0].places
    location = place.location
    assert (location.mention.text, location.lat, location.precision) == ("St. Mary's School", OMDURMAN.lat, "settlement")
    assert location.reason == "no place of the gazetteer is surely meant by St. Mary's School; the text says that it is there: Omdurman"


def test_a_name_of_a_list_is_not_put_at_the_next() -> None:
    text = "The army shelled the village of Umm Sariba, Omdurman and other towns."
    places = find_claims(Article("a", text), (located(text, "Omdurman", OMDURMAN),))[0].places
    assert places[0].location.lat is None


def test_a_saint_of_a_hospitals_name_is_no_town() -> None:
    text = "Two nurses were hurt at St. Paul's Hospital in Omdurman on Monday."
    paul = located(text, "St. Paul", Place("geonames:1", "St. Paul", "PPL", 54.0, -111.3, country="CA"))
    (place,) = find_claims(Article("a", text), (paul, located(text, "Omdurman", OMDURMAN)))[0].places
    assert (place.location.mention.text, place.location.place) == ("St. Paul's Hospital", OMDURMAN)


def test_a_network_that_somebody_wrote_on_is_no_place() -> None:
    (claim,) = find_claims(Article("a", "The governor wrote on Telegram that two guards had been killed."), ())
    assert claim.places == ()


def test_the_first_half_of_a_nationality_of_two_is_no_place() -> None:
    text = "A tower collapsed onto the Pan-Turkish highway."
    (claim,) = find_claims(Article("a", text), nations(text))
    assert claim.places == ()


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("In London, a man was stabbed on Edgware Road.", "London"),
        ("In Khartoum, two men were shot in the Umm Sariba neighbourhood.", "Khartoum"),
        ("A bus crashed in Karachi's Umm Sariba district.", "Karachi"),
        ("In Brazil, a bus crashed in the town of Itapiruba.", "Brazil"),
        ("A bus crashed in the town of Itapiruba in Brazil.", "Brazil"),
        ("A man was stabbed on Edgware Road.", ""),
        ("In London, an envoy arrived, but a man was stabbed on Edgware Road.", ""),
    ],
)
def test_a_street_or_quarter_is_in_the_city_that_its_sentence_opens_with_or_whose_it_is(text: str, city: str) -> None:
    location = claims(Article("a", text), open_gazetteer())[1][-1].places[0].location
    assert (location.place.name if location.place else "") == city


@pytest.mark.parametrize(
    ("where", "area"),
    [
        ("Zhorbata, Benue state", "Benue State"),
        ("Zhorbata, Nigeria", "Nigeria"),
        ("Zhorbata, a village in Benue state", "Benue State"),
        ("Zhorbata village in Benue state", "Benue State"),
        ("Zhorbata, in Nigeria's Benue state", "Benue State"),
        ("Zhorbata Hill, Jakarta", "Jakarta"),
        ("Zhorbata, in Marwa Rural Area of Benue State", "Benue State"),
    ],
)
def test_a_village_of_no_gazetteer_is_put_in_the_area_that_the_words_after_it_name(where: str, area: str) -> None:
    (place,) = claims(Article("a", f"Gunmen killed ten farmers in {where}."), open_gazetteer())[1][-1].places
    assert place.location.place is not None
    assert (place.location.mention.text.split()[0], place.location.place.name) == ("Zhorbata", area)


def test_a_name_goes_on_over_the_arabic_article() -> None:
    assert where(read("Shells hit Bab al-Zahlan on Monday.")["hit"]) == [("at", "Bab al-Zahlan")]


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Dublin Airport", "Dublin"),
        ("Khartoum Teaching Hospital", "Khartoum"),
        ("Leeds Town Hall", "Leeds"),
        ("Letcher County Central High School", "Letcher County"),
        ("Washington Airport", ""),
        ("Houston High School", ""),
    ],
)
def test_a_building_that_is_called_after_its_town_is_put_there(name: str, town: str) -> None:
    (place,) = claims(Article("a", f"A bomb went off at {name} on Monday."), open_gazetteer())[1][0].places
    location = place.location
    assert (location.mention.text, location.place.name if location.place else "") == (name, town)


@pytest.mark.parametrize(
    ("where", "name", "found"),
    [
        ("in the Paris suburb of Nanterre", "Nanterre", "Nanterre"),
        ("in the Luanda suburb of Cacuaco", "Cacuaco", "Cacuaco"),
        ("in the Beirut suburb of Zhorbata", "Zhorbata", "Beirut"),
        ("in the Zhorbata district of Beirut", "Zhorbata", "Beirut"),
        ("in the Nairobi slum of Umm Sariba", "Umm Sariba", "Nairobi"),
        ("in the Syrian town of Zhorbata", "Zhorbata", "Syria"),
    ],
)
def test_a_suburb_is_told_from_the_town_that_it_is_of(where: str, name: str, found: str) -> None:
    (place,) = claims(Article("a", f"Two men were shot dead {where} on Monday."), open_gazetteer())[1][0].places
    location = place.location
    assert (location.mention.text, location.place.name if location.place else "") == (name, found)
