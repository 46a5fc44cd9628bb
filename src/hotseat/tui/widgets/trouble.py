"""The banner that shows while the disk cannot be written."""

from typing import Any

from textual.widgets import Static

from hotseat.engine.recorder import Recorder
from hotseat.tui.text import content, show

RETRY_SECONDS = 1.0


class TroubleBanner(Static):
    """Shows why events cannot be written, and tries again until they are; hidden otherwise.

    `what` names what continues all the same, such as "the interview".
    """

    def __init__(self, recorder: Recorder[Any, Any], what: str) -> None:
        super().__init__(id="trouble")
        self._recorder = recorder
        self._what = what
        self._seen = ("", 0)

    def on_mount(self) -> None:
        """Starts to write the waiting events again, every second."""
        self.look()
        self.set_interval(RETRY_SECONDS, self._retry)

    def look(self) -> None:
        """Shows the present trouble, or hides the banner."""
        seen = (self._recorder.trouble, self._recorder.waiting)
        if seen != self._seen:
            self._seen = seen
            self.display = bool(seen[0])
            show(self, content(f"! {self._recorder.trouble_told(self._what)}", "$error bold"))

    def _retry(self) -> None:
        self._recorder.retry()
        self.look()
