"""Who does it and to whom it is done: pronouns, participles, relative clauses, full names and bodies with a country in their name."""

import pytest
from claims_help import country, located, nations

from geo import pipeline
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.records import Article, Place

LAGOS = Place("geonames:2332459", "Lagos", "PPLA2", 6.45, 3.39, country="NG", radius_km=20)


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The rebels left the town. They shot two priests.", "shot", ["rebels"]),
        ("Maria Lopez ran the shop. She shot a burglar.", "shot", ["Maria Lopez"]),
        ("Two guards chased the priest. He shot both.", "shot", ["priest"]),
        ("Anna Berg told reporters that they fled.", "fled", []),
        ("Police told the driver that he would be arrested.", "arrested", []),
        ("They attacked the village at dawn.", "attacked", []),
    ],
)
def test_a_pronoun_means_the_nearest_actor_that_it_fits_or_nobody(text: str, trigger: str, actors: list[str]) -> None:
    assert parties(text)[trigger][0] == actors


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("A boy stabbed in the neck was in hospital.", "stabbed", [], ["boy"]),
        ("Police held two men accused of theft.", "accused", [], ["men"]),
        ("A woman crossed the road before being struck by a vehicle.", "being struck by a vehicle", [], ["woman"]),
        ("Two boys were killed by 27-year-old Omar Diaz.", "killed", ["Omar Diaz"], ["boys"]),
        ("Guards killed at least 20 people.", "killed", [], ["people"]),
        ("Rebels kidnapped and killed two priests.", "killed", ["rebels"], ["priests"]),
        ("The judge was flown to Lima after being arrested at the port.", "arrested", [], ["judge"]),
        ("Two rebels and a policeman were killed at the mill.", "killed", [], ["rebels", "policeman"]),
    ],
)
def test_a_participle_without_an_object_tells_of_the_noun_before_it(
    text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(text)[trigger] == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The envoy spoke of the militant group that has seized control of the port.", "seized control", ["militant group"]),
        ("Omar Diaz, a former judge whose brother led the police, attacked a bank.", "attacked", ["Omar Diaz"]),
        ("The soldiers, two of them officers, attacked a farm.", "attacked", ["soldiers"]),
        ("A gunman accused of killing two guards has attacked a bank.", "attacked", ["gunman"]),
        ("The minister spoke of plans for a port, which could ignite a war.", "ignite", []),
        ("Soldiers were among those who attacked the mill.", "attacked", ["soldiers"]),
        ("Omar Diaz does not believe the delay would trigger a war.", "trigger", []),
    ],
)
def test_a_clause_between_a_subject_and_its_verb_lends_it_no_other(text: str, trigger: str, actors: list[str]) -> None:
    assert parties(text)[trigger][0] == actors


@pytest.mark.parametrize(
    "text",
    [
        "Envoys hope to dissuade Turkey from sending troops.",
        "Analysts spoke of the possibility of Turkey sending troops.",
    ],
)
def test_who_does_an_ing_stands_before_it(text: str) -> None:
    assert parties(text)["sending"][0] == ["Turkey"]


def test_a_person_is_known_by_a_full_name_and_by_the_title_after_it() -> None:
    text = "Omar Diaz shot a burglar. Ana Lima, the Turkish foreign minister, condemned the attack."
    claims = {claim.trigger.text: claim for claim in find_claims(Article("a", text), nations(text))}
    assert [(a.name, a.country, a.sector) for a in claims["shot"].actors] == [("Omar Diaz", "", "CVL")]
    assert [(a.name, a.country, a.sector) for a in claims["condemned"].actors] == [("Ana Lima", "TR", "GOV")]


@pytest.mark.parametrize("text", ["Dozens died in Omar Valley.", "Fans of Victoria Rovers attacked a bus."])
def test_a_first_name_in_the_name_of_a_place_or_a_body_is_no_person(text: str) -> None:
    assert not any("Omar" in name or "Victoria" in name for actors, _ in parties(text).values() for name in actors)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Sudan Wildlife Service shot two poachers.", ("Sudan Wildlife Service", "SD", "")),
        ("Syrian Kurds attacked a post.", ("Syrian Kurds", "SY", "")),
        ("A law firm employee attacked a guard.", ("employee", "", "LAB")),
    ],
)
def test_the_head_of_a_noun_phrase_is_who_acts(text: str, actor: tuple[str, str, str]) -> None:
    claim = find_claims(Article("a", text), nations(text))[0]
    assert [(a.name, a.country, a.sector) for a in claim.actors] == [actor]


