"""Where the subject of a verb ends: before its auxiliaries and asides, and before the verbs that it shares the subject with."""

from functools import cache, lru_cache

from geo.claims.grammar.event_words import Hit, finite_words
from geo.claims.grammar.inflection import verb_forms
from geo.claims.grammar.phrases import before_ages, before_auxiliaries, is_number, phrase_before
from geo.claims.grammar.sentences import Sentence, endings_of, words_of
from geo.claims.grammar.statements import subject_end
from geo.lexicon import table

_VERB_REACH = 20
"""How far before a verb the one may stand whose subject it shares."""
_MANNER = 3
"""How far before a noun the word may stand that makes it the manner of what was told: "in heavy air raids"."""
_CHAIN = 4
"""How many verbs may share a subject: "agreed to try to stop and leave"."""


def subject_limit(position: int, form: str, sentence: Sentence, verbs: frozenset[int]) -> tuple[int, int]:
    """Where the subject of the verb at a token ends, and the verb that has it, which shares it with the one asked for.

    "Rebels took the guns and left", "agreed to leave", "were accused of leaving", "attacked, leaving two dead".
    """
    words, end = sentence.words, position
    if position > 1 and words[position - 1] in words_of("quotes") and words[position - 2][0].isalnum():
        position -= 1  # 'then "pulled a gun"'
    for _ in range(_CHAIN):
        limit = min(_before_aside(words, position, verbs), subject_end(sentence, position, verbs))
        end = position if _is_of_object(words, limit, position) else _before_age(words, limit)
        finite = form == "base" and not words_of("modals", "doing_auxiliaries").isdisjoint(words[end:position])
        earlier = _sharing(words, end, position, "past" if finite else form, verbs)
        if earlier < 0:
            break
        position, form = earlier, "ing" if words[earlier].endswith("ing") else "past"
        form = "base" if words[earlier - 1 : earlier] == ("to",) else form
    beside = end == position > 1 and words[end - 1] == "," and words[end + 1 : end + 2] == ("by",)
    return end - beside, position  # "Turkey, accused by the rebels of"


def _is_of_object(words: tuple[str, ...], first: int, verb: int) -> bool:
    """Whether an "-ing" is what the object of a verb from `first` on does, or did: "Turkey, which accuses the rebels of shelling it".

    Who is accused by others is no object: "Turkey, which is accused by the rebels of shelling them".
    """
    if not words[verb].endswith("ing") or words[verb - 1] not in words_of("prepositions"):
        return False
    reach = (i for i in range(first, verb - 1) if controls_object(words[i]) and words[i - 1] not in words_of("prepositions"))
    return any(words_of("passive").isdisjoint(words[before_auxiliaries(words, i) : i]) for i in reach)  # but "in charge of"


