"""The patterns of relative phrases, made once from the lexicon.

They are run on the text with every character of a name replaced by `vocabulary.ANCHOR`. A phrase is an opening
("some 25 km north-east of") and a target that follows it at once ("the town of Gwoza", "the Ukrainian border").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from geo.lexicon import table
from geo.relative.quantities import quantity_pattern
from geo.relative.vocabulary import ANCHOR, any_of, direction_pattern, relative

_NAME = f"{ANCHOR}++"
_THE = r"(?:the\s+)?"
_WORD = re.compile(r"[^\W\d_]+|\d+")


@cache
def _gap() -> str:
    """What may stand before a name to say what it is: "the rebel-held northern city of", "its capital,"."""
    kinds = any_of(relative()["kinds"]["words"])
    stops = any_of(relative()["kinds"]["not_between"])
    word = rf"(?:{_NAME}|(?!{stops}\b)(?-i:[a-z])[\w'’-]*)"
    return rf"(?:(?:(?:the|a|an|its|their)\s+(?:{word}\s+){{0,5}}?)?{kinds}(?:\s+of|,)?\s+)?{_THE}"


@cache
def _line_words() -> tuple[str, str]:
    words = relative()["border"]
    directions = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    return any_of(words["nouns"]), rf"(?:(?:{any_of(words['adjectives'])}|(?P<side>{directions}))\s+){{0,3}}"


@cache
def border_of() -> re.Pattern[str]:
    """ "the southern border with Belarus", "the border between Chad and Sudan"."""
    nouns, adjectives = _line_words()
    links = any_of(relative()["border"]["links"])
    return re.compile(
        rf"(?:(?:the|its|their|a|his|our)\s+)?{adjectives}{nouns}\s+(?P<link>{links})\s+{_gap()}(?P<a>{_NAME})(?!['’]s\s)(?:{_division()})?"
        rf"(?:\s+(?:and|from|with)\s+{_gap()}(?P<b>{_NAME})(?!['’]s\s))?",
        re.IGNORECASE,
    )


@cache
def border_after() -> re.Pattern[str]:
    """ "the Ukrainian border", "the Chad-Sudan border", "Turkey's southern border with Syria"."""
    nouns, adjectives = _line_words()
    not_before = any_of(relative()["border"]["not_before"])
    joined = rf"(?:\s*[-‐‑–—/]\s*(?P<b>{_NAME})|\s+and\s+(?P<d>{_NAME}))?"
    owner = rf"(?:\s+{any_of(relative()['kinds']['divisions'])}(?=['’]))?(?:['’]s?)?\s+(?:(?P<e>{_NAME})\s+)?"
    after = rf"\s+(?:with|and)\s+{_gap()}(?P<c>{_NAME})(?!['’]s\s)"
    nouns = rf"(?:{nouns}|(?<!state\s)(?P<line>lines?))"
    verb = rf"(?!\s+borders\s+(?:both\s+)?{_THE}{ANCHOR})"  # "Iran borders Armenia"
    return re.compile(rf"{_THE}(?P<a>{_NAME}){verb}{joined}{owner}{adjectives}{nouns}\b(?!\s+{not_before}\b)(?:{after})?", re.IGNORECASE)


@cache
def meeting() -> re.Pattern[str]:
    """ "the tri-border area of Mali, Niger and Burkina Faso", "where the borders of Turkey, Syria and Iraq meet"."""
    words = relative()["meeting"]
    three = rf"{_THE}(?P<a>{_NAME})(?:\s*,\s*|\s+and\s+){_THE}(?P<b>{_NAME})\s*,?\s+and\s+{_THE}(?P<c>{_NAME})"
    nouns = rf"{_THE}(?:(?P<area>{any_of(words['areas'])})|{any_of(words['points'])})\s+{any_of(words['links'])}"
    return re.compile(rf"(?:{nouns}|(?P<where>{any_of(words['where'])}))\s+{three}(?(where)\s+{any_of(words['verbs'])}\b)", re.IGNORECASE)


@cache
def meeting_after() -> re.Pattern[str]:
    """ "the Mali-Niger-Burkina Faso tri-border area"."""
    to = r"\s*[-‐‑–—/]\s*"
    three = rf"{_THE}(?P<a>{_NAME}){to}(?P<b>{_NAME}){to}(?P<c>{_NAME})"
    return re.compile(rf"{three}\s+(?P<area>{any_of(relative()['meeting']['after'])})\b", re.IGNORECASE)


@cache
def _coast_words() -> tuple[str, str]:
    words = relative()["coast"]
    directions = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    kinds = rf"{any_of(words['adjectives'])}|{any_of(words['names'])}|(?P<side>{directions})|(?P<sea>{_NAME})"
    return f"(?P<noun>{any_of(words['nouns'])})", rf"(?:(?:{kinds})\s+){{0,3}}"


@cache
def coast_of() -> re.Pattern[str]:
    """ "the coast of Yemen", "the rocky southern coast of Crete"."""
    nouns, adjectives = _coast_words()
    return re.compile(rf"{_THE}{adjectives}{nouns}\s+(?:of|off|in)\s+{_gap()}(?P<a>{_NAME})", re.IGNORECASE)


@cache
def coast_after() -> re.Pattern[str]:
    """ "the Yemeni coast", "Syria's Mediterranean coast"."""
    nouns, adjectives = _coast_words()
    return re.compile(rf"{_THE}(?P<a>{_NAME})(?:['’]s?)?\s+{adjectives}{nouns}\b(?!\s+guards?\b)", re.IGNORECASE)


@cache
def plain() -> re.Pattern[str]:
    """A name with or without what it is: "Gwoza", "the northern city of Aleppo", "Syrian territory"."""
    lands, people, parts = any_of(relative()["kinds"]["lands"]), any_of(relative()["near"]["not_before"]), relative()["parts"]
    within = rf"(?:{any_of([*parts['middle'], *parts['edge']])}\s+)?"
    limits = rf"\s+(?:{any_of(relative()['kinds']['settlements'])}\s+)?{any_of(parts['limits'])}\b"
    missions = rf"(?!\s+(?:(?-i:[a-z])[\w-]*\s+){{1,2}}{any_of(relative()['near']['missions'])}\b)"
    not_after = rf"(?!\s*[-‐‑–—/]\s*{ANCHOR})(?!['’]s?\s)(?!\s+{people}\b){missions}"
    return re.compile(rf"{within}{_gap()}(?P<a>{_NAME}){not_after}(?:{limits}|\s+(?P<land>{lands})\b|{_division()})?", re.IGNORECASE)


@cache
def inside_limits() -> re.Pattern[str]:
    """ "Within the city limits of": no edge of a town, but the town itself."""
    parts = relative()["parts"]
    return re.compile(rf"\b{any_of(parts['inside'])}\s+{_THE}(?:\w+\s+)?{any_of(parts['limits'])}\s+of\s+$", re.IGNORECASE)


@cache
def edge_after() -> re.Pattern[str]:
    """The outskirts that a name owns: "countryside" of "the southern Hama countryside"."""
    return re.compile(rf"(?:['’]s?)?\s+{any_of(relative()['parts']['edge_after'])}\b", re.IGNORECASE)


@cache
def of_anchor() -> re.Pattern[str]:
    """ "of" and a name."""
    return re.compile(rf"\s+of\s+{ANCHOR}")


@cache
def division_after() -> re.Pattern[str]:
    """A name's kind of division at its end or after it: "Helmand province", and "Khost" of "Kandahar and Khost provinces"."""
    also = rf"(?:\s+and\s+(?:{direction_pattern('adjectives')}\s+)?{_NAME})?"
    return re.compile(rf"{also}\s+{any_of(relative()['kinds']['divisions'])}\b", re.IGNORECASE)


