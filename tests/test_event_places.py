"""Places that stand beside an event and are not where it happened: of speakers, of those addressed, of other clauses, of care."""

from datetime import date

import pytest
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


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("She told reporters in Berlin that the attack had killed two soldiers.", "killed", []),
        ("The mayor told a news conference in Kampala on Monday that rebels had killed 12 people.", "killed", []),
        ("The mayor told reporters that rebels in Goma had killed 12 people.", "killed", ["Goma"]),
        ("The king said during a visit to Oslo that rebels had attacked 20 towns.", "attacked", []),
        ("The king said rebels in Oslo had attacked 20 towns.", "attacked", ["Oslo"]),
        ("At a press conference in Ankara, the minister said 12 soldiers were killed.", "killed", []),
        ("A bomb exploded in Kano. The minister condemned the attack in Abuja.", "attack", ["Kano"]),
        ("The minister condemned the attack in Abuja.", "attack", ["Abuja"]),
        ("In Washington, the minister condemned the attack.", "attack", []),
        ("The bombing was condemned by leaders meeting in Brussels.", "bombing", []),
        ("Gunmen killed elders meeting in Kano.", "killed", ["Kano"]),
        ("The army in Bangkok said rebels attacked a post.", "attacked", []),
        ("The boat capsized, according to Ana Rossi, a spokeswoman for a charity in Italy.", "capsized", []),
        ("The boat capsized, according to Ana Rossi, off Malta.", "capsized", ["off Malta"]),
        ("The ship was attacked, the company, based in Athens, said.", "attacked", []),
    ],
)
def test_where_something_is_said_is_not_where_it_happened(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("A landslide blocked the road to Chivay, and the army sent two helicopters from Arequipa.", "sent", ["Arequipa"]),
        ("A bridge collapsed in Genoa, and rescuers were sent from Milan.", "sent", ["Milan"]),
        ("A mudslide blocked the road to Quito, and the government declared a state of emergency.", "declared a state of emergency", []),
        ("Airports closed in Copenhagen last week, and Denmark has banned drones.", "banned", []),
        ("A bomb exploded in Kano, and police arrested three suspects.", "arrested", ["Kano"]),
        ("A bomb exploded in Kano, and two guards were killed.", "killed", ["Kano"]),
        ("Marchers burned tyres in Lucknow and Bhopal, and students in Jammu said they had been beaten up.", "beaten up", []),
        ("Talks in Doha failed on Monday, and rebels bombed a camp.", "bombed", []),
        ("In Dori, a man and his son were shot, and in Djibo, a teacher was arrested.", "shot", ["Dori"]),
        ("In Paris, Berg hosted leaders, and Ruiz said troops would go.", "go", []),
        ("In Blantyre, crowds danced, while youths stoned a bus near Kasungu.", "stoned", ["near Kasungu"]),
    ],
)
def test_a_place_of_the_clause_before_is_not_that_of_who_acts_from_afar(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("The man, who was born in Aleppo, shot two people on Monday.", "shot", []),
        ("The group, which is based in Muridke, attacked the convoy.", "attacked", []),
        ("The crew of the Boracay, which left Primorsk on May 20, were arrested.", "arrested", []),
        ("The army shot down a jet and captured its pilot, who was freed at Lahore.", "captured", []),
        ("The plane, which took off from Almaty, crashed near Aktau.", "took", ["Almaty"]),
        ("The man, who shot two guards, was arrested in Aleppo.", "shot", []),
        ("The bomb, which killed ten people, exploded in Kano.", "killed", ["Kano"]),
        ("The ferry sank off Lamu while travelling from Mombasa, killing 20 people.", "killing", ["off Lamu"]),
        ("The attack, which took place in Kano, killed ten people.", "killed", ["Kano"]),
        ("The woman, who was shot in Leeds, died on Monday.", "died", ["Leeds"]),
        ("A woman of Luton was found dead.", "found", []),
        ("Two women from Luton were killed when their car hit a tree.", "killed", []),
        ("He was moved from Machala after a riot there left two dead.", "riot", ["Machala"]),
        ("A court in Cairo jailed ten men for murder.", "murder", []),
        ("A court in Cairo jailed ten men for murder.", "jailed", ["Cairo"]),
        ("Prosecutors in Cairo have opened a probe and are questioning two men.", "questioning", ["Cairo"]),
    ],
)
def test_a_place_that_only_tells_of_somebody_is_not_the_event_s(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Ukraine shot down 20 drones launched from Kursk.", "shot down", []),
        ("Rebels fired missiles from a beach in Zambales on Sunday.", "fired", ["beach in Zambales"]),
        ("Ten people were killed when a bus travelling from Lagos to Abuja overturned near Lokoja.", "killed", ["near Lokoja"]),
        ("Five people were killed on Monday in an attack on a convoy near Goma.", "killed", ["near Goma"]),
        ("Floods killed more than 600 people across Nigeria.", "killed", ["Nigeria"]),
        ("The war in Sudan has killed 20,000 people.", "killed", ["Sudan"]),
        ("Fighting in Sudan has killed 20,000 people.", "killed", ["Sudan"]),
        ("Strikes hit Sanaa, Hodeidah and Saada in January.", "hit", ["Sanaa", "Hodeidah", "Saada"]),
        ("Aid was sent to Derna, which was hit by floods.", "hit", ["Derna"]),
    ],
)
def test_where_what_did_the_harm_was_is_where_the_harm_was_done(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_what_is_fired_from_a_place_comes_from_there() -> None:
    fired = read("Rockets fired from Lebanon killed two people in Haifa.")["fired"]
    assert [place.location.mention.text for place in fired.places if place.role == "origin"] == ["Lebanon"]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Militants stormed a base in Djibo on Monday. They set fire to vehicles.", "set fire", ["Djibo"]),
        ("Militants stormed a base in Djibo on Monday. The police set fire to vehicles.", "set fire", []),
        ("Militants stormed a base in Djibo on Monday. They set fire to vehicles in Dori.", "set fire", ["Dori"]),
        ("Rebels attacked Goma. Its airport was shelled.", "shelled", ["Goma"]),
        ("Rebels attacked Goma on Monday. The army's offensive has killed 1,000 rebels this year.", "killed", []),
        ("Rebels attacked Goma on Monday. The attack killed ten people.", "killed", ["Goma"]),
    ],
)
def test_a_sentence_stays_where_the_last_was_if_it_goes_on_with_its_doer_or_place(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("The raid came hours after jets bombed Sanaa.", "raid", []),
        ("The blast came a day after a bomb exploded in Quetta.", "blast", []),
        ("The killings followed an attack on a mosque in Quetta.", "killings", []),
        ("The shelling of Kherson came after a drone hit Belgorod.", "shelling", ["Kherson"]),
        ("The attack came in Gaza as talks opened in Doha.", "attack", ["Gaza"]),
        ("Clashes followed in Leeds.", "clashes", ["Leeds"]),
    ],
)
def test_an_event_was_not_where_the_one_was_that_it_came_after(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_came_after_is_no_event() -> None:
    assert "came" not in read("The raid came less than two days after rebels seized Goma.")
    assert "came" not in read("The strike came amid talks in Doha.")
    assert where(read("Soldiers came to Jos after the attack.")["came"]) == ["Jos"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nabatieh: A drone hit a car.", ["Nabatieh"]),
        ("Beirut: Dozens of people demonstrated outside a bank.", ["Beirut"]),
        ("- Nabatieh: Two people were killed.", ["Nabatieh"]),
        ("Nabatieh: Jets bombed Tyre.", ["Tyre"]),
        ("Niger, Diffa: Traders protested outside a bank.", ["Diffa"]),
        ("5 June – Kano: Gunmen killed a driver.", ["Kano"]),
        ("Syria, Iraq: Two soldiers were killed.", []),
        ("Kano: The minister condemned the attack.", []),
    ],
)
def test_what_a_heading_tells_of_was_there(text: str, places: list[str]) -> None:
    assert where(list(read(text).values())[-1]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Norway hosted a conference on Sudan in Oslo.", "conference", ["Oslo"]),
        ("The ministers held talks on Ukraine in Paris.", "held talks", ["Paris"]),
        ("A summit on Ukraine opened in Lucerne.", "summit on ukraine opened", ["Lucerne"]),
        ("The leaders discussed Gaza in Cairo.", "discussed", ["Cairo"]),
        ("China vetoed a resolution on Mali.", "vetoed", []),
        ("The ministers met on Crete.", "met", ["Crete"]),
        ("Two soldiers were killed fighting against Ukraine.", "fighting", []),
    ],
)
def test_what_is_talked_of_or_fought_against_is_no_place(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("In Kenya, police arrested 12 people; in Uganda, eight people were killed.", "killed", ["Uganda"]),
        ("Rebels seized Goma; in Kinshasa, students burned cars.", "burned", ["Kinshasa"]),
        ("In Kenya, ten people were hurt, while in Uganda eight people were killed.", "killed", ["Uganda"]),
        ("Two people were killed in Leeds and in Bradford a man was stabbed.", "stabbed", ["Bradford"]),
        ("In Lyon, police arrested six people and in Paris ten were detained.", "detained", ["Paris"]),
        ("In Kano, gunmen shot three people; two suspects were arrested.", "arrested", ["Kano"]),
    ],
)
def test_a_place_before_a_second_clause_is_that_clause_s(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("He was born in Hull and killed in Basra.", "killed", ["Basra"]),
        ("Five soldiers captured in Goma were freed in Bukavu.", "freed", ["Bukavu"]),
        ("Five soldiers captured in Goma were freed in Bukavu.", "captured", ["Goma"]),
        ("Two men arrested in Leeds were charged with murder in London.", "charged with", []),
    ],
)
def test_a_participle_keeps_its_place(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_where_somebody_was_freed_is_not_where_he_was_kidnapped() -> None:
    told = read("Police arrested four men suspected of kidnapping a trader who was freed in Kano.")
    assert (where(told["kidnapping"]), where(told["freed"])) == ([], ["Kano"])


def test_an_army_is_not_accused_where_it_did_it() -> None:
    assert where(read("India accused the army of firing on farmers in Kotli.")["accused"]) == []


def test_the_name_of_a_capital_stands_where_the_capital_does() -> None:
    assert where(read("Protesters tried to storm the palace in the capital, Tbilisi.")["storm"]) == ["Tbilisi"]


def test_a_coup_goes_back_to_the_seizing_of_power_and_not_to_an_arrest() -> None:
    told = read("Soldiers seized power in Niger. The president was detained in Agadez. France condemned the coup.")
    assert where(told["coup"]) == ["Niger"]


def test_the_place_itself_is_where_it_happened_and_not_only_what_it_lies_in() -> None:
    assert where(read("Workers blocked National Highway 37 at Moran in Dibrugarh district.")["blocked"]) == ["Moran"]


def test_a_crime_was_not_where_the_court_sits_that_judges_it() -> None:
    told = read("A man was charged in Wyandotte County District Court with robbery.")
    assert (where(told["charged"]), where(told["robbery"])) == (["Wyandotte County"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed on Tuesday in the Mexican state of Durango.",
        "Nine people were killed Tuesday in Durango after their truck was ambushed.",
        "Nine people were killed in the jungles of Durango.",
    ],
)
def test_a_place_is_the_event_s_past_a_day_and_what_kind_of_place_it_is(text: str) -> None:
    assert where(read(text)["killed"]) == ["Durango"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels looted shops before withdrawing towards Goma.", "looted"),
        ("Aircraft bombed the rebels as they fled toward Goma.", "bombed"),
    ],
)
def test_where_somebody_is_on_his_way_to_is_not_where_the_deed_was_done(text: str, word: str) -> None:
    assert where(read(text)[word]) == []


