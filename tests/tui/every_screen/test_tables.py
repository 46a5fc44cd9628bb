"""The columns of a table never touch, whatever they hold and however wide the window is."""

import re
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from rich.text import Text
from textual.coordinate import Coordinate
from textual.widgets import DataTable

from hotseat.domain.pacing import clock
from hotseat.domain.review.answer_comparison import Side, compare
from hotseat.domain.review.ledger import ledger, verdict_text
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import KINDS, VOTE_SIGNS, VOTES, MaybeVote, State, kind_name
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import column, fit, width
from hotseat.reports.text.listing import summary_line
from hotseat.reports.text.plain import session_lines
from hotseat.storage.session.transcript import load
from hotseat.tui.screens.session.pages.criteria import criterion_row
from hotseat.tui.widgets.review.comparison import ledger_content as compared_content
from hotseat.tui.widgets.review.recent import recent_rows
from hotseat.tui.widgets.review.session_columns import columns, session_cells
from hotseat.tui.widgets.session.ledger import ledger_content
from tests.clocks import ManualClock
from tests.sessions import MONDAY, begin
from tests.tui.driving import DESIGN, running_app

LENGTHS = {
    "business-context": 5400,
    "strategic-architecture": 1,
    "technical-deep-dives": 7200,
    "platform-evolution": 1,
}
"""Seconds for a design whose verdicts are as long as they come: over an hour over, and not reached."""


def stands_alone(text: str, line: str) -> bool:
    """Whether the text is in the line with nothing that touches it."""
    return bool(re.search(rf"(?<!\S){re.escape(text)}(?!\S)", line))


def summaries() -> Iterable[Summary]:
    """A session for every vote, state and kind, with the least and the most of everything else."""
    votes: tuple[MaybeVote, ...] = (*VOTES, "")
    states: tuple[State, ...] = ("finished", "interrupted", "abandoned")
    extremes = product(
        votes,
        states,
        KINDS,
        ((0, 5), (10, 15), (104, 120), (1000, 1200)),
        (59.0, 3599.0, 36_000.0),
        ((20,) * 5, (5,) * 20),
        ("L6", "a-level-with-an-id-of-32-letters"),
    )
    for number, (vote, state, kind, (inside, whole), seconds, shares, level) in enumerate(extremes):
        yield Summary(
            id=f"s{number}",
            started=MONDAY,
            level=level,
            kind=kind,
            candidate="",
            state=state,
            questions=3,
            seconds=seconds,
            at=seconds,
            in_window=inside,
            sections=whole,
            shares=shares,
            vote=vote,
            text="One?",
        )


def test_a_column_ends_with_a_blank_whatever_it_holds() -> None:
    for text, room in product(("", "a", "ten signs.", "日本語の文字", "e\u0301" * 9), range(2, 14)):
        drawn = column(text, room)
        assert width(drawn) == room
        assert drawn.endswith(" ")


def test_the_recent_sessions_keep_every_value_apart() -> None:
    for summary in summaries():
        _, row = recent_rows([Listed(summary.id, summary, "")], 76).plain.split("\n")
        assert stands_alone(clock(summary.seconds), row)
        assert stands_alone(f"{summary.level} {kind_name(summary.kind)}", row)
        fits = f"{summary.in_window} of {summary.sections}", f"{summary.in_window}/{summary.sections}"
        assert any(stands_alone(cells, row) for cells in fits) or summary.sections >= 1200
        assert stands_alone(summary.vote, row)


def test_the_list_keeps_every_value_apart() -> None:
    for summary in summaries():
        row = summary_line(summary)
        for cells in (
            summary.id,
            clock(summary.seconds),
            spark(summary.shares),
            kind_name(summary.kind),
            summary.vote,
        ):
            assert stands_alone(cells, row)


@pytest.mark.parametrize("terminal", [80, 100, 120, 130, 160])
def test_the_review_table_keeps_every_value_apart(terminal: int) -> None:
    shown = columns(terminal)
    assert sum(column.width for column in shown) <= terminal - 2
    for summary_of, marked in product(summaries(), (True, False)):
        cells = [
            str(cell) for cell in session_cells(Listed(summary_of.id, summary_of, ""), shown, marked=marked)
        ]
        row = "".join(fit(cell, its.width) for cell, its in zip(cells, shown, strict=True))
        for its, cell in zip(shown[:-1], cells, strict=False):
            assert width(cell.rstrip()) < its.width
        assert stands_alone(summary_of.vote, row) or VOTE_SIGNS[summary_of.vote] in row.split()


def long_design(folder: Path, tail: str) -> Session:
    """A design that ran for hours, finished with the longest vote."""
    practice = begin(folder, level="L7", kind="system-design", tail=tail)
    for _ in range(3):
        practice.ask(DESIGN)
        practice.answer(LENGTHS)
        practice.rehearsal.note("+ one", ())
        practice.rehearsal.vote("strongly not inclined")
    return load(practice.finish()).session


@pytest.fixture
def two(sessions: Path) -> tuple[Session, Session]:
    return long_design(sessions, "4f2a"), long_design(sessions, "4f2b")


def test_a_ledger_keeps_its_verdicts_and_shares_apart(two: tuple[Session, Session]) -> None:
    session, other = two
    question = session.begun_questions[0]
    verdicts = {verdict_text(row) for row in ledger(question, session.at).rows}
    assert {"over 1:15:00", "over 1:30:00", "not reached"} <= verdicts
    drawn = [ledger_content(question, session.at, columns).plain for columns in (56, 76, 96, 156)]
    drawn += ["\n".join(session_lines(session))]
    comparison = compare(Side(session, question), Side(other, other.begun_questions[0]))
    drawn += [compared_content(comparison, columns).plain for columns in (76, 96, 156)]
    for text in drawn:
        for verdict in verdicts:
            assert any(stands_alone(verdict, line) for line in text.splitlines()), (verdict, text)


def test_a_long_criterion_does_not_touch_its_score() -> None:
    assert (
        criterion_row("A criterion whose name is longer than its columns are", "4", chosen=True).plain[-2:]
        == " 4"
    )


def touching(table: DataTable[object]) -> list[str]:
    """The cells of a table, all but those of its last column, that fill their columns to the edge."""
    offenders = []
    columns = table.ordered_columns[:-1]
    for position in range(len(columns)):
        room = columns[position].width
        for row in range(table.row_count):
            cell = table.get_cell_at(Coordinate(row, position))
            text = cell.plain if isinstance(cell, Text) else str(cell)
            if width(text.rstrip()) >= room:
                offenders.append(text)
    return offenders


@pytest.mark.parametrize(
    "size", [(80, 24), *(pytest.param(size, marks=pytest.mark.torture) for size in ((100, 32), (160, 45)))]
)
async def test_no_table_of_any_screen_touches(
    size: tuple[int, int], folder: Path, clock: ManualClock, two: tuple[Session, Session]
) -> None:
    async with running_app(folder, clock, size=size) as driver:
        tables = 0
        for keys in ((), ("v",), ("escape", "slash"), ("l",), ("k",), ("escape", "escape", "v", "c")):
            await driver.press(*keys)
            for table in driver.app.screen.query(DataTable):
                tables += 1
                assert touching(table) == []
            for line in driver.text.splitlines():
                assert "of 15s" not in line
        assert tables >= 4
