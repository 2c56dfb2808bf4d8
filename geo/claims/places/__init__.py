"""Where: the places of each event, by role."""
