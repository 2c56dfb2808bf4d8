"""The records that pass from stage to stage: Article -> Mention -> Location -> Claim -> Event.

Every record is frozen and validates itself. Positions are (lat, lon) in WGS 84 degrees, distances are
kilometres, and `start` and `end` index the characters of `Article.text`, so that `text[start:end]`
is always what a record says it found.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from geo.errors import RecordError

MentionKind = Literal["name", "demonym", "relative"]
MentionRole = Literal["place", "actor", "part"]
Precision = Literal["site", "settlement", "admin2", "admin1", "country", "region", "relative", "vague", "unresolved"]
PlaceRole = Literal["at", "origin", "destination", "near"]
Status = Literal["reported", "claimed", "denied", "planned", "hypothetical"]
DatePrecision = Literal["day", "week", "month", "year", "unknown"]
DateSource = Literal["explicit", "relative", "publication"]
Manner = Literal[
    "", "inside", "inland", "outside", "offshore", "around", "middle", "edge", "half", "most",
    "extreme", "tip", "division", "opposite", "river", "strip", "travel",
]  # fmt: skip
Relation = Literal["distance", "direction", "part", "border", "coast", "between", "along", "near"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DISASTER", "ACCIDENT", "CRIME", "OTHER",
]  # fmt: skip


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise RecordError(message)


def _require_one_of(value: str, literal: Any, what: str) -> None:
    if value not in literal.__args__:
        raise RecordError(f"{what} is {value!r}; it must be one of {', '.join(get_args(literal))}")


def _require_ids(ids: object, least: int, otherwise: str) -> None:
    good = isinstance(ids, tuple) and len(ids) >= least and all(isinstance(name, str) and name for name in ids)
    _require(good, f"{otherwise}, in a tuple; given was {ids!r}")


def _require_span(start: int, end: int, text: str, what: str) -> None:
    if not 0 <= start < end:
        raise RecordError(f"{what} {text!r} has the span {start}..{end}; it must be 0 <= start < end")
    if end - start != len(text):
        raise RecordError(f"{what} {text!r} does not have the length of its span {start}..{end}")


def _require_position(lat: float | None, lon: float | None, what: str, name: str) -> None:
    if (lat is None) != (lon is None):
        raise RecordError(f"{what} {name!r} has only one of lat and lon")
    if lat is not None and lon is not None and not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise RecordError(f"{what} {name!r} lies at ({lat}, {lon}), which is not on Earth")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim was read: an article without its text."""

    id: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One news story. Its text is never altered; everything else points into it."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""
    language: str = "en"

    def __post_init__(self) -> None:
        _require(bool(self.id), "an article needs an id")

    @property
    def source(self) -> Source:
        """The article's particulars, to be carried by the claims made in it."""
        return Source(self.id, self.title, self.outlet, self.published, self.url)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        _require_span(self.start, self.end, self.text, "the span")


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer."""

    id: str
    """`geonames:538560` where GeoNames has it, else `admin1:RU.41`, `admin2:US.LA.079`, `region:donbas`."""
    name: str
    feature: str
    """GeoNames feature code: CONT, PCLI, ADM1, ADM2, PPL, PPLC, RGN, SEA, BLDG ..."""
    lat: float
    lon: float
    country: str = ""
    """ISO 3166 alpha-2, empty for what belongs to no one country."""
    admin1: str = ""
    """GeoNames' code of the first-level division, unique within the country."""
    population: int = 0
    radius_km: float = 0.0
    """Of the circle that has the extent's area."""

    def __post_init__(self) -> None:
        _require_position(self.lat, self.lon, "the place", self.name)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place phrase built on names, taken apart: "50 kilometres from the Ukrainian border"."""

    relation: Relation
    anchors: tuple["Mention", ...]
    """The names it is built on, those of its parts last; none where the text says only "the border" or "the country"."""
    low_km: float | None = None
    high_km: float | None = None
    bearing: float | None = None
    """Degrees clockwise from north, from the anchor to what is meant; "north of" is 0, "western" is 270."""
    feature: Literal["", "border", "coast", "capital"] = ""
    """What of the anchor is meant; empty for the anchor itself."""
    width: float | None = None
    """Degrees of the sector around the bearing."""
    manner: Manner = ""
    """What the words add: "deep inside" a country, the "middle" or "edge" of a place, "halfway" between two, an hour's
    "travel". A "division" is a direction before a province's name, which may only say where it lies: "southern Helmand province"; a
    "river" is up or down one; a "strip" is a width along a border."""
    parts: tuple["Phrase", ...] = ()
    """What else the text says of the same place, each part built on some of the anchors."""

    def __post_init__(self) -> None:
        _require_one_of(self.relation, Relation, "a phrase's relation")
        _require_one_of(self.manner, Manner, "a phrase's manner")
        _require((self.low_km is None) == (self.high_km is None), "a phrase has only one of low_km and high_km")
        if self.low_km is not None and self.high_km is not None:
            _require(0 <= self.low_km <= self.high_km, f"a phrase runs from {self.low_km} to {self.high_km} km")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that speaks of a place."""

    article: str
    start: int
    end: int
    text: str
    kind: MentionKind
    role: MentionRole
    name: str
    """What to look up: "West Virginia" for "W.Va.", "Ukraine" for "Ukrainian"."""
    feature: str = ""
    """The feature code that the text's own words ask for: ADM1 for "Kursk region"; empty when they do not."""
    container: str = ""
    """The name that the text sets the place in: "Russia" for "Kursk, Russia"."""
    phrase: Phrase | None = None
    """Of a relative mention."""
    score: float = 1.0
    """How sure the recogniser is, 0 to 1."""

    def __post_init__(self) -> None:
        _require_span(self.start, self.end, self.text, "the mention")
        _require_one_of(self.kind, MentionKind, "a mention's kind")
        _require_one_of(self.role, MentionRole, "a mention's role")
        _require((self.kind == "relative") == (self.phrase is not None), "relative mentions, and only they, have a phrase")


