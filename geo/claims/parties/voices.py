"""Whether a verb is passive: by its auxiliary, its "by", or as a participle that lacks the object it needs."""

from geo.claims.counts.measures import is_designation
from geo.claims.grammar.clauses import is_past, verb_before
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import closes, is_adverb, is_number, is_time, is_year, opens_object, opens_quote
from geo.claims.grammar.sentences import Sentence, words_of


def is_passive(hit: Hit, sentence: Sentence, verbs: frozenset[int]) -> bool:
    """Whether the subject of a verb has it done to him; `verbs` are the tokens of other verbs."""
    if hit.base.startswith("be "):
        return hit.base.split()[-1] not in trigger_words("yet_to_be")  # "be sworn in", but "be ready to", "be due in Lima"
    if hit.form != "past":
        return False
    after = sentence.words[hit.last : hit.last + 2]
    if after[:1] == ("by",) and not after[-1][0].isdigit() and not after[-1].endswith("ing"):
        return True  # "cuts demanded by the lenders"
    before = sentence.words[max(0, hit.first - 4) : hit.first]
    counted = before and before[-1][0].isdigit() and not is_designation(sentence, hit.first - 1)
    if counted and not is_year(before[-1]) and not any(map(is_time, before[-2:-1])):
        return True  # "and 70 hurt", but "rebels on June 3 raided"
    by = "by" in sentence.words[hit.first : hit.last] and hit.group.type != "CONSULT"  # "hit by a car", but "spoke by phone"
    return by or _has_passive(sentence.words, hit.first) or _goes_on(hit, sentence.words, verbs) or is_bare_participle(hit, sentence)


def _has_passive(words: tuple[str, ...], verb: int) -> bool:
    """Whether a form of "be" or "get" stands before a verb, adverbs apart."""
    for word in reversed(words[max(0, verb - 4) : verb]):
        if word in words_of("passive"):
            return True
        if word not in words_of("quotes") and not is_adverb(word):
            break
    return False


def _goes_on(hit: Hit, words: tuple[str, ...], verbs: frozenset[int]) -> bool:
    """Whether a verb without an object goes on from a passive one: "was hit by a car and killed"."""
    joint = hit.first - 1
    while joint > 0 and words[joint] in words_of("adverbs"):
        joint -= 1
    if joint < 1 or (words[joint] not in words_of("coordinators") and words[joint] != ","):
        return False
    if opens_object(words[hit.last :]) or _has_plain_object(words[hit.last :]):
        return False
    earlier = verb_before(words, joint, "past", verbs)
    if earlier < 0:
        return False
    if words[earlier] in words_of("passive"):
        earlier += 1
        return is_past(words[earlier])
    return is_past(words[earlier]) and _has_passive(words, earlier)


def _has_plain_object(after: tuple[str, ...]) -> bool:
    """Whether a noun without an article follows a verb: "was beaten and lost teeth", but "was hit and killed Monday"."""
    if not after or not after[0][0].isalpha() or is_time(after[0]) or is_adverb(after[0]):
        return False
    return not closes(after[0]) and after[0] not in words_of("participle_links", "time_openers", "trailing")


def is_participle(hit: Hit, sentence: Sentence) -> bool:
    """Whether a past form describes a noun before it: "men arrested in May", "cuts demanded by the lenders"."""
    if _has_passive(sentence.words, hit.first):
        return False
    return sentence.words[hit.last : hit.last + 1] == ("by",) or is_bare_participle(hit, sentence)


def is_bare_participle(hit: Hit, sentence: Sentence) -> bool:
    """Whether a verb that needs an object has none and so is a participle: "a man arrested in May"."""
    words = sentence.words
    if hit.base not in trigger_words("transitive") or hit.first == 0 or _has_passive(words, hit.first):
        return False
    opened = hit.last + opens_quote(sentence, hit.last)  # 'arrested "bandits"'
    before, after = words[hit.first - 1], words[opened : opened + 1]
    if before in words_of("pronouns", "auxiliaries", "relatives", "coordinators"):
        return False
    if opened > hit.last:
        return False  # 'accused "outside forces" of it'
    counted = any(word in words_of("bounding") or word == "many" or is_number(word) for word in words[opened + 1 : opened + 2])
    return not after or not after[0][0].isalnum() or (after[0] in words_of("participle_links") and not counted)
