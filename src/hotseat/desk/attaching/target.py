"""The session to which something is attached, and what everything that is attached has to fit."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hotseat.desk.desk import Desk
from hotseat.domain.pacing import clock
from hotseat.domain.refusal import Refused
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Span
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.engine.repair import Repair
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.whole_file import CannotWrite
from hotseat.storage.session.words_lock import locked_words


class CannotAttach(Exception):
    """Nothing was attached; the message says why and what to do."""


class Wish(NamedTuple):
    """How something is attached."""

    starts: float | None = None
    """The second of the session at which it begins; None if nobody said so."""
    question: int | None = None
    """The number of the question that it answers, from 1; None if nobody said so."""
    again: bool = False
    """Whether it takes the place of what was attached before."""


class Target(NamedTuple):
    """A session, open for writing. Its questions are numbered from 1, as `hotseat show` numbers them."""

    folder: Path
    """Where its file is, and what belongs to it."""
    repair: Repair
    me: str
    """The candidate of a session that names none; empty where nobody gave a name."""

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.repair.session

    @property
    def id(self) -> str:
        """Its id."""
        return self.session.header.id

    @property
    def candidate(self) -> str:
        """Whose answers they are; empty if that is not known."""
        return self.session.header.candidate or self.me

    def question(self, number: int | None) -> int:
        """The place, from 0, of that question among all that were asked; without a number, of the last one.

        Raises CannotAttach.
        """
        begun = self.session.begun_questions
        wanted = len(begun) if number is None else number
        if not 1 <= wanted <= len(begun):
            has = f"{counted(len(begun), 'question')} that {'was' if len(begun) == 1 else 'were'} answered"
            raise CannotAttach(f"{self.id} has {has}, and no question {wanted}.")
        return [n for n, question in enumerate(self.session.questions) if question in begun][wanted - 1]

    def begin(self, wish: Wish, seconds: float) -> float:
        """The second of the session at which something of that length begins: where it was wished, or at the
        begin of the question's answer, or at second 0.

        Raises CannotAttach if nothing of it lies in the session.
        """
        begin = wish.starts or 0.0
        if wish.starts is None and wish.question is not None:
            begin = self.session.questions[self.question(wish.question)].began_at
        if begin >= self.session.at or begin + seconds <= 0:
            raise CannotAttach(
                f"It would run from {clock(begin)} to {clock(begin + seconds)}, and {self.id} runs from "
                f"0:00 to {clock(self.session.at)}; give the second at which it begins with --starts."
            )
        return begin


@contextmanager
def session_to_attach_to(desk: Desk, path: Path) -> Iterator[Target]:
    """The session in that file. No other program can continue it meanwhile, or write its words.

    Raises CannotAttach.
    """
    try:
        repair = desk.repair(str(path))
    except CannotRehearse as trouble:
        raise CannotAttach(str(trouble)) from trouble
    try:
        target = Target(path.parent, repair, desk.owner.answering)
        if target.session.is_drill:
            raise CannotAttach(f"{target.id} is a drill, in which nothing was answered.")
        target.question(None)
        with locked_words(target.id):
            yield target
    except BlockingIOError as held:
        raise CannotAttach(
            f"Another program is writing words of {path.stem} now; attach it again in a moment."
        ) from held
    except (CannotRead, CannotWrite, Refused) as trouble:
        raise CannotAttach(str(trouble)) from trouble
    finally:
        desk.leave()


def overlap(span: Span, other: Span) -> bool:
    """Whether two spans have seconds in common."""
    return span.start < other.stop and other.start < span.stop
