"""Files that are written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(path: str | Path) -> Iterator[Path]:
    """A path to write to; what was written there replaces `path` at the end, and vanishes if writing fails.

    Where nothing was written, or it was taken away again, `path` stays as it is.

    Raises:
        OSError: the folder does not exist or may not be written to.
    """
    target = Path(path)
    require_folder(target)
    if target.exists() and not target.is_file() and not target.is_dir():
        yield target  # a pipe or a device, such as /dev/stdout, is written to and never replaced
        return
    part = target.with_name(f".{os.getpid()}.{target.name}")
    try:
        yield part
        if part.exists():
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def require_folder(path: str | Path) -> None:
    """Check that a file can be put where it is meant to go, before long work is done for it.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    folder = Path(path).parent
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no such folder to write {Path(path).name} to; make it first", str(folder))