def test_what_is_fired_towards_a_town_is_there() -> None:
    assert where(read("Two rockets were fired towards Haifa.")["fired"]) == ["Haifa"]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Oman summoned the Danish ambassador in Muscat.", "summoned", ["Muscat"]),
        ("Ghana condemned the rebels in Goma.", "condemned", []),
    ],
)
def test_who_is_summoned_is_so_where_he_is(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_the_town_of_the_subject_is_nearer_than_the_state_that_opens_the_sentence() -> None:
    assert where(read("In Indiana, police in Fort Wayne searched a house.")["searched"]) == ["Fort Wayne"]
    assert where(read("In Indiana, police searched a house.")["searched"]) == ["Indiana"]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Talks will be held in Muscat on Sunday.", "talks", ["Muscat"]),
        ("The talks could resume in Vienna next week.", "talks", ["Vienna"]),
        ("Elections will be held in Zambia on Sunday.", "elections", ["Zambia"]),
        ("The next round of talks between Peru and Chile will be held in Quito on Saturday.", "talks", ["Quito"]),
        ("The attack will be discussed in Paris on Friday.", "attack", []),
    ],
)
def test_what_will_be_held_somewhere_is_there(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Bandits attacked a bus bound for Multan near Larkana.", "attacked", ["near Larkana"]),
        ("Rebels ambushed a convoy heading for Timbuktu near Mopti, killing two guards.", "killing", ["near Mopti"]),
    ],
)
def test_what_is_bound_for_one_town_is_attacked_near_another(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_whoever_reaches_a_place_comes_from_another() -> None:
    arrived = read("Trucks reached Bukavu from Kigali.")["reached"]
    assert [(place.role, place.location.mention.text) for place in arrived.places] == [("at", "Bukavu"), ("origin", "Kigali")]


def test_a_resort_is_a_place_like_a_town() -> None:
    assert where(read("Two ministers met in the Bulgarian resort of Varna on Monday.")["met"]) == ["Varna"]


def test_an_embassy_is_opened_where_it_is() -> None:
    assert where(read("Kenya will reopen its embassy in Tripoli.")["reopen its embassy"]) == ["Tripoli"]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("In Valdivia, masked men burned two lorries, and a guard at a school in Osorno was shot.", "burned", ["Valdivia"]),
        ("In Valdivia, masked men burned two lorries, and a guard at a school in Osorno was shot.", "shot", ["Osorno"]),
        ("In Toledo, a man was shot, and three people were wounded in Dayton on Friday.", "wounded", ["Dayton"]),
        ("In Kano, gunmen burned a mill, and two were killed.", "killed", ["Kano"]),
        ("In Hama, a bomb exploded on Monday, when a patrol from Homs passed.", "exploded", ["Hama"]),
        ("In Surin, villagers cleaned bunkers last used in 2011, when fighting near Sisaket killed ten.", "fighting", ["near Sisaket"]),
    ],
)
def test_a_clause_with_a_place_of_its_own_does_not_take_that_of_the_clause_before(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("A man was charged in Denver on Monday with murder.", "murder", []),
        ("Jurors in Tulsa acquitted a nurse of murder on Tuesday.", "murder", []),
        ("A man wanted over the bombing of a mill was arrested in Rouen.", "bombing", []),
        ("A man was jailed in Rouen for killing two women in Nantes.", "killing", ["Nantes"]),
        ("A man was charged with murder in Denver on Monday.", "murder", ["Denver"]),
        ("Three men were charged with arson after fires burned five barns in Tulsa.", "arson", ["Tulsa"]),
    ],
)
def test_a_deed_is_not_where_somebody_is_charged_with_it(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_a_deed_is_not_of_the_day_of_the_verdict() -> None:
    assert read("Jurors in Tulsa acquitted a nurse of murder on Tuesday.")["murder"].when.source == "publication"


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Two priests abducted in Kaduna in May have been freed.", "freed", []),
        ("Two priests abducted in Kaduna in May have been freed.", "abducted", ["Kaduna"]),
        ("Two priests were freed in Kaduna in May.", "freed", ["Kaduna"]),
    ],
)
def test_who_is_freed_need_not_be_where_he_was_taken(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_a_fire_named_by_its_town_is_not_the_one_before() -> None:
    told = read("A fire broke out at a mill in Khulna. The blaze came a day after the Lahore factory fire, which killed ten.")
    assert where(told["factory fire"]) == ["Lahore"]


def test_what_a_town_beside_a_beach_lies_in_is_no_second_place() -> None:
    assert where(read("Three people were wounded at a beach in Erie, Pennsylvania, on Friday.")["wounded"]) == ["beach in Erie"]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("A Tbilisi court on Friday sentenced a writer to five years in prison.", "sentenced", ["Tbilisi"]),
        ("Leeds Crown Court jailed a man for ten years.", "jailed", ["Leeds"]),
        ("A New York judge sentenced a banker.", "sentenced", ["New York"]),
        ("A Russian court jailed a painter.", "jailed", []),
        ("A Milan court freed four men convicted of theft.", "convicted", []),
    ],
)
def test_a_court_judges_in_the_town_that_names_it(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Residents of Medellin were evacuated.", ["Medellin"]),
        ("Soldiers evacuated residents of Medellin.", ["Medellin"]),
        ("The mayor of Medellin evacuated a school.", []),
    ],
)
def test_residents_are_evacuated_from_where_they_live(text: str, places: list[str]) -> None:
    assert where(read(text)["evacuated"]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Officials in the Rostov region denied that the port had been struck.", "struck", ["Rostov"]),
        ("The governor of the Kursk region said the power plant had been attacked.", "attacked", ["Kursk"]),
        ("The governor of the Kursk region said troops had attacked Sudzha.", "attacked", ["Sudzha"]),
        ("Lawyers in the Rostov region said the port had been struck.", "struck", []),
    ],
)
def test_what_the_rulers_of_a_province_tell_of_without_a_place_is_there(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The men shot two guards and drove on to a farm in Durango.", []),
        ("The men shot two guards and fled to a farm in Durango.", []),
        ("The men marched to the mill and shot two guards in Durango.", ["Durango"]),
        ("The men shot two guards and set fire to a church in Durango.", ["Durango"]),
    ],
)
def test_where_those_who_did_it_went_then_is_not_where_it_was(text: str, places: list[str]) -> None:
    assert where(read(text)["shot"]) == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("Ministers met in Doha a day after an attack on a camp.", "attack", []),
        ("Chile reopened the road in Arica on Friday, three days after an earthquake that killed six.", "earthquake", []),
        ("Rebels attacked Goma hours after a raid on a camp.", "raid", ["Goma"]),
    ],
)
def test_what_talks_came_after_was_not_where_they_are(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_another_quake_has_its_own_place() -> None:
    told = read("The quake had nothing to do with the one that killed five people in Izmir.")
    assert (where(told["quake"]), where(told["killed"])) == ([], ["Izmir"])


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("TOLEDO, Ohio - A man was shot outside a bar on Lagrange Street.", "shot", ["Lagrange Street", "TOLEDO"]),
        ("By Ruth Ames\n\nTOLEDO, Ohio - A man was shot outside a bar on Lagrange Street.", "shot", ["Lagrange Street", "TOLEDO"]),
        ("By Ruth Ames, Toledo\n\nA man was shot outside a bar on Lagrange Street.", "shot", ["Lagrange Street", "Toledo"]),
        ("LAGOS - Gunmen attacked a convoy at Tanwalbo.", "attacked", ["Tanwalbo"]),
        ("A man was shot outside a bar on Lagrange Street.", "shot", ["Lagrange Street"]),
    ],
)
def test_an_unknown_street_is_in_the_town_of_the_dateline(text: str, word: str, places: list[str]) -> None:
    assert where(read(text)[word]) == places


