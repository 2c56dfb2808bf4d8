import pytest
from claims_help import located, nations

from geo.events import find_claims
from geo.merge import merge
from geo.records import Article, Phrase, Place

LAGOS = Place("geonames:2332459", "Lagos City", "PPLA2", 6.45, 3.39, country="NG", radius_km=20)
OBLAST = Place("admin1:RU.41", "Kursk Oblast", "ADM1", 51.7, 36.2, country="RU", admin1="41", radius_km=97)


def labels(text, *locations):
    return [event.label for event in merge(find_claims(Article("a", text), (*nations(text), *locations)))]


def test_a_passive_has_its_subject():
    text = "At least 36 people were killed in Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["36 people killed in Lagos"]


def test_who_stands_trial_is_named_where_a_pronoun_is_the_subject():
    claims = find_claims(Article("a", "Police arrested Ruth Cole. She will stand trial."), ())
    assert [claim.headline for claim in claims][-1] == "Ruth Cole will stand trial"


def test_an_intransitive_has_its_subject():
    text = "On Monday the old bridge collapsed in Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["Old bridge collapsed in Lagos"]


def test_an_object_is_told_and_its_time_is_not():
    assert labels("Sudan closed its border with Turkey on Saturday.") == ["Sudan closed its border with Turkey"]


def test_the_head_of_a_subject_stands_before_the_places_listed_after_it():
    text = "Divers from Turkey, Syria and Sudan flew to Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["Divers flew to Lagos"]


def test_those_left_dead_are_their_headlines_subject():
    text = "A dam burst near Lagos, leaving at least 30 people dead."
    claims = find_claims(Article("a", text), (located(text, "Lagos", LAGOS),))
    assert [claim.headline for claim in claims][-1] == "at least 30 people left dead"


def test_whom_a_participle_tells_to_be_harmed_are_its_headlines_subject():
    text = "On Monday a wall collapsed in Lagos, killing four masons."
    assert "four masons killed" in [claim.headline for claim in find_claims(Article("a", text), [located(text, "Lagos", LAGOS)])]


def test_of_the_places_that_a_claim_lists_the_first_is_in_the_label():
    text, other = "Rebels shelled Abuja and Lagos.", Place("geonames:1", "Abuja", "PPLC", 9.06, 7.49, country="NG", radius_km=30)
    assert labels(text, located(text, "Lagos", LAGOS), located(text, "Abuja", other)) == ["Rebels shelled Abuja"]


def test_a_place_that_a_headline_ends_with_is_not_told_twice():
    text = "Sudan closed its border with Turkey on Saturday."
    border = Place("border", "border with Turkey", "", 37.0, 36.0, radius_km=10)
    phrase = Phrase("border", (nations(text)[1].mention,))
    where = located(text, "border with Turkey", border, kind="relative", phrase=phrase)
    assert labels(text, where) == ["Sudan closed its border with Turkey"]


def test_what_has_not_happened_is_not_told_as_a_fact():
    assert labels("Turkey may seek weapons.") == ["Turkey may seek weapons"]
    assert labels("The ministers are to meet on Thursday.") == ["Ministers to meet"]
    assert labels("The soldiers did not attack the village.") == ["Soldiers did not attack the village"]


def test_a_noun_is_told_with_whose_it_is():
    text = "Turkey's offensive in the Kursk region failed."
    assert labels(text, located(text, "Kursk", OBLAST)) == ["Turkey’s offensive in Kursk Oblast"]


def test_an_area_has_its_own_name_and_a_settlement_that_of_the_text():
    text = "Rebels attacked Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["Rebels attacked Lagos"]
    text = "Rebels fought in Kursk."
    assert labels(text, located(text, "Kursk", OBLAST)) == ["Rebels fought in Kursk Oblast"]


def test_the_subject_is_not_what_only_describes_it():
    text = "A house near the market collapsed in Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["House collapsed in Lagos"]


def test_who_was_killed_goes_before_the_word_when_the_doer_is_left_out():
    text = "A wildfire burned through Lagos and killed at least nine people."
    claims = find_claims(Article("a", text), (located(text, "Lagos", LAGOS),))
    assert [claim.headline for claim in claims if claim.trigger.text == "killed"] == ["nine people killed"]


def test_a_relative_clause_has_the_noun_before_it():
    text = "Firefighters put out a blaze that destroyed a market in Lagos."
    claims = find_claims(Article("a", text), (located(text, "Lagos", LAGOS),))
    assert [claim.headline for claim in claims if claim.trigger.text == "destroyed"] == ["blaze destroyed a market"]


def test_a_loose_relative_clause_has_the_nearest_noun():
    assert "Force could widen or prolong the war" in labels("It told of the size of the force, which could widen or prolong the war.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The schools will be closed.", "Schools will be closed"),
        ("No deaths were reported.", "No deaths"),
        ("Sudan evacuated 200 people last week.", "Sudan evacuated 200 people"),
        ("The New Year's Day quake was strong.", "Quake"),
        ("Two earthquakes of magnitude 7.8 and 7.6 flattened the town.", "Two earthquakes of magnitude 7.8 and 7.6 flattened the town"),
    ],
)
def test_a_headline_is_whole(text: str, label: str):
    assert label in [claim.headline[:1].upper() + claim.headline[1:] for claim in find_claims(Article("a", text), nations(text))]


