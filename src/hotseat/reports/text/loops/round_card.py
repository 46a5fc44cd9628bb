"""The card of a round, as it is read in the debrief: what was asked, noted and timed; no score, no vote."""

from collections.abc import Iterable, Iterator, Mapping

from hotseat.domain.loop.loop import LoopRound
from hotseat.domain.loop.loop_report import round_seconds
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock
from hotseat.domain.review.ledger import first_word_text, ledger, verdict_text
from hotseat.domain.review.noted import NotedRow, by_section
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import OUTCOME_NAMES, kind_name
from hotseat.reports.text.loops.part import Part
from hotseat.reports.text.plain import row_window, spent_text
from hotseat.reports.text.timeline import story_line


def round_card(round_: LoopRound, session: Session | None, names: Mapping[str, str]) -> list[Part]:
    """The card of a round that was held; `names` are those of the principles by id.

    Without its session the card only says what was planned.
    """
    parts = [Part(round_title(round_), tuple(_head(round_, session, names)))]
    if session is None:
        return parts
    for number, question in enumerate(session.begun_questions, 1):
        parts.append(Part(f"Question {number}", tuple(_question(question, session))))
        parts += [Part(group.heading, tuple(_notes(group.rows))) for group in by_section(question)]
        if question.probes:
            parts.append(Part("Follow-ups", tuple(_follow_ups(question, session.at))))
    return parts


def round_title(round_: LoopRound) -> str:
    """The number and the name of a round, and who interviewed: "Round 2: System design, with Kim"."""
    with_whom = f", with {round_.interviewer}" if round_.interviewer else ""
    return f"Round {round_.number}: {round_.plan.name}{with_whom}"


def _head(round_: LoopRound, session: Session | None, names: Mapping[str, str]) -> Iterator[str]:
    bar_raiser = ", the bar raiser's" if round_.plan.bar_raiser else ""
    yield f"{kind_name(round_.plan.kind).capitalize()}{bar_raiser}."
    if round_.plan.principles:
        yield f"About {'; '.join(name_of(name, names) for name in round_.plan.principles)}."
    if session is None:
        yield "Its session is gone or cannot be read, so there is no card."
    else:
        asked = counted(len(session.begun_questions), "question")
        yield f"{asked} in {clock(round_seconds(session))} of {round_.plan.minutes}:00."


def _question(question: Question, session: Session) -> Iterator[str]:
    yield question.asked.text
    if story := story_line(question):
        yield f"{story}."
    book = ledger(question, session.at)
    for row in book.rows:
        yield f"{row.section.name}: {spent_text(row)} of {row_window(row)}, {verdict_text(row)}."
    yield f"Answer: {clock(book.seconds)}; {first_word_text(book)}."


def _notes(rows: Iterable[NotedRow]) -> Iterator[str]:
    for row in rows:
        yield f"{row.place}: {row.text}" if row.place else row.text


def _follow_ups(question: Question, now: float) -> Iterator[str]:
    for probe in question.probes:
        took = clock(question.probe_seconds(probe, now))
        yield f"{probe.follow_up.text} ({took}, {OUTCOME_NAMES[probe.outcome]})"
