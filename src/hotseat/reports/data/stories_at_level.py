"""Stories held against a level, as data for programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from hotseat.domain.bank.level import Level
from hotseat.domain.stories.gaps_at_level import FactGap, gaps_at_level
from hotseat.domain.stories.heard import heard_when_told
from hotseat.domain.stories.history import History
from hotseat.domain.stories.story import Story
from hotseat.domain.stories.story_level import judged


def stories_at_level_data(
    stories: Iterable[Story], level: Level, levels: Mapping[str, Level], histories: Mapping[str, History]
) -> list[dict[str, Any]]:
    """Each story at the level; `histories` has what happened to each, by its id."""
    return [_story(story, level, levels, histories.get(story.id)) for story in stories]


def _story(
    story: Story, level: Level, levels: Mapping[str, Level], history: History | None
) -> dict[str, Any]:
    gaps = gaps_at_level(story, level)
    return {
        "story": story.id,
        "title": story.title,
        "status": story.front.status,
        "level": level.id,
        "facts": [
            {
                "fact": judgement.fact,
                "told": judgement.told,
                "levels": list(judgement.levels),
                "where": judgement.where,
            }
            for judgement in judged(story.front, levels.values())
        ],
        "falls_short": [_gap(gap) for gap in gaps.short],
        "not_written_down": [_gap(gap) for gap in gaps.untold],
        "no_figure": [_gap(gap) for gap in gaps.uncompared],
        "no_expect_line": [
            {
                "layer": gap.follow_up.layer,
                "text": gap.follow_up.text,
                "same_layer": [line.text for line in gap.same_layer],
            }
            for gap in gaps.unprepared
        ],
        "heard_when_told": heard_when_told(history.tellings, levels) if history else [],
    }


def _gap(gap: FactGap) -> dict[str, str]:
    return {"fact": gap.fact, "told": gap.told, "expected": gap.words}
