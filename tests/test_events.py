from datetime import date

import pytest
from claims_help import country, located, nations

from geo import pipeline
from geo.claims.kinds import KINDS, kind_weights, likelihoods, signals
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.lexicon import table
from geo.linear import LinearModel
from geo.records import Article, Phrase, Place

PUBLISHED = date(2024, 10, 30)
KHARTOUM = Place("geonames:379252", "Khartoum", "PPLC", 15.55, 32.53, country="SD", radius_km=10)
OMDURMAN = Place("geonames:365137", "Omdurman", "PPL", 15.65, 32.48, country="SD", radius_km=8)
OBLAST = Place("admin1:RU.41", "Kursk Oblast", "ADM1", 51.7, 36.2, country="RU", admin1="41", radius_km=97)
PARIS = Place("geonames:2988507", "Paris", "PPLC", 48.85, 2.35, country="FR", radius_km=10)


def read(text, *locations, title=""):
    return find_claims(Article("a", text, title=title, published=PUBLISHED), (*nations(text), *locations))


def by_trigger(claims):
    return {claim.trigger.text: claim for claim in claims}


def places(claim):
    return [(place.role, place.location.mention.text) for place in claim.places]


def test_every_span_of_a_claim_is_its_text():
    text = "Rain fell. Gunmen killed three farmers in Omdurman on Monday, police said."
    claims = read(text, located(text, "Omdurman", OMDURMAN))
    assert claims
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text


def test_a_place_after_its_verb_is_where_it_happened():
    text = "Gunmen killed three farmers in Omdurman on Monday."
    (claim,) = read(text, located(text, "Omdurman", OMDURMAN))
    assert (claim.type, places(claim), claim.when.start) == ("ASSAULT", [("at", "Omdurman")], date(2024, 10, 28))


def test_a_place_that_opens_the_sentence_is_where_it_happened():
    text = "In Omdurman, a shell destroyed the bakery."
    (claim,) = read(text, located(text, "Omdurman", OMDURMAN))
    assert places(claim) == [("at", "Omdurman")]


def test_a_government_is_no_place():
    text = "Khartoum may send soldiers, Paris warned."
    claims = read(text, located(text, "Khartoum", KHARTOUM, role="actor"), located(text, "Paris", PARIS, role="actor"))
    assert [claim.places for claim in claims] == [()]


def test_a_place_in_another_clause_is_not_the_events():
    text = "Rebels attacked the convoy, but talks went on in Paris."
    claims = by_trigger(read(text, located(text, "Paris", PARIS)))
    assert places(claims["attacked"]) == []


def test_where_something_was_said_is_not_where_it_happened():
    text = "The mayor said on Monday in Paris that rebels attacked a mill."
    (claim,) = read(text, located(text, "Paris", PARIS))
    assert claim.places == ()
    assert [actor.name for actor in claim.actors] == ["rebels"]


def test_where_the_speaker_stood_is_not_where_it_happened():
    text = "Speaking to reporters in Paris, the envoy condemned the bombing of a school."
    claims = by_trigger(read(text, located(text, "Paris", PARIS)))
    assert claims["bombing"].places == ()


def test_a_movement_has_its_goal_and_the_home_of_who_was_sent():
    text = "North Korea has quietly deployed 500 troops to Russia."
    claims = by_trigger(read(text))
    assert places(claims["deployed"]) == [("destination", "Russia"), ("origin", "North Korea")]


def test_the_place_of_the_next_clause_is_not_the_events():
    text = "Schools were closed, and police arrested two men in Paris."
    claims = by_trigger(read(text, located(text, "Paris", PARIS)))
    assert places(claims["closed"]) == []
    assert places(claims["arrested"]) == [("at", "Paris")]


def test_what_has_a_place_of_its_own_takes_no_other_events():
    text = "Some 1,500 people demonstrated in Omdurman on Saturday against the army-led occupation of Paris and called for talks."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN), located(text, "Paris", PARIS)))
    assert places(claims["occupation"]) == [("at", "Paris")]


