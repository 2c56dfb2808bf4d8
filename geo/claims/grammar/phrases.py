"""Noun phrases beside an event word: the subject before a verb and the object after it, found by what can open and close one."""

import re
from functools import cache, lru_cache

from geo.claims.grammar.sentences import Sentence, calendar_words, endings_of, words_of
from geo.lexicon import table

_LONGEST = 9
_DESCRIBED = 3
"""How many phrases with prepositions may follow a noun."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_INNER = ("-", "'s", "’s", "'", "’", "&", "%", "/")


def before_auxiliaries(words: tuple[str, ...], verb: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    first = verb
    while first > 0:
        if _may_go_with_verbs(words[first - 1]) and _goes_before(words[first - 1], words[first]):
            first -= 1
        elif words[first - 1] in _adverb_ends() and " ".join(words[max(0, first - 2) : first]) in words_of("adverb_phrases"):
            first -= 2
        else:
            break
    return first


@cache
def _adverb_ends() -> frozenset[str]:
    """The last words of adverbs of two words."""
    return frozenset(phrase.split()[-1] for phrase in words_of("adverb_phrases"))


@lru_cache(1 << 14)
def is_adverb(word: str) -> bool:
    """Whether a word is an adverb: one of the lexicon's, or in "-ly" and no adjective."""
    return word in words_of("adverbs") or is_in_ly(word)


@lru_cache(1 << 14)
def is_in_ly(word: str) -> bool:
    """Whether a word is an adverb by its ending: "recently", not "deadly" or "fly"."""
    return word.endswith("ly") and len(word) > 4 and word not in words_of("adjectives_in_ly")


def goes_with_verb(word: str, following: str) -> bool:
    """Whether a word before a verb is an auxiliary or an adverb, or the "most" of "will most likely", the "long" of "had long refused"."""
    return _may_go_with_verbs(word) and _goes_before(word, following)


def _goes_before(word: str, following: str) -> bool:
    """Whether a word that may go with verbs does so before this one."""
    if word in words_of("before_participles"):
        return following.endswith("ed") or following in words_of("irregular_pasts")
    return word not in words_of("degrees") or is_adverb(word) or word in words_of("auxiliaries", "modals") or is_adverb(following)


@lru_cache(1 << 14)
def _may_go_with_verbs(word: str) -> bool:
    return is_adverb(word) or word in words_of("before_participles", "auxiliaries", "modals", "degrees")


def head_before(words: tuple[str, ...], end: int) -> tuple[int, int]:
    """The noun phrase before `end` that others only describe: "floods" of "floods in the south of Spain"."""
    first = phrase_before(words, end)
    for _ in range(_DESCRIBED):
        origin = _origin(words, first - 1) if words[first - 1] in ("to", "until") and end - first < _END else 0
        opening = origin or _before_bounds(words, first) - 1
        if opening > 0 and words[opening] == "and" and words[opening - 2] == "between":
            opening -= 2
        tied = opening > 1 and words[opening] == "to" and _leads_on(words[opening - 1])
        if opening <= 0 or not (tied or words[opening] in words_of("describing")):
            break
        last = opening - 1 if words[opening] == "by" else opening
        before = phrase_before(words, last)
        if before == last:
            break
        first, end = before, last
    return first, end


def _origin(words: tuple[str, ...], to: int) -> int:
    """The "from" of "from Gao to Kidal", "from 7 p.m. to 6 a.m.", whose "to" stands at a token; 0 for none."""
    link = phrase_before(words, to) - 1 if to > 2 else 0
    if not 0 < link < to - 1 or words[link] != "from" or to - link > _END:
        return 0
    return 0 if words[phrase_before(words, link) - 1] in words_of("relatives") else link  # "a road that leads cars from Gao to"


_END = 4
"""The most words of where something begins, its "from" counted."""


def _leads_on(word: str) -> bool:
    """Whether "to" after a word goes on describing: "a man with ties to the army", "people travelling to the coast"."""
    return (word.endswith("ing") and word not in words_of("gerund_prepositions")) or word in words_of("tied")