def test_the_home_of_who_acts_is_not_where_it_happened() -> None:
    text = "The Sudan coast guard rescued 14 people from a raft."
    (claim,) = find_claims(Article("a", text), nations(text))
    assert (claim.actors[0].country, claim.places) == ("SD", ())


KHARTOUM = Place("geonames:379252", "Khartoum", "PPLC", 15.55, 32.53, country="SD", radius_km=20)


def test_the_capital_that_a_government_sits_in_is_not_where_it_acts() -> None:
    text = "The government in Khartoum shelled the rebels."
    (claim,) = find_claims(Article("a", text), [located(text, "Khartoum", KHARTOUM)])
    assert ([actor.name for actor in claim.actors], claim.places) == (["government"], ())


def test_rebels_in_the_capital_act_there() -> None:
    text = "The rebels in Khartoum shelled a bridge."
    (claim,) = find_claims(Article("a", text), [located(text, "Khartoum", KHARTOUM)])
    assert [place.location.mention.text for place in claim.places] == ["Khartoum"]


def test_some_of_them_are_of_those_who_acted_before() -> None:
    text = "Turkish soldiers crossed the river. Officials believe that some 200 of them attacked a village."
    assert parties(text)["attacked"][0] == ["Turkish soldiers"]


def test_a_country_with_a_preposition_of_its_own_stays_the_place() -> None:
    text = "In Sudan rebels attacked a mill."
    (claim,) = find_claims(Article("a", text), nations(text))
    assert [place.location.mention.text for place in claim.places] == ["Sudan"]


def test_their_is_of_who_stands_before_it() -> None:
    assert parties("Their attack on the mill surprised the police.")["attack"][0] == []


def test_what_a_protest_is_about_does_not_protest() -> None:
    assert parties("Protests over a decision of the army went on.")["Protests"][0] == []


def test_a_visit_to_a_town_is_at_the_town() -> None:
    text = "The minister left for a visit to Lagos."
    location = located(text, "Lagos", LAGOS)
    claims = {claim.trigger.text: claim for claim in find_claims(Article("a", text), (location,))}
    assert [(place.role, place.location.mention.text) for place in claims["visit"].places] == [("at", "Lagos")]


def test_the_attack_goes_back_to_what_was_told_last() -> None:
    text = "On Monday a gunman opened fire at a mill. The attack lasted an hour."
    claims = find_claims(Article("a", text), (located(text, "mill", country("Sudan")),))
    assert [[a.name for a in claim.actors] for claim in claims] == [["gunman"], ["gunman"]]


def test_a_country_joined_to_another_name_is_a_side_and_no_place() -> None:
    text = "The ministers met before the Sudan-Turkey talks."
    assert [claim.places for claim in find_claims(Article("a", text), nations(text))] == [(), ()]


def test_a_body_is_named_by_all_its_capitalised_words() -> None:
    assert parties("The Transport Department called for calm. It urged drivers to stop.") == {
        "called for": (["Transport Department"], []),
        "urged": (["Transport Department"], ["drivers"]),
    }