def test_a_country_right_after_a_verb_is_where_it_happened():
    text = "A soldier who was killed in Sudan was buried in Paris."
    claims = by_trigger(read(text, located(text, "Paris", PARIS)))
    assert places(claims["killed"]) == [("at", "Sudan")]


def test_a_clause_of_where_has_no_other_place_than_the_one_before_it():
    text = "A quake shook Khartoum and was felt in Paris, where a tower collapsed."
    claims = by_trigger(read(text, located(text, "Khartoum", KHARTOUM), located(text, "Paris", PARIS)))
    assert places(claims["collapsed"]) == [("at", "Paris")]


def test_raids_by_which_a_town_is_bombed_and_those_they_kill_are_there_and_then():
    text = "The army bombed Khartoum on March 3 in raids that officials said killed nine guards."
    claims = by_trigger(read(text, located(text, "Khartoum", KHARTOUM)))
    assert places(claims["raids"]) == places(claims["killed"]) == [("at", "Khartoum")]
    assert claims["killed"].when == claims["bombed"].when
    assert claims["killed"].headline == "raids killed nine guards"


def test_harm_that_is_told_with_other_harm_was_done_where_that_was():
    text = "Three guards were killed and dozens were injured in Khartoum."
    claims = by_trigger(read(text, located(text, "Khartoum", KHARTOUM)))
    assert places(claims["killed"]) == places(claims["injured"]) == [("at", "Khartoum")]


def test_where_goes_back_to_the_place_before_it():
    text = "Units arrived in the Kursk region, where Ukraine launched an offensive in August."
    claims = by_trigger(read(text, located(text, "Kursk", OBLAST)))
    assert places(claims["launched an offensive"]) == [("at", "Kursk")]
    assert claims["launched an offensive"].when.start == date(2024, 8, 1)


def test_a_phrase_of_distance_is_a_place_by_itself():
    text = "The troops are stationed just 40 km from the Ukrainian border."
    anchor = nations(text)[0].mention
    phrase = Phrase("distance", (anchor,), low_km=30, high_km=50, feature="border")
    band = located(text, "40 km from the Ukrainian border", country("Ukraine"), kind="relative", phrase=phrase)
    (claim,) = read(text, band)
    assert places(claim) == [("at", "40 km from the Ukrainian border")]


def test_the_same_attack_told_on_keeps_its_place():
    text = "Militants attacked a market in Omdurman. The attack lasted an hour."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))
    assert places(claims["attack"]) == [("at", "Omdurman")]


def test_another_event_does_not_take_over_a_place():
    text = "Militants attacked a market in Omdurman. Elsewhere police arrested two men."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))
    assert claims["arrested"].places == ()


def status(text):
    (claim,) = read(text)
    return claim.status


def test_what_may_happen_is_hypothetical():
    assert status("The rebels may attack the town.") == "hypothetical"
    assert status("There is a risk of bombing.") == "hypothetical"
    assert status("If the army attacks, people will leave.") == "hypothetical"


def test_what_is_scheduled_is_planned():
    assert status("The ministers are scheduled to meet on Thursday.") == "planned"
    assert status("Unions will strike over pay.") == "planned"


def test_what_is_said_not_to_be_so_is_denied():
    assert status("The army denied that its planes bombed the school.") == "denied"
    assert status("Soldiers did not attack the village.") == "denied"


def test_hearsay_is_claimed():
    assert status("The pilot was reportedly killed.") == "claimed"
    assert status("Analysts believe that rebels attacked the depot.") == "claimed"


def test_what_is_told_flatly_is_reported():
    assert status("Rebels attacked the depot.") == "reported"


def count(text, what):
    counts = {c.what: c for claim in read(text) for c in claim.counts}
    return counts[what].low, counts[what].best, counts[what].high


def test_the_words_before_a_number_say_which_end_it_is():
    assert count("The state deployed up to 11,000 troops.", "troops") == (None, None, 11000)
    assert count("The state deployed over 3,000 troops.", "troops") == (3000, None, None)
    assert count("The state deployed about 900 troops.", "troops") == (None, 900, None)


def test_killed_and_wounded_are_counted_apart():
    text = "A bomb killed at least 22 people and wounded 40 in the market."
    assert count(text, "killed") == (22, None, None)
    assert count(text, "wounded") == (40, 40, 40)


