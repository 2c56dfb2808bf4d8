"""Places of sentences with more than one event: which of two verbs has a place, what is only a goal, and where one comes from."""

from datetime import date

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim

PUBLISHED = date(2024, 10, 30)


def read(text: str) -> dict[str, Claim]:
    claims = pipeline.claims(Article("a", text, published=PUBLISHED), open_gazetteer())[1]
    return {claim.trigger.text.lower(): claim for claim in claims}


def where(claim: Claim) -> list[tuple[str, str]]:
    return [(place.role, place.location.mention.text) for place in claim.places]


@pytest.mark.parametrize("text", ["Drones hit a mill in Umm Sariba, Khartoum said.", "Shells hit homes in Umm Sariba, Cairo announced."])
def test_a_capital_that_speaks_does_not_hold_an_unknown_village(text: str) -> None:
    (place,) = read(text)["hit"].places
    assert (place.location.mention.text, place.location.precision) == ("Umm Sariba", "unresolved")


def test_a_capital_named_after_an_unknown_village_holds_it() -> None:
    (place,) = read("Drones hit a mill in Umm Sariba, Khartoum.")["hit"].places
    assert place.location.place is not None
    assert place.location.place.name == "Khartoum"


def test_a_capital_in_a_list_with_an_unknown_village_does_not_hold_it() -> None:
    places = read("Drones hit homes in Umm Sariba, Khartoum and Nyala.")["hit"].places
    assert [(place.location.mention.text, place.location.precision) for place in places] == [
        ("Umm Sariba", "unresolved"),
        ("Khartoum", "settlement"),
        ("Nyala", "settlement"),
    ]


def test_a_capital_that_speaks_after_a_village_is_an_actor() -> None:
    text = "Shells hit homes in Umm Sariba, Cairo announced."
    assert [one.mention.role for one in pipeline.places(Article("a", text), open_gazetteer()) if one.mention.text == "Cairo"] == ["actor"]


def test_what_a_second_verb_is_done_to_is_no_goal_of_the_first() -> None:
    told = read("Rwanda sent soldiers to Bukavu and closed the Kigali road.")
    assert ("destination", "Bukavu") in where(told["sent"])
    assert "Kigali" not in [place for _, place in where(told["sent"])]
    assert where(told["closed"]) == [("at", "Kigali")]


def test_a_second_verb_does_not_have_the_goal_of_the_first() -> None:
    assert where(read("Kenya sent soldiers to Goma and threatened to impose a curfew.")["threatened to"]) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Soldiers moved into Goma and burned homes.", "burned"),
        ("The army sent drones to Aleppo, killing four.", "killing"),
        ("The king travelled to Lima and met the president.", "met"),
    ],
)
def test_what_is_done_after_going_somewhere_is_done_there(text: str, verb: str) -> None:
    ((role, _),) = where(read(text)[verb])
    assert role == "at"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Two guards were killed in the raid and the wounded were flown to Nairobi.", "killed"),
        ("Three sailors died in the attacks and several were taken to Sanaa.", "died"),
        ("A picket was taken to hospital in Leeds after being struck by a truck.", "being struck by a truck"),
    ],
)
def test_where_somebody_is_brought_is_not_where_others_were_hurt(text: str, verb: str) -> None:
    assert where(read(text)[verb]) == []


def test_what_is_brought_somewhere_is_there() -> None:
    assert where(read("Soldiers were flown to Nairobi and killed two men.")["killed"]) != []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The army pulled out of Goma.", "pulled out"),
        ("The soldiers withdrew from Goma on Monday.", "withdrew from"),
        ("The troops left Goma.", "left"),
        ("Tanks moved out of Goma.", "moved"),
    ],
)
def test_what_is_left_is_where_one_comes_from(text: str, verb: str) -> None:
    assert where(read(text)[verb]) == [("origin", "Goma")]


def test_a_retreat_to_somewhere_has_a_goal() -> None:
    assert where(read("The soldiers withdrew to Goma.")["withdrew"]) == [("destination", "Goma")]


def test_a_quake_was_where_it_is_centred() -> None:
    told = read("A quake shook Sulawesi on Monday. The quake was centred 60 km south of Gorontalo.")
    assert where(told["quake"]) == [("at", "60 km south of Gorontalo")]


