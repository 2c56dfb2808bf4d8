"""How fast articles are read to claims on one core and these merged into events, with nothing warmed up; memory at its highest.

    python benchmarks/reading.py [CORPUS]

The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project, over and over.
"""

import resource
import sys
import time

from places import corpus

from geo.gazetteer import open_gazetteer
from geo.merge import merge
from geo.pipeline import claims


def main() -> None:
    name, articles = corpus(sys.argv[1:])
    gazetteer = open_gazetteer()
    started = time.perf_counter()
    said = [claim for article in articles for claim in claims(article, gazetteer)[1]]
    read = time.perf_counter()
    events = merge(tuple(said))
    merged = time.perf_counter()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles of {name}, read once")
    print(f"from text to claims  {len(articles) / (read - started):6.0f} articles a second")
    print(f"merging              {len(said)} claims into {len(events)} events in {merged - read:.2f} s")
    print(f"memory at most       {megabytes:6.0f} MB")


if __name__ == "__main__":
    main()
