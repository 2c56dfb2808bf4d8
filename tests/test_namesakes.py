"""Which of the places of one name is meant, where the words around it say so."""

import pytest

from geo.gazetteer import open_gazetteer
from geo.mentions import find_mentions
from geo.pipeline import places
from geo.records import Article, Location
from geo.resolve import resolve


def locations(text: str) -> tuple[Location, ...]:
    article = Article("a", text)
    return resolve(article, find_mentions(article, open_gazetteer()), open_gazetteer())


def divisions(text: str, name: str) -> list[str]:
    """Country and division of each mention of a name; a dash where it has no place."""
    return [f"{at.place.country}.{at.place.admin1}" if at.place else "-" for at in locations(text) if at.mention.name == name]


def precision(text: str, name: str) -> str:
    return next(at.precision for at in locations(text) if at.mention.name == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A mill burned in Salem, Oregon, and a school in Salem, Massachusetts.", "Salem", ["US.OR", "US.MA"]),
        ("Dockers in Victoria, Seychelles, and in Victoria, British Columbia, walked out.", "Victoria", ["SC.26", "CA.02"]),
        ("Columbus, Georgia, lent pumps to Columbus, Ohio. Columbus thanked for them.", "Columbus", ["US.GA", "US.OH", "US.OH"]),
        ("Floods hit Richmond. Police in Richmond, Virginia, closed roads.", "Richmond", ["US.VA", "US.VA"]),
    ],
)
def test_a_name_set_in_two_areas_means_the_place_in_each(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hail fell in Iowa, Missouri and Illinois.", "Iowa"),
        ("Washington, Idaho and Utah sent crews.", "Washington"),
        ("Raiders came to Kebbi, Katsina and Kaduna.", "Katsina"),
        ("Raiders came to Kano, Jigawa and Bauchi.", "Kano"),
        ("Farmers in Niger, Kogi and Benue states lost their crops.", "Niger"),
        ("Herders walked from Zamfara to Sokoto.", "Sokoto"),
    ],
)
def test_a_list_with_divisions_is_one_of_divisions(text: str, name: str) -> None:
    assert precision(text, name) == "admin1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Drones hit Sumy, Kryvyi Rih and Odesa.", "Sumy"),
        ("Mykolaiv is an old port on the Bug.", "Mykolaiv"),
        ("Denizli lies 60 km east of Aydin.", "Denizli"),
        ("The mayor of Burgos stepped down.", "Burgos"),
        ("A coach from Sumy to Poltava left the road.", "Poltava"),
        ("A storm blew the roofs off in Nevada, Missouri, and Ames, Iowa.", "Nevada"),
    ],
)
def test_what_only_a_town_is_or_does_is_said_of_the_town(text: str, name: str) -> None:
    assert precision(text, name) == "settlement"


def test_a_division_beside_a_division_stays_one() -> None:
    assert precision("Floods hit Valencia and Catalonia.", "Valencia") == "admin1"


def test_a_capital_beside_a_state_is_its_government() -> None:
    assert divisions("Washington and Texas are at odds over the border.", "Washington") == ["US.DC"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A barge sank near Paris, Texas. The safety board is sending a team from Washington.", "US.DC"),
        ("Officials in Washington said hail killed two men in Tulsa.", "US.DC"),
        ("Fires burned farms in Washington. Crews came from Yakima.", "US.WA"),
        ("Voters in Washington, Oregon and Idaho agreed.", "US.WA"),
        ("The governor of Washington signed the bill.", "US.WA"),
        ("On Monday Washington Governor Jane Roe signed the bill.", "US.WA"),
    ],
)
def test_a_capital_is_no_state_of_its_name_unless_the_story_plays_there(text: str, expected: str) -> None:
    assert divisions(text, "Washington") == [expected]


