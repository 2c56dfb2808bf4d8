"""Which words of a sentence are events: verbs and nouns told apart, light verbs, and words that need company."""

import pytest
from claims_help import located

from geo.events import find_claims
from geo.records import Article, Place


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.trigger.text, claim.type) for claim in find_claims(Article("a", text), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fierce clashes erupted near the mill.", [("clashes erupted", "ASSAULT")]),
        ("When fighting erupted, the market closed early.", [("fighting erupted", "ASSAULT")]),
        ("Rebels launched new attacks overnight.", [("launched new attacks", "ASSAULT")]),
        ("Rebels launched two further assaults on Friday.", [("launched two further assaults", "ASSAULT")]),
    ],
)
def test_a_light_verb_takes_the_noun_beside_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_an_adverb_before_it_leaves_a_verb_a_verb() -> None:
    assert told("The snipers around the church occasionally shoot.") == [("shoot", "ASSAULT")]


def test_a_relative_that_opens_no_noun_phrase() -> None:
    assert ("killed", "ASSAULT") in told("It was a missile strike that killed nine farmers.")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Several die in a barn fire", "die"),
        ("Two sailors die off the coast", "die"),
        ("Sudan's envoy, Syria's minister discuss the border", "discuss"),
        ("They demand that the army withdraw.", "withdraw"),
    ],
)
def test_a_verb_that_is_no_noun_tells_of_an_event_after_any_subject(text: str, word: str) -> None:
    assert word in [found for found, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hail destroyed the vines.", "destroyed"),
        ("Protest draws thousands", "Protest"),
        ("The kidnapping shocked the village.", "kidnapping"),
        ("The bombing killed nine.", "bombing"),
    ],
)
def test_what_stands_before_a_verb_as_its_subject_is_a_noun(text: str, word: str) -> None:
    assert (word, "SUPPORT") not in told(text)
    assert word in [found for found, _ in told(text)]


def test_no_sentence_opens_with_a_verb_in_the_third_person() -> None:
    assert told("Shells were on sale at the market.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cabinet relaxed the restrictions on cafes.", "CONCEDE"),
        ("The union suspended its protests.", "CONCEDE"),
        ("The speaker snubbed the envoy.", "REJECT"),
        ("The army was put on alert.", "MOBILIZE"),
        ("Both ministries share information on fishing fleets.", "COOPERATE"),
        ("The senate stood by the mayor.", "SUPPORT"),
    ],
)
def test_words_of_yielding_refusing_readiness_and_friendship(text: str, kind: str) -> None:
    assert kind in [found for _, found in told(text)]


def test_what_armed_men_do_is_told_and_what_others_do_so_is_not() -> None:
    assert told("Soldiers surrounded the mill.") == [("surrounded", "OTHER")]
    assert told("Trees surrounded the mill.") == []


def test_who_suffers_losses_has_them_done_to_him() -> None:
    (claim,) = find_claims(Article("a", "The rebels suffered heavy losses."), ())
    assert (claim.actors, [one.name for one in claim.recipients]) == ((), ["rebels"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Two trucks came under fire near the depot.", "came under fire"),
        ("Three mortar rounds fell on the bus station.", "fell"),
        ("Clashes rocked the harbour.", "rocked"),
        ("A transport plane was downed over the lake.", "downed"),
        ("The car was rigged with explosives.", "rigged"),
        ("Gunmen dragged the mayor from his office.", "dragged"),
        ("Militants hid in the orchards.", "hid"),
        ("Insurgents attempted to storm the depot.", "attempted"),
        ("The truce came into force at noon.", "truce came into force"),
        ("The storm brought the death toll to nine.", "brought the death toll"),
        ("The council adopted a resolution.", "adopted"),
        ("Classes were cancelled.", "cancelled"),
    ],
)
def test_event_words_that_count_in_their_company(text: str, word: str) -> None:
    assert word in [name for name, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The prices fell on Monday.",
        "The singer attempted to hide her smile.",
        "The manager brought a cake to the office.",
        "They adopted a puppy.",
        "Sit down and read.",
    ],
)
def test_the_same_words_without_it_tell_of_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The miller was gunned down on his doorstep.", "gunned down", "ASSAULT"),
        ("Two clerks were held hostage in the bank.", "held hostage", "ASSAULT"),
        ("A mechanic bled to death before help came.", "bled to death", "OTHER"),
        ("The ferry caught fire off the pier.", "caught fire", "ACCIDENT"),
        ("Villagers cast their ballots at dawn.", "cast their ballots", "OTHER"),
        ("Masked men lay in wait by the ford.", "lay in wait", "ASSAULT"),
    ],
)
def test_phrases_with_irregular_verbs_are_found_in_their_past(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


def test_a_hyphenated_participle_only_describes() -> None:
    assert told("The bank-backed mill is for sale.") == []


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2021 Harbour Works Notice",
        "The dairy moved its operation to a larger farm.",
        "The customs office widened its operations.",
        "The council met the needs of the school building.",
        "Storm water ran off the roof.",
        "The appeals court sits on Mondays.",
        "The officer is in charge of the records.",
        "Members of the chess club raised money.",
        "She is committed to a healthy diet.",
    ],
)
def test_words_of_events_that_tell_of_none(text: str) -> None:
    assert [kind for _, kind in told(text) if kind != "CONSULT"] == []


