"""The columns of the table of sessions, as many as a terminal has room for."""

from typing import NamedTuple

from rich.text import Text

from hotseat.domain.pacing import clock
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.summary import Summary
from hotseat.domain.vocabulary import VOTE_SIGNS, kind_name
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import column
from hotseat.reports.text.heading import people
from hotseat.reports.text.listing import fits_text, outcome_text
from hotseat.tui.text import cell
from hotseat.tui.widgets.review.recent import short_date

ROOMY, WIDE = 100, 130
"""The fewest columns with room for who, mode and question; and with room for all of them in full."""
EDGES = 4
"""Columns of the margins and of the bar that scrolls."""


class Column(NamedTuple):
    """A column: what it holds, its name, and its width with the blank at its end."""

    id: str
    name: str
    width: int


WHEN, LAST = "when", "question"
NARROW = (
    Column(WHEN, "  When", 13),
    Column("what", "What", 17),
    Column("answer", "Answer", 9),
    Column("shape", "Shape", 7),
    Column("fits", "Fits", 9),
    Column("outcome", "Outcome", 21),
)
_ROOMY = (
    Column(WHEN, "  When", 13),
    Column("candidate", "Who", 10),
    Column("mode", "Mode", 5),
    Column("short-what", "What", 14),
    Column("answer", "Answer", 9),
    Column("fits", "Fits", 9),
    Column("sign", "Outcome", 12),
)
_WIDE = (
    Column(WHEN, "  When", 13),
    Column("people", "Who", 20),
    Column("mode", "Mode", 5),
    *NARROW[1:-1],
    Column("outcome", "Outcome", 22),
)


def columns(width: int) -> tuple[Column, ...]:
    """The columns in a terminal of this width; the question takes what the others leave."""
    if width < ROOMY:
        return NARROW
    others = _WIDE if width >= WIDE else _ROOMY
    return (
        *others,
        Column(LAST, "Question", width - EDGES - sum(shown_column.width for shown_column in others)),
    )


def session_cells(listed: Listed, shown: tuple[Column, ...], *, marked: bool) -> list[Text]:
    """The row of a session: a text for each column. The last column is not padded."""
    if listed.summary is None:
        where = "what" if any(shown_column.id == "what" for shown_column in shown) else LAST
        unreadable = (
            cell("cannot be read" if shown_column.id == where else "", "dim") for shown_column in shown[1:]
        )
        return [when_cell(listed, shown, marked=False), *unreadable]
    texts = _column_texts(listed.summary)
    padded = [cell(column(texts[shown_column.id], shown_column.width)) for shown_column in shown[1:-1]]
    return [when_cell(listed, shown, marked=marked), *padded, cell(texts[shown[-1].id] or "-")]


def when_cell(listed: Listed, shown: tuple[Column, ...], *, marked: bool) -> Text:
    """When it began, with the mark of a session that is to be compared."""
    date = short_date(listed.summary.started) if listed.summary else listed.id[:10]
    return cell(column(f"{'●' if marked else ' '} {date}", shown[0].width), "bold" if marked else "")


def _column_texts(summary: Summary) -> dict[str, str]:
    sign = VOTE_SIGNS[summary.vote] if summary.state != "running" else ""
    return {
        "what": f"{summary.level} {kind_name(summary.kind)}",
        "short-what": f"{summary.level} {'design' if summary.kind == 'system-design' else summary.kind}",
        "candidate": summary.candidate or "-",
        "people": people(summary) or "-",
        "mode": summary.mode,
        "answer": f"{clock(summary.seconds):>8}",
        "shape": spark(summary.shares),
        "fits": fits_text(summary),
        "outcome": outcome_text(summary),
        "sign": sign or _SHORT.get(summary.state, "") or "-",
        LAST: summary.text,
    }


_SHORT = {"running": "running", "interrupted": "interrupted", "abandoned": "unfinished"}