def test_a_quarter_of_the_dateline_s_town_is_not_its_namesake_far_away() -> None:
    text = "YOUNGSTOWN, Ohio - Two people were killed when a gunman opened fire on the city's South Side."
    (place,) = read(text)["killed"].places
    assert (place.location.precision, round(place.location.lat or 0), round(place.location.lon or 0)) == ("vague", 41, -81)


def test_what_is_bound_for_a_town_is_not_where_that_lies() -> None:
    assert where(read("The boat was bound for Kalangala in the Ssese Islands when it was hit by a storm.")["hit"]) == []


def test_where_somebody_is_told_to_go_is_not_where_others_were_killed() -> None:
    assert where(read("The king condemned the killings and ordered the minister to move to Sokoto.")["killings"]) == []


def test_what_a_crackdown_was_on_is_not_where_its_doer_was_arrested() -> None:
    text = "A general wanted over a crackdown on marches was arrested at a house in Quito on Thursday."
    told = read(text)
    assert (where(told["crackdown"]), where(told["marches"]), where(told["arrested"])) == ([], [], ["Quito"])


def test_a_deed_named_at_length_is_not_of_the_day_of_the_charge() -> None:
    assert read("A woman was charged on Wednesday with hit-and-run causing death.")["causing"].when.source == "publication"