def test_number_words_are_numbers():
    assert count("Twenty-five people were killed.", "killed") == (25, 25, 25)


def test_a_tally_gives_the_claim_before_it_another_count():
    text = "The state deployed 900 troops, but officials suggest that figure could be as high as 1,200."
    claims = read(text)
    assert [c.counts[0].high for c in claims] == [900, 1200]
    assert claims[1].speaker == "officials"


def test_a_distance_is_not_a_count():
    text = "Rebels attacked a post 40 km away."
    assert [claim.counts for claim in read(text)] == [()]


def test_the_speaker_is_whom_the_report_hangs_on():
    first, second = "A Ukrainian official reported that rebels attacked a depot.", "Rebels attacked a depot, police said."
    assert read(first)[0].speaker == "A Ukrainian official"
    assert read(second)[0].speaker == "police"
    assert read("Rebels attacked a depot, according to the mayor.")[0].speaker == "the mayor"


def test_he_is_whoever_spoke_last():
    text = "Minister Ana Lopez said that rebels attacked a depot. She said they burned a barn."
    assert [claim.speaker for claim in read(text)] == ["Minister Ana Lopez", "Minister Ana Lopez"]


def test_actors_have_their_country_and_sector():
    text = "Turkish soldiers attacked Syrian rebels."
    (claim,) = read(text)
    assert [(a.name, a.country, a.sector) for a in claim.actors] == [("Turkish soldiers", "TR", "MIL")]
    assert [(a.name, a.country, a.sector) for a in claim.recipients] == [("Syrian rebels", "SY", "REB")]


def test_in_the_passive_the_subject_is_the_recipient():
    (claim,) = read("Three farmers were killed by Turkish soldiers.")
    assert [a.name for a in claim.actors] == ["Turkish soldiers"]
    assert [a.name for a in claim.recipients] == ["farmers"]


def test_without_a_time_the_publication_date_is_said_to_be_it():
    (claim,) = read("Rebels attacked a depot.")
    assert (claim.when.start, claim.when.precision, claim.when.source) == (PUBLISHED, "unknown", "publication")


def test_when_something_was_said_is_not_when_it_happened():
    (claim,) = read("Police said on Tuesday that rebels had attacked a depot.")
    assert claim.when.source == "publication"


def test_a_light_verb_and_its_event_are_one_claim():
    text = "An explosion occurred in Omdurman."
    (claim,) = read(text, located(text, "Omdurman", OMDURMAN))
    assert (claim.trigger.text, claim.type, claim.mode, places(claim)) == (
        "explosion occurred",
        "ASSAULT",
        "explosives",
        [("at", "Omdurman")],
    )


def test_what_is_asked_for_is_told_by_the_request_alone():
    claims = read("Both leaders called on Russia to withdraw its forces.")
    assert [(claim.type, claim.trigger.text) for claim in claims] == [("REQUEST", "called on")]


def test_a_line_of_site_sections_makes_no_claim():
    text = "A quiet day.\nBombing Kills Ten | World News | Latest Attack News | Breaking Headlines Today"
    assert read(text) == ()


def test_names_that_hold_an_event_word_are_no_event():
    assert read("He plays for the Freedom Strike Band.") == ()


def test_the_first_sentence_matters_more_than_the_last():
    text = "Rebels attacked a depot. " + "It was cold that day. " * 12 + "Rebels burned a barn."
    first, last = read(text)
    assert first.salience > last.salience


def test_an_empty_article_makes_no_claim():
    assert find_claims(Article("a", ""), ()) == ()


def test_ids_come_from_the_article_and_the_place_of_the_trigger():
    (claim,) = read("Rebels attacked a depot.")
    assert claim.id == "a:7"


def test_a_movement_with_a_goal_did_not_happen_where_it_was_spoken_of():
    text = "Addressing reporters in Paris beside the envoy, the minister voiced worry over Turkey's deployment of 900 troops to Syria."
    claims = by_trigger(read(text, located(text, "Paris", PARIS)))
    assert places(claims["deployment"]) == [("destination", "Syria"), ("origin", "Turkey")]


