"""Which keys of a running session's screen do something now, by the rules of the session."""

from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session import attempts


class SessionKeys(Page):
    """A screen that offers what the session allows, and nothing else."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """What the rules of the session say to it."""
        happen = attempts.attempt(self.rehearsal.session, action, parameters)
        return attempts.refusal(self.rehearsal.session, happen) if happen else ""

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """A clock that is stopped goes on with the same key."""
        if action == "pause" and self.rehearsal.session.paused:
            return "Go on", "Start the clock again"
        return super().now(action, parameters)
