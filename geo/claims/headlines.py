"""A claim as a headline without its place: who did what to whom, in the words of its sentence."""

from collections.abc import Collection, Sequence
from functools import cache

from geo.claims.counts.things import harm_words
from geo.claims.grammar.clauses import is_past, tells_on
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.inflection import verb_forms
from geo.claims.grammar.phrases import (
    before_ages,
    before_auxiliaries,
    before_names,
    closes,
    head_before,
    is_in_ly,
    is_month_of_clause,
    is_number,
    is_time,
    is_year,
    object_end,
    phrase_before,
    trimmed,
)
from geo.claims.grammar.sentences import Placed, Sentence, dateline_end, words_of, written
from geo.claims.grammar.statements import subject_end
from geo.claims.parties.voices import is_passive
from geo.lexicon import table
from geo.records import Actor, ClaimPlace, Count, Status

_WRITTEN = 10
"""Smaller numbers are written as words."""
_ARTICLES = (("the",), ("a",), ("an",))
_OBJECT, _NOUN, _SUBJECT = 7, 4, 7
"""The most words after a verb, before a noun, and of a subject before only what follows its last "of" is kept."""


def headline_of(
    text: str,
    sentence: Sentence,
    hit: Hit,
    hits: Sequence[Hit],
    *,
    stops: Collection[int],
    places: Sequence[ClaimPlace],
    actors: Sequence[Actor],
    recipients: Sequence[Actor],
    counts: Sequence[Count],
    status: Status,
) -> str:
    """Subject, verb and object of an event word, or the noun with whose it is; the place is left to whoever adds it.

    `stops` are the tokens of other verbs of the sentence. What is denied is told as such, and forces that simply
    are somewhere without a verb.
    """
    own = _places_after(hit, places, sentence)
    if not hit.is_verb:
        told = _of_noun(text, sentence, hit, actors, own)
        return f"No {told}" if status == "denied" and not told.lower().startswith("no ") else told
    events = {other.first for other in hits}
    said = [i for i in stops if i not in events]
    before = next((other for other in reversed(hits) if other.first < hit.first), None)
    if before is not None and tells_on(before, hit, sentence.words):
        subject = _of_noun(text, sentence, before, (), own)  # "raids on the port that police say killed two"
    else:
        end = subject_end(sentence, hit.first, stops)
        subject = _subject(text, sentence, end, said, _subject_actors(sentence, hit, stops, actors, recipients))
    struck = bool(own) and own[0].first - hit.last <= 2 and sentence.words[own[0].first - 1] not in words_of("prepositions")
    if struck and subject and any(other.last <= hit.first and _is_blind(other) for other in hits):
        return subject  # "Earthquake", which the place goes on
    last = _object_end(hit, own, places, sentence)
    told = written(text, sentence, hit.last, last)
    if subject.lower() in words_of("quantities") and counts:
        subject, told = "", ""  # "put the number injured at 40"
    if subject and hit.base in words_of("copulas"):
        return subject
    if not subject and hit.form == "ing" and hit.base == "leave" and last - hit.last > 1 and sentence.words[last - 1] in harm_words():
        return f"{written(text, sentence, hit.last, last - 1)} left {sentence.words[last - 1]}"  # "..., leaving 30 people dead"
    bare = not subject and told != "" and bool(counts) and hit.base not in words_of("complemented")
    harmed = bare and hit.form in ("past", "ing") and not _opens_place(sentence, hit)
    if harmed:  # "... killed 36 people", "..., killing 36 people"
        subject, told = written(text, sentence, trimmed(sentence.words, hit.last, last), last), ""
    if not subject:
        subject = _purpose(text, sentence, hit)
        told = written(text, sentence, hit.last, _before_verb(sentence.words, hit.last, last)) if subject else told
    helper = _helper(text, sentence, hit, status)
    past = _is_past(sentence, hit, status) or (harmed and hit.form == "ing")
    verb = _past(hit) if past else " ".join((helper, written(text, sentence, hit.first, hit.last))).strip()
    parts = (subject or ("" if hit.base in words_of("complemented") else _counted(hit, counts)), verb, told)
    return " ".join(part for part in parts if part)


