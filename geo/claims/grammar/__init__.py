"""Sentences as the parts of a claim read them: words, phrases, clauses, and the words that events are told by."""
