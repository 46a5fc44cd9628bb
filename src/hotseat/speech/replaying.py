"""Has a recording played by a child program."""

from collections.abc import Callable
from pathlib import Path

from hotseat.speech.child import Child, Values, python

MODULE = "hotseat.speech.replay"
UNKNOWN = "Nothing can be played: the program that plays has ended by itself."


class Replay:
    """A recording that is played from a second on. It ends when this program does."""

    def __init__(self, recording: Path, second: float, ended: Callable[[str], None]) -> None:
        """`ended` is called once, in another thread: with "", or with a sentence on why it was not played."""
        self._ended = ended
        self._why = ""
        self._child = Child(python(MODULE, str(recording), f"{second:.2f}"), self._heard, self._over)

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._child.is_over

    def stop(self) -> None:
        """Ends it; returns at once."""
        self._child.stop()

    def _heard(self, values: Values) -> None:
        if values.get("type") == "failed":
            self._why = str(values.get("why"))

    def _over(self, code: int | None) -> None:
        self._ended(self._why or ("" if code == 0 else UNKNOWN))
