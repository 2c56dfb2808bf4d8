"""The spans of a text that may name a place: all that the gazetteer and the lexicon have a reading for."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress, count
from typing import Literal

from geo.gazetteer import Gazetteer
from geo.mentions.reading import Reading
from geo.mentions.words import (
    abbreviations,
    after_rivers,
    before_articles,
    connectors,
    demonym_places,
    expansions,
    first_names,
    holding,
    kinds_around,
    land_words,
    members,
    name_articles,
    name_particles,
    no_places,
    only_rivers,
    particle_articles,
    prefixes,
    river_words,
    saints,
    sentence_openers,
    sides,
    turned,
)

CandidateKind = Literal["name", "demonym", "abbreviation", "unknown"]

_POSSESSIVE = ("'s", "’s")
_LINKS = frozenset((",", *_POSSESSIVE))
"""The marks after which a name that the gazetteer does not hold may begin."""
_STATES = ("PCLI", "CONT", "RGN")
_THE = ("the", "a", "an")
_MONEY = ("$", "£")
"""Written as one with the country before it: "US$5 million"."""
_AREAS = ("PCLI", "ADM1")
_GREAT = 300_000
"""People of a city whose sides are spoken of as places."""
_DIVISIONS = ("ADM1", "ADM2")
_PARTS = ("PPL", "ADM2")
"""What a name may hold the name of that the gazetteer does not know."""
_OVER = ("of", "over", "across")
"""Between what tells of a river and its name: "the bridge over the"."""
_COMMONEST = 5
"""So many places of a name are looked at for one that lies near one of another name."""
_FAR_DEGREES = 1.5
"""Towns further apart are not named in one breath as where something happened."""
_PART = 3
"""Letters of the parts of a name that a hyphen may join or not."""
_LONGEST = 7
"""Tokens of a name, "Newfoundland and Labrador" with all its parts and hyphens counted."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` up to but not including `last`, and what the gazetteer may know them as."""

    first: int
    last: int
    kind: CandidateKind
    name: str
    """What to look up."""
    rows: tuple[int, ...]
    """Of the gazetteer, the most important first."""
    feature: str = ""
    """The feature code that the lexicon knows it to have: ADM1 for "W.Va."."""


def find_candidates(reading: Reading, gazetteer: Gazetteer) -> list[Candidate]:
    """For each token that begins a name, the longest name from there; those inside a longer one are also given.

    Where capitalised words go together that the gazetteer does not hold as one name, they come as an
    unknown name, after what the gazetteer knows of it.
    """
    found = []
    foreign = not name_particles().isdisjoint(reading.lower)
    for first in sorted(reading.articles.union(compress(count(), reading.capital))):
        if reading.opens[first] and _only_opens(reading, first):
            continue
        candidate = _longest(reading, first, gazetteer)
        last = _unknown_end(reading, first)
        if candidate is not None and (_is_half(reading, candidate, gazetteer) or (foreign and _is_part_abroad(reading, candidate))):
            candidate = None
        if candidate is not None and candidate.last < last and _is_cut(reading, candidate, last, gazetteer):
            candidate = None
        if (candidate is None or candidate.last == first + 1) and _is_side(reading, first, last, gazetteer):
            continue
        if candidate is not None:
            found.append(candidate)
        if last and (candidate is None or candidate.last < last):
            text = reading.text[reading.starts[first] : reading.ends[last - 1]]
            found.append(Candidate(first, last, "unknown", text, ()))
    return found


def _is_side(reading: Reading, first: int, last: int, gazetteer: Gazetteer) -> bool:
    """Whether words name a side of an area or a great city: "South Texas", "East Jakarta"; it is no name of its own, then."""
    if reading.lower[first] not in sides() or last <= first + 1:
        return False
    kind, _, rows, *_ = _known(reading.text[reading.starts[first + 1] : reading.ends[last - 1]], gazetteer)
    return bool(rows) and kind != "demonym" and has_sides(rows[0], gazetteer)


def has_sides(row: int, gazetteer: Gazetteer) -> bool:
    """Whether the sides of a place are spoken of as places: those of countries, their first divisions and great cities."""
    return gazetteer.feature(row) in _AREAS or int(gazetteer.population[row]) >= _GREAT


def _only_opens(reading: Reading, first: int) -> bool:
    """Whether a word that begins a sentence has its capital from that alone: "Most" of "Most people", but not of "Most, in Bohemia"."""
    after = reading.words[first + 1 : first + 2]
    return reading.words[first] in sentence_openers() and bool(after) and after[0].islower() and after[0] not in connectors()


