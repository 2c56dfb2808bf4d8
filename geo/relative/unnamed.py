"""Words that mean a place without naming it: "the border", "the capital", "the Iraqi capital", "the country", "the city".

Which border or country is meant the shapes' context tells: the countries spoken of around the phrase. "The city" is
the one that the sentence has already measured from, or else the town last spoken of; "the provincial capital" is that of
the division last spoken of.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from geo.records import Mention
from geo.relative.quantities import unit_words
from geo.relative.spans import Feature, Stand, masked_text
from geo.relative.vocabulary import ANCHOR, any_of, combined, combining_forms, direction_pattern, lands, named_borders, relative
from geo.text import tokens, tokens_of

_BACK, _AHEAD = 60, 80
_SENTENCE, _ARTICLE_PART = 300, 1500
"""Characters before a word in which what it refers back to is looked for."""


@cache
def _patterns() -> tuple[tuple[str, Feature, re.Pattern[str]], ...]:
    words, border = relative()["unnamed"], relative()["border"]
    named_next = rf"(?!\s*,?\s*(?:of\s+(?:the\s+)?)?{ANCHOR})"
    not_border = rf"(?!\s+(?:{any_of(border['links'])}|{any_of(border['not_before'])})\b)(?!['’-])(?!\s+from\s+(?:the\s+)?{ANCHOR})"
    both = rf"(?:\s+(?:between|of)\s+{any_of(words['both'])})?"
    found: list[tuple[str, Feature, str]] = [("capital", "capital", pattern) for pattern in _capitals()]
    opening = rf"(?:the|their)\s+(?:{any_of(border['adjectives'])}\s+)?"  # "their disputed border"
    found += [(noun, "border", rf"{opening}{noun}\b{both}{not_border}") for noun in words["border"]]
    found += [(noun, "coast", rf"the\s+{noun}\b(?!\s+(?:of|guards?)\b)(?!['’-])") for noun in words["coast"]]
    found += [(noun, "", rf"the\s+{noun}\b(?!\s+of\b){named_next}") for noun in words["country"]]
    found += [(noun, "", rf"the\s+(?P<back>{noun})\b(?!\s+of\b){named_next}") for noun in words["town"]]
    return tuple((noun, feature, re.compile(pattern, re.IGNORECASE)) for noun, feature, pattern in found)


@cache
def _lines() -> re.Pattern[str]:
    border = relative()["border"]
    two = rf"{combined().pattern}\s+(?:{any_of(border['adjectives'])}\s+)?{any_of(border['nouns'])}"
    not_border = rf"(?!\s+{any_of(border['not_before'])}\b)"
    return re.compile(rf"\b(?:the\s+)?(?:{any_of(named_borders())}|{two})\b{not_border}", re.IGNORECASE)


def _capitals() -> list[str]:
    """ "The Iraqi capital", "the provincial capital of Helmand", "the region's capital", "the capital"."""
    words, name = relative()["unnamed"], rf"{ANCHOR}++"
    kinds = rf"(?:{any_of([*words['divisional'], *words['national']])}\s+)?"
    owner = rf"(?:the\s+(?P<a>{name})\s+|(?P<b>{name})['’]s?\s+)"
    after = rf"\b(?!\s*,?\s*(?:of\s+(?:the\s+)?)?{ANCHOR})(?!\s+{any_of(words['not_capital'])}\b)"
    division = rf"(?P<division>(?:the|its)\s+{any_of(words['divisional'])}\s+|(?:the|its)\s+{any_of(words['divisions'])}['’]s\s+)"
    whole = rf"the\s+(?:{any_of(words['whole'])}['’]s\s+|{any_of(words['national'])}\s+)?"
    kind_after = rf"(?:\s+{any_of(relative()['kinds']['divisions'])}\b)?"
    return [
        rf"the\s+{kinds}capital(?:\s+city)?\s+of\s+(?:the\s+)?(?P<a>{name}){kind_after}",
        rf"{owner}{kinds}capital(?:\s+city)?+{after}",
        rf"{division}capital(?:\s+city)?+{after}",
        rf"{whole}capital(?:\s+city)?+{after}",
    ]


@cache
def _measuring() -> re.Pattern[str]:
    """What stands before a name that something is measured from."""
    links = any_of([*relative()["from"]["away"], "of"])
    return re.compile(rf"\b(?:{direction_pattern('nouns')}|{any_of(unit_words())})\)?\s+{links}\s+(?:the\s+)?$", re.IGNORECASE)


def stands_in(text: str, mentions: Sequence[Mention]) -> list[Stand]:
    """What stands for a place in a text: its names, and the words that mean one without naming it, in the text's order."""
    lines = _lines_in(text)
    named = [Stand(mention.start, mention.end, (mention,)) for mention in mentions]
    masked = masked_text(text, named).masked
    unnamed = [*lines, *_unnamed(text, masked, mentions)]
    if not unnamed:
        return named
    covered = [stand for stand in named if not any(other.start <= stand.start < other.end for other in unnamed)]
    return sorted([*covered, *unnamed], key=lambda stand: (stand.start, -stand.end))