def test_a_month_in_a_line_of_capitals_is_no_march_but_a_march_is() -> None:
    assert told("7 March 2019 Mill Bridge News") == []
    assert ("March", "PROTEST") in told("Bakers March Against New Tax")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army began an operation against the rebels.", "ASSAULT"),
        ("Police tried to storm the building.", "ASSAULT"),
        ("The cyclist was hit by a car.", "ACCIDENT"),
        ("A gas explosion destroyed the bakery.", "ACCIDENT"),
        ("He faces charges of arson.", "ACCUSE"),
        ("Someone hacked the computers of the bank.", "COERCE"),
        ("The mayor supported the proposal.", "SUPPORT"),
        ("The governor is willing to hold talks with the miners.", "AGREE"),
        ("The guerrillas halted the fighting.", "RETREAT"),
        ("The navy held exercises with warships.", "MOBILIZE"),
        ("The ministry accepted the demands.", "CONCEDE"),
    ],
)
def test_words_whose_company_decides_the_type(text: str, kind: str) -> None:
    assert kind in [found for _, found in told(text)]


def test_what_comes_back_is_not_backed() -> None:
    assert told("The players came back to the pitch.") == []
    assert ("backed", "SUPPORT") in told("The senate backed the budget.")


def test_a_word_that_needs_a_place_counts_only_right_before_one() -> None:
    lagos = Place("geonames:2332459", "Lagos", "PPLA2", 6.45, 3.39, country="NG", radius_km=20)

    def led(text: str) -> list[str]:
        return [claim.trigger.text for claim in find_claims(Article("a", text), (located(text, "Lagos", lagos),))]

    assert led("The minister went back to Lagos.") == ["went"]
    assert led("The minister flew Lagos bankers home.") == ["flew"]
    assert led("The minister went pale and Lagos wondered.") == []
    assert led("The minister went on about his plans for Lagos.") == []


def test_who_came_from_a_country_did_nothing_by_that() -> None:
    lagos = Place("geonames:2332459", "Lagos", "PPLA2", 6.45, 3.39, country="NG", radius_km=20)

    def came(text: str) -> list[str]:
        return [claim.trigger.text for claim in find_claims(Article("a", text), (located(text, "Lagos", lagos),))]

    assert came("Most weavers came from Lagos.") == []
    assert came("Most weavers came to Lagos.") == ["came"]


@pytest.mark.parametrize(
    "text",
    [
        "It remains to be seen who pays.",
        "The anti-corruption office moved.",
        "A pre-election poll was out.",
        "Walkers went off the path.",
        "The shops demonstrate a faith in the town.",
        "The delivery trucks were new.",
        "He handed it over without incident.",
        "The woman lost 12 stone.",
        "They punched a hole in the wall.",
        "She was choking back tears.",
    ],
)
def test_words_of_events_beside_others_that_make_them_tell_of_none(text: str) -> None:
    assert told(text) == []


def test_only_what_explodes_goes_off() -> None:
    assert ("went off", "ASSAULT") in told("A bomb went off near the mill.")


def test_the_second_of_two_nouns_names_the_event() -> None:
    assert [kind for _, kind in told("The trade sanctions were long.")] == ["SANCTION"]


def test_a_verb_after_to_lets_a_plural_after_it_be_a_noun() -> None:
    assert told("Fans wanted to stage protests.") == [("stage protests", "PROTEST")]


