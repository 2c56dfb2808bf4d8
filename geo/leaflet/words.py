"""What a page calls things: the table that its script reads too."""

import json
from functools import cache
from typing import Any

from geo.leaflet.document import STATIC


@cache
def words() -> dict[str, Any]:
    """`families` and `statuses` by code, and `types` as [name, family] by code. Callers must not change it."""
    found: dict[str, Any] = json.loads((STATIC / "words.json").read_text(encoding="utf-8"))
    return found


def type_name(code: str) -> str:
    """What an event of this type is called."""
    return str(_type(code)[0])


def family(code: str) -> str:
    """The family that an event's type belongs to, which has a colour."""
    return str(_type(code)[1])


def status_name(code: str) -> str:
    """What a status is called; one that is not known is called what it is."""
    return str(words()["statuses"].get(code, code))


def _type(code: str) -> list[str]:
    types: dict[str, list[str]] = words()["types"]
    return types.get(code, types["OTHER"])
