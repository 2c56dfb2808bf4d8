"""Which claims of one article tell of one event, by the weights that come along and by what rules it out."""

from dataclasses import replace
from datetime import timedelta

import pytest
from merge_help import DAY, FAR, KURSK, claim

from geo.linear import LinearModel
from geo.merge import coreference
from geo.merge.features import Features, features_of
from geo.merge.tellings import linked_tellings, telling, tellings
from geo.records import Actor, Claim, Count, Link, Span, Status

ALL_ALIKE = LinearModel(
    coreference.FEATURES, tuple({"": 5.0, "yes": 5.0} if name == "first leads" else {} for name in coreference.FEATURES)
)
"""Weights by which any two claims are likely of one event, so that only what rules it out keeps them apart."""


def by(word: str, made: Claim) -> Claim:
    start = made.start + made.quote.index(word)
    return replace(made, id=f"{made.source.id}:{start}", trigger=Span(start, start + len(word), word))


def raid(number: int = 0, quote: str = "Rebels stormed the chapel of Sudzha on Monday.", word: str = "stormed", **more: object) -> Claim:
    return by(word, claim("a", number, kind="ASSAULT", quote=quote, **more))  # type: ignore[arg-type]


def undated(number: int, quote: str, word: str, **more: object) -> Claim:
    return raid(number, quote, word, place=None, exact=False, **more)


def told(claims: list[Claim], weights: LinearModel | None = None) -> list[list[str]]:
    """The event words of each telling."""
    found, _ = tellings(features_of(claims), weights or coreference.shipped_weights())
    return [[one.claim.trigger.text for one in of.members] for of in found]


def killed(number: int) -> tuple[Count, ...]:
    return (Count("killed", number, number, number),)


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("The rebels then burned the library.", "burned"),
        ("Three millers were wounded.", "wounded"),
        ("The attack came at noon.", "attack"),
    ],
)
def test_what_goes_on_without_place_or_day_is_of_the_only_event_told(quote: str, word: str) -> None:
    assert told([raid(), undated(90, quote, word)]) == [["stormed", word]]


def test_harm_told_again_with_its_number_is_one_event() -> None:
    slide = by("killed", claim("a", 0, kind="DISASTER", quote="A landslide killed 48 people at Sudzha.", counts=killed(48)))
    again = by("died", claim("a", 90, kind="DISASTER", quote="In all 48 people died.", place=None, counts=killed(48), exact=False))
    assert told([slide, again]) == [["killed", "died"]]


@pytest.mark.parametrize(("before", "apart"), [("the", False), ("another", True), ("a second", True)])
def test_what_its_words_call_another_is_another(before: str, apart: bool) -> None:
    blaze = undated(90, f"From the hill {before} raid was seen.", "raid")
    assert len(told([raid(), blaze], ALL_ALIKE)) == 1 + apart


@pytest.mark.parametrize(("opening", "apart"), [("At dawn", False), ("Hours later", True), ("Separately", True)])
def test_what_a_sentence_sets_apart_at_its_beginning_is_another_event(opening: str, apart: bool) -> None:
    later = undated(90, f"{opening}, millers were wounded.", "wounded")
    assert len(told([raid(), later], ALL_ALIKE)) == 1 + apart


@pytest.mark.parametrize(("word", "apart"), [("seized", False), ("retook", True)])
def test_what_undoes_an_event_is_another(word: str, apart: bool) -> None:
    assert len(told([raid(), undated(90, f"The army {word} the mill.", word)], ALL_ALIKE)) == 1 + apart


def test_claims_on_other_days_are_apart() -> None:
    before = raid(90, "They had stormed the mill before.", "stormed", day=DAY - timedelta(days=9))
    assert told([raid(), before], ALL_ALIKE) == [["stormed"], ["stormed"]]


def test_a_claim_joins_none_of_which_one_was_elsewhere() -> None:
    here, loose, there = raid(), undated(90, "Three millers were wounded.", "wounded"), raid(180, word="stormed", place=FAR)
    assert told([here, loose, there], ALL_ALIKE) == [["stormed", "wounded"], ["stormed"]]


@pytest.mark.parametrize(("status", "apart"), [("claimed", False), ("planned", True), ("hypothetical", True)])
def test_an_articles_plan_or_possibility_is_not_what_it_reports(status: Status, apart: bool) -> None:
    other = undated(90, "They stormed the mill.", "stormed", status=status)
    assert len(told([raid(), other], ALL_ALIKE)) == 1 + apart


