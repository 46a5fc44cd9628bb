"""Copies the debrief of a question to the clipboard, by the terminal (OSC 52)."""

from textual.binding import Binding
from textual.screen import Screen

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.leaving_out import question_without_story
from hotseat.reports import text

SENT = (
    "The debrief was sent to the clipboard as Markdown. If you cannot paste it, your terminal does not let "
    "programs copy; hotseat export writes the same."
)

WITHOUT_STORY = "What it says of your story was left out; hotseat export with --stories includes it."


def copy_key(prefix: str) -> Binding:
    """The key that copies; its id begins with `prefix`."""
    tooltip = "Copy the debrief as Markdown"
    return Binding("y", "copy", "Copy", show=False, id=f"{prefix}.copy", tooltip=tooltip)


def copy_debrief(screen: Screen[None], question: Question, session: Session) -> None:
    """Sends the debrief to the terminal's clipboard and says so; no terminal tells whether it took it."""
    passed_on = question_without_story(question)
    screen.app.copy_to_clipboard(text.markdown.debrief_text(passed_on, session))
    screen.app.clear_notifications()
    screen.notify(SENT if passed_on is question else f"{SENT} {WITHOUT_STORY}", markup=False)
