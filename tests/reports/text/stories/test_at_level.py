"""Stories held against a level, as text and as data."""

from hotseat.domain.review.calibration import Sounded
from hotseat.domain.stories.history import histories
from hotseat.domain.stories.story import Expected, FrontMatter, Story
from hotseat.reports.data.stories_at_level import stories_at_level_data
from hotseat.reports.text.columns import width
from hotseat.reports.text.stories.at_level import stories_at_level
from tests.domain.answering import an_answer
from tests.sessions import shipped_bank

LEVELS = shipped_bank().levels
FRONT = FrontMatter(
    "queue",
    "The queue nobody owned",
    people=40,
    teams=5,
    budget_musd=3.0,
    horizon_months=18,
    stakeholder="vp",
    recovery_months=6.0,
    status="ready",
)
STORY = Story(
    FRONT, expects=(Expected("measure", "how do you know it was you?", "two teams kept the old way"),)
)
TOLD = histories([an_answer()._replace(story="queue", sounded=(Sounded("L7", 4),))])


def test_a_story_is_printed_with_what_it_lacks_at_the_level() -> None:
    assert list(stories_at_level([STORY], LEVELS["L7"], LEVELS, TOLD)) == [
        "Stories at L7",
        "",
        "The queue nobody owned (ready)",
        "  people 40: between the levels; teams 5: above L6 (L7 has no figure); budget",
        "    $3M: L6; horizon 18 months: between the levels; stakeholder VP: L7; recovery",
        "    6 months: L7",
        "  when told: 4 of 5 characteristics of L7 heard once",
        "  Falls short of L7",
        "    people 40          50-200+ engineers, multiple orgs",
        "    budget $3M         Budget responsibility: $10-100M+",
        "    horizon 18 months  2-5 year vision",
        "  L7 has no figure",
        "    teams 5  50-200+ engineers, multiple orgs",
        "  No Expect line for",
        "    people    How did you get executive buy-in?",
        "    measure   What was the competitive impact?",
        "              same layer: how do you know it was you?",
        "    measure   How did you measure cultural change?",
        "              same layer: how do you know it was you?",
        "    people    What was the industry response?",
        "    transfer  How did this influence your strategic thinking?",
        "",
        "A follow-up counts as prepared if an Expect line has nearly its words. A line of",
        "the same layer may ask the same in other words: only you can tell.",
        "A big number is not influence: how it sounded when told counts, too.",
    ]


def test_long_and_wide_texts_stay_within_80_columns() -> None:
    long = "故事" * 60
    story = STORY._replace(front=FRONT._replace(title=long), expects=(Expected("people", long),))
    level = LEVELS["L7"]._replace(facts=tuple(fact._replace(words=long) for fact in LEVELS["L7"].facts))
    lines = list(stories_at_level([story], level, {**LEVELS, "L7": level}, {}))
    assert max(map(width, lines)) <= 80


def test_a_level_without_facts_says_so() -> None:
    bare = LEVELS["L7"]._replace(id="L9", facts=())
    lines = list(stories_at_level([Story(FRONT)], bare, {"L9": bare}, {}))
    assert "does not say what the level expects of a story's facts" in " ".join(lines)
    assert "  Falls short of L9" not in lines


def test_the_data_holds_each_fact_alone_and_no_total() -> None:
    [data] = stories_at_level_data([STORY], LEVELS["L7"], LEVELS, TOLD)
    assert data["facts"][0] == {"fact": "people", "told": "40", "levels": [], "where": "between the levels"}
    assert [gap["fact"] for gap in data["falls_short"]] == ["people", "budget-musd", "horizon-months"]
    assert data["no_figure"] == [
        {"fact": "teams", "told": "5", "expected": "50-200+ engineers, multiple orgs"}
    ]
    assert data["not_written_down"] == []
    assert data["heard_when_told"] == ["4 of 5 characteristics of L7 heard once"]
    assert data["no_expect_line"][1] == {
        "layer": "measure",
        "text": "What was the competitive impact?",
        "same_layer": ["how do you know it was you?"],
    }
