"""Places that stand beside an event and are not where it happened: of speakers, of those addressed, of other clauses, of care."""

from datetime import date

from claims_help import located

from geo import pipeline
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim, Place

PUBLISHED = date(2024, 10, 30)


def read(text: str) -> dict[str, Claim]:
    claims = pipeline.claims(Article("a", text, published=PUBLISHED), open_gazetteer())[1]
    return {claim.trigger.text.lower(): claim for claim in claims}


def where(claim: Claim) -> list[str]:
    return [place.location.mention.text for place in claim.places]


def test_an_army_that_speaks_from_a_capital_tells_of_elsewhere() -> None:
    assert where(read("The army in Khartoum said rebels had attacked a convoy.")["attacked"]) == []
    assert where(read("The army in Khartoum attacked a convoy.")["attacked"]) == ["Khartoum"]


def test_where_those_are_who_are_addressed_is_not_where_it_is_said() -> None:
    assert where(read("The minister condemned the rebels in Goma.")["condemned"]) == []
    assert where(read("Marchers in Madrid rallied in solidarity with farmers in Goma.")["solidarity"]) == ["Madrid"]


def test_a_place_of_the_clause_after_since_is_not_the_event_s() -> None:
    text = "Rebels threw grenades at students who have been protesting since a roof fell in Novi Sad in May."
    told = read(text)
    assert (where(told["threw"]), where(told["protesting"])) == ([], [])
    assert told["protesting"].when.source == "publication"


def test_a_time_after_since_is_one_of_the_event_too() -> None:
    assert read("Students have been protesting since May.")["protesting"].when.start == date(2024, 5, 1)


def test_the_hurt_are_not_hurt_where_they_are_flown_to() -> None:
    assert where(read("A guard was wounded and was flown to Lagos.")["wounded"]) == []


def test_a_body_that_a_town_is_called_like_is_no_place() -> None:
    cross = Place("geonames:4487142", "Red Cross", "PPL", 35.26, -80.37, country="US", radius_km=3)
    text = "The rebels handed two prisoners to the Red Cross."
    (claim,) = find_claims(Article("a", text), (located(text, "Red Cross", cross),))
    assert claim.places == ()


def test_that_before_a_plural_does_not_point_to_an_earlier_event() -> None:
    text = "Aides held talks in Madrid on Monday. The mayor said last week that talks with farmers would be held in May."
    claims = pipeline.claims(Article("a", text, published=PUBLISHED), open_gazetteer())[1]
    assert where(claims[-1]) == []


def test_the_day_of_a_dateline_is_that_of_writing() -> None:
    told = read("KHARTOUM, March 10 (Reuters) - Ten soldiers were killed near Omdurman, officials said.")
    assert told["killed"].when.source == "publication"


def test_what_happened_when_something_did_happened_on_that_day() -> None:
    told = read("Ten soldiers were killed when gunmen overran a post near Omdurman on Monday.")
    assert told["killed"].when == told["overran"].when
    assert told["killed"].when.start == date(2024, 10, 28)


def test_the_time_of_saying_is_not_that_of_what_is_said() -> None:
    told = read("The mayor announced on a visit last week that elections would be held in December.")
    assert told["elections"].when.start == date(2024, 12, 1)


def test_a_border_that_a_state_only_has_is_no_place_of_the_event() -> None:
    told = read("Rebels attacked a village in Mali, which shares a border with Niger, killing ten people.")
    assert (where(told["attacked"]), where(told["killing"])) == (["Mali"], ["Mali"])
