"""A session as text: its ledgers and transcripts, in lines of at most 80 columns."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from hotseat.domain import review
from hotseat.domain.day import local
from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.ledger import (
    Ledger,
    Row,
    advice,
    first_word_text,
    ledger,
    repaired_text,
    verdict_text,
)
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.timeline import Probe
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.reports import text as texts
from hotseat.reports.text.bars import bar, seconds_per_cell
from hotseat.reports.text.columns import fit, width, wrap
from hotseat.reports.text.lanes import UNCOUNTED_NAME, lanes, legend
from hotseat.reports.text.timeline import happenings, story_line

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

WIDTH = 80
BAR_WIDTH, NARROWEST_BAR = 24, 6
FIGURES = 25
"""The columns of a ledger's row for all but name, bar, window and verdict."""
LONGEST_NAME = 24
"""The most columns for a section's name in the answer over time."""


def session_lines(
    session: Session, words: Transcript = NOTHING_SAID, *, with_words: bool = False
) -> Iterator[str]:
    """The whole session: its heading, then each question with its ledger, advice and transcript.

    `words` is what was said: its figures are there, and with `with_words` all of it too.
    """
    header = session.header
    people = " with ".join(name for name in (header.candidate, header.interviewer) if name)
    yield from _wrapped(f"{header.id}  ({STATE_NAMES[session.state]})")
    yield from _wrapped(f"{interview(header)}, {when(header.started)}{', ' + people if people else ''}")
    for number, question in enumerate(session.begun_questions, 1):
        yield ""
        said = said_in_question(session, question, words)
        yield from question_lines(question, number, session, said, with_words=with_words)
    if session.is_drill:
        yield ""
        yield from texts.stories.drill.drill_lines(session, WIDTH)
    elif not session.begun_questions:
        yield ""
        yield "No question was begun."
    for question in session.questions_without_story:
        yield ""
        yield from _wrapped(f"No story for: {question.asked.text}", "   ")


def interview(of: Header | Summary) -> str:
    """What was practised, at which level: "L6 behavioral", "L6 drill of stories"; in a loop its round."""
    in_loop = f", round {of.round} of a loop" if isinstance(of, Header) and of.loop else ""
    return f"{of.level} {'drill of stories' if of.mode == 'drill' else kind_name(of.kind)}{in_loop}"


def question_lines(
    question: Question,
    number: int,
    session: Session,
    said: "Spoken | None" = None,
    *,
    with_words: bool = False,
) -> Iterator[str]:
    """One question: its prompt, ledger, what to change first, follow-ups, ratings and transcript.

    The figures of what was said are there too, and with `with_words` all of it.
    """
    yield from _wrapped(f"{number}. {question.asked.text}", "   ")
    if question.asked.scale:
        yield from _wrapped(f"   {question.asked.scale}", "   ")
    if story := story_line(question):
        yield from _wrapped(f"   {story}", "   ")
    yield ""
    book = ledger(question, session.at)
    yield from ledger_lines(book, question.asked.tolerance)
    yield ""
    for sentence in advice(question, session.at):
        yield from _wrapped(f" {sentence}", " ")
    yield from lane_lines(question, session.at)
    if said is not None:
        yield from texts.speech.plain.said_lines(question, said, WIDTH, with_words=with_words)
    yield from _judged(question, session)
    yield from _between(question)
    yield ""
    yield " Transcript"
    if said is not None and with_words:
        yield from texts.speech.plain.transcript_lines(question, said, session.at, WIDTH)
        return
    for moment in happenings(question, session.at):
        yield from _wrapped(f" {clock(moment.at):>7}  {moment.text}", " " * 10)


