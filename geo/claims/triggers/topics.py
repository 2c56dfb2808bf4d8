"""What an article or a sentence is about, as far as it decides what event words mean: sport, or workers and their pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from geo.claims.grammar.sentences import Sentence
from geo.lexicon import table
from geo.records import Article
from geo.text import tokens_of

_LEAD = 150
"""How many words of an article, those of its title before them, say what it is about."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The words of a topic, and how many different ones there must be."""

    words: frozenset[str]
    sentence: int
    article: int
    sure: frozenset[str]
    """One of these alone makes a sentence one about it."""
    scored: frozenset[str]
    """So does a final score, where one of these follows it."""


@cache
def topics() -> dict[str, Topic]:
    """The topics of the lexicon by their names."""
    raw = table("senses")["topics"]
    return {
        name: Topic(
            frozenset(one["words"]), one["sentence"], one["article"], frozenset(one.get("sure", ())), frozenset(one.get("scored", ()))
        )
        for name, one in raw.items()
    }


def topics_of(article: Article) -> frozenset[str]:
    """The topics that the title and the first words of an article are about."""
    words = frozenset([*article.title.lower().split(), *tokens_of(article.text).lower[:_LEAD]])
    return frozenset(name for name, topic in topics().items() if len(words & topic.words) >= topic.article)


def is_about(sentence: Sentence, name: str) -> bool:
    """Whether a sentence by itself is about a topic; a final score makes it one about sport."""
    topic = topics()[name]
    if len(topic.words.intersection(sentence.words)) >= topic.sentence or not topic.sure.isdisjoint(sentence.words):
        return True
    return bool(topic.scored) and _has_score(sentence.words, topic.scored)


def _has_score(words: Sequence[str], scored: frozenset[str]) -> bool:
    """Whether one of some words follows two numbers and a dash between them: "beat the visitors 42-10.", "a 3-1 win"."""
    dashes = [i for i, word in enumerate(words[1:-1], 1) if word in ("-", "–")]
    ends = [(words[i + 2 : i + 3] or (".",))[0] for i in dashes]
    return any(
        words[i - 1].isdigit() and words[i + 1].isdigit() and len(words[i - 1]) < 4 and end in scored
        for i, end in zip(dashes, ends, strict=True)
    )
