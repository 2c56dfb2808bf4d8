"""How fast articles are read: opening, first article, places and events a second on one core, memory at its highest.

    python benchmarks/reading.py [CORPUS]

The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project, over and over.
"""

import resource
import sys
import time

from places import corpus

from geo.gazetteer import open_gazetteer
from geo.merge import merge
from geo.pipeline import claims, places


def main() -> None:
    name, articles = corpus(sys.argv[1:])
    started = time.perf_counter()
    gazetteer = open_gazetteer()
    opened = time.perf_counter()
    places(articles[0], gazetteer)
    first = time.perf_counter()
    for article in articles:
        places(article, gazetteer)
    placed = time.perf_counter()
    said = [claim for article in articles for claim in claims(article, gazetteer)[1]]
    read = time.perf_counter()
    events = merge(tuple(said))
    merged = time.perf_counter()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles of {name}")
    print(f"gazetteer opened in {1000 * (opened - started):.0f} ms, first article after another {1000 * (first - opened):.0f} ms")
    print(f"places {len(articles) / (placed - first):.0f} articles a second")
    print(f"claims {len(articles) / (read - placed):.0f} articles a second, places included")
    print(f"merge  {len(said)} claims into {len(events)} events in {merged - read:.2f} s")
    print(f"memory at most {megabytes:.0f} MB")


if __name__ == "__main__":
    main()
