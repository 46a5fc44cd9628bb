"""The screens that can be opened from anywhere, by the app or by a command."""

from typing import TYPE_CHECKING

from textual.app import App

from hotseat.tui import screens

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.real_interviews.real_interview import RealInterview
    from hotseat.tui.ports import Desk


class Shows(App[None]):
    """An app that opens screens which need nothing but the desk."""

    if TYPE_CHECKING:

        @property
        def desk(self) -> Desk:
            """The desk that the screens use."""

    def show_prompts(self, choice: "Choice") -> None:
        """Shows the prompts of the bank, at first only those of this level and kind."""
        self.push_screen(screens.BrowseScreen(choice))

    def show_review(self) -> None:
        """Shows the list of sessions."""
        self.push_screen(screens.ReviewScreen())

    def show_loops(self, loop_id: str = "") -> None:
        """Shows the loop with this id, or the one that is open, or else the shapes and the loops so far."""
        screens.show_loops(self, self.desk.loops, loop_id)

    def show_stories(self, level: str) -> None:
        """Shows the stories by principle; a question begun from there is of this level."""
        self.push_screen(screens.stories_of(self.desk, level))

    def show_readiness(self, level: str) -> None:
        """Shows how ready the user is for a level, by their own assessment."""
        self.push_screen(screens.ReadinessScreen(level))

    def log_real_interview(self, interview: "RealInterview | None" = None) -> None:
        """Shows the real interviews, and over them the form for a new one or for this one."""
        self.push_screen(screens.RealInterviewsScreen(form=True, interview=interview))