def test_who_holds_ground_attacks_nobody_and_who_gains_it_does() -> None:
    assert told("Rebels held territory in the hills.") == [("held", "OTHER")]
    assert told("Rebels gained territory in the hills.") == [("gained", "ASSAULT")]


def test_an_object_that_the_lexicon_asks_for_stands_after_the_verb_or_before_its_passive() -> None:
    assert ("used", "MOBILIZE") in told("The ministry used its young reservists.")
    assert ("used", "MOBILIZE") in told("Young reservists were used by the ministry.")
    assert ("used", "MOBILIZE") not in told("Reservists used the bridge.")


def test_a_strike_is_of_the_kind_that_the_article_told_of_before() -> None:
    assert told("Dockhands went on strike. The strike was long.") == [("went on strike", "PROTEST"), ("strike", "PROTEST")]


def test_what_a_light_verb_tells_of_has_the_type_of_its_cause() -> None:
    assert ("saw serious destruction", "DISASTER") in told("An earthquake shook the hills. The village saw serious destruction.")


def test_who_suffers_in_an_accident_is_not_attacked() -> None:
    assert ("sustained", "ACCIDENT") in told("A bus collided with a van. Two nurses sustained injuries.")


def test_a_word_within_the_name_of_a_body_is_no_event() -> None:
    assert told("The Office for Trade and Cooperation wrote a letter.") == []


def test_weapons_that_kill_are_not_the_killed() -> None:
    (claim,) = find_claims(Article("a", "Two bombs killed six guards."), ())
    assert [(count.what, count.best) for count in claim.counts] == [("bombs", 2), ("killed", 6)]


def test_aid_in_the_name_of_who_gives_it_is_none() -> None:
    assert told("Aid groups say the well is dry.") == []
    assert told("Aid workers said the well was dry.") == []
    assert told("The aid trucks entered the town.") == [("entered", "OTHER")]
    assert told("The raiders seized doctors and aid workers.") == [("seized", "ASSAULT")]
    assert told("The state will aid workers.") == [("aid", "AID")]
    assert told("The forces capture suspects.") == [("capture", "COERCE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers signed a trade agreement.", ["signed"]),
        ("A defence pact was signed on Monday.", ["signed"]),
        ("The army offered humanitarian aid.", ["offered"]),
        ("The agreement came before the pact was signed.", ["agreement", "signed"]),
    ],
)
def test_a_verb_and_what_it_is_done_to_are_one_event(text: str, expected: list[str]) -> None:
    assert [word for word, _ in told(text)] == expected


def test_an_offer_of_help_is_told_and_an_offer_of_wares_is_not() -> None:
    assert told("The king offered help to the farmers.") == [("offered", "AGREE")]
    assert told("The king has offered to help the farmers.") == [("offered to", "AGREE")]
    assert told("The shop offered discounts on tents.") == []


def test_what_convoys_and_hospitals_are_hit_by_need_not_be_said() -> None:
    assert told("One of its convoys was hit.") == [("was hit", "ASSAULT")]
    assert told("The song was a hit.") == []


@pytest.mark.parametrize(
    ("text", "yielded"),
    [
        ("The army allowed the convoy into the town.", True),
        ("The rebels let the convoy pass.", True),
        ("Prisoners were allowed to call home.", True),
        ("The deal allowed ships to leave.", True),
        ("Guards opened the gates to allow the water to drain.", False),
        ("The new bridge allowed traffic to cross the river.", False),
        ("The mayor wanted to let people know.", False),
        ("Parents let their children play in the park.", False),
    ],
)
def test_who_lets_something_be_done_yields_only_where_it_was_forbidden(text: str, yielded: bool) -> None:
    assert ("CONCEDE" in [kind for _, kind in told(text)]) is yielded


def test_a_noun_in_ing_may_have_a_participle_after_it() -> None:
    assert ("shelling", "ASSAULT") in told("Footage of the shelling released by the ministry shows two craters.")
    assert "burning" not in [word for word, _ in told("The burning mill was seen for miles.")]


