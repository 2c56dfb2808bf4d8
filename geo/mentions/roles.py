"""What a name of a place stands for where it is used: the place, its government or people, or part of another name."""

from collections.abc import Set
from functools import cache

from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions.candidates import Candidate
from geo.mentions.parts import DASHES, begins_thing, governing, has_court, is_part, name_end
from geo.mentions.reading import Reading
from geo.mentions.words import feature_words, members, metonymy
from geo.records import MentionRole

_GOVERNS = frozenset({"PCLI", "PPLC", "GOVB", "ADM1", "CONT"})
_OWNERS = ("'s", "’s")
_JOINTS = ("and", "nor")
"""Before the last name of a list."""
_LINKS = (*_JOINTS, ",")
"""Before the later names of one."""
_SUBJECT = 2
"""How many words may stand before the last one for those who open a sentence: "Striking school teachers in"."""
_ASIDE = 16
"""Tokens between a government and its verb that are looked through for the second comma."""


@cache
def _before() -> dict[str, frozenset[str]]:
    return {word: frozenset(words) for word, words in table("metonymy")["before"].items()}


def role(reading: Reading, candidate: Candidate, gazetteer: Gazetteer) -> MentionRole:
    """The role of a candidate that was found to be a name of a place."""
    features = {gazetteer.feature(row) for row in candidate.rows[:3]}
    if "GOVB" in features:
        return "place" if governing(reading, candidate.first) in metonymy("building", "place_before") else "actor"
    if candidate.kind == "demonym":
        if _qualifies_place(reading, candidate.last):
            return "place"
        return "part" if begins_thing(reading, candidate.last, "after_people") else "actor"
    if is_part(reading, candidate, gazetteer):
        return "place" if has_court(reading, candidate, gazetteer) else "part"
    if "PCLI" not in features and _names_event(reading, candidate):
        return "place"
    last = _past_kind(reading, candidate.last, features)
    governs = not features.isdisjoint(_GOVERNS)
    acts = governs and (_acts(reading, candidate.first, last) or _is_dealt_with(reading, candidate, with_article="PCLI" in features))
    return "actor" if acts or _plays(reading, candidate) else "place"


def _names_event(reading: Reading, candidate: Candidate) -> bool:
    """Whether an event is called after a town where it happened: "the Paris attacks", and not "Paris attacks"."""
    return reading.word(candidate.first - 1) == "the" and reading.word(candidate.last) in metonymy("events", "nouns")


def _qualifies_place(reading: Reading, last: int) -> bool:
    """Whether a demonym describes a place: "the Ukrainian border", "the northern Syrian city"."""
    return any(reading.word(index) in metonymy("after", "places") for index in (last, last + 1))


def _past_kind(reading: Reading, last: int, features: Set[str]) -> int:
    """Where a division's name ends with the word for its kind: after "state" in "neighbouring Borno state", which is no "state media"."""
    return last + 1 if "ADM1" in features and feature_words("feature_after").get(reading.word(last)) == "ADM1" else last


def _acts(reading: Reading, first: int, last: int) -> bool:
    """Whether the words around a country's, capital's or division's name have it do, say or be made to do something."""
    before, after = reading.word(first - 1), reading.word(last)
    if before == "at" and reading.word(last) in _OWNERS and reading.word(last + 1) in metonymy("after", "wishes"):
        return True
    if before == "from" or _before_owner(reading, first) in members("inside") or before in members("direction"):
        return False
    if after in metonymy("after", "nouns") or _owns(reading, last) or _owns_state_s(reading, last):
        return True
    if before != "of" and not _says_where(reading, first) and _is_subject(reading, first, last):
        return True  # and not "a bombing in the south of Kandahar hit"
    if before in metonymy("", "pushed_before") and reading.word(_past_apposition(reading, last)) in metonymy("", "pushed_after"):
        return True
    return _is_object(reading, first, last)


def _before_owner(reading: Reading, first: int) -> str:
    """The word before a name, or before the name that owns it: "in" of "floods in Pakistan's Sindh province have killed 12"."""
    if reading.word(first - 1) in _OWNERS and first > 1:
        first -= 2
        while first > 0 and reading.capital[first - 1]:
            first -= 1
    return reading.word(first - 1)


def _is_dealt_with(reading: Reading, candidate: Candidate, *, with_article: bool) -> bool:
    """Whether something is from, to or of a government: "an envoy from Qatar", "ties with the U.S.", "at the request of Mali"."""
    first = _list_start(reading, candidate.first)
    link = first - 1 - (with_article and reading.word(first - 1) == "the")
    word = reading.word(link)
    if word not in _before():
        return False
    if (word == "of" or link < first - 1) and name_end(reading, candidate.last) > candidate.last:
        return False  # "the Palestine Liberation Army"
    return any(reading.word(link - back) in _before()[word] for back in ((1,) if word == "from" else (1, 2)))


