"""Names that the gazetteer does not hold: villages, quarters, checkpoints and camps where an event may have happened.

They are only candidates. Whether one is a place, and the place of an event, is for `geo.claims.places.linking` to say;
it has no position then, and says why.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, count

from geo.claims.actors.named import Named
from geo.claims.actors.names import is_loud, names_of_things
from geo.claims.actors.person_names import is_person, surnames
from geo.claims.grammar.event_words import trigger_words
from geo.claims.grammar.sentences import Placed, Sentence, first_names, words_of, written
from geo.claims.places.roads import never_named, numbered_roads, road_words
from geo.claims.places.sides import is_in_building
from geo.lexicon import rows, table
from geo.records import Location, Mention

_LONGEST = 7
"""Tokens of a name, hyphens counted."""

_ACRONYM = 5
"""What is all capitals and not longer is an abbreviation, mostly of a body."""

_FIRST_NAME = 3
"""Letters of a first name that is told from "Al" and "Bo" in other names."""

_JOINTS = ("-", "'", "’", "/")

_OWNERS = ("'s", "’s")


def looks_like_person(words: Sequence[str]) -> bool:
    """Whether a name begins with a first name or is a surname, and no word for a kind of place ends it."""
    if len(words) > 1:
        return words[0] in first_names() and words[-1] not in words_of("place_nouns")
    return words[0] in first_names() or words[0] in surnames()


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A name that the gazetteer does not hold."""

    placed: Placed
    barred: bool
    """Whether the article shows it to be no place of an event; the model has learned from such names too."""


def find_unlisted(sentence: Sentence, article: str, text: str, named: Sequence[Named]) -> tuple[Unlisted, ...]:
    """The runs of capitalised words of a sentence that are no place, person or actor that is known already.

    A road goes on with its number.
    """
    taken = {i for one in named if not one.guessed for i in range(one.first, _told_end(one, sentence))}
    taken |= {i for placed in sentence.locations if _is_known(placed, sentence) for i in range(placed.first, placed.last)}
    roads = () if road_words().isdisjoint(sentence.words) else tuple(numbered_roads(sentence))
    taken |= {i for first, last in roads for i in range(first, last)}
    runs = [(first, last) for first, last in _runs(sentence, taken) if not _is_acronym(sentence, text, first, last)]
    title = bool(runs) and is_loud(sentence)
    found = [
        Unlisted(
            _placed(sentence, article, text, *run),
            not _is_called(sentence, run[0]) and (title or _is_no_place(sentence, text, taken, *run)),
        )
        for run in runs
    ]
    if not roads:
        return tuple(found)
    found += [Unlisted(_placed(sentence, article, text, *road), barred=False) for road in roads]
    return tuple(sorted(found, key=lambda one: one.placed.first))


def _is_called(sentence: Sentence, first: int) -> bool:
    """Whether the text itself calls a name a place's: "the village of X"."""
    return sentence.words[first - 1 : first] == ("of",) and sentence.words[first - 2] in words_of("place_nouns")


def _is_no_place(sentence: Sentence, text: str, taken: Collection[int], first: int, last: int) -> bool:
    """Whether a name is a person's, a body's or a people's, or only a part of a longer one."""
    words = sentence.words[first:last]
    if (
        words[-1] in words_of("bodies_of_names", "occasion_nouns", "networks")
        or " ".join(words) in _peoples()
        or is_person(text, words[-1])
    ):
        return True
    if words[-1] not in names_of_things() and _holds_first_name(words) and sentence.words[last : last + 1] not in _place_nouns():
        return True
    if _is_borne(sentence, last) or _is_aged(sentence.words[last : last + 3]):
        return True
    if len(words) > 1 and words[-2] in trigger_words("named_storms"):
        return True  # "Cyclone Ana"
    if any(placed.first <= first and last <= placed.last for placed in sentence.locations):
        return True  # "Leeds" in "the High School of Leeds"
    if last + 1 in taken and sentence.words[last] == "-" and sentence.starts[last] == sentence.ends[last - 1]:
        return True  # "Pan" of "the Pan-American highway"
    if last in taken and sentence.capitals[last] and words[0] in first_names():
        return True  # "Rufus" of "Rufus Church", where there is a town of Church
    return first - 1 in taken and sentence.capitals[first - 1] and words[-1] not in names_of_things()


def _is_borne(sentence: Sentence, last: int) -> bool:
    """Whether those who bear a name follow it, or the name that "and" joins to it: "the Mbole and Lengola communities"."""
    words, end = sentence.words, last
    if words[end : end + 1] == ("and",) and any(sentence.capitals[end + 1 : end + 2]):
        end += 2
        while end < len(words) and sentence.capitals[end]:
            end += 1
    return not words_of("bearers_of_names").isdisjoint(words[end : end + 1])


def _is_aged(after: Sequence[str]) -> bool:
    """Whether an age follows a name, which is a person's then: "Nala Ruta, 46, was"."""
    return len(after) == _AGE and after[0] == "," and after[1].isdigit() and len(after[1]) < _AGE and not after[2][0].isalnum()


