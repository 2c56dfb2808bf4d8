"""How sure it is: what somebody is kept from, what is likely, expected, or of a day to come."""

from datetime import date

import pytest

from geo.events import find_claims
from geo.records import Article

PUBLISHED = date(2024, 10, 30)


def status(text: str) -> dict[str, str]:
    """The status of each event word."""
    return {claim.trigger.text: claim.status for claim in find_claims(Article("a", text, published=PUBLISHED), ())}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Envoys hope to dissuade the rebels from shelling the port.", "shelling", "hypothetical"),
        ("Guards prevented the crowd from storming the palace.", "storming", "denied"),
        ("It is likely that the army will use reservists.", "use", "hypothetical"),
        ("Ortiz voiced doubt that gunmen attacked the port.", "attacked", "denied"),
        ("Ortiz doubted that the move would trigger a war.", "trigger", "denied"),
        ("There is little doubt that gunmen attacked the port.", "attacked", "reported"),
        ("Ortiz does not doubt that gunmen attacked the port.", "attacked", "reported"),
        ("The army has not ruled out striking the port.", "striking", "hypothetical"),
        ("The army has ruled out striking the port.", "striking", "denied"),
        ("Had the bomb exploded, it would have killed dozens.", "exploded", "hypothetical"),
        ("There is a risk that gunmen attack the port.", "attack", "hypothetical"),
        ("Reports that gunmen attacked the port spread.", "attacked", "claimed"),
        ("The army will most likely withdraw from the port.", "withdraw from", "planned"),
        ("More storms are expected.", "storms", "planned"),
        ("Indirect talks on a truce were to resume in Osaka.", "resume", "planned"),
        ("The protests were to blame for the delay.", "protests", "reported"),
        ("The talks were postponed.", "talks", "planned"),
        ("The bishop begged the crowd to refrain from violence.", "violence", "hypothetical"),
        ("The king ruled out talks.", "talks", "denied"),
        ("The driver came within inches of killing a nurse.", "killing", "denied"),
        ("The rebels are willing to release the envoy from prison.", "release", "planned"),
        ("A law banning protests was passed.", "protests", "hypothetical"),
        ("The king asked the rebels to allow the release of the hostages.", "release", "hypothetical"),
        ("The rebels agreed to talks with the mayor.", "talks", "planned"),
        ("An occupation of the port would trigger a war.", "occupation", "hypothetical"),
        ("The rebels are unwilling to release the envoy from prison.", "release", "denied"),
        ("Jurists accuse the army of shelling a clinic.", "shelling", "claimed"),
        ("Fresh riots are feared.", "riots", "hypothetical"),
        ("Arson is likely.", "Arson", "hypothetical"),
        ("There have not been any arrests.", "arrests", "denied"),
        ("Fans were attempting to stage protests.", "stage protests", "hypothetical"),
        ("No sailors were hurt.", "hurt", "denied"),
        ("The decision to shell the port was theirs.", "shell", "hypothetical"),
        ("Losses led the army to either mobilize reservists or leave.", "mobilize", "hypothetical"),
        ("The ministry accused rebels of shelling a clinic, killing two nurses.", "killing", "claimed"),
        ("The flood caused a dam to collapse.", "collapse", "reported"),
        ("The envoy backed a proposal for a long truce.", "truce", "hypothetical"),
        ("A ceasefire proposal reached the rebels.", "ceasefire", "hypothetical"),
        ("No more riots", "riots", "denied"),
        ("Norway issued a tsunami warning.", "tsunami", "hypothetical"),
        ('The mayor vowed to "crush" the rebels.', "crush", "planned"),
        ("The mayor invited the rebels to new talks.", "talks", "hypothetical"),
        ("Norway will ask its allies for urgent talks.", "talks", "hypothetical"),
        ("Rebels, who deny shelling a clinic, fled.", "shelling", "denied"),
        ("The bureau forecast more floods.", "floods", "planned"),
        ("A judge dismissed all claims against the police over the raid.", "raid", "reported"),
    ],
)
def test_the_words_that_govern_an_event_word_say_how_sure_it_is(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A strike could happen within days.", "strike", "hypothetical"),
        ("The strike could go ahead.", "strike", "hypothetical"),
        ("The strike could cost the port millions.", "strike", "reported"),
        ("Trains wouldn't be stopped by a strike.", "strike", "hypothetical"),
        ("The talks, which will take place in the port, were welcomed.", "talks", "planned"),
        ("An explosion could be heard in the port.", "explosion", "reported"),
        ("Heavy floods could have weakened the dam.", "floods", "reported"),
        ("The proposed ceasefire was read out.", "ceasefire", "hypothetical"),
        ("Shops shut amid fears of riots.", "riots", "hypothetical"),
        ("The union called for new protests.", "protests", "hypothetical"),
        ("The minister warned of more attacks.", "attacks", "hypothetical"),
        ("The firm plans new layoffs.", "layoffs", "planned"),
        ("Troops averted a coup.", "coup", "denied"),
        ("The government canceled an election.", "election", "denied"),
        ("There was no fighting in the port.", "fighting", "denied"),
        ("The crew got out without injury.", "injury", "denied"),
        ("The blast did not cause casualties.", "casualties", "denied"),
        ("No one else was injured.", "injured", "denied"),
        ("A court denied a request by the union.", "request", "reported"),
    ],
)
def test_what_stands_beside_a_noun_says_how_sure_its_event_is(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The navy has no plans to attack the port.", "attack", "denied"),
        ("The navy refused to withdraw from the port.", "withdraw from", "denied"),
        ("It was the latest storm to hit the port.", "hit", "reported"),
        ("The plan signed by the mayor pleased nobody.", "signed", "reported"),
        ("Guards used a ladder to rescue the crew.", "rescue", "reported"),
        ("The judge ordered all activists seized last week to be freed immediately.", "freed", "planned"),
        ("The judge ordered all activists arrested last week to be freed immediately.", "arrested", "reported"),
        ("The general was accused of deliberately shelling the port.", "shelling", "claimed"),
        ("The clerk was charged with vehicular homicide.", "homicide", "claimed"),
        ("The clerk pleaded guilty to two counts of fraud.", "fraud", "reported"),
        ("There are reports of widespread atrocities.", "atrocities", "claimed"),
        ("The navy insists that gunmen attacked the port.", "attacked", "claimed"),
        ("Guards do not believe that the gunmen attacked the port.", "attacked", "denied"),
        ("Neighbours could not believe that gunmen attacked the port.", "attacked", "reported"),
        ("Guards arrested an allegedly drunk driver.", "arrested", "reported"),
        ("The gunmen allegedly attacked the port.", "attacked", "claimed"),
        ("The raid on 3 May killed two guards.", "killed", "reported"),
        ("The raid on 3 May may have killed two guards.", "killed", "hypothetical"),
        ("Premier Theresa May met the rebels.", "met", "reported"),
        ("Rebels May Attack Port, Mayor Says", "Attack", "hypothetical"),
    ],
)
def test_what_governs_a_verb_says_whether_it_happened(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the judge would be sworn in on November 21.", "planned"),
        ("The mayor said the judge would be sworn in if the council agreed on November 21.", "hypothetical"),
        ("The election is this Sunday.", "planned"),
        ("The election is on Sunday.", "planned"),
        ("The election was on Sunday.", "reported"),
        ("The talks start on Thursday.", "planned"),
        ("The summit is next week.", "planned"),
        ("The talks started on Monday.", "reported"),
    ],
)
def test_what_is_told_in_the_present_of_a_day_to_come_is_planned(text: str, expected: str) -> None:
    assert set(status(text).values()) == {expected}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police fired water cannon to disperse hundreds of nurses.", {"disperse": "reported"}),
        ("Soldiers used batons on Monday to break up the rally.", {"break up": "reported", "rally": "reported"}),
        ("Police fired tear gas at the nurses to disperse them.", {"fired tear gas": "reported"}),
        ("Police have deployed officers to disperse the nurses.", {"deployed": "reported", "disperse": "hypothetical"}),
    ],
)
def test_a_crowd_broken_up_by_force_is_told_once_and_has_happened(text: str, told: dict[str, str]) -> None:
    assert status(text) == told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A march planned for Saturday in the port has been called off.", "march", "denied"),
        ("A rally due on Saturday was cancelled.", "rally", "denied"),
        ("A rally scheduled for Saturday was postponed by the union.", "rally", "hypothetical"),
        ("A rally planned for Saturday has drawn nurses to the port.", "rally", "planned"),
        ("Nurses planned to march on Saturday but have postponed it.", "march", "hypothetical"),
        ("Nurses had planned to march on Saturday but called it off.", "march", "hypothetical"),
        ("Nurses planned to march on Saturday but not to strike.", "march", "planned"),
        ("The strike was called off.", "strike", "reported"),
    ],
)
def test_what_was_to_be_on_a_day_is_no_longer_planned_once_it_is_called_off(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The envoy denied causing the crash.", "crash", "reported"),
        ("The envoy denied any role in the coup.", "coup", "reported"),
        ("The chief said he would stay but aides wept when he announced he would give up the port.", "give up", "planned"),
        ("The envoy denied the coup.", "coup", "denied"),
        ("The new tax cannot take effect before 2030.", "take effect", "hypothetical"),
        ("The new tax did not take effect before 2020.", "take effect", "denied"),
        ("The navy told its officers to look into sending marines.", "sending", "hypothetical"),
        ("The navy said it would sail once the envoys were freed.", "freed", "hypothetical"),
        ("The navy said it would recall the day when the envoys were freed.", "freed", "reported"),
        ("The navy sailed when the envoys were freed.", "freed", "reported"),
        ("The navy said smugglers were to blame for the leak.", "were to blame", "reported"),
    ],
)
def test_what_is_denied_put_off_or_awaited_is_told_from_what_is_known(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


def test_who_is_led_to_do_something_is_told_once() -> None:
    assert status("The loss of the port led the ministry to deploy marines.") == {"deploy": "reported"}


def test_a_feared_war_is_a_possibility() -> None:
    assert status("The ministry fears that the blockade could ignite or widen a war.")["ignite"] == "hypothetical"


def test_the_use_of_troops_is_told_and_the_use_of_other_things_is_not() -> None:
    assert status("The ministry may employ its reservists at the front.") == {"employ": "hypothetical"}
    assert status("The ministry may employ its accountants in the provinces.") == {}


def test_an_infinitive_of_nobody_says_nothing() -> None:
    assert status("Dams are built to allow water in.") == {}


def test_what_people_were_able_to_do_happened_and_what_they_headed_to_is_no_wish() -> None:
    assert status("Residents were able to flee.") == {"flee": "reported"}
    assert status("Leaders drove to a summit.")["summit"] == "reported"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("There is no evidence that the army shelled the port.", "shelled", "denied"),
        ("Police found no evidence that gunmen attacked the port.", "attacked", "denied"),
        ("Envoys have not seen any sign that the army has left the port.", "left", "denied"),
        ("There was no sign that a strike was near.", "strike", "denied"),
        ("Envoys have yet to find proof that rebels attacked the port.", "attacked", "denied"),
        ("There is evidence that rebels attacked the port.", "attacked", "reported"),
        ("Inspectors found clear signs that rebels attacked the port.", "attacked", "reported"),
        ("The army denied reports that rebels had attacked the port.", "attacked", "denied"),
        ("The army rejected the claims and attacked the port.", "attacked", "reported"),
        ("The army denied that it came ashore and attacked the port.", "attacked", "denied"),
        ("The army denied that a dam had collapsed, and blamed the rebels.", "blamed", "reported"),
    ],
)
def test_what_nothing_bears_out_is_denied(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


def test_what_papers_allege_is_claimed() -> None:
    assert status("Court papers allege that Omar Diaz stabbed a baker.")["stabbed"] == "claimed"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Lawyers demanded the withdrawal of the army.", "withdrawal", "hypothetical"),
        ("The crowd called for the resignation of the mayor.", "resignation", "hypothetical"),
        ("The envoy condemned the withdrawal of the army.", "withdrawal", "reported"),
        ("The king wants to ban rallies and expel envoys.", "expel", "hypothetical"),
        ("If no truce is reached, troops will attack.", "truce is reached", "hypothetical"),
        ("There is no risk of a flood.", "flood", "denied"),
        ("There was no word on casualties.", "casualties", "denied"),
        ("None of its sailors were hurt.", "hurt", "denied"),
        ("The king vowed to jail anyone who attacked the guards.", "attacked", "hypothetical"),
        ("The king met the men who attacked the guards.", "attacked", "reported"),
        ("The king denied the claim and said rebels had attacked the port.", "attacked", "reported"),
        ("The king denied that rebels had attacked the port.", "attacked", "denied"),
    ],
)
def test_what_is_wished_for_or_only_a_condition_has_not_happened_and_a_denial_ends_where_its_speaker_goes_on(
    text: str, trigger: str, expected: str
) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Turkey said it would withdraw from Leeds.", "withdraw from", "planned"),
        ("Turkey said that it would host talks in Leeds.", "host talks", "planned"),
        ("Turkey said on Friday it would host talks in Leeds.", "host talks", "planned"),
        ("The mayor told reporters that he would host talks in Leeds.", "host talks", "planned"),
        ("Turkey said it would attack Leeds if talks failed.", "attack", "hypothetical"),
        ("Turkey said it would have attacked Leeds.", "attacked", "hypothetical"),
        ("Analysts said a raid would kill thousands.", "kill", "hypothetical"),
        ("Turkey to send tanks to Ukraine", "send", "planned"),
        ("Iraqi forces to attack Leeds", "attack", "planned"),
        ("Man to appear in court on Friday over stabbing in Leeds", "stabbing", "reported"),
        ("Rebels free captives to open talks", "open talks", "hypothetical"),
    ],
)
def test_what_is_announced_is_planned(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The council voted to reject the plan.", "reject", "reported"),
        ("The House voted 220-211 on Tuesday to impeach the judge.", "impeach", "reported"),
        ("Nurses in Leeds voted to strike.", "strike", "planned"),
        ("The council will vote to reject the plan.", "reject", "planned"),
        ("She was the second person to die in the fires.", "die", "reported"),
        ("He is the third aid worker to be arrested in Leeds.", "arrested", "reported"),
        ("He was the first to be killed by the storm.", "killed", "reported"),
        ("It was the second attempt to kill him.", "kill", "hypothetical"),
        ("Neither of the guards was killed in Leeds.", "killed", "denied"),
        ("Neither army attacked Leeds.", "attacked", "denied"),
    ],
)
def test_a_vote_decides_and_a_rank_tells_what_happened_and_neither_is_nobody(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ('Turkey accused the army of "massacring" people in Leeds.', "massacring", "claimed"),
        ("Turkey accused Iran of an attack on a tanker.", "attack", "claimed"),
        ("Turkey accused Iran of the attack on a tanker.", "attack", "reported"),
        ("The minister was acquitted of fraud in Leeds.", "fraud", "claimed"),
        ("A court cleared the guard of killing a student.", "killing", "claimed"),
        ("The army has shelled a camp in Leeds, a claim that the junta denied.", "shelled", "claimed"),
        ("The army claimed that it had killed 20 rebels.", "killed", "claimed"),
        ("Guards killed two people, residents said, which the army denied.", "killed", "claimed"),
        ("The army attacked the group, which denied any part in it.", "attacked", "reported"),
    ],
)
def test_what_somebody_is_accused_or_cleared_of_or_denies_is_claimed(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Police arrested ten people ahead of the elections in Leeds.", "elections", "planned"),
        ("Ten people died ahead of the 2019 elections in Leeds.", "elections", "reported"),
        ("Gunmen burned a bus ahead of the attack on Leeds.", "attack", "reported"),
        ("The two will meet in Leeds for a new round of peace talks.", "peace talks", "planned"),
        ("The two met in Leeds for a new round of peace talks.", "peace talks", "reported"),
        ("The army rejected a proposal by Turkey for a three-month truce.", "truce", "hypothetical"),
        ("Thousands marched to demand that Turkey attack Leeds.", "attack", "hypothetical"),
        ("Thousands fled to Leeds, where an attack on Monday killed ten people.", "attack", "reported"),
    ],
)
def test_what_other_things_go_before_or_ask_for_is_still_to_come(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The mayor said 200 guards would be deployed to Leeds.", "deployed", "planned"),
        ("The mayor said that Turkey would withdraw from Leeds.", "withdraw from", "planned"),
        ("The mayor said Turkey would postpone the talks.", "postpone", "planned"),
        ("Analysts said Turkey would withdraw from Leeds.", "withdraw from", "hypothetical"),
        ("The mayor said a raid would hurt thousands.", "hurt", "hypothetical"),
        ("That would require mobilising 900 guards.", "mobilising", "hypothetical"),
        ("The clerk pleaded guilty to wounding a guard.", "wounding", "reported"),
        ("The clerk pleaded not guilty to wounding a guard.", "wounding", "denied"),
    ],
)
def test_what_others_would_do_is_planned_and_a_plea_owns_to_a_deed_or_denies_it(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Students rallied in Leeds on Monday to demand early elections.", "demand", "reported"),
        ("Students rallied in Leeds on Monday to demand early elections.", "elections", "hypothetical"),
        ("Crowds marched in Leeds to seize the port.", "seize", "hypothetical"),
        ("Crowds demanded Omar Diaz's resignation.", "resignation", "hypothetical"),
        ("A clerk is sought in the guard's shooting.", "shooting", "reported"),
    ],
)
def test_a_crowd_voices_by_gathering_what_has_not_happened_yet(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The mill will stay shut until a peace treaty has been signed.", "signed", "hypothetical"),
        ("The guards will not lay down arms until the rebels have withdrawn from the port.", "withdrawn from", "hypothetical"),
        ("Rebels held the port until troops attacked it.", "attacked", "reported"),
        ("The king refused to meet the miners until the siege is lifted.", "lifted", "hypothetical"),
        ("Rebels held the port until the siege was lifted.", "lifted", "reported"),
    ],
)
def test_what_would_have_to_happen_first_is_open(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The envoys discussed the withdrawal of troops.", "withdrawal", "hypothetical"),
        ("The king hosted talks on the release of the hostages.", "release", "hypothetical"),
        ("The mayor offered a meeting with the nurses.", "meeting", "hypothetical"),
        ("The envoys agreed on the release of three prisoners.", "release", "planned"),
        ("The envoys failed to agree on the release of three prisoners.", "release", "hypothetical"),
        ("The king hailed the withdrawal of troops.", "withdrawal", "reported"),
        ("The envoys discussed the attack on the port.", "attack", "reported"),
    ],
)
def test_what_is_done_by_decision_is_open_while_it_is_discussed(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Guards were sent to the port to prevent looting.", "looting", "hypothetical"),
        ("Guards failed to prevent an attack on the port.", "attack", "reported"),
        ("The port has received no food convoy.", "received", "denied"),
        ("The rebels killed nobody.", "killed", "denied"),
        ("The rebels killed no fewer than ten pilots.", "killed", "reported"),
        ("There were no injuries or damage.", "damage", "denied"),
        ("A pilot was charged on Sunday with murder.", "murder", "claimed"),
        ("A pilot was charged on Sunday with killing a nurse.", "killing", "claimed"),
        ("A pilot was convicted on Sunday of murder.", "murder", "reported"),
        ("The king dismissed as false reports that rebels had seized the port.", "seized", "denied"),
        ("The army called false a report that rebels had seized the port.", "seized", "denied"),
    ],
)
def test_what_is_prevented_charged_or_untrue_is_not_reported(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan said its troops had seized the port. Chad denied the claim.", "claimed"),
        ("Sudan said its troops had seized the port. Chad has denied this.", "claimed"),
        ("Sudan said its troops had seized the port; the rebels denied this.", "claimed"),
        ("Sudan said its troops had seized the port, but the rebels rejected the report.", "claimed"),
        ("Sudan said its troops had seized the port. Chad did not deny the claim.", "reported"),
        ("Sudan said its troops had seized the port. Chad denied this would bring peace.", "reported"),
        ("Sudan said its troops had seized the port. Sailors wept. Chad denied the claim.", "reported"),
        ("Troops seized the port. Chad denied the claim.", "reported"),
    ],
)
def test_what_one_says_and_another_denies_is_claimed(text: str, expected: str) -> None:
    assert status(text)["seized"] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The keeper came within inches of killing a boy.", "killing", "denied"),
        ("The two firms are on the verge of signing a deal.", "signing a deal", "hypothetical"),
        ("The bishop urged both camps to refrain from violence.", "violence", "hypothetical"),
        ("The election was postponed until May.", "election", "planned"),
        ("The election was held in May.", "election was held", "reported"),
    ],
)
def test_what_was_put_off_or_nearly_happened_is_not_reported(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


def test_a_group_led_by_somebody_denies() -> None:
    assert status("The militia led by Omar Diaz on Monday denied that it had burned a mill.")["burned"] == "denied"


def test_what_is_demanded_for_somebody_is_hypothetical() -> None:
    assert status("Families demanded the hostages' immediate release.")["release"] == "hypothetical"
    assert status("The guards' attack on a mill shocked the king.")["attack"] == "reported"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Sudan denied that its troops had burned a mill, which rebels had seized.", "burned", "denied"),
        ("Sudan denied that its troops had burned a mill, which rebels had seized.", "seized", "reported"),
        ("Sudan denied that the rebels, who had seized a port, had burned a mill.", "burned", "denied"),
        ("Sudan denied burning the mill, where ten nuns were killed.", "killed", "reported"),
    ],
)
def test_a_denial_does_not_reach_what_a_clause_after_a_comma_tells(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Police ruled out an earlier report that gunmen had burned the mill.", "burned", "denied"),
        ("Police ruled out an earlier report that there had been a bombing.", "bombing", "denied"),
        ("Police welcomed an earlier report that gunmen had burned the mill.", "burned", "claimed"),
        ("Chad would ask for the extradition of the guard.", "extradition", "hypothetical"),
        ("Chad welcomed the extradition of the guard.", "extradition", "reported"),
    ],
)
def test_what_is_ruled_out_or_asked_for_did_not_happen(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A march, organised by nurses, will be held on Friday.", "planned"),
        ("A march, organised by nurses, could take place on Friday.", "hypothetical"),
        ("A march, organised by nurses, will cost the city a lot.", "reported"),
    ],
)
def test_a_verb_tells_of_its_noun_over_what_describes_that_between_commas(text: str, expected: str) -> None:
    assert status(text)["march"] == expected


