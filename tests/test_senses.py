"""Event words in another sense: figures of speech, sport, business; and the same words where they mean what they say."""

import pytest

from geo.claims.grammar.event_words import event_words
from geo.events import find_claims
from geo.lexicon import table
from geo.records import Article


def told(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(claim.trigger.text, claim.type) for claim in find_claims(Article("a", text, title=title), ())]


@pytest.mark.parametrize(
    "text",
    [
        "The soap is conquering the supermarket shelves.",
        "Letters of thanks overwhelmed the baker.",
        "The gardener lost a long battle with lung cancer.",
        "Volunteers fight hunger in the valley.",
        "The two shops are locked in a battle for customers.",
        "Rising costs threaten the olive harvest.",
        "The dentist stormed out of the hearing.",
        "Her speech struck a hopeful note.",
        "The thought struck him at breakfast.",
        "The rule kills time and patience.",
        "A flood of letters reached the school.",
        "The minister faced a barrage of questions.",
        "The choir was bombarded with emails.",
        "Interest in pottery exploded.",
        "The beach was invaded by holidaymakers.",
        "Beat the butter and the sugar.",
        "Rowing burns calories.",
        "The picture hung above the stove.",
        "The chef executed a plan.",
        "Shares rallied at noon.",
        "A late-inning rally helped the visitors.",
        "My laptop crashed.",
        "The essay is a scathing indictment of the school.",
        "The regatta was sanctioned by the federation.",
        "He is charged with overseeing the parks.",
        "Demand for steel rose.",
        "The striker killed off the match.",
        "Demand for houses exploded.",
        "The brand exploded onto the market in 1985.",
        "Mills were hit by cheap imports.",
        "The juniors fought for every ball.",
        "The batsman smashed a century.",
        "We got murdered in midfield.",
        "The visitors levelled from the spot.",
        "A late strike fired them to a 4-2 win.",
        "The nurse treated a cardiac arrest.",
        "The evacuation centre was full.",
        "Police released footage of the suspect.",
        "The mayor released a statement to the activists.",
        "A judge ordered the release of the documents.",
        "No tsunami warning was issued.",
        "Divers planned to raise the wreck.",
        "The crowd dispersed.",
        "The widow resigned herself to renting.",
        "The waiter walked out the back door.",
        "The surgeon surrendered his passport.",
        "The singer gave back to the community.",
        "The council held its planning retreat.",
        "The fair offers cooking demonstrations.",
        "Shares were hit by a slump.",
        "The driver crashed out in the third lap.",
        "The visitors fought back from two down.",
    ],
)
def test_figures_of_speech_tell_of_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Rebels conquered the valley.", "conquered", "ASSAULT"),
        ("Gunmen overwhelmed the guards.", "overwhelmed", "ASSAULT"),
        ("The battle for the bridge lasted nine hours.", "battle", "ASSAULT"),
        ("The gang threatened the grocer.", "threatened", "THREATEN"),
        ("Militants attacked a ferry.", "attacked", "ASSAULT"),
        ("Protesters stormed the town hall.", "stormed", "ASSAULT"),
        ("Shells struck the dairy.", "struck", "ASSAULT"),
        ("A barrage of rockets hit the mill.", "barrage", "ASSAULT"),
        ("A bomb exploded in the market.", "exploded", "ASSAULT"),
        ("The islands were invaded by the fleet.", "invaded", "ASSAULT"),
        ("A mob burned two barns.", "burned", "ASSAULT"),
        ("The junta hanged nine officers.", "hanged", "ASSAULT"),
        ("Thousands rallied against the dam.", "rallied", "PROTEST"),
        ("A tram crashed into a wall.", "crashed", "ACCIDENT"),
    ],
)
def test_the_same_words_meant_literally_are_events(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The senator attacked the budget.", "attacked", "ACCUSE"),
        ("The mayor came under fire for his remarks.", "came under fire", "ACCUSE"),
        ("Customs officers seized nine kilos of heroin.", "seized", "COERCE"),
        ("Police seized two computers.", "seized", "COERCE"),
        ("Rebels seized two trucks.", "seized", "ASSAULT"),
        ("Police captured the fugitive.", "captured", "COERCE"),
        ("The council demolished the old swimming pool.", "demolished", "OTHER"),
        ("The barn burned to the ground.", "burned", "ACCIDENT"),
        ("She captured the bronze medal.", "captured", "OTHER"),
        ("The brewery took over two rivals.", "took over", "OTHER"),
        ("The director shot the film in a barn.", "shot", "OTHER"),
        ("A line of severe storms tore through the valley.", "storms", "DISASTER"),
        ("Somebody broke into a gun store.", "broke into", "CRIME"),
        ("The security forces seized 90 litres of fuel.", "seized", "COERCE"),
        ("Nine jets crossed the median line.", "crossed", "MOBILIZE"),
        ("We have buried 21 people since May, the mayor said.", "buried", "OTHER"),
        ("Turkey retaliated against logistics in the valley.", "retaliated", "ASSAULT"),
    ],
)
def test_words_that_tell_of_an_event_of_another_type(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


def test_in_an_article_about_sport_attacks_are_moves() -> None:
    title = "Strikers find the goal in cup final"
    text = "The coach liked the midfielder after the match. They attacked from the left all evening."
    assert told(text, title) == []


def test_a_final_score_makes_a_beating_a_game() -> None:
    assert told("The Otters crushed the Herons 42-10.") == [("crushed", "OTHER")]


def test_an_attack_on_a_team_is_one() -> None:
    assert ("attacked", "ASSAULT") in told("Gunmen attacked the team after the match.")


def test_in_an_article_about_workers_every_strike_is_theirs() -> None:
    title = "Dockers and employer resume talks on wages"
    assert told("The strike surprised the harbour master.", title) == [("strike", "PROTEST")]
    assert told("The strike surprised the harbour master.") == [("strike", "ASSAULT")]


@pytest.mark.parametrize(
    "text",
    [
        "The strike shut nine schools.",
        "Strike grounds ferries",
        "A one-day strike hit trains.",
        "The strike by bus drivers ended.",
        "The strike over wages goes on.",
        "They voted to strike.",
        "Thousands joined the strike.",
    ],
)
def test_a_strike_that_stops_work_is_of_workers(text: str) -> None:
    kinds = [kind for _, kind in told(text)]
    assert ("PROTEST" in kinds, "ASSAULT" in kinds) == (True, False)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The missile strike shut nine schools.", ""),
        ("The strike on the harbour closed it.", ""),
        ("The strike closed the harbour.", "Drones and missiles hit the coast"),
        ("The strike shut a mill held by rebels.", ""),
    ],
)
def test_a_strike_where_arms_are_told_of_is_an_attack(text: str, title: str) -> None:
    assert "PROTEST" not in [kind for _, kind in told(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        "She attacked with two laps to go.",
        "He was hit by a stomach bug.",
        "The fungus killed many species.",
        "The token crashed on Tuesday.",
        "Exports of tea exploded.",
        "The brass band marched through the village.",
        "A book about the siege won a prize.",
        "The valley is threatened by cattle.",
        "The flood defences held.",
        "Guards backed by tanks were there.",
        "Old habits die hard.",
    ],
)
def test_races_sickness_markets_and_the_arts_are_no_war(text: str) -> None:
    assert not {"ASSAULT", "ACCIDENT", "DISASTER", "PROTEST", "SUPPORT", "THREATEN"} & {kind for _, kind in told(text)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Fans attacked the referee in the last innings with knives.", "attacked"),
        ("The film was shot and a guard was shot dead.", "shot dead"),
        ("The plane crashed on Tuesday.", "crashed"),
        ("A boiler exploded in a mill that exports tea.", "exploded"),
        ("The nurses marched through the village.", "marched through"),
    ],
)
def test_the_same_words_where_they_mean_it(text: str, word: str) -> None:
    assert word in [found for found, _ in told(text)]


