"""Where "and" joins clauses and not nouns: "rebels attacked a mill and the army sent troops"."""

from geo.claims.actors.named import Named
from geo.claims.grammar.clauses import is_finite, is_past, verb_before
from geo.claims.grammar.event_words import Hit, event_words, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, is_adverb, is_time, phrase_before
from geo.claims.grammar.reporting import reporting_verbs
from geo.claims.grammar.sentences import Sentence, words_of
from geo.claims.parties.voices import is_participle


def before_clause(hit: Hit, after: list[Named], sentence: Sentence, verbs: frozenset[int]) -> list[Named]:
    """The actors after a verb without those of a clause that "and" or a comma opens; `verbs` are the tokens of other verbs."""
    if not after or not _may_be_ended(hit, sentence):
        return after
    opening = (index for index, one in enumerate(after) if _ends(hit, one, sentence) and _opens_clause(one, hit.last, sentence, verbs))
    return after[: next(opening, len(after))]


def _ends(hit: Hit, one: Named, sentence: Sentence) -> bool:
    """Whether a clause with this subject may end a verb's; not "raids targeting shops and soldiers have killed", without a comma."""
    return hit.form != "ing" or "," in sentence.words[hit.last : one.first]


def _may_be_ended(hit: Hit, sentence: Sentence) -> bool:
    """Whether "and" may end a verb's clause: after a past participle or a relative clause a verb goes on from what is before these."""
    words = sentence.words
    modal = words[hit.first - 1] in words_of("modals")
    if not (modal or hit.form in ("past", "third", "ing")) or (hit.form == "past" and is_participle(hit, sentence)):
        return False
    return words[before_auxiliaries(words, hit.first) - 1] not in words_of("relatives") and words[hit.last : hit.last + 1] != ("between",)


def own_subjects(listed: list[Named], verb: int, sentence: Sentence, verbs: frozenset[int]) -> list[Named]:
    """The subjects of a verb among the actors listed before it, the objects of a verb before left out: "shot rebels and soldiers fled"."""
    words, first = sentence.words, listed[0].first
    if len(listed) < 2 or not _opens_clause(listed[-1], first, sentence, verbs | {verb}):
        return listed
    before = verb_before(words, first, "past", verbs)
    if before < 0 or words[before] in reporting_verbs() or words[before] in words_of("auxiliaries", "modals"):
        return listed
    opened = words_of("subordinators", "coordinators", "openers").union((",", '"', "“"))
    if not opened.isdisjoint(words[before + 1 : first]):
        return listed
    comma = max((i for i in range(1, len(listed)) if words[listed[i - 1].last] == ","), default=len(listed) - 1)
    return listed[comma:]


def own_place(end: int, verb: int, sentence: Sentence, verbs: frozenset[int]) -> int:
    """Where the country begins that "and" sets before a verb as its subject, not beside a place: "shot two in Goma and Mali sent troops".

    `end` itself where there is none.
    """
    words = sentence.words
    first = next((one.first for one in sentence.locations if one.last == end), end)
    if first == end or first < 2 or words[first - 1] != "and" or not is_finite(words, verb, verbs | {verb}) or _is_participle(words, verb):
        return end
    before = verb_before(words, first - 1, "past", verbs)
    if before < 1 or words[before] in reporting_verbs() or words[before_auxiliaries(words, before) - 1] in words_of("relatives"):
        return end
    opened = words_of("subordinators", "coordinators", "openers").union((",", '"', "“"))
    return first if opened.isdisjoint(words[before + 1 : first - 1]) else end


def _opens_clause(one: Named, since: int, sentence: Sentence, verbs: frozenset[int]) -> bool:
    """Whether an actor that "and" or a comma stands before, after the token `since`, has a verb of its own."""
    words = sentence.words
    start = phrase_before(words, one.first)
    if start <= since or (words[start - 1] not in words_of("coordinators") and words[start - 1] != ","):
        return False
    verb = _past_place(sentence, one.last)
    while verb < len(words) and _goes_between(words, verb):
        verb += 1
    return verb < len(words) and is_finite(words, verb, verbs) and not _is_participle(words, verb)


def _goes_between(words: tuple[str, ...], position: int) -> bool:
    """Whether a word may stand between a subject and its verb: an adverb, a day."""
    on_day = words[position] == "on" and any(map(is_time, words[position + 1 : position + 2]))
    return on_day or is_adverb(words[position]) or is_time(words[position])


def _past_place(sentence: Sentence, end: int) -> int:
    """Where what follows an actor goes on behind the place that it is in: after "in Mali" in "police in Mali arrested"."""
    if sentence.words[end : end + 1] == () or sentence.words[end] not in words_of("subject_places"):
        return end
    return next((placed.last for placed in sentence.locations if placed.first == end + 1), end)


def _is_participle(words: tuple[str, ...], verb: int) -> bool:
    """Whether a past form without an object only describes who stands before it: "police wounded in the raid", not "soldiers fled to"."""
    alone = words[verb + 1 : verb + 2] == () or words[verb + 1] in words_of("participle_links") or not words[verb + 1][0].isalnum()
    return alone and is_past(words[verb]) and not _goes_without_object(words[verb])


def _goes_without_object(word: str) -> bool:
    """Whether a word of the lexicon's is no form of a verb that always has an object."""
    bases = {entry[3] for entry in event_words().get(word, ()) if len(entry[0]) == 1}
    return bool(bases) and bases.isdisjoint(trigger_words("transitive"))
