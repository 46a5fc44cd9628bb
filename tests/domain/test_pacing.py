"""Sections, windows, and what is said about the time spent."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.pacing import (
    Plan,
    Section,
    Signal,
    Verdict,
    clock,
    faults,
    in_minutes,
    judge,
    percentages,
    plan_name,
    plan_shares,
    signal,
    window,
    window_text,
)

SITUATION = Section("situation", "Situation", 30, 45)
TASK = Section("task", "Task", 30, 30)
STAR = (
    SITUATION,
    TASK,
    Section("action", "Action", 120, 150),
    Section("result", "Result", 45, 60),
    Section("learning", "Learning", 15, 30),
)


def test_a_range_is_judged_as_it_stands() -> None:
    assert window(SITUATION, tolerance=5) == (30, 45)


def test_a_single_figure_is_judged_with_the_plans_tolerance() -> None:
    assert window(TASK, tolerance=5) == (25, 35)


def test_a_tolerance_does_not_reach_below_nothing() -> None:
    assert window(Section("pitch", "Pitch", 3, 3), tolerance=5) == (0, 8)


@pytest.mark.parametrize(
    ("section", "spent", "verdict", "by"),
    [
        (SITUATION, 0.0, Verdict.SHORT, 30),
        (SITUATION, 29.9, Verdict.SHORT, 1),
        (SITUATION, 30.0, Verdict.IN_WINDOW, 0),
        (SITUATION, 45.9, Verdict.IN_WINDOW, 0),
        (SITUATION, 46.0, Verdict.OVER, 1),
        (SITUATION, 67.0, Verdict.OVER, 22),
        (TASK, 24.9, Verdict.SHORT, 6),
        (TASK, 25.0, Verdict.IN_WINDOW, 0),
        (TASK, 35.9, Verdict.IN_WINDOW, 0),
        (TASK, 36.0, Verdict.OVER, 6),
        (TASK, 52.0, Verdict.OVER, 22),
    ],
)
def test_a_section_is_judged_by_the_whole_seconds_a_clock_shows(
    section: Section, spent: float, verdict: Verdict, by: int
) -> None:
    assert judge(section, spent, tolerance=5) == (verdict, by)


def test_the_dust_of_floating_point_costs_no_second() -> None:
    spent = 44.3 - 14.3
    assert spent < 30
    assert judge(SITUATION, spent, 0) == (Verdict.IN_WINDOW, 0)
    assert signal(SITUATION, spent, 0) is Signal.GREEN
    assert clock(spent) == "0:30"


@given(
    low=st.integers(0, 600),
    width=st.integers(0, 600),
    tolerance=st.integers(0, 60),
    spent=st.floats(0, 2_000, allow_nan=False),
)
@example(low=30, width=15, tolerance=5, spent=46.0)
def test_verdict_signal_and_window_never_contradict_each_other(
    low: int, width: int, tolerance: int, spent: float
) -> None:
    section = Section("a", "A", low, low + width)
    verdict, by = judge(section, spent, tolerance)
    shown = signal(section, spent, tolerance)
    assert (verdict is Verdict.SHORT) == (shown is Signal.NONE)
    assert (verdict is Verdict.OVER) == (shown is Signal.RED)
    assert (by > 0) == (verdict is not Verdict.IN_WINDOW)


@pytest.mark.parametrize(
    ("spent", "expected"),
    [
        (29.9, Signal.NONE),
        (30.0, Signal.GREEN),
        (37.9, Signal.GREEN),
        (38.0, Signal.YELLOW),
        (45.9, Signal.YELLOW),
        (46.0, Signal.RED),
    ],
)
def test_the_light_is_green_at_low_yellow_at_the_middle_and_red_after_high(
    spent: float, expected: Signal
) -> None:
    assert signal(SITUATION, spent, tolerance=5) is expected


def test_the_light_of_a_single_figure_turns_yellow_at_the_figure() -> None:
    assert [signal(TASK, spent, tolerance=5) for spent in (24, 25, 29, 30, 35, 36)] == [
        Signal.NONE,
        Signal.GREEN,
        Signal.GREEN,
        Signal.YELLOW,
        Signal.YELLOW,
        Signal.RED,
    ]


def test_percentages_sum_to_a_hundred() -> None:
    assert percentages([1, 1, 1]) == [34, 33, 33]


def test_percentages_of_nothing_are_nothing() -> None:
    assert percentages([0.0, 0.0]) == [0, 0]
    assert percentages([]) == []


@given(st.lists(st.floats(0, 10**7, allow_nan=False, allow_subnormal=False), min_size=1, max_size=20))
@example([1.0, 1.0, 1.0])
@example([0.1] * 7)
def test_percentages_always_sum_to_a_hundred_and_stay_within_one_of_the_share(amounts: list[float]) -> None:
    shares = percentages(amounts)
    whole = sum(amounts)
    assert sum(shares) == (100 if whole > 0 else 0)
    for share, amount in zip(shares, amounts, strict=True):
        assert whole == 0 or abs(share - amount * 100 / whole) < 1 + 1e-9


def test_a_plans_shares_follow_the_middle_of_each_window() -> None:
    assert plan_shares(STAR) == [13, 11, 49, 19, 8]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (0.9, "0:00"),
        (41, "0:41"),
        (59.99, "0:59"),
        (60, "1:00"),
        (725, "12:05"),
        (3_599, "59:59"),
        (3_600, "1:00:00"),
        (3_670, "1:01:10"),
        (36_000, "10:00:00"),
        (-0.9, "0:00"),
        (-2.0, "-0:02"),
        (-61, "-1:01"),
        (-3_670, "-1:01:10"),
    ],
)
def test_a_clock_shows_minutes_and_from_an_hour_on_hours(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (30, 45, "0:30-0:45"),
        (30, 30, "0:30"),
        (120, 150, "2:00-2:30"),
        (180, 240, "3:00-4:00"),
        (180, 180, "3:00"),
        (600, 600, "10 min"),
        (600, 900, "10-15 min"),
        (330, 600, "5:30-10:00"),
    ],
)
def test_a_window_is_shown_as_a_range_or_a_figure_and_long_ones_in_minutes(
    low: int, high: int, shown: str
) -> None:
    assert window_text(low, high) == shown


def test_a_sound_plan_has_no_faults() -> None:
    assert faults(Plan("star", "STAR", "behavioral", STAR, tolerance=5)) == []


def test_every_fault_of_a_plan_is_told_in_a_sentence_with_its_figures() -> None:
    wrong = Plan(
        "p",
        "P",
        "behavioral",
        (
            Section("a", "Action", 60, 30),
            Section("a", "Result", 0, 0),
            Section("c", "Action", 10, 10),
        ),
        total=100,
    )
    assert faults(wrong) == [
        'section "a" of plan "p" opens at 60 s and closes at 30 s; make low at most high',
        'section "a" of plan "p" has no time; give it seconds',
        'plan "p" has the section id "a" twice; make each unique',
        'plan "p" has the section name "Action" twice; make each unique',
        'the sections of plan "p" sum to 70 to 40 s, its total says 100 s; change one of them',
    ]


def test_a_plan_without_sections_cannot_be_used() -> None:
    assert faults(Plan("p", "P", "behavioral", ())) == ['plan "p" has no sections; give it at least one']


def test_a_scaled_plan_has_an_id_and_a_name_that_say_so() -> None:
    plan = Plan("star", "Star", "behavioral", STAR, tolerance=5)
    scaled = in_minutes(plan, 1)
    assert scaled is not None
    assert [(section.low, section.high) for section in scaled.sections] == [
        (10, 10),
        (5, 5),
        (30, 30),
        (10, 10),
        (5, 5),
    ]
    assert (scaled.id, scaled.total, scaled.tolerance) == ("star-in-1-min", 60, 2)
    assert plan_name(scaled.id, {"star": "Star"}) == scaled.name == "Star, scaled to 1 min"
    assert plan_name("star", {"star": "Star"}) == "Star"
    assert plan_name("mine-in-1-min", {"mine-in-1-min": "Mine"}) == "Mine"
    assert faults(scaled) == []


def test_a_plan_in_which_a_section_would_have_no_time_is_not_scaled() -> None:
    plan = Plan("d", "D", "system-design", (Section("a", "A", 3_000, 3_000), Section("b", "B", 60, 60)))
    assert in_minutes(plan, 12) is None
    assert in_minutes(plan, 60) is not None
    assert in_minutes(plan, 0) is None