def test_signs_are_not_signed() -> None:
    assert told("There are growing signs that winter is near.") == []
    assert told("The singer signed autographs.") == []
    assert told("The king signed the law.") == [("signed", "SUPPORT")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The broker will be sentenced Monday.", [("sentenced", "SANCTION")]),
        ("The hostages are to be freed next week.", [("freed", "RETREAT")]),
        ("A guard died after a shooting early Saturday.", [("died", "ASSAULT"), ("shooting", "ASSAULT")]),
        ("The band plays for the freed crew.", []),
        ("Those who stay will be killed according to the decree.", [("killed", "ASSAULT")]),
        ("Both sides may have captured rebels.", [("captured", "ASSAULT")]),
        ("The king and the duke both attack mills.", [("attack", "ASSAULT")]),
    ],
)
def test_a_participle_before_a_day_describes_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_the_family_is_no_adverb() -> None:
    claims = find_claims(Article("a", "The family fled to the coast."), ())
    assert [actor.name for claim in claims for actor in claim.actors] == ["family"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court dismissed the charges.", [("dismissed", "REJECT")]),
        ("A singer was found dead.", [("found", "OTHER")]),
        ("Two women hit by car.", [("hit by car", "ACCIDENT")]),
        ("A train hit a truck.", [("hit", "ACCIDENT")]),
        ("Nurses plan to strike.", [("strike", "PROTEST")]),
        ("Three people were taken to a hospital.", [("taken", "OTHER")]),
        ("A jury found him guilty.", [("found", "SANCTION")]),
        ("The army shelled a market.", [("shelled", "ASSAULT")]),
        ("A ceasefire took effect.", [("ceasefire took effect", "RETREAT")]),
        ("A train derailed.", [("derailed", "ACCIDENT")]),
        ("The navy test-fired a missile.", [("test-fired", "MOBILIZE")]),
        ("Both sides exchanged prisoners.", [("exchanged", "RETREAT")]),
        ("The charity had delivered aid.", [("delivered", "AID")]),
        ("The king dismissed his defence minister.", [("dismissed", "SANCTION")]),
        ("Road deaths fell.", [("Road deaths", "ACCIDENT")]),
        ("The law gives the courts sweeping powers.", []),
        ("A trade group met.", [("met", "CONSULT")]),
        ("A clerk who asked not to be named was glad.", []),
    ],
)
def test_words_beside_it_say_what_a_word_tells_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Norway summoned the envoy over the leak.", "summoned", "ACCUSE"),
        ("The minister expressed her support for the miners.", "expressed", "SUPPORT"),
        ("The court froze the assets of the firm.", "froze", "SANCTION"),
        ("Norway ordered two diplomats to leave within a week.", "ordered", "SANCTION"),
        ("Norway bought 30 new howitzers.", "bought", "COOPERATE"),
        ("Crews pulled a family from rooftops.", "pulled", "AID"),
        ("Rebels launched 40 drones at the port.", "launched", "ASSAULT"),
        ("The mayor declared a state of alert.", "declared a state of alert", "COERCE"),
        ("Norway lodged a protest with its neighbour.", "lodged a protest", "ACCUSE"),
        ("Both armies traded shellfire along the river.", "traded", "ASSAULT"),
        ("The junta freed the former governor.", "freed", "RETREAT"),
        ("Norway ended military cooperation with its neighbour.", "ended", "SANCTION"),
        ("Norway detected four warplanes off its coast.", "detected", "OTHER"),
        ("The guards blocked food from entering the camp.", "blocked", "COERCE"),
        ("Norway designated the group as a terrorist organisation.", "designated", "SANCTION"),
        ("A judge threw out the complaints of both parties.", "threw out", "REJECT"),
        ("Crews pulled 15 migrants from the water.", "pulled", "AID"),
        ("The rebels signed a truce.", "signed", "RETREAT"),
    ],
)
def test_verbs_that_tell_something_by_what_they_are_done_to(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize("text", ["Both sides signed the ceasefire.", "The truce was signed.", "Rebels violated the ceasefire."])
def test_a_truce_and_what_is_done_to_it_are_one_event(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Famine was declared in May. Villagers fled as fighting went on.", "fighting", "ASSAULT"),
        ("The violence displaced 300 families.", "displaced", "OTHER"),
        ("The flood displaced 300 families.", "displaced", "DISASTER"),
        ("Two boats heading for the coast were seen by soldiers.", "heading", "OTHER"),
        ("Soldiers met after a ceasefire violation.", "ceasefire violation", "OTHER"),
    ],
)
def test_words_of_war_and_flight_have_their_kind_beside_other_events(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The firm declined to comment.",
        "The firm did not respond to a request for comment.",
        "Divers say that the dam poses a threat to the army.",
        "The clerk was late for the aid to Lima.",
        "Soldiers of the rebels like Turkish shipping in the strait.",
        "Clerks like armed men at the fair.",
        "Local elected officials came to the fair.",
        "A spokesman for the army could not immediately be reached for comment.",
        "The yard builds battle tanks.",
        "Scholars say the monsoon is late.",
        "The farmer bought a tank of milk.",
        "The tower summoned a picture of its age.",
        "The mayor ordered soup and bread.",
    ],
)
def test_words_of_the_newsroom_and_of_trade_are_no_events(text: str) -> None:
    assert told(text) == []


