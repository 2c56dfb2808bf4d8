"""The word lists that tell names of places from other names, read once from the lexicon."""

from functools import cache

from geo.lexicon import rows, table


@cache
def classes() -> dict[str, str]:
    """Word in lower case -> the classes of evidence it belongs to, joined by "+"."""
    found: dict[str, list[str]] = {}
    for name, words in table("place_words")["classes"].items():
        for word in words:
            found.setdefault(word, []).append(name)
    for word in titles():
        found.setdefault(word, []).append("title")
    return {word: "+".join(sorted(set(names))) for word, names in found.items()}


@cache
def members(name: str) -> frozenset[str]:
    """The words of one class."""
    return frozenset(table("place_words")["classes"][name])


@cache
def sides() -> frozenset[str]:
    """The words for a side of a place: "south", "northwestern", "central"."""
    directions = [word for row in table("directions")["directions"] for word in (*row["nouns"], *row["adjectives"])]
    return frozenset(word.replace("-", "") for word in directions) | set(table("place_words")["names"]["middle"])


@cache
def organisation_words() -> frozenset[str]:
    """Words that make the name before them that of an organisation."""
    return members("office") | members("education") | members("company") | members("team")


@cache
def titles() -> frozenset[str]:
    """Titles of people, also with their period, and the words that stand before titles."""
    names = table("titles")["titles"]
    return frozenset([*names, *(f"{name}." for name in names)])


@cache
def title_modifiers() -> frozenset[str]:
    """The words that are part of a longer title, "Defense" in "Defense Secretary"."""
    return frozenset(table("titles")["modifiers"])


@cache
def name_titles() -> frozenset[str]:
    """The titles that a name may follow at once."""
    return titles() - title_modifiers()


@cache
def kin(*, several: bool = False) -> frozenset[str]:
    """Words for the members of a family, in lower case; on demand only those for several."""
    words = table("titles")
    return frozenset(words["family"]) if several else frozenset(words["family"]) | frozenset(words["relatives"])


@cache
def particles() -> frozenset[str]:
    """What may stand between the parts of a person's name."""
    return frozenset(table("titles")["particles"])


@cache
def first_names() -> frozenset[str]:
    """First names of people, as they are written."""
    return frozenset(row["name"] for row in rows("first_names"))


@cache
def surnames() -> frozenset[str]:
    """Common surnames, as they are written."""
    return frozenset(row["name"] for row in rows("surnames"))


@cache
def common_words() -> frozenset[str]:
    """Words of the language that are also names of places, in lower case."""
    return frozenset(row["word"] for row in rows("common_words"))


@cache
def connectors() -> frozenset[str]:
    """What may stand between the capitalised words of one name."""
    return frozenset(table("place_words")["names"]["connectors"])


@cache
def holding() -> frozenset[str]:
    """What may stand there after a hyphen, in a name that says who holds the place: "Pakistani-administered Kashmir"."""
    return frozenset(table("place_words")["names"]["holding"])


@cache
def sentence_openers() -> frozenset[str]:
    """Words that often begin a sentence, with their capital."""
    return frozenset(table("abbreviations")["sentence_openers"])


@cache
def saints() -> frozenset[str]:
    """The words before a saint's name, as they are written."""
    return frozenset(table("place_words")["names"]["saints"])


@cache
def name_articles() -> frozenset[str]:
    """Articles that are written as one with the name after them, in lower case."""
    return frozenset(table("place_words")["names"]["articles"])


@cache
def no_places() -> frozenset[str]:
    """What the gazetteer would take for another spelling of a town, as it is written, with either apostrophe."""
    names = table("place_words")["names"]["never"]
    return frozenset([*names, *(name.replace("'", "’") for name in names)])


@cache
def afloat() -> frozenset[str]:
    """What boats do, and what there is, off a place: "capsized off"."""
    return frozenset(table("place_words")["names"]["afloat"])


@cache
def said_of_towns(name: str) -> frozenset[tuple[str, ...]]:
    """Words beside the name of a town, by what they say of it, each as its tokens."""
    return frozenset(tuple(phrase.split()) for phrase in table("place_words")["towns"][name])


@cache
def leading_to_towns(link: str) -> frozenset[str]:
    """The words that lead to the name of a town over a preposition: "residents" over "of"."""
    return frozenset(table("place_words")["towns"]["before"].get(link, ()))


@cache
def befalling() -> frozenset[str]:
    """The verbs of what is done to towns and not to people."""
    words = table("place_words")
    return frozenset((*words["names"]["befalling"], *words["towns"]["taking"]))


@cache
def before_articles() -> frozenset[str]:
    """The first words of names that go on with an article, as they are written."""
    return frozenset(table("place_words")["names"]["before_articles"])


