"""Events of everyday news in their plainest words: waters, mishaps, courts, sickness, help, arms, visits; and what only looks like one."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def told(text: str) -> list[tuple[str, str]]:
    return [(claim.trigger.text, claim.type) for claim in find_claims(Article("a", text), nations(text))]


def kinds(text: str) -> set[str]:
    return {kind for _, kind in told(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A shepherd was swept off a bridge.", "DISASTER"),
        ("Four barns were washed away by the river.", "DISASTER"),
        ("Two lanes and many fields were submerged.", "DISASTER"),
        ("Parts of the town were under water.", "DISASTER"),
        ("An old dam burst at night.", "DISASTER"),
        ("A wave swept two anglers off the rocks.", "DISASTER"),
        ("The van left the motorway.", "ACCIDENT"),
        ("The roof of the gym caved in.", "ACCIDENT"),
        ("A cyclist was knocked down by a van.", "ACCIDENT"),
        ("A crane fell on three bricklayers.", "ACCIDENT"),
        ("A gold pit collapsed at dawn.", "ACCIDENT"),
        ("The coach left the road near a bend.", "ACCIDENT"),
        ("A plumber was electrocuted.", "ACCIDENT"),
    ],
)
def test_waters_and_mishaps(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The cook was pronounced dead at the scene.", "pronounced dead"),
        ("Medics declared the cook dead.", "declared"),
        ("Thousands mourned the singer.", "mourned"),
        ("She succumbed to her injuries on Friday.", "succumbed to her injuries"),
        ("Three divers remain missing.", "remain missing"),
        ("The cabinet declared two days of mourning.", "declared"),
    ],
)
def test_what_becomes_of_people(text: str, word: str) -> None:
    assert told(text) == [(word, "OTHER")]


def test_lives_lost_in_a_mishap_are_of_the_mishap() -> None:
    assert told("Five people lost their lives in a crash.") == [("lost their lives", "ACCIDENT"), ("crash", "ACCIDENT")]


def test_who_is_laid_in_a_grave_is_not_attacked() -> None:
    assert ("buried", "OTHER") in told("Three guards killed in the raid were buried in a village cemetery.")
    assert ("buried", "DISASTER") in told("Three houses were buried under mud.")


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("A baker was charged over the riots.", "charged over", "ACCUSE"),
        ("Two brothers were charged in a string of shootings.", "charged in", "ACCUSE"),
        ("The police charged nine people over the disorder.", "charged", "ACCUSE"),
        ("The police named the skipper as a suspect.", "named", "ACCUSE"),
        ("The teacher was cleared of fraud.", "cleared of", "RETREAT"),
        ("The jury acquitted the mayor.", "acquitted", "RETREAT"),
        ("Two held over bombing", "held over", "COERCE"),
        ("The judge ordered the release of the poet.", "ordered", "RETREAT"),
        ("They were released two days later.", "released", "RETREAT"),
    ],
)
def test_courts_and_cells(text: str, word: str, kind: str) -> None:
    assert (word, kind) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cholera has spread to the next valley.",
        "Four pupils tested positive for measles.",
        "Bird flu was detected at a farm.",
        "The clinic confirmed nine cases of polio.",
    ],
)
def test_sickness_that_spreads(text: str) -> None:
    assert kinds(text) == {"DISASTER"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sudan sent doctors to the valley.", "AID"),
        ("Turkey delivered drones to Syria.", "AID"),
        ("Turkey sent 30 tonnes of rice.", "AID"),
        ("Volunteers fed 90 families.", "AID"),
        ("The town opened two shelters.", "AID"),
        ("Lifeguards saved a boy from the river.", "AID"),
        ("Some 300 people were moved to shelters.", "AID"),
        ("Turkey contributed 90 soldiers to the mission.", "MOBILIZE"),
        ("Russia is building up its forces.", "MOBILIZE"),
    ],
)
def test_help_and_arms_that_are_sent(text: str, kind: str) -> None:
    assert kind in kinds(text)


def test_who_is_due_somewhere_is_going_to_be_there() -> None:
    text = "The prime minister is due in Sudan."
    (claim,) = find_claims(Article("a", text), nations(text))
    assert (claim.type, claim.status, [one.name for one in claim.actors]) == ("CONSULT", "planned", ["prime minister"])


def test_rain_that_is_expected_visits_nobody() -> None:
    assert told("Rain is expected in Sudan.") == []


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The junta revoked an agreement with Turkey.", "revoked", "SANCTION"),
        ("The peace deal was scrapped.", "scrapped", "SANCTION"),
        ("The government froze talks with the guild.", "froze", "SANCTION"),
        ("Turkey lifted its arms embargo on Syria.", "lifted", "CONCEDE"),
        ("A curfew was lifted.", "lifted", "CONCEDE"),
        ("An appeals court quashed the conviction.", "quashed", "RETREAT"),
    ],
)
def test_what_is_ended_is_told_once_and_as_its_end(text: str, word: str, kind: str) -> None:
    assert told(text) == [(word, kind)]


def test_a_truce_that_collapses_is_none() -> None:
    assert told("The truce collapsed.") == [("truce", "OTHER")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army claimed that it had killed two rebels.", [("killed", "ASSAULT")]),
        ("The army claims to have killed two rebels.", [("killed", "ASSAULT")]),
        ("The group claimed responsibility.", [("claimed", "ASSAULT")]),
        ("The winter has claimed more than 40 lives.", [("claimed", "ASSAULT")]),
    ],
)
def test_a_claim_of_a_deed_is_no_claim_that(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke at a press conference.",
        "Families live in a displacement camp.",
        "Election posters were torn down.",
        "Cash withdrawals rose.",
        "Burglaries rose by a tenth.",
        "Knife crime fell by a tenth.",
        "The toll may rise.",
        "He offered a reward for information leading to the arrest of the thief.",
        "A clerk, who asked for anonymity, was there.",
        "The walkers were turned back by the cold.",
    ],
)
def test_words_that_tell_of_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid came a day after the vote.", "raid"),
        ("The announcement came as snow fell.", ""),
    ],
)
def test_that_something_came_after_another_is_no_event(text: str, expected: str) -> None:
    assert "came" not in [word for word, _ in told(text)]
    assert not expected or expected in [word for word, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("War broke out in Sudan.", "broke out", "ASSAULT"),
        ("Fighting has erupted in Sudan.", "Fighting has erupted", "ASSAULT"),
        ("The rebels took Sudan.", "took", "ASSAULT"),
        ("The troops retaliated with mortars.", "retaliated", "ASSAULT"),
        ("The shelling killed two farmers.", "shelling", "ASSAULT"),
        ("The police used pepper spray.", "used", "ASSAULT"),
        ("The kidnappers marched the captives into the hills.", "marched", "COERCE"),
        ("The police have taken over the investigation.", "taken over", "OTHER"),
        ("The wounded men were flown to a hospital.", "flown", "OTHER"),
    ],
)
def test_what_armed_men_do_is_told_as_what_it_is(text: str, word: str, kind: str) -> None:
    assert (word, kind) in told(text)


def test_a_convoy_with_food_is_help_and_no_march_of_troops() -> None:
    assert kinds("A convoy carrying food arrived at the camp.") == {"AID"}
    assert kinds("A convoy of tanks arrived at the camp.") == {"MOBILIZE"}


def test_a_bombing_in_a_town_is_no_air_raid() -> None:
    modes = [claim.mode for claim in find_claims(Article("a", "A bombing in the market killed two."), ())]
    assert modes[0] == "explosives"


def test_a_blast_in_a_coal_mine_is_a_mishap() -> None:
    assert kinds("A mine explosion killed four miners.") == {"ACCIDENT"}


@pytest.mark.parametrize(
    "text",
    [
        "The blast hit a bus carrying soldiers.",
        "Soldiers are trying to help.",
        "The villages are controlled by rebels.",
        "Rebels led by a former tailor were there.",
        "Patrols are to prevent rebels from regrouping.",
    ],
)
def test_what_armed_men_are_only_said_to_be_doing_besides_is_no_event(text: str) -> None:
    assert "OTHER" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Divers pulled 30 anglers to safety.", "pulled", "AID"),
        ("A public hearing is scheduled for Friday.", "public hearing", "CONSULT"),
        ("His trial begins on Friday.", "trial", "ACCUSE"),
        ("The judge denied him bail.", "denied him bail", "REJECT"),
        ("The court refused bail to the cook.", "refused", "REJECT"),
        ("The agency registered 90 new arrivals.", "registered", "OTHER"),
        ("France recalled its envoy.", "recalled", "SANCTION"),
        ("Both bakers were given sentences of nine years.", "given", "SANCTION"),
        ("The shepherds reported nine people dead.", "dead", "OTHER"),
        ("The shepherds reported nine people dead after the flood.", "dead", "DISASTER"),
    ],
)
def test_plain_ways_to_tell_of_an_event(text: str, trigger: str, kind: str) -> None:
    assert (trigger, kind) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A clinical trial begins on Friday.",
        "The report described the dead man.",
        "It took the council three years.",
        "Shepherds reached by telephone said nothing.",
    ],
)
def test_what_only_sounds_like_one_of_them_is_none(text: str) -> None:
    assert told(text) == []