def test_a_governor_governs_a_state_and_a_mayor_a_town() -> None:
    assert divisions("On Monday Georgia Gov. Jane Roe flew home.", "Georgia") == ["US.GA"]
    assert precision("On Monday New York Gov. Jane Roe flew home.", "New York") == "admin1"
    assert precision("On Monday New York Mayor Jane Roe flew home.", "New York") == "settlement"


def test_a_state_called_like_a_capital_is_meant_where_a_town_is_set_in_it() -> None:
    assert divisions("A dam broke near Vancouver, Washington. Washington troopers came.", "Washington") == ["US.WA", "US.WA"]


def test_the_governor_of_a_division_is_no_mayor() -> None:
    assert precision("The governor of Kaduna went to Zaria.", "Kaduna") == "admin1"


def test_a_state_that_is_called_like_a_country_is_told_by_its_towns() -> None:
    assert divisions("Raiders came to Niger again, police in Suleja and in Bida said.", "Niger") == ["NG.31"]


def test_a_country_is_not_its_neighbours_state() -> None:
    assert divisions("Nigeria sent grain to Niger, officials in Abuja said.", "Niger") == ["NE."]


def test_another_languages_name_of_a_country_is_a_place_of_the_country_that_is_named() -> None:
    assert divisions("Rebels in Antioquia, Colombia, held the road to Argelia.", "Argelia") == ["CO.02"]


def test_an_english_name_of_a_country_stays_the_country() -> None:
    assert divisions("Holland sent pumps to Rome.", "Holland") == ["NL."]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("She flew from Dallas to Paris.", "Paris", "FR"),
        ("The Houston firm has works in Athens and Moscow.", "Athens", "GR"),
        ("A barn burned in Paris, the sheriff of Lamar County said. Crews came from Reno, Texas.", "Paris", "US"),
    ],
)
def test_a_small_town_abroad_is_no_world_city_unless_the_story_plays_around_it(text: str, name: str, country: str) -> None:
    assert [place.split(".")[0] for place in divisions(text, name)] == [country]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rivers rose in Cheshire, Sussex and Yorkshire, the British government said.", "Sussex"),
        ("Yorkshire was hit by snow.", "Yorkshire"),
        ("Farmers in Tyrone and Fermanagh lost sheep.", "Fermanagh"),
        ("A jet crashed in Siberia, Moscow said.", "Siberia"),
    ],
)
def test_a_region_is_no_small_town_abroad(text: str, name: str) -> None:
    assert precision(text, name) == "region"


def test_a_town_is_found_by_the_county_of_old_that_it_lies_in() -> None:
    assert divisions("A barn burned down in Malpas, Cheshire.", "Malpas") == ["GB.ENG"]


def test_a_town_of_a_countys_name_is_meant_in_its_own_state() -> None:
    assert divisions("A shop burned in Cheshire, Connecticut. Cheshire police hold a man.", "Cheshire") == ["US.CT", "US.CT"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Shells fell on the Dniprovskyi district of Kherson.", "Dniprovskyi", "-"),
        ("Shells fell on the Dniprovskyi district of Kyiv.", "Dniprovskyi", "UA.12"),
        ("In Saratov, a bus burned out in the Zavodskoy district.", "Zavodskoy", "-"),
        ("A bus burned out in Recife's Boa Vista district.", "Boa Vista", "-"),
        ("Police searched a flat in the Hernals district of Vienna.", "Hernals", "AT.09"),
    ],
)
def test_a_part_of_a_town_lies_in_it(text: str, name: str, expected: str) -> None:
    assert divisions(text, name) == [expected]


def test_what_holds_the_last_of_two_names_holds_the_first() -> None:
    assert divisions("Rain fell on Manchester and Trelawny in Jamaica.", "Manchester") == ["JM.04"]


