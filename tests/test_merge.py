"""Claims joined into events."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from claims_help import square
from merge_help import DAY, FAR, KURSK, QUOTE, TOWN, claim, location

from geo.merge import merge
from geo.merge.anaphora import is_another
from geo.merge.clusters import clusters
from geo.merge.features import features_of
from geo.merge.matters import forms, matters
from geo.merge.shapes import alike
from geo.merge.summary import merged_counts
from geo.merge.weighing import FEATURES, values
from geo.records import Actor, Claim, Copy, Count, EventType, Link, Phrase, PlaceRole, Span


def shape(events):
    return {frozenset(c.id for c in event.claims) for event in events}


def test_two_articles_on_one_event_make_one_event_with_two_sources():
    (event,) = merge([claim("a", 0), claim("b", 0, quote="The marines crossed the river at Sudzha in armoured boats.")])
    assert event.number_of_sources == 2
    assert event.reason


def test_a_place_within_another_can_be_the_same_when_the_numbers_agree():
    boats = (Count("boats", 30, 30, 30),)
    other = "Thirty armoured boats of the marines crossed a river in Kursk."
    (event,) = merge([claim("a", 0, counts=boats), claim("b", 0, quote=other, place=KURSK, counts=boats)])
    assert [place.location.place for place in event.places] == [TOWN]


def test_places_apart_are_never_joined():
    assert len(merge([claim("a", 0), claim("b", 0, place=FAR)])) == 2


def test_days_apart_are_never_joined():
    assert len(merge([claim("a", 0), claim("b", 0, day=DAY - timedelta(days=20))])) == 2


def test_other_kinds_of_event_are_never_joined():
    assert len(merge([claim("a", 0), claim("b", 0, kind="PROTEST")])) == 2


def test_other_countries_doing_are_never_joined():
    first, second = (Actor("Russian marines", "RU", "MIL"),), (Actor("Ukrainian marines", "UA", "MIL"),)
    assert len(merge([claim("a", 0, actors=first), claim("b", 0, actors=second)])) == 2


def test_very_different_counts_are_never_joined():
    few, many = (Count("killed", 4, 4, 4),), (Count("killed", 90, 90, 90),)
    assert len(merge([claim("a", 0, counts=few), claim("b", 0, counts=many)])) == 2


def test_a_toll_that_rises_is_of_one_event():
    few, many = (Count("killed", 4, None, None),), (Count("killed", 40, 40, 40),)
    (event,) = merge([claim("a", 0, counts=few), claim("b", 0, counts=many)])
    assert [(count.what, count.low, count.high) for count in event.counts] == [("killed", 4, 40)]


def test_a_toll_may_be_higher_the_day_after_and_not_the_day_before():
    few, many, next_day = (Count("killed", 4, 4, 4),), (Count("killed", 40, 40, 40),), DAY + timedelta(days=1)
    assert len(merge([claim("a", 0, counts=few), claim("b", 0, counts=many, published=next_day)])) == 1
    assert len(merge([claim("a", 0, counts=many), claim("b", 0, counts=few, published=next_day)])) == 2


def test_a_possibility_is_not_joined_with_a_report():
    assert len(merge([claim("a", 0), claim("b", 0, status="hypothetical")])) == 2


def test_a_denial_joins_what_it_denies():
    (event,) = merge([claim("a", 0), claim("b", 0, status="denied")])
    assert event.status == "reported"
    assert {c.status for c in event.claims} == {"reported", "denied"}


def test_a_plan_joins_a_report_only_when_both_name_the_day():
    assert len(merge([claim("a", 0), claim("b", 0, status="planned")])) == 1
    assert len(merge([claim("a", 0), claim("b", 0, status="planned", exact=False)])) == 2


def test_numbers_of_one_thing_under_two_names_are_one_count():
    troops, soldiers = (Count("troops", None, 10_000, None),), (Count("soldiers", None, 11_000, None),)
    (event,) = merge([claim("a", 0, counts=troops), claim("b", 0, counts=soldiers)])
    assert event.counts == (Count("troops", 10_000, 10_000, 11_000),)


def test_the_reason_names_what_the_claims_share():
    boats = (Count("boats", 30, 30, 30),)
    (event,) = merge(
        [claim("a", 0, counts=boats), claim("b", 0, counts=boats, status="denied", quote="No marines crossed at Sudzha, he said.")]
    )
    for part in (
        "2 claims of 2 articles",
        "the same place: Sudzha",
        "the same number: 30 boats",
        "the same days: 2024-10-30",
        "1 claim is a denial",
    ):
        assert part in event.reason


def test_articles_of_other_weeks_are_never_joined():
    early = claim("a", 0, exact=False, published=DAY - timedelta(days=40))
    assert len(merge([early, claim("b", 0, exact=False)])) == 2


def test_an_article_without_a_date_joins_a_dated_one():
    assert len(merge([claim("a", 0, published=None), claim("b", 0)])) == 1


def test_one_claim_that_is_like_two_stories_does_not_make_one_event_of_them():
    first = [claim(f"a{n}", 0, place=None, quote=f"Marines crossed the river at Sudzha, unit {n} with boats.") for n in range(4)]
    second = [claim(f"b{n}", 0, place=None, quote=f"Peasants bartered barley in the Penrith market, stall {n}.") for n in range(4)]
    between = claim("c", 0, place=None, quote="Marines in boats on the river at Sudzha bartered barley in the Penrith market.")
    events = merge([*first, *second, between])
    assert not any({"a0", "b0"} <= {c.source.id for c in event.claims} for event in events)


def test_counts_keep_the_least_the_greatest_and_the_leading():
    low, high = (Count("boats", None, 30, None),), (Count("boats", None, None, 35),)
    (event,) = merge([claim("a", 0, counts=low), claim("b", 0, counts=high)])
    assert event.counts == (Count("boats", 30, 30, 35),)


def test_of_several_least_numbers_the_greatest_holds():
    six, more = Count("killed", 6, None, None), Count("killed", 21, None, None)
    (event,) = merge([claim("a", 0, counts=(six,)), claim("b", 0, counts=(more,))])
    assert event.counts == (more,)


@pytest.mark.parametrize(("speaker", "toll"), [("", (8, 8, 8)), ("a nurse", (3, 3, 8))])
def test_of_a_speakers_tolls_only_the_greatest_counts(speaker: str, toll: tuple[int, int, int]):
    eight, three = (claim("a", n, counts=(Count("killed", best, best, best),)) for n, best in ((90, 8), (0, 3)))
    (event,) = merge([eight, replace(three, speaker=speaker)])
    assert event.counts == (Count("killed", *toll),)


def test_the_least_number_given_may_be_an_upper_end():
    upper, best = Count("troops", None, None, 20_000), Count("troops", None, 25_000, None)
    (event,) = merge([claim("a", 0, counts=(upper,)), claim("b", 0, counts=(best,))])
    assert event.counts == (Count("troops", 20_000, 25_000, 25_000),)


def test_what_is_told_with_a_lower_end_alone_keeps_no_greater_number_apart():
    thousands, number = Count("protesters", 2_000, None, None), Count("protesters", None, 50_000, None)
    assert len(merge([claim("a", 0, counts=(thousands,)), claim("b", 0, counts=(number,))])) == 1


def test_where_all_numbers_are_below_the_least_of_the_leading_claim_that_is_the_best():
    now, before = (Count("killed", 9, None, None),), (Count("killed", 7, 7, 7),)
    (event,) = merge([claim("a", 0, counts=now), claim("b", 0, counts=before)])
    assert event.counts == (Count("killed", 7, 9, None),)


def test_the_best_toll_is_that_of_the_latest_article():
    before, now, next_day = (Count("killed", 4, 4, 4),), (Count("killed", 6, 6, 6),), DAY + timedelta(days=1)
    (event,) = merge([claim("a", 0, counts=before), claim("b", 0, counts=now, published=next_day)])
    assert event.counts == (Count("killed", 4, 6, 6),)


def test_the_same_text_under_two_names_is_one_source_and_the_copy_is_shown():
    first, second = claim("a", 0, outlet="Post"), claim("b", 0, outlet="Herald", published=DAY + timedelta(days=1))
    (event,) = merge([second, first])
    assert event.number_of_sources == 1
    assert event.copies == (Copy("b", "a"),)
    assert "1 article not counted as a source" in event.reason


def test_a_text_that_was_edited_here_and_there_is_a_copy_still():
    wire = "Marines crossed the river at Sudzha with thirty armoured boats before dawn, and took the old ferry landing without a fight."
    edited = "Marines crossed the river at Sudzha with thirty armoured boats before dawn and took the old landing without any fight."
    (event,) = merge([claim("a", 0, quote=wire), claim("b", 0, quote=edited)])
    assert (event.number_of_sources, event.copies) == (1, (Copy("b", "a"),))


def test_what_is_told_in_other_words_is_no_copy():
    (event,) = merge([claim("a", 0), claim("b", 0, quote="At Sudzha the marines went over the river in boats with thirty hulls.")])
    assert (event.number_of_sources, event.copies) == (2, ())


def test_two_articles_of_one_outlet_are_one_source():
    other = "The marines crossed the river at Sudzha in armoured boats."
    (event,) = merge([claim("a", 0, outlet="Post"), claim("b", 0, outlet="Post", quote=other)])
    assert event.number_of_sources == 1


def test_the_order_of_the_claims_does_not_matter():
    claims = [claim(f"{name}", number, place=place) for name in "abcd" for number, place in ((0, TOWN), (90, FAR), (180, KURSK))]
    expected = merge(claims)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert merge(claims) == expected


def test_every_claim_is_in_one_event():
    claims = [claim(f"a{i}", 0, place=TOWN if i % 2 else FAR, day=DAY - timedelta(days=i % 9)) for i in range(40)]
    events = merge(claims)
    assert sorted(c.id for event in events for c in event.claims) == sorted(c.id for c in claims)


def test_one_articles_claims_at_one_place_are_one_event():
    (event,) = merge([claim("a", 0), claim("a", 90, quote="The marines then moved on from the river bank.")])
    assert len(event.claims) == 2


def test_a_claim_alone_is_an_event_without_a_reason():
    (event,) = merge([claim("a", 0)])
    assert (event.reason, event.number_of_sources) == ("", 1)


def test_no_claims_make_no_events():
    assert merge([]) == ()


def test_a_disaster_and_its_harm_in_one_sentence_are_one_event_where_the_places_go_together():
    sentence = "Tremors struck Sudzha and at least 48 people were killed in Kursk."
    dead = (Count("killed", 48, 48, 48),)
    shaken = claim("a", 0, kind="DISASTER", quote=sentence)
    killed = replace(
        claim("a", 0, kind="DISASTER", quote=sentence, place=KURSK, counts=dead), id="a:52", trigger=Span(52, 58, sentence[52:58])
    )
    (event,) = merge([shaken, killed])
    assert event.counts == dead


def test_a_story_that_a_hundred_outlets_tell_is_one_event():
    days = [DAY + timedelta(days=number // 40) for number in range(100)]
    told = [
        claim(f"a{n}", 0, quote=f"Marines crossed the river at Sudzha, outlet {n} writes.", published=day) for n, day in enumerate(days)
    ]
    (event,) = merge(told)
    assert len(event.claims) == 100


def test_talks_of_other_sides_are_never_joined_without_a_place_that_both_name():
    envoys, ministers = (
        (Actor("envoys", "US", "GOV"), Actor("bishops", "", "REL")),
        (Actor("Berg", "US", "GOV"), Actor("Lima", "TR", "GOV")),
    )
    first = claim("a", 0, kind="CONSULT", place=None, actors=envoys)
    second = claim("b", 0, kind="CONSULT", place=None, actors=ministers)
    assert len(merge([first, second])) == 2
    assert len(merge([first, replace(second, actors=envoys)])) == 1


def undated(article: str, quote: str, days: int, **more) -> Claim:
    """A claim without a day, of an article published some days later."""
    published = DAY + timedelta(days=days)
    return claim(article, 0, quote=quote, kind="ACCIDENT", day=published, published=published, exact=False, **more)


def test_what_is_news_without_a_day_is_not_what_was_news_days_before():
    again = "Flames have gutted the timber yard at Sudzha, the mayor said."
    assert len(merge([undated("a", again, 0), undated("b", again, 1)])) == 1
    assert len(merge([undated("a", again, 0), undated("b", again, 5)])) == 2


@pytest.mark.parametrize(("opening", "events"), [("The fire", 1), ("A fire", 2)])
def test_what_a_text_takes_for_known_may_be_of_days_before(opening: str, events: int):
    quote = f"{opening} gutted a market at Sudzha, the mayor said."
    first, later = undated("a", "Fire has gutted a market at Sudzha, the mayor said.", 0), undated("b", quote, 5)
    assert len(merge([_by("Fire", first), _by("fire", later)])) == events


@pytest.mark.parametrize(("other", "events"), [("Marines", 1), ("Anglers", 2)])
def test_what_may_be_is_one_only_where_the_matter_is(other: str, events: int):
    first = claim("a", 0, status="hypothetical")
    second = claim("b", 0, status="hypothetical", quote=f"{other} crossed the river at Sudzha with thirty armoured boats.")
    assert len(merge([first, second])) == events


@pytest.mark.parametrize(("other", "events"), [("market", 1), ("school", 2)])
def test_happenings_without_days_are_told_apart_by_their_sites(other: str, events: int):
    first = undated("a", "Flames have gutted a market at Sudzha, the mayor said.", 0)
    assert len(merge([first, undated("b", f"Flames have gutted a {other} at Sudzha, the mayor said.", 1)])) == events


def test_a_toll_without_a_day_does_not_fall():
    two, one = (Count("killed", 2, 2, 2),), (Count("killed", 1, 1, 1),)
    quote = "Mudslide at Sudzha buried walkers, the mayor said."
    assert len(merge([undated("a", quote, 0, counts=two), undated("b", quote, 1, counts=one)])) == 2
    assert len(merge([undated("a", quote, 0, counts=one), undated("b", quote, 1, counts=two)])) == 1


@pytest.mark.parametrize(("size", "events"), [("6.1", 1), ("4.4", 2)])
def test_shocks_of_other_sizes_are_of_two_earthquakes(size: str, events: int):
    first = claim("a", 0, kind="DISASTER", quote="Tremors of magnitude 6.2 were felt at Sudzha on Monday.")
    second = claim("b", 0, kind="DISASTER", quote=f"Tremors of magnitude {size} were felt at Sudzha on Monday.")
    assert len(merge([first, second])) == events


@pytest.mark.parametrize(
    ("one", "other"),
    [("moving", "moved"), ("arrives", "arrived"), ("raid", "raids"), ("dead", "killed"), ("massacre", "killed"), ("call-up", "called up")],
)
def test_inflections_of_an_event_word_are_one_form(one: str, other: str):
    assert forms(one) == forms(other)


def compared(first: Claim, second: Claim) -> dict[str, str]:
    """The values of the features of two claims."""
    one, other = (features_of([made])[0] for made in (first, second))
    return dict(zip(FEATURES, values(one, other, 0.5), strict=True))


@pytest.mark.parametrize(("days", "exact", "said"), [(0, True, "2 0"), (1, True, "2 1.00"), (3, True, "2 2.00"), (0, False, "1 0")])
def test_days_are_compared_by_how_many_are_given_and_how_far_apart_they_are(days: int, exact: bool, said: str):
    assert compared(claim("a", 0), claim("b", 0, day=DAY - timedelta(days=days), exact=exact))["days"] == said


@pytest.mark.parametrize(("published", "told"), [(DAY, False), (None, True)])
def test_only_articles_without_a_date_are_compared_as_such(published: date | None, told: bool):
    found = compared(claim("a", 0, published=published), claim("b", 0, published=published, quote="Anglers left."))
    assert {bool(value) for name, value in found.items() if name.startswith("undated")} == {told}


@pytest.mark.parametrize(("quote", "said"), [(QUOTE, "form"), ("Anglers left the pier.", "")])
def test_event_words_are_compared_by_form_and_matter(quote: str, said: str):
    assert compared(claim("a", 0), claim("b", 0, quote=quote))["event words"] == said


@pytest.mark.parametrize(("other", "likeness"), [("porter", "same"), ("cook", "others")])
def test_who_suffers_is_compared(other: str, likeness: str):
    first, second = (replace(claim(article, 0), recipients=(Actor(name),)) for article, name in (("a", "porter"), ("b", other)))
    assert compared(first, second)["sufferers"] == likeness


def test_what_an_article_ties_together_is_not_loosened_by_other_articles_of_the_one():
    alike = [(0, other, Link("a:0", f"{name}:0", 0.97)) for other, name in ((2, "b"), (3, "c"), (4, "d"))]
    others = [(2, 3, Link("b:0", "c:0", 0.97)), (2, 4, Link("b:0", "d:0", 0.97)), (3, 4, Link("c:0", "d:0", 0.97))]
    tied = (0, 1, Link("a:0", "a:1", 0.95))
    assert clusters(["a", "a", "b", "c", "d"], [tied, *alike, *others], 0.3, lambda *_: True) == [[0, 1, 2, 3, 4]]


def test_two_groups_of_the_same_two_articles_are_joined_by_one_link_between_these():
    links = [(0, 1, Link("a:0", "b:0", 0.9)), (2, 3, Link("a:1", "b:1", 0.9)), (0, 3, Link("a:0", "b:1", 0.4))]
    assert clusters(["a", "b", "a", "b"], links, 0.3, lambda *_: True) == [[0, 1, 2, 3]]


def test_claims_that_name_one_storm_are_of_one_event():
    quotes = ("Cyclone Odalys tore roofs from forty barns, the mayor said.", "Two fishermen drowned when Cyclone Odalys came ashore.")
    first, second = (
        claim(name, 0, kind="DISASTER", place=None, exact=False, quote=quote) for name, quote in zip("ab", quotes, strict=True)
    )
    assert len(merge([first, second])) == 1


@pytest.mark.parametrize(("name", "events"), [("Odalys", 1), ("Perrin", 2)])
def test_claims_that_name_two_storms_are_never_joined(name: str, events: int):
    first, second = (f"Cyclone {one} tore roofs from forty barns at Sudzha, the mayor said." for one in ("Odalys", name))
    assert len(merge([claim("a", 0, kind="DISASTER", quote=first), claim("b", 0, kind="DISASTER", quote=second)])) == events


@pytest.mark.parametrize(("other", "events"), [("Marines", 1), ("Anglers", 2)])
def test_what_has_no_kind_is_one_only_where_the_matter_is(other: str, events: int):
    crossed = "crossed the river at Sudzha with thirty armoured boats."
    first, second = claim("a", 0, kind="OTHER"), claim("b", 0, kind="OTHER", quote=f"{other} {crossed}")
    assert len(merge([first, second])) == events


def without_place(number: int, quote: str, word: str, **more) -> Claim:
    """A claim of an attack that has neither place nor day, its event word somewhere in its sentence."""
    made = claim("a", number, quote=quote, kind="ASSAULT", place=None, exact=False, **more)
    start = number + quote.index(word)
    return replace(made, id=f"a:{start}", trigger=Span(start, start + len(word), word))


def test_one_sentence_tells_of_one_event_without_naming_a_place():
    sentence = "Rebels opened fire after a mine destroyed the first lorry."
    assert len(merge([without_place(0, sentence, "opened fire"), without_place(0, sentence, "destroyed")])) == 1


@pytest.mark.parametrize(
    ("sentence", "events"), [("The rebels then burned the chapel.", 1), ("In a second raid rebels burned the mill.", 2)]
)
def test_what_goes_on_without_place_or_day_is_of_the_only_event_of_its_kind(sentence: str, events: int):
    first = claim("a", 0, quote="Stormed was the chapel of Sudzha on Monday.", kind="ASSAULT")
    assert len(merge([first, without_place(90, sentence, "burned")])) == events


def test_places_that_the_gazetteer_does_not_hold_are_one_by_their_name():
    unknown = claim("a", 0).places[0].location
    nowhere = replace(unknown, place=None, lat=None, lon=None, precision="unresolved", geometry=None, radius_km=None)
    there = (replace(claim("a", 0).places[0], location=nowhere),)
    told = replace(claim("a", 0, kind="ASSAULT", place=None), places=there)
    again = replace(claim("a", 90, kind="ASSAULT", place=None, quote="Fighters fell upon the convoy, he said."), places=there)
    assert len(merge([told, again])) == 1


def test_the_time_of_undated_claims_is_that_of_the_first_published():
    (event,) = merge([undated("a", "Flames have gutted the yard at Sudzha.", 0), undated("b", "Flames have gutted the yard at Sudzha.", 1)])
    assert event.when.start == DAY


@pytest.mark.parametrize(("kind", "other"), [("ASSAULT", "COERCE"), ("PROTEST", "ASSAULT"), ("PROTEST", "COERCE"), ("CONSULT", "AGREE")])
def test_an_arrest_a_march_or_a_pledge_is_an_event_beside_the_blow_or_the_visit(kind: EventType, other: EventType):
    assert len(merge([claim("a", 0, kind=kind), claim("a", 90, kind=other), claim("b", 0, kind=kind), claim("b", 90, kind=other)])) == 2


def test_an_articles_plan_is_never_what_it_reports():
    assert len(merge([claim("a", 0), claim("a", 90, status="planned")])) == 2


@pytest.mark.parametrize(("denial", "events"), [("Marines crossed nothing, he said.", 1), ("Wounded was no villager, he said.", 2)])
def test_an_articles_denial_is_of_what_it_told_by_the_same_word(denial: str, events: int):
    assert len(merge([claim("a", 0), claim("a", 90, status="denied", quote=denial)])) == events


def test_that_nobody_was_hurt_is_no_denial_of_harm_that_is_numbered():
    hurt = claim("a", 0, kind="ASSAULT", counts=(Count("wounded", 4, 4, 4),))
    unhurt = claim("b", 0, kind="ASSAULT", status="denied", quote="Wounded was nobody, a medic said.")
    assert len(merge([hurt, unhurt])) == 2


@pytest.mark.parametrize(("kind", "events"), [("ASSAULT", 1), ("CONSULT", 2)])
def test_that_nobody_was_hurt_is_of_what_its_article_told_before(kind: EventType, events: int):
    unhurt = claim("a", 90, kind="ASSAULT", status="denied", quote="Wounded was nobody, a medic said.", place=None, exact=False)
    assert len(merge([claim("a", 0, kind=kind), unhurt])) == events


@pytest.mark.parametrize(("opening", "events"), [("A second", 2), ("The parcel", 1)])
def test_a_second_bomb_is_not_the_one_of_the_day_before(opening: str, events: int):
    before, quote = "Parcel bomb at Sudzha gate burned two villagers.", f"{opening} bomb at Sudzha gate burned two villagers."
    first, later = (_by("burned", undated(article, said, day)) for article, said, day in (("a", before, 0), ("b", quote, 1)))
    assert len(merge([first, later])) == events


def _by(word: str, made: Claim) -> Claim:
    """A claim whose event word is one of its quote."""
    start = made.start + made.quote.index(word)
    return replace(made, trigger=Span(start, start + len(word), word))


@pytest.mark.parametrize(("persons", "events"), [("Nabbed at Sudzha were two boys.", 1), ("Nabbed at Sudzha was a man.", 2)])
def test_arrests_are_told_apart_by_who_is_arrested(persons: str, events: int):
    first = replace(claim("a", 0, kind="COERCE", quote="Nabbed at Sudzha were boys."), mode="arrest")
    assert len(merge([first, replace(claim("b", 0, kind="COERCE", quote=persons), mode="arrest")])) == events


def test_a_part_of_what_is_counted_keeps_nothing_apart():
    quote = "At Sudzha five of the injured marines died."
    start = quote.index("injured")
    part = replace(claim("b", 0, quote=quote, counts=(Count("wounded", 5, 5, 5),)), trigger=Span(start, start + 7, "injured"))
    (event,) = merge([claim("a", 0, quote="Injured were 31 marines at Sudzha.", counts=(Count("wounded", 31, 31, 31),)), part])
    assert event.counts == (Count("wounded", 31, 31, 31),)


def test_a_toll_of_one_place_and_day_may_be_disputed():
    many, few = (Count("killed", 22, None, None),), (Count("killed", 6, 6, 6),)
    later = DAY + timedelta(days=2)
    assert len(merge([claim("a", 0, counts=many), claim("b", 0, counts=few, published=later)])) == 1


def test_the_place_that_the_label_names_stands_first():
    near = replace(claim("a", 0), places=(*claim("a", 0).places, *claim("a", 0, place=FAR).places))
    named = replace(near.places[1], location=replace(near.places[1].location, mention=replace(near.places[1].location.mention, start=0)))
    moved = replace(
        near.places[0], location=replace(near.places[0].location, mention=replace(near.places[0].location.mention, start=40, end=46))
    )
    (event,) = merge([replace(near, places=(moved, named))])
    assert event.label.endswith("in Khartoum")
    assert event.places[0].location.place == FAR


@pytest.mark.parametrize(("role", "label"), [("destination", "to Kursk Oblast"), ("origin", "in Sudzha")])
def test_the_label_of_a_way_names_its_goal_and_not_where_some_already_stand(role: PlaceRole, label: str):
    sent = replace(claim("a", 0, kind="MOBILIZE", place=KURSK), salience=0.9)
    sent = replace(sent, places=(replace(sent.places[0], role=role),))
    (event,) = merge([sent, claim("b", 0, kind="MOBILIZE")])
    assert event.label.endswith(label)


def test_the_label_of_what_happened_at_a_place_names_that_and_no_goal():
    there = claim("a", 0, kind="ASSAULT")
    gone = replace(claim("a", 0, place=FAR).places[0], role="destination")
    (event,) = merge([replace(there, places=(gone, *there.places))])
    assert event.label.endswith("in Sudzha")


@pytest.mark.parametrize(("anchor", "together"), [("Sudzha", True), ("Khartoum", False)])
def test_the_water_off_a_place_may_be_called_by_its_name(anchor: str, together: bool):
    town = location("a", TOWN)
    off = Phrase("coast", (replace(town.mention, name=anchor),), 0.0, 100.0, feature="coast", manner="offshore")
    mention = replace(town.mention, article="b", kind="relative", phrase=off)
    water = replace(town, mention=mention, place=None, precision="relative", lat=54.0, radius_km=90.0, geometry=square(54.0, 35.6, 0.5))
    assert (alike(town, water) is not None) is together


def test_that_nobody_was_hurt_goes_where_its_articles_event_goes():
    fire = claim("a", 0, kind="ASSAULT")
    unhurt = claim("a", 90, kind="ACCIDENT", status="denied", quote="Wounded was nobody, a medic said.", place=None)
    assert len(merge([fire, unhurt, claim("b", 0, kind="ASSAULT")])) == 1


def test_what_an_article_joins_with_a_day_need_not_be_new_itself():
    fell = claim("a", 0, kind="ACCIDENT", quote="Capsized at Sudzha was a ferry with nine aboard.")
    later = DAY + timedelta(days=6)
    again = claim("b", 0, kind="ACCIDENT", quote="Capsized at Sudzha was a ferry, as divers knew.", published=later)
    found = claim("b", 90, kind="ACCIDENT", quote="Divers found it there.", place=None, day=later, published=later, exact=False)
    assert shape(merge([fell, again, found])) == {frozenset({"a:0", "b:0", "b:90"})}


def word(text: str, made: Claim) -> Claim:
    start = made.start + made.quote.index(text)
    return replace(made, id=f"{made.source.id}:{start}", trigger=Span(start, start + len(text), text))


@pytest.mark.parametrize(("pairing", "events"), [("both the", 2), ("the", 1)])
def test_both_parts_two_things_that_one_sentence_tells(pairing: str, events: int):
    quote = f"An inquiry into {pairing} killings and the bombing began."
    told = claim("a", 0, kind="ASSAULT", quote=quote, place=None, exact=False)
    assert len(merge([word("killings", told), word("bombing", told)])) == events


@pytest.mark.parametrize(("before", "events"), [(6, 2), (0, 1)])
def test_what_was_days_before_is_not_what_is_new_in_its_sentence(before: int, events: int):
    quote = "Soldiers killed two of those behind that week's raid at Sudzha."
    new = word("killed", claim("a", 0, kind="ASSAULT", quote=quote, exact=False))
    past = word("raid", claim("a", 0, kind="ASSAULT", quote=quote, day=DAY - timedelta(days=before)))
    assert len(merge([new, past])) == events


def test_a_denial_is_of_what_was_told_by_its_word_and_kind():
    killed = word("killed", claim("a", 0, kind="ASSAULT", quote="Raiders killed five at Sudzha."))
    denied = replace(
        word("massacre", claim("a", 90, kind="ASSAULT", quote="There was no massacre at Sudzha.", status="denied")), mode="massacre"
    )
    assert len(merge([killed, denied])) == 2


def test_what_an_article_tells_as_one_stays_one_when_other_articles_join():
    quote = "Raiders stormed Sudzha and killed nine marines by the river."
    told = [claim(name, 0, kind="ASSAULT", quote=quote) for name in "abcdef"]
    killed = [word("killed", one) for one in told]
    stormed = [word("stormed", one) for one in told[:2]]
    assert len(merge([*killed, *stormed])) == 1


@pytest.mark.parametrize(("thing", "another"), [("victim", False), ("death", False), ("raid", True)])
def test_the_fourth_victim_is_of_what_was_told(thing: str, another: bool):
    assert is_another(word("crossed", claim("b", 0, quote=f"It was the fourth {thing} since marines crossed the river."))) is another


@pytest.mark.parametrize(("days", "events"), [(1, 1), (2, 2)])
def test_the_days_that_two_articles_give_may_be_next_to_one_another(days: int, events: int):
    assert len(merge([claim("a", 0), claim("b", 0, day=DAY - timedelta(days=days))])) == events


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("reached", "reached", False),
        ("came down", "came", False),
        ("scuffle broke out", "blaze broke out", False),
        ("paved", "paving", True),
    ],
)
def test_words_that_much_is_told_with_are_of_no_one_matter(first: str, second: str, one: bool) -> None:
    assert (not matters(first).isdisjoint(matters(second))) is one


@pytest.mark.parametrize(
    ("short", "full", "sector", "named"),
    [
        ("Omar Diaz", "Omar Diaz Ruiz", "CVL", ["Omar Diaz Ruiz"]),
        ("Omar Diaz", "Omar Diazero", "CVL", ["Omar Diaz", "Omar Diazero"]),
        ("Omar", "Omar Diaz", "CVL", ["Omar", "Omar Diaz"]),
        ("armed men", "armed men of the north", "CVL", ["armed men", "armed men of the north"]),
        ("United Nations", "United Nations Security Council", "IGO", ["United Nations", "United Nations Security Council"]),
    ],
    ids=["a person", "another", "a first name alone", "no name", "a part of a body"],
)
def test_a_person_named_in_full_and_shorter_acts_once(short: str, full: str, sector: str, named: list[str]) -> None:
    claims = [claim("a", 0, actors=(Actor(short, sector=sector),)), claim("b", 0, actors=(Actor(full, sector=sector),))]
    (event,) = merge(claims)
    assert sorted(actor.name for actor in event.actors) == named


def test_what_was_shot_down_is_counted_apart_from_what_was_fired():
    quote = "Raiders fired 20 drones at Sudzha and 12 drones were intercepted."
    fired = word("fired", claim("a", 0, kind="ASSAULT", quote=quote, counts=(Count("drones", 20, 20, 20),)))
    stopped = word("intercepted", claim("a", 0, kind="ASSAULT", quote=quote, counts=(Count("drones", 12, 12, 12),)))
    assert merged_counts([fired, stopped]) == (Count("drones", 20, 20, 20), Count("drones shot down", 12, 12, 12))
