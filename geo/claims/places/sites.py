"""The town of streets and buildings that no gazetteer holds: that of the dateline."""

from collections.abc import Sequence
from functools import cache

from geo.claims.grammar.sentences import Sentence, dateline_end, words_of
from geo.lexicon import table
from geo.records import ClaimPlace, Location


def dateline_town(sentence: Sentence, locations: Sequence[Location]) -> Location | None:
    """The town that the first sentence of an article is dated from, "AKRON, Ohio -", or else the line before it, "By Amy Cole, Akron"."""
    end = dateline_end(sentence)
    first = next((placed for placed in sentence.locations if placed.first == 0 and placed.last < end), None)
    written = (one for one in locations if one.mention.start < sentence.start and one.mention.role == "place")
    dated = [first.location] if first is not None else written
    return next((one for one in dated if one.precision == "settlement"), None)


def town_of_sites(places: Sequence[ClaimPlace], town: Location | None) -> tuple[ClaimPlace, ...]:
    """The dateline's town beside streets and buildings that have no known place: "AKRON - A man was shot on Exchange Street"."""
    if town is None or not places:
        return ()
    return (ClaimPlace("at", town),) if all(map(_is_unknown_site, places)) else ()


def _is_unknown_site(place: ClaimPlace) -> bool:
    if place.role != "at" or place.location.precision != "unresolved":
        return False
    words = place.location.mention.text.lower().split()
    return len(words) > 1 and words[-1] in _site_nouns()


@cache
def _site_nouns() -> frozenset[str]:
    """What the names of streets and of buildings end with."""
    classes = table("place_words")["classes"]
    return frozenset((*classes["street"], *classes["education"])) | words_of("care", "buildings")