@pytest.mark.parametrize(
    ("text", "verb", "places"),
    [
        ("Shells fell in Kharkiv and in Sumy on Monday.", "fell", ["Kharkiv", "Sumy"]),
        ("Rallies were held in Lagos, in Kano and in Abuja.", "rallies were held", ["Lagos", "Kano", "Abuja"]),
        ("India fired rockets at camps in Lahore and at Multan and Karachi.", "fired", ["Lahore", "Multan", "Karachi"]),
        ("Two men were shot in Leeds and in York the police station was burned.", "shot", ["Leeds"]),
        ("Ten were injured in Ankara, and in Istanbul at least two were arrested.", "injured", ["Ankara"]),
    ],
)
def test_places_with_a_preposition_each_are_all_the_event_s(text: str, verb: str, places: list[str]) -> None:
    assert [place for _, place in where(read(text)[verb])] == places


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The tug, owned by Brent Marine of Toledo, sank on Monday.", "sank"),
        ("A bus operated by a company from Kisumu overturned on Monday.", "overturned"),
        ("Police arrested a man from Leeds on Monday.", "arrested"),
        ("Gunmen killed a woman from Kano.", "killed"),
    ],
)
def test_where_an_owner_or_those_hurt_come_from_is_no_place_of_the_event(text: str, verb: str) -> None:
    assert where(read(text)[verb]) == []


def test_whoever_is_kidnapped_from_a_town_was_there() -> None:
    assert where(read("Gunmen kidnapped a man from Kano.")["kidnapped"]) == [("at", "Kano")]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Israel bombed a school ahead of talks in Doha.", "bombed"),
        ("Gunmen shot two guards, days before ministers are to meet in Geneva.", "shot"),
    ],
)
def test_an_event_was_not_where_talks_are_to_be_after_it(text: str, verb: str) -> None:
    assert where(read(text)[verb]) == []


def test_a_deed_is_not_where_somebody_charged_with_it_was_arrested() -> None:
    told = read("Police arrested two generals, accused of plotting a coup, in a hotel in Bamako.")
    assert where(told["arrested"]) == [("at", "Bamako")]
    assert where(told["coup"]) == []


@pytest.mark.parametrize(
    ("text", "verb", "deed"),
    [
        ("Police arrested two men over a fire at a mill in Kano.", "arrested", "fire"),
        ("Police detained a mason in connection with the collapse of a wall in Kano.", "detained", "collapse"),
        ("Soldiers killed three of the men behind last week's attack in Kano.", "killed", "attack"),
    ],
)
def test_a_deed_has_a_place_after_it_and_not_what_is_done_to_whoever_did_it(text: str, verb: str, deed: str) -> None:
    told = read(text)
    assert (where(told[verb]), where(told[deed])) == ([], [("at", "Kano")])


def test_what_those_had_done_who_went_to_a_town_was_not_there() -> None:
    told = read("Two guards who had been wounded in the attack arrived in Kano.")
    assert [where(told[word]) for word in ("wounded", "attack", "arrived")] == [[], [], [("at", "Kano")]]


def test_marchers_are_arrested_where_they_march() -> None:
    assert where(read("Two men were arrested for protesting in Kano.")["arrested"]) == [("at", "Kano")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Two men died in hospital in Kano after a crash.", "crash"),
        ("A man who was shot on Monday died at a hospital in Kano.", "shot"),
        ("A bus overturned, killing nine, two of them on the way to hospital in Kano.", "killing"),
    ],
)
def test_a_mishap_is_not_where_those_hurt_die_in_hospital(text: str, word: str) -> None:
    assert where(read(text)[word]) == []


def test_an_attack_on_a_hospital_is_where_that_is() -> None:
    assert where(read("Two men died in an attack on a hospital in Kano.")["attack"]) == [("at", "Kano")]


@pytest.mark.parametrize("court", ["Derby Crown Court", "The High Court in Derby"])
def test_a_deed_is_not_where_a_court_hears_of_it(court: str) -> None:
    assert where(read(f"{court} heard that the brothers attacked a nurse.")["attacked"]) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Protests erupted in several cities after a man was shot in Leeds.", "protests erupted"),
        ("The army declared a curfew in three towns after a bomb went off in Kano.", "declared a curfew"),
    ],
)
def test_what_is_in_several_places_is_not_where_that_was_which_it_came_after(text: str, verb: str) -> None:
    assert where(read(text)[verb]) == []


