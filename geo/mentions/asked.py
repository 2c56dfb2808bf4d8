"""What kind of place the words around a name say that it names: "the Kursk region", "the mayor of Valencia", "Iowa, Ohio and Utah"."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions.candidates import Candidate
from geo.mentions.features import Surroundings
from geo.mentions.reading import Reading
from geo.mentions.roles import is_state_s
from geo.mentions.words import feature_words, first_names, members, quarters

_DIVISION, _TOWN, _ISLAND, CAPITAL = "ADM1", "PPL", "ISL", "PPLC"
_AND = ("and", "or", "&")
_LISTS = (",", *_AND)
"""What stands between the names of a list; a comma may stand before the word."""
_ARTICLES = ("a", "an", "the")
_DESCRIBED = 3
"""How many words may stand between "is a" and the word for the kind of place: "is a small old river port"."""
GREAT = 300_000
"""People of a capital whose name stands for its government by itself; many a small one has a name that people have too."""
_LEAST = 20_000
"""People of a town after which its division is called; a smaller one may only share the name."""


def asked_feature(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """The feature code that the text asks for: by an abbreviation or demonym of one kind of place, or by the words around."""
    if candidate.kind != "name" or candidate.feature:
        return candidate.feature
    return (
        _beside(reading, candidate, around, gazetteer)
        or _said_to_be(reading, candidate)
        or _in_list(reading, candidate, around, gazetteer)
        or _on_way(reading, candidate, around, gazetteer)
        or _as_state(reading, candidate, gazetteer)
    )


def may_be_divisions(names: Iterable[Candidate], gazetteer: Gazetteer) -> frozenset[str]:
    """The countries of which all of some names may be first-level divisions: "Ohio, Indiana and Kentucky"."""
    shared: frozenset[str] | None = None
    for name in names:
        countries = frozenset(gazetteer.country(row) for row in name.rows[:3] if gazetteer.feature(row) == _DIVISION)
        shared = countries if shared is None else shared & countries
    return shared or frozenset()


def _beside(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """What the word right after the name asks for, or that before its "of"."""
    lower = reading.lower
    after, before = feature_words("feature_after").get(lower[candidate.last], ""), lower[candidate.first - 1]
    kind = candidate.first - 2
    if not after and before == "the" and (natural := _natural_feature(reading, candidate, gazetteer)):
        return natural
    if after.startswith("PPL") and lower[candidate.last + 1] == "of" and gazetteer.feature(candidate.rows[0]) in ("PCLI", "ADM1"):
        return ""  # "the Ohio town of Dayton"
    if after or before != "of":
        return after or feature_words("governing").get(lower[candidate.last], "")
    # "The state of Jonglei", but not "the Islamic State of Iraq".
    named = kind > 0 and reading.capital[kind] and reading.capital[kind - 1] and reading.joined[kind]
    if named or (gazetteer.feature(candidate.rows[0]) == "PCLI" and _is_told_of_another(reading, kind, around, gazetteer)):
        return ""
    if lower[kind] in quarters() and reading.capital[kind - 1] and _has_own_town(candidate.name, gazetteer):
        return _TOWN  # the Boa Vista district of Recife
    asked = feature_words("feature_before").get(lower[kind], "")
    return "" if asked == _ISLAND and gazetteer.feature(candidate.rows[0]) == "PCLI" else asked  # "the island of Taiwan"


def _is_told_of_another(reading: Reading, kind: int, around: Surroundings, gazetteer: Gazetteer) -> bool:
    """Whether the word for a kind of place is of the name before it: "the Diffa region of Niger", but not "the US state of Georgia"."""
    before = around.ends.get(kind)
    if before is None or before.kind == "demonym":
        return before is None and reading.capital[kind - 1]
    return gazetteer.feature(before.rows[0]) != "PCLI"


def _natural_feature(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> str:
    """The feature code of what has an article and its namesakes have none: the Andes, and no town of Andes; the Thames; the Pacific."""
    features = {gazetteer.feature(row) for row in candidate.rows[:3]}
    if features == {"RGN", "PPL"}:
        return "RGN"
    if features == {"OCN", "PPL"}:
        return "" if _goes_on(reading, candidate) else "OCN"
    return "STM" if features == {"STM", "PPL"} and not _goes_on(reading, candidate) else ""


def _said_to_be(reading: Reading, candidate: Candidate) -> str:
    """What the sentence calls the place, "Kherson is a port in Ukraine", "Gao, a city in Mali"; a town where it lies so far off."""
    index = candidate.last
    link = reading.word(index)
    if link not in _being() and link != ",":
        return ""
    after = reading.word(index + 1)
    if link != "," and (after[0].isdigit() or after in _roughly()):
        return _TOWN if after[0].isdigit() or reading.word(index + 2)[0].isdigit() else ""
    if after not in _ARTICLES:
        return ""
    for kind in range(index + 2, min(index + 3 + _DESCRIBED, len(reading))):
        if reading.capital[kind] or not reading.words[kind][0].isalpha():
            return ""
        if reading.lower[kind] in feature_words("feature_before"):
            return feature_words("feature_before")[reading.lower[kind]] if reading.word(kind + 1) in _after_kinds() else ""
    return ""


def _in_list(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """What a list asks for: by the plural behind it, "Hall and Jackson counties", or divisions where one name can be nothing else."""
    if reading.word(candidate.last) not in _LISTS and reading.word(candidate.first - 1) not in _LISTS:
        return ""
    names = [candidate, *_listed_after(reading, candidate, around)]
    plural = reading.word(names[-1].last)
    if len(names) > 1 and plural in _plurals():
        return feature_words("feature_after")[plural]
    features = [gazetteer.feature(row) for row in candidate.rows[:3]]
    if _DIVISION not in features or not any(feature.startswith(("PPL", "PCL")) for feature in features):
        return ""
    names = [*_listed_before(reading, candidate, around), *names]
    if all(reading.word(name.first - 1) not in _AND for name in names[1:]) or any(_goes_on(reading, name) for name in names):
        return ""  # Columbia, Missouri; East and West Berlin
    if _are_divisions(reading, names, gazetteer):
        return _DIVISION
    return _TOWN if _has_own_town(candidate.name, gazetteer) and _is_among_towns(candidate, names, gazetteer) else ""


def _listed_after(reading: Reading, candidate: Candidate, around: Surroundings) -> Iterator[Candidate]:
    """The names that follow in a list."""
    last = candidate.last
    while reading.word(last) in _LISTS:
        last += 1 + (reading.word(last) == "," and reading.word(last + 1) in _LISTS)
        following = around.starts.get(last)
        if following is None:
            return
        yield following
        last = following.last


def _listed_before(reading: Reading, candidate: Candidate, around: Surroundings) -> list[Candidate]:
    """The names that go before in a list, in the order of the text."""
    first, found = candidate.first, list[Candidate]()
    while reading.word(first - 1) in _LISTS:
        first -= 1 + (reading.word(first - 1) != "," and reading.word(first - 2) == ",")
        before = around.ends.get(first)
        if before is None:
            break
        found.append(before)
        first = before.first
    return found[::-1]


def _goes_on(reading: Reading, name: Candidate) -> bool:
    """Whether a capitalised word follows a name without a break: it is but the beginning of a longer one."""
    return name.last < len(reading) and reading.capital[name.last] and reading.joined[name.last]


def _are_divisions(reading: Reading, names: list[Candidate], gazetteer: Gazetteer) -> bool:
    """Whether names may all be divisions of one country and one is nothing else; a capital among two is its government."""
    countries = may_be_divisions(names, gazetteer)
    if len(names) < 2 or not countries:
        return False
    if len(names) == 2 and any(gazetteer.feature(row) == "PPLC" for name in names for row in name.rows[:3]):
        return False
    return any(
        gazetteer.country(name.rows[0]) in countries
        and reading.words[name.first] not in first_names()
        and gazetteer.feature(name.rows[0]) == _DIVISION
        and not _has_own_town(name.name, gazetteer)
        for name in names
    )


def _is_among_towns(candidate: Candidate, names: list[Candidate], gazetteer: Gazetteer) -> bool:
    """Whether a list has a town of the same country that no division is called after: "Kharkiv, Dnipro and Odesa"."""
    country = gazetteer.country(candidate.rows[0])
    return any(
        name.kind == "name"
        and gazetteer.country(name.rows[0]) == country
        and gazetteer.feature(name.rows[0]) == _TOWN
        and gazetteer.population[name.rows[0]] >= _LEAST
        and not may_be_divisions((name,), gazetteer)
        for name in names
    )


def _on_way(reading: Reading, candidate: Candidate, around: Surroundings, gazetteer: Gazetteer) -> str:
    """A town for the division called after it where one goes from there, or to there: "a bus from Lviv to Chernivtsi"."""
    before, after = reading.word(candidate.first - 1), reading.word(candidate.last)
    if before == "from" and after == "to":
        other = around.starts.get(candidate.last + 1)
    elif before == "to":
        other = around.ends.get(candidate.first - 1)
        other = other if other is not None and reading.word(other.first - 1) == "from" else None
    else:
        return ""
    if other is None or not _has_own_town(candidate.name, gazetteer):
        return ""
    if gazetteer.feature(other.rows[0]) == _DIVISION and not _has_own_town(other.name, gazetteer):
        return _DIVISION
    return _TOWN


def _as_state(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> str:
    """A capital, of a great one's name that tells of its state: "Islamabad said", "Washington's tariffs"."""
    if not is_state_s(reading, candidate.last) or gazetteer.feature(candidate.rows[0]) == "PCLI":
        return ""
    before = reading.word(candidate.first - 1)
    if before in members("inside") or before in members("path") or before in ("of", ","):
        return ""
    if reading.joined[candidate.first] and reading.capital[candidate.first - 1]:
        return ""
    town = next((row for row in candidate.rows[:3] if gazetteer.feature(row).startswith(_TOWN)), None)
    great = town is not None and gazetteer.feature(town) == CAPITAL and gazetteer.population[town] >= GREAT
    return CAPITAL if great else ""