@cache
def named() -> re.Pattern[str]:
    """A name right here, without more before it than the article."""
    return re.compile(rf"{_THE}(?P<a>{_NAME})(?!\s*[-‐‑–—/]\s*{ANCHOR})(?:{_division()})?", re.IGNORECASE)


@cache
def _division() -> str:
    """What a name is, after it: "province" of "Helmand province", "town" of "Bwari town", but not "state" of "state police"."""
    people = any_of([*relative()["near"]["not_before"], *relative()["border"]["not_before"]])
    kinds = any_of([*relative()["kinds"]["divisions"], *relative()["kinds"]["settlements"]])
    return rf"\s+{kinds}\b(?!\s+{people}\b)(?!\s+of\b)"


@cache
def pair() -> re.Pattern[str]:
    """Two names joined: "Kharkiv and Belgorod"; what joins them is not looked at further."""
    joins = any_of(relative()["between"]["joins"])
    return re.compile(rf"(?:both\s+)?{_gap()}(?P<a>{_NAME})\s+{joins}\s+{_gap()}(?P<b>{_NAME})(?!['’]s\s)", re.IGNORECASE)


@cache
def _distance() -> str:
    words = relative()
    compass = rf"{direction_pattern('nouns')}|{direction_pattern('abbreviations')}"
    degree = any_of(words["parts"]["degree"])
    extent = any_of(words["extent"]["words"])
    links = any_of(word for kind in ("away", "of", "around", "inside", "off", "along", "sides") for word in words["from"][kind])
    heading = rf"(?:[\s,]+(?:away\s+)?(?:to\s+the\s+|due\s+|{degree}\s+)?(?P<heading>{compass})(?:wards?)?)?"
    return rf"{quantity_pattern()}(?P<extent>(?:[-\s]+{extent})*){heading},?\s+(?P<from>{links})\b"


