"""What reads claims out of an article: ours by default, or another behind the same small interface."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from geo.errors import ExtractorError
from geo.events import find_claims
from geo.records import Article, Claim, Location
from geo.text import sentences

LEAD = 3
"""How many sentences `lead_claims` reads."""


class Extractor(Protocol):
    """Anything that takes an article with the locations of its mentions and gives the claims it makes, in the order of its text."""

    def __call__(self, article: Article, locations: Sequence[Location], /) -> tuple[Claim, ...]:
        """The claims of an article."""


def open_extractor(name: str) -> Extractor:
    """The extractor of a name: "dateline" reads the whole article, "lead" its first sentences only.

    Raises:
        ExtractorError: the name is none of these.
    """
    known: dict[str, Extractor] = {"dateline": find_claims, "lead": lead_claims}
    if name not in known:
        raise ExtractorError(f"{name!r} is no extractor; known are {' and '.join(known)}")
    return known[name]


def lead_claims(article: Article, locations: Sequence[Location], /) -> tuple[Claim, ...]:
    """The claims of an article's first sentences, where news is told: less, sooner, for a look over an archive."""
    read = sentences(article.text)[:LEAD]
    end = read[-1][1] if read else 0
    inside = [location for location in locations if location.mention.end <= end]
    return find_claims(replace(article, text=article.text[:end]), inside)
