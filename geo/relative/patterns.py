"""The patterns of relative phrases, made once from the lexicon.

They are run on the text with every character of a name replaced by `vocabulary.ANCHOR`. A phrase is an opening
("some 25 km north-east of") and a target that follows it at once ("the town of Gwoza", "the Ukrainian border").
"""

import re
from functools import cache

from geo.relative.quantities import quantity_pattern
from geo.relative.vocabulary import ANCHOR, any_of, direction_pattern, relative

_NAME = f"{ANCHOR}++"
_THE = r"(?:the\s+)?"


@cache
def _gap() -> str:
    """What may stand before a name to say what it is: "the rebel-held northern city of", "its capital,"."""
    kinds = any_of(relative()["kinds"]["words"])
    word = rf"(?:{_NAME}|(?-i:[a-z])[\w'’-]*)"
    return rf"(?:(?:(?:the|a|an|its|their)\s+(?:{word}\s+){{0,5}}?)?{kinds}(?:\s+of|,)?\s+)?{_THE}"


@cache
def _border_words() -> tuple[str, str]:
    words = relative()["border"]
    directions = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    return any_of(words["nouns"]), rf"(?:(?:{any_of(words['adjectives'])}|(?P<side>{directions}))\s+){{0,3}}"


@cache
def border_of() -> re.Pattern[str]:
    """ "the southern border with Belarus", "the border between Chad and Sudan"."""
    nouns, adjectives = _border_words()
    links = any_of(relative()["border"]["links"])
    return re.compile(
        rf"(?:(?:the|its|their|a|his|our)\s+)?{adjectives}{nouns}\s+(?P<link>{links})\s+{_gap()}(?P<a>{_NAME})(?!['’]s\s)"
        rf"(?:\s+(?:and|from|with)\s+{_gap()}(?P<b>{_NAME})(?!['’]s\s))?",
        re.IGNORECASE,
    )


@cache
def border_after() -> re.Pattern[str]:
    """ "the Ukrainian border", "the Chad-Sudan border", "Turkey's southern border with Syria"."""
    nouns, adjectives = _border_words()
    not_before = any_of(relative()["border"]["not_before"])
    joined = rf"(?:\s*[-‐‑–—/]\s*(?P<b>{_NAME})|\s+and\s+(?P<d>{_NAME}))?"
    owner = rf"(?:['’]s?)?\s+(?:(?P<e>{_NAME})\s+)?"
    after = rf"\s+(?:with|and)\s+{_gap()}(?P<c>{_NAME})(?!['’]s\s)"
    return re.compile(rf"{_THE}(?P<a>{_NAME}){joined}{owner}{adjectives}{nouns}\b(?!\s+{not_before}\b)(?:{after})?", re.IGNORECASE)


@cache
def _coast_words() -> tuple[str, str]:
    words = relative()["coast"]
    directions = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    kinds = rf"{any_of(words['adjectives'])}|{any_of(words['names'])}|(?P<side>{directions})|{_NAME}"
    return any_of(words["nouns"]), rf"(?:(?:{kinds})\s+){{0,3}}"


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
    """A name with or without what it is: "Gwoza", "the northern city of Aleppo"."""
    edge = any_of([*relative()["parts"]["edge_after"]])
    return re.compile(rf"{_gap()}(?P<a>{_NAME})(?!\s*[-‐‑–—/]\s*{ANCHOR})(?!['’]s?\s)(?:\s+(?P<edge>{edge})\b)?", re.IGNORECASE)


@cache
def named() -> re.Pattern[str]:
    """A name right here, without more before it than the article."""
    return re.compile(rf"{_THE}(?P<a>{_NAME})(?!\s*[-‐‑–—/]\s*{ANCHOR})", re.IGNORECASE)


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
    links = any_of(word for kind in ("away", "of", "around", "inside", "off", "along") for word in words["from"][kind])
    heading = rf"(?:[\s,]+(?:away\s+)?(?:to\s+the\s+|due\s+|{degree}\s+)?(?P<heading>{compass})(?:wards?)?)?"
    return rf"{quantity_pattern()}(?P<extent>(?:[-\s]+{extent})*){heading},?\s+(?P<from>{links})\s+"


@cache
def _direction() -> str:
    degree = any_of(relative()["parts"]["degree"])
    nouns = direction_pattern("nouns")
    the = r"(?P<the>(?:(?:to|in|from|of|towards?)\s+)?the\s+)?"
    return rf"{the}(?:(?:just|immediately|due|{degree})\s+)?(?P<beyond>{nouns})(?:wards?)?\s+of\s+"


