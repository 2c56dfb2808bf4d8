"""The places of the world: open, look up, search, outline; and the builder."""
