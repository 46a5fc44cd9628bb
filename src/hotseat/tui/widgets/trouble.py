"""What is said while the disk takes nothing."""

from typing import Any

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.text import counted
from hotseat.engine.recorder import Recorder
from hotseat.tui.text import content, show

RETRY_SECONDS = 1.0


class TroubleBanner(Static):
    """Hidden while everything is kept; else it says why not, and tries again until the disk takes what waits.

    `what` is what goes on all the same, as in "the interview".
    """

    def __init__(self, recorder: Recorder[Any, Any], what: str) -> None:
        super().__init__(id="trouble")
        self._recorder = recorder
        self._what = what
        self._seen = ("", 0)

    def on_mount(self) -> None:
        """Tries again from now on to keep what waits."""
        self.look()
        self.set_interval(RETRY_SECONDS, self._retry)

    def look(self) -> None:
        """Shows the trouble there is now."""
        seen = (self._recorder.trouble, self._recorder.waiting)
        if seen != self._seen:
            self._seen = seen
            self.display = bool(seen[0])
            show(self, _trouble_content(*seen, self._what))

    def _retry(self) -> None:
        self._recorder.retry()
        self.look()


def _trouble_content(trouble: str, waiting: int, what: str) -> Content:
    """The trouble in words, and how many events wait for its end."""
    if not waiting:
        return content(f"! {trouble}.", "$error bold")
    waits = "waits in memory and is" if waiting == 1 else "wait in memory and are"
    return content(
        f"! Nothing is being kept: {trouble}. {counted(waiting, 'event')} {waits} "
        f"written as soon as the fault is fixed; {what} goes on.",
        "$error bold",
    )
