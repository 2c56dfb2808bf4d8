"""The subject of a verb is the noun phrase before it in its own clause, whether or not that is known as an actor."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


def doers(text: str, trigger: str) -> list[str]:
    """The names of an event word's actors."""
    return parties(text)[trigger][0]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A clerk told police that when the lodger walked into the office he fell.", "walked"),
        ("The mayor announced the plan on the day the old curator was due to attack a mill.", "attack"),
        ("The rebels' cousin attacked a mill.", "attacked"),
        ("The house of the king attacked a mill.", "attacked"),
        ("Turkish athletes attacked a waiter.", "attacked"),
        ("The pupils have marched since the old mill exploded.", "exploded"),
        ("An officer said the skiffs turned and tried to flee.", "flee"),
        ("The Wolves made a move this week, replacing their captain with Omar Diaz.", "replacing"),
    ],
)
def test_no_actor_is_reached_over_a_noun_phrase_that_names_none(text: str, trigger: str) -> None:
    assert doers(text, trigger) == []


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Police early on Monday attacked a camp.", "attacked", ["police"]),
        ("Police last month attacked a camp.", "attacked", ["police"]),
        ("A man armed with a knife attacked a guard.", "attacked", ["man"]),
        ("Dozens of soldiers attacked a mill.", "attacked", ["soldiers"]),
        ("Turkey and activists on the coast accused the army.", "accused", ["Turkey", "activists"]),
        ("Hamas members attacked a mill.", "attacked", ["Hamas"]),
        ("Soldiers, police and other groups attacked a mill.", "attacked", ["soldiers", "police"]),
        ("An attack by rebels killed two guards.", "killed", ["rebels"]),
        ("The Turkish raid killed two guards.", "killed", ["Turkey"]),
        ('The driver then "attacked both guards".', "attacked", ["driver"]),
        ("Envoys say about 400 Turkish soldiers attacked a mill.", "attacked", ["Turkish soldiers"]),
        ("The rebels had long attacked the mill.", "attacked", ["rebels"]),
        ("The rebels have since attacked the mill.", "attacked", ["rebels"]),
        ("The governor was ready to negotiate with the rebels.", "was ready to", ["governor"]),
        ("Voters in June 2023 backed the plan.", "backed", ["voters"]),
        ("Rebels have launched more than 40 attacks on mills.", "launched more than 40 attacks", ["rebels"]),
        ("The mayor was beaten and attacked old friends.", "attacked", ["mayor"]),
    ],
)
def test_who_heads_the_subject_acts(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Soto — an old friend of the mayor — attacked a bank.",
        "Mr. Soto (the brother of a judge) attacked a bank.",
        "Mr. Soto, unlike the mayor, attacked a bank.",
        "Mr. Soto, including in his book, attacked a bank.",
    ],
)
def test_an_aside_leaves_the_verb_its_subject(text: str) -> None:
    assert doers(text, "attacked") == ["Soto"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Rebels walked into the town and attacked a mill.", "attacked", ["rebels"]),
        ("Rebels stormed the town, attacked a mill and fled.", "fled", ["rebels"]),
        ("Rebels shot two guards, police said, and fled.", "fled", ["rebels"]),
        ("Rebels tried to flee.", "flee", ["rebels"]),
        ("Rebels kept attacking the mill.", "attacking", ["rebels"]),
        ("Rebels were unable to flee.", "flee", ["rebels"]),
        ("Rebels fled after attacking the mill.", "attacking", ["rebels"]),
        ("After attacking the mill, rebels fled.", "attacking", ["rebels"]),
        ("The army ordered the rebels to flee.", "flee", ["rebels"]),
        ("The army used a lorry to attack the mill.", "attack", ["army"]),
        ("The company announced plans to close its shops.", "close", ["company"]),
    ],
)
def test_verbs_share_a_subject(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


def test_those_who_travel_led_by_another_are_the_doers() -> None:
    text = "Thousands of protesters led by Omar Diaz, a former judge and rival of Ana Lima, were travelling to the camp to attack it."
    assert doers(text, "attack") == ["protesters"]


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("The man died at the scene.", "died", ["man"]),
        ("Two sailors drowned on Monday.", "drowned", ["sailors"]),
        ("The residents survived the attack.", "survived", ["residents"]),
        ("A boy was hit by a car and killed.", "killed", ["boy"]),
        ("Two drivers were shot and wounded.", "wounded", ["drivers"]),
        ("The man's death shocked the town.", "death", ["man"]),
    ],
)
def test_whom_it_happens_to_is_no_doer(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger] == ([], recipients)


