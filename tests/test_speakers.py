"""Who says so: a noun phrase that can speak, found by the verb that reports."""

import pytest

from geo.events import find_claims
from geo.records import Article


def speakers(text: str) -> dict[str, str]:
    """The speaker of each event word."""
    return {claim.trigger.text: claim.speaker for claim in find_claims(Article("a", text), ())}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The row has set off brawls and raised fears of a coup.", "coup"),
        ("Schools closed amid fears of riots.", "riots"),
        ("Robbery suspects fled the bank.", "fled"),
        ("The army received 300 claims after the raid.", "raid"),
        ("Shells found in the yard match those fired at the mill.", "fired"),
        ("The sect known as the Lamp bombed a mill.", "bombed"),
        ("A man suspected of bombing the mill was arrested.", "bombing"),
        ("A man suspected of bombing the mill was arrested.", "arrested"),
        ("He ruled out an earlier report that gunmen had bombed the mill.", "bombed"),
        ("A hatred that made him believe he should bomb the mill.", "bomb"),
        ("A widely known singer bombed the mill.", "bombed"),
        ("The jury finds suspect guilty of bombing.", "bombing"),
        ("Whether he knew of the plot before he bombed the mill is open.", "bombed"),
    ],
)
def test_a_noun_and_a_participle_report_nothing(text: str, trigger: str) -> None:
    assert speakers(text)[trigger] == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ortiz said nothing after soldiers bombed the mill.",
        "Ortiz has not said who bombed the mill.",
        "Ortiz declined to say who bombed the mill.",
        "Ortiz couldn't say who bombed the mill.",
    ],
)
def test_who_says_nothing_is_no_speaker(text: str) -> None:
    assert speakers(text)["bombed"] == ""


def test_behind_one_who_says_nothing_the_one_who_tells_it_speaks() -> None:
    assert speakers("Ortiz said nothing after soldiers bombed the mill, the sheriff said.")["bombed"] == "the sheriff"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The guard reportedly told the court that soldiers bombed the mill.", "The guard"),
        ("Police at first said soldiers bombed the mill.", "Police"),
        ("The navy in November said soldiers bombed the mill.", "The navy"),
        ("The ministry in a statement said soldiers bombed the mill.", "The ministry"),
        ("Soldiers bombed the mill, said the mayor on Tuesday.", "the mayor"),
        ("The farmer went to the yard and said soldiers bombed the mill.", "The farmer"),
        ("The roads were closed and the mayor said soldiers bombed the mill.", "the mayor"),
        ("Ana Lopez, 57, who lives nearby, said soldiers bombed the mill.", "Ana Lopez"),
        ("A local lawyers' group said soldiers bombed the mill.", "A local lawyers' group"),
        ("Soldiers bombed the mill, a lawyers' group said.", "a lawyers' group"),
        ("Ana Lopez, head of the union at the port, said soldiers bombed the mill.", "Ana Lopez"),
        ("The guard, of Brook, Ohio, told the court soldiers bombed the mill.", "The guard"),
        ("A woman who described herself as a cousin told the court soldiers bombed the mill.", "A woman"),
        ("The Labour League (LL) leader said soldiers bombed the mill.", "The Labour League (LL) leader"),
        ("One of them told the court that soldiers bombed the mill.", "One of them"),
        ("The mother called the guards, who said soldiers bombed the mill.", "the guards"),
        ("Omar Diaz, 24, who works at Blue Films, at Church Street, said soldiers bombed the mill.", "Omar Diaz"),
        (
            "Lim, a resident of the port who would not give her full name for fear of her uncle, said soldiers bombed it.",
            "Lim",
        ),
        ("Why US fears soldiers bombed the mill.", "US"),
        ("Soldiers bombed the mill, according to charges filed Friday.", "charges filed"),
        ("Records filed by the court show that soldiers bombed the mill.", "Records filed by the court"),
        ("In the hall, where the mayor said soldiers bombed the mill, nobody sat.", "the mayor"),
    ],
)
def test_a_speaker_is_a_noun_phrase_and_no_clause(text: str, speaker: str) -> None:
    assert speakers(text)["bombed"] == speaker


def test_who_found_something_tells_only_what_a_statement_says() -> None:
    assert speakers("Guards found the yard bombed.") == {"bombed": ""}
    assert speakers("Inspectors found that soldiers bombed the mill.") == {"bombed": "Inspectors"}


def test_a_denial_does_not_reach_what_it_came_after() -> None:
    claims = find_claims(Article("a", "A man denied all guilt following a fire at the mill."), ())
    assert [(claim.trigger.text, claim.speaker, claim.status) for claim in claims] == [("fire", "", "reported")]


def test_what_befalls_who_said_something_is_not_his_word() -> None:
    told = speakers("A man who said he bombed the mill was arrested.")
    assert (told["bombed"], told["arrested"]) == ("A man", "")
    told = speakers("Witnesses who said rebels bombed the mill and killed two farmers were threatened.")
    assert (told["bombed"], told["killed"], told["threatened"]) == ("Witnesses", "Witnesses", "")
    assert speakers("Protesters who say police beat them marched.")["marched"] == ""
    assert speakers("A nurse who said that she saw rebels who burned the mill wept.")["burned"] == "A nurse"


