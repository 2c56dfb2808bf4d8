"""Stretches of a range of numbers, as values that weights can be learned for."""

from bisect import bisect_right


class Steps:
    """Stretches of a range of numbers, each named by its lower end."""

    def __init__(self, *bounds: float) -> None:
        self._bounds = bounds
        self._names = ("0", *(f"{bound:.2f}" for bound in bounds))

    def name(self, value: float) -> str:
        """That of the step that a value is on."""
        return self._names[bisect_right(self._bounds, value)]
