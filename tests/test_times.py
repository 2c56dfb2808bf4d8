"""When it happened: which of a sentence's times is an event's own."""

from datetime import date

import pytest
from times_help import PUBLISHED, day_of, read


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen attacked a bank in Leeds, England, on Monday.", "attacked", "06-09"),
        ("Gunmen attacked Leeds, a busy mining hub, on Monday.", "attacked", "06-09"),
        ("Gunmen attacked a bank in Leeds, Osaka and Turkey on Monday.", "attacked", "06-09"),
        ("Gunmen attacked a bank in Osaka, Leeds last month.", "attacked", "05-01"),
        ("Police arrested Omar Diaz, 45, of Leeds, on Monday.", "arrested", "06-09"),
        ("Gunmen attacked a bank, police said, on Monday.", "attacked", "06-09"),
        ("A quake struck Osaka, Leeds, in 2013.", "quake", "01-01"),
        ("Gunmen attacked a bank in Leeds, police said on Monday.", "attacked", ""),
        ("Gunmen attacked a bank in Leeds, where the mayor rejoiced on Monday.", "attacked", ""),
        ("Gunmen attacked a bank in Leeds, and on Monday the mayor rejoiced.", "attacked", ""),
        ("Gunmen killed Omar Diaz, winner of the cup in 2013.", "killed", ""),
        ("Amid a wave of attacks, the 2018 games were a success.", "attacks", ""),
        ("Rebels who attacked the port, the market and the mill, Monday protested in Leeds.", "attacked", ""),
        ("Flooding in Osaka, Leeds, last month killed nine.", "Flooding", "05-01"),
    ],
)
def test_a_time_is_of_its_event_over_names_and_insertions_between_commas(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Three people died on Tuesday after a crash in Leeds on Sunday.", "crash", "06-08"),
        ("A man died on Tuesday after being stabbed in Leeds on Sunday.", "stabbed", "06-08"),
        ("Three people died on Tuesday after a crash in Leeds.", "crash", "06-10"),
        ("Two guards wounded in a raid on Sunday died on Tuesday.", "died", "06-10"),
        ("A vigil was held on Tuesday for five people killed in a bombing on Monday.", "killed", "06-09"),
        ("A court on Tuesday jailed a man for a 2019 bombing in Leeds that killed ten.", "killed", "01-01"),
        ("Two people died in a fire in Leeds, England, on Monday, days after a similar fire killed six.", "fire", ""),
        ("A man has been charged over the murder of a guard on Sunday.", "charged", ""),
        ("A man was charged over the murder of a guard in 2019.", "charged", ""),
        ("A man was charged over the murder of a guard on Sunday.", "charged", "06-08"),
        ("A man was charged with murder in 2019.", "charged with", "01-01"),
        ("Two men were arrested in Leeds, England, on suspicion of murder on Monday.", "arrested", "06-09"),
        ("Two men were arrested on suspicion of murder on Monday.", "murder", ""),
        ("Police have arrested two men in a raid in Leeds on Monday.", "arrested", "06-09"),
        ("A man was charged on Monday with the murder of a guard.", "charged", "06-09"),
        ("A man was charged on Monday with the murder of a guard.", "murder", ""),
        ("On Monday a man was charged with killing Ana Ruiz, 30, on June 3.", "killing", "06-03"),
        ("Police on Monday arrested a man suspected of killing a guard.", "killing", ""),
        ("On Monday gunmen suspected to be members of a gang attacked a bank.", "attacked", "06-09"),
        ("The number of people killed in a fire in Leeds climbed to 12 on Monday.", "fire", ""),
        ("A number of rebels attacked what was a farm in Leeds on Monday.", "attacked", "06-09"),
    ],
)
def test_each_of_two_events_has_its_own_time(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("It was the deadliest attack in Leeds since May 2021.", "attack", ""),
        ("Rebels attacked Leeds for the first time since May.", "attacked", ""),
        ("Rebels have attacked Leeds since May.", "attacked", "05-01"),
        ("It was the first attack in the old gas-rich Central Asian nation since the death of Omar Diaz in May.", "attack", ""),
        ("It was the worst crash since May, when six were killed and ten hurt in a derailment near Leeds.", "derailment", "05-01"),
    ],
)
def test_since_a_time_may_only_compare(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("On Monday, police said that rebels attacked Leeds.", "attacked", ""),
        ("On Monday the army said rebels had attacked Leeds.", "attacked", ""),
        ("On Monday, police say, rebels attacked Leeds.", "attacked", "06-09"),
        ("On Monday, the army reported an attack on Leeds.", "attack", "06-09"),
        ("On Monday rebels attacked what the army said was a farm after a bomber killed a guard.", "killed", "06-09"),
        ("Police said that on Monday rebels attacked Leeds.", "attacked", "06-09"),
    ],
)
def test_what_was_said_on_a_day_did_not_happen_then(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The army shelled Leeds on Friday, a day after the two sides signed a truce.", "signed", "06-05"),
        ("On Friday, a day after the two sides signed a truce, the army shelled Leeds.", "shelled", "06-06"),
        ("A bomb exploded in Leeds on Monday, hours after rebels attacked Osaka.", "attacked", "06-09"),
        ("A bomb exploded in Leeds on Monday, days after rebels attacked Osaka.", "attacked", ""),
        ("Rebels attacked Leeds on Monday, and troops retook it the following day.", "retook", "06-10"),
        ("Gunmen shot a guard in Leeds on June 3. The police said little. A man was arrested two days later.", "arrested", "06-05"),
        ("A man was arrested two days later.", "arrested", ""),
        ("Rebels attacked Leeds on Friday. A day earlier, they had seized Osaka.", "seized", "06-05"),
        ("A day earlier, rebels had seized Osaka.", "seized", "06-10"),
        ("The army made peace with the rebels last May after more than a year of fighting.", "fighting", "05-01"),
    ],
)
def test_a_day_may_be_counted_from_another_that_was_told(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels stormed a base in Leeds on Monday. They burned two trucks.", "06-09"),
        ("Rebels stormed a base in Leeds on Monday. They had burned two trucks.", ""),
        ("A cook was hurt on Sunday. Rebels stormed a base in Leeds on Monday. Rain fell. They burned two trucks.", ""),
        ("A cook was hurt on Sunday. Rebels stormed a base in Leeds on Monday. Soldiers burned two trucks.", ""),
    ],
)
def test_a_pronoun_that_takes_up_the_doers_goes_on_with_their_day(text: str, day: str) -> None:
    assert day_of(text, "burned") == day


