"""How much an article is about a claim, 0 to 1."""

from geo.claims.grammar.event_words import Hit
from geo.claims.grammar.sentences import Sentence
from geo.records import Article, ClaimPlace, Count, Status
from geo.text import tokens

_EARLY = 0.4
"""The share of the first sentence; it fades by half every `_HALVING` sentences."""
_HALVING = 4
_TITLED, _PLACED, _COUNTED, _STATED = 0.25, 0.15, 0.1, 0.1


def title_words(article: Article) -> frozenset[str]:
    """The words of an article's title, in lower case."""
    return frozenset(article.title[start:end].lower() for start, end in tokens(article.title))


def salience_of(
    hit: Hit, sentence: Sentence, titled: frozenset[str], places: tuple[ClaimPlace, ...], counts: tuple[Count, ...], status: Status
) -> float:
    """Early in the article, in its title, placed, counted, and told as a fact: each adds its share."""
    position = _EARLY * float(0.5 ** (sentence.number / _HALVING))
    in_title = 0.0 if titled.isdisjoint(sentence.words[hit.first : hit.last]) else _TITLED
    placed = _PLACED if places else 0.0
    counted = _COUNTED if counts else 0.0
    stated = _STATED if status in ("reported", "claimed", "planned") else 0.0
    main = -0.02 * min(hit.first, 20) / 20
    return round(max(0.0, min(1.0, position + in_title + placed + counted + stated + main)), 4)
