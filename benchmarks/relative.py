"""What relative phrases cost: finding them, drawing each kind of shape, and their share of an article's time on one core.

    python benchmarks/relative.py [CORPUS]

The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project. Shapes are
drawn with the outlines loaded, the least of several runs; `first` is the first run, which loads them.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from geo.articles import read_articles
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.mentions import find_mentions
from geo.records import Article
from geo.relative import find_phrases, locate
from geo.resolve import resolve
from geo.resources import data_folder

RUNS = 7
PHRASES = (
    ("50 km from the Ukrainian border", "Russia"),
    ("50 km from the Ukrainian border", None),
    ("near the border between India and China", None),
    ("up to 40 kilometres deep into Ukraine", "Russia"),
    ("some 25 km north-east of Gwoza", None),
    ("north of Aleppo", None),
    ("around Bakhmut", None),
    ("western Russia", None),
    ("southern Lebanon", None),
    ("central Mali", None),
    ("off the coast of Yemen", None),
    ("off the west coast of Japan", None),
    ("the road from Kabul to Kandahar", None),
    ("15 km north-west of Gwoza, Borno State, near the Cameroonian border", None),
)


def milliseconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def shapes(gazetteer: Gazetteer) -> None:
    print(f"{'phrase':<75} {'first':>8} {'again':>8}  (ms, from the words to the shape)")
    for text, near in PHRASES:
        times = [milliseconds(lambda text=text, near=near: locate(text, gazetteer, near=near)) for _ in range(RUNS)]
        told = f"{text}, near {near}" if near else text
        print(f"{told:<75} {times[0]:8.1f} {min(times):8.1f}")


def articles() -> tuple[str, list[Article]]:
    folder = Path(os.environ.get("DATELINE_CORPORA", "../shared/corpora"))
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "lgl.jsonl"
    if len(sys.argv) == 1 and not source.exists():
        source = data_folder() / "stories"
    return source.name, [found for found in read_articles([source]) if isinstance(found, Article)]


def reading(gazetteer: Gazetteer) -> None:
    name, stories = articles()
    named = [find_mentions(article, gazetteer) for article in stories]
    phrases = [find_phrases(article, mentions) for article, mentions in zip(stories, named, strict=True)]
    work: dict[str, Callable[[Article, Any, Any], Any]] = {
        "names": lambda article, _mentions, _phrases: find_mentions(article, gazetteer),
        "phrases": lambda article, mentions, _phrases: find_phrases(article, mentions),
        "places of names": lambda article, mentions, _phrases: resolve(article, mentions, gazetteer),
        "places of names and phrases": lambda article, mentions, found: resolve(article, mentions + found, gazetteer),
    }
    print(f"\n{len(stories)} articles of {name}, {sum(map(len, phrases))} relative phrases")
    spent = {what: _spent(step, stories, named, phrases) for what, step in work.items()}
    for what, ms in spent.items():
        print(f"{what:<30} {ms / len(stories):8.3f} ms an article")
    plain = spent["names"] + spent["places of names"]
    more = spent["phrases"] + spent["places of names and phrases"] - spent["places of names"]
    print(f"relative phrases add {more / plain:.0%} to the time of an article")


def _spent(step: Callable[[Article, Any, Any], Any], stories: list[Article], named: list[Any], phrases: list[Any]) -> float:
    def once() -> None:
        for article, mentions, found in zip(stories, named, phrases, strict=True):
            step(article, mentions, found)

    once()
    return min(milliseconds(once) for _ in range(2))


def main() -> None:
    gazetteer = open_gazetteer()
    shapes(gazetteer)
    reading(gazetteer)


if __name__ == "__main__":
    main()
