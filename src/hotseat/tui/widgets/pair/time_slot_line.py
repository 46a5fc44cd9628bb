"""The line of a pair: time left for the question, how many more fit, and who asks whom."""

from textual.content import Content

from hotseat.domain.interview.time_slot import Pace, between_text, time_slot, time_slot_text
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.session.session import Session
from hotseat.reports.text.columns import fit, width
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.drawn import DrawnText

STYLES = {Pace.CALM: "", Pace.SOON: "$warning", Pace.NOW: "$warning bold"}
FEWEST = 12
"""The least room in which the line says who asks whom."""


def slot_state(session: Session, now: float, *, between: bool = False) -> object:
    """The seconds that this question has taken; they decide how the line looks."""
    slot = time_slot(session, now, between=between)
    return None if slot is None else whole_seconds(slot.here)


class SlotLine(DrawnText):
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
    header, slot = session.header, time_slot(session, now, between=between)
    who = f"{header.interviewer or 'Interviewer'} asks {header.candidate or 'candidate'}"
    who = who if header.mode == "pair" else f"round {header.round} of the loop"
    if slot is None:
        return content(fit(who, max(0, columns)), QUIET)
    words = between_text(slot) if between else time_slot_text(slot)
    style = "" if between else STYLES[slot.pace]
    if slot.number <= slot.questions and slot.questions > 1:
        who = f"{slot.number} of {slot.questions}{' asked' if between else ''} · {who}"
    room = columns - width(words) - 2
    if room < FEWEST:
        return content(words, style)
    right = fit(who, min(room, width(who)))
    gap = " " * (columns - width(words) - width(right))
    return Content.assemble(content(words, style), gap, content(right, QUIET))
