"""How many: numbers and what they count, and the counts of one event told apart."""