def _is_subject(reading: Reading, first: int, last: int) -> bool:
    """Whether a name, or the list that it is in, stands before a verb of what governments do: "Baku allowed", "Paris and Berlin oppose"."""
    end = _after_list(reading, first, last)
    if does(reading, _past_aside(reading, end)):
        return True
    if reading.word(last) == "and" and reading.word(last + 1) == "its":  # "Kyiv and its Western allies reject"
        return any(does(reading, at) or _do(reading, at) for at in (last + 3, last + 4))
    return (end > last or reading.word(first - 1) in _JOINTS) and _do(reading, end)


def _says_where(reading: Reading, first: int) -> bool:
    """Whether a name ends the list of where those are who open the sentence: "Doctors in Valencia and Murcia will strike"."""
    begins = _list_start(reading, first)
    if begins == first or reading.word(first - 1) not in _JOINTS or reading.word(begins - 1) not in members("inside"):
        return False  # "hit homes in Sake, Cairo said"
    who = begins - 2
    if not (reading.word(who).endswith("s") or reading.word(who) in metonymy("after", "nouns")):
        return False
    return any(reading.opens[max(0, who - _SUBJECT) : who + 1])


def _do(reading: Reading, index: int) -> bool:
    """Whether such a verb begins at a token as it is told of several: "oppose"."""
    return reading.word(_past_adverbs(reading, index)) in metonymy("", "verbs_of_several")


def _is_object(reading: Reading, first: int, last: int) -> bool:
    """Whether a name, or the list that it is in, is what is blamed or angered: "blamed Cairo", "the deal pleased Tokyo and Seoul"."""
    before, after = reading.word(_list_start(reading, first) - 1), reading.word(last)
    if before in metonymy("", "objects_of"):
        return not after.isalpha()
    return before in metonymy("", "felt") and (not after.isalpha() or after in metonymy("", "after_felt"))


def does(reading: Reading, index: int) -> bool:
    """Whether a verb of what governments do begins at a token: "said", "has also accused", "is preparing", "shot down"."""
    index = _past_adverbs(reading, index)
    return reading.word(index) in _openings("verbs_after") and _goes_on(reading, index, "verbs_after")


def befalls_states(reading: Reading, index: int) -> bool:
    """Whether a verb there tells what states do to one another, or what is done to their capitals: "shelled", "hit by"."""
    index = _past_adverbs(reading, index)
    return reading.word(index) in metonymy("", "suffered") or _goes_on(reading, index, "of_states")


@cache
def telling() -> frozenset[str]:
    """The words after a capital of which one stands where it speaks or acts."""
    return members("speech") | _openings("of_states") | metonymy("", "adverbs") | _days() | {"on"}


@cache
def _openings(verbs: str) -> frozenset[str]:
    """The words with which such a verb begins, without adverbs."""
    pairs = (pair.split()[0] for pair in metonymy("", "verbs_of_two"))
    return metonymy("", verbs) | metonymy("", "suffered") | frozenset(pairs) | metonymy("", "have") | metonymy("", "be")


def _goes_on(reading: Reading, index: int, verbs: str) -> bool:
    """Whether the verb that a token begins is one of these, and not told of whom something befell."""
    word, following = reading.word(index), reading.word(_past_adverbs(reading, index + 1))
    if word in metonymy("", "have"):
        return following in metonymy("", verbs) or following in metonymy("", "done")
    if word in metonymy("", "be"):
        return following in metonymy("", "doing")
    if following == "by" or (word in metonymy("", "suffered") and following in metonymy("", "suffered_before")):
        return False
    return word in metonymy("", verbs) or f"{word} {following}" in metonymy("", "verbs_of_two")


def _past_aside(reading: Reading, index: int) -> int:
    """Where what follows begins behind words between commas: behind "which it fears" of "Kabul, which it fears, denied"."""
    if reading.word(index) != "," or reading.word(index + 1) not in metonymy("", "asides"):
        return index
    return next((end + 1 for end in range(index + 2, index + _ASIDE) if reading.word(end) == ","), index)


def _past_apposition(reading: Reading, index: int) -> int:
    """Where what follows begins behind what "its" says of a name between commas: behind "its ally" of "asked Kampala, its ally, to"."""
    if reading.word(index) != "," or reading.word(index + 1) != "its":
        return index
    return next((end + 1 for end in range(index + 2, index + _ASIDE) if reading.word(end) == ","), index)


def _past_adverbs(reading: Reading, index: int) -> int:
    """Where what follows begins behind adverbs and a time: "never" and "on Monday" of "Moscow on Monday denied"."""
    while True:
        end = _past_time(reading, index)
        if end == index and reading.word(index) in metonymy("", "adverbs"):
            end += 1
        if end == index:
            return index
        index = end


