"""Places of an event that no preposition tells: of what befell them, "Mali has suffered a wave of kidnappings", and of courts."""

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.phrases import before_auxiliaries, closes, head_before
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.claims.places.sides import is_capital
from geo.claims.speakers.find import Report
from geo.claims.triggers.causes import is_harm
from geo.records import ClaimPlace, EventType

_BEFALLING = ("ASSAULT", "PROTEST", "CRIME", "DISASTER", "ACCIDENT")
_NATURAL = ("DISASTER", "ACCIDENT")
_REACH = 9
"""Within how many words after "suffered" the noun of the event stands."""
_POSSESSED = 5
"""Within how many words after the place and its 's it stands."""


def suffered_at(hit: Hit, kind: EventType, sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The place that suffers or reports the event of a noun, or whose disaster that is."""
    if hit.named < 0 or kind not in _BEFALLING:
        return ()
    here = _sufferer(hit, kind, sentence) or (_owner(hit, sentence) if kind in _NATURAL else None)
    return (ClaimPlace("at", here.location),) if here is not None else ()


def judged_at(hit: Hit, kind: EventType, hits: tuple[Hit, ...], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The town of the court that is the subject of a verdict: "a Leeds court on Friday sentenced"."""
    words = sentence.words
    if kind not in _VERDICTS or not hit.is_verb or words_of("courts").isdisjoint(words[: hit.first]):
        return ()
    first, end = head_before(words, before_auxiliaries(words, hit.first))
    if words[end - 1] not in words_of("courts") or any(end <= other.first < hit.first for other in hits):
        return ()
    seats = (placed.location for placed in sentence.locations if first <= placed.first and end - _COURT <= placed.last < end)
    return tuple(ClaimPlace("at", seat) for seat in seats if seat.mention.kind == "name" and seat.precision in ("settlement", "admin1"))[:1]


_VERDICTS = ("SANCTION", "COERCE", "RETREAT", "ACCUSE")
"""What courts do with those whom they try."""
_COURT = 3
"""How many words before its end the name of a court's town may end: "Leeds Crown Court"."""


def told_from(report: Report | None, kind: EventType, sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The province or town whose officials alone tell of a deed there: "officials in the Saratov region denied that the port was hit"."""
    if report is None or kind not in _BEFALLING:
        return ()
    for placed in sentence.locations:
        spoken = report.first < placed.first and placed.last <= report.last
        if not spoken or placed.location.precision not in ("settlement", "admin1", "admin2") or is_capital(placed.location.place):
            continue
        link = placed.first - 1 - (sentence.words[placed.first - 1] == "the")
        if sentence.words[link] in ("in", "of") and sentence.words[link - 1] in words_of("seated", "local_rulers"):
            return (ClaimPlace("at", placed.location),)
    return ()


def _sufferer(hit: Hit, kind: EventType, sentence: Sentence) -> Placed | None:
    """The place that is the subject of a verb of suffering, or of one of reporting a disaster, whose object the noun is."""
    words, noun = sentence.words, hit.named
    verbs = words_of("befallen", "struck", "reporting_harm") if kind == "DISASTER" else words_of("befallen", "struck")
    if verbs.isdisjoint(words[:noun]):
        return None
    verb = next((i for i in range(noun - 1, max(noun - _REACH, 0), -1) if words[i] in verbs), 0)
    struck = words[verb] in words_of("struck")
    if (struck and (words[verb + 1] != "by" or words[verb - 1] not in words_of("passive"))) or (is_harm(hit) and kind != "DISASTER"):
        return None
    if any(closes(word) and word not in words_of("amounting") for word in words[verb + 1 + struck : noun]):
        return None
    end = before_auxiliaries(words, verb)
    return next((placed for placed in sentence.locations if verb and placed.last == end and _is_subject(placed, sentence)), None)


def _is_subject(placed: Placed, sentence: Sentence) -> bool:
    """Whether the name of a place stands alone as a subject: "the town of Gwoza", not "farmers in Mali"."""
    words, first = sentence.words, placed.first
    if placed.location.mention.kind != "name" or placed.location.place is None:
        return False
    before = words[first - 1] if first else ","
    of_town = before == "of" and words[first - 2] in words_of("place_nouns")
    return of_town or (closes(before) and before not in words_of("prepositions") - words_of("subordinators"))


def _owner(hit: Hit, sentence: Sentence) -> Placed | None:
    """The place whose disaster or mishap a noun tells of: "Kenya's worst floods"."""
    words, noun = sentence.words, hit.named
    if is_harm(hit) or words_of("owner_marks").isdisjoint(words[max(0, noun - _POSSESSED) : noun]):
        return None
    near = (placed for placed in sentence.locations if placed.last < noun <= placed.last + _POSSESSED)
    owners = (placed for placed in near if placed.location.place is not None and placed.location.mention.kind == "name")
    return next((one for one in owners if words[one.last] in words_of("owner_marks") and _is_bare(words[one.last + 1 : hit.first])), None)


def _is_bare(between: tuple[str, ...]) -> bool:
    """Whether nothing stands between a possessor and what it has but words that describe that."""
    return not any(map(closes, between)) and words_of("owner_marks", "articles").isdisjoint(between)
