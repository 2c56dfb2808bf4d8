"""Mentions -> locations: which place on Earth each name means, or why that is not known."""

from geo.resolve.locate import resolve

__all__ = ["resolve"]