def test_where_somebody_tries_to_go_is_where_he_tries() -> None:
    assert where(read("Two gunmen tried to cross into Tajikistan.")["tried"]) == ["Tajikistan"]


def test_a_dateline_may_name_a_state_with_small_words() -> None:
    text = "BUKAVU, Democratic Republic of Congo - At least 12 people drowned after a ferry capsized on Lake Tanganyika on Monday."
    assert where(read(text)["drowned"]) == ["Lake Tanganyika"]


def test_a_slide_is_not_where_the_hurt_are_flown_to() -> None:
    told = read("Landslides blocked the highway, and helicopters flew the injured to hospitals in Lima and Cusco.")
    assert (where(told["landslides"]), where(told["flew"])) == ([], ["Lima", "Cusco"])


@pytest.mark.parametrize(
    "next_clause", ["and accused rivals of burning a depot in Lima", "and blamed the army for an attack on a mill in Lima"]
)
def test_a_deed_is_not_where_that_was_which_somebody_goes_on_to_speak_of(next_clause: str) -> None:
    assert where(read(f"The rebels killed two guards, {next_clause}.")["killed"]) == []


def test_a_strike_is_called_off_where_it_was_to_be() -> None:
    assert where(read("A planned strike by nurses in Bradford was called off on Friday.")["called off"]) == ["Bradford"]
    assert where(read("A planned strike by nurses in Bradford was condemned on Friday.")["condemned"]) == []


