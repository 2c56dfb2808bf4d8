"""The gazetteer as a geopy geocoder: no network, no key, no limit on its use."""

from functools import cached_property
from typing import Any

import numpy as np
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location as GeopyLocation
from geopy.point import Point

from geo.gazetteer import Gazetteer, open_gazetteer
from geo.records import Place

_SETTLEMENT = "PPL"


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Geocode names and reverse-geocode points with the places that come with Dateline.

    It answers like geopy's other geocoders: a `geopy.Location` whose `raw` is the place as a dictionary,
    None where nothing is found, a list with `exactly_one=False`.
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        super().__init__()
        self._gazetteer = gazetteer or open_gazetteer()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002
    ) -> GeopyLocation | list[GeopyLocation] | None:
        """The places of a name, the most important first; "Kursk, Russia" asks for one that lies within the other."""
        name, *containers = [part.strip() for part in query.split(",")]
        found = [place for place in self._gazetteer.lookup(name) if all(self._inside(place, outer) for outer in containers)]
        return self._answer(found[:limit], exactly_one)

    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002
    ) -> GeopyLocation | list[GeopyLocation] | None:
        """The settlements nearest to a point: (lat, lon), a geopy Point, or "lat, lon"."""
        point = Point(query)
        rows, positions = self._settlements
        # On the unit sphere the nearest along the ground is the nearest through it.
        nearest = np.argsort(-(positions @ _on_sphere(point.latitude, point.longitude)), kind="stable")[:limit]
        return self._answer([self._gazetteer.place(int(row)) for row in rows[nearest]], exactly_one)

    @cached_property
    def _settlements(self) -> tuple[Any, Any]:
        gazetteer = self._gazetteer
        rows = np.array([row for row in range(len(gazetteer)) if gazetteer.feature(row).startswith(_SETTLEMENT)], dtype=np.intp)
        return rows, _on_sphere(np.asarray(gazetteer.lat)[rows], np.asarray(gazetteer.lon)[rows])

    def _inside(self, place: Place, outer: str) -> bool:
        return any(self._gazetteer.contains(container, place) for container in self._gazetteer.lookup(outer) if container != place)

    def _answer(self, places: list[Place], exactly_one: bool) -> GeopyLocation | list[GeopyLocation] | None:
        answers = [GeopyLocation(self._gazetteer.label(place), (place.lat, place.lon), _raw(place)) for place in places]
        if not answers:
            return None
        return answers[0] if exactly_one else answers


def _raw(place: Place) -> dict[str, Any]:
    return {name: getattr(place, name) for name in Place.__dataclass_fields__}


def _on_sphere(lat: Any, lon: Any) -> Any:
    """Points of the unit sphere, shape (..., 3), for latitudes and longitudes in degrees."""
    y, x = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)], axis=-1)
