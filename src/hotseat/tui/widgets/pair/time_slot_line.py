"""One line of a pair: what the question may still take, how many more fit, and who asks whom."""

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.interview.time_slot import Pace, time_slot, time_slot_text
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.session.session import Session
from hotseat.reports.text.columns import fit, width
from hotseat.tui.text import QUIET, content, show

STYLES = {Pace.CALM: "", Pace.SOON: "$warning", Pace.NOW: "$warning bold"}
FEWEST = 12
"""Columns below which it is not told who asks whom."""


def slot_state(session: Session, now: float) -> object:
    """What decides how the line looks: the seconds this question has taken."""
    found = time_slot(session, now)
    return None if found is None else whole_seconds(found.here)


class SlotLine(Static):
    """The slot in words; the moment to move on is told by its first word and its colour."""

    def __init__(self) -> None:
        super().__init__(id="slot")

    def paint(self, session: Session, now: float) -> None:
        """Draws the line."""
        show(self, slot_content(session, now, self.size.width))


def slot_content(session: Session, now: float, columns: int) -> Content:
    """The slot at the left, who asks whom at the right, in so many columns."""
    header, found = session.header, time_slot(session, now)
    who = f"{header.interviewer or 'Interviewer'} asks {header.candidate or 'candidate'}"
    if found is None:
        return content(fit(who, max(0, columns)), QUIET)
    said = time_slot_text(found)
    if found.number <= found.questions and found.questions > 1:
        who = f"{found.number} of {found.questions} · {who}"
    room = columns - width(said) - 2
    if room < FEWEST:
        return content(said, STYLES[found.pace])
    right = fit(who, min(room, width(who)))
    gap = " " * (columns - width(said) - width(right))
    return Content.assemble(content(said, STYLES[found.pace]), gap, content(right, QUIET))