def test_what_holds_the_suburbs_of_two_names_holds_the_first_though_the_last_is_unknown() -> None:
    assert divisions("Cholera broke out in the suburbs of Kamina and Matero in Lusaka.", "Kamina") == ["-"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A student from San Pedro died in a hospital in Asunción. He had studied in Choré.", "San Pedro", "PY"),
        ("A bridge in Mansfield was closed. Drivers came from Dayton and Toledo.", "Mansfield", "US"),
        ("A bridge in Mansfield was closed. Drivers came from Leeds, Dayton and Toledo.", "Mansfield", "GB"),
        ("Ships from Dayton and Akron called at Glasgow.", "Glasgow", "GB"),
        ("Crowds in Charleston watched. A ship came from Melbourne.", "Charleston", "US"),
    ],
)
def test_a_name_of_many_towns_is_in_the_country_of_the_other_names(text: str, name: str, country: str) -> None:
    assert [found.partition(".")[0] for found in divisions(text, name)] == [country]


def test_a_town_of_a_country_spoken_of_is_not_a_city_that_another_language_calls_so() -> None:
    assert divisions("Engineers cleared shells at Gizo on Tuesday. They had come from Honiara and Suva.", "Gizo") == ["SB.11"]


def test_the_capital_is_not_that_of_a_namesakes_country() -> None:
    text = "Police in Lusaka and Ndola were called. Stalls in the capital were cleared, and in Soweto market too."
    article = Article("a", text)
    at = next(one for one in places(article, open_gazetteer()) if one.mention.text == "the capital")
    assert at.place is not None
    assert at.place.name == "Lusaka"


def test_a_small_town_that_is_only_also_called_so_is_in_a_country_that_is_spoken_of() -> None:
    assert divisions("Israeli fire killed two men in Zeitun, near Gaza City.", "Zeitun") == ["-"]


def test_a_city_is_known_by_its_name_of_old() -> None:
    assert divisions("Rockets hit Lvov on Monday, Moscow said.", "Lvov") == ["UA.15"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Hail fell in Puno on Monday.", "Puno", ["PE.21"]),
        ("Hail fell in Trnava on Monday.", "Trnava", ["SK.07"]),
        ("Hail fell in Odessa on Monday.", "Odessa", ["UA.17"]),
        ("Hail fell in Mansoura, and Egypt sent help.", "Mansoura", ["EG.01"]),
    ],
    ids=["mainly called so", "and another", "spelled otherwise", "its country is spoken of"],
)
def test_a_city_that_another_language_calls_so_gives_way_to_one_that_is_mainly_called_so(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


def test_a_county_may_be_a_first_level_division() -> None:
    assert precision("Floods hit Kilifi county on Monday.", "Kilifi") == "admin1"
    assert precision("Floods hit Fejer and Heves counties on Monday.", "Heves") == "admin1"
    assert precision("Floods hit Cook County on Monday.", "Cook County") == "admin2"


def test_a_department_is_a_division() -> None:
    assert divisions("Two farmers were killed in the southern department of Putumayo.", "Putumayo") == ["CO.22"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("DHAKA - A fire broke out in Kotri on Monday.", "Kotri", ["-"]),
        ("Dhaka, Oct 15: A fire broke out in Kotri on Monday.", "Kotri", ["-"]),
        ("DHAKA - A fire broke out in Kotri, and Pakistan sent help.", "Kotri", ["PK.05"]),
        ("BASEL - A fire broke out in Mulhouse on Monday.", "Mulhouse", ["FR.44"]),
    ],
    ids=["a quarter", "with a day", "the country is spoken of", "over the border"],
)
def test_a_quarter_under_a_dateline_is_no_small_town_far_abroad(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


def test_a_village_is_not_the_great_city_that_another_language_calls_so_in_an_article_of_its_country() -> None:
    assert divisions("A van rolled over near Paras, police in Lima said. The hurt were taken to Pisco and Ica.", "Paras") == ["PE.05"]


def test_a_city_abroad_that_is_only_also_called_so_is_a_stranger_in_an_article_of_one_country() -> None:
    text = "Alaya spoke in Winnipeg on Monday. Marches were held in Regina, Saskatoon and Edmonton too."
    assert precision(text, "Alaya") in ("unresolved", "vague")


def test_a_village_that_is_set_in_a_county_is_not_the_town_of_another_country() -> None:
    text = "Raiders came to Buda, a village in the same Kajuru district, officials in Kaduna said. Nigeria sent troops. Buda is empty."
    assert divisions(text, "Buda") == ["-", "-"]


def test_what_is_said_of_an_area_before_its_name_does_not_hide_it() -> None:
    assert divisions("A river rose in Toledo, in the neighbouring province of Castille-La Mancha.", "Toledo") == ["ES.54"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A van hit a cow near Jalandhar, Punjab.", "IN.23"),
        ("A balloon from Pakistan came down at Pathankot in Punjab.", "IN.23"),
        ("Punjab ministers met in Rawalpindi.", "PK.04"),
    ],
)
def test_a_division_of_several_countries_is_that_of_the_towns_named_with_it(text: str, expected: str) -> None:
    assert divisions(text, "Punjab") == [expected]


