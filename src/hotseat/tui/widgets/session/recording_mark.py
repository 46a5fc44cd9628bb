"""The mark in the head line that says that the microphone is open, and how loud it is there."""

from math import log10

from textual.content import Content

from hotseat.domain.interview.candidate import RECORDING
from hotseat.tui.recording_port import Sound
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.drawn import DrawnText

CELLS = 8
"""Columns of the level."""
ROOMY = 78
"""Columns of a window from which on the head line has room for the mark beside everything else."""
CRAMPED = "-cramped"
"""The class of a screen without that room: the program's name makes way for the mark."""
QUIETEST = 0.01
"""The level that is shown as none: a hundredth of the loudest, as in a quiet room."""
STEPS = " ▁▂▃▄▅▆▇█"
"""The level in a single column."""
SILENT = "· silent"
NOT_RECORDING = "○ not recording"
"""While the answer is to be recorded and is not: in a pause, or because the microphone fails."""


class RecordingMark(DrawnText):
    """Says with a sign, a word and a bar that what is said is recorded; otherwise it takes no room."""

    def __init__(self) -> None:
        super().__init__(id="recording-mark")

    def paint(self, sound: Sound, *, wanted: bool) -> None:
        """Shows the sound of this moment. `wanted`: the answer is to be recorded."""
        self.display = wanted or sound.is_running
        is_cramped = self.screen.size.width < ROOMY
        self.screen.set_class(self.display and is_cramped, CRAMPED)
        if self.display:
            show(self, mark_content(sound, is_cramped=is_cramped))


def mark_content(sound: Sound, *, is_cramped: bool) -> Content:
    """The words of the mark, and the level; of the same width whatever is heard."""
    room = 1 if is_cramped else CELLS
    if not sound.is_running:
        return content(NOT_RECORDING if not is_cramped else NOT_RECORDING[: -len("ing")].ljust(12), QUIET)
    if sound.is_silent:
        return content(f"{RECORDING} {SILENT[:room]:<{room}}", "$error bold")
    lit = cells_of(sound.level)
    bar = STEPS[lit] if is_cramped else "█" * lit
    return Content.assemble(
        (f"{RECORDING} ", "$error bold"), (bar, "$success"), ("·" * (room - len(bar)), QUIET)
    )


def cells_of(level: float) -> int:
    """How many of the cells are lit at this level, from 0 to 1: loudness is felt in ratios."""
    if level <= QUIETEST:
        return 0
    return min(CELLS, max(1, round(CELLS * (1 - log10(level) / log10(QUIETEST)))))
