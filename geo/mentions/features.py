"""What speaks for and against a candidate's being the name of a place here.

Every feature has one value a candidate; a linear model weighs the values. All the evidence is gathered
here, so that rules and trained weights look at the same things.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from geo.gazetteer import Gazetteer, fold
from geo.lexicon import word_classes
from geo.mentions.candidates import Candidate
from geo.mentions.people import People
from geo.mentions.reading import Reading
from geo.mentions.words import classes, common_words, day_words, first_names, surnames

FEATURES = (
    "before", "after", "two before", "two after", "case", "gazetteer", "size and common", "people", "people and before", "common and case",
    "comma", "outlet", "title", "support", "last word", "first word", "dateline", "name", "class",
)  # fmt: skip
"""The names of the features, in the order of the values that `features` gives."""


_SHORT = 3
"""Letters of an abbreviation, "USA"."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the whole article when its candidates are judged."""

    people: People
    written: frozenset[str]
    """The words of the text as they are written."""
    title: frozenset[str]
    outlet: str
    divisions: Counter[tuple[str, str]]
    """(country, first-level division) that the article names for certain; the division is empty for a country."""
    starts: dict[int, Candidate]
    ends: dict[int, Candidate]
    briefs: tuple[tuple[int, int, Candidate], ...]
    """The paragraphs that open with their country in capitals, from its last token to the next paragraph: "BOLIVIA - Crowds"."""


def survey(reading: Reading, candidates: list[Candidate], people: People, gazetteer: Gazetteer, *, title: str, outlet: str) -> Surroundings:
    """Look over the whole article."""
    divisions: Counter[tuple[str, str]] = Counter()
    for candidate in candidates:
        if candidate.rows:
            row = candidate.rows[0]
            if gazetteer.feature(row) in ("PCLI", "ADM1"):
                divisions[gazetteer.country(row), gazetteer.admin1(row)] += 1
    return Surroundings(
        people=people,
        written=frozenset(reading.words),
        title=frozenset(title.lower().split()),
        outlet="".join(c for c in outlet.lower() if c.isalpha()),
        divisions=divisions,
        starts={candidate.first: candidate for candidate in candidates if candidate.rows},
        ends={candidate.last: candidate for candidate in candidates if candidate.rows},
        briefs=tuple(_briefs(reading, candidates, gazetteer)),
    )


def _briefs(reading: Reading, candidates: list[Candidate], gazetteer: Gazetteer) -> Iterator[tuple[int, int, Candidate]]:
    """The paragraphs of briefs from many countries, each with its country."""
    for candidate in candidates:
        if not reading.opens[candidate.first] or reading.word(candidate.last) not in ("-", "–", "—", ":") or not candidate.rows:
            continue
        start, end = reading.starts[candidate.first], reading.ends[candidate.last - 1]
        if reading.text[start:end].isupper() and end - start > _SHORT and gazetteer.feature(candidate.rows[0]) == "PCLI":
            line = reading.text.find("\n", end)
            yield candidate.last, bisect_left(reading.starts, line) if line > 0 else len(reading), candidate


