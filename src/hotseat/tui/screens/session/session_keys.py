"""Asks the session's rules which keys of a screen are allowed now."""

from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session import attempts

NOT_IN_TRIAL = ("plan", "no_story", "find_story", "story", "evidence", "finish")
"""Actions that choose for later sessions, or need a session that is kept."""


class SessionKeys(Page):
    """A screen whose keys are offered only while the session allows their actions."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self.rehearsal = rehearsal

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """The reason why the session's rules refuse the action now, or ""."""
        if self.rehearsal.is_trial and action in NOT_IN_TRIAL:
            return "a first try has one question, one plan, and is kept nowhere"
        happen = attempts.attempt(self.rehearsal.session, action, parameters)
        why = attempts.refusal(self.rehearsal.session, happen) if happen else ""
        return why or super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While the clock is paused, the same key resumes it."""
        if action == "pause" and self.rehearsal.session.paused:
            return "Go on", "Start the clock again"
        if action == "leave" and self.rehearsal.is_trial:
            return "Leave", "End the try; nothing of it is kept"
        return super().now(action, parameters)
