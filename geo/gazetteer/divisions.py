"""First- and second-level divisions: GeoNames' codes and names joined to Natural Earth's outlines.

GeoNames has today's divisions as codes that settlements carry, without outlines; Natural Earth has
outlines, some of them of other levels or of former divisions. The settlements join them: an outline
belongs to the division that most of the people inside it live in. Where an outline holds several
divisions that have no outline of their own (Kenya's counties, say), it is shared out among them by
nearest settlement, which gives an approximate outline.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.errors import LexiconError
from geo.gazetteer.entry import Entry, area_radius_km, point_within
from geo.gazetteer.names import fold
from geo.gazetteer.outlines import on_grid
from geo.gazetteer.sources.geonames import Divisions
from geo.gazetteer.sources.natural_earth import Province
from geo.gazetteer.sources.tables import reference_points
from geo.lexicon import table

_MOST = 0.6
"""The share of an outline's people that makes it the outline of their division."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An outline, or a part of one, that belongs to a first-level division."""

    code: str
    province: Province
    outline: BaseGeometry
    whole: bool


def short_names(name: str) -> tuple[str, ...]:
    """What a division is called without the word for its kind: "Kursk" of "Kursk Oblast", "Yatenga" of "Province du Yatenga"."""
    words, plain = table("division_names"), _plain(name)
    ends = [name[: -len(word) - 1] for word in words["trailing"] if plain.endswith(f" {word}")]
    leading = [
        word for word in words["leading"] if plain.startswith(word) and (word.endswith("'") or plain[len(word) : len(word) + 1] in " '")
    ]
    starts = [name[len(word) :].lstrip(" '’") for word in leading]
    return tuple(dict.fromkeys(part.strip() for part in ends + starts if len(part.strip()) > 1))


def _plain(name: str) -> str:
    """A name in small letters without accents, as long as it was."""
    return "".join([unicodedata.normalize("NFKD", letter)[0] for letter in name]).lower().translate(_APOSTROPHES)


_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


def pieces(provinces: Sequence[Province], settlements: Sequence[Entry]) -> list[Piece]:
    """Every province as the piece or pieces of first-level divisions (codes as `RU.41`)."""
    tree = shapely.STRtree([p.outline for p in provinces])
    points = shapely.points([s.lon for s in settlements], [s.lat for s in settlements])
    inside: defaultdict[int, list[Entry]] = defaultdict(list)
    for settlement, province in zip(*tree.query(points, predicate="intersects").tolist(), strict=True):
        if settlements[settlement].country == provinces[province].country and settlements[settlement].admin1 not in ("", "00"):
            inside[province].append(settlements[settlement])
    shares = {i: _people_by_code(found) for i, found in inside.items()}
    led = {max(share, key=lambda code: (share[code], code)) for share in shares.values()}
    found = []
    for i, province in enumerate(provinces):
        if i in inside:
            found += _pieces_of(province, inside[i], shares[i], led)
    return found


def _people_by_code(settlements: Iterable[Entry]) -> Counter[str]:
    people: Counter[str] = Counter()
    for s in settlements:
        people[f"{s.country}.{s.admin1}"] += s.population + 1
    return people


def _pieces_of(province: Province, settlements: list[Entry], share: Counter[str], led: set[str]) -> list[Piece]:
    first = max(share, key=lambda code: (share[code], code))
    # A few strays on the wrong side of a simplified outline do not make a division of their own.
    without = {code for code in share if code not in led and share[code] > share.total() * 0.01}
    if not without and share[first] >= share.total() * _MOST:
        return [Piece(first, province, province.outline, whole=True)]
    kept = {code for code in share if code in without or share[code] > share.total() * 0.05}
    parts = _shared_out(province.outline, [s for s in settlements if f"{s.country}.{s.admin1}" in kept])
    return [Piece(code, province, part, whole=False) for code, part in sorted(parts.items())]


def _shared_out(area: BaseGeometry, settlements: list[Entry]) -> dict[str, BaseGeometry]:
    """An area divided among the divisions of the settlements in it: each point to the nearest settlement's."""
    at = {(s.lon, s.lat): f"{s.country}.{s.admin1}" for s in sorted(settlements, key=lambda s: s.id)}
    if len(set(at.values())) == 1:
        return {next(iter(at.values())): area}
    points = [shapely.Point(position) for position in sorted(at)]
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=area.envelope))
    tree = shapely.STRtree(cells)
    by_code: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for point, cell in zip(*tree.query(points, predicate="within").tolist(), strict=True):
        by_code[at[(points[point].x, points[point].y)]].append(cells[cell])
    parts = {code: _polygonal(shapely.union_all(cells).intersection(area)) for code, cells in by_code.items()}
    return {code: part for code, part in parts.items() if not part.is_empty}


