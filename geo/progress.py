"""Progress bars for long work, on standard error and only in a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def with_bar(items: Iterable[Item], what: str, *, total: int | None = None) -> Iterator[Item]:
    """The items as they are, with a bar that appears once the work has taken a second."""
    from tqdm import tqdm

    yield from tqdm(items, desc=what, total=total, unit="", delay=1.0, leave=False, file=sys.stderr, disable=None)
