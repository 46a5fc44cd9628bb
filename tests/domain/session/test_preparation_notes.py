"""Notes on the card: they belong to the preparation, and follow the question to another plan."""

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections.correction_events import Edited
from hotseat.domain.session.note_places import PREPARATION, seconds_in
from tests.domain.script import after_all, asked


def noted(at: float, text: str, section: str = PREPARATION) -> e.Noted:
    return e.Noted(at=at, section=section, sign="", principles=(), text=text)


def test_notes_of_the_preparation_go_with_the_question_to_another_plan_and_keep_their_numbers() -> None:
    session = after_all(
        asked(),
        noted(1.0, "one"),
        noted(2.0, "two"),
        asked(3.0),
        noted(4.0, "three"),
        Edited(at=5.0, note=2, sign="+", principles=(), text="second"),
        e.Entered(6.0, "situation"),
        noted(7.0, "four", "situation"),
    )
    before, now = session.questions
    assert [note.text for note in now.notes] == ["one", "second", "three", "four"]
    assert before.notes == ()
    assert session.begun_questions == (now,)


def test_a_note_of_an_earlier_card_has_no_time_on_the_later_one() -> None:
    session = after_all(asked(), noted(2.0, "one"), asked(120.0), noted(123.0, "two"))
    now = session.questions[-1]
    assert [seconds_in(now, note) for note in now.notes] == [None, 3.0]


def test_another_question_leaves_them_behind_and_a_skipped_one_counts_nowhere() -> None:
    session = after_all(asked(), noted(1.0, "one"), asked(2.0, prompt="other"))
    assert [len(question.notes) for question in session.questions] == [1, 0]
    assert session.begun_questions == ()


def test_notes_of_an_older_file_stay_where_they_were() -> None:
    session = after_all(
        asked(),
        e.Entered(1.0, "situation"),
        noted(2.0, "one", "situation"),
        e.Undone(3.0),
        asked(4.0),
    )
    assert [len(question.notes) for question in session.questions] == [1, 0]
    assert session.begun_questions == session.questions[:1]
