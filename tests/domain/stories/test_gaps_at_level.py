"""What a story lacks at a level: facts below it, and follow-ups that nothing is prepared for."""

import pytest

from hotseat.domain.stories.gaps_at_level import gaps_at_level
from hotseat.domain.stories.story import Expected, FrontMatter, Story
from tests.sessions import shipped_bank

L6, L7 = shipped_bank().levels.values()
FRONT = FrontMatter("queue", "The queue", people=40, teams=5, budget_musd=3.0, stakeholder="vp")


def test_facts_below_the_level_fall_short_and_those_above_do_not() -> None:
    gaps = gaps_at_level(Story(FRONT), L7)
    assert [(gap.name, gap.told, gap.words) for gap in gaps.short] == [
        ("people", "40", "50-200+ engineers, multiple orgs"),
        ("budget", "$3M", "Budget responsibility: $10-100M+"),
    ]
    assert [gap.name for gap in gaps.untold] == ["horizon", "recovery"]
    assert [(gap.name, gap.told) for gap in gaps.uncompared] == [("teams", "5")]
    at_l6 = gaps_at_level(Story(FRONT), L6)
    assert (at_l6.short, at_l6.uncompared) == ((), ())


def test_without_expect_lines_every_follow_up_of_the_framework_is_unprepared() -> None:
    for level in (L6, L7):
        unprepared = gaps_at_level(Story(FRONT), level).unprepared
        assert [gap.follow_up.text for gap in unprepared] == [
            follow_up.text for follow_up in level.follow_ups
        ]
        assert not any(gap.same_layer for gap in unprepared)


@pytest.mark.parametrize(
    "text",
    [
        "How did you measure cultural change?",
        "how did you measure the cultural change",
        "measure CULTURAL change",
    ],
)
def test_an_expect_line_with_nearly_the_words_prepares_a_follow_up(text: str) -> None:
    story = Story(FRONT, expects=(Expected("measure", text, "a survey"),))
    texts = [gap.follow_up.text for gap in gaps_at_level(story, L7).unprepared]
    assert "How did you measure cultural change?" not in texts
    assert len(texts) == 4


def test_a_line_of_the_same_layer_in_other_words_is_named_beside_the_follow_up() -> None:
    line = Expected("measure", "how do you know it was you?", "two teams kept the old way")
    unprepared = gaps_at_level(Story(FRONT, expects=(line,)), L7).unprepared
    assert {gap.follow_up.text: gap.same_layer for gap in unprepared if gap.same_layer} == {
        "What was the competitive impact?": (line,),
        "How did you measure cultural change?": (line,),
    }
    assert len(unprepared) == 5


def test_a_line_that_prepares_a_follow_up_is_not_named_beside_another() -> None:
    lines = (Expected("people", "how did you get executive buy-in?"), Expected("people", "who said no?"))
    unprepared = gaps_at_level(Story(FRONT, expects=lines), L7).unprepared
    assert {gap.follow_up.text: gap.same_layer for gap in unprepared if gap.same_layer} == {
        "What was the industry response?": (lines[1],),
    }
