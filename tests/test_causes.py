from datetime import date

from claims_help import located, nations

from geo.events import find_claims
from geo.records import Article, Place

OSAKA = Place("geonames:1853909", "Osaka", "PPLA", 34.69, 135.5, country="JP", radius_km=15)
LAGOS = Place("geonames:2332459", "Lagos", "PPLA2", 6.45, 3.39, country="NG", radius_km=20)


def read(text, *locations):
    return {claim.trigger.text: claim for claim in find_claims(Article("a", text), (*nations(text), *locations))}


def test_who_dies_in_a_flood_is_not_assaulted():
    assert read("Floods killed nine farmers.")["killed"].type == "DISASTER"


def test_a_house_that_burns_in_a_fire_is_an_accident():
    assert read("A fire destroyed eleven shops.")["destroyed"].type == "ACCIDENT"


def test_harm_that_somebody_does_is_an_assault():
    assert read("Turkish soldiers killed nine farmers.")["killed"].type == "ASSAULT"
    assert read("Nine farmers were killed by rockets during the flood.")["killed"].type == "ASSAULT"


def test_harm_without_a_cause_in_its_sentence_has_that_of_the_article():
    claims = read("An earthquake shook the valley. Nine farmers were killed.")
    assert claims["killed"].type == "DISASTER"


def test_harm_after_an_attack_stays_an_assault():
    claims = read("Rebels attacked the valley. Nine farmers were killed.")
    assert claims["killed"].type == "ASSAULT"


def test_harm_without_a_place_of_its_own_was_where_its_cause_was():
    text = "A tsunami struck Osaka on Monday, and at least nine people were killed."
    claims = read(text, located(text, "Osaka", OSAKA))
    assert [place.location.mention.text for place in claims["killed"].places] == ["Osaka"]


def test_a_landslide_that_blocks_roads_is_no_protest():
    assert read("A landslide blocked roads.")["blocked roads"].type == "DISASTER"
    assert read("Protesters blocked roads.")["blocked roads"].type == "PROTEST"


def test_a_consequence_has_the_doer_of_what_it_follows_from():
    text = "A typhoon struck Turkey, destroying nine barns."
    claim = read(text)["destroying"]
    assert (claim.type, claim.actors) == ("DISASTER", ())


def test_a_country_where_it_happened_does_nothing():
    text = "Floods in eastern Turkey killed nine farmers."
    assert read(text)["killed"].actors == ()


def test_a_list_of_countries_after_of_does_not_act():
    (claim,) = find_claims(Article("a", "The ministers of Turkey and Sudan agreed."), nations("The ministers of Turkey and Sudan agreed."))
    assert [(a.name, a.country) for a in claim.actors] == [("Turkey's ministers", "TR"), ("Sudan's ministers", "SD")]


def test_the_subject_of_a_relative_clause_is_that_of_its_sentence():
    text = "Turkish soldiers who carry Russian rifles are moving to the border."
    assert [actor.name for actor in read(text)["moving"].actors] == ["Turkish soldiers"]


def test_a_subject_of_its_own_is_nobody_named_before():
    text = "Turkish soldiers died, and the agency suspended its work."
    assert read(text)["suspended"].actors == ()


def test_both_are_the_persons_named_last():
    text = "General Ana Lopez met General Kim Soto. Both are to meet on Monday."
    assert [actor.name for actor in find_claims(Article("a", text), ())[-1].actors] == ["Ana Lopez", "Kim Soto"]


def test_a_surprise_attack_is_made_by_who_holds_the_ground():
    text = "Ukraine holds the valley after a surprise attack."
    assert [actor.name for actor in read(text)["attack"].actors] == ["Ukraine"]


def test_what_is_sent_to_a_state_goes_there():
    text = "Turkey supplied shells to Sudan."
    assert [(place.role, place.location.mention.text) for place in read(text)["supplied"].places] == [
        ("destination", "Sudan"),
        ("origin", "Turkey"),
    ]


def test_words_that_only_look_like_events_are_none():
    assert read("The telephone lines failed.") == {}
    assert read("The ship sent a distress call, and police officers stopped the traffic.") == {}
    assert read("They slept in emergency shelters.") == {}
    assert read("The wounded were moved.") == {}


def test_no_sign_of_an_attack_is_a_denial():
    assert read("There is no sign of an attack, the mayor said.")["attack"].status == "denied"
    assert read("It was not an attack, the mayor said.")["attack"].status == "denied"
    assert read("A train left the rails, and nobody was hurt.")["hurt"].status == "denied"


