"""Textual's app made safe: for text from others, for fast typing, and for private answers."""

import asyncio
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter
from textual.notifications import Notification
from textual.screen import Screen

from hotseat.crash import traceback_without_values
from hotseat.domain.looking_up import meant
from hotseat.domain.own_keys import STANDARD, KeyHabits
from hotseat.domain.text import clean
from hotseat.tui import keymap
from hotseat.tui.palette import key_commands
from hotseat.tui.terminal.at_once import paint_at_once
from hotseat.tui.terminal.desktop import notification
from hotseat.tui.terminal.hardware_cursor import cursor_place
from hotseat.tui.terminal.key_stream import LONGEST_PASTE
from hotseat.tui.terminal.turns import Turns
from hotseat.tui.terminal.unanswered import take_as_meant, why_nothing
from hotseat.tui.text import key_name
from hotseat.tui.theme import DARK, LIGHT, WITHOUT_COLOUR, ChosenReversed, suggested

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.widget import AwaitMount

NO_LINE = "No line is open to paste into."
TOO_LONG = f"That was too long to paste: everything after the first {LONGEST_PASTE // 1024} KiB was left out."


@runtime_checkable
class KeepsWhatIsTyped(Protocol):
    """A screen with an input line whose text belongs in the open file."""

    def before_leaving(self) -> None:
        """Saves the text in the line, exactly as leaving the screen would."""


@runtime_checkable
class NamesWindow(Protocol):
    """A driver that can set the title of the terminal's window."""

    def name_window(self, title: str) -> None:
        """Sets the title of the window."""


@runtime_checkable
class ShowsNotices(Protocol):
    """A screen with a line of its own for notices."""

    def show_notices(self, notices: Iterable[Notification]) -> None:
        """Shows these, and no others."""


