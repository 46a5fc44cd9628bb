"""What the review of many sessions uses of each answer: its times, outcomes and scores."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain import review
from hotseat.domain.pacing import Verdict
from hotseat.domain.review.calibration import Sounded, sounded
from hotseat.domain.session import stories
from hotseat.domain.session.rating import rating
from hotseat.domain.speech.measured import Measured
from hotseat.domain.vocabulary import Kind, MaybeLayer, MaybeOutcome, MaybeVote, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hotseat.domain.review.ledger import Ledger, Row
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session


class SectionTime(NamedTuple):
    """A section's time and its window, in seconds."""

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
    """`share` is its percentage of the answer, `plan_share` its percentage of the plan."""
    guess: int | None
    """The candidate's guess of its length, with the clock hidden; None if they did not guess."""

    def is_same_as(self, other: "SectionTime") -> bool:
        """Whether both are one section, perhaps of different plans: by id or by name."""
        return self.id == other.id or self.name.casefold() == other.name.casefold()


class Score(NamedTuple):
    """A criterion's score, from 1 to 4."""

    criterion: str
    name: str
    score: int


class Answer(NamedTuple):
    """A question of a session whose answer began."""

    session: str
    """The session's id."""
    number: int
    """Its number among the begun questions of the session, from 1."""
    started: datetime
    """When the session started, in UTC."""
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
    """Whether the answer was ended."""
    seconds: float
    low: int
    high: int
    """The window of the whole answer in seconds: the sums of the plan's windows."""
    first_word: float
    """Seconds to the first word, from the end of the preparation, or from the card if none was chosen."""
    prepared: int
    """The chosen preparation in seconds; 0 for none."""
    preparation: float
    """Seconds of the preparation that were used."""
    moved: int
    """How many changes were made to its times afterwards."""
    sections: tuple[SectionTime, ...]
    outcomes: tuple[MaybeOutcome, ...]
    """The outcome of each follow-up."""
    probe_seconds: float
    scores: tuple[Score, ...]
    vote: MaybeVote
    missing: tuple[str, ...]
    """The texts of the rules that were ticked as missing."""
    sounded: tuple[Sounded, ...] = ()
    """How many characteristics of each level were heard, for the levels that were checked."""
    candidate_scores: tuple[Score, ...] = ()
    """The candidate's own scores, in a pair."""
    layers: tuple[MaybeLayer, ...] = ()
    """The layer of each follow-up, in the order of `outcomes`."""
    story: str = ""
    """The id of the story that was told; empty if none is named."""
    story_title: str = ""
    story_hash: str = ""
    """The hash of the story's file as it was when the story was chosen."""
    looks: int = 0
    """How often the candidate looked at the story's bullets."""
    spoken: Measured | None = None
    """The figures of what was said; None if nothing is known of it."""

    def reached(self, section: SectionTime) -> SectionTime | None:
        """Its time for a section, of whatever plan; None if it did not reach that or does not have it."""
        same = [own for own in self.sections if own.is_same_as(section)]
        own_section = next((own for own in same if own.id == section.id), same[0] if same else None)
        return None if own_section is None or own_section.verdict == "not reached" else own_section

    @property
    def missed(self) -> tuple[tuple[str, str], ...]:
        """The name and verdict of each section outside its window."""
        return tuple(
            (section.name, section.verdict) for section in self.sections if section.verdict != IN_WINDOW
        )

    @property
    def rating(self) -> float | None:
        """The rating of its scores, from 1 to 4; None if there are no scores."""
        return rating(score.score for score in self.scores)


IN_WINDOW = Verdict.IN_WINDOW.value


def answers(session: "Session") -> tuple[Answer, ...]:
    """The answers of the session, in order."""
    return answers_with(session, review.ledger.ledgers(session))


def answers_with(
    session: "Session", books: "Iterable[Ledger]", measured: "Sequence[Measured | None]" = ()
) -> tuple[Answer, ...]:
    """The answers of the session, in order, from the ledgers of its begun questions.

    `measured` gives the figures of what was said in each, if anything is known of it.
    """
    begun = enumerate(zip(session.begun_questions, books, strict=True), 1)
    given = tuple(_answer(session, question, book, number) for number, (question, book) in begun)
    return tuple(map(_with_figures, given, measured)) if measured else given


def _with_figures(answer: Answer, measured: Measured | None) -> Answer:
    return answer._replace(spoken=measured)


def _answer(session: "Session", question: "Question", book: "Ledger", number: int) -> Answer:
    header, asked, story = session.header, question.asked, stories.tellings.story_told(question)
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
        scores=tuple(Score(rated.criterion, rated.name, rated.score) for rated in question.ratings),
        vote=question.final_vote,
        missing=tuple(tick.text for tick in question.ticks if tick.list == "missing"),
        sounded=sounded(question, header.level),
        candidate_scores=tuple(
            Score(rated.criterion, rated.name, rated.score) for rated in question.candidate_ratings
        ),
        layers=tuple(probe.follow_up.layer for probe in question.probes),
        story=story.story if story else "",
        story_title=story.title if story else "",
        story_hash=story.hash if story else "",
        looks=stories.tellings.looks(question),
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