def test_his_is_no_countrys() -> None:
    assert parties("Turkey ruled the town until his death.")["death"][0] == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Rebels loyal to the army killed six soldiers.", "killed", ["rebels"], ["soldiers"]),
        ("Gunmen linked to Hamas killed six soldiers.", "killed", ["gunmen"], ["soldiers"]),
        ("The army killed more than 1,000 people.", "killed", ["army"], ["people"]),
        ("Turkey suspended aid to Syria, and Sudan closed its ports.", "suspended aid", ["Turkey"], ["Syria"]),
        ("Sudan's military rulers closed the border.", "closed the border", ["Sudan's military rulers"], []),
        ("The rebels died in an ambush near the border with Sudan.", "ambush", [], []),
        ("The march was in solidarity with the rebels.", "solidarity", [], ["rebels"]),
        ("The army told the king of the decision to intervene.", "intervene", [], []),
        ("The king lost troops, leading Sudan to either mobilize reservists or seek help.", "mobilize", ["Sudan"], []),
        ("The rebels discussed it, with the goal of dissuading Sudan from an attack.", "discussed", ["rebels"], []),
    ],
)
def test_the_noun_phrase_beside_a_verb_tells_who_it_is(text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert parties(text)[trigger] == (actors, recipients)


def test_the_country_that_looks_like_a_pronoun_is_a_country() -> None:
    (claim,) = pipeline.claims(Article("a", "US forces destroyed a depot."), open_gazetteer())[1]
    assert [(actor.name, actor.country) for actor in claim.actors] == [("US forces", "US")]


def test_who_only_shows_or_judges_an_event_does_not_do_it() -> None:
    assert parties("Videos of the explosion published by state media showed a crater.")["explosion"] == ([], [])
    assert parties("Footage of the raid filmed by residents shows two tanks.")["raid"] == ([], [])
    assert parties("A raid ordered by the king failed.")["raid"] == (["king"], [])


def test_the_partner_of_ties_that_are_cut_is_a_party_to_the_one_claim() -> None:
    assert parties("Turkey cut diplomatic ties with Syria.") == {"cut": (["Turkey"], ["Syria"])}
    assert parties("Sudan severed its trade relations with Turkey.") == {"severed": (["Sudan"], ["Turkey"])}
    assert parties("Syria restored diplomatic relations with Sudan.") == {"restored": (["Syria"], ["Sudan"])}


def test_the_forces_in_the_name_of_a_pact_do_nothing() -> None:
    assert parties("Turkey left the 2018 military pact with Syria.")["pact"][0] == ["Syria"]
    assert parties("The military raid failed.")["raid"][0] == ["military"]


def test_who_says_so_is_not_listed_with_whom_it_was_done_to() -> None:
    assert parties("The blast injured nine people, rescuers said.")["injured"][1] == ["people"]
    assert parties("The blast injured nine people, nurses and officials said.")["injured"][1] == ["people"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Residents living close to the fire, which began on Monday, are being evacuated.", ["residents"]),
        ("Families living near the dam, which burst on Friday, were evacuated.", ["families"]),
        ("Residents who live closest to the fire are being evacuated.", ["residents"]),
    ],
)
def test_where_people_live_does_not_hide_that_they_are_moved(text: str, names: list[str]) -> None:
    assert parties(text)["evacuated"][1] == names


def test_what_is_told_of_where_people_live_is_not_done_by_them() -> None:
    assert parties("Residents living close to the fire, which began on Monday, are being evacuated.")["fire, which began"] == ([], [])


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two Syrians were killed.", "Syrians", "SY"),
        ("A Frenchman was arrested.", "Frenchman", "FR"),
        ("A 14-year-old Palestinian was shot.", "Palestinian", "PS"),
        ("Germany deported 28 Afghans.", "Afghans", "AF"),
    ],
)
def test_some_of_a_people_are_not_its_state(text: str, name: str, country: str) -> None:
    (claim,) = pipeline.claims(Article("a", text), open_gazetteer())[1]
    assert [(actor.name, actor.country, actor.sector) for actor in claim.recipients] == [(name, country, "CVL")]


def test_a_people_as_a_whole_stands_for_its_state() -> None:
    (claim,) = pipeline.claims(Article("a", "The Syrians rejected the plan."), open_gazetteer())[1]
    assert [(actor.name, actor.sector) for actor in claim.actors] == [("Syria", "GOV")]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "sector"),
    [
        ("The cartel leader fled.", "fled", "cartel leader", "CRM"),
        ("The army chief fled.", "fled", "army chief", "MIL"),
        ("Police fired tear gas at marchers demanding reforms.", "demanding", "marchers", "CVL"),
        ("The Red Cross said it had delivered aid.", "delivered", "Red Cross", "NGO"),
    ],
)
def test_who_acts_has_the_sector_of_his_noun(text: str, trigger: str, actor: str, sector: str) -> None:
    claims = {claim.trigger.text: claim for claim in find_claims(Article("a", text), nations(text))}
    assert [(one.name, one.sector) for one in claims[trigger].actors] == [(actor, sector)]