def test_who_denies_goes_on_from_what_he_said_in_quotation_marks() -> None:
    claims = find_claims(Article("a", 'The mayor said guards had acted "with care" and denied that shots had been fired.'), ())
    assert [(claim.speaker, claim.status) for claim in claims if claim.trigger.text == "fired"] == [("The mayor", "denied")]


def test_he_who_says_it_is_the_person_told_of_last() -> None:
    text = 'Governor Omar Diaz said talks were over. Mayor John Lopez went to the mill. "Soldiers bombed it," he said.'
    assert speakers(text)["bombed"] == "John Lopez"
    assert speakers("Governor Omar Diaz said talks were over. He said soldiers bombed the mill.")["bombed"] == "Governor Omar Diaz"


def test_a_dateline_without_a_dash_is_no_part_of_the_speaker() -> None:
    text = "Taipei, March 10 (XNA) The ministry said rebels attacked a mill."
    assert [claim.speaker for claim in find_claims(Article("a", text), ())] == ["The ministry"]


def test_two_suspected_men_suspect_nobody() -> None:
    (claim, *_) = find_claims(Article("a", "Two suspected gunmen were arrested."), ())
    assert claim.speaker == ""


def test_what_is_cited_as_a_reason_does_not_speak() -> None:
    text = "The rebels pulled out, citing attacks on their leaders."
    assert {claim.speaker for claim in find_claims(Article("a", text), ())} == {""}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A monitor put the death toll at 40.", "A monitor"),
        ("A guard fled, a nurse said, but a monitor put the number of dead at 40.", "a monitor"),
        ("The attack brought the death toll to 40.", ""),
    ],
)
def test_who_puts_a_toll_somewhere_says_so(text: str, speaker: str) -> None:
    *_, last = find_claims(Article("a", text), ())
    assert (last.speaker, last.actors) == (speaker, ())


@pytest.mark.parametrize("said", ["said she believed that rebels bombed the mill", "said that she feared that rebels bombed the mill"])
def test_a_pronoun_that_opens_what_somebody_says_is_who_says_it(said: str) -> None:
    assert speakers(f"Judge Helen Moss praised the police. Mayor Sandra Pym {said}.")["bombed"] == "Mayor Sandra Pym"


@pytest.mark.parametrize(
    "text", ["The ministry confirmed nine cholera cases and two deaths.", "The ministry reported nine cholera cases and two deaths."]
)
def test_a_body_that_confirms_cases_of_a_disease_only_speaks_of_them(text: str) -> None:
    assert speakers(text) == {"cases": "The ministry", "deaths": "The ministry"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Lake Hail Warning Office said a storm hit the port.", "The Lake Hail Warning Office"),
        ("Ana Ruiz, the mayor, nevertheless said rebels attacked a mill.", "Ana Ruiz"),
        ("Ana Ruiz meanwhile said rebels attacked a mill.", "Ana Ruiz"),
    ],
)
def test_adverbs_and_words_of_names_do_not_cut_a_speaker(text: str, speaker: str) -> None:
    assert speaker in speakers(text).values()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Omar Diaz met Juan Ruiz. Baker Hasmik Toros said she had hope. They had burned the mill, she said.", "Baker Hasmik Toros"),
        ("Omar Diaz said it was over. Police met Ana Ruiz. They had burned the mill, she said.", "Ana Ruiz"),
        ("Police met Ana Ruiz. Officials said it was over. They had burned the mill, she said.", "Ana Ruiz"),
    ],
)
def test_she_said_means_who_spoke_or_was_told_of_last(text: str, speaker: str) -> None:
    assert speakers(text)["burned"] == speaker


def test_what_is_denied_does_not_go_on_speaking() -> None:
    assert speakers("The council denied that a ban was near and said it would consult staff.")["consult"] == "The council"


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("Preston admitted robbery and was jailed.", "jailed", ""),
        ("A man who admitted killing his aunt was jailed for life.", "jailed", ""),
        ("The army confirmed the losses and bombed a mill.", "bombed", ""),
        ("The army said rebels had fled and bombed a mill.", "bombed", "The army"),
    ],
)
def test_what_follows_a_thing_admitted_is_not_said(text: str, trigger: str, speaker: str) -> None:
    assert speakers(text)[trigger] == speaker


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("Gunmen entered the port, in the north, at 10 p.m., shooting two, said a guard, who hid.", "shooting", "a guard"),
        ("The mayor, who was there, said a bomb killed two.", "killed", "The mayor"),
        ("The mayor, Ana Diaz, said Monday that two were killed.", "killed", "The mayor"),
        ("A Danish retailer that buys from the mill, Nordhjem, said that a bomb killed two.", "killed", "A Danish retailer"),
        ("A group that monitors the war said ten were killed.", "killed", "A group"),
        ("The mayor, who was there, said Leeds on Sunday was bombed.", "bombed", "The mayor"),
    ],
)
def test_a_speaker_is_told_from_what_is_told_of_him_and_of_others(text: str, trigger: str, speaker: str) -> None:
    assert speakers(text)[trigger] == speaker


@pytest.mark.parametrize(
    "said",
    [
        "the ministry said on Tuesday",
        "the ministry said late on Monday",
        "the ministry told Reuters",
        "the ministry told reporters on Tuesday",
    ],
)
def test_a_statement_goes_before_and_after_its_speaker_and_the_day_of_it(said: str) -> None:
    found = speakers(f"Rebels shot two men in the port, {said}, and seized a mill in the hills near it.")
    assert found == {"shot": "the ministry", "seized": "the ministry"}
