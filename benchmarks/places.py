"""How fast places are found and placed on one core, beside flashgeotext, which only finds names, in the same run.

    python benchmarks/places.py [CORPUS]

The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project, over
and over. flashgeotext is no dependency of the project: `pip install flashgeotext` puts it into the run.
"""

import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from geo.articles import read_articles
from geo.gazetteer import open_gazetteer
from geo.mentions import find_mentions
from geo.pipeline import places
from geo.records import Article
from geo.resources import data_folder

AT_LEAST = 200
ROUNDS = 5


def corpus(arguments: list[str]) -> tuple[str, list[Article]]:
    folder = Path(os.environ.get("DATELINE_CORPORA", "../shared/corpora"))
    source = Path(arguments[0]) if arguments else folder / "lgl.jsonl"
    if not arguments and not source.exists():
        source = data_folder() / "stories"
    articles = [found for found in read_articles([source]) if isinstance(found, Article)]
    return source.name, (articles * (AT_LEAST // len(articles) + 1))[: max(AT_LEAST, len(articles))]


def best(work: Callable[[Article], object], articles: list[Article]) -> float:
    """Articles a second, the best of some rounds; the first of them warms up what is cached."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for article in articles:
            work(article)
        times.append(time.perf_counter() - started)
    return len(articles) / min(times)


def flashgeotext_rate(articles: list[Article]) -> float | None:
    """Articles a second of flashgeotext with the cities and countries that it comes with; None where it is not installed."""
    try:
        from flashgeotext.geotext import GeoText
    except ImportError:
        return None
    finder = GeoText()
    return best(lambda article: finder.extract(article.text), articles)


def main() -> None:
    name, articles = corpus(sys.argv[1:])
    started = time.perf_counter()
    gazetteer = open_gazetteer()
    opened = time.perf_counter()
    places(articles[0], gazetteer)
    first = time.perf_counter()
    print(f"{len(articles)} articles of {name}, the best of {ROUNDS} rounds on one core")
    print(f"opened in {1000 * (opened - started):.0f} ms, first article after another {1000 * (first - opened):.0f} ms")
    rate = best(lambda article: places(article, gazetteer), articles)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"from text to places  {rate:6.0f} articles a second")
    print(f"names only           {best(lambda article: find_mentions(article, gazetteer), articles):6.0f} articles a second")
    print(f"memory at most       {megabytes:6.0f} MB")
    peer = flashgeotext_rate(articles)
    if peer is None:
        print("flashgeotext is not installed; pip install flashgeotext puts it beside")
    else:
        print(f"flashgeotext         {peer:6.0f} articles a second, names only")


if __name__ == "__main__":
    main()
