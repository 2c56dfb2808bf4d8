"""Where a command may write, found out before any work is done for it."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from geo.articles import STDIN, source_files
from geo.errors import GeoError
from geo.files import require_room, require_suffix


def require_output(options: argparse.Namespace, suffixes: Sequence[str] = (), *, what: str = "") -> None:
    """Check that a command that reads sources can write its output, and does not write over what it reads.

    The events that are added to may be written over: they are in what is written.

    Args:
        options: of the command.
        suffixes: those that the output may have; any where none are given.
        what: is written, for the message.

    Raises:
        GeoError: the output is one of the files that are read, or has another suffix.
        OSError: the folder does not exist, or the output is one.
    """
    output = Path(options.output)
    if options.output == STDIN:
        return
    require_room(output)
    if output.exists() and not output.is_file():
        return  # a pipe or a device, such as /dev/stdout, has no suffix and nothing to lose
    if output.exists() and not _is_same(output, getattr(options, "add_to", None)):
        _refuse_what_is_read(output, options)
    if suffixes:
        require_suffix(options.output, suffixes, what=what)


def _refuse_what_is_read(output: Path, options: argparse.Namespace) -> None:
    for path in _files_read(options):
        if _is_same(output, path):
            raise GeoError(f"{output}: this file is read as {path}, and writing would destroy it; name another file to write")


def _files_read(options: argparse.Namespace) -> Iterator[Path | None]:
    yield options.gazetteer
    yield getattr(options, "corrections", None)
    yield from source_files(options.sources)


def _is_same(output: Path, other: Path | None) -> bool:
    return other is not None and other.exists() and output.samefile(other)
