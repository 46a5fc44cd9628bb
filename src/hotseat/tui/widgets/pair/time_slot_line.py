"""The line of a pair: time left for the question, how many more fit, and who asks whom."""

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.interview.time_slot import Pace, time_slot, time_slot_text
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.session.session import Session
from hotseat.reports.text.columns import fit, width
from hotseat.tui.text import QUIET, content, show

STYLES = {Pace.CALM: "", Pace.SOON: "$warning", Pace.NOW: "$warning bold"}
FEWEST = 12
"""The least room in which the line says who asks whom."""


def slot_state(session: Session, now: float) -> object:
    """The seconds that this question has taken; they decide how the line looks."""
    found = time_slot(session, now)
    return None if found is None else whole_seconds(found.here)


class SlotLine(Static):
    """Shows the time slot in words; its first word and its colour say when to move on."""

    def __init__(self) -> None:
        super().__init__(id="slot")

    def paint(self, session: Session, now: float) -> None:
        """Draws the line."""
        show(self, slot_content(session, now, self.size.width))


def slot_content(session: Session, now: float, columns: int) -> Content:
    """The time slot on the left, who asks whom on the right, in so many columns."""
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
