"""The parts that `geo.events` reads claims with: triggers, status, speakers, actors, counts, places and times."""