def test_where_a_body_has_posts_is_not_where_it_sends_others() -> None:
    told = read("The mission, which has posts based in towns like Kidal, Mopti and Timbuktu, said it had dispatched a patrol to the site.")
    assert where(told["dispatched"]) == []


@pytest.mark.parametrize(
    ("text", "verb", "role"),
    [
        ("Ten people were rushed to hospital in Gulu.", "rushed", "destination"),
        ("Ten people were taken to a clinic in Gulu.", "taken", "destination"),
        ("Ten men were taken into custody in Gulu.", "taken into custody", "at"),
    ],
)
def test_whoever_is_brought_to_a_building_goes_where_that_is(text: str, verb: str, role: str) -> None:
    assert where(read(text)[verb]) == [(role, "Gulu")]


def test_an_event_is_not_where_something_else_was_on_its_day() -> None:
    assert where(read("A van was seen in Leeds on the night of the raid.")["raid"]) == []
    assert where(read("Two men were killed in Leeds on the night of the raid.")["killed"]) == [("at", "Leeds")]


def test_a_headline_says_that_somebody_was_brought_to_a_hospital() -> None:
    assert read("Two women were taken to a hospital in Leeds.")["taken"].headline == "Two women taken to a hospital"


def test_the_province_after_a_goal_is_not_where_it_was() -> None:
    assert where(read("A ferry sank on its way to Bogo, Cebu.")["sank"]) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor recalled Umm Sariba, where four herders drowned in May.", "drowned"),
        ("Umm Sariba, where waves swept through 30 homes, has no doctor.", "swept through"),
    ],
)
def test_a_village_of_no_gazetteer_before_where_is_where_it_happened(text: str, word: str) -> None:
    assert ("at", "Umm Sariba") in where(read(text)[word])


def test_a_village_before_a_clause_with_where_is_not_that_of_what_the_main_clause_tells() -> None:
    assert where(read("Umm Sariba, where the king lives, has attacked its neighbours.")["attacked"]) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Shells hit a mill in Goma, and doctors said two millers had been wounded.", "wounded"),
        ("Two tanks were burning in Goma, and the mayor said nobody was hurt.", "hurt"),
    ],
)
def test_harm_after_an_attack_in_its_sentence_was_done_there(text: str, word: str) -> None:
    assert where(read(text)[word]) == [("at", "Goma")]


def test_what_did_harm_that_goes_on_from_the_sentence_before_was_there() -> None:
    claims = read("Police clashed with drivers in Goma. Nine drivers were injured when officers fired rubber bullets.")
    assert where(claims["injured"]) == where(claims["fired"]) == [("at", "Goma")]


def test_who_led_attacks_somewhere_was_not_killed_there_by_that() -> None:
    assert where(read("Abu Ruta, who led attacks in Goma, was killed on Friday.")["killed"]) == []


def test_harm_at_another_time_than_an_attack_was_not_done_there() -> None:
    assert where(read("Shells hit a school in Umm Sariba, before the mayor was killed.")["killed"]) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ministers who met in Nairobi agreed to open the border.", "agreed"),
        ("Rwanda and Burundi agreed on Monday to open their border after two days of closed-door talks in Nairobi.", "agreed"),
        ("Leaders signed an agreement on fish during a meeting in Nairobi.", "signed an agreement"),
        ("Envoys met in Nairobi on Monday for talks.", "talks"),
        ("The envoy, whose visit to Nairobi had produced the agreement, left for Juba.", "agreement"),
    ],
)
def test_what_is_agreed_is_where_those_met_who_agree(text: str, word: str) -> None:
    assert ("at", "Nairobi") in where(read(text)[word])


@pytest.mark.parametrize("text", ["The sides agreed to a truce ahead of talks in Nairobi.", "They agreed to hold talks in Nairobi."])
def test_what_is_agreed_before_talks_is_not_where_these_will_be(text: str) -> None:
    claims = read(text)
    assert where(claims.get("agreed to") or claims["agreed"]) == []


@pytest.mark.parametrize("text", ["A truck overturned on a track above Gitega.", "A truck overturned behind Gitega."])
def test_what_happens_above_or_behind_a_town_is_near_it(text: str) -> None:
    assert where(read(text)["overturned"]) == [("near", "Gitega")]


