"""A section's time as a row of characters."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.pacing import Section, Verdict, judge
from hotseat.domain.review.ledger import ledger
from hotseat.reports.text.bars import INSIDE, OVER, SPENT, TRACK, WINDOW, bar, seconds_per_cell, spark
from tests.domain.script import answered

SITUATION = Section("situation", "Situation", 30, 45)
TASK = Section("task", "Task", 30, 30)


@pytest.mark.parametrize(
    ("section", "spent", "drawn"),
    [
        (SITUATION, 0, "······░░░·······"),
        (SITUATION, 20, "████··░░░·······"),
        (SITUATION, 35, "██████▓░░·······"),
        (SITUATION, 45, "██████▓▓▓·······"),
        (SITUATION, 46, "██████▓▓▓▒······"),
        (SITUATION, 60, "██████▓▓▓▒▒▒····"),
        (TASK, 0, "·····░░·········"),
        (TASK, 52, "█████▓▓▒▒▒······"),
    ],
)
def test_a_bar_draws_time_in_its_window_and_past_it(section: Section, spent: float, drawn: str) -> None:
    assert bar(section, tolerance=5, spent=spent, scale=5, width=16) == drawn


def test_all_bars_of_a_ledger_share_one_scale() -> None:
    question = answered(41.0, 52.0, 300.0).question
    assert question is not None
    assert seconds_per_cell(ledger(question, 500.0), 30) == 10.0


@given(
    low=st.integers(0, 4_000),
    wide=st.integers(0, 1_000),
    tolerance=st.integers(0, 60),
    spent=st.integers(0, 90_000).map(lambda tenths: tenths / 10),
    width=st.integers(6, 60),
)
@example(low=30, wide=0, tolerance=5, spent=36.0, width=6)
@example(low=30, wide=15, tolerance=5, spent=45.9, width=16)
def test_a_bar_is_as_wide_as_it_should_be_and_agrees_with_the_verdict(
    low: int, wide: int, tolerance: int, spent: float, width: int
) -> None:
    section = Section("a", "A", low, low + wide)
    scale = max(spent, low + wide, 1) / width
    drawn = bar(section, tolerance, spent, scale, width)
    assert len(drawn) == width
    assert not set(drawn) - {SPENT, INSIDE, OVER, WINDOW, TRACK}
    verdict, _ = judge(section, spent, tolerance)
    assert verdict is Verdict.OVER or OVER not in drawn


@pytest.mark.parametrize(
    ("shares", "drawn"),
    [((13, 11, 49, 19, 8), "▃▂█▄▂"), ((0, 100), "·█"), ((), ""), ((1, 50), "▁█"), ((0, 0), "··")],
)
def test_a_spark_is_as_high_as_each_sections_share(shares: tuple[int, ...], drawn: str) -> None:
    assert spark(shares) == drawn
