"""The subject of a verb: the actors that head the noun phrase before it, or whom the pronoun there means.

Where a noun phrase stands before a verb that names no actor, nobody known is its subject: none further off is taken.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.claims.actors.named import Named, People
from geo.claims.actors.sectors import bodies
from geo.claims.grammar.clauses import controls_object, is_past, subject_limit, verb_before
from geo.claims.grammar.event_words import Hit, finite_words, trigger_words
from geo.claims.grammar.phrases import (
    before_auxiliaries,
    before_names,
    closes,
    governor,
    head_before,
    is_adverb,
    is_number,
    is_time,
    phrase_before,
    without_time,
)
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.coordination import own_place, own_subjects
from geo.claims.speakers.pronouns import are_several, pronoun_at
from geo.records import Actor


def subject_of(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """The actors before a verb, those listed with them included; who acted last, for a pronoun.

    `stops` are the tokens that open another clause, `verbs` those of them that are no event's noun.
    """
    end, verb = subject_limit(_denial_before(hit, sentence.words) or hit.first, hit.form, sentence, stops, verbs)
    if sentence.words[end] == "who":
        those = phrase_before(sentence.words, end)
        if those > 2 and sentence.words[those - 2] in words_of("copulas"):
            end = verb = those - 2  # "soldiers were among those who left"
    suspected = _is_suspected(end, sentence.words)
    found = None if suspected else _before(verb, end, named, sentence, people, stops, verbs)
    if found is not None:
        told = hit.group.type in ("REQUEST", "ACCUSE") and sentence.words[hit.last : hit.last + 1] in _THOSE
        meant = () if told else found
        return meant or _who_said(verb, hit, named, sentence, people, stops, verbs) or found
    words = sentence.words
    infinitive = ("to",) in (words[verb - 1 : verb], words[end - 1 : end])  # also "to either leave or stay"
    if infinitive and _is_of_noun(end - 1 if words[end - 1] == "to" else verb - 1, words):
        return ()
    if words[verb].endswith("ing") or infinitive:
        return _of_governing(end, named, sentence, people, stops, verbs)
    return ()


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
    end, said = subject_limit(said, "past", sentence, stops, verbs)
    return _before(said, end, named, sentence, people, stops, verbs) or ()


_THOSE = (("it",), ("them",), ("him",))
"""Who is spoken to by another than themselves."""

_SPOKEN = ("REQUEST", "THREATEN", "ACCUSE", "REJECT")
"""Types of what is done in words, by people."""


def _is_of_noun(link: int, words: tuple[str, ...]) -> bool:
    """Whether an infinitive says what a noun is of, and so names nobody: "the decision to intervene"."""
    opened = link > 1 and (words[link - 2] in words_of("articles", "possessives") or words[link - 2] in ("'s", "’s"))
    if opened and words[link - 3 : link - 2] and words[link - 3] in words_of("possessing"):
        return False  # "the king had a plan to visit"
    return opened and words[link - 1] in words_of("infinitive_nouns")


def _before(
    verb: int, end: int, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...] | None:
    """The subject of a verb that ends at `end`; None where no noun phrase and no pronoun stands there."""
    words, nouns = sentence.words, stops - verbs
    direct = _direct_subject(verb, end, named, sentence, people, nouns)
    if direct is not None:
        return direct
    if end < verb and words[end] == "both":
        return pronoun_at(end, named, words, people)
    if end and words[end - 1] in words_of("pronouns"):
        ending = [one for one in named if one.last == end]
        if ending:
            return tuple(one.actor for one in _listed(ending[-1], named, words))  # "US"
        meant = words[end - 1] in words_of("subject_pronouns") or words[end - 1] in words_of("own_pronouns")
        return pronoun_at(end - 1, named, words, people) if meant else ()
    if phrase_before(words, end) == end or (words[end - 1] == "of" and words[end].endswith("ing")):
        return None  # also "accused a crowd of shooting"
    own = own_place(end, verb, sentence, verbs)
    first, last = (own, end) if own < end else _subject_phrase(sentence, end, nouns)
    heads = [one for one in named if one.first < last and (first <= one.first or one.last >= last) and _is_head(one, words, last)]
    free = heads[-1:] if words[end] == "being" else _free(heads, first, words)
    if free:
        listed = _listed(free[-1], named, words)
        link = listed[0].first - 1
        if listed[0].bare and len(listed) > 1 and words[link : link + 1] == ("of",):
            several = _before(verb, link, named, sentence, people, stops, verbs) or ()
            return tuple(_of_state(several[0], one.actor) for one in listed) if several else ()  # "the ministers of Japan and France"
        return tuple(one.actor for one in own_subjects(listed, verb, sentence, verbs))
    if words[first] == "other" and words[first - 1 : first] == ("and",):
        named_too = [one for one in named if one.last in (first - 1, first - 2)]
        return tuple(one.actor for one in _listed(named_too[-1], named, words)) if named_too else ()
    return _of_event(first, last, end, named, words) if last - 1 in nouns else ()


def _of_state(those: Actor, state: Actor) -> Actor:
    """Those of several states who are of one of them."""
    return replace(those, name=f"{state.name}'s {those.name}", country=state.country)


def _subject_phrase(sentence: Sentence, end: int, nouns: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The noun phrase before `end` without what describes it, and without the day before it: "on Monday police".

    `nouns` are the tokens of events' nouns.
    """
    words = sentence.words
    first = phrase_before(words, end)
    describing = words_of("describing_participles")
    described = next((i for i in range(first + 1, end) if words[i] in describing), 0)
    if described and not words[end].endswith("ing"):
        return first, described  # "a boat carrying migrants"
    link = first - (first > 2 and words[first - 1].endswith("ing") and words[first - 2] in words_of("prepositions"))
    if _is_reduced(words, link):
        return phrase_before(words, link - 2), link - 2
    timed = first
    while timed < end and is_time(words[timed]):
        timed += 1
    if first < timed < end and words[first - 1 : first] == ("on",):
        return timed, end
    if first > 1 and words[first - 1] == "by" and first - 2 in nouns:
        return phrase_before(words, first - 1), first - 1  # "an attack by rebels"
    articles = words_of("articles")
    opened = next((i for i in range(end - 1, first, -1) if words[i] in articles), first)
    if opened > first and words[opened - 1] != "of" and not words[opened - 1].endswith("ing"):
        return opened, without_time(words, opened, end)  # "the day the king"
    first, last = head_before(words, before_names(sentence, end))
    return first, without_time(words, first, last)


