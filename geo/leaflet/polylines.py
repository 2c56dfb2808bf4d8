"""Lines as short text: whole numbers, each as the difference to the one before, five bits a character.

This is Google's "encoded polyline" with another alphabet: the 64 letters of URL-safe base64 need no
escaping in JSON or HTML. `static/geometry.js` reads what is written here.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

ALPHABET = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", dtype=np.uint8)
CHUNK_BITS = 5
CONTINUES = 1 << CHUNK_BITS


def quantise(coordinates: NDArray[np.float64], scale: int) -> NDArray[np.int64]:
    """Coordinates of shape (n, 2) as whole multiples of 1/scale, without points that fall on the one before."""
    points = np.round(coordinates[:, :2] * scale).astype(np.int64)
    moved = np.r_[True, (np.diff(points, axis=0) != 0).any(axis=1)]
    return np.asarray(points[moved])


def encode(points: NDArray[np.int64]) -> str:
    """Whole-numbered points of shape (n, 2), in (x, y) order, as text."""
    if not len(points):
        return ""
    deltas = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel()
    # Zigzag: the sign moves to the lowest bit, so that small negative numbers stay short.
    values = (deltas << 1) ^ (deltas >> 63)
    lengths = np.maximum(1, np.ceil(np.log2(values + 1) / CHUNK_BITS).astype(np.int64))
    owner = np.repeat(np.arange(len(values)), lengths)
    position = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    chunks = (values[owner] >> (CHUNK_BITS * position)) & (CONTINUES - 1)
    chunks = np.where(position < lengths[owner] - 1, chunks | CONTINUES, chunks)
    return bytes(ALPHABET[chunks]).decode("ascii")


def decode(text: str) -> NDArray[np.int64]:
    """What `encode` made text of: points of shape (n, 2)."""
    letters = {int(letter): value for value, letter in enumerate(ALPHABET)}
    numbers: list[int] = []
    value = shift = 0
    for byte in text.encode("ascii"):
        chunk = letters[byte]
        value |= (chunk & (CONTINUES - 1)) << shift
        shift += CHUNK_BITS
        if not chunk & CONTINUES:
            numbers.append((value >> 1) ^ -(value & 1))
            value = shift = 0
    return np.asarray(np.cumsum(np.array(numbers, dtype=np.int64).reshape(-1, 2), axis=0))


def encode_rings(polygons: Any, scale: int) -> list[list[str]]:
    """Shapely polygons as one list of encoded rings each, the outer ring first; rings too small to have an area fall out."""
    found = []
    for polygon in polygons:
        rings = [quantise(np.asarray(ring.coords), scale) for ring in (polygon.exterior, *polygon.interiors)]
        if len(rings[0]) >= 4:
            found.append([encode(ring) for ring in rings if len(ring) >= 4])
    return found


def encode_lines(lines: Any, scale: int) -> list[str]:
    """Shapely lines, encoded; lines that shrink to a point fall out."""
    found = (quantise(np.asarray(line.coords), scale) for line in lines)
    return [encode(points) for points in found if len(points) >= 2]
