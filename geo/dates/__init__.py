"""Time expressions of a text -> the days they mean, with how exactly and from what that is known.

The words and patterns are data (`data/lexicon/calendar.toml`). An expression that leans on the publication
date ("on Wednesday", "in August") is `relative`; one that names its day or year is `explicit`. A day without
direction is the last such day on or before publication, unless its sentence looks ahead ("will", "scheduled").
"""

from geo.dates.find import TimeExpression, find_dates

__all__ = ["TimeExpression", "find_dates"]