def test_what_is_usual_is_no_event() -> None:
    assert told("Boat accidents on the lake are common.") == []
    assert told("Boat accidents on the lake are being investigated.") != []


def test_who_marched_to_protest_protested() -> None:
    claims = find_claims(Article("a", "Hundreds marched to protest against the tax, but nurses refused to protest."), ())
    assert [(claim.trigger.text, claim.status) for claim in claims if claim.type == "PROTEST"] == [
        ("marched", "reported"),
        ("protest", "reported"),
        ("protest", "denied"),
    ]


def test_a_storm_with_a_name_is_an_event_and_a_centre_named_after_storms_is_none() -> None:
    assert told("Typhoon Yagi killed nine farmers.") == [("Typhoon", "DISASTER"), ("killed", "DISASTER")]
    assert told("The National Hurricane Center published its maps of the coast for the summer.") == []


def test_witnesses_who_say_so_are_no_verb() -> None:
    assert told("Activists attacked a sit-in, witnesses said.") == [("attacked", "ASSAULT"), ("sit-in", "PROTEST")]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Doctors treated 500 patients.", "treated", "AID"),
        ("Sailors picked up 90 migrants.", "picked up", "AID"),
        ("The king sent an envoy to the rebels.", "sent", "CONSULT"),
        ("Rebels handed over three hostages.", "handed over", "RETREAT"),
        ("The rebels handed over the bodies of ten guards.", "handed over", "RETREAT"),
        ("The duchy handed over two radars to the king.", "handed over", "AID"),
        ("The boat broke up on the rocks.", "broke up", "ACCIDENT"),
        ("Measles has infected 300 people.", "infected", "DISASTER"),
        ("The bank said that its system had been hacked.", "hacked", "COERCE"),
    ],
)
def test_plain_verbs_are_events_by_what_is_done_to_whom(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duchy held drills at dawn.", [("held drills", "MOBILIZE")]),
        ("The navy held military drills at dawn.", [("held military drills", "MOBILIZE")]),
        ("The army held talks with the rebels.", [("held talks", "CONSULT")]),
        ("The mob set a bus ablaze.", [("set", "ASSAULT")]),
        ("Protesters set tyres on fire.", [("set", "ASSAULT")]),
        ("A drone set a depot on fire.", [("set", "ASSAULT")]),
        ("The tanker was on fire.", [("was on fire", "ACCIDENT")]),
        ("They set a date.", []),
    ],
)
def test_what_is_held_or_set_says_which_event_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_drills_held_off_an_island_repel_nobody() -> None:
    text = "Naval drills were held off Crete."
    crete = located(text, "Crete", Place("made:crete", "Crete", "ISL", 35.2, 24.9))
    assert [(claim.trigger.text, claim.type) for claim in find_claims(Article("a", text), [crete])] == [("drills were held", "MOBILIZE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers marched in protest at the new tax.", ["marched"]),
        ("Bakers rallied in support of the new tax.", ["rallied"]),
        ("Bakers marched on Monday and nine were hurt in protests on Friday.", ["marched", "hurt", "protests"]),
    ],
)
def test_what_a_march_was_for_is_no_event_of_its_own(text: str, expected: list[str]) -> None:
    assert [trigger for trigger, _ in told(text)] == expected


