"""What a claim's sentence says itself of whether it goes back to what was told: "the blaze", "the gunmen", "another bomb"."""

from geo.lexicon import table
from geo.records import Claim

_NEAR = 3
"""How many words before a noun its article stands."""


def is_latest(claim: Claim) -> bool:
    """Whether a noun means what its article is mostly about: "the latest attack"."""
    return _is_told_by("newest", claim)


def is_brought_in(claim: Claim) -> bool:
    """Whether a noun brings in something else: "another blaze"."""
    return _is_told_by("bringing_in", claim)


def is_of_another(claim: Claim) -> bool:
    """Whether a noun brings in what it befell: "the sinking of a ferry"."""
    after = claim.quote[claim.trigger.end - claim.start :].lower().split(maxsplit=2)
    return len(after) > 1 and after[0] == "of" and after[1] in table("merging")["bringing_in"]


def is_aftermath(claim: Claim) -> bool:
    """Whether it tells what came of an event in the days after it: "recovered 14 more bodies", "one of the injured died"."""
    word = claim.trigger.text.lower()
    if word in table("merging")["aftermath"]:
        return any(count.what in table("merging")["rising"] for count in claim.counts)
    return is_late_death(claim) or (word in table("merging")["searching_on"] and _is_told_by("search", claim))


def is_late_death(claim: Claim) -> bool:
    """Whether those die who were hurt before, of which the place may be a hospital's: "one of the injured died in Graz"."""
    if claim.trigger.text.lower() not in table("merging")["dying"]:
        return False
    before = claim.quote[: claim.trigger.start - claim.start].lower().replace(",", " and").split()
    hurt = next((index for index, one in enumerate(reversed(before)) if one in table("merging")["hurt_before"]), None)
    if hurt is not None and "and" not in before[len(before) - hurt :]:
        return True
    after = claim.quote[claim.trigger.end - claim.start :].lower().split(maxsplit=_NEAR)
    rose = not set(table("merging")["toll_rises"]).isdisjoint(before) and not set(table("merging")["looking_back"]).isdisjoint(before)
    return rose or (len(after) >= _NEAR and after[0] in ("of", "from") and after[2].strip(",.") in table("merging")["hurts"])


def is_further(claim: Claim) -> bool:
    """Whether the words before say themselves that it is something else: "in a second attack"."""
    return _is_told_by("further", claim)


def is_beside(first: Claim, second: Claim) -> bool:
    """Whether one sentence tells of two things: "both the killings and the bombing"."""
    between = first.quote[first.trigger.end - first.start : second.trigger.start - first.start].lower().split()
    return "and" in between and _is_told_by("pairing", first)


def is_another(claim: Claim) -> bool:
    """Whether its sentence says first that it is another of its kind: "a second bomb has killed"."""
    words = claim.quote[: claim.trigger.end - claim.start].lower().split()
    before = (word for word, after in zip(words, [*words[1:], ""], strict=True) if after not in table("merging")["victims"])
    return not set(table("merging")["another"]).isdisjoint(before)


def is_pointed(claim: Claim) -> bool:
    """Whether a noun goes back to what was told: "the shooting"."""
    return not set(table("grammar")["pointing"]).isdisjoint(_words_before(claim)) and not is_brought_in(claim)


def is_known(claim: Claim) -> bool:
    """Whether the word right before a noun says that its readers know of it: "the call-up", "Mali's withdrawal"."""
    before = claim.quote[: claim.trigger.start - claim.start].lower().split()[-1:]
    return any(word in table("grammar")["definite"] or word.endswith(tuple(table("grammar")["owner_marks"])) for word in before)


def opens_back(claim: Claim) -> bool:
    """Whether its sentence opens with somebody who was told of and who acts or is harmed in it: "The gunmen then burned", "She was"."""
    opening = claim.quote.lower().split(maxsplit=1)
    if len(opening) < 2 or is_further(claim):
        return False
    first, rest = opening
    if first in table("grammar")["subject_pronouns"]:
        return True
    named = [actor.name.lower() for actor in (*claim.actors, *claim.recipients)]
    return first in table("grammar")["pointing"] and any(rest.startswith(name) for name in named)


def _is_told_by(words: str, claim: Claim) -> bool:
    return not set(table("merging")[words]).isdisjoint(_words_before(claim))


def _words_before(claim: Claim) -> list[str]:
    return claim.quote[: claim.trigger.start - claim.start].lower().split()[-_NEAR:]