def test_a_place_goes_with_the_deed_of_a_charge_and_not_with_its_preposition() -> None:
    told = read("A court in York jailed four men for seizing a ferry off Malta in 2019.")
    assert (where(told["jailed"]), where(told["seizing"])) == (["York"], ["off Malta"])


@pytest.mark.parametrize(
    "where_again", ["in the city", "in the same city", "in the city's main market", "in the city on Monday, police said"]
)
def test_a_kind_of_town_takes_up_the_town_of_the_last_event(where_again: str) -> None:
    assert where(read(f"A bomb hit Leeds on Sunday. Two men were stabbed {where_again}.")["stabbed"]) == ["Leeds"]


@pytest.mark.parametrize("elsewhere", ["in the town hall", "in the city council", "after a fire in the north"])
def test_other_words_after_an_event_take_up_no_town(elsewhere: str) -> None:
    assert where(read(f"A bomb hit Leeds on Sunday. Two men were stabbed {elsewhere}.")["stabbed"]) == []


def test_the_city_is_none_of_several_named_before() -> None:
    assert where(read("Bombs hit Leeds and York on Sunday. Two men were stabbed in the city.")["stabbed"]) == []


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("An attack on Umm Ruwaba in North Kordofan on Oct. 25 killed five porters.", "killed", ["Umm Ruwaba"]),
        ("A strike on Rafah in southern Gaza on Friday killed five porters.", "killed", ["Rafah"]),
        ("Chad, which borders Libya, closed its airspace.", "closed", []),
        ("A lorry hit a minibus between Arua and Gulu, in northern Uganda, killing nine.", "killing", ["between Arua and Gulu"]),
        ("The army took 40 people on board, at Ankara's request.", "took", []),
        ("The talks were held in Muscat at the request of the United States.", "talks were held", ["Muscat"]),
        ("Police fired tear gas in Villa Maria del Triunfo.", "fired", ["Villa Maria del Triunfo"]),
    ],
)
def test_a_place_is_that_which_the_words_set_the_event_at(text: str, word: str, places: list[str]) -> None:
    claim = next(claim for trigger, claim in read(text).items() if trigger.startswith(word))
    assert [name.partition(",")[0] for name in where(claim)] == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("The boys were taken from Mopti to Bamako.", "taken", [("origin", "Mopti"), ("destination", "Bamako")]),
        ("The boys were smuggled from Calais and forced to beg.", "smuggled", [("origin", "Calais")]),
        ("The boys were smuggled from Calais and forced to beg.", "forced", []),
        ("Gunmen took the boys from a school in Jos.", "took", [("at", "Jos")]),
    ],
)
def test_the_ends_of_a_way_are_not_where_somebody_was_brought(text: str, word: str, places: list[tuple[str, str]]) -> None:
    assert [(place.role, place.location.mention.text) for place in read(text)[word].places] == places


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        ("KISUMU, Kenya - A tribe lost its king. Some 200 exiles rallied here on Monday.", "rallied", [("at", "KISUMU")]),
        ("KISUMU, Kenya - Some of the envoys ended four days of talks here on Monday.", "ended four days of talks", [("at", "KISUMU")]),
        ('KISUMU, Kenya - A miner in Goma spoke. "Soldiers shot two men here," he said.', "shot", []),
    ],
)
def test_here_is_the_town_of_the_dateline_except_for_who_is_quoted(text: str, word: str, places: list[tuple[str, str]]) -> None:
    claims = {claim.trigger.text: claim for claim in pipeline.claims(Article("a", text), open_gazetteer())[1]}
    found = [(place.role, place.location.mention.text) for place in claims[word].places]
    assert found == places if places else ("at", "KISUMU") not in found


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Strikes hit Sanaa, Hodeidah province and Saada in January.", ["Sanaa", "Hodeidah", "Saada"]),
        ("Strikes hit Sanaa province, Hodeidah province and Saada in January.", ["Sanaa", "Hodeidah", "Saada"]),
        ("Strikes hit Sanaa, Hodeidah province, and Saada in January.", ["Sanaa", "Hodeidah", "Saada"]),
        ("Strikes hit Sanaa, Hodeidah province, and burned ten houses.", ["Sanaa"]),
        ("Strikes hit Gwoza, Borno State, in January.", ["Gwoza"]),
    ],
)
def test_a_list_of_places_goes_on_over_the_word_for_a_division(text: str, places: list[str]) -> None:
    assert where(read(text)["hit"]) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Floods hit Austin, Texas, and Denver, Colorado, in January.", ["Austin", "Denver"]),
        ("Shells hit Gwoza, Borno State, and Mubi in January.", ["Gwoza", "Mubi"]),
    ],
)
def test_a_list_of_places_goes_on_over_what_says_where_one_lies(text: str, places: list[str]) -> None:
    assert where(read(text)["hit"]) == places


