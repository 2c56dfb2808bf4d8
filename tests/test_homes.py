"""The home of an outlet, learned from where its articles play."""

import json
import random
from pathlib import Path

from geo.cli import main
from geo.gazetteer import open_gazetteer
from geo.pipeline import find_homes, places
from geo.records import Article, Problem

LOCAL = (
    "Flooding closed two roads in Lewiston, Maine, on Monday.",
    "A bakery is to open in Auburn, Maine, next to the library.",
    "The mayor of Portland, Maine, presented the budget.",
    "Students from Bangor, Maine, won the contest.",
)
TOWN = "A fire damaged a barn in Auburn."


def articles(outlet: str = "pinetree.example") -> list[Article]:
    return [Article(f"{outlet} {number}", text, outlet=outlet) for number, text in enumerate(LOCAL)]


def division(article: Article, **options: object) -> str:
    (found,) = places(article, open_gazetteer(), **options)  # type: ignore[arg-type]
    assert found.place is not None
    return f"{found.place.country}.{found.place.admin1}"


def test_a_paper_s_towns_are_those_of_where_it_plays() -> None:
    gazetteer = open_gazetteer()
    homes = find_homes(articles(), gazetteer)
    fire = Article("fire", TOWN, outlet="pinetree.example")
    assert division(fire, home=homes["pinetree.example"]) == "US.ME"
    assert division(fire) != "US.ME"


def test_the_reason_tells_of_the_outlet() -> None:
    gazetteer = open_gazetteer()
    home = find_homes(articles(), gazetteer)["pinetree.example"]
    (found,) = places(Article("fire", TOWN, outlet="pinetree.example"), gazetteer, home=home)
    assert "most articles of this outlet play near it" in found.reason


def test_the_order_of_the_articles_does_not_matter() -> None:
    many = [Article(str(number), LOCAL[number % 4], outlet="a.example") for number in range(30)]
    gazetteer = open_gazetteer()
    straight = find_homes(many, gazetteer)
    random.Random(1).shuffle(many)
    assert find_homes(many, gazetteer) == straight


def test_a_single_article_makes_no_home_and_no_outlet_has_none() -> None:
    alone = [Article("a", LOCAL[0], outlet="a.example"), Article("b", LOCAL[1]), Article("c", LOCAL[2])]
    assert find_homes(alone, open_gazetteer()) == {}


def test_problems_among_the_articles_are_passed_over() -> None:
    given = [Problem("x.txt", "empty"), *articles()]
    assert set(find_homes(given, open_gazetteer())) == {"pinetree.example"}


def test_the_command_learns_the_home_of_a_batch(tmp_path: Path) -> None:
    rows = [*articles(), Article("fire", TOWN, outlet="pinetree.example")]
    source = tmp_path / "paper.jsonl"
    source.write_text("".join(json.dumps({"id": a.id, "text": a.text, "outlet": a.outlet}) + "\n" for a in rows), encoding="utf-8")
    out = tmp_path / "places.jsonl"
    assert main(["places", str(source), "-o", str(out)]) == 0
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["place"]["admin1"] for row in found if row["article"] == "fire"] == ["ME"]


def test_an_outlet_has_its_home_not_where_one_article_alone_would_be() -> None:
    text = "In the Sudanese city of Khartoum a drone hit the Daraga area on Monday. Darfur was quiet, the army in Omdurman said."
    strange = Article("strange", text, outlet="pinetree.example")
    home = find_homes([*articles(), strange], open_gazetteer())["pinetree.example"]
    (found,) = (location for location in places(strange, open_gazetteer(), home=home) if location.mention.text == "Daraga")
    assert found.place is None