@cache
def _border_names() -> tuple[str, ...]:
    return tuple(name.lower() for name in named_borders())


@cache
def _words_of_lines() -> frozenset[str]:
    """What a text without has no border with a name of its own: how their names begin, and "sino" of "Sino-"."""
    return frozenset([*combining_forms(), *(name[start:end] for name in _border_names() for start, end in tokens(name)[:1])])


def _lines_in(text: str) -> list[Stand]:
    """The borders that have a name of their own, which may look like other names: "the Durand Line"."""
    words = tokens_of(text).lower
    if _words_of_lines().isdisjoint(words):
        return []
    low = text.lower()
    forms = combining_forms().keys()
    has_form = not forms.isdisjoint(words) and any(word in forms and not following.isalnum() for word, following in pairwise(words))
    if not has_form and not any(name in low for name in _border_names()):
        return []
    return [Stand(match.start(), match.end(), (), "border", is_line=True) for match in _lines().finditer(text)]


def _unnamed(text: str, masked: str, mentions: Sequence[Mention]) -> Iterator[Stand]:
    read, nouns = tokens_of(text), _nouns()
    if nouns.isdisjoint(read.lower):
        return
    spots: dict[str, list[int]] = {}
    for word, start in [(word, start) for word, start in zip(read.lower, read.starts, strict=True) if word in nouns]:
        spots.setdefault(word, []).append(start)
    names = {mention.start: mention for mention in mentions}
    taken: set[int] = set()
    for noun, feature, pattern in _patterns():
        for at in spots.get(noun, ()):
            match = _around(pattern, masked, at)
            if match is not None and match.start() not in taken and (stand := _stand(match, feature, names, masked)):
                taken.add(match.start())
                yield stand


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for noun, _, _ in _patterns())


def _around(pattern: re.Pattern[str], masked: str, at: int) -> re.Match[str] | None:
    """The match that covers a spot."""
    return next((m for m in pattern.finditer(masked, max(at - _BACK, 0), at + _AHEAD) if m.start() <= at < m.end()), None)


def _stand(match: re.Match[str], feature: Feature, names: dict[int, Mention], masked: str) -> Stand | None:
    groups = match.groupdict()
    if groups.get("back"):
        before = _measured_from(match.start(), names, masked) or _last_town(match.start(), names)
        return Stand(match.start(), match.end(), (before,)) if before is not None else None
    if groups.get("division"):
        of = _last_division(match.start(), names, masked)
        return Stand(match.start(), match.end(), (of,), feature) if of is not None else None
    owners = tuple(names[match.start(group)] for group in ("a", "b") if groups.get(group) and match.start(group) in names)
    return Stand(match.start(), match.end(), owners, feature)


def _last_division(at: int, names: dict[int, Mention], masked: str) -> Mention | None:
    """The province or state that was last spoken of before a spot: a name whose own words, or the next, say that it is one."""
    large = set(relative()["kinds"]["divisions"]) - set(relative()["unnamed"]["small"])

    def is_division(name: Mention) -> bool:
        after = [word.strip(".,;") for word in masked[name.end : name.end + 20].lower().split()[:1]]
        if not set(after).isdisjoint(relative()["unnamed"]["small"]):
            return False
        return name.feature == "ADM1" or not large.isdisjoint([*name.text.lower().split(), *after])

    before = [name for start, name in names.items() if at - _ARTICLE_PART < start < at and name.kind == "name" and is_division(name)]
    return before[-1] if before else None


def _last_town(at: int, names: dict[int, Mention]) -> Mention | None:
    """The name that was last spoken of before a spot, if it may be a town's: no country's and no division's."""
    before = [name for start, name in names.items() if at - _SENTENCE < start < at and name.kind == "name"]
    last = before[-1] if before else None
    known = last is not None and (last.name in lands() or (last.feature and not last.feature.startswith("PPL")) or _says_division(last))
    return None if known else last


def _says_division(name: Mention) -> bool:
    return not set(name.text.lower().split()).isdisjoint(relative()["kinds"]["divisions"])


def _measured_from(at: int, names: dict[int, Mention], masked: str) -> Mention | None:
    """The last name before a spot in its sentence that something was measured from: "20 km north of Aden"."""
    before = [
        name
        for start, name in names.items()
        if at - _SENTENCE < start < at and name.kind == "name" and ". " not in masked[name.end : at]
        if _measuring().search(masked, max(start - _BACK, 0), start)
    ]
    return before[-1] if before else None