def _subject_actors(
    sentence: Sentence, hit: Hit, stops: Collection[int], actors: Sequence[Actor], recipients: Sequence[Actor]
) -> Sequence[Actor]:
    """The actors whose names may stand for the subject of a verb."""
    if _happens(hit):
        return ()
    if hit.base in trigger_words("suffering"):
        return recipients if len(recipients) == 1 else ()  # "Cole will stand trial"
    if not is_passive(hit, sentence, frozenset(stops)):
        return actors
    by = sentence.words[hit.last : hit.last + 1] == ("by",)
    return recipients or (() if by else actors)


def _happens(hit: Hit) -> bool:
    """Whether no name stands for the subject: "shootings took place", "the town fell to rebels", "police foiled an attack by rebels"."""
    if 0 <= hit.noun < hit.first or hit.base in trigger_words("falling"):
        return True
    return hit.lit != "" and hit.form != "ing" and hit.base in trigger_words("causing")


def _is_blind(hit: Hit) -> bool:
    return not hit.is_verb and hit.group.type in ("DISASTER", "ACCIDENT")


def _places_after(hit: Hit, places: Sequence[ClaimPlace], sentence: Sentence) -> list[Placed]:
    """The claim's own places that are named after its event word."""
    where = {id(place.location) for place in places}
    return [one for one in sentence.locations if one.first >= hit.last and id(one.location) in where and not one.again]


def _object_end(hit: Hit, own: Sequence[Placed], places: Sequence[ClaimPlace], sentence: Sentence) -> int:
    """Where the object of a verb ends: before the places, and before the way to them."""
    words = sentence.words
    shared = words[hit.last : hit.last + 1] in (("or",), ("and",)) and words[hit.last + 2 : hit.last + 3] in _ARTICLES
    shared = shared and words[hit.last + 1] not in words_of("subordinators")  # "broke out and that a"
    first = hit.last + 2 if shared else hit.last  # "widen or prolong the war"
    last = min([object_end(sentence, first, _OBJECT), *(placed.first for placed in own)])
    if any(place.role == "destination" for place in places):
        goals = frozenset(table("grammar")["roles"]["destination"])
        way = next((position for position in range(hit.last, last) if words[position] in goals), last)
        last = way if words_of("care").isdisjoint(words[way:last]) else last  # "taken to a hospital in Leeds"
    if not words_of("time_openers", "clock").isdisjoint(words[hit.last : last]):
        last = next((position for position in range(hit.last, last) if _opens_time(words, position)), last)
    while last > hit.last and (closes(words[last - 1]) or words[last - 1] in words_of("determiners") or words[last - 1] in ("of", "-")):
        last -= 1
    if " ".join(words[last : last + 2]) in words_of("completions"):
        return last + 2  # "set a depot on fire"
    return last - (places != () and last > hit.last and words[last - 1] in words_of("place_anaphors"))


def _opens_time(words: tuple[str, ...], position: int) -> bool:
    """Whether "last week", "between 6 p.m." or the like begins here."""
    hour = words[position + 1 : position + 3]
    if len(hour) > 1 and is_number(hour[0]) and hour[1] in words_of("clock") and words[position] in words_of("prepositions"):
        return True
    if words[position] not in words_of("time_openers"):
        return False
    calendar, following = table("calendar"), words[position + 1 : position + 2]
    return any(word in calendar[key] for key in ("units", "weekdays", "months", "seasons", "parts") for word in following)


def _names(actors: Sequence[Actor]) -> str:
    return " and ".join(actor.name for actor in actors[:2])


def _subject(text: str, sentence: Sentence, end: int, said: Collection[int], actors: Sequence[Actor]) -> str:
    """The noun phrase that ends at a token; the names of those who act where a pronoun or a list stands for them.

    `said` are the tokens of reporting verbs, which no subject runs over.
    """
    words = sentence.words
    end = before_ages(words, end)
    if words[end : end + 2] == (",", "which") or words[end] in words_of("relatives"):
        first = _after_of(words, phrase_before(words, end), end)  # "talks on the size of the force, which could grow"
    else:
        first, end = head_before(words, before_names(sentence, end))
        end -= end - first > 1 and words[end - 1] in words_of("dwelling", "going")  # "families living near the dam"
    first = max([first, dateline_end(sentence), *(i + 1 for i in said if first <= i < end and words[i] not in words_of("auxiliaries"))])
    first = max([first, *(i + 2 for i in range(first, end - 2) if words[i] == "of" and words[i + 1].endswith("ing"))])
    if end - first > _SUBJECT:
        first = _after_of(words, first, end)
    first = _untimed(words, trimmed(words, first, end), end)
    subject = written(text, sentence, first, end)
    if not actors:
        return "" if words[end - 1] in words_of("pronouns") else subject
    whole = len(actors) == 1 and actors[0].name.lower().split()[-1] in subject.lower()
    short = whole and actors[0].name.lower().endswith(" " + subject.lower())
    return subject if subject and whole and not short else _names(actors)