def _polygonal(area: BaseGeometry) -> BaseGeometry:
    return shapely.MultiPolygon([part for part in shapely.get_parts(area) if part.geom_type == "Polygon" and part.area > 1e-6])


def first_level(
    found: Sequence[Piece], settlements: Sequence[Entry], divided: Divisions, *, spoken: Mapping[str, Sequence[str]] | None = None
) -> list[Entry]:
    """The first-level divisions, ids as `admin1:RU.41`, with the outlines that the pieces give them.

    `spoken` is what news calls divisions by their codes; by default that of `data/lexicon/division_names.toml`.

    Raises:
        LexiconError: our table of names speaks of a division that there is not.
    """
    by_code: defaultdict[str, list[Piece]] = defaultdict(list)
    for piece in found:
        by_code[piece.code].append(piece)
    people: dict[str, list[Entry]] = defaultdict(list)
    for s in settlements:
        people[f"{s.country}.{s.admin1}"].append(s)
    codes = sorted({*by_code, *(code for code in people if code in divided.admin1)})
    points = reference_points()
    spoken = table("division_names")["divisions"] if spoken is None else spoken
    unknown = sorted(set(spoken) - set(codes))
    if unknown:
        raise LexiconError(f"division_names.toml, [divisions]: there is no division {', '.join(unknown)}")
    return [_division(_names(code, by_code[code], divided, spoken), code, by_code[code], people[code], points.get(code)) for code in codes]


def _division(names: list[str], code: str, found: list[Piece], settlements: list[Entry], point: tuple[float, float] | None) -> Entry:
    country, _, admin1 = code.partition(".")
    outline = _joined(found)
    lat, lon = point or middle(outline, settlements)
    people = sum(s.population for s in settlements)
    return Entry(
        id=f"admin1:{code}",
        name=names[0],
        feature="ADM1",
        lat=lat,
        lon=lon,
        country=country,
        admin1=admin1,
        population=people,
        names=tuple(names[1:]),
        outline=outline,
        radius_km=area_radius_km(outline) if outline is not None else _spread_km(settlements),
        weight=people,
    )


def _names(code: str, found: list[Piece], divided: Divisions, spoken: Mapping[str, Sequence[str]]) -> list[str]:
    """What a division is called, first what news calls it; by its code where nobody knows a name."""
    outline_names = found[0].province.names if len(found) == 1 and found[0].whole else ()
    full = [name for name in (*spoken.get(code, ()), divided.admin1.get(code, ""), *outline_names) if name]
    return list(dict.fromkeys([*full, *(short for name in full for short in short_names(name))])) or [code]


def _joined(found: list[Piece]) -> BaseGeometry | None:
    """The pieces as one area; None when there are none, or none larger than the grid."""
    whole = shapely.union_all([piece.outline for piece in found])
    return None if whole.is_empty else on_grid(whole)


def middle(outline: BaseGeometry | None, settlements: Sequence[Entry] = ()) -> tuple[float, float]:
    """(lat, lon): of the outline, by `point_within`; without one, the middle of the settlements."""
    if outline is not None:
        return point_within(outline)
    return round(float(np.median([s.lat for s in settlements])), 5), round(float(np.median([s.lon for s in settlements])), 5)


def _spread_km(settlements: list[Entry]) -> float:
    """Half of the span of the settlements from south to north and from west to east, the greater; 111 km a degree."""
    lats, lons = [s.lat for s in settlements], [s.lon for s in settlements]
    width = (max(lons) - min(lons)) * np.cos(np.radians(np.mean(lats)))
    return max(float(max(max(lats) - min(lats), width)) * 111 / 2, 1.0)


def second_level(
    found: Sequence[Piece], settlements: Sequence[Entry], divided: Divisions, counties: dict[str, BaseGeometry]
) -> list[Entry]:
    """The second-level divisions, ids as `admin2:US.LA.079`: those of GeoNames that hold a settlement.

    Outlines: US counties' own; elsewhere those of provinces that are a part of a first-level division.
    """
    people: dict[str, list[Entry]] = defaultdict(list)
    for s in settlements:
        people[s.admin2].append(s)
    outlines = counties | _province_outlines(found, settlements)
    codes = sorted({code for code in (*people, *counties) if code in divided.admin2})
    return [_second(code, divided.admin2[code], people[code], outlines.get(code)) for code in codes if people[code] or code in counties]


