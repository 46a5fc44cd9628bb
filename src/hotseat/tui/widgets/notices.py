"""What is said in passing, on the line below the head line that is blank otherwise."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.notifications import Notification

from hotseat.tui.text import content
from hotseat.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from textual.timer import Timer

LEAD = "▌"
"""What every line of a notice begins with, in the color of its severity."""
SHARE_OF_LINES = 2
"""The notices take at most this share of the window's lines: a half."""


class Notices(Drawn):
    """Shows the notices until their time is over; a click removes them.

    Textual mounts a widget for each notice and lays out the whole screen when it comes and when it goes,
    which took longer than everything else that a key does. Here a notice of one line changes no other line.
    Only a longer one takes lines from the screen below.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "notices--text",
        "notices--information",
        "notices--warning",
        "notices--error",
    }

    def __init__(self) -> None:
        super().__init__(id="notices")
        self._shown: tuple[Notification, ...] = ()
        self._ends: dict[str, Timer] = {}
        self._lines: tuple[tuple[str, Content], ...] = ()
        """The severity and the text of each line."""

    def show(self, notifications: Iterable[Notification]) -> None:
        """Shows these notices, and no others."""
        self._shown = tuple(notifications)
        kept = {notice.identity for notice in self._shown}
        for identity in [identity for identity in self._ends if identity not in kept]:
            self._ends.pop(identity).stop()
        for shown in self._shown:
            if shown.identity not in self._ends:
                self._ends[shown.identity] = self.set_timer(
                    shown.time_left, lambda ended=shown: self._end(ended)
                )
        self._lay_out()

    def _end(self, notification: Notification) -> None:
        # A dialog in front of this screen may show it as well.
        self.app._unnotify(notification)
        self.show(notice for notice in self._shown if notice is not notification)

    def on_click(self) -> None:
        """Removes the notices."""
        self.app.clear_notifications()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the library's signature)
        """Wraps the notices anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        screen = self.screen.size
        # The newest lines, if there are too many.
        lines = tuple(self._wrapped(self.size.width or screen.width))[-(screen.height // SHARE_OF_LINES) :]
        if lines != self._lines:
            if (height := max(1, len(lines))) != max(1, len(self._lines)):
                self.styles.height = height
            self._lines = lines
            if self.screen.is_modal:
                self.display = bool(lines)
            self.refresh()

    def _wrapped(self, width: int) -> Iterator[tuple[str, Content]]:
        for notice in self._shown:
            text = Content.from_markup(notice.message) if notice.markup else content(notice.message)
            if notice.title:
                text = Content.assemble((notice.title, "bold"), "\n", text)
            yield from ((notice.severity, line) for line in text.wrap(max(1, width - cell_len(LEAD) - 2)))

    def render(self) -> Content:
        """The lines, each as wide as the widget; blank without a notice."""
        plain = self.get_visual_style("notices--text")
        width = self.size.width - cell_len(LEAD) - 1
        return Content("\n").join(
            Content.assemble(
                (LEAD, self.get_visual_style("notices--text", f"notices--{severity}")),
                Content.assemble(" ", line.pad_right(max(0, width - line.cell_length))).stylize(plain),
            )
            for severity, line in self._lines
        )