def test_who_drowns_somebody_does_it() -> None:
    assert parties("The man drowned his wife.")["drowned"] == (["man"], ["wife"])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The villagers want their chief justice ousted by Karimanov to return.", "ousted", ["Karimanov"]),
        ("A man was arrested by Lakeside police.", "arrested", ["police"]),
        ("A man was arrested by police and soldiers.", "arrested", ["police", "soldiers"]),
        ("A man was killed by a police bullet.", "killed", []),
    ],
)
def test_a_by_phrase_names_the_doer(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


def test_the_noun_before_a_bare_participle_is_its_object() -> None:
    assert parties("The villagers want their chief justice ousted by Karimanov to return.")["ousted"][1] == ["chief justice"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("School staff spoke of the church shootings.", "shootings"),
        ("Civilian deaths rose again.", "deaths"),
    ],
)
def test_a_noun_before_an_events_does_not_do_it(text: str, trigger: str) -> None:
    assert doers(text, trigger) == []


def test_a_rebel_attack_is_by_a_rebel() -> None:
    assert doers("A rebel attack shocked the town.", "attack") == ["rebel"]


def test_who_witnesses_an_attack_does_not_make_it() -> None:
    text = "Three gunmen attacked a bank on Monday. Dr. Ana Ruiz was on the square and witnessed the attack."
    claims = {claim.trigger.text: claim for claim in find_claims(Article("a", text), ())}
    assert ([a.name for a in claims["attack"].actors], "witnessed" in claims) == (["gunmen"], False)


def test_what_took_place_is_not_told_of_who_did_it() -> None:
    text = "A man shot two guards. More shootings took place overnight."
    assert find_claims(Article("a", text), ())[-1].headline == "shootings took place overnight"


def test_what_sparks_protests_does_not_protest() -> None:
    assert doers("The government sparked protests.", "sparked protests") == []


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("The navy captured 23 piracy suspects.", "captured", ["suspects"]),
        ("Police arrested the gunman's brother.", "arrested", ["brother"]),
        ("The man attacked a shop in southwest Turkey.", "attacked", []),
    ],
)
def test_an_object_is_the_head_of_the_phrase_after_the_verb(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger][1] == recipients


def test_supporters_who_fight_are_not_who_led_them_before() -> None:
    text = "Omar Diaz called for battles on Monday. His supporters fought the battles."
    assert doers(text, "fought") == ["supporters"]


def test_a_name_goes_on_after_an_initial() -> None:
    assert doers("Sheriff Omar J. Pardo attacked a burglar.", "attacked") == ["Omar J. Pardo"]


@pytest.mark.parametrize(
    "text",
    [
        "Last week Omar Diaz, 18, of Lakeside died in the hospital of the town.",
        "Last week Omar Diaz, 60, Lakeside, died in the hospital of the town.",
        "Last week Omar Diaz, believed to be in his forties, died in the hospital of the town.",
    ],
)
def test_an_age_and_a_home_after_a_name_leave_it_the_subject(text: str) -> None:
    assert parties(text)["died"][1] == ["Omar Diaz"]


def test_survivors_of_an_earthquake_that_killed_do_not_kill() -> None:
    assert doers("The army fed survivors of an earthquake that killed ten people.", "killed") == []


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("An officer who said soldiers shot two boys was jailed.", "shot", ["soldiers"]),
        ("Witnesses who said rebels bombed the mill were threatened.", "bombed", ["rebels"]),
        ("A farmer told police that gunmen killed his son.", "killed", ["gunmen"]),
        ("A man who said he bombed the mill was arrested.", "bombed", ["man"]),
        ("Soldiers who attacked the mill fled.", "fled", ["soldiers"]),
    ],
)
def test_what_is_said_in_a_relative_clause_has_its_own_subject(text: str, trigger: str, names: list[str]) -> None:
    assert doers(text, trigger) == names


def test_what_a_noun_says_has_its_own_subject() -> None:
    assert doers("The army denied reports that rebels had crossed the border.", "crossed the border") == ["rebels"]
    assert doers("Inspectors found evidence that rebels burned the mill.", "burned") == ["rebels"]
    assert doers("Soldiers denied the reports that damaged the mill.", "damaged") == []


