"""The keys that choose a cell in the table of stories."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.tui.screens.review.looking_back import LookingBack
from hotseat.tui.widgets.stories.story_table import StoryTable

MOVES = (
    ("left", "move(0, -1)", "Cell", "←↑↓→", "Another story or principle"),
    ("right", "move(0, 1)", "Principle on", "→", "The next principle"),
    ("up", "move(-1, 0)", "Story before", "↑", "The story before"),
    ("down", "move(1, 0)", "Story on", "↓", "The next story"),
    ("pageup", "page(-1)", "Page up", "pageup", "A screenful up"),
    ("pagedown", "page(1)", "Page down", "pagedown", "A screenful down"),
    ("home", "edge(-1)", "Title", "home", "To the title of the story"),
    ("end", "edge(1)", "Last principle", "end", "To the last principle"),
    ("ctrl+home", "last(-1)", "First story", "ctrl+home", "To the first story"),
    ("ctrl+end", "last(1)", "Last story", "ctrl+end", "To the last story"),
)
FAR = 1_000_000


class InTable(LookingBack):
    """A screen with the table of stories."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, name, key_display=shown, show=False, id=f"stories.{key}", tooltip=tooltip)
        for key, action, name, shown, tooltip in MOVES
    ]

    def action_move(self, down: int, right: int) -> None:
        """Chooses another cell."""
        self.query_one(StoryTable).move(down, right)

    def action_page(self, by: int) -> None:
        """Moves a screenful."""
        table = self.query_one(StoryTable)
        table.move(by * table.rows_in_sight, 0)

    def action_edge(self, by: int) -> None:
        """Moves to the title, or to the last principle."""
        self.query_one(StoryTable).move(0, by * FAR)

    def action_last(self, by: int) -> None:
        """Moves to the first or the last story."""
        self.query_one(StoryTable).move(by * FAR, 0)
