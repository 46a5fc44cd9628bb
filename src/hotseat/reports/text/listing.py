"""Sessions as lines of a list."""

from hotseat.domain.pacing import clock
from hotseat.domain.review.summary import Summary
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import fit, pad

LONGEST_FIT = len("10 of 15")
LONGEST_OUTCOME = len("strongly not inclined")
BEGINNING = 48
"""The most columns of a question in a list."""


def summary_line(summary: Summary) -> str:
    """A session as one line of a list, which ends with who, the mode, and the beginning of the question."""
    kind = kind_name(summary.kind)
    fits = f"{summary.in_window} of {summary.sections} in window" if summary.sections else "nothing begun"
    outcome = outcome_text(summary) or "-"
    return (
        f"{pad(summary.id, 41)} {summary.level} {pad(kind, 13)} {clock(summary.seconds):>7} "
        f"{spark(summary.shares):<5} {fits:<18} {outcome:<{LONGEST_OUTCOME}}  {_who(summary)}"
    )


def _who(summary: Summary) -> str:
    named = " with ".join(name for name in (summary.candidate, summary.interviewer) if name)
    who = f"{named}, {summary.mode}" if named else summary.mode
    return f"{who}: {fit(summary.text, BEGINNING).rstrip()}" if summary.text else who


def fits_text(summary: Summary) -> str:
    """How many sections were in their window: "3 of 5", or shorter where that is too long, "104/120"."""
    words = f"{summary.in_window} of {summary.sections}"
    return words if len(words) <= LONGEST_FIT else f"{summary.in_window}/{summary.sections}"


def outcome_text(summary: Summary) -> str:
    """Whether the session is running; else the vote, else how an unfinished session ended."""
    if summary.state == "running":
        return STATE_NAMES["running"]
    return summary.vote or ("" if summary.state == "finished" else STATE_NAMES[summary.state])
