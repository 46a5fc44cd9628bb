"""A clock that goes only when it is told to."""


class ManualClock:
    """The two clocks of a machine, moved by hand. They start apart, as those of a machine do."""

    def __init__(self) -> None:
        self._awake = 1_000.0
        self._elapsed = 70_000.0

    def awake(self) -> float:
        return self._awake

    def elapsed(self) -> float:
        return self._elapsed

    def advance(self, seconds: float) -> None:
        """Time passes on both clocks."""
        self._awake += seconds
        self._elapsed += seconds

    def sleep(self, seconds: float) -> None:
        """The lid is closed: only one of the clocks goes on."""
        self._elapsed += seconds
