"""The place that opens a sentence: its heading, or the dateline where the reporter was."""

from geo.claims.grammar.phrases import is_number
from geo.claims.grammar.sentences import calendar_words, dateline_end, words_of
from geo.claims.places.contenders import TAUGHT
from geo.claims.places.phrases import is_larger
from geo.claims.places.scenes import Scene
from geo.lexicon import table


def heading_place(scene: Scene) -> int:
    """The only place of a sentence that is its heading, where something was done: "Nabatieh: A drone hit a car"; else -1.

    A day or the country may stand before it: "5 June - Niger, Diffa: Women protested".
    """
    words, phrases = scene.sentence.words, scene.phrases
    if ":" not in words:
        return -1
    index = int(_opens_with_country(scene))
    heading, others = phrases[index], phrases[index + 1 :]
    if words[heading.placed.last : heading.placed.last + 1] != (":",) or not _is_first(phrases[0].placed.first, words):
        return -1
    if heading.unlisted or scene.hit.group.type not in TAUGHT or any(one.preposition or not one.unlisted for one in others):
        return -1
    spoken = any(other.first < scene.hit.first and other.group.type in table("triggers")["speech"] for other in scene.hits)
    return -1 if spoken else index


def _opens_with_country(scene: Scene) -> bool:
    """Whether the first place only says where the second lies: "Niger, Diffa"."""
    if len(scene.phrases) < 2:
        return False
    outer, inner = scene.phrases[0].placed, scene.phrases[1].placed
    return scene.sentence.words[outer.last : inner.first] == (",",) and is_larger(outer, inner)


def _is_first(first: int, words: tuple[str, ...]) -> bool:
    """Whether nothing but a bullet or a day stands before a token."""
    if first < 2:
        return first == (words[0] in words_of("bullets"))
    return words[first - 1] in _AFTER_DAYS and all(is_number(word) or word in calendar_words() for word in words[: first - 1])


_AFTER_DAYS = ("-", "–", "—", ",")


def unless_dateline(scene: Scene, judged: list[int]) -> list[int]:
    """The places to choose among without that of the dateline, where the reporter was, if the text itself says where else."""
    end = dateline_end(scene.sentence)
    if not end:
        return judged
    there = {phrase.placed.location.place for phrase in scene.phrases if phrase.placed.first < end} - {None}
    after = [i for i, phrase in enumerate(scene.phrases) if phrase.placed.first >= end and phrase.placed.location.place not in there]
    said = any(scene.rules[index] in ("at", "near") or scene.elsewhere[index] for index in after)
    return [index for index in judged if scene.phrases[index].placed.first >= end] if said else judged
