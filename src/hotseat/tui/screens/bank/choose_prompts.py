"""The prompts of one level and kind, to choose several of them in an order."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import counted
from hotseat.tui.screens.bank.browse import BrowseScreen
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.bank.prompt_table import PromptTable

NOT_HERE = ("add", "change", "take_out")
"""What the list of all prompts does and this one does not."""


class ChoosingTable(PromptTable):
    """The same table; enter chooses a prompt, or leaves it out again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select_cursor",
            "Choose",
            key_display="enter",
            id="browse.begin",
            tooltip="Choose it as the next; again: leave it out",
        ),
    ]


class ChoosePromptsScreen(BrowseScreen):
    """Lists the prompts of a level and kind; those chosen carry the number of their turn."""

    TABLE = ChoosingTable
    HEADING = "Choose questions"
    FIRST_COLUMN = "Turn"
    FIXED = ("level", "kind")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "close",
            "Done",
            key_display="esc",
            id="browse.close",
            tooltip="Back with the chosen ones",
        ),
    ]

    def __init__(
        self, choice: Choice, chosen: tuple[str, ...], done: Callable[[tuple[str, ...]], None]
    ) -> None:
        super().__init__(choice)
        self._chosen, self._done = list(chosen), done

    def first_cell(self, prompt: Prompt) -> str:
        """The number of its turn, if it is chosen."""
        return f"{self._chosen.index(prompt.id) + 1}." if prompt.id in self._chosen else ""

    def take(self, prompt: Prompt) -> None:
        """Chooses the prompt as the next in the order, or leaves it out."""
        if prompt.id in self._chosen:
            self._chosen.remove(prompt.id)
        else:
            self._chosen.append(prompt.id)
        self.fill(prompt.id)

    def leave_list(self) -> None:
        """Goes back with what is chosen."""
        self.app.pop_screen()
        self._done(tuple(self._chosen))

    def filter_words(self, count: int) -> Content:
        """Adds how many are chosen."""
        chosen = (
            f"{counted(len(self._chosen), 'question')} chosen, in this order; after them the draw goes on"
        )
        key = self.key("browse.begin", self.TABLE)
        words = chosen if self._chosen else f"none chosen yet: {key} chooses the first question"
        return Content.assemble(super().filter_words(count), "\n", content(words, QUIET))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Level and kind are those of the interview, and no prompt is added here."""
        fixed = action == "narrow" and parameters[:1] in (("level",), ("kind",))
        return not fixed and action not in NOT_HERE and super().check_action(action, parameters)