def test_senses_are_of_words_that_there_are() -> None:
    known = {entry[3] for entries in event_words().values() for entry in entries}
    assert {word for sense in table("senses")["sense"] for word in sense["words"]} <= known


@pytest.mark.parametrize(
    "text",
    ["The talks on the bridge collapsed.", "The coalition collapsed over the new school.", "A man collapsed inside a building."],
)
def test_talks_governments_and_men_do_not_collapse_as_walls_do(text: str) -> None:
    assert ("collapsed", "ACCIDENT") not in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A hillside gave way above the road.", "DISASTER"),
        ("The roof gave way at noon.", "ACCIDENT"),
        ("The cabinet gave way to the farmers.", "CONCEDE"),
        ("The envoy dismissed the allegation.", "REJECT"),
        ("The king dismissed his minister.", "SANCTION"),
        ("Crews battled the blaze for days.", "ACCIDENT"),
        ("The soldiers toppled the president.", "COERCE"),
        ("Jets targeted the village.", "ASSAULT"),
        ("Missiles slammed into a house.", "ASSAULT"),
        ("A man drove his van into a crowd.", "ASSAULT"),
        ("A lorry slammed into a house.", "ACCIDENT"),
        ("Turkey launched nine missiles at the port.", "ASSAULT"),
        ("Marchers filled the streets at noon.", "PROTEST"),
        ("Crowds poured into the streets at noon.", "PROTEST"),
    ],
)
def test_what_gives_way_or_is_dismissed_or_battled_says_which_sense_it_is(text: str, kind: str) -> None:
    assert [kind_ for _, kind_ in told(text)][:1] == [kind]


