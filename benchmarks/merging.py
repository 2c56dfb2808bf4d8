"""How long claims take to merge into events, and how long a day's claims take to be added to a year's; memory at its highest.

    python benchmarks/merging.py [COUNT ...]

Claims are made up: stories of a year all over the world, each told by two to eight outlets in some sentences of
their own, one of them copied by another. Each count runs in a process of its own, in a shuffled
order; the seconds are those of its one core.
"""

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from shapely import box, to_wkb

from geo.merge import grow
from geo.records import Claim, ClaimPlace, Count, EventType, Interval, Location, Mention, Place, Source, Span

COUNTS = (10_000, 50_000, 100_000)
CLAIMS_OF_AN_ARTICLE = 6
FIRST_DAY = date(2023, 1, 1)
KINDS: tuple[tuple[EventType, str], ...] = (
    ("ASSAULT", "attacked"), ("DISASTER", "flooded"), ("PROTEST", "marched"), ("CONSULT", "met"), ("ACCIDENT", "crashed"), ("AID", "sent"),
)  # fmt: skip
COMMON = (
    "the",
    "of",
    "a",
    "in",
    "on",
    "their",
    "after",
    "before",
    "with",
    "many",
    "people",
    "officials",
    "said",
    "town",
    "morning",
    "night",
)
SYLLABLES = ("ka", "ro", "mi", "te", "sul", "var", "den", "oba", "lin", "pra", "tor", "esh", "guw", "zan", "hil", "mek")


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def claims(count: int, *, seed: int = 1) -> list[Claim]:
    """So many claims, by articles of a year."""
    chance = random.Random(seed)
    words = [word(chance) for _ in range(4000)]
    made: list[Claim] = []
    number = 0
    while len(made) < count:
        number += 1
        made += story(number, words, chance)
    return made[:count]


def story(number: int, words: list[str], chance: random.Random) -> Iterator[Claim]:
    """The claims of all articles of one story; every fifth article repeats the words of the one before."""
    lat, lon = chance.uniform(-50, 65), chance.uniform(-180, 179)
    name = word(chance).title()
    place = Place(f"made:{number}", name, "ADM2", lat, lon, radius_km=30)
    outline = bytes(to_wkb(box(lon - 0.3, lat - 0.3, lon + 0.3, lat + 0.3)))
    kind, telling = chance.choice(KINDS)
    own = chance.sample(words, 14)
    day = FIRST_DAY + timedelta(days=chance.randrange(365))
    dead = chance.randrange(2, 900)
    sentences: list[str] = []
    for article in range(chance.randrange(2, 9)):
        source = Source(f"{number}-{article}", outlet=f"Outlet {chance.randrange(200)}", published=day + timedelta(days=article % 3))
        if article % 5 != 4 or not sentences:
            sentences = [sentence(telling, name, own, chance) for _ in range(CLAIMS_OF_AN_ARTICLE)]
        for position, quote in enumerate(sentences):
            start = 1000 * position
            mention = Mention(source.id, start + quote.index(name), start + quote.index(name) + len(name), name, "name", "place", name)
            location = Location(mention, place, lat, lon, "admin2", 30.0, 0.9, "made up", geometry=outline)
            trigger = start + quote.index(telling)
            yield Claim(
                f"{source.id}:{trigger}", source, start, start + len(quote), quote, kind, "reported",
                Span(trigger, trigger + len(telling), telling),
                Interval(day, day, "day", "relative"), salience=0.5, places=(ClaimPlace("at", location),),
                counts=(Count("killed", dead, dead, dead),) if position == 0 else (),
            )  # fmt: skip


def sentence(telling: str, name: str, own: list[str], chance: random.Random) -> str:
    said = chance.choices(COMMON, k=9) + chance.sample(own, 4) + [name, telling]
    chance.shuffle(said)
    return " ".join(said)


def measure(count: int) -> None:
    said = claims(count)
    random.Random(2).shuffle(said)
    started = time.process_time()
    whole = grow((), said)
    merged = time.process_time()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    last = max(claim.source.published for claim in said if claim.source.published) - timedelta(days=30)
    articles = [claim for claim in said if claim.source.published == last]
    before = grow((), [claim for claim in said if claim.source.published != last]).events
    added = time.process_time()
    grown = grow(before, articles)
    done = time.process_time()
    same = {frozenset(claim.id for claim in event.claims) for event in grown.events} == {
        frozenset(claim.id for claim in event.claims) for event in whole.events
    }
    print(
        f"{count:8,} claims -> {len(whole.events):7,} events  {merged - started:6.1f} s  {whole.compared:10,} pairs compared   "
        f"a day's {len(articles):,} added in {done - added:.1f} s, {grown.compared:,} pairs, {'the same' if same else 'OTHER'} events   "
        f"at most {megabytes:,.0f} MB",
        flush=True,
    )


def main() -> None:
    for count in [int(text) for text in sys.argv[1:]] or COUNTS:
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(count,))
        process.start()
        process.join()
        if process.exitcode:
            sys.exit(process.exitcode)


if __name__ == "__main__":
    main()
