"""Sessions in a line each."""

from hotseat.domain.pacing import clock
from hotseat.domain.review.summary import Summary
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import pad

STATE_NAMES = {
    "finished": "",
    "running": "running",
    "interrupted": "interrupted",
    "abandoned": "kept as it is",
}


class _Names(dict[str, str]):
    """Names by their ids; what has none, as a kind of a later version, is called by its id."""

    def __missing__(self, key: str) -> str:
        return key


LONGEST_FIT = len("10 of 15")
KIND_NAMES = _Names({"behavioral": "behavioral", "system-design": "system design"})


def summary_line(summary: Summary) -> str:
    """A session in one line of a list."""
    kind = KIND_NAMES[summary.kind]
    fit = f"{summary.in_window} of {summary.sections} in window" if summary.sections else "nothing begun"
    outcome = outcome_text(summary) or "-"
    return (
        f"{pad(summary.id, 41)} {summary.level} {pad(kind, 13)} {clock(summary.seconds):>7} "
        f"{spark(summary.shares):<5} {fit:<18} {outcome}"
    )


def fits_text(summary: Summary) -> str:
    """How many sections were in their window: "3 of 5", of very many "104/120"."""
    told = f"{summary.in_window} of {summary.sections}"
    return told if len(told) <= LONGEST_FIT else f"{summary.in_window}/{summary.sections}"


def outcome_text(summary: Summary) -> str:
    """That the session runs; else the vote, else how it ended where it was not finished."""
    return (
        STATE_NAMES["running"] if summary.state == "running" else summary.vote or STATE_NAMES[summary.state]
    )