def test_what_was_struck_is_no_strike_of_its_own() -> None:
    assert told("Jets hit hundreds of rebel targets in the valley.") == [("hit", "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A blast at a fertiliser plant killed nine people.", "ACCIDENT"),
        ("A factory explosion killed nine people.", "ACCIDENT"),
        ("A bomb caused a blast at a fertiliser plant.", "ASSAULT"),
        ("A blast at a market killed nine people.", "ASSAULT"),
    ],
)
def test_a_blast_in_works_is_a_mishap_where_nothing_says_attack(text: str, kind: str) -> None:
    assert kind in [kind_ for _, kind_ in told(text)]
    assert ("ACCIDENT" if kind == "ASSAULT" else "ASSAULT") not in [kind_ for _, kind_ in told(text)]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Mud blocked the railway.", "blocked", "DISASTER"),
        ("Dockers blocked the port.", "blocked", "PROTEST"),
        ("Mud cut off the power.", "cut off", "DISASTER"),
        ("The road in the valley has been cut off from power.", "cut off", "DISASTER"),
        ("Rebels cut off the road with access to the mill.", "cut off", "COERCE"),
        ("The charity dispatched nine trucks of rice.", "dispatched", "AID"),
        ("A driver was charged with causing death by careless driving.", "causing", "CRIME"),
        ("A frigate stopped a dhow off the coast.", "stopped", "COERCE"),
        ("Two cases of cholera were found.", "cases", "DISASTER"),
        ("Police fired water cannon.", "fired", "ASSAULT"),
        ("A man was held over the shooting deaths of two bakers.", "shooting deaths", "ASSAULT"),
        ("The guard seized 12 kg of cannabis worth nine million pesos.", "seized", "COERCE"),
    ],
)
def test_what_it_is_done_to_or_who_does_it_says_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


def test_firefighters_and_cuts_of_funds_are_no_fire_and_no_gift() -> None:
    assert told("Fire and rescue crews came.") == []
    assert told("Funding cuts worry the clinic.") == []


def test_after_a_walkout_the_strike_is_that_of_workers() -> None:
    assert ("strike", "PROTEST") in told("Cooks walked off the job on Monday. The mayor regretted the strike.")
    assert ("strike", "PROTEST") in told("A roof collapsed in a house. Cooks walked off the job. The mayor regretted the strike.")


