"""The plans that ship beside the framework's own are made from it by the rules in the documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.level import Level
from hotseat.domain.pacing import Plan, Section, scaled
from tests.sessions import shipped_bank

FIVE = 5
TWO_MINUTES = 120


@pytest.fixture(params=["L6", "L7"])
def level(request: pytest.FixtureRequest) -> Level:
    return shipped_bank().levels[request.param]


def test_a_design_of_45_minutes_is_the_frameworks_scaled(level: Level) -> None:
    own, short, _ = level.plans_of("system-design")
    assert [(section.id, section.name) for section in short.sections] == [
        (section.id, section.name) for section in own.sections
    ]
    seconds = scaled(own, 45 * 60)
    assert [(section.low, section.high) for section in short.sections] == [
        (length, length) for length in seconds
    ]
    assert sum(seconds) == short.total == 45 * 60


def test_a_story_in_two_minutes_is_the_frameworks_scaled(level: Level) -> None:
    own, short = level.plans_of("behavioral")
    middle = sum(section.low + section.high for section in own.sections) / 2
    windows = [
        tuple(round(figure * TWO_MINUTES / middle / FIVE) * FIVE for figure in (section.low, section.high))
        for section in own.sections
    ]
    assert [(section.low, section.high) for section in short.sections] == windows
    assert sum(low for low, _ in windows) <= TWO_MINUTES <= sum(high for _, high in windows)


def test_the_first_quarter_of_an_hour_is_the_first_phase_alone(level: Level) -> None:
    own, _, first = level.plans_of("system-design")
    assert [section.id for section in first.sections] == [own.sections[0].id]
    assert first.total == first.sections[0].high == 15 * 60


@given(st.lists(st.integers(1, 3_600), min_size=1, max_size=9), st.integers(1, 120))
def test_a_scaled_plan_takes_exactly_the_time_and_keeps_the_shares_to_a_minute(
    figures: list[int], minutes: int
) -> None:
    plan = Plan(
        "p", "P", "system-design", tuple(Section(f"s{at}", "S", n, n) for at, n in enumerate(figures))
    )
    plan_scaled = scaled(plan, minutes * 60)
    assert sum(plan_scaled) == minutes * 60
    for figure, seconds in zip(figures, plan_scaled, strict=True):
        assert abs(seconds - figure * minutes * 60 / sum(figures)) < 60