def _province_outlines(found: Sequence[Piece], settlements: Sequence[Entry]) -> dict[str, BaseGeometry]:
    """Second-level code -> outline, for the provinces that are one of several in their first-level division."""
    count = Counter(piece.code for piece in found)
    parts = [piece for piece in found if piece.whole and count[piece.code] > 1]
    tree = shapely.STRtree([piece.outline for piece in parts])
    placed = [s for s in settlements if s.admin2]
    points = shapely.points([s.lon for s in placed], [s.lat for s in placed])
    inside: defaultdict[int, Counter[str]] = defaultdict(Counter)
    everywhere: Counter[str] = Counter(s.admin2 for s in placed)
    for settlement, part in zip(*tree.query(points, predicate="intersects").tolist(), strict=True):
        inside[part][placed[settlement].admin2] += 1
    outlines = {}
    for part, codes in inside.items():
        code, number = max(codes.items(), key=lambda item: (item[1], item[0]))
        if number >= _MOST * codes.total() and number >= _MOST * everywhere[code]:
            outlines[code] = parts[part].outline
    return outlines


def _second(code: str, name: str, settlements: list[Entry], outline: BaseGeometry | None) -> Entry:
    country, admin1, _ = code.split(".", 2)
    lat, lon = middle(outline, settlements)
    people = sum(s.population for s in settlements)
    return Entry(
        id=f"admin2:{code}",
        name=name,
        feature="ADM2",
        lat=lat,
        lon=lon,
        country=country,
        admin1=admin1,
        admin2=code,
        population=people,
        names=short_names(name),
        outline=on_grid(outline) if outline is not None else None,
        radius_km=area_radius_km(outline) if outline is not None else _spread_km(settlements),
        weight=people * 0.3,
    )


def in_counties(settlements: Sequence[Entry], counties: dict[str, BaseGeometry]) -> list[Entry]:
    """The settlements, those of the United States with the county whose outline holds them."""
    codes = sorted(counties)
    tree = shapely.STRtree([counties[code] for code in codes])
    points = shapely.points([s.lon for s in settlements], [s.lat for s in settlements])
    county = {s: codes[c] for s, c in zip(*tree.query(points, predicate="intersects").tolist(), strict=True)}
    american = {i: county[i] for i, s in enumerate(settlements) if s.country == "US" and i in county}
    return [replace(s, admin2=american.get(i, s.admin2)) for i, s in enumerate(settlements)]


def of_nearest(entries: Sequence[Entry], settlements: Sequence[Entry]) -> list[Entry]:
    """Entries in the divisions of the settlement of their country that lies nearest."""
    by_country: defaultdict[str, list[Entry]] = defaultdict(list)
    for settlement in settlements:
        by_country[settlement.country].append(settlement)
    trees = {country: shapely.STRtree(shapely.points([(one.lon, one.lat) for one in own])) for country, own in by_country.items()}
    placed = []
    for entry in entries:
        if entry.country in trees:
            nearest = by_country[entry.country][int(trees[entry.country].nearest(shapely.Point(entry.lon, entry.lat)))]
            entry = replace(entry, admin1=nearest.admin1, admin2=nearest.admin2)
        placed.append(entry)
    return placed


def county_codes(counties: dict[str, BaseGeometry], states: dict[str, str]) -> dict[str, BaseGeometry]:
    """Outlines by GeoNames' code (`US.LA.079`) from outlines by FIPS code; `states` is FIPS -> postal code."""
    return {f"US.{states[fips[:2]]}.{fips[2:]}": area for fips, area in counties.items() if fips[:2] in states}


def historic(found: Sequence[Piece]) -> list[Entry]:
    """Provinces that today's divisions have replaced, such as Kenya's Rift Valley: still spoken of, feature ADM1H."""
    replaced = {id(piece.province): piece.province for piece in found if not piece.whole}
    entries = []
    for province in replaced.values():
        lat, lon = middle(province.outline)
        key = f"{province.country}.{fold(province.name).replace(' ', '-')}"
        radius = area_radius_km(province.outline)
        entries.append(
            Entry(
                f"former:{key}",
                province.name,
                "ADM1H",
                lat,
                lon,
                province.country,
                names=province.names[1:],
                outline=province.outline,
                radius_km=radius,
                weight=1,
            )
        )
    return sorted({entry.id: entry for entry in entries if entry.name}.values(), key=lambda entry: entry.id)
