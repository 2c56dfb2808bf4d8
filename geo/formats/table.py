"""Events as a flat CSV table for spreadsheets."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.formats.rows import plain_rows

if TYPE_CHECKING:
    import geopandas

COLUMNS = (
    "id", "type", "mode", "label", "status", "date_start", "date_end", "date_prec", "date_source",
    "place", "place_role", "place_id", "country", "lat", "lon", "precision", "radius_km",
    "ucdp_where_prec", "ucdp_date_prec", "acled_geo_precision", "acled_time_precision",
    "actors", "recipients", "counts", "figures", "number_of_sources", "articles", "outlets", "copies", "quote",
)  # fmt: skip

_SAME = COLUMNS[:9]
_CODES = COLUMNS[17:21]
_ROLES_BY_RANK = ("at", "destination", "near", "origin")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(frame: "geopandas.GeoDataFrame", path: Path) -> None:
    """Write each row as one line of `COLUMNS`; several values in a cell are separated by "; ".

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        for row in plain_rows(frame):
            writer.writerow({name: _safe(value) for name, value in _flat(row).items()})


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    place = _main(row["places"]) or {}
    known = place.get("place") or {}
    claims = row["claims"]
    return {
        **{name: row[name] for name in _SAME},
        "place": place.get("name"),
        "place_role": place.get("role"),
        "place_id": known.get("id"),
        "country": known.get("country"),
        **{name: place.get(name) for name in ("lat", "lon", "precision", "radius_km")},
        **{name: row.get(name) for name in _CODES},
        "actors": _joined(actor["name"] for actor in row["actors"]),
        "recipients": _joined(actor["name"] for actor in row["recipients"]),
        "counts": _joined(_count(count) for count in row["counts"]),
        "figures": _joined(_figure(figure) for figure in row.get("figures") or ()),
        "number_of_sources": row["number_of_sources"],
        "articles": _joined(claim["article"] for claim in claims),
        "outlets": _joined(claim["outlet"] for claim in claims),
        "copies": _joined(_copy(copy) for copy in row.get("copies") or ()),
        "quote": claims[0]["quote"] if claims else None,
    }


def _main(places: list[dict[str, Any]]) -> dict[str, Any] | None:
    placed = [place for place in places if place["lat"] is not None]
    return min(placed, key=lambda place: _ROLES_BY_RANK.index(place["role"]), default=None)


def _count(count: dict[str, Any]) -> str:
    low, best, high = count["low"], count["best"], count["high"]
    if best is not None and low == high:
        number = f"{best}"
    else:
        number = f"{'' if low is None else low}..{'' if high is None else high}" + (f", best {best}" if best is not None else "")
    return f"{number} {count['what']}"


def _figure(figure: dict[str, Any]) -> str:
    """A number and who gives it: "48 killed (the mayor, Post)"."""
    return f"{_count(figure)} ({', '.join(who for who in (figure['speaker'], figure['outlet'] or figure['article']) if who)})"


def _copy(copy: dict[str, Any]) -> str:
    """Which article repeats which, by their outlets where these tell them apart."""
    names = (copy["outlet"], copy["of_outlet"])
    first, second = names if all(names) and names[0] != names[1] else (copy["article"], copy["of"])
    return f"{first} copies {second}"


def _joined(values: Any) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


def _safe(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value
