"""What a claim's sentence says itself of whether it goes back to what was told: "the blaze", "the gunmen", "another bomb"."""

from geo.lexicon import table
from geo.records import Claim

_NEAR = 3
"""How many words before a noun its article stands."""


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


def is_anew(claim: Claim) -> bool:
    """Whether its event word tells that it comes after what ended, or undoes what was done: "shelling resumed", "retook the town"."""
    going_on, anew = table("merging")["going_on"], table("merging")["anew"]
    return claim.type in going_on and not set(anew).isdisjoint(claim.trigger.text.lower().split())


def opens_another(claim: Claim) -> bool:
    """Whether its sentence opens with what sets it apart from those before: "Hours later, gunmen opened fire", "Separately, two died"."""
    told = claim.trigger.text.lower()
    after = any(told.startswith(word) for word in table("merging")["aftermath"])
    return not after and claim.quote.lower().startswith(tuple(table("merging")["apart_openers"]))


def is_beside(first: Claim, second: Claim) -> bool:
    """Whether one sentence tells of two things: "both the killings and the bombing"."""
    between = first.quote[first.trigger.end - first.start : second.trigger.start - first.start].lower().split()
    return "and" in between and _is_told_by("pairing", first)


def is_another(claim: Claim) -> bool:
    """Whether its sentence says first that it is another of its kind: "a second bomb has killed", "shelling resumed"."""
    if is_anew(claim):
        return True
    words = [word.strip(",.;:") for word in claim.quote[: claim.trigger.end - claim.start].lower().split()]
    same = {*table("merging")["victims"], *table("calendar")["units"]}  # "a second victim", "for a second day"
    before = (word for word, after in zip(words, [*words[1:], ""], strict=True) if after not in same)
    return not set(table("merging")["another"]).isdisjoint(before)


def is_known(claim: Claim) -> bool:
    """Whether the word right before a noun says that its readers know of it: "the call-up", "Mali's withdrawal"."""
    before = claim.quote[: claim.trigger.start - claim.start].lower().split()[-1:]
    return any(word in table("grammar")["definite"] or word.endswith(tuple(table("grammar")["owner_marks"])) for word in before)


def _is_told_by(words: str, claim: Claim) -> bool:
    return not set(table("merging")[words]).isdisjoint(_words_before(claim))


def _words_before(claim: Claim) -> list[str]:
    return claim.quote[: claim.trigger.start - claim.start].lower().split()[-_NEAR:]