def test_a_body_s_name_in_a_sentence_full_of_names_is_no_event() -> None:
    assert told("A Plum man drowned in Pear Lake, the Quince State Highway Patrol said.") == [("drowned", "ACCIDENT")]
    assert ("Patrol", "MOBILIZE") in told("Army Troops Patrol Streets")


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("A high court upheld the prison term of a banker.", "upheld", "SANCTION"),
        ("A judge confirmed the sentence handed to the poet.", "confirmed", "SANCTION"),
        ("A third man was cleared of assisting an offender.", "cleared of", "RETREAT"),
        ("Peru revoked the visas of three envoys.", "revoked", "SANCTION"),
        ("The mine's licence was revoked.", "revoked", "SANCTION"),
        ("The governor declared an emergency.", "declared", "COERCE"),
        ("The queen declared a state of national calamity.", "declared a state of national calamity", "COERCE"),
        ("Four climbers are missing.", "are missing", "OTHER"),
        ("Two sailors were still missing on Sunday.", "were still missing", "OTHER"),
        ("The clinic reported 90 new infections.", "infections", "DISASTER"),
        ("The number of cases rose to 700.", "number of cases", "DISASTER"),
        ("Some 60 migrants landed at dawn.", "landed", "OTHER"),
        ("A trawler brought nine sailors ashore.", "brought", "AID"),
        ("Two cooks fell overboard.", "fell overboard", "ACCIDENT"),
        ("The riders carried off ten girls.", "carried off", "ASSAULT"),
        ("The union called another stoppage.", "stoppage", "PROTEST"),
        ("Tram drivers staged a work-to-rule.", "staged a work-to-rule", "PROTEST"),
        ("The navy sent two frigates.", "sent", "MOBILIZE"),
        ("The junta has taken full control of the town.", "taken full control", "ASSAULT"),
        ("Peru announced a ban on imports of onions.", "ban on imports", "SANCTION"),
    ],
)
def test_words_of_courts_crews_clinics_and_crossings(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two pages are missing from the ledger.",
        "A man was missing a tooth.",
        "The number of cases of fine wine rose.",
        "The riders carried off ten geese.",
        "The club confirmed the date.",
    ],
)
def test_other_things_that_are_missing_confirmed_or_carried_off(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Nurses ended their week-old strike.", "week-old strike", "PROTEST"),
        ("The king dismissed the remarks as idle.", "dismissed", "REJECT"),
        ("The army lost six soldiers at the bridge.", "lost", "ASSAULT"),
        ("The junta suspended the constitution.", "suspended", "COERCE"),
        ("The governor declared a disaster in the valley.", "declared a disaster", "COERCE"),
        ("A dinghy went down off the cape.", "went down", "ACCIDENT"),
    ],
)
def test_words_of_strikes_losses_and_orders_of_state(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    ("text", "mode"),
    [("Rebels fired two missiles at the port.", "heavy-weapons"), ("Rebels fired shots at the port.", "firearms")],
)
def test_what_is_fired_tells_the_arms(text: str, mode: str) -> None:
    assert [claim.mode for claim in find_claims(Article("a", text), ())] == [mode]


@pytest.mark.parametrize(
    "text",
    [
        "The firm relit the last blast furnace.",
        "The winger shot wide in the last minute.",
        "It was a tightly fought vote.",
        "Nobody heard the distress call.",
    ],
)
def test_furnaces_and_football_are_no_attacks(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy spoke to his counterpart.", [("spoke to", "CONSULT")]),
        ("The premier spoke with Ruiz by phone.", [("spoke with", "CONSULT")]),
        ("The envoy spoke to reporters by phone.", []),
        ("The king will telephone the two bakers.", [("telephone", "CONSULT")]),
        ("The council asked the junta to wait.", [("asked", "REQUEST")]),
        ("The teacher asked the pupils to wait.", []),
        ("Prosecutors opened a criminal case against the mayor.", [("opened", "ACCUSE")]),
        ("The shop opened a case of wine.", []),
        ("The court annulled the result.", [("annulled", "COERCE")]),
        ("The mill locked out 90 workers.", [("locked out", "COERCE")]),
        ("Villagers blocked a mine.", [("blocked", "PROTEST")]),
        ("The driver lost control on a bend.", [("lost control", "ACCIDENT")]),
    ],
)
def test_words_of_talks_requests_charges_and_blockades(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_state_that_is_asked_for_something_is_requested() -> None:
    text = "France asked Mali to wait."
    mali = Place("country:ML", "Mali", "PCLI", 17.0, -4.0, country="ML", radius_km=500.0)
    claims = find_claims(Article("a", text), (located(text, "Mali", mali, role="actor"),))
    assert [(claim.trigger.text, claim.type) for claim in claims] == [("asked", "REQUEST")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor warned of empty shelves at the market.",
        "Butcher Omar Diaz lost his shop.",
        "A panel charged with rewriting the rules sat for a week.",
        "The shop backs onto the canal.",
        "The error was caught.",
        "She heads the fire brigade of the town.",
        "The Alliance of Small Mills was founded by bakers.",
        "The Rally party has its seat there.",
    ],
)
def test_words_of_other_things_tell_of_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Herders and weavers often clash over wells.", []),
        ("Gangs raid the mill every year.", []),
        ("The mill is raided by gangs every year.", []),
        ("Gangs raid the mill.", [("raid", "ASSAULT")]),
        ("Herders often clashed over wells.", [("clashed", "ASSAULT")]),
    ],
)
def test_what_happens_again_and_again_is_no_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_who_saw_an_attack_was_only_there() -> None:
    assert told("Two bakers saw the attack.") == [("attack", "ASSAULT")]
    assert told("The valley saw new attacks.") == [("saw new attacks", "ASSAULT")]


