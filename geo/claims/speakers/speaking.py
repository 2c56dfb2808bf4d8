"""The noun phrase that names a speaker, cut from the words before a reporting verb or after it: never a clause."""

from functools import cache

from geo.claims.grammar.phrases import is_in_ly
from geo.claims.grammar.sentences import Sentence, calendar_words, words_of
from geo.lexicon import table

_QUOTES = ('"', "”", "''", "'", "’")
_OCCASION = 5
"""Within how many words after its preposition the noun of an occasion stands: "in a written statement"."""


def noun_phrase(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The noun phrase that names a speaker among the tokens from `first` to before `last`; `last` twice where there is none.

    Of a clause whose verb shares its subject ("he went there and [said]") it is the subject; of a pronoun, which what
    it stands in comes before ("if he [said]"), the pronoun alone.
    """
    words = sentence.words
    first, last = _trimmed(sentence, first, last)
    if not words_of("articles").isdisjoint(words[first + 1 : last - 1]):
        first = max([first, *(i for i in range(first + 1, last - 1) if _is_new(sentence, first, i))])
    named = first < last and sentence.capitals[last - 1] and words[last - 1] in words_of("object_pronouns")  # "US"
    if first < last and words[last - 1] in words_of("pronouns") and words[last - 2] != "of" and not named:
        return (last, last) if words[last - 1] in words_of("object_pronouns") else (last - 1, last)
    shares = first < last and words[last - 1] in words_of("coordinators")
    finite = [i for i in range(first, last) if _is_finite(sentence, first, i, shares=shares)]
    if shares:
        first, last = _trimmed(sentence, first, finite[0]) if finite else (last, last)
    elif finite:
        joined = [i for i in range(finite[-1] + 1, last - 1) if words[i] in words_of("coordinators")]
        first, last = _trimmed(sentence, joined[-1] + 1, last) if joined else (last, last)
    return (first, last) if _can_speak(sentence, first, last) else (last, last)


def _is_new(sentence: Sentence, first: int, article: int) -> bool:
    """Whether a sentence begins at a capitalised article, as after the place of a report: "PORT TOWN The union said"."""
    if sentence.words[article] not in words_of("articles") or not all(sentence.capitals[first : article + 1]):
        return False
    return sentence.words[article - 1] not in words_of("prepositions") and sentence.words[article + 1][0].isalnum()


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens without what opens a phrase of place or time, and without the time or occasion at the end."""
    words, led = sentence.words, False
    while first < last and (words[first] in words_of("coordinators", "prepositions", "adverbs") or not _is_word(words[first])):
        led = words[first] in words_of("prepositions") and words[first] != "to"
        first += 1
    first = _past_led(sentence, first, last) if led else first
    quoted = first > 0 and words[first - 1] in _QUOTES
    if quoted and first < last - 1 and not sentence.capitals[first] and sentence.capitals[first + 1] and words[first].endswith(("s", "ed")):
        first += 1  # "..., promises Ana Lopez, who said"
    if led and first < last - 1 and words[first] in calendar_words():
        first += 1  # "on Monday the union said"
    last = _before_occasion(words, first, last)
    while first < last and _is_loose_end(sentence, last - 1) and not (last - first == 1 and sentence.capitals[first]):
        last -= 1  # but "January said", of a person
    return first, last


def _past_led(sentence: Sentence, first: int, last: int) -> int:
    """The token after a noun phrase that a preposition led: "Turkey" in "at the same time Turkey", "the union" in "at noon the union"."""
    words, joined = sentence.words, words_of("prepositions", "coordinators", "determiners")
    article = next((i for i in range(last - 1, first, -1) if words[i] in words_of("articles") and words[i - 1] not in joined), first)
    moment = next((i for i in range(first, last - 1) if words[i] in words_of("moments")), 0)
    if article > first or not moment or not sentence.capitals[moment + 1]:
        return article
    return moment + 1 if words[first] in words_of("determiners") and not any(sentence.capitals[first + 1 : moment]) else first


def _is_word(word: str) -> bool:
    return word[0].isalnum() or word in ("(", "[", "$")


def _before_occasion(words: tuple[str, ...], first: int, last: int) -> int:
    """Where the speaker ends before "in a statement" or the like."""
    if words_of("occasions").isdisjoint(words[first:last]):
        return last
    for position in range(first + 1, last):
        if words[position] in words_of("occasion_links"):
            following = words[position + 1 : min(last, position + 1 + _OCCASION)]
            opened = bool(following) and following[0] in words_of("indefinite", "possessives", "occasions")
            if opened and not words_of("occasions").isdisjoint(following):
                return position
    return last


def _is_loose_end(sentence: Sentence, position: int) -> bool:
    """Whether a token cannot end a speaker's description: a preposition, an adverb, a day or a month."""
    word = sentence.words[position]
    if word in words_of("prepositions", "adverbs", "articles", "possessives", "pointing") or word in _times():
        return True
    if not word[0].isalnum():
        return word not in (")", "]")
    return is_in_ly(word) and not sentence.capitals[position]


@cache
def _times() -> frozenset[str]:
    return calendar_words() - frozenset(table("calendar")["ambiguous"]["months"]) | words_of("day_times")


def after_clause(sentence: Sentence, first: int, last: int) -> int:
    """The token after the last finite verb from `first` to before `last`, or `first`: "called [the police]"."""
    return max([first, *(i + 1 for i in range(first, last) if _is_finite(sentence, first, i, shares=False))])


def is_subject(sentence: Sentence, first: int) -> bool:
    """Whether no finite verb comes before a noun phrase in its clause."""
    opening = next((i + 1 for i in range(first - 1, -1, -1) if not sentence.words[i][0].isalnum()), 0)
    return not is_clause(sentence, opening, first)


def is_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a finite verb is among the tokens from `first` to before `last`."""
    return any(_is_finite(sentence, first, i, shares=False) for i in range(first, last))


def _is_finite(sentence: Sentence, first: int, position: int, *, shares: bool) -> bool:
    """Whether a token is a finite verb, so that the words around it are a clause and name nobody.

    A participle after its noun is none ("documents filed by the state"), but where the verb that reports shares the
    subject ("the crew landed and [said]").
    """
    words = sentence.words
    word = words[position]
    irregular = word in words_of("irregular_pasts", "auxiliaries", "modals")
    if not (irregular or word.endswith(("ed", "n't", "n’t"))) or sentence.capitals[position]:
        return False
    if word in words_of("auxiliaries", "modals") or word.endswith(("n't", "n’t")):
        return True
    if irregular and position + 1 < len(words) and words[position + 1] == "by":
        return False  # "the group led by Omar Diaz"
    if irregular:
        return position == first or words[position - 1] not in words_of("determiners", "prepositions", "definite")
    after = words[position + 1] if position + 1 < len(words) else ""
    dated = after in calendar_words() or not words_of("day_times").isdisjoint(words[position + 1 : position + 3])
    if not word.endswith("ed") or dated:
        return False  # "a report published this week"
    objective = (
        after in words_of("determiners", "possessives", "object_pronouns") or after[:1].isdigit() or after in table("counts")["numbers"]
    )
    if position == first:
        return objective
    back = position - 1
    while back > first and words[back] in words_of("adverbs"):
        back -= 1
    if words[back] == "-" or words[back] in words_of("articles", "possessives", "prepositions", "adverbs"):
        return False
    if words[back] in words_of("determiners", "definite"):
        return objective  # "many praised the rescue"
    stated = after[:1].isalpha() and after not in words_of("prepositions", "adverbs") and words[back].isalpha()
    stated = stated and not sentence.capitals[back] and words[back] not in table("counts")["numbers"]
    return shares or objective or stated or sentence.capitals[position + 1 : position + 2] == (True,)


def _can_speak(sentence: Sentence, first: int, last: int) -> bool:
    """Whether anything but words of grammar and figures is left."""
    words = sentence.words
    if first >= last or words[first] in words_of("nobody"):
        return False
    if words[last - 1] in words_of("day_times", "moments") and not sentence.capitals[last - 1]:
        return False  # "and at the same time say"
    if last - first == 1:
        return words[first] in words_of("pronouns") or (
            words[first][0].isalpha() and len(words[first]) > 1 and words[first] not in _nobody()
        )
    return any(word[0].isalpha() and len(word) > 1 and word not in _nobody() for word in words[first:last])


@cache
def _nobody() -> frozenset[str]:
    names = ("determiners", "prepositions", "adverbs", "auxiliaries", "subordinators", "coordinators", "object_pronouns", "place_anaphors")
    return words_of(*names) - words_of("speaking_quantities")
