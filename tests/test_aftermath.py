"""What comes of an event in the days after, and what an event says of itself by claims of several days."""

from dataclasses import replace
from datetime import timedelta

import pytest
from merge_help import DAY, FAR, claim

from geo.merge import event_of, merge
from geo.merge.anaphora import is_aftermath
from geo.records import Claim, Count, Interval, Span

LATER = DAY + timedelta(days=2)


def killed(number: int) -> tuple[Count, ...]:
    return (Count("killed", number, number, number),)


def by(word: str, made: Claim) -> Claim:
    start = made.start + made.quote.index(word)
    return replace(made, id=f"{made.source.id}:{start}", trigger=Span(start, start + len(word), word))


def sinking(article: str, number: int = 0, **more) -> Claim:
    return by("sank", claim(article, number, kind="ACCIDENT", quote="A barge sank on the river at Sudzha with anglers on board.", **more))


@pytest.mark.parametrize(
    ("quote", "word", "counts", "joined"),
    [
        ("Frogmen recovered six more anglers from the barge at Sudzha.", "recovered", killed(6), True),
        ("Two anglers hurt on the barge at Sudzha died.", "died", (), True),
        ("Two anglers died on the barge at Sudzha.", "died", (), False),
        ("Five anglers were hurt and two died on the barge at Sudzha.", "died", (), False),
        ("An angler of 50 died of her injuries.", "died", (), True),
        ("An angler of 50 died of cold.", "died", (), False),
        ("The toll rose to nine after an angler died in Kursk.", "died", (), True),
        ("The search for anglers continued at Sudzha.", "continued", (), True),
        ("The race of the anglers continued at Sudzha.", "continued", (), False),
        ("Frogmen recovered the barge of the anglers at Sudzha.", "recovered", (), False),
    ],
)
def test_what_comes_of_an_event_has_a_later_day(quote: str, word: str, counts: tuple[Count, ...], joined: bool):
    assert is_aftermath(by(word, claim("b", 0, quote=quote, counts=counts))) is joined


def test_bodies_found_later_are_of_what_was_before():
    first = sinking("a", counts=killed(9))
    quote = "Frogmen recovered six more bodies from a barge that sank on the river at Sudzha with anglers on board."
    found = by("recovered", claim("b", 0, kind="ACCIDENT", quote=quote, day=LATER, published=LATER, counts=killed(6)))
    again = by("sank", claim("b", 0, kind="ACCIDENT", quote=quote, day=LATER, published=LATER, exact=False))
    (event,) = merge([first, found, again])
    assert event.when.start == DAY


@pytest.mark.parametrize(("number", "low"), [(6, 9), (14, 9)])
def test_bodies_found_later_are_a_part_of_a_greater_toll(number: int, low: int):
    first = sinking("a", counts=killed(9))
    quote = "Frogmen recovered more bodies from a barge that sank on the river at Sudzha with anglers on board."
    found = by("recovered", claim("b", 0, kind="ACCIDENT", quote=quote, day=LATER, published=LATER, counts=killed(number)))
    again = by("sank", claim("b", 0, kind="ACCIDENT", quote=quote, day=LATER, published=LATER, exact=False))
    (event,) = merge([first, found, again])
    assert [(count.low, count.high) for count in event.counts] == [(low, max(number, 9))]


def test_the_day_on_which_an_outbreak_is_declared_is_not_its_days():
    month = Interval(DAY - timedelta(days=20), DAY, "month", "relative")
    died = replace(claim("a", 0, kind="DISASTER", quote="Cholera in Sudzha has killed nine."), when=month)
    declared = by("declared", claim("a", 50, kind="DISASTER", quote="It was declared in Sudzha.", day=DAY - timedelta(days=9)))
    (event,) = merge([died, declared])
    assert event.when == month


def test_the_label_tells_what_came_of_a_plan():
    plan = claim("a", 0, quote="Bishops will visit Sudzha.", kind="CONSULT", status="planned", published=DAY - timedelta(days=3))
    plan = replace(by("visit", plan), headline="Bishops will visit", salience=0.9)
    visit = replace(by("visited", claim("b", 0, quote="Bishops visited Sudzha.", kind="CONSULT")), headline="Bishops visited")
    (event,) = merge([plan, visit])
    assert event.label == "Bishops visited in Sudzha"


def test_a_plan_alone_is_labelled_as_one():
    (event,) = merge([replace(claim("a", 0, status="planned"), headline="Marines will cross")])
    assert event.label == "Marines will cross in Sudzha"


def test_where_the_injured_die_is_no_place_of_what_hurt_them():
    died = by("died", claim("a", 90, kind="OTHER", quote="One of the injured died in Khartoum.", place=FAR, exact=False))
    event = event_of([sinking("a", counts=killed(9)), died], [])
    assert [place.location.mention.text for place in event.places] == ["Sudzha"]


def outbreak(article: str, word: str, cases: int, **more) -> Claim:
    quote = f"The cholera outbreak that infected {cases} people in Sudzha killed anglers on the river."
    counts = (Count("people", cases, cases, cases),)
    return by(word, claim(article, 0, kind="DISASTER", quote=quote, counts=counts, **more))


def test_an_outbreak_goes_on_for_weeks_and_its_cases_grow():
    week = DAY + timedelta(days=7)
    assert len(merge([outbreak("a", "killed", 9), outbreak("b", "killed", 90, day=week, published=week)])) == 1