def test_an_inquiry_that_is_offered_has_not_begun() -> None:
    assert status("The king offered Sudan a joint inquiry in Leeds.").get("inquiry", "hypothetical") == "hypothetical"
    assert status("The two discussed the murder investigation.")["investigation"] == "reported"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Smugglers may be detained and deported.", "deported", "hypothetical"),
        ("Smugglers could be fined, expelled or jailed.", "jailed", "hypothetical"),
        ("Two sailors may have been killed and wounded.", "wounded", "hypothetical"),
        ("The nurse was not hurt or robbed.", "robbed", "denied"),
        ("The nurse was not hurt and was robbed.", "robbed", "reported"),
        ("Smugglers may be detained but were freed.", "freed", "reported"),
        ("Smugglers may be charged after guards detained and deported two nuns.", "deported", "reported"),
    ],
)
def test_participles_listed_after_another_share_its_auxiliaries(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("An attack on the port is possible.", "attack", "hypothetical"),
        ("Another attack on the port was unlikely, the king said.", "attack", "hypothetical"),
        ("Attacks on the port are likely to follow.", "Attacks", "hypothetical"),
        ("Protests in the capital are planned.", "Protests", "planned"),
        ("The attack on the port is likely the work of rebels.", "attack", "reported"),
        ("The attack on the port is likely to raise tensions.", "attack", "reported"),
        ("The strike is expected to cost millions.", "strike", "reported"),
        ("The attack on the port was likely planned by rebels.", "attack", "reported"),
    ],
)
def test_what_is_possible_has_not_happened_but_the_causes_of_what_has_may_be_likely(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels spurned a joint call by Sudan and Chad for an immediate ceasefire.", "ceasefire", "hypothetical"),
        ("Sudan proposed on Monday a long truce.", "truce", "hypothetical"),
        ("Sudan proposed in September a truce.", "truce", "hypothetical"),
        ("Sudan asked Chad, its neighbour, to press the rebels for a ceasefire.", "ceasefire", "hypothetical"),
        ("Sudan invited both sides to Osaka for a new round of talks.", "talks", "hypothetical"),
        ("The envoy saw little chance of talks.", "saw little chance of talks", "hypothetical"),
        ("A truce proposed by Sudan would last a week.", "truce", "hypothetical"),
        ("Chad welcomed the reinforcements promised by Sudan.", "reinforcements", "planned"),
        ("A truce signed by Sudan would last a week.", "signed", "reported"),
    ],
)
def test_what_is_only_called_for_promised_or_proposed_has_not_happened(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Sudan denied shelling the port, blaming rebels for the attack.", "blaming", "reported"),
        ("Sudan denied shelling the port, blaming rebels for the attack.", "attack", "reported"),
        ("Sudan denied shelling the port, blaming rebels for the attack.", "shelling", "denied"),
        ("Sudan denied shelling the port, killing ten nuns.", "killing", "denied"),
        ("The mayor said he would resign, accusing rivals of lies.", "accusing", "reported"),
        ("The mayor said he would resign, accusing rivals of lies.", "resign", "planned"),
        ("The rebels could attack the port, killing nuns.", "killing", "hypothetical"),
    ],
)
def test_an_accusation_is_made_whatever_is_denied_or_planned_beside_it(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Not a single mill was destroyed.", "destroyed", "denied"),
        ("Not one mill was destroyed.", "destroyed", "denied"),
        ("Not all mills were destroyed.", "destroyed", "reported"),
        ("Neither army reported casualties.", "casualties", "denied"),
        ("Nobody reported injuries.", "injuries", "denied"),
        ("The army reported casualties.", "casualties", "claimed"),
        ("Nobody has claimed responsibility for an attack.", "attack", "reported"),
    ],
)
def test_what_nobody_tells_of_or_suffers_did_not_happen(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("An attempted coup left two guards dead.", "coup", "reported"),
        ("The army foiled a coup attempt.", "foiled a coup attempt", "reported"),
        ("The army foiled a raid on the port.", "foiled a raid", "denied"),
    ],
)
def test_an_attempt_that_failed_was_made(text: str, trigger: str, expected: str) -> None:
    assert status(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The cook was the only guest to die.", "die", "reported"),
        ("She would be the first queen to resign.", "resign", "hypothetical"),
        ("Nine sailors are confirmed to have drowned.", "drowned", "reported"),
        ("A patrol sent to help was ambushed.", "ambushed", "reported"),
    ],
)
def test_what_is_told_of_somebody_by_rank_or_confirmed_has_happened(text: str, trigger: str, expected: str) -> None:
    claims = {claim.trigger.text: claim.status for claim in find_claims(Article("a", text), ())}
    assert claims[trigger] == expected
