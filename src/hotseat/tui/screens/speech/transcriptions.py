"""Recordings become words in the background, whatever screen is shown, as long as the program runs."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from hotseat.engine import transcriptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.timer import Timer

    from hotseat.domain.session.session import Session

LOOK_SECONDS = 0.5


@runtime_checkable
class HearsOfWords(Protocol):
    """A screen that shows something of the words of a session."""

    def words_came(self) -> None:
        """Called when the words of a recording are written."""


class Transcriptions(transcriptions.Transcriptions):
    """Looks after them twice a second while there are some, and tells the screens when there are words."""

    def __init__(self, app: "App[None]", transcribing: "Callable[[], transcriptions.Transcribing]") -> None:
        super().__init__(transcribing)
        self._app = app
        self._timer: Timer | None = None

    def take(self, session: "Session") -> None:
        """Takes up what the session has recorded, if there is what it needs."""
        super().take(session)
        if self.is_busy and self._timer is None:
            self._timer = self._app.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> bool:
        """Also tells the screens that words came."""
        came = super().look()
        if came:
            for screen in self._app.screen_stack:
                if isinstance(screen, HearsOfWords):
                    screen.words_came()
        if self._timer is not None and not self.is_busy:
            self._timer.stop()
            self._timer = None
        return came
