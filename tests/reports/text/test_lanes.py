"""An answer over time as rows of characters."""

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import Outcome, Sign
from hotseat.reports.text.lanes import lanes, legend
from tests.domain.script import ANSWER, OVER, TUESDAY, asked, question_of

NOW = 110.0
SECTIONS = ("Situation", "Task", "Action")


def drawn(*events: e.Event, width: int = 10, now: float = NOW) -> dict[str, str]:
    """The rows by their names, those of sections that never ran left out."""
    rows = lanes(question_of(*events), now, width)
    assert all(len(row.cells) == width for row in rows)
    return {row.name: row.cells for row in rows if row.kind != "axis" and row.cells.strip()}


def test_a_section_is_a_block_where_it_ran() -> None:
    assert drawn(*ANSWER, e.Entered(60.0, "task"), e.Answered(110.0)) == {
        "Situation": "█████     ",
        "Task": "     █████",
    }


def test_a_return_is_a_second_block() -> None:
    rows = drawn(*ANSWER, e.Entered(50.0, "task"), e.Entered(80.0, "situation"), e.Answered(110.0))
    assert rows == {"Situation": "████   ███", "Task": "    ███   "}


def test_every_section_of_the_plan_has_its_row() -> None:
    rows = lanes(question_of(*OVER), NOW, 10)
    assert [row.name for row in rows if row.kind == "section"] == list(SECTIONS)


def test_the_shortest_visit_is_seen() -> None:
    rows = drawn(*ANSWER, e.Entered(50.0, "task"), e.Entered(50.1, "action"), e.Answered(110.0))
    assert rows["Task"] == "    █     "


def test_a_pause_is_told_apart_in_the_section_and_has_its_own_row() -> None:
    rows = drawn(*ANSWER, e.Paused(60.0), e.Resumed(70.0, False), e.Answered(110.0))
    assert rows == {"Situation": "█████┄████", "not counted": "     ‖    "}


def test_time_away_that_counts_is_no_gap_but_the_time_to_decide_is() -> None:
    rows = drawn(*ANSWER, e.Away(50.0, 40.0), e.Resumed(90.0, True), e.Answered(110.0))
    assert rows == {"Situation": "██████████"}
    rows = drawn(*ANSWER, e.Away(50.0, 40.0), e.Resumed(100.0, True), e.Answered(110.0))
    assert rows["not counted"] == "        ‖ "


def test_an_interruption_is_a_gap_too() -> None:
    rows = drawn(*ANSWER, e.Reopened(60.0, TUESDAY), e.Resumed(70.0, False), e.Answered(110.0))
    assert rows["not counted"] == "     ‖    "


def test_a_long_gap_leaves_room_for_the_answer() -> None:
    rows = lanes(
        question_of(*ANSWER, e.Paused(60.0), e.Resumed(7_260.0, False), e.Answered(7_310.0)), 7_310.0, 36
    )
    axis, situation, _, _, gaps = (row.cells for row in rows)
    assert situation == "█" * 16 + "┄" * 4 + "█" * 16
    assert gaps.strip() == "≈≈≈≈"
    assert axis.split() == ["├0:00", "├0:30", "├2:01:00"]
    assert axis.index("├2:01:00") == 23
    assert legend(rows, 36) == ["≈ drawn shorter"]


def test_notes_stand_at_their_time_and_none_hides_another() -> None:
    rows = drawn(
        *ANSWER,
        e.Noted(at=30.0, section="situation", sign="+", principles=(), text="a"),
        e.Noted(at=30.5, section="situation", sign="-", principles=(), text="b"),
        e.Changed(60.0, "Now offline."),
        e.Noted(at=80.0, section="situation", sign="", principles=(), text="c"),
        e.Answered(110.0),
        e.Noted(at=500.0, section="", sign="?", principles=(), text="d"),
    )
    assert rows["notes"] == " -+  ! · ?"


def test_a_note_on_the_card_stands_at_the_beginning() -> None:
    rows = drawn(
        asked(),
        e.Noted(at=2.0, section="", sign="", principles=(), text="calm"),
        e.Entered(10.0, "task"),
        e.Answered(110.0),
    )
    assert rows["notes"] == "·         "


@pytest.mark.parametrize(("outcome", "letter"), [("held", "h"), ("partial", "p"), ("gap", "g"), ("", "·")])
def test_follow_ups_follow_on_the_same_axis_each_as_long_as_it_took(outcome: Outcome, letter: str) -> None:
    rows = drawn(
        *OVER,
        e.FollowUpAsked(70.0, "", "custom", "Why?"),
        e.FollowUpAnswered(100.0, outcome),
        e.FollowUpAsked(100.0, "", "custom", "And?"),
        e.FollowUpAnswered(110.0, "held"),
    )
    assert rows == {"Situation": "█████     ", "follow-ups": f"      {letter}──h"}


def test_the_axis_tells_the_time_since_the_answer_began() -> None:
    axis = lanes(question_of(*ANSWER, e.Answered(310.0)), 310.0, 60)[0]
    assert (axis.kind, axis.cells.split()) == ("axis", ["├0:00", "├1:00", "├2:00", "├3:00", "├4:00"])
    assert [axis.cells.index(figure) for figure in ("├0:00", "├1:00", "├4:00")] == [0, 12, 48]


def test_an_answer_that_runs_is_drawn_as_far_as_it_has_come() -> None:
    assert drawn(*ANSWER, e.Entered(60.0, "task")) == {"Situation": "█████     ", "Task": "     █████"}


@pytest.mark.parametrize("events", [[asked()], [*ANSWER, e.Answered(10.0)]])
def test_an_answer_that_took_no_time_has_no_rows(events: list[e.Event]) -> None:
    assert lanes(question_of(*events), NOW, 10) == []


def test_a_row_too_full_for_another_note_keeps_those_it_has() -> None:
    notes = [
        e.Noted(at=20.0, section="situation", sign="+", principles=(), text=str(number))
        for number in range(30)
    ]
    assert drawn(*ANSWER, *notes, e.Answered(110.0))["notes"] == "+" * 10


def test_the_legend_tells_only_what_is_drawn() -> None:
    question = question_of(
        *ANSWER, e.Noted(at=30.0, section="situation", sign="+", principles=(), text="a"), e.Answered(110.0)
    )
    assert legend(lanes(question, NOW, 10), 40) == ["+ evidence"]


def test_the_legend_breaks_between_the_signs_and_not_in_one() -> None:
    signs: tuple[Sign, ...] = ("+", "-", "?")
    notes = [
        e.Noted(at=20.0 + 20 * number, section="situation", sign=sign, principles=(), text="a")
        for number, sign in enumerate(signs)
    ]
    rows = lanes(question_of(*ANSWER, *notes, e.Answered(110.0)), NOW, 10)
    assert legend(rows, 23) == ["+ evidence  - concern", "? to ask"]
