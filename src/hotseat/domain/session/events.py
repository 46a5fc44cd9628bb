"""What can happen in a session, each a value as it stands in the file.

Every event has `at`, seconds on the session clock to a tenth. A field that does not apply is empty.
"""

from datetime import datetime
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session.corrections.correction_events import Correction
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
    """A prompt was put on the card, with all that is needed to read it in ten years."""

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
    """The figures a design was to assume."""


class Prepared(NamedTuple):
    """The candidate chose to prepare for so many seconds before the first word."""

    at: float
    seconds: int


class StoryLacked(NamedTuple):
    """The candidate said on the card that they have no story for the question."""

    at: float


class Entered(NamedTuple):
    """A section began, or began again."""

    at: float
    section: str


class Paused(NamedTuple):
    """The clock was stopped."""

    at: float


class Away(NamedTuple):
    """Nobody was there from `at` on: the machine slept, or the program was held, for so many seconds."""

    at: float
    seconds: float


class Resumed(NamedTuple):
    """The clock went on. `counted` says that the time away before it belongs to the answer."""

    at: float
    counted: bool


class Noted(NamedTuple):
    """A note was kept: evidence "+", concern "-", a follow-up to ask later "?", or plain ""."""

    at: float
    section: str
    sign: Sign
    principles: tuple[str, ...]
    text: str


class Changed(NamedTuple):
    """A change of the requirements was thrown in."""

    at: float
    text: str


class Ticked(NamedTuple):
    """On a list of what an answer should hold, a line was ticked, or with `on` false no longer.

    The list is `missing` with a rule's id as its item, `heard` with a section's, or `sounded` with a level's.
    """

    at: float
    list: TickList
    item: str
    text: str
    on: bool


class CutIn(NamedTuple):
    """The driver cut into the answer with these words."""

    at: float
    text: str


class Recovered(NamedTuple):
    """The candidate was back on track."""

    at: float


class Answered(NamedTuple):
    """The answer ended."""

    at: float


class Guessed(NamedTuple):
    """With the clock hidden, a section was guessed to have taken so many seconds."""

    at: float
    seconds: int
    section: str


class FollowUpAsked(NamedTuple):
    """A follow-up was asked, and its own time began."""

    at: float
    layer: MaybeLayer
    origin: Origin
    text: str


class FollowUpAnswered(NamedTuple):
    """The open follow-up ended, as held, partial, gap or unmarked ""."""

    at: float
    outcome: MaybeOutcome


class Rated(NamedTuple):
    """A criterion was given a score from 1 to 4, with the anchor that was read for it."""

    at: float
    score: int
    criterion: str
    name: str
    anchor: str
    by: Rater = ""
    """candidate, or empty for the interviewer."""


class Voted(NamedTuple):
    """The overall inclination."""

    at: float
    vote: Vote
    again: bool = False
    """Whether it is the vote after the discussion, beside which the first one stays."""


class Undone(NamedTuple):
    """The last mark was taken back: a section entered, or the end of the answer.

    With a question, counted from 1, a repair: `mark` is taken out, its time goes to the section before; or
    `gap`, a pause, counts after all; or with neither, the last repair of that question is taken back.
    """

    at: float
    question: int = 0
    mark: int = 0
    gap: int = 0


class Moved(NamedTuple):
    """A boundary was found wrong: mark `mark` of question `question`, both from 1, belongs at `to`.

    With `mark` 0, one that was forgotten: `section` began at `to`, or the stretch from `to` to `until` was a
    pause.
    """

    at: float
    question: int
    mark: int
    to: float
    section: str = ""
    until: float = 0.0


class Reopened(NamedTuple):
    """An interrupted session was taken up again at this UTC wall time; its clock waits for `resumed`."""

    at: float
    time: datetime


class Finished(NamedTuple):
    """The session came to its end."""

    at: float


class Abandoned(NamedTuple):
    """The session was left as it was, on purpose."""

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
)
