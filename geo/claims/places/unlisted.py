"""Names that the gazetteer does not hold: villages, quarters, checkpoints and camps where an event may have happened.

They are only candidates. Whether one is a place, and the place of an event, is for `geo.claims.places.linking` to say;
it has no position then, and says why.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, count

from geo.claims.actors.named import Named
from geo.claims.actors.names import is_loud, names_of_things
from geo.claims.actors.person_names import is_person, surnames
from geo.claims.grammar.event_words import trigger_words
from geo.claims.grammar.sentences import Placed, Sentence, calendar_words, first_names, words_of, written
from geo.claims.places.phrases import PlacePhrase, describes
from geo.claims.places.sides import is_in_building
from geo.lexicon import rows, table
from geo.records import Location, Mention

_LONGEST = 7
"""Tokens of a name, hyphens counted."""
_ACRONYM = 5
"""What is all capitals and not longer is an abbreviation, mostly of a body."""
_AREAS = ("PCLI", "ADM1", "ADM2")
_FIRST_NAME = 3
"""Letters of a first name that is told from "Al" and "Bo" in other names."""
_JOINTS = ("-", "'", "’", "/")
_OWNERS = ("'s", "’s")


@cache
def _no_name() -> frozenset[str]:
    """Words that begin or end no name though they are capitalised: those of grammar and of the calendar."""
    words = words_of(
        "determiners", "definite", "auxiliaries", "modals", "adverbs", "prepositions", "subordinators", "pronouns", "coordinators"
    )
    return words | calendar_words() | frozenset(table("place_words")["classes"]["calendar"])


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
    roads = () if _road_words().isdisjoint(sentence.words) else tuple(_roads(sentence))
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
    if len(words) > 1 and words[-2] in trigger_words("named_storms"):
        return True  # "Cyclone Ana"
    if any(placed.first <= first and last <= placed.last for placed in sentence.locations):
        return True  # "Leeds" in "the High School of Leeds"
    if last + 1 in taken and sentence.words[last] == "-" and sentence.starts[last] == sentence.ends[last - 1]:
        return True  # "Pan" of "the Pan-American highway"
    if last in taken and sentence.capitals[last] and words[0] in first_names():
        return True  # "Rufus" of "Rufus Church", where there is a town of Church
    return first - 1 in taken and sentence.capitals[first - 1] and words[-1] not in names_of_things()


def _holds_first_name(words: Sequence[str]) -> bool:
    """Whether a first name begins a name or stands within it, and a word of places does not begin it."""
    if words[0] in words_of("place_openers"):
        return False
    if first_names().isdisjoint(words[:-1]):
        return False
    given = (word in first_names() and len(word) >= _FIRST_NAME and not (i and words[i - 1] == "-") for i, word in enumerate(words[:-1]))
    return any(given)


@cache
def _place_nouns() -> frozenset[tuple[str]]:
    return frozenset((word,) for word in words_of("place_nouns"))


@cache
def _peoples() -> frozenset[str]:
    return frozenset(row["demonym"].lower() for row in rows("demonyms"))


def _roads(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The roads with a number: "Interstate 75", "I-75", "East 52nd Street"."""
    words, first = sentence.words, 0
    if not any(map(str.isdigit, words)):
        return
    while first < len(words):
        last = _road_end(sentence, first)
        if last:
            turned = first and sentence.capitals[first - 1] and words[first].isdigit() and words[first - 1] in _directions()
            yield first - 1 if turned else first, last
        first = last or first + 1


def _road_end(sentence: Sentence, first: int) -> int:
    """Where the name of a road with a number ends that begins here; 0 where none does."""
    words, capitals, last = sentence.words, sentence.capitals, first + 1
    if words[first].isdigit():
        ordinal = words[last : last + 1] and words[last] in words_of("ordinal_endings") and words[last + 1 : last + 2]
        return last + 2 if ordinal and capitals[last + 1] and words[last + 1] in _streets() else 0
    if not capitals[first] or (words[first] in _no_name() and words[first] not in words_of("road_letters")):
        return 0
    while last < len(words) and capitals[last] and words[last - 1] not in _streets():
        last += 1
    number = last + (words[last : last + 1] == ("-",))
    known = words[last - 1] in _streets() or (last == first + 1 and words[first] in words_of("road_letters"))
    return number + 1 if known and number < len(words) and words[number].isdigit() else 0