def _past_time(reading: Reading, index: int) -> int:
    """Where what follows begins behind a time: "Monday", "on June 3", "since March", "last week"; the token itself where none is."""
    first = index + (reading.word(index) in metonymy("", "before_times"))
    word = reading.word(first)
    if word in _days():
        return first + 1
    if first > index and word.rstrip(".") in table("calendar")["months"]:
        return first + 1 + reading.word(first + 1).isdigit()
    pointed = word in metonymy("", "pointers") and reading.word(first + 1) in _stretches()
    return first + 2 if pointed else index


@cache
def _stretches() -> frozenset[str]:
    """What "last" or "this" may stand before: "week", "month", "March"."""
    return frozenset(table("calendar")["units"]).union(table("calendar")["months"], table("calendar")["weekdays"])


@cache
def _days() -> frozenset[str]:
    return frozenset(table("calendar")["weekdays"]) | metonymy("", "days")


def _after_list(reading: Reading, first: int, index: int) -> int:
    """Where a list of names ends that goes on at a token: after "Italy" in "Germany and Italy agreed"; the token itself where none does.

    What a verb stands before is no list: "attacked Basra and Iran struck a port".
    """
    if reading.word(first - 1) in metonymy("", "verbs_after") and reading.word(first - 1) not in metonymy("", "stating"):
        return index
    at = index
    while reading.word(at) == "," and (end := _listed_end(reading, at + 1)) > at + 1:
        at = end
    end = _listed_end(reading, at + 1)
    return end if reading.word(at) in _JOINTS and end > at + 1 else index


def _listed_end(reading: Reading, index: int) -> int:
    """Where a name of a list ends that begins at a token or after its article; the token where none does."""
    begins = index + (reading.word(index) == "the")
    end = name_end(reading, begins)
    return end if end > begins else index


def _list_start(reading: Reading, first: int) -> int:
    """Where the list of names begins that a name ends or goes on with: at "Tokyo" of "Tokyo and Seoul"; the name itself where none does."""
    while reading.word(first - 1) in _LINKS and first > 1 and reading.capital[first - 2]:
        first -= 2
        while first and reading.capital[first - 1] and reading.joined[first]:
            first -= 1
    return first


def _owns(reading: Reading, index: int) -> bool:
    """Whether a name owns what only a government or people has: "'s foreign ministry"."""
    owned = metonymy("after", "owned")
    return reading.word(index) in _OWNERS and (reading.word(index + 1) in owned or reading.word(index + 2) in owned)


def _owns_state_s(reading: Reading, index: int) -> bool:
    """Whether a name owns what only states have: "'s tariffs", "'s 25% tariffs"."""
    if reading.word(index) not in _OWNERS:
        return False
    owned = index + 1 + 2 * (reading.word(index + 2) in metonymy("after", "percent"))
    return not metonymy("after", "of_states").isdisjoint((reading.word(owned), reading.word(owned + 1)))


def is_state_s(reading: Reading, index: int) -> bool:
    """Whether what stands after a name tells of a state's doing: "said", "shelled", "'s tariffs"."""
    return reading.word(index) in metonymy("", "stating") or befalls_states(reading, index) or _owns_state_s(reading, index)


def _plays(reading: Reading, candidate: Candidate) -> bool:
    """Whether a name is that of a side in a game: "Dallas won", "Leeds lost 2-0", "lost at home to Chicago", "3-1 against Chicago"."""
    before, after = reading.word(candidate.first - 1), reading.word(candidate.last)
    if after in metonymy("sports", "beats") or before in metonymy("sports", "beaten"):
        return True
    if after in metonymy("sports", "ends") and _tells_result(reading, candidate.last + 1):
        return True
    if before in metonymy("sports", "against") and reading.word(candidate.first - 2).isdigit():
        return True
    return before in metonymy("sports", "to") and _tells_defeat(reading, candidate.first - 1)


def _tells_result(reading: Reading, index: int) -> bool:
    """Whether what stands after "lost" or "drew" tells of a game: a score, "to Derby", "at home"."""
    following = reading.word(index + 1)
    if reading.word(index).isdigit() and following in DASHES:
        return True
    if reading.word(index) in metonymy("sports", "to"):
        return name_end(reading, index + 1) > index + 1
    return f"{reading.word(index)} {following}" in metonymy("sports", "grounds")


def _tells_defeat(reading: Reading, index: int) -> bool:
    """Whether a "to" or "with" follows a game's end at once, or over the ground and the score: "lost 2-0 at home to"."""
    back = index - 1
    while f"{reading.word(back - 1)} {reading.word(back)}" in metonymy("sports", "grounds") or (
        reading.word(back).isdigit() and reading.word(back - 1) in DASHES and reading.word(back - 2).isdigit()
    ):
        back -= 3 if reading.word(back).isdigit() else 2
    return reading.word(back) in metonymy("sports", "ends")
