"""When it happened: the days that one part of a sentence tells for another."""

from datetime import date

import pytest
from times_help import day_of, read


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A barge sank after hitting a pier in Leeds late on Monday.", "sank", "06-09"),
        ("Nine nuns drowned while bathing in Leeds on Monday.", "drowned", "06-09"),
        ("A house collapsed after a flood in Leeds on Monday.", "collapsed", "06-09"),
        ("Guards fired tear gas after miners threw stones in Leeds on Monday.", "fired tear gas", "06-09"),
        ("A cook was arrested after robbing a bank in Leeds on Monday.", "arrested", "06-09"),
        ("A cook has been arrested after robbing a bank in Leeds on Monday.", "arrested", ""),
        ("A cook was arrested after robbing a bank in Leeds in May.", "arrested", ""),
        ("Guards arrested a cook after Monday's raid in Leeds.", "arrested", ""),
        ("Sudan condemned Chad after gunmen raided a bank in Leeds on Monday.", "condemned", ""),
        ("A cook died on Tuesday after falling from a roof on Sunday.", "died", "06-10"),
    ],
)
def test_what_came_right_after_something_of_the_last_days_came_on_its_day(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In April, rebels seized a mill; nine cooks were killed.", "04-01"),
        ("In April a quake struck Leeds; nobody was killed.", "04-01"),
        ("In April a quake struck Leeds; nine cooks were killed in Osaka.", ""),
        ("In April, rebels seized a mill; the army killed a cook.", ""),
    ],
)
def test_a_toll_after_a_semicolon_is_of_the_time_before_it(text: str, day: str) -> None:
    assert day_of(text, "killed") == day