_CITY = 100_000
"""People of a town that a division may be called after in another spelling: Vinnytsia, which GeoNames calls Vinnytsya."""


@lru_cache(1 << 12)
def _has_own_town(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a division is called after a town of some size in it: Kano State and Kano."""
    postings = gazetteer.postings(name)
    divisions = {(gazetteer.country(row), gazetteer.admin1(row)) for row, _ in postings[:3] if gazetteer.feature(row) == _DIVISION}
    return any(
        (is_main or gazetteer.country(row) in table("place_words")["names"]["towns_first"])
        and gazetteer.feature(row).startswith(_TOWN)
        and gazetteer.population[row] >= (_LEAST if is_main else _CITY)
        and (gazetteer.country(row), gazetteer.admin1(row)) in divisions
        for row, is_main in postings[:8]
    )


@cache
def _plurals() -> frozenset[str]:
    """The words for several divisions: "counties"."""
    return frozenset(word for word in feature_words("feature_after") if word.endswith("s"))


@cache
def _being() -> frozenset[str]:
    """The verbs that say what a place is or where it lies."""
    return frozenset(table("place_words")["kinds"]["being"])


@cache
def _roughly() -> frozenset[str]:
    """What may stand before a distance."""
    return frozenset(table("place_words")["kinds"]["roughly"])


@cache
def _after_kinds() -> frozenset[str]:
    """What may follow the word for a kind of place, which else describes what comes: "a city official"."""
    return frozenset(table("place_words")["kinds"]["after"])
