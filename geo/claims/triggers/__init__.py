"""What happened: the words that tell of an event, and in which sense."""