def test_a_body_known_by_name_is_no_union_of_a_nationality() -> None:
    text = "The European Union condemned the attack."
    europe = located(text, "European", Place("continent:EU", "Europe", "CONT", 50.0, 15.0, radius_km=2000), kind="demonym", role="actor")
    claims = find_claims(Article("a", text), [europe])
    assert [(actor.name, actor.sector) for actor in claims[0].actors] == [("European Union", "IGO")]


def test_whoever_is_released_has_it_done_to_him() -> None:
    assert parties("Rebels freed two nurses.")["freed"] == (["rebels"], ["nurses"])
    assert parties("The hostages were freed on Monday.")["freed"] == ([], ["hostages"])
    assert parties("The envoy praised the release of two hostages.")["release"] == ([], ["hostages"])


def test_who_is_whoever_stands_right_before_it() -> None:
    told = parties("The mayor called for the release of two ministers who were taken hostage.")
    assert told["taken hostage"] == ([], ["ministers"])


def test_two_full_names_with_one_first_name_are_two_persons() -> None:
    text = "Lawyer Maria Peiris said nothing. President Maria Costa Dias attacked a guard."
    assert parties(text)["attacked"][0] == ["Maria Costa Dias"]


def test_a_name_between_commas_is_that_of_the_office_before_it() -> None:
    text = "The energy minister, Jorge Montero, ran the talks. He attacked a guard."
    assert parties(text)["attacked"][0] == ["Jorge Montero"]
    assert parties("The mayor, Ana Ruiz, and police attacked a mill.")["attacked"][0] == ["Ana Ruiz", "police"]
    assert parties("A letter to the king, Amnesty International, attacked a mill.")["attacked"][0] == ["king"]


def test_a_speaker_with_a_town_does_not_run_on_into_what_he_says() -> None:
    (claim,) = pipeline.claims(Article("a", "The mayor of Kharkiv said two people had died."), open_gazetteer())[1]
    assert [actor.name for actor in claim.recipients] == ["people"]


def test_a_relative_clause_without_a_relative_is_about_whom_stands_before_it() -> None:
    assert parties("The rebels freed 15 soldiers they had captured.")["captured"] == (["rebels"], ["soldiers"])


def test_what_a_thing_does_is_not_done_by_the_subject_of_the_clause() -> None:
    assert parties("Militants shot at a bus blocking a road.")["blocking a road"][0] == []


def test_what_somebody_is_accused_of_doing_has_its_object() -> None:
    assert parties("He was accused of killing soldiers.")["killing"][1] == ["soldiers"]


def test_who_is_found_guilty_did_it() -> None:
    assert parties("A jury found the driver guilty of killing two boys.")["killing"] == (["driver"], ["boys"])


@pytest.mark.parametrize(
    ("name", "sector"),
    [("Ogaden Liberation Army", "REB"), ("Justice Party", "PTY"), ("Western Salt Front", "PTY"), ("Inland Herders Association", "NGO")],
)
def test_bodies_are_known_by_the_noun_that_ends_their_name(name: str, sector: str) -> None:
    claims = find_claims(Article("a", f"The {name} attacked a mill."), ())
    assert [(actor.name, actor.sector) for actor in claims[0].actors] == [(name, sector)]


def test_two_sides_with_articles_both_fight() -> None:
    assert parties("Heavy fighting between the army and the rebels left two dead.")["fighting"][0] == ["army", "rebels"]


def test_the_possessive_of_a_noun_for_people_is_written_with_it() -> None:
    assert parties("Sheriff's deputies arrested two men.")["arrested"][0] == ["sheriff's deputies"]


def test_officers_of_an_army_are_no_police() -> None:
    claims = find_claims(Article("a", "Army officers seized the mill."), ())
    assert [actor.sector for claim in claims for actor in claim.actors] == ["MIL"]


def test_a_full_name_with_another_first_name_is_another_person() -> None:
    text = "Maria Lopez, 30, was stabbed. Carlos Lopez, 41, was arrested. Lopez was jailed."
    found = parties(text)
    assert [found[word][1] for word in ("stabbed", "arrested", "jailed")] == [["Maria Lopez"], ["Carlos Lopez"], ["Carlos Lopez"]]