@cache
def day_words() -> frozenset[str]:
    """Words that say when, whatever stands before them, in lower case."""
    return frozenset(table("place_words")["names"]["day_words"])


@cache
def expansions() -> dict[str, str]:
    """How an abbreviated part of a name is read: "St." -> "Saint"."""
    return dict(table("place_words")["names"]["expansions"])


@cache
def land_words() -> frozenset[str]:
    """What a country or a state gives its name to, in lower case: with a capital after it that is another name."""
    return frozenset(table("place_words")["names"]["lands"])


@cache
def range_words() -> frozenset[str]:
    """What has a name of its own, whatever place it is called after, in lower case: "the Nuba Mountains"."""
    return frozenset(table("place_words")["names"]["ranges"])


@cache
def ground_words() -> frozenset[str]:
    """What is in a town and may be called after a country or a state, in lower case: "Victoria Gardens"."""
    return frozenset(table("place_words")["names"]["grounds"])


@cache
def river_words() -> frozenset[str]:
    """Words before "the" and a river's name, or before "of the" or "over the" and it, in lower case."""
    return frozenset(table("place_words")["names"]["rivers"])


@cache
def only_rivers() -> frozenset[str]:
    """Those of them that tell a river from the division called after it, whether the gazetteer holds the river or not."""
    return frozenset(table("place_words")["names"]["only_rivers"])


@cache
def after_rivers() -> frozenset[str]:
    """Words after a river's name that it does not describe, in lower case."""
    return members("inside") | members("path") | frozenset(table("place_words")["names"]["after_rivers"])


@cache
def prefixes() -> frozenset[str]:
    """What a hyphen joins to a name that is no place then, as it is written: "Pan" in "Pan-American"."""
    return frozenset(table("place_words")["names"]["prefixes"])


@cache
def name_particles() -> frozenset[str]:
    """Small words of other languages over which a name goes on: "de" in "San Juan de Lurigancho"."""
    return frozenset(table("place_words")["names"]["particles"])


@cache
def particle_articles() -> frozenset[str]:
    """Articles that may follow these: "la" in "de la"."""
    return frozenset(table("place_words")["names"]["particle_articles"])


@cache
def royal_words() -> frozenset[str]:
    """Titles that the names of towns begin with, as they are written."""
    return frozenset(table("place_words")["names"]["royal"])


@cache
def goods() -> dict[str, frozenset[str]]:
    """A name that goods have too -> the words by which those are meant: "Lima" -> "beans"."""
    return {name: frozenset(words) for name, words in table("place_words")["names"]["goods"].items()}


@cache
def kinds_around() -> dict[str, str]:
    """The kind of a division, as it is written before or after its name -> feature code: "Co" of "Co Mayo"."""
    return dict(table("place_words")["names"]["kinds"])


@cache
def road_words() -> frozenset[str]:
    """Roads that are called after both their ends, in lower case."""
    return frozenset(table("place_words")["names"]["roads"])


@cache
def turned() -> dict[str, str]:
    """The other form of a first word that tells the side of the sky: "South" -> "Southern"."""
    return dict(table("place_words")["names"]["turned"])


@cache
def demonyms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Word for the people of a place -> (place, code) pairs; the code is "RU", "US.GA" or empty."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("demonyms"):
        found[row["demonym"]] = (*found.get(row["demonym"], ()), (row["place"], row["code"]))
    return found


@cache
def abbreviations() -> dict[str, tuple[str, str, bool]]:
    """Abbreviation as written -> (place, feature code, whether it counts only after a comma)."""
    return {row["abbreviation"]: (row["place"], row["feature"], bool(row["only"])) for row in rows("place_abbreviations")}


def demonym_places(text: str) -> tuple[tuple[str, str], ...]:
    """The places that a demonym may speak of, as (name, code); none when it is no demonym. Plurals and capitals are known."""
    known = demonyms()
    written = text.title() if text.isupper() and len(text) > 3 else text
    places = known.get(written) or known.get(written.removesuffix("s"))
    return tuple(place for place in places if place[0] != written) if places else ()  # the Philippines are no people


@cache
def metonymy(section: str, key: str) -> frozenset[str]:
    """The words of one list of metonymy.toml; the lists before its first section have no section."""
    words = table("metonymy")[section][key] if section else table("metonymy")[key]
    return frozenset(words)


@cache
def quarters() -> frozenset[str]:
    """The words after the name of a part of a town."""
    return frozenset(table("place_words")["containers"]["quarters"])


@cache
def feature_words(section: str) -> dict[str, str]:
    """Word that tells what a name names -> feature code; the section is `feature_after`, `feature_before`, `governing` or `spreading`."""
    return dict(table("place_words")[section])
