"""What two claims must not contradict of each other to be of one event, and what is no contradiction."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from merge_help import DAY, FAR, KURSK, TOWN, claim

from geo.merge import merge
from geo.merge.features import features_of
from geo.records import Actor, Claim, Count, EventType, Interval, Place, Span

NEIGHBOUR = replace(TOWN, id="geonames:3", name="Gostomel", lat=51.23)
GUNMEN, SOLDIERS, MONKS = Actor("gunmen", "", "UAF"), Actor("soldiers", "", "MIL"), Actor("monks", "", "CVL")


def killed(number: int) -> tuple[Count, ...]:
    return (Count("killed", number, number, number),)


def by(word: str, made: Claim) -> Claim:
    start = made.start + made.quote.index(word)
    return replace(made, id=f"{made.source.id}:{start}", trigger=Span(start, start + len(word), word))


@pytest.mark.parametrize(("other", "events"), [("Typhoid", 1), ("Diphtheria", 2)])
def test_outbreaks_are_told_apart_by_their_illness(other: str, events: int):
    quotes = [f"{illness} has spread to the tents of Sudzha, a nurse said." for illness in ("Typhoid", other)]
    assert len(merge([claim(name, 0, kind="DISASTER", quote=quote) for name, quote in zip("ab", quotes, strict=True)])) == events


def test_harm_without_a_named_illness_is_of_the_only_one_that_its_article_names():
    typhoid = claim("a", 0, kind="DISASTER", quote="Typhoid has spread to the tents of Sudzha, a nurse said.")
    named = claim("b", 0, kind="AID", quote="Vaccines against diphtheria came by train.", place=None)
    spread = claim("b", 80, kind="DISASTER", quote="It has spread to the tents of Sudzha, a nurse said.")
    assert not any({"a:0", "b:80"} <= {c.id for c in event.claims} for event in merge([typhoid, named, spread]))


@pytest.mark.parametrize(("years", "events"), [(9, 2), (0, 1)])
def test_what_went_on_for_years_is_no_event_of_a_day(years: int, events: int):
    since = Interval(DAY - timedelta(days=365 * years + 1), DAY, "year", "explicit")
    rebels = claim("b", 0, quote="Marines have crossed the river at Sudzha in thirty boats.")
    assert len(merge([claim("a", 0), replace(rebels, when=since)])) == events


def test_the_dead_of_the_attackers_are_counted_apart():
    harmed = replace(claim("a", 0, kind="ASSAULT", counts=killed(4)), actors=(GUNMEN,), recipients=(MONKS,))
    repelled = replace(claim("b", 0, kind="ASSAULT", counts=killed(30)), actors=(SOLDIERS,), recipients=(GUNMEN,))
    (event,) = merge([harmed, repelled])
    assert {(count.what, count.best) for count in event.counts} == {("killed", 4), ("attackers killed", 30)}


def test_the_dead_of_two_raids_on_rebels_are_no_attackers():
    few, many = (
        replace(claim(name, 0, kind="ASSAULT", counts=killed(number)), actors=(SOLDIERS,), recipients=(GUNMEN,))
        for name, number in (("a", 4), ("b", 30))
    )
    assert [[count.what for count in event.counts] for event in merge([few, many])] == [["killed"], ["killed"]]


@pytest.mark.parametrize(("number", "events"), [(4, 1), (3, 2)])
def test_neighbouring_towns_with_other_tolls_of_one_day_are_apart(number: int, events: int):
    first = claim("a", 0, kind="ASSAULT", counts=killed(4))
    assert len(merge([first, claim("b", 0, kind="ASSAULT", counts=killed(number), place=NEIGHBOUR)])) == events


@pytest.mark.parametrize(("whom", "events"), [("two men", 1), ("two women", 2)])
def test_neighbouring_towns_with_other_victims_are_apart(whom: str, events: int):
    quotes = [f"Gunmen crossed the river at Sudzha and shot {one} on a ferry." for one in ("two men", whom)]
    first = claim("a", 0, kind="ASSAULT", quote=quotes[0])
    assert len(merge([first, claim("b", 0, kind="ASSAULT", quote=quotes[1], place=NEIGHBOUR)])) == events


def test_a_toll_may_be_told_of_a_neighbouring_town_once_it_has_risen():
    later = DAY + timedelta(days=1)
    first = claim("a", 0, kind="ASSAULT", counts=killed(4))
    assert len(merge([first, claim("b", 0, kind="ASSAULT", counts=killed(6), place=NEIGHBOUR, published=later)])) == 1


@pytest.mark.parametrize(("kind", "events"), [("DISASTER", 1), ("PROTEST", 2)])
def test_harm_that_goes_on_from_a_disaster_is_of_it(kind: EventType, events: int):
    quake = by("quake", claim("a", 0, kind="DISASTER", quote="A strong quake shook Sudzha on Monday."))
    died = by("died", claim("a", 60, kind=kind, quote="Nine monks died as walls fell.", place=None, exact=False))
    assert len(merge([quake, died])) == events


def test_the_others_of_a_rescue_are_people():
    few, many = (Count("others", 5, 5, 5),), (Count("people", 86, 86, 86),)
    first, second = (claim(name, 0, kind="AID", exact=False, counts=counts) for name, counts in (("a", few), ("b", many)))
    assert len(merge([first, second])) == 2


def test_the_harm_of_a_disaster_is_told_place_by_place():
    flood = by("Floods", claim("a", 0, kind="DISASTER", quote="Floods killed many in Kursk Oblast.", place=KURSK))
    harm = by("deaths", claim("a", 60, kind="DISASTER", quote="Nine deaths were reported in Sudzha.", exact=False))
    assert len(merge([flood, harm])) == 1


@pytest.mark.parametrize("place", [FAR, replace(NEIGHBOUR, lat=51.35), replace(NEIGHBOUR, lat=51.27)])
def test_harm_that_is_told_of_elsewhere_is_not_of_the_only_disaster(place: Place):
    flood = by("Floods", claim("a", 0, kind="DISASTER", quote="Floods came over Sudzha."))
    harm = by("deaths", claim("a", 60, kind="DISASTER", quote=f"Nine deaths were reported in {place.name}.", exact=False, place=place))
    assert len(merge([flood, harm])) == 2


@pytest.mark.parametrize(("what", "told"), [("three days of talks", True), ("a summit", True), ("their walk home", False)])
def test_what_a_light_verb_begins_is_what_its_claim_tells(what: str, told: bool):
    (began,) = features_of([by("began", claim("a", 0, kind="CONSULT", quote=f"Envoys began {what} at Sudzha."))])
    (talks,) = features_of([by("talks", claim("b", 0, kind="CONSULT", quote="The talks at Sudzha have ended."))])
    assert (not began.matters.isdisjoint(talks.matters)) is told


@pytest.mark.parametrize(("kind", "events"), [("REQUEST", 2), ("ASSAULT", 1)])
def test_what_two_ask_is_not_one_event(kind: EventType, events: int):
    first, second = (replace(claim(name, 0, kind=kind), actors=(Actor(who),)) for name, who in (("a", "nurses"), ("b", "the mayor")))
    assert len(merge([first, second])) == events


@pytest.mark.parametrize(("kind", "events"), [("DISASTER", 1), ("ASSAULT", 2)])
def test_an_illness_does_not_kill_in_a_raid(kind: EventType, events: int):
    ill = claim("a", 0, kind="DISASTER", quote="Cholera killed ten people in the tents of Sudzha, a nurse said.", counts=killed(10))
    other = claim("b", 0, kind=kind, quote="Ten people were killed in the tents of Sudzha, a nurse said.", counts=killed(10))
    assert len(merge([ill, other])) == events


@pytest.mark.parametrize(("accuser", "events"), [(SOLDIERS, 1), (GUNMEN, 2)])
def test_what_the_two_sides_of_one_country_say_of_each_other_is_two_events(accuser: Actor, events: int):
    quote = "They blamed the other side for the fire at the mill in Sudzha."
    made = [
        claim(name, 0, kind="ACCUSE", quote=quote, actors=(replace(who, country="RU"),)) for name, who in (("a", SOLDIERS), ("b", accuser))
    ]
    assert len(merge(made)) == events


@pytest.mark.parametrize(("word", "events"), [("shelling", 1), ("shelling resumed", 2)])
def test_what_resumed_is_more_than_what_was_told_before(word: str, events: int):
    quote = "In Sudzha shelling resumed and hit the mill again."
    first = claim("a", 0, kind="ASSAULT", quote="In Sudzha shelling hit the mill.", exact=False)
    later = by(word, claim("b", 0, kind="ASSAULT", quote=quote, published=DAY + timedelta(days=1), exact=False))
    assert len(merge([first, later])) == events


@pytest.mark.parametrize(("first", "second", "events"), [("DISASTER", "ASSAULT", 2), ("DISASTER", "DISASTER", 1)])
def test_a_year_alone_makes_no_two_kinds_one_event(first: EventType, second: EventType, events: int):
    year = Interval(date(2005, 1, 1), date(2005, 12, 31), "year", "explicit")
    quote = "In 2005 some 500 people were killed at Sudzha, a nurse said."
    made = [claim(name, 0, kind=kind, quote=quote, counts=killed(500)) for name, kind in (("a", first), ("b", second))]
    assert len(merge([replace(one, when=year) for one in made])) == events


@pytest.mark.parametrize(("number", "events"), [(60, 1), (57000, 2)])
def test_the_toll_of_a_war_is_of_no_single_attack(number: int, events: int):
    attack = claim("a", 0, kind="ASSAULT", quote="The attack on the school at Sudzha was condemned.", exact=False)
    toll = claim("b", 0, kind="ASSAULT", quote="The attack on the school at Sudzha killed many.", counts=killed(number), exact=False)
    assert len(merge([attack, toll])) == events