def leaning(kind):
    """Weights that take every article for one kind of event."""
    return kind_weights(LinearModel(KINDS, tuple({"first AGREE": 50.0} if name == kind else {} for name in KINDS)))


def test_a_word_of_several_kinds_goes_with_the_article():
    (claim,) = find_claims(Article("a", "The rebels agreed."), (), kinds=leaning("CONCEDE"))
    assert claim.type == "CONCEDE"


def test_no_word_takes_a_kind_that_the_lexicon_does_not_allow_it():
    assert "ASSAULT" not in table("triggers")["may"]["told"]["AGREE"]
    (claim,) = find_claims(Article("a", "The rebels agreed."), (), kinds=leaning("ASSAULT"))
    assert claim.type == "AGREE"


def test_what_is_signed_is_agreed_whatever_the_article_is_about():
    (claim,) = find_claims(Article("a", "The rebels signed an accord."), (), kinds=leaning("CONCEDE"))
    assert claim.type == "AGREE"


def test_only_the_first_claim_of_a_kind_goes_with_the_article():
    first, second = find_claims(Article("a", "The rebels agreed. The miners agreed."), (), kinds=leaning("CONCEDE"))
    assert (first.type, second.type) == ("CONCEDE", "AGREE")


def test_a_deed_is_no_concession_though_the_article_tells_of_one():
    (claim,) = find_claims(Article("a", "The mayor imposed a curfew."), (), kinds=leaning("CONCEDE"))
    assert claim.type == "COERCE"


def test_the_likelihoods_of_the_kinds_add_up_to_one():
    text = "The rebels agreed. Police arrested two men."
    found = likelihoods(signals(text, find_claims(Article("a", text), ())), leaning("AID"))
    assert abs(sum(found.values()) - 1) < 1e-9


def test_weights_that_know_no_signal_hold_all_kinds_for_alike_likely():
    unweighed = kind_weights(LinearModel(KINDS, tuple({} for _ in KINDS)))
    assert set(likelihoods({"first AGREE": 1.0}, unweighed).values()) == {1 / len(KINDS)}


def test_a_name_that_runs_over_the_end_of_its_sentence_stands_in_both():
    text = "Shells hit a bakery in Umm\nDurman on Monday."
    (claim,) = read(text, located(text, "Umm\nDurman", OMDURMAN))
    assert places(claim) == [("at", "Umm\nDurman")]


def counts_of(text):
    return [(count.what, count.best) for claim in read(text) for count in claim.counts]


def test_the_whole_that_others_are_a_part_of_is_no_count():
    assert counts_of("Two of the 12 climbers were killed.") == [("killed", 2)]
    assert counts_of("Half of the 200 tourists were killed.") == []


def test_what_happened_to_a_number_is_found_past_an_aside():
    assert ("killed", 9) in counts_of("Nine people, including a nurse, were killed.")


def who(claim):
    return [(actor.name, actor.country) for actor in claim.actors]


def test_the_troops_are_those_named_with_their_country_before():
    text = "Turkish troops arrived in Omdurman. The troops attacked a camp."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))
    assert who(claims["attacked"]) == [("Turkish troops", "TR")]


def test_troops_without_an_article_are_nobodys_where_two_states_have_some():
    claims = by_trigger(read("Turkish troops and Syrian troops arrived. Troops attacked a camp."))
    assert who(claims["attacked"]) == [("troops", "")]


def test_a_definite_noun_has_the_doers_and_the_time_of_the_claim_it_takes_up():
    text = "On Monday Turkey deployed tanks to Syria. Farmers spoke of the deployment with fear."
    claims = by_trigger(read(text))
    assert who(claims["deployment"]) == [("Turkey", "TR")]
    assert (claims["deployment"].when.start, claims["deployment"].when.source) == (date(2024, 10, 28), "relative")


def test_a_noun_of_someone_elses_has_not_the_time_of_the_claim_before():
    text = "On Monday Turkey attacked a base. Syria's attack came as no surprise."
    claims = by_trigger(read(text))
    assert claims["attack"].when.source == "publication"


