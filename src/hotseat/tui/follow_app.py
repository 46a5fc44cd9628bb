"""The app of the candidate's screen: a second program that only reads what the interviewer's writes."""

import gc
from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from hotseat.domain.interview.candidate import CandidateView
from hotseat.domain.own_keys import STANDARD, KeyHabits
from hotseat.tui.screens.pair.candidate import FollowScreen
from hotseat.tui.terminal.hardened_app import HardenedApp
from hotseat.tui.terminal.window_title import CANDIDATE


class FollowApp(HardenedApp):
    """The app with the candidate's screen. `look` returns what the candidate may see now.

    `habits` are the keys that the candidate is used to.
    """

    TITLE = "hotseat"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "screens.tcss", "follow.tcss"]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self, look: Callable[[], CandidateView], habits: KeyHabits = STANDARD, theme: str = ""
    ) -> None:
        super().__init__(theme)
        self._habits = habits
        self._look = look

    def on_mount(self) -> None:
        """Shows the only screen."""
        self.name_window(CANDIDATE)
        self.push_screen(FollowScreen(self._look))
        self.use_keys(self._habits)
        self.call_after_refresh(gc.enable)