def test_who_is_named_in_full_again_is_known_again() -> None:
    found = parties("Maria Lopez was stabbed. Carlos Lopez was arrested. Maria Lopez had a shop. Lopez was rescued.")
    assert found["rescued"][1] == ["Maria Lopez"]


def test_a_first_name_that_nobody_knows_is_one_where_an_age_follows() -> None:
    assert parties("Maria Lopez was stabbed. Quorvan Lopez, 41, was arrested.")["arrested"][1] == ["Quorvan Lopez"]


def test_who_died_as_it_struck_did_not_strike() -> None:
    assert parties("Nine farmers died as a storm hit the valley.")["hit"][0] == []


def test_nationals_of_a_country_are_not_its_state() -> None:
    assert parties("Guards arrested six Turkish nationals.")["arrested"][1] == ["Turkish nationals"]


def test_a_ship_that_was_blown_up_hides_who_blew_it_up() -> None:
    assert parties("The Turkish navy blew up a ship that had been caught with drugs.")["caught"] == ([], [])


def test_titles_of_police_and_governors_are_titles() -> None:
    assert parties("Det Ch Insp Maria Lopez urged drivers to stop.")["urged"][0][0].endswith("Maria Lopez")
    assert parties("Gov. Quorvan Lopez urged drivers to stop.")["urged"][0] == ["Quorvan Lopez"]


def test_a_nationality_that_says_where_a_town_is_is_no_state() -> None:
    article = Article("a", "An attack on a shop in the besieged Turkish city of Mardin failed.")
    (claim,) = pipeline.claims(article, open_gazetteer())[1]
    assert claim.recipients == ()


def test_whose_network_says_so_was_not_killed() -> None:
    assert parties("Gunmen killed nine people, the Doctors' Network said.")["killed"] == (["gunmen"], ["people"])


def test_people_whom_a_number_and_a_participle_describe_are_one_object() -> None:
    assert parties("Gunmen killed 11 displaced people.")["killed"] == (["gunmen"], ["people"])
    assert "displaced" not in parties("Gunmen killed 11 displaced people.")


def test_who_denies_a_deed_and_blames_others_blames_them() -> None:
    claims = find_claims(Article("a", "The minister denied that police had shot at anyone and blamed looters for burning a mill."), ())
    found = {claim.trigger.text: ([actor.name for actor in claim.actors], claim.status) for claim in claims}
    assert found["shot at"] == (["police"], "denied")
    assert found["blamed"] == (["minister"], "reported")
    assert found["burning"][1] == "reported"


def test_what_follows_a_relative_clause_goes_on_from_the_verb_before_it() -> None:
    assert parties("A gunman shot a baker who fled, killing him.")["killing"][0] == ["gunman"]
    assert parties("A roof collapsed in the church on people who had fled, killing five.")["killing"][0] == []


def test_the_court_that_judges_a_deed_did_not_do_it() -> None:
    assert parties("A driver was jailed at a court for robbing two women.")["robbing"][0] == []


def test_a_boycott_of_somebodys_goods_is_not_theirs() -> None:
    assert parties("Unions announced a boycott of Turkish goods.")["boycott"][0] == []


def test_street_protests_of_a_country_are_not_its_states() -> None:
    assert parties("The arrest sparked Turkey's biggest street protests.")["sparked Turkey's biggest street protests"][0] == []


def test_an_article_or_a_particle_is_part_of_a_persons_name() -> None:
    assert parties("Ahmed al-Sharaa met Turkish officers. Sharaa urged them to stay.")["urged"][0] == ["Ahmed al-Sharaa"]
    assert parties("Maria de la Cruz met Turkish officers.")["met"][0] == ["Maria de la Cruz"]


def test_a_town_that_falls_to_somebody_was_taken_by_him() -> None:
    (claim,) = find_claims(Article("a", "The town fell to rebels on Monday."), ())
    assert [actor.name for actor in claim.actors] == ["rebels"]
    assert claim.recipients == ()


def test_an_army_of_rebels_is_no_states() -> None:
    (claim,) = find_claims(Article("a", "The New People's Army burned a truck."), ())
    assert [actor.sector for actor in claim.actors] == ["REB"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A man with links to Hamas was arrested.", ["man"]),
        ("Four nuns with suspected ties to the rebels were arrested.", ["nuns"]),
        ("The Syrian was arrested.", ["Syrian"]),
    ],
)
def test_whom_those_arrested_have_to_do_with_is_not_arrested(text: str, names: list[str]) -> None:
    (claim,) = find_claims(Article("a", text), nations(text))
    assert [actor.name for actor in claim.recipients] == names