def test_what_was_agreed_to_go_on_is_told_once():
    claims = read("The ministers agreed to continue joint exercises.")
    assert list(claims) == ["agreed"]


def test_what_is_only_mentioned_beside_another_is_no_event():
    assert list(read("In addition to the bombings, rebels attacked a depot.")) == ["attacked"]


def test_the_nearest_cause_did_the_harm():
    claims = read("Soldiers attacked the depot on Monday, and far away a wildfire destroyed nine barns.")
    assert claims["destroyed"].type == "DISASTER"


def test_who_comes_after_when_is_the_subject_of_its_clause():
    claims = read("Nine people were killed when two trains collided.")
    assert claims["collided"].actors == ()
    assert [actor.name for actor in read("Turkey closed its border after migrants stormed a fence.")["stormed"].actors] == ["migrants"]


def test_a_month_is_no_march():
    assert "March" not in read("The dam was repaired in March.")


def test_a_blast_is_what_the_article_told_of() -> None:
    assert read("A gas explosion destroyed eleven shops. The blast killed nine farmers.")["blast"].type == "ACCIDENT"
    assert read("A boiler blew up in a mill. The blast killed nine farmers.")["killed"].type == "ACCIDENT"
    assert read("A bomber struck a mill. The blast killed nine farmers.")["blast"].type == "ASSAULT"
    assert read("A car bomb exploded near a gas station.")["exploded"].type == "ASSAULT"


def test_a_blast_that_is_taken_up_happened_where_the_boiler_blew_up():
    text = "A boiler blew up at a mill in Lagos on Sunday. The blast injured nine farmers."
    claims = read(text, located(text, "Lagos", LAGOS))
    assert [place.location.mention.text for place in claims["blast"].places] == ["Lagos"]


def test_what_collapses_in_a_quake_is_part_of_the_disaster():
    assert read("Two minarets collapsed in the quake.")["collapsed"].type == "DISASTER"
    assert read("An earthquake shook the valley. Several bridges collapsed.")["collapsed"].type == "DISASTER"
    assert read("Nine farmers died as walls collapsed in the earthquake.")["died"].type == "DISASTER"
    assert read("A crane collapsed, killing nine farmers.")["collapsed"].type == "ACCIDENT"


def test_roofs_that_cave_in_after_a_quake_are_part_of_the_disaster():
    claims = read("An earthquake shook the valley. Roofs caved in. Nine farmers were injured.")
    assert [claims[word].type for word in ("caved in", "injured")] == ["DISASTER", "DISASTER"]
    assert read("The roof caved in. Nine farmers were injured.")["injured"].type == "ACCIDENT"


def test_what_is_on_fire_where_rebels_are_is_attacked():
    assert read("Two mills were on fire after the rebels came.")["were on fire"].type == "ASSAULT"
    assert read("Two mills were on fire.")["were on fire"].type == "ACCIDENT"


def test_nobody_hurt_in_an_accident_is_denied_and_the_accident_is_told():
    claims = read("Nobody was hurt when a bus fell into a ravine.")
    assert (claims["hurt"].type, claims["hurt"].status) == ("ACCIDENT", "denied")
    assert (claims["fell into"].type, claims["fell into"].status) == ("ACCIDENT", "reported")
    assert read("No one was injured after a train went off the rails.")["injured"].type == "ACCIDENT"
    assert "fell" not in read("Sales fell into decline.")


def test_who_dies_in_an_attack_is_assaulted():
    assert read("Nine farmers died in a suicide bombing.")["died"].type == "ASSAULT"
    assert read("Nine farmers died when a suicide bomber blew himself up.")["died"].type == "ASSAULT"


def test_who_was_displaced_by_clashes_was_not_by_nature():
    claims = read("Nine farmers have died and 600 have been displaced since clashes erupted.")
    assert "DISASTER" not in {claim.type for claim in claims.values()}
    assert read("Floods displaced 600 farmers.")["displaced"].type == "DISASTER"


def test_a_boat_that_left_a_port_harmed_nobody():
    assert read("A boat sank at dawn. It had left the port with 45 migrants aboard.")["left"].type == "OTHER"


def test_a_magnitude_describes_no_participle():
    assert read("A shock of magnitude 7.5 hit Osaka province.")["hit"].type == "DISASTER"


def test_who_remains_missing_is_so_by_what_happened():
    assert read("Nine people died and four remained missing after a ferry capsized.")["remained missing"].type == "ACCIDENT"


def test_who_is_forced_from_home_is_so_by_what_happened():
    assert read("A train derailed, forcing 90 people from their homes.")["forcing"].type == "ACCIDENT"
    assert read("A flood hit the valley, forcing 90 people from their homes.")["forcing"].type == "DISASTER"
    assert read("Soldiers forced 90 people from their homes.")["forced"].type == "COERCE"