@pytest.mark.parametrize(
    ("text", "trigger", "status", "day"),
    [
        ("Workers called a one-day strike for Friday.", "strike", "planned", "06-13"),
        ("Rebels agreed to send envoys to Leeds for talks on Thursday.", "talks", "planned", "06-12"),
        ("He faces prison when he is sentenced on July 6.", "sentenced", "planned", "07-06"),
        ("The trial over the attack in Leeds will begin on Friday.", "attack", "reported", ""),
        ("The inquest into the crash in Leeds will open on Friday.", "crash", "reported", ""),
        ("The attack on Leeds will begin on Friday.", "attack", "planned", "06-13"),
    ],
)
def test_what_is_to_come_is_planned(text: str, trigger: str, status: str, day: str) -> None:
    assert day_of(text, trigger) == day
    assert [claim.status for claim in read(text) if claim.trigger.text == trigger] == [status]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Five people were killed and at least 20 others were wounded in an attack on Monday.", "killed", "06-09"),
        ("Five people were killed and the mayor met guards on Monday.", "killed", ""),
        ("The attack on Monday in Leeds, England, killed five.", "killed", "06-09"),
    ],
)
def test_what_is_told_of_one_event_has_one_time(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_a_fire_that_is_taken_up_is_the_later_of_two_told_together() -> None:
    text = "A fire burned a house in Leeds on Monday, ten months after a shed was burned by fire. The fire hurt a guard."
    assert day_of(text, "hurt") == "06-09"


def test_a_word_for_a_day_opens_no_name() -> None:
    assert day_of("Yesterday, rebels attacked a mill.", "attacked") == "06-10"
    assert day_of("Overnight rebels attacked a mill.", "attacked") == "06-10"


def test_after_the_adjective_of_a_people_a_word_in_s_is_a_noun_and_of_the_time_of_its_verb() -> None:
    assert day_of("Turkish strikes killed nine bakers in Leeds on Monday.", "strikes") == "06-09"


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Since the coup in May, the army has killed ten people in Leeds.", "killed", "05-01 06-11"),
        ("Since the coup in May, the army has killed ten people in Leeds.", "coup", "05-01 05-31"),
        ("Rebels have attacked Leeds since a failed April coup.", "coup", "04-01 04-30"),
        ("Ten people have died since an outbreak was declared on June 2.", "outbreak was declared", "06-02 06-02"),
        ("The war, which began in May, has killed ten people in Leeds.", "killed", "05-01 06-11"),
        ("Fighting that broke out in May has killed ten people.", "broke out", "05-01 05-31"),
        ("The fighting, which erupted in May, has killed ten people.", "killed", "05-01 06-11"),
    ],
)
def test_what_goes_on_since_something_happened_is_from_then_until_publication(text: str, trigger: str, days: str) -> None:
    when = [claim.when for claim in read(text) if claim.trigger.text == trigger][-1]
    assert f"{when.start:%m-%d} {when.end:%m-%d}" == days


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Ten homes were destroyed and 300 people were without power on Monday.", "destroyed", ""),
        ("Two boys killed in a crash in Leeds were mourned at a service on Monday.", "killed", ""),
        ("Two boys killed in a crash in Leeds were mourned at a service on Monday.", "crash", ""),
        ("The victims of the attack were named on Monday.", "attack", ""),
        ("Six guards wounded in the ambush were freed in Leeds on Monday.", "ambush", ""),
        ("The attack in Leeds was over on Monday.", "attack", "06-09"),
        ("The match was put off until Friday because of a blast.", "blast", ""),
        ("Three people in the crash were killed on Monday.", "crash", "06-09"),
    ],
)
def test_a_time_of_another_verb_is_not_of_what_is_told_beside_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Three people were shot dead in Leeds and dozens arrested in Osaka on Monday.", "shot dead"),
        ("Police arrested a man in Leeds as thousands marched on Monday.", "arrested"),
        ("Nine people were killed when shells landed on a market in Leeds on Monday.", "killed"),
        ("A man was sentenced to life in prison on Tuesday for killing a guard on Monday.", "killing"),
    ],
)
def test_a_time_of_what_is_told_together_is_of_each(text: str, trigger: str) -> None:
    assert day_of(text, trigger) == "06-09"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz met the guards in Leeds and agreed to extend the truce until the end of July.",
        "Rebels met the mayor of Leeds and gave the army until Friday to leave.",
    ],
)
def test_what_is_to_last_until_a_day_dates_nothing_that_is_done(text: str) -> None:
    assert day_of(text, "met") == ""