def test_an_hour_before_a_day_parts_it_from_nothing() -> None:
    assert day_of("A train derailed in Leeds, England, shortly after 7 a.m. on Monday, injuring nine cooks.", "derailed") == "06-09"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The money would go to mills damaged in the February floods.", "damaged", "02-01"),
        ("The money would go to mills damaged in the February floods.", "floods", "02-01"),
        ("The May floods, which cut off Leeds, killed nine cooks.", "floods", "05-01"),
        ("The May floods, which cut off Leeds, killed nine cooks.", "killed", "05-01"),
        ("Nurses will contest the October election.", "contest", "10-01"),
        ("The cook captured in Leeds admitted his role in the May 3 raid.", "captured", ""),
    ],
)
def test_a_time_may_name_what_happened_then(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_the_figure_after_the_month_that_opens_a_clause_counts() -> None:
    claim = read("In April 30 miners died in Leeds.")[0]
    assert [count.best for count in claim.counts] == [30]
    assert (claim.when.start, claim.when.end) == (date(2025, 4, 1), date(2025, 4, 30))
    assert claim.headline == "30 miners died"


def test_a_forecast_is_planned() -> None:
    claim = next(claim for claim in read("A storm is forecast to strike Leeds on Friday.") if claim.trigger.text == "strike")
    assert (claim.status, claim.when.start) == ("planned", date(2025, 6, 13))


def test_harm_that_goes_on_from_a_relative_clause_is_of_its_time() -> None:
    assert day_of("A court on Monday jailed two men who attacked a bank in April, wounding a cook.", "wounding") == "04-01"
    assert day_of("On Monday rebels attacked a mill that had trained cooks in April, wounding two.", "wounding") == "06-09"


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Nurses ended an eight-day strike on Tuesday.", "strike", ("06-02", "06-10")),
        ("Nurses returned to work on Tuesday after an eight-day strike.", "strike", ("06-02", "06-10")),
        ("Rebels lifted a two-week siege of Leeds on Tuesday.", "siege", ("05-27", "06-10")),
        ("Rebels lifted a two-week siege of Leeds on Tuesday.", "lifted", ("06-10", "06-10")),
    ],
)
def test_what_ends_after_so_long_had_begun_so_long_before(text: str, trigger: str, days: tuple[str, str]) -> None:
    when = next(claim.when for claim in read(text) if claim.trigger.text == trigger)
    assert when.start is not None
    assert when.end is not None
    assert (f"{when.start:%m-%d}", f"{when.end:%m-%d}") == days


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A cook shot two nuns in Leeds, a jury in Osaka heard on Monday.", False),
        ("The court was told that a cook shot two nuns in Leeds.", False),
        ("The court heard that a cook shot two nuns in Leeds on May 3.", True),
        ("A judge told reporters that a cook shot two nuns in Leeds.", True),
    ],
)
def test_what_a_court_only_hears_of_did_not_happen_on_the_day_of_publication(text: str, known: bool) -> None:
    assert (read(text)[0].when.start is not None) == known


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("He has pleaded not guilty to the murder of a nun on April 9.", "pleaded not guilty", ""),
        ("He has pleaded not guilty to the murder of a nun on April 9.", "murder", "04-09"),
        ("Talks to end the strike at a mill in Leeds failed on Monday.", "Talks", "06-09"),
        ("Talks to end the strike at a mill in Leeds failed on Monday.", "end the strike", ""),
        ("Nuns made an effort to free the hostages on Monday.", "free", "06-09"),
        ("Tuesday's clash in Leeds, in which nine nurses were detained, was over.", "detained", "06-10"),
        ("The army agreed on Monday to leave the mill in July.", "agreed", "06-09"),
        ("The army agreed on Monday to leave the mill in July.", "leave", "07-01"),
        ("The council agreed on Monday to investigate the killing of a cook on May 3.", "killing", "05-03"),
        ("Envoys met in Leeds on Monday to discuss the killing of a cook on May 3.", "discuss", "06-09"),
        ("A cook was hospitalized after a crash on Monday.", "hospitalized", "06-09"),
        ("A cook remains hospitalized after a crash on Monday.", "hospitalized", ""),
        ("Shortly after the May 3 raid, troops shelled the mill.", "shelled", "05-03"),
        ("After Monday's raid, troops shelled the mill.", "shelled", ""),
        ("Nurses rejected the 2015 plan.", "rejected", ""),
        ("Troops killed ten nurses in the 2015 campaign.", "killed", "01-01"),
        ("The raid was condemned on Monday.", "raid", ""),
        ("The raid was condemned on Monday.", "condemned", "06-09"),
        ("The march, organised by nurses, will be held on Friday.", "march", "06-13"),
        ("The raid, carried out by rebels, will be remembered on Friday.", "raid", ""),
    ],
)
def test_a_day_is_of_the_verb_or_of_the_noun_that_it_is_told_of(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Sudan, which had ended a strike in April, has recorded more than 570 infections.", "infections", ""),
        ("The floods, which came in April, killed two cooks in Leeds.", "killed", "04-01"),
        ("It would be the second death for the force, which arrived last April.", "death", ""),
        ("It would be the second death for the force, which arrived last April.", "arrived", "04-01"),
    ],
)
def test_a_time_in_a_clause_between_commas_is_of_no_other_verb(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_a_number_after_a_clause_between_commas_is_not_counted_in_it() -> None:
    claims = read("Sudan, which closed its border in April, received 900 refugees in Leeds.")
    assert [(claim.counts, claim.places) for claim in claims] == [((), ())]


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Rebels broke the truce signed in Leeds in April.", "broke", []),
        ("Rebels broke the truce signed in Leeds in April.", "signed", ["Leeds"]),
        ("Sudan, which closed its border in April, built a mill in Leeds.", "closed its border", []),
        ("Troops, who killed nine rebels in April, built a mill in Leeds.", "killed", []),
        ("Troops, who killed nine rebels in Leeds, built a mill in Osaka.", "killed", ["Leeds"]),
    ],
)
def test_a_place_of_another_verb_is_not_of_a_clause_between_commas_or_of_what_is_broken(text: str, trigger: str, places: list[str]) -> None:
    claim = next(claim for claim in read(text) if claim.trigger.text == trigger)
    assert [one.location.mention.text for one in claim.places] == places


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A nun was jailed on Monday. A cook was also jailed.", "jailed", "06-09"),
        ("A nun was jailed on Monday. A cook was also shot.", "shot", ""),
        ("A nun was jailed on Monday. A cook was jailed.", "jailed", ""),
        ("A nun was jailed on Monday. A cook has also been jailed.", "jailed", ""),
        ("Rebels shot a nun on Monday. The two sides fought a war from 2011 to 2013 in which ten cooks died.", "died", "01-01"),
    ],
)
def test_the_day_of_the_sentence_before_is_of_what_also_happened(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ten nuns were shot in Leeds on Monday. Two cooks died.", ["Leeds"]),
        ("Ten nuns were shot in Leeds on Monday. Two cooks died in 2019.", []),
        ("Ten nuns were shot in Leeds on Monday. The two sides fought a war in which ten cooks died.", []),
    ],
)
def test_harm_of_another_time_or_war_is_not_where_the_last_was(text: str, places: list[str]) -> None:
    assert [one.location.mention.text for one in read(text)[-1].places] == places


