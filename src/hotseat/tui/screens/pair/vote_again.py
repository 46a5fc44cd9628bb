"""The vote after the discussion; the first vote is kept too."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.vocabulary import FROM_LOW, Vote
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.votes import vote_keys


class VoteAgainScreen(Dialog[Vote]):
    """Asks for the second vote and returns it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *vote_keys("vote-again", "How inclined you are now"),
        Binding(
            "escape",
            "close",
            "No second vote",
            key_display="esc",
            id="vote-again.close",
            tooltip="Leave the votes as they are",
        ),
    ]

    def __init__(self, first: str) -> None:
        super().__init__()
        self._first = first

    def compose(self) -> ComposeResult:
        """The four votes, and which one came first."""
        rows = [
            Content.assemble((f" {self.key(f'vote-again.vote-{number}')}  ", "$accent bold"), vote)
            for number, vote in enumerate(FROM_LOW, 1)
        ]
        with Vertical(classes="dialog"):
            yield Static("After the discussion, how inclined are you to hire?", classes="dialog-title")
            yield Static(Content("\n").join(rows))
            yield Static(f"\nFirst vote: {self._first}. Both votes are kept.", classes="quiet", markup=False)
        yield Keys()

    def action_vote(self, number: int) -> None:
        """Returns the chosen vote."""
        self.dismiss(FROM_LOW[number - 1])

    def action_close(self) -> None:
        """Closes without a second vote."""
        self.dismiss(None)