def test_a_dateline_is_no_subject():
    text = "LAGOS - Rebels crossed the border on Monday."
    assert labels(text) == ["Rebels crossed the border"]


def test_a_noun_that_is_denied_is_told_as_denied():
    assert labels("There is no sign of an attack, the mayor said.") == ["No attack"]


def test_forces_that_are_somewhere_need_no_verb():
    text = "Officials say 200 Turkish soldiers are currently in Lagos."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["200 Turkish soldiers in Lagos"]


def test_the_subject_does_not_run_over_a_verb_of_saying():
    assert labels("Residents say soldiers attacked the market.") == ["Soldiers attacked the market"]


def test_a_number_of_people_is_told_by_the_people():
    text = "The number of Turkish soldiers sent to Lagos has grown."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["Turkish soldiers sent to Lagos"]


def test_an_infinitive_after_another_keeps_its_to():
    text = "Turkey wants to mobilize reservists or seek help abroad."
    claims = find_claims(Article("a", text), nations(text))
    assert [claim.headline for claim in claims if claim.trigger.text == "seek"] == ["Turkey to seek help abroad"]


def test_what_was_managed_or_is_done_is_told_in_the_past():
    assert labels("Gunmen managed to enter the town.")[-1] == "Gunmen entered the town"
    assert labels("Turkey has withdrawn its troops.") == ["Turkey withdrew its troops"]


def test_a_bare_noun_is_told_with_who_did_it():
    text = "In May Turkey attacked Lagos. The attack was short."
    claims = find_claims(Article("a", text), (*nations(text), located(text, "Lagos", LAGOS)))
    assert claims[-1].headline == "Turkey’s attack"


def test_forces_taken_up_are_told_with_their_country():
    text = "Turkish soldiers arrived. The soldiers attacked a market."
    assert "Turkish soldiers attacked a market" in labels(text)


def test_what_is_between_two_is_told_with_both():
    assert "Ties between Sudan and Turkey" in labels("The strengthening of ties between Sudan and Turkey worried others.")


def test_a_word_of_grammar_in_a_places_name_does_not_cut_it():
    state = Place("admin1:BR.23", "Rio Grande do Sul", "ADM1", -30.0, -53.5, country="BR", admin1="23", radius_km=300)
    text = "Floods in Rio Grande do Sul killed at least 78 people."
    claims = find_claims(Article("a", text), (located(text, "Rio Grande do Sul", state),))
    assert [claim.headline for claim in claims if claim.trigger.text == "killed"] == ["Floods killed at least 78 people"]


def test_a_pronoun_that_means_nobody_is_left_out():
    assert labels("They attacked the village at dawn.") == ["Attacked the village"]


def test_who_did_it_is_no_subject_of_a_passive():
    assert "Two boys killed by rebels" in labels("Two boys were killed by rebels.")


def test_a_relative_clause_is_no_part_of_the_subject():
    text = "LAGOS: A container ship that lost power struck a bridge in Lagos."
    claims = find_claims(Article("a", text), (located(text, "Lagos", LAGOS),))
    assert [claim.headline for claim in claims if claim.trigger.text == "struck"] == ["container ship struck a bridge"]


def test_forces_that_are_stationed_are_told_with_their_country():
    text = "Turkish soldiers arrived. Some of the soldiers are stationed in Lagos."
    assert "Turkish soldiers stationed in Lagos" in labels(text, located(text, "Lagos", LAGOS))


def test_what_is_over_something_is_told_without_that():
    assert labels("Protests over a decision of the army spread.") == ["Protests spread"]


def test_an_infinitive_without_a_subject_is_told_with_its_noun():
    assert labels("The deadline to release the hostages expired.")[0] == "Deadline to release the hostages"
    assert labels("The rebels agreed to release the hostages.")[-1].startswith("Rebels")


def test_where_people_live_is_left_out_whole():
    assert labels("People living near the volcano were evacuated.") == ["People evacuated"]


def test_what_became_of_an_object_follows_it():
    text = "Syria's worst unrest, in the hills, left 20 people dead and forced 300 to flee."
    headlines = [claim.headline for claim in find_claims(Article("a", text), nations(text))]
    assert headlines[1:3] == ["left 20 people dead", "forced 300 to flee"]


def test_a_relative_clause_is_told_of_what_stands_before_it():
    text = "Turkey called for the release of two ministers who were taken hostage."
    assert "two ministers taken hostage" in [claim.headline for claim in find_claims(Article("a", text), nations(text))]


def test_a_headline_and_its_names_stand_on_one_line() -> None:
    (claim,) = find_claims(Article("a", "An army\n    spokesman shot four\n    guards."), ())
    assert claim.headline == "army spokesman shot four guards"


