"""The errors that Dateline raises, in one tree.

    GeoError
     |-- ArticleError (ValueError)          a source or a record of it that cannot be read as an article
     |    `-- SourceNotFound (FileNotFoundError)
     |-- RecordError (ValueError)           a record whose values contradict each other
     |-- GazetteerError (ValueError)        a gazetteer file that is missing, damaged or of another version
     |    `-- PlaceNotFound (LookupError)   no place under the name or id that was asked for
     |-- LexiconError (ValueError)          a lexicon file that does not say what it must
     |-- PhraseError (ValueError)           a place phrase that could not be understood
     |-- FormatError (ValueError)           an unknown file format, or a file that is not in its format
     |-- CorrectionError (ValueError)       a correction that cannot be read, or names what does not exist
     |-- RecogniserError (ValueError)       a recogniser of places that is unknown or cannot be opened
     |-- ExtractorError (ValueError)        an extractor of claims that is unknown
     `-- EvaluationError (ValueError)       a corpus or a file of predictions that cannot be scored

Every leaf is also the standard exception in brackets, so callers may catch either.
The message always names the file, line or value, and what to do about it.
"""


class GeoError(Exception):
    """The root of everything that Dateline raises on purpose."""


class ArticleError(GeoError, ValueError):
    """A source, or one record of it, cannot be read as an article."""


class SourceNotFound(ArticleError, FileNotFoundError):
    """A path that was given does not exist."""


class RecordError(GeoError, ValueError):
    """A record was given values that contradict each other."""


class GazetteerError(GeoError, ValueError):
    """A gazetteer file is missing, damaged, or of another version."""


class PlaceNotFound(GazetteerError, LookupError):
    """The gazetteer holds no place under the name or id that was asked for."""


class LexiconError(GeoError, ValueError):
    """A lexicon file does not say what it must."""


class PhraseError(GeoError, ValueError):
    """A place phrase could not be understood; the message says which part was."""


class FormatError(GeoError, ValueError):
    """A format is unknown, or a file is not in the format that it claims."""


class CorrectionError(GeoError, ValueError):
    """A correction cannot be read, or names an event or a claim that does not exist."""


class EvaluationError(GeoError, ValueError):
    """A corpus or a file of predictions cannot be scored."""


class RecogniserError(GeoError, ValueError):
    """A recogniser of places is unknown, or what it needs is not installed."""


class ExtractorError(GeoError, ValueError):
    """An extractor of claims is unknown."""
