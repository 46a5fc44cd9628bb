"""A session as a value: what has happened so far, and which stage it has reached."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.header import Header
from hotseat.domain.session.note_places import PREPARATION
from hotseat.domain.session.question import Question
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.rows.row import with_item, with_last
from hotseat.domain.session.stories.tellings import lacks_story
from hotseat.domain.vocabulary import MaybeEnding, State

PAUSED = "the clock is paused; start it again first"
"""Why an event cannot come while the clock stands still."""


class Stage(Enum):
    """The stage that a session has reached; it decides which screen is shown and which events are legal."""

    START = "start"
    CARD = "card"
    ANSWER = "answer"
    FOLLOW_UPS = "follow-ups"
    OVER = "over"


class Session(NamedTuple):
    """Everything that has happened in one interview, as one immutable value."""

    header: Header
    questions: Sequence[Question] = ()
    at: float = 0.0
    """Seconds on the session clock at the last event."""
    reopened: Sequence[tuple[float, datetime]] = ()
    """When the session was resumed: seconds on the session clock, and UTC wall time."""
    ended: MaybeEnding = ""
    running: bool = False
    """Whether another program is recording it; set only where the session was read from its file."""
    follow_ups: Sequence[str] = ()
    """The words of all follow-ups asked in it, also of those withdrawn."""
    events: int = 0
    """How many events it is made of, those that are not known here counted."""
    done: tuple[Deed, ...] = ()
    """The deeds that can be undone; the last of them is undone first."""
    undone: tuple[Deed, ...] = ()
    """The deeds that were undone and can be redone; the last of them is redone first."""
    recordings: Sequence[Recording] = ()
    """Its recordings, in the order in which they began or were attached."""

    def with_question(self, question: Question) -> "Session":
        """The session with its last question replaced."""
        return Session(self.header, with_last(self.questions, question), *self[2:])

    def with_question_at(self, position: int, question: Question) -> "Session":
        """The session with another question at that place, from 0."""
        return Session(self.header, with_item(self.questions, position, question), *self[2:])

    def counting(self, at: float, done: tuple[Deed, ...], undone: tuple[Deed, ...]) -> "Session":
        """The session after one event more: its clock at that second, or further where it is."""
        # At every event: made by position it takes half as long.
        return Session._make(
            (*self[:2], max(self.at, at), *self[3:7], self.events + 1, done, undone, *self[10:])
        )

    def missing(self, events: int) -> "Session":
        """The session after this many events that are unknown to this version."""
        return self._replace(events=self.events + events)

    @property
    def is_drill(self) -> bool:
        """Whether stories are only chosen in it, against the clock; nothing is answered."""
        return self.header.mode == "drill"

    @property
    def state(self) -> State:
        """Finished, abandoned, running, or interrupted: it has no end, and no program is recording it."""
        return self.ended or ("running" if self.running else "interrupted")

    @property
    def question(self) -> Question | None:
        """The question that was asked last, or None before the first."""
        questions = self.questions
        return questions[-1] if questions else None

    def current_question(self) -> Question:
        """The question that was asked last. Raises Refused before the first."""
        if (question := self.question) is None:
            raise Refused("no question has been asked yet")
        return question

    def running_question(self) -> Question:
        """The same, where the clock is not stopped. Raises Refused."""
        question = self.current_question()
        if question.open_gap is not None:
            raise Refused(PAUSED)
        return question

    def question_at(self, *stages: Stage) -> Question:
        """The same, where the session has reached one of these stages. Raises Refused."""
        question = self.running_question()
        if (stage := self.stage) not in stages:
            raise Refused(
                f"that belongs to the {' or '.join(s.value for s in stages)}, not the {stage.value}"
            )
        return question

    @property
    def stage(self) -> Stage:
        """The stage that the session has reached."""
        if self.ended == "finished":
            return Stage.OVER
        if (question := self.question) is None:
            return Stage.START
        if not question.begun:
            return Stage.CARD
        return Stage.ANSWER if question.answered_at is None else Stage.FOLLOW_UPS

    @property
    def paused(self) -> bool:
        """Whether the clock is stopped."""
        return self.question is not None and self.question.open_gap is not None

    @property
    def ticking(self) -> bool:
        """Whether the clock is timing something: a card, an answer or a follow-up."""
        question = self.question
        if self.ended or question is None or question.open_gap is not None:
            return False
        return not question.begun or question.answered_at is None or question.open_probe is not None

    @property
    def begun_questions(self) -> tuple[Question, ...]:
        """The questions whose answer has begun, and those with a note, whose first mark may have been taken
        back. A prompt that was skipped on its card is left out, also with notes of the preparation."""
        return tuple(self.questions[number - 1] for number in self.begun_numbers)

    @property
    def begun_numbers(self) -> tuple[int, ...]:
        """The numbers of the begun questions in the session, from 1: a skipped one has a number too."""
        return tuple(
            number
            for number, question in enumerate(self.questions, 1)
            if question.begun
            or any(not gone and note.section != PREPARATION for note, gone in question.all_notes)
        )

    @property
    def questions_without_story(self) -> tuple[Question, ...]:
        """The questions that the candidate has no story for.

        If a prompt was asked several times, only the last time counts.
        """
        last = {question.asked.prompt: question for question in self.questions}
        return tuple(question for question in last.values() if lacks_story(question) and not question.begun)

    def asked_texts(self) -> frozenset[str]:
        """The texts of all follow-ups asked so far in the session; none is asked twice."""
        return frozenset(probe.follow_up.text for question in self.questions for probe in question.probes)


class Interrupted(NamedTuple):
    """A session that can be resumed."""

    id: str
    session: Session
    """The session as read from its file."""
    at: float
    """Seconds on the session clock when it was interrupted."""
