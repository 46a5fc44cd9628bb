"""The points of a story in the lines that there are."""

import pytest

from hotseat.domain.stories.story import Bullet
from hotseat.tui.widgets.session.story_points import points_content

POINTS = (Bullet("one two three four five six"), Bullet("short", short=True), Bullet("seven"))


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (9, ["title", "▸ short", "· one two three", "  four five six", "· seven"]),
        (4, ["title", "▸ short", "  2 more points in the file"]),
        (3, ["title", "▸ short", "  2 more points in the file"]),
    ],
)
def test_the_short_version_comes_first_and_what_is_left_out_is_counted(lines: int, shown: list[str]) -> None:
    assert points_content("title", POINTS, 18, lines).plain.split("\n") == shown


def test_a_first_point_that_is_too_long_is_cut_rather_than_left_out() -> None:
    told = points_content("title", (POINTS[0], POINTS[2], POINTS[2]), 12, 3).plain.split("\n")
    assert told == ["title", "· one two …", "  2 more points in the file"]
    assert points_content("title", POINTS[:1], 12, 2).plain.split("\n") == ["title", "· one two …"]