@pytest.mark.parametrize(
    "text",
    [
        "Wall Street rallied at noon.",
        "The index rallied 2 percent.",
        '"This tax will kill us," a baker said.',
        "Higher costs will hurt farmers.",
    ],
)
def test_markets_do_not_protest_and_taxes_do_not_kill(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The dockers ended their strike.", "strike", "PROTEST"),
        ("The strike by nurses was over.", "strike", "PROTEST"),
        ("A lorry struck a bridge.", "struck", "ACCIDENT"),
        ("Mud plunged from the hills.", "plunged", "DISASTER"),
    ],
)
def test_whose_it_is_and_what_does_it_says_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Cholera killed nine people in a town where gunmen had attacked the clinic.", "killed", "DISASTER"),
        ("Neighbours pulled out two survivors.", "pulled out", "AID"),
        ("Two families returned to the town that the army holds.", "returned", "OTHER"),
        ("Floods forced nine families from their homes.", "forced", "DISASTER"),
        ("Typhoon Yagi slammed into the coast.", "slammed into", "DISASTER"),
        ("Residents blocked traffic after the crash.", "blocked traffic", "PROTEST"),
        ("Two pupils were charred to death in a fire.", "charred to death", "ACCIDENT"),
    ],
)
def test_diseases_and_storms_do_it_as_nature_does(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The driver was seized at dawn.", "seized", "COERCE"),
        ("The driver was seized at dawn by bandits.", "seized", "ASSAULT"),
        ("Police captured two teenagers.", "captured", "COERCE"),
        ("The troops captured two villages.", "captured", "ASSAULT"),
        ("The court sat a day after his capture.", "capture", "COERCE"),
    ],
)
def test_who_is_seized_is_arrested_unless_fighters_do_it(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The council closed the road.", "closed", "COERCE"),
        ("The schools were shut on Monday.", "shut", "COERCE"),
        ("The firm closed the factory.", "closed", "OTHER"),
    ],
)
def test_what_authorities_close_is_restricted(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


def test_who_a_car_strikes_is_not_assaulted_whatever_comes_of_it() -> None:
    assert ("struck", "ACCIDENT") in told("A car struck a group of pilgrims, killing two men.")


def test_who_is_devastated_or_has_his_family_destroyed_is_not_attacked() -> None:
    assert told("She was devastated.") == []
    assert told("The verdict destroyed our family.") == []


def test_who_fights_extradition_fights_nobody() -> None:
    assert ("fighting", "ASSAULT") not in told("The suspect is fighting extradition.")


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("A car struck a cyclist on Mill Lane.", "struck", "ACCIDENT"),
        ("A train struck a lorry, killing two people.", "killing", "ACCIDENT"),
        ("A speedboat hit a ferry off the pier.", "hit", "ACCIDENT"),
        ("A drone struck a bus.", "struck", "ASSAULT"),
        ("A truck rammed a checkpoint, killing five soldiers.", "rammed", "ASSAULT"),
        ("Cooks at the mill are on strike.", "strike", "PROTEST"),
        ("A strike by nurses entered its third week.", "strike", "PROTEST"),
        ("The strike killed two guards.", "strike", "ASSAULT"),
        ("An attack on the port sparked a fire and wounded four people.", "wounded", "ASSAULT"),
        ("A fault sparked a fire that wounded four people.", "wounded", "ACCIDENT"),
        ("The ministry dismissed as false what he wrote.", "dismissed", "REJECT"),
        ("The two sides traded blame.", "traded", "ACCUSE"),
        ("The prisoners were recaptured at dawn.", "recaptured", "COERCE"),
        ("The fighting began at dawn.", "fighting began", "ASSAULT"),
        ("Two guards were killed by missile fire.", "missile fire", "ASSAULT"),
        ("The envoys held an urgent meeting.", "held an urgent meeting", "CONSULT"),
    ],
)
def test_vehicles_workers_and_causes_say_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The demands were met.",
        "Guards met fierce resistance.",
        "Relations between the two kings plunged.",
        "It is the largest trading partner.",
        "Traffic was held up for hours.",
        "The ruling coalition is old.",
        "Prices rose, brokers said.",
    ],
)
def test_words_of_trade_and_daily_life_tell_of_no_event(text: str) -> None:
    assert [entry for entry in told(text) if entry[0] != "demands"] == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Ferrymen ended their strike in the capital.", "strike", "PROTEST"),
        ("The mayor hopes to avert a strike at the depot.", "strike", "PROTEST"),
        ("The airline's porters began a strike over a rota.", "began a strike", "PROTEST"),
        ("Workers at a brewery struck on Friday.", "struck", "PROTEST"),
        ("The president called off a strike on the port.", "strike", "ASSAULT"),
        ("A strike on a clinic killed three nurses.", "strike", "ASSAULT"),
        ("The navy ended its strikes on the island.", "ended its strikes", "ASSAULT"),
        ("Farmers' blockades spread to the ring road.", "blockades spread", "PROTEST"),
        ("Ships kept up the blockade of the harbour.", "blockade", "COERCE"),
    ],
)
def test_workers_end_and_employers_avert_strikes_that_are_no_attacks(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The driver refused treatment.", "refused"),
        ("The institute ruled out a tsunami.", "ruled"),
        ("Clinics were overwhelmed with patients.", "overwhelmed"),
        ("The haze came from burning stubble.", "burning"),
        ("Bakers stopped work in solidarity.", "solidarity"),
        ("The cabinet lifted a ban on timber exports.", "exports"),
    ],
)
def test_what_is_refused_ruled_out_or_banned_is_no_event_of_its_own(text: str, word: str) -> None:
    assert word not in [trigger.split()[0] for trigger, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The foreign minister travels to the port as frigates gather.", "travels", "CONSULT"),
        ("The envoy flew to the island, where troops landed.", "flew", "CONSULT"),
        ("The brigade travelled to the port with two frigates.", "travelled", "MOBILIZE"),
    ],
)
def test_who_travels_without_arms_visits(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police seized nine lorries.", "COERCE"),
        ("Rebels seized nine lorries.", "ASSAULT"),
        ("The town buried nine bakers on Friday.", "OTHER"),
        ("A landslide buried nine bakers.", "DISASTER"),
        ("Nine homes were buried on Friday.", "DISASTER"),
    ],
)
def test_what_police_seize_and_whom_mourners_bury(text: str, kind: str) -> None:
    assert kind in [found for _, found in told(text)]
    assert "DISASTER" not in [found for _, found in told(text)] or kind == "DISASTER"


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Masked men attacked a group of students at the gate.", "attacked", "ASSAULT"),
        ("A freight train rammed into a bus, killing six nuns.", "rammed", "ACCIDENT"),
        ("A freight train rammed into a bus, killing six nuns.", "killing", "ACCIDENT"),
        ("A river tore through the old mill.", "tore through", "DISASTER"),
        ("Wildfires razed nine barns.", "razed", "DISASTER"),
        ("Soldiers razed nine barns.", "razed", "ASSAULT"),
        ("Chile sent two planes with tents.", "sent", "AID"),
    ],
)
def test_who_rams_razes_and_sends_what_says_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The army ordered the release of two students.", "ordered", "RETREAT"),
        ("The mayor ordered the release of funds for the poor.", "ordered", "AID"),
        ("A judge dismissed the petition.", "dismissed", "REJECT"),
        ("Officers took the baker into custody.", "took", "COERCE"),
        ("The rebels marched into the town.", "marched", "ASSAULT"),
        ("Students marched into the square.", "marched", "PROTEST"),
        ("The trams reopened on Monday, as did the road.", "reopened", "CONCEDE"),
        ("The road reopened on Monday.", "reopened", "OTHER"),
        ("The road was reopened on Monday.", "reopened", "OTHER"),
        ("The army reopened the road.", "reopened", "CONCEDE"),
        ("The concert was called off.", "called off", "OTHER"),
        ("The union called off the strike.", "called off", "CONCEDE"),
        ("Miners returned to work after the strike.", "returned to work", "CONCEDE"),
        ("Soldiers blocked the road.", "blocked the road", "COERCE"),
        ("Farmers blocked the road.", "blocked the road", "PROTEST"),
        ("Rockslides blocked the road.", "blocked the road", "DISASTER"),
        ("Firefighters pulled a boy from the rubble.", "pulled", "AID"),
        ("Rescuers freed two miners from the wreckage.", "freed", "AID"),
        ("The army freed two miners.", "freed", "RETREAT"),
        ("Rescuers pulled out the injured.", "pulled out", "AID"),
        ("Bandits whisked away nine farmers.", "whisked away", "ASSAULT"),
        ("A rocket brought down an army helicopter.", "brought down", "ASSAULT"),
        ("A crane toppled.", "toppled", "ACCIDENT"),
        ("Fog brought down an army helicopter.", "brought down", "ACCIDENT"),
        ("Bandits whisked the nurses away.", "whisked", "ASSAULT"),
        ("Supporters of the rebels marched into the square.", "marched", "PROTEST"),
        ("The tram, built by a firm of the town, overturned.", "overturned", "ACCIDENT"),
        ("A lorry rolled down a hill.", "rolled down", "ACCIDENT"),
        ("Palms were uprooted.", "uprooted", "DISASTER"),
        ("A blast shook homes.", "shook", "ASSAULT"),
        ("Two drones entered its airspace.", "entered", "MOBILIZE"),
        ("The army scrambled jets after drones entered its airspace.", "entered", "MOBILIZE"),
        ("An overturned lorry blocked the road.", "blocked the road", "ACCIDENT"),
        ("Fire crews freed a baker trapped in a lift.", "freed", "AID"),
        ("Police dispersed the crowd.", "dispersed", "ASSAULT"),
        ("The crowd was dispersed by police.", "dispersed", "ASSAULT"),
        ("The minister resigned to avoid a row.", "resigned", "RETREAT"),
        ("The navy will station troops there.", "station", "MOBILIZE"),
        ("Marines disembarked at the port.", "disembarked", "MOBILIZE"),
        ("The king sent 20 armoured vehicles.", "sent", "AID"),
        ("Volunteers searched for survivors.", "searched for", "AID"),
        ("Officers searched for the suspect.", "searched", "COERCE"),
    ],
)
def test_what_is_blocked_freed_reopened_or_sent_says_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Firefighters battled more than 20 blazes on the coast.", "battled", "ACCIDENT"),
        ("Rebels battled more than 20 soldiers on the coast.", "battled", "ASSAULT"),
        ("The minibus hit a wall, killing six pupils.", "killing", "ACCIDENT"),
        ("The launch struck a jetty, killing two sailors.", "struck", "ACCIDENT"),
        ("A van hit a landmine near the well.", "hit", "ASSAULT"),
        ("A jogger was struck on the coast road.", "struck", "ACCIDENT"),
        ("A jogger was struck by a bullet.", "struck", "ASSAULT"),
        ("Police had followed a van that crossed the median.", "crossed", "ACCIDENT"),
        ("The tractor rolled backwards while soldiers looked on.", "rolled", "ACCIDENT"),
        ("The old shells were blown up on the beach.", "blown up", "OTHER"),
        ("Rebels blew up the mill.", "blew up", "ASSAULT"),
        ("Thieves targeted two chapels in the valley.", "targeted", "CRIME"),
    ],
)
def test_vehicles_walkers_sappers_and_thieves_make_it_no_attack(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


def test_bombs_of_an_old_war_are_no_air_raid() -> None:
    assert told("Divers are clearing First World War bombs from the bay.") == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Nurses held up a banner outside the clinic.", "held up", "PROTEST"),
        ("The deputies walked out of the session.", "walked out", "SANCTION"),
        ("The walkout of the delegates surprised the hosts.", "walkout", "SANCTION"),
        ("The nurses walked out after the talks.", "walked out", "PROTEST"),
        ("Two contenders withdrew on Friday.", "withdrew", "OTHER"),
        ("The pianist withdrew from the contest.", "withdrew from", "OTHER"),
        ("The soldiers withdrew on Friday.", "withdrew", "RETREAT"),
        ("The mill withdrew its complaint.", "withdrew", "CONCEDE"),
        ("The kingdom called its envoy home.", "called", "SANCTION"),
        ("Lawmakers removed the governor.", "removed", "SANCTION"),
        ("Villagers heard rifle fire at dawn.", "rifle fire", "ASSAULT"),
        ("Villagers were told to leave at noon.", "told", "COERCE"),
        ("Police ordered villagers to leave at noon.", "ordered", "COERCE"),
        ("A tribunal ordered the brewery to close two wells.", "ordered", "COERCE"),
        ("The queen ordered troops to the coast.", "ordered", "MOBILIZE"),
        ("The ordinance passed after the vote.", "passed", "OTHER"),
    ],
)
def test_who_walks_out_withdraws_or_orders_what_says_which_kind_it_is(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The well met all norms.", "met"),
        ("The hikers had met no soldiers.", "met"),
        ("The ministers were met by an angry crowd.", "met"),
        ("The mayor conceded that the wall was old.", "conceded"),
        ("The runoff from fields soured the pond.", "runoff"),
        ("Trading standards inspectors seized nothing.", "Trading"),
        ("The kingdom recalled its envoy for consultations.", "consultations"),
    ],
)
def test_norms_silent_crowds_and_fields_tell_of_no_event(text: str, word: str) -> None:
    assert word not in {trigger for trigger, _ in told(text)}


