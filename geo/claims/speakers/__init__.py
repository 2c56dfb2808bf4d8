"""Who says so: reports, quotations, and whom a pronoun stands for."""