@pytest.mark.parametrize(("text", "told"), [("Nurses marched over pension reform.", 1), ("The council announced a reform.", 1)])
def test_a_reform_that_people_march_over_is_no_event_of_its_own(text: str, told: int) -> None:
    assert len(read(text)) == told


def test_what_is_done_again_and_again_at_a_place_is_of_no_day() -> None:
    (shelled,) = [claim for claim in read("Gunmen often shell Leeds.") if claim.trigger.text == "shell"]
    assert shelled.when.start is None


def test_what_is_done_again_and_again_without_a_place_is_no_event() -> None:
    assert read("Gunmen often clash over wells.") == []


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen stormed a mill in Leeds before dawn on Monday and seized nine cooks.", "seized", "06-09"),
        ("Sudan on Monday denounced a deal over a mill as a grave mistake and demanded talks.", "demanded", "06-09"),
    ],
)
def test_an_hour_or_what_something_is_taken_for_parts_no_verbs(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Nine cooks were buried in a deluge that swamped half of Leeds late on Monday.", "deluge", "06-09"),
        ("Nurses praised the pact that two envoys had drafted in May.", "pact", "05-01"),
        ("Nurses praised the pact that, said a cook on Monday, was empty.", "pact", ""),
        ("Nurses fear a blockade that may last until Friday.", "blockade", ""),
    ],
)
def test_the_time_of_a_clause_that_says_which_event_is_meant_is_its_time(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


def test_what_happened_in_something_that_is_named_by_its_day_happened_then() -> None:
    text = "Guards questioned a cook over Monday's mishap in Leeds, in which nine nuns were killed."
    assert day_of(text, "killed") == "06-09"
    assert not day_of(
        "Guards questioned a cook over Monday's mishap in Leeds, which recalled the mill where nine nuns were killed.", "killed"
    )


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The occupation of Leeds is aimed at a plan, unveiled on Monday, to close a mill.", "occupation", ""),
        ("The barrage was an answer to the deaths a day earlier of nine nuns.", "barrage", ""),
        ("The barrage was an answer to the deaths a day earlier of nine nuns.", "deaths", "06-10"),
        ("Two nuns who vanished on Sunday near a mill fled to Leeds on Monday.", "fled", "06-09"),
    ],
)
def test_the_day_of_what_is_only_described_is_not_that_of_the_event(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Sudan on Monday deplored the raid in Leeds.", "deplored", "06-09"),
        ("Sudan on Monday deplored the raid in Leeds.", "raid", ""),
        ("Guards on Monday arrested a cook over the blast that gutted a mill in Leeds and killed nine nuns.", "arrested", "06-09"),
        ("Guards on Monday arrested a cook over the blast that gutted a mill in Leeds and killed nine nuns.", "blast", ""),
        ("Guards on Monday arrested a cook over the blast that gutted a mill in Leeds and killed nine nuns.", "killed", ""),
        ("Guards on Monday answered the raid in Leeds.", "raid", "06-09"),
    ],
)
def test_the_day_on_which_an_event_is_judged_is_not_its_own(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Nine nuns drowned or were crushed in Leeds on Monday.", "drowned", "06-09"),
        ("A mill in Leeds was shelled on Monday; a barn was destroyed.", "destroyed", "06-09"),
        ("A mill in Leeds was shelled on Monday; rebels destroyed a barn.", "destroyed", ""),
    ],
)
def test_harm_that_is_told_with_more_harm_is_of_its_day(text: str, trigger: str, day: str) -> None:
    assert day_of(text, trigger) == day