def _purpose(text: str, sentence: Sentence, hit: Hit) -> str:
    """The noun that an infinitive without a subject says what it is of: "deadline" of "the deadline to free the captain"."""
    words, link = sentence.words, hit.first - 1
    if link < 1 or words[link] != "to" or words[link - 1] not in words_of("infinitive_nouns"):
        return ""
    if " ".join(words[link - 2 : link]) in words_of("purposes"):
        return ""
    first = phrase_before(words, link)
    first = max([first, *(i + 1 for i in range(first, link - 1) if words[i] in words_of("definite", "articles"))])
    return written(text, sentence, trimmed(words, first, link), link)


def _before_verb(words: tuple[str, ...], first: int, last: int) -> int:
    """Where the object of an infinitive ends before the verb of its noun: "the captain" of "the deadline to free the captain expired"."""
    if last - first < 2 or not is_past(words[last - 1]) or words[last - 2] in words_of("determiners", "definite", "coordinators"):
        return last
    return last - 1


def _after_of(words: tuple[str, ...], first: int, end: int) -> int:
    """Where the last phrase begins of those that "of" joins; `first` where there is one only."""
    return max((i + 1 for i in range(first, end - 1) if words[i] == "of"), default=first)


def _untimed(words: tuple[str, ...], first: int, end: int) -> int:
    """Where a subject begins without a time before it and without the noun of its number: "Monday the number of troops"."""
    day = first
    while first < end - 1 and (words[first] in _days() or (first > day and is_time(words[first]))) and words[first + 1] not in ("'s", "’s"):
        first += 1
    month = first + (first < end - 1 and is_month_of_clause(words, first))
    if month < end - 1 and words[first - 1 : first] == ("in",) and is_year(words[month]):
        return month + 1  # "In April 2024 rebels"
    if month > first:
        return month  # "In April 30 miners"
    calendar, at = table("calendar"), first + is_number(words[first])
    if at + 2 < end and words[at] in calendar["units"] and words[at + 1] in words_of("apart", "time_openers"):
        return at + 2  # "Hours earlier troops"
    if not first and end > 1 and words[0] in words_of("opening_times"):
        return 1
    if first < end - 1 and is_in_ly(words[first]) and words[first + 1][0].isdigit():
        return first + 1
    if first < end - 2 and words[first] in words_of("quantities") and words[first + 1] == "of":
        return trimmed(words, first + 2, end)
    return first


@cache
def _days() -> frozenset[str]:
    return frozenset(table("calendar")["weekdays"]) | frozenset(table("calendar")["days"])


def _counted(hit: Hit, counts: Sequence[Count]) -> str:
    """How many suffered, for a verb without a subject of its own."""
    count = next((count for count in counts if count.best or count.low), None)
    if count is None or hit.form != "past":
        return ""
    number = count.best or count.low or 0
    written = next((word for word, value in table("counts")["numbers"].items() if value == number < _WRITTEN), f"{number:,}")
    return f"{written} {count.what}" if count.what.endswith("s") else written


def _helper(text: str, sentence: Sentence, hit: Hit, status: Status) -> str:
    """The auxiliaries that say that it has not happened: a modal, "to", "did not"."""
    words = sentence.words
    start = before_auxiliaries(words, hit.first)
    if status == "denied":
        infinitive = words[hit.first - 1 : hit.first] == ("to",)
        return "not to" if infinitive else written(text, sentence, start, hit.first)  # "had no plans to leave"
    modal = next((word for word in words[start : hit.first] if word in words_of("modals")), "")
    if modal and "have" in words[start : hit.first]:
        return f"{modal} have been" if "been" in words[start : hit.first] else f"{modal} have"
    if hit.form == "past" and "be" in words[start : hit.first]:
        return f"{modal or 'to'} be" if modal or words[start - 1 : start] == ("to",) else ""  # "will be closed"
    meant = hit.form == "base" and (status in ("planned", "hypothetical") or "to" in words[max(0, hit.first - 2) : hit.first])
    return modal or ("to" if meant else "")


