"""Names that the gazetteer does not hold: villages, quarters, checkpoints and camps where an event may have happened.

They are only candidates. Whether one is a place, and the place of an event, is for `geo.claims.linking` to say;
it has no position then, and says why.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from geo.claims.named import Named
from geo.claims.names import first_names
from geo.claims.sentences import Placed, Sentence, words_of
from geo.lexicon import rows, table
from geo.records import Location, Mention

_LONGEST = 7
"""Tokens of a name, hyphens counted."""
_ACRONYM = 5
"""What is all capitals and not longer is an abbreviation, mostly of a body."""
_JOINTS = ("-", "'", "’", "/")


@cache
def _no_name() -> frozenset[str]:
    """Words that begin or end no name though they are capitalised: those of grammar and of the calendar."""
    words = words_of(
        "determiners", "definite", "auxiliaries", "modals", "adverbs", "prepositions", "subordinators", "pronouns", "coordinators"
    )
    return words | frozenset(table("place_words")["classes"]["calendar"])


@cache
def titles() -> frozenset[str]:
    """Titles of people, in lower case."""
    return frozenset(table("titles")["titles"])


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("surnames"))


def looks_like_person(words: Sequence[str]) -> bool:
    """Whether a name begins with a first name or is a surname, and no word for a kind of place ends it."""
    if len(words) > 1:
        return words[0] in first_names() and words[-1] not in words_of("place_nouns")
    return words[0] in first_names() or words[0] in _surnames()


def find_unlisted(sentence: Sentence, article: str, text: str, named: Sequence[Named]) -> tuple[Placed, ...]:
    """The runs of capitalised words of a sentence that are no place, person or actor that is known already."""
    taken = {i for one in named if not one.guessed for i in range(one.first, _told_end(one, sentence))}
    taken |= {i for placed in sentence.locations if _is_known(placed) for i in range(placed.first, placed.last)}
    runs = ((first, last) for first, last in _runs(sentence, taken) if not _is_acronym(sentence, text, first, last))
    return tuple(_placed(sentence, article, text, first, last) for first, last in runs)


def _told_end(one: Named, sentence: Sentence) -> int:
    """Where the part of an actor ends that is one for sure: before what follows an initial, "Ruiz" of "Judge Omar J. Ruiz Bridge"."""
    words = sentence.words
    initial = (i for i in range(one.first + 1, one.last) if words[i] == "." and len(words[i - 1]) == 1)
    return next(initial, one.last)


def _is_known(placed: Placed) -> bool:
    mention = placed.location.mention
    return mention.role != "part" and mention.kind != "relative"


def _runs(sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    words, capitals, position = sentence.words, sentence.capitals, 0
    while position < len(words):
        if not capitals[position] or position in taken or words[position] in _no_name():
            position += 1
            continue
        last = _end(sentence, position, taken)
        yield position, last
        position = last


def _end(sentence: Sentence, first: int, taken: set[int]) -> int:
    words, capitals, last = sentence.words, sentence.capitals, first + 1
    while last < len(words) and last - first < _LONGEST and last not in taken:
        if capitals[last] and words[last] not in _no_name():
            last += 1
        elif words[last] in _JOINTS and _is_joint(sentence, last, taken):
            last += 2
        else:
            break
    return last


def _is_joint(sentence: Sentence, position: int, taken: set[int]) -> bool:
    """Whether a hyphen or apostrophe stands within a word."""
    after = position + 1
    joined = after < len(sentence.words) and sentence.ends[position - 1] == sentence.starts[position]
    return joined and sentence.ends[position] == sentence.starts[after] and after not in taken and sentence.words[after][0].isalpha()


def _is_acronym(sentence: Sentence, text: str, first: int, last: int) -> bool:
    name = text[sentence.starts[first] : sentence.ends[last - 1]]
    return len(name) <= _ACRONYM and name.isupper()


def _placed(sentence: Sentence, article: str, text: str, first: int, last: int) -> Placed:
    start, end = sentence.starts[first], sentence.ends[last - 1]
    name = text[start:end]
    mention = Mention(article, start, end, name, "name", "place", name, score=0.0)
    return Placed(first, last, Location(mention, None, None, None, "unresolved", None, 0.0, f"the gazetteer has no place named {name}"))
