"""New claims added to stored events."""

import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from merge_help import DAY, FAR, KURSK, TOWN, claim

from geo.merge import grow, merge
from geo.records import Claim, Count, Event

OTHER_WORDS = "The marines crossed the river at Sudzha in armoured boats."
SENTENCES = (
    "Marines crossed the river at Sudzha with thirty armoured boats.",
    "Thirty boats of the marines were seen on the river near Sudzha.",
    "Rebels shelled the market of Khartoum and burned the grain store.",
    "The grain store of Khartoum burned after rebels shelled the market.",
    "Nobody crossed the river, the governor of Kursk said of the marines.",
)

articles = some.lists(
    some.tuples(
        some.integers(0, 12),
        some.lists(
            some.tuples(some.sampled_from(SENTENCES), some.sampled_from((TOWN, FAR, KURSK, None)), some.sampled_from((0, 30, 400))),
            min_size=1,
            max_size=3,
        ),
    ),
    min_size=2,
    max_size=6,  # so that no more claims than are looked back at share a place
)


def claims_of(number: int, days: int, said: list[tuple[str, object, int]]) -> list[Claim]:
    day = DAY + timedelta(days=days)
    return [
        claim(f"article-{number}", 100 * position, quote=quote, place=place, day=day, published=day, counts=counted(boats))
        for position, (quote, place, boats) in enumerate(said)
    ]


def counted(boats: int) -> tuple[Count, ...]:
    return (Count("boats", boats, boats, boats),) if boats else ()


def told(events: tuple[Event, ...]) -> set[tuple[object, ...]]:
    """All that events say but their ids, which depend on what came first."""
    return {
        (frozenset(c.id for c in e.claims), e.label, e.status, e.when, e.counts, e.places, e.number_of_sources, e.copies, e.reason, e.links)
        for e in events
    }


@settings(max_examples=60, deadline=None)
@given(articles, some.randoms(use_true_random=False), some.integers(1, 7))
def test_batches_in_any_order_give_the_events_of_one_run(
    drawn: list[tuple[int, list[tuple[str, object, int]]]], chance: random.Random, size: int
) -> None:
    whole = [claims_of(number, days, said) for number, (days, said) in enumerate(drawn)]
    everything = [claim for own in whole for claim in own]
    chance.shuffle(whole)
    events: tuple[Event, ...] = ()
    for start in range(0, len(whole), size):
        events = grow(events, [claim for own in whole[start : start + size] for claim in own]).events
    assert told(events) == told(merge(everything))


@settings(max_examples=30, deadline=None)
@given(articles)
def test_days_added_one_after_the_other_give_the_very_same_events_as_one_run(
    drawn: list[tuple[int, list[tuple[str, object, int]]]],
) -> None:
    whole = [claims_of(number, days, said) for number, (days, said) in enumerate(drawn)]
    events: tuple[Event, ...] = ()
    for days in range(13):
        events = grow(events, [claim for number, (day, _) in enumerate(drawn) if day == days for claim in whole[number]]).events
    once = merge(claim for own in whole for claim in own)
    assert {event.id: {c.id for c in event.claims} for event in events} == {event.id: {c.id for c in event.claims} for event in once}


@settings(max_examples=40, deadline=None)
@given(articles, some.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(drawn: list[tuple[int, list[tuple[str, object, int]]]], chance: random.Random) -> None:
    claims = [claim for number, (days, said) in enumerate(drawn) for claim in claims_of(number, days, said)]
    expected = merge(claims)
    chance.shuffle(claims)
    assert merge(claims) == expected


def test_what_was_compared_before_is_not_compared_again() -> None:
    stories = [claim(f"a{number}", 0, quote=f"Marines crossed the river at Sudzha, company {number}.") for number in range(15)]
    before = grow((), stories)
    after = grow(before.events, [claim("new", 0, quote=OTHER_WORDS)])
    assert before.compared == 15 * 14 / 2
    assert after.compared == 15


def test_nothing_new_compares_nothing_and_changes_nothing() -> None:
    events = merge([claim("a", 0), claim("b", 0, quote=OTHER_WORDS), claim("c", 0, place=FAR)])
    again = grow(events, [claim("a", 0)])
    assert (again.events, again.compared) == (events, 0)


def test_events_that_no_new_claim_touches_are_passed_on_as_they_are() -> None:
    events = merge([claim("a", 0), claim("b", 0, quote=OTHER_WORDS), claim("c", 0, place=FAR)])
    far = next(event for event in events if event.claims[0].source.id == "c")
    grown = grow(events, [claim("d", 0, quote="In armoured boats the marines crossed at Sudzha.")]).events
    assert any(event is far for event in grown)


@pytest.mark.parametrize("days", [1, -1])
def test_an_event_keeps_its_id_when_an_article_is_added_be_it_newer_or_older(days: int) -> None:
    (before,) = merge([claim("b", 0)])
    (after,) = grow([before], [claim("a", 0, quote=OTHER_WORDS, published=DAY + timedelta(days=days))]).events
    assert len(after.claims) == 2
    assert after.id == before.id


def test_two_events_that_a_new_claim_joins_have_the_id_of_the_first_published_and_tell_of_the_other() -> None:
    first = claim("a", 0, quote="Marines crossed the river at Sudzha with boats.")
    second = claim(
        "b", 0, quote="Grain silos burned by the thousand tonnes as soldiers looked on.", place=None, published=DAY + timedelta(days=1)
    )
    before = merge([first, second])
    assert len(before) == 2
    both = "Marines crossed the river at Sudzha with boats. Grain silos burned by the thousand tonnes as soldiers looked on."
    joint = [claim(f"c{n}", 0, quote=both, published=DAY + timedelta(days=2)) for n in range(2)]
    (after,) = grow(before, joint).events
    assert after.id == next(event.id for event in before if event.claims == (first,))
    assert after.former_ids == tuple(event.id for event in before if event.claims == (second,))


def test_many_claims_are_merged_with_work_that_grows_as_they_do() -> None:
    def compared(stories: int) -> int:
        days = [DAY + timedelta(days=number % 300) for number in range(stories)]
        said = [
            claim(
                f"{number}-{outlet}",
                0,
                quote=f"Marines crossed the river at Sudzha near pier{number} and post{number}.",
                day=day,
                published=day,
            )
            for number, day in enumerate(days)
            for outlet in range(3)
        ]
        return grow((), said).compared

    assert compared(600) < 2.6 * compared(300)