def test_who_was_spoken_of_before_a_comma_is_not_listed_with_the_subject() -> None:
    assert doers("In order to free the hostages, the army stormed the mill.", "stormed") == ["army"]
    assert doers("The army, the police and the mayor attacked the mill.", "attacked") == ["army", "police", "mayor"]


def test_who_condemns_an_attack_did_not_do_what_it_did() -> None:
    assert doers("The raids condemned by the king killed twelve.", "killed") == []
    assert doers("The raids by the rebels killed twelve.", "killed") == ["rebels"]


def test_what_somebody_is_accused_of_doing_to_others_does_not_hide_him() -> None:
    assert doers("Rebels accused of abducting two guards fled.", "fled") == ["rebels"]
    assert doers("The army accused Turkish soldiers of killing a guard.", "killing") == ["Turkish soldiers"]
    assert doers("Rebels accused of abducting two guards fled.", "abducting") == ["rebels"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("A boat carrying migrants sank off the port.", "sank", []),
        ("Soldiers guarding the prisoners fled.", "fled", ["soldiers"]),
        ("Rebels carrying rifles attacked a mill.", "attacked", ["rebels"]),
    ],
)
def test_whom_a_participle_describes_its_noun_by_is_no_subject(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


@pytest.mark.parametrize("told", ["the army said", "police told reporters", "the ministry reported on Monday"])
def test_who_says_so_after_a_comma_is_not_listed_with_the_object(told: str) -> None:
    assert parties(f"Gunmen killed four soldiers, {told}.")["killed"] == (["gunmen"], ["soldiers"])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("At the home of Omar Diaz, soldiers attacked a mill.", "attacked", ["soldiers"]),
        ("Police, soldiers attack a mill.", "attack", ["Police", "soldiers"]),
        ("There was a raid on rebels, and soldiers attacked a mill.", "attacked", ["soldiers"]),
        ("Rebels, police, and soldiers attacked a mill.", "attacked", ["rebels", "police", "soldiers"]),
        ("A mill was attacked by rebels, police said.", "attacked", ["rebels"]),
        ("Turkey and Syria, which share a river, attacked a mill.", "attacked", ["Turkey", "Syria"]),
    ],
)
def test_a_comma_lists_actors_only_where_an_and_does(text: str, trigger: str, actors: list[str]) -> None:
    assert [name.lower() for name in doers(text, trigger)] == [name.lower() for name in actors]


