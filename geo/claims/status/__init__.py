"""How sure: whether what is told has happened, may happen or is denied."""
