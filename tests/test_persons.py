"""Persons are known by their full names, with and without a title."""

import pytest
from claims_help import nations

from geo.events import find_claims
from geo.records import Article


def parties(text: str) -> dict[str, tuple[list[str], list[str]]]:
    """The names of actors and recipients of each event word."""
    claims = find_claims(Article("a", text), nations(text))
    return {claim.trigger.text: ([a.name for a in claim.actors], [a.name for a in claim.recipients]) for claim in claims}


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Omar Diaz threatened Sudan.", "threatened", (["Omar Diaz"], ["Sudan"])),
        ("Turkey killed Omar Diaz in Sudan.", "killed", (["Turkey"], ["Omar Diaz"])),
        ("Turkey Killed Omar Diaz In Sudan", "Killed", (["Turkey"], [])),
    ],
)
def test_a_short_sentence_full_of_names_is_no_headline(text: str, trigger: str, found: tuple[list[str], list[str]]) -> None:
    assert parties(text)[trigger] == found


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("Police arrested Quorvan Azbel in Sudan.", "arrested", ["Quorvan Azbel"]),
        ("Police arrested Quorvan Azbel and Tuma Lorr last week.", "arrested", ["Quorvan Azbel", "Tuma Lorr"]),
        ("Quorvan Azbel was detained. Azbel was later freed.", "freed", ["Quorvan Azbel"]),
        ("The Quorvan Azbel was detained.", "detained", []),
        ("Quorvan Azbel was detained, and the tanker lay at anchor.", "detained", []),
        ("Quorvan Azbel was burned.", "burned", []),
        ("Soldiers from Quorvan Azbel were killed.", "killed", ["soldiers"]),
        ("Police killed Sunni Muslims at the mill.", "killed", []),
        ("Police arrested Quorvan Azbel fans.", "arrested", ["fans"]),
        ("Guards killed Quorvan Azbel in May and shot Tuma Azbel.", "killed", ["Quorvan Azbel"]),
    ],
)
def test_whoever_is_arrested_or_killed_under_a_full_name_is_a_person(text: str, trigger: str, recipients: list[str]) -> None:
    assert parties(text)[trigger][1] == recipients


def test_a_title_in_the_plural_is_that_of_both() -> None:
    claims = find_claims(Article("a", "Presidents Omar Diaz and Lorr met. Omar Diaz and Ana Lima sang."), ())
    assert [(actor.name, actor.sector) for actor in claims[0].actors] == [("Omar Diaz", "GOV"), ("Lorr", "GOV")]


def test_a_counterpart_has_the_office_of_his_country() -> None:
    text = "President Omar Diaz and his Turkish counterpart, Ana Lima, met at the palace."
    (claim,) = find_claims(Article("a", text), nations(text))
    assert [(actor.name, actor.country, actor.sector) for actor in claim.actors] == [("Omar Diaz", "", "GOV"), ("Ana Lima", "TR", "GOV")]


@pytest.mark.parametrize(
    ("text", "name", "sector"),
    [
        ("UN spokesman Stephane Dujarric condemned the raid.", "Stephane Dujarric", "IGO"),
        ("U.N. Secretary-General Ana Ruiz condemned the raid.", "Ana Ruiz", "IGO"),
        ("Hamas fighters condemned the raid.", "Hamas", "REB"),
    ],
)
def test_whoever_speaks_for_a_group_is_named_and_is_of_its_sector(text: str, name: str, sector: str) -> None:
    (actor,) = find_claims(Article("a", text), ())[0].actors
    assert (actor.name, actor.sector) == (name, sector)


@pytest.mark.parametrize(
    "text",
    [
        "Teacher Tuma Azbel lost his house. Governor Quor Tuma arrested a man.",
        "Orla Tuma, 34, lost her house. Prime Minister Quor Tuma arrested a man.",
    ],
)
def test_whom_a_title_names_in_full_is_no_namesake(text: str) -> None:
    assert parties(text)["arrested"][0] == ["Quor Tuma"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kim Jong Un visited the mill.", ["Kim Jong Un"]),
        ("The UN envoy visited the mill.", ["United Nations"]),
        ("The U.N. envoy visited the mill.", ["United Nations"]),
    ],
)
def test_a_body_is_known_by_its_capitals_where_names_end_like_it(text: str, actors: list[str]) -> None:
    assert parties(text)["visited"][0] == actors


@pytest.mark.parametrize(
    "text",
    [
        "A jet fighter bombed the mill.",
        "A general cargo ship bombed the mill.",
        "The executive officer bombed the mill.",
    ],
)
def test_a_noun_that_only_describes_is_nobody(text: str) -> None:
    assert parties(text)["bombed"][0] == []


def test_officers_of_an_election_are_no_police() -> None:
    claims = find_claims(Article("a", "A polling officer was shot."), ())
    assert [(one.name, one.sector) for one in claims[0].recipients] == [("polling officer", "GOV")]


def test_talks_of_the_military_are_not_made_by_it() -> None:
    assert parties("Turkey has offered military talks.")["talks"][0] == []
