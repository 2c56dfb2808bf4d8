"""Numbers that count nothing: those of dates, distances, ages, ratios and names, and the wholes that others are parts of."""

from geo.claims.counts.numbers import is_bounded
from geo.claims.counts.things import count_list, harm_words, is_whole, may_designate, noun_after
from geo.claims.grammar.phrases import before_ages, is_month_of_clause, is_number, is_year
from geo.claims.grammar.sentences import Sentence, words_of
from geo.lexicon import table


def is_designation(sentence: Sentence, position: int) -> bool:
    """Whether a figure is a part of a thing's name: "K2", "F-35", "A13"."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends
    link = position - (words[position - 1 : position] == ("-",))
    if link < 1 or not words[position][0].isdigit():
        return False
    apart = ends[position - 1] < starts[position] or ends[link - 1] < starts[link]
    if apart and not (link > 1 and is_number(words[link - 2]) and may_designate(words[link - 1])):
        return False
    return words[link - 1].isalpha() and sentence.capitals[link - 1]


def is_measure(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number is one of a date, a distance, an age or the like."""
    after = words[last : last + 3]
    before = words[first - 1] if first else ""
    if words[first] in count_list("measures", "called"):
        return True  # "a 911 call"
    if " ".join(words[max(0, first - 2) : first]) in count_list("measures", "before_two") or after[:1] == ("s",):
        return True  # "in their 30s"
    if is_whole(words, first) and not is_harmed(words, last):
        return True
    counting = is_month_of_clause(words, first - 1) and not is_year(words[first]) and noun_after(words, last)[0]
    if words[first].isdigit() and _is_month(before) and not counting:
        return True  # "March 3", but "In March 30 miners died"
    if words[first].isdigit() and _is_month("".join(after[:1])):
        return True  # "3 March"
    if _is_year(words, first, last) or before_ages(words, last) < first:
        return True
    if before == "/" or "/" in after[:1] or _is_ratio(words, first, last):
        return True  # "9/11"
    if before in count_list("measures", "before") or (after[:1] and after[0] in count_list("measures", "words")):
        return True
    if after[:1] == ("-",) and after[1:2] and after[1] in count_list("measures", "words"):
        return True
    return len(after) > 1 and after[0] in count_list("measures", "currencies") and after[1] in count_list("measures", "words")


def _is_month(word: str) -> bool:
    return word not in words_of("modals") and word.strip(".") in table("calendar")["months"]


def _is_ratio(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether the number is one of the two of "one in ten"."""
    after = words[last : last + 2]
    ones = count_list("ratios", "ones")
    opens = words[first] in ones and after[:1] == ("in",) and is_number(after[-1])
    return opens or (first > 1 and words[first - 1] == "in" and words[first - 2] in ones)


def _is_year(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number is a year or two: "in 1999", "the 2015 attack", "between 1990 and 1994", not "killed 2000", "some 1990 people"."""
    if not is_year(words[first]) or not is_year(words[last - 1]):
        return False
    if last - first > 1 and words[first - 1 : first] in (("between",), ("from",)):
        return True
    if noun_after(words, last)[0]:
        return words[first - 1 : first] in (("in",), ("since",))  # "in 2019 soldiers left"
    return not (first and words[first - 1] in harm_words()) and not is_bounded(words, first)


def is_harmed(words: tuple[str, ...], last: int) -> bool:
    """Whether a participle tells of the harm to a whole whose number ends here: "two of the 12 miners killed in the blast were"."""
    harmed = noun_after(words, last)[1]
    if words[harmed : harmed + 1] == () or words[harmed] not in harm_words() or words[harmed] in count_list("death", "suffered"):
        return False
    after = words[harmed + 1] if harmed + 1 < len(words) else "."
    return not after[0].isalnum() or after in words_of("prepositions", "clause_openers", "auxiliaries")