def test_a_region_may_be_written_as_only_its_town_is_known() -> None:
    assert precision("Herders fled the Tillabery region of Niger.", "Tillabery") == "admin1"
    assert precision("Herders fled to Tillabery in Niger.", "Tillabery") == "settlement"


@pytest.mark.parametrize(("text", "expected"), [("in Taiz province", "admin1"), ("in Taiz", "settlement"), ("in Hasakah", "settlement")])
def test_a_division_that_news_calls_like_its_town_is_meant_where_the_text_says_so(text: str, expected: str) -> None:
    assert precision(f"A bomb went off {text} on Monday.", text.split()[1]) == expected


def test_a_quarter_is_that_of_the_town_after_the_name_of_who_wrote() -> None:
    assert divisions("By Rana Das, Dhaka\n\nA fire broke out in Kotri on Monday.", "Kotri") == ["-"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A bridge fell in Baramulla. Islamabad denied it.", "Islamabad", ["PK.08"]),
        ("A mill in Sunderland closed over Washington's 50% tariffs.", "Washington", ["US.DC"]),
        ("Police in Washington said a man from Sunderland was hurt.", "Washington", ["GB.ENG"]),
        ("The fire in Paris, Texas, is out. Paris summoned the envoy.", "Paris", ["US.TX", "FR.11"]),
    ],
)
def test_a_capital_that_acts_is_that_of_a_state_whatever_else_is_called_so(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("PERU - Miners struck in Trujillo.\n\nSPAIN - A fire near Córdoba is out.", "Córdoba", ["ES.51"]),
        ("SPAIN: A bus fell near Mérida.\n\nVENEZUELA: A man died in Mérida.", "Mérida", ["ES.57", "VE.14"]),
        ("CANADA - The minister flew to London.", "London", ["GB.ENG"]),
        ("Storms hit Spain. A fire near Córdoba, Argentina, is out.", "Córdoba", ["AR.05"]),
    ],
)
def test_a_country_in_capitals_that_opens_a_paragraph_holds_its_towns(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


def test_a_word_of_one_country_s_news_speaks_for_its_towns() -> None:
    assert divisions("She was jailed at Hull Crown Court.", "Hull") == ["GB.ENG"]
    assert divisions("The choir of Hull sang on Friday. Ottawa and Montreal heard it.", "Hull") == ["CA.10"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("LETICIA, Colombia (AP) - A slide buried the village of San Antonio.", "San Antonio", ["-"]),
        ("CALI, Colombia (AP) - A slide buried the village of San Antonio.", "San Antonio", ["CO.28"]),
        ("LETICIA, Colombia (AP) - The governor flew in from Pasto.", "Pasto", ["CO.20"]),
        ("CHICAGO (AP) - The mill in Springfield will close.", "Springfield", ["US.IL"]),
    ],
    ids=["none is near", "one is near", "no common name", "told with the town's state"],
)
def test_a_small_town_of_a_common_name_is_near_the_town_of_the_dateline(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


@pytest.mark.parametrize("text", ["MADRID, March 21 (XYZ) - Farmers went home.", "NEW YORK - Envoys met.", "DJIBOUTI - A tug left."])
def test_a_dateline_is_of_the_town_and_not_of_the_province_or_state_of_its_name(text: str) -> None:
    assert places(Article("a", text), open_gazetteer())[0].precision == "settlement"


def test_a_name_under_a_dateline_is_of_a_province_as_before() -> None:
    found = places(Article("a", "ALBANY - New York went Democratic."), open_gazetteer())
    assert [one.precision for one in found if one.mention.text == "New York"] == ["admin1"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Washington is a town in Orange County, Vermont.", "Washington", ["US.VT"]),
        ("Lima is a city in and the county seat of Allen County, Ohio.", "Lima", ["US.OH"]),
        ("Oran (population 1,300) is a city in Scott County, Missouri.", "Oran", ["US.MO"]),
        ("Adam is a town in Oman.", "Adam", ["OM.01"]),
        ("Jordan is a state senator in Utah.", "Jordan", ["JO."]),
    ],
)
def test_what_a_sentence_says_a_place_is_sets_it_in_its_area(text: str, name: str, expected: list[str]) -> None:
    assert divisions(text, name) == expected


