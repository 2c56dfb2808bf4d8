"""When: the time of each event of a sentence."""
