"""Article -> mentions: the names, demonyms and abbreviations that speak of places."""

from geo.mentions.find import describe, find_mentions

__all__ = ["describe", "find_mentions"]