@cache
def _road_words() -> frozenset[str]:
    """The words of which the name of a road with a number has one."""
    return _streets() | words_of("road_letters")


@cache
def _directions() -> frozenset[str]:
    return frozenset(table("place_words")["classes"]["direction"])


@cache
def _streets() -> frozenset[str]:
    return frozenset(table("place_words")["classes"]["street"])


def _told_end(one: Named, sentence: Sentence) -> int:
    """Where the part of an actor ends that is one for sure: before what follows an initial, "Ruiz" of "Judge Omar J. Ruiz Bridge"."""
    words = sentence.words
    if "." not in words[one.first : one.last]:
        return one.last
    initial = (i for i in range(one.first + 1, one.last) if words[i] == "." and len(words[i - 1]) == 1)
    return next(initial, one.last)


def _is_known(placed: Placed, sentence: Sentence) -> bool:
    mention = placed.location.mention
    return mention.role != "part" and mention.kind != "relative" and not is_in_building(placed, sentence)


def _runs(sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    never, last = _no_name(), 0
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
        if capitals[last] and words[last] not in _no_name():
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


def held(phrases: Sequence[PlacePhrase], sentence: Sentence) -> tuple[PlacePhrase, ...]:
    """The places of a sentence, the unlisted put where the text says that they are: "St. Mary's School in Leeds"."""
    if not any(map(_is_unplaced, phrases)):
        return tuple(phrases)
    found = list(phrases)
    for index in range(len(phrases) - 2, -1, -1):
        if _is_unplaced(found[index]):
            outer = _holder_after(found[index], found[index + 1 :], sentence)
            found[index] = _put(found[index], outer) if outer else found[index]
    found = [_put_as_told(inner, sentence) if _is_unplaced(inner) else inner for inner in found]
    if not any(map(_is_unplaced, found[1:])):
        return tuple(found)
    holders = [_holder_before(index, found, sentence) for index in range(len(found))]
    return tuple(_put(inner, holder) if holder else inner for inner, holder in zip(found, holders, strict=True))


def _holder_after(inner: PlacePhrase, after: Sequence[PlacePhrase], sentence: Sentence) -> PlacePhrase | None:
    """The next place with a position, if the unlisted one is in it; the latter of "in Sudan's North Darfur"."""
    placed = [phrase for phrase in after if not _is_unplaced(phrase)][:2]
    if not placed or placed[0].placed.location.lat is None or not _holds(inner, placed[0], sentence):
        return None
    owned = len(placed) > 1 and sentence.words[placed[0].placed.last : placed[1].placed.first] in _OWNED
    return placed[1] if owned and placed[1].placed.location.lat is not None else placed[0]


def _is_unplaced(phrase: PlacePhrase) -> bool:
    """Whether a phrase is a name that has no position."""
    return phrase.placed.location.lat is None and phrase.placed.location.mention.kind == "name"


def _put(inner: PlacePhrase, outer: PlacePhrase) -> PlacePhrase:
    return _put_in(inner, outer.placed.location)


def _put_in(inner: PlacePhrase, outer: Location) -> PlacePhrase:
    return replace(inner, placed=replace(inner.placed, location=_within(inner.placed.location, outer)))


def _put_as_told(inner: PlacePhrase, sentence: Sentence) -> PlacePhrase:
    """A phrase put where the words after it or its own first words set it: "Umm Sariba, Gezira State", "Leeds Town Hall"."""
    outer = _told_container(inner.placed, sentence) or (_own_town(inner.placed, sentence) if inner.unlisted else None)
    return inner if outer is None or outer.location.lat is None else _put_in(inner, outer.location)


def _told_container(inner: Placed, sentence: Sentence) -> Placed | None:
    """The place that the words around a name set it in: "Syria" of "the Syrian town of Umm Sariba", or what was found to hold it."""
    container = inner.location.mention.container
    if sentence.words[inner.first - 1] == "of":
        described = next((one for one in sentence.locations if describes(one, inner, sentence)), None)
        if described is not None:
            return described
    if not container:
        return None
    told = [one for one in sentence.locations if one.location.mention.name == container]
    return next((one for one in told if one.first >= inner.last), told[0] if told else None)


def _own_town(inner: Placed, sentence: Sentence) -> Placed | None:
    """The town whose name a building has, and is in: "Leeds Town Hall"."""
    if sentence.words[inner.last - 1] not in _town_buildings() or not _is_named_for_town(sentence.words[inner.first : inner.last]):
        return None
    return next((one for one in sentence.locations if one.first == inner.first and one.last < inner.last), None)


@cache
def _town_buildings() -> frozenset[str]:
    """The last words of what may be called after the town that it is in."""
    kinds = table("metonymy")["building"]
    return frozenset(name.split()[-1] for key in ("courts", "of_towns", "of_counties") for name in kinds[key])


def _is_named_for_town(words: tuple[str, ...]) -> bool:
    """Whether a name is that of what is called after the town that it is in, more than after people."""
    kinds = table("metonymy")["building"]
    if "county" in words:
        return words[-1] in kinds["of_counties"] or words[-1] in kinds["courts"]
    if words[0] in surnames() or words[0] in first_names():
        return False
    return words[-1] in kinds["of_towns"] or words[-1] in kinds["courts"] or " ".join(words[-2:]) in kinds["of_towns"]


def _holder_before(index: int, phrases: Sequence[PlacePhrase], sentence: Sentence) -> PlacePhrase | None:
    """The place before an unlisted one that it is in: "in Karachi's Lyari district", "in London, a man was hurt on Edgware Road"."""
    inner, words = phrases[index], sentence.words
    if inner.barred or not _is_unplaced(inner):
        return None
    known = [phrase for phrase in phrases[:index] if not phrase.unlisted and phrase.placed.location.lat is not None]
    if not known:
        return None
    outer = known[-1]
    between = words[outer.placed.last : inner.placed.first]
    if between in _OWNED:
        return outer
    opens = len(known) == 1 and outer.start == 0 and between[:1] == (",",) and inner.preposition in _inner()
    return outer if opens and words_of("strong_breaks").isdisjoint(between) and ";" not in between else None


@cache
def _inner() -> frozenset[str]:
    roles = table("grammar")["roles"]
    return frozenset(roles["at"]).union(roles["near"]) - {"of"}


_OWNED = (("'s",), ("’s",))


def _holds(inner: PlacePhrase, outer: PlacePhrase, sentence: Sentence) -> bool:
    """Whether the second place is that of the first: "in" or a comma leads from one to the other, and no list."""
    between = sentence.words[inner.placed.last : outer.placed.first]
    if outer.placed.location.mention.kind == "relative":
        return words_of("housing").issuperset(between)
    place = outer.placed.location.place
    if between == (",",):
        return place is not None and (place.feature in _AREAS or sentence.words[inner.placed.last - 1] in _streets())
    if between[:1] == (",",) and between[1:2] != () and between[1] in words_of("indefinite"):
        between = between[2:]  # "Umm Sariba, a village in Gezira State"
    linking = words_of("housing", "place_nouns", "buildings")
    first = outer.placed.first - len(between)
    unnamed = [word for i, word in enumerate(between, first) if not (sentence.capitals[i] and between[0] in _INTO)]
    return not words_of("housed").isdisjoint(between) and linking.issuperset(unnamed)


_INTO = (",", "in")
"""What may lead over names of districts to the area of a place: "Dansadau, in Maru Local Government Area of Zamfara"."""


def _within(inner: Location, outer: Location) -> Location:
    """A name at the position, and with the precision, of the place that it is in."""
    where = outer.mention.text
    return replace(outer, mention=inner.mention, reason=f"{inner.reason}; the text says that it is there: {where}")
