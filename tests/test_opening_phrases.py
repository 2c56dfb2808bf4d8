"""What a phrase that opens a sentence says of who speaks and where: "In Leeds, the mayor said", "Alongside Diaz, Ruiz said"."""

from datetime import date

import pytest

from geo import pipeline
from geo.gazetteer import open_gazetteer
from geo.records import Article, Claim


def read(text: str) -> dict[str, Claim]:
    claims = pipeline.claims(Article("a", text, published=date(2024, 10, 30)), open_gazetteer())[1]
    return {claim.trigger.text.lower(): claim for claim in claims}


def where(claim: Claim) -> list[str]:
    return [place.location.mention.text for place in claim.places]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Speaking in Lima, Erdogan said rebels had attacked a depot in Kano.", "Erdogan"),
        ("Addressing a crowd in Lima, Ruto said rebels had attacked a depot in Kano.", "Ruto"),
        ("Visiting Lima, Peru said rebels had attacked a depot in Kano.", "Peru"),
        ("A couple from Austin, Texas said rebels had attacked a depot in Kano.", "A couple from Austin"),
    ],
)
def test_who_speaks_is_named_after_the_phrase_and_its_comma(text: str, speaker: str) -> None:
    assert read(text)["attacked"].speaker == speaker


@pytest.mark.parametrize(
    "opening",
    [
        "Appearing with President Jan Novak in Prague, Minister Petr Kolar opened a mill.",
        "After talks with President Jan Novak in Prague, Minister Petr Kolar signed a truce.",
        "Minister Petr Kolar wrote to President Jan Novak.",
    ],
)
def test_he_is_whom_the_phrase_does_not_stand_beside(opening: str) -> None:
    assert read(f"{opening} He said two soldiers were hurt in Kano.")["hurt"].speaker.endswith("Petr Kolar")


def test_he_is_whom_the_phrase_names_as_who_says_so() -> None:
    text = "According to Mayor Jan Novak, President Petr Kolar was unhurt. He said two soldiers were hurt in Kano."
    assert read(text)["hurt"].speaker.endswith("Jan Novak")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("In Kyiv, officials said three people were killed in Kharkiv.", "killed", ["Kharkiv"]),
        ("In Khartoum, a minister told reporters that the army had retaken Wad Madani.", "retaken", ["Wad Madani"]),
        ("In Lima, the governor said rebels had attacked Puno.", "attacked", ["Puno"]),
        ("In Kyiv, officials said drones had hit a depot.", "hit", ["Kyiv"]),
    ],
)
def test_where_somebody_speaks_is_not_where_it_was_that_he_places_elsewhere(text: str, trigger: str, expected: list[str]) -> None:
    assert where(read(text)[trigger]) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("The army left Hpakant, rebels claimed, but a spokesman rejected that.", "rejected", ""),
        ("Two men died in a blast in Goma, police said, while three were hurt in Bukavu.", "hurt", ""),
        ("Two men died in a blast in Goma, police said, because a depot caught fire.", "blast", "police"),
        ('"We lost two men," the governor said, "but our soldiers retook Goma."', "retook", "the governor"),
    ],
)
def test_what_but_sets_against_a_report_is_not_its_speakers(text: str, trigger: str, speaker: str) -> None:
    assert read(text)[trigger].speaker == speaker