def resumes(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb with its auxiliary goes on with a clause after what a comma ends: "the mill, where two died, has reopened"."""
    first = before_auxiliaries(words, verb)
    return 0 < first < verb and words[first - 1] == ","


def tells_on(one: Hit, other: Hit, words: tuple[str, ...]) -> bool:
    """Whether the second event word goes on with the event of the first: "raids that killed two", "bombed the town in raids"."""
    between = words[one.last : other.first]
    if not words_of("strong_breaks").isdisjoint(between) or ";" in between:
        return False
    if other.is_verb:
        relative = before_auxiliaries(words, other.first) - 1
        if relative > one.last and words[relative - 1] == "," and other.group.movement:
            return False  # "a second raid on the army, which arrived in May"
        joined = (
            between[:1] != () and between[0] in words_of("thing_relatives") and "," not in between
        )  # "raids that police say killed two"
        return (
            not one.is_verb
            and other.form == "past"
            and (joined or (relative >= one.last and words[relative] in words_of("thing_relatives")))
        )
    return one.is_verb and one.group.type == other.group.type and not words_of("manner_links").isdisjoint(between[-_MANNER:])


def _sharing(words: tuple[str, ...], end: int, position: int, form: str, verbs: frozenset[int]) -> int:
    """The verb that a verb whose subject would end at `end` shares it with; -1 where there is none."""
    if end < 2 or end > position:
        return -1
    before = words[end - 1]
    if before in words_of("coordinators") or before == "but":
        return verb_before(words, end - 1, form, verbs)
    if before == "," and end == position and form != "base":
        return verb_before(words, end - 1, "past", verbs)
    gerund = form == "ing" or words[end] in words_of("gerund_auxiliaries")  # also "after being seized"
    governed = end - 2 if before == "to" or (gerund and before in words_of("prepositions")) else end - 1
    while governed > 0 and words[governed] in words_of("adverbs"):
        governed -= 1
    if governed < end - 1:
        agent = phrase_before(words, end - 1) - 1 if gerund and before != "to" and "by" in words[:governed] else 0
        if agent > 1 and words[agent] == "by" and controls_object(words[agent - 1]):
            return agent - 1  # "was accused by the rebels of leaving"
        if _is_predicate(words, governed) or (before == "to" and is_catenative(words, governed)):
            return governed
        return verb_before(words, end - 1, "past", verbs) if before in words_of("clause_gerunds") else -1
    return governed if form == "ing" and end == position and before in _catenatives() else -1


def _is_predicate(words: tuple[str, ...], position: int) -> bool:
    """Whether a word is told of its subject by a form of "be": "unable" of "were unable to leave"."""
    first = before_auxiliaries(words, position)
    return words[position] not in words_of("passive") and not words_of("passive").isdisjoint(words[first:position])


def verb_before(words: tuple[str, ...], end: int, form: str, verbs: frozenset[int]) -> int:
    """The nearest verb before a token in its clause: a finite one, or one of the form asked for, "ing" or "base"; -1 for none."""
    end = _before_subclause(words, end)
    for position in range(end - 1, max(end - _VERB_REACH, 0) - 1, -1):
        word = words[position]
        if word in (";", ":") or word in words_of("strong_breaks"):
            return -1
        if form == "ing" and word.endswith("ing") and position in verbs and word not in words_of("auxiliaries"):
            return position
        if words[position - 1 : position] == ("to",):
            if form == "base" and position in verbs:
                return position
        elif is_finite(words, position, verbs) and not _is_inserted(words, position, end):
            opening = _opening_of_time(words, position, end) or _opening_of_agent(words, position, end)
            main = verb_before(words, opening, form, verbs) if opening else -1
            return position if main < 0 or "," in words[main:opening] else main
    return -1


def _opening_of_time(words: tuple[str, ...], verb: int, end: int) -> int:
    """What opens a verb's clause of time, which a comma and "and" end: "Rebels fled after troops came, and burned a mill"; 0 for none."""
    if words[end - 1 : end] != (",",) or words[end : end + 1] == () or words[end] not in words_of("coordinators"):
        return 0
    opening = phrase_before(words, before_auxiliaries(words, verb)) - 1
    timed = opening > 1 and words[opening] in words_of("subclauses_of_time", "subclause_openers")
    return opening if timed and words[opening - 1] != "," else 0


def _opening_of_agent(words: tuple[str, ...], verb: int, end: int) -> int:
    """A participle with "by" that describes the object before it, which "and" does not go on from; 0 for none.

    "Police blamed a group led by Ruiz, and left", "freed two boys held by rebels and shot a guard", not "a boy shot by rebels and hurt".
    """
    if words[verb + 1 : verb + 2] != ("by",) or words[end : end + 1] == () or words[end] not in words_of("coordinators"):
        return 0
    if not words_of("passive").isdisjoint(words[before_auxiliaries(words, verb) : verb]) or words[end + 2 : end + 3] in ((), ("by",)):
        return 0
    objective = words[end + 2] in words_of("definite", "possessives", "articles", "object_pronouns") or is_number(words[end + 2])
    return verb if objective or words[end - 1] == "," else 0


def _before_subclause(words: tuple[str, ...], end: int) -> int:
    """Where a clause between commas begins that ends here: "Rebels came at noon, when the market was full, and opened fire"."""
    opening = next((i for i in range(end - 2, 0, -1) if words[i] == ","), 0) if words[end - 1 : end] == (",",) else 0
    return opening if opening and words[opening + 1] in words_of("relatives", "subclause_openers") else end


def _is_inserted(words: tuple[str, ...], verb: int, end: int) -> bool:
    """Whether who says it is only put in between commas: "Guards shot two, police said Monday, and arrested ten"."""
    if words[verb] not in words_of("inserted") or not words_of("closing_quotes").isdisjoint(words[max(0, verb - _INSERTED) : verb]):
        return False  # '"It is over," he said, and left'
    return "," in words[verb + 1 : min(verb + 4, end + 1)] and "," in words[max(0, verb - _INSERTED) : verb]


def tells_of_place(words: tuple[str, ...], verb: int) -> bool:
    """Whether a verb's clause only says what is where something else is: "raided a base at Kyauk, where China is building a port"."""
    opening = phrase_before(words, before_auxiliaries(words, verb)) - 1
    return opening > 0 and words[opening] == "where" and words[opening - 1] == ","


def aside_end(words: tuple[str, ...], verb: int) -> int:
    """The comma that ends a verb's relative clause before the main verb: "Chad, which left in May, sent two boats"; 0 where none does."""
    relative = before_auxiliaries(words, verb) - 1
    if relative < 1 or words[relative] not in words_of("relatives") or words[relative - 1] != ",":
        return 0
    commas = (i for i in range(verb + 1, len(words) - 1) if words[i] == ",")
    return next((i for i in commas if is_finite(words, i + 1, frozenset())), 0)


_INSERTED = 8
"""How many words before "said" an insertion may begin."""


def parts_since(words: tuple[str, ...], one: int, other: int) -> bool:
    """Whether one of two tokens stands in a clause that "since" opens, and not the other: "they have marched since a roof fell in Leeds".

    A clause that opens the sentence parts nothing: "Since war broke out in Sudan, thousands have died".
    """
    if "since" not in words:
        return False
    first, second = _since_clause(words, one), _since_clause(words, other)
    return first != second and max(first, second) > 0


def _since_clause(words: tuple[str, ...], token: int) -> int:
    """The "since" that opens the clause in which a token stands; -1 for none, or where no verb is its own: "since May has risen"."""
    since = next((i for i in range(token, -1, -1) if words[i] in ("since", ",", ";")), -1)
    if since < 0 or words[since] != "since" or words[since - 1] in words_of("auxiliaries"):
        return -1  # "has since left"
    end = next((i for i in range(since, len(words)) if words[i] in (",", ";")), len(words))
    other = words_of("auxiliaries", "articles")  # "since yesterday has risen", "since a failed coup"
    told = any(is_past(words[i]) and words[i - 1] not in other and not is_number(words[i - 1]) for i in range(since + 1, end))
    return since if told else -1


def is_charged(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether somebody is tried or sought for a deed, which is of no day or place before it: "charged in Leeds with killing a guard"."""
    return charge_link(hit, words) >= 0


def charge_link(hit: Hit, words: tuple[str, ...]) -> int:
    """Where the preposition stands that links a charge and the deed: "with" in "charged with killing a guard"; -1 for none."""
    if hit.is_verb and hit.form not in ("ing", "base"):
        return -1  # but "pleaded guilty on Monday to murder"
    link = next((i for i in range(hit.first - 1, max(hit.first - _DEED, 0), -1) if words[i] in words_of("prepositions")), -1)
    if link < 0 or words[link] not in words_of("charge_links", "plea_links"):
        return -1  # "arrested dozens of people at a protest"
    charging = words_of("pleading") if words[link] in words_of("plea_links") else words_of("said_of", "charging")
    return link if not charging.isdisjoint(words[max(0, link - _CHARGED) : link]) else -1


_DEED = 9
"""How many words before a deed the link to the charge may stand."""
_CHARGED = 8
"""How many words before that link the charge may stand, a day or place between."""


def is_finite(words: tuple[str, ...], position: int, verbs: frozenset[int]) -> bool:
    """Whether a word makes a clause: an auxiliary, a verb of the lexicons, or what has the form of a past tense and its place."""
    word = words[position]
    if word in words_of("auxiliaries", "modals"):
        return True
    if not word[0].isalpha() or word.endswith("ing") or word in words_of("relatives", "clause_times"):
        return False
    if position in verbs:
        told = word in _pasts() or word in words_of("inserted")
        return word.endswith(("ed", "s")) or told or words[position - 1] in _before_base() or words[position - 1].endswith("s")
    before, after = words[position - 1 : position], words[position + 1 : position + 2]
    followed = after != () and after[0][0].isalnum()  # not "rejected the Turkish plan,"
    if not (is_past(word) or (followed and is_catenative(words, position))):
        return False
    opened = not after or not after[0][0].isalnum() or after[0] in _after_verb() or is_number(after[0])
    opened = opened or (
        bool(before) and (before[0] in _before_base() or ((word in _pasts() or word in _catenatives()) and _may_end_subject(before[0])))
    )
    return opened and not (before and (before[0] in words_of("definite", "prepositions", "articles") or before[0] in ("-", "no")))


def _may_end_subject(word: str) -> bool:
    """Whether a word can be the noun that a verb follows, and is no number or adjective before a participle."""
    if not word.isalpha() or word in words_of("determiners") or is_number(word):
        return False
    return not word.endswith(endings_of("adjective_endings"))


@cache
def _after_verb() -> frozenset[str]:
    """What shows that the word before it is a verb: what opens a noun phrase or a phrase with a preposition."""
    return words_of("determiners", "definite", "prepositions", "pronouns", "possessives", "adverbs", "coordinators")


@cache
def _before_base() -> frozenset[str]:
    """What shows that a base form is no noun."""
    return words_of("pronouns", "modals", "auxiliaries", "adverbs", "relatives", "coordinators")


@lru_cache(1 << 14)
def is_past(word: str) -> bool:
    """Whether a word has the form of a past tense or participle."""
    return word in _pasts() or (word.endswith("ed") and len(word) > 4)


@cache
def _pasts() -> frozenset[str]:
    """The past tenses that the lexicons know."""
    irregular = table("triggers")["irregular"].values()
    return finite_words("past") | words_of("irregular_pasts") | frozenset(past for forms in irregular for past in forms[2:])


@cache
def _forms(name: str) -> frozenset[str]:
    irregular, doubled = table("triggers")["irregular"], frozenset(table("triggers")["doubled"])
    return frozenset(form for verb in table("grammar")[name] for form in verb_forms(verb, irregular, doubled))


def _catenatives() -> frozenset[str]:
    """The forms of verbs whose subject is that of the verb after them: "tried to leave", "kept firing"."""
    return _forms("catenatives")


def is_catenative(words: tuple[str, ...], position: int) -> bool:
    """Whether a word is such a verb, and no noun that a verb, an article or a preposition stands before: "announced plans to"."""
    if words[position] not in _catenatives():
        return False
    before = words[position - 1] if position else ""
    return not is_past(before) and before != "no" and before not in words_of("definite", "articles", "prepositions", "possessives")


def controls_object(word: str) -> bool:
    """Whether who does the infinitive after a verb is its object: "ordered the troops to leave"."""
    return word in _forms("object_controls")


def _before_aside(words: tuple[str, ...], verb: int, verbs: frozenset[int]) -> int:
    """Where the subject of a verb ends: before its auxiliaries and an aside between commas, dashes or brackets, if there is one."""
    end = before_auxiliaries(words, verb)
    if end > 1 and words[end - 1] in words_of("quotes") and words[end - 2] in words_of("auxiliaries"):
        end = before_auxiliaries(words, end - 1)  # 'was "deeply worried"'
    mark = words[end - 1] if end > 1 else ""
    if mark in _BRACKETS:
        opening = next((i for i in range(end - 2, -1, -1) if words[i] == _BRACKETS[mark]), None)
        return end if opening is None or (mark != ")" and _is_alone(words, opening)) else opening
    if mark == "," and (end < verb or _is_apposed(words, end - 1, verbs)):
        opening = next((i for i in range(end - 2, -1, -1) if words[i] == ","), None)
        return end if opening is None else _before_outer(words, opening)
    return end


def _before_outer(words: tuple[str, ...], comma: int) -> int:
    """Where an aside begins whose last clause a comma opens: "The king, visiting Leeds, where a mill burned, left"; else that comma."""
    if comma + 1 == len(words) or words[comma + 1] not in words_of("subclause_openers", "relatives"):
        return comma
    outer = next((i for i in range(comma - 1, 0, -1) if words[i] == ","), 0)
    opening = words[outer + 1]
    return outer if outer and (opening.endswith("ing") or opening in words_of("person_relatives")) else comma


_BRACKETS = {")": "(", "—": "—", "–": "–"}
"""The marks that an aside ends with, and those that open it."""


def _before_age(words: tuple[str, ...], end: int) -> int:
    """Where a name ends before the age and home that follow it: "Ana Ruiz, 18, of Lima died", "Ana Ruiz, 18, Lima, died".

    So do those of whom "aged" tells: "two boys aged six and nine died".
    """
    end = before_ages(words, end)
    of = next((i for i in range(end - 1, max(end - _HOME, 1), -1) if words[i] == "of" and words[i - 1] == ","), end + 1)
    comma = of - 1 if of < end else end
    if comma > 2 and comma < len(words) and words[comma] == "," and words[comma - 1].isdigit() and words[comma - 2] == ",":
        return comma - 2
    return end


_HOME = 5
"""The most words of a home after an age, its "of" counted."""


def _is_alone(words: tuple[str, ...], dash: int) -> bool:
    """Whether nothing that could be a subject stands before a dash."""
    return dash == 0 or not words[dash - 1][0].isalnum()


def _is_apposed(words: tuple[str, ...], comma: int, verbs: frozenset[int]) -> bool:
    """Whether what ends at a comma before a verb is an apposition or a relative clause: "Ruiz, a former judge, left"."""
    opening = next((i for i in range(comma - 1, -1, -1) if words[i] == ","), 0)
    if not opening or not words[opening - 1][0].isalnum():
        return False
    if any(words[i] in words_of("coordinators", "strong_breaks") for i in (opening + 1, comma + 1)):
        return False
    after = words[opening + 1]
    if after in words_of("articles", "relatives") or is_number(after):
        return True
    if after in words_of("subclause_openers", "subclauses_of_time") and not words[comma + 1].endswith("ing"):
        return True
    participle = is_past(after) and words[opening + 2] in words_of("prepositions")  # "believed to be in his 40s"
    inner = next((i for i in range(opening + 2, comma) if words[i] in words_of("subclause_openers", "relatives")), comma)
    finite = (i for i in range(opening + 1 + participle, inner) if is_finite(words, i, verbs))
    return all(words[before_auxiliaries(words, i) - 1] == "to" for i in finite)  # "to have come"
