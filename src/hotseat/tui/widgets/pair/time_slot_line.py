"""The line of a pair: time left for the question, how many more fit, and who asks whom."""

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.interview.time_slot import Pace, between_text, time_slot, time_slot_text
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.session.session import Session
from hotseat.reports.text.columns import fit, width
from hotseat.tui.text import QUIET, content, show

STYLES = {Pace.CALM: "", Pace.SOON: "$warning", Pace.NOW: "$warning bold"}
FEWEST = 12
"""The least room in which the line says who asks whom."""


def slot_state(session: Session, now: float, *, between: bool = False) -> object:
    """The seconds that this question has taken; they decide how the line looks."""
    found = time_slot(session, now, between=between)
    return None if found is None else whole_seconds(found.here)


class SlotLine(Static):
    """Shows the time slot in words; its first word and its colour say when to move on."""

    def __init__(self, *, between: bool = False) -> None:
        """`between`: no question is asked or answered while the line is shown."""
        super().__init__(id="slot")
        self._between = between

    def paint(self, session: Session, now: float) -> None:
        """Draws the line."""
        show(self, slot_content(session, now, self.size.width, between=self._between))


def slot_content(session: Session, now: float, columns: int, *, between: bool = False) -> Content:
    """The time slot on the left, who asks whom on the right, in so many columns."""
    header, found = session.header, time_slot(session, now, between=between)
    who = f"{header.interviewer or 'Interviewer'} asks {header.candidate or 'candidate'}"
    if found is None:
        return content(fit(who, max(0, columns)), QUIET)
    said = between_text(found) if between else time_slot_text(found)
    style = "" if between else STYLES[found.pace]
    if found.number <= found.questions and found.questions > 1:
        who = f"{found.number} of {found.questions}{' asked' if between else ''} · {who}"
    room = columns - width(said) - 2
    if room < FEWEST:
        return content(said, style)
    right = fit(who, min(room, width(who)))
    gap = " " * (columns - width(said) - width(right))
    return Content.assemble(content(said, style), gap, content(right, QUIET))
