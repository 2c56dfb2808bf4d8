"""A text with its names hidden, as the patterns of phrases read it, and the phrases found in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.records import Mention, Phrase
from geo.relative.vocabulary import ANCHOR, folded, peoples_of_no_place, relative

Feature = Literal["", "border", "coast", "capital"]

_UNNAMED_SCORE = 0.6
"""Of a phrase such as "50 km from the border", whose border the text around it must tell."""


@cache
def _counties() -> tuple[str, ...]:
    """How the names of counties end."""
    return tuple(f" {word}" for word in relative()["told"]["counties"])


@dataclass(frozen=True, slots=True)
class Stand:
    """What stands in a text as a name does: a name, or words that mean a place without naming it."""

    start: int
    end: int
    anchors: tuple[Mention, ...]
    """The name itself; the country of "the Iraqi capital"; none for "the border" and "the country"."""
    feature: Feature = ""
    is_line: bool = False
    """It is a border with a name of its own: "the Line of Control"."""

    @property
    def is_county(self) -> bool:
        """Whether its own words call it a county, whose border is its line: "the Muscatine County line"."""
        return any(folded(anchor.text).endswith(_counties()) for anchor in self.anchors)

    @property
    def is_name(self) -> bool:
        """Whether it is a place as it is, and not a people's word such as "Iraqi" or "Shiite" that only describes one."""
        return self.feature == "capital" or all(
            anchor.kind == "name" and folded(anchor.text) not in peoples_of_no_place() for anchor in self.anchors
        )


@dataclass(frozen=True, slots=True)
class Text:
    """A text in which every character of what stands for a place is hidden; offsets stay."""

    masked: str
    stands: Mapping[int, Stand]
    """By where they start."""

    def stand(self, match: re.Match[str] | None, group: str) -> Stand | None:
        """What a group of a match stands on."""
        return self.stands.get(match.start(group)) if match is not None and match[group] else None


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase and its span."""

    start: int
    end: int
    phrase: Phrase


def masked_text(text: str, stands: Sequence[Stand]) -> Text:
    """A text in which what stands for places is hidden; of those that overlap, the first."""
    pieces, at, kept = [], 0, {}
    for stand in stands:
        if stand.start >= at:
            pieces += [text[at : stand.start], ANCHOR * (stand.end - stand.start)]
            at, kept[stand.start] = stand.end, stand
    return Text("".join(pieces) + text[at:], kept)


def as_mention(article: str, text: str, found: Found) -> Mention:
    """A phrase as a mention of a text."""
    span = text[found.start : found.end]
    score = min((anchor.score for anchor in found.phrase.anchors), default=_UNNAMED_SCORE)
    return Mention(article, found.start, found.end, span, "relative", "place", span, phrase=found.phrase, score=score)


def longest(found: Iterable[Found]) -> list[Found]:
    """Of phrases that overlap the longest, the first of equals, in the order of the text."""
    chosen: list[Found] = []
    for phrase in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in chosen):
            chosen.append(phrase)
    return sorted(chosen, key=lambda f: f.start)
