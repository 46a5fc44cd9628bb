"""A session in words, where several are told."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hotseat.domain.day import day_of, local
from hotseat.domain.vocabulary import kind_name
from hotseat.line.questions import in_short
from hotseat.line.times import in_words
from hotseat.reports.text.listing import outcome_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hotseat.domain.review.listed import Listed
    from hotseat.domain.review.summary import Summary
    from hotseat.domain.session.session import Interrupted


def interrupted_words(interrupted: "Interrupted", whose: str) -> str:
    """When it began, what it is, how far it came, and its question; `whose` is said before it."""
    header, question = interrupted.session.header, interrupted.session.begun_questions[-1]
    what = f"{header.level} {kind_name(header.kind)}"
    return (
        f"{whose}{day_in_words(header.started)}, {what}, {in_words(interrupted.at)} in. {question.asked.text}"
    )


def session_words(summary: "Summary", whose: str) -> str:
    """A session in one line: when, what, how long, how much was in its window, how it ended, and the
    beginning of its question."""
    fits = f"{summary.in_window} of {summary.sections} in window" if summary.sections else ""
    parts = (
        f"{whose}{day_in_words(summary.started)}, {summary.level} {kind_name(summary.kind)}",
        in_words(summary.seconds),
        fits,
        outcome_text(summary),
    )
    return f"{', '.join(part for part in parts if part)}. {in_short(summary.text)}"


def day_in_words(started: datetime) -> str:
    """The local day and time of a UTC start in words: "today, 20:02", "Tuesday 24 November, 20:02"."""
    moment, today = local(started), day_of(datetime.now(UTC))
    days = (today - moment.date()).days
    named = {0: "today", 1: "yesterday"}.get(days)
    year = "" if moment.year == today.year else f" {moment.year}"
    return f"{named or f'{moment:%A} {moment.day} {moment:%B}{year}'}, {moment:%H:%M}"


def session_lines(recent: "Sequence[Listed]", whose: "Callable[[str], str]") -> list[str]:
    """A line for each session, or one that says that there is none; `whose` names another candidate."""
    lines = [
        session_words(entry.summary, whose(entry.summary.candidate)) if entry.summary else entry.fault
        for entry in recent
    ]
    return lines or ["No session yet."]
