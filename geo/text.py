"""Sentences and tokens of a text, as offsets."""