_AGE = 3
"""Tokens of an age with the marks around it, and digits that no age has."""


def _holds_first_name(words: Sequence[str]) -> bool:
    """Whether a first name begins a name or stands within it, and a word of places does not begin it."""
    if words[0] in words_of("place_openers"):
        return False
    if first_names().isdisjoint(words[:-1]):
        return False
    given = (word in first_names() and len(word) >= _FIRST_NAME and not _is_hyphenated(words, i) for i, word in enumerate(words[:-1]))
    return any(given)


def _is_hyphenated(words: Sequence[str], position: int) -> bool:
    """Whether a hyphen joins a word to one that is no first name: not "Jean" of "Jean-Luc", but "Kara" of "Kara-Bulak"."""
    joined = words[position + 1 : position + 2] == _HYPHEN and words[position + 2] not in first_names()
    return joined or (position > 0 and words[position - 1] == "-")


@cache
def _place_nouns() -> frozenset[tuple[str]]:
    return frozenset((word,) for word in words_of("place_nouns"))


@cache
def _peoples() -> frozenset[str]:
    return frozenset(row["demonym"].lower() for row in rows("demonyms"))


def _told_end(one: Named, sentence: Sentence) -> int:
    """Where the part of an actor ends that is one for sure: before what follows an initial, "Ruiz" of "Judge Omar J. Ruiz Bridge"."""
    words = sentence.words
    if "." not in words[one.first : one.last]:
        return one.last
    initial = (i for i in range(one.first + 1, one.last) if words[i] == "." and len(words[i - 1]) == 1)
    return next(initial, one.last)


def _is_known(placed: Placed, sentence: Sentence) -> bool:
    """Whether the gazetteer holds a place by the words there, or a place whose side they name: "Northern Kosovo"."""
    mention = placed.location.mention
    if mention.phrase is not None:
        return mention.phrase.relation == "part"
    return mention.role != "part" and not is_in_building(placed, sentence)


def _runs(sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    never, last = never_named(), 0
    for first in compress(count(), sentence.capitals):
        if first >= last and first not in taken and sentence.words[first] not in never and not _is_day(sentence.words, first):
            last = _end(sentence, first, taken)
            yield first, last


def _is_day(words: tuple[str, ...], position: int) -> bool:
    """Whether a word that opens a clause says when: "Yesterday, rebels attacked", but not "USA Today"."""
    return words[position] in words_of("day_times") and (not position or not words[position - 1][0].isalnum())


def _end(sentence: Sentence, first: int, taken: set[int]) -> int:
    words, capitals, last = sentence.words, sentence.capitals, first + 1
    while last < len(words) and last - first < _LONGEST and last not in taken:
        if capitals[last] and words[last] not in never_named():
            last += 1
        elif words[last] in _OWNERS and words[last + 1 : last + 2] and capitals[last + 1] and words[last + 1] in words_of("place_nouns"):
            last += 2  # "St. Paul's Hospital"
        elif words[last] in _JOINTS and _is_joint(sentence, last, taken):
            last += 2
        elif words[last + 1 : last + 2] == _HYPHEN and _is_article(words, last) and _is_joint(sentence, last + 1, taken):
            last += 3  # "Bab al-Hawa"
        elif words[last] in _name_particles() and capitals[last + 1 : last + 2] == (True,) and last + 1 not in taken:
            last += 2  # "San Juan de Lurigancho"
        else:
            break
    return last


_HYPHEN = ("-",)


def _is_article(words: Sequence[str], position: int) -> bool:
    """Whether the article stands there within an Arabic name."""
    return words[position] in _name_articles() and words[position - 1] in _before_articles()


@cache
def _name_articles() -> frozenset[str]:
    return frozenset(table("place_words")["names"]["articles"])


@cache
def _name_particles() -> frozenset[str]:
    return frozenset(table("place_words")["names"]["particles"])


@cache
def _before_articles() -> frozenset[str]:
    return frozenset(word.lower() for word in table("place_words")["names"]["before_articles"])


def _is_joint(sentence: Sentence, position: int, taken: set[int]) -> bool:
    """Whether a hyphen or apostrophe stands within a word."""
    after = position + 1
    joined = after < len(sentence.words) and sentence.ends[position - 1] == sentence.starts[position]
    return joined and sentence.ends[position] == sentence.starts[after] and after not in taken and sentence.words[after][0].isalpha()


def _is_acronym(sentence: Sentence, text: str, first: int, last: int) -> bool:
    name = written(text, sentence, first, last)
    return len(name) <= _ACRONYM and name.isupper()


def _placed(sentence: Sentence, article: str, text: str, first: int, last: int) -> Placed:
    start, end = sentence.starts[first], sentence.ends[last - 1]
    name = text[start:end]
    mention = Mention(article, start, end, name, "name", "place", name, score=0.0)
    why = f"no place of the gazetteer is surely meant by {name}"
    return Placed(first, last, Location(mention, None, None, None, "unresolved", None, 0.0, why))
