"""Numbers in sentences for the reader."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "12,000 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