def test_what_is_ruled_out_is_told_without_the_word_for_it():
    (_, talks) = find_claims(Article("a", "He ruled out talks."), ())
    assert talks.headline == "No talks"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("The forces may have captured rebels.", "forces may have captured rebels"),
        ("Civilians may also have been injured.", "Civilians may have been injured"),
    ],
)
def test_a_modal_keeps_its_perfect(text: str, headline: str) -> None:
    (claim,) = find_claims(Article("a", text), ())
    assert claim.headline == headline


def test_what_somebody_has_no_plan_to_do_is_not_to_be_done() -> None:
    (claim,) = find_claims(Article("a", "The king had no plans to visit Lima."), ())
    assert claim.headline == "king not to visit Lima"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Two soldiers aged 19 and 22 were killed.", "Two soldiers killed"),
        ("A few thousand farmers marched.", "A few thousand farmers marched"),
    ],
)
def test_a_subject_is_told_without_ages_and_with_its_rough_number(text, label):
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hours earlier troops shelled a mill.", "Troops shelled a mill"),
        ("On Friday night Sudanese soldiers burned a mill.", "Sudanese soldiers burned a mill"),
        ("Overnight rebels burned a mill.", "Rebels burned a mill"),
        ("The old town fell to rebels.", "Old town fell to rebels"),
        ("A train from the port to the capital derailed.", "Train derailed"),
        ("A convoy travelling from the port to the capital was ambushed.", "Convoy ambushed"),
        ("A curfew from 7 p.m. to 6 a.m. was imposed.", "Curfew imposed"),
        ("Officers responding to a robbery at 2:10 a.m. arrested a boy.", "Officers responding to a robbery"),
        ("Police arrested a 30-year-old former bank clerk.", "Police arrested a 30-year-old former bank clerk"),
        ("The court upheld a five-year ban for a former deputy minister.", "Court upheld a five-year ban"),
        ("A fire broke out and that a mill burned was a shock.", "Fire broke out"),
    ],
)
def test_a_label_is_cut_where_a_phrase_ends(text, label):
    assert label in labels(text)


def test_who_foils_an_attack_is_its_headlines_subject():
    text = "Soldiers foiled an attack by rebels in Lagos."
    claims = find_claims(Article("a", text), [located(text, "Lagos", LAGOS)])
    assert [(claim.headline, [one.name for one in claim.actors]) for claim in claims] == [
        ("Soldiers foiled an attack by rebels", ["rebels"])
    ]


def test_a_participle_after_a_comma_is_told_in_the_past():
    headlines = [claim.headline for claim in find_claims(Article("a", "Rebels took the mill on Monday, killing two guards."), ())]
    assert headlines == ["Rebels took the mill", "rebels killed two guards"]


def test_a_participle_of_what_may_be_stays_one():
    headlines = [claim.headline for claim in find_claims(Article("a", "Rebels may take the mill, killing two guards."), ())]
    assert "killed" not in headlines[-1]


def test_a_place_that_a_headline_begins_with_is_not_told_twice():
    text = "Lagos was shelled by rebels on Saturday."
    assert labels(text, located(text, "Lagos", LAGOS)) == ["Lagos shelled by rebels"]


def test_the_town_of_a_dateline_is_not_written_in_capitals():
    text = "LAGOS - A fire destroyed a mill on Saturday."
    assert labels(text, located(text, "LAGOS", LAGOS))[0].endswith("in Lagos")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Rebels forbade the use of motorcycles between 6 p.m. and 6 a.m.", "Rebels forbade the use of motorcycles"),
        ("Rebels set a depot on fire near the port.", "Rebels set a depot on fire"),
        ("Doctors put the number injured at 40.", "40 injured"),
    ],
)
def test_a_headline_has_what_completes_its_verb_and_no_hours(text: str, headline: str) -> None:
    assert find_claims(Article("a", text), ())[-1].headline == headline


def test_a_headline_with_a_place_does_not_say_there_as_well() -> None:
    text = "The army took Lagos. Sudan has held ground there in Lagos."
    assert labels(text, located(text, "Lagos", LAGOS, occurrence=1))[-1] == "Sudan held ground in Lagos"


def test_what_an_event_did_is_told_with_the_event_and_not_with_who_spoke_of_it() -> None:
    text = "Anna Berg condemned Monday's shelling of a market that left ten men dead."
    claims = find_claims(Article("a", text), ())
    assert [claim.headline for claim in claims][-1] == "shelling of a market left ten men dead"


def test_a_label_names_the_place_that_its_headline_takes_up() -> None:
    text = "Floods hit Kursk. The mayor visited the region on Monday."
    region = located(text, "Kursk", OBLAST)
    assert labels(text, region)[-1] == "Mayor visited Kursk Oblast"


def test_an_expression_that_begins_with_a_name_has_its_in() -> None:
    text = "Rebels shot two men in Kursk region, 50 km from the Ukrainian border."
    words = "Kursk region, 50 km from the Ukrainian border"
    phrase = Phrase("distance", (), low_km=45.0, high_km=55.0)
    assert labels(text, located(text, words, OBLAST, kind="relative", phrase=phrase)) == [f"Rebels shot two men in {words}"]
