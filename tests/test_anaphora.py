"""What goes on from an event that was told before: its place and its time."""

from datetime import date

import pytest
from claims_help import located, nations

from geo.events import find_claims
from geo.records import Article, Claim, Place

OSAKA = Place("geonames:1853909", "Osaka", "PPLA", 34.69, 135.5, country="JP", radius_km=15)
SUNDAY = date(2024, 10, 27)


def read(text: str) -> dict[str, Claim]:
    claims = find_claims(Article("a", text, published=date(2024, 10, 30)), (*nations(text), located(text, "Osaka", OSAKA)))
    return {claim.trigger.text: claim for claim in claims}


def told(claim: Claim) -> tuple[list[str], date | None, str]:
    return [place.location.mention.text for place in claim.places], claim.when.start, claim.when.source


def test_the_harm_of_an_attack_that_is_taken_up_was_done_there_and_then() -> None:
    claims = read("Gunmen attacked a bank in Osaka on Sunday. The attack left two clerks dead before a guard shot one of the men.")
    assert told(claims["left two clerks dead"]) == told(claims["shot"]) == (["Osaka"], SUNDAY, "relative")


def test_a_tragedy_was_where_and_when_the_last_harm_was_told() -> None:
    claims = read("A tram overturned in Osaka on Sunday. A judge met the mayor. The tragedy has shaken the guild.")
    assert told(claims["tragedy"]) == told(claims["overturned"]) == (["Osaka"], SUNDAY, "relative")


def test_who_died_in_a_crash_that_is_taken_up_died_there_and_then() -> None:
    claims = read("A bus and a lorry collided in Osaka on Sunday. Three pupils died in the crash.")
    assert told(claims["died"]) == (["Osaka"], SUNDAY, "relative")


def test_a_blast_takes_up_what_exploded() -> None:
    claims = read("A boiler exploded in Osaka on Sunday. The blast wounded a cook.")
    assert told(claims["wounded"]) == (["Osaka"], SUNDAY, "relative")


def test_how_far_a_quake_was_from_a_town_is_told_of_the_same_day() -> None:
    claims = read("A quake hit Japan on Sunday. The tremor was centred 60 km south of Osaka.")
    assert claims["tremor"].when.start == SUNDAY


def test_the_scene_is_where_what_was_told_last_happened() -> None:
    claims = read("A van hit a cyclist in Osaka on Sunday, an accident that closed the road. Police arrested the driver at the scene.")
    assert told(claims["arrested"])[0] == ["Osaka"]


def test_the_scene_of_something_else_is_not_where_what_was_told_last_happened() -> None:
    claims = read("Gunmen attacked a bank in Osaka on Sunday. A man was arrested at the scene of another robbery.")
    assert told(claims["arrested"])[0] == []


def test_a_sentence_of_nothing_but_harm_goes_on_with_the_mishap_before_it() -> None:
    claims = read("A fire destroyed a mill in Osaka on Sunday. Nobody was hurt.")
    assert told(claims["hurt"]) == (["Osaka"], SUNDAY, "relative")


def test_harm_does_not_go_on_with_what_only_one_side_claims() -> None:
    claims = read("Rebels claimed that they had attacked a mill in Osaka. Four civilians were killed on the first day.")
    assert told(claims["killed"])[0] == []


def test_harm_that_somebody_does_elsewhere_does_not_go_on_with_what_was_told() -> None:
    claims = read("A fire destroyed a mill in Osaka on Sunday. Soldiers killed four rebels.")
    assert told(claims["killed"])[0] == []


def test_an_attack_before_which_others_were_killed_does_not_place_them() -> None:
    claims = read("Gunmen attacked a bank in Osaka on Sunday. The attack came after rebels killed four officers.")
    assert told(claims["killed"])[0] == []


def test_a_mishap_has_the_time_of_the_verb_that_it_is_the_subject_of() -> None:
    assert told(read("An earthquake struck Osaka on Sunday.")["earthquake"]) == (["Osaka"], SUNDAY, "relative")


def test_where_reporters_were_told_is_not_where_it_happened() -> None:
    claims = read("No deaths had been reported by midday, the mayor told reporters in Osaka.")
    assert told(claims["deaths"])[0] == []


def test_what_a_deployment_might_lead_to_is_not_where_the_troops_went() -> None:
    claims = read("Sudan sent troops to Osaka on Sunday. The deployment would trigger war.")
    assert told(claims["trigger"])[0] == []


def test_who_was_killed_when_it_happened_was_killed_at_that_time() -> None:
    claims = read("Nine pupils were killed and 14 injured when a bus plunged into a gorge near Osaka on Sunday.")
    assert [claims[word].when.start for word in ("killed", "injured")] == [SUNDAY, SUNDAY]


def test_who_died_after_a_crash_may_have_died_later() -> None:
    assert read("A cook from Osaka has died after a bus plunged into a gorge on Sunday.")["died"].when.source == "publication"


def test_what_a_disaster_of_a_year_did_it_did_then() -> None:
    assert read("A 2007 quake in Osaka killed nine people.")["killed"].when.start == date(2007, 1, 1)


def test_a_vigil_for_who_was_killed_a_week_ago_was_not_then() -> None:
    assert read("Vigils for a boy killed by guards last week were held in Osaka.")["Vigils"].when.source == "publication"


def test_the_place_of_a_verb_that_follows_a_noun_is_not_the_nouns() -> None:
    claims = read("The mayor condemned the attack and cancelled a trip to Osaka.")
    assert told(claims["attack"])[0] == []