@cache
def _direction() -> str:
    degree, land = (any_of(relative()["parts"][sort]) for sort in ("degree", "land"))
    nouns = direction_pattern("nouns")
    the = rf"(?:(?P<the>(?:to\s+)?the\s+)(?:{land}\s+)?)?"
    two = rf"(?P<beyond>{nouns})(?:wards?)?(?:\s*(?:and|or|/)\s*(?P<beyond2>{nouns}))?"
    return rf"(?:far\s+)?{the}(?:(?:just|immediately|due|(?P<degree>{degree}))\s+)?{two}\s+of\b"


def _kinds(pieces: Iterable[str]) -> str:
    parts = relative()["parts"]
    groups = "|".join(rf"(?P<{group}>{any_of(parts[group])})" for group in ("half", "most", "outer", "tip"))
    return rf"(?:{groups}|{any_of(pieces)})"


@cache
def _piece() -> str:
    parts = relative()["parts"]
    words = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    degree = rf"(?P<degree>{any_of(parts['degree'])})[-\s]+"
    kinds = _kinds(parts["pieces"])
    rural = any_of(parts["rural"])
    central = any_of(parts["middle"])
    two = rf"(?P<piece>{words})(?:\s*(?:and|or|to|/)\s*(?:(?P<piece2>{words})|(?P<mid2>{central})\b))?"
    lead = rf"{_THE}(?:(?P<mid>{central})\s+(?:and|or)\s+)?(?:{degree})?"
    return rf"{lead}(?:(?P<rural>{rural})\s+)?{two}(?:\s+(?P<rural2>{rural}))?(?P<of>\s+{kinds}\s+of)?\b"


@dataclass(frozen=True, slots=True)
class Opening:
    """One way for a phrase to start, and the words that tell quickly where it cannot."""

    pattern: re.Pattern[str]
    first: frozenset[str]
    """The words that it may start with; with "0" any figure."""
    sure: frozenset[str]
    """One of these is in the phrase."""


def _opening(pattern: str, first: Iterable[str], sure: Iterable[str] | None = None) -> Opening:
    first = list(first)
    compiled = re.compile(rf"(?<![\w{ANCHOR}.,-])(?:{pattern})\s+", re.IGNORECASE)
    return Opening(compiled, frozenset(_first(first)), frozenset(_first(first if sure is None else sure)))