def test_who_dies_in_fighting_is_assaulted():
    assert read("Two soldiers died in fighting near the mill.")["died"].type == "ASSAULT"


def test_who_burns_to_death_in_a_fire_is_not_assaulted():
    assert read("Nine bakers burned to death in a house fire.")["burned to death"].type == "ACCIDENT"


def test_people_who_reach_a_place_are_no_toll_of_those_counted_before():
    text = "Police held 25 people in Lagos. Some 900 people reached Osaka."
    places = (located(text, "Lagos", LAGOS), located(text, "Osaka", OSAKA))
    assert [place.location.mention.text for place in read(text, *places)["reached"].places] == ["Osaka"]


def test_a_wreck_that_blocks_a_road_is_no_protest():
    assert read("A lorry overturned, blocking the road.")["blocking the road"].type == "ACCIDENT"
    assert read("The road was blocked for hours after a crash.")["blocked"].type == "ACCIDENT"
    assert read("Villagers blocked the road after a crash.")["blocked the road"].type == "PROTEST"


def test_nobody_dies_of_a_power_cut():
    assert read("Protests over power cuts spread. Two students were killed.")["killed"].type == "ASSAULT"
    assert read("A ferry sank. Two students were killed.")["killed"].type == "ACCIDENT"


def test_who_dies_soon_after_an_attack_is_told_of_dies_of_it() -> None:
    claims = read("Gunmen attacked a tram in Osaka on Monday. A nurse and a cook were hit. Both died in hospital.")
    assert claims["died"].type == "ASSAULT"


def test_who_dies_of_an_illness_or_years_before_an_attack_does_not_die_of_it() -> None:
    assert read("Gunmen attacked a tram in Osaka on Monday. The mayor died of cancer.")["died"].type == "OTHER"
    text = "Gunmen attacked a tram in Osaka on Monday. The mayor's father died in 1998."
    assert find_claims(Article("a", text, published=date(2024, 5, 8)), ())[-1].type == "OTHER"


def test_who_only_wants_to_die_is_not_assaulted() -> None:
    assert read("Gunmen attacked a tram in Osaka on Monday. The old poet wants to die.")["die"].type == "OTHER"


def test_harm_that_nobody_did_stands_between_no_mishap_and_its_dead() -> None:
    claims = read(
        "A ferry capsized. Police spoke in the harbour of what was told. Nine people were killed. A tenth succumbed to his injuries."
    )
    assert claims["succumbed to his injuries"].type == "ACCIDENT"


def test_fires_of_woods_are_disasters_and_so_are_the_fires_told_after_them() -> None:
    claims = read("A blaze burned forty hectares near Osaka. The fire reached the valley on Monday.")
    assert (claims["blaze"].type, claims["fire"].type) == ("DISASTER", "DISASTER")
    assert read("A blaze destroyed a bakery. The fire reached the roof.")["fire"].type == "ACCIDENT"


def test_who_drowns_in_a_flood_does_so_by_the_disaster() -> None:
    assert read("The river flooded the valley. Nine farmers drowned.")["drowned"].type == "DISASTER"
    assert read("A ferry capsized. Nine farmers drowned.")["drowned"].type == "ACCIDENT"


def test_harm_at_the_head_of_an_article_is_of_the_mishap_told_right_after() -> None:
    claims = read("Nine people were killed near Osaka on Monday. Their coach had crashed into a wall.")
    assert claims["killed"].type == "ACCIDENT"
    assert read("Nine people were killed by rockets near Osaka. A coach had crashed into a wall.")["killed"].type == "ASSAULT"


def test_an_incident_is_of_the_kind_that_was_told_last() -> None:
    assert read("Gunmen attacked a tram in Osaka. Nobody spoke of the incident.")["incident"].type == "ASSAULT"
    assert read("A ferry capsized off Osaka. Nobody spoke of the incident.")["incident"].type == "ACCIDENT"


def test_a_blaze_that_was_set_is_no_accident() -> None:
    claims = read("Rebels set fire to a depot in Osaka. The blaze lasted until Monday.")
    assert claims["blaze"].type == "ASSAULT"


def test_harm_that_goes_on_from_a_mishap_is_of_it_whoever_drove() -> None:
    assert read("Soldiers crashed their lorry into a wall, injuring two cooks.")["injuring"].type == "ACCIDENT"
    assert read("Soldiers stormed a mill, injuring two cooks.")["injuring"].type == "ASSAULT"
