"""Runs one session, from its first card to its end."""

from collections.abc import Iterable
from datetime import datetime

from hotseat.clock import Clock
from hotseat.domain.bank.level import Criterion, Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.pacing import Plan
from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.note_places import PREPARATION
from hotseat.domain.session.notes import parse_note
from hotseat.domain.session.question import Question
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import FollowUp, Kind, MaybeOutcome, Rater, TickList, Vote
from hotseat.engine.corrections import Corrections
from hotseat.engine.recorder import Recorder
from hotseat.engine.session_journal import SessionJournal
from hotseat.engine.sounding import Sounding
from hotseat.engine.telling import Telling

NAP_SECONDS = 2.0
"""If the two clocks drift apart by more seconds than this, the machine slept."""
LATE_SECONDS = 5.0
"""If a tick comes later than this many seconds, the program was suspended."""


class Rehearsal:
    """The session that runs. Times are seconds of the session clock. A method that records an event raises
    Refused, and writes nothing, if the event is not allowed."""

    is_trial = False
    """Whether it writes no file."""

    def __init__(self, session: Session, journal: SessionJournal, clock: Clock) -> None:
        self.recorder = Recorder(session, journal, after)
        self.corrections = Corrections(self.recorder, self._at)
        """Corrects notes and follow-ups, and undoes and redoes."""
        self.telling = Telling(self.recorder, self._at)
        """Says which story is told."""
        self.sounding = Sounding(self.recorder, self._at)
        """Says what was recorded."""
        self._journal = journal
        self._clock = clock
        self._seen = (clock.awake(), clock.elapsed())
        self._origin = self._seen[1] - session.at

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.recorder.state

    @property
    def now(self) -> float:
        """Seconds on the session clock."""
        return max(self.session.at, self._clock.elapsed() - self._origin)

    @property
    def origin(self) -> float:
        """The clock's reading at second 0 of the session clock."""
        return self._origin

    @property
    def question(self) -> Question:
        """The question asked last. Raises Refused before the first."""
        if self.session.question is None:
            raise Refused("no question has been asked yet")
        return self.session.question

    def tick(self) -> None:
        """Reads the clocks: records time away, saves the session clock, and retries to write events."""
        self._look()
        if self.session.ticking:
            self._journal.keep_clock(self.now)
        self.recorder.retry()

    def ask(self, prompt: Prompt, level: Level, plan_kind: Kind, plan_id: str = "") -> None:
        """Puts the prompt on the card. Raises Refused while an answer runs, or if the level has no plan."""
        plan = level.plan(plan_kind, plan_id)
        if plan is None:
            raise Refused(f"level {level.id} has no pacing plan for {plan_kind}")
        self.recorder.record(
            e.Asked(
                at=self._at(),
                prompt=prompt.id,
                text=prompt.text,
                competency=prompt.competency,
                principles=prompt.principles,
                pacing=plan.id,
                tolerance=plan.tolerance,
                sections=plan.sections,
                follow_ups=prompt.follow_ups_to_ask(),
                scale=one_line(prompt.scale),
            )
        )

    def pace(self, plan: Plan) -> None:
        """Asks the same question again with another plan. Raises Refused once the answer has begun."""
        question = self.question
        if question.begun:
            raise Refused("the plan can only be chosen before the answer begins")
        asked = question.asked._replace(
            at=self._at(), pacing=plan.id, tolerance=plan.tolerance, sections=plan.sections
        )
        self.recorder.record(asked)

    def prepare(self, seconds: int) -> None:
        """Chooses the preparation countdown."""
        self.recorder.record(e.Prepared(self._at(), seconds))

    def enter(self, section_id: str) -> None:
        """Begins a section, or goes back to it."""
        self.recorder.record(e.Entered(self._at(), section_id))

    def next(self) -> None:
        """Enters the first or the next section; after the last section, ends the answer."""
        question = self.question
        sections = question.asked.sections
        if question.section is None:
            self.enter(sections[0].id)
            return
        position = sections.index(question.section)
        if position + 1 < len(sections):
            self.enter(sections[position + 1].id)
        else:
            self.end_answer()

    def back(self) -> None:
        """Goes back to the section before the current one. Raises Refused in the first section."""
        question = self.question
        if question.section is None:
            raise Refused("no section is running")
        position = question.asked.sections.index(question.section)
        if position == 0:
            raise Refused(f"{question.section.name} is the first section; undo takes the last step back")
        self.enter(question.asked.sections[position - 1].id)

    def end_answer(self) -> None:
        """Ends the answer."""
        self.recorder.record(e.Answered(self._at()))

    def pause(self) -> None:
        """Stops the clock."""
        self.recorder.record(e.Paused(self._at()))

    def resume(self, *, counted: bool = False) -> None:
        """Starts the clock again; with `counted`, the time away is part of the answer."""
        self.recorder.record(e.Resumed(self._at(), counted))

    def note(self, line: str, principles: Iterable[Principle]) -> None:
        """Records a note with the sign and tags of its line. Raises Refused if the note is empty."""
        typed = parse_note(line, principles)
        if not typed.text and not typed.principles:
            raise Refused("the note is empty")
        question = self.question
        outside = "" if question.begun else PREPARATION
        self.recorder.record(
            e.Noted(
                at=self._at(),
                section=question.section.id if question.section else outside,
                sign=typed.sign,
                principles=typed.principles,
                text=typed.text,
            )
        )

    def change(self, text: str) -> None:
        """Records that the interviewer changed the requirements."""
        self.recorder.record(e.Changed(self._at(), one_line(text)))

    def tick_line(self, tick_list: TickList, item: str, text: str) -> None:
        """Ticks a line of a checklist, or removes its tick."""
        text = one_line(text)
        line = (tick_list, item, text)
        ticked = any((tick.list, tick.item, tick.text) == line for tick in self.question.ticks)
        self.recorder.record(e.Ticked(at=self._at(), list=tick_list, item=item, text=text, on=not ticked))

    def guess(self, section_id: str, seconds: int) -> None:
        """Records how long the candidate guessed that a section took."""
        self.recorder.record(e.Guessed(self._at(), seconds, section_id))

    def ask_follow_up(self, follow_up: FollowUp) -> None:
        """Asks the follow-up and starts its clock. Raises Refused if it is empty or was asked before."""
        text = one_line(follow_up.text)
        if not text:
            raise Refused("the follow-up is empty")
        self.recorder.record(e.FollowUpAsked(self._at(), follow_up.layer, follow_up.origin, text))

    def close_follow_up(self, outcome: MaybeOutcome) -> None:
        """Ends the open follow-up as held, partial or gap, or unmarked with ""."""
        self.recorder.record(e.FollowUpAnswered(self._at(), outcome))

    def rate(self, criterion: Criterion, score: int, by: Rater = "") -> None:
        """Scores a criterion from 1 to 4; `by` is "candidate" for the candidate's own rating."""
        if not 1 <= score <= len(criterion.anchors):
            raise Refused(f"a score is from 1 to {len(criterion.anchors)}")
        anchor = criterion.anchors[score - 1]
        self.recorder.record(
            e.Rated(
                at=self._at(), score=score, criterion=criterion.id, name=criterion.name, anchor=anchor, by=by
            )
        )

    def vote(self, vote: Vote, *, again: bool = False) -> None:
        """Records the overall inclination; `again` is for the vote after a pair's discussion."""
        self.recorder.record(e.Voted(self._at(), vote, again))

    def cut_in(self, text: str) -> None:
        """Records that the interviewer interrupted the answer with these words."""
        self.recorder.record(e.CutIn(self._at(), one_line(text)))

    def recover(self) -> None:
        """Records that the candidate is back on track after an interruption."""
        self.recorder.record(e.Recovered(self._at()))

    def finish(self) -> None:
        """Ends the session."""
        self.recorder.record(e.Finished(self._at()))

    def abandon(self) -> None:
        """Abandons the session; it can no longer be resumed."""
        self.recorder.record(e.Abandoned(self._at()))

    def reopen(self, time: datetime) -> None:
        """Reopens the session at this UTC wall time; its clock stands until `resume`."""
        self.recorder.record(e.Reopened(self._at(), time))

    def _at(self) -> float:
        self._look()
        return self.session.at if self.session.ended else max(self.session.at, round(self.now, 1))

    def _look(self) -> None:
        awake, elapsed = self._clock.awake(), self._clock.elapsed()
        seen_awake, seen_elapsed = self._seen
        self._seen = (awake, elapsed)
        late = elapsed - seen_elapsed
        nap = late - (awake - seen_awake)
        if self.session.ticking and (nap > NAP_SECONDS or late > LATE_SECONDS):
            began = max(self.session.at, round(seen_elapsed - self._origin, 1))
            self.recorder.record(e.Away(began, round(late, 1)))


class CannotRehearse(Exception):
    """A session cannot be begun, resumed or opened; the message says why and what to do."""
