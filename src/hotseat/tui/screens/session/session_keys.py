"""Asks the session's rules which keys of a screen are allowed now."""

from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session import attempts


class SessionKeys(Page):
    """A screen whose keys are offered only while the session allows their actions."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """The reason why the session's rules refuse the action now, or ""."""
        happen = attempts.attempt(self.rehearsal.session, action, parameters)
        return attempts.refusal(self.rehearsal.session, happen) if happen else ""

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While the clock is paused, the same key resumes it."""
        if action == "pause" and self.rehearsal.session.paused:
            return "Go on", "Start the clock again"
        return super().now(action, parameters)