def _before_bounds(words: tuple[str, ...], first: int) -> int:
    """Where the words begin that only bound the number of a noun phrase: "about 400 rebels", "more than two dozen"."""
    begin, bounds = first, words_of("number_openers", "bounding")
    while begin > 0 and words[begin - 1] in bounds and is_number(words[first]):
        begin -= 1
    return begin


def before_names(sentence: Sentence, end: int) -> int:
    """Where a noun phrase ends without the places listed after its preposition: "rescuers" of "rescuers from Greece and Israel"."""
    words, begins = sentence.words, {placed.last: placed.first for placed in sentence.locations}
    first = begins.get(end, 0)
    while first > 1 and words[first - 1] in ("and", ","):
        joined = words[first - 2 : first] == (",", "and")
        first = begins.get(first - 1 - joined, 0)
        if joined and words[first - 1 : first] != (",",):
            return end  # "Chad, which lost two men in Mali, and Niger agreed"
    if first < 2 or words[first - 1] not in words_of("describing") or all(map(is_adverb, words[: first - 1])):
        return end  # also "Elsewhere in Asia, Nepal and Bhutan closed"
    return first - 1


def phrase_before(words: tuple[str, ...], end: int) -> int:
    """Where the noun phrase that ends here begins; `end` itself when none does."""
    first = end
    while first > 0 and end - first < _LONGEST and (not closes(words[first - 1]) or _goes_on(words, first - 1)):
        first -= 1
    return first


def _goes_on(words: tuple[str, ...], position: int) -> bool:
    """Whether a noun phrase goes on over a word that closes others: "at least", "of magnitude 7.8 and 7.6", "2:10 a.m."."""
    word, following = words[position], words[position + 1]
    if word == "at":
        return following in words_of("bounding")
    return position > 0 and word in ("and", "to", ":") and words[position - 1][0].isdigit() and following[0].isdigit()


@lru_cache(1 << 14)
def closes(word: str) -> bool:
    """Whether a noun phrase cannot go on over the word."""
    if word in words_of("openers"):
        return True
    if not word[0].isalnum():
        return word not in _INNER and word != "."
    names = ("prepositions", "strong_breaks", "relatives", "coordinators", "auxiliaries", "modals", "pronouns", "subordinators", "said")
    return word != "of" and word in words_of(*names)


_AGED = 7
"""How far before an actor its preposition may stand, past its age: "by 27-year-old Omar Diaz"."""


def governor(first: int, words: tuple[str, ...], limit: int) -> str:
    """The preposition before an actor that begins at `first`, past its article and adjectives; empty for a direct object."""
    for position in range(first - 1, max(first - _AGED, limit - 1), -1):
        word = words[position]
        counted = words[position + 1][0].isdigit() and words[position + 2 : position + 3] != ("-",)  # but "by 27-year-old Omar Diaz"
        if word in words_of("prepositions") and not counted and words[position + 1] not in words_of("bounding"):
            return word
        passed = (word in words_of("determiners") and word != "that") or word[0].isdigit() or word in words_of("prepositions", "ages")
        if not passed and not word.endswith(endings_of("adjective_endings")) and word not in words_of("number_openers", "bounding"):
            break
    return ""


def is_number(word: str) -> bool:
    """Whether a word is a number, in figures or as a word."""
    return word[0].isdigit() or word in table("counts")["numbers"]


def opens_object(after: tuple[str, ...]) -> bool:
    """Whether an object begins right after a verb, told by a word that opens a noun phrase: "drowned her guests", not "this year"."""
    if after[:1] in (("this",), ("that",)) and after[1:2] != () and (is_time(after[1]) or after[1] in table("calendar")["units"]):
        return False
    return after[:1] != () and (after[0] in words_of("determiners", "definite", "possessives", "pronouns") or is_number(after[0]))


def is_year(word: str) -> bool:
    """Whether a word is a figure that years are written as."""
    return _YEAR.fullmatch(word) is not None


@lru_cache(1 << 14)
def is_time(word: str) -> bool:
    """Whether a word names a day or a time of it: "Monday", "early", "yesterday"."""
    return word in _times() or word in words_of("time_words")


