"""Copies the debrief of a question to the clipboard, by the terminal (OSC 52)."""

from textual.binding import Binding
from textual.screen import Screen

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session

SENT = (
    "The debrief went to the clipboard as Markdown. If your terminal lets no program copy, "
    "hotseat export writes the same."
)


def copy_key(place: str) -> Binding:
    """The key that copies; its id begins with `place`."""
    told = "Copy the debrief as Markdown"
    return Binding("y", "copy", "Copy", show=False, id=f"{place}.copy", tooltip=told)


def copy_debrief(screen: Screen[None], question: Question, session: Session) -> None:
    """Sends the debrief to the terminal's clipboard and says so; no terminal tells whether it took it."""
    from hotseat.reports.text.markdown import debrief_text  # noqa: PLC0415 (only who copies needs it)

    screen.app.copy_to_clipboard(debrief_text(question, session))
    screen.app.clear_notifications()
    screen.notify(SENT, markup=False)