class HardenedApp(App[None]):
    """Cleans what is pasted, handles one key at a time, and reveals no answers in a traceback."""

    crash = ""
    """The traceback of a crash, without the values of variables; empty if there was none."""

    def __init__(self, theme: str = "") -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        colourless = self.no_color
        self._event_loop: asyncio.AbstractEventLoop | None = None
        self.turns = Turns(self)
        """Handles keys, pastes and clicks one at a time."""
        self.key_habits = STANDARD
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        chosen = meant(theme, self.available_themes) or suggested(os.environ)
        self.theme = WITHOUT_COLOUR if colourless else chosen

    def on_mount(self) -> None:
        """Stores the loop, so that a signal handler can end the app."""
        self._event_loop = asyncio.get_running_loop()

    def refresh_css(self, animate: bool = True) -> None:
        """Applies the colours of the theme to what there is.

        Before there is a screen, the first parse of the style sheets does so: one of its own would be
        thrown away, and costs a start a tenth.
        """
        if self._screen_stacks[self._current_mode]:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def use_keys(self, habits: KeyHabits) -> None:
        """Lets the keys do what this person has chosen."""
        self.key_habits = habits
        shipped = keymap.vim.KEYS if habits.keymap == "vim" else {}
        chosen = {**shipped, **habits.keys}
        if chosen or self._keymap:
            self.set_keymap(chosen)
            for screen in self.screen_stack:
                self._give_keys_back(screen)
            self.screen.refresh_bindings()

    def _get_screen(self, screen: Screen[Any] | str) -> "tuple[Screen[Any], AwaitMount]":
        found_screen, mounted = super()._get_screen(screen)
        if self._keymap:
            self._give_keys_back(found_screen)
        return found_screen, mounted

    def _give_keys_back(self, screen: Screen[Any]) -> None:
        """Leaves a key what it ships as, where a person wants it for something else of the screen as well.

        Textual would take it away from the one that ships.
        """
        for clash in keymap.clashes.on_screen(screen._bindings, self._keymap):
            self._keymap = {key: keys for key, keys in self._keymap.items() if key != clash.own}
            warning = f"{clash.sentence()}. `hotseat check` says where you set it."
            self.notify(warning, severity="warning", markup=False, timeout=12)

    def get_key_display(self, binding: Binding) -> str:
        """The name of the key in the footer: the one that the help and sentences give it."""
        return binding.key_display or key_name(binding.key)

    def tell_desktop(self, text: str) -> None:
        """Shows a fixed text of the program as a desktop notification, if the terminal can."""
        if self._driver is not None and (sequence := notification(text, os.environ)):
            self._driver.write(sequence)

    def bell(self) -> None:
        """Rings the terminal's bell once."""
        if self._driver is not None:
            self._driver.write("\a")

    def name_window(self, title: str) -> None:
        """Sets the title of the terminal's window, if there is a terminal."""
        if isinstance(self._driver, NamesWindow):
            self._driver.name_window(title)

    def leave(self, exit_code: int) -> None:
        """Ends the app with this exit code; may be called from a signal handler or another thread."""
        if self._event_loop is not None:
            self._event_loop.call_soon_threadsafe(self._leave, exit_code)

    def _leave(self, exit_code: int) -> None:
        with self._context():
            self.exit(return_code=exit_code)

    def exit(
        self, result: None = None, return_code: int = 0, message: "RenderableType | None" = None
    ) -> None:
        """Ends the app, by whatever way; first saves what is being typed."""
        if not self._exit:
            self._keep_what_is_typed()
        super().exit(result, return_code, message)

    def _keep_what_is_typed(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, KeepsWhatIsTyped):
                screen.before_leaving()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the palette: the screen's keys, the themes, and quitting."""
        yield from key_commands(screen)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Quit hotseat", "What happened so far is kept", self.action_quit)

    async def on_event(self, event: events.Event) -> None:
        """Cleans pasted text before any widget sees it, because Textual's own input lines do not clean it.

        Keys, pastes and clicks wait until everything before them has been handled.
        """
        is_typed = isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded
        if is_typed and not self.turns.has_come(event):
            return
        if isinstance(event, events.Paste):
            self._take_paste(event)
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._take_key(event)
        await super().on_event(event)

    def _display(self, screen: Screen[Any], renderable: "RenderableType | None") -> None:
        """Also puts the terminal's own cursor where the focus is."""
        if self.screen_stack:
            self.cursor_position = cursor_place(self.focused)
        super()._display(screen, renderable)

    def clear_notifications(self) -> None:
        """Removes the notices from every screen."""
        super().clear_notifications()
        for screen in self.screen_stack:
            if isinstance(screen, ShowsNotices):
                screen.show_notices(())

    def _refresh_notifications(self) -> None:
        """Shows the notices on the screen in front; the palette of commands has no line for them."""
        front = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(front, ShowsNotices):
            front.show_notices(list(self._notifications))

    def _take_key(self, key: events.Key) -> None:
        """Removes notices on the next key, and takes a key for the one that is meant."""
        if self._notifications:
            self.clear_notifications()
        if self.screen_stack:
            take_as_meant(self.screen, key, self.key_habits)

    async def _on_key(self, event: events.Key) -> None:
        """Paints at once what a key changed, or shows why it does nothing, where no widget handled it."""
        event.prevent_default()
        if await self._check_bindings(event.key):
            paint_at_once(self)
        elif reason := why_nothing(self.screen, event):
            self.notify(reason, markup=False, timeout=3)

    def _take_paste(self, paste: events.Paste) -> None:
        """Cuts and cleans a new paste; says so if a paste comes back because no line took it."""
        if paste.is_forwarded:
            self.clear_notifications()
            self.notify(NO_LINE, markup=False)
            return
        if len(paste.text) > LONGEST_PASTE:
            self.notify(TOO_LONG, severity="warning", markup=False)
        # Change the event itself: a new one would be forwarded again each time it comes back.
        # Line by line, because a text is cut where it is cleaned, and a list is longer than a line.
        paste.text = "\n".join(map(clean, paste.text[:LONGEST_PASTE].splitlines()))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Shows the chosen row in reverse if there are no colours."""
        filters = super().get_line_filters()
        return [ChosenReversed(), *filters] if self.no_color else filters

    def _handle_exception(self, error: Exception) -> None:
        """Ignores an error while the app ends: something it needed is gone already, which is no crash."""
        if self._exit:
            self._close_messages_no_wait()
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Stores a traceback without the values of variables: they may contain private words."""
        self.bell()
        self.crash = traceback_without_values(self._exception) if self._exception else "unknown\n"
        try:
            self._keep_what_is_typed()
        finally:
            self._close_messages_no_wait()
