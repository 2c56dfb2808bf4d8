"""How many, and of what: numbers in sentences of our own."""

import pytest
from claims_help import country, located, nations

from geo.events import find_claims
from geo.records import Article


def counts_of(text: str) -> list[tuple[str, int | None]]:
    claims = find_claims(Article("a", text), nations(text))
    return [(count.what, count.best or count.low) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("More than 900 people, most of them farmers, were killed.", ("killed", 900)),
        ("The war has claimed about 4,000 lives.", ("killed", 4000)),
        ("The death toll of the flood has passed 670.", ("killed", 670)),
        ("Thousands marched through the port.", ("people", 2000)),
        ("More than a million people fled.", ("displaced", 1000000)),
        ("Over a quarter of a million people fled.", ("displaced", 250000)),
        ("The army freed 23 Sudanese detainees.", ("detainees", 23)),
        ("Four women and children were killed by shells.", ("killed", 4)),
        ("Two girls and a guard died in the fire.", ("killed", 3)),
        ("A baker and two boys drowned.", ("killed", 2)),
        ("Five of the injured died at noon.", ("killed", 5)),
        ("Five of the wounded were killed by shells.", ("killed", 5)),
        ("Police detained five of the wounded.", ("arrested", 5)),
        ("The flood left five families homeless.", ("families", 5)),
        ("Hurt in the crash climbed to 30 and deaths to four.", ("killed", 4)),
        ("A man and two boys drowned.", ("killed", 3)),
        ("Nine boys are feared dead after a ferry sank.", ("missing", 9)),
        ("Six boys and four girls were abducted.", ("kidnapped", 10)),
        ("The shells killed two soldiers and three nurses.", ("killed", 5)),
        ("Police arrested two men and a baby was found.", ("arrested", 2)),
        ("At least 18 people, most of them old men and women, drowned.", ("killed", 18)),
        ("Three drivers were shot to death on the road.", ("killed", 3)),
        ("The fever claimed the lives of at least 60 people.", ("killed", 60)),
        ("Divers found five bodies after the ferry sank.", ("killed", 5)),
        ("Gunmen attacked two police officers at the gate.", ("officers", 2)),
        ("One of the attackers was killed.", ("killed", 1)),
        ("The death toll from the New Year's Day quake on the peninsula of the old port rose to 233.", ("killed", 233)),
        ("The quake drove more than 900 from their homes.", ("displaced", 900)),
        ("Some 9,000 have left their homes.", ("displaced", 9000)),
        ("All 14 people on board died.", ("killed", 14)),
        ("All six men aboard the boat drowned.", ("killed", 6)),
        ("At least 30 villagers and 12 of its guards were killed.", ("killed", 42)),
        ("Six nurses, two guards and at least four patients were wounded.", ("wounded", 12)),
        ("Six guards and an unknown number of gunmen were killed.", ("killed", 6)),
        ("Nine women, not seven, had lost their lives.", ("killed", 9)),
        ("Three and a half million people have fled.", ("displaced", 3500000)),
        ("Three dozen rebels were killed.", ("killed", 36)),
        ("Three to four million people fled.", ("displaced", 3000000)),
        ("The shelling forced 3,000 villagers to flee.", ("displaced", 3000)),
        ("Rebels shot down 12 Russian MiG-29 jets.", ("jets", 12)),
        ("Nine miners who died were buried after the blast.", ("killed", 9)),
        ("In the flood 29 may have died.", ("killed", 29)),
        ("The number of people killed by the flood has risen to 48.", ("killed", 48)),
        ("The number killed in the raid has risen to 48.", ("killed", 48)),
        ("Two of the 15 nurses killed in the flood were from Mali.", ("killed", 15)),
        ("Two of the 15 nurses were killed in the flood.", ("killed", 2)),
        ("The number of people who were killed rose to 48.", ("killed", 48)),
        ("Five people, among them a nine-year-old child, were killed.", ("killed", 5)),
        ("Five people, two of them guards, were killed.", ("killed", 5)),
    ],
)
def test_a_number_counts_whom_it_is_said_of(text: str, wanted: tuple[str, int]) -> None:
    assert wanted in counts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The singer died at 91.",
        "A mother of three died in the fire.",
        "The strike was called by a union that represents 2,500 pilots and crew.",
        "A march was led by one of the students.",
        "The pact sets up six ministerial bodies to end the attacks.",
        "Grade 7 students protested.",
        "Protesters in their 30s marched.",
        "Floods in 2019 killed cattle.",
        "The nurse was kidnapped near the mill in 2021.",
        "The island, a nation of 90,000 people, saw a coup.",
        "The singer died in 1992.",
        "Rebels have been killed there since 2003.",
        "The 2015 attack on the mill was his.",
        "Between 1990 and 1994 rebels attacked mills.",
        "The 9/11 attacks came first.",
        "Police arrested one in ten marchers.",
        "The flood on 29 April killed cattle.",
        "The flood on 3 May killed cattle.",
        "The storm uprooted 14 palms.",
        "Marchers rallied outside the office that takes 911 calls.",
    ],
)
def test_a_number_that_describes_dates_or_compares_is_no_count(text: str) -> None:
    claims = find_claims(Article("a", text), nations(text))
    assert [claim.counts for claim in claims] == [()] * max(len(claims), 1)


