"""The figures of a loop: of each round, and of the stories and principles of the whole day.

Figures only: rounds are different questions, so a difference between them is called nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from hotseat.domain.loop.loop import Break, Loop, LoopRound
from hotseat.domain.pacing import whole_seconds
from hotseat.domain.review.ledger import ledgers
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.measured import Measured
from hotseat.domain.vocabulary import OUTCOMES, Outcome

ACTION = "action"
"""The section of a behavioral answer whose share is told."""


class RoundFigures(NamedTuple):
    """The figures of a round; what is not known is None."""

    round: LoopRound
    questions: int
    """How many answers were begun."""
    seconds: float | None
    """What the interview took, on the session clock without pauses; None where its session is gone."""
    over: float | None
    """By how many seconds that is more than planned; negative where it is less."""
    action: int | None
    """The share of Action in the answers, in percent; None in a design."""
    first_word: float | None
    """Mean seconds to the first word: as heard, where answers were recorded, else by key."""
    heard_first_word: bool
    """Whether that was heard."""
    outcomes: Mapping[Outcome, int]
    """How many follow-ups held, held in part, or showed a gap."""
    pace: float | None
    """Mean words a minute of the recorded answers."""


class StoryTold(NamedTuple):
    """A story, and where it was told in the loop."""

    story: str
    title: str
    rounds: tuple[int, ...]
    """The number of the round for each telling, in order."""


class LoopReport(NamedTuple):
    """A loop in figures."""

    loop: Loop
    rounds: tuple[RoundFigures, ...]
    """One for each round that was begun."""
    stories: tuple[StoryTold, ...]
    answered: tuple[str, ...]
    """The ids of the principles that answers in rounds that are over were about, in their order."""
    unanswered: tuple[str, ...]
    """Those that were planned for a round and that no answer was about."""
    breaks: tuple[Break, ...]


Sessions = Callable[[str], Session | None]
"""The session with an id; None if it is gone or cannot be read."""
MeasuredIn = Callable[[Session], Iterable[Measured | None]]
"""What was heard in each begun question of a session, in order; None where nothing is known of it."""


def loop_report(loop: Loop, session_of: Sessions, measured_in: MeasuredIn) -> LoopReport:
    """The figures of the loop so far."""
    begun = [round_ for round_ in loop.rounds if round_.begun]
    held = [(round_, session_of(round_.session)) for round_ in begun]
    over = [(round_, session) for round_, session in held if round_.is_over]
    asked = {
        name: None
        for _, session in over
        if session
        for question in session.begun_questions
        for name in question.asked.principles
    }
    planned = dict.fromkeys(name for round_, _ in over for name in round_.plan.principles)
    return LoopReport(
        loop=loop,
        rounds=tuple(_figures(round_, session, measured_in) for round_, session in held),
        stories=_stories(held),
        answered=tuple(asked),
        unanswered=tuple(name for name in planned if name not in asked),
        breaks=loop.breaks,
    )


def round_seconds(session: Session) -> float:
    """What the interview took in seconds, without pauses: from each card to the end of its last follow-up."""
    return float(sum(whole_seconds(_taken(session, question)) for question in session.begun_questions))


def _taken(session: Session, question: Question) -> float:
    ends = [probe.answered_at or session.at for probe in question.probes]
    return question.counted(question.asked.at, max([question.ends(session.at), *ends]))


def _figures(round_: LoopRound, session: Session | None, measured_in: MeasuredIn) -> RoundFigures:
    if session is None:
        return RoundFigures(
            round=round_,
            questions=0,
            seconds=None,
            over=None,
            action=None,
            first_word=None,
            heard_first_word=False,
            outcomes=dict.fromkeys(OUTCOMES, 0),
            pace=None,
        )
    seconds, begun = round_seconds(session), session.begun_questions
    heard = [answer for answer in measured_in(session) if answer]
    first_words = [answer.first_word for answer in heard if answer.first_word is not None]
    by_key = [question.first_word_seconds(session.at) for question in begun]
    marked = [probe.outcome for question in begun for probe in question.probes]
    return RoundFigures(
        round=round_,
        questions=len(begun),
        seconds=seconds,
        over=seconds - round_.plan.minutes * 60,
        action=_action(session),
        first_word=_mean(first_words or by_key),
        heard_first_word=bool(first_words),
        outcomes={outcome: marked.count(outcome) for outcome in OUTCOMES},
        pace=_mean([answer.pace for answer in heard if answer.pace is not None]),
    )


def _action(session: Session) -> int | None:
    rows = [(row.section.id, row.spent) for book in ledgers(session) for row in book.rows]
    whole = sum(spent for _, spent in rows)
    if not whole or ACTION not in {section for section, _ in rows}:
        return None
    return round(100 * sum(spent for section, spent in rows if section == ACTION) / whole)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _stories(held: Iterable[tuple[LoopRound, Session | None]]) -> tuple[StoryTold, ...]:
    tellings: dict[str, StoryTold] = {}
    for round_, session in held:
        for question in session.begun_questions if session else ():
            if (named := story_told(question)) is None:
                continue
            before = tellings.get(named.story)
            rounds = (*(before.rounds if before else ()), round_.number)
            tellings[named.story] = StoryTold(named.story, named.title, rounds)
    return tuple(tellings.values())


def without_stories(report: LoopReport) -> LoopReport:
    """The report with a number in the place of each story, before it is passed on to somebody else."""
    stories = tuple(
        story_told._replace(story=f"story {number}", title=f"Story {number}")
        for number, story_told in enumerate(report.stories, 1)
    )
    return report._replace(stories=stories)
