"""What can happen in a session: one type for each event, with the fields that the file has.

`at` is the event's time in seconds on the session clock, to a tenth. A field that does not apply is empty.
"""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session.corrections.correction_events import Correction
from hotseat.domain.session.recordings.recording_events import RecordingEvent
from hotseat.domain.session.stories.story_events import StoryEvent
from hotseat.domain.vocabulary import (
    FollowUp,
    MaybeLayer,
    MaybeOutcome,
    Origin,
    Rater,
    Sign,
    TickList,
    Vote,
)


class Asked(NamedTuple):
    """A prompt was shown on the card. The event copies all of it that a reader needs in ten years."""

    at: float
    prompt: str
    text: str
    competency: str
    principles: tuple[str, ...]
    pacing: str
    tolerance: int
    sections: tuple[Section, ...]
    follow_ups: tuple[FollowUp, ...]
    scale: str = ""
    """The figures that a system design should assume."""


class Prepared(NamedTuple):
    """The candidate chose to prepare for `seconds` before starting to speak."""

    at: float
    seconds: int


class StoryLacked(NamedTuple):
    """The candidate said on the card that they have no story for the question."""

    at: float


class Entered(NamedTuple):
    """The candidate began a section, or went back to it."""

    at: float
    section: str


class Paused(NamedTuple):
    """The clock was stopped."""

    at: float


class Away(NamedTuple):
    """From `at` on the machine slept, or the program was suspended, for `seconds`."""

    at: float
    seconds: float


class Resumed(NamedTuple):
    """The clock went on. With `counted`, the time away before it counts as part of the answer."""

    at: float
    counted: bool


class Noted(NamedTuple):
    """A note was taken; SIGN_NAMES says what each sign means."""

    at: float
    section: str
    sign: Sign
    principles: tuple[str, ...]
    text: str


class Changed(NamedTuple):
    """The interviewer changed the requirements."""

    at: float
    text: str


class Ticked(NamedTuple):
    """A line of a checklist was ticked, or its tick removed (`on` is false).

    `item` is the id of a rule in the list `missing`, of a section in `heard`, and of a level in `sounded`.
    """

    at: float
    list: TickList
    item: str
    text: str
    on: bool


class CutIn(NamedTuple):
    """The interviewer interrupted the answer with these words."""

    at: float
    text: str


class Recovered(NamedTuple):
    """The candidate was back on track after an interruption."""

    at: float


class Answered(NamedTuple):
    """The answer ended."""

    at: float


class Guessed(NamedTuple):
    """The candidate, who answered with the clock hidden, guessed that a section took `seconds`."""

    at: float
    seconds: int
    section: str


class FollowUpAsked(NamedTuple):
    """The interviewer asked a follow-up, and its own time began."""

    at: float
    layer: MaybeLayer
    origin: Origin
    text: str


class FollowUpAnswered(NamedTuple):
    """The open follow-up ended. The outcome is held, partial or gap, or "" if it was not marked."""

    at: float
    outcome: MaybeOutcome


class Rated(NamedTuple):
    """Somebody scored a criterion from 1 to 4; `anchor` is the description on the screen."""

    at: float
    score: int
    criterion: str
    name: str
    anchor: str
    by: Rater = ""
    """Who gave the score: "candidate", or "" for the interviewer."""


class Voted(NamedTuple):
    """The interviewer voted: the overall inclination."""

    at: float
    vote: Vote
    again: bool = False
    """Whether it is the vote after the discussion. The first vote is kept too."""


class Undone(NamedTuple):
    """The last mark was taken back: the begin of a section or the end of the answer.

    With `question`, counted from 1, it is a repair. With `mark`, that mark is removed and its time goes to
    the section before; with `gap`, that pause counts as part of the answer; with neither, the last repair of
    that question is taken back.
    """

    at: float
    question: int = 0
    mark: int = 0
    gap: int = 0


class Moved(NamedTuple):
    """Somebody repaired a boundary: mark `mark` of question `question`, both counted from 1, moves to `to`.

    With `mark` 0 it adds what nobody marked: `section` began at `to`, or there was a pause from `to` to
    `until`.
    """

    at: float
    question: int
    mark: int
    to: float
    section: str = ""
    until: float = 0.0


class Reopened(NamedTuple):
    """An interrupted session was resumed at this UTC wall time; its clock stands still until `resumed`."""

    at: float
    time: datetime


class Finished(NamedTuple):
    """The session was finished."""

    at: float


class Abandoned(NamedTuple):
    """Somebody abandoned the session on purpose."""

    at: float


Event = (
    Asked
    | Prepared
    | StoryLacked
    | Entered
    | Paused
    | Away
    | Resumed
    | Noted
    | Changed
    | Ticked
    | CutIn
    | Recovered
    | Answered
    | Guessed
    | FollowUpAsked
    | FollowUpAnswered
    | Rated
    | Voted
    | Undone
    | Moved
    | Reopened
    | Finished
    | Abandoned
    | Correction
    | StoryEvent
    | RecordingEvent
)