def test_a_person_has_the_country_of_the_title_wherever_it_is_given():
    text = "President Ana Lima flew home. Turkish President Ana Lima attacked the plan. Lima visited Khartoum."
    claims = read(text, located(text, "Khartoum", KHARTOUM))
    assert who(claims[-1]) == [("Ana Lima", "TR")]


def test_a_title_after_the_name_is_the_persons():
    text = "Ana Lima, the Turkish foreign minister, condemned the plan."
    (claim,) = read(text)
    assert who(claim) == [("Ana Lima", "TR")]


def test_both_ministers_are_the_two_named_last():
    text = "Turkish Foreign Minister Ana Lima met Syrian Foreign Minister Omar Saad. The two ministers condemned the attack."
    claims = by_trigger(read(text))
    assert who(claims["condemned"]) == [("Ana Lima", "TR"), ("Omar Saad", "SY")]


def test_allies_act_with_the_state_they_are_of():
    (claim,) = read("Turkey and its allies condemned the plan.")
    assert who(claim) == [("Turkey", "TR"), ("allies", "")]


def test_a_second_verb_has_the_subject_of_the_first_and_not_its_object():
    claims = by_trigger(read("Turkish soldiers attacked Syria and seized a village."))
    assert who(claims["seized"]) == [("Turkish soldiers", "TR")]


def test_who_reports_a_deed_has_not_done_it():
    claims = by_trigger(read("Police said a jobless man attacked a guard."))
    assert "police" not in [name for name, _ in who(claims["attacked"])]
    claims = by_trigger(read("Police said the attack was over."))
    assert who(claims["attack"]) == []


def test_the_day_of_a_deed_is_that_of_what_follows_from_it():
    claims = by_trigger(read("Gunmen attacked a village on Monday, killing two farmers and wounding a child."))
    assert {claim.when.start for claim in claims.values()} == {date(2024, 10, 28)}
    claims = by_trigger(read("Two farmers were shot and killed on Monday."))
    assert {claim.when.start for claim in claims.values()} == {date(2024, 10, 28)}


def test_the_time_of_what_came_before_is_not_that_of_what_came_after():
    text = "Rebels seized Omdurman after an attack in May."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))
    assert (claims["seized"].when.source, claims["attack"].when.start) == ("publication", date(2024, 5, 1))


def test_a_participle_has_the_time_of_the_clause_it_hangs_on():
    claims = by_trigger(read("The ministry showed pictures last month of missiles being transported by ship."))
    assert claims["transported"].when.start == date(2024, 9, 1)


def test_the_address_of_a_page_tells_nothing():
    assert read("http: / / news. example / soldiers - killed - in - attack\nRain fell.") == ()


def test_no_one_hurt_is_denied_and_what_had_to_be_done_was_done():
    assert [(claim.status, claim.counts) for claim in read("No-one was injured.")] == [("denied", ())]
    assert [claim.status for claim in read("Forty villagers had to be evacuated.")] == ["reported"]


def test_a_speaker_is_found_past_a_long_clause_about_him():
    text = "The Rev. Ada Stone, who keeps a shelter in the old town and speaks for three parishes, said gunmen attacked it."
    (claim,) = read(text)
    assert claim.speaker == "The Rev. Ada Stone"


def test_what_someone_adds_is_said_by_the_same():
    (claim,) = read('"The roof, the walls and the doors are gone," Ada Stone said, adding that gunmen attacked the church.')
    assert claim.speaker == "Ada Stone"


def test_what_somebody_was_only_accused_of_is_claimed():
    claims = by_trigger(read("Syria accused Turkey of bombing a school."))
    assert claims["bombing"].status == "claimed"
    claims = by_trigger(read("Police are looking into reports that gunmen attacked a church."))
    assert claims["attacked"].status == "claimed"


def test_what_was_ruled_out_undone_or_missed_did_not_happen():
    assert by_trigger(read("Officials ruled out sending troops."))["sending"].status == "denied"
    assert by_trigger(read("The talks were cancelled."))["talks"].status == "denied"
    assert by_trigger(read("There was no attack on the town."))["attack"].status == "denied"
    assert by_trigger(read("Police foiled an attack on the station."))["foiled an attack"].status == "denied"