@dataclass(frozen=True, slots=True)
class Location:
    """What a mention means on Earth, or why that is not known."""

    mention: Mention
    place: Place | None
    lat: float | None
    lon: float | None
    precision: Precision
    radius_km: float | None
    score: float
    """0 to 1; of the locations scored about 0.8, about 80 % should be right."""
    reason: str
    """In words for the reader: why this place, how the shape was made, or why there is none."""
    alternatives: tuple[Place, ...] = ()
    geometry: bytes | None = field(default=None, repr=False)
    """WKB in (lon, lat) order; None when the point is all there is. The outline of a country is thousands of bytes, so it is not shown."""

    def __post_init__(self) -> None:
        _require_one_of(self.precision, Precision, "a location's precision")
        _require_position(self.lat, self.lon, "the location of", self.mention.text)
        if (self.lat is None) != (self.precision == "unresolved"):
            raise RecordError(f"{self.mention.text!r}: the unresolved, and only they, have no position")
        if not 0 <= self.score <= 1:
            raise RecordError(f"the location of {self.mention.text!r} is scored {self.score}; scores run from 0 to 1")
        if not self.reason:
            raise RecordError(f"the location of {self.mention.text!r} needs a reason")


@dataclass(frozen=True, slots=True)
class Interval:
    """When something happened: both days included; no days when that is unknown."""

    start: date | None
    end: date | None
    precision: DatePrecision
    source: DateSource

    def __post_init__(self) -> None:
        _require_one_of(self.precision, DatePrecision, "a date's precision")
        _require_one_of(self.source, DateSource, "a date's source")
        _require((self.start is None) == (self.end is None), "an interval has only one of start and end")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise RecordError(f"an interval ends on {self.end}, before it starts on {self.start}")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something, or to whom it was done."""

    name: str
    country: str = ""
    """ISO 3166 alpha-2."""
    sector: str = ""
    """GOV, MIL, REB, CVL ... where the name tells."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as the text bounds it: "up to 11,000 troops", "at least 22"."""

    what: str
    low: int | None
    best: int | None
    high: int | None

    def __post_init__(self) -> None:
        given = [n for n in (self.low, self.best, self.high) if n is not None]
        _require(bool(given), f"the count of {self.what!r} has no number")
        _require(given == sorted(given), f"the count of {self.what!r} is not low <= best <= high: {given}")


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """A place of a claim, by its role."""

    role: PlaceRole
    location: Location

    def __post_init__(self) -> None:
        _require_one_of(self.role, PlaceRole, "a place's role")


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's report that something happened, is happening, will or may happen, or did not."""

    id: str
    source: Source
    start: int
    end: int
    quote: str
    type: EventType
    status: Status
    trigger: Span
    when: Interval
    mode: str = ""
    salience: float = 0.0
    places: tuple[ClaimPlace, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    speaker: str = ""
    counts: tuple[Count, ...] = ()
    headline: str = ""
    """Who did what to whom in a few words, without the place."""

    def __post_init__(self) -> None:
        _require_span(self.start, self.end, self.quote, "the quote")
        if not (self.start <= self.trigger.start and self.trigger.end <= self.end):
            raise RecordError(f"the trigger {self.trigger.text!r} lies outside its quote")
        _require_one_of(self.type, EventType, "an event's type")
        _require_one_of(self.status, Status, "an event's status")
        if not 0 <= self.salience <= 1:
            raise RecordError(f"the salience of {self.trigger.text!r} is {self.salience}; it runs from 0 to 1")


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that are alike enough to be of one event, which they are unless something else keeps them apart."""

    first: str
    """The id of a claim of the event that holds the link."""
    second: str
    """The id of the other, mostly of the same event."""
    strength: float
    """How likely it is that the two are of one event, 0 to 1, going by the two alone."""
    copied: bool = False
    """Whether their articles are one text under two names."""

    def __post_init__(self) -> None:
        if not 0 <= self.strength <= 1:
            raise RecordError(f"the link of {self.first} and {self.second} is {self.strength} strong; it runs from 0 to 1")


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of an event that repeats the text of another one, and so is no source of its own."""

    article: str
    of: str
    """The id of the article that it copies: of those with the text the first published."""


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more claims describe. All its claims stay, so that a disagreement stays visible."""

    id: str
    type: EventType
    mode: str
    label: str
    """A headline of a few words."""
    status: Status
    when: Interval
    claims: tuple[Claim, ...]
    places: tuple[ClaimPlace, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    counts: tuple[Count, ...] = ()
    number_of_sources: int = 1
    reason: str = ""
    """Why the claims were joined."""
    links: tuple[Link, ...] = ()
    """Which claims are alike and why, also those of other events that were kept apart all the same."""
    copies: tuple[Copy, ...] = ()
    """The articles that are not counted as sources, for they copy another."""
    former_ids: tuple[str, ...] = ()
    """The ids of events that were joined into this one."""
    corrected: str = ""
    """What a person changed of it, and why."""

    def __post_init__(self) -> None:
        _require(bool(self.claims), f"the event {self.label!r} has no claim")
        _require_one_of(self.type, EventType, "an event's type")
        _require_one_of(self.status, Status, "an event's status")
        _require(self.number_of_sources >= 1, f"the event {self.label!r} has no source")


@dataclass(frozen=True, slots=True)
class Split:
    """A correction: claims of one event that are an event of their own; a single one is pulled out."""

    claims: tuple[str, ...]
    """Their ids."""
    why: str = ""

    def __post_init__(self) -> None:
        _require_ids(self.claims, 1, "a split needs the ids of one or more claims")


@dataclass(frozen=True, slots=True)
class Join:
    """A correction: events that are one."""

    events: tuple[str, ...]
    """Their ids, or ids that they had."""
    why: str = ""

    def __post_init__(self) -> None:
        _require_ids(self.events, 2, "a join needs the ids of two or more events")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was left out of the results, and why."""

    what: str
    """The file, line or article id."""
    why: str
    """The kind of problem, then a colon and the particulars: "binary file: it holds NUL bytes"."""
    skipped: bool = True
    """Whether an article was lost; False when only a detail of it was, such as an unreadable date."""


EVENT_TYPES: tuple[str, ...] = get_args(EventType)
STATUSES: tuple[str, ...] = get_args(Status)
PRECISIONS: tuple[str, ...] = get_args(Precision)
PLACE_ROLES: tuple[str, ...] = get_args(PlaceRole)