def _opens_place(sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase with a preposition follows instead of an object: "evacuated from their homes"."""
    after = sentence.words[hit.last : hit.last + 2]
    return after[0] in words_of("prepositions") and words_of("lower_bounds").isdisjoint(after[1:2]) and not after[-1][0].isdigit()


def _is_past(sentence: Sentence, hit: Hit, status: Status) -> bool:
    """Whether the past tense tells what the text has in another form: "managed to enter", "have withdrawn", ", killing"."""
    before = sentence.words[before_auxiliaries(sentence.words, hit.first) : hit.first]
    if hit.form == "base":
        return status == "reported" and sentence.words[hit.first - 1 : hit.first] == ("to",)
    if hit.form == "ing":  # "Rebels took the port, killing two"
        return not before and status in ("reported", "claimed") and sentence.words[hit.first - 1 : hit.first] == (",",)
    perfect = not words_of("perfects").isdisjoint(before) and words_of("passive").isdisjoint(before)
    irregular = (
        hit.form == "past" and not sentence.words[hit.first].endswith("ed") and hit.base.split()[0] in table("triggers")["irregular"]
    )
    return irregular and perfect and status in ("reported", "claimed") and words_of("modals").isdisjoint(before)


def _past(hit: Hit) -> str:
    """The past tense of a verb."""
    head, *rest = hit.base.split()
    return hit.base if head in words_of("unchanging") else " ".join([_past_of(head), *rest])


@cache
def _past_of(verb: str) -> str:
    forms = verb_forms(verb, table("triggers")["irregular"], frozenset(table("triggers")["doubled"]))
    return next(word for word, form in forms.items() if form == "past")


def _second_end(sentence: Sentence, first: int) -> int:
    """Where the second of two sides ends, "Turkey" of "between Sudan and Turkey": with its name, if it has one."""
    last = next((placed.last for placed in sentence.locations if first <= placed.first <= first + 1), first)
    while last < len(sentence.words) and sentence.capitals[last]:
        last += 1
    return last if last > first else object_end(sentence, first, _OBJECT)


def _of_noun(text: str, sentence: Sentence, hit: Hit, actors: Sequence[Actor], own: Sequence[Placed]) -> str:
    """A noun with its adjectives, or with those whose event it is, and what it is of."""
    words, first, last = sentence.words, hit.first, hit.last
    opened = words_of("determiners", "definite")
    while (
        first > 0
        and hit.first - first < _NOUN
        and not closes(words[first - 1])
        and words[first - 1] not in opened
        and words[first - 1] != "of"
    ):
        first -= 1
    if first < hit.first and words[first].endswith("ed") and words[first - 1 : first] and words[first - 1] in words_of("pronouns"):
        first += 1  # "he acknowledged talks"
    if first and words[first - 1] in ("'s", "’s") and words[first] in table("calendar")["units"]:
        first += 1  # "New Year's Day quake"
    first = trimmed(words, first, hit.first)
    told = hit.group.type in ("CONSULT", "AGREE") or hit.group.type in trigger_words("addressing")
    linked = words_of("noun_links") if told else ("of",)
    if last < len(words) and words[last] in linked:
        end = object_end(sentence, last + 1, _OBJECT)
        if words[last] == "between" and words[end : end + 1] == ("and",):
            end = _second_end(sentence, end + 1)
        last = max(hit.last, min([end, *(placed.first - 1 for placed in own)]))
    before = " ".join(words[: hit.first])
    owners = [actor for actor in actors if actor.name.lower().split()[-1] in before or actor.name not in text]
    if not owners and last - first == 1:
        owners = list(actors)  # "their meeting"
    if not owners:
        return written(text, sentence, first, last)
    return f"{_names(owners)}{'’' if _names(owners).endswith('s') else '’s'} {written(text, sentence, hit.first, last)}"