def test_a_number_like_a_year_counts_what_stands_beside_it() -> None:
    assert ("killed", 2000) in counts_of("The war killed 2000.")
    assert ("killed", 1990) in counts_of("Some 1990 people died in the war.")


def test_a_text_may_end_with_a_number() -> None:
    assert counts_of("Blast kills one") == [("killed", 1)]


def test_a_text_may_break_off_within_a_range() -> None:
    assert counts_of("Blast kills 12 to") == [("killed", 12)]


def test_nearly_leaves_no_lower_end() -> None:
    (claim,) = find_claims(Article("a", "Nearly 300 guards were killed."), ())
    assert [(count.low, count.best, count.high) for count in claim.counts] == [(None, 300, 300)]


def test_of_a_toll_that_rose_the_last_number_counts() -> None:
    assert ("killed", 17) in counts_of("The quake killed 12 people. The toll rose from 12 to 17.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police shot dead two gunmen.", ("killed", 2)),
        ("Soldiers gunned down at least three marchers and guards.", ("killed", 3)),
        ("A man stabbed four pupils to death.", ("killed", 4)),
        ("Six nurses lost their lives on the road.", ("killed", 6)),
        ("Nine guards are known to have died.", ("killed", 9)),
        ("Police arrest 40 at the port", ("arrested", 40)),
        ("Gunmen abduct 34 on the road", ("kidnapped", 34)),
        ("Shells kill 30, wound 80 at the port", ("wounded", 80)),
    ],
)
def test_whoever_was_killed_seized_or_hurt_is_counted_so_whatever_the_words(text: str, wanted: tuple[str, int]) -> None:
    assert wanted in counts_of(text)
    assert ("killed", 2) not in counts_of("A guard was shot dead by two officers.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One guard and three nurses were killed.", ("killed", 4)),
        ("The shelling left one guard and two nurses dead.", ("killed", 3)),
        ("The blast killed one guard and three nurses.", ("killed", 4)),
        ("The blast killed a woman and her two sons.", ("killed", 3)),
        ("The blast killed a police officer, a nurse and two boys.", ("killed", 4)),
        ("A couple and their three boys drowned.", ("killed", 5)),
        ("The father and his two boys drowned.", ("killed", 3)),
        ("One guard was killed and three nurses were wounded.", ("wounded", 3)),
    ],
)
def test_those_named_one_by_one_are_counted_with_the_others(text: str, wanted: tuple[str, int]) -> None:
    assert wanted in counts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three guards defending a mill were killed.",
        "Three boys working in a mill were killed.",
        "Three members of a club who tried to stop the raid were killed.",
        "Three boys travelling to the port drowned.",
    ],
)
def test_those_whom_a_participle_or_a_relative_clause_describes_are_counted_for_the_verb_after_it(text: str) -> None:
    counted = [(claim.trigger.text, count.what) for claim in find_claims(Article("a", text), nations(text)) for count in claim.counts]
    assert counted in ([("killed", "killed")], [("drowned", "killed")])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A bomber killed himself and 12 others.", [("killed", 12)]),
        ("Twelve nurses including three boys were killed.", [("killed", 12), ("boys", 3)]),
        ("Rebels free 12 in the hills", [("people", 12)]),
        ("Troops captured six villages.", []),
        ("Police seized five rifles and 1,100 rounds.", [("rifles", 5), ("rounds", 1100)]),
        ("Police seized six AK 47 rifles.", [("rifles", 6)]),
    ],
)
def test_what_is_counted_shows_in_the_words_beside_the_number(text: str, counts: list[tuple[str, int]]) -> None:
    assert counts_of(text) == counts


