"""The subject of a verb: the actors that head the noun phrase before it, or whom the pronoun there means.

Where a noun phrase stands before a verb that names no actor, nobody known is its subject: none further off is taken.
"""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.actors.named import Named, People
from geo.claims.counts.things import harm_words
from geo.claims.grammar.clauses import controls_object, is_past, subject_limit, verb_before
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, governor, is_time, opens_object, phrase_before
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.coordination import own_place, own_subjects
from geo.claims.parties.doers import direct_subject
from geo.claims.parties.heads import free_heads, is_head, subject_phrase, with_listed
from geo.claims.speakers.pronouns import pronoun_at
from geo.claims.triggers.causes import is_harm
from geo.records import Actor


def subject_of(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """The actors before a verb, those listed with them included; who acted last, for a pronoun.

    `stops` are the tokens that open another clause, `verbs` those of them that are no event's noun.
    """
    caused = hit.form == "ing" and (_is_cause(hit, sentence.words) or _does_harm(hit, sentence.words))
    if caused and not any(one.last == hit.first for one in named):
        return ()
    end, verb = subject_limit(_denial_before(hit, sentence.words) or hit.first, hit.form, sentence, verbs)
    if sentence.words[end] == "who":
        those = phrase_before(sentence.words, end)
        if those > 2 and sentence.words[those - 2] in words_of("copulas"):
            end = verb = those - 2  # "soldiers were among those who left"
    doing = _event_before(end, sentence.words, stops, verbs) if end < verb and is_harm(hit) else -1
    if doing >= 0:
        return _of_event(_event_start(sentence.words, doing + 1), doing + 1, end, named, sentence.words)
    suspected = _is_suspected(end, sentence.words)
    found = None if suspected else _before(verb, end, named, sentence, people, stops, verbs)
    if found is not None:
        meant = () if _is_speakers(verb, hit, sentence.words) else found
        return meant or _who_said(verb, hit, named, sentence, people, stops, verbs) or found
    words = sentence.words
    infinitive = ("to",) in (words[verb - 1 : verb], words[end - 1 : end])  # also "to either leave or stay"
    if infinitive and _is_of_noun(end - 1 if words[end - 1] == "to" else verb - 1, words):
        return ()
    if words[verb].endswith("ing") or infinitive:
        return _of_governing(end, named, sentence, people, stops, verbs)
    return ()


def _event_before(end: int, words: tuple[str, ...], stops: frozenset[int], verbs: frozenset[int]) -> int:
    """The event's noun that a relative clause of harm goes back to: "the bombing of a church in Jos that left ten dead"; -1 for none."""
    if words[end] not in words_of("thing_relatives"):
        return -1
    for position in range(end - 1 - (words[end - 1] == ","), max(end - _CHAIN, 0), -1):
        named = words[position].endswith("ing") and words[position + 1] == "of"  # "Wednesday's shelling of a market"
        if (position in verbs and not named) or words[position] in (",", ";"):
            return -1
        if position in stops:
            return position if words[position + 1] in words_of("prepositions") or is_time(words[position + 1]) else -1
    return -1


_CHAIN = 16
"""Within how many words before a relative clause the noun of its event may stand."""


def _does_harm(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an "-ing" without an object is what harmed somebody: "left after shelling in the town killed two"."""
    if words_of("participle_links").isdisjoint(words[hit.last : hit.last + 1]):
        return False
    for position in range(hit.last + 1, len(words)):
        if closes(words[position]) and words[position] not in words_of("prepositions", "determiners", "articles"):
            return False
        if words[position] in harm_words() and is_past(words[position]):
            return opens_object(words[position + 1 :])
    return False


def _is_cause(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether an "-ing" without an object names what harmed somebody: "killed by gunfire and shelling", "lost their lives to shelling"."""
    if words[hit.last : hit.last + 1] != () and not closes(words[hit.last]) and words[hit.last] != ".":
        return False
    end = hit.first - (words[hit.first - 1] in words_of("coordinators"))
    link = next((i for i in range(end - 1, max(end - _CAUSE, 0), -1) if words[i] in words_of("cause_links")), 0)
    if not link or any(map(closes, words[link + 1 : end])):
        return False
    return words[link - 1] in words_of("lives_lost") or words[link - 1] in harm_words()


_CAUSE = 5
"""Within how many words before it the preposition stands that makes an "-ing" a cause."""


def _is_suspected(end: int, words: tuple[str, ...]) -> bool:
    """Whether what follows is what somebody or something was seized for: "seized a ship on suspicion of smuggling"."""
    return words[end - 1] == "of" and words[end - 2] in words_of("suspicions")


def _denial_before(hit: Hit, words: tuple[str, ...]) -> int:
    """The verb of denying with which a verb shares its subject: "denied that police had shot at them and blamed the crowd"; 0 for none."""
    if words[hit.first] not in words_of("besides") or words[max(0, hit.first - 1)] != "and":
        return 0
    return next((i for i in range(hit.first - 1, 0, -1) if words[i] in words_of("denials")), 0)


def _who_said(
    verb: int, hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """Who goes on speaking after a statement of others: "The envoy said the vote was over and urged both sides to stop".

    Of actors where a pronoun takes them up: "The envoy said the rebels were late and urged them to stop".
    """
    if verb == hit.first or hit.group.type not in _SPOKEN:
        return ()
    said = next((i for i in range(verb - 1, 0, -1) if i in verbs and sentence.words[i] in words_of("inserted")), 0)
    if not said:
        return ()
    end, said = subject_limit(said, "past", sentence, verbs)
    return _before(said, end, named, sentence, people, stops, verbs) or ()


def _is_speakers(verb: int, hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether who accuses or asks is rather who said what a verb before tells, than whoever it tells of.

    "The envoy said the rebels were late and urged them to stop", "The envoy said troops had left and accused Chad of lying".
    """
    if hit.group.type not in ("REQUEST", "ACCUSE") or hit.last >= len(words):
        return False
    if words[hit.last] in _THOSE:
        return True
    alone = hit.form == "past" and words[hit.last] not in words_of("prepositions") and before_auxiliaries(words, hit.first) == hit.first
    parted = words[verb] in words_of("auxiliaries", "modals") or before_auxiliaries(words, verb) < verb
    return alone and parted and words[verb] not in words_of("besides")  # not "said they were accused of theft"


_THOSE = ("it", "them", "him")
"""Who is spoken to by another than themselves."""

_SPOKEN = ("REQUEST", "THREATEN", "ACCUSE", "REJECT")
"""Types of what is done in words, by people."""


def _is_of_noun(link: int, words: tuple[str, ...]) -> bool:
    """Whether an infinitive says what a noun is of, and so names nobody: "the decision to intervene"."""
    opened = link > 1 and words[link - 2] in words_of("articles", "possessives", "owner_marks")
    if opened and words[link - 3 : link - 2] and words[link - 3] in words_of("possessing"):
        return False  # "the king had a plan to visit"
    return opened and words[link - 1] in words_of("infinitive_nouns")


def _before(
    verb: int, end: int, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...] | None:
    """The subject of a verb that ends at `end`; None where no noun phrase and no pronoun stands there."""
    words, nouns = sentence.words, stops - verbs
    if end < verb and end - 1 in nouns and words[end + (words[end] == ",")] in words_of("thing_relatives"):
        return _of_event(_event_start(words, end), end, end, named, words)  # "the raid that shook Goma killed two"
    direct = direct_subject(verb, end, named, sentence, people, nouns)
    if direct is not None:
        return direct
    if end < verb and words[end] == "both":
        return pronoun_at(end, named, words, people)
    if end and words[end - 1] in words_of("pronouns"):
        ending = [one for one in named if one.last == end]
        if ending:
            return tuple(one.actor for one in with_listed(ending[-1], named, words))  # "US"
        meant = words[end - 1] in words_of("subject_pronouns") or words[end - 1] in words_of("own_pronouns")
        return pronoun_at(end - 1, named, words, people) if meant else ()
    if phrase_before(words, end) == end or (words[end - 1] == "of" and words[end].endswith("ing")):
        return None  # also "accused a crowd of shooting"
    own = own_place(end, verb, sentence, verbs)
    first, last = (own, end) if own < end else subject_phrase(sentence, end, nouns)
    heads = [one for one in named if one.first < last and (first <= one.first or one.last >= last) and is_head(one, words, last)]
    free = heads[-1:] if words[end] == "being" else free_heads(heads, first, words)
    if free:
        listed = with_listed(free[-1], named, words)
        link = listed[0].first - 1
        if listed[0].bare and len(listed) > 1 and words[link : link + 1] == ("of",):
            several = _before(verb, link, named, sentence, people, stops, verbs) or ()
            return tuple(_of_state(several[0], one.actor) for one in listed) if several else ()  # "the ministers of Japan and France"
        return tuple(one.actor for one in own_subjects(listed, verb, sentence, verbs))
    if words[first] == "other" and words[first - 1 : first] == ("and",):
        named_too = [one for one in named if one.last in (first - 1, first - 2)]
        return tuple(one.actor for one in with_listed(named_too[-1], named, words)) if named_too else ()
    return _of_event(first, last, end, named, words) if last - 1 in nouns or last - 2 in nouns else ()


def _of_state(those: Actor, state: Actor) -> Actor:
    """Those of several states who are of one of them."""
    return replace(those, name=f"{state.name}'s {those.name}", country=state.country)


def _event_start(words: tuple[str, ...], end: int) -> int:
    """Where the noun phrase of an event that ends here begins, without those who had part in it: in "survivors of a quake" at "a"."""
    opened = words_of("articles") | {"of"}
    return max(phrase_before(words, end), next((i for i in range(end - 1, 0, -1) if words[i] in opened), 0))


def _of_event(first: int, last: int, end: int, named: Sequence[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """Who made the event whose noun is the subject: "an attack by rebels killed two", "the Turkish raid"."""
    told = any(words[i] == "by" and words[i - 1] in words_of("telling_of") for i in range(last, end))  # "raids condemned by the king"
    by = [one.actor for one in named if not told and last <= one.first < end and governor(one.first, words, last) == "by"]
    unowned = words[last - 1] in trigger_words("unowned")  # "Kenya's violence"
    owners = [
        one.actor
        for one in named
        if first <= one.first and one.last < last and one.actor.sector in _STRIKING and not (one.bare and unowned)
    ]
    return tuple(by or owners[-1:])


_STRIKING = ("GOV", "MIL", "REB", "UAF", "COP", "CRM")
"""Sectors whose name before the noun of an event says who did it: "rebel attack", but not "school shooting"."""


def _of_governing(
    end: int, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """Who does what an infinitive or an "-ing" tells: the object of "order", or the subject of the verb that it depends on."""
    words = sentence.words
    told = verb_before(words, end - 1, "past", verbs)
    while told > 0 and words[told + 1] == "by" and words[end - 1] != "to" and (outer := verb_before(words, told, "past", verbs)) > 0:
        told = outer  # "accused rebels backed by Rwanda of shelling"
    told = next((i for i in range(end - 2, told, -1) if words[i].endswith("ing") and controls_object(words[i])), told)  # ", leading"
    between = [one for one in named if told < one.first and one.last < end]
    if between and between[-1].last == end - 1 and _is_whose(between[-1], words):
        return (between[-1].actor,)  # "for the rebels to leave"
    near = next((one for one in between if one.last == end - 1 and controls_object(words[phrase_before(words, one.first) - 1])), None)
    if near is not None or (between and between[-1].last == end - 1 and controls_object(words[between[-1].first - 1])):
        return tuple(one.actor for one in with_listed(near or between[-1], named, words))  # "prompting senators to leave"
    if _is_charged_other(end, named, words):
        return ()
    if _is_suspected(end, words):
        return tuple(one.actor for one in between if not governor(one.first, words, 0))[:1]
    headed = [one for one in between if _ends_phrase(words[one.last])]
    free = [one for one in headed if not governor(one.first, words, 0)]
    if told < 0:
        return tuple(one.actor for one in with_listed(free[-1], named, words)) if free else _opened(end, named, words)
    if controls_object(words[told]) and told + 2 < end and words[end - 1] != ",":
        return tuple(one.actor for one in with_listed(free[-1], named, words)) if free else ()
    limit, verb = subject_limit(told, "past", sentence, verbs)
    return _before(verb, limit, named, sentence, people, stops, verbs) or ()


def _ends_phrase(word: str) -> bool:
    """Whether the noun phrase of an actor ends before a word: a verb, a time or what opens another phrase."""
    return closes(word) or is_time(word) or is_past(word) or word in words_of("members")


def _is_charged_other(end: int, named: Sequence[Named], words: tuple[str, ...]) -> bool:
    """Whether who is accused of what an "-ing" tells is nobody known: "police arrested eight clerks accused of forging papers"."""
    if words[end - 1] != "of" or words[end - 2] not in words_of("charged"):
        return False
    last = max((one.last for one in named if one.last < end - 1), default=0)
    return any(is_past(words[i]) for i in range(last, end - 2) if words[i] not in words_of("auxiliaries"))


def _is_whose(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an infinitive after an actor is what that does: "a call for the rebels to leave", "an attempt by rebels to leave"."""
    link = governor(one.first, words, 0)
    if link != "by":
        return link == "for"
    by = next(i for i in range(one.first - 1, -1, -1) if words[i] == "by")
    return words[by - 1].removesuffix("s") in words_of("infinitive_nouns")


def _opened(end: int, named: Sequence[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """Who stands after the comma that ends what an "-ing" opens: "After leaving the town, rebels attacked a mill"."""
    comma = next((i for i in range(end, len(words)) if words[i] == ","), None)
    if end > 1 or comma is None:
        return ()
    after = [one for one in named if one.first > comma and words_of("determiners").issuperset(words[comma + 1 : one.first])]
    return tuple(one.actor for one in after[:1])
