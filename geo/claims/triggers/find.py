"""Where the event words of the lexicon stand in a sentence, and in which form."""

from collections.abc import Sequence
from functools import cache, lru_cache

from geo.claims.actors.names import names_of_things
from geo.claims.counts.measures import is_designation, is_measure
from geo.claims.counts.tallies import tally_words
from geo.claims.grammar.clauses import is_past
from geo.claims.grammar.event_words import Entry, Form, Group, Hit, actors_of, event_phrases, event_words, finite_light_words, trigger_words
from geo.claims.grammar.phrases import has_object, is_compounded, is_in_ly, is_number, is_prefixed, is_time, is_year, leads_to_place
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, endings_of, words_of
from geo.claims.triggers.senses import in_sense
from geo.lexicon import table

_REACH_BACK, _REACH_ON = 30, 8
"""Within how many words before and after it a word that the lexicon says a trigger needs must stand."""


def find_triggers(sentence: Sentence, about: frozenset[str] = frozenset()) -> tuple[Hit, ...]:
    """The event words of a sentence, in order and without overlaps; those inside a place's name are none.

    `about` are the topics of the article (`geo.claims.triggers.topics`).
    """
    lexicon, words = event_phrases(), sentence.words
    spots = [position for position, word in enumerate(words) if word in lexicon]
    named = _named(sentence) if spots else frozenset[int]()
    hits: list[Hit] = []
    end = 0
    for position in spots:
        options = lexicon[words[position]]
        entries = options.get(words[position + 1], options[""]) if position + 1 < len(words) else options[""]
        if not entries or position < end or position in named or is_prefixed(sentence, position):
            continue
        hit = _first_fitting(sentence, position, entries)
        if hit is not None:
            end = hit.last
            hit = None if is_compounded(sentence, end - 1) else in_sense(hit, sentence, about)
        if hit is not None:
            if hits and not hit.is_verb and not hits[-1].is_verb and hits[-1].last == hit.first:
                hits.pop()  # "trade sanctions"
            if not hit.group.ignore:
                hits.append(hit)
    return tuple(hits)


def _named(sentence: Sentence) -> frozenset[int]:
    """Tokens that belong to a place's name, so not to the telling; a relative phrase's own words are free."""
    inside: set[int] = set()
    for placed in sentence.locations:
        if placed.location.mention.kind == "name":
            inside.update(range(placed.first, placed.last))
    return frozenset(inside)


def _first_fitting(sentence: Sentence, position: int, entries: tuple[Entry, ...]) -> Hit | None:
    words = sentence.words
    for phrase, form, group, base in entries:
        last = position + len(phrase)
        if last > position + 1 and (words[position:last] != phrase or _is_before_place(sentence, position, last)):
            continue
        if not _in_company(words, position, last, group) or (group.needs_place and not _leads_to_place(sentence, last, group)):
            continue
        if group.needs_object and not (has_object(words, position, last, group.needs_object) or _tells_of(words, position, last, group)):
            continue
        if group.numbered and not _is_numbered(words, position, last):
            continue
        if form in ("past", "ing") and _is_attribute(sentence, position, last, form):
            return None
        alike = [entry for entry in entries if entry[0] == phrase]
        verbal = form != "noun" or any(entry[1] != "noun" for entry in alike)
        settled = not verbal or (form in ("base", "third") and base in trigger_words("only_verbs"))
        form = form if settled else _form_here(sentence, position, last, form)
        nominal = form == "ing" and group.type == "ASSAULT" and any(entry[1] == "noun" for entry in alike)
        form = "noun" if nominal and _is_happening(words, position, last) else form
        if form == "noun" and not _can_be_noun(alike, phrase, group):
            continue
        if form != "noun" and not any(entry[1] != "noun" and entry[2] is group for entry in alike):
            continue
        describes = form == "noun" and words[last : last + 1] != () and words[last] in trigger_words("described")
        if describes or _inside_a_name(sentence, position, last, form):
            return None
        return Hit(position, last, form, group, base)
    return None