def test_the_hospital_is_not_where_who_is_brought_there_was_hurt() -> None:
    claims = read("The driver was flown to a hospital in Osaka with severe injuries.")
    assert told(claims["injuries"])[0] == []
    claims = read("The driver was flown to Grand Hospital of Osaka with severe injuries.")
    assert told(claims["injuries"])[0] == []


def test_the_deaths_were_not_where_the_hurt_were_admitted() -> None:
    claims = read("Nine boys were injured in a crash. They were admitted to a hospital in Osaka. The mayor mourned the deaths.")
    assert told(claims["deaths"])[0] == []


def test_a_storm_with_a_name_has_the_time_of_its_verb() -> None:
    assert told(read("Typhoon Yagi struck Osaka on Sunday.")["Typhoon"]) == (["Osaka"], SUNDAY, "relative")


def test_a_fire_with_another_name_was_not_where_the_one_before_was() -> None:
    claims = read("The Milltown fire burned homes in Osaka on Sunday. The Ashgrove blaze spread at dawn.")
    assert told(claims["spread"])[0] == []


def test_the_day_of_a_dateline_is_not_when_it_happened() -> None:
    claims = read("Osaka, Oct 29 (Desk) - Nine boys drowned when a ferry sank on Sunday.")
    assert claims["drowned"].when.start == SUNDAY
    assert read("Osaka, Oct 29: Nine boys drowned.")["drowned"].when.source == "publication"


def test_where_those_work_who_say_so_is_not_where_it_happened() -> None:
    claims = read("Guards fired at the crowd, injuring 40 pupils, doctors at a clinic in Osaka said.")
    assert told(claims["injuring"])[0] == []
    assert [actor.name for actor in claims["injuring"].recipients] == ["pupils"]


def test_where_somebody_fled_after_an_event_is_not_where_that_was() -> None:
    claims = read("The premier fled to Osaka on Sunday after weeks of protests in which nine people were killed.")
    assert told(claims["protests"])[0] == told(claims["killed"])[0] == []


def test_where_somebody_was_jailed_is_not_where_he_did_it() -> None:
    claims = read("A driver was jailed in Osaka for robbing two women.")
    assert (told(claims["jailed"])[0], told(claims["robbing"])[0]) == (["Osaka"], [])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen attacked a bank in Osaka. The mayor resigned. Police gave no motive for the raid.", "raid"),
        ("Hundreds marched in Osaka. A spokesman praised the police. The protest ended at noon.", "protest"),
        ("Police arrested a clerk in Osaka. His lawyer resigned. The bank welcomed the arrest.", "arrest"),
        ("Ministers met in Osaka on Sunday. A banker called for lower taxes. Two envoys were late for the meeting.", "meeting"),
    ],
)
def test_a_noun_goes_back_to_where_the_last_event_of_its_kind_was_whatever_was_told_between(text: str, word: str) -> None:
    assert told(read(text)[word])[0] == ["Osaka"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen attacked a bank in Osaka. The mayor resigned. He recalled the earlier raid.", "raid"),
        ("Gunmen attacked a bank in Osaka. The mayor resigned. He recalled the raid that ruined his father.", "raid"),
        ("Gunmen attacked a bank in Osaka. The mayor resigned. He recalled the murder of his father.", "murder"),
        ("Gunmen attacked a bank in Osaka. The mayor resigned. He said that raids had become rare.", "raids"),
        ("Gunmen attacked a bank in Osaka on Sunday. The mayor resigned. In May 2019 the shootout ruined him.", "shootout"),
        ("A judge in Osaka accused the mayor. A banker resigned. He recalled the accusation.", "accusation"),
    ],
)
def test_a_noun_that_is_told_apart_is_not_where_the_last_event_of_its_kind_was(text: str, word: str) -> None:
    assert told(read(text)[word])[0] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen raided a bank in Osaka. Three others were wounded.", "wounded"),
        ("Gunmen raided a bank in Osaka. A clerk lost his bag. Another four were wounded.", "wounded"),
        ("Rioters burned cars in Osaka. Forty-one people were arrested and the mayor spoke of a dark day.", "arrested"),
        ("Gunmen raided a bank in Osaka. Pupils were among those hurt.", "hurt"),
        ("Rioters burned cars in Osaka before soldiers closed the roads. The mayor put the number injured at 40.", "injured"),
        ("Gunmen raided a bank in Osaka. Two porters died at once, and the shops stayed shut.", "died"),
    ],
)
def test_those_who_are_only_counted_were_hurt_where_the_sentence_before_tells(text: str, word: str) -> None:
    assert told(read(text)[word])[0] == ["Osaka"]


def test_those_who_are_counted_beside_another_place_were_not_where_the_sentence_before_tells() -> None:
    claims = read("Gunmen raided a bank in Osaka. Two guards were arrested while 40 prisoners were moved to Syria.")
    assert told(claims["arrested"])[0] == []


def test_those_who_are_counted_at_another_time_were_not_hurt_where_the_sentence_before_tells() -> None:
    assert told(read("Gunmen raided a bank in Osaka on Sunday. Ten people were killed in May 2019.")["killed"])[0] == []


def test_a_noun_does_not_go_back_to_a_whole_country_that_its_event_was_told_to_be_in() -> None:
    assert (
        told(read("Osaka was calm. Gunmen attacked a mill in Sudan. The mayor resigned. He gave no motive for the violence.")["violence"])[
            0
        ]
        == []
    )


def test_a_noun_with_a_day_does_not_go_back_to_an_event_of_which_none_is_told() -> None:
    claims = read("Gunmen attacked a bank in Osaka. The mayor resigned. In May 2019 the shootout ruined him.")
    assert told(claims["shootout"])[0] == []