def _first(words: Iterable[str]) -> set[str]:
    """The first word of each."""
    return {match[0].lower() for word in words if (match := _WORD.search(word))}


def _compass() -> list[str]:
    rows = table("directions")["directions"]
    words = [word for row in rows for key in ("nouns", "adjectives") for word in row[key]]
    words += [word.replace("-", "") for word in words]
    return words + [f"{word}{end}" for word in words for end in ("ward", "wards")]


@cache
def openings() -> dict[str, Opening]:
    """Every way for a phrase to start, by what it is."""
    words, numbers, units = relative(), table("numbers"), table("units")
    counts = [word for key in ("ones", "tens", "scales", "fixed", "vague") for word in numbers[key]]
    lead = ["0", "between", "from", *(word for kind in words["qualifiers"].values() for word in kind)]
    measures = [*(word for unit in units["units"] for word in unit["words"]), *units["hours"]]
    degree, between, first, sure = words["parts"]["degree"], words["between"], words["first"], words["sure"]
    off = [*words["coast"]["off"], *words["coast"]["sea"], *words["coast"]["bare"]]
    found = {
        "distance": _opening(_distance(), [*counts, *lead], measures),
        "direction": _opening(_direction(), [*first["direction"], *degree, *_compass()], _compass()),
        "piece": _opening(_piece(), ["the", *degree, *words["parts"]["middle"], *_compass()], _compass()),
        "side": _opening(rf"(?:on\s+)?(?:the\s+)?(?P<a>{_NAME})\s+side\s+of", first["side"], sure["side"]),
        "halfway": _opening(any_of(between["middle"]), between["middle"], sure["halfway"]),
        "road": _opening(rf"(?<!state )(?<!county ){any_of(between['roads'])}\s+{any_of(between['links'])}", between["roads"]),
        "way": _opening(any_of(between["ways"]), between["ways"], sure["way"]),
        "between": _opening(rf"(?:{any_of(between['after'])})\s+between", between["after"], sure["between"]),
        "stretch": _opening(any_of(sure["between"]), sure["between"]),
        "inside": _opening(any_of(words["near"]["inside"]), words["near"]["inside"], sure["inside"]),
        "off": _opening(any_of(off), off, sure["off"]),
        "coastal": _opening(any_of(words["parts"]["coastal"]), words["parts"]["coastal"], sure["coastal"]),
        "along": _opening(
            any_of([*words["along"]["words"], *words["coast"]["along"]]),
            [*words["along"]["words"], *words["coast"]["along"]],
            [*words["border"]["nouns"], *words["coast"]["nouns"]],
        ),
    }
    banks = [f"{lead}the {side} bank of" for side in words["bank"]["sides"] for lead in ("", "on ")]
    found["bank"] = _opening(any_of(banks), banks, sure["bank"])
    found |= {kind: _opening(any_of(words["near"][kind]), words["near"][kind]) for kind in ("inside", "deep")}
    found |= {"river": _river(), "meeting": _meeting(), "state_part": _opening(any_of(words["state_part"]), words["state_part"])}
    found["some_tip"] = _opening(any_of(words["parts"]["some_tip"]), words["parts"]["some_tip"], sure["some_tip"])
    nearness = ("opposite", "outside", "around", "close", "near")
    found |= {kind: _opening(any_of(words["near"][kind]), words["near"][kind], _last(words["near"][kind])) for kind in nearness}
    found |= {
        kind: _opening(any_of(words["parts"][kind]), words["parts"][kind], _last(words["parts"][kind])) for kind in ("middle", "edge")
    }
    return found


def _river() -> Opening:
    """ "Upriver from", "up the Nile from"."""
    near = relative()["near"]
    along = rf"{any_of(near['river_ways'])}\s+(?:the\s+)?{_NAME}(?:\s+river)?\s+from"
    first = relative()["first"]["river"]
    return _opening(rf"(?:{any_of(first)}\s+)?(?:{any_of(near['river'])}|{along})", [*first, *near["river"], *near["river_ways"]])