@pytest.mark.parametrize(("before", "apart"), [("that week's", True), ("a", False)])
def test_a_known_noun_of_days_before_is_not_what_is_new_in_its_sentence(before: str, apart: bool) -> None:
    quote = f"Soldiers killed two of those behind {before} raid at Sudzha."
    new, past = raid(0, quote, "killed", exact=False), raid(0, quote, "raid", day=DAY - timedelta(days=6))
    assert len(told([new, past], ALL_ALIKE)) == 1 + apart


def whole(*claims: Claim) -> Features:
    return telling(features_of(claims)).whole


def test_a_telling_has_the_shortest_days_and_the_smallest_place_of_its_claims() -> None:
    wide = raid(0, place=KURSK, exact=False)
    exact = raid(90, "Stormed on Monday was the chapel of Sudzha.", "Stormed", day=DAY - timedelta(days=2))
    one = whole(wide, exact)
    assert (one.first, one.last, one.exact) == ((DAY - timedelta(days=2)).toordinal(), (DAY - timedelta(days=2)).toordinal(), True)
    assert one.location is not None
    assert one.location.mention.text == "Sudzha"


def test_a_telling_has_all_numbers_doers_and_kinds_of_its_claims() -> None:
    doers = (Actor("rebels", "", "REB"),)
    one = whole(raid(0, counts=killed(4)), replace(undated(90, "Rebels met the guards.", "met", actors=doers), type="OTHER"))
    assert [count.best for count in one.counts] == [4]
    assert one.claim.actors == doers
    assert (one.claim.type, one.kinds) == ("ASSAULT", {"ASSAULT", "OTHER"})


def test_links_of_known_claims_make_the_tellings_that_they_were() -> None:
    claims = [raid(), undated(90, "The attack came at noon.", "attack"), undated(180, "Rebels met the guards.", "met")]
    features = features_of(claims)
    found, links = tellings(features, ALL_ALIKE)
    again = linked_tellings(features, links)
    assert [one.members for one in again] == [one.members for one in found]


def test_a_link_of_a_claim_that_is_not_given_makes_no_telling() -> None:
    features = features_of([raid(), undated(90, "The attack came at noon.", "attack")])
    assert len(linked_tellings(features, [Link(features[0].claim.id, "a:180", 0.9)])) == 2


def described(*claims: Claim) -> dict[str, str]:
    """What is said of the last two of some claims, by the names of the features."""
    pairs = dict(coreference.described(features_of(claims)))
    return dict(zip(coreference.FEATURES, pairs[len(claims) - 2, len(claims) - 1], strict=True))


@pytest.mark.parametrize(
    ("before", "said"), [("The", "the"), ("Their", "the"), ("A", "a"), ("A second", "another"), ("Friday's", "own"), ("Heavy", "")]
)
def test_a_noun_is_described_by_what_brings_it_in(before: str, said: str) -> None:
    assert described(raid(), undated(90, f"{before} raid was told of.", "raid"))["brought in"] == said


def test_two_claims_are_described_by_how_far_apart_they_stand() -> None:
    near, far = undated(90, "Monks met.", "met"), undated(900, "Monks fled.", "fled")
    assert described(raid(), near)["gap"] == "1 same"
    assert described(raid(), *(undated(n, "Monks met.", "met") for n in (90, 180, 270)), far)["gap"] == "1 same"
    assert dict(coreference.described(features_of([raid(), near, far])))[0, 2][coreference.FEATURES.index("gap")] == "few same"


def test_claims_are_described_by_whether_the_text_gives_them_days_and_a_place() -> None:
    found = described(raid(), undated(90, "Monks met.", "met"))
    assert (found["known"], found["days"].partition(" ")[0]) == ("11 00", "10")


def test_what_had_been_before_is_described_as_such() -> None:
    found = described(raid(), undated(90, "In an earlier attack they had burned a mill.", "burned"))
    assert (found["anterior"], found["second of before"]) == ("01", "yes")


def test_a_telling_is_not_where_somebody_died_of_it_later() -> None:
    died = by("died", claim("a", 90, kind="OTHER", quote="One of the injured died in Khartoum.", place=FAR, exact=False))
    assert [place.location.mention.text for place in whole(raid(place=KURSK), died).claim.places] == ["Kursk Oblast"]