def _is_reduced(words: tuple[str, ...], first: int) -> bool:
    """Whether a participle with its preposition describes the noun before: "rebels linked to the army", "accused of robbing the army"."""
    if first < 3 or words[first - 1] not in words_of("prepositions") or words[first - 1] in words_of("subordinators", "verb_particles"):
        return False  # "two died as the army left", "the army blew up the bridge"
    return (is_past(words[first - 2]) or words[first - 2] in words_of("loyal")) and not closes(words[first - 3])


def _is_head(one: Named, words: tuple[str, ...], last: int) -> bool:
    """Whether an actor heads the noun phrase that ends at `last`, a participle after it left aside: "a man armed with a gun"."""
    if one.last >= last:
        return True
    after = words[one.last]
    if after in words_of("members"):
        return one.last + 1 == last
    if after == "of":
        return True
    return after.endswith("ing") or (not one.bare and (after.endswith("ed") or after in finite_words("past") or after in ("aged", "named")))


def _free(heads: list[Named], first: int, words: tuple[str, ...]) -> list[Named]:
    """The last of the actors that can head a noun phrase; where "of" governs it, only whoever stands right before that does."""
    while heads and not _is_free(heads[-1], first, words):
        link = max(i for i in range(first, heads[-1].first) if words[i] == "of")
        heads = [one for one in heads[:-1] if one.last == link]
    return heads[-1:]


def _is_free(one: Named, first: int, words: tuple[str, ...]) -> bool:
    """Whether an actor after "of" is who a noun of number or membership counts: "dozens of soldiers", no "house of the king"."""
    link = next((i for i in range(one.first - 1, first - 1, -1) if words[i] == "of"), None)
    if link is None:
        return True
    counted = words[link - 1]
    return counted in words_of("quantities", "members", "counting") or is_number(counted) or counted.rstrip("s") in words_of("quantities")


