"""Where a command may write, found out before any work is done for it."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from geo.articles import STDIN, source_files
from geo.errors import GeoError
from geo.files import require_folder


def require_output(options: argparse.Namespace) -> None:
    """Check that a command that reads sources can write its output, and does not write over what it reads.

    The events that are added to may be written over: they are in what is written.

    Raises:
        GeoError: the output is one of the files that are read.
        OSError: the folder does not exist.
    """
    if options.output == STDIN:
        return
    output = Path(options.output)
    require_folder(output)
    if not output.is_file() or _is_same(output, getattr(options, "add_to", None)):
        return
    for path in _files_read(options):
        if _is_same(output, path):
            raise GeoError(f"{output}: it would be written over, but {path} is read; name another file to write")


def _files_read(options: argparse.Namespace) -> Iterator[Path | None]:
    yield options.gazetteer
    yield getattr(options, "corrections", None)
    yield from source_files(options.sources)


def _is_same(output: Path, other: Path | None) -> bool:
    return other is not None and other.exists() and output.samefile(other)