def test_things_are_not_counted_among_the_killed() -> None:
    claims = find_claims(Article("a", "A quake hit the port, bringing down a dozen buildings, killing a woman."), ())
    assert all(claim.counts == () for claim in claims if claim.trigger.text == "killing")


def test_those_who_do_harm_are_not_its_victims() -> None:
    assert ("kidnapped", 2) not in counts_of("Two gunmen who kidnapped a nurse were caught.")


@pytest.mark.parametrize(
    ("figure", "count", "headline"),
    [
        ("The mayor put the death toll at four.", 4, "mayor put the death toll"),
        ("The ministry had given the number of dead as 24.", 24, "number of dead as 24"),
        ("The ministry gave a lower figure of one dead.", 1, "figure of one dead"),
        ("A chief gave a higher toll of seven soldiers.", 7, "toll of seven"),
        ("The death toll stood at 34.", 34, "death toll stood at 34"),
    ],
)
def test_a_toll_is_of_the_event_whose_dead_were_counted_before(figure: str, count: int, headline: str) -> None:
    text = f"A ferry sank, killing two people. Police arrested the captain. {figure}"
    *_, last = find_claims(Article("a", text), nations(text))
    assert (last.type, [(one.what, one.best) for one in last.counts], last.headline) == ("ACCIDENT", [("killed", count)], headline)


def test_a_total_of_things_is_no_toll() -> None:
    text = "A ferry sank, killing two people. A total of 34 buses stood at the pier."
    assert len(find_claims(Article("a", text), nations(text))) == 2


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two officials said that a baker was killed.", []),
        ("Six residents told the court that people were abducted.", []),
        ("Two bakers were killed, three officials said.", [("killed", 2)]),
        ("Two bakers were killed, according to three residents.", [("killed", 2)]),
        ("Two boys, three officials said, were killed.", [("killed", 2)]),
        ("Three boys said they were beaten.", [("boys", 3)]),
        ("Three boys arrested on Monday said so.", [("arrested", 3)]),
        ("A mayor put the number of dead at 14 and said officers had killed seven bandits.", [("killed", 14), ("killed", 7)]),
        ("A guard was killed when some 40 heavily armed gunmen attacked a mill.", [("gunmen", 40)]),
        ("Measles killed six people, and 14 more cases are suspected.", [("killed", 6)]),
        ("Gunmen ambushed 20 soldiers and six civilians were killed.", [("soldiers", 20), ("killed", 6)]),
        ("The blast damaged 20 homes and six people were injured.", [("homes", 20), ("wounded", 6)]),
        ("Warplanes dropped two 200-pound bombs.", [("bombs", 2)]),
    ],
)
def test_those_who_say_it_or_of_whom_another_clause_tells_are_not_counted(text: str, counts: list[tuple[str, int]]) -> None:
    assert counts_of(text) == counts


def test_some_of_those_who_suffered_are_not_counted_again() -> None:
    assert counts_of("Four boys, two of them brothers, were injured.") == [("wounded", 4)]


def test_who_killed_himself_after_hurting_two_did_not_kill_them() -> None:
    assert counts_of("A gunman killed himself after wounding two.") == [("wounded", 2)]


def test_a_figure_for_what_was_not_counted_is_not_of_what_was_counted_last() -> None:
    text = "Guards arrested 12 bakers. The guild said that 900 ovens were cold; the mayor put the figure at 650."
    claims = find_claims(Article("a", text), nations(text))
    assert all(count.best != 650 for claim in claims for count in claim.counts)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Six members of one family were killed.", [("killed", 6)]),
        ("A group of six bakers were killed.", [("killed", 6)]),
        ("The deaths of six bakers shocked the town.", [("killed", 6)]),
        ("Gunmen killed 12 people in two villages.", [("killed", 12)]),
        ("The flood ended in six deaths.", [("killed", 6)]),
        ("The flood caused deaths in three cities.", []),
        ("Gunmen from two villages killed ten people.", [("killed", 10)]),
        ("The town, which hosts 9,000 refugees, was attacked.", []),
        ("The town, home to 9,000 refugees, was attacked.", []),
        ("The army shot down 88 of 112 drones.", [("drones", 88)]),
        ("The army shot down 88 of the 112 drones.", [("drones", 88)]),
    ],
)
def test_a_number_of_places_of_a_group_or_of_the_whole_is_not_of_those_harmed(text: str, counts: list[tuple[str, int]]) -> None:
    assert counts_of(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two tram drivers and a nurse were killed.", [("killed", 3)]),
        ("The shells killed two sisters and a waiter.", [("killed", 3)]),
        ("In 2019 two bakers were killed.", [("killed", 2)]),
        ("Thieves stole 30 goats when bandits attacked a mill.", [("goats", 30)]),
    ],
)
def test_those_counted_are_who_follows_the_number_in_its_clause(text: str, counts: list[tuple[str, int]]) -> None:
    assert counts_of(text) == counts


