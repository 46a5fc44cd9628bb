"""The line for a question, into which a list of questions can be pasted, too."""

from collections.abc import Callable

from textual import events

from hotseat.tui.widgets.note_line import OneLine


class QuestionLine(OneLine):
    """A line that hands a paste of several lines to `listed`, and keeps it where that returns False."""

    def __init__(
        self,
        *,
        entered: Callable[[OneLine], None],
        listed: Callable[[str], bool],
        placeholder: str,
        max_length: int,
        id: str,  # noqa: A002 (the library's own name for it)
    ) -> None:
        super().__init__(entered=entered, placeholder=placeholder, max_length=max_length, id=id)
        self._listed = listed

    def _on_paste(self, event: events.Paste) -> None:
        # Textual calls the handler of each class in turn, until one of them prevents it.
        if "\n" in event.text.strip() and self._listed(event.text):
            event.stop()
            event.prevent_default()
