"""The level of a story from its facts: each fact alone, in words, never a total."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotseat.domain.bank.level_facts import LevelFact
from hotseat.domain.stories.story import FrontMatter
from hotseat.domain.stories.story_level import fact_text, judged, level_sentence
from hotseat.domain.vocabulary import MaybeStakeholder
from tests.sessions import shipped_bank

LEVELS = tuple(shipped_bank().levels.values())
STORY = FrontMatter("queue", "The queue nobody owned")


def where(front: FrontMatter, name: str) -> str:
    [judgement] = [judgement for judgement in judged(front, LEVELS) if judgement.name == name]
    return judgement.where


def test_each_fact_is_a_sentence_and_what_is_not_told_comes_last() -> None:
    front = STORY._replace(people=40, budget_musd=3.0, stakeholder="vp")
    assert level_sentence(judged(front, LEVELS)) == (
        "people 40: between the levels; budget $3M: L6; stakeholder VP: L7; "
        "not written down: teams, horizon, recovery"
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (0, "below L6"),
        (9, "below L6"),
        (10, "L6"),
        (25, "L6"),
        (26, "between the levels"),
        (49, "between the levels"),
        (50, "L7"),
        (200, "L7"),
        (100_000, "L7"),
    ],
)
def test_people_lie_in_the_frameworks_ranges_and_26_to_49_between_them(people: int, expected: str) -> None:
    assert where(STORY._replace(people=people), "people") == expected


@pytest.mark.parametrize(
    ("budget", "expected"),
    [(0.5, "below L6"), (1, "L6"), (9.99, "L6"), (10, "L6 and L7"), (10.01, "L7"), (400, "L7")],
)
def test_a_budget_of_ten_million_fits_both_levels(budget: float, expected: str) -> None:
    assert where(STORY._replace(budget_musd=budget), "budget") == expected


@pytest.mark.parametrize(
    ("months", "expected"),
    [(5, "below L6"), (6, "L6"), (12, "L6"), (13, "between the levels"), (24, "L7"), (61, "above L7")],
)
def test_a_horizon_may_lie_above_every_level(months: int, expected: str) -> None:
    assert where(STORY._replace(horizon_months=months), "horizon") == expected


def test_a_level_without_a_figure_is_named_where_the_others_do_not_fit() -> None:
    assert where(STORY._replace(teams=3), "teams") == "L6"
    assert where(STORY._replace(teams=5), "teams") == "above L6 (L7 has no figure)"


@pytest.mark.parametrize(
    ("stakeholder", "sentence"),
    [
        ("team", "stakeholder team: below L6"),
        ("director", "stakeholder director: L6"),
        ("vp", "stakeholder VP: L7"),
        ("c-level", "stakeholder C-level: L7"),
        ("", "stakeholder: not written down"),
    ],
)
def test_stakeholders_have_an_order(stakeholder: MaybeStakeholder, sentence: str) -> None:
    judgements = judged(STORY._replace(stakeholder=stakeholder), LEVELS)
    assert sentence in [judgement.sentence for judgement in judgements]


def test_a_recovery_of_weeks_is_l6_and_one_of_months_l7() -> None:
    assert where(STORY._replace(recovery_months=0.5), "recovery") == "L6"
    assert where(STORY._replace(recovery_months=6), "recovery") == "L7"


def test_the_words_of_the_framework_stand_beside_a_fact() -> None:
    [people] = [
        judgement for judgement in judged(STORY._replace(people=40), LEVELS) if judgement.fact == "people"
    ]
    assert people.expected == (
        ("L6", "10-25 engineers, 2-4 teams"),
        ("L7", "50-200+ engineers, multiple orgs"),
    )


def test_figures_are_written_as_people_say_them() -> None:
    front = STORY._replace(people=12_000, budget_musd=0.25, horizon_months=1, recovery_months=1.5)
    texts = [
        fact_text(front, fact) for fact in ("people", "budget-musd", "horizon-months", "recovery-months")
    ]
    assert texts == ["12,000", "$0.25M", "1 month", "1.5 months"]


def test_levels_of_ones_own_are_named_where_a_fact_lies_between_two_of_them() -> None:
    l5 = LEVELS[0]._replace(id="L5", facts=(LevelFact("people", "up to 6", high=6),))
    [people] = [
        judgement
        for judgement in judged(STORY._replace(people=8), (*LEVELS, l5))
        if judgement.fact == "people"
    ]
    assert (people.where, [level for level, _ in people.expected]) == (
        "between L5 and L6",
        ["L5", "L6", "L7"],
    )


def test_levels_without_facts_say_nothing() -> None:
    bare = [level._replace(facts=()) for level in LEVELS]
    assert judged(STORY, bare) == []
    assert level_sentence(judged(STORY._replace(people=3), bare)) == "people 3: no level has a figure for it"


RANGES = st.builds(
    lambda low, more: LevelFact("people", "some", low=low, high=low + more if more is not None else 0),
    low=st.integers(0, 60),
    more=st.none() | st.integers(0, 60),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(RANGES, max_size=4), st.integers(0, 150))
def test_a_fact_fits_exactly_the_levels_whose_range_holds_it(ranges: list[LevelFact], people: int) -> None:
    levels = [LEVELS[0]._replace(id=f"L{n}", facts=(fact,)) for n, fact in enumerate(ranges)]
    [judgement] = judged(STORY._replace(people=people), levels)
    holding = {
        f"L{n}"
        for n, fact in enumerate(ranges)
        if (fact.low or fact.high) and fact.low <= people and (not fact.high or people <= fact.high)
    }
    assert set(judgement.levels) == holding
    outside = ("between ", "below L", "above L", "no level has a figure")
    assert judgement.where.startswith(outside) == (not holding)
