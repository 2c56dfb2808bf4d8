"""What happened in the town of the dateline: "here", and on streets and in buildings that no gazetteer holds."""

from collections.abc import Sequence
from functools import cache

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import closes
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


def here_at(hit: Hit, sentence: Sentence, town: Location | None) -> tuple[ClaimPlace, ...]:
    """The dateline's town for what the reporter, and nobody quoted, tells of "here": "Some 200 exiles rallied here on Monday"."""
    words = sentence.words
    here = next((i for i in range(hit.last, min(hit.last + _HERE, len(words))) if words[i] in words_of("where_told")), 0)
    if town is None or not here or hit.group.movement or any(map(closes, words[hit.last : here])):
        return ()
    quoted = sum(word in words_of("quotes", "closing_quotes") for word in words[:here]) % 2
    return () if quoted else (ClaimPlace("at", town),)


_HERE = 5
"""Within how many words after an event word "here" stands."""


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
