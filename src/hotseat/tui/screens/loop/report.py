"""The figures of a loop, and its debrief as far as it may be seen."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat.reports.text.loops.debrief import debrief_parts
from hotseat.reports.text.loops.forms import parts_markdown
from hotseat.reports.text.loops.part import Part
from hotseat.tui.screens.loop.about_loop import AboutLoop
from hotseat.tui.text import show
from hotseat.tui.widgets.loop.parts import parts_content

BESIDE = 4
"""Columns of the margins and the scrollbar."""
SENT = (
    "The report was sent to the clipboard as Markdown. If you cannot paste it, your terminal does not let "
    "programs copy; hotseat loop debrief --to md writes the same."
)


class LoopReportScreen(AboutLoop):
    """Shows the figures of the rounds, the stories, the principles, and votes once all have voted."""

    LEAVES = "loop-report.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy", id="loop-report.copy", tooltip="Copy the report as Markdown"),
        Binding(
            "escape", "close", "Loop", key_display="esc", id="loop-report.close", tooltip="Back to the loop"
        ),
    ]

    def body(self) -> Iterable[Widget]:
        """A page that scrolls."""
        with VerticalScroll(id="loop-scroll"):
            yield Static(id="page")

    def on_mount(self) -> None:
        """Shows the report and lets the arrows scroll it."""
        self.head("Loop", "figures")
        self.query_one("#loop-scroll").focus()
        self.paint()

    def _parts(self) -> list[Part]:
        report = self.loops.report(self.standing.loop)
        return debrief_parts(report, self.flow.desk.bank.current.principle_names())

    def paint(self) -> None:
        """Shows the report in the width of the screen."""
        show(self.query_one("#page", Static), parts_content(self._parts(), self.app.size.width - BESIDE))

    def action_copy(self) -> None:
        """Sends the report to the clipboard of the terminal."""
        self.app.copy_to_clipboard("".join(parts_markdown(self._parts())))
        self.app.clear_notifications()
        self.notify(SENT, markup=False)

    def action_close(self) -> None:
        """Goes back to the loop."""
        self.dismiss()
