"""How fast articles are read to claims on one core and these merged into events; memory at its highest.

The first reading has nothing warmed up: it opens the lexicons and models and draws every place for the first time.
In the second all is loaded, and what is left is what an article costs.

    python benchmarks/reading.py [CORPUS]

Compiled code (`make wheel`) and pure Python give the same claims; the output says which of them was measured.
The corpus is JSON lines of articles; without one, LGL where it is found, else the stories of the project, over and over.
"""

import resource
import sys
import time

from places import corpus

from geo import events as reader
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
    for article in articles:
        claims(article, gazetteer)
    again = time.perf_counter()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(articles)} articles of {name}, read by {'pure Python' if reader.__file__.endswith('.py') else 'compiled code'}")
    print(f"from text to claims  {len(articles) / (read - started):6.0f} articles a second, first reading")
    print(f"                     {len(articles) / (again - merged):6.0f} articles a second, second reading")
    print(f"merging              {len(said)} claims into {len(events)} events in {merged - read:.2f} s")
    print(f"memory at most       {megabytes:6.0f} MB")


if __name__ == "__main__":
    main()