def test_what_is_considered_called_for_or_planned_has_not_happened():
    assert by_trigger(read("Turkey is considering sending troops to Syria."))["sending"].status == "hypothetical"
    assert by_trigger(read("The ministers called for a ceasefire."))["ceasefire"].status == "hypothetical"
    assert by_trigger(read("Turkey plans an offensive in Syria."))["offensive"].status == "planned"


def test_what_troops_used_to_do_they_did():
    assert by_trigger(read("Troops used to attack villages."))["attack"].status == "reported"


def test_a_participle_after_before_has_the_doer_of_its_clause():
    claims = by_trigger(read("Police said masked youths robbed a bank before attacking a guard."))
    assert "police" not in [name for name, _ in who(claims["attacking"])]


def test_a_speaker_is_not_what_a_clause_tells_of_him():
    claims = by_trigger(read("The farmer who saw the shells says gunmen attacked the church."))
    assert claims["attacked"].speaker == "The farmer"
    (claim,) = read("The mayor on Sunday said gunmen attacked the church.")
    assert claim.speaker == "The mayor"


def test_nouns_that_look_like_verbs_of_saying_report_nothing():
    assert read("Six miners died in a blast, state media reported.")[0].speaker == "state media"
    assert read("There are credible reports of attacks.")[0].speaker == ""
    assert read("Fans spent the week arguing over the raid.")[0].speaker == ""
    assert read("The mayor said she didn't know why they attacked the mill.")[0].speaker == "The mayor"


def test_when_after_a_time_tells_what_happened_then():
    took = by_trigger(read("Rebels have fought since May, when soldiers captured the mill."))["captured"]
    assert (took.when.start, took.when.end) == (date(2024, 5, 1), date(2024, 5, 31))


def test_a_month_in_a_places_name_is_no_time():
    plata = Place("geonames:3430863", "Mar del Plata", "PPL", -38.0, -57.5, country="AR", radius_km=10)
    text = "Gunmen attacked Dolores and Mar del Plata."
    (claim,) = read(text, located(text, "Mar del Plata", plata))
    assert claim.when.source == "publication"


def test_what_is_expected_somewhere_is_planned_there():
    text = "More riots are expected in Omdurman."
    (claim,) = read(text, located(text, "Omdurman", OMDURMAN))
    assert (claim.status, places(claim)) == ("planned", [("at", "Omdurman")])


def test_where_a_person_is_from_is_not_where_it_happened():
    for text in (
        "Anna Berg, 40, of Omdurman, was gunned down on Friday.",
        "A truck driven by Anna Berg of Omdurman struck a wall.",
        "An Omdurman woman was injured in a crash on Friday.",
    ):
        assert all(not claim.places for claim in read(text, located(text, "Omdurman", OMDURMAN))), text


def test_a_place_of_who_speaks_at_the_end_is_not_where_it_happened():
    text = '"Two clerks were killed in the raid," Anna Berg said from her office in Omdurman.'
    assert all(not claim.places for claim in read(text, located(text, "Omdurman", OMDURMAN)))


def test_who_was_hurt_was_not_hurt_where_the_hospital_is():
    text = "A passenger was injured and taken to a hospital in Omdurman."
    assert places(by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))["injured"]) == []


def test_a_toll_is_not_where_the_death_was_that_it_rose_by():
    text = "The road toll has risen to nine following the death of a woman in Omdurman."
    claims = by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))
    assert (places(claims["toll has risen"]), places(claims["death"])) == ([], [("at", "Omdurman")])


def test_a_goal_is_reached_across_what_is_sent():
    text = "The ministry sent a plane with medical supplies to Khartoum."
    assert places(by_trigger(read(text, located(text, "Khartoum", KHARTOUM)))["sent"]) == [("destination", "Khartoum")]


def test_the_place_of_a_building_before_where_is_where_it_happened():
    text = "He came from the Omdurman office building where two clerks were killed."
    assert places(by_trigger(read(text, located(text, "Omdurman", OMDURMAN)))["killed"]) == [("at", "Omdurman")]