@pytest.mark.parametrize("text", ["Two men fired at Nala Ruta, 46, on Monday.", "Gunmen fired at Nala Ruta, 46; nobody saw them."])
def test_a_name_with_an_age_is_no_place(text: str) -> None:
    assert where(read(text)["fired"]) == []


def test_who_was_murdered_is_no_place() -> None:
    assert where(read("Police spoke of the murder of Oneyda Funes.")["murder"]) == []


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("A bus overturned on the Kayseri road in Kahramanmaras on Monday.", "overturned", "Kahramanmaras"),
        ("Gunmen attacked Gwoza, a town in Borno state, on Monday, killing ten.", "killing", "Gwoza"),
        ("Gunmen entered Umm Sariba, a village in Macomia district, on Monday.", "entered", "Umm Sariba"),
    ],
    ids=["a road called after a town", "an apposition", "an apposition of a name that is not known"],
)
def test_what_only_describes_a_place_is_none_of_the_event(text: str, trigger: str, place: str) -> None:
    assert where(read(text)[trigger]) == [("at", place)]


def test_a_name_that_a_body_bears_is_no_place() -> None:
    assert where(read("The group said through its Umm Sariba outlet that gunmen had killed ten.")["killed"]) == []


def test_a_state_that_acts_is_not_where_it_acts() -> None:
    assert where(read("Sudan closed its border in April.")["closed its border"]) == []


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels raided the town of Djibo in Oudalan province, where 40 people were killed.", "killed", ["Djibo"]),
        ("Rebels denied attacking the village of Umm Sariba in Gezira, where 40 people were killed.", "killed", ["Umm Sariba"]),
        ("Rebels raided Oudalan province, where 40 people were killed.", "killed", ["Oudalan"]),
        ("A truck exploded at a checkpoint in Beledweyne, central Somalia, on Saturday.", "exploded", ["Beledweyne"]),
        ("Rebels attacked Pokrovsk, a logistics hub in eastern Ukraine, on Monday.", "attacked", ["Pokrovsk"]),
        ("Students blocked a bridge over the Danube in Novi Sad.", "blocked", ["Novi Sad"]),
        ("The attack took place in Teiba, Sherkole District, which is far off.", "attack took place", ["Teiba"]),
        ("A shell hit a house in Gaza City's southern neighbourhood of Zeitun.", "hit", ["Zeitun"]),
        ("Shells hit Goma, Masisi and Rutshuru district on Monday.", "hit", ["Goma", "Masisi", "Rutshuru"]),
        ("Eastern Slavonia, captured by the rebels in 1991, was calm.", "captured", ["Eastern Slavonia"]),
        ("The death toll from floods in Pakistan's Sindh province has passed 670.", "floods", ["Sindh"]),
    ],
)
def test_what_only_holds_a_place_is_not_where_it_was_too(text: str, trigger: str, expected: list[str]) -> None:
    assert [place for _, place in where(read(text)[trigger])] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The UN halted flights to Goma after rebels killed two men there.", "killed", ["Goma"]),
        ("Kim flew to Moscow from Pyongyang and met Putin there on Monday.", "met", ["Moscow"]),
        ("The governor of Plateau opened talks on Tuesday, there were bishops.", "opened talks", []),
    ],
)
def test_there_is_the_place_that_its_sentence_named_last(text: str, trigger: str, expected: list[str]) -> None:
    assert [place for _, place in where(read(text)[trigger])] == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("India has struck camps linked to an attack in Pahalgam.", "struck"),
        ("Soldiers killed the commander behind the attack in Mopti.", "killed"),
        ("Police raided the homes of men blamed for a massacre in Benue.", "raided"),
        ("Police arrested three men suspected of a bombing in Quetta.", "arrested"),
    ],
)
def test_who_is_said_to_have_done_a_deed_need_not_be_met_where_it_was_done(text: str, trigger: str) -> None:
    assert where(read(text)[trigger]) == []


def test_what_was_done_after_something_need_not_be_where_that_was() -> None:
    claims = read("Denmark closed its airspace after drones disrupted flights in Aalborg. Two were killed after a bomb exploded in Goma.")
    assert where(claims["closed its airspace"]) == []
    assert where(claims["killed"]) == [("at", "Goma")]
