"""An article's sentences as tokens, with what stands in each: event words, locations, function words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress, count

from geo.lexicon import rows, table
from geo.records import Article, Location
from geo.text import byline, sentences, tokens_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as tokens. `places` and `words` speak in token numbers, `starts` and `ends` in characters of the article."""

    number: int
    start: int
    end: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    """In lower case, but with a capital where a word of grammar is within a place's name: "Rio Grande Do Sul", "Can Tho"."""
    capitals: tuple[bool, ...]
    """Whether the token begins with a capital letter."""
    locations: tuple["Placed", ...]

    def token_at(self, position: int) -> int:
        """The number of the token that holds or follows a character of the article."""
        return bisect_right(self.ends, position)


@dataclass(frozen=True, slots=True)
class Placed:
    """A location in a sentence, from its first token to the one after its last."""

    first: int
    last: int
    location: Location
    again: bool = False
    """Whether it is a noun that only takes up a place named before: "recaptured the town"."""


def written(text: str, sentence: Sentence, first: int, last: int) -> str:
    """The words from one token of a sentence to before another as the article writes them, on one line; empty where there are none."""
    return " ".join(text[sentence.starts[first] : sentence.ends[last - 1]].split()) if first < last else ""


@cache
def words_of(*names: str) -> frozenset[str]:
    """The lists of `grammar.toml` of these names as one set."""
    return frozenset[str]().union(*(table("grammar")[name] for name in names))


@cache
def endings_of(name: str) -> tuple[str, ...]:
    """A list of `grammar.toml` as `str.endswith` takes it."""
    return tuple(sorted(words_of(name)))


@cache
def calendar_words() -> frozenset[str]:
    """The names of weekdays and months."""
    return frozenset(table("calendar")["weekdays"]) | frozenset(table("calendar")["months"])


@cache
def first_names() -> frozenset[str]:
    """First names of people, in lower case."""
    return frozenset(row["name"].lower() for row in rows("first_names"))


_DATELINE = 12
"""A dateline is no longer than this, in tokens."""


def dateline_end(sentence: Sentence) -> int:
    """The token after a dateline, "KHARTOUM, March 3 (Reuters) -", which may lack its dash; 0 where a sentence has none."""
    for index, word in enumerate(sentence.words[:_DATELINE]):
        if word == ")" and _closes_dateline(sentence, index):
            return index + 1
        if word == ":" and any(placed.first == 0 and placed.last <= index for placed in sentence.locations):
            return index + 1  # "Bhopal: Twelve passengers", "Imphal, March 11: Two"
        if word in ("-", "–", "—"):
            spaced = index > 0 and sentence.starts[index] > sentence.ends[index - 1]
            return index + 1 if spaced else 0
        if not (
            sentence.capitals[index]
            or word in ",()./|"
            or word.isdigit()
            or (word in words_of("place_name_links") and _is_in_name(index, sentence))
        ):
            return 0
    return 0


def _is_in_name(position: int, sentence: Sentence) -> bool:
    """Whether a token stands within the name of a place: "of" in "GOMA, Democratic Republic of Congo -"."""
    names = (placed for placed in sentence.locations if placed.location.mention.kind == "name")
    return any(placed.first < position < placed.last - 1 for placed in names)


def _closes_dateline(sentence: Sentence, position: int) -> bool:
    """Whether a bracket that ends here stands after a day and before a sentence: "KHARTOUM, March 3 (Reuters) The"."""
    opening = next((i for i, word in enumerate(sentence.words[:_DATELINE]) if word == "("), 0)
    return sentence.words[opening - 1].isdigit() and any(sentence.capitals[position + 1 : position + 2])


def read_sentences(article: Article, locations: Sequence[Location]) -> Iterator[Sentence]:
    """The sentences of an article, except the line with who wrote it and those that are the furniture of a site."""
    ordered = sorted(locations, key=lambda location: location.mention.start)
    starts = [location.mention.start for location in ordered]
    text = article.text
    tokens = tokens_of(text)
    furniture = _furniture(text)
    _, begins = byline(text)
    for number, (start, end) in enumerate(sentences(text)):
        if start < begins or (furniture and any(first <= start < last for first, last in furniture)):
            continue
        own = slice(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
        token_ends = tokens.ends[own]
        inside = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        placed = tuple([_placed(location, token_ends) for location in inside]) if inside else ()
        yield Sentence(
            number,
            start,
            end,
            tokens.starts[own],
            token_ends,
            _with_names(tokens.lower[own], tokens.capitals[own], placed),
            tokens.capitals[own],
            placed,
        )


def _with_names(words: tuple[str, ...], capitals: tuple[bool, ...], placed: Sequence[Placed]) -> tuple[str, ...]:
    """The words of a sentence, those of names told apart from the words of grammar that they look like: "on 3 May"."""
    grammar = words_of("auxiliaries", "modals")
    if grammar.isdisjoint(words):
        return words
    longer = [one for one in placed if one.last - one.first > 1 and one.location.mention.kind == "name"]
    held = {index for one in longer for index in range(one.first, one.last)} if longer else set()
    spots = [index for index in held.union(compress(count(), capitals)) if words[index] in grammar]
    inside = {i for i in spots if i in held or (i and _is_named(words[i - 1], capitals[i - 1]))} if spots else set()
    return tuple([word.capitalize() if index in inside else word for index, word in enumerate(words)]) if inside else words


def _is_named(before: str, capital: bool) -> bool:
    """Whether a capital after this word makes a name, and none of a title or the first of a quotation: "The May rains", "Theresa May"."""
    return before in words_of("articles", "prepositions") or (before in first_names() if capital else before[0].isalnum())


def with_locations(sentence: Sentence, more: Sequence[Placed]) -> Sentence:
    """The sentence with more locations, all in the order of the text."""
    if not more:
        return sentence
    return replace(sentence, locations=tuple(sorted([*sentence.locations, *more], key=lambda placed: placed.first)))


def _placed(location: Location, ends: tuple[int, ...]) -> Placed:
    mention = location.mention
    first = bisect_right(ends, mention.start)
    last = min(bisect_left(ends, mention.end) + 1, len(ends))  # a name may run on over the end of its sentence
    return Placed(first, max(last, first + 1), location)


_BARS = "|»›•·"
_FURNITURE_LONGEST = 400
_LEAST_WORDS = 6
_CAPITAL_SHARE = 0.6


def _furniture(text: str) -> list[tuple[int, int]]:
    """The lines that name a site's sections or a page's address instead of telling anything.

    A line of sections holds a separator bar, or nothing but capitalised words over two dozen of them, and no full
    stop at its end. Headlines in capitals have no bars and are shorter.
    """
    found = []
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped and (_is_address(stripped) or (stripped[-1] not in ".!?\"”'’:" and _is_furniture(stripped))):
            found.append((position, position + len(line)))
        position += len(line) + 1
    return found


def _is_address(line: str) -> bool:
    """Whether a line is the address of a page and nothing else; the words in it ("...-killed-in-...") tell nothing anew."""
    return line[:4].lower() == "http" and line[4:].lstrip("s").lstrip()[:1] == ":"


def _is_furniture(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha()]
    if len(line) > _FURNITURE_LONGEST or len(words) < _LEAST_WORDS:
        return False
    share = sum(word[0].isupper() for word in words) / len(words)
    return share >= _CAPITAL_SHARE and any(bar in line for bar in _BARS)
