"""What an event word goes on from: a claim made before it in its sentence, what did the harm that it tells of, or what was told last."""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.anaphora import goes_on_from, is_elsewhere, is_harmful, is_pointed, of_time, places_of
from geo.claims.grammar.clauses import resumes, tells_on
from geo.claims.grammar.event_words import Hit, trigger_words
from geo.claims.grammar.phrases import before_auxiliaries, closes, head_before, is_number, is_time
from geo.claims.grammar.reporting import points_back
from geo.claims.grammar.sentences import Placed, Sentence, words_of
from geo.claims.places.phrases import PlacePhrase
from geo.claims.places.sides import acts_from_afar
from geo.claims.reading import Reading
from geo.claims.together import did_harm
from geo.claims.triggers.causes import cause_in, harm_list, is_harm, leader_of
from geo.claims.triggers.light_verbs import extent
from geo.records import Actor, Claim, ClaimPlace, EventType

_LISTED = 12
"""How many words may stand between two verbs that are listed one after the other: "ban imports of oil and expel"."""


def made_of(hit: Hit | None, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that was made of an event word of the sentence."""
    if hit is None:
        return None
    start = reading.sentence.starts[extent(hit, reading.hits, reading.sentence.words)[0]]
    return next((claim for claim in made if claim.trigger.start == start), None)


def leading_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim whose doers and status a verb shares, since it only goes on from it or is listed after it."""
    listed = _listed(hit, reading, made)
    return _followed(hit, reading, made) if listed is None else listed


def owned_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim by which somebody owns up to the event of a noun: "claimed the attack", "claimed responsibility for the raid"."""
    words, place = reading.sentence.words, reading.hits.index(hit)
    before = reading.hits[place - 1] if place else None
    if hit.is_verb or before is None or before.base not in trigger_words("owning_up") or hit.first - before.last > _OWNED:
        return None
    if not words_of("strong_breaks", "auxiliaries", "coordinators", "relatives").isdisjoint(words[before.last : hit.first]):
        return None
    claim = made_of(before, reading, made)
    return claim if claim is not None and claim.actors and claim.status == "reported" else None


def purposed_claim(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim of a meeting or journey that is for the event of a noun: "will meet in Doha for a new round of talks"."""
    if hit.is_verb or hit.group.type not in ("CONSULT", "AGREE"):
        return None
    before = next((other for other in reversed(reading.hits) if other.first < hit.first), None)
    if before is None:
        return None
    between = reading.sentence.words[before.last : hit.first]
    if not before.is_verb or not (before.group.type == "CONSULT" or before.group.movement) or "for" not in between:
        return None
    return made_of(before, reading, made) if words_of("strong_breaks", "coordinators", "relatives").isdisjoint(between) else None


_OWNED = 5
"""Within how many words after "claimed" what was claimed stands: "claimed responsibility for the latest attack"."""


def _followed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a verb only goes on from: "..., destroying homes and leaving two dead"; over a relative clause between."""
    return made_of(leader_of(hit, reading.hits, reading.sentence.words), reading, made)


def _listed(hit: Hit, reading: Reading, made: Sequence[Claim]) -> Claim | None:
    """The claim that a bare infinitive is listed after: "to mobilize forces or seek help"."""
    if hit.form != "base" or not made:
        return None
    before = [other for other in reading.hits if other.first < hit.first and other.is_verb]
    if not before or before[-1].form != "base":
        return None
    words = reading.sentence.words
    near = hit.first - before[-1].last <= _LISTED
    listed = near and any(word in (",", "and", "or") for word in words[max(before[-1].last, hit.first - 2) : hit.first])
    return made_of(before[-1], reading, made) if listed else None


def places_of_cause(hit: Hit, kind: EventType, reading: Reading, made: Sequence[Claim]) -> tuple[ClaimPlace, ...]:
    """The places of what did the harm in the sentence, which a word of it, of type `kind` by that, is about."""
    if hit.is_verb and is_harm(hit) and made:
        end = head_before(reading.sentence.words, before_auxiliaries(reading.sentence.words, hit.first))[1]
        subject = next((other for other in reading.hits if other.last == end and other.form in ("noun", "ing") and is_harmful(other)), None)
        if subject is not None:  # "fighting in Sudan has killed thousands"
            claim = made_of(subject, reading, made)
            return claim.places if claim is not None else ()
    cause = cause_in(hit, reading.hits)
    own = kind == hit.group.type and hit.base not in harm_list("words")
    if cause is None or own or kind != cause.group.type:
        return ()
    claim = made_of(cause, reading, made)
    return claim.places if claim is not None else ()


def inherited(hit: Hit, made: Sequence[Claim], hits: tuple[Hit, ...], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The places of the event word before, when this one only goes on with it: "bombed Homs, killing four"."""
    if not made or not made[-1].places:
        return ()
    before = [other for other in hits if other.first < hit.first]
    if not before:
        return ()
    if made[-1].trigger.start != sentence.starts[extent(before[-1], hits, sentence.words)[0]]:
        return ()
    between = sentence.words[before[-1].last : hit.first]
    if not words_of("strong_breaks").isdisjoint(between) or ";" in between or ":" in between:
        return ()
    goes_on = hit.form == "ing" and "," in between[-3:]
    joined = hit.is_verb and hit.form == before[-1].form and "and" in between[-3:] and words_of("determiners").isdisjoint(between[-2:])
    joined = joined and not acts_from_afar(sentence, hit.first)
    same = goes_on or joined or (hit.group.type == "ASSAULT" and tells_on(before[-1], hit, sentence.words))
    same = same or _harms_on(hit, before[-1], sentence.words) or _agrees_on(hit, before[-1], sentence.words)
    return _gone_on_at(hit, before[-1], made[-1].places) if same else ()


def _harms_on(hit: Hit, before: Hit, words: tuple[str, ...]) -> bool:
    """Whether harm is that of what was told right before, "shells hit a mill in Leeds, and two were hurt", or what did that harm."""
    between = words[before.last : hit.first]
    if not (is_harm(before) or is_harmful(before)) or before.group.movement or hit.group.movement or resumes(words, hit.first):
        return False
    return (hit.is_verb and did_harm(hit, between)) or (
        is_harm(hit) and words_of("before_other_events", "clause_times").isdisjoint(between)
    )


def _agrees_on(hit: Hit, before: Hit, words: tuple[str, ...]) -> bool:
    """Whether those who met agree at once, "ministers who met in Leeds agreed to", or did so after talks: "signed in Leeds after talks"."""
    if before.group.type not in ("CONSULT", "AGREE") or not words_of("before_then").isdisjoint(words[before.last : hit.first]):
        return False
    return hit.group.type == "AGREE" or (hit.group.type == "CONSULT" and hit.form in ("noun", "base"))


def _gone_on_at(hit: Hit, before: Hit, places: Sequence[ClaimPlace]) -> tuple[ClaimPlace, ...]:
    """Where what goes on from another event happened: at the goal of those who went there, of which more like it goes on as such.

    "Moved into Goma and burned homes", "flew to Lima and met the president", but "sent troops to Lima and closed the border".
    """
    there = tuple(place for place in places if place.role in ("at", "near"))
    goals = tuple(place for place in places if place.role == "destination")
    if not goals or (hit.group.movement and hit.group.type == before.group.type):
        return there + goals
    done = is_harm(hit) or is_harmful(hit) or (_is_gone(before) and hit.group.type not in trigger_words("speech"))
    done = done and before.form != "ing"  # not "a plane flying to Lima, wounding two"
    return there + tuple(replace(goal, role="at") for goal in goals) if done else there


def _is_gone(hit: Hit) -> bool:
    """Whether a word tells that somebody goes or is brought somewhere: "flew to Lima", "was taken to Lima"."""
    return hit.group.movement == "go" or hit.base in trigger_words("carrying")


def goes_on(hit: Hit, earlier: Sequence[Claim], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The places of an earlier claim, where the text plainly stays with it: "the attack" again, or "there"."""
    words = sentence.words
    told = [claim for claim in earlier[-_MEMORY:] if claim.places and claim.end <= sentence.start]
    if not told:
        return ()
    reach = _SUCH if "such" in words else 3
    if hit.named >= 0 and points_back(words, hit.named, reach, "definite"):
        alike = [claim for claim in told if claim.type == hit.group.type]
        same = [claim for claim in alike if _same_word(claim, hit, sentence)]
        pointed = not (hit.group.type == "OTHER" and is_harm(hit)) and is_pointed(hit, words, reach)
        same = same or [claim for claim in alike if pointed and _goes_back_to(claim, hit, earlier[-1])]
        return same[-1].places if same and not is_elsewhere(hit, sentence, same) else ()
    if told[-1] is not earlier[-1]:
        return ()
    after = words[hit.last : hit.last + 6]
    there = (not words_of("place_anaphors").isdisjoint(after) and "there" not in words[:1]) or _is_same_place(after)
    return told[-1].places if there or (_is_in_the_town(hit, sentence) and _is_town(told[-1])) else ()


def main_verb(hit: Hit, hits: Sequence[Hit], words: tuple[str, ...]) -> Hit | None:
    """The verb of harm after the relative clause of another: "exploded" of "The bomb, which killed ten, exploded in Kano"."""
    opening = before_auxiliaries(words, hit.first) - 1
    if not hit.is_verb or words[opening] not in words_of("thing_relatives") or words[opening - 1] != ",":
        return None
    after = next((other for other in hits if other.first > hit.first), None)
    if after is None or after.form != "past" or words[after.first - 1] != "," or not (is_harm(hit) and is_harmful(after)):
        return None
    return after if "," not in words[hit.last : after.first - 1] else None


def told_there(hit: Hit, phrases: Sequence[PlacePhrase], sentence: Sentence) -> tuple[ClaimPlace, ...]:
    """The place named last before "there" in its sentence: "sent food to a camp after shelling there killed two"."""
    words, after = sentence.words, sentence.words[hit.last : hit.last + _POINTED]
    there = after.index("there") if "there" in after else -1
    if there < 0 or "," in after[:there] or not words_of("copulas").isdisjoint(words[hit.last + there + 1 : hit.last + there + 2]):
        return ()  # "opened talks on Monday, there were"
    before = [phrase for phrase in phrases if phrase.placed.last <= hit.first and not phrase.unlisted and phrase.preposition != "from"]
    if len(before) > 1 and before[-1].preposition == "in" and before[-1].start == before[-2].placed.last:
        before.pop()  # "flights to Chaung-U in Sagaing after two were killed there"
    return (ClaimPlace("at", before[-1].placed.location),) if before else ()


_POINTED = 4
"""Within how many words after an event word "there" may stand that says where it was."""


def _is_same_place(words: tuple[str, ...]) -> bool:
    """Whether words name again what kind of place was told of: "in the same district"."""
    same = next((i for i, word in enumerate(words) if word in words_of("identical")), -1)
    if same < 0:
        return False
    kind = same + 1
    return words[kind - 2] == "the" and not words_of("place_nouns").isdisjoint(words[kind : kind + 1])


def _is_in_the_town(hit: Hit, sentence: Sentence) -> bool:
    """Whether it happened "in the town", or in something of the town's, in a sentence that names no other place."""
    words = sentence.words
    if words_of("towns_again").isdisjoint(words[hit.last : hit.last + _THERE]):
        return False
    kind = next(i for i in range(hit.last, hit.last + _THERE) if words[i] in words_of("towns_again"))
    if words[kind - 2 : kind] != ("in", "the") or kind - 2 < hit.last or any(closes(word) for word in words[hit.last : kind - 2]):
        return False
    next_word = words[kind + 1 : kind + 2]
    ended = next_word == () or is_time(next_word[0]) or (closes(next_word[0]) and next_word[0] != "of")
    return (ended or next_word[0] in words_of("owner_marks")) and not any(map(_is_named, sentence.locations))


_THERE = 8
"""Within how many words after an event word "in the town" may end."""


def _is_town(claim: Claim) -> bool:
    """Whether an event was in one town or village, or at a spot in one."""
    here = claim.places[0].location.precision in ("settlement", "site", "unresolved") and claim.places[0].role in ("at", "near")
    return here and len(claim.places) == 1


_SUCH = 6
"""How far before a noun "such" may stand ("such a large-scale deployment")."""
_MEMORY = 12
"""How many claims back "the attack" may point."""


def _goes_back_to(claim: Claim, hit: Hit, last: Claim) -> bool:
    """Whether "the" before a noun goes back to a claim of its type: the last of all, for a coup "seized power" and no arrest."""
    if hit.group.type == "COERCE":
        return claim.mode == hit.group.mode and (claim is last or not claim.mode)
    return claim is last or hit.group.movement != ""


def _same_word(claim: Claim, hit: Hit, sentence: Sentence) -> bool:
    return claim.trigger.text.lower().rsplit(" ", 1)[-1] == sentence.words[hit.named]


_DEEDS = ("ASSAULT", "PROTEST", "COERCE", "CRIME")


def stays(hit: Hit, actors: tuple[Actor, ...], earlier: Sequence[Claim], reading: Reading) -> tuple[ClaimPlace, ...]:
    """Where those who did what the last sentence told go on, in a sentence without places: "They set fire to vehicles"."""
    sentence = reading.sentence
    if hit.group.type not in _DEEDS or not hit.is_verb or hit.group.movement or not _takes_up(hit, sentence.words):
        return ()
    if not goes_on_from(sentence, earlier) or any(not phrase.unlisted for phrase in reading.phrases):
        return ()
    owned = sentence.words[0] == "its"
    told = [claim for claim in earlier[-_MEMORY:] if claim.end == earlier[-1].end and (owned or claim.actors == actors != ())]
    places = next((claim.places for claim in reversed(told) if claim.places and claim.status == "reported"), ())
    return tuple(place for place in places if place.role in ("at", "near"))


def counted_at(hit: Hit, earlier: Sequence[Claim], reading: Reading) -> tuple[ClaimPlace, ...]:
    """Where the sentence before told of what befell those whom this one only counts: "Three others were wounded"."""
    sentence = reading.sentence
    if not goes_on_from(sentence, earlier) or not _only_counts(hit, reading) or any(map(_is_named, sentence.locations)):
        return ()
    told = tuple(claim for claim in reversed(earlier[-_MEMORY:]) if claim.start == earlier[-1].start and claim.status == "reported")
    return places_of(of_time(told, reading.times.get(hit.first)))


def _only_counts(hit: Hit, reading: Reading) -> bool:
    """Whether a number of those whom something befell is the subject that opens the sentence, or they are only among "those hurt"."""
    words, first = reading.sentence.words, reading.hits[0]
    if hit.form != "past" or not (is_harm(hit) or hit.group.type == "COERCE"):
        return False
    if words[hit.first - 1] in words_of("those_told"):
        return first is hit
    undone = words[hit.first - 1] in words_of("passive") or hit.base in harm_list("suffered")
    said = next((report.verb + 1 for report in reading.reports if report.last <= report.verb < hit.first), 0)
    said += words[said] == "that"  # "The group said that 19 others were wounded"
    return first is hit and undone and is_number(words[said + (words[said] in words_of("another"))])


def _is_named(placed: Placed) -> bool:
    return placed.location.mention.role == "place" and placed.location.precision != "unresolved"


def _takes_up(hit: Hit, words: tuple[str, ...]) -> bool:
    """Whether the subject of a verb is a pronoun that opens the sentence, or a part of the place told of: "its airport was shelled"."""
    end = before_auxiliaries(words, hit.first)
    if end == 1:
        return words[0] in words_of("person_pronouns", "body_pronouns")
    return end == 2 and words[0] == "its" and words[1] in words_of("place_nouns")