def test_those_aboard_do_not_make_a_ferry_capsize() -> None:
    (claim,) = find_claims(Article("a", "A ferry with more than 200 people on board capsized."), ())
    assert claim.actors == ()


@pytest.mark.parametrize("text", ["Turkey delivered three tanks.", "Rebels retaliated with artillery."])
def test_arms_that_are_given_or_used_are_nobody(text: str) -> None:
    claims = find_claims(Article("a", text), nations(text))
    assert [claim.recipients for claim in claims] == [()] * len(claims)


def test_jets_that_are_shot_down_have_it_done_to_them() -> None:
    (claim,) = find_claims(Article("a", "Rebels shot down two jets."), ())
    assert [actor.name for actor in claim.recipients] == ["jets"]


def test_a_hyphen_joins_the_parts_of_a_name_and_of_a_noun() -> None:
    text = "The Anti-Doping Agency banned two asylum-seekers."
    (claim,) = find_claims(Article("a", text), ())
    assert [actor.name for actor in (*claim.actors, *claim.recipients)] == ["Anti-Doping Agency", "asylum-seekers"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Clashes between rebels and soldiers erupted.", "Clashes between rebels and soldiers erupted"),
        ("Clashes broke out between rebels and soldiers.", "Clashes broke out"),
        ("Talks between rebels and soldiers were held.", "Talks between rebels and soldiers were held"),
    ],
)
def test_both_sides_take_part_in_what_breaks_out_between_them(text: str, trigger: str) -> None:
    assert parties(text) == {trigger: (["rebels", "soldiers"], [])}


@pytest.mark.parametrize("quoted", ['"bandits"', '"two bandits"', "“bandits”"])
def test_quotation_marks_around_an_object_turn_nothing_round(quoted: str) -> None:
    assert parties(f"Police arrested {quoted} on Monday.") == {"arrested": (["police"], ["bandits"])}


@pytest.mark.parametrize("before", ["", "Heavy ", "Mali: "])
def test_clashes_between_two_are_a_noun_wherever_they_stand(before: str) -> None:
    noun = "clashes" if before == "Heavy " else "Clashes"
    assert parties(f"{before}{noun} between rebels and soldiers were reported.") == {noun: (["rebels", "soldiers"], [])}


def test_who_accuses_somebody_unknown_does_not_do_what_they_are_accused_of() -> None:
    assert parties("Police accused violent infiltrators of attacking nuns.")["attacking"] == ([], ["nuns"])


def test_others_are_of_the_kind_of_those_told_of_before_them() -> None:
    *_, last = find_claims(Article("a", "Two policemen were killed and three others wounded."), ())
    assert [(actor.name, actor.sector) for actor in last.recipients] == [("others", "COP")]


