"""An answer in a nutshell: all that looking back over many sessions needs to know of one question."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain import review
from hotseat.domain.pacing import Verdict
from hotseat.domain.review.calibration import Sounded, sounded
from hotseat.domain.session.rating import rating
from hotseat.domain.vocabulary import Kind, MaybeLayer, MaybeOutcome, MaybeVote, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hotseat.domain.review.ledger import Ledger, Row
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session


class SectionTime(NamedTuple):
    """A section's time against its window; seconds throughout."""

    id: str
    name: str
    low: int
    high: int
    spent: float
    verdict: str
    """short, in window, over or not reached."""
    by: int
    """Whole seconds short or over."""
    share: int
    plan_share: int
    """Percent of the answer, and of the plan."""
    guess: int | None
    """What it was guessed to have taken with the clock hidden."""


class Score(NamedTuple):
    """A criterion's score, from 1 to 4."""

    criterion: str
    name: str
    score: int


class Answer(NamedTuple):
    """One question begun in a session."""

    session: str
    """The session's id."""
    number: int
    """Which question of the session it was, from 1, among those begun."""
    started: datetime
    """When the session started, UTC."""
    level: str
    kind: Kind
    mode: Mode
    candidate: str
    interviewer: str
    prompt: str
    text: str
    principles: tuple[str, ...]
    competency: str
    pacing: str
    answered: bool
    """Whether it was brought to its end."""
    seconds: float
    low: int
    high: int
    """What the plan's windows add up to."""
    first_word: float
    """From the end of the preparation, or from the card where none was chosen."""
    prepared: int
    """Seconds of preparation chosen, 0 for none."""
    preparation: float
    """What was really taken of it."""
    moved: int
    """Changes made to its times afterwards."""
    sections: tuple[SectionTime, ...]
    outcomes: tuple[MaybeOutcome, ...]
    """Of each follow-up."""
    probe_seconds: float
    scores: tuple[Score, ...]
    vote: MaybeVote
    missing: tuple[str, ...]
    """What was ticked as missing."""
    sounded: tuple[Sounded, ...] = ()
    """How many characteristics were heard of each level that was looked at."""
    candidate_scores: tuple[Score, ...] = ()
    """What the candidate rated the answer, in a pair."""
    layers: tuple[MaybeLayer, ...] = ()
    """The layer of each follow-up, in the order of `outcomes`."""

    @property
    def missed(self) -> tuple[tuple[str, str], ...]:
        """The sections outside their window: name and verdict."""
        return tuple((one.name, one.verdict) for one in self.sections if one.verdict != IN_WINDOW)

    @property
    def rating(self) -> float | None:
        """Its rating, from 1 to 4; None where it was not rated."""
        return rating(one.score for one in self.scores)


IN_WINDOW = Verdict.IN_WINDOW.value


def answers(session: "Session") -> tuple[Answer, ...]:
    """Every question begun in the session, in order."""
    return answers_with(session, review.ledger.ledgers(session))


def answers_with(session: "Session", books: "Iterable[Ledger]") -> tuple[Answer, ...]:
    """The same where the ledgers are known."""
    begun = enumerate(zip(session.begun_questions, books, strict=True), 1)
    return tuple(_answer(session, question, book, number) for number, (question, book) in begun)


def _answer(session: "Session", question: "Question", book: "Ledger", number: int) -> Answer:
    header, asked = session.header, question.asked
    return Answer(
        session=header.id,
        number=number,
        started=header.started,
        level=header.level,
        kind=header.kind,
        mode=header.mode,
        candidate=header.candidate,
        interviewer=header.interviewer,
        prompt=asked.prompt,
        text=asked.text,
        principles=asked.principles,
        competency=asked.competency,
        pacing=asked.pacing,
        answered=question.answered_at is not None,
        seconds=book.seconds,
        low=book.low,
        high=book.high,
        first_word=round(book.first_word, 1),
        prepared=book.prepared,
        preparation=round(book.preparation, 1),
        moved=book.moved,
        sections=tuple(map(_section, book.rows)),
        outcomes=tuple(probe.outcome for probe in question.probes),
        probe_seconds=round(question.probes_seconds(session.at), 1),
        scores=tuple(Score(one.criterion, one.name, one.score) for one in question.ratings),
        vote=question.final_vote,
        missing=tuple(tick.text for tick in question.ticks if tick.list == "missing"),
        sounded=sounded(question, header.level),
        candidate_scores=tuple(
            Score(one.criterion, one.name, one.score) for one in question.candidate_ratings
        ),
        layers=tuple(probe.follow_up.layer for probe in question.probes),
    )


def _section(row: "Row") -> SectionTime:
    section = row.section
    return SectionTime(
        id=section.id,
        name=section.name,
        low=section.low,
        high=section.high,
        spent=round(row.spent, 1),
        verdict=row.verdict.value,
        by=row.by,
        share=row.share,
        plan_share=row.plan_share,
        guess=row.guess,
    )
