"""What the pages between two questions of a pair share: no question is in sight, and no clock runs."""

from hotseat.tui.screens.session.live import LivePage


class BetweenPage(LivePage):
    """A page after one question and before the next."""

    BETWEEN = True

    def on_mount(self) -> None:
        """Hides the question that was answered."""
        self.query_one("#prompt").display = False

    def show_prompt(self) -> None:
        """Shows none."""

    def action_to_debrief(self) -> None:
        """Back to the debrief; nothing has ended, and nothing was asked."""
        self.flow.show_debrief()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing of the answer before is shown, taken back or mended here."""
        of_the_answer = action in ("undo", "redo", "mend", "question")
        return not of_the_answer and super().check_action(action, parameters)