def test_those_who_were_shot_are_not_those_jailed_for_it() -> None:
    assert counts_of("A baker was jailed for shooting three men.") == [("men", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three soldiers aged 21, 23 and 25 were killed.", [("killed", 3)]),
        ("Three soldiers, aged 21, 23 and 25, were killed.", [("killed", 3)]),
        ("Four workers aged between 30 and 45 were injured.", [("wounded", 4)]),
        ("A boy aged 12 drowned.", []),
        ("Police arrested two men aged 30 and 41.", [("arrested", 2)]),
        ("A few thousand people marched.", [("people", 3000)]),
        ("A few hundred marched.", [("people", 300)]),
        ("A few people marched.", [("people", 3)]),
        ("A blast killed three miners and trapped eight more.", [("killed", 3), ("others", 8)]),
        ("A blast killed three miners and wounded eight more.", [("killed", 3), ("wounded", 8)]),
        ("Around 9,000 crossed into Sudan.", [("people", 9000)]),
        ("Measles cases have risen to 300.", [("cases", 300)]),
        ("The number of cases rose to 900.", [("cases", 900)]),
        ("Measles cases were confirmed in 12 camps.", []),
    ],
)
def test_ages_are_no_numbers_of_people(text: str, wanted: list[tuple[str, int]]) -> None:
    assert counts_of(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tens of thousands of Ukrainians marched.", [("people", 20000)]),
        ("Two Ukrainians were killed by shells.", [("killed", 2)]),
    ],
)
def test_nationals_are_counted_as_people(text: str, wanted: list[tuple[str, int]]) -> None:
    people = located(text, "Ukrainians", country("Ukraine"), kind="demonym", role="actor")
    claims = find_claims(Article("a", text), [people])
    assert [(count.what, count.best or count.low) for claim in claims for count in claim.counts] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Six of the tram's 40 cars caught fire.", [("cars", 6)]),
        ("Two of the ferry's 15 sailors drowned.", [("killed", 2)]),
        ("A man of 52 was arrested.", []),
        ("Two strong quakes killed 300 people.", [("killed", 300)]),
        ("Three lorry bombs killed dozens.", [("killed", 24)]),
        ("Eight soldiers killed two days ago were buried.", [("killed", 8)]),
    ],
)
def test_the_part_is_counted_and_not_the_whole_nor_what_did_harm(text: str, wanted: list[tuple[str, int]]) -> None:
    found = [(count.what, count.best or count.low) for claim in find_claims(Article("a", text), ()) for count in claim.counts]
    assert [one for one in found if one[0] != "bombs"] == wanted


def test_a_bare_number_goes_back_to_what_was_counted_exactly() -> None:
    counts = counts_of("Some 9,000 soldiers and dozens of tanks moved to the border. A monitor put the number at 12,000.")
    assert counts[-1] == ("soldiers", 12000)


def test_a_tally_goes_back_to_what_was_counted_before_it_and_not_after() -> None:
    text = "Sudan has sent 900 troops to Turkey. A monitor put the number at 650 and said that 40 troops had been freed."
    sent, number = (
        next(claim for claim in find_claims(Article("a", text), nations(text)) if claim.trigger.text == word) for word in ("sent", "number")
    )
    assert (number.type, number.places) == (sent.type, sent.places)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The guard was killed by two men.", [("men", 2)]),
        ("Six guards were wounded by two men.", [("wounded", 6), ("men", 2)]),
    ],
)
def test_who_did_harm_is_not_counted_among_the_harmed(text: str, counts: list[tuple[str, int]]) -> None:
    assert counts_of(text) == counts


def test_people_of_a_nationality_without_a_plural_are_counted() -> None:
    assert counts_of("About 150 Sudanese marched through the port.") == [("people", 150)]
