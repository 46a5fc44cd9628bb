"""Copies the debrief of a question to the clipboard, by the terminal (OSC 52)."""

from textual.binding import Binding
from textual.screen import Screen

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.reports import text

SENT = (
    "The debrief was sent to the clipboard as Markdown. If you cannot paste it, your terminal does not let "
    "programs copy; hotseat export writes the same."
)


def copy_key(place: str) -> Binding:
    """The key that copies; its id begins with `place`."""
    told = "Copy the debrief as Markdown"
    return Binding("y", "copy", "Copy", show=False, id=f"{place}.copy", tooltip=told)


def copy_debrief(screen: Screen[None], question: Question, session: Session) -> None:
    """Sends the debrief to the terminal's clipboard and says so; no terminal tells whether it took it."""
    screen.app.copy_to_clipboard(text.markdown.debrief_text(question, session))
    screen.app.clear_notifications()
    screen.notify(SENT, markup=False)
