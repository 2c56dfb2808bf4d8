"""The places of the world: open, look up, search, outline; `build` makes the file from its sources."""

from geo.gazetteer.gazetteer import Gazetteer, open_gazetteer
from geo.gazetteer.names import fold

__all__ = ["Gazetteer", "fold", "open_gazetteer"]