def _is_half(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether hyphens make it part of a word that names no place: "Canada" of "Trans-Canada", "North" and "South" of "North-South".

    So is what ends a longer name: "Bato" of "Biak-na-Bato", and "Kara" of "Tosh-Kara".
    """
    first, last = candidate.first, candidate.last
    after_hyphen = first > 1 and reading.words[first - 1] == "-"
    if (
        after_hyphen
        and first > 3
        and reading.capital[first - 4]
        and reading.words[first - 2].isalpha()
        and _within_hyphens(reading, first - 3)
    ):
        return True
    if after_hyphen and (reading.words[first - 2] in prefixes() or _ends_strange(reading, candidate, gazetteer)):
        return True
    if _is_hyphenated(reading, first - 1 if after_hyphen else last, gazetteer):
        return True
    sides = members("direction")
    if last > first + 1 or reading.lower[first] not in sides:
        return False
    return (after_hyphen and reading.lower[first - 2] in sides) or (reading.word(last) == "-" and reading.word(last + 1) in sides)


def _ends_strange(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a hyphen joins a town or a division to a capitalised word that is no place's: "Kara" of "Tosh-Kara"."""
    first = candidate.first
    if candidate.kind != "name" or not (reading.capital[first - 2] and reading.joined[first - 1] and reading.joined[first]):
        return False
    other, lower = reading.words[first - 2], reading.lower[first - 2]
    if other.isupper() or lower in members("direction") or lower in name_articles():
        return False
    return gazetteer.feature(candidate.rows[0]) in _PARTS and not _known(other, gazetteer)[2]


def _is_hyphenated(reading: Reading, hyphen: int, gazetteer: Gazetteer) -> bool:
    """Whether a hyphen joins the names of places that are far apart to the name of one: "in Kara-Bulak", but not "the Kano-Zaria road"."""
    if reading.word(hyphen) != "-" or not 1 < hyphen < len(reading) - 1 or not all(reading.joined[hyphen : hyphen + 2]):
        return False
    if not (reading.capital[hyphen - 1] and reading.capital[hyphen + 1]) or reading.ends[hyphen - 1] != reading.starts[hyphen]:
        return False
    before, after = reading.lower[hyphen - 2], reading.word(hyphen + 2)
    if (before == "of" and reading.capital[hyphen - 3]) or any(reading.capital[hyphen + 2 : hyphen + 3]):
        return False  # "the University of Leeds-Bradford", "the Leeds-Hull County office"
    of_kind = after in members("division") or after in members("settlement")
    closed = not after.isalpha() or after in after_rivers()
    if not of_kind and (not closed or not before.isalpha() or before in _THE):
        return False
    one, other = (_known(reading.words[side], gazetteer)[2][:_COMMONEST] for side in (hyphen - 1, hyphen + 1))
    if not one or not other or any(gazetteer.feature(rows[0]) in _STATES for rows in (one, other)):
        return False
    return all(_far_apart(first, second, gazetteer) for first in one for second in other)


def _far_apart(first: int, second: int, gazetteer: Gazetteer) -> bool:
    north, east = (abs(float(degrees[first]) - float(degrees[second])) for degrees in (gazetteer.lat, gazetteer.lon))
    return max(north, east) > _FAR_DEGREES


def _is_part_abroad(reading: Reading, candidate: Candidate) -> bool:
    """Whether small words of another language lead on from it or to it: "San Juan de Lurigancho", "Leonardo da Vinci"."""
    first, last = candidate.first, candidate.last
    if _past_particles(reading, last) > last:
        return True
    particle = first - 1 - (reading.word(first - 1) in particle_articles())
    return particle > 0 and reading.capital[particle - 1] and _past_particles(reading, particle) == first and reading.joined[particle]


def _is_cut(reading: Reading, candidate: Candidate, last: int, gazetteer: Gazetteer) -> bool:
    """Whether what the gazetteer knows is no place here, but the first word of a longer name that ends before `last`.

    No "Bab" in "Bab al-Hawa", no "Bangor" in "Bangor-on-Dee", no country in "Jordan Valley".
    """
    if reading.words[candidate.first] in before_articles() and candidate.last == candidate.first + 1:
        return True
    if _within_hyphens(reading, candidate.last):
        return True
    return candidate.last == last - 1 and reading.lower[last - 1] in land_words() and gazetteer.feature(candidate.rows[0]) in _AREAS


def _within_hyphens(reading: Reading, index: int) -> bool:
    """Whether a hyphenated name goes on over a small word: at the first hyphen of "Bangor-on-Dee"."""
    words = reading.words
    if words[index : index + 1] != ("-",) or words[index + 2 : index + 3] != ("-",):
        return False
    if words[index + 1] not in connectors() or not words[index + 1].isalpha():
        return False
    return index + 3 < len(words) and reading.capital[index + 3] and all(reading.joined[index : index + 4])


def _past_particles(reading: Reading, index: int) -> int:
    """Behind the small words of another language with which a name goes on at a token: behind "de la"; where none are, the token."""
    if reading.word(index) not in name_particles():
        return index
    end = index + 1 + (reading.word(index + 1) in particle_articles())
    return end if end < len(reading) and reading.capital[end] and all(reading.joined[index : end + 1]) else index


def _unknown_end(reading: Reading, first: int) -> int:
    """Where the capitalised words end that begin at a token; 0 where they begin before it or look like no name of a place.

    A single word looks like one after a preposition of place or a word for a town, several after any word or a comma.
    """
    words, joined, capital = reading.words, reading.joined, reading.capital
    if reading.opens[first] or (joined[first] and capital[first - 1]):
        return 0
    before = reading.lower[first - 1]
    if not (before in _LINKS or before[0].isalpha()) or (words[first] in first_names() and reading.lower[first + 1] not in land_words()):
        return 0
    own = reading.past_article(first)
    last = own + 1
    while last < len(words) and last - first < _LONGEST and joined[last] and not reading.opens[last]:
        if capital[last]:
            last += 1
        elif last in reading.articles and words[last - 1] in before_articles():
            last += 3
        elif _within_hyphens(reading, last):
            last += 4
        elif (further := _past_particles(reading, last)) > last:
            last = further + 1
        elif words[last] in "-'’" and last + 1 < len(words) and capital[last + 1] and joined[last + 1]:
            last += 2
        else:
            break
    if last == own + 1 and (before not in _before_places() or len(words[own]) < 3 or words[own] in no_places()):
        return 0
    return last


@cache
def _before_places() -> frozenset[str]:
    return members("inside") | members("path") | members("settlement") | {"of"}


def _longest(reading: Reading, first: int, gazetteer: Gazetteer) -> Candidate | None:
    for last in reversed(_ends(reading, first)):
        candidate = _candidate(reading, first, last, gazetteer)
        if candidate is not None:
            return candidate
    return None


def _ends(reading: Reading, first: int) -> list[int]:
    """Where a name that begins at a token may end: after each capitalised word that follows without a break, or a saint's "'s"."""
    ends = [first + 1] if reading.capital[first] else []
    between = connectors()
    words, capital, joined, opens = reading.words, reading.capital, reading.joined, reading.opens
    index = first + 1
    while index < len(words) and index - first < _LONGEST and joined[index] and (not opens[index] or words[index - 1] == "."):
        if capital[index] or (words[index] in _POSSESSIVE and words[first] in saints()):
            ends.append(index + 1)
        elif words[index] not in between and not (words[index - 1] == "-" and words[index] in holding()):
            break
        index += 1
    return ends


def _candidate(reading: Reading, first: int, last: int, gazetteer: Gazetteer) -> Candidate | None:
    text = reading.text[reading.starts[first] : reading.ends[last - 1]]
    kind, name, rows, feature, only_after_comma = _known(text, gazetteer)
    if kind == "abbreviation" and reading.text[reading.ends[last - 1] : reading.ends[last - 1] + 1] in _MONEY:
        return None
    if only_after_comma and (first < 2 or reading.words[first - 1] not in ",(-" or not reading.capital[first - 2]):
        return None
    if not rows and last - first > 1 and not expansions().keys().isdisjoint(reading.words[first:last]):
        name = _expanded(reading, first, last)
        rows = gazetteer.rows(name)
    if not rows and last - first > 1:
        name, feature = _without_kind(text)
        rows = gazetteer.rows(name) if name else ()
    natural = _natural(reading, text, last, gazetteer) if kind == "name" else ""
    if natural:
        return Candidate(first, last, kind, natural, gazetteer.rows(natural), "")
    if not rows:
        return None
    told = _told_river(reading, first, last) if reading.lower[first - 1] == "the" and kind == "name" else ""
    if told:
        river = f"{text} River"
        if any(gazetteer.feature(row) == "STM" for row in gazetteer.rows(river)):
            name, rows, feature = river, gazetteer.rows(river), "STM"
        elif told in only_rivers() and gazetteer.feature(rows[0]) in _DIVISIONS:
            return None
    return Candidate(first, last, kind, name, rows, feature)


def _natural(reading: Reading, text: str, last: int, gazetteer: Gazetteer) -> str:
    """The name of a river or the like of which the text writes only the first part large: "the Dnipro river"; empty for none."""
    noun = reading.lower[last]
    if noun not in members("water") | members("land") or reading.capital[last] or not reading.joined[last]:
        return ""
    name = f"{text} {noun.capitalize()}"
    return name if any(not gazetteer.feature(row).startswith(("PPL", "ADM")) for row in gazetteer.rows(name)[:1]) else ""


def _told_river(reading: Reading, first: int, last: int) -> str:
    """The word that tells of a river and not of the division of its name: "crossed" of "crossed the Niger"; empty if none does."""
    before = reading.lower[first - 2]
    if before in _OVER and reading.lower[first - 3] in river_words():
        before = reading.lower[first - 3]
    if before not in river_words():
        return ""
    after = reading.lower[last]
    if after in ("-", "–"):
        return ""  # "along the Kaduna-Zaria road"
    return before if not after.isalpha() or after in after_rivers() or after.endswith("ed") else ""


def _without_kind(text: str) -> tuple[str, str]:
    """A division's bare name and its feature code, where the word for its kind is none that the gazetteer writes: "Co Mayo"."""
    for word, feature in kinds_around().items():
        if text.startswith(f"{word} "):
            return text[len(word) + 1 :], feature
        if text.endswith(f" {word}"):
            return text[: -len(word) - 1], feature
    return "", ""


@lru_cache(1 << 16)
def _known(text: str, gazetteer: Gazetteer) -> tuple[CandidateKind, str, tuple[int, ...], str, bool]:
    """What a text stands for: kind, name, rows, feature code, and whether it does so only after a comma."""
    if text in abbreviations():
        place, feature, only_after_comma = abbreviations()[text]
        rows = sorted(gazetteer.rows(place), key=lambda row: gazetteer.feature(row) != feature)
        return "abbreviation", place, tuple(rows), feature, only_after_comma
    places = demonym_places(text)
    if places:
        rows = [row for name, _ in places for row in gazetteer.rows(name)[:1]]
        return "demonym", places[0][0], tuple(rows), _coded_feature(places[0][1]) if len(places) == 1 else "", False
    # "Us" and "In" are words; the gazetteer, which knows no case, would take them for codes of countries and states.
    is_word = len(text) < 2 or text in no_places() or (text.istitle() and text.upper() in abbreviations())
    found = () if is_word else gazetteer.rows(text)
    if not found and "-" in text and (whole := _unhyphenated(text, gazetteer)):
        return "name", whole, gazetteer.rows(whole), "", False
    return ("name", text, found, "", False) if found else _known_turned(text, gazetteer)


def _unhyphenated(text: str, gazetteer: Gazetteer) -> str:
    """A name without its hyphen, where a place mainly goes by it so: Pétionville for "Pétion-Ville"; else empty."""
    first, _, last = text.partition("-")
    whole = f"{first}{last.lower()}"
    if min(len(first), len(last)) < _PART or first.lower() in members("direction"):
        return ""
    return whole if any(is_main for _, is_main in gazetteer.postings(whole)[:1]) else ""


def _known_turned(text: str, gazetteer: Gazetteer) -> tuple[CandidateKind, str, tuple[int, ...], str, bool]:
    """The division that a text names by the other form of its side of the sky: Southern Kordofan for "South Kordofan"."""
    side, _, rest = text.partition(" ")
    name = f"{turned()[side]} {rest}" if side in turned() else ""
    rows = tuple(row for row in gazetteer.rows(name) if gazetteer.feature(row) == "ADM1") if rest and name else ()
    return "name", name if rows else text, rows, "", False


def _expanded(reading: Reading, first: int, last: int) -> str:
    """The name with its abbreviated parts written out: "Saint Clair Township" for "St. Clair Twp."."""
    known = expansions()
    return " ".join(known.get(word, word) for word in reading.words[first:last])


def _coded_feature(code: str) -> str:
    """What a code stands for: "RU" for a country, "US.GA" for a first-level division."""
    return "" if not code else "ADM1" if "." in code else "PCLI"
