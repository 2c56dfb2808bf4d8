"""Where "and" joins two clauses, the actors of one are not those of the other."""

import pytest
from claims_help import nations

from geo import pipeline
from geo.events import find_claims
from geo.gazetteer import open_gazetteer
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Bandits stormed the mill and the navy sent marines.", "stormed", ["bandits"], []),
        ("Bandits shot two monks and the navy on Monday sent marines.", "shot", ["bandits"], ["monks"]),
        ("A judge jailed a baker and a boy, and police in Sudan arrested another.", "jailed", ["judge"], ["boy"]),
        ("Bandits shot monks and nuns at the mill.", "shot", ["bandits"], ["monks", "nuns"]),
        ("Bandits shot monks and nuns wounded in a raid.", "shot", ["bandits"], ["monks", "nuns"]),
        ("Police arrested a man and a woman suspected of theft.", "arrested", ["police"], ["man", "woman"]),
        ("Raids targeting shops and soldiers have killed two monks.", "targeting", [], ["soldiers"]),
        ("Bandits shot Omar Diaz, a farmer and imam.", "shot", ["bandits"], ["Omar Diaz"]),
        ("Bandits shot a monk, a farmer and his wife.", "shot", ["bandits"], ["monk", "farmer", "wife"]),
        ("Police arrested three monks and two nuns.", "arrested", ["police"], ["monks", "nuns"]),
    ],
)
def test_the_subject_of_the_next_clause_is_no_object_of_the_verb_before(
    text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    assert parties(text)[trigger] == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Police arrested two monks and soldiers shot a third.", "shot", ["soldiers"]),
        ("Turkey bombed rebels and Sudan sent troops.", "sent", ["Sudan"]),
        ("Rebels shot a monk in Syria and Sudan sent troops.", "sent", ["Sudan"]),
        ("A monk who ran shops in Syria and Sudan shot a boy.", "shot", ["monk"]),
        ("Soldiers from Syria and Sudan shot a boy.", "shot", ["soldiers"]),
        ("Rebels and soldiers shot two monks.", "shot", ["rebels", "soldiers"]),
        ("The nuns said rebels and soldiers shot two monks.", "shot", ["rebels", "soldiers"]),
        ("When rebels and soldiers shot two monks, nuns fled.", "shot", ["rebels", "soldiers"]),
        ("A reporter embedded with the marines, the Turkish army and rebels shot a monk.", "shot", ["Turkish army", "rebels"]),
    ],
)
def test_the_object_of_the_verb_before_is_no_subject_of_the_next(text: str, trigger: str, actors: list[str]) -> None:
    assert parties(text)[trigger][0] == actors


def test_a_capital_that_was_bombed_is_no_government_where_a_state_acts_after_and() -> None:
    claims = pipeline.claims(Article("a", "Turkey bombed Damascus and Syria shelled a port."), open_gazetteer())[1]
    assert [([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims] == [(["Turkey"], []), (["Syria"], [])]
    (said,) = pipeline.claims(Article("a", "Envoys said Damascus and Ankara signed a truce."), open_gazetteer())[1]
    assert [actor.name for actor in said.actors] == ["Damascus", "Ankara"]


def test_a_country_whose_name_ends_like_an_adverb_acts() -> None:
    (claim,) = pipeline.claims(Article("a", "Germany and Italy sent troops."), open_gazetteer())[1]
    assert [actor.name for actor in claim.actors] == ["Germany", "Italy"]


def test_those_of_the_next_clause_are_not_killed_by_a_participle_before_it() -> None:
    claims = find_claims(Article("a", "A bus crashed, killing six soldiers, and 32 nurses were hurt."), ())
    killed = next(claim for claim in claims if claim.trigger.text == "killing")
    assert [actor.name for actor in killed.recipients] == ["soldiers"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("One soldier and three nurses were killed.", ["soldier", "nurses"]),
        ("A soldier and at least two nurses were killed.", ["soldier", "nurses"]),
        ("Some 40 soldiers and 130 nurses were killed.", ["soldiers", "nurses"]),
        ("The candidate and his driver were killed.", ["candidate", "driver"]),
    ],
)
def test_those_whom_a_number_opens_are_listed_with_who_stands_before_them(text: str, both: list[str]) -> None:
    assert parties(text)["killed"][1] == both


@pytest.mark.parametrize("text", ["The army and allied fighters attacked a mill.", "The army and mountain fighters attacked a mill."])
def test_those_whom_an_adjective_opens_are_listed_with_who_stands_before_them(text: str) -> None:
    assert parties(text)["attacked"][0] == ["army", "fighters"]
