"""What the answers of each week tell, counted by hand."""

from datetime import date, timedelta

import pytest

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.preparations import preparations
from hotseat.domain.review.progress.progress import Progress, progress, progress_by_plan
from hotseat.domain.review.progress.weeks import Mean, WeekRow, weeks_in_a_column
from tests.domain.answering import an_answer

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)
SHORT = {"action": 90.0}


def progress_of(*answers: Answer, rated: tuple[Answer, ...] = ()) -> Progress:
    weeks = progress(answers, rated)
    assert weeks
    return weeks


def row(weeks: Progress, row_id: str) -> WeekRow:
    return next(a_row for a_row in weeks.rows if a_row.id == row_id)


def test_without_a_finished_answer_there_is_no_progress() -> None:
    assert progress([]) is None
    assert progress([an_answer(answered=False)]) is None


def test_a_week_begins_on_monday_and_weeks_without_an_answer_are_there_too() -> None:
    weeks = progress_of(an_answer(day=SUNDAY), an_answer(day=MONDAY + timedelta(days=14)))
    assert weeks.mondays == (date(2026, 11, 16), MONDAY, date(2026, 11, 30), date(2026, 12, 7))
    assert [week.values for week in row(weeks, "length").weeks] == [1, 0, 0, 1]
    assert row(weeks, "length").practised == (Mean(200.0, 1), Mean(200.0, 1))


def test_a_share_counts_a_section_not_reached_and_a_length_does_not() -> None:
    weeks = progress_of(
        an_answer(day=SUNDAY, spent={"action": 0}),
        an_answer(day=MONDAY, spent=SHORT),
        an_answer(day=MONDAY, spent={"action": 130}),
    )
    assert row(weeks, "action-kept").weeks == (Mean(0.0, 1), Mean(100.0, 2))
    assert row(weeks, "action-length").weeks == (Mean(), Mean(220.0, 2))
    assert (row(weeks, "action-length").low, row(weeks, "action-length").high) == (120, 150)
    assert [week.values for week in row(weeks, "kept").weeks] == [1, 2]
    assert row(weeks, "kept").whole.value == pytest.approx(700 / 9)


def test_only_the_plan_of_the_newest_answer_counts_whatever_their_order() -> None:
    old, new = an_answer(day=SUNDAY, pacing="design"), an_answer(day=MONDAY)
    assert progress_of(new, old).pacing == progress_of(old, new).pacing == "star"
    assert [(weeks.pacing, weeks.answers) for weeks in progress_by_plan([old, new, new])] == [
        ("star", 2),
        ("design", 1),
    ]


def test_above_the_partner_keeps_its_sign_on_both_chairs() -> None:
    own = an_answer(day=SUNDAY, scores={"scope": 2, "depth": 3}, candidate_scores={"scope": 4, "depth": 2})
    mine = an_answer(day=MONDAY, scores={"scope": 4}, candidate_scores={"scope": 1})
    alone = an_answer(day=MONDAY, scores={"scope": 2})
    weeks = progress_of(own, alone, rated=(mine, alone))
    assert row(weeks, "above-as-candidate").weeks == (Mean(0.5, 1), Mean())
    assert row(weeks, "above-as-interviewer").weeks == (Mean(), Mean(3.0, 1))
    assert [a_row.id for a_row in progress_of(alone).ratings] == ["rating"]


def test_follow_ups_are_counted_by_layer_and_week_without_the_unmarked() -> None:
    first = an_answer(day=SUNDAY, outcomes=("held", "gap", ""), layers=("role", "role", "people"))
    second = an_answer(day=MONDAY, outcomes=("partial", "held"), layers=("role", ""))
    role, own = progress_of(first, second).layers
    assert (role.held, role.partial, role.gap) == (1, 1, 1)
    assert role.by_week.weeks == (Mean(100.0, 2), Mean(0.0, 1))
    assert (own.by_week.name, own.by_week.weeks) == ("no layer", (Mean(), Mean(100.0, 1)))


def test_each_length_of_preparation_has_its_own_means() -> None:
    answers = [
        an_answer(prepared=120, scores={"scope": 4}, outcomes=("held", "gap")),
        an_answer(spent=SHORT),
        an_answer(prepared=120, scores={"scope": 3}),
    ]
    none, two_minutes = preparations(answers)
    assert (none.seconds, none.answers, none.kept.values) == (0, 1, 1)
    assert none.kept.value == pytest.approx(200 / 3)
    assert (none.rating, none.held) == (Mean(), Mean())
    assert (two_minutes.seconds, two_minutes.answers, two_minutes.kept) == (120, 2, Mean(200.0, 2))
    assert (two_minutes.rating, two_minutes.held) == (Mean(7.0, 2), Mean(100.0, 2))


def test_a_row_is_drawn_of_three_values_in_two_weeks() -> None:
    def drawn(*days: date) -> bool:
        return row(progress_of(*(an_answer(day=day) for day in days)), "length").drawn

    assert not drawn(SUNDAY, MONDAY)
    assert not drawn(MONDAY, MONDAY, MONDAY)
    assert drawn(SUNDAY, MONDAY, MONDAY)


def test_weeks_that_have_no_room_are_put_together_and_none_is_lost() -> None:
    days = [SUNDAY + timedelta(days=7 * number) for number in range(5)]
    progressed = progress_of(*(an_answer(day=day) for day in days))
    assert [weeks_in_a_column(progressed.mondays, most) for most in (1, 2, 3, 4, 5, 99)] == [5, 3, 2, 2, 1, 1]
    assert [week.values for week in row(progressed, "length").in_groups(2).weeks] == [2, 2, 1]