def _listed(head: Named, named: Sequence[Named], words: tuple[str, ...]) -> list[Named]:
    """An actor and those listed before it: "soldiers, police and rebels"."""
    listed = [one for one in named if one.first == head.first]
    for one in reversed([one for one in named if one.last <= head.first]):
        between = words[one.last : listed[0].first]
        if not between or not (_only_lists(between) or _describes_next(between)):
            break
        if governor(one.first, words, 0) and "and" not in between:
            break  # "in Turkey, rebels"
        if len(listed) == 1 and "the" in between and "and" not in between:
            break  # "to free the hostages, the army stormed a mill"
        if len(listed) == 1 and between == (",",) and one.first > 0:
            break  # "In the home of Ana Ruiz, rebels"; in a headline a comma is an "and"
        listed.insert(0, one)
    two = len(listed) == 2 and words[listed[0].last : listed[1].first][:2] == (",", "and")
    two = two and "," not in words[listed[0].first : listed[0].last]  # "the mayor, Ana Ruiz, and police"
    return listed[1:] if two else listed  # "a raid on rebels, and soldiers left"


def _only_lists(between: tuple[str, ...]) -> bool:
    """Whether words between two actors only join them, or bound the number of the second: "one guard and at least two bakers"."""
    if len(between) >= _JOINT or between[0] not in (",", "and", "with"):
        return False
    return all(word in _joints() or is_number(word) for word in between[1:])


_JOINT = 5
"""Fewer words than this join two actors: "and at least two"."""


@cache
def _joints() -> frozenset[str]:
    """The words that may stand between two actors that are listed."""
    return words_of("articles", "possessives", "number_openers", "bounding") | {",", "and", "with"}


def _describes_next(between: tuple[str, ...]) -> bool:
    """Whether "and" and an adjective, or a noun before another, stand between two actors: "the army and allied fighters"."""
    if len(between) != 2 or between[0] != "and":
        return False
    return between[1].isalpha() and not closes(between[1]) and not is_adverb(between[1]) and between[1] not in _told()


@cache
def _told() -> frozenset[str]:
    """The forms of verbs that a subject of its own stands before."""
    return finite_words("past") | finite_words("base") | finite_words("third")


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


def _direct_subject(
    verb: int, end: int, named: tuple[Named, ...], sentence: Sentence, people: People, nouns: frozenset[int]
) -> tuple[Actor, ...] | None:
    """Whom "who", "which" or "some of them" means, or who does an "-ing"; None where none of these stands before the verb.

    "Kept the rebels from leaving", "the possibility of Turkey leaving"; for "who" the actor in the phrase before it.
    """
    words = sentence.words
    if words[end - 2 : end - 1] == ("of",) and words[end - 1] in words_of("counted_pronouns"):
        return people.last if are_several(people.last) else ()
    if words[verb].endswith("ing") and end == verb and (doer := _doer_of_gerund(verb, named, words)) is not None:
        return doer
    relative = end + (words[end] == ",")
    if relative >= verb or words[relative] not in words_of("relatives"):
        return None
    first, last = _subject_phrase(sentence, end)
    if words_of("determiners").issuperset(words[first:last]):
        return None  # "among those who died"
    near = _right_before(end, relative, named, words)
    if near is not None:
        return tuple(one.actor for one in _listed(near, named, words))
    beyond = "," in words[relative:verb]  # "families living near the dam, which broke, were evacuated"
    heads = [one for one in named if first <= one.first < last]
    heads = [one for one in heads if words[one.last : last][:1] in ((), ("of",)) or (beyond and _is_head(one, words, last))]
    heads = [one for one in heads if nouns.isdisjoint(range(one.last, last)) and not _is_owner(one, relative, verb, words)][:1]
    return tuple(one.actor for one in (_listed(heads[0], named, words) if heads else ()))


def _doer_of_gerund(verb: int, named: tuple[Named, ...], words: tuple[str, ...]) -> tuple[Actor, ...] | None:
    """Who does what an "-ing" tells, by the words right before it; None where these do not say."""
    link = verb - 1
    doers = [one for one in named if words[link] in words_of("gerund_links") and (one.last == link or _sails(one, link, words))]
    doers = [one for one in doers if not _is_place_of(one, words)]
    doers += [one for one in named if one.last == verb and governor(one.first, words, 0) in words_of("gerund_links")]
    if words[link] == "of" and words[link - 1] in words_of("said_of"):
        doers += [one for one in named if one.last == link - 1]  # "found the man guilty of killing"
    if words[verb] in words_of("attributive_gerunds"):
        doers += [one for one in named if one.last == verb and not one.bare]  # "fired at marchers demanding reforms"
    if doers:
        return (doers[-1].actor,)
    if words[verb] in words_of("attributive_gerunds") and _is_noun(words[verb - 1]):
        return ()  # "fired at a bus carrying pupils"
    return None


