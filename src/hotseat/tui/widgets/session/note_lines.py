"""The note lines of a running session: control keys do there what letters do when the line is closed."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.tui.widgets.session.tags import TaggedNoteLine

LATER = "Keep the note as a follow-up to ask later"


class FollowUpNoteLine(TaggedNoteLine):
    """The note line while follow-ups are asked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s", "screen.pause", "Pause", id="note.pause", tooltip="Stop the clock, or let it go on"
        ),
        Binding("ctrl+l", "screen.ask_later", "Later", id="note.ask-later", tooltip=LATER),
    ]


class AnswerNoteLine(FollowUpNoteLine):
    """The note line during an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "screen.next_from_note", "Next", id="note.next", tooltip="The next section"),
    ]


class InterviewerNoteLine(AnswerNoteLine):
    """The note line of an interviewer, who may cut in while typing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+x", "screen.cut", "Cut in", id="note.cut", tooltip="Cut in; again: back on track"),
    ]


class WordsLine(InterviewerNoteLine):
    """The line with the words of an interruption, before they are said."""
