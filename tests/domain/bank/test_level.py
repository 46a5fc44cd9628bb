"""A level and the principles: their themes, their anchors, and what is wrong with them."""

import pytest

from hotseat.domain.bank.level import (
    Criterion,
    Level,
    LevelAnchors,
    Principle,
    Theme,
    level_faults,
    principle_faults,
)

LINES = ("none", "some", "good", "great")
TRUST = Principle(
    "earn-trust", "Earn Trust", (), (LevelAnchors("L6", LINES), LevelAnchors("L7", LINES[::-1]))
)
ONE, TWO, THREE = Theme("one", "One"), Theme("two", "Two"), Theme("three", "Three")
LEVEL = Level(
    id="L6",
    name="Senior Engineering Manager",
    plans=(),
    core_themes=(ONE,),
    expected_principles=(),
    follow_ups=(),
    criteria=(),
    typical_challenges=(TWO,),
    typical_scenarios=(THREE,),
)


def test_a_prompt_can_reach_core_themes_challenges_and_scenarios() -> None:
    assert LEVEL.themes == (ONE, TWO, THREE)
    assert level_faults(LEVEL) == []


@pytest.mark.parametrize(
    "changed",
    [
        LEVEL._replace(core_themes=(ONE, ONE)),
        LEVEL._replace(typical_challenges=(TWO, ONE)),
        LEVEL._replace(typical_scenarios=(ONE._replace(name="Another"),)),
    ],
)
def test_the_id_of_a_theme_is_its_own_among_all_themes_of_the_level(changed: Level) -> None:
    assert level_faults(changed) == ['the theme "one" is there twice; make each id unique']


def test_a_principle_is_judged_by_the_anchors_of_the_level() -> None:
    assert TRUST.criterion("L6") == Criterion("earn-trust", "behavioral", "Earn Trust", LINES)
    assert TRUST.criterion("L7") == Criterion("earn-trust", "behavioral", "Earn Trust", LINES[::-1])
    assert TRUST.criterion("L5") is None
    assert TRUST._replace(anchors=()).criterion("L6") is None


def test_a_sound_principle_has_no_faults_with_anchors_or_without() -> None:
    assert principle_faults(TRUST) == []
    assert principle_faults(TRUST._replace(anchors=())) == []


def test_everything_wrong_with_a_principle_is_told_at_once() -> None:
    wrong = (LevelAnchors("L6", LINES[:3]), LevelAnchors("L7", ()), LevelAnchors("L6", LINES))
    assert principle_faults(TRUST._replace(anchors=wrong)) == [
        'principle "earn-trust" has 3 anchors for L6; give it 4, for the scores 1 to 4',
        'principle "earn-trust" has 0 anchors for L7; give it 4, for the scores 1 to 4',
        'principle "earn-trust" has anchors for L6 twice; keep one',
    ]