def _is_place_of(one: Named, words: tuple[str, ...]) -> bool:
    """Whether what stands before "for" is where something was done: "jailed at a court for robbing two", "sent to Chad for training"."""
    link = words[one.first - 1]
    named = one.bare and (link == "to" or link in words_of("subject_places"))
    return named or words[phrase_before(words, one.last) - 1] == "at"


def _right_before(end: int, relative: int, named: Sequence[Named], words: tuple[str, ...]) -> Named | None:
    """The actor right before "who", or before "which" where an "-ing" has it as its object; None for others.

    "The release of two ministers who were seized", "accused the king of arming the rebels, which shelled a camp".
    """
    near = next((one for one in named if one.last == end), None)
    if near is None or (words[relative] == "who" and not near.bare):
        return near
    return near if words[relative] == "which" and relative > end and _is_governed(near, words) else None


def _is_governed(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is the object of an "-ing": "arming the rebels"."""
    before = one.first - 1
    while before > 0 and words[before] in words_of("determiners"):
        before -= 1
    return words[before].endswith("ing") and words[before - 1 : before] != () and words[before - 1] in words_of("prepositions")


def _is_owner(one: Named, relative: int, verb: int, words: tuple[str, ...]) -> bool:
    """Whether one person stands before "of" and the thing that "that" goes on from with its verb: "the owner of the mill that burned"."""
    if one.bare or words[relative] not in words_of("thing_relatives") or words[one.last] != "of" or words[relative - 1] == ",":
        return False
    if any(is_past(word) for word in words[relative + 1 : before_auxiliaries(words, verb)]):
        return False  # "the owner of the mill that burned was jailed"
    noun = words[one.last - 1]
    return not noun.endswith("s") and noun not in bodies()


def _sails(one: Named, end: int, words: tuple[str, ...]) -> bool:
    """Whether a nation's is the ship whose noun ends at `end`: "accused a Turkish vessel of ramming"."""
    return one.actor.country != "" and one.last < end <= one.last + _SHIP and words[end - 1] in words_of("afloat")


_SHIP = 3
"""The most words of a ship's noun: "coast guard vessel"."""


def _is_noun(word: str) -> bool:
    """Whether a word may be a noun that a participle after it describes, and is no verb of the lexicon: not "kept carrying"."""
    verbal = is_past(word) or word in finite_words("base") or word in finite_words("third")
    return word.isalpha() and not verbal and not closes(word) and not is_adverb(word)


def _of_governing(
    end: int, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """Who does what an infinitive or an "-ing" tells: the object of "order", or the subject of the verb that it depends on."""
    words = sentence.words
    told = verb_before(words, end - 1, "past", verbs)
    told = next((i for i in range(end - 2, told, -1) if words[i].endswith("ing") and controls_object(words[i])), told)  # ", leading"
    between = [one for one in named if told < one.first and one.last < end]
    if between and between[-1].last == end - 1 and _is_whose(between[-1], words):
        return (between[-1].actor,)  # "for the rebels to leave"
    near = next((one for one in between if one.last == end - 1 and controls_object(words[phrase_before(words, one.first) - 1])), None)
    if near is not None or (between and between[-1].last == end - 1 and controls_object(words[between[-1].first - 1])):
        return tuple(one.actor for one in _listed(near or between[-1], named, words))  # "prompting senators to leave"
    if _is_charged_other(end, named, words):
        return ()
    if _is_suspected(end, words):
        return tuple(one.actor for one in between if not governor(one.first, words, 0))[:1]
    headed = [one for one in between if closes(words[one.last]) or is_time(words[one.last]) or words[one.last] in words_of("members")]
    free = [one for one in headed if not governor(one.first, words, 0)]
    if told < 0:
        return tuple(one.actor for one in _listed(free[-1], named, words)) if free else _opened(end, named, words)
    if controls_object(words[told]) and told + 2 < end and words[end - 1] != ",":
        return tuple(one.actor for one in _listed(free[-1], named, words)) if free else ()
    limit, verb = subject_limit(told, "past", sentence, stops, verbs)
    return _before(verb, limit, named, sentence, people, stops, verbs) or ()


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
