"""The gazetteer, open for reading."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import GazetteerError, PlaceNotFound
from geo.gazetteer.container import Container
from geo.gazetteer.index import Index, id_key
from geo.gazetteer.names import CODE, MAIN, fold
from geo.gazetteer.outlines import packed_bounds, packed_wkb, shared_edges, unpack_outline
from geo.records import Place
from geo.resources import data_folder

_CACHED_NAMES = 1 << 16
_CACHED_PLACES = 1 << 16
_CACHED_OUTLINES = 1024


class Gazetteer:
    """The places of the world in one mapped file, by name, by id and by row.

    Rows are numbered from 0. `lat`, `lon` (degrees), `population` and `radius_km` are arrays by row.
    """

    def __init__(self, path: Path) -> None:
        """Open a gazetteer file. Raises GazetteerError when it is missing, damaged or of another version."""
        file = Container(path)
        self.path = path
        self.lat, self.lon = file.section("lat").cast("d"), file.section("lon").cast("d")
        self.population = file.section("population").cast("I")
        self.radius_km = file.section("radius_km").cast("f")
        self._file, self._facts = file, file.facts
        self._features: list[str] = self._facts["features"]
        self._countries: dict[str, dict[str, Any]] = self._facts["countries"]
        self._divisions: list[tuple[str, str]] = [(c, a) for c, a in self._facts["divisions"]]
        self._feature, self._division = file.section("feature"), file.section("division").cast("H")
        self._admin2 = file.section("admin2").cast("I")
        self._number, self._by_number = file.section("number").cast("I"), file.section("by_number").cast("I")
        self._label_at, self._labels = file.section("label_at").cast("I"), file.section("labels")
        self._outlined, self._outline_at = file.section("outlined").cast("I"), file.section("outline_at").cast("I")
        self._outlines = file.section("outlines")
        self._index = Index(file.section("index_at"), file.section("index"))
        self.rows = lru_cache(_CACHED_NAMES)(self._rows)
        self.postings = lru_cache(_CACHED_NAMES)(self._postings)
        self.place = lru_cache(_CACHED_PLACES)(self._place)
        self.admin1_place = lru_cache(_CACHED_PLACES)(self._admin1_place)
        self.outline = lru_cache(_CACHED_OUTLINES)(self._outline)
        self.outline_wkb = lru_cache(_CACHED_OUTLINES)(self._outline_wkb)
        self.border = lru_cache(_CACHED_OUTLINES)(self._border)

    def __len__(self) -> int:
        return len(self.lat)

    def __repr__(self) -> str:
        return f"Gazetteer({str(self.path)!r}: {len(self):,} places)"

    def _rows(self, name: str, *, codes: bool = False) -> tuple[int, ...]:
        """The rows of all places under a name, the most important first; `codes` adds airport and country codes."""
        postings = self._index.postings(fold(name))
        return tuple([row for row, kind in postings if codes or kind != CODE]) if postings else ()

    def _postings(self, name: str) -> tuple[tuple[int, bool], ...]:
        """The rows of all places under a name, the most important first, each with whether it is what the place is mainly called."""
        return tuple((row, kind == MAIN) for row, kind in self._index.postings(fold(name)) if kind != CODE)

    def _place(self, row: int) -> Place:
        """The place in a row."""
        name, _, own_id = self._label(row)
        country, admin1 = self._divisions[self._division[row]]
        number = self._number[row]
        return Place(
            id=own_id or f"geonames:{number}",
            name=name,
            feature=self.feature(row),
            lat=self.lat[row],
            lon=self.lon[row],
            country=country,
            admin1=admin1,
            population=self.population[row],
            radius_km=round(self.radius_km[row], 2),
        )

    def _label(self, row: int) -> tuple[str, str, str]:
        return bytes(self._labels[self._label_at[row] : self._label_at[row + 1]]).decode().partition("\0")

    def feature(self, row: int) -> str:
        """The GeoNames feature code of the place in a row."""
        return self._features[self._feature[row]]

    def rows_of(self, feature: str) -> Sequence[int]:
        """The rows of all places whose feature code starts so, in rising order: "PPL" for those of settlements."""
        wanted = [code for code, name in enumerate(self._features) if name.startswith(feature)]
        return np.flatnonzero(np.isin(np.asarray(self._feature), wanted)).data

    def country(self, row: int) -> str:
        """The ISO 3166 alpha-2 code of the place in a row, or the empty string."""
        return self._divisions[self._division[row]][0]

    def admin1(self, row: int) -> str:
        """The code of the first-level division of the place in a row, or the empty string."""
        return self._divisions[self._division[row]][1]

    def admin2_row(self, row: int) -> int | None:
        """The row of the second-level division (in the United States the county) that holds the place in a row."""
        return self._admin2[row] - 1 if self._admin2[row] else None

    def lookup(self, name: str, *, codes: bool = False) -> tuple[Place, ...]:
        """All places under a name, the most important first."""
        return tuple(self.place(row) for row in self.rows(name, codes=codes))

    def row(self, place_id: str) -> int:
        """The row of a place by its id. Raises PlaceNotFound."""
        scheme, _, number = place_id.partition(":")
        if scheme == "geonames" and number.isdigit():
            at = bisect_left(self._by_number, int(number), key=self._number.__getitem__)
            if at < len(self._by_number) and self._number[self._by_number[at]] == int(number):
                return self._by_number[at]
        else:
            for row, _ in self._index.postings(id_key(place_id)):
                return row
        raise PlaceNotFound(f"{place_id!r}: the gazetteer {self.path.name} has no place with this id")

    def by_id(self, place_id: str) -> Place:
        """A place by its id, `geonames:538560` or `admin1:RU.41`. Raises PlaceNotFound."""
        return self.place(self.row(place_id))

    def country_place(self, code: str) -> Place:
        """The country with an ISO 3166 alpha-2 code. Raises PlaceNotFound."""
        if code not in self._countries:
            raise PlaceNotFound(f"{code!r}: not an ISO 3166 alpha-2 code of the gazetteer")
        return self.place(self._countries[code]["row"])

    def country_codes(self) -> tuple[str, ...]:
        """The ISO 3166 alpha-2 codes of all countries."""
        return tuple(self._countries)

    def _admin1_place(self, country: str, code: str) -> Place | None:
        """The first-level division with a GeoNames code, such as ("RU", "41")."""
        try:
            return self.by_id(f"admin1:{country}.{code}")
        except PlaceNotFound:
            return None

    def neighbours(self, place: Place) -> tuple[Place, ...]:
        """The countries that share a land border with a country; of any other place, with its country."""
        codes = self._countries.get(place.country, {}).get("neighbours", [])
        return tuple(self.country_place(code) for code in codes if code in self._countries)

    def contains(self, outer: Place, inner: Place) -> bool:
        """Whether one place lies within another, by their codes or else by the outline."""
        if outer.id == inner.id:
            return True
        if outer.feature.startswith("PCL"):
            return outer.country == inner.country
        if outer.feature == "ADM1":
            return (outer.country, outer.admin1) == (inner.country, inner.admin1) and not inner.feature.startswith("PCL")
        if outer.feature == "ADM2":
            return self.admin2_row(self.row(inner.id)) == self.row(outer.id)
        area = self.outline(outer)
        return area is not None and inner.radius_km < outer.radius_km and bool(shapely.contains_xy(area, inner.lon, inner.lat))

    def label(self, place: Place) -> str:
        """A place with what holds it: "Kursk, Kursk Oblast, Russia"."""
        parts = [place.name]
        if place.admin1 and place.feature != "ADM1":
            division = self.admin1_place(place.country, place.admin1)
            parts += [division.name] if division and division.name != place.name else []
        if place.country in self._countries and not place.feature.startswith("PCL"):
            parts.append(self.country_place(place.country).name)
        return ", ".join(parts)

    def has_outline(self, row: int) -> bool:
        """Whether the place in a row has an outline of its own."""
        return self._packed_outline(row) is not None

    def _packed_outline(self, row: int) -> memoryview | None:
        at = bisect_left(self._outlined, row)
        if at == len(self._outlined) or self._outlined[at] != row:
            return None
        return self._outlines[self._outline_at[at] : self._outline_at[at + 1]]

    def _outline(self, place: Place) -> BaseGeometry | None:
        """The area of a place, x = longitude and y = latitude; None for those that have only a point."""
        packed = self._packed_outline(self.row(place.id))
        if packed is None:
            return None
        area = unpack_outline(packed)
        shapely.prepare(area)
        return area

    def bounds(self, place: Place) -> tuple[float, float, float, float] | None:
        """West, south, east and north of the area of a place in degrees; None for those that have only a point."""
        packed = self._packed_outline(self.row(place.id))
        return None if packed is None else packed_bounds(packed)

    def _outline_wkb(self, place: Place) -> bytes | None:
        """The area of a place as WKB in (longitude, latitude) order."""
        packed = self._packed_outline(self.row(place.id))
        return None if packed is None else packed_wkb(packed)

    def _border(self, place: Place, other: Place | None = None) -> BaseGeometry:
        """The land border that two areas share; without the second, all the land borders of a country.

        Empty where they do not touch; neighbours that are only a point, as the Vatican, have none. Raises GazetteerError for a
        place without an outline.
        """
        packed = self._packed_outline(self.row(place.id))
        others = [self._packed_outline(self.row(near.id)) for near in (self.neighbours(place) if other is None else (other,))]
        outlined = [near for near in others if near is not None]
        if packed is None or (other is not None and not outlined):
            raise GazetteerError(f"{place.name} and {other.name if other else 'its neighbours'}: only areas with outlines share a border")
        return shared_edges(packed, *outlined) if outlined else shapely.LineString()

    def disputed(self) -> dict[str, str]:
        """The areas whose outline or country is disputed: place id -> what is disputed."""
        return dict(self._facts["disputed"])

    def disputed_borders(self) -> list[tuple[str, BaseGeometry]]:
        """Disputed lines with what is said of them, x = longitude and y = latitude."""
        return [(name, shapely.from_wkt(line)) for name, line in self._facts["disputed_borders"]]

    def search(self, query: str, *, limit: int = 10) -> list[Place]:
        """Places under a name, or, where there is none, under the names that start with it or contain it."""
        found = list(self.lookup(query, codes=True))
        if not found:
            found = self._search_within(fold(query))
        return list(dict.fromkeys(found))[:limit]

    def _search_within(self, folded: str) -> list[Place]:
        names = [name for name in self._index.names() if folded in name] if folded else []
        rows = {row for name in names for row, kind in self._index.postings(name) if kind != CODE}
        return [self.place(row) for row in sorted(rows, key=lambda row: -self.population[row])[:1000]]

    def info(self) -> dict[str, Any]:
        """What is inside and where it came from: counts by feature, names, size in bytes, sources."""
        counts = dict.fromkeys(self._features, 0)
        for code in self._feature:
            counts[self._features[code]] += 1
        return {
            "path": str(self.path),
            "bytes": self._file.size(),
            "places": len(self),
            "by_feature": counts,
            "names": self._facts["names"],
            "outlines": len(self._outlined),
            "boundaries": self._facts["boundaries"],
            "sources": self._facts["sources"],
        }


@cache
def open_gazetteer(path: Path | str | None = None) -> Gazetteer:
    """The gazetteer at a path, by default the one that comes with Dateline; opened once.

    Raises:
        GazetteerError: the file is missing, damaged or of another version.
    """
    return Gazetteer(Path(path) if path is not None else data_folder() / "gazetteer" / "world.geo")