def test_who_speaks_after_an_object_is_no_object_too() -> None:
    assert parties("Rebels shot two soldiers, the police said.")["shot"] == (["rebels"], ["soldiers"])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The envoy said the vote was over and urged both sides to stop.", "urged", ["envoy"]),
        ('The envoy said he was "deeply worried" and urged both sides to stop.', "urged", ["envoy"]),
        ("The envoy said that the vote was fair but accused the mayor of theft.", "accused", ["envoy"]),
        ('Omar Diaz ran the shop. "It is over," he said, and attacked a guard.', "attacked", ["Omar Diaz"]),
        ("The envoy wrote to the council to ask for a vote and accused the mayor of theft.", "accused", ["envoy"]),
        ("Rebels came at noon, when the market was full, and attacked a mill.", "attacked", ["rebels"]),
        ("Rebels attacked the town but fled on Monday.", "fled", ["rebels"]),
        ("The army told residents to leave the town but did not attack it.", "attack", ["army"]),
        ("The envoy said that soldiers attacked the town and fled.", "fled", ["soldiers"]),
        ("The envoy said soldiers had left the mill and accused the mayor of theft.", "accused", ["envoy"]),
        ("The envoy said soldiers were at the mill and urged residents to stay.", "urged", ["envoy"]),
        ("The envoy said soldiers left the mill and accused the mayor of theft.", "accused", ["soldiers"]),
        ("The envoy said soldiers had been held and accused of theft.", "accused", []),
    ],
)
def test_who_speaks_goes_on_after_what_was_said(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


def test_that_after_whom_somebody_told_opens_what_was_told() -> None:
    assert doers("A clerk told the court that soldiers attacked a mill.", "attacked") == ["soldiers"]
    assert doers("A clerk told the court that soldiers under his command attacked a mill.", "attacked") == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Ukrainian drones struck a mill.", "struck", ["Ukrainian drones"]),
        ("A Russian missile hit a mill.", "hit", ["Russian missile"]),
        ("Turkish drone makers attacked a rival.", "attacked", []),
    ],
)
def test_a_nation_s_weapon_strikes_for_it(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


def test_a_country_does_not_do_the_unrest_that_it_has() -> None:
    told = parties("Syria's worst unrest left two people dead.")
    assert told["left two people dead"] == ([], ["people"])
    assert doers("Syria's attack left two people dead.", "left two people dead") == ["Syria"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The king had a plan to visit Lima.", ["king"]),
        ("The king had no plans to visit Lima.", ["king"]),
        ("The king announced a plan to visit Lima.", []),
    ],
)
def test_what_somebody_has_a_plan_to_do_he_does(text: str, actors: list[str]) -> None:
    assert doers(text, "visit") == actors


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("President Omar Diaz, visiting a port where rebels burned a mill, urged calm.", "urged", ["Omar Diaz"]),
        ("President Omar Diaz, visiting a port, where rebels burned a mill, urged calm.", "urged", ["Omar Diaz"]),
        ("The minister, who was visiting a port, where rebels burned a mill, promised help.", "promised", ["minister"]),
        ("The army, after rebels burned a mill, launched an offensive.", "launched an offensive", ["army"]),
    ],
)
def test_a_clause_within_an_aside_lends_the_verb_after_it_no_subject(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


@pytest.mark.parametrize("means", ["by phone", "by telephone"])
def test_who_speaks_by_phone_speaks(means: str) -> None:
    assert list(parties(f"The Turkish minister spoke {means} with the king.").values()) == [(["Turkish minister"], ["king"])]


@pytest.mark.parametrize("text", ["The hostages will be released by July.", "The mill was captured by March."])
def test_a_month_does_nothing(text: str) -> None:
    assert next(iter(parties(text).values()))[0] == []


@pytest.mark.parametrize(
    "text", ["Turkey denies bombing the mill.", "Turkey has denied bombing the mill.", "Turkey admitted bombing the mill."]
)
def test_who_denies_or_admits_doing_something_is_said_to_do_it(text: str) -> None:
    assert doers(text, "bombing") == ["Turkey"]


def test_a_ship_acts_for_the_state_whose_it_is() -> None:
    assert doers("The army accused a Turkish vessel of ramming a boat.", "ramming") == ["Turkey"]


def test_those_on_their_way_somewhere_are_the_subject() -> None:
    assert parties("Twenty nuns travelling to a wedding drowned.")["drowned"] == ([], ["nuns"])


def test_a_subject_is_reached_over_what_is_thought_of_it() -> None:
    assert doers("Police said the rebels, believed to have come by boat, attacked a mill.", "attacked") == ["rebels"]


def test_a_coach_with_passengers_is_no_actor() -> None:
    assert doers("A passenger coach attacked a mill.", "attacked") == []
    assert doers("A coach attacked a mill.", "attacked") == ["coach"]


@pytest.mark.parametrize("verb", ["has so far bombed", "had thus far not bombed"])
def test_so_far_stands_between_a_subject_and_its_verb(verb: str) -> None:
    assert doers(f"The army {verb} the mill.", "bombed") == ["army"]


def test_a_subject_is_reached_over_a_long_relative_clause() -> None:
    text = "A teenager who attacked a baker with a rusty axe in the old mill yard has been jailed."
    assert parties(text)["jailed"] == ([], ["teenager"])


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The king said the army had been late and urged it to leave.", "urged", ["king"]),
        ("The king said the rebels had left and accused them of lying.", "accused", ["king"]),
    ],
)
def test_who_speaks_of_somebody_goes_on_to_speak_to_them(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("Elsewhere in Turkey, Sudan closed its embassy.", "closed its embassy", ["Sudan"]),
        ("The police chief meanwhile phoned a judge.", "phoned", ["police chief"]),
        ("The rebels nevertheless attacked a mill.", "attacked", ["rebels"]),
        ("The queen met police after a vote in which both candidates claimed victory.", "claimed victory", ["candidates"]),
        ("Gunmen killed two boys when they opened fire.", "opened fire", ["gunmen"]),
        ("Police fled villagers after they opened fire.", "opened fire", ["police"]),
        ("Police shot two men after they attacked a mill.", "attacked", ["men"]),
        ("The owner of the ferry that sank was jailed.", "sank", []),
        ("Members of the militia that attacked the mill fled.", "attacked", ["militia"]),
    ],
)
def test_adverbs_relatives_and_the_armed_keep_subjects_apart(text: str, trigger: str, wanted: list[str]) -> None:
    assert doers(text, trigger) == wanted


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("The owner of the ferry that sank was jailed.", "jailed", ["owner"]),
        ("Turkey sent 20 nurses to the camp.", "sent", []),
        ("Turkey recalled its envoy.", "recalled", []),
        ("The clerk dismissed rumours on social media.", "dismissed", []),
        ("Soldiers stormed Government House.", "stormed", []),
    ],
)
def test_what_is_sent_called_back_or_only_named_is_nobody_done_to(text: str, trigger: str, wanted: list[str]) -> None:
    assert parties(text)[trigger][1] == wanted