def test_a_name_of_very_many_places_is_looked_for_where_the_text_sets_it() -> None:
    assert divisions("San Francisco is a small town in the Mexican state of San Luis Potosí.", "San Francisco") == ["MX.24"]


@pytest.mark.parametrize(("people", "capital"), [("Bolivian", "La Paz"), ("Kazakh", "Astana"), ("Peruvian", "Lima")])
def test_a_capital_is_the_one_that_news_calls_so(people: str, capital: str) -> None:
    found = places(Article("a", f"Police in the {people} capital fired tear gas on Monday."), open_gazetteer())
    assert [one.place.name for one in found if one.mention.kind == "relative" and one.place is not None] == [capital]


def test_a_part_of_a_country_after_a_comma_holds_a_town() -> None:
    assert divisions("A fire broke out in Valencia, northern Venezuela.", "Valencia") == ["VE.07"]
    assert divisions("A fire broke out in Valencia, eastern Spain.", "Valencia") == ["ES.60"]


def test_an_island_is_no_town_of_its_name() -> None:
    found = places(Article("a", "A quake hit the island of Luzon on Monday."), open_gazetteer())
    assert [one.place.feature for one in found if one.place is not None] == ["RGN"]


def test_a_township_is_no_far_town_of_its_name() -> None:
    text = "WELLSBORO, Pa. - A mill burned in Richmond Township, the sheriff of Lycoming County said."
    assert divisions(text, "Richmond") == ["-"]
    assert divisions("A mill burned in Richmond Township near Philadelphia.", "Richmond") != ["-"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Two people were killed in Kharkiv.", "Kharkiv", "settlement"),
        ("Explosions were heard in Poltava and Vinnytsia.", "Vinnytsia", "settlement"),
        ("Two people were killed in the Kharkiv region.", "Kharkiv", "admin1"),
        ("Shells hit the Kharkiv and Sumy regions.", "Kharkiv", "admin1"),
    ],
)
def test_the_bare_name_of_an_oblast_is_its_town_s(text: str, name: str, kind: str) -> None:
    assert precision(text, name) == kind


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("Eight people died in Isabela province in the northern Philippines.", "Isabela", "PH.02"),
        ("Marcos declared an emergency in Aurora province.", "Aurora", "PH.03"),
    ],
)
def test_a_province_of_the_second_level_is_no_namesake_abroad(text: str, name: str, division: str) -> None:
    assert divisions(text, name) == [division]


def test_an_island_is_no_village_of_its_country() -> None:
    assert precision("The typhoon crossed Luzon, the Philippine weather agency said.", "Luzon") == "region"
