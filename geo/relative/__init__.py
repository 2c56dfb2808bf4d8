"""Relative place phrases: their grammar, and the geodesy that turns them into shapes."""

from geo.relative.grammar import find_phrases
from geo.relative.locate import locate, parse_phrase
from geo.relative.naming import place_near
from geo.relative.shapes import locate_phrase

__all__ = ["find_phrases", "locate", "locate_phrase", "parse_phrase", "place_near"]
