"""From a name to rows: a hash table whose buckets are searched as bytes.

A bucket is a run of entries, each `\\n`, the key in UTF-8, `\\t`, then four bytes a posting, every one
of them with its high bit set, so that no posting can be taken for a delimiter. A posting is
`row * 4 + kind`. A look-up is one checksum, two array reads, one slice and one `bytes.find`,
whether the table holds a thousand names or a hundred million.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence

_KEYS_PER_BUCKET = 6
_ID_MARK = "\x01"


def id_key(place_id: str) -> str:
    """The key under which an id is filed; no folded name starts so."""
    return _ID_MARK + place_id


def _encode(row: int, kind: int) -> bytes:
    number = row * 4 + kind
    return bytes((0x80 | number >> 21, 0x80 | number >> 14 & 0x7F, 0x80 | number >> 7 & 0x7F, 0x80 | number & 0x7F))


def _decode(postings: bytes) -> Iterator[tuple[int, int]]:
    for a, b, c, d in zip(postings[0::4], postings[1::4], postings[2::4], postings[3::4], strict=True):
        number = (a & 0x7F) << 21 | (b & 0x7F) << 14 | (c & 0x7F) << 7 | d & 0x7F
        yield number >> 2, number & 3


def pack_index(names: Mapping[str, Sequence[tuple[int, int]]]) -> tuple[bytes, bytes]:
    """The two sections of an index: where each bucket starts, and the buckets.

    Args:
        names: folded name -> (row, kind) pairs in the order in which a look-up gives them; rows below 2**26.
    """
    count = max(1, len(names) // _KEYS_PER_BUCKET)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for name in sorted(names):
        key = name.encode()
        buckets[zlib.crc32(key) % count].append(b"\n" + key + b"\t" + b"".join(_encode(row, kind) for row, kind in names[name]))
    starts, blob = [0], bytearray()
    for entries in buckets:
        blob += b"".join(entries)
        starts.append(len(blob))
    return struct.pack(f"<{count + 1}I", *starts), bytes(blob)


class Index:
    """The index, over the mapped sections."""

    def __init__(self, starts: memoryview, blob: memoryview) -> None:
        self._starts = starts.cast("I")
        self._blob = blob
        self._count = len(self._starts) - 1

    def postings(self, folded: str) -> tuple[tuple[int, int], ...]:
        """(row, kind) of every place under a folded name; empty when there is none."""
        key = folded.encode()
        bucket = zlib.crc32(key) % self._count
        entries = bytes(self._blob[self._starts[bucket] : self._starts[bucket + 1]])
        found = entries.find(b"\n" + key + b"\t")
        if found < 0:
            return ()
        start = found + len(key) + 2
        end = entries.find(b"\n", start)
        return tuple(_decode(entries[start : end if end >= 0 else len(entries)]))

    def names(self) -> Iterator[str]:
        """Every folded name, in no useful order."""
        for bucket in range(self._count):
            for entry in bytes(self._blob[self._starts[bucket] : self._starts[bucket + 1]]).split(b"\n")[1:]:
                name = entry[: entry.index(b"\t")].decode()
                if not name.startswith(_ID_MARK):
                    yield name