def test_a_country_that_heads_an_item_is_not_it() -> None:
    assert parties("Turkey: Nuns left a mill after it killed two bakers.")["killed"][0] == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Turkey's king rejected the Syrian plan, accusing Sudan of lying.", "accusing", ["Turkey's king"], ["Sudan"]),
        ("Prosecutors indicted Ferrand on Monday for defying the king.", "defying", [], ["king"]),
        ("Police thwarted a bomb attack.", "thwarted a bomb attack", [], []),
        ("Detectives are investigating the disappearance of a nun.", "investigating", ["detectives"], []),
        ("Detectives are investigating a nun.", "investigating", ["detectives"], ["nun"]),
        ("One vigilante, Omar Diaz, was shot dead.", "shot dead", [], ["Omar Diaz"]),
    ],
)
def test_who_does_it_is_not_whom_something_else_is_told_of(text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    assert parties(text)[trigger] == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("The leader of the Red Hand gang was arrested.", "CRM"),
        ("The leader of a rebel group was arrested.", "REB"),
        ("The leader of a bakers' club was arrested.", "GOV"),
        ("The spiritual leader of a rebel group was arrested.", "REL"),
    ],
)
def test_a_leader_is_of_the_sector_of_those_who_are_led(text: str, sector: str) -> None:
    assert [one.sector for claim in find_claims(Article("a", text), ()) for one in claim.recipients] == [sector]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Police held nine weavers accused of robbing a bank.", "robbing", [], ["bank"]),
        ("Police held nine weavers suspected of robbing a bank.", "robbing", [], ["bank"]),
        ("Police held two men accused of robbing a bank.", "robbing", ["men"], ["bank"]),
        ("The army was accused of robbing a bank.", "robbing", ["army"], ["bank"]),
        ("The militia executed a colonel captured there.", "captured", [], ["colonel"]),
        ("The militia executed a colonel captured there.", "executed", ["militia"], ["colonel"]),
    ],
)
def test_whoever_is_accused_or_captured_stands_before_the_participle(
    text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(text)[trigger] == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Turkey's Maria Lopez met monks.", [("Maria Lopez", "TR")]),
        ("Turkey's army met monks.", [("Turkey's army", "TR")]),
        ("In Turkey, Maria Lopez met monks.", [("Maria Lopez", "")]),
    ],
)
def test_a_person_is_of_the_country_whose_the_text_says_he_is(text: str, found: list[tuple[str, str]]) -> None:
    claims = find_claims(Article("a", text), nations(text))
    assert [(one.name, one.country) for one in claims[0].actors] == found
    assert bool(claims[0].places) == text.startswith("In ")


@pytest.mark.parametrize(
    ("words", "feature", "expected"),
    [("The authorities in Minsk", "PPLC", "BY"), ("The government in Minsk", "PPLC", "BY"), ("The authorities in Minsk", "PPLA", "")],
)
def test_a_government_is_of_the_country_whose_capital_it_is_in(words: str, feature: str, expected: str) -> None:
    text = f"{words} jailed two monks."
    minsk = Place("geonames:625144", "Minsk", feature, 53.9, 27.57, country="BY", radius_km=20)
    claims = find_claims(Article("a", text), (located(text, "Minsk", minsk),))
    assert [one.country for one in claims[0].actors] == [expected]


def test_a_noun_has_no_parties_beyond_its_clause() -> None:
    assert parties("The guards were on a patrol on the quay when gunmen came.")["patrol"] == ([], [])
    assert parties("The king condemned the attack and vowed he would never talk with robbers.")["attack"] == ([], [])


def test_what_talks_are_on_takes_no_part_in_them() -> None:
    assert parties("The envoys were late for the talks on Sudan.")["talks"][1] == []


def test_the_subject_of_the_next_clause_is_no_object_of_one_with_a_modal() -> None:
    assert parties("The rebels would free ten nuns and Mali would leave the valley.")["free"][1] == ["nuns"]


def test_a_participle_with_by_tells_of_the_noun_before_it() -> None:
    assert parties("Divers pulled a body from a barge struck by a shell.")["struck"] == ([], [])


def test_a_light_plane_is_no_air_force() -> None:
    assert parties("A light aircraft crashed into a barn, killing two nuns.")["killing"] == ([], ["nuns"])


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Troops rescued six villagers held hostage by the lake.", "rescued", ["villagers"]),
        ("Troops found six nurses held captive in a mill.", "held captive", ["nurses"]),
        ("Six farmers taken captive in May escaped.", "taken captive", ["farmers"]),
        ("Police arrested Sana Diop, accused of theft.", "accused", ["Sana Diop"]),
        ("Police, accused of theft, left.", "accused", ["police"]),
        ("Troops met families of those abducted in May.", "abducted", []),
        ("A bushfire destroyed two homes, with officials warning of more.", "destroyed", []),
    ],
)
def test_a_participle_is_told_of_who_stands_right_before_it(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger][1] == recipients


def test_whoever_held_them_is_no_captive() -> None:
    assert parties("Gunmen took captive six farmers.")["took captive"] == (["gunmen"], ["farmers"])


@pytest.mark.parametrize("money", ["50 million Sudanese pounds", "two million Turkish lira"])
def test_money_is_no_state(money: str) -> None:
    assert parties(f"Kidnappers demanded {money}.")["demanded"] == (["kidnappers"], [])