def test_a_participle_tied_to_a_court_tells_of_no_order_of_its_own() -> None:
    assert told("The court-ordered 60-day stay was short.") == []


@pytest.mark.parametrize("told_of_them", ["were to blame", "pleaded not guilty", "will stand trial", "face charges"])
def test_who_is_to_blame_or_stands_trial_is_accused(told_of_them: str) -> None:
    (claim,) = find_claims(Article("a", f"Two drivers {told_of_them}."), ())
    assert [actor.name for actor in claim.recipients] == ["drivers"]
    assert not claim.actors


def test_cases_are_of_the_disease_that_the_article_is_about() -> None:
    assert told("Six cases were confirmed in the valley.", title="Measles in the valley") == [("cases", "DISASTER")]
    assert told("Six cases were confirmed in the valley.", title="Fraud in the valley") == []


def test_an_exercise_is_one_of_the_forces_that_the_article_is_about() -> None:
    assert ("exercise begins", "MOBILIZE") in told("The exercise begins in May.", title="Warships and troops off the cape")
    assert told("The exercise begins in May.", title="Yoga in the valley") == []


def test_students_who_occupy_a_hall_protest() -> None:
    assert ("occupied", "PROTEST") in told("Students occupied the town hall.")
    assert ("occupied", "ASSAULT") in told("Soldiers occupied the town hall.")
    assert ("blockade", "PROTEST") in told("Lorries stood before the blockade by farmers.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Two people died when fire swept through a workshop.", "ACCIDENT"), ("It began when troops fire rockets at the port.", "ASSAULT")],
)
def test_a_fire_after_when_is_a_noun_before_a_past_tense(text: str, kind: str) -> None:
    assert dict(told(text))["fire"] == kind


def test_a_light_verb_has_no_noun_of_a_clause_between_commas() -> None:
    assert told("Work on a wall, for which money was given after the floods, is to begin in July.") == [("floods", "DISASTER")]


def test_whose_a_town_is_is_no_event() -> None:
    assert told("Ten people died in air strikes in towns held by rebels.") == [("died", "ASSAULT"), ("air strikes", "ASSAULT")]


def test_that_nobody_has_owned_up_is_no_event() -> None:
    assert told("Hamas had not claimed the raid.") == [("raid", "ASSAULT")]
