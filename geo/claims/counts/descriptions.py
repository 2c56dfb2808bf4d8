"""How far those go who describe the counted: their ages, asides, and clauses between them and their verb."""

from functools import cache

from geo.claims.counts.numbers import read_number
from geo.claims.counts.things import REACH, count_list, harm_words, noun_after
from geo.claims.grammar.event_words import split_words
from geo.claims.grammar.phrases import closes, past_ages
from geo.claims.grammar.sentences import words_of
from geo.lexicon import table

_ASIDE = 14
"""The most words of an aside between a number and what happened to those counted."""


def past_description(words: tuple[str, ...], end: int) -> int:
    """Where the verb begins of those counted whom a participle or "who" describes, as "were" of "ten men working there were killed".

    `end` itself where nothing describes them.
    """
    first = end
    if end < len(words) and past_ages(words, end) > end:
        past = past_ages(words, end)  # "two boys aged six and nine were killed"
        return past if words[past : past + 1] != () and words[past] in words_of("auxiliaries") | count_list("death", "suffered") else end
    while first < len(words) and words[end] == "of" and (words[first] == "of" or not closes(words[first])):
        first += 1
    if not _opens_description(words, first, end):
        return end
    breaks = words_of("subordinators", "coordinators", "strong_breaks", "subclause_openers", "said", "pronouns")
    for position in range(first + 2, min(first + _ASIDE, len(words))):
        word, before = words[position], words[position - 1]
        if before in breaks or before in (",", ";", ".") or word in breaks:
            break
        told = word in words_of("auxiliaries") and word not in words_of("unfinished")
        if told or (word in count_list("death", "suffered") and before not in words_of("auxiliaries")):
            return position
    return end


def _opens_description(words: tuple[str, ...], first: int, end: int) -> bool:
    """Whether a participle or a "who" opens here what describes those before, and tells no harm to them: not "who died"."""
    opening, after = words[first : first + 1], words[first + 1 : first + 4]
    if opening == ("who",):
        harmed = after[:1] != () and after[0] in words_of("auxiliaries") and not harm_words().keys().isdisjoint(after)
        return not harmed and count_list("death", "suffered").isdisjoint(after[:1])
    return first == end and opening != () and opening[0] not in harm_words() and opening[0].endswith(("ing", "ed"))


def past_aboard(words: tuple[str, ...], first: int) -> int:
    """Past "on board" or "aboard the ferry" when that follows, and what became of those there after it; else `first` itself."""
    for phrase in _aboard():
        end = first + len(phrase)
        if words[first:end] == phrase:
            end += 0 if words_of("determiners").isdisjoint(words[end : end + 1]) else 2
            told = words_of("auxiliaries") | count_list("death", "suffered")
            return first if told.isdisjoint(words[end : end + 1]) else end
    return first


@cache
def _aboard() -> tuple[tuple[str, ...], ...]:
    return tuple(map(split_words, table("counts")["aboard"]["words"]))


def past_others(words: tuple[str, ...], first: int) -> int:
    """Past "and children", "and a guard" or "and at least two of its guards", who suffered the same; else `first` itself."""
    if words[first : first + 1] not in (("and",), (",",)) or first + 2 >= len(words):
        return first
    other = _past_other_count(words, first)
    if words[first] == ",":
        return past_others(words, other) if other > first and past_others(words, other) > other else first
    if other > first:
        return other
    numbered = words[first + 1] in words_of("determiners") or words[first + 1] in table("counts")["numbers"]
    noun = first + 1 + numbered
    return noun + 1 if words[noun] in count_list("things", "words") or words[noun] in count_list("things", "singular") else first


def _past_other_count(words: tuple[str, ...], link: int) -> int:
    """Past the people counted after the "and" or comma at a token, where people are counted before it; else the token itself.

    "Six guards and at least two of the boys", "six guards and an unknown number of gunmen".
    """
    people = count_list("things", "people")
    if words[link - 1] not in people:
        return link
    number = link + 1
    while number < len(words) and words[number] in words_of("number_openers", "bounding"):
        number += 1
    if words[number + 1 : number + 2] != () and words[number + 1] in count_list("things", "unknown"):
        end = number + 3  # "an unknown number"
    else:
        read = read_number(words, number) if number < len(words) else None
        end = read[0] if read is not None else number
    noun, past = noun_after(words, end) if end > number else ("", link)
    return past if noun in people else link


def past_aside(words: tuple[str, ...], first: int) -> int:
    """Past ", including four children," or ", two of them guards," when that follows; else `first` itself."""
    if words[first : first + 1] != (",",) or not _opens_aside(words, first + 1):
        return first
    aged = past_ages(words, first + 1)
    if aged > first + 1:
        return aged + (words[aged : aged + 1] == (",",))
    return next((i + 1 for i in range(first + 2, min(first + _ASIDE, len(words))) if words[i] == ","), first)


def _opens_aside(words: tuple[str, ...], first: int) -> bool:
    """Whether what follows says who some of those counted are: "most of them women", "two of them children"."""
    said = words[first : first + 1] and words[first] in count_list("asides", "words")
    return bool(said) or words[first + 1 : first + 3] == ("of", "them") or _is_insertion(words, first)


def _is_insertion(words: tuple[str, ...], first: int) -> bool:
    """Whether who says so is put in between commas: ", two officials said,"."""
    comma = next((i for i in range(first + 1, min(first + REACH, len(words))) if words[i] == ","), 0)
    return comma > 0 and words[comma - 1] in words_of("inserted")