def _tells_of(words: tuple[str, ...], first: int, last: int, group: Group) -> bool:
    """Whether a participle tells of the deal right before it: "the deal struck in Jeddah", "a truce agreed last week"."""
    after = words[last : last + 1]
    closed = after == () or after[0] in words_of("prepositions") or is_time(after[0])
    return closed and first > 0 and words[first - 1] in group.needs_object & trigger_words("deals")


def _leads_to_place(sentence: Sentence, last: int, group: Group) -> bool:
    """Whether the place follows that an event word needs; whom one speaks to may be a state: "asked Mali to leave"."""
    addressed = group.type in trigger_words("addressing") and any(placed.first == last for placed in sentence.locations)
    return addressed or leads_to_place(sentence, last)


def _is_numbered(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a number stands right before an event word, and no noun that it counts after: "nine dead", but not "nine dead fish".

    Nor is it told by what stands before it: "left nine dead", "a toll of nine dead".
    """
    after = words[last] if last < len(words) else "."
    closed = not after[0].isalnum() or after in words_of("prepositions", "auxiliaries", "coordinators", "modals")
    told = not (trigger_words("leaving_harmed") | tally_words()).isdisjoint(words[max(0, first - _LEFT) : first])
    return first > 0 and is_number(words[first - 1]) and closed and not told


_LEFT = 6
"""How many words may stand between "left" and those whom it left dead."""


def _is_before_place(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what ends a phrase stands before a place instead: "a main broke in Leeds", "was shot at the crossing"."""
    words = sentence.words
    passive = first > 0 and words[first - 1] in words_of("passive")
    if last == len(words) or not (words[last - 1] == "in" or (passive and words[last - 1] in ("off", "at"))):
        return False
    if words[last - 1] == "at" and words[last] in words_of("determiners"):
        return True
    if words[last - 1] == "in" and words[last][0].isalnum() and (is_time(words[last]) or is_year(words[last])):
        return True  # "the siege was broken in May"
    return words[last] not in words_of("prepositions") and any(placed.first == last for placed in sentence.locations)


def _can_be_noun(alike: Sequence[Entry], phrase: tuple[str, ...], group: Group) -> bool:
    if any(entry[1] == "noun" and entry[2] is group for entry in alike):
        return True
    return phrase[0].endswith("ing") and not group.light


def _in_company(words: tuple[str, ...], first: int, last: int, group: Group) -> bool:
    if group.avoid and last < len(words) and words[last] in group.avoid:
        return False
    if not group.needs:
        return True
    if group.needs.isdisjoint(words):
        return False
    near = _clause(words, first, last) if group.close else words[max(0, first - _REACH_BACK) : first] + words[last : last + _REACH_ON]
    return not group.needs.isdisjoint(near)


def _clause(words: tuple[str, ...], first: int, last: int) -> tuple[str, ...]:
    """The words around an event word up to the marks that close its clause."""
    start, end = first, last
    while start > 0 and first - start < _REACH_ON and words[start - 1] not in (",", ";", ":"):
        start -= 1
    while end < len(words) and end - last < _REACH_ON and words[end] not in (",", ";", ":"):
        end += 1
    return words[start:first] + words[last:end]


def _form_here(sentence: Sentence, first: int, last: int, form: Form) -> Form:
    """A verb's form that stands where only a noun can ("the attack", "two attacks", "by shelling") is a noun."""
    words = sentence.words
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if form == "noun":
        return "base" if before in ("to", "n't") or before in words_of("modals") else "noun"
    if form in ("base", "third"):
        return "noun" if _stands_as_noun(sentence, first, after, form) or _after_determiner(words, first, form) else form
    if form == "ing":
        described = before in words_of("adjectives_of_events") and words[first - 2 : first - 1] not in ((), ("of",))  # "an urgent meeting"
        described = described or (is_year(before) and words[first - 2] in words_of("determiners"))  # "a 2019 bombing"
        nominal = described or (before in words_of("determiners", "owner_marks") and before != "that")
        verb = words[last + 1 : last + 2] if after in words_of("perfects") else (after,)
        happens = not finite_light_words().isdisjoint(verb)  # "fighting erupted", "fighting has erupted"
        return "noun" if nominal or happens or after in ("of", "between") else form
    return form


def _is_happening(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a noun in "-ing" names an event, as the words around it show: "concern over fighting in", "said fighting had begun"."""
    after = words[last] if last < len(words) else "."
    opened = first > 0 and words[first - 1] in words_of("before_happenings")
    return opened and (not after[0].isalnum() or after in words_of("prepositions", "auxiliaries", "coordinators", "modals"))


def _stands_as_noun(sentence: Sentence, first: int, after: str, form: Form) -> bool:
    """Whether a base form or one in "-s" is a noun by the words beside it."""
    words = sentence.words
    before = words[first - 1] if first else ""
    if after == "of" or after in words_of("copulas") or (after == "between" and _is_noun_too(words[first])):
        return True
    if form == "base" and not first and (_is_past_verb(after) or (after.endswith("s") and (words[2:3] or ("",))[0].isalnum())):
        return True  # "Strike grounds flights", "Hail destroyed crops"
    if form == "base":
        return _base_is_noun(sentence, first, after)
    if not first or after in finite_light_words() or after in words_of("said"):
        return True  # "fierce clashes erupted", "witnesses said"
    if words[first] in trigger_words("described") and before in event_words():
        return True  # "aid trucks"
    told = before in reporting_verbs() and reporting_verbs()[before].form == "past"
    if told or _is_past_verb(before) or _follows_people(sentence, first):
        return True  # "struck targets", "reported clashes", "Israeli strikes"
    closed = not after.isalnum() or after in words_of("auxiliaries", "modals")
    if closed and words[first].endswith("s") and not sentence.capitals[first - 1] and _follows_noun(sentence, first):
        return True  # "on the supermarket shelves."
    infinitive = first > 1 and (words[first - 2] == "to" or words[first - 2] in words_of("modals"))
    return infinitive and before not in words_of("auxiliaries")  # "to stage protests"


def _base_is_noun(sentence: Sentence, first: int, after: str) -> bool:
    """Whether a base form is a noun by the words beside it."""
    words = sentence.words
    before = words[first - 1] if first else ""
    if before in words_of("subordinators") and is_past(after):
        return True  # "when fire swept through a mill"
    if after in trigger_words("described") and not _may_have_base(before):
        return True  # "protest groups", but "forces capture suspects"
    if _is_past_verb(before) and before not in words_of("before_infinitives"):
        return True  # "had delivered aid"
    passive = any(entry[1] == "past" for entry in event_words()[words[first]])  # "were hit"
    return (before in words_of("copulas") and not passive) or _follows_noun(sentence, first)  # "the county jail"


@lru_cache(1 << 14)
def _is_noun_too(word: str) -> bool:
    """Whether a verb's form is the noun of an event as well: "clashes", not "erupts"."""
    return any(entry[1] == "noun" and len(entry[0]) == 1 for entry in event_words()[word])


def _follows_people(sentence: Sentence, first: int) -> bool:
    """Whether the adjective of a people stands before a word in "-s", and is nobody of that people: "an Israeli strikes a deal"."""
    described = any(placed.last == first and placed.location.mention.kind == "demonym" for placed in sentence.locations)
    return described and sentence.words[max(0, first - 2) : first - 1] not in (("a",), ("an",))


def _may_have_base(before: str) -> bool:
    """Whether a verb's base form may stand after a word: after a subject in the plural, "to", a modal, an adverb."""
    if before == "to" or before.endswith(("s", "n't", "n’t")):
        return True
    return before in _plurals() or before in words_of("pronouns", "relatives", "modals")


@lru_cache(1 << 14)
def _is_past_verb(word: str) -> bool:
    """Whether a word is the past of an event's verb."""
    return any(entry[1] == "past" and len(entry[0]) == 1 for entry in event_words().get(word, ()))


_QUOTES = ('"', "“", "‘", "'")


def _after_determiner(words: tuple[str, ...], first: int, form: Form) -> bool:
    """Whether "the", "its", "two" ... or a preposition begins the noun phrase that ends here."""
    before = words[first - 1] if first else ""
    if before == "both" and form == "base":
        return False  # "the two sides both attack"
    if before.endswith(endings_of("adjective_endings")):
        return True
    if is_in_ly(before):
        return False  # "the snipers occasionally fire"
    for back in range(1, min(first, 5) + 1):
        word = words[first - back]
        if (
            word in table("counts")["numbers"]
            or (back == 1 and word.isdigit())
            or (form in ("base", "third") and word in finite_light_words())
        ):
            return not (form == "base" and back > 1 and _is_plural(before))  # "two further attacks", but "two sailors die"
        if word in words_of("indefinite") and form == "base":
            return True  # "a police patrol"
        if word in words_of("determiners") or word in words_of("definite"):
            return not (back > 1 and (form == "third" or before.endswith("s") or before in table("sectors")["bodies"]["plurals"]))
        if word in words_of("prepositions") and back == 1:
            return word != "to"
        if word not in _QUOTES and _closes_noun(word):
            return False
    return False


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in table("sectors")["bodies"]["plurals"] or word in words_of("plurals_without_s")


def _follows_noun(sentence: Sentence, first: int) -> bool:
    """Whether a noun in the singular, or a number, stands before a word, so that no verb in the plural can: "the home patrol"."""
    before = sentence.words[first - 1] if first else ""
    if not before.isalnum() or sentence.capitals[first - 1] or before.endswith(("s", "ly", "ed")):
        return False
    return before[0].isdigit() or not (_closes_noun(before) or before in _plurals())


@cache
def _plurals() -> frozenset[str]:
    """Words before a verb in the plural or an infinitive that do not look so: "police", "help", "people"."""
    bodies = frozenset(table("sectors")["bodies"]["plurals"])
    return (
        bodies
        | actors_of(("MIL", "REB", "COP"))
        | words_of("plurals_without_s", "before_infinitives", "adverbs", "coordinators", "subordinators")
    )


@lru_cache(1 << 14)
def _closes_noun(word: str) -> bool:
    """Whether a noun phrase cannot reach back over the word."""
    if not word.isalnum() and word != "-":
        return True
    return word in words_of("auxiliaries", "prepositions", "pronouns", "modals", "relatives")


def _is_attribute(sentence: Sentence, first: int, last: int, form: Form) -> bool:
    """Whether a participle only describes the noun after it ("the captured town")."""
    words = sentence.words
    opening = first - 1
    while form == "ing" and opening > 0 and is_in_ly(words[opening]):
        opening -= 1  # "a potentially devastating flood"
    before = words[opening] if first else ""
    after = words[last] if last < len(words) else ""
    if last - first > 1 and words[last - 1] in words_of("prepositions"):
        return False  # "two held over a bombing"
    if before == "to" and words[first] in words_of("unchanging"):
        return False  # "a storm is expected to hit Florida"
    if (
        form == "past"
        and before == "the"
        and (not after.isalpha() or after in words_of("auxiliaries") or after in words_of("prepositions"))
    ):
        return True  # people: "the wounded were moved"
    adverb = is_in_ly(after)  # "to be freed immediately"
    numbered = before == "-" and after[:1].isdigit()  # "a court-ordered 90-day stay"
    described = (
        (after.isalpha() or numbered)
        and not adverb
        and after not in words_of("prepositions", "determiners")
        and not _opens_time(words, last)
    )
    closed = (
        form == "ing" and after.endswith("ed") and last + 1 < len(words) and words[last + 1] in words_of("prepositions")
    )  # "the shelling reported by"
    begins = form == "ing" and (after in finite_light_words() or _is_past_verb(after) or _has_object_after(words, last))
    if not described or closed or begins or after in words_of("coordinators", "auxiliaries", "subordinators"):
        return False
    listed = before == "and" and words[first - 2].endswith("ed") and (first == 2 or words[first - 3] in words_of("determiners"))
    counted = form == "past" and first > 0 and is_number(before) and not is_measure(words, first - 1, first)  # "200 displaced people"
    counted = counted and not is_designation(sentence, first - 1)  # "The M23 captured Goma"
    opens = listed or counted or (before != "that" and (before in words_of("determiners") or before in words_of("definite")))
    infinitive = first > 1 and (words[first - 2] == "to" or words[first - 2] in words_of("modals"))
    led = infinitive and before not in words_of("auxiliaries") and any(entry[1] == "base" for entry in event_words().get(before, ()))
    governed = before in words_of("prepositions") or led  # "to stage planned protests", but "to be freed", "may have taken"
    return opens or (form == "past" and (governed or before == "-"))


def _has_object_after(words: tuple[str, ...], verb: int) -> bool:
    """Whether a past tense with its object stands at a token: "the shelling shocked the town"."""
    following = words[verb + 1 : verb + 2]
    return following != () and words[verb].endswith("ed") and (following[0] in words_of("determiners") or is_number(following[0]))


def _opens_time(words: tuple[str, ...], position: int) -> bool:
    """Whether a day or a month stands at a token, or after the "next" there: "to be sentenced Monday", "freed next week"."""
    opened = words[position] in words_of("time_openers")
    return any(is_time(word) or word in words_of("day_times") for word in words[position : position + 1 + opened])


def _inside_a_name(sentence: Sentence, first: int, last: int, form: Form) -> bool:
    """Whether the word is part of a capitalised name ("Freedom March Foundation") and so tells of nothing."""
    month = sentence.words[first] in words_of("month_words")
    neighbours = [i for i in (first - 1, last) if 0 <= i < len(sentence.words)]
    if month and sentence.capitals[first] and sentence.words[last : last + 1] != () and sentence.words[last] in words_of("owner_marks"):
        return True  # "March's quake"
    if not sentence.capitals[first] or first == 0 or sentence.words[first - 1] == ":":
        return month and sentence.words[last : last + 1] != () and sentence.words[last].isdigit() and len(sentence.words[last]) < 3
    if _is_title(sentence):
        return month and any(sentence.words[i].isdigit() for i in neighbours)  # capitals say nothing there
    if month:
        return True
    if _is_named_storm(sentence, first, last):
        return False
    if sentence.words[first - 1] in words_of("name_links") and sentence.capitals[first - 2]:
        return True  # "the Council for Trade and Cooperation"
    named = sentence.words[last : last + 1] == ("of",) and any(sentence.capitals[last + 1 : last + 2])
    if named and not any(placed.first == last + 1 for placed in sentence.locations):
        return True  # "the Alliance of Small States", but "the Battle of Kursk"
    return form != "noun" or any(sentence.capitals[i] and sentence.words[i] not in words_of("determiners") for i in neighbours)


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence has capitals as headlines do; one full of names tells who "said" it without any."""
    words, capitals = sentence.words, sentence.capitals
    if sum(capitals) <= 0.6 * sum(word[0].isalpha() for word in words):
        return False
    return not any(word in words_of("said") and not capital for word, capital in zip(words, capitals, strict=True))


def _is_named_storm(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a storm stands right before its own name, and no body's or street's does: "Typhoon Yagi", not "Hurricane Center"."""
    if " ".join(sentence.words[first:last]) not in trigger_words("named_storms"):
        return False
    if first and sentence.capitals[first - 1] and sentence.words[first - 1] not in words_of("determiners"):
        return False  # "National Hurricane Center"
    named = sentence.capitals[last : last + 2]
    return named[:1] == (True,) and True not in named[1:] and sentence.words[last] not in names_of_things()
