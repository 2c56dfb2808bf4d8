"""Who acts and who is acted upon: which of the actors of a sentence an event word has."""

from geo.claims.actors import Named, People
from geo.claims.event_words import Hit, finite_words
from geo.claims.phrases import before_auxiliaries, closes, head_before, phrase_before, subject_end
from geo.claims.sentences import Sentence, endings_of, words_of
from geo.lexicon import table
from geo.records import Actor

Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]

_NOUN_REACH = 4
"""How far before a noun its doer may stand ("the Russian army's new offensive")."""
_VERB_REACH = 20
"""How far before "and" the verb may stand whose subject another shares."""


def parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, *, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    """The actors and the recipients of an event word.

    `stops` are the tokens that open another clause, `verbs` those of them that are no event's noun.
    """
    if hit.is_verb:
        actors, recipients = _verb_parties(hit, named, sentence, people, stops, verbs)
    else:
        actors, recipients = _noun_parties(hit, named, sentence, people, stops)
    return actors, tuple(actor for actor in recipients if actor not in actors)


def _verb_parties(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> Parties:
    words = sentence.words
    subject = _subject(hit, named, sentence, people, stops, verbs)
    after = [one for one in named if one.first >= hit.last and not any(i in stops for i in range(hit.last, one.first))]
    by = tuple(one.actor for one in after if _governor(one, words, hit.last) == "by")
    if hit.base in table("triggers")["suffering"]:
        return by, subject
    if hit.base in table("triggers")["objectless"]:
        return by or subject, ()
    if hit.group.type in _SELF_MOVING:
        against = tuple(one.actor for one in after if _governor(one, words, hit.last) == "against")
        return by or subject, against
    if _is_passive(hit, sentence):
        return by, _whom(hit, named, sentence, subject) if _is_bare_participle(hit, sentence) else subject
    return subject, _objects(hit, after, words)


_AGED = 7
"""How far before an actor its preposition may stand, past its age: "by 27-year-old Omar Diaz"."""
_SELF_MOVING = ("MOBILIZE", "RETREAT", "PROTEST")
"""Types whose doers are those that move or stand up, also as the object or in the passive."""


def _governor(one: Named, words: tuple[str, ...], limit: int) -> str:
    """The preposition before an actor, past its article and adjectives; empty for a direct object."""
    for position in range(one.first - 1, max(one.first - _AGED, limit - 1), -1):
        word = words[position]
        counted = words[position + 1][0].isdigit() and words[position + 2 : position + 3] != ("-",)  # but "by 27-year-old Omar Diaz"
        if word in words_of("prepositions") and not counted and words[position + 1] not in words_of("bounding"):
            return word
        passed = (word in words_of("determiners") and word != "that") or word[0].isdigit() or word in words_of("prepositions", "ages")
        if not passed and not word.endswith(endings_of("adjective_endings")) and word not in words_of("number_openers", "bounding"):
            break
    return ""


def _objects(hit: Hit, after: list[Named], words: tuple[str, ...]) -> tuple[Actor, ...]:
    """The object of a verb and those listed with it: near it, or behind the preposition that the kind of event takes."""
    taken: list[Named] = []
    for one in after:
        between = words[taken[-1].last : one.first] if taken else ()
        if taken and (len(between) > 3 or not all(word in (",", "and", "the") for word in between)):
            break
        governor = _governor(one, words, hit.last)
        addressed = hit.group.type in table("triggers")["addressing"] + ["CONSULT"]
        towards = words_of("addressed_by" if addressed else "struck_by")
        near = one.first - hit.last <= _NOUN_REACH + 2 and "," not in words[hit.last : one.first]
        within = one.first - hit.last <= 2 * _NOUN_REACH + 2
        if not taken and not ((governor in towards and within) or (governor in ("", "of") and near)):
            continue
        taken.append(one)
    return tuple(one.actor for one in taken)


def _is_passive(hit: Hit, sentence: Sentence) -> bool:
    if hit.base.startswith("be "):
        return True
    if hit.form != "past":
        return False
    after = sentence.words[hit.last : hit.last + 2]
    if after[:1] == ("by",) and not after[-1][0].isdigit() and not after[-1].endswith("ing"):
        return True  # "cuts demanded by the lenders"
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    if before and before[-1][0].isdigit():
        return True  # "and 70 hurt"
    for word in reversed(before):
        if word in words_of("passive"):
            return True
        if word not in words_of("adverbs") and not word.endswith("ly"):
            break
    return _is_bare_participle(hit, sentence)


def _whom(hit: Hit, named: tuple[Named, ...], sentence: Sentence, subject: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom a participle without an object tells of: who stands right before it, or before the comma there."""
    words = sentence.words
    first = phrase_before(words, hit.first)
    if first == hit.first:
        return subject
    return tuple(one.actor for one in named if first <= one.first < hit.first and not one.adjective)[-1:]


def _is_bare_participle(hit: Hit, sentence: Sentence) -> bool:
    """Whether a verb that needs an object has none and so is a participle: "a man arrested in May"."""
    words = sentence.words
    if hit.base not in table("triggers")["transitive"] or hit.first == 0:
        return False
    before, after = words[hit.first - 1], words[hit.last : hit.last + 1]
    if before in words_of("pronouns", "auxiliaries", "relatives", "coordinators"):
        return False
    counted = any(word in words_of("bounding") or word == "many" or _is_number(word) for word in words[hit.last + 1 : hit.last + 2])
    return not after or not after[0][0].isalnum() or (after[0] in words_of("participle_links") and not counted)


def _subject(
    hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int], verbs: frozenset[int]
) -> tuple[Actor, ...]:
    """The actors before a verb, those listed with them included; who acted last, for a pronoun."""
    words = sentence.words
    end = _shared_end(hit, min(_before_aside(words, hit.first), subject_end(sentence, hit.first, stops)), words, verbs)
    told = head_before(words, end)[1]
    before = [one for one in named if one.first < end and not told <= one.first < end and not _describes(one, words, end)]
    direct = _direct_subject(hit, end, named, words, people)
    if direct is not None:
        return direct
    if _is_new_subject(sentence, before, end, verbs):
        return ()
    pronouns, breaks = words_of("subject_pronouns"), words_of("strong_breaks")
    for position in range(end - 1, -1, -1):
        word = words[position]
        if before and before[-1].first <= position < before[-1].last:
            break
        if word in pronouns:
            return _antecedent(named, position, words, people) or _meant(word, people)
        if word in (";", ":") or word in breaks:
            return ()
    opening = next((i for i in range(end - 1, -1, -1) if words[i] in (";", ":") or words[i] in breaks), 0)
    before = [one for one in before if one.first >= opening]
    free = [one for index, one in enumerate(before) if _can_lead(index, before, words)]
    if not free:
        return tuple(one.actor for one in before[-1:] if not one.bare)
    listed = [free[-1]]
    for one in reversed(free[:-1]):
        between = words[one.last : listed[0].first]
        if len(between) > 3 or not all(word in (",", "and", "the", "with") or word in words_of("possessives") for word in between):
            break
        listed.insert(0, one)
    return tuple(one.actor for one in listed)


def _direct_subject(hit: Hit, end: int, named: tuple[Named, ...], words: tuple[str, ...], people: People) -> tuple[Actor, ...] | None:
    """Whom "who", "which" or "some of them" means, or who does an "-ing"; None where none of these stands before the verb.

    "Kept the rebels from leaving", "the possibility of Turkey leaving"; for "who" the actor in the phrase before it.
    """
    if words[end - 2 : end - 1] == ("of",) and words[end - 1] in words_of("counted_pronouns"):
        return people.last
    if hit.form == "ing":
        link = hit.first - 1
        doers = [one for one in named if one.last == link and words[link] in words_of("gerund_links")]
        doers += [one for one in named if one.last == hit.first and _governor(one, words, 0) in words_of("gerund_links")]
        if doers:
            return (doers[-1].actor,)
    relative = end + (words[end] == ",")
    if relative >= hit.first or words[relative] not in words_of("relatives"):
        return None
    first, last = head_before(words, end)
    if words_of("determiners").issuperset(words[first:last]):
        return None  # "among those who died"
    return tuple(one.actor for one in named if first <= one.first < last and words[one.last : last][:1] in ((), ("of",)))[:1]


def _meant(pronoun: str, people: People) -> tuple[Actor, ...]:
    """Whom a pronoun means that nobody in its sentence explains: persons for "he" and "both", else who acted last."""
    if pronoun == "both" and len(people.persons) > 1 and people.last != tuple(people.persons[-2:]):
        return tuple(people.persons[-2:])
    if pronoun == "both" and len(people.last) != 2:
        return ()
    if pronoun in words_of("person_pronouns") and people.persons and not any(one in people.by_surname.values() for one in people.last):
        return (people.persons[-1],)
    return people.last if all(_fits(pronoun, one, people, len(people.last)) for one in people.last) else ()


def _fits(pronoun: str, one: Actor, people: People, together: int) -> bool:
    """Whether a pronoun can mean an actor: one person for "he" and "she", several or a body for "they", a body for "it"."""
    person = one in people.by_surname.values()
    several = one.name.endswith("s") or one.name.lower().rsplit(" ", 1)[-1] in table("sectors")["bodies"]["plurals"]
    if pronoun in words_of("person_pronouns"):
        return together == 1 and (person or (not several and one.sector not in _BODIES and not one.country))
    if pronoun == "it":
        return together == 1 and not person and not several and one.sector in _BODIES
    return together > 1 or several or (not person and one.sector in _BODIES)


_BODIES = ("GOV", "IGO", "MIL", "REB", "UAF", "COP", "BUS", "NGO", "PTY", "LEG", "OPP")
"""Sectors whose actors are mostly bodies."""


def _can_lead(index: int, before: list[Named], words: tuple[str, ...]) -> bool:
    """Whether an actor can be a subject: after a preposition only people in a group ("dozens of soldiers"), never a country."""
    one = before[index]
    if _is_of_gerund(one, words):
        return False
    if index and one.bare and before[index - 1].bare and words[before[index - 1].last : one.first] in (("and",), (",",), (",", "and")):
        return _can_lead(index - 1, before, words)  # "the ministers of Japan and France"
    governor = _governor(one, words, 0)
    opens_clause = governor in words_of("subordinators") and index == len(before) - 1
    return not governor or opens_clause or (governor in words_of("subject_links") and not one.bare)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in table("counts")["numbers"]


def _is_of_gerund(one: Named, words: tuple[str, ...]) -> bool:
    """Whether an actor is the object of an "-ing" before it: "a gunman accused of killing two guards fled"."""
    first = one.first
    while first > 0 and (words[first - 1] in words_of("determiners") or _is_number(words[first - 1])):
        first -= 1
    if first < 2 or not words[first - 1].endswith("ing") or words[first - 1] in words_of("prepositions"):
        return False
    return first < one.first or words[first - 2] in words_of("prepositions", "auxiliaries")


def _shared_end(hit: Hit, end: int, words: tuple[str, ...], verbs: frozenset[int]) -> int:
    """Where the subject ends that a verb shares with the one before it: "rebels took the army's guns and left", "before leaving"."""
    joining = words_of("coordinators") | (words_of("clause_times") if hit.form == "ing" else frozenset())
    while end > 1 and words[end - 1] in joining:
        clause = range(end - 2, max(end - _VERB_REACH, 0), -1)
        told = next((i for i in clause if i in verbs or words[i] in words_of("strong_breaks") or words[i] in (";", ":")), None)
        if told is None or not words[told][0].isalpha() or words[told] in words_of("strong_breaks") | words_of("subordinators"):
            break
        first = before_auxiliaries(words, told)
        if first == 0 or words[first - 1] == "to":
            break
        end = first
    return end


def _describes(one: Named, words: tuple[str, ...], end: int) -> bool:
    """Whether a nationality only describes a noun that is not the subject: "soldiers wore Turkish coats and carried ..."."""
    if not one.adjective or one.last >= end or closes(words[one.last]) or words[one.last] in ("'s", "’s"):
        return False
    told = words[one.last] in finite_words("past") or words[one.last] in finite_words("third") or words[one.last].endswith("ed")
    return not told and one.first < head_before(words, end)[0]


def _is_new_subject(sentence: Sentence, before: list[Named], end: int, verbs: frozenset[int]) -> bool:
    """Whether a subject of its own stands between the actors and the verb: "..., and the agency stopped its work"."""
    words = sentence.words
    first = phrase_before(words, end)
    first = max((first, *(i + 1 for i in range(first, end - 1) if i in verbs and _is_finite(words, i))))
    if not 0 < first < end:
        return False
    listed = words[first - 1] in (",", "and") and not words_of("determiners", "definite").isdisjoint(words[first:end])
    said = first - 1 in verbs and words[first - 1] not in words_of("auxiliaries")
    opened = listed or said or words[first - 1] in words_of("subordinators")
    return opened and not any(one.last >= first - (words[first - 1] in (",", "and")) for one in before)


_TOLD = tuple((word,) for word in words_of("told"))


def _is_finite(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb can have a subject of its own after it, as no auxiliary, gerund or participle can."""
    word = words[verb]
    if not word[0].isalpha() or word.endswith("ing") or word in words_of("auxiliaries"):
        return False
    return words[verb + 1] not in words_of("participle_links")


def _antecedent(named: tuple[Named, ...], pronoun: int, words: tuple[str, ...], people: People) -> tuple[Actor, ...]:
    """Whom a pronoun means within its sentence: for "it" and "they" the nearest before it, for "he" the first that can be one."""
    fitting = [
        one
        for one in named
        if one.last <= pronoun
        and not (one.bare and _governor(one, words, 0))
        and (words[pronoun] in words_of("person_pronouns") or words[one.first - 1 : one.first] not in _TOLD)
        and _fits(words[pronoun], one.actor, people, 1)
    ]
    if not fitting:
        return ()
    return (fitting[0].actor,) if words[pronoun] in words_of("person_pronouns") else (fitting[-1].actor,)


def _before_aside(words: tuple[str, ...], verb: int) -> int:
    """Where the subject of a verb ends: before its auxiliaries and an aside between commas, if there is one."""
    end = verb
    while end > 0 and words[end - 1] in words_of("auxiliaries", "adverbs", "modals"):
        end -= 1
    if end > 1 and words[end - 1] == "," and (end < verb or _is_apposed(words, end - 1)):
        opening = next((i for i in range(end - 2, -1, -1) if words[i] == ","), None)
        return end if opening is None else opening
    return end


def _is_apposed(words: tuple[str, ...], comma: int) -> bool:
    """Whether what ends at a comma before a verb is an apposition or a relative clause: "Ruiz, a former judge, left"."""
    opening = next((i for i in range(comma - 1, -1, -1) if words[i] == ","), 0)
    if not opening or not words[opening - 1][0].isalnum():
        return False
    after = words[opening + 1]
    opened = after in words_of("articles", "relatives") or _is_number(after)
    return opened and not any(words[i] in words_of("coordinators", "strong_breaks") for i in (opening + 1, comma + 1))


def _noun_parties(hit: Hit, named: tuple[Named, ...], sentence: Sentence, people: People, stops: frozenset[int]) -> Parties:
    """ "Russia's attack on X", "the Russian attack", "the deployment of X troops", "a meeting between X and Y"."""
    words = sentence.words
    near = [one for one in named if one.last <= hit.first and hit.first - one.last <= _NOUN_REACH]
    doers = [one.actor for one in near if _possesses(one, hit, words) and stops.isdisjoint(range(one.last, hit.first))]
    if not doers and any(word in words_of("possessives") for word in words[max(0, hit.first - 3) : hit.first]):
        doers = _owners(hit, named, words, people)
    doers = doers or _clause_doer(hit, named, sentence)
    done: list[Actor] = []
    link = ""
    for one in named:
        if one.first < hit.last or one.first - hit.last > 2 * _NOUN_REACH + 2:
            continue
        if any(words[i] in words_of("auxiliaries") or words[i] in (".", ";", ",") for i in range(hit.last, one.first)):
            break
        governor = _governor(one, words, hit.last)
        link = governor or (link if words[one.first - 1] in ("and", ",") else _link(words, hit.last, one.first))
        if link in ("of", "on") and _link_of(words, hit.last, one.first) not in (link, ""):
            continue  # "protests over a decision of the army"
        if link in words_of("doer_links") or (link == "of" and hit.group.type in (*_SELF_MOVING, "CONSULT")):
            doers.append(one.actor)
        elif link in words_of("done_links"):
            done.append(one.actor)
    return tuple(dict.fromkeys(doers)), tuple(dict.fromkeys(done))


def _clause_doer(hit: Hit, named: tuple[Named, ...], sentence: Sentence) -> list[Actor]:
    """Who holds a town "after a surprise attack" made it: the state that is the subject of the clause."""
    words = sentence.words
    article = next((i for i in range(hit.first - 1, max(hit.first - 5, 0), -1) if words[i] in words_of("indefinite")), 0)
    if hit.group.type not in ("ASSAULT", "MOBILIZE", "RETREAT") or not article or words[article - 1] not in words_of("doing"):
        return []
    before = [one for one in named if one.last < article and one.bare and not _governor(one, words, 0)]
    if not before or any(
        words[i] in words_of("strong_breaks", "passive") or words[i] in (",", ";") for i in range(before[-1].last, article)
    ):
        return []
    return [before[-1].actor]


def _link(words: tuple[str, ...], first: int, last: int) -> str:
    """The only preposition between a noun and an actor ("deployment of up to 11,000 troops")."""
    return next((words[i] for i in range(first, last) if words[i] in words_of("party_links")), "")


def _link_of(words: tuple[str, ...], first: int, last: int) -> str:
    """The first preposition between a noun and an actor, or none."""
    return next((words[i] for i in range(first, last) if words[i] in words_of("prepositions")), "")


def _owners(hit: Hit, named: tuple[Named, ...], words: tuple[str, ...], people: People) -> list[Actor]:
    """Whom "their" means: the actor before it that it fits, or, in a phrase that opens the sentence, those after the comma."""
    pronoun = next(i for i in range(hit.first - 1, -1, -1) if words[i] in words_of("possessives"))
    meant = table("grammar")["owners"][words[pronoun]]
    before = [one for one in named if one.last <= pronoun]
    fitting = [one.actor for one in before if _fits(meant, one.actor, people, 1)]
    if before:
        return fitting[-1:]
    after = [one for one in named if one.first > hit.last and "," in words[hit.last : one.first]]
    owners: list[Named] = []
    for one in after:
        if owners and words[owners[-1].last : one.first] not in (("and",), (",",), (",", "and")):
            break
        owners.append(one)
    return [one.actor for one in owners]


def _possesses(one: Named, hit: Hit, words: tuple[str, ...]) -> bool:
    between = words[one.last : hit.first]
    return all(word.isalpha() or word in ("'s", "’s", "-") for word in between) and not any(
        word in words_of("auxiliaries")
        or word in words_of("prepositions")
        or word in words_of("coordinators")
        or word in words_of("determiners")
        for word in between
    )