def test_fire_that_is_returned_is_shot_and_burns_nothing() -> None:
    assert told("The guards returned fire.") == [("returned fire", "ASSAULT")]


def test_who_scrambles_jets_attacks_nobody() -> None:
    assert told("Norway scrambled jets.") == [("scrambled", "MOBILIZE")]


def test_wounds_that_somebody_has_are_no_verb_of_his() -> None:
    claims = find_claims(Article("a", "Nurses found a boy with stab wounds to the neck. The boy's stab wounds were deep."), ())
    wounds = [claim for claim in claims if claim.trigger.text == "stab wounds"]
    assert len(wounds) == 2
    assert not any(claim.actors for claim in wounds)


def test_what_protests_and_talks_are_about_is_not_what_spreads_or_is_held() -> None:
    assert ("spread", "PROTEST") in told("Protests over the blackouts spread.")
    assert ("held", "CONSULT") in told("Talks on a truce are being held.")


def test_what_makes_people_flee_is_an_event_and_their_flight_another() -> None:
    assert told("The offensive prompted 900 farmers to flee.") == [("offensive", "ASSAULT"), ("flee", "OTHER")]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The raid on the mill began at dawn.", "raid on the mill began"),
        ("Rebels launched a fierce raid at dawn.", "launched a fierce raid"),
        ("The raid in which ten farmers died began at dawn.", "began"),
        ("The raid on a mill in the far north of the island began at dawn.", "began"),
        ("A guard died later and the toll rose to nine.", "toll rose"),
        ("A raid on the mill left nine farmers dead.", "left nine farmers dead"),
    ],
)
def test_what_names_an_event_is_told_with_the_verb_beside_it(text: str, trigger: str) -> None:
    assert trigger in [word for word, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A dam burst on Friday. The disaster shook the valley.", "DISASTER"),
        ("Two buses collided. Friday's tragedy shook the valley.", "ACCIDENT"),
        ("The valley feared a disaster.", None),
        ("A dam burst on Friday. The plan is a recipe for disaster.", None),
        ("A dam burst on Friday. Disaster officials met.", None),
    ],
)
def test_a_noun_for_any_harm_goes_back_to_what_was_told(text: str, kind: str | None) -> None:
    found = [kind for word, kind in told(text) if word.lower() in ("disaster", "tragedy")]
    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Two buses collided. A baker lost two sons.", "lost", "ACCIDENT"),
        ("Two buses collided. The crash cost nine lives.", "cost", "ACCIDENT"),
        ("A ferry sank with the loss of 30 lives.", "loss", "ACCIDENT"),
        ("A ferry sank. The mayor spoke of nine dead.", "dead", "ACCIDENT"),
        ("A ferry sank. Four sailors are dead.", "are dead", "ACCIDENT"),
        ("A ferry sank with ten sailors still missing.", "still missing", "ACCIDENT"),
        ("The search for the missing sailors was halted.", "search", "AID"),
        ("Divers looked for survivors.", "looked for", "AID"),
        ("Rescuers were digging with spades.", "digging", "AID"),
        ("Military aircraft hit a house.", "hit", "ASSAULT"),
        ("A ferry sank. Among the dead was a cook.", "the dead", "ACCIDENT"),
        ("The council lifted its ban on motorcycles.", "lifted", "CONCEDE"),
        ("Shopkeepers mocked the ban on motorcycles.", "ban", "COERCE"),
        ("Traders feared the closure of the border.", "closure", "COERCE"),
        ("The ministry closed the highway.", "closed", "COERCE"),
        ("Police picked up two cooks.", "picked up", "COERCE"),
        ("Two detained cooks were let go at noon.", "were let go", "RETREAT"),
        ("She wept after her release.", "her release", "RETREAT"),
        ("Strikers mocked the deal.", "deal", "AGREE"),
        ("The negotiators sat down at noon.", "sat down", "CONSULT"),
        ("Cooks sat down on the tracks.", "sat down", "PROTEST"),
        ("Mud came down on two huts.", "came down", "DISASTER"),
        ("Shells came down on two huts.", "came down", "ASSAULT"),
        ("Forty pupils have fallen ill.", "fallen ill", "DISASTER"),
        ("A baker was hit in the chest.", "hit in the chest", "ASSAULT"),
    ],
)
def test_words_of_losses_searches_bans_and_deals(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in [(word.removesuffix(" was halted"), kind) for word, kind in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine dead fish lay on the shore.",
        "The debate was no big deal.",
        "The baker got a deal on flour.",
        "The star mocked the deal.",
        "Nine cooks were let go to save money.",
        "The baker lost two sons.",
        "The living and the dead are equal.",
        "The referee added stoppage time.",
        "The market closed early.",
    ],
)
def test_words_of_losses_and_deals_that_tell_of_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("words", ["expressed concern", "expressed concerns", "voiced concerns", "voiced misgivings"])
def test_concerns_that_are_voiced_are_one_event_however_many(words: str) -> None:
    assert told(f"Both ministers {words} about the new mill.") == [(words, "ACCUSE")]