def without_time(words: tuple[str, ...], first: int, last: int) -> int:
    """Where a noun phrase ends without the time after it: "police last month", "rebels on Monday"."""
    while last - 1 > first:
        if is_time(words[last - 1]) or words[last - 1] in words_of("adverbs", "trailing"):
            last -= 1
        elif last - 2 > first and words[last - 1] in _periods() and words[last - 2] in words_of("time_pointers"):
            last -= 2
        else:
            break
    return last


@cache
def _periods() -> frozenset[str]:
    """Units of time, months and other words for times that "last" or "next" may stand before."""
    return words_of("time_words").union(table("calendar")["units"], table("calendar")["months"])


@cache
def _times() -> frozenset[str]:
    return calendar_words() | {f"{month}." for month in table("calendar")["months"]} | {"."}


def is_month_of_clause(words: tuple[str, ...], position: int) -> bool:
    """Whether a month stands at a token that opens its clause with "in", so that it has no day: "In April 30 miners died"."""
    opened = words[position - 1 : position] == ("in",) and (position == 1 or not words[position - 2][0].isalnum())
    return opened and words[position] in table("calendar")["months"]


def before_ages(words: tuple[str, ...], end: int) -> int:
    """Where a noun phrase ends without the ages that follow it: "soldiers" of "soldiers aged 21, 23 and 25"; `end` where none do."""
    first, between = end, words_of("between_ages")
    while first > 1 and (words[first - 1] in between or is_number(words[first - 1])):
        first -= 1
    return first - 1 if 1 < first < end and words[first - 1] in words_of("age_openers") else end


def past_ages(words: tuple[str, ...], first: int) -> int:
    """Where the ages end that "aged" at a token opens; the token itself where it opens none."""
    if words[first] not in words_of("age_openers"):
        return first
    last, between = first + 1, words_of("between_ages")
    while last < len(words) and (words[last] in between or is_number(words[last])):
        last += 1
    while last > first + 1 and words[last - 1] in between:
        last -= 1
    return last if last > first + 1 else first


def trimmed(words: tuple[str, ...], first: int, last: int) -> int:
    """Where a noun phrase begins without its articles and the bounds of its number."""
    articles = words_of("articles")
    first = max([first, *[i for i in range(first + 1, last) if words[i] in articles and words[i - 1] != "of"]])  # "Monday the old bridge"
    loose = words_of("determiners", "definite", "adverbs", "bounding", "number_openers", "loose_openers")
    while first < last and words[first] in loose:  # "ruled out talks"
        if words[first : first + 2] == ("a", "few") and words[first + 2] in table("counts")["scales"]:
            break  # "a few thousand farmers"
        first += 1
    return first


def object_end(sentence: Sentence, first: int, longest: int) -> int:
    """Where the few words after a verb end that say what it is done to."""
    words, last = sentence.words, first
    breaks, ends = words_of("strong_breaks", "auxiliaries"), words_of("object_ends")
    end = first + longest
    while last < min(len(words), end):
        word = words[last]
        end += word == "-"  # which counts for nothing
        if not word[0].isalnum() and word not in _INNER:
            break
        if word in breaks or (word in ends and not _bounds(sentence, last)):
            break
        last += 1
    if last < len(words) and words[last][0].isalnum() and not closes(words[last]):  # cut off: "a ban for a former" of "minister"
        last = next((i for i in range(last - 1, first, -1) if words[i] in words_of("prepositions") and _may_end(words[i - 1])), last)
    loose = words_of("prepositions", "determiners", "coordinators", "modals", "bounding")
    while last > first and (words[last - 1] in loose or words[last - 1] in ("-", "''")):
        last -= 1
    return last


def _may_end(word: str) -> bool:
    """Whether an object may end with a word and needs no preposition after it: not "many" of "many of", "packed" of "packed with"."""
    return word not in words_of("determiners", "counting", "loyal", "number_openers") and not word.endswith(("ing", "ed"))