def test_an_answer_to_an_event_is_not_where_that_was():
    text = "The strike was in retaliation for a raid in Khartoum."
    claims = by_trigger(read(text, located(text, "Khartoum", KHARTOUM)))
    assert (places(claims["strike"]), places(claims["raid"])) == ([], [("at", "Khartoum")])
    text = "The bombing was the deadliest attack in Khartoum."
    assert places(by_trigger(read(text, located(text, "Khartoum", KHARTOUM)))["bombing"]) == [("at", "Khartoum")]


def test_a_signed_agreement_is_where_it_was_signed():
    text = "The ministers signed a trade agreement in Khartoum on Monday."
    (claim,) = read(text, located(text, "Khartoum", KHARTOUM))
    assert (claim.trigger.text, places(claim)) == ("signed", [("at", "Khartoum")])


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Turkey, which left the pact on March 3, attacked a mill.", "attacked", 20),
        ("Turkey attacked a mill on March 3 and is attacking a port.", "attacking", 20),
        ("Turkey bought tanks on March 3 and is attacking a port.", "attacking", 20),
        ("The union called for a strike on March 23.", "called for", 20),
        ("The union has rejected the deal and plans to stay out on March 3.", "rejected", 20),
        ("Rebels attacked a mill on March 3, killing two, and fled.", "killing", 3),
        ("Rebels attacked a mill and killed two on March 3.", "attacked", 3),
        ("Schools closed after a 2001 quake killed two.", "killed", 1),
        ("The worst violence, on March 3, left two dead.", "violence", 3),
        ("Two guards were killed when a bomb exploded on March 3.", "killed", 3),
        ("Rebels held the port on March 3 and praised the attack.", "attack", 20),
        ("Pupils abducted from a school on March 3 were freed on March 7.", "freed", 7),
        ("Two guards were killed and six wounded when a bomb exploded on March 3.", "killed", 3),
        ("Two guards were killed on March 5 when a bomb exploded.", "exploded", 5),
    ],
)
def test_a_time_is_that_of_its_own_predicate(text, trigger, day):
    claims = find_claims(Article("a", text, published=date(2025, 3, 20)), nations(text))
    assert [claim.when.start.day for claim in claims if claim.trigger.text == trigger] == [day]


def test_a_dateline_is_not_where_what_the_text_places_happened():
    text = "PARIS, Oct 30 (Desk) - Floods and landslides set off by days of rain have killed 58 people in Khartoum."
    claims = read(text, located(text, "PARIS", PARIS), located(text, "Khartoum", KHARTOUM))
    assert "PARIS" not in [place.location.mention.text for claim in claims for place in claim.places]


def test_a_dateline_is_where_it_happened_if_the_text_only_goes_back_to_it():
    text = "KHARTOUM: Sudan's army bombed bases of the rebels on Sunday, the second day of fighting in the capital."
    claims = by_trigger(pipeline.claims(Article("a", text), open_gazetteer())[1])
    assert [place.location.mention.text for place in claims["bombed"].places] == ["KHARTOUM"]


@pytest.mark.parametrize("opening", ["PARIS: Nine", "PARIS | Monday - Nine"])
def test_a_dateline_may_end_with_a_colon_or_have_a_bar(opening):
    text = f"{opening} farmers were killed when floods struck a mill near Khartoum."
    claims = read(text, located(text, "PARIS", PARIS), located(text, "Khartoum", KHARTOUM))
    assert "PARIS" not in [place.location.mention.text for claim in claims for place in claim.places]


def test_a_deed_that_nobody_owns_up_to_is_not_denied():
    assert [claim.trigger.text for claim in read("Two men were killed. No group has claimed responsibility.")] == ["killed"]
    assert [claim.status for claim in read("A group claimed responsibility for the attack.")][:1] == ["reported"]


def test_the_day_of_a_dateline_is_not_when_something_happened():
    text = "ACCRA, Feb 5 (Desk) - Rebels attacked a mill, the army said. A guard was killed on Monday."
    claims = by_trigger(find_claims(Article("a", text, published=date(2025, 2, 6)), nations(text)))
    assert claims["attacked"].when.source == "publication"
    assert claims["killed"].when.start == date(2025, 2, 3)