def test_a_verb_before_a_month_is_not_taken_for_one_with_in() -> None:
    assert told("The siege was broken in May.") == [("siege", "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A boat with 20 people aboard was intercepted.", ("intercepted", "COERCE")),
        ("Another 30 migrants were picked up.", ("picked up", "AID")),
        ("Four men were picked up by a ship.", ("picked up", "AID")),
        ("Police picked up two suspects.", ("picked up", "COERCE")),
        ("About 900 migrants are being held.", ("held", "COERCE")),
        ("The captain is being questioned by police.", ("questioned", "COERCE")),
        ("Power has been restored.", ("restored", "OTHER")),
        ("The first infections were detected in May.", ("infections", "DISASTER")),
        ("Six men were pulled out alive.", ("pulled out alive", "AID")),
    ],
)
def test_what_is_done_to_whoever_a_passive_tells_of_is_an_event(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister dismissed that as a lie.", [("dismissed that as", "REJECT")]),
        ("Hundreds of women gathered outside the mosque as soldiers watched.", [("gathered outside", "PROTEST")]),
        ("The navy flew tents to the island.", [("flew", "AID")]),
        ("The coast guard was there.", []),
        ("A storm is expected to hit Florida.", [("storm", "DISASTER"), ("hit", "DISASTER")]),
        ("Rescuers used rubber boats.", []),
        ("Police used rubber bullets.", [("used", "ASSAULT")]),
        ("Police used live ammunition.", [("used live ammunition", "ASSAULT")]),
        ("A fight broke out between the sailors.", [("fight broke out", "ASSAULT")]),
        ("The trawler set sail at dawn.", [("set sail", "OTHER")]),
    ],
)
def test_what_a_verb_tells_depends_on_what_it_is_done_with(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a school sheltering displaced families.", [("hit", "ASSAULT")]),
        ("A bus carrying pilgrims plunged into a gorge.", [("plunged", "ACCIDENT")]),
        ("The storm was near, forcing the evacuation of the port.", [("storm", "DISASTER"), ("forcing the evacuation", "AID")]),
    ],
)
def test_what_only_describes_a_bus_or_a_school_is_no_event(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The M23 captured the port.", [("captured", "ASSAULT")]),
        ("Drones sparked a fire at the refinery.", [("sparked a fire", "ASSAULT")]),
        ("A stove sparked a fire at the refinery.", [("sparked a fire", "ACCIDENT")]),
        ("The sanctions target the banks.", [("sanctions", "SANCTION")]),
        ("Rosal made landfall at dawn.", [("made landfall", "DISASTER")]),
        ("Passengers were stranded at the ports.", [("stranded", "OTHER")]),
        ("Sudan will send 200 officers to Turkey.", [("send", "MOBILIZE")]),
    ],
)
def test_what_did_it_decides_what_kind_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