def test_a_number_of_soldiers_are_none_named_before() -> None:
    text = "Some 300 Turkish soldiers are deployed by the lake. The rebels shot 14 soldiers."
    assert parties(text)["shot"][1] == ["soldiers"]


def test_whose_call_is_rejected_has_no_part_in_what_is_told_before() -> None:
    text = "Rebels entered the town, going farther than in earlier advances and rejecting a call by Turkey for a truce."
    assert "Turkey" not in parties(text)["advances"][0]


def test_an_attack_and_looting_are_by_whoever_is_told_after_both() -> None:
    assert parties("Nurses fled the attack and looting by rebels.")["attack"][0] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Jets bombed a refugee camp.", "bombed", ["refugee camp"]),
        ("Shells hit a children's hospital.", "hit", ["children's hospital"]),
        ("Rebels attacked a passenger bus.", "attacked", ["passenger bus"]),
        ("Rebels attacked a passenger.", "attacked", ["passenger"]),
        ("Gunmen shot dead Sheikh Omar Diaz's bodyguard.", "shot dead", []),
        ("Gunmen shot dead Sheikh Omar Diaz.", "shot dead", ["Omar Diaz"]),
        ("Twelve of the hostages seized on Monday were freed.", "seized", ["hostages"]),
    ],
)
def test_what_is_struck_is_named_with_whose_it_is(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger][1] == recipients


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The union closed its office after shooting in the town killed two.", []),
        ("Soldiers left the town after shooting two men.", ["soldiers"]),
    ],
)
def test_shooting_that_kills_is_not_done_by_who_did_something_after_it(text: str, actors: list[str]) -> None:
    assert parties(text)["shooting"][0] == actors


@pytest.mark.parametrize("name", ["Kyle R. Hollins", "George W. Okoro", "Jean-Pierre Okoro"])
def test_a_full_name_may_hold_an_initial_or_a_hyphen(name: str) -> None:
    assert parties(f"Police arrested {name} on Monday.")["arrested"][1] == [name]


def test_who_certifies_a_death_did_not_cause_it() -> None:
    assert parties("Anna Berg was pronounced dead by coroner James Hollins.")["pronounced dead"][0] == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The king condemned the bombing of a church that left ten guards dead.", "left ten guards dead", []),
        ("The army blamed rebels for the attack on a convoy of soldiers that killed ten.", "killed", []),
        ("Anna Berg on Friday condemned Wednesday's shelling of a market that killed ten.", "killed", []),
        ("The raid by rebels on a mine that killed two guards was condemned.", "killed", ["rebels"]),
        ("Police chased the rebels that killed two priests.", "killed", ["rebels"]),
    ],
)
def test_a_relative_clause_of_harm_goes_back_to_the_event_that_did_it(text: str, trigger: str, actors: list[str]) -> None:
    assert parties(text)[trigger][0] == actors


def test_some_of_them_are_of_those_counted_and_not_of_those_who_act() -> None:
    assert parties("Police arrested 60 men, and 31 of them were released.")["released"][1] == ["men"]


def test_the_country_of_a_dateline_describes_nobody() -> None:
    assert parties("KHARTOUM, Sudan - Rebels shot two priests on Monday.")["shot"][0] == ["rebels"]


@pytest.mark.parametrize(
    ("harm", "trigger", "recipient"),
    [
        ("gunfire killed five men", "killed", "men"),
        ("shelling wounded six men", "wounded", "men"),
        ("tank fire killed two men", "killed", "men"),
        ("air strike killed a man", "killed", "man"),
    ],
)
def test_a_nationality_before_an_event_s_noun_names_its_doer_and_ends_before_the_verb(harm: str, trigger: str, recipient: str) -> None:
    assert parties(f"Turkish {harm} near the port.")[trigger] == (["Turkey"], [recipient])


def test_a_name_with_a_figure_counts_nobody() -> None:
    assert parties("The M23 seized the port.")["seized"] == (["M23"], [])


def test_a_group_called_so_claims_what_it_did() -> None:
    found = parties("The Islamic State group claimed responsibility for the bombing.")
    assert found["bombing"][0] == ["Islamic State"]


def test_those_who_died_this_year_did_nothing() -> None:
    assert parties("More than 700 people have died this year.")["died"] == ([], ["people"])
