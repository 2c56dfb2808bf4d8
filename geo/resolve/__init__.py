"""Mentions -> locations: which place on Earth each name means, or why that is not known."""

from geo.resolve.evidence import Context
from geo.resolve.homes import Home, home_of
from geo.resolve.locate import resolve, spoken_of, with_outline

__all__ = ["Context", "Home", "home_of", "resolve", "spoken_of", "with_outline"]