def test_a_list_may_repeat_its_preposition() -> None:
    claims = read("Two people were shot dead in Gwoza, Borno State, and in Mubi, Adamawa State, in January.")
    assert where(claims["shot dead"]) == ["Gwoza", "Mubi"]


@pytest.mark.parametrize("words", ["expressed concern", "expressed concerns"])
def test_what_is_said_over_a_state_is_not_said_there(words: str) -> None:
    assert where(read(f"Both ministers {words} over Kenya's role in the war.")[words]) == []


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("A bus plunged into a ravine in Peru, 90 km south of Cusco.", "plunged", "90 km south of Cusco"),
        ("A ferry sank in the Black Sea about 40 miles off the port of Constanta.", "sank", "about 40 miles off the port of Constanta"),
        ("A quake struck Nepal on Tuesday, 30 km north of Pokhara.", "struck", "30 km north of Pokhara"),
        ("Shells fell in Panjwai district, 24 km west of Kandahar.", "fell", "Panjwai"),
    ],
)
def test_an_expression_tells_where_in_a_wider_place_it_was(text: str, trigger: str, place: str) -> None:
    assert where(read(text)[trigger]) == [place]


@pytest.mark.parametrize("verb", ["reached", "struck", "signed"])
def test_a_deal_is_where_it_was_struck_and_one_event(verb: str) -> None:
    claims = read(f"The talks follow a trade deal {verb} in Doha last month.")
    deals = [trigger for trigger in claims if "deal" in trigger or verb in trigger]
    assert [where(claims[trigger]) for trigger in deals] == [["Doha"]]


def test_a_coast_after_the_particle_of_a_verb_is_the_event_s() -> None:
    assert where(read("Another 310 migrants were picked up off Crete on Monday.")["picked up"]) == ["off Crete"]


def test_a_place_that_is_left_is_where_one_comes_from() -> None:
    (place,) = read("The convoy left Tobruk on Monday.")["left"].places
    assert (place.role, place.location.mention.text) == ("origin", "Tobruk")
