"""The notes of a question as lines that a person edits."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections.correction_events import Removed
from hotseat.domain.session.corrections.note_sheet import SheetChanges, note_sheet, sheet_changes
from hotseat.domain.session.question import Question
from tests.domain.script import after_all, asked


def question() -> Question:
    session = after_all(
        asked(),
        e.Noted(at=1.0, section="preparation", sign="", principles=(), text="before"),
        e.Entered(2.0, "situation"),
        e.Noted(at=3.0, section="situation", sign="+", principles=("earn-trust",), text="named her"),
        e.Noted(at=4.0, section="situation", sign="", principles=(), text="gone"),
        Removed(5.0, 3),
        e.Noted(at=6.0, section="situation", sign="?", principles=(), text="Who paid?"),
    )
    assert session.question is not None
    return session.question


def test_an_unchanged_sheet_changes_nothing() -> None:
    sheet = note_sheet(question())
    assert sheet_changes(question(), sheet) == SheetChanges()
    assert "[2] + named her #earn-trust" in sheet.splitlines()
    assert "gone" not in sheet


def test_lines_are_corrected_taken_out_and_added() -> None:
    sheet = note_sheet(question())
    sheet = sheet.replace("[1] before\n", "").replace("named her", "named the customer")
    sheet = sheet.replace("[4] ? Who paid?", "[4] ?") + "\n- no number\n#earn-trust asked her\n-\n"
    assert sheet_changes(question(), sheet) == SheetChanges(
        edited=((2, "+ named the customer #earn-trust"),),
        removed=(4, 1),
        added=("- no number", "#earn-trust asked her"),
    )


def test_without_the_line_of_the_numbers_no_note_is_taken_out() -> None:
    assert sheet_changes(question(), "") == SheetChanges()


@pytest.mark.parametrize(
    ("line", "reason_part"),
    [("[9] so", "there is no note [9]"), ("[3] gone", "there is no note [3]"), ("[2] twice", "there twice")],
)
def test_a_line_that_cannot_be_understood_is_refused_whole(line: str, reason_part: str) -> None:
    with pytest.raises(Refused, match=r"^line \d+: ") as reason:
        sheet_changes(question(), f"{note_sheet(question())}{line}\n")
    assert reason_part in str(reason.value)
