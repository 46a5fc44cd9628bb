"""The tellings of each story as part of a page: a row for each telling, a column for each figure."""

from collections.abc import Iterable
from html import escape

from hotseat.domain.day import day_of
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.trend import TrendRow
from hotseat.domain.stories.story_trends import StoryTrend, story_trends
from hotseat.reports.text.chart import SIGNS, figure_text

WHOLE = ("whole", "rating", "level", "probes")
"""The rows of the trend beside those of the sections; more would not fit the width of the page."""

_LEGEND = "  ".join(f"{sign} {verdict}" for verdict, sign in SIGNS.items())


def tellings_html(answers: Iterable[Answer]) -> str:
    """The tellings of one person's stories; a story told once has none. Empty if there is no such story."""
    tables = "".join(map(_story, story_trends(answers)))
    return f'{tables}<p class="soft small">{_LEGEND}</p>\n' if tables else ""


def _story(story_trend: StoryTrend) -> str:
    sentences = escape(" ".join(story_trend.sentences))
    rows = [
        row for row in story_trend.seen.rows if row.id in WHOLE or any(point.verdict for point in row.points)
    ]
    head = "".join(f'<th scope="col" class="figure" dir="auto">{escape(row.name)}</th>' for row in rows)
    body = "".join(
        f'<tr><th scope="row">{day_of(answer.started):%d %b %Y}</th>'
        f"{''.join(_cell(row, number) for row in rows)}</tr>\n"
        for number, answer in enumerate(story_trend.seen.answers)
    )
    return (
        f'<h3 dir="auto">{escape(story_trend.title)}</h3>\n<p class="soft" dir="auto">{sentences}</p>\n'
        f'<table class="tellings">\n<thead><tr><th scope="col">Told</th>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )


def _cell(row: TrendRow, number: int) -> str:
    if row.words:
        return f'<td class="figure">{escape(row.words[number]) or "-"}</td>'
    point = row.points[number]
    return f'<td class="figure">{figure_text(point.value, row.unit)}{SIGNS.get(point.verdict, "")}</td>'
