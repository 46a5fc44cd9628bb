"""The heading of an exported session: level, kind, time and people."""

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.header import Header
from hotseat.domain.vocabulary import STATE_NAMES
from hotseat.reports.text.plain import interview, when


def title(of: Header | Summary) -> str:
    """Level, kind and local start: "L6 behavioral, Mon 16 Nov 2026, 20:02"."""
    return f"{interview(of)}, {when(of.started)}"


def people(of: Header | Answer | Summary) -> str:
    """The names that are known, as in "Sam with Kim"."""
    return " with ".join(name for name in (of.candidate, of.interviewer) if name)


def outcome(summary: Summary) -> str:
    """The outcome of a session, in a few words for the table of contents."""
    parts = (
        f"{summary.in_window} of {summary.sections} in window",
        summary.vote,
        "" if summary.state == "finished" else STATE_NAMES[summary.state],
    )
    return ", ".join(part for part in parts if part)