@cache
def _piece() -> str:
    parts = relative()["parts"]
    words = rf"{direction_pattern('adjectives')}|{direction_pattern('nouns')}"
    degree = rf"(?P<degree>{any_of(parts['degree'])})[-\s]+"
    kinds = rf"(?:(?P<half>{any_of(parts['half'])})|(?P<outer>{any_of(parts['outer'])})|{any_of(parts['pieces'])})"
    return rf"{_THE}(?:{degree})?(?P<piece>{words})(?:\s+(?:and|or|to|/)\s+(?P<piece2>{words}))?\s+(?:{kinds}\s+of\s+)?"


@cache
def openings() -> re.Pattern[str]:
    """Everything that may open a phrase; which named groups are set says what it is."""
    words = relative()
    near = "|".join(rf"(?P<{kind}>{any_of(words['near'][kind])})" for kind in ("opposite", "outside", "around", "near"))
    parts = rf"(?P<middle>{any_of(words['parts']['middle'])})|(?P<edge>{any_of(words['parts']['edge'])})"
    coast = rf"(?P<off>{any_of(words['coast']['off'])})|(?P<ashore>{any_of(words['coast']['along'])})"
    along = rf"(?P<along>{any_of(words['along']['words'])})"
    between = (
        rf"(?P<halfway>{any_of(words['between']['middle'])})|"
        rf"(?:{any_of(words['between']['roads'])})\s+(?P<road>{any_of(words['between']['links'])})|"
        rf"(?:{any_of(words['between']['after'])})\s+(?P<between>between)"
    )
    choices = [_distance(), _direction(), rf"(?:{between})\s+", rf"(?:{near}|{along}|{coast})\s+", rf"(?:{parts})\s+", _piece()]
    return re.compile(rf"(?<![\w{ANCHOR}.,-])(?:{'|'.join(choices)})", re.IGNORECASE)


@cache
def road_after() -> re.Pattern[str]:
    """ "the Kabul-Kandahar highway", "the Kharkiv to Belgorod road"."""
    roads = any_of(relative()["between"]["roads"])
    return re.compile(
        rf"{_THE}(?P<a>{_NAME})(?:\s*[-‐‑–—/]\s*|\s+to\s+)(?P<b>{_NAME})\s+(?:(?-i:[a-z])[\w-]*\s+){{0,2}}?{roads}\b", re.IGNORECASE
    )


@cache
def owned_part() -> re.Pattern[str]:
    """ "Syria's north-east", "Ukraine's far western regions", "the Damascus suburbs"."""
    parts = relative()["parts"]
    words = rf"{direction_pattern('nouns')}|{direction_pattern('adjectives')}"
    degree = rf"(?:(?P<degree>{any_of(parts['degree'])})[-\s]+)?"
    kinds = rf"(?:(?P<half>{any_of(parts['half'])})|(?P<outer>{any_of(parts['outer'])})|{any_of(parts['pieces'])})"
    after = rf"(?P<edge>{any_of(parts['edge_after'])})|(?P<middle>{any_of(parts['middle_after'])})"
    noun = rf"(?P<noun>{direction_pattern('nouns')})\b(?!\s+(?-i:[a-z])|[-‐‑])|(?P<piece>{words})\s+{kinds}\b"
    return re.compile(rf"{_THE}(?P<a>{_NAME})(?:['’]s?\s+{degree}(?:{noun})|(?:['’]s?)?\s+(?:{after})\b)", re.IGNORECASE)


@cache
def stems() -> re.Pattern[str]:
    """A word that every phrase has at least one of: where none is near a name, no phrase is."""
    words = relative()
    found = {word.split()[0] for kind in words["near"].values() for word in kind}
    found |= {word for key in ("middle", "edge", "edge_after", "middle_after") for word in words["parts"][key]}
    found |= {noun for key in ("border", "coast") for noun in words[key]["nouns"] if " " not in noun}
    found |= {"between", "off", *words["between"]["roads"]}
    units = r"km|kilomet|miles?\b|met(?:er|re)s|yards|feet|hour|minute|days?\b|nautical|klicks|\d\s?mi?\b"
    return re.compile(rf"north|south|east|west|{units}|\b{any_of(found)}\b|\d\s?(?:km|mi)", re.IGNORECASE)
