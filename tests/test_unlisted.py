"""Names that the gazetteer does not hold, as places of events."""

from geo.claims.link_features import FEATURES, place_values, scenes_of
from geo.claims.named import People
from geo.claims.reading import readings
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.lexicon import rows
from geo.pipeline import claims
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    return {claim.trigger.text: claim for claim in find_claims(Article("a", text), ())}


def where(claim: Claim) -> list[tuple[str, str]]:
    return [(place.role, place.location.mention.text) for place in claim.places]


def test_a_village_of_no_gazetteer_is_where_it_happened_and_says_why_it_is_not_on_the_map() -> None:
    killed = read("Gunmen killed four farmers in the village of Umm Sariba on Monday.")["killed"]
    assert where(killed) == [("at", "Umm Sariba")]
    location = killed.places[0].location
    assert (location.lat, location.precision, location.reason) == (None, "unresolved", "the gazetteer has no place named Umm Sariba")


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
    values = seen("Troops killed Yusuf Zzyq on Monday.")
    assert values["first class"].split()[0] == classes["yusuf"]
    assert values["last class"].split()[0] == "?"
    assert values["before class"].split() == [classes["killed"], classes["yusuf"]]


def seen(text: str) -> dict[str, str]:
    """What the model sees of the only name of a sentence, beside its first event word."""
    (reading,) = readings(Article("a", text), (), People())
    scene = scenes_of(reading.hits, reading.phrases, reading.reports, reading.sentence)[reading.hits[0].first]
    return dict(zip(FEATURES, place_values(scene, 0), strict=True))
