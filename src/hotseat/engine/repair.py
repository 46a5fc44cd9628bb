"""Repairs the times, notes and follow-ups of a recorded session."""

from hotseat.domain.pacing import clock
from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.repairs import limits
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.engine.corrections import Corrections
from hotseat.engine.recorder import Journal, Recorder
from hotseat.engine.sounding import Sounding
from hotseat.engine.telling import Telling


class Repair:
    """A session that is being repaired. Questions, marks and gaps are numbered from 1; times are seconds of
    the session clock.

    Every method raises Refused, and writes nothing, if the repair is not possible.
    """

    is_trial = False
    """Only a kept session is repaired."""

    def __init__(self, session: Session, journal: Journal[e.Event]) -> None:
        self.recorder = Recorder(session, journal, after)
        self.corrections = Corrections(self.recorder, lambda: self.session.at)
        """Corrects notes and follow-ups, and undoes and redoes."""
        self.telling = Telling(self.recorder, lambda: self.session.at)
        """Names the stories that were told."""
        self.sounding = Sounding(self.recorder, lambda: self.session.at)
        """Says what was recorded."""

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.recorder.state

    def question(self, number: int) -> Question:
        """The question as it is now."""
        return self.session.questions[number - 1]

    def number_of(self, header: Header, position: int) -> int:
        """The number of the question at this place, from 0, among those begun.

        Raises Refused if the file no longer holds the session with this header, or that question.
        """
        begun = self.session.begun_numbers
        if self.session.header != header or len(begun) <= position:
            raise Refused("the file has changed meanwhile; open it again from the list")
        return begun[position]

    def move(self, question: int, mark: int, to: float) -> None:
        """Moves a boundary to this second; the mark after the last one is the end of the answer."""
        to = round(to, 1)
        first, last = limits(self.session, question, mark, self.session.at)
        if not first <= to <= last:
            began = self.question(question).began_at
            raise Refused(f"that boundary stays between {_when(first - began)} and {_when(last - began)}")
        self.recorder.record(e.Moved(self.session.at, question, mark, to))

    def nudge(self, question: int, mark: int, by: float) -> None:
        """Moves a boundary by some seconds, but not past the boundaries next to it."""
        first, last = limits(self.session, question, mark, self.session.at)
        current = self.question(question).boundaries[mark - 1]
        to = round(min(last, max(first, current + by)), 1)
        if to == current:
            raise Refused(f"it cannot be any {'later' if by > 0 else 'earlier'}: another boundary is there")
        self.recorder.record(e.Moved(self.session.at, question, mark, to))

    def split(self, question: int, at: float, section: str) -> None:
        """Adds a forgotten mark: the section began at this second."""
        self.recorder.record(
            e.Moved(at=self.session.at, question=question, mark=0, to=round(at, 1), section=section)
        )

    def merge(self, question: int, mark: int) -> None:
        """Removes a mark; its time goes to the section before."""
        self.recorder.record(e.Undone(self.session.at, question, mark=_from_1(mark, "mark")))

    def set_aside(self, question: int, start: float, stop: float) -> None:
        """Adds a forgotten pause, from one second to another, to the answer."""
        start, stop = round(start, 1), round(stop, 1)
        if not 0 <= start < stop:
            raise Refused("a pause must end after it begins")
        self.recorder.record(e.Moved(self.session.at, question, 0, start, until=stop))

    def count_again(self, question: int, gap: int) -> None:
        """Counts a pause as part of the answer."""
        self.recorder.record(e.Undone(self.session.at, question, gap=_from_1(gap, "gap")))

    def take_back(self, question: int) -> None:
        """Undoes the last repair of the question; all nudges of one boundary count as one repair."""
        self.recorder.record(e.Undone(self.session.at, question))


def _from_1(number: int, name: str) -> int:
    if number < 1:
        raise Refused(f"a {name} is counted from 1")
    return number


def _when(seconds: float) -> str:
    return f"-{clock(-seconds)}" if seconds < 0 else clock(seconds)
