"""The library's app, made fit for texts from strangers, quick keys and private answers."""

import asyncio
import time
import traceback
from collections.abc import Sequence

from textual import events
from textual.app import App
from textual.filter import LineFilter

from hotseat.domain.text import clean
from hotseat.tui.theme import ChosenReversed

SCREEN_SECONDS = 1.0
"""How long a key waits for a screen at most."""


class HardenedApp(App[None]):
    """Cleans what is pasted, lets no key fall between two screens, and tells no secrets when it fails."""

    crash = ""
    """The traceback of a fault of the program's own, without values."""

    async def on_event(self, event: events.Event) -> None:
        """Cleans what is pasted, wherever it goes: the library's own lines take it as it comes.

        A key waits for a screen that is just coming, so that none is lost or acts on half a screen.
        """
        if isinstance(event, events.Paste):
            event = events.Paste(clean(event.text))
        elif isinstance(event, events.Key):
            deadline = time.monotonic() + SCREEN_SECONDS
            while self._screen_is_coming() and time.monotonic() < deadline:
                await asyncio.sleep(0.001)
        await super().on_event(event)

    def _screen_is_coming(self) -> bool:
        return bool(self.screen_stack) and not self.screen.is_mounted

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colours, something else has to tell what is chosen."""
        filters = super().get_line_filters()
        return [ChosenReversed(), *filters] if self.no_color else filters

    def _fatal_error(self) -> None:
        """A traceback without the values of variables: they may hold what a person said in confidence."""
        self.bell()
        self.crash = "".join(traceback.format_exception(self._exception))
        self._close_messages_no_wait()
