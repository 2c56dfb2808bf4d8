"""What finds the names of places in an article: ours by default, or another behind the same small interface."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from geo.errors import RecogniserError
from geo.gazetteer import Gazetteer
from geo.lexicon import table
from geo.mentions import describe, find_mentions
from geo.records import Article, Mention, Span

if TYPE_CHECKING:
    from spacy.language import Language

SPACY = "spacy:"


class Recogniser(Protocol):
    """Anything that takes an article and gives its mentions of places, in the order of the text, none overlapping another."""

    def __call__(self, article: Article, /) -> tuple[Mention, ...]:
        """The mentions of an article."""


class ReadingTwice:
    """A recogniser for articles that are read twice: what it finds in the first reading it keeps for the second.

    `find_homes` reads some articles of each outlet, by `first`; when all are read, the names of these are not looked for again.
    """

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._kept: dict[Article, tuple[Mention, ...]] = {}

    def first(self, article: Article, /) -> tuple[Mention, ...]:
        """The mentions of an article, kept until they are asked for again."""
        self._kept[article] = found = self._recogniser(article)
        return found

    def __call__(self, article: Article, /) -> tuple[Mention, ...]:
        """The mentions of an article, those that were kept where there are any."""
        kept = self._kept.pop(article, None)
        return self._recogniser(article) if kept is None else kept


def open_recogniser(name: str, gazetteer: Gazetteer) -> Recogniser:
    """The recogniser of a name: "dateline" for ours, "spacy:NAME" for spaCy's pipeline of that name or in that folder.

    Raises:
        RecogniserError: the name is none of these, spaCy or the pipeline is not installed, or it finds no entities.
    """
    if name == "dateline":
        return lambda article: find_mentions(article, gazetteer)
    if name.startswith(SPACY) and name != SPACY:
        return SpacyRecogniser(_spacy_pipeline(name.removeprefix(SPACY)), gazetteer)
    raise RecogniserError(f"{name!r} is no recogniser; known are dateline and {SPACY}NAME, as in {SPACY}en_core_web_trf")


class SpacyRecogniser:
    """The names that a pipeline of spaCy calls places, read as ours would read them: what is meant, its kind, its container."""

    def __init__(self, pipeline: "Language", gazetteer: Gazetteer) -> None:
        self._pipeline = pipeline
        self._gazetteer = gazetteer

    def __call__(self, article: Article, /) -> tuple[Mention, ...]:
        """The mentions of an article."""
        labels = table("entity_labels")
        peoples = frozenset(labels["peoples"])
        wanted = peoples.union(labels["places"])
        entities = [entity for entity in self._pipeline(article.text).ents if entity.label_ in wanted]
        mentions = describe(article, [_span(article, entity) for entity in entities], self._gazetteer)
        return tuple(m for m, entity in zip(mentions, entities, strict=True) if entity.label_ not in peoples or m.kind == "demonym")


def _span(article: Article, entity: Any) -> Span:
    return Span(entity.start_char, entity.end_char, article.text[entity.start_char : entity.end_char])


def _spacy_pipeline(name: str) -> "Language":
    try:
        import spacy
    except ImportError as error:
        raise RecogniserError(f"{SPACY}{name} needs spaCy: pip install 'dateline[spacy]'") from error
    try:
        pipeline = spacy.load(name)
    except (OSError, ValueError) as error:
        raise RecogniserError(
            f"{name}: spaCy cannot open this pipeline; give its folder, or a name that python -m spacy download knows: {error}"
        ) from error
    if not _finds_entities(pipeline.pipe_names):
        raise RecogniserError(f"{name}: this pipeline of spaCy finds no names; it has {', '.join(pipeline.pipe_names) or 'no part'}")
    return pipeline


def _finds_entities(parts: Sequence[str]) -> bool:
    return any(part in ("ner", "entity_ruler", "span_ruler") or "ner" in part.split("_") for part in parts)
