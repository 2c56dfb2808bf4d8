"""What relative phrases cost: finding them, drawing each kind of shape, and their share of an article's time on one core.

    python benchmarks/relative.py [CORPUS]

The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project. It is read
first, in a process that has read nothing yet, and then again, when shapes and outlines are kept. Each phrase below it
is drawn anew in every run; `first` also loads its outlines, `again` is the least of the others. Last come bands of 50 km
along the borders of every country that has any: on both sides, and on the side of its first neighbour; `first` forgets all
outlines before each. Times are the processor's, so that what else the machine does counts little.
"""

import os
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from geo.articles import read_articles
from geo.events import find_claims
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.mentions import find_mentions
from geo.records import Article, Place
from geo.relative import find_phrases, locate
from geo.relative.shapes import drawn
from geo.resolve import resolve
from geo.resources import data_folder

RUNS = 7
LIMIT_MS, SHOWN = 20, 8
"""What a band along a border may take, and how many of the slowest are named."""
STEPS = ("names", "places of names", "claims", "phrases", "their places")
PHRASES = (
    ("50 km from the Ukrainian border", "Russia"),
    ("50 km from the Ukrainian border", None),
    ("near the border between India and China", None),
    ("up to 40 kilometres deep into Ukraine", "Russia"),
    ("some 25 km north-east of Gwoza", None),
    ("near the United States", None),
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
    started = time.process_time()
    work()
    return 1000 * (time.process_time() - started)


def shapes(gazetteer: Gazetteer) -> None:
    print(f"\n{'phrase':<75} {'first':>8} {'again':>8}  (ms, from the words to the shape)")
    for text, near in PHRASES:
        times = []
        for _ in range(RUNS):
            drawn.cache_clear()
            times.append(milliseconds(lambda text=text, near=near: locate(text, gazetteer, near=near)))
        told = f"{text}, near {near}" if near else text
        print(f"{told:<75} {times[0]:8.1f} {min(times[1:]):8.1f}")


def bands(gazetteer: Gazetteer) -> None:
    countries = [gazetteer.country_place(code) for code in gazetteer.country_codes()]
    bordered = [country for country in countries if gazetteer.outline(country) and not gazetteer.border(country).is_empty]
    for sides in ("both sides", "one side"):
        times = [band(gazetteer, country, one_side=sides == "one side") for country in bordered]
        for run, ms in zip(("first", "again"), zip(*times, strict=True), strict=True):
            slowest = sorted(zip(ms, (country.name for country in bordered), strict=True), reverse=True)
            over = sum(time > LIMIT_MS for time in ms)
            print(f"\nborder bands of {len(ms)} countries, {sides}, {run}: slowest {slowest[0][0]:.1f} ms, {over} over {LIMIT_MS} ms")
            print("  " + ", ".join(f"{name} {time:.1f}" for time, name in slowest[:SHOWN]))


def band(gazetteer: Gazetteer, country: Place, *, one_side: bool) -> tuple[float, float]:
    """Milliseconds of the band along a country's border: when no outline is loaded yet, and at least."""
    near = gazetteer.neighbours(country)[0] if one_side else None
    for kept in (gazetteer.outline, gazetteer.outline_wkb, gazetteer.border):
        kept.cache_clear()
    times = []
    for _ in range(RUNS):
        drawn.cache_clear()
        times.append(milliseconds(lambda: locate(f"50 km from the border of {country.name}", gazetteer, near=near)))
    return times[0], min(times[1:])


def articles() -> tuple[str, list[Article]]:
    folder = Path(os.environ.get("DATELINE_CORPORA", "../shared/corpora"))
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else folder / "lgl.jsonl"
    if len(sys.argv) == 1 and not source.exists():
        source = data_folder() / "stories"
    return source.name, [found for found in read_articles([source]) if isinstance(found, Article)]


def reading(gazetteer: Gazetteer) -> None:
    name, stories = articles()
    print(f"\n{len(stories)} articles of {name}")
    for run in ("first", "second"):
        spent = dict.fromkeys(STEPS, 0.0)
        for article in stories:
            for step, ms in timed(article, gazetteer).items():
                spent[step] += ms
        more = spent["phrases"] + spent["their places"]
        places = spent["names"] + spent["places of names"]
        told = ", ".join(f"{step} {ms / len(stories):.3f}" for step, ms in spent.items())
        print(f"{run} reading, ms an article: {told}")
        print(
            f"  relative phrases add {more / (places + spent['claims']):.0%} to the time of an article, {more / places:.0%} of its places"
        )


def timed(article: Article, gazetteer: Gazetteer) -> dict[str, float]:
    """Milliseconds of each step of reading an article, in the order of STEPS."""
    clock = [time.process_time()]

    def done() -> None:
        clock.append(time.process_time())

    names = find_mentions(article, gazetteer)
    done()
    located = resolve(article, names, gazetteer)
    done()
    find_claims(article, located)
    done()
    phrases = find_phrases(article, names)
    done()
    resolve(article, names, gazetteer)
    done()
    resolve(article, names + phrases, gazetteer)
    done()
    took = [1000 * (after - before) for before, after in pairwise(clock)]
    return dict(zip(STEPS, (*took[:4], took[5] - took[4]), strict=True))


def main() -> None:
    gazetteer = open_gazetteer()
    reading(gazetteer)
    shapes(gazetteer)
    bands(gazetteer)


if __name__ == "__main__":
    main()
