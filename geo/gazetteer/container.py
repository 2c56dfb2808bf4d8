"""The gazetteer's file: named sections behind one header, to be memory-mapped.

    bytes 0-15   `DATELINE-GAZ` and the version of the format, space-padded
    bytes 16-23  length of the header, little-endian
    header       JSON: {"sections": {name: [offset, length]}, "facts": {...}}, space-padded to 8
    sections     each at a multiple of 8, offsets counted from the end of the header

All numbers are little-endian. The same content always makes the same bytes.
"""

import json
import mmap
import struct
from pathlib import Path
from typing import Any

from geo.errors import GazetteerError
from geo.files import unread

_MAGIC = b"DATELINE-GAZ 1  "


def _padded(data: bytes, pad: bytes) -> bytes:
    return data + pad * (-len(data) % 8)


def pack(sections: dict[str, bytes], facts: dict[str, Any]) -> bytes:
    """The bytes of a gazetteer file."""
    directory: dict[str, list[int]] = {}
    offset = 0
    for name, data in sections.items():
        directory[name] = [offset, len(data)]
        offset += len(_padded(data, b"\0"))
    header = json.dumps({"sections": directory, "facts": facts}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    head = _padded(header.encode(), b" ")
    return b"".join([_MAGIC, struct.pack("<Q", len(head)), head, *(_padded(data, b"\0") for data in sections.values())])


class Container:
    """A gazetteer file, mapped: its pages are read when touched, and shared between processes."""

    def __init__(self, path: Path) -> None:
        """Raises GazetteerError when the file is missing, damaged or of another version."""
        self.path = path
        try:
            with path.open("rb") as file:
                self._bytes = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as error:
            raise GazetteerError(
                f"{path}: cannot be opened as a gazetteer: {unread(error)}; check the path, or make one with: geo gazetteer build"
            ) from error
        if bytes(self._bytes[:16]) != _MAGIC:
            raise GazetteerError(f"{path}: not a gazetteer of this version; make it again with: geo gazetteer build")
        try:
            (length,) = struct.unpack("<Q", self._bytes[16:24])
            header = json.loads(bytes(self._bytes[24 : 24 + length]))
            self.facts: dict[str, Any] = header["facts"]
            self._directory: dict[str, list[int]] = header["sections"]
        except (struct.error, ValueError, KeyError) as error:
            raise GazetteerError(f"{path}: the header is damaged ({error}); make it again with: geo gazetteer build") from error
        self._base = 24 + length
        if any(self._base + offset + size > len(self._bytes) for offset, size in self._directory.values()):
            raise GazetteerError(f"{path}: the file is cut short; make it again with: geo gazetteer build")

    def section(self, name: str) -> memoryview:
        """The bytes of a section."""
        offset, length = self._directory[name]
        return self._bytes[self._base + offset : self._base + offset + length]

    def size(self) -> int:
        """Of the whole file, in bytes."""
        return len(self._bytes)
