"""What all places of an interview in a pair share: both names, and the time slot in words."""

from collections.abc import Sequence

from hotseat.domain.interview.time_slot import between_text, time_slot, time_slot_text
from hotseat.line.place import Command
from hotseat.line.session.live import Live
from hotseat.line.times import with_times_in_words


class InPair(Live):
    """A place in which one person interviews and another answers."""

    @property
    def interviewer(self) -> str:
        """The name of who asks."""
        return self.rehearsal.session.header.interviewer or "the interviewer"

    @property
    def candidate(self) -> str:
        """The name of who answers."""
        return self.rehearsal.session.header.candidate or "the candidate"

    def slot_words(self) -> str:
        """The time for this question, and how many more fit; "" where the interview has no length."""
        slot = time_slot(self.rehearsal.session, self.rehearsal.now)
        return _sentence(time_slot_text(slot)) if slot else ""


class Between(InPair):
    """A place after one question and before the next: no clock runs for anybody."""

    @property
    def clock_is_hidden(self) -> bool:
        """The question's time stands, so that its end is no news here."""
        return True

    def slot_words(self) -> str:
        """What is left of the interview."""
        slot = time_slot(self.rehearsal.session, self.rehearsal.now, between=True)
        return _sentence(between_text(slot)) if slot else ""


class WithoutAnswer(Between):
    """One in which nothing of the answer before is told, noted or taken back."""

    def session_commands(self) -> Sequence[Command]:
        """Only the way out of the session."""
        return tuple(command for command in super().session_commands() if "leave" in command.words)


def _sentence(text: str) -> str:
    return with_times_in_words(f"{text[:1].upper()}{text[1:]}.")