def features(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The value of each of `FEATURES` for a candidate."""
    first, last, lower = candidate.first, candidate.last, reading.lower
    before, after = lower[first - 1], "" if lower[last] in day_words() else lower[last]
    known, single, own = classes(), last - first == 1, reading.past_article(first)
    before_class = known.get(before) or _shape(reading, first - 1)
    size = _size_of(candidate.rows[0], gazetteer) if candidate.rows else "none"
    common = _common(lower[first], around) if single else "m"
    person = _person(reading, candidate, around)
    case = ("A" if reading.text[reading.starts[first] : reading.ends[last - 1]].isupper() else "a") + ("^" if reading.opens[first] else "")
    return (
        before,
        after,
        f"{lower[first - 2]} {before}",
        f"{after} {lower[last + 1]}" if after else "",
        f"{case}|{_run(reading, first, last)}",
        f"{candidate.kind}|{size}",
        f"{size}|{common}",
        person,
        f"{person}|{before_class}",
        f"{common}|{case}",
        _comma(reading, candidate, around, gazetteer),
        "True" if _in_outlet(candidate, around) else "False",
        "True" if lower[first] in around.title else "False",
        _support(candidate, around, gazetteer),
        known.get(lower[first], "") + " alone" if single else known.get(lower[last - 1], ""),
        "one" if single else known.get(lower[own], ""),
        _dateline(reading, candidate) if reading.opens[first] else "",
        _word(reading, candidate, common),
        _class(lower[own], "" if last - own == 1 else lower[last - 1]),
    )


def _word(reading: Reading, candidate: Candidate, common: str) -> str:
    """The word by which a name may be known: of an unknown one the last, "District", of others the first where it tells something."""
    if candidate.kind == "unknown":
        return "... " + reading.lower[candidate.last - 1] if candidate.last - candidate.first > 1 else "..."
    return reading.lower[candidate.first] if candidate.kind != "name" or common[0] == "c" else ""


def _class(first: str, last: str) -> str:
    """What words the first and the last word of a name are used like; a name of one word has no last."""
    known = word_classes()
    return f"{known.get(first, '?')} {known.get(last, '?')}" if last else known.get(first, "?")


def _shape(reading: Reading, index: int) -> str:
    """What can be said of a word that is in no list."""
    if index < 0 or index >= len(reading):
        return "edge"
    word = reading.words[index]
    if reading.capital[index]:
        return "First" if word in first_names() else "Last" if word in surnames() else "I." if len(word) == 1 else "Cap"
    return "lower" if word[0].isalpha() else "number" if word[0].isdigit() else word


@lru_cache(1 << 15)
def _size_of(row: int, gazetteer: Gazetteer) -> str:
    """The kind and size of a place."""
    people = gazetteer.population[row]
    return f"{gazetteer.feature(row)[:3]}{int(math.log10(people + 1)) if people else ''}"


def _common(word: str, around: Surroundings) -> str:
    """Whether a name of one word is also an ordinary word."""
    return ("c" if word in common_words() else "r") + ("u" if word in around.written else "")


def _person(reading: Reading, candidate: Candidate, around: Surroundings) -> str:
    """Whether the name is, or looks like, that of a person."""
    first, last = candidate.first, candidate.last
    word = reading.words[first].title() if reading.words[first].isupper() else reading.words[first]
    looks = ("f" if word in first_names() else "") + ("s" if word in surnames() else "") if last - first == 1 else ""
    if first in around.people.inside:
        return "p" + looks
    return ("k" if reading.lower[last - 1] in around.people.surnames else "-") + looks


def _run(reading: Reading, first: int, last: int) -> str:
    """Whether capitalised words stand right before (b) and after (a)."""
    before = (
        first > 0
        and reading.joined[first]
        and reading.capital[first - 1]
        and not (reading.opens[first - 1] and len(reading.words[first - 1]) < 4)
    )
    after = last < len(reading.words) and reading.joined[last] and reading.capital[last]
    return ("b" if before else "") + ("a" if after else "")


def _comma(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """What stands beyond a comma: "Kursk, Russia" and the Russia of it."""
    found = ""
    if reading.lower[candidate.last] == "," and (container := around.starts.get(candidate.last + 1)) is not None:
        found = ">" + _holds(container, candidate, gazetteer)
    if reading.lower[candidate.first - 1] == "," and (inner := around.ends.get(candidate.first - 1)) is not None:
        found += "<" + _holds(candidate, inner, gazetteer)
    return found


def _holds(outer: Candidate, inner: Candidate, gazetteer: Gazetteer) -> str:
    """Whether the most important place of one name, an area, holds a place of the other."""
    if not outer.rows or not inner.rows:
        return "?"
    row = outer.rows[0]
    feature, country, division = gazetteer.feature(row), gazetteer.country(row), gazetteer.admin1(row)
    if feature == "PCLI":
        return "in" if any(gazetteer.country(other) == country for other in inner.rows[:20] if other != row) else "area"
    if feature == "ADM1":
        return "in" if any(gazetteer.country(o) == country and gazetteer.admin1(o) == division for o in inner.rows if o != row) else "area"
    return "other"


def _in_outlet(candidate: Candidate, around: Surroundings) -> bool:
    key = _outlet_key(candidate.name)
    return len(key) > 3 and key in around.outlet


@lru_cache(1 << 15)
def _outlet_key(name: str) -> str:
    """A name as the domain of an outlet would have it."""
    return fold(name).replace(" ", "")


def _support(candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """Whether the article names the state or country of a place of the name, and how high that place ranks."""
    divisions = around.divisions
    if not divisions or not candidate.rows:
        return "0"
    for rank, row in enumerate(candidate.rows[:12]):
        division = _division_of(row, gazetteer)
        if division is None:
            continue
        if division in divisions:
            return "state" if rank < 3 else "state, low"
        if rank == 0 and (division[0], "") in divisions:
            return "country"
    return "0"


@lru_cache(1 << 16)
def _division_of(row: int, gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Country and first-level division of a place that is neither of these itself."""
    return None if gazetteer.feature(row) in ("PCLI", "ADM1") else (gazetteer.country(row), gazetteer.admin1(row))


def _dateline(reading: Reading, candidate: Candidate) -> str:
    """Whether a dash, colon or agency follows soon after a name that begins a line."""
    for index in range(candidate.last, min(candidate.last + 6, len(reading))):
        word = reading.words[index]
        if word in ("-", "–", "—", "--", ":"):
            return f"{word}{index - candidate.last}"
        if not (reading.capital[index] or word in ",().") or reading.opens[index]:
            return ""
    return ""
