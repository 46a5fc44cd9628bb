"""A place in which a session is changed: one that runs, or one from before that is corrected."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.question import Question
from hotseat.line.place import Place
from hotseat.line.readable import sentence
from hotseat.reports.text.deeds import deed_told

if TYPE_CHECKING:
    from hotseat.engine.corrections import Corrections
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.engine.repair import Repair
    from hotseat.line.room import Room

TOOK_BACK = "Took back {}. redo does it again."
DID_AGAIN = "Done again: {}. u takes it back."


class Changing(Place):
    """Says why a change was refused, and that events cannot be written."""

    goes_on: ClassVar[str] = "the session"
    """What goes on all the same where they cannot."""

    def __init__(self, room: "Room", changed: "Rehearsal | Repair") -> None:
        super().__init__(room)
        self.changed = changed
        """What changes the session."""
        self._trouble = ""

    @property
    def question(self) -> Question:
        """The question that is changed."""
        raise NotImplementedError

    @property
    def corrections(self) -> "Corrections":
        """Corrects notes and follow-ups, takes back and does again."""
        return self.changed.corrections

    def take(self, line: str) -> None:
        """Does what was typed; says first, and behind it, if events cannot be written."""
        self._tell_trouble()
        super().take(line)
        if not self.is_left:
            self._tell_trouble()

    def _tell_trouble(self) -> None:
        recorder = self.changed.recorder
        recorder.retry()
        if (trouble := recorder.trouble) != self._trouble:
            self._trouble = trouble
            self.console.say(recorder.trouble_told(self.goes_on) or "Everything is written again.")

    def do(self, happen: Callable[[], object]) -> bool:
        """Performs the action, or says why it was refused. Returns whether it happened."""
        try:
            happen()
        except Refused as reason:
            self.console.say(self.why(str(reason)))
            return False
        return True

    def why(self, reason: str) -> str:
        """The reason of a refusal as a sentence."""
        return sentence(reason)

    def go_over(self, change: Callable[[], Deed], template: str) -> Deed | None:
        """Takes back or does again, and says what; None if it was refused, which is said."""
        deeds: list[Deed] = []
        if not self.do(lambda: deeds.append(change())):
            return None
        deed = deeds[0]
        self.console.say(template.format(deed_told(self.changed.session.questions[deed.question], deed)))
        return deed
