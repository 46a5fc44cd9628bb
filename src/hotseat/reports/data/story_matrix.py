"""The stories by principle as data for programs."""

from typing import Any

from hotseat.domain.stories.matrix import StoryMatrix


def story_matrix_data(story_table: StoryMatrix) -> list[dict[str, Any]]:
    """Each story with its principles, what each is to it, and how often it was told."""
    return [
        {
            "story": row.story.id,
            "title": row.story.title,
            "status": row.story.front.status,
            "principles": [
                {"principle": principle, "role": row.role(principle)}
                for principle in row.story.front.principles
            ],
            "told": row.times,
            "worst_outcome": row.worst,
            "days_since": row.days,
        }
        for row in story_table.rows
    ]