def _bounds(sentence: Sentence, position: int) -> bool:
    """Whether a word that may end an object bounds a number there, or leads to a place: "over 20", "on Gaza"."""
    word, following = sentence.words[position], sentence.words[position + 1] if position + 1 < len(sentence.words) else ""
    if word in words_of("number_openers") and (following in words_of("bounding") or following[:1].isdigit()):
        return word != "at" or words_of("hour_marks").isdisjoint(sentence.words[position + 2 : position + 3])
    return word == "on" and any(placed.first == position + 1 for placed in sentence.locations)


_HEAD = 7
"""Within how many words after a verb, or before its passive, the head of what it is done to stands."""


def has_object(words: tuple[str, ...], first: int, last: int, wanted: frozenset[str]) -> bool:
    """Whether the object of the verb from `first` to before `last`, or the subject of its passive, has one of the words."""
    for word in words[last : last + _HEAD]:
        if word in wanted:
            return True
        if closes(word) and word not in words_of("coordinators"):
            break
    passive = (first > 0 and words[first - 1] in words_of("passive")) or words[last : last + 1] == ("by",)
    passive = passive and (words[last - 1] not in words_of("prepositions") or words[last - 1] in words_of("verb_particles"))
    return passive and not wanted.isdisjoint(words[max(0, first - _HEAD) : first])


def is_prefixed(sentence: Sentence, position: int) -> bool:
    """Whether a prefix and a hyphen before a word make it tell of something else: "anti-corruption", "president-elect"."""
    if position < 2 or sentence.words[position - 1] != "-" or sentence.words[position - 2] not in words_of("prefixes"):
        return False
    return sentence.ends[position - 1] == sentence.starts[position]


def is_compounded(sentence: Sentence, position: int) -> bool:
    """Whether a word is the first of two that a hyphen joins, which the second tells of: "fire-bomb", "storm-battered"."""
    words = sentence.words
    if position + 2 >= len(words) or words[position + 1] != "-" or not words[position + 2].isalpha() or closes(words[position + 2]):
        return False
    return sentence.ends[position] == sentence.starts[position + 1] and sentence.ends[position + 1] == sentence.starts[position + 2]


def blame_end(words: tuple[str, ...], last: int) -> int:
    """Where "blamed on" ends after a noun that it tells of; 0 where it does not follow.

    "A raid widely blamed on rebels", "a raid that the army blamed on", "the raid on Goma was attributed to".
    """
    if words_of("blaming").isdisjoint(words[last : last + _BLAMED]):
        return 0
    verb = next(i for i in range(last, len(words)) if words[i] in words_of("blaming"))
    end = before_auxiliaries(words, verb)
    if words[verb + 1 : verb + 2] not in (("on",), ("to",)) or "not" in words[end:verb]:
        return 0
    marked = last + (words[last] == ",")
    opening = marked + 1 if words[marked] in words_of("thing_relatives") else last
    first = max(phrase_before(words, end), last)
    return verb + 2 if end == marked or first == opening or (words[last] in words_of("describing") and first == last + 1) else 0


_BLAMED = 12
"""Within how many words after a noun it is told who is blamed for it."""


_GOAL = 3
"""How many words may stand between a verb and the place that it leads to: "went back to the"."""


def leads_to_place(sentence: Sentence, last: int) -> bool:
    """Whether a place follows with nothing but a preposition, an article and an adverb between."""
    loose = _leading()
    for placed in sentence.locations:
        if last <= placed.first <= last + _GOAL and placed.location.mention.role == "place" and placed.location.mention.kind == "name":
            return all(word in loose for word in sentence.words[last : placed.first])
    return False


@cache
def _leading() -> frozenset[str]:
    roles = table("grammar")["roles"]
    leading = {word for role in ("destination", "origin", "near", "at") for word in roles[role]}
    return words_of("determiners", "adverbs", "place_nouns", "homeward") | leading


def opens_quote(sentence: Sentence, mark: int) -> bool:
    """Whether a quotation mark there opens a quotation: it stands off from the word before it, and not from the one after."""
    if mark + 1 >= len(sentence.words) or sentence.words[mark] not in words_of("quotes"):
        return False
    return sentence.starts[mark] > sentence.ends[mark - 1] and sentence.starts[mark + 1] == sentence.ends[mark]
