"""The library's app, made fit for texts from strangers, quick keys and private answers."""

import asyncio
import os
import time
from collections.abc import Iterable, Sequence

from textual import events
from textual.app import App, SystemCommand
from textual.filter import LineFilter
from textual.screen import Screen

from hotseat.crash import traceback_without_values
from hotseat.domain.text import clean
from hotseat.tui.key_stream import LONGEST_PASTE
from hotseat.tui.palette import key_commands
from hotseat.tui.theme import DARK, LIGHT, WITHOUT_COLOUR, ChosenReversed, suggested
from hotseat.tui.unanswered import lower_case, why_nothing

SCREEN_SECONDS = 1.0
"""How long a key waits for a screen at most."""
NO_LINE = "No line is open to paste into."
TOO_LONG = f"That was too long to paste: all behind the first {LONGEST_PASTE // 1024} KiB was left out."


class HardenedApp(App[None]):
    """Cleans what is pasted, lets no key fall between two screens, and tells no secrets when it fails."""

    crash = ""
    """The traceback of a fault of the program's own, without values."""

    def __init__(self, theme: str = "") -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        colourless = self.no_color
        self._event_loop: asyncio.AbstractEventLoop | None = None
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        chosen = theme if theme in self.available_themes else suggested(os.environ)
        self.theme = WITHOUT_COLOUR if colourless else chosen

    def on_mount(self) -> None:
        """Notes the loop, so that the app can be left from a signal handler."""
        self._event_loop = asyncio.get_running_loop()

    def leave(self, exit_code: int) -> None:
        """Ends the app with this exit code; may be called from a signal handler or another thread."""
        if self._event_loop is not None:
            self._event_loop.call_soon_threadsafe(lambda: self.exit(return_code=exit_code))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen that does something now, the themes, and the way out."""
        yield from key_commands(screen)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Quit hotseat", "What happened so far is kept", self.action_quit)

    async def on_event(self, event: events.Event) -> None:
        """Cleans what is pasted before it goes anywhere: the library's own lines take it as it comes.

        A key waits for a screen that is just coming, so that none is lost or acts on half a screen.
        """
        if isinstance(event, events.Paste):
            self._take_paste(event)
        elif isinstance(event, events.Key):
            deadline = time.monotonic() + SCREEN_SECONDS
            while self._screen_is_coming() and time.monotonic() < deadline:
                await asyncio.sleep(0.001)
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._take_key(event)
        await super().on_event(event)

    def _take_key(self, key: events.Key) -> None:
        """What was said in passing goes with the next key; a letter counts in either case."""
        if self._notifications:
            self.clear_notifications()
        if self.screen_stack:
            lower_case(self.screen, key)

    async def _on_key(self, event: events.Key) -> None:
        """Says why nothing happens, where a key comes back that nothing has taken."""
        event.prevent_default()
        if not await self._check_bindings(event.key) and (reason := why_nothing(self.screen, event)):
            self.notify(reason, markup=False, timeout=3)

    def _take_paste(self, paste: events.Paste) -> None:
        """Cuts and cleans a paste as it comes; one that comes back found no line, and goes nowhere."""
        if paste.is_forwarded:
            self.clear_notifications()
            self.notify(NO_LINE, markup=False)
            return
        if len(paste.text) > LONGEST_PASTE:
            self.notify(TOO_LONG, severity="warning", markup=False)
        # In place: made anew, it would be forwarded again each time it comes back.
        paste.text = clean(paste.text[:LONGEST_PASTE])

    def _screen_is_coming(self) -> bool:
        return bool(self.screen_stack) and not self.screen.is_mounted

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colours, something else has to tell what is chosen."""
        filters = super().get_line_filters()
        return [ChosenReversed(), *filters] if self.no_color else filters

    def _handle_exception(self, error: Exception) -> None:
        """What fails while the app is being left fails for want of what is gone already: it is no crash."""
        if self._exit:
            self._close_messages_no_wait()
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A traceback without the values of variables: they may hold what a person said in confidence."""
        self.bell()
        self.crash = traceback_without_values(self._exception) if self._exception else "unknown\n"
        self._close_messages_no_wait()
