"""Files that are written whole or not at all."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from geo.errors import FormatError


@contextmanager
def whole_file(path: str | Path) -> Iterator[Path]:
    """A path to write to; what was written there replaces `path` at the end, and vanishes if writing fails.

    Where nothing was written, or it was taken away again, `path` stays as it is.

    Raises:
        OSError: the folder does not exist or may not be written to, or the path itself is a folder.
    """
    target = Path(path)
    require_room(target)
    if target.exists() and not target.is_file():
        yield target  # a pipe or a device, such as /dev/stdout, is written to and never replaced
        return
    part = target.with_name(f".{os.getpid()}.{target.name}")
    try:
        yield part
        if part.exists():
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def require_room(path: str | Path) -> None:
    """Check that a file can be put where it is meant to go, before long work is done for it.

    Raises:
        FileNotFoundError: there is no such folder.
        IsADirectoryError: there is a folder of that name.
    """
    target = Path(path)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "this is a folder, not a file to write; name a file in it", str(path))
    if not target.parent.is_dir():
        why = f"there is no such folder to write {target.name} to; make it first"
        raise FileNotFoundError(errno.ENOENT, why, str(target.parent))


def unread(error: Exception) -> str:
    """Why a file could not be read, in words that follow its name: without the number and the path of the system's own."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return getattr(error, "strerror", None) or str(error)


def require_suffix(path: str | Path, known: Sequence[str], *, what: str) -> None:
    """Check that a file's name says what is written to it.

    Raises:
        FormatError: the suffix is none of those that `what` is written to; the message lists them.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in known:
        raise FormatError(f"{path}: unknown suffix {suffix!r} to write {what} to; known are {', '.join(known)}")