def _meeting() -> Opening:
    words = relative()["meeting"]
    nouns = [f"{noun} {link}" for noun in (*words["areas"], *words["points"]) for link in words["links"]]
    return _opening(rf"{_THE}{any_of([*nouns, *words['where']])}", ["the", *nouns, *words["where"]], words["sure"])


@cache
def openings_by_first() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The word that a phrase may start with -> what may start with it; "0" stands for any figure."""
    firsts = frozenset().union(*(opening.first for opening in openings().values()))
    return {word: tuple((kind, o.pattern) for kind, o in openings().items() if word in o.first) for word in sorted(firsts)}


@cache
def kinds_by_sure_word() -> dict[str, tuple[str, ...]]:
    """A word -> the kinds of opening that it makes sure."""
    words = frozenset().union(*(opening.sure for opening in openings().values()))
    return {word: tuple(kind for kind, opening in openings().items() if word in opening.sure) for word in sorted(words)}


def _last(phrases: Iterable[str]) -> list[str]:
    """Of each phrase the last word that does not lead on to a name."""
    leading_on = relative()["told"]["leading_on"]
    return [next(word for word in reversed(phrase.split()) if word not in leading_on) for phrase in phrases]


@cache
def sure_words() -> frozenset[str]:
    """Of these every phrase has one."""
    parts = relative()["parts"]
    after = _last([*parts["edge_after"], *parts["middle_after"]])
    return frozenset().union(kinds_by_sure_word(), after, line_words())


@cache
def telling_words() -> dict[str, str]:
    """The words that tell whether a phrase is there: those that one starts with, and those that every one has one of.

    An abbreviation stands in a text with its period or without: "km." -> "km".
    """
    words = frozenset(openings_by_first()).union(sure_words(), kinds_by_sure_word())
    return {written: word for word in words for written in (word, f"{word}.")}


@cache
def line_words() -> frozenset[str]:
    """With which the noun of a border or a coast starts."""
    return frozenset(_first([*relative()["border"]["nouns"], *relative()["coast"]["nouns"]]))


@cache
def road_after() -> re.Pattern[str]:
    """ "the Kabul-Kandahar highway", "the Kharkiv to Belgorod road"."""
    roads = any_of(relative()["between"]["roads"])
    return re.compile(
        rf"{_THE}(?P<a>{_NAME})(?:\s*[-‐‑–—/]\s*|-to-|\s+to\s+)(?P<b>{_NAME})\s+(?:(?-i:[a-z])[\w-]*\s+){{0,2}}?{roads}\b", re.IGNORECASE
    )


@cache
def owned_part() -> re.Pattern[str]:
    """ "Syria's north-east", "Ukraine's far western regions", "the Damascus suburbs"."""
    parts = relative()["parts"]
    words = rf"{direction_pattern('nouns')}|{direction_pattern('adjectives')}"
    degree = rf"(?:(?P<degree>{any_of(parts['degree'])})[-\s]+)?"
    kinds = rf"(?:{_kinds(parts['pieces'])}|{any_of(parts['owned'])}(?!\s+of\b))"
    after = rf"(?P<edge>{any_of(parts['edge_after'])})|(?P<middle>{any_of(parts['middle_after'])})"
    belongs = rf"(?!\s+(?!{any_of(parts['after'])}\b)(?-i:[a-z])|[-‐‑])"
    noun = rf"(?:(?-i:[a-z])[\w-]*\s+)?(?P<noun>{direction_pattern('nouns')})\b{belongs}|(?P<piece>{words})\s+{kinds}\b"
    return re.compile(rf"{_THE}(?P<a>{_NAME})(?:['’]s?\s+{degree}(?:{noun})|(?:['’]s?)?\s+(?:{after})\b)(?!-)", re.IGNORECASE)
