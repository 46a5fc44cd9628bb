"""What the screens need from the doorway."""

from collections.abc import Sequence
from typing import Protocol

from hotseat.domain.bank import Bank, Choice
from hotseat.domain.draw import Drawn
from hotseat.domain.prompt import Prompt
from hotseat.domain.review import Summary
from hotseat.domain.session import Session
from hotseat.rehearsal import Rehearsal


class Listed(Protocol):
    """A session on disk in one line."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def summary(self) -> Summary | None:
        """What happened in it, or None where it cannot be read."""

    @property
    def fault(self) -> str:
        """Why it cannot be read, as `file:line: reason`."""


class Interrupted(Protocol):
    """A session that can be resumed."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def session(self) -> Session:
        """What is kept of it."""

    @property
    def at(self) -> float:
        """Seconds on the session clock when it was interrupted."""


class Desk(Protocol):
    """The bank, the sessions on disk, and the session that runs."""

    @property
    def bank(self) -> Bank:
        """Everything that can be asked."""

    @property
    def complaints(self) -> list[str]:
        """What is wrong with the packs."""

    def recent(self) -> Sequence[Listed]:
        """The sessions on disk, newest first."""

    def interrupted(self) -> Interrupted | None:
        """The newest session that was interrupted."""

    def last_choice(self) -> Choice:
        """Level and kind of the newest session."""

    def last_preparation(self) -> int:
        """Seconds of preparation chosen last."""

    def draw(self, choice: Choice, passed_over: frozenset[str] = frozenset()) -> Drawn:
        """A prompt that fits. Raises NothingToAsk."""

    def begin(self, choice: Choice, prompt: Prompt) -> Rehearsal:
        """A new session. Raises CannotRehearse."""

    def resume(self, session_id: str) -> Rehearsal:
        """An interrupted session. Raises CannotRehearse."""

    def keep_as_it_is(self, session_id: str) -> None:
        """An interrupted session left on purpose. Raises CannotRehearse."""

    def leave(self) -> None:
        """Lets go of the session that runs."""

    def open(self, session_id: str) -> Session:
        """A session on disk. Raises CannotRehearse."""

    def keep_theme(self, name: str) -> None:
        """Remembers the theme for the next start."""