def test_what_stays_so_until_a_day_is_so_until_then() -> None:
    claim = read("Schools in Leeds will stay closed through Friday.")[-1]
    assert (claim.when.start, claim.when.end) == (PUBLISHED, date(2025, 6, 13))


def test_what_is_put_off_is_planned_for_the_day_that_it_is_put_off_to() -> None:
    claim = next(claim for claim in read("The summit in Leeds was postponed until July 3.") if claim.trigger.text == "summit")
    assert (claim.status, claim.when.start, claim.when.end) == ("planned", date(2025, 7, 3), date(2025, 7, 3))


def test_the_year_of_a_month_may_be_told_in_the_sentence_before() -> None:
    assert [claim.when.start for claim in read("In 2022 the river rose. In July of that year, gunmen attacked Leeds.")] == [
        date(2022, 7, 1)
    ]


def test_what_is_reported_has_no_day_to_come_from_what_was_told_before() -> None:
    assert day_of("Ana Ruiz will join a protest on July 7. She spoke of the protest in Leeds.", "protest") == ""


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("12 May – Rebels attacked Leeds.", "attacked", "05-12"),
        ("12 May - Rebels attacked Leeds, killing two.", "killing", "05-12"),
        ("5 June — Turkey, Leeds: Hundreds of women protested.", "protested", "06-05"),
        ("12 May – Guards said gunmen attacked Leeds.", "attacked", "05-12"),
        ("LEEDS, May 12 - Rebels attacked the port.", "attacked", ""),
        ("May 12 (Desk) - Rebels attacked Leeds.", "attacked", ""),
    ],
)
def test_a_day_that_opens_an_entry_before_a_dash_is_when_it_happened(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Clashes between rebels and soldiers were reported in Leeds on 2 June.", "Clashes", "06-02"),
        ("Heavy shelling hit Leeds on 3 June, killing four.", "shelling", "06-03"),
        ("Two people hurt in the raid and a blaze were mourned on Monday.", "raid", ""),
        ("Nine people sustained injuries when a bomb hit a van in Leeds on Monday.", "sustained", "06-09"),
        ("Nine people sustained injuries when a bomb hit a van in Leeds on Monday.", "injuries", "06-09"),
        ("Turkey vetoed new Iranian sanctions on Monday.", "vetoed", "06-09"),
        ("Crowds marched in Leeds on Monday against the killing of a nurse.", "marched", "06-09"),
        ("Crowds marched in Leeds on Monday against the killing of a nurse.", "killing", ""),
        ("Crowds marched in 2003 against the invasion of Turkey.", "invasion", "01-01"),
    ],
)
def test_what_is_reported_or_strikes_on_a_day_happened_on_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The mayor condemned Sunday's attack.", "condemned", ""),
        ("The mayor condemned Sunday's attack.", "attack", "06-08"),
        ("Two nurses arrested over last month's riots in Leeds were freed.", "arrested", ""),
        ("Two nurses arrested over last month's riots in Leeds were freed.", "riots", "05-01"),
        ("Police arrested ten men ahead of Sunday's vote.", "arrested", ""),
        ("A man sought over the 2019 bombing of a bank was arrested in Leeds.", "arrested", ""),
        ("A guard was killed in Sunday's attack.", "killed", "06-08"),
        ("Sunday's attack on a bank killed a guard.", "killed", "06-08"),
        ("In the 2019 bombing, two guards were killed.", "killed", "01-01"),
        ("The queen attended Sunday's summit.", "attended", "06-08"),
    ],
)
def test_a_time_that_names_an_event_is_of_others_only_where_they_are_a_part_of_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The talks came two days after troops shot a nurse in Leeds.", "shot", "06-08"),
        ("The talks came two days after troops shot a nurse in Leeds.", "talks", ""),
        ("Rebels seized a bank in Leeds, a day after a raid on a mill in Osaka.", "raid", "06-09"),
        ("A guard was shot a day after bombs killed two nurses.", "shot", ""),
        ("Ten years after the war ended, police arrested a pilot.", "ended", "01-01"),
        ("The queen and the mayor will meet two days after the rebels leave.", "leave", ""),
        ("Troops shelled the port for several weeks after rebels fired rockets.", "fired", ""),
        ("Rebels shot two guards on Sunday. The day before, troops had shelled a mill.", "shelled", "06-07"),
    ],
)
def test_what_came_so_long_before_is_counted_from_publication_where_no_day_is_told(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Turkey, which sanctioned Omar Diaz's friend Ana Ruiz last year, welcomed the deal.", "welcomed", ""),
        ("Hundreds marched in Leeds on Sunday in an anti-racist protest.", "protest", "06-08"),
    ],
)
def test_a_time_before_an_event_is_its_own_where_it_opens_or_links_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Rebels attacked the mill, which Ana Ruiz owns, on Monday.", "attacked", "06-09"),
        ("Gunmen shot the mayor, who was driving home, in Leeds on Monday.", "shot", "06-09"),
        ("Rebels attacked the mill, which was bombed by troops, on Monday.", "bombed", ""),
        ("Rebels attacked the mill, which troops bombed in May, on Monday.", "bombed", "05-01"),
        ("Rebels attacked the mill, which troops bombed in May, on Monday.", "attacked", "06-09"),
        ("Two nuns abducted in Leeds in May have been freed.", "freed", ""),
        ("A man who robbed a bank in Leeds in May was arrested.", "arrested", ""),
        ("A guard wounded in Leeds in May died.", "died", ""),
        ("Gunmen who stormed a hotel in Leeds on Sunday killed two guards.", "killed", "06-08"),
        ("The quake was weaker than the one that killed two people in Osaka on Sunday.", "quake", ""),
        ("Farmers threatened to cut the road if the mayor did not come by Monday.", "threatened to", ""),
    ],
)
def test_a_time_in_a_clause_that_tells_more_of_somebody_is_its_own(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("On Tuesday the rebels claimed Sunday's raid.", "claimed", "06-08"),
        ("The rebels claimed responsibility on Tuesday for an attack in Leeds on Sunday.", "claimed", "06-08"),
        ("The rebels claimed responsibility on Tuesday for an attack in Leeds on Sunday.", "attack", "06-08"),
        ("The rebels on Tuesday claimed responsibility for Sunday's raid and said that they had killed two guards.", "killed", ""),
        ("A pilot was jailed on Tuesday for the May 3 bombing.", "bombing", "05-03"),
        ("A pilot was jailed on Tuesday for a bombing.", "bombing", ""),
        ("Gunmen stormed a bank on Sunday in an attack claimed by rebels.", "claimed", "06-08"),
    ],
)
def test_what_somebody_owns_up_to_or_is_tried_for_is_of_its_own_day(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The mill, where two pilots were held hostage, was stormed on Sunday.", "held hostage", ""),
        ("Rebels attacked the mill, where a nurse lives, on Sunday.", "attacked", "06-08"),
        ("Police arrested a man in connection with a raid in Leeds on Sunday.", "arrested", ""),
        ("Police arrested a man in connection with a raid in Leeds on Sunday.", "raid", "06-08"),
        ("A pilot pleaded guilty on Sunday to murder.", "murder", ""),
        ("The raid, which began on Sunday, killed two guards.", "killed", "06-08"),
    ],
)
def test_a_day_is_of_the_deed_or_of_what_is_done_about_it(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen fired at a lorry travelling to Leeds on Monday.", "fired", "06-09"),
        ("The mayor accused a guard over the bombing in May.", "accused", ""),
        ("The mayor survived an assassination attempt when a guard shot him on Sunday.", "assassination attempt", "06-08"),
        ("Floods and landslides killed ten people on Friday.", "Floods", "06-06"),
        ("Troops tried to storm the mill on Monday.", "tried", "06-09"),
        ("Rebels agreed to storm the mill on Monday.", "agreed", ""),
    ],
)
def test_what_is_told_of_one_moment_shares_its_day(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Lorries reached Leeds on Monday. Hours after they were unloaded, rebels shelled the market.", "shelled", "06-09"),
        ("Hours after troops left on Sunday, rebels shelled the market.", "shelled", "06-08"),
        ("Days after the wedding, rebels shelled the market.", "shelled", ""),
    ],
)
def test_what_comes_hours_after_something_comes_on_its_day(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_what_is_told_in_the_present_is_not_of_the_year_of_a_clause_before_it() -> None:
    assert day_of("The mill, which left Osaka, Leeds, in 2022, is being investigated over a fire.", "investigated") == ""


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Police on Sunday detained the driver of a tram that hit a bus in Leeds.", "detained", "06-08"),
        ("Police on Sunday detained the driver of a tram that hit a bus in Leeds.", "hit", ""),
        ("On Sunday prosecutors charged a pilot who shot two guards.", "shot", ""),
        ("Police detained the driver of a tram that hit a bus on Sunday.", "hit", "06-08"),
        ("On Sunday rebels shot a pilot who tried to flee.", "tried", "06-08"),
        ("Thousands on Sunday mourned the victims of the landslide.", "mourned", "06-08"),
        ("Thousands on Sunday mourned the victims of the landslide.", "landslide", ""),
        ("On Sunday thousands buried two guards killed in a raid.", "raid", ""),
    ],
)
def test_what_is_done_about_a_deed_or_for_its_victims_is_later(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "The king, who was in Osaka, walked through the ruins on Sunday and declared a state of emergency.",
            "declared a state of emergency",
            "06-08",
        ),
        (
            "The king, who had walked through the ruins on Sunday and on the beach, declared a state of emergency.",
            "declared a state of emergency",
            "",
        ),
    ],
)
def test_a_verb_shares_the_day_of_the_one_that_it_is_joined_to(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_who_dies_in_an_outbreak_does_not_die_when_it_began() -> None:
    text = "A boy has died of measles, officials said Sunday, as the outbreak that began in Leeds in January spread."
    assert day_of(text, "died") == ""
    assert day_of(text, "outbreak that began") == "01-01"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("At least nine people have been killed in a week of riots in Leeds.", "killed", "06-04"),
        ("At least nine people have been killed in a week of riots in Leeds.", "riots", "06-04"),
        ("At least nine people have been killed in a week of fighting in Leeds.", "fighting", "06-04"),
        ("The two signed a truce on Monday after two days of talks in Osaka.", "talks", "06-07"),
        ("The two signed a truce on Monday after two days of talks in Osaka.", "signed", "06-09"),
        ("After a year of calm, two guards were killed.", "killed", ""),
        ("Crews towed away a tram which had derailed in Leeds the day before.", "derailed", "06-09"),
        ("Rebels fled on Monday. Troops had shelled the port the day before.", "shelled", "06-08"),
    ],
)
def test_what_lasted_so_long_or_came_the_day_before_has_its_days(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Rebels attacked Leeds on 3 April 2021. They took Osaka the next month.", "took", "2021-05"),
        ("Rebels attacked Leeds on 3 April 2021. They took Osaka the following year.", "took", "2022-01"),
        ("Rebels attacked Leeds in April 2021 and took Osaka the following month.", "took", "2021-05"),
        ("Rebels will attack Leeds in the next month.", "attack", "2025-07"),
        ("Rebels attacked Leeds in May 2019, a month after floods hit Osaka.", "floods", "2019-04"),
        ("Rebels attacked Leeds in 2019, two years after floods hit Osaka.", "floods", "2017-01"),
        ("March's quake in Osaka killed ten nuns.", "killed", "2025-03"),
        ("Gunmen attacked banks in Leeds between November 2023 and February.", "attacked", "2023-11"),
    ],
)
def test_a_month_or_year_is_the_one_that_the_time_told_before_points_to(text: str, trigger: str, day: str) -> None:
    when = next(claim.when for claim in read(text) if claim.trigger.text == trigger)
    assert f"{when.start:%Y-%m}" == day


