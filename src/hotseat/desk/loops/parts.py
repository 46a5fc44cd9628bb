"""What the loops need of the desk."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from random import Random

    from hotseat.desk.bank import PromptBank
    from hotseat.desk.owner import Owner
    from hotseat.desk.sessions import Sessions
    from hotseat.desk.words import Words
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.session.header import Heads
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.storage.files.folder import PracticeFolder


class HasParts(Protocol):
    """The desk, as far as loops ask it for something."""

    folder: "PracticeFolder"
    bank: "PromptBank"
    sessions: "Sessions"
    owner: "Owner"
    rng: "Random"

    @property
    def words(self) -> "Words":
        """What was said in the sessions."""

    def begin(self, choice: "Choice", prompt: "Prompt", seats: "Heads | None" = None) -> "Rehearsal":
        """Begins a session. Raises CannotRehearse."""

    def resume(self, session_id: str) -> "Rehearsal":
        """Resumes a session. Raises CannotRehearse."""