def test_a_quotation_right_after_a_verb_makes_it_no_passive() -> None:
    assert parties('The mayor accused "outside forces" of the attack.')["accused"] == (["mayor"], [])


def test_officers_who_seize_power_are_of_an_army() -> None:
    claims = find_claims(Article("a", "A group of officers seized power."), ())
    assert [(actor.name, actor.sector) for claim in claims for actor in claim.actors] == [("officers", "MIL")]


def test_a_body_whose_name_looks_like_a_plural_is_meant_by_it() -> None:
    text = "Rebels shelled a mill. Doctors Without Borders said it had flown in food."
    assert doers(text, "flown in") == ["Doctors Without Borders"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels have since Monday shelled the mill.", "shelled"),
        ("Rebels on June 3 raided the mill.", "raided"),
        ("Rebels on Feb. 16 raided the mill.", "raided"),
        ("Rebels in March captured the mill.", "captured"),
    ],
)
def test_a_time_may_stand_between_a_subject_and_its_verb(text: str, trigger: str) -> None:
    assert parties(text)[trigger][0] == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake that struck Turkey on Monday killed six people.",
        "The cyclone that hit Sudan killed six people.",
        "The raid that shook Turkey killed six people.",
    ],
)
def test_a_disaster_that_struck_a_country_is_what_kills(text: str) -> None:
    assert parties(text)["killed"] == ([], ["people"])


def test_whose_raid_struck_a_country_is_who_kills() -> None:
    assert doers("The army's raid that shook Turkey killed six people.", "killed") == ["army"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The minister blamed dissidents led by Ivan Soto, and fled.", "fled", ["minister"]),
        ("The company has six miners detained by the rebels and moved its office.", "moved", ["company"]),
        ("Police freed two boys held by rebels and shot a guard.", "shot", ["police"]),
        ("A farmer shot by rebels and later robbed a guard.", "robbed", ["farmer"]),
        ("Soldiers were attacked by rebels and shot a guard.", "shot", ["soldiers"]),
    ],
)
def test_a_verb_does_not_go_on_from_a_participle_with_its_agent(text: str, trigger: str, actors: list[str]) -> None:
    assert doers(text, trigger) == actors


def test_whom_others_back_is_accused_and_not_these() -> None:
    text = "The minister accused rebels backed by Turkey of looting shops."
    assert doers(text, "looting") == ["rebels"]


def test_what_two_sides_have_in_a_relative_clause_is_no_subject() -> None:
    assert doers("Syria, which lost six men in Sudan, and Turkey have agreed to leave.", "agreed") == ["Turkey"]


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed by sniper fire and shelling.",
        "Four soldiers lost their lives to shelling.",
        "Four soldiers died of gunfire and shelling.",
        "Four soldiers were wounded in heavy shelling.",
    ],
)
def test_whom_shelling_killed_did_not_shell(text: str) -> None:
    assert doers(text, "shelling") == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Two clerks were killed by police firing on the crowd.", ["police"]),
        ("The rebels were accused of looting and shelling.", ["rebels"]),
        ("Soldiers were shelling.", ["soldiers"]),
    ],
)
def test_who_fires_is_told_before_it(text: str, actors: list[str]) -> None:
    assert list(parties(text).values())[-1][0] == actors


def test_whoever_extends_a_curfew_after_an_attack_has_not_made_it() -> None:
    assert doers("Turkey extended a curfew after an attack on a mill.", "attack") == []