def test_a_stretch_ends_with_the_next_month_of_its_name() -> None:
    (claim,) = read("Gunmen attacked banks in Leeds between November 2023 and February.")
    assert f"{claim.when.end}" == "2024-02-29"


def test_what_comes_hours_after_the_event_of_a_night_may_come_on_the_next_day() -> None:
    (when,) = [c.when for c in read("Gunmen attacked Leeds on Friday night, hours before troops fled.") if c.trigger.text == "fled"]
    assert (f"{when.start:%m-%d}", f"{when.end:%m-%d}") == ("06-06", "06-07")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Two nuns were arrested in Leeds and are expected in court today.", "arrested", ""),
        ("Two nuns were arrested in Leeds and Osaka on Monday.", "arrested", "06-09"),
        ("The mayor declared Monday a day of mourning in Leeds.", "declared", ""),
        ("The mayor declared a day of mourning in Leeds on Monday.", "declared", "06-09"),
    ],
)
def test_a_day_of_what_is_to_come_is_not_that_of_what_is_told(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_a_month_whose_something_is_is_no_march() -> None:
    assert [claim.trigger.text for claim in read("March's quake in Osaka killed ten nuns.")] == ["quake", "killed"]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("She recalled the fire of 3 May, when five people died in Leeds.", "died", "05-03"),
        ("The rebels claimed the raid on Sunday.", "raid", ""),
        ("The rebels had not claimed the raid by Sunday.", "raid", ""),
        ("The rebels claimed the raid of Sunday.", "raid", "06-08"),
        ("The rebels claimed the raid in Leeds on Sunday.", "raid", "06-08"),
        ("She recalled a fire in May in Leeds.", "fire", "05-01"),
        ("On Sunday a fire destroyed two mills but hurt ten people.", "hurt", "06-08"),
        ("On Sunday rebels attacked the port but were driven back.", "driven back", "06-08"),
        ("Ten people were killed in raids in towns held by rebels on Sunday.", "killed", "06-08"),
    ],
)
def test_a_day_is_of_the_event_that_it_is_told_of(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_a_day_counted_from_what_was_told_before_is_the_later_event_s() -> None:
    text = "A man was shot in Leeds on June 1. He died two days after the shooting."
    assert (day_of(text, "shooting"), day_of(text, "died")) == ("06-01", "06-03")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Residents said clashes erupted on Monday.", "clashes erupted", "06-09"),
        ("It was the deadliest attack in Leeds this year.", "attack", ""),
        ("It was the third deadly crash in Leeds this month.", "crash", ""),
        ("Gunmen attacked two banks in Leeds this month.", "attacked", "06-01"),
    ],
)
def test_a_time_after_a_statement_or_a_record_is_told_apart(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_a_day_after_the_deed_of_a_charge_is_the_deed_s() -> None:
    text = "A man was charged with murder in the shooting of a cook in Leeds on Monday, police said Tuesday."
    assert (day_of(text, "charged with"), day_of(text, "shooting")) == ("", "06-09")