def ledger_lines(book: Ledger, tolerance: int) -> Iterator[str]:
    """The ledger as a table: spent, bar, window, verdict, share of the answer and of the plan."""
    windows = max(len("window"), *(len(row_window(row)) for row in book.rows))
    verdicts = max((len(verdict_text(row)) for row in book.rows), default=0)
    room = WIDTH - FIGURES - windows - verdicts
    names = min(max((width(row.section.name) for row in book.rows), default=0), room - NARROWEST_BAR)
    bars = min(BAR_WIDTH, room - names)
    scale = seconds_per_cell(book, bars)
    yield f" {'':<{names}}   spent {'':<{bars}} {'window':<{windows}} {'':<{verdicts}} share  plan"
    for row in book.rows:
        drawn = bar(row.section, tolerance, row.spent, scale, bars)
        yield (
            f" {fit(row.section.name, names)} {spent_text(row):>7} {drawn} {row_window(row):<{windows}} "
            f"{verdict_text(row):<{verdicts}} {row.share:>3} %  {row.plan_share:>2} %"
        )
    guesses = [f"{row.section.name} {clock(row.guess)}" for row in book.rows if row.guess is not None]
    whole = window_text(book.low, book.high)
    yield from _wrapped(
        f" {'Answer':<{names}} {clock(book.seconds):>7} of {whole}; {first_word_text(book)}",
        " " * (names + 10),
    )
    if guesses:
        yield from _wrapped(f" Guessed in a blind round: {', '.join(guesses)}", " ")
    if repaired := repaired_text(book):
        yield f" {repaired}"


def lane_lines(question: Question, now: float) -> Iterator[str]:
    """The answer over time, with a row for each section; nothing before the answer took any time."""
    names = lane_names(question)
    rows = lanes(question, now, WIDTH - names - 3)
    if not rows:
        return
    yield ""
    yield " Over time"
    for row in rows:
        yield f" {fit(row.name, names)}  {row.cells}".rstrip()
    for meaning in legend(rows, WIDTH - names - 3):
        yield f" {'':<{names}}  {meaning}"


def lane_names(question: Question) -> int:
    """The columns for the names in the answer over time."""
    names = [section.name for section in question.asked.sections]
    return min(max(map(width, [*names, UNCOUNTED_NAME])), LONGEST_NAME)


def spent_text(row: Row) -> str:
    """The time spent in a section, or dashes where it was never reached."""
    return clock(row.spent) if row.visits else "-:--"


def row_window(row: Row) -> str:
    """The window of a section, as text."""
    return window_text(row.section.low, row.section.high)


def _judged(question: Question, session: Session) -> Iterator[str]:
    if question.probes:
        yield ""
        yield " Follow-ups"
        for probe in question.probes:
            yield from _wrapped(f" {probe_line(question, probe, session.at)}", " " * 18)
    if question.ratings or question.vote:
        yield ""
        yield " Rating"
        for rating in question.ratings:
            yield from _wrapped(f" {rating.score} of 4  {rating.name}: {rating.anchor}", " " * 9)
        if question.vote:
            yield f" Overall: {question.vote}"
    lines = list(tick_lines(question, session.header.level))
    if lines:
        yield ""
    for line in lines:
        yield from _wrapped(f" {line}", "   ")


def _between(question: Question) -> Iterator[str]:
    if not (question.cuts or question.candidate_ratings or question.vote_again):
        return
    lines = list(texts.between.between_lines(question))
    if lines:
        yield ""
    for line in lines:
        yield from _wrapped(f" {line}", "   ")


def tick_lines(question: Question, level: str) -> Iterator[str]:
    """The ticks as lines: what was missing, the points heard in each section, and the traits of each level.

    For the target level, a criterion rated 3 or 4 counts as heard too.
    """
    missing = [tick.text for tick in question.ticks if tick.list == "missing"]
    if missing:
        yield f"Missing: {', '.join(missing)}"
    for section in question.asked.sections:
        points = [tick.text for tick in question.ticks if tick.list == "heard" and tick.item == section.id]
        if points:
            yield f"Heard in {section.name}: {'; '.join(points)}"
    for of, names in _heard(question, level).items():
        if names:
            yield f"Heard of {of}: {'; '.join(names)}"


def _heard(question: Question, level: str) -> dict[str, list[str]]:
    return review.calibration.heard_characteristics(question, level) if question.ticks else {}


def probe_line(question: Question, probe: Probe, now: float) -> str:
    """A follow-up with its time and outcome."""
    seconds = clock(question.probe_seconds(probe, now))
    outcome = probe.outcome_name
    return f"{seconds:>7}  {outcome:<8} {probe.follow_up.text}"


def when(started: datetime) -> str:
    """The UTC start of a session as local date and time, as text."""
    return local(started).strftime("%a %d %b %Y, %H:%M")


def _wrapped(text: str, indent: str = "") -> Iterator[str]:
    return wrap(text, WIDTH, indent)
